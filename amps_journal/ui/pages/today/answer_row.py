"""What the nine rows of Today share: they show a day, and say what the teen changed in it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from amps_journal.domain import catalogue, words
from amps_journal.domain.answers import AnswerState, DayContext
from amps_journal.domain.day import DayEntry
from amps_journal.domain.fields import is_empty
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.domain.plan import Plan
from amps_journal.domain.questions import question_state
from amps_journal.domain.usual_answers import own_words
from amps_journal.ui.widgets.foundation.drafts import HoldsDraft
from amps_journal.ui.widgets.layout.question_row import QuestionRow
from amps_journal.ui.widgets.layout.row_marks import RowState

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_Part = TypeVar("_Part")
_STATES = {
    AnswerState.UNKNOWN: RowState.UNANSWERED,
    AnswerState.NOT_APPLICABLE: RowState.NOT_APPLICABLE,
    AnswerState.ANSWERED: RowState.ANSWERED,
}


def options(name: str, leaving_out: Iterable[str] = ()) -> list[tuple[str, str]]:
    """The keys of a catalogue with their words, in the order in which they are offered."""
    left_out = set(leaving_out)
    return [(e.key, catalogue.label(name, e.key)) for e in catalogue.entries(name) if e.key not in left_out]


def changed_part(kind: type[_Part], part: _Part | None, **changes: Any) -> _Part | None:
    """The part with the changes, or ``None`` where it then holds no answer at all.

    Args:
        kind: Its class, such as ``SchoolDay``.
        part: What there is so far.
        changes: Fields to set; ``None`` clears one.
    """
    changed = replace(part if part is not None else kind(), **changes)  # type: ignore[type-var]
    return None if is_empty(changed) else changed


class Row(QuestionRow):
    """A row of Today.

    ``edited`` carries the fields of ``DayEntry`` that the teen changed, as a mapping. ``show_day`` never says anything.

    Args:
        question: The key of the question in ``domain.questions``.
        title: What it is called.
        theme: What to paint with.
        icon: The icon before the title.
    """

    edited = Signal(object)

    def __init__(self, question: str, title: str, theme: "Theme", icon: str = "spark") -> None:
        super().__init__(f"row_{question}", title, theme, icon)
        self.question = question
        self.entry: DayEntry | None = None
        self.context = DayContext(Person(), JournalSettings(), Plan())
        self._drafts: dict[date, dict[str, Any]] = {}
        self._days: tuple[DayEntry, ...] = ()

    def show_day(self, entry: DayEntry, context: DayContext) -> None:
        """Show the answers of a day."""
        if self.entry is not None and entry.date != self.entry.date:
            self._turn_to(self.entry.date, entry.date)
        before, self.context = self.context, context
        self.entry = entry
        if (before.words, before.plan.favourite_skills) != (context.words, context.plan.favourite_skills):
            self._offer()
        self.set_state(_STATES[question_state(self.question, entry, context)])
        self._show(entry)
        if self.fold_out is not None:
            self._show_folded(entry)
        self.set_holds_answer(self._folded_is_answered(entry))

    def _turn_to(self, before: date, day: date) -> None:
        """Put by what is half filled in on the day that is left, and take up what was on the one that is opened."""
        self._drafts[before] = self.put_by()
        self.unfold(False)
        for name, draft in self._drafts.pop(day, {}).items():
            self.take_up(name, draft)

    def put_by(self) -> dict[str, Any]:
        """Take what is half filled in, not an answer yet, out of the row: names with their drafts."""
        drafts = {}
        for part in self.findChildren(QWidget):
            if isinstance(part, HoldsDraft) and (draft := part.take_draft()):
                drafts[part.objectName()] = draft
        return drafts

    def take_up(self, name: str, draft: Any) -> None:
        """Show what was half filled in again, unfolded where it lies in what is folded away."""
        part: Any = self.findChild(QWidget, name)
        if self.fold_out is not None and self.fold_out.isAncestorOf(part):
            self.unfold()
        part.show_draft(draft)

    def focus_part(self, part: Any) -> bool:
        """Put the focus on an activity or a medicine that came back; returns whether it is of this row."""
        return part is None

    @property
    def is_being_filled_in(self) -> bool:
        """Whether something is half filled in that is not an answer yet."""
        return any(isinstance(part, HoldsDraft) and part.has_draft for part in self.findChildren(QWidget))

    def offer_usual(self, days: tuple[DayEntry, ...]) -> None:
        """Offer what the last days hold again and again, and the teen's words as they were put in order."""
        self._days = days
        self._offer()

    def _offer(self) -> None:
        """Offer it; most rows have nothing to offer."""

    def offered(self, field: str) -> list[tuple[str, str]]:
        """The words of a list to offer, with what they are called."""
        used = own_words(self._days, field)
        return [(word, words.label(field, word)) for word in words.offered(field, self.context.words, used)]

    def known(self, field: str) -> list[str]:
        """The teen's own words of a list that something was chosen for, offered or not."""
        chosen = (choice.word for choice in self.context.words if choice.field == field)
        return [word for word in chosen if words.is_own(field, word)]

    def word_icon(self, field: str, word: str) -> str | None:
        """The icon of a word of a list."""
        return words.icon(field, word, self.context.words)

    def unfold(self, unfolded: bool = True) -> None:
        """Show or hide what is folded away."""
        is_new = self.fold_out is None
        super().unfold(unfolded)
        if is_new and self.fold_out is not None and self.entry is not None:
            self._show_folded(self.entry)

    def edit(self, **fields: Any) -> None:
        """Say that the teen changed these fields."""
        self.edited.emit(fields)

    def _show(self, entry: DayEntry) -> None:
        raise NotImplementedError

    def _show_folded(self, entry: DayEntry) -> None:
        """Show what is folded away; only called once it has been built."""

    def _folded_is_answered(self, entry: DayEntry) -> bool:
        """Whether anything folded away is answered."""
        return entry is None
