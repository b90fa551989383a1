"""Whether something rises or falls over weeks, without taking slow ups and downs for a direction."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from amps_journal.analysis.methods.series import Floats

CONFIDENCE = 0.95
_HIGHEST = 0.999
_GRID = 100
_REFINED = 3
_DAILY_GRID = np.linspace(0.0, 0.96, 25)


@dataclass(frozen=True, slots=True)
class Trend:
    """A straight line through numbers over time.

    Attributes:
        slope: Change for each step of time.
        low: Lower end of its 95 % interval.
        high: Upper end.
        p: Two-sided p value of no change.
        autocorrelation: How much a number resembles the one a step later, 0 to below 1.
    """

    slope: float
    low: float
    high: float
    p: float
    autocorrelation: float


def trend_of(weeks: Floats, values: Floats, beside: Floats | None = None) -> Trend:
    """The linear trend of weekly numbers with first-order autoregressive errors over the real gaps between weeks.

    Fitted by restricted maximum likelihood (Harville 1977) with the autocorrelation held to 0 and above, and 1/weeks
    added to the likeliest one, as few weeks make it come out too small (as in ``neighbour_correlation``); value,
    interval and p come from the fit with that one, with a t distribution of weeks less columns degrees of freedom.
    Neighbouring weeks resemble each other: an ordinary line would take a slow swing for a direction.

    Args:
        weeks: The number of each week, rising; at least 3 of them.
        values: The number of each week, none missing.
        beside: What else moves the numbers, such as holidays; it is taken out where it varies.

    Raises:
        ValueError: There are fewer than three weeks.
    """
    from scipy.special import stdtr, stdtrit  # noqa: PLC0415  (heavy; and scipy.stats takes ten times as long)

    if len(weeks) < 3:
        message = "a trend needs at least three weeks"
        raise ValueError(message)
    design = _design(weeks, beside)
    if (line := _exact(design, values)) is not None:
        return line
    autocorrelation = min(_HIGHEST, _most_likely(weeks, design, values) + 1 / len(weeks))
    _likelihood, slopes, errors = restricted_fit(weeks, design, values, np.array([autocorrelation]))
    slope, error, freedom = float(slopes[0]), float(errors[0]), len(weeks) - design.shape[1]
    reach = float(stdtrit(freedom, 0.5 + CONFIDENCE / 2)) * error
    p = float(2 * stdtr(freedom, -abs(slope) / error))
    return Trend(slope, slope - reach, slope + reach, p, autocorrelation)


def daily_trend_of(days: Floats, values: Floats, beside: Floats | None = None) -> Trend:
    """The linear trend of numbers that some days have, a few or many of them.

    The same errors and likelihood as for weeks, over the real gaps between days. So few numbers say little of how much
    days resemble each other, and the likeliest autocorrelation is often too small; so slope, interval and p are
    averaged over all of them, each weighted by its restricted likelihood (evenly spread from 0 to 0.96 beforehand).

    Args:
        days: The number of each day, strictly rising; at least 3 of them.
        values: The number on each day, none missing.
        beside: What else moves the numbers; it is taken out where it varies.
    """
    from scipy.special import stdtr  # noqa: PLC0415

    design = _design(days, beside)
    if (line := _exact(design, values)) is not None:
        return line
    likelihood, slopes, errors = restricted_fit(days, design, values, _DAILY_GRID)
    weights = np.exp(likelihood - likelihood.max())
    weights /= weights.sum()
    freedom = len(days) - design.shape[1]

    def below(slope: float) -> float:
        return float(weights @ stdtr(freedom, (slope - slopes) / errors))

    above_zero = float(weights @ stdtr(freedom, slopes / errors))  # not 1 less the other: that has no small numbers
    low, high = (_where(below, share, slopes, errors) for share in (0.5 - CONFIDENCE / 2, 0.5 + CONFIDENCE / 2))
    p = min(1.0, 2 * min(below(0.0), above_zero))
    return Trend(float(weights @ slopes), low, high, p, float(weights @ _DAILY_GRID))


def _where(below: Callable[[float], float], share: float, slopes: Floats, errors: Floats) -> float:
    """The slope below which that share lies."""
    from scipy.optimize import brentq  # noqa: PLC0415

    far = 60.0 * float(errors.max()) + float(np.ptp(slopes))
    return float(brentq(lambda slope: below(slope) - share, slopes.min() - far, slopes.max() + far, xtol=1e-12))


def _design(places: Floats, beside: Floats | None) -> Floats:
    """A constant, what stands beside where it varies and leaves two numbers over, and the places about their mean."""
    columns = [np.ones_like(places)]
    away = places - places.mean()
    if beside is not None and np.ptp(beside) > 0 and len(places) > 4:
        other = beside - beside.mean()
        own = other - away * (away @ other) / (away @ away)
        if own @ own > 1e-8 * (other @ other):  # holidays that only grow with time cannot be told from it
            columns.append(other)
    return np.column_stack((*columns, away))


def _exact(design: Floats, values: Floats) -> Trend | None:
    """The trend where the numbers lie on it: what is left of a line, or of equal numbers, is the rounding of floats."""
    level = values - values.mean()
    slopes = np.linalg.lstsq(design, level, rcond=None)[0]
    rest = float(np.sum((level - design @ slopes) ** 2))
    size = max(1.0, float(np.abs(values).max()))
    if rest > 1e-20 * len(values) * size**2:
        return None
    moved = abs(slopes[-1]) * float(np.ptp(design[:, -1])) > 1e-9 * size
    line = float(slopes[-1]) if moved else 0.0
    return Trend(line, line, line, 0.0 if moved else 1.0, 0.0)


def _most_likely(weeks: Floats, design: Floats, values: Floats) -> float:
    """The autocorrelation of highest restricted likelihood: a grid, made finer around its best place."""
    low, high = 0.0, _HIGHEST
    best = 0.0
    likelihood_at = _restricted_likelihood(weeks, design, values)
    for _ in range(_REFINED):
        grid = np.linspace(low, high, _GRID)
        likelihood = likelihood_at(grid)
        place = int(np.argmax(likelihood))
        best = float(grid[place])
        low, high = float(grid[max(place - 1, 0)]), float(grid[min(place + 1, _GRID - 1)])
    return best


def _restricted_likelihood(places: Floats, design: Floats, values: Floats) -> Callable[[Floats], Floats]:
    """The log likelihood of ``restricted_fit`` alone, from sums over the places that are made once for all fits.

    An independent error is a number less k times the one before it, and k and its variance are all that differ from
    fit to fit; so is every sum of squares and products one of three sums with weights. What is left over by the fit
    is the last pivot of such sums, the quotient of two determinants.
    """
    # What the columns do not explain: the fit leaves the same over, and no digits are lost in the sums.
    left = values - design @ np.linalg.lstsq(design, values, rcond=None)[0]
    table = np.column_stack((design, left))
    here, before = table[1:], table[:-1]
    squares, crossed, earlier = (
        np.einsum("ti,tj->tij", *pair).reshape(len(here), -1)
        for pair in ((here, here), (here, before), (before, before))
    )
    first = np.outer(table[0], table[0])
    freedom = design.shape[0] - design.shape[1]

    def likelihood(autocorrelations: Floats) -> Floats:
        kept = autocorrelations[:, None] ** np.diff(places)[None, :]
        variances = 1 - kept**2
        weights = 1 / variances
        between = ((weights * kept) @ crossed).reshape(-1, *first.shape)
        sums = ((weights @ squares) + (weights * kept**2) @ earlier).reshape(-1, *first.shape)
        sums += first - between - between.transpose(0, 2, 1)
        of_design = np.linalg.slogdet(sums[:, :-1, :-1])[1]
        rest = np.linalg.slogdet(sums)[1] - of_design
        return np.asarray(-0.5 * (freedom * (rest - np.log(freedom)) + np.log(variances).sum(1) + of_design))

    return likelihood


def restricted_fit(
    places: Floats, design: Floats, values: Floats, autocorrelations: Floats
) -> tuple[Floats, Floats, Floats]:
    """The restricted log likelihood, last slope and its standard error for each of several autocorrelations.

    The errors of two places d apart correlate by r ** d, so each number less r ** d times the one before it has an
    independent error of variance 1 - r ** 2d: the whole fit is one pass along the places.

    Args:
        places: Weeks or days, strictly rising.
        design: One row a place, one column a slope; the first is constant.
        values: The number of each place.
        autocorrelations: The values of r to try, from 0 to below 1.
    """
    kept = autocorrelations[:, None] ** np.diff(places)[None, :]
    scale = np.concatenate((np.ones((len(autocorrelations), 1)), np.sqrt(1 - kept**2)), axis=1)
    # Around their mean, so that no digits are lost in the sums of squares.
    table = np.column_stack((design, values - values.mean()))
    rows = np.repeat(table[None, :, :], len(autocorrelations), axis=0)
    rows[:, 1:] -= kept[:, :, None] * table[None, :-1]
    rows /= scale[:, :, None]
    x, y = rows[:, :, :-1], rows[:, :, -1:]
    turned = x.transpose(0, 2, 1)
    gram = turned @ x
    slopes = np.linalg.solve(gram, turned @ y)
    rest = ((y - x @ slopes) ** 2).sum(axis=(1, 2))
    freedom = design.shape[0] - design.shape[1]
    variance = rest / freedom
    of_last = np.linalg.inv(gram)[:, -1, -1]
    determinant = np.linalg.slogdet(gram)[1]
    likelihood = -0.5 * (freedom * np.log(variance) + 2 * np.log(scale).sum(1) + determinant)
    return likelihood, slopes[:, -1, 0], np.sqrt(variance * of_last)
