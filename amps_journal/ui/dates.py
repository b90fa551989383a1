"""Weekdays and months in words, as the window shows them."""

from datetime import date

from amps_journal.charts.shared.dates import month_names, short_weekday_names, weekday_names
from amps_journal.i18n import translate

__all__ = [
    "day_and_year_in_words",
    "day_in_words",
    "month_in_words",
    "short_weekday_names",
    "weekday_names",
    "weekdays_from",
]


def month_in_words(day: date) -> str:
    """The month and its year: "April 2026"."""
    return translate("Dates", "{month} {year}", month=month_names()[day.month - 1], year=day.year)


def day_in_words(day: date) -> str:
    """The weekday and the date: "Thursday, 16 April"."""
    return translate(
        "Dates",
        "{weekday}, {day} {month}",
        weekday=weekday_names()[day.weekday()],
        day=day.day,
        month=month_names()[day.month - 1],
    )


def weekdays_from(first: int) -> tuple[int, ...]:
    """The seven weekdays (0 = Monday) in the order of a week that begins on ``first``."""
    return tuple((first + step) % 7 for step in range(7))


def day_and_year_in_words(day: date) -> str:
    """The weekday and the date with its year: "Thursday, 16 April 2026"."""
    return translate("Dates", "{day} {year}", day=day_in_words(day), year=day.year)
