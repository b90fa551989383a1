"""The numbers of pain on the day after: for each kind of day its average, its likely range and its days."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.findings.recurrence.before_pain import inactivity
from amps_journal.analysis.findings.recurrence.day_after import (
    LEAST_DAYS,
    Level,
    days_that_count,
    pain_after_moving,
    pain_after_stress,
)
from amps_journal.analysis.methods.shares import difference_of
from amps_journal.charts.shared.chart import ChartDays

if TYPE_CHECKING:
    from amps_journal.analysis.results import Finding

STRESS, MOVING = "stress_then_pain", "inactivity_then_pain"
# Below half of the smallest difference in pain that matters to teenagers (Hirschfeld et al. 2014), if the ranges allow.
_ALIKE = 0.5
_HIGHER, _LOWER, SAME = 1, -1, 0


@dataclass(frozen=True, slots=True)
class Panel:
    """Kinds of days that are held beside each other.

    Attributes:
        identity: The id of the test of the same matter.
        finding: What the test found; ``None`` where it is not told.
        levels: Pain after each kind of day, the calm or moving ones first; empty where there are not two to compare.
        usable: How many days tell of the kind of day and of pain on the day after.
    """

    identity: str
    finding: "Finding | None"
    levels: tuple[Level, ...]
    usable: int

    @property
    def kinds(self) -> int:
        """How many kinds of days there may be."""
        return 3 if self.identity == STRESS else 2

    @property
    def is_alike(self) -> bool:
        """Whether there are days enough, only too much alike to tell kinds of them apart."""
        return not self.levels and self.usable >= 2 * self.kinds * LEAST_DAYS

    @property
    def side(self) -> int:
        """Whether pain was higher (1), lower (-1) or much the same (0) after the last kind of days than the first."""
        first, last = self.levels[0].pain, self.levels[-1].pain
        is_alike = not self.is_apart and abs(last.value - first.value) < _ALIKE
        if is_alike or round(last.value, 1) == round(first.value, 1):
            return SAME
        return _HIGHER if last.value > first.value else _LOWER

    @property
    def is_apart(self) -> bool:
        """Whether the likely range of the difference of the two leaves out none."""
        _, low, high = difference_of(self.levels[-1].pain, self.levels[0].pain)
        return low > 0 or high < 0

    @property
    def is_sure(self) -> bool:
        """Whether the test is sure of the same side; the ranges hold slow ups and downs too, which it takes out."""
        return self._speaks and self.finding is not None and self.finding.sure

    @property
    def may_be_chance(self) -> bool:
        """Whether the days that are drawn, or the test, leave it to chance."""
        return not self.is_apart or (self._speaks and self.finding is not None and self.finding.hint)

    @property
    def _speaks(self) -> bool:
        value = self.finding.value if self.finding is not None else None
        return value is not None and value * self.side > 0

    @property
    def rank(self) -> int:
        """How much it says: what a test is sure of first, then a hint, then what is only drawn."""
        if not self.levels:
            return 3
        return 2 if self.finding is None or not (self.finding.sure or self.finding.hint) else 1 - self.finding.sure


def panels(days: ChartDays) -> list[Panel]:
    """Stress and movement, each where anything is answered on it."""
    arrays, found = days.so_far, []
    if np.isfinite(arrays.stress).any():
        usable = days_that_count(arrays, arrays.stress)
        found.append(Panel(STRESS, days.findings.get(STRESS), pain_after_stress(arrays), usable))
    if np.isfinite(arrays.active_minutes).any():
        usable = days_that_count(arrays, inactivity(arrays))
        found.append(Panel(MOVING, days.findings.get(MOVING), pain_after_moving(arrays), usable))
    return found
