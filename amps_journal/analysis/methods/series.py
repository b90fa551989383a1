"""What is worked out along a series of days: neighbours, trailing medians, weekly means."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Days = npt.NDArray[np.int64]

TRAILING_DAYS = 28
TRAILING_LEAST = 7


def neighbour_correlation(values: Floats) -> float:
    """How much days resemble the next day: lag-1 autocorrelation plus 1/n, held to 0 and above.

    Only pairs of consecutive days that are both answered count. The 1/n takes back what the estimate loses in a short
    series; a constant series resembles nothing.

    Args:
        values: One place a day, NaN = not answered.
    """
    known = values[np.isfinite(values)]
    if known.size < 3:
        return 0.0
    away = values - known.mean()
    spread = float(np.mean((known - known.mean()) ** 2))
    pairs = away[1:] * away[:-1]
    pairs = pairs[np.isfinite(pairs)]
    if not pairs.size or spread <= 1e-12 * max(1.0, float(np.abs(known).max()) ** 2):
        return 0.0
    return float(min(max(pairs.mean() / spread + 1 / known.size, 0.0), 0.99))


def effective_count(values: Floats) -> float:
    """How many unrelated days the answered days are worth: n (1 - r) / (1 + r), at least 1.

    After Bayley and Hammersley (1946), for days that resemble each other by r the closer they are.
    """
    n = int(np.isfinite(values).sum())
    r = neighbour_correlation(values)
    return max(1.0, n * (1 - r) / (1 + r))


def trailing_median(values: Floats, days: int = TRAILING_DAYS, least: int = TRAILING_LEAST) -> Floats:
    """The median of the answered days among the ``days`` before each day, the day itself left out.

    NaN where fewer than ``least`` of them are answered.
    """
    n = len(values)
    if not n:
        return np.empty(0)
    padded = np.concatenate((np.full(days, np.nan), values))
    windows = np.sort(np.lib.stride_tricks.sliding_window_view(padded, days)[:n], axis=1)  # NaN goes last
    count = np.isfinite(windows).sum(axis=1)
    rows = np.arange(n)
    low, high = np.maximum(count - 1, 0) // 2, np.minimum(count // 2, days - 1)
    return np.where(count >= least, (windows[rows, low] + windows[rows, high]) / 2, np.nan)


@dataclass(frozen=True, slots=True, eq=False)
class Weekly:
    """Weekly numbers.

    Attributes:
        weeks: The number of each week that has enough days, counted in real weeks so that gaps stay gaps.
        values: Its number.
        days: How many days are behind all of them.
        days_off: The share of days off of each week beyond the usual for their weekdays: of a holiday week 5/7.
    """

    weeks: Floats
    values: Floats
    days: int
    days_off: Floats


def week_numbers(start: date, n: int, first_weekday: int) -> Days:
    """The number of the week of each day, the first one's being 0."""
    return (np.arange(n) + (start.weekday() - first_weekday) % 7) // 7


def days_off_beyond_usual(day_off: Flags, start: date, first_weekday: int) -> Floats:
    """The share of days off of each week, less what is usual (the median) for their weekdays.

    Holidays lift and lower much that is logged. Held beside a trend they do not pass for one, and weeks that are cut
    off by the period, or have a weekend in the middle, are not taken for holidays.

    Args:
        day_off: Whether each day has no school.
        start: The first day.
        first_weekday: The weekday on which weeks begin, 0 = Monday.
    """
    beyond = day_off.astype(np.float64)
    for weekday in range(min(7, len(beyond))):
        beyond[weekday::7] -= np.median(beyond[weekday::7])
    week = week_numbers(start, len(beyond), first_weekday)
    shares: Floats = np.bincount(week, weights=beyond) / np.bincount(week)
    return shares


def weekly(
    done: Floats, day_off: Flags, start: date, first_weekday: int, *, least: int, planned: Floats | None = None
) -> Weekly:
    """Weekly means of the answered days, or weekly shares done / planned, over weeks with enough answered days.

    Args:
        done: One place a day, NaN = not answered.
        day_off: Whether each day has no school.
        start: The first day.
        first_weekday: The weekday on which weeks begin, 0 = Monday.
        least: How many answered days a week needs.
        planned: What ``done`` is a share of; each day counts 1 where it is left out, and a day with 0 does not count.
    """
    n = len(done)
    if not n:
        return Weekly(np.empty(0), np.empty(0), 0, np.empty(0))
    week = week_numbers(start, n, first_weekday)
    of = np.ones(n) if planned is None else planned
    used = np.isfinite(done) & (of > 0)
    top = int(week[-1]) + 1
    days = np.bincount(week[used], minlength=top)
    total = np.bincount(week[used], weights=done[used], minlength=top)
    whole = np.bincount(week[used], weights=of[used], minlength=top)
    enough = np.flatnonzero(days >= least)
    beyond = days_off_beyond_usual(day_off, start, first_weekday)[enough]
    return Weekly(enough.astype(np.float64), total[enough] / whole[enough], int(days[enough].sum()), beyond)
