"""The day that is open on Today: read from the store, changed by the teen, kept at once."""

from dataclasses import replace
from datetime import date as Date  # noqa: N812  (the open day has a property of that name)
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from amps_journal.domain.answer_changes import name_of, taken_away
from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.day_modes import changes_kept
from amps_journal.domain.usual_answers import LOOK_BACK_DAYS
from amps_journal.domain.week import DAYS
from amps_journal.formats.numbers import in_list

if TYPE_CHECKING:
    from amps_journal.ui.store import JournalStore

_RESTED = timedelta(minutes=5)
"""How long a day rests after its last change before an open window moves on to the next one."""
SHOWN_UNSEEN_AFTER_MS = 600
"""How long a day may take to be read before it is shown empty, to be filled in and joined with what is stored."""


def _without_stamps(entry: DayEntry) -> DayEntry:
    return replace(entry, created_at=None, updated_at=None)


class OpenDay(QObject):
    """One day and those around it. Every change is a new entry and goes to the store at once.

    ``read`` follows when the day was read anew and carries whether its answers are others than before; ``unread`` when
    it cannot be read and is filled in unseen, with whether it is to be shown so; ``finding`` just before what was
    entered unseen is joined with what is stored; ``surrounded`` when the days around it were read, with whether they
    are the first since the day was opened.

    Args:
        store: The window's door to the journal.
        parent: Qt owner.
    """

    read = Signal(bool)
    unread = Signal(bool)
    finding = Signal()
    surrounded = Signal(bool)

    def __init__(self, store: "JournalStore", parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self.date = store.today()
        self.begins = self.date
        self.entry: DayEntry | None = None
        self.is_unseen = False
        self.days: dict[Date, DayEntry] = {}
        self.knows_days = False
        self.removed = ""
        self._edited_at: datetime | None = None
        # A slow disk, too, must not have answers given on the day before that is still to be seen.
        self._waiting = QTimer(self, singleShot=True, interval=SHOWN_UNSEEN_AFTER_MS)
        self._waiting.timeout.connect(lambda: self._on_day_unread(self.date))
        store.day_loaded.connect(self._on_day_loaded)
        store.day_unread.connect(lambda day, _reason: self._on_day_unread(day))
        store.day_found.connect(self._on_day_found)

    # reading

    def open(self, day: Date) -> None:
        """Read a day and those around it."""
        if day != self.date:
            self._edited_at = None
            self.removed = ""
        self.date = day
        self.entry = None
        self.is_unseen = self.knows_days = False
        self._waiting.start()
        self.read_again()
        self.read_around()

    def read_again(self) -> None:
        """Read the day anew; what is shown stays until it has come."""
        self._store.load_day(self.date)

    def read_around(self) -> None:
        """Read the days around it anew."""
        last = max(self.last_of_week(), self.date)
        period = Period(last - timedelta(days=LOOK_BACK_DAYS - 1), last + timedelta(days=1))
        self._store.load_first_day(self._on_first_day)
        self._store.load_days(period, self._on_days_loaded)

    def last_of_week(self) -> Date:
        """The last of the seven days shown: today, or the open day where it lies further back."""
        today = self._store.today()
        return today if self.date > today - timedelta(days=DAYS) else self.date

    @property
    def is_rested(self) -> bool:
        """Whether the teen has let the day rest for a while."""
        return self._edited_at is None or self._store.now() - self._edited_at >= _RESTED

    def _on_first_day(self, first: Date | None) -> None:
        """The journal began with its first stored day, or begins today."""
        self.begins = first if first is not None else self._store.today()

    def _on_days_loaded(self, days: tuple[DayEntry, ...]) -> None:
        self.days = {entry.date: entry for entry in days}
        if self.entry is not None:
            self.days[self.entry.date] = self.entry
        is_new, self.knows_days = not self.knows_days, True
        self.surrounded.emit(is_new)

    def _on_day_loaded(self, entry: DayEntry) -> None:
        if entry.date != self.date:
            return
        self._waiting.stop()
        self.is_unseen = False
        is_same = self.entry is not None and _without_stamps(entry) == _without_stamps(self.entry)
        self.entry = entry
        self.days[entry.date] = entry
        self.read.emit(not is_same)

    # a day that cannot be read

    def _on_day_unread(self, day: Date) -> None:
        """Take what was entered for the day unseen, or an empty day, to be filled in under its own date."""
        if day != self.date or (self.entry is not None and not self.is_unseen):
            return
        is_new = self.entry is None
        if is_new:
            self.is_unseen = self.knows_days = True
            self.entry = self._store.entered_unseen(day)
        self.unread.emit(is_new)

    def _on_day_found(self, day: Date) -> None:
        if day == self.date and self.is_unseen:
            self.finding.emit()

    # changing

    def change(self, fields: dict[str, Any]) -> None:
        """Keep fields of the day that the teen changed; ``removed`` names what was taken away with them."""
        if self.entry is None:
            return
        changed = replace(self.entry, **changes_kept(self.date, self._store.today(), fields))
        self._edited_at = self._store.now()
        if changed == self.entry:
            return
        gone = taken_away(self.entry, changed)
        self.removed = in_list([name_of(part, self._store.plan) for part in gone])
        self.entry = changed
        self.days[changed.date] = changed
        if self.is_unseen:
            self._store.keep_unseen(changed)
        else:
            self._store.save_day(changed)
