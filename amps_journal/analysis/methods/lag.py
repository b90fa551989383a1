"""Whether one thing comes before another in days that resemble their neighbours: the lag test."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from amps_journal.analysis.methods.series import Flags, Floats

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
HIGHEST_AUTOCORRELATION = 0.95
_COLLINEAR = 1e-8

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
    beside: Sequence[Floats] = (),
    level: float = LEVEL,
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
        beside: What else of the same day is held apart from what follows, as the predictor of the day itself is; with
            lag 0 what the effect must show beside as well as without.
        level: How often the intervals may miss, all lags together.
    """
    stretch = recent_stretch(predictor, outcome, first_lag=lags[0])
    if not stretch.is_enough:
        return None
    days = stretch.days
    also = [values[days] for values in beside]
    return _tested(predictor[days], outcome[days], _rhythm(weekday[days], day_off[days]), also, lags, level)


def _tested(
    x: Floats, y: Floats, rhythm: Floats, also: Sequence[Floats], lags: Sequence[int], level: float
) -> LagTest | None:
    """The lags of one stretch of days together."""
    weights = {lag: WEIGHTS[lag] for lag in lags} if len(lags) > 1 else {lags[0]: 1.0}
    found = {lag: _fit(x, y, lag, rhythm, beside=also, level=level * weight) for lag, weight in weights.items()}
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


def _rhythm(weekday: Weekdays, day_off: Flags) -> Floats:
    """The columns that take out what comes round anyway: weekdays, days off, and slow ups and downs."""
    n = len(weekday)
    weekdays = (weekday[:, None] == np.arange(1, 7)).astype(np.float64)
    slow = np.cos(np.pi * np.outer(np.arange(n) + 0.5, np.arange(1, _cosines(n) + 1)) / n)
    return np.column_stack((np.ones(n), weekdays, day_off.astype(np.float64), slow))


def _cosines(days: int) -> int:
    return min(COSINES_MOST, max(COSINES_LEAST, round(days / DAYS_A_COSINE)))


def _fit(
    x: Floats, y: Floats, lag: int, rhythm: Floats, *, beside: Sequence[Floats] = (), level: float = LEVEL
) -> LagFit | None:
    """One lag by least squares; ``None`` where the predictor or yesterday's outcome cannot be told from the rest.

    What follows from one day to the next must show twice: beyond what yesterday's outcome and today's predictor tell,
    and in the days as they are. With the first alone, days on which both move together and nothing follows come out as
    an effect of the other sign as soon as the outcome of one day lives on in the next. The interval spans both
    intervals, so it leaves out 0 exactly where both do, on the same side.
    """
    from scipy.special import stdtr, stdtrit  # noqa: PLC0415

    before, yesterday = _earlier(x, lag), _earlier(y, 1)
    others = [rhythm] if lag == 0 else [rhythm, x, *beside]
    design = np.column_stack((*others, yesterday, before))
    used = np.isfinite(design).all(axis=1) & np.isfinite(y)
    design, outcome = design[used], y[used]
    kept = _independent(design)
    if kept is None:
        return None
    slopes = [_slope(design[:, kept], outcome, _cosines(len(y)))]
    if lag > 0:
        kept[rhythm.shape[1] : -1] = False
        slopes.append(_plain_slope(design[:, kept], outcome))
    elif beside:
        held = _held_apart(np.column_stack((rhythm, *beside, yesterday, before)), y)
        if held is None:
            return None
        slopes.append(held)
    if not all(slope.error > 0 for slope in slopes):
        return None
    reaches = [float(stdtrit(slope.freedom, 1 - level / 2)) * slope.error for slope in slopes]
    weakest = min(slopes, key=lambda slope: abs(slope.value) / slope.error)
    agree = len({slope.value > 0 for slope in slopes}) == 1
    return LagFit(
        lag,
        weakest.value,
        min(slope.value - reach for slope, reach in zip(slopes, reaches, strict=True)),
        max(slope.value + reach for slope, reach in zip(slopes, reaches, strict=True)),
        max(float(2 * stdtr(slope.freedom, -abs(slope.value) / slope.error)) for slope in slopes) if agree else 1.0,
        len(outcome),
    )


