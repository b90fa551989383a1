"""The whole journal in the compact form that years at a glance and the search need, read off the window's thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from amps_journal.domain.answers import DayContext
from amps_journal.domain.search import SearchableDay, searchable
from amps_journal.domain.year import MeasuredDays, measured_days
from amps_journal.ui.store import JournalStore

if TYPE_CHECKING:
    from amps_journal.journal import Journal


@dataclass(frozen=True, slots=True)
class Record:
    """All days of a journal as numbers and as texts."""

    days: MeasuredDays = MeasuredDays()
    texts: tuple[SearchableDay, ...] = ()


def read_record(journal: "Journal") -> Record:
    """All days of the journal, read once."""
    entries = journal.days()
    plan = journal.plan()
    context = DayContext(journal.person(), journal.settings(), plan, journal.life_events())
    return Record(measured_days(entries, context), searchable(entries, plan))


class Records(QObject):
    """Keeps the record, and reads it again after a change when somebody asks for it."""

    arrived = Signal()

    def __init__(self, store: JournalStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._is_stale = True
        self._is_reading = False
        self.record = Record()
        store.changed.connect(self._forget)

    @property
    def is_fresh(self) -> bool:
        """Whether the record holds everything that is written."""
        return not self._is_stale and not self._is_reading

    def ask(self) -> None:
        """Have ``arrived`` emitted once the record is up to date; at once where it is."""
        if self.is_fresh:
            self.arrived.emit()
        elif not self._is_reading:
            self._is_stale, self._is_reading = False, True
            self._store.run(read_record, self._on_read)

    def _forget(self) -> None:
        self._is_stale = True

    def _on_read(self, record: Record) -> None:
        if not isValid(self):  # The window was closed while its days were being read.
            return
        self._is_reading = False
        self.record = record
        if self._is_stale:  # Something was written in the meantime.
            self.ask()
        else:
            self.arrived.emit()
