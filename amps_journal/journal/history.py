"""Undo and redo of the day edits of one session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from amps_journal.domain.day import DayEntry


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


class History:
    """The steps that can be taken back and made again; a step is every day that one write touched.

    ``last_step`` holds the edits by which a step was taken back or made again last.
    """

    def __init__(self) -> None:
        self._done: list[tuple[DayEdit, ...]] = []
        self._undone: list[tuple[DayEdit, ...]] = []
        self.last_step: tuple[DayEdit, ...] = ()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to make again."""
        return bool(self._undone)

    def add(self, edits: Sequence[DayEdit]) -> None:
        """Remember a new step; what was taken back before it cannot be made again."""
        self._done.append(tuple(edits))
        self._undone.clear()

    def next_undo(self) -> tuple[DayEdit, ...]:
        """The edits that take back the last step; ``undone`` confirms them once they are written."""
        return tuple(edit.reversed for edit in reversed(self._done[-1]))

    def next_redo(self) -> tuple[DayEdit, ...]:
        """The edits that make the last step taken back again; ``redone`` confirms them once they are written."""
        return self._undone[-1]

    def undone(self) -> None:
        """The last step was taken back."""
        self.last_step = self.next_undo()
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """The last step taken back was made again."""
        self.last_step = self.next_redo()
        self._done.append(self._undone.pop())

    def forget(self) -> None:
        """Nothing can be taken back any more, because the days changed in another way."""
        self._done.clear()
        self._undone.clear()
