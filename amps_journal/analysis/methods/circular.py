"""Times of day: their middle, their spread, and the shorter way round the clock from one to another."""

import numpy as np

from amps_journal.analysis.methods.series import Floats

DAY_MINUTES = 1440.0
_TURN = 2 * np.pi / DAY_MINUTES


def _resultant(minutes: Floats) -> complex:
    return complex(np.exp(1j * np.asarray(minutes, dtype=np.float64) * _TURN).mean())


def circular_mean(minutes: Floats) -> float:
    """The middle of several times of day, in minutes from midnight, 0 to below 1440: of 23:30 and 00:30, midnight.

    The direction of their mean vector (Mardia and Jupp 2000).
    """
    angle = float(np.angle(_resultant(minutes))) / _TURN
    found = round(angle, 9) % DAY_MINUTES
    return 0.0 if found == DAY_MINUTES else found


def circular_spread(minutes: Floats) -> float:
    """The circular standard deviation of several times of day, in minutes (Mardia and Jupp 2000).

    The square root of -2 ln R, where R is the length of their mean vector.
    """
    length = min(max(abs(_resultant(minutes)), 1e-12), 1.0)
    return float(np.sqrt(max(-2 * np.log(length), 0.0))) / _TURN


def shorter_arc(start: float, end: float) -> float:
    """Minutes from one time of day to another by the shorter way, later is positive: -720 to below 720."""
    return (end - start + DAY_MINUTES / 2) % DAY_MINUTES - DAY_MINUTES / 2
