"""What the tests are measured against: plain correlation, and least squares with Newey-West errors."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.calibration.latent import Floats

LAGS = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Said:
    """What a method says of one teen.

    Attributes:
        p: Two-sided p value; 1 where it cannot say anything.
        side: The sign of what it found.
    """

    p: float
    side: int


NOTHING = Said(1.0, 0)


def _two_sided(t: float, freedom: int) -> float:
    from scipy.special import stdtr

    return float(2 * stdtr(freedom, -abs(t)))


def correlation(x: Floats, y: Floats) -> Said:
    """Pearson's correlation over the places at which both are known, with Student's t."""
    known = np.isfinite(x) & np.isfinite(y)
    x, y = x[known], y[known]
    if len(x) < 4 or np.ptp(x) == 0 or np.ptp(y) == 0:
        return NOTHING
    r = float(np.clip(np.corrcoef(x, y)[0, 1], -1 + 1e-12, 1 - 1e-12))
    freedom = len(x) - 2
    return Said(_two_sided(r * np.sqrt(freedom / (1 - r * r)), freedom), int(np.sign(r)))


def newey_west(columns: Sequence[Floats], outcome: Floats) -> Said:
    """The last column's coefficient by least squares with Newey-West errors, rows with gaps left out.

    Bartlett's weights over floor(4 (n / 100)^(2/9)) lags, n / (n - k) for small samples, Student's t.
    """
    design = np.column_stack((np.ones(len(outcome)), *columns))
    known = np.isfinite(design).all(axis=1) & np.isfinite(outcome)
    design, outcome = design[known], outcome[known]
    n, k = design.shape
    if n < k + 3:
        return NOTHING
    square = design.T @ design
    if np.linalg.cond(square) > 1e12:
        return NOTHING
    inverse = np.linalg.inv(square)
    found = inverse @ (design.T @ outcome)
    score = design * (outcome - design @ found)[:, None]
    lags = int(4 * (n / 100) ** (2 / 9))
    middle = score.T @ score
    for lag in range(1, lags + 1):
        both = score[lag:].T @ score[:-lag]
        middle += (1 - lag / (lags + 1)) * (both + both.T)
    variance = float((inverse @ middle @ inverse)[-1, -1]) * n / (n - k)
    if not variance > 1e-20:
        return NOTHING
    return Said(_two_sided(found[-1] / np.sqrt(variance), n - k), int(np.sign(found[-1])))


def _later(values: Floats, days: int) -> Floats:
    """The values so many days later, NaN before."""
    return np.concatenate((np.full(days, np.nan), values[: len(values) - days]))


def smallest(said: Sequence[Said]) -> Said:
    """The smallest p of several after Holm's correction."""
    least = min(said, key=lambda one: one.p)
    return Said(min(1.0, len(said) * least.p), least.side)


def lagged_correlation(x: Floats, y: Floats) -> Said:
    """The correlation of each day with the next."""
    return correlation(_later(x, 1), y)


def lagged_newey_west(x: Floats, y: Floats) -> Said:
    """The outcome on yesterday's outcome, today's predictor and that of 1, 2 or 3 days before; Holm over the three."""
    return smallest([newey_west((_later(y, 1), x, _later(x, lag)), y) for lag in LAGS])


def same_day_newey_west(x: Floats, y: Floats) -> Said:
    """The outcome on yesterday's outcome and the night before."""
    return newey_west((_later(y, 1), x), y)
