"""A month of a year, from two lists."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from amps_journal.formats.dates import month_names
from amps_journal.i18n import translate
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.inputs.form_rows import ChoiceBox

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class MonthField(QWidget):
    """A month such as ``2011-04``; the first entry of either list stands for no answer.

    Args:
        name: ``objectName``; the lists are called ``<name>_month`` and ``<name>_year``.
        spoken: What the month is of.
        years: The years offered.
        theme: What to paint with.
        parent: Qt owner.
    """

    value_changed = Signal(object)

    def __init__(
        self, name: str, spoken: str, years: Sequence[int], theme: "Theme", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, name)
        self.setAccessibleName(spoken)
        self._value: str | None = None
        self._month = ChoiceBox(f"{name}_month", translate("Kit", "{what}: month", what=spoken), theme)
        self._month.addItem(translate("Kit", "Month"), None)
        for number, words in enumerate(month_names(), start=1):
            self._month.addItem(words, number)
        self._year = ChoiceBox(f"{name}_year", translate("Kit", "{what}: year", what=spoken), theme)
        self._year.addItem(translate("Kit", "Year"), None)
        for year in years:
            self._year.addItem(str(year), year)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for box, share in ((self._month, 3), (self._year, 2)):
            row.addWidget(box, share)
            box.activated.connect(lambda _index: self._on_chosen())
        self.setFocusProxy(self._month)

    def value(self) -> str | None:
        """The month, or ``None`` until both lists are answered."""
        return self._value

    def set_value(self, value: str | None) -> None:
        """Show a month, or none; says nothing. A half that was just chosen stays."""
        if value == self._value:
            return
        self._value = value
        year, _, month = (value or "").partition("-")
        if year and self._year.findData(int(year)) < 0:
            self._year.addItem(year, int(year))
        self._month.set_value(int(month) if month else None)
        self._year.set_value(int(year) if year else None)

    def _on_chosen(self) -> None:
        month, year = self._month.value(), self._year.value()
        value = f"{year:04d}-{month:02d}" if month is not None and year is not None else None
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)
