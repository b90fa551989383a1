"""The plan while it is edited: every change is kept at once and can be taken back."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from amps_journal.domain.errors import JournalError
from amps_journal.domain.plan import Plan
from amps_journal.ui.store import JournalStore

if TYPE_CHECKING:
    from amps_journal.domain.day import DayEntry

Edit = Callable[[Plan, date], Plan]


class _Done(NamedTuple):
    """A change of a day, what it removed by name, and what shows that again once it is back."""

    day: date
    before: Plan
    after: Plan
    removed: str
    show_again: Callable[[], None]


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
        self._done: list[_Done] = []

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

    def do(self, edit: Edit, removing: str = "", show_again: Callable[[], None] = lambda: None) -> bool:
        """Change the plan; what cannot be is said in one sentence, and changes nothing.

        Args:
            edit: Makes the new plan from the plan and today's date.
            removing: What the edit removes, by its name.
            show_again: Called before a removal is taken back, to show what it had removed.
        """
        before = self.plan
        try:
            after = edit(before, self.today)
        except JournalError as error:
            self.refused.emit(str(error))
            return False
        if after != before:
            self._done.append(_Done(self.today, before, after, removing, show_again))
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
        last = self._done[-1]
        return last.day == self.today and last.after == self.plan

    @property
    def removed(self) -> str:
        """The name of what the last change removed, as long as it can be brought back."""
        return self._done[-1].removed if self.can_undo else ""

    def undo(self) -> None:
        """Take the last change back."""
        if self.can_undo:
            last = self._done.pop()
            last.show_again()
            self._keep(last.before)
