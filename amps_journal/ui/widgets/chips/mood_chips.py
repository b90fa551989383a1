"""The five-step mood, in words: no faces, no red."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from amps_journal.i18n import translate
from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class MoodSteps(ChoiceChips):
    """Mood from 1 (low) to 5 (great)."""

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        words = (
            translate("Kit", "Low"),
            translate("Kit", "So-so"),
            translate("Kit", "OK"),
            translate("Kit", "Good"),
            translate("Kit", "Great"),
        )
        super().__init__(name, spoken, tuple(enumerate(words, start=1)), theme, parent)
