"""A journal in memory that can be made to fail, for tests of what stands before it."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.doing_path import stones_of
from amps_journal.domain.errors import JournalError
from amps_journal.domain.own_words import own_words_of
from amps_journal.domain.person import JournalSettings, Person, ShareRecord
from amps_journal.domain.plan import Plan
from amps_journal.domain.wins import wins_of
from amps_journal.journal import Change, Topic
from amps_journal.journal.history import DayEdit


class FakeJournal:
    def __init__(self, contents: JournalContents | None = None) -> None:
        self.folder = Path("journal")
        self.has_lock = False
        self.kept = contents or JournalContents()
        self.stored = {entry.date: entry for entry in self.kept.days}
        self.calls: list[tuple[str, object]] = []
        self.threads: set[str] = set()
        self.failure: Exception | None = None
        self.may_write = threading.Event()
        self.may_write.set()
        self.is_closed = False
        self.is_prepared = False
        self.can_undo = self.can_redo = False
        self._listeners: list[Callable[[Change], None]] = []
        self._undone: list[DayEntry] = []

    def listen(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    def person(self) -> Person:
        return self.kept.person

    def settings(self) -> JournalSettings:
        return self.kept.settings

    def stones(self):
        return stones_of(self.stored.values())

    def wins(self):
        return wins_of(self.stored[day] for day in sorted(self.stored))

    def own_words(self):
        return own_words_of(self.stored[day] for day in sorted(self.stored))

    def plan(self) -> Plan:
        return self.kept.plan

    def life_events(self):
        return self.kept.life_events

    def clinic_scores(self):
        return self.kept.clinic_scores

    def share_records(self):
        return self.kept.share_records

    def words(self):
        return self.kept.words

    def span(self) -> Period | None:
        days = sorted(self.stored)
        return Period(days[0], days[-1]) if days else None

    def day(self, day: date) -> DayEntry:
        return self.stored.get(day, DayEntry(date=day))

    def days(self, period: Period | None = None) -> tuple[DayEntry, ...]:
        return tuple(self.stored[d] for d in sorted(self.stored) if period is None or d in period)

    def contents(self) -> JournalContents:
        return replace(self.kept, days=self.days())

    def save_day(self, entry: DayEntry) -> Change:
        self._write("day", entry)
        self.stored[entry.date] = entry
        self.can_undo = True
        return self._tell(Change(frozenset({Topic.DAYS}), frozenset({entry.date})))

    def save_person(self, person: Person) -> Change:
        self._write("person", person)
        self.kept = replace(self.kept, person=person)
        return self._tell(Change(frozenset({Topic.PERSON})))

    def save_settings(self, settings: JournalSettings) -> Change:
        self._write("settings", settings)
        self.kept = replace(self.kept, settings=settings)
        return self._tell(Change(frozenset({Topic.SETTINGS})))

    def add_share_record(self, record: ShareRecord) -> Change:
        self._write("share", record)
        self.kept = replace(self.kept, share_records=(*self.kept.share_records, record))
        return self._tell(Change(frozenset({Topic.SHARE_RECORDS})))

    def undo(self) -> Change | None:
        if not self.can_undo:
            return None
        self.can_undo, self.can_redo = False, True
        day = max(self.stored)
        self.last_step = (DayEdit(day, self.stored[day], None),)
        del self.stored[day]
        return self._tell(Change(frozenset({Topic.DAYS}), frozenset({day})))

    def prepare_to_write(self) -> None:
        self.threads.add(threading.current_thread().name)
        self.is_prepared = True

    def close(self) -> None:
        self.threads.add(threading.current_thread().name)
        self.is_closed = True

    def _write(self, what: str, given: object) -> None:
        self.may_write.wait(10)
        self.threads.add(threading.current_thread().name)
        self.calls.append((what, given))
        if self.failure is not None:
            raise self.failure

    def _tell(self, change: Change) -> Change:
        for listener in self._listeners:
            listener(change)
        return change


FULL_DISK = JournalError("The disk is full.")
