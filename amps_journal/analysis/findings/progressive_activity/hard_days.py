"""Whether the teen keeps going on days that are hard by their own measure."""

from dataclasses import dataclass

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.findings import wording
from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.analysis.findings.finding_builder import day_parts, measure
from amps_journal.analysis.methods.series import TRAILING_DAYS, Flags, effective_count, trailing_median
from amps_journal.analysis.methods.shares import Estimate, difference_of, wilson
from amps_journal.analysis.results import Finding
from amps_journal.formats import numbers
from amps_journal.i18n import translate

HARD_DAY_ABOVE = 2


def hard_days(arrays: DailyArrays) -> Flags:
    """Days with pain at or above the teen's own trailing 28-day median + 2."""
    return np.asarray(arrays.pain >= trailing_median(arrays.pain) + HARD_DAY_ABOVE)


def kept_going(arrays: DailyArrays, inside: Flags | None = None) -> Finding:
    """The share of the programme kept on the teen's own hard days, beside that on other days.

    Both with Wilson's (1927) interval on the effective number of days; that of the difference is Newcombe's (1998).

    Args:
        arrays: The days.
        inside: Which of them are told of, all where left out; the others say what is usual.
    """
    possible = arrays.programme_planned > 0 if inside is None else (arrays.programme_planned > 0) & inside
    judged = possible & np.isfinite(arrays.programme_done) & np.isfinite(trailing_median(arrays.pain) + arrays.pain)
    is_hard = judged & hard_days(arrays)
    hard_count, other_count = int(is_hard.sum()), int((judged & ~is_hard).sum())
    gate = METHODS["kept_going"].gate
    compared = _compare(arrays, judged, is_hard) if hard_count and other_count else None
    counts = {"hard_days": float(hard_count), "other_days": float(other_count)}
    parts = day_parts(judged, possible, **counts, **(compared.parts() if compared else {}))

    def text(found: Estimate) -> str:
        return translate(
            "Findings",
            "On your own hard days you did {hard} of your plan. On other days you did {other}. "
            "Days with no entry are not counted.",
            hard=numbers.share_in_percent(found.value),
            other=numbers.share_in_percent(parts["other_share"]),
        )

    return measure(
        "kept_going",
        compared.hard if compared else None,
        n=hard_count,
        needed=max(0, gate - hard_count) + max(0, gate - other_count),
        parts=parts,
        text=text,
        lack=lambda needed: _lack(arrays, judged, is_hard, needed),
    )


def _lack(arrays: DailyArrays, judged: Flags, is_hard: Flags, needed: int) -> str:
    """What it takes, without a wish for more hard days."""
    gate, hard_count = METHODS["kept_going"].gate, int(is_hard.sum())
    if not (arrays.programme_planned > 0).any():
        return translate("Findings", "Your plan has no exercises yet that you could keep up on hard days.")
    if not judged.any() and int(arrays.logged.sum()) >= TRAILING_DAYS:
        return translate("Findings", "There are too few answers to tell which days were hard. That is fine.")
    if hard_count < gate <= int(judged.sum()) - hard_count:
        return translate("Findings", "There are too few hard days to say how you do on them. That is fine.")
    return wording.more_days(translate("Findings", "your hard days"))(needed)


@dataclass(frozen=True, slots=True)
class _Compared:
    """The shares kept on hard and on other days."""

    hard: Estimate
    other: Estimate

    def parts(self) -> dict[str, float]:
        """The other share and the difference, with Newcombe's (1998) interval from the two Wilson intervals."""
        hard, other = self.hard, self.other
        difference, low, high = difference_of(hard, other)
        return {
            "other_share": other.value,
            "other_low": other.low,
            "other_high": other.high,
            "difference": difference,
            "difference_low": low,
            "difference_high": high,
        }


def _compare(arrays: DailyArrays, judged: Flags, is_hard: Flags) -> _Compared:
    # Days of one kind are rarely neighbours, so each kind is thinned as the days as a whole are.
    worth = effective_count(np.where(judged, arrays.programme_share, np.nan)) / int(judged.sum())

    def kept(days: Flags) -> Estimate:
        n = int(days.sum())
        share = float(arrays.programme_done[days].sum() / arrays.programme_planned[days].sum())
        effective = max(1.0, n * worth)
        return Estimate(share, *wilson(share, effective), n, effective)

    return _Compared(kept(is_hard), kept(judged & ~is_hard))
