"""Dates in words, as axes and tables show them."""

from datetime import date

from amps_journal.i18n import translate


def month_names() -> tuple[str, ...]:
    """The months in full, January first."""
    return (
        translate("Dates", "January"),
        translate("Dates", "February"),
        translate("Dates", "March"),
        translate("Dates", "April"),
        translate("Dates", "May"),
        translate("Dates", "June"),
        translate("Dates", "July"),
        translate("Dates", "August"),
        translate("Dates", "September"),
        translate("Dates", "October"),
        translate("Dates", "November"),
        translate("Dates", "December"),
    )


def short_month_names() -> tuple[str, ...]:
    """The months as an axis has room for them, January first."""
    return (
        translate("Dates short", "Jan"),
        translate("Dates short", "Feb"),
        translate("Dates short", "Mar"),
        translate("Dates short", "Apr"),
        translate("Dates short", "May"),
        translate("Dates short", "Jun"),
        translate("Dates short", "Jul"),
        translate("Dates short", "Aug"),
        translate("Dates short", "Sep"),
        translate("Dates short", "Oct"),
        translate("Dates short", "Nov"),
        translate("Dates short", "Dec"),
    )


def weekday_names() -> tuple[str, ...]:
    """The weekdays in full, Monday first."""
    return (
        translate("Dates", "Monday"),
        translate("Dates", "Tuesday"),
        translate("Dates", "Wednesday"),
        translate("Dates", "Thursday"),
        translate("Dates", "Friday"),
        translate("Dates", "Saturday"),
        translate("Dates", "Sunday"),
    )


def short_weekday_names() -> tuple[str, ...]:
    """The weekdays as an axis has room for them, Monday first."""
    return (
        translate("Dates short", "Mon"),
        translate("Dates short", "Tue"),
        translate("Dates short", "Wed"),
        translate("Dates short", "Thu"),
        translate("Dates short", "Fri"),
        translate("Dates short", "Sat"),
        translate("Dates short", "Sun"),
    )


def short_date(day: date) -> str:
    """The day and its short month: "5 Jan"."""
    return translate("Dates", "{day} {month}", day=day.day, month=short_month_names()[day.month - 1])


def long_date(day: date) -> str:
    """The day in full: "5 January 2026"."""
    return translate("Dates", "{day} {month} {year}", day=day.day, month=month_names()[day.month - 1], year=day.year)


def weekday_and_date(day: date) -> str:
    """The weekday and the day in full: "Monday, 5 January 2026"."""
    return translate("Dates", "{weekday}, {date}", weekday=weekday_names()[day.weekday()], date=long_date(day))


def short_month(day: date) -> str:
    """The short month: "Jan"."""
    return short_month_names()[day.month - 1]


def month_and_year(day: date) -> str:
    """The short month with its year: "Jan 2026"."""
    return translate("Dates", "{month} {year}", month=short_month(day), year=day.year)


def date_span(first: date, last: date) -> str:
    """Two dates, both included, the year said once where it is the same: "5 January to 11 October 2026"."""
    start = long_date(first)
    if first.year == last.year:
        start = translate("Dates", "{day} {month}", day=first.day, month=month_names()[first.month - 1])
    return translate("Dates", "{start} to {end}", start=start, end=long_date(last))


def clock(minutes: float) -> str:
    """A time of day from minutes after midnight, negative ones on the evening before: "22:40"."""
    hours, rest = divmod(round(minutes) % 1440, 60)
    return f"{hours:02d}:{rest:02d}"
