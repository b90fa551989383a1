"""How pain stands to that of the period before, in whole sentences, with the size that matters to teenagers."""

from amps_journal.domain.contents import Period
from amps_journal.i18n import plural

_WEEK = 7


def no_clear_change(period: Period) -> str:
    """That pain does not differ beyond chance from that of the period before."""
    weeks, rest = divmod(period.days, _WEEK)
    if rest:
        return plural(
            "Report",
            "That is about the same as on the day before.",
            "That is about the same as in the {n} days before.",
            period.days,
        )
    return plural(
        "Report",
        "That is about the same as in the week before.",
        "That is about the same as in the {n} weeks before.",
        weeks,
    )


def up(before: str, period: Period, *, matters: bool) -> str:
    """That pain was lower in the period before.

    Args:
        before: Mean pain of the period before.
        period: The period; the one before is as long.
        matters: Whether the difference is of a size that matters.
    """
    weeks, rest = divmod(period.days, _WEEK)
    if rest and matters:
        return plural(
            "Report",
            "That is up from {before} on the day before: by 1 point or more, which matters.",
            "That is up from {before} in the {n} days before: by 1 point or more, which matters.",
            period.days,
            before=before,
        )
    if rest:
        return plural(
            "Report",
            "That is up from {before} on the day before: less than the 1 point that matters.",
            "That is up from {before} in the {n} days before: less than the 1 point that matters.",
            period.days,
            before=before,
        )
    if matters:
        return plural(
            "Report",
            "That is up from {before} in the week before: by 1 point or more, which matters.",
            "That is up from {before} in the {n} weeks before: by 1 point or more, which matters.",
            weeks,
            before=before,
        )
    return plural(
        "Report",
        "That is up from {before} in the week before: less than the 1 point that matters.",
        "That is up from {before} in the {n} weeks before: less than the 1 point that matters.",
        weeks,
        before=before,
    )


def down(before: str, period: Period, *, matters: bool) -> str:
    """That pain was higher in the period before; its arguments are those of ``up``."""
    weeks, rest = divmod(period.days, _WEEK)
    if rest and matters:
        return plural(
            "Report",
            "That is down from {before} on the day before: by 1 point or more, which matters.",
            "That is down from {before} in the {n} days before: by 1 point or more, which matters.",
            period.days,
            before=before,
        )
    if rest:
        return plural(
            "Report",
            "That is down from {before} on the day before: less than the 1 point that matters.",
            "That is down from {before} in the {n} days before: less than the 1 point that matters.",
            period.days,
            before=before,
        )
    if matters:
        return plural(
            "Report",
            "That is down from {before} in the week before: by 1 point or more, which matters.",
            "That is down from {before} in the {n} weeks before: by 1 point or more, which matters.",
            weeks,
            before=before,
        )
    return plural(
        "Report",
        "That is down from {before} in the week before: less than the 1 point that matters.",
        "That is down from {before} in the {n} weeks before: less than the 1 point that matters.",
        weeks,
        before=before,
    )
