"""Weekdays as seven chips, any of which may be chosen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from amps_journal.formats.dates import short_weekday_names, weekday_names, weekdays_from
from amps_journal.formats.joined import in_row
from amps_journal.ui.widgets.buttons.chip import TagChip
from amps_journal.ui.widgets.chips.choice_chips import CHIP_GAP
from amps_journal.ui.widgets.foundation.button_group import Group
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class WeekdayChips(Group):
    """Some of the weekdays; digits and Space turn one on or off, arrows move, Backspace takes all off.

    Args:
        name: ``objectName``; the chips are called ``<name>_0`` (Monday) to ``<name>_6``.
        spoken: What the question is called.
        first: The weekday that stands first.
        theme: What to paint with.
        parent: Qt owner.
    """

    value_changed = Signal(object)

    def __init__(self, name: str, spoken: str, first: int, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(name, spoken, theme, parent)
        row = FlowLayout(self, CHIP_GAP, CHIP_GAP)
        self._chips: dict[int, TagChip] = {}
        for weekday in weekdays_from(first):
            chip = TagChip(f"{name}_{weekday}", short_weekday_names()[weekday], theme)
            chip.setAccessibleName(weekday_names()[weekday])
            chip.switched.connect(lambda _on: self._on_switched())
            self._chips[weekday] = chip
            row.addWidget(chip)
        self.settle_tab_stop()

    def buttons(self) -> Sequence[QAbstractButton]:
        """The chips in the order of the week."""
        return list(self._chips.values())

    def value(self) -> tuple[int, ...]:
        """The weekdays chosen (0 = Monday), in order."""
        return tuple(sorted(day for day, chip in self._chips.items() if chip.isChecked()))

    def set_value(self, weekdays: Sequence[int]) -> None:
        """Show these weekdays as chosen; says nothing."""
        for day, chip in self._chips.items():
            chip.show_checked(day in weekdays)
        self._describe()

    def clear_answer(self) -> None:
        """Take all off."""
        if self.value():
            self.set_value(())
            self.value_changed.emit(())

    def _on_switched(self) -> None:
        self._describe()
        self.value_changed.emit(self.value())

    def _describe(self) -> None:
        self.setAccessibleDescription(in_row(weekday_names()[day] for day in self.value()))
        self.settle_tab_stop()
