"""Medicines taken, as the teen writes them."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from amps_journal.domain.day import Medicine
from amps_journal.formats.joined import facts
from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.chip import TagChip
from amps_journal.ui.widgets.chips.choice_chips import CHIP_GAP, ChoiceChips
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.drafts import HoldsDraft
from amps_journal.ui.widgets.foundation.plain_text import set_tip
from amps_journal.ui.widgets.foundation.single_click import ignore_second_click
from amps_journal.ui.widgets.foundation.themed import RING, Themed
from amps_journal.ui.widgets.inputs.text_line import TextLine
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_LONGEST = 200


class MedicineList(HoldsDraft, Themed, QWidget):
    """Chips for what was taken (press to take one away), and a line to add one.

    The value is a tuple of ``Medicine``, ``()`` for an answered "none", or ``None``.

    Args:
        name: ``objectName``; the fields are ``<name>_name`` and ``<name>_amount``.
        theme: What to paint with.
    """

    value_changed = Signal(object)

    def __init__(self, name: str, theme: "Theme") -> None:
        super().__init__()
        self._theme = theme
        self._value: tuple[Medicine, ...] | None = None
        self.setObjectName(name)
        self.setAccessibleName(translate("Today", "Medicine taken"))
        self._chips: list[TagChip] = []
        self._flow = FlowLayout(None, CHIP_GAP, CHIP_GAP)
        self._none = self._make_chip(f"{name}_none", translate("Today", "None today"))
        self._none.ghost = True
        self._none.switched.connect(lambda on: self._answer(() if on else None))
        self._flow.addWidget(self._none)
        self._name = TextLine(f"{name}_name", translate("Today", "Name of the medicine"), theme)
        self._amount = TextLine(f"{name}_amount", translate("Today", "How much"), theme)
        self._reason = ChoiceChips(
            f"{name}_reason",
            translate("Today", "What for?"),
            (
                ("sleep", translate("Today", "For sleep")),
                ("anxiety", translate("Today", "For anxiety")),
                ("other", translate("Today", "Other")),
            ),
            theme,
        )
        self._add = QPushButton(translate("Today", "Add"))
        self._add.setObjectName(f"{name}_add")
        self._add.setAccessibleName(translate("Today", "Add the medicine"))
        self._add.clicked.connect(self._on_add)
        self._add.setEnabled(False)
        self._name.textChanged.connect(lambda text: self._add.setEnabled(bool(text.strip())))
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.setContentsMargins(sides(RING, 0, 0, 0))
        for field, width in ((self._name, 3), (self._amount, 2)):
            field.setMaxLength(_LONGEST)
            fields.addWidget(field, width)
        fields.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._flow)
        column.addLayout(fields)
        column.addWidget(self._reason)
        self._show()

    def _make_chip(self, name: str, words: str) -> TagChip:
        chip = TagChip(name, words, self._theme)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return chip

    def reading_order(self) -> list[QWidget]:
        """What was taken, and then the way to add to it."""
        return [*self._chips, self._none, self._name, self._amount, self._add, self._reason]

    def value(self) -> tuple[Medicine, ...] | None:
        """What was taken, ``()`` for an answered "none", or ``None``."""
        return self._value

    def set_value(self, value: tuple[Medicine, ...] | None) -> None:
        """Show an answer, or none; says nothing."""
        if value != self._value:
            self._value = value
            self._show()

    def focus_on(self, medicine: Medicine) -> None:
        """Put the focus on the chip of a medicine that is in the list."""
        if medicine in (self._value or ()):
            self._chips[(self._value or ()).index(medicine)].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def has_draft(self) -> bool:
        """Whether a medicine is typed that was not added."""
        return bool(self._name.text() or self._amount.text())

    def take_draft(self) -> tuple[str, str, Any] | None:
        """The medicine that is typed and was not added, which is then gone from here."""
        draft = (self._name.text(), self._amount.text(), self._reason.value()) if self.has_draft else None
        self.show_draft(("", "", None))
        return draft

    def show_draft(self, draft: tuple[str, str, Any]) -> None:
        """Show again what was typed."""
        name, amount, reason = draft
        self._name.setText(name)
        self._amount.setText(amount)
        self._reason.set_value(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys that are its own and leave the rest to what it lies in."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self._name.value() is not None:
            self._on_add()
        else:
            event.ignore()

    def _on_add(self) -> None:
        name = self._name.value()
        if name is None:
            return
        medicine = Medicine(name=name, amount=self._amount.value(), reason=self._reason.value())
        for field in (self._name, self._amount):
            field.clear()
        self._reason.set_value(None)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._answer((*(self._value or ()), medicine))

    def _on_removed(self, number: int) -> None:
        ignore_second_click()
        rest = tuple(taken for place, taken in enumerate(self._value or ()) if place != number)
        self._answer(rest or None)

    def _answer(self, value: tuple[Medicine, ...] | None) -> None:
        self._value = value
        self._show()
        self.value_changed.emit(value)

    def _show(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for number, taken in enumerate(self._value or ()):
            words = facts((taken.name, taken.amount or ""))
            chip = self._make_chip(f"{self.objectName()}_{number}", words)
            chip.show_checked(True)
            set_tip(chip, translate("Today", "Press to take it away"))
            chip.switched.connect(lambda _on, number=number: self._on_removed(number))
            self._flow.insert_widget(number, chip)
            self._chips.append(chip)
        self._none.show_checked(self._value == ())
        self._none.setHidden(bool(self._value))