def _held_apart(design: Floats, y: Floats) -> "_Slope | None":
    """The slope of the last column with more columns beside it, over the days that have them all."""
    used = np.isfinite(design).all(axis=1) & np.isfinite(y)
    kept = _independent(design[used])
    return None if kept is None else _slope(design[used][:, kept], y[used], _cosines(len(y)))


def _independent(design: Floats) -> Flags | None:
    """Which columns are no mixture of those before them; ``None`` where one of the last two is, or days are too few."""
    if len(design) <= design.shape[1] + 1:
        return None
    own = np.abs(np.diag(np.linalg.qr(design, mode="r")))
    kept = own > _COLLINEAR * np.maximum(np.linalg.norm(design, axis=0), 1e-300)
    return kept if kept[-2:].all() else None


@dataclass(frozen=True, slots=True)
class _Slope:
    """A slope with its standard error, 0 where there is nothing left over, and its degrees of freedom."""

    value: float
    error: float
    freedom: int


def _slope(design: Floats, outcome: Floats, cosines: int) -> _Slope:
    """The slope of the last column, freed of the small-sample bias of r.

    In a short series r, the slope of yesterday's outcome, comes out too small by about delta = (1 + J + (3 + J) r) / m
    (Nickell 1981, Shaman and Stine 1988; J cosines, m days), and pulls the slope of the predictor along by delta times
    gamma, the slope of yesterday's outcome on the predictor. The standard error is the larger of the ordinary one and
    HC2 (MacKinnon and White 1985).

    Args:
        design: One row a day; the last two columns are yesterday's outcome and the predictor.
        outcome: The outcome of each row.
        cosines: How many columns are slow cosines.
    """
    m, columns = design.shape
    fit = _LeastSquares(design, outcome)
    if fit.variance <= 1e-16 * max(1.0, float(outcome @ outcome) / m):
        return _Slope(0.0, 0.0, m - columns)
    delta = (1 + cosines + (3 + cosines) * min(max(float(fit.slopes[-2]), 0.0), HIGHEST_AUTOCORRELATION)) / m
    own, shared, of_yesterday = fit.r[-1, -1], fit.r[-2, -1], fit.r[-2, -2]
    gamma = of_yesterday * shared / (shared**2 + own**2)
    # A day that alone decides one column has leverage 1 and no residual: it adds nothing.
    rest = np.maximum(1 - (fit.q**2).sum(axis=1), 1e-9)
    robust = float(np.sum(fit.q[:, -1] ** 2 * fit.left**2 / rest))
    error = float(np.sqrt(max(fit.variance, robust)) / abs(own))
    return _Slope(float(fit.slopes[-1] - delta * gamma), error, m - columns)


def _plain_slope(design: Floats, outcome: Floats) -> _Slope:
    """The slope of the last column by ordinary least squares, over days that are taken for unrelated.

    Its error is too small where days resemble their neighbours. It never speaks alone, so that does no harm.
    """
    fit = _LeastSquares(design, outcome)
    error = float(np.sqrt(fit.variance) / abs(fit.r[-1, -1]))
    return _Slope(float(fit.slopes[-1]), error, len(outcome) - design.shape[1])


class _LeastSquares:
    """An ordinary fit; ``q`` has orthonormal columns, ``r`` is upper triangular, their product is the design."""

    def __init__(self, design: Floats, outcome: Floats) -> None:
        self.r: Floats = np.asarray(np.linalg.qr(design, mode="r"))
        inverse = np.linalg.inv(self.r)
        self.q: Floats = design @ inverse  # a third of the time of asking for both, and no two columns are alike
        self.slopes: Floats = inverse @ (self.q.T @ outcome)
        self.left: Floats = outcome - design @ self.slopes
        self.variance = float(self.left @ self.left) / (len(outcome) - design.shape[1])
