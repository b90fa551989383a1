"""Setbacks planted into the days of teens, for the rule that looks for them."""

from dataclasses import dataclass

import numpy as np

from benchmarks.calibration import answers
from benchmarks.calibration.conditions import Condition
from benchmarks.calibration.latent import Flags, Floats, latents
from benchmarks.calibration.teens import Teen, teens_of

EVERY_DAYS = 24  # one setback in about so many days
FIRST_AFTER = 15
MEDIAN_DAYS = 8.0
SPREAD = 0.5  # of the logarithm of the lengths
RISE = 4.0
USUAL = 3.0
ITEMS = 4.0


@dataclass(frozen=True, slots=True, eq=False)
class Planted:
    """Setbacks of several teens, one row each.

    Attributes:
        within: Days inside of one.
        slowed: Days on which the programme is not back yet, the setback's own among them.
    """

    within: Flags
    slowed: Flags


def setbacks(shape: tuple[int, int], rng: np.random.Generator, shorter: float = 0.0, easier: float = 0.0) -> Planted:
    """Setbacks at random days with random lengths.

    Args:
        shape: Teens and days.
        rng: Draws them.
        shorter: Share by which the lengths fall from the first day to the last.
        easier: The same for the days from the setback to the programme.
    """
    within, slowed = np.zeros((2, *shape), dtype=np.bool_)
    for row in range(shape[0]):
        day = FIRST_AFTER + int(rng.exponential(EVERY_DAYS / 2))
        while day < shape[1]:
            part = day / shape[1]
            length = _days(rng, 1 - shorter * part)
            after = _days(rng, 0.7 * (1 - easier * part))
            within[row, day : day + length] = True
            slowed[row, day : day + length + after] = True
            day += length + after + 3 + int(rng.exponential(EVERY_DAYS - 12))
    return Planted(within, slowed)


def _days(rng: np.random.Generator, share: float) -> int:
    return max(2, round(MEDIAN_DAYS * share * float(np.exp(rng.normal(0, SPREAD)))))


def teens_with_setbacks(
    condition: Condition, shape: tuple[int, int], rng: np.random.Generator, shorter: float = 0.0, easier: float = 0.0
) -> tuple[list[Teen], Planted]:
    """Teens with planted setbacks in pain, function and the programme, and where they were planted."""
    latent = latents(condition, shape, rng)
    planted = setbacks(shape, rng, shorter, easier)
    pain = _pain(latent.outcome, planted, condition)
    blocked = np.where(planted.within, np.clip(pain + 1, 5, 10), np.clip(pain - 2, 0, 4))
    chance = np.where(planted.slowed, 0.3, 0.9)
    done = rng.binomial(int(ITEMS), chance).astype(np.float64)
    filled = {
        "pain": pain,
        "got_in_the_way": blocked,
        "programme_done": done,
        "programme_share": done / ITEMS,
        "programme_planned": np.full(shape, ITEMS),
    }
    return teens_of(latent, filled), planted


def _pain(latent: Floats, planted: Planted, condition: Condition) -> Floats:
    usual = {"floor": 0.0, "ceiling": 8.5}.get(condition.answers, USUAL)
    # A usual day's pain moves by one point; a setback lifts it by four.
    found: Floats = np.clip(np.round(usual + latent + RISE * planted.within), 0, 10)
    if condition.answers == "coarse":
        return answers.scores((found - 5) / answers.POINTS, "coarse")
    return np.full(found.shape, USUAL) if condition.answers == "constant_outcome" else found
