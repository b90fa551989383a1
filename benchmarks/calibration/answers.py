"""From what lies behind a day to what a teen writes down."""

import numpy as np

from benchmarks.calibration.conditions import Condition
from benchmarks.calibration.latent import Flags, Floats

POINTS = 2.0  # points of a 0-10 score to a standard deviation
MINUTES = 20.0  # active minutes to a standard deviation
DISTANCE = 25.0  # minutes that a night lies from the usual, to a standard deviation
SCHOOL_MIDPOINT, FREE_MIDPOINT = 180.0, 270.0
HALF_NIGHT = 255.0
ROUTINE_ITEMS = 5
BATCH_DAYS = 4
OF_BATCH = 0.7  # how far a day that is filled in later goes with the others of its batch


def how(condition: Condition, role: str) -> str:
    """How the teen answers the question with that role (``predictor`` or ``outcome``)."""
    if condition.answers.startswith("constant"):
        return "constant" if condition.answers == f"constant_{role}" else "whole"
    return condition.answers


def habit(latent: Floats, answers: str) -> Floats:
    """What a teen with an odd habit of answering has in mind, one row a teen."""
    if answers == "rounded":
        return np.asarray(5 / POINTS * np.round(latent * POINTS / 5))
    if answers == "mostly_same":
        return np.where(np.abs(latent) < 1.0, 0.0, latent)
    found = latent.copy()
    if answers == "batches":
        for first in range(0, latent.shape[-1], BATCH_DAYS):
            batch = slice(first, first + BATCH_DAYS)
            mean = latent[..., batch].mean(axis=-1, keepdims=True)
            found[..., batch] += OF_BATCH * (mean - latent[..., batch])
    if answers == "sticky":
        for day in range(1, latent.shape[-1]):
            before = found[..., day - 1]
            found[..., day] = np.where(np.abs(latent[..., day] - before) < 1.0, before, latent[..., day])
    return found


def scores(latent: Floats, answers: str = "whole", middle: float = 5.0) -> Floats:
    """Whole scores of 0 to 10."""
    if answers == "constant":
        return np.full(latent.shape, round(middle), dtype=np.float64)
    centre = {"floor": 0.5, "ceiling": 9.5}.get(answers, middle)
    found = np.clip(np.round(centre + POINTS * habit(latent, answers)), 0, 10)
    return 3 + 2 * np.digitize(found, (3.5, 6.5)).astype(np.float64) if answers == "coarse" else found


def minutes(latent: Floats, answers: str = "whole") -> Floats:
    """Active minutes, to five of them."""
    if answers == "constant":
        return np.full(latent.shape, 40.0)
    if answers == "coarse":
        return 10 + 30 * np.digitize(latent, (-0.75, 0.75)).astype(np.float64)
    centre = 10.0 if answers == "floor" else 40.0
    found = 5 * np.round((centre + MINUTES * habit(latent, answers)) / 5)
    return np.clip(found, 0, 45.0 if answers == "ceiling" else None)


def attended(latent: Floats, day_off: Flags, answers: str = "whole") -> Floats:
    """The share of each school day attended: none, half or all of it; NaN on days off."""
    cuts = {"floor": (0.8, 1.2), "ceiling": (-2.2, -1.8), "coarse": (-0.8, -0.8), "constant": (-99.0, -99.0)}
    found = np.digitize(latent, cuts.get(answers, (-1.1, -0.5))) / 2
    return np.where(day_off, np.nan, found)


def routine(latent: Floats, answers: str = "whole") -> Floats:
    """How many of five routine items were done."""
    if answers == "constant":
        return np.full(latent.shape, 3.0)
    if answers == "coarse":
        return 1 + 2 * np.digitize(latent, (-0.75, 0.75)).astype(np.float64)
    centre = {"floor": 0.3, "ceiling": 4.7}.get(answers, 3.0)
    return np.clip(np.round(centre + 1.3 * latent), 0, ROUTINE_ITEMS)


def midpoints(latent: Floats, day_off: Flags, rng: np.random.Generator, answers: str = "whole") -> Floats:
    """The middle of each night in minutes from midnight: as far from the usual as the latent says, on either side."""
    if answers == "constant":
        away: Floats = np.zeros(latent.shape)
    elif answers == "coarse":
        away = np.asarray(30.0 * np.digitize(latent, (-0.75, 0.75)), dtype=np.float64)
    else:
        away = np.clip({"floor": 5.0, "ceiling": 90.0}.get(answers, 40.0) + DISTANCE * habit(latent, answers), 0, None)
        away = np.minimum(away, 90.0) if answers == "ceiling" else away
    side = rng.choice((-1.0, 1.0), size=latent.shape)
    return np.where(day_off, FREE_MIDPOINT, SCHOOL_MIDPOINT) + 5 * np.round(side * away / 5)


def inactive_cause(latent: Floats) -> Floats:
    """1 on days with under half of the usual minutes, less its mean."""
    return np.asarray((latent < -1.0) - 0.158655)
