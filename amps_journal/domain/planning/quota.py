"""The weekly quota of active minutes: it begins, grows by the calendar, is held for a week, and begins again.

Nothing here looks at pain, and no past day's quota ever changes: what would alter days that are over begins as a new
stretch today instead, and what went before stays in the history.
"""

from dataclasses import replace
from datetime import date, timedelta

from amps_journal.domain.calendar import USUAL_FIRST_STEP, USUAL_GROWTH, quota_on, stretch_on
from amps_journal.domain.errors import JournalError
from amps_journal.domain.plan import Plan, QuotaStretch
from amps_journal.domain.planning.plan_checks import checked, not_before
from amps_journal.domain.planning.quota_weeks import (
    WEEK,
    goes_on,
    is_held,
    is_rest_of_week,
    minutes_before,
    week_start,
    weeks_between,
)
from amps_journal.i18n import translate

_WEEKS_AHEAD = 200


def start_quota(
    plan: Plan,
    today: date,
    baseline: float,
    *,
    first_step: float = USUAL_FIRST_STEP,
    growth: float = USUAL_GROWTH,
    cap: float | None = None,
    start: date | None = None,
) -> Plan:
    """The plan with a quota that begins today or on ``start``; stretches that begin then or later give way to it.

    Args:
        plan: The plan.
        today: The date.
        baseline: Minutes a day that the quota starts from.
        first_step: The share of the baseline in the first week.
        growth: How much more each week, as a share.
        cap: The most minutes a day.
        start: The first day; today where it is ``None``.

    Raises:
        JournalError: A number is out of its range, or ``start`` is past.
    """
    begins = today if start is None else not_before(start, today)
    if baseline < 1:
        raise JournalError(translate("Planning", "Start from at least one minute a day."))
    if cap is not None and cap < first_step * baseline:
        raise JournalError(translate("Planning", "The most minutes must not be less than the first step."))
    stretch = QuotaStretch(start=begins, baseline=baseline, first_step=first_step, growth=growth, cap=cap)
    return _with(plan, (*_begun_before(plan, begins), stretch))


def restart(
    plan: Plan, today: date, baseline: float, *, first_step: float = USUAL_FIRST_STEP, growth: float | None = None
) -> Plan:
    """The plan with a quota that begins anew today, under the cap that it had; what went before stays.

    Args:
        plan: The plan.
        today: The date.
        baseline: Minutes a day to start again from.
        first_step: The share of the baseline in the first week.
        growth: How much more each week; as it was where it is ``None``.

    Raises:
        JournalError: A number is out of its range.
    """
    old = stretch_on(today, plan.quota)
    had = USUAL_GROWTH if old is None or old.growth is None else old.growth
    cap = None if old is None or old.cap is None else max(old.cap, first_step * baseline)
    growth = had if growth is None else growth
    return start_quota(plan, today, baseline, first_step=first_step, growth=growth, cap=cap)


def change_growth(plan: Plan, today: date, *, growth: float, cap: float | None) -> Plan:
    """The plan with a quota that grows by another share, or up to another cap, from its next week on.

    This week keeps its minutes. A quota that begins today or later is changed in place.

    Args:
        plan: The plan.
        today: The date.
        growth: How much more each week, as a share.
        cap: The most minutes a day.

    Raises:
        JournalError: There is no quota, or a number is out of its range.
    """
    current = _stretch(plan, today)
    if current.start >= today and not is_rest_of_week(plan, current):
        return _replaced(plan, current, replace(current, growth=growth, cap=cap))
    weeks = weeks_between(plan, today, today + _WEEKS_AHEAD * WEEK)
    begins = next((week.start for week in weeks[1:] if not week.held), weeks[-1].start)
    coming = stretch_on(begins, plan.quota)
    if coming is not None and coming.start == begins:
        first_step = 1 + growth if goes_on(plan, coming) else coming.first_step
        return _replaced(plan, coming, replace(coming, growth=growth, cap=cap, first_step=first_step))
    minutes = quota_on(begins - timedelta(days=1), plan)
    later = QuotaStretch(
        start=begins,
        baseline=current.baseline if minutes is None else minutes,
        first_step=1 + growth,
        growth=growth,
        cap=cap,
        holds=_holds_from(current, begins),
    )
    return _with(plan, (*plan.quota, later))


def remove_stretch(plan: Plan, start: date, today: date) -> Plan:
    """The plan without the stretch that begins on ``start``, today or later; what ran before it goes on.

    Raises:
        JournalError: The stretch has begun before today.
    """
    not_before(start, today)
    return _with(plan, tuple(stretch for stretch in plan.quota if stretch.start != start))


