"""The minutes of the quota in words: beside a number that stands large, and whole for a screen reader."""

from collections.abc import Sequence
from datetime import date

from amps_journal.domain.planning.quota_weeks import QuotaWeek
from amps_journal.formats.dates import short_date
from amps_journal.formats.numbers import whole
from amps_journal.i18n import plural


def beside_minutes(weeks: Sequence[QuotaWeek], today: date) -> str:
    """What stands beside the minutes of the first week: "minutes a day now, 38 next week"."""
    minutes, day = round(weeks[0].minutes), short_date(weeks[0].start)
    if len(weeks) == 1:
        return plural("Plan", "minute a day from {day}", "minutes a day from {day}", minutes, day=day)
    following = whole(weeks[1].minutes)
    if weeks[0].start > today:
        return plural(
            "Plan",
            "minute a day from {day}, {next} next week",
            "minutes a day from {day}, {next} next week",
            minutes,
            day=day,
            next=following,
        )
    return plural(
        "Plan",
        "minute a day now, {next} next week",
        "minutes a day now, {next} next week",
        minutes,
        next=following,
    )


def minutes_said(weeks: Sequence[QuotaWeek], today: date) -> str:
    """The same with its minutes, for a screen reader."""
    minutes, day = round(weeks[0].minutes), short_date(weeks[0].start)
    if len(weeks) == 1:
        return plural("Plan", "{n} minute a day from {day}", "{n} minutes a day from {day}", minutes, day=day)
    following = whole(weeks[1].minutes)
    if weeks[0].start > today:
        return plural(
            "Plan",
            "{n} minute a day from {day}, {next} next week",
            "{n} minutes a day from {day}, {next} next week",
            minutes,
            day=day,
            next=following,
        )
    return plural(
        "Plan",
        "{n} minute a day now, {next} next week",
        "{n} minutes a day now, {next} next week",
        minutes,
        next=following,
    )
