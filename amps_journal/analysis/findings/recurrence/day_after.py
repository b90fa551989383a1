"""Pain on the day after calm and stressful days, and after days of little movement: levels, no test.

The mean is told, not the median: pain is answered in whole points, so a median stays where it is and then jumps by a
whole one, which is as much as matters at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.findings.recurrence.before_pain import inactivity
from amps_journal.analysis.methods.groups import THIRDS, means_by_group, thirds_of
from amps_journal.analysis.methods.series import Floats
from amps_journal.analysis.methods.shares import Estimate
from amps_journal.analysis.results import Finding

LEAST_DAYS = 5
MOST_PAIN = 10
CALM, SOME, A_LOT = "calm", "some", "a_lot"
MOVED, MOVED_LITTLE = "moved", "moved_little"


@dataclass(frozen=True, slots=True)
class Level:
    """Days of one kind, and pain on the days after them.

    Attributes:
        name: ``calm``, ``some``, ``a_lot``; ``moved``, ``moved_little``.
        pain: Mean pain on the day after, 0-10, with its interval and the number of days.
        stress: The least and the most stress of those days; ``None`` where they are told apart by movement.
    """

    name: str
    pain: Estimate
    stress: tuple[int, int] | None = None


def pain_after_stress(arrays: DailyArrays) -> tuple[Level, ...]:
    """Pain on the day after, by thirds of the teen's own stress; lowest first.

    Empty where ties leave a third without a value, and where fewer than two thirds have enough days to be told.
    """
    third = thirds_of(arrays.stress)
    if np.unique(third[np.isfinite(third)]).size < THIRDS:
        return ()
    stress = [arrays.stress[third == number] for number in range(THIRDS)]
    ranges = [(int(answers.min()), int(answers.max())) for answers in stress]
    return _levels(arrays, third, (CALM, SOME, A_LOT), ranges)


def pain_after_moving(arrays: DailyArrays) -> tuple[Level, ...]:
    """Pain on the day after days on which the teen moved, and moved little, as ``inactivity_then_pain`` has it."""
    return _levels(arrays, inactivity(arrays), (MOVED, MOVED_LITTLE), (None, None))


def _levels(
    arrays: DailyArrays, group: Floats, names: Sequence[str], stress: Sequence[tuple[int, int] | None]
) -> tuple[Level, ...]:
    """The groups with enough days; none where there are not two of them to be held beside each other."""
    if arrays.n < LEAST_DAYS:
        return ()
    means = means_by_group(arrays.pain[1:], group[:-1], range(len(names)))
    found = tuple(
        Level(name, _on_the_scale(mean), between)
        for name, mean, between in zip(names, means, stress, strict=True)
        if mean is not None and mean.n >= LEAST_DAYS
    )
    return found if len(found) > 1 else ()


def _on_the_scale(mean: Estimate) -> Estimate:
    low, high = max(0.0, mean.low), min(float(MOST_PAIN), mean.high)
    return Estimate(mean.value, low, high, mean.n, mean.effective_n)


def days_that_count(arrays: DailyArrays, group: Floats) -> int:
    """How many days tell of the group and, the day after, of pain."""
    return int((np.isfinite(group[:-1]) & np.isfinite(arrays.pain[1:])).sum())


def levels_for(matter: Finding, arrays: DailyArrays) -> tuple[Level, ...]:
    """The levels that show what a test says: those of a link that shows on the day after, and on the same side.

    Args:
        matter: The test.
        arrays: The days that it looked at.
    """
    by_test = {"stress_then_pain": pain_after_stress, "inactivity_then_pain": pain_after_moving}
    if matter.id not in by_test or not (matter.sure or matter.hint) or matter.parts.get("lag") != 1:
        return ()
    levels = by_test[matter.id](arrays)
    if not levels or (levels[-1].pain.value - levels[0].pain.value) * (matter.value or 0) <= 0:
        return ()
    return levels
