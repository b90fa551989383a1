"""One of a few answers as chips; pressing the chosen one again takes the answer back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.chip import ChoiceChip
from amps_journal.ui.widgets.foundation.button_group import Group, together_but_free
from amps_journal.ui.widgets.foundation.themed import RING
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

CHIP_GAP = 8 - 2 * RING


class ChoiceChips(Group):
    """A single choice. Digits pick (1 is the first), arrows and Space choose, Backspace clears.

    Args:
        name: ``objectName``; the chips are called ``<name>_<key>``.
        spoken: What the question is called.
        options: Keys with their words. Keys may be text, numbers or booleans.
        theme: What to paint with.
        parent: Qt owner.
    """

    value_changed = Signal(object)

    def __init__(
        self,
        name: str,
        spoken: str,
        options: Sequence[tuple[Any, str]],
        theme: "Theme",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, spoken, theme, parent)
        self._flow = FlowLayout(self, CHIP_GAP, CHIP_GAP)
        self._value: Any = None
        self._chips: dict[Any, ChoiceChip] = {}
        together = together_but_free(self)
        for key, words in options:
            chip = ChoiceChip(f"{name}_{str(key).lower()}", words, theme)
            chip.switched.connect(lambda on, key=key: self._answer(key if on else None))
            together.addButton(chip)
            self._chips[key] = chip
            self._flow.addWidget(chip)
        self._show()

    def buttons(self) -> Sequence[QAbstractButton]:
        """The buttons in reading order."""
        return list(self._chips.values())

    def chip(self, key: Any) -> ChoiceChip:
        """The chip of one answer."""
        return self._chips[key]

    def value(self) -> Any:
        """The key that is chosen, or ``None``."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show an answer, or none; says nothing. A key without a chip shows as none chosen."""
        self._value = value
        self._show()

    def set_suggested(self, key: Any) -> None:
        """Show one chip as what the calendar says; ``None`` for no chip. It is not an answer."""
        for own, chip in self._chips.items():
            chip.set_suggested(key is not None and own == key)

    def clear_answer(self) -> None:
        """Go back to not answered."""
        self._answer(None)

    def _answer(self, value: Any) -> None:
        changed = value != self._value
        self._value = value
        self._show()
        if changed:
            self.value_changed.emit(value)

    def _show(self) -> None:
        for key, chip in self._chips.items():
            chip.show_checked(self._value is not None and key == self._value)
        chosen = self._chips.get(self._value) if self._value is not None else None
        self.setAccessibleDescription(chosen.text() if chosen else translate("Kit", "Not answered"))
        self.settle_tab_stop()
