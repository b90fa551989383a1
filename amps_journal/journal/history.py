"""Undo and redo of the day edits of one session."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from amps_journal.domain.day import DayEntry
from amps_journal.journal.changes import Topic


@dataclass(frozen=True, slots=True)
class DayEdit:
    """One date before and after an edit; ``None`` where no day was stored."""

    date: date
    before: DayEntry | None
    after: DayEntry | None

    @property
    def reversed(self) -> "DayEdit":
        """The edit that takes this one back."""
        return DayEdit(self.date, self.after, self.before)


@dataclass(frozen=True, slots=True)
class PartEdit:
    """A part around the days before and after an edit of words, which changes days and what lies around them."""

    topic: Topic
    before: Any
    after: Any

    @property
    def reversed(self) -> "PartEdit":
        """The edit that takes this one back."""
        return PartEdit(self.topic, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Step:
    """Everything that one write touched and that can be taken back."""

    edits: tuple[DayEdit, ...]
    parts: tuple[PartEdit, ...] = ()

    @property
    def reversed(self) -> "Step":
        """The step that takes this one back."""
        return Step(tuple(edit.reversed for edit in reversed(self.edits)), tuple(part.reversed for part in self.parts))

    def without(self, topic: Topic) -> "Step":
        """The step but for a part."""
        return replace(self, parts=tuple(part for part in self.parts if part.topic is not topic))


class History:
    """The steps that can be taken back and made again.

    ``last_step`` holds the edits by which a step was taken back or made again last.
    """

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self.last_step: tuple[DayEdit, ...] = ()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to make again."""
        return bool(self._undone)

    def add(self, edits: Sequence[DayEdit], parts: Sequence[PartEdit] = ()) -> None:
        """Remember a new step; what was taken back before it cannot be made again."""
        self._done.append(Step(tuple(edits), tuple(parts)))
        self._undone.clear()

    def next_undo(self) -> Step:
        """What takes back the last step; ``undone`` confirms it once it is written."""
        return self._done[-1].reversed

    def next_redo(self) -> Step:
        """What makes the last step taken back again; ``redone`` confirms it once it is written."""
        return self._undone[-1]

    def undone(self) -> None:
        """The last step was taken back."""
        self.last_step = self.next_undo().edits
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """The last step taken back was made again."""
        self.last_step = self.next_redo().edits
        self._done.append(self._undone.pop())

    def forget_part(self, topic: Topic) -> None:
        """Leave a part out of every step, because it changed in another way; the days of the steps stay."""
        for steps in (self._done, self._undone):
            steps[:] = [step for step in (step.without(topic) for step in steps) if step.edits or step.parts]

    def forget(self) -> None:
        """Nothing can be taken back any more, because the days changed in another way."""
        self._done.clear()
        self._undone.clear()
