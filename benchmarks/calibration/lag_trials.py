"""The tests that look for what comes before: stress, inactivity and unusual nights."""

from abc import abstractmethod
from dataclasses import replace

import numpy as np

from amps_journal.analysis.findings.recurrence.before_pain import inactivity, inactivity_then_pain, stress_then_pain
from amps_journal.analysis.findings.routine.sleep_then_day import distance_from_usual, regular_sleep_then_day
from amps_journal.analysis.results import Finding
from benchmarks.calibration import answers, references
from benchmarks.calibration.answers import how
from benchmarks.calibration.conditions import HABITS, LATER, NULLS, PLAIN, Condition
from benchmarks.calibration.latent import Effect, Floats, latents
from benchmarks.calibration.references import Said
from benchmarks.calibration.teens import Teen, night_answers, teens_of
from benchmarks.calibration.trial import Shape, Trial


class _LagTrial(Trial):
    nulls = (*NULLS, *HABITS)
    real = (PLAIN, LATER)

    def references(self, teen: Teen) -> tuple[Said, Said]:
        x, y = self.series(teen)
        return references.lagged_correlation(x, y), references.lagged_newey_west(x, y)

    @abstractmethod
    def series(self, teen: Teen) -> tuple[Floats, Floats]:
        """What comes before, and pain."""


class StressThenPain(_LagTrial):
    """Pain after stress."""

    name = "stress_then_pain"
    sizes = (0.2, 0.35, 0.5)
    sizes_said = "points of pain per point of stress the day before"

    def teens(self, condition: Condition, shape: Shape, size: float, rng: np.random.Generator) -> list[Teen]:
        latent = latents(condition, shape, rng, Effect(on_outcome=size))
        stress = answers.scores(latent.predictor, how(condition, "predictor"))
        return teens_of(latent, {"stress": stress, "pain": answers.scores(latent.outcome, how(condition, "outcome"))})

    def finding(self, teen: Teen) -> Finding:
        return stress_then_pain(teen.arrays)

    def series(self, teen: Teen) -> tuple[Floats, Floats]:
        return teen.arrays.stress, teen.arrays.pain


class InactivityThenPain(_LagTrial):
    """Pain after days with few active minutes."""

    name = "inactivity_then_pain"
    sizes = (0.5, 1.0, 1.8)
    sizes_said = "points of pain after an inactive day"

    def teens(self, condition: Condition, shape: Shape, size: float, rng: np.random.Generator) -> list[Teen]:
        effect = Effect(on_outcome=size / answers.POINTS, cause=answers.inactive_cause)
        latent = latents(condition, shape, rng, effect)
        minutes = answers.minutes(latent.predictor, how(condition, "predictor"))
        pain = answers.scores(latent.outcome, how(condition, "outcome"))
        return teens_of(latent, {"active_minutes": minutes, "pain": pain})

    def finding(self, teen: Teen) -> Finding:
        return inactivity_then_pain(teen.arrays)

    def series(self, teen: Teen) -> tuple[Floats, Floats]:
        return inactivity(teen.arrays), teen.arrays.pain


class RegularSleepThenDay(Trial):
    """Energy and what gets in the way, after nights that lie away from the usual."""

    name = "regular_sleep_then_day"
    sizes = (0.2, 0.35, 0.5)
    sizes_said = "standard deviations of the day per standard deviation of the night"
    nulls = tuple(c for c in (*NULLS, *HABITS) if c.name not in {"same_day", "shared_shock"})

    def teens(self, condition: Condition, shape: Shape, size: float, rng: np.random.Generator) -> list[Teen]:
        # A night is stored under the day that follows it: what it does shows on the same date.
        latent = latents(_on_the_day(condition, size), shape, rng)
        nights = answers.midpoints(latent.predictor, latent.day_off, rng, how(condition, "predictor"))
        hard = answers.scores(latent.outcome, how(condition, "outcome"))
        # Energy goes its own way: a noisy copy of the other outcome would hide the true one from the model.
        energy = answers.scores(latents(condition, shape, rng).outcome, how(condition, "outcome"))
        given = {"energy": energy, "got_in_the_way": hard, **night_answers(nights, answers.HALF_NIGHT)}
        return teens_of(latent, given)

    def finding(self, teen: Teen) -> Finding:
        # Of both outcomes: a false one of either is one.
        return min(regular_sleep_then_day(teen.arrays), key=lambda found: 1.0 if found.p is None else found.p)

    def references(self, teen: Teen) -> tuple[Said, Said]:
        arrays = teen.arrays
        away = distance_from_usual(arrays)
        outcomes = (-arrays.energy, arrays.got_in_the_way)
        return (
            references.smallest([references.correlation(away, y) for y in outcomes]),
            references.smallest([references.same_day_newey_west(away, y) for y in outcomes]),
        )


def _on_the_day(condition: Condition, size: float) -> Condition:
    return replace(condition, same_day=size) if size else condition
