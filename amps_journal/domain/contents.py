"""A whole journal in memory: what the JSON file holds, and what the analysis and the summary read."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person, ShareRecord
from amps_journal.domain.plan import Plan
from amps_journal.domain.words import WordChoice


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalContents:
    """Everything a journal holds; days are in order of their dates, each date once."""

    person: Person = field(default_factory=Person)
    settings: JournalSettings = field(default_factory=JournalSettings)
    plan: Plan = field(default_factory=Plan)
    life_events: tuple[LifeEvent, ...] = ()
    clinic_scores: tuple[ClinicScore, ...] = ()
    share_records: tuple[ShareRecord, ...] = ()
    words: tuple[WordChoice, ...] = ()
    days: tuple[DayEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``start`` to before ``end``."""

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        """Whether the day lies in the period."""
        return self.start <= day < self.end

    @property
    def days(self) -> int:
        """How many days the period holds."""
        return (self.end - self.start).days

    @property
    def last(self) -> date:
        """The last day that belongs to the period."""
        return self.end - timedelta(days=1)

    @property
    def before(self) -> "Period":
        """The period of the same length that ends where this one starts."""
        return Period(self.start - (self.end - self.start), self.start)
