"""Setback days as the teen tagged them: when the setback under way began, and whether it may still go on."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from amps_journal.domain.answers import is_logged
from amps_journal.domain.day import DayEntry

BRIDGED_DAYS = 2
"""So many days in a row that are not logged do not end a setback, as in the findings."""
CALM_DAYS = 2
"""So many logged days in a row that say nothing of a setback end it, as in the findings."""
_ONE_DAY = timedelta(days=1)


def setback_began(entries: Iterable[DayEntry], day: date) -> date:
    """The first day of the tagged setback that a day belongs to; the day itself where it belongs to none.

    Args:
        entries: Stored days, in any order.
        day: The day.
    """
    return min(_tagged_before(entries, day), default=day)


def may_go_on(entries: Iterable[DayEntry], day: date) -> bool:
    """Whether a day may belong to the setback of the days before it, and does not say yes or no to that.

    Args:
        entries: Stored days, in any order.
        day: The day.
    """
    days = tuple(entries)
    is_said = any(entry.date == day and entry.setback is not None for entry in days)
    return not is_said and any(_tagged_before(days, day))


def is_hard_day(entries: Iterable[DayEntry], day: date) -> bool:
    """Whether the teen calls a day hard themselves: a setback day, one of a setback that goes on, or one not safe.

    Args:
        entries: Stored days, in any order.
        day: The day.
    """
    days = tuple(entries)
    said = next((entry for entry in days if entry.date == day), DayEntry(date=day))
    return bool(said.setback or said.unsafe) or may_go_on(days, day)


def _tagged_before(entries: Iterable[DayEntry], day: date) -> Iterator[date]:
    """The tagged days of the setback that reaches up to a day, the last one first."""
    logged = {entry.date: entry for entry in entries if is_logged(entry) and entry.date < day}
    missing, silent, looked_at = 0, 0, day - _ONE_DAY
    while missing <= BRIDGED_DAYS and silent < CALM_DAYS:
        entry = logged.get(looked_at)
        if entry is None:
            missing += 1
        elif entry.setback is False:
            return
        elif entry.setback:
            missing = silent = 0
            yield looked_at
        else:
            missing, silent = 0, silent + 1
        looked_at -= _ONE_DAY
