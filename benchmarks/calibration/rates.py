"""Rates of a cell with their Monte-Carlo intervals."""

from dataclasses import dataclass

import numpy as np

from amps_journal.analysis.shares import wilson
from benchmarks.calibration.run import LEVEL, Outcome


@dataclass(frozen=True, slots=True)
class Rates:
    """Shares of the teens above the gate.

    Attributes:
        teens: How many teens there were.
        tested: How many of them were above the gate.
        ours: The share of which the journal said something.
        low: Lower end of its Wilson interval.
        high: Upper end.
        correlation: The share of which plain correlation said something.
        newey_west: The same of Newey-West.
    """

    teens: int
    tested: int
    ours: float
    low: float
    high: float
    correlation: float
    newey_west: float


def false_alarms(outcome: Outcome) -> Rates:
    """How often each says something, on whichever side."""
    said = outcome.side != 0
    return _rates(outcome, said, np.abs(outcome.correlation) < LEVEL, np.abs(outcome.newey_west) < LEVEL)


def power(outcome: Outcome) -> Rates:
    """How often each says what is there, on the right side."""
    right = [(signed >= 0) & (signed < LEVEL) for signed in (outcome.correlation, outcome.newey_west)]
    return _rates(outcome, outcome.side == 1, *right)


def _rates(outcome: Outcome, *said: np.ndarray) -> Rates:
    n = int(outcome.tested.sum())
    shares = [float(np.mean(one[outcome.tested])) if n else float("nan") for one in said]
    low, high = wilson(shares[0], n) if n else (float("nan"), float("nan"))
    return Rates(len(outcome.tested), n, shares[0], low, high, shares[1], shares[2])
