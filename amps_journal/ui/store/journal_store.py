"""The window's door to the journal: every call goes to one worker thread, only frozen objects cross.

A save is queued at once and in order. An entry that could not be written stays in memory, is shown as the teen left
it and is tried again until it is written or the teen changes it. What is entered for a day that cannot be read waits
under its date and is joined with what is stored there once that is known.
"""

import dataclasses
import gc
import logging
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from amps_journal.domain.calendar import journal_day
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.day_joining import joined
from amps_journal.domain.errors import JournalError
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person, ShareRecord
from amps_journal.domain.plan import Plan
from amps_journal.ui.store.journal_context import JournalContext, Refused, read_context
from amps_journal.ui.store.pending_days import PendingDays, not_read_yet, not_saved_yet, something_went_wrong
from amps_journal.ui.store.worker import Worker, log_failure

if TYPE_CHECKING:
    from amps_journal.journal import Change, Journal
    from amps_journal.journal.history import DayEdit

logger = logging.getLogger(__name__)

RETRY_AFTER_MS = 5_000
LOOK_AT_THE_CLOCK_EVERY_MS = 15_000
PREPARE_TO_WRITE_AFTER_MS = 1_000


class JournalStore(QObject):
    """A journal as the window sees it.

    Args:
        opening: Opens the journal; called on the worker's thread, where every other call is made too.
        now: The clock, local time.
        parent: Qt owner.

    ``person``, ``settings``, ``plan``, ``life_events``, ``clinic_scores``, ``share_records`` and ``span`` (the period
    of the stored days) are kept up to date on the window's thread.

    ``day_unread`` names a date that could not be read, with a sentence; ``day_found`` names one that was
    read, just before what was entered for it unseen is joined with what is stored.
    """

    day_loaded = Signal(object)
    day_unread = Signal(object, str)
    day_found = Signal(object)
    changed = Signal(object)
    saved = Signal(object)
    failed = Signal(str)
    recovered = Signal()
    undo_state_changed = Signal(bool, bool)
    taken_back = Signal(object)
    brought_back = Signal(object)
    day_turned = Signal(object)

    def __init__(
        self, opening: Callable[[], "Journal"], now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.person = Person()
        self.settings = JournalSettings()
        self.plan = Plan()
        self.life_events: tuple[LifeEvent, ...] = ()
        self.clinic_scores: tuple[ClinicScore, ...] = ()
        self.share_records: tuple[ShareRecord, ...] = ()
        self.span: Period | None = None
        self._opening = opening
        self._now = now
        self._journal: Journal | None = None
        self._worker = Worker("journal", self)
        self._studio = Worker("drawing", self)
        self._around_writes = 0
        self._pending = PendingDays()
        self._opening_error: Exception | None = None
        self._shown_today: date | None = None
        self._retry = QTimer(self, singleShot=True, interval=RETRY_AFTER_MS)
        self._retry.timeout.connect(self.retry)
        # Long enough for the window to be up and used, so that the two do not share one processor while it is built.
        self._preparing = QTimer(self, singleShot=True, interval=PREPARE_TO_WRITE_AFTER_MS)
        self._preparing.timeout.connect(self._prepare_to_write)
        self._clock = QTimer(self, interval=LOOK_AT_THE_CLOCK_EVERY_MS)
        # A coarse timer is allowed to be late, and a laptop that slept over the rollover catches up on waking.
        self._clock.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._clock.timeout.connect(self.look_at_the_clock)

    # opening and closing

    def begin(self) -> None:
        """Start opening the journal on the worker's thread; ``open`` waits for it."""
        if not self._worker.is_running:
            self._worker.start()
            self._worker.submit(self._open_on_worker, self._on_opened, self._on_opening_failed)

    def open(self) -> None:
        """Open the journal and read what lies around the days.

        Raises:
            JournalError: The journal is damaged, newer than the program, or open in another window.
        """
        self.begin()
        self._worker.wait()
        if self._opening_error is not None:
            error, self._opening_error = self._opening_error, None
            self._worker.abandon()
            raise error
        self._shown_today = self.today()
        self._clock.start()
        self._preparing.start()

    def _open_on_worker(self) -> tuple["Journal", JournalContext]:
        journal = self._opening()
        try:
            around = read_context(journal)
        except BaseException:
            journal.close()
            raise
        journal.listen(self._on_journal_changed)
        return journal, around

    def _on_opened(self, opened: tuple["Journal", JournalContext]) -> None:
        self._journal, around = opened
        self._take_around(around)

    def _on_opening_failed(self, error: Exception) -> None:
        self._opening_error = error

    def close(self) -> None:
        """Write what is queued, close the journal and end the threads; a second call does nothing."""
        self._clock.stop()
        self._retry.stop()
        self._preparing.stop()
        self._studio.abandon()
        if self._worker.is_running:
            if self._journal is not None:
                self._worker.submit(self._journal.close)
            self._worker.stop()
            self._journal = None

    def flush(self) -> bool:
        """Block until every save is written; returns whether all of them were."""
        if self._pending.has_waited:
            self.retry()
        self._worker.wait()
        self._worker.wait()  # A day that was found only now is written now.
        return not self.unwritten_dates

    # the clock

    def now(self) -> datetime:
        """The local time by the clock that was passed in."""
        return self._now()

    def today(self) -> date:
        """The date that this moment belongs to, by the journal's rollover hour."""
        return journal_day(self._now(), self.settings.rollover)

    def look_at_the_clock(self) -> None:
        """Say so when the day has turned since the last look."""
        today = self.today()
        if self._shown_today is not None and today != self._shown_today:
            self._shown_today = today
            self.day_turned.emit(today)

    # reading

    @property
    def folder(self) -> Any:
        """The folder of the journal, or ``None`` before it is open."""
        return self._journal.folder if self._journal is not None else None

    @property
    def is_new(self) -> bool:
        """Whether nobody has told this journal anything yet."""
        return self.span is None and self.person == Person() and self.settings == JournalSettings()

    @property
    def unwritten_dates(self) -> tuple[date, ...]:
        """The dates whose last entry is not on disk yet."""
        return self._pending.dates

    def load_day(self, day: date) -> None:
        """Ask for a day; ``day_loaded`` brings it, as last entered even where that is not written yet.

        Where it cannot be read ``day_unread`` says so, and it is tried again until it can or another day is asked for.
        """
        self._pending.missed = None
        self._read_day(day)

    def _read_day(self, day: date) -> None:
        self.run(lambda journal: journal.day(day), self._on_day_read, lambda reason: self._on_day_not_read(day, reason))

    def _on_day_read(self, entry: DayEntry) -> None:
        pending = self._pending
        was_missed = pending.missed == entry.date
        if was_missed:
            pending.missed = None
        self.day_found.emit(entry.date)
        if entry.date in pending.unseen:
            entry = joined(entry, pending.unseen.pop(entry.date))
            self.save_day(entry)
        elif was_missed and not pending.dates:
            self.recovered.emit()
        self.day_loaded.emit(pending.unwritten.get(entry.date, entry))

    def _on_day_not_read(self, day: date, reason: str) -> None:
        pending = self._pending
        if day in pending.unwritten:
            self.day_loaded.emit(pending.unwritten[day])
            return
        pending.missed = day
        self._retry.start()
        self.failed.emit(not_saved_yet(reason) if pending.dates else not_read_yet(reason))
        self.day_unread.emit(day, reason)

    def entered_unseen(self, day: date) -> DayEntry:
        """What was entered for a day while it could not be read."""
        return self._pending.unseen.get(day, DayEntry(date=day))

    def keep_unseen(self, entry: DayEntry) -> None:
        """Keep what was entered for a day that could not be read, until it can be joined with what is stored there."""
        self._pending.unseen[entry.date] = entry
        self._retry.start()

    def load_days(self, period: Period | None, callback: Callable[[tuple[DayEntry, ...]], None]) -> None:
        """Hand the stored days of the period to the callback, with entries that are not written yet in their places."""

        def with_unwritten(days: tuple[DayEntry, ...]) -> None:
            callback(self._pending.laid_over(days, period))

        self.run(lambda journal: journal.days(period), with_unwritten)

    def load_first_day(self, callback: Callable[[date | None], None]) -> None:
        """Hand the first stored date to the callback, ``None`` where no day is stored."""

        def with_unwritten(span: Period | None) -> None:
            callback(self._pending.first_of(span))

        self.run(lambda journal: journal.span(), with_unwritten)

    def load_contents(self, callback: Callable[[JournalContents], None]) -> None:
        """Hand the whole journal to the callback, with entries that are not written yet in their places."""

        def with_unwritten(contents: JournalContents) -> None:
            callback(dataclasses.replace(contents, days=self._pending.laid_over(contents.days, None)))

        self.run(lambda journal: journal.contents(), with_unwritten)

    def run(
        self,
        work: Callable[["Journal"], Any],
        callback: Callable[[Any], None] | None = None,
        on_error: Callable[[str], None] | None = None,
    ) -> None:
        """Do some work with the journal on its thread and hand the result to the callback.

        Args:
            work: Called with the journal; must return a frozen object.
            callback: Called with the result on the window's thread.
            on_error: Called with one sentence instead of ``failed``.
        """
        self._worker.submit(lambda: work(self._opened_journal()), callback, lambda error: self._tell(error, on_error))

    def compute(
        self,
        work: Callable[[], Any],
        callback: Callable[[Any], None] | None = None,
        on_error: Callable[[str], None] | None = None,
    ) -> None:
        """Do some work without the journal (findings, drawings, a PDF) on a thread of its own, so that saves go on."""
        self._studio.start()
        self._studio.submit(lambda: _tidied(work), callback, lambda error: self._tell(error, on_error))

    def _opened_journal(self) -> "Journal":
        if self._journal is None:
            message = "the journal is not open"
            raise RuntimeError(message)
        return self._journal

    def _tell(self, error: Exception, on_error: Callable[[str], None] | None = None) -> None:
        if not isinstance(error, JournalError):
            log_failure(error)
        sentence = str(error) if isinstance(error, JournalError) else something_went_wrong()
        if on_error is None and self._pending.has_waited:
            sentence = not_saved_yet(sentence)
        elif on_error is None and self._pending.missed is not None:
            sentence = not_read_yet(sentence)
        (on_error or self.failed.emit)(sentence)

    # writing

    def _prepare_to_write(self) -> None:
        """Have the worker load what writing needs; a save before that waits for it in its place in the queue."""
        # What keeps the file from being opened is said by the first save that meets it.
        self._worker.submit(lambda: self._opened_journal().prepare_to_write())

    def save_day(self, entry: DayEntry) -> None:
        """Keep the day; ``saved`` follows once it is written."""
        self._pending.unwritten[entry.date] = entry
        self._write_day(entry)

    def _write_day(self, entry: DayEntry) -> None:
        self._worker.submit(
            lambda: self._opened_journal().save_day(entry),
            lambda _change: self._on_day_written(entry),
            lambda error: self._on_day_not_written(entry, error),
        )

    def _on_day_written(self, entry: DayEntry) -> None:
        self._pending.forget(entry)
        if not self._pending.failing:
            self._retry.stop()
            self.recovered.emit()
        self.saved.emit(self._now())

    def _on_day_not_written(self, entry: DayEntry, error: Exception) -> None:
        if not isinstance(error, JournalError):
            log_failure(error)
        if self._pending.unwritten.get(entry.date) is not entry:
            return  # A later entry of the same day is on its way and says all of this one and more.
        self._pending.failing.add(entry.date)
        self.failed.emit(not_saved_yet(str(error) if isinstance(error, JournalError) else ""))
        self._retry.start()

    def retry(self) -> None:
        """Try again to write the entries that could not be written, and to read the days that could not be read."""
        for entry in self._pending.to_write():
            self._write_day(entry)
        for day in self._pending.to_read():
            self._read_day(day)

    def save_person(self, person: Person) -> None:
        """Keep who the journal is about."""
        self.person = person
        self._write(lambda journal: journal.save_person(person))

    def save_settings(self, settings: JournalSettings) -> None:
        """Keep the journal's settings; a new rollover hour counts at once."""
        self.settings = settings
        self.look_at_the_clock()
        self._write(lambda journal: journal.save_settings(settings))

    def save_plan(self, plan: Plan) -> None:
        """Keep the plan."""
        self.plan = plan
        self._write(lambda journal: journal.save_plan(plan))

    def save_life_events(self, events: tuple[LifeEvent, ...]) -> None:
        """Keep the life events."""
        self.life_events = events
        self._write(lambda journal: journal.save_life_events(events))

    def save_clinic_scores(self, scores: tuple[ClinicScore, ...]) -> None:
        """Keep the scores from the clinic."""
        self.clinic_scores = scores
        self._write(lambda journal: journal.save_clinic_scores(scores))

    def add_share_record(self, record: ShareRecord) -> None:
        """Remember that something was shared."""
        self._write(lambda journal: journal.add_share_record(record))

    def _write(self, work: Callable[["Journal"], Any]) -> None:
        def write(journal: "Journal") -> JournalContext | Refused:
            try:
                work(journal)
            except JournalError as error:
                # What is shown must be what is kept, so the reading goes along with the refusal.
                return Refused(str(error), read_context(journal))
            return read_context(journal)

        self._around_writes += 1
        self.run(write, self._on_around_written)

    def _on_around_written(self, around: "JournalContext | Refused") -> None:
        self._around_writes -= 1
        if isinstance(around, Refused):
            self._take_around(around.around)
            self.failed.emit(around.sentence)
        else:
            self._take_around(around)
            self.saved.emit(self._now())

    def undo(self) -> None:
        """Take back the last edit of a day in this session; ``taken_back`` says which."""
        if self._pending.failing:
            self.retry()  # The last edit is the one that waits.
        self.run(lambda journal: journal.last_step if journal.undo() else None, self._on_taken_back)

    def redo(self) -> None:
        """Bring back the edit that was taken back; ``brought_back`` says which."""
        self.run(lambda journal: journal.last_step if journal.redo() else None, self._on_brought_back)

    def _on_taken_back(self, step: "tuple[DayEdit, ...] | None") -> None:
        if step is not None:
            self.saved.emit(self._now())
            self.taken_back.emit(step)

    def _on_brought_back(self, step: "tuple[DayEdit, ...] | None") -> None:
        if step is not None:
            self.saved.emit(self._now())
            self.brought_back.emit(step)

    # what a write touched

    def _on_journal_changed(self, change: "Change") -> None:
        """On the worker's thread, from within a write: read again what lies around and pass it over."""
        journal = self._journal
        if journal is None:
            return
        around, undo_state = read_context(journal), (journal.can_undo, journal.can_redo)
        self._worker.post(lambda: self._on_changed(change, around, undo_state))

    def _on_changed(self, change: "Change", around: JournalContext, undo_state: tuple[bool, bool]) -> None:
        self._take_around(around)
        self.undo_state_changed.emit(*undo_state)
        self.changed.emit(change)

    def _take_around(self, around: JournalContext) -> None:
        if self._around_writes:
            return  # A newer value is shown already and is on its way to the disk.
        for field in dataclasses.fields(around):
            setattr(self, field.name, getattr(around, field.name))


def _tidied(work: Callable[[], Any]) -> Any:
    """The result of some work, once what it left behind is freed.

    A drawing leaves thousands of objects that know each other. Left to the rare full collection they pile up until it
    holds every thread up for seconds; freed while they are young they take two milliseconds.
    """
    try:
        return work()
    finally:
        if gc.isenabled():  # Not while the window starts, when everything is young.
            gc.collect(1)
