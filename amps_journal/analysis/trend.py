"""Whether a weekly number rises or falls, without taking slow ups and downs for a direction."""

from dataclasses import dataclass

import numpy as np

from amps_journal.analysis.series import Floats

GATE_WEEKS = 8
CONFIDENCE = 0.95
_HIGHEST = 0.999
_GRID = 100
_REFINED = 3


@dataclass(frozen=True, slots=True)
class Trend:
    """A straight line through weekly numbers.

    Attributes:
        slope: Change a week.
        low: Lower end of its 95 % interval.
        high: Upper end.
        p: Two-sided p value of no change.
        autocorrelation: How much a week resembles the next one, 0 to below 1.
    """

    slope: float
    low: float
    high: float
    p: float
    autocorrelation: float


def trend_of(weeks: Floats, values: Floats) -> Trend:
    """The linear trend of weekly numbers with first-order autoregressive errors over the real gaps between weeks.

    Fitted by restricted maximum likelihood (Harville 1977) with the autocorrelation held to 0 and above; value,
    interval and p come from that one fit, with a t distribution of weeks - 2 degrees of freedom. Neighbouring weeks
    resemble each other: an ordinary line would take a slow swing for a direction.

    Args:
        weeks: The number of each week, rising; at least 3 of them.
        values: The number of each week, none missing.

    Raises:
        ValueError: There are fewer than three weeks.
    """
    from scipy.special import stdtr, stdtrit  # noqa: PLC0415  (heavy; and scipy.stats takes ten times as long)

    if len(weeks) < 3:
        message = "a trend needs at least three weeks"
        raise ValueError(message)
    away, freedom = weeks - weeks.mean(), len(weeks) - 2
    level = values - values.mean()
    slope = float(away @ level / (away @ away))
    rest = float(np.sum((level - slope * away) ** 2))
    # What is left of a straight line, or of equal weeks, is only the rounding of floats.
    if rest <= 1e-20 * len(weeks) * max(1.0, float(np.abs(values).max())) ** 2:
        moved = abs(slope) * float(np.ptp(weeks)) > 1e-9 * max(1.0, float(np.abs(values).max()))
        line = slope if moved else 0.0
        return Trend(line, line, line, 0.0 if moved else 1.0, 0.0)
    autocorrelation = _most_likely(away, level)
    _likelihood, slopes, errors = restricted_fit(away, level, np.array([autocorrelation]))
    slope, error = float(slopes[0]), float(errors[0])
    reach = float(stdtrit(freedom, 0.5 + CONFIDENCE / 2)) * error
    p = float(2 * stdtr(freedom, -abs(slope) / error))
    return Trend(slope, slope - reach, slope + reach, p, autocorrelation)


def _most_likely(weeks: Floats, values: Floats) -> float:
    """The autocorrelation of highest restricted likelihood: a grid, made finer around its best place."""
    low, high = 0.0, _HIGHEST
    best = 0.0
    for _ in range(_REFINED):
        grid = np.linspace(low, high, _GRID)
        likelihood = restricted_fit(weeks, values, grid)[0]
        place = int(np.argmax(likelihood))
        best = float(grid[place])
        low, high = float(grid[max(place - 1, 0)]), float(grid[min(place + 1, _GRID - 1)])
    return best


def restricted_fit(weeks: Floats, values: Floats, autocorrelations: Floats) -> tuple[Floats, Floats, Floats]:
    """The restricted log likelihood, slope and its standard error for each of several autocorrelations.

    The errors of two weeks d apart correlate by r ** d, so each week less r ** d times the week before it has an
    independent error of variance 1 - r ** 2d: the whole fit is one pass along the weeks.

    Args:
        weeks: The number of each week, rising.
        values: The number of each week.
        autocorrelations: The values of r to try, from 0 to below 1.
    """
    kept = autocorrelations[:, None] ** np.diff(weeks)[None, :]
    scale = np.concatenate((np.ones((len(autocorrelations), 1)), np.sqrt(1 - kept**2)), axis=1)

    def whitened(column: Floats) -> Floats:
        rows = np.repeat(column[None, :], len(autocorrelations), axis=0)
        rows[:, 1:] -= kept * column[None, :-1]
        return np.asarray(rows / scale)

    one, slope, outcome = (whitened(column) for column in (np.ones_like(weeks), weeks, values))
    oo, os, ss = (one * one).sum(1), (one * slope).sum(1), (slope * slope).sum(1)
    oy, sy = (one * outcome).sum(1), (slope * outcome).sum(1)
    determinant = oo * ss - os * os
    constant, steep = (ss * oy - os * sy) / determinant, (oo * sy - os * oy) / determinant
    rest = ((outcome - constant[:, None] * one - steep[:, None] * slope) ** 2).sum(1)
    freedom = len(weeks) - 2
    variance = rest / freedom
    likelihood = -0.5 * (freedom * np.log(variance) + 2 * np.log(scale).sum(1) + np.log(determinant))
    return likelihood, steep, np.sqrt(variance * oo / determinant)
