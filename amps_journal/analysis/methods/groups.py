"""Means of groups of days that lie among each other in time, with intervals that take account of what is near."""

from collections.abc import Sequence

import numpy as np

from amps_journal.analysis.methods.series import Flags, Floats, neighbour_correlation
from amps_journal.analysis.methods.shares import Estimate

_FEWEST = 2
THIRDS = 3


def thirds_of(values: Floats) -> Floats:
    """The third in which each day lies, 0 lowest to 2 highest, by the middle of the ranks of its value.

    Days of the same value stay together, so the thirds differ in size, and where values are few some third is empty.

    Args:
        values: One place a day, NaN = not answered; NaN stays NaN.
    """
    known = np.isfinite(values)
    found = np.full(len(values), np.nan)
    if not known.any():
        return found
    _, place, counts = np.unique(values[known], return_inverse=True, return_counts=True)
    # Three times the middle rank against n, in whole numbers, so that what lies just on a cut is in the middle third.
    middle, n = THIRDS * (2 * np.cumsum(counts) - counts), int(known.sum())
    found[known] = np.where(middle < 2 * n, 0.0, np.where(middle > 4 * n, 2.0, 1.0))[place]
    return found


def means_by_group(values: Floats, group: Floats, groups: Sequence[int]) -> tuple[Estimate | None, ...]:
    """The mean of each group of days with its 95 % interval; ``None`` for a group of fewer than two days.

    Days of a group seldom follow each other, so what they share is worked out over the days that lie between them: with
    the lag-1 autocorrelation r of all grouped days less the mean of their group, n days of a group are worth
    n^2 / sum r^|i - j| unrelated ones (Bayley and Hammersley 1946, for gaps of any length). Their spread is taken to be
    as much too small as such days make it. The interval is Student's on the worth of the group alone, as days after a
    lot of stress may differ from each other by more than calm ones.

    Args:
        values: One place a day, NaN = not answered.
        group: The group of each day; NaN for none.
        groups: The groups wanted.
    """
    members = [np.isfinite(values) & (group == wanted) for wanted in groups]
    apart = np.full(len(values), np.nan)
    for member in members:
        if member.any():
            apart[member] = values[member] - values[member].mean()
    r = neighbour_correlation(apart)
    return tuple(_mean(values[member], worth(member, r)) if member.sum() >= _FEWEST else None for member in members)


def worth(member: Flags, r: float) -> float:
    """How many unrelated days the days of a group are worth, if days k apart resemble each other by r^k; at least 2."""
    n = int(member.sum())
    pairs = np.correlate(member.astype(np.float64), member.astype(np.float64), "full")[len(member) - 1 :]
    shared = n + 2 * float(pairs[1:] @ r ** np.arange(1, len(member)))
    return max(2.0, n * n / shared)


def _mean(known: Floats, effective: float) -> Estimate:
    from scipy.special import stdtrit  # noqa: PLC0415

    value = float(known.mean())
    # n days of a worth m stray from their own mean by m - 1 parts of m, as n unrelated ones do by n - 1 of n.
    spread = float(np.mean((known - value) ** 2)) / (1 - 1 / effective)
    reach = float(stdtrit(effective - 1, 0.975) * np.sqrt(spread / effective))
    return Estimate(value, value - reach, value + reach, int(known.size), effective)
