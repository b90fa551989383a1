"""What the teen's own papers say: the wall of wins, a diary of chosen days, one day. Nobody else gets these."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.day_in_words import day_in_words
from amps_journal.domain.own_words import OwnWords, parts_of
from amps_journal.domain.plan import Plan
from amps_journal.domain.wins import Win, written
from amps_journal.formats.dates import date_span, long_date, month_in_words, weekday_and_date, weekday_and_day
from amps_journal.formats.joined import facts
from amps_journal.i18n import plural, translate


@dataclass(frozen=True, slots=True)
class DayTold:
    """One day on paper.

    Attributes:
        heading: The date in words; empty where the page is about one day.
        parts: What is told, each with what it is called; a name may be empty.
        tags: Smaller words under it.
    """

    heading: str
    parts: tuple[tuple[str, str], ...]
    tags: str = ""


@dataclass(frozen=True, slots=True)
class MonthTold:
    """The days of a month under its name; the name is empty where the page is about one day."""

    title: str
    days: tuple[DayTold, ...]


@dataclass(frozen=True, slots=True)
class LookBack:
    """A paper for oneself.

    Attributes:
        title: What it is.
        subtitle: How much of it there is, or which days.
        months: In the order of the page.
        is_wall: Whether days are cards beside each other.
        nothing: What is said where there is no day.
        footer: The line at the foot of each page.
        page: The number of the page, with ``{page}`` and ``{pages}`` to be filled in.
    """

    title: str
    subtitle: str
    months: tuple[MonthTold, ...]
    is_wall: bool
    nothing: str
    footer: str
    page: str


def wins_paper(wins: Sequence[Win], today: date) -> LookBack:
    """The wall of wins, the newest first.

    Args:
        wins: In the order of their days.
        today: The date that the page carries.
    """
    days = [
        (win.day, DayTold(weekday_and_day(win.day), (("", win.words),) if win.words else (), facts(win.tags)))
        for win in reversed(wins)
    ]
    count = plural("LookBack", "{n} win so far", "{n} wins so far", len(written(wins)))
    nothing = translate("LookBack", "No wins yet.")
    return _paper(translate("LookBack", "My wins"), count, _by_month(days), nothing, today, is_wall=True)


def diary(words: Iterable[OwnWords], period: Period, today: date) -> LookBack:
    """The teen's own words of a period, the oldest first.

    Args:
        words: Of any days, in their order.
        period: Which of them are told.
        today: The date that the pages carry.
    """
    days = [(day.day, DayTold(weekday_and_day(day.day), parts_of(day))) for day in words if day.day in period]
    nothing = translate("LookBack", "Nothing was written on these days.")
    span = date_span(period.start, period.last) if period.days > 1 else long_date(period.start)
    return _paper(translate("LookBack", "My diary"), span, _by_month(days), nothing, today)


def one_day(entry: DayEntry, plan: Plan, today: date) -> LookBack:
    """All that one day holds.

    Args:
        entry: The day.
        plan: What its programme and routine items are called.
        today: The date that the page carries.
    """
    told = day_in_words(entry, plan)
    months = (MonthTold("", (DayTold("", told),)),) if told else ()
    nothing = translate("LookBack", "No entry for this day.")
    return _paper(weekday_and_date(entry.date), "", months, nothing, today)


def _by_month(days: Iterable[tuple[date, DayTold]]) -> tuple[MonthTold, ...]:
    months = groupby(days, key=lambda told: told[0].replace(day=1))
    return tuple(MonthTold(month_in_words(first), tuple(day for _, day in of_month)) for first, of_month in months)


def _paper(
    title: str, subtitle: str, months: tuple[MonthTold, ...], nothing: str, today: date, *, is_wall: bool = False
) -> LookBack:
    return LookBack(
        title=title,
        subtitle=subtitle,
        months=months,
        is_wall=is_wall,
        nothing="" if months else nothing,
        footer=translate("LookBack", "Just for me. Made with AMPS Journal on {date}.", date=long_date(today)),
        page=translate("LookBack", "Page {page} of {pages}", page="{page}", pages="{pages}"),
    )
