"""The plan while it is edited: every change is kept at once and can be taken back."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from amps_journal.domain.errors import JournalError
from amps_journal.domain.plan import Plan
from amps_journal.ui.store import JournalStore

if TYPE_CHECKING:
    from amps_journal.domain.day import DayEntry

Edit = Callable[[Plan, date], Plan]


class PlanEditing(QObject):
    """Hands edits of the plan to the journal.

    Args:
        store: The journal.
        parent: Qt owner.
    """

    changed = Signal()
    refused = Signal(str)
    kept = Signal()

    def __init__(self, store: JournalStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.days: tuple[DayEntry, ...] = ()
        self._done: list[tuple[date, Plan, Plan]] = []

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.store.plan

    @property
    def today(self) -> date:
        """The date that the journal is at."""
        return self.store.today()

    @property
    def first_weekday(self) -> int:
        """The weekday on which a week begins here."""
        return self.store.settings.week_start

    def ticked(self) -> frozenset[str]:
        """The keys of the items that today's entry names: they keep today."""
        entry = next((day for day in self.days if day.date == self.today), None)
        if entry is None:
            return frozenset()
        named: Iterable[Any] = (activity.item for activity in entry.activities or ())
        return frozenset(key for key in (*named, *(entry.routine_done or ())) if key)

    def do(self, edit: Edit) -> bool:
        """Change the plan; what cannot be is said in one sentence, and changes nothing.

        Args:
            edit: Makes the new plan from the plan and today's date.
        """
        before = self.plan
        try:
            after = edit(before, self.today)
        except JournalError as error:
            self.refused.emit(str(error))
            return False
        if after != before:
            self._done.append((self.today, before, after))
            self._keep(after)
        else:
            self.refused.emit("")
        return True

    def _keep(self, plan: Plan) -> None:
        self.store.save_plan(plan)
        self.refused.emit("")
        self.kept.emit()
        self.changed.emit()

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back: one of today, with nothing changed elsewhere since."""
        if not self._done:
            return False
        day, _before, after = self._done[-1]
        return day == self.today and after == self.plan

    def undo(self) -> None:
        """Take the last change back."""
        if self.can_undo:
            _day, before, _after = self._done.pop()
            self._keep(before)
