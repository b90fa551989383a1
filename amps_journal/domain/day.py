"""One day as the teen told it. ``None`` is "not answered"; an empty tuple is an answer."""

from dataclasses import dataclass
from datetime import date, datetime, time

from amps_journal.domain.fields import (
    CalendarDate,
    CatalogueKey,
    Choice,
    ClockTime,
    Flag,
    Identity,
    Instant,
    ListOf,
    Number,
    Part,
    Text,
    WholeNumber,
    answer,
    required,
)

DESENSITIZATION = "desensitization"
NOTE_LONGEST = 10_000
LONGEST_AWAKE_MINUTES = 1200
"""The most minutes that a night can take to fall asleep, or be spent awake in."""
WORST_IS_TEN = WholeNumber(0, 10, higher_is_better=False)
BEST_IS_TEN = WholeNumber(0, 10, higher_is_better=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolDay:
    """School on one day; the share attended follows from the status except for part of a day."""

    status: str | None = answer(
        Choice(("all_day", "part_day", "absent_symptoms", "absent_worry", "absent_other", "day_off"))
    )
    attended: float | None = answer(Number(0, 1))
    setting: str | None = answer(Choice(("in_person", "home", "hospital")))
    joined_pe: bool | None = answer(Flag())
    nurse_visits: int | None = answer(WholeNumber(0, 50))


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Something done, with its minutes; ``item`` names the planned item that it fulfils."""

    kind: str = required(CatalogueKey("activities"))
    minutes: int = required(WholeNumber(1, 1440))
    effort: int | None = answer(WholeNumber(0, 10))
    item: str | None = answer(Identity())
    stimulus: str | None = answer(Text(60))
    tolerance: int | None = answer(BEST_IS_TEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopingUse:
    """A skill used, and whether it helped to do what the teen wanted (0 not at all, 4 a lot)."""

    strategy: str = required(CatalogueKey("strategies"))
    helped: int | None = answer(WholeNumber(0, 4, higher_is_better=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sleep:
    """The night that ended on the morning of the day, in wall-clock times."""

    lights_out: time | None = answer(ClockTime())
    woke: time | None = answer(ClockTime())
    in_bed: time | None = answer(ClockTime())
    out_of_bed: time | None = answer(ClockTime())
    asleep_after_minutes: int | None = answer(WholeNumber(0, LONGEST_AWAKE_MINUTES))
    awakenings: int | None = answer(WholeNumber(0, 50))
    awake_minutes: int | None = answer(WholeNumber(0, LONGEST_AWAKE_MINUTES))
    quality: int | None = answer(WholeNumber(1, 5, higher_is_better=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pain:
    """Pain over the day; all of it may be left out."""

    average: int | None = answer(WORST_IS_TEN)
    got_in_the_way: int | None = answer(WORST_IS_TEN)
    worst: int | None = answer(WORST_IS_TEN)
    attacks: int | None = answer(WholeNumber(0, 100))
    places: tuple[str, ...] | None = answer(ListOf(CatalogueKey("regions", own=False)))
    touch_hurt: bool | None = answer(Flag())
    limb_signs: tuple[str, ...] | None = answer(ListOf(Choice(("swelling", "colour", "temperature"))))
    limb_use: int | None = answer(WholeNumber(0, 4, higher_is_better=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicine:
    """A medicine taken, as the teen wrote it."""

    name: str = required(Text(200))
    amount: str | None = answer(Text(200))
    reason: str | None = answer(Choice(("sleep", "anxiety", "other")))


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEntry:
    """All answers of one date. The order of the fields is the order in which files write them."""

    date: date = required(CalendarDate())
    did: tuple[str, ...] | None = answer(ListOf(CatalogueKey("did")))
    win: str | None = answer(Text())
    school: SchoolDay | None = answer(Part(SchoolDay))
    activities: tuple[Activity, ...] | None = answer(ListOf(Part(Activity), distinct=False))
    routine_done: tuple[str, ...] | None = answer(ListOf(Identity()))
    coping: tuple[CopingUse, ...] | None = answer(ListOf(Part(CopingUse), distinct=False))
    appointments: tuple[str, ...] | None = answer(ListOf(CatalogueKey("appointments")))
    sleep: Sleep | None = answer(Part(Sleep))
    mood: int | None = answer(WholeNumber(1, 5, higher_is_better=True))
    stress: int | None = answer(WORST_IS_TEN)
    worry: int | None = answer(WORST_IS_TEN)
    stress_sources: tuple[str, ...] | None = answer(ListOf(CatalogueKey("stress_sources")))
    energy: int | None = answer(BEST_IS_TEN)
    pain: Pain | None = answer(Part(Pain))
    medicines: tuple[Medicine, ...] | None = answer(ListOf(Part(Medicine), distinct=False))
    setback: bool | None = answer(Flag())
    unsafe: bool | None = answer(Flag())
    private_note: str | None = answer(Text(NOTE_LONGEST))
    therapist_note: str | None = answer(Text(NOTE_LONGEST))
    created_at: datetime | None = answer(Instant())
    updated_at: datetime | None = answer(Instant())
