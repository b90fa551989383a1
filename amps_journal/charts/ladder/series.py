"""Desensitization by stimulus: minutes and how they felt, for each stretch of days."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.bins import Bins, bins_of, unit_for
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.domain.day import DESENSITIZATION, DayEntry
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

Session = tuple[int, int, int | None]
"""The number of the day, the minutes, and how it felt where that was said."""


@dataclass(frozen=True, slots=True, eq=False)
class Rung:
    """One stimulus.

    Attributes:
        name: What to call it.
        step: Its place in the plan's ladder, from 1; 0 where the plan does not hold it.
        planned: The plan's minutes; ``None`` where it names none.
        reached: The day on which the step was reached.
        sessions: How many sessions there are.
        count: Sessions in each stretch of days.
        minutes: Mean minutes a session in each stretch; NaN where there is none.
        felt: The middle of how sessions felt, 0-10, 10 = fine; NaN where it was not said.
    """

    name: str
    step: int
    planned: int | None
    reached: date | None
    sessions: int
    count: "NDArray[np.intp]"
    minutes: "Floats"
    felt: "Floats"


@dataclass(frozen=True, slots=True, eq=False)
class LadderSeries:
    """What the chart draws.

    Attributes:
        bins: The stretches of days.
        rungs: The stimuli in the order of the plan's ladder, then the others, the most used first.
    """

    bins: Bins
    rungs: tuple[Rung, ...]

    @property
    def sessions(self) -> int:
        """How many sessions there are in all."""
        return sum(rung.sessions for rung in self.rungs)


def stimulus_of(stimulus: str | None) -> str:
    """What a session was done with; words for it where that was not said."""
    return (stimulus or "").strip() or translate("Charts", "not named")


def sessions_of(entry: DayEntry) -> list[tuple[str, int, int | None]]:
    """The stimulus, minutes and tolerance of each session of a day."""
    return [
        (stimulus_of(activity.stimulus), activity.minutes, activity.tolerance)
        for activity in entry.activities or ()
        if activity.kind == DESENSITIZATION
    ]


def ladder_series(days: ChartDays, room: float) -> LadderSeries:
    """The numbers of the chart: by week, by day in the first weeks, by month and up where weeks would be slivers.

    Args:
        days: The days.
        room: The width of the axis of time in pixels.
    """
    sessions: dict[str, list[Session]] = defaultdict(list)
    names: dict[str, str] = {}
    for number, entry in days.entries.items():
        for name, long, tolerance in sessions_of(entry):
            names.setdefault(name.casefold(), name)
            sessions[name.casefold()].append((number, long, tolerance))
    n = days.arrays.n
    unit = "day" if n < 3 * 7 else unit_for(n, room, "week", 5.0)
    bins = bins_of(days.arrays.start, n, unit, days.first_weekday)
    steps = {step.stimulus.strip().casefold(): step for step in reversed(days.contents.plan.ladder)}
    order = list(dict.fromkeys(step.stimulus.strip().casefold() for step in days.contents.plan.ladder))
    others = sorted(sessions.keys() - steps.keys(), key=lambda key: (-len(sessions[key]), key))
    rungs = []
    for place, key in enumerate((*order, *others)):
        step = steps.get(key)
        count, minutes, felt = _by_stretch(sessions.get(key, []), bins)
        name = step.stimulus.strip() if step else names[key]
        planned, reached = (step.minutes, step.reached_on) if step else (None, None)
        number = place + 1 if step else 0
        rungs.append(Rung(name, number, planned, reached, int(count.sum()), count, minutes, felt))
    return LadderSeries(bins, tuple(rungs))


def _by_stretch(sessions: list[Session], bins: Bins) -> "tuple[NDArray[np.intp], Floats, Floats]":
    """How many sessions lie in each stretch, their mean minutes and the middle of how they felt."""
    parts: dict[int, list[Session]] = defaultdict(list)
    stretch = np.searchsorted(bins.edges, [day for day, _, _ in sessions], side="right") - 1
    for place, session in zip(stretch.tolist(), sessions, strict=True):
        parts[place].append(session)
    count = np.zeros(len(bins), dtype=np.intp)
    minutes, felt = np.full(len(bins), np.nan), np.full(len(bins), np.nan)
    for place, found in parts.items():
        count[place] = len(found)
        minutes[place] = sum(long for _, long, _ in found) / len(found)
        said = [tolerance for _, _, tolerance in found if tolerance is not None]
        if said:
            felt[place] = np.median(said)
    return count, minutes, felt
