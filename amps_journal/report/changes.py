"""How a number stands to that of the period before: said only where the difference is more than chance may make."""

from typing import TYPE_CHECKING, NamedTuple

from amps_journal.analysis.methods.shares import Estimate, difference_of
from amps_journal.domain.contents import Period
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from amps_journal.analysis.findings.all_findings import Finding
    from amps_journal.charts.shared.chart import ChartDays

_WEEK = 7


class Change(NamedTuple):
    """How a number stands to that of the period before, and whether that is a change beyond chance."""

    words: str = ""
    is_beyond_chance: bool = False


def period_of(days: "ChartDays") -> Period:
    """The days that are summed up."""
    return Period(days.arrays.start, days.arrays.end)


def estimate(found: "Finding | None") -> Estimate | None:
    """A measure with its interval; ``None`` below its gate."""
    if found is None or found.needed or found.value is None or found.low is None or found.high is None:
        return None
    return Estimate(found.value, found.low, found.high, found.n, found.n)


def side(now: Estimate, before: Estimate) -> int:
    """1 or -1 where the interval of the difference leaves out 0, else 0."""
    _, low, high = difference_of(now, before)
    return int(low > 0) - int(high < 0)


def change(now: Estimate | None, before: Estimate | None, said: "Callable[[float], str]", period: Period) -> Change:
    """The number of the period before, where the two differ; "about the same" where that may be chance.

    Args:
        now: The number of the period.
        before: That of the period before; nothing is said where it is not known.
        said: How both are printed.
        period: The period; the one before is as long.
    """
    if now is None or before is None:
        return Change()
    which = side(now, before)
    if not which or said(now.value) == said(before.value):
        return Change(about_the_same())
    return Change(up_from(said(before.value), period) if which > 0 else down_from(said(before.value), period), True)


def _in_weeks(period: Period) -> bool:
    return period.days % _WEEK == 0


def about_the_same() -> str:
    """That the two periods do not differ beyond chance."""
    return translate("Report", "about the same")


def compared_note(period: Period) -> str:
    """What changes are said against, and when they are not."""
    if _in_weeks(period):
        return plural(
            "Report",
            "beside the week before; “about the same” where the difference may be chance",
            "beside the {n} weeks before; “about the same” where the difference may be chance",
            period.days // _WEEK,
        )
    return plural(
        "Report",
        "beside the day before; “about the same” where the difference may be chance",
        "beside the {n} days before; “about the same” where the difference may be chance",
        period.days,
    )


def same_as(period: Period) -> str:
    """That the two periods do not differ beyond chance, where the period has to be named."""
    if _in_weeks(period):
        return plural(
            "Report",
            "about the same as in the week before",
            "about the same as in the {n} weeks before",
            period.days // _WEEK,
        )
    return plural(
        "Report", "about the same as on the day before", "about the same as in the {n} days before", period.days
    )


def up_from(before: str, period: Period) -> str:
    """That a number was lower in the period before."""
    if _in_weeks(period):
        return plural(
            "Report",
            "up from {before} in the week before",
            "up from {before} in the {n} weeks before",
            period.days // _WEEK,
            before=before,
        )
    return plural(
        "Report",
        "up from {before} on the day before",
        "up from {before} in the {n} days before",
        period.days,
        before=before,
    )


def down_from(before: str, period: Period) -> str:
    """That a number was higher in the period before."""
    if _in_weeks(period):
        return plural(
            "Report",
            "down from {before} in the week before",
            "down from {before} in the {n} weeks before",
            period.days // _WEEK,
            before=before,
        )
    return plural(
        "Report",
        "down from {before} on the day before",
        "down from {before} in the {n} days before",
        period.days,
        before=before,
    )
