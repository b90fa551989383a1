"""Whether later ones come out smaller: Kendall's S of value against order, with a permutation p.

Ties are common in small whole numbers, so tables do not serve; up to 8 items every order is tried, above that 20,000
seeded ones. Values whose end is not known (open episodes) count in every pair that their length so far settles.
"""

import zlib
from dataclasses import dataclass
from itertools import permutations

import numpy as np
import numpy.typing as npt

from amps_journal.analysis.methods.series import Flags, Floats
from amps_journal.analysis.methods.shares import Z_95

Signs = npt.NDArray[np.int8]
Ranks = npt.NDArray[np.int16]
EXACT_UP_TO = 8
DRAWS = 20_000
DRAWN_UP_TO = 40


@dataclass(frozen=True, slots=True)
class Order:
    """How values go with their order.

    Attributes:
        s: Kendall's S, rising pairs less falling pairs.
        p: Two-sided p value.
        slope: Median change from one to the next (Theil-Sen) over pairs of known values; ``None`` without a pair.
        low: Lower end of its 95 % interval; ``None`` where the data cannot say.
        high: Upper end.
    """

    s: int
    p: float
    slope: float | None
    low: float | None
    high: float | None


def _bounds(values: Floats, is_open: Flags) -> tuple[Ranks, Ranks]:
    """The least and the most that each value can be, as ranks; an open one can be any amount more."""
    ranks = np.unique(values, return_inverse=True)[1].astype(np.int16)
    return ranks, np.where(is_open, np.int16(len(values) + 1), ranks)


def pair_signs(values: Floats, is_open: Flags) -> Signs:
    """For every pair, 1 where the second is known to be larger, -1 where smaller, 0 where equal or not settled."""
    low, high = _bounds(values, is_open)
    larger = low[None, :] > high[:, None]
    return larger.astype(np.int8) - larger.T.astype(np.int8)


def kendall_s(values: Floats) -> int:
    """Kendall's S: pairs that rise with the order less pairs that fall (Kendall 1975)."""
    return int(np.triu(pair_signs(values, np.zeros(len(values), dtype=np.bool_)), 1).sum(dtype=np.int64))


def order_test(values: Floats, is_open: Flags | None = None) -> Order:
    """Whether values fall or rise with their order, tested by permutation.

    Above ``DRAWN_UP_TO`` items the permutation distribution is so near the normal one that its formula with
    correction for ties (Kendall 1975) stands in for the draws. The slope's interval is Sen's (1968), on the same
    permutations as p, so the two agree.

    Args:
        values: The values in their order, none missing; at least 2.
        is_open: Which of them are only known to be at least so large.
    """
    open_ones = np.zeros(len(values), dtype=np.bool_) if is_open is None else is_open
    signs = pair_signs(values, open_ones)
    s = int(np.triu(signs, 1).sum(dtype=np.int64))
    if len(values) > DRAWN_UP_TO:
        p, reach = _normal_p(s, _spread(signs))
    else:
        drawn = np.abs(_shuffled_s(values, open_ones))
        if len(values) <= EXACT_UP_TO:
            p = float(np.mean(drawn >= abs(s)))
        else:
            p = float((1 + np.sum(drawn >= abs(s))) / (1 + len(drawn)))
        reach = float(np.quantile(drawn, 0.95, method="higher"))
    slope, low, high = _slopes(values, open_ones, reach)
    return Order(s, p, slope, low, high)


def _seed(values: Floats, is_open: Flags) -> int:
    """A seed from the data themselves: the same journal gives the same p on any machine."""
    text = ",".join(f"{value:.9g}{'+' if flag else ''}" for value, flag in zip(values, is_open, strict=True))
    return zlib.crc32(text.encode())


def _shuffled_s(values: Floats, is_open: Flags) -> npt.NDArray[np.int32]:
    """S of every order of the items, or of 20,000 seeded ones."""
    n = len(values)
    low, high = _bounds(values, is_open)
    if n <= EXACT_UP_TO:
        orders = np.array(list(permutations(range(n))), dtype=np.int16).T.copy()
    else:
        items = np.tile(np.arange(n, dtype=np.int16), (DRAWS, 1))
        orders = np.random.default_rng(_seed(values, is_open)).permuted(items, axis=1).T.copy()
    # Only how they compare matters, and their ranks compare four times as quickly as they do themselves.
    ranks = np.unique(np.concatenate((low, high)), return_inverse=True)[1].astype(np.int16)
    low, high = ranks[:n][orders], ranks[n:][orders]
    total = np.zeros(orders.shape[1], dtype=np.int32)
    for first in range(n - 1):
        total += (low[first + 1 :] > high[first]).sum(axis=0, dtype=np.int16)
        total -= (high[first + 1 :] < low[first]).sum(axis=0, dtype=np.int16)
    return total


def _spread(signs: Signs) -> float:
    """The standard deviation of S over all orders, ties and unsettled pairs taken into account."""
    # S = sum over pairs of places; its variance over random orders needs only sums of the sign table.
    wide = signs.astype(np.float64)
    squares, rows = float((wide**2).sum()), float((wide.sum(axis=1) ** 2).sum())
    return float(np.sqrt(max(squares / 2 + (rows - squares) / 3, 0.0)))


def _normal_p(s: int, spread: float) -> tuple[float, float]:
    from scipy.special import ndtr  # noqa: PLC0415

    if spread <= 0:
        return 1.0, np.inf
    z = max(abs(s) - 1, 0) / spread
    return min(1.0, float(2 * ndtr(-z))), Z_95 * spread


def _slopes(
    values: Floats, is_open: Flags, reach: float, places: Floats | None = None
) -> tuple[float | None, float | None, float | None]:
    """The Theil-Sen slope of the known values (Theil 1950, Sen 1968) and its interval."""
    where = np.arange(len(values), dtype=np.float64) if places is None else places
    x, y = where[~is_open], values[~is_open]
    first, second = np.triu_indices(len(x), 1)
    run = x[second] - x[first]
    slopes = np.sort((y[second] - y[first])[run > 0] / run[run > 0])
    if not slopes.size:
        return None, None, None
    # The reach was found on all pairs; where only some serve, the same share of them is cut off.
    cut = reach * slopes.size / max(1, len(values) * (len(values) - 1) // 2)
    low, high = (slopes.size - cut) / 2 - 1, (slopes.size + cut) / 2
    if low < -1 or high > slopes.size or not np.isfinite(cut):
        return float(np.median(slopes)), None, None
    ends = slopes[max(0, int(np.floor(low)))], slopes[min(slopes.size - 1, int(np.ceil(high)))]
    return float(np.median(slopes)), float(ends[0]), float(ends[1])


def theil_sen(places: Floats, values: Floats) -> float | None:
    """The median of the slopes of all pairs (Theil 1950, Sen 1968); ``None`` without two places."""
    return _slopes(values, np.zeros(len(values), dtype=np.bool_), 0.0, places)[0]
