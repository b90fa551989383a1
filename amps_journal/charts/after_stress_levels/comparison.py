"""Pain on the day after, compared between two kinds of day: a whole sentence for each pair that is compared."""

from collections.abc import Callable

from amps_journal.analysis.findings.recurrence.day_after import A_LOT, CALM, MOVED, MOVED_LITTLE, SOME, Level
from amps_journal.charts.after_stress_levels.series import SAME
from amps_journal.formats import numbers
from amps_journal.i18n import translate

_Said = Callable[[str, str], str]


def compared(first: Level, last: Level, side: int) -> str:
    """Whether pain was higher, lower or much the same after the last kind of day than after the first.

    Args:
        first: Calm days or those with moving, or some stress where no day was calm.
        last: The kind of day at the other end.
        side: Above ``SAME`` where pain was higher after the last, below it where it was lower.
    """
    sentences = _much_the_same() if side == SAME else _higher() if side > SAME else _lower()
    return sentences[last.name, first.name](numbers.decimal(last.pain.value), numbers.decimal(first.pain.value))


def _much_the_same() -> dict[tuple[str, str], _Said]:
    """Sentences by the two kinds of day, where there is no difference to speak of."""
    return {
        (A_LOT, CALM): lambda pain, other: translate(
            "Charts",
            "Pain the next day was much the same: {pain} of 10 after a lot of stress, {other} after a calm day.",
            pain=pain,
            other=other,
        ),
        (SOME, CALM): lambda pain, other: translate(
            "Charts",
            "Pain the next day was much the same: {pain} of 10 after some stress, {other} after a calm day.",
            pain=pain,
            other=other,
        ),
        (A_LOT, SOME): lambda pain, other: translate(
            "Charts",
            "Pain the next day was much the same: {pain} of 10 after a lot of stress, {other} after some stress.",
            pain=pain,
            other=other,
        ),
        (MOVED_LITTLE, MOVED): lambda pain, other: translate(
            "Charts",
            "Pain the next day was much the same: {pain} of 10 after moving little, {other} after moving.",
            pain=pain,
            other=other,
        ),
    }


def _higher() -> dict[tuple[str, str], _Said]:
    """Sentences by the two kinds of day, where pain was higher after the first of the pair."""
    return {
        (A_LOT, CALM): lambda pain, other: translate(
            "Charts",
            "Pain the next day was higher after a lot of stress ({pain} of 10) than after a calm day ({other}).",
            pain=pain,
            other=other,
        ),
        (SOME, CALM): lambda pain, other: translate(
            "Charts",
            "Pain the next day was higher after some stress ({pain} of 10) than after a calm day ({other}).",
            pain=pain,
            other=other,
        ),
        (A_LOT, SOME): lambda pain, other: translate(
            "Charts",
            "Pain the next day was higher after a lot of stress ({pain} of 10) than after some stress ({other}).",
            pain=pain,
            other=other,
        ),
        (MOVED_LITTLE, MOVED): lambda pain, other: translate(
            "Charts",
            "Pain the next day was higher after moving little ({pain} of 10) than after moving ({other}).",
            pain=pain,
            other=other,
        ),
    }


def _lower() -> dict[tuple[str, str], _Said]:
    """Sentences by the two kinds of day, where pain was lower after the first of the pair."""
    return {
        (A_LOT, CALM): lambda pain, other: translate(
            "Charts",
            "Pain the next day was lower after a lot of stress ({pain} of 10) than after a calm day ({other}).",
            pain=pain,
            other=other,
        ),
        (SOME, CALM): lambda pain, other: translate(
            "Charts",
            "Pain the next day was lower after some stress ({pain} of 10) than after a calm day ({other}).",
            pain=pain,
            other=other,
        ),
        (A_LOT, SOME): lambda pain, other: translate(
            "Charts",
            "Pain the next day was lower after a lot of stress ({pain} of 10) than after some stress ({other}).",
            pain=pain,
            other=other,
        ),
        (MOVED_LITTLE, MOVED): lambda pain, other: translate(
            "Charts",
            "Pain the next day was lower after moving little ({pain} of 10) than after moving ({other}).",
            pain=pain,
            other=other,
        ),
    }
