"""The quota week by week: what is coming, and what was done to it."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from amps_journal.domain.answers import active_minutes, is_logged
from amps_journal.domain.calendar import quota_on, stretch_on, unrounded_quota
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import LifeEvent
from amps_journal.domain.plan import Plan, QuotaStretch

BASELINE_DAYS = 7
BASELINE_LEAST = 4
LOOK_BACK_DAYS = 28
COMING_WEEKS = 12
ILLNESS_KINDS = frozenset({"illness", "injury"})
AFTER_ILLNESS_DAYS = 14
WEEK = timedelta(days=7)
_MOST_MINUTES = 1440


@dataclass(frozen=True, slots=True)
class QuotaWeek:
    """One week of the quota.

    Attributes:
        start: Its first day; weeks begin on the weekday on which their stretch began.
        minutes: Active minutes a day.
        held: Whether it is held.
        begins: Whether a stretch begins with it.
    """

    start: date
    minutes: float
    held: bool
    begins: bool


@dataclass(frozen=True, slots=True)
class QuotaChange:
    """Something that was done to the quota.

    Attributes:
        day: The first day of it.
        what: ``started``, ``restarted``, ``changed`` (its growth or its cap) or ``held``.
        minutes: Active minutes a day from then on.
        stretch: The stretch that it belongs to.
    """

    day: date
    what: str
    minutes: float
    stretch: QuotaStretch


def baseline_from(days: Iterable[DayEntry], today: date) -> float | None:
    """Active minutes a day to start a quota from: the mean of the last 7 logged days that say something of activities.

    Today is not over and does not count, nor does anything older than 28 days. ``None`` with fewer than 4 such days.

    Args:
        days: Stored days, in any order.
        today: The date.
    """
    first = today - timedelta(days=LOOK_BACK_DAYS)
    recent = sorted((day for day in days if first <= day.date < today and is_logged(day)), key=lambda day: day.date)
    known = [minutes for day in recent if (minutes := active_minutes(day)) is not None][-BASELINE_DAYS:]
    return float(round(sum(known) / len(known))) if len(known) >= BASELINE_LEAST else None


def illness_ended(events: Iterable[LifeEvent], plan: Plan, today: date) -> LifeEvent | None:
    """The illness or injury that ended in the last two weeks, where the quota has run on from before its end.

    Args:
        events: The life events.
        plan: The plan.
        today: The date.
    """
    for event in sorted(events, key=lambda event: event.start, reverse=True):
        if event.kind not in ILLNESS_KINDS or event.end is None:
            continue
        stretch = stretch_on(today, plan.quota)
        is_recent = event.end <= today < event.end + timedelta(days=AFTER_ILLNESS_DAYS)
        if is_recent and stretch is not None and stretch.start < event.end:
            return event
    return None


def week_start(stretch: QuotaStretch, day: date) -> date:
    """The first day of the stretch's week that holds the day."""
    return stretch.start + WEEK * ((day - stretch.start).days // 7)


def is_held(stretch: QuotaStretch, day: date) -> bool:
    """Whether the stretch's week that holds the day is held."""
    return any(week_start(stretch, hold) == week_start(stretch, day) for hold in stretch.holds or ())


def weeks_between(plan: Plan, first: date, last: date) -> tuple[QuotaWeek, ...]:
    """The weeks of the quota that hold the days from ``first`` through ``last``; none before its first stretch.

    The week in which a stretch ends is as short as it is.
    """
    starts = sorted(stretch.start for stretch in plan.quota)
    day, weeks = max(first, starts[0]) if starts else last + WEEK, []
    while day <= last:
        stretch, minutes = stretch_on(day, plan.quota), quota_on(day, plan)
        if stretch is None or minutes is None:
            break
        begins = week_start(stretch, day)
        weeks.append(QuotaWeek(begins, minutes, is_held(stretch, day), begins == stretch.start))
        following = next((start for start in starts if start > day), None)
        day = begins + WEEK if following is None else min(begins + WEEK, following)
    return tuple(weeks)


def coming_weeks(plan: Plan, today: date, weeks: int = COMING_WEEKS) -> tuple[QuotaWeek, ...]:
    """This week of the quota and those after it; from its first week on where it begins later.

    Args:
        plan: The plan.
        today: The date.
        weeks: How many in all.
    """
    first = max(today, min((stretch.start for stretch in plan.quota), default=today))
    return weeks_between(plan, first, first + weeks * WEEK)[:weeks]


def goes_on(plan: Plan, stretch: QuotaStretch) -> bool:
    """Whether the stretch takes up growth where the one before it was, rather than beginning from a new baseline."""
    is_first = all(other.start >= stretch.start for other in plan.quota)
    return not is_first and stretch.first_step == 1 + (stretch.growth or 0)


def minutes_before(stretch: QuotaStretch, week: date) -> float:
    """What the stretch had grown to in the week before the one that begins then, under its cap and without rounding."""
    grown = unrounded_quota(stretch, week - timedelta(days=1))
    return min(grown, _MOST_MINUTES if stretch.cap is None else stretch.cap)


def is_rest_of_week(plan: Plan, stretch: QuotaStretch) -> bool:
    """Whether the stretch is the rest of a week that was held after it had begun."""
    before = stretch_on(stretch.start - timedelta(days=1), plan.quota)
    if before is None or stretch.first_step != 1 or stretch.start not in (stretch.holds or ()):
        return False
    week = week_start(before, stretch.start)
    return before.start < week < stretch.start and math.isclose(stretch.baseline, minutes_before(before, week))


def history(plan: Plan, today: date) -> tuple[QuotaChange, ...]:
    """What was done to the quota up to today, the latest first: starts, restarts, changes and held weeks."""
    found, before = [], None
    for stretch in sorted(plan.quota, key=lambda stretch: stretch.start):
        if stretch.start > today:
            break
        what = _what(plan, stretch, before)
        if what is not None:
            found.append(QuotaChange(stretch.start, what, quota_on(stretch.start, plan) or 0.0, stretch))
        for hold in stretch.holds or ():
            week = week_start(stretch, hold)
            if week <= today and stretch_on(week, plan.quota) is stretch:
                found.append(QuotaChange(week, "held", quota_on(week, plan) or 0.0, stretch))
        before = stretch
    return tuple(sorted(found, key=lambda change: change.day, reverse=True))


def _what(plan: Plan, stretch: QuotaStretch, before: QuotaStretch | None) -> str | None:
    """What the start of a stretch means; ``None`` where it only carries on around a held week."""
    if before is None:
        return "started"
    if is_rest_of_week(plan, stretch):
        return None
    if goes_on(plan, stretch):
        return None if (stretch.growth, stretch.cap) == (before.growth, before.cap) else "changed"
    return "restarted"
