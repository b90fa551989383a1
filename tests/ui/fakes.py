"""A store that keeps days in memory and answers at once, for pages that are tested without a journal."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Signal

from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.doing_path import Stone, stones_of
from amps_journal.domain.fields import is_empty
from amps_journal.domain.own_words import OwnWords, own_words_of
from amps_journal.domain.rules import day_problems
from amps_journal.domain.wins import Win, wins_of
from amps_journal.journal.history import DayEdit

NOW = datetime(2026, 4, 16, 20, 14)


class FakeTopic(Enum):
    DAYS = "days"
    PLAN = "plan"
    SETTINGS = "settings"


@dataclass(frozen=True)
class FakeChange:
    topics: frozenset[FakeTopic]
    dates: frozenset[date]


class FakeStore(QObject):
    """The interface of ``JournalStore`` over a dictionary; refuses what the rules of the domain refuse."""

    day_loaded = Signal(object)
    day_unread = Signal(object, str)
    day_found = Signal(object)
    changed = Signal(object)
    saved = Signal(object)
    failed = Signal(str)
    undo_state_changed = Signal(bool, bool)
    taken_back = Signal(object)
    brought_back = Signal(object)

    def __init__(self, contents: JournalContents | None = None, now: datetime = NOW) -> None:
        super().__init__()
        contents = contents or JournalContents()
        self.person = contents.person
        self.settings = contents.settings
        self.plan = contents.plan
        self.life_events = contents.life_events
        self.words = contents.words
        self.clinic_scores = contents.clinic_scores
        self.days = {entry.date: entry for entry in contents.days}
        self.saves: list[DayEntry] = []
        self._now = now
        self._undone: list[DayEntry] = []
        self._done: list[tuple[DayEntry, DayEntry]] = []

    def now(self) -> datetime:
        return self._now

    def today(self) -> date:
        return self._now.date()

    def entry(self, day: date) -> DayEntry:
        return self.days.get(day, DayEntry(date=day))

    @property
    def unwritten_dates(self) -> tuple[date, ...]:
        return ()

    def load_day(self, day: date) -> None:
        self.day_loaded.emit(self.entry(day))

    def load_days(self, period: Period | None, callback: Callable[[tuple[DayEntry, ...]], None]) -> None:
        days = (self.days[day] for day in sorted(self.days) if period is None or day in period)
        callback(tuple(days))

    def load_stones(self, callback: Callable[[tuple[Stone, ...]], None]) -> None:
        callback(stones_of(self.days[day] for day in sorted(self.days)))

    def load_wins(self, callback: Callable[[tuple[Win, ...]], None]) -> None:
        callback(wins_of(self.days[day] for day in sorted(self.days)))

    def load_own_words(self, callback: Callable[[tuple[OwnWords, ...]], None]) -> None:
        callback(own_words_of(self.days[day] for day in sorted(self.days)))

    def load_first_day(self, callback: Callable[[date | None], None]) -> None:
        callback(min(self.days, default=None))

    def save_day(self, entry: DayEntry) -> None:
        problems = list(day_problems(entry, self.plan, self.settings.zone))
        assert not problems, problems[0].sentence()
        self.saves.append(entry)
        self._done.append((self.entry(entry.date), entry))
        self._undone.clear()
        self._keep(entry)
        self.saved.emit(self._now)

    def undo(self) -> None:
        if self._done:
            before, after = self._done.pop()
            self._undone.append(after)
            self._keep(before)
            self.taken_back.emit((DayEdit(after.date, after, before),))

    def redo(self) -> None:
        if self._undone:
            entry = self._undone.pop()
            before = self.entry(entry.date)
            self._done.append((before, entry))
            self._keep(entry)
            self.brought_back.emit((DayEdit(entry.date, before, entry),))

    def compute(self, work: Callable[[], Any], callback: Callable[[Any], None] | None = None) -> None:
        done = work()
        if callback is not None:
            callback(done)

    def save_plan(self, plan: Any) -> None:
        self.change_plan(plan)

    def save_settings(self, settings: Any) -> None:
        self.settings = settings
        self.changed.emit(FakeChange(frozenset({FakeTopic.SETTINGS}), frozenset()))

    def change_plan(self, plan: Any) -> None:
        self.plan = plan
        self.changed.emit(FakeChange(frozenset({FakeTopic.PLAN}), frozenset()))

    def _keep(self, entry: DayEntry) -> None:
        if is_empty(replace(entry, date=None)):
            self.days.pop(entry.date, None)
        else:
            self.days[entry.date] = entry
        self.undo_state_changed.emit(bool(self._done), bool(self._undone))
        self.changed.emit(FakeChange(frozenset({FakeTopic.DAYS}), frozenset({entry.date})))
