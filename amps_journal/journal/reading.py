"""Everything that can be read of an open journal."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from amps_journal.db.reading import days, person_and_plan
from amps_journal.db.session import Database
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person, ShareRecord
from amps_journal.domain.plan import Plan
from amps_journal.domain.words import WordChoice
from amps_journal.journal.changes import Topic

if TYPE_CHECKING:
    from amps_journal.domain.doing_path import Stone
    from amps_journal.domain.own_words import OwnWords
    from amps_journal.domain.wins import Win


class Reader:
    """Reads a journal; what lies around the days is read from the file once and then known."""

    def __init__(self, database: Database) -> None:
        self._database = database
        # Nobody else writes to the file while the lock is held, so what was read once stays true.
        self._known: dict[Topic, Any] = {}
        # The stored day that was read or written last: the one that somebody is typing into.
        self._recent: DayEntry | None = None

    def person(self) -> Person:
        """The teen."""
        person: Person = self._part(Topic.PERSON)
        return person

    def settings(self) -> JournalSettings:
        """What belongs to the journal rather than to the machine."""
        settings: JournalSettings = self._part(Topic.SETTINGS)
        return settings

    def plan(self) -> Plan:
        """Everything that is or was planned."""
        plan: Plan = self._part(Topic.PLAN)
        return plan

    def life_events(self) -> tuple[LifeEvent, ...]:
        """The life events in the order in which they were saved."""
        events: tuple[LifeEvent, ...] = self._part(Topic.LIFE_EVENTS)
        return events

    def clinic_scores(self) -> tuple[ClinicScore, ...]:
        """The scores from the clinic in the order in which they were saved."""
        scores: tuple[ClinicScore, ...] = self._part(Topic.CLINIC_SCORES)
        return scores

    def share_records(self) -> tuple[ShareRecord, ...]:
        """What was shared so far, oldest first."""
        records: tuple[ShareRecord, ...] = self._part(Topic.SHARE_RECORDS)
        return records

    def words(self) -> tuple[WordChoice, ...]:
        """What the teen chose for words, each list in the order in which it is offered."""
        words: tuple[WordChoice, ...] = self._part(Topic.WORDS)
        return words

    def day(self, day: date) -> DayEntry:
        """The stored day, or one without any answer."""
        if self._recent is None or self._recent.date != day:
            with self._database.reading() as connection:
                self._recent = days.read_day(connection, day)
        return self._recent or DayEntry(date=day)

    def days(self, period: Period | None = None) -> tuple[DayEntry, ...]:
        """The stored days of the period, or all, in order of their dates."""
        with self._database.reading() as connection:
            return days.read_days(connection, period)

    def span(self) -> Period | None:
        """From the first stored day to after the last; ``None`` without any."""
        with self._database.reading() as connection:
            return days.span_of_days(connection)

    def stones(self) -> "tuple[Stone, ...]":
        """The days with something done, in order of their dates, and what was done."""
        from amps_journal.db.reading import made_of_days  # noqa: PLC0415  (not needed to start)

        with self._database.reading() as connection:
            return made_of_days.read_stones(connection)

    def wins(self) -> "tuple[Win, ...]":
        """The days with a win or with something the teen got to do, in order of their dates."""
        from amps_journal.db.reading import made_of_days  # noqa: PLC0415  (not needed to start)

        with self._database.reading() as connection:
            return made_of_days.read_wins(connection)

    def own_words(self) -> "tuple[OwnWords, ...]":
        """The days that hold something in the teen's own words, in order of their dates."""
        from amps_journal.db.reading import made_of_days  # noqa: PLC0415  (not needed to start)

        with self._database.reading() as connection:
            return made_of_days.read_own_words(connection)

    def contents(self) -> JournalContents:
        """Everything that the journal holds."""
        parts = {topic.value: self._part(topic) for topic in Topic if topic is not Topic.DAYS}
        return JournalContents(**parts, days=self.days())

    def _stored_days(self, dates: Sequence[date]) -> dict[date, DayEntry | None]:
        """What is stored of these dates."""
        known: dict[date, DayEntry | None] = {} if self._recent is None else {self._recent.date: self._recent}
        unknown = [day for day in dates if day not in known]
        if unknown:
            with self._database.reading() as connection:
                known |= {day: days.read_day(connection, day) for day in unknown}
        return known

    def _part(self, topic: Topic) -> Any:
        if topic not in self._known:
            with self._database.reading() as connection:
                self._known[topic] = person_and_plan.read_part(connection, topic.value)
        return self._known[topic]
