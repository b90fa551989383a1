"""The rules of the calendar: which date a moment belongs to, what is planned for a date, which days are free.

Nothing here reads the clock: the moment is passed in.
"""

import math
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import LifeEvent, Person
from amps_journal.domain.plan import Plan, ProgrammeItem, QuotaStretch, RoutineItem

USUAL_FIRST_STEP = 0.8
USUAL_GROWTH = 0.10
LATE_AFTER = timedelta(hours=48)


def journal_day(moment: datetime, rollover_hour: int) -> date:
    """The date that a local moment belongs to: with a rollover at 4, 01:30 on 6 March belongs to 5 March."""
    return (moment.replace(tzinfo=None) - timedelta(hours=rollover_hour)).date()


def next_rollover(moment: datetime, rollover_hour: int) -> datetime:
    """The next local moment at which a new day begins."""
    return datetime.combine(journal_day(moment, rollover_hour) + timedelta(days=1), datetime.min.time()) + timedelta(
        hours=rollover_hour
    )


def week_of(day: date, first_weekday: int) -> date:
    """The first day of the week that holds the day (0 = Monday)."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def events_on(day: date, events: Iterable[LifeEvent]) -> list[LifeEvent]:
    """The life events that run on the day."""
    return [event for event in events if event.covers(day)]


def is_free_day(day: date, person: Person, events: Iterable[LifeEvent]) -> bool:
    """Whether the calendar says that there is no school; a stored answer wins over this."""
    if day.weekday() not in person.school_week:
        return True
    return any(event.no_school and event.covers(day) for event in events)


def is_day_off(entry: DayEntry | None, day: date, person: Person, events: Iterable[LifeEvent]) -> bool:
    """Whether the day has no school, by the stored answer or else by the calendar."""
    status = entry.school.status if entry and entry.school else None
    if status is not None:
        return status == "day_off"
    return is_free_day(day, person, events)


def attended_share(entry: DayEntry) -> float | None:
    """The share of the school day attended: 1, 0 or between; ``None`` where it is not known or does not apply."""
    return None if entry.school is None else attended_of(entry.school.status, entry.school.attended)


def attended_of(status: str | None, attended: float | None) -> float | None:
    """The same from what a day says of school: its status and, for part of a day, the share."""
    if status is None or status == "day_off":
        return None
    if status == "all_day":
        return 1.0
    if status == "part_day":
        return 0.5 if attended is None else float(attended)
    return 0.0


def _runs_on(item: ProgrammeItem | RoutineItem, day: date) -> bool:
    runs = item.start <= day and (item.end is None or day < item.end)
    return runs and day.weekday() in item.weekdays


def programme_on(day: date, plan: Plan) -> list[ProgrammeItem]:
    """The programme items planned for the day."""
    return [item for item in plan.programme if _runs_on(item, day)]


def routine_on(day: date, plan: Plan, *, day_off: bool) -> list[RoutineItem]:
    """The routine items planned for the day."""
    free = "free" if day_off else "school"
    return [item for item in plan.routine if _runs_on(item, day) and item.on in {"all", free}]


def stretch_on(day: date, stretches: Sequence[QuotaStretch]) -> QuotaStretch | None:
    """The stretch of the quota that the day belongs to: the last one that has begun; ``None`` before the first."""
    begun = [stretch for stretch in stretches if stretch.start <= day]
    return max(begun, key=lambda stretch: stretch.start, default=None)


def quota_on(day: date, plan: Plan) -> float | None:
    """The plan's active minutes for the day, whole minutes; ``None`` before the first stretch.

    In week w of a stretch, held weeks not counted, ``min(cap, ceil(first_step x baseline x (1 + growth) ** w))``.
    """
    stretch = stretch_on(day, plan.quota)
    if stretch is None:
        return None
    minutes = unrounded_quota(stretch, day)
    # 16.000000000000004 is 16: rounding before the ceiling keeps a float's last bit from adding a minute.
    grown_minutes = math.ceil(round(minutes, 9)) if math.isfinite(minutes) else 1440
    return float(min(1440 if stretch.cap is None else stretch.cap, grown_minutes))


def unrounded_quota(stretch: QuotaStretch, day: date) -> float:
    """The minutes that a stretch has grown to by the day, without its cap and without rounding."""
    week = (day - stretch.start).days // 7
    held = {(hold - stretch.start).days // 7 for hold in stretch.holds or ()}
    grown = week - sum(1 for w in held if 0 <= w <= week)
    # A hold of the very first week leaves the quota at its first step.
    first = USUAL_FIRST_STEP if stretch.first_step is None else stretch.first_step
    growth = USUAL_GROWTH if stretch.growth is None else stretch.growth
    try:
        return first * stretch.baseline * (1 + growth) ** max(0, grown)
    except OverflowError:  # centuries of growth
        return math.inf


def is_late(entry: DayEntry, rollover_hour: int, zone: str) -> bool:
    """Whether the day was first entered more than 48 hours after it ended; never where that is not known."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415  (reads zone files; most callers never need them)

    if entry.created_at is None:
        return False
    ended = datetime.combine(entry.date + timedelta(days=1), datetime.min.time(), ZoneInfo(zone))
    ended += timedelta(hours=rollover_hour)
    return entry.created_at - ended > LATE_AFTER
