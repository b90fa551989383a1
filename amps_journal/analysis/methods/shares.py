"""Shares and middles of days that resemble their neighbours, with intervals that take account of it."""

from dataclasses import dataclass

import numpy as np

from amps_journal.analysis.methods.series import Floats, effective_count

Z_95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number with its 95 % interval.

    Attributes:
        value: The number.
        low: Lower end.
        high: Upper end.
        n: Days behind it.
        effective_n: How many unrelated days they are worth.
    """

    value: float
    low: float
    high: float
    n: int
    effective_n: float


def wilson(share: float, n: float) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927).

    Args:
        share: Successes / n, 0 to 1.
        n: How many unrelated days it rests on; need not be whole, more than 0.
    """
    z2 = Z_95**2 / n
    middle = (share + z2 / 2) / (1 + z2)
    reach = Z_95 / (1 + z2) * float(np.sqrt(max(share * (1 - share), 0.0) / n + z2 / (4 * n)))
    # The last bit of a float must not put a share of 0 or 1 outside of its own interval.
    return min(share, max(0.0, middle - reach)), max(share, min(1.0, middle + reach))


def difference_of(one: Estimate, other: Estimate) -> tuple[float, float, float]:
    """How far one share is above another, with its 95 % interval from those of the two (Newcombe 1998)."""
    difference = one.value - other.value
    below = float(np.hypot(one.value - one.low, other.high - other.value))
    above = float(np.hypot(one.high - one.value, other.value - other.low))
    return difference, difference - below, difference + above


def share_of(done: Floats, planned: Floats | None = None) -> Estimate | None:
    """The share done of what was planned, over the answered days; ``None`` where no day counts.

    A plain Wilson interval covers 84 to 88 % where it says 95, because days resemble their neighbours; so n is reduced
    to the effective number of days (Bayley and Hammersley 1946). Fractions of a day use their sum as successes.

    Args:
        done: One place a day, NaN = not answered.
        planned: What there was to do; each day counts 1 where it is left out, and a day with 0 does not count.
    """
    of = np.ones(len(done)) if planned is None else planned
    used = np.isfinite(done) & (of > 0)
    n = int(used.sum())
    if not n:
        return None
    daily = np.full(len(done), np.nan)
    daily[used] = done[used] / of[used]
    value = float(done[used].sum() / of[used].sum())
    effective = effective_count(daily)
    return Estimate(value, *wilson(value, effective), n, effective)


def mean_of(values: Floats) -> Estimate | None:
    """The mean of the answered days with a t interval on their effective number; ``None`` without two days."""
    from scipy.special import stdtrit  # noqa: PLC0415

    known = values[np.isfinite(values)]
    if known.size < 2:
        return None
    effective = max(2.0, effective_count(values))
    value = float(known.mean())
    reach = float(stdtrit(effective - 1, 0.975) * known.std(ddof=1) / np.sqrt(effective))
    return Estimate(value, value - reach, value + reach, int(known.size), effective)


def median_of(values: Floats) -> Estimate | None:
    """The median of the answered days; its interval is that of the ranks, by Wilson on their effective number."""
    known = values[np.isfinite(values)]
    if not known.size:
        return None
    effective = effective_count(values)
    low, high = np.quantile(known, wilson(0.5, effective))
    return Estimate(float(np.median(known)), float(low), float(high), int(known.size), effective)
