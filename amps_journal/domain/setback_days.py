"""Setback days as the teen tagged them: when the setback under way began."""

from collections.abc import Iterable
from datetime import date, timedelta

from amps_journal.domain.answers import is_logged
from amps_journal.domain.day import DayEntry

BRIDGED_DAYS = 2
"""So many days in a row that are not logged do not end a setback, as in the findings."""


def setback_began(entries: Iterable[DayEntry], day: date) -> date:
    """The first day of the tagged setback that a day belongs to; the day itself where it belongs to none.

    Args:
        entries: Stored days, in any order.
        day: The day.
    """
    logged = {entry.date: entry for entry in entries if is_logged(entry) and entry.date <= day}
    began, missing = day, 0
    looked_at = day
    while missing <= BRIDGED_DAYS:
        entry = logged.get(looked_at)
        if entry is None:
            missing += 1
        elif entry.setback:
            began, missing = looked_at, 0
        elif looked_at != day:
            break
        looked_at -= timedelta(days=1)
    return began
