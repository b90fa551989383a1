"""Dates of a file that are more likely a slip than a day, and are asked about before they are taken in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from amps_journal.domain.answers import is_logged
from amps_journal.domain.day import DayEntry
from amps_journal.domain.periods import where_days_are


@dataclass(frozen=True, slots=True)
class DoubtfulDates:
    """What is to be asked about.

    Attributes:
        to_come: Dates after today that hold answers; notes may lie ahead.
        far_away: Dates years away from all other days.
    """

    to_come: tuple[date, ...]
    far_away: tuple[date, ...]


def doubtful_dates(given: Iterable[DayEntry], stored: Iterable[date], today: date) -> DoubtfulDates:
    """The dates of given days that may be slips.

    Args:
        given: The days of a file.
        stored: The dates that are logged already.
        today: The date that it is now.
    """
    logged = {entry.date for entry in given if is_logged(entry)}
    to_come = tuple(sorted(day for day in logged if day > today))
    near = set(where_days_are(sorted(logged | set(stored))))
    return DoubtfulDates(to_come, tuple(sorted(logged - near - set(to_come))))
