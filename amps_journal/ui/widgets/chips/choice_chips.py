"""One of a few answers as chips; pressing the chosen one again takes the answer back."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QAbstractButton

from amps_journal.ui.widgets.buttons.chip import ChoiceChip
from amps_journal.ui.widgets.foundation.answering import OptionGroup
from amps_journal.ui.widgets.foundation.themed import RING
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout

CHIP_GAP = 8 - 2 * RING


class ChoiceChips(OptionGroup):
    """A single choice. Digits pick (1 is the first), arrows and Space choose, Backspace clears.

    A key without a chip is shown as none chosen.
    """

    def _make_option(self, name: str, words: str) -> ChoiceChip:
        return ChoiceChip(name, words, self._theme)

    def _lay_out(self, buttons: Sequence[QAbstractButton]) -> None:
        flow = FlowLayout(self, CHIP_GAP, CHIP_GAP)
        for chip in buttons:
            flow.addWidget(chip)

    def chip(self, key: Any) -> ChoiceChip:
        """The chip of one answer."""
        chip: ChoiceChip = self._options[key]
        return chip

    def set_icons(self, icon_of: Callable[[Any], str | None]) -> None:
        """Show an icon before the words of each answer that has one."""
        for key, chip in self._options.items():
            chip.set_icon(icon_of(key))

    def set_suggested(self, key: Any) -> None:
        """Show one chip as what the calendar says; ``None`` for no chip. It is not an answer."""
        for own, chip in self._options.items():
            chip.set_suggested(key is not None and own == key)
