"""How a date opens on Today: with every question, as the week's check-in, folded away, or as a look at the plan."""

import enum
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from amps_journal.domain.answers import is_logged
from amps_journal.domain.calendar import week_of
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import JournalSettings

NOTES = frozenset({"private_note", "therapist_note"})
"""The fields that a day which has not come yet can hold."""

CHECK_IN_QUESTIONS = ("your_day", "school", "moving", "last_night", "feelings")
"""What the weekly check-in asks of the day, besides how much pain got in the way."""


class Opening(enum.Enum):
    """What Today shows of a date."""

    WHOLE = "whole"
    CHECK_IN = "check_in"
    FOLDED = "folded"
    AHEAD = "ahead"


def opening_of(entry: DayEntry, today: date, settings: JournalSettings, logged: Collection[date]) -> Opening:
    """How the day opens.

    Only today can be a check-in or folded away: a past day is opened because the teen wants to look or mend. A folded
    day that holds an answer opens whole, because an answer that is there is always shown.

    Args:
        entry: The day.
        today: The date that it is now.
        settings: How often the teen is asked.
        logged: The logged dates of the last two weeks or more.
    """
    if entry.date > today:
        return Opening.AHEAD
    if entry.date < today or settings.check_in != "weekly":
        return Opening.WHOLE
    if is_check_in_due(today, settings, logged):
        return Opening.CHECK_IN
    return Opening.WHOLE if is_logged(entry) else Opening.FOLDED


def last_check_in_day(today: date, settings: JournalSettings) -> date:
    """The latest last day of a week that is not after today."""
    begins = week_of(today, settings.week_start)
    ends = begins + timedelta(days=6)
    return ends if ends == today else begins - timedelta(days=1)


def next_check_in_day(today: date, settings: JournalSettings) -> date:
    """The first last day of a week after today."""
    return last_check_in_day(today, settings) + timedelta(days=7)


def is_check_in_due(today: date, settings: JournalSettings, logged: Collection[date]) -> bool:
    """Whether today is the week's last day, or the first opening after it that nothing has been logged since.

    What is logged today does not count, so that the check-in stays while it is being answered.
    """
    since = last_check_in_day(today, settings)
    return not any(since <= day < today for day in logged)


def changes_kept(day: date, today: date, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The changes that a day can take: all of them, and notes only where the day has not come yet."""
    return {field: value for field, value in changes.items() if day <= today or field in NOTES}


def logged_before(entries: Iterable[DayEntry], today: date) -> frozenset[date]:
    """The logged dates before today."""
    return frozenset(entry.date for entry in entries if entry.date < today and is_logged(entry))
