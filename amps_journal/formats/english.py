"""The names and patterns of English, which also stand in for those of a language that CLDR does not know."""

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


def date_of(day: int, month: str, year: int | None, *, month_first: bool) -> str:
    """A date in the order of the region: "5 January 2026", "January 5, 2026", without a year where there is none."""
    if year is None:
        pattern = translate("Dates", "{month} {day}") if month_first else translate("Dates", "{day} {month}")
        return pattern.format(day=day, month=month)
    pattern = translate("Dates", "{month} {day}, {year}") if month_first else translate("Dates", "{day} {month} {year}")
    return pattern.format(day=day, month=month, year=year)
