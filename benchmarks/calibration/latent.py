"""What lies behind the answers: two series that resemble themselves from day to day, a calendar, and missing days."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.calibration.conditions import Condition

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

BURN_IN = 40
SLOW = 0.95  # a swing is down to half after two weeks
MISSING_SHARE = 0.3
MOSTLY_MISSING = 0.6
SIX_WEEKS = 42
FLARE_DAYS, FLARE, STEP, U_SHAPE = 14, 2.0, 1.5, 1.5
# Weeks of term and of the holidays after it, through a school year.
SCHOOL_YEAR = ((7, 1), (7, 2), (6, 1), (6, 2), (5, 1), (7, 7))


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What one series does to the other, in standard deviations.

    Attributes:
        on_outcome: Size of what the predictor does to the outcome.
        cause: What of the predictor does it; has a mean of about zero.
        drift: Change of the outcome from the first day to the last.
    """

    on_outcome: float = 0.0
    cause: Callable[[Floats], Floats] = lambda predictor: predictor
    drift: float = 0.0


NO_EFFECT = Effect()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Latents:
    """Several teens at once, one row each, one column a day.

    Attributes:
        predictor: What comes first, in standard deviations from its middle.
        outcome: What comes after.
        first_weekday: The weekday of each teen's first day, 0 = Monday.
        day_off: Days without school.
        missing: Days that are not logged.
    """

    predictor: Floats
    outcome: Floats
    first_weekday: Ints
    day_off: Flags
    missing: Flags


def latents(
    condition: Condition, shape: tuple[int, int], rng: np.random.Generator, effect: Effect = NO_EFFECT, worse: int = 1
) -> Latents:
    """The series behind the answers of so many teens over so many days.

    Args:
        condition: What shapes the days.
        shape: Teens and days.
        rng: Draws them.
        effect: What is real in them.
        worse: 1 where a higher outcome is a worse day, -1 where it is a better one.
    """
    predictor, outcome = _linked(condition, shape, rng, effect)
    if condition.slow:
        kept, swings = np.sqrt(1 - condition.slow), np.sqrt(condition.slow)
        predictor, outcome = (kept * series + swings * resembling(SLOW, shape, rng) for series in (predictor, outcome))
    first_weekday = rng.integers(7, size=shape[0])
    holiday = _holidays(shape, first_weekday, rng) if condition.term else np.zeros(shape, dtype=np.bool_)
    shared = shared_levels(condition, shape, first_weekday, rng) - condition.term * holiday
    line = np.linspace(-0.5, 0.5, shape[1])
    missing = _missing(condition, worse * outcome, weekdays(first_weekday, shape[1]), rng)
    return Latents(
        predictor=predictor + shared,
        outcome=outcome + shared + effect.drift * line,
        first_weekday=first_weekday,
        day_off=holiday | (weekdays(first_weekday, shape[1]) >= 5),
        missing=missing,
    )


def _linked(
    condition: Condition, shape: tuple[int, int], rng: np.random.Generator, effect: Effect
) -> tuple[Floats, Floats]:
    """Two first-order autoregressive series with what one does to the other."""
    teens, days = shape[0], shape[1] + BURN_IN
    scale = np.sqrt(1 - condition.autocorrelation**2)
    new = rng.normal(0, scale, (2, days, teens))
    if condition.tails:
        freedom = condition.tails
        new = scale * rng.standard_t(freedom, (2, days, teens)) * np.sqrt((freedom - 2) / freedom)
    shock = condition.shared_shock
    new[1] = shock * new[0] + np.sqrt(1 - shock**2) * new[1]
    predictor, outcome = np.zeros((2, days, teens))
    for day in range(condition.lag, days):
        predictor[day] = (
            condition.autocorrelation * predictor[day - 1] + condition.reverse * outcome[day - 1] + new[0, day]
        )
        outcome[day] = condition.autocorrelation * outcome[day - 1] + condition.same_day * predictor[day] + new[1, day]
        if effect.on_outcome:
            outcome[day] += effect.on_outcome * effect.cause(predictor[day - condition.lag])
    return predictor[BURN_IN:].T, outcome[BURN_IN:].T


