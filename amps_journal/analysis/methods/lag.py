"""Whether one thing comes before another in days that resemble their neighbours: the lag test."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from amps_journal.analysis.methods.series import Flags, Floats
from amps_journal.analysis.methods.slopes import Slope, plain_slope, slope_of

GATE_DAYS = 42
GATE_EACH_SIDE = 5
GATE_SHARE = 0.7
# A weekday with less than this share of the answers of the most answered one is not a day that the teen answers on.
OWN_WEEKDAY = 0.25
LAGS = (1, 2, 3)
# Lag 1 is the planned one and keeps most of the level; together the three may be wrong in 5 % (Bonferroni, weighted).
WEIGHTS = {1: 0.8, 2: 0.1, 3: 0.1}
LEVEL = 0.05
COSINES_LEAST, COSINES_MOST, DAYS_A_COSINE = 2, 30, 60
HALF = 2.0

Weekdays = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class LagFit:
    """How the outcome goes with the predictor of so many days before.

    Attributes:
        lag: Days from predictor to outcome; 0 is the same day.
        value: Change of the outcome for one point of the predictor.
        low: Lower end of its interval.
        high: Upper end.
        p: Two-sided p value of this lag alone.
        n: Days behind it.
    """

    lag: int
    value: float
    low: float
    high: float
    p: float
    n: int


@dataclass(frozen=True, slots=True)
class LagTest:
    """The lags together.

    Attributes:
        p: Two-sided p value of the test, the lags being several taken into account.
        best: The lag that it rests on; its interval leaves out 0 exactly where ``p`` is below the level asked for.
        fits: Every lag that was tested.
        same_day: The same day, shown and never claimed, because its direction is not known.
        reverse: The outcome before the predictor, one day apart.
    """

    p: float
    best: LagFit
    fits: tuple[LagFit, ...]
    same_day: LagFit | None
    reverse: LagFit | None


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """What else is held apart from what follows, one place a day.

    Attributes:
        fully: As the predictor of the day itself is; with lag 0 the effect must show beside it as well as without.
        half: With lag 0, what the effect must show beside as well, at twice the level: the outcome of the next day
            tells of a bad fortnight, but also of what this day left behind.
    """

    fully: tuple[Floats, ...] = ()
    half: tuple[Floats, ...] = ()

    def over(self, days: slice) -> "Beside":
        """The same over some of the days."""
        return Beside(tuple(values[days] for values in self.fully), tuple(values[days] for values in self.half))


NOTHING_BESIDE = Beside()


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days that the test may look at.

    Attributes:
        days: The longest stretch up to the last answered day of which 70 % have both answers; of the weekdays on
            which the teen answers at all, where others are never answered.
        n: Days of it that can be used at one lag.
        fewest: Days on the smaller side of the predictor's median among them.
    """

    days: slice
    n: int
    fewest: int

    @property
    def is_enough(self) -> bool:
        """Whether the test meets its gate."""
        return self.n >= GATE_DAYS and self.fewest >= GATE_EACH_SIDE


def recent_stretch(predictor: Floats, outcome: Floats, *, first_lag: int = 1) -> Stretch:
    """The best recent stretch of days, so that one bad month long ago does not silence the test for ever.

    Args:
        predictor: One place a day, NaN = not answered.
        outcome: The same days.
        first_lag: Days from predictor to outcome for which the usable days are counted.
    """
    both = np.isfinite(predictor) & np.isfinite(outcome)
    if not both.any():
        return Stretch(slice(0, 0), 0, 0)
    stop = int(np.flatnonzero(both)[-1]) + 1
    own = _own_weekdays(both[:stop])
    answered = np.cumsum((both[:stop] & own)[::-1])[::-1]
    possible = np.cumsum(own[::-1])[::-1]
    dense = np.flatnonzero(answered >= GATE_SHARE * possible - 1e-9)
    days = slice(int(dense[0]), stop)
    before = _earlier(predictor[days], first_lag)
    usable = np.isfinite(outcome[days]) & np.isfinite(_earlier(outcome[days], 1)) & np.isfinite(before)
    if first_lag:
        usable &= np.isfinite(predictor[days])
    return Stretch(days, int(usable.sum()), _fewest_on_a_side(before[usable]))


def _own_weekdays(answered: Flags) -> Flags:
    """Whether each day falls on a weekday on which the teen answers, such as Monday to Friday."""
    place = np.arange(len(answered)) % 7
    counts = np.bincount(place[answered], minlength=7)
    return np.asarray(counts[place] >= OWN_WEEKDAY * counts.max())


def _fewest_on_a_side(values: Floats) -> int:
    """Days on the smaller side of the median, the ties with it counted on whichever side leaves the two more even."""
    if not values.size:
        return 0
    middle = np.median(values)
    above, below = int((values > middle).sum()), int((values < middle).sum())
    return max(min(above, values.size - above), min(below, values.size - below))