def hold_week(plan: Plan, week: date, today: date) -> Plan:
    """The plan with a week that keeps the minutes of the week before; growth goes on the week after.

    Days of that week which are over keep what they had. A week that is held already stays so.

    Args:
        plan: The plan.
        week: A day of the week.
        today: The date.

    Raises:
        JournalError: There is no quota then, or the week is over.
    """
    stretch = _stretch(plan, week)
    begins = max(week_start(stretch, week), stretch.start)
    if week < today and (begins + WEEK <= today or stretch_on(today, plan.quota) is not stretch):
        raise JournalError(translate("Planning", "That week is over and stays as it was."))
    if is_held(stretch, begins):
        return plan
    held = replace(stretch, holds=tuple(sorted((*(stretch.holds or ()), begins))))
    simple = _replaced(plan, stretch, held)
    over = [begins + timedelta(days=n) for n in range((today - begins).days)]
    if all(quota_on(day, simple) == quota_on(day, plan) for day in over):
        return simple
    return _held_from_today(plan, stretch, begins, today)


def _held_from_today(plan: Plan, stretch: QuotaStretch, week: date, today: date) -> Plan:
    """The rest of a week that has begun as a stretch of its own, and growth going on from the next week in another."""
    after = week + WEEK
    minutes = minutes_before(stretch, week)
    growth = USUAL_GROWTH if stretch.growth is None else stretch.growth
    rest = QuotaStretch(start=today, baseline=minutes, first_step=1, growth=growth, cap=stretch.cap, holds=(today,))
    following = replace(rest, start=after, first_step=1 + growth, holds=_holds_from(stretch, after))
    is_taken = any(today < other.start <= after for other in plan.quota)
    return _with(plan, (*plan.quota, rest) if is_taken else (*plan.quota, rest, following))


def unhold(plan: Plan, week: date, today: date) -> Plan:
    """The plan with a week that grows again as if it had not been held.

    Args:
        plan: The plan.
        week: A day of the week.
        today: The date.

    Raises:
        JournalError: Days of the held week are over, so that it stays as it was.
    """
    stretch = _stretch(plan, week)
    begins = week_start(stretch, week)
    if begins < today:
        raise JournalError(translate("Planning", "This week has begun. It stays held, and next week grows again."))
    if begins == stretch.start and is_rest_of_week(plan, stretch):
        return _taken_back(plan, stretch)
    kept = tuple(hold for hold in stretch.holds or () if week_start(stretch, hold) != begins)
    return _replaced(plan, stretch, replace(stretch, holds=kept or None))


def _taken_back(plan: Plan, rest: QuotaStretch) -> Plan:
    """The plan as if the rest of the week had not been held: the stretch before it goes on through it."""
    before = stretch_on(rest.start - timedelta(days=1), plan.quota)
    on = next((s for s in plan.quota if rest.start < s.start <= rest.start + WEEK and goes_on(plan, s)), None)
    if before is None or on is None or (on.growth, on.cap) != (rest.growth, rest.cap):
        return _with(plan, tuple(s for s in plan.quota if s is not rest))
    ran = tuple(hold for hold in before.holds or () if hold < on.start)
    whole = replace(before, holds=(*ran, *(on.holds or ())) or None)
    left = tuple(s for s in plan.quota if s is not rest and s is not on)
    return _with(plan, tuple(whole if s is before else s for s in left))


def _stretch(plan: Plan, day: date) -> QuotaStretch:
    """The stretch of that day, or else the first one to come."""
    found = stretch_on(day, plan.quota) or min(plan.quota, key=lambda stretch: stretch.start, default=None)
    if found is None:
        raise JournalError(translate("Planning", "There are no weekly minutes yet."))
    return found


def _holds_from(stretch: QuotaStretch, day: date) -> tuple[date, ...] | None:
    return tuple(hold for hold in stretch.holds or () if hold >= day) or None


def _begun_before(plan: Plan, day: date) -> tuple[QuotaStretch, ...]:
    return tuple(stretch for stretch in plan.quota if stretch.start < day)


def _replaced(plan: Plan, old: QuotaStretch, new: QuotaStretch) -> Plan:
    return _with(plan, tuple(new if stretch is old else stretch for stretch in plan.quota))


def _with(plan: Plan, stretches: tuple[QuotaStretch, ...]) -> Plan:
    """The plan with these stretches in the order of their starts.

    Raises:
        JournalError: A number is out of its range.
    """
    return checked(replace(plan, quota=tuple(sorted(stretches, key=lambda stretch: stretch.start))))
