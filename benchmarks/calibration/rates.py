"""Rates of a cell with their Monte-Carlo intervals."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from amps_journal.analysis.methods.shares import wilson
from benchmarks.calibration.run import LEVEL, Outcome


@dataclass(frozen=True, slots=True)
class Rates:
    """Shares of the teens above the gate; NaN where there are none.

    Attributes:
        teens: How many teens there were.
        tested: How many of them were above the gate.
        ours: The share of which the journal said something.
        low: Lower end of its Wilson interval.
        high: Upper end.
        correlation: The share of which plain correlation said something.
        newey_west: The same of Newey-West.
        held: The same of Newey-West at the level at which it is wrong in 5 %; for power only.
    """

    teens: int
    tested: int
    ours: float
    low: float
    high: float
    correlation: float
    newey_west: float
    held: float = float("nan")

    @property
    def is_counted(self) -> bool:
        """Whether enough teens are above the gate for the cell to stand among the others."""
        return self.tested >= 0.2 * self.teens


def false_alarms(outcome: Outcome) -> Rates:
    """How often each says something, on whichever side."""
    said = outcome.side != 0
    return _rates(outcome, said, np.abs(outcome.correlation) < LEVEL, np.abs(outcome.newey_west) < LEVEL)


def power(outcome: Outcome, null: Outcome | None = None) -> Rates:
    """How often each says what is there, on the right side.

    Args:
        outcome: Teens with an effect.
        null: The same teens without one, from which the level follows at which Newey-West is wrong in 5 %.
    """
    said = [outcome.side == 1, _right(outcome.correlation, LEVEL), _right(outcome.newey_west, LEVEL)]
    if null is not None and null.tested.any():
        said.append(_right(outcome.newey_west, float(np.nanquantile(np.abs(null.newey_west), LEVEL))))
    return _rates(outcome, *said)


def _right(signed: npt.NDArray[np.float64], level: float) -> npt.NDArray[np.bool_]:
    return np.asarray(~np.signbit(signed) & (np.abs(signed) < level))


def _rates(outcome: Outcome, *said: npt.NDArray[np.bool_]) -> Rates:
    n = int(outcome.tested.sum())
    if not n:
        return Rates(len(outcome.tested), 0, *([float("nan")] * 5))
    shares = [float(np.mean(one[outcome.tested])) for one in said]
    return Rates(len(outcome.tested), n, shares[0], *wilson(shares[0], n), *shares[1:])
