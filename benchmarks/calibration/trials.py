"""Every test of the findings, with the teens that it is tried on and what the references say of them."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from amps_journal.analysis.before_pain import inactivity, inactivity_then_pain, stress_then_pain
from amps_journal.analysis.episodes import setback_episodes
from amps_journal.analysis.progressive_activity import activity_trend, desensitization_trends
from amps_journal.analysis.recurrence import episodes_easier, episodes_shorter, told_episodes
from amps_journal.analysis.results import Episode, Finding
from amps_journal.analysis.routine import attendance_trend, routine_trend
from amps_journal.analysis.series import Weekly, weekly
from amps_journal.analysis.sleep_then_day import distance_from_usual, regular_sleep_then_day
from benchmarks.calibration import answers, references
from benchmarks.calibration.answers import how
from benchmarks.calibration.conditions import LATER, NULLS, PAIRED, PLAIN, Condition
from benchmarks.calibration.latent import Effect, Floats, latents
from benchmarks.calibration.planted import teens_with_setbacks
from benchmarks.calibration.references import Said
from benchmarks.calibration.teens import Teen, night_answers, teens_of, with_sessions

MONDAY = 0
Shape = tuple[int, int]


class Trial(ABC):
    """One test.

    Attributes:
        name: Its id.
        sizes: Three sizes of a real effect, as ``teens`` takes them.
        sizes_said: What they are, for the table.
        good_is_up: The side on which the principle expects the references' number.
        nulls: The conditions in which nothing is there to be found.
        real: The conditions that an effect is put into.
    """

    name: str
    sizes: tuple[float, float, float]
    sizes_said: str
    good_is_up = True
    nulls: tuple[Condition, ...]
    real: tuple[Condition, ...] = (PLAIN,)

    @abstractmethod
    def teens(self, condition: Condition, shape: Shape, size: float, rng: np.random.Generator) -> list[Teen]:
        """So many teens with so many days, with an effect of that size; none for 0."""

    @abstractmethod
    def finding(self, teen: Teen) -> Finding:
        """What the journal says of the teen."""

    @abstractmethod
    def references(self, teen: Teen) -> tuple[Said, Said]:
        """What plain correlation and Newey-West say of the teen."""


class _TrendTrial(Trial):
    sizes = (0.5, 1.0, 1.5)
    sizes_said = "change over the whole period, in standard deviations of a day"
    nulls = tuple(c for c in NULLS if c.name not in PAIRED | {"drift"})

    def teens(self, condition: Condition, shape: Shape, size: float, rng: np.random.Generator) -> list[Teen]:
        latent = latents(condition, shape, rng, Effect(drift=size), worse=-1)
        given = how(condition, "outcome")
        return teens_of(latent, self.answers(latent.outcome, latent.day_off, given))

    @abstractmethod
    def answers(self, latent: Floats, day_off: Floats, given: str) -> dict[str, Floats]:
        """The answers that the trend is looked for in."""

    @abstractmethod
    def weekly(self, teen: Teen) -> Weekly:
        """The weekly numbers that the references see too."""

    def references(self, teen: Teen) -> tuple[Said, Said]:
        series = self.weekly(teen)
        return references.correlation(series.weeks, series.values), references.newey_west((series.weeks,), series.values)


class ActivityTrend(_TrendTrial):
    """Active minutes from week to week."""

    name = "activity_trend"

    def answers(self, latent: Floats, day_off: Floats, given: str) -> dict[str, Floats]:
        return {"active_minutes": answers.minutes(latent, given)}

    def finding(self, teen: Teen) -> Finding:
        return activity_trend(teen.arrays, MONDAY)

    def weekly(self, teen: Teen) -> Weekly:
        return weekly(teen.arrays.active_minutes, teen.arrays.start, MONDAY, least=4)


class AttendanceTrend(_TrendTrial):
    """School attendance from week to week."""

    name = "attendance_trend"

    def answers(self, latent: Floats, day_off: Floats, given: str) -> dict[str, Floats]:
        return {"attended": answers.attended(latent, day_off, given)}

    def finding(self, teen: Teen) -> Finding:
        return attendance_trend(teen.arrays, MONDAY)

    def weekly(self, teen: Teen) -> Weekly:
        return weekly(teen.arrays.attended, teen.arrays.start, MONDAY, least=3)


class RoutineTrend(_TrendTrial):
    """The routine kept from week to week."""

    name = "routine_trend"

    def answers(self, latent: Floats, day_off: Floats, given: str) -> dict[str, Floats]:
        planned = np.full(latent.shape, float(answers.ROUTINE_ITEMS))
        return {"routine_done": answers.routine(latent, given), "routine_planned": planned}

    def finding(self, teen: Teen) -> Finding:
        return routine_trend(teen.arrays, MONDAY)

    def weekly(self, teen: Teen) -> Weekly:
        arrays = teen.arrays
        return weekly(arrays.routine_done, arrays.start, MONDAY, least=4, planned=arrays.routine_planned)


class DesensitizationTrend(Trial):
    """Tolerance of touch over sessions, on three days of the week by chance."""

    name = "desensitization_trend"
    sizes = (0.5, 1.0, 1.5)
    sizes_said = "change over the whole period, in standard deviations of a day"
    nulls = _TrendTrial.nulls

    def teens(self, condition: Condition, shape: Shape, size: float, rng: np.random.Generator) -> list[Teen]:
        latent = latents(condition, shape, rng, Effect(drift=size), worse=-1)
        felt = answers.scores(latent.outcome, how(condition, "outcome"))
        felt[(rng.random(shape) >= 3 / 7) | latent.missing] = np.nan
        return [with_sessions(teen, [felt[row]]) for row, teen in enumerate(teens_of(latent, {}))]

    def finding(self, teen: Teen) -> Finding:
        found = desensitization_trends(teen.arrays, teen.contents)
        return found[0] if found else Finding(id=self.name, principle="", kind="test", verdict="not_enough_days")

    def references(self, teen: Teen) -> tuple[Said, Said]:
        sessions = [(entry.date.toordinal(), entry.activities or ()) for entry in teen.contents.days]
        felt = np.array([done[0].tolerance for _day, done in sessions], dtype=np.float64)
        days = np.array([day for day, _done in sessions], dtype=np.float64)
        days -= days.mean() if len(days) else 0
        return references.correlation(days, felt), references.newey_west((days,), felt)


class _LagTrial(Trial):
    nulls = NULLS
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
    nulls = tuple(c for c in NULLS if c.name not in {"same_day", "shared_shock"})

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
        return regular_sleep_then_day(teen.arrays)

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


class _EpisodesTrial(Trial):
    good_is_up = False
    sizes = (0.3, 0.5, 0.7)
    nulls = tuple(c for c in NULLS if c.name not in PAIRED)

    def episodes(self, teen: Teen) -> Sequence[Episode]:
        """The setbacks that the rule finds."""
        return told_episodes(setback_episodes(teen.arrays, teen.contents), teen.arrays)

    @abstractmethod
    def values(self, episodes: Sequence[Episode]) -> Floats:
        """What is put in order."""

    def references(self, teen: Teen) -> tuple[Said, Said]:
        values = self.values(self.episodes(teen))
        order = np.arange(len(values), dtype=np.float64)
        return references.correlation(order, values), references.newey_west((order,), values)


class EpisodesShorter(_EpisodesTrial):
    """The lengths of planted setbacks."""

    name = "episodes_shorter"
    sizes_said = "share by which lengths fall from the first day to the last"

    def teens(self, condition: Condition, shape: Shape, size: float, rng: np.random.Generator) -> list[Teen]:
        return teens_with_setbacks(condition, shape, rng, shorter=size)[0]

    def finding(self, teen: Teen) -> Finding:
        return episodes_shorter(self.episodes(teen))

    def values(self, episodes: Sequence[Episode]) -> Floats:
        return np.array([episode.days for episode in episodes], dtype=np.float64)


class EpisodesEasier(_EpisodesTrial):
    """The days until the routine was back after planted setbacks."""

    name = "episodes_easier"
    sizes_said = "share by which the setback and the days after it shrink from the first day to the last"

    def teens(self, condition: Condition, shape: Shape, size: float, rng: np.random.Generator) -> list[Teen]:
        return teens_with_setbacks(condition, shape, rng, shorter=size, easier=size)[0]

    def finding(self, teen: Teen) -> Finding:
        return episodes_easier(self.episodes(teen))

    def values(self, episodes: Sequence[Episode]) -> Floats:
        known = [e.days_until_routine for e in episodes if e.days_until_routine is not None]
        return np.array(known, dtype=np.float64)


TRIALS: dict[str, Trial] = {
    trial.name: trial
    for trial in (
        ActivityTrend(),
        DesensitizationTrend(),
        AttendanceTrend(),
        RoutineTrend(),
        RegularSleepThenDay(),
        StressThenPain(),
        InactivityThenPain(),
        EpisodesShorter(),
        EpisodesEasier(),
    )
}
