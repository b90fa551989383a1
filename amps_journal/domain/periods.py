"""The stretches of days that a reader chooses from, ending with the last logged day and never with the clock."""

from collections.abc import Sequence
from datetime import date, timedelta

from amps_journal.domain.contents import Period

FOUR_WEEKS = 28
THREE_MONTHS = 91
YEAR = 365
_YEARS_AWAY = timedelta(days=2 * 365)
_FEW_DAYS = 7


def where_days_are(logged: Sequence[date]) -> Sequence[date]:
    """The logged dates without a few strays at either end that lie years away from all others.

    One slip of a year in a file, 2062 for 2026, would otherwise end every range in a time without days.

    Args:
        logged: The logged dates in order.
    """
    runs: list[list[date]] = []
    for day in logged:
        if runs and day - runs[-1][-1] < _YEARS_AWAY:
            runs[-1].append(day)
        else:
            runs.append([day])
    longest = max(runs, key=len, default=[])
    if len(longest) < _FEW_DAYS:
        return logged
    while runs[0] is not longest and len(runs[0]) < _FEW_DAYS:
        runs.pop(0)
    while runs[-1] is not longest and len(runs[-1]) < _FEW_DAYS:
        runs.pop()
    return [day for run in runs for day in run]


def recent_period(logged: Sequence[date], days: int | None) -> Period | None:
    """The last ``days`` days up to the last logged one, or all; ``None`` where nothing is logged.

    It never begins before the first logged day, so that a young journal is not measured against days before it, and
    leaves out strays that lie years away from all other days.

    Args:
        logged: The logged dates in order.
        days: The longest that the period may be; ``None`` for all.
    """
    logged = where_days_are(logged)
    if not logged:
        return None
    end = logged[-1] + timedelta(days=1)
    start = logged[0] if days is None else max(logged[0], end - timedelta(days=days))
    return Period(start, end)


def counted_period(period: Period, logged: Sequence[date]) -> Period:
    """The part of a period whose days count: those before the journal was begun are neither missing nor planned.

    Args:
        period: The days that were asked for.
        logged: The logged dates in order, of the whole journal.
    """
    first = logged[0] if logged else period.start
    return Period(max(period.start, first), period.end) if first < period.end else period
