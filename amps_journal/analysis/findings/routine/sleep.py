"""Nights: how long, how regular, how far bedtimes spread, and how far free nights shift."""

from dataclasses import dataclass

import numpy as np

from amps_journal.analysis.days.daily_arrays import DAY_MINUTES, DailyArrays
from amps_journal.analysis.methods.circular import circular_mean, circular_spread, shorter_arc
from amps_journal.analysis.methods.series import Flags, Floats, effective_count
from amps_journal.analysis.methods.shares import Estimate, mean_of

WINDOW_BEGINS = -9 * 60  # 15:00 on the evening before
CHILD_HOURS = (9.0, 12.0)
TEEN_HOURS = (8.0, 10.0)
_AGES = ((6, 13, CHILD_HOURS), (13, 19, TEEN_HOURS))


def hours_for_age(arrays: DailyArrays, birth_month: str | None) -> tuple[Floats, Floats]:
    """The least and the most hours of sleep that suit the teen's age on each day (Paruthi et al. 2016).

    9 to 12 hours from 6 to 12 years, 8 to 10 from 13 to 18; NaN at other ages and where the age is not known. Only the
    month of birth is known, so the birthday counts from its first day.
    """
    low, high = np.full(arrays.n, np.nan), np.full(arrays.n, np.nan)
    if birth_month is None:
        return low, high
    year, month = (int(part) for part in birth_month.split("-"))
    for youngest, oldest, (least, most) in _AGES:
        first, last = (
            min(max((arrays.start.replace(year=year + age, month=month, day=1) - arrays.start).days, 0), arrays.n)
            for age in (youngest, oldest)
        )
        low[first:last], high[first:last] = least, most
    return low, high


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of consecutive nights.

    Attributes:
        alike: Share of the minutes of a day in the same state 24 h later, at the place of the second night; NaN else.
        is_mixed: Whether one night of the pair is before a school day and the other before a free day.
    """

    alike: Floats
    is_mixed: Flags


def night_pairs(arrays: DailyArrays) -> Pairs:
    """How alike each two consecutive nights are, in windows from 15:00 to 15:00; pairs with a clock change left out."""
    n = arrays.n
    is_night = np.isfinite(arrays.midpoint) & ~arrays.clock_changed
    asleep = np.clip(arrays.lights_out - WINDOW_BEGINS, 0, DAY_MINUTES)
    awake = np.clip(arrays.woke - WINDOW_BEGINS, 0, DAY_MINUTES)
    alike, is_mixed = np.full(n, np.nan), np.zeros(n, dtype=np.bool_)
    if n < 2:
        return Pairs(alike, is_mixed)
    overlap = np.maximum(0, np.minimum(awake[1:], awake[:-1]) - np.maximum(asleep[1:], asleep[:-1]))
    length = awake - asleep
    differing = length[1:] + length[:-1] - 2 * overlap
    both = is_night[1:] & is_night[:-1]
    alike[1:] = np.where(both, 1 - differing / DAY_MINUTES, np.nan)
    is_mixed[1:] = both & (arrays.day_off[1:] != arrays.day_off[:-1])
    return Pairs(alike, is_mixed)


def regularity_of(pairs: Pairs) -> Estimate | None:
    """The Sleep Regularity Index of the pairs, -100 to 100 (Phillips et al. 2017); ``None`` without two pairs."""
    found = mean_of(pairs.alike)
    if found is None:
        return None
    index, low, high = (float(np.clip(-100 + 200 * share, -100, 100)) for share in (found.value, found.low, found.high))
    return Estimate(index, low, high, found.n, found.effective_n)


def spread_of(times: Floats) -> Estimate | None:
    """The circular standard deviation of times of day in minutes; its interval is that of a standard deviation."""
    from scipy.special import chdtri  # noqa: PLC0415

    known = times[np.isfinite(times)]
    if known.size < 2:
        return None
    spread = circular_spread(known)
    effective = max(2.0, effective_count(times))
    low, high = (spread * float(np.sqrt((effective - 1) / chdtri(effective - 1, q))) for q in (0.025, 0.975))
    return Estimate(spread, low, high, int(known.size), effective)


def shift_of(midpoints: Floats, is_free: Flags) -> Estimate | None:
    """Minutes from the school-night to the free-night sleep midpoint, later is positive (Wittmann et al. 2006).

    The interval is Welch's, on the distances from each mean. ``None`` without two nights of each kind.
    """
    from scipy.special import stdtrit  # noqa: PLC0415

    known = np.isfinite(midpoints)
    groups = [midpoints[known & ~is_free], midpoints[known & is_free]]
    if min(group.size for group in groups) < 2:
        return None
    means = [circular_mean(group) for group in groups]
    value = shorter_arc(means[0], means[1])
    errors, freedom = [], 0.0
    for group, mean in zip(groups, means, strict=True):
        away = (group - mean + DAY_MINUTES / 2) % DAY_MINUTES - DAY_MINUTES / 2
        errors.append(float(np.var(away, ddof=1)) / group.size)
        freedom += errors[-1] ** 2 / (group.size - 1)
    error = sum(errors)
    reach = float(stdtrit(error**2 / freedom, 0.975)) * float(np.sqrt(error)) if freedom > 0 else 0.0
    return Estimate(value, value - reach, value + reach, int(known.sum()), float(known.sum()))
