"""The slope of one column beside others, in days that resemble their neighbours, with an honest error."""

from dataclasses import dataclass

import numpy as np

from amps_journal.analysis.methods.series import Flags, Floats

HIGHEST_AUTOCORRELATION = 0.95
_COLLINEAR = 1e-8


@dataclass(frozen=True, slots=True)
class Slope:
    """A slope.

    Attributes:
        value: Change of the outcome for one point of the last column.
        error: Its standard error, 0 where there is nothing left over.
        freedom: Its degrees of freedom.
        often: It may be wrong so many times as often as the level that is asked for.
    """

    value: float
    error: float
    freedom: int
    often: float = 1.0

    @property
    def p(self) -> float:
        """The two-sided p value of no slope, so that it is below a level where 0 is out of ``reach`` of it."""
        from scipy.special import stdtr  # noqa: PLC0415  (heavy; and scipy.stats takes ten times as long)

        return float(2 * stdtr(self.freedom, -abs(self.value) / self.error)) / self.often

    def reach(self, level: float) -> float:
        """How far its interval reaches to either side."""
        from scipy.special import stdtrit  # noqa: PLC0415

        return float(stdtrit(self.freedom, 1 - level * self.often / 2)) * self.error


def slope_of(design: Floats, outcome: Floats, cosines: int, often: float = 1.0) -> tuple[Slope, int] | None:
    """The slope of the last column over the days that have all columns, freed of the small-sample bias of r.

    In a short series r, the slope of yesterday's outcome, comes out too small by about delta = (1 + J + (3 + J) r) / m
    (Nickell 1981, Shaman and Stine 1988; J cosines, m days), and pulls the slope of the predictor along by delta times
    gamma, the slope of yesterday's outcome on the predictor. The standard error is the larger of the ordinary one and
    HC2 (MacKinnon and White 1985).

    Args:
        design: One row a day; the last two columns are yesterday's outcome and the predictor. NaN is not known.
        outcome: The outcome of each row.
        cosines: How many columns are slow cosines.
        often: See ``Slope``.

    Returns:
        The slope and its days; ``None`` where one of the last two columns is a mixture of others or days are too few.
    """
    used = np.isfinite(design).all(axis=1) & np.isfinite(outcome)
    rows, values = design[used], outcome[used]
    kept = _independent(rows)
    if kept is None:
        return None
    rows = rows[:, kept]
    m, columns = rows.shape
    fit = _LeastSquares(rows, values)
    if fit.variance <= 1e-16 * max(1.0, float(values @ values) / m):
        return Slope(0.0, 0.0, m - columns, often), m
    delta = (1 + cosines + (3 + cosines) * min(max(float(fit.slopes[-2]), 0.0), HIGHEST_AUTOCORRELATION)) / m
    own, shared, of_yesterday = fit.r[-1, -1], fit.r[-2, -1], fit.r[-2, -2]
    gamma = of_yesterday * shared / (shared**2 + own**2)
    # A day that alone decides one column has leverage 1 and no residual: it adds nothing.
    rest = np.maximum(1 - (fit.q**2).sum(axis=1), 1e-9)
    robust = float(np.sum(fit.q[:, -1] ** 2 * fit.left**2 / rest))
    error = float(np.sqrt(max(fit.variance, robust)) / abs(own))
    return Slope(float(fit.slopes[-1] - delta * gamma), error, m - columns, often), m


def plain_slope(design: Floats, first: int, outcome: Floats) -> tuple[Slope, int] | None:
    """The slope of the last column beside the ``first`` ones by ordinary least squares, days taken for unrelated.

    The days are those that have all columns. Its error is too small where days resemble their neighbours. It never
    speaks alone, so that does no harm.
    """
    used = np.isfinite(design).all(axis=1) & np.isfinite(outcome)
    rows, values = design[used], outcome[used]
    kept = _independent(rows)
    if kept is None:
        return None
    kept[first:-1] = False
    fit = _LeastSquares(rows[:, kept], values)
    error = float(np.sqrt(fit.variance) / abs(fit.r[-1, -1]))
    return Slope(float(fit.slopes[-1]), error, len(values) - int(kept.sum())), len(values)


def _independent(design: Floats) -> Flags | None:
    """Which columns are no mixture of those before them; ``None`` where one of the last two is, or days are too few."""
    if len(design) <= design.shape[1] + 1:
        return None
    own = np.abs(np.diag(np.linalg.qr(design, mode="r")))
    kept = own > _COLLINEAR * np.maximum(np.linalg.norm(design, axis=0), 1e-300)
    return kept if kept[-2:].all() else None


class _LeastSquares:
    """An ordinary fit; ``q`` has orthonormal columns, ``r`` is upper triangular, their product is the design."""

    def __init__(self, design: Floats, outcome: Floats) -> None:
        self.r: Floats = np.asarray(np.linalg.qr(design, mode="r"))
        inverse = np.linalg.inv(self.r)
        self.q: Floats = design @ inverse  # a third of the time of asking for both, and no two columns are alike
        self.slopes: Floats = inverse @ (self.q.T @ outcome)
        self.left: Floats = outcome - design @ self.slopes
        self.variance = float(self.left @ self.left) / (len(outcome) - design.shape[1])
