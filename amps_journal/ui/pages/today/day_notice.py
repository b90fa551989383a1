"""The card above the sheet on days that do not open whole: what is asked today, and the way to all of it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain.day_modes import Opening
from amps_journal.formats.dates import weekday_names
from amps_journal.i18n import translate
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.row_marks import FoldButton

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class OpeningNotice(Card):
    """A title, one kind sentence and, where questions are folded away, the button that brings them.

    ``all_asked`` says whether the teen wants every question.

    Args:
        theme: What to paint with.
    """

    all_asked = Signal(bool)

    def __init__(self, theme: "Theme") -> None:
        super().__init__("opening_notice", padding=0)
        self.body.setContentsMargins(sides(20, 12, 12, 12))
        self._words = label("", "strong", "opening_title", wrap=True)
        self._sentence = label("", "quiet", "opening_sentence", wrap=True)
        self._all = FoldButton("all_questions", translate("Today", "All questions"), theme)
        self._all.setAccessibleName(translate("Today", "All questions of the day"))
        self._all.toggled.connect(self._on_toggled)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self._words)
        said.addWidget(self._sentence)
        line = QHBoxLayout()
        line.addLayout(said, 1)
        line.addWidget(self._all, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(line)
        self.hide()

    @property
    def button(self) -> QWidget:
        """What brings every question."""
        return self._all

    def _on_toggled(self, checked: bool) -> None:
        self.all_asked.emit(checked)

    def show_opening(self, opening: Opening, *, shows_all: bool, holds_more: bool, next_check_in: date) -> None:
        """Say how the day opens; says nothing of a day that opens whole.

        Args:
            opening: How it opens.
            shows_all: Whether every question is shown.
            holds_more: Whether a question that is folded away holds an answer.
            next_check_in: The next day of the check-in.
        """
        title, sentence = self._said(opening, next_check_in)
        self._words.setText(title)
        self._sentence.setText(sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        was_blocked = self._all.blockSignals(True)
        self._all.setChecked(shows_all)
        self._all.blockSignals(was_blocked)
        self._all.set_holds_answer(holds_more)
        self._all.setVisible(opening in {Opening.CHECK_IN, Opening.FOLDED})
        self.setVisible(opening is not Opening.WHOLE)

    @staticmethod
    def _said(opening: Opening, next_check_in: date) -> tuple[str, str]:
        if opening is Opening.CHECK_IN:
            return (
                translate("Today", "Your weekly check-in"),
                translate("Today", "A few questions about today. Skip what you like."),
            )
        if opening is Opening.FOLDED:
            weekday = weekday_names()[next_check_in.weekday()]
            return (
                translate("Today", "Nothing to fill in today"),
                translate("Today", "Your next check-in is on {weekday}. You can write any day.", weekday=weekday),
            )
        if opening is Opening.AHEAD:
            return (
                translate("Today", "This day is still to come"),
                translate("Today", "Here is what is planned. You can leave a note; the questions open on the day."),
            )
        return "", ""
