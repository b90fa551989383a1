"""The window's door to the journal: every call goes to one worker thread, only frozen objects cross.

A save is queued at once and in order. An entry that could not be written stays in memory, is shown as the teen left
it and is tried again until it is written or the teen changes it. What is entered for a day that cannot be read waits
under its date and is joined with what is stored there once that is known.
"""

import dataclasses
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from amps_journal.domain.calendar import journal_day
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.day_joining import joined
from amps_journal.domain.errors import JournalError
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.ui.store.journal_context import JournalContext, read_context
from amps_journal.ui.store.made_of_days import MadeOfDays
from amps_journal.ui.store.pending_days import not_read_yet, not_saved_yet
from amps_journal.ui.store.worker import log_failure

if TYPE_CHECKING:
    from amps_journal.journal import Change, Journal
    from amps_journal.journal.history import DayEdit


RETRY_AFTER_MS = 5_000
LOOK_AT_THE_CLOCK_EVERY_MS = 15_000
PREPARE_TO_WRITE_AFTER_MS = 1_000


class JournalStore(MadeOfDays):
    """A journal as the window sees it.

    Args:
        opening: Opens the journal; called on the worker's thread, where every other call is made too.
        now: The clock, local time.
        parent: Qt owner.

    ``day_unread`` names a date that could not be read, with a sentence; ``day_found`` names one that was
    read, just before what was entered for it unseen is joined with what is stored.
    """

    day_loaded = Signal(object)
    day_unread = Signal(object, str)
    day_found = Signal(object)
    changed = Signal(object)
    recovered = Signal()
    undo_state_changed = Signal(bool, bool)
    taken_back = Signal(object)
    brought_back = Signal(object)
    day_turned = Signal(object)

    def __init__(
        self, opening: Callable[[], "Journal"], now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(opening, now, parent)
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

    def open(self) -> None:
        """Open the journal, read what lies around the days, and begin to look at the clock.

        Raises:
            JournalError: The journal is damaged, newer than the program, or open in another window.
        """
        super().open()
        self._shown_today = self.today()
        self._clock.start()
        self._preparing.start()

    def close(self) -> None:
        """Write what is queued, close the journal and end the threads; a second call does nothing."""
        self._clock.stop()
        self._retry.stop()
        self._preparing.stop()
        super().close()

    def flush(self) -> bool:
        """Block until every save is written; returns whether all of them were."""
        if self._pending.has_waited:
            self.retry()
        self._worker.wait()
        self._worker.wait()  # A day that was found only now is written now.
        return not self.unwritten_dates

    # the clock

    def today(self) -> date:
        """The date that this moment belongs to, by the journal's rollover hour."""
        return journal_day(self._now(), self.settings.rollover)

    def save_settings(self, settings: JournalSettings) -> None:
        """Keep the journal's settings; a new rollover hour counts at once."""
        super().save_settings(settings)
        self.look_at_the_clock()

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
        context, undo_state = read_context(journal), (journal.can_undo, journal.can_redo)
        self._worker.post(lambda: self._on_changed(change, context, undo_state))

    def _on_changed(self, change: "Change", context: JournalContext, undo_state: tuple[bool, bool]) -> None:
        self._take_context(context)
        self.undo_state_changed.emit(*undo_state)
        self.changed.emit(change)

    def _in_words(self, sentence: str) -> str:
        if self._pending.has_waited:
            return not_saved_yet(sentence)
        return not_read_yet(sentence) if self._pending.missed is not None else sentence
