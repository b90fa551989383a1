"""Whose journal it is, how it is set, and what lies around the days: life events, clinic scores, past shares."""

from dataclasses import dataclass
from datetime import date, datetime

from amps_journal.domain.fields import (
    CalendarDate,
    CatalogueKey,
    Choice,
    Flag,
    Instant,
    ListOf,
    Month,
    Number,
    Text,
    TimeZoneName,
    WholeNumber,
    answer,
    required,
)

MONDAY_TO_FRIDAY = (0, 1, 2, 3, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The teen. ``pain_type`` is the clinician's word and is never worked out from the days."""

    name: str | None = answer(Text(100))
    birth_month: str | None = answer(Month())
    pain_type: str | None = answer(Choice(("diffuse", "localized", "crps", "intermittent")))
    began_month: str | None = answer(Month())
    treatment_began_month: str | None = answer(Month())
    usual_places: tuple[str, ...] | None = answer(ListOf(CatalogueKey("regions", own=False)))
    school_weekdays: tuple[int, ...] | None = answer(ListOf(WholeNumber(0, 6)))
    home_schooled: bool | None = answer(Flag())

    @property
    def school_week(self) -> tuple[int, ...]:
        """The weekdays with school, Monday to Friday where nobody said otherwise."""
        return MONDAY_TO_FRIDAY if self.school_weekdays is None else self.school_weekdays


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalSettings:
    """What belongs to the journal rather than to the machine; ``None`` means the usual."""

    timezone: str | None = answer(TimeZoneName())
    rollover_hour: int | None = answer(WholeNumber(0, 11))
    first_weekday: int | None = answer(WholeNumber(0, 6))
    pain_question: str | None = answer(Choice(("daily", "twice_a_week", "weekly", "off")))
    check_in: str | None = answer(Choice(("daily", "weekly")))
    ask_worst_pain: bool | None = answer(Flag())

    @property
    def rollover(self) -> int:
        """The hour at which a new day begins: 4 unless set."""
        return 4 if self.rollover_hour is None else self.rollover_hour

    @property
    def week_start(self) -> int:
        """The weekday on which weeks begin (0 = Monday): Monday unless set."""
        return self.first_weekday or 0

    @property
    def zone(self) -> str:
        """The time zone that turns wall-clock times into real hours: UTC unless set."""
        return self.timezone or "UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeEvent:
    """Exams, an illness, a holiday: a band on every chart; ``end`` is exclusive, none means still running."""

    kind: str = required(CatalogueKey("life_events"))
    label: str | None = answer(Text(100))
    start: date = required(CalendarDate())
    end: date | None = answer(CalendarDate())
    stressful: bool | None = answer(Flag())
    no_school: bool | None = answer(Flag())

    def covers(self, day: date) -> bool:
        """Whether the event runs on that day."""
        return self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicScore:
    """A score entered by hand from the clinic, under the name that the clinic uses."""

    date: date = required(CalendarDate())
    instrument: str = required(Text(100))
    value: float = required(Number(-100_000, 100_000))


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareRecord:
    """What was shared, with whom and when; ``end`` is exclusive."""

    shared_at: datetime = required(Instant())
    audience: str = required(Choice(("therapist", "parent")))
    start: date = required(CalendarDate())
    end: date = required(CalendarDate())
    fields: tuple[str, ...] | None = answer(ListOf(Text(60)))
    format: str = required(Choice(("pdf", "csv", "json", "fhir")))
    question: str | None = answer(Text(2_000))