def lag_test(
    predictor: Floats,
    outcome: Floats,
    weekday: Weekdays,
    day_off: Flags,
    *,
    lags: Sequence[int] = LAGS,
    beside: Beside = NOTHING_BESIDE,
    level: float = LEVEL,
    days_a_cosine: float = DAYS_A_COSINE,
) -> LagTest | None:
    """Whether the outcome goes with the predictor of the days before; ``None`` below the gate or where all is alike.

    For each lag k: y_t = a + r y_{t-1} + c x_t + b x_{t-k} + weekday + day off + slow cosines of the days (Müller and
    Watson 2008), over the days on which all terms are answered. Yesterday's outcome and the cosines keep days that
    resemble their neighbours from passing for an effect, today's predictor keeps what moves together on one day apart
    from what follows. The same must show without both of them.

    Args:
        predictor: One place a day, NaN = not answered.
        outcome: The same days.
        weekday: The weekday of each day.
        day_off: Whether each day has no school.
        lags: Days from predictor to outcome; ``(0,)`` for a predictor that is stored under the day it comes before.
        beside: What else is held apart from what follows.
        level: How often the intervals may miss, all lags together.
        days_a_cosine: One slow cosine stands for so many days; fewer of them take out shorter ups and downs.
    """
    stretch = recent_stretch(predictor, outcome, first_lag=lags[0])
    if not stretch.is_enough:
        return None
    days = stretch.days
    rhythm = _rhythm(weekday[days], day_off[days], days_a_cosine)
    return _tested(predictor[days], outcome[days], rhythm, beside.over(days), lags, level)


def _tested(
    x: Floats,
    y: Floats,
    rhythm: Floats,
    beside: Beside,
    lags: Sequence[int],
    level: float,
) -> LagTest | None:
    """The lags of one stretch of days together."""
    weights = {lag: WEIGHTS[lag] for lag in lags} if len(lags) > 1 else {lags[0]: 1.0}
    found = {lag: _fit(x, y, lag, rhythm, beside=beside, level=level * weight) for lag, weight in weights.items()}
    fits = tuple(fit for fit in found.values() if fit is not None)
    if found[lags[0]] is None:
        return None
    best = min(fits, key=lambda fit: fit.p / weights[fit.lag])
    claims_order = lags[0] > 0
    return LagTest(
        p=min(1.0, best.p / weights[best.lag]),
        best=best,
        fits=fits,
        same_day=_fit(x, y, 0, rhythm) if claims_order else None,
        reverse=_fit(y, x, 1, rhythm) if claims_order else None,
    )


def _earlier(values: Floats, days: int) -> Floats:
    """The value of so many days before, NaN where there is none."""
    return np.concatenate((np.full(min(days, len(values)), np.nan), values[: max(len(values) - days, 0)]))


def _rhythm(weekday: Weekdays, day_off: Flags, days_a_cosine: float) -> Floats:
    """The columns that take out what comes round anyway: weekdays, days off, and slow ups and downs."""
    n = len(weekday)
    cosines = min(COSINES_MOST, max(COSINES_LEAST, round(n / days_a_cosine)))
    weekdays = (weekday[:, None] == np.arange(1, 7)).astype(np.float64)
    slow = np.cos(np.pi * np.outer(np.arange(n) + 0.5, np.arange(1, cosines + 1)) / n)
    return np.column_stack((np.ones(n), weekdays, day_off.astype(np.float64), slow))


def _cosines(rhythm: Floats) -> int:
    """How many of those columns are slow: all after the constant, six weekdays and days off."""
    return int(rhythm.shape[1]) - 8


def _fit(
    x: Floats,
    y: Floats,
    lag: int,
    rhythm: Floats,
    *,
    beside: Beside = NOTHING_BESIDE,
    level: float = LEVEL,
) -> LagFit | None:
    """One lag by least squares; ``None`` where the predictor or yesterday's outcome cannot be told from the rest.

    What follows from one day to the next must show twice: beyond what yesterday's outcome and today's predictor tell,
    and in the days as they are. With the first alone, days on which both move together and nothing follows come out as
    an effect of the other sign as soon as the outcome of one day lives on in the next. The interval spans both
    intervals, so it leaves out 0 exactly where both do, on the same side.
    """
    slopes = _slopes(x, y, lag, rhythm, beside)
    if slopes is None or not all(slope.error > 0 for slope, _n in slopes):
        return None
    found = [slope for slope, _n in slopes]
    weakest = min((slope for slope in found if slope.often == 1), key=lambda slope: abs(slope.value) / slope.error)
    agree = len({slope.value > 0 for slope in found}) == 1
    return LagFit(
        lag,
        weakest.value,
        min(slope.value - slope.reach(level) for slope in found),
        max(slope.value + slope.reach(level) for slope in found),
        max(slope.p for slope in found) if agree else 1.0,
        slopes[0][1],
    )


def _slopes(x: Floats, y: Floats, lag: int, rhythm: Floats, beside: Beside) -> list[tuple[Slope, int]] | None:
    """The slopes in which it must show, each with its days; ``None`` where one cannot be told from the rest."""
    before, yesterday, cosines = _earlier(x, lag), _earlier(y, 1), _cosines(rhythm)

    def held_apart(*columns: Floats, often: float = 1.0) -> tuple[Slope, int] | None:
        return slope_of(np.column_stack((rhythm, *columns, yesterday, before)), y, cosines, often)

    if lag > 0:
        design = np.column_stack((rhythm, x, *beside.fully, yesterday, before))
        found = [held_apart(x, *beside.fully), plain_slope(design, rhythm.shape[1], y)]
    else:
        found = [held_apart()]
        if beside.fully:
            found.append(held_apart(*beside.fully))
        if beside.half:
            found.append(held_apart(*beside.fully, *beside.half, often=HALF))
    kept = [one for one in found if one is not None]
    return kept if len(kept) == len(found) else None