def resembling(autocorrelation: float, shape: tuple[int, ...], rng: np.random.Generator) -> Floats:
    """Series of mean 0 and variance 1 along the last axis, each day like the one before by ``autocorrelation``."""
    series = rng.normal(0, np.sqrt(1 - autocorrelation**2), shape)
    series[..., 0] = rng.normal(0, 1, shape[:-1])
    for day in range(1, shape[-1]):
        series[..., day] += autocorrelation * series[..., day - 1]
    return np.asarray(series)


def weekdays(first: Ints, days: int) -> Ints:
    """The weekday of every day from a first one on, one row a teen."""
    return np.asarray((first[:, None] + np.arange(days)) % 7)


def shared_levels(
    condition: Condition, shape: tuple[int, int], first_weekday: Ints, rng: np.random.Generator
) -> Floats:
    """What the calendar does to all fields alike."""
    line = np.linspace(-0.5, 0.5, shape[1])
    shared = np.repeat(condition.drift * line[None, :], shape[0], axis=0)
    if condition.rhythm:
        pattern = rng.normal(size=(shape[0], 7))
        pattern -= pattern.mean(axis=1, keepdims=True)
        pattern *= condition.rhythm / pattern.std(axis=1, keepdims=True)
        shared += np.take_along_axis(pattern, weekdays(first_weekday, shape[1]), axis=1)
    return shared + _course(condition, shape, rng) if condition.course else shared


def _course(condition: Condition, shape: tuple[int, int], rng: np.random.Generator) -> Floats:
    """A course over the weeks; a flare and a step begin on a day of their own for each teen."""
    day = np.arange(shape[1])
    if condition.course == "u_shape":
        away = np.linspace(-1, 1, shape[1])
        return np.asarray(np.broadcast_to(U_SHAPE * (away**2 - 1 / 3), shape))
    if condition.course == "flare":
        begins = rng.integers(shape[1] - FLARE_DAYS + 1, size=(shape[0], 1))
        return np.asarray(FLARE * ((day >= begins) & (day < begins + FLARE_DAYS)))
    begins = rng.integers(shape[1] // 4, 3 * shape[1] // 4, size=(shape[0], 1))
    return np.asarray(STEP * ((day >= begins) - 0.5))


def _holidays(shape: tuple[int, int], first_weekday: Ints, rng: np.random.Generator) -> Flags:
    """Days of school holidays, from a random day of the school year on; holidays are whole weeks."""
    year = np.concatenate([np.repeat((False, True), (7 * term, 7 * free)) for term, free in SCHOOL_YEAR])
    monday = 7 * rng.integers(len(year) // 7, size=shape[0])
    return np.asarray(year[(monday[:, None] + first_weekday[:, None] + np.arange(shape[1])) % len(year)])


def _missing(condition: Condition, badness: Floats, weekday: Ints, rng: np.random.Generator) -> Flags:
    teens, days = badness.shape
    chance = rng.random((teens, days))
    if condition.missing == "weekends":
        return np.asarray(weekday >= 5)
    if condition.missing in {"random", "mostly"}:
        return np.asarray(chance < (MISSING_SHARE if condition.missing == "random" else MOSTLY_MISSING))
    if condition.missing == "bad_days":  # 30 % on average over days of a normal distribution
        return np.asarray(chance < 1 / (1 + np.exp(1.16 - 1.5 * badness)))
    if condition.missing in {"gap", "six_weeks"}:
        length = round(MISSING_SHARE * days) if condition.missing == "gap" else SIX_WEEKS
        begins = rng.integers(days - length + 1, size=(teens, 1))
        return np.asarray((np.arange(days) >= begins) & (np.arange(days) < begins + length))
    missing = np.zeros((teens, days), dtype=np.bool_)
    if condition.missing == "every_other":  # mostly one day left out, now and then none or two
        steps = rng.choice((1, 2, 3), p=(0.2, 0.6, 0.2), size=(teens, days))
        missing[:] = True
        logged = np.cumsum(steps, axis=1) - 1
        rows, columns = np.nonzero(logged < days)
        missing[rows, logged[rows, columns]] = False
    return missing
