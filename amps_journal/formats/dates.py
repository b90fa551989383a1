"""Dates in words and numbers, as the window, charts, pages and the command line show them."""

from datetime import date
from typing import TYPE_CHECKING

from amps_journal.formats import cldr, english
from amps_journal.formats.region import region
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from babel import Locale


def month_names() -> tuple[str, ...]:
    """The months in full as they stand alone, January first."""
    known = cldr.locale()
    return english.month_names() if known is None else _in_order(known, "months", "wide", 1, 12)


def short_month_names() -> tuple[str, ...]:
    """The months as an axis has room for them, January first."""
    known = cldr.locale()
    return english.short_month_names() if known is None else _in_order(known, "months", "abbreviated", 1, 12)


def weekday_names() -> tuple[str, ...]:
    """The weekdays in full, Monday first."""
    known = cldr.locale()
    return english.weekday_names() if known is None else _in_order(known, "days", "wide", 0, 6)


def short_weekday_names() -> tuple[str, ...]:
    """The weekdays as an axis has room for them, Monday first."""
    known = cldr.locale()
    return english.short_weekday_names() if known is None else _in_order(known, "days", "abbreviated", 0, 6)


def weekday_initials() -> tuple[str, ...]:
    """The weekdays as narrow columns have room for them, Monday first; two may be alike."""
    known = cldr.locale()
    if known is None:
        return tuple(name[:1] for name in english.short_weekday_names())
    return _in_order(known, "days", "narrow", 0, 6)


def _in_order(known: "Locale", what: str, width: str, first: int, last: int) -> tuple[str, ...]:
    names = getattr(known, what)["stand-alone"][width]
    return tuple(str(names[number]) for number in range(first, last + 1))


def weekdays_from(first: int) -> tuple[int, ...]:
    """The seven weekdays (0 = Monday) in the order of a week that begins on ``first``."""
    return tuple((first + step) % 7 for step in range(7))


def short_date(day: date) -> str:
    """The day and its short month: "5 Jan"."""
    known = cldr.locale()
    if known is None:
        return _in_english(day, english.short_month_names(), None)
    return _written(day, _skeleton(known, "MMMd"), known)


def short_date_and_year(day: date) -> str:
    """The day, its short month and the year: "5 Jan 2026"."""
    known = cldr.locale()
    if known is None:
        return _in_english(day, english.short_month_names(), day.year)
    return _written(day, str(known.date_formats["medium"].pattern), known)


def day_and_month(day: date) -> str:
    """The day and its month in full: "5 January"."""
    known = cldr.locale()
    if known is None:
        return _in_english(day, english.month_names(), None)
    return _written(day, _skeleton(known, "MMMMd"), known)


def long_date(day: date) -> str:
    """The day in full: "5 January 2026"."""
    known = cldr.locale()
    if known is None:
        return _in_english(day, english.month_names(), day.year)
    return _written(day, str(known.date_formats["long"].pattern), known)


def weekday_and_date(day: date) -> str:
    """The weekday and the day in full: "Monday, 5 January 2026"."""
    known = cldr.locale()
    if known is None:
        return translate("Dates", "{weekday}, {date}", weekday=weekday_names()[day.weekday()], date=long_date(day))
    return _written(day, str(known.date_formats["full"].pattern), known)


def weekday_and_day(day: date) -> str:
    """The weekday and the date without its year: "Thursday, 16 April"."""
    known = cldr.locale()
    if known is None:
        return translate("Dates", "{weekday}, {date}", weekday=weekday_names()[day.weekday()], date=day_and_month(day))
    with_short_weekday = known.datetime_skeletons.get("MMMMEd") or known.datetime_skeletons["MMMEd"]
    pattern = str(with_short_weekday.pattern)
    pattern = pattern.replace("MMM", "MMMM") if "MMMM" not in pattern else pattern
    return _written(day, pattern.replace("ccc", "E").replace("E", "EEEE"), known)


def short_weekday_and_day(day: date) -> str:
    """The short weekday and the day of the month, for a narrow column: "Thu 16"."""
    known = cldr.locale()
    if known is None:
        weekday = english.short_weekday_names()[day.weekday()]
        return translate("Dates", "{weekday} {day}", weekday=weekday, day=day.day)
    return _written(day, _skeleton(known, "Ed"), known)


def month_in_words(day: date) -> str:
    """The month and its year: "April 2026"."""
    known = cldr.locale()
    if known is None:
        return translate("Dates", "{month} {year}", month=english.month_names()[day.month - 1], year=day.year)
    return _written(day, _skeleton(known, "yMMMM"), known)


def short_month(day: date) -> str:
    """The short month: "Jan"."""
    return short_month_names()[day.month - 1]


def month_and_year(day: date) -> str:
    """The short month with its year: "Jan 2026"."""
    known = cldr.locale()
    if known is None:
        return translate("Dates", "{month} {year}", month=short_month(day), year=day.year)
    return _written(day, _skeleton(known, "yMMM"), known)


def date_span(first: date, last: date) -> str:
    """Two dates, both included, the year said once where it is the same: "5 January to 11 October 2026"."""
    start = day_and_month(first) if first.year == last.year else long_date(first)
    return translate("Dates", "{start} to {end}", start=start, end=long_date(last))


def order_in_numbers() -> str:
    """The order in which a date in numbers is written: ``dmy``, ``mdy`` or ``ymd``."""
    known = cldr.locale()
    if known is None:
        return "mdy" if region().puts_month_first else "dmy"
    places = {letter.lower(): str(known.date_formats["short"].pattern).find(letter) for letter in "dMy"}
    return "".join(sorted(places, key=lambda letter: places[letter]))


def _in_english(day: date, months: tuple[str, ...], year: int | None) -> str:
    return english.date_of(day.day, months[day.month - 1], year, month_first=region().puts_month_first)


def _skeleton(known: "Locale", name: str) -> str:
    patterns = known.datetime_skeletons
    # CLDR leaves out what follows from a shorter month.
    return str((patterns.get(name) or patterns[name.replace("MMMM", "MMM")]).pattern)


def _written(day: date, pattern: str, known: "Locale") -> str:
    from babel.dates import format_date  # noqa: PLC0415  (English starts without it)

    return format_date(day, pattern, locale=known)
