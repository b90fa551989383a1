"""What was done a month and a year before a day: doing only, nothing of how it felt."""

from datetime import date, timedelta

from amps_journal.domain import catalogue
from amps_journal.domain.answers import active_minutes
from amps_journal.domain.calendar import attended_share
from amps_journal.domain.day import DayEntry
from amps_journal.i18n import plural, translate


def month_before(day: date) -> date:
    """The same day of the month before, or its last day where it is shorter."""
    last = day.replace(day=1) - timedelta(days=1)
    return last.replace(day=min(day.day, last.day))


def year_before(day: date) -> date:
    """The same day a year before; 28 February for the 29th."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)


def doing_in_words(entry: DayEntry) -> tuple[str, ...]:
    """What was done on a day, in short words; the teen's own words are left out, as they may be about anything.

    Args:
        entry: The day.
    """
    attended, minutes = attended_share(entry), active_minutes(entry)
    told = []
    if attended:
        told.append(translate("Done", "school all day") if attended >= 1 else translate("Done", "school"))
    if minutes:
        told.append(plural("Done", "{n} minute of moving", "{n} minutes of moving", minutes))
    if entry.routine_done:
        told.append(plural("Done", "{n} thing of your routine", "{n} things of your routine", len(entry.routine_done)))
    if entry.coping:
        told.append(plural("Done", "{n} skill", "{n} skills", len(entry.coping)))
    known = catalogue.keys("did")
    told += [catalogue.label("did", key) for key in entry.did or () if key in known]
    if any(key not in known for key in entry.did or ()):
        told.append(translate("Done", "something of your own"))
    return tuple(told)
