"""The tests that look for a direction over time: weekly numbers, and tolerance of touch."""

from abc import abstractmethod

import numpy as np

from amps_journal.analysis.findings.progressive_activity.desensitization import desensitization_trends
from amps_journal.analysis.findings.progressive_activity.measures import activity_trend
from amps_journal.analysis.findings.routine.measures import routine_trend
from amps_journal.analysis.findings.routine.school import attendance_trend
from amps_journal.analysis.methods.series import Weekly, weekly
from amps_journal.analysis.results import Finding
from benchmarks.calibration import answers, references
from benchmarks.calibration.answers import how
from benchmarks.calibration.conditions import NULLS, PAIRED, Condition
from benchmarks.calibration.latent import Effect, Flags, Floats, latents
from benchmarks.calibration.references import Said
from benchmarks.calibration.teens import Teen, teens_of, with_sessions
from benchmarks.calibration.trial import Shape, Trial

MONDAY = 0


class _TrendTrial(Trial):
    sizes = (0.5, 1.0, 1.5)
    sizes_said = "change over the whole period, in standard deviations of a day"
    nulls = tuple(c for c in NULLS if c.name not in PAIRED | {"drift"})

    def teens(self, condition: Condition, shape: Shape, size: float, rng: np.random.Generator) -> list[Teen]:
        latent = latents(condition, shape, rng, Effect(drift=size), worse=-1)
        given = how(condition, "outcome")
        return teens_of(latent, self.answers(latent.outcome, latent.day_off, given))

    @abstractmethod
    def answers(self, latent: Floats, day_off: Flags, given: str) -> dict[str, Floats]:
        """The answers that the trend is looked for in."""

    @abstractmethod
    def weekly(self, teen: Teen) -> Weekly:
        """The weekly numbers that the references see too."""

    def references(self, teen: Teen) -> tuple[Said, Said]:
        series = self.weekly(teen)
        return references.correlation(series.weeks, series.values), references.newey_west(
            (series.weeks,), series.values
        )


class ActivityTrend(_TrendTrial):
    """Active minutes from week to week."""

    name = "activity_trend"

    def answers(self, latent: Floats, day_off: Flags, given: str) -> dict[str, Floats]:  # noqa: ARG002
        return {"active_minutes": answers.minutes(latent, given)}

    def finding(self, teen: Teen) -> Finding:
        return activity_trend(teen.arrays, MONDAY)

    def weekly(self, teen: Teen) -> Weekly:
        return weekly(teen.arrays.active_minutes, teen.arrays.day_off, teen.arrays.start, MONDAY, least=4)


class AttendanceTrend(_TrendTrial):
    """School attendance from week to week."""

    name = "attendance_trend"

    def answers(self, latent: Floats, day_off: Flags, given: str) -> dict[str, Floats]:
        return {"attended": answers.attended(latent, day_off, given)}

    def finding(self, teen: Teen) -> Finding:
        return attendance_trend(teen.arrays, MONDAY)

    def weekly(self, teen: Teen) -> Weekly:
        return weekly(teen.arrays.attended, teen.arrays.day_off, teen.arrays.start, MONDAY, least=3)


class RoutineTrend(_TrendTrial):
    """The routine kept from week to week."""

    name = "routine_trend"

    def answers(self, latent: Floats, day_off: Flags, given: str) -> dict[str, Floats]:  # noqa: ARG002
        planned = np.full(latent.shape, float(answers.ROUTINE_ITEMS))
        return {"routine_done": answers.routine(latent, given), "routine_planned": planned}

    def finding(self, teen: Teen) -> Finding:
        return routine_trend(teen.arrays, MONDAY)

    def weekly(self, teen: Teen) -> Weekly:
        arrays = teen.arrays
        planned = arrays.routine_planned
        return weekly(arrays.routine_done, arrays.day_off, arrays.start, MONDAY, least=4, planned=planned)


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
