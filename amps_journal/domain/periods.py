"""The stretches of days that a reader chooses from, ending with the last logged day and never with the clock."""

from collections.abc import Sequence
from datetime import date, timedelta

from amps_journal.domain.contents import Period

FOUR_WEEKS = 28
THREE_MONTHS = 91
YEAR = 365


def recent_period(logged: Sequence[date], days: int | None) -> Period | None:
    """The last ``days`` days up to the last logged one, or all; ``None`` where nothing is logged.

    It never begins before the first logged day, so that a young journal is not measured against days before it.

    Args:
        logged: The logged dates in order.
        days: The longest that the period may be; ``None`` for all.
    """
    if not logged:
        return None
    end = logged[-1] + timedelta(days=1)
    start = logged[0] if days is None else max(logged[0], end - timedelta(days=days))
    return Period(start, end)
