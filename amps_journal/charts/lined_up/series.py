"""The numbers of setbacks that are lined up by their first day: pain above the usual on the days around each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.chart import ChartDays

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from amps_journal.analysis.findings.all_findings import Episode

    Floats = NDArray[np.float64]

DAYS_BEFORE = 7
DAYS_AFTER = 21
USUAL_DAYS = 28
USUAL_LEAST = 7


@dataclass(frozen=True)
class LinedUp:
    """One setback with the days around it.

    Attributes:
        episode: The setback.
        usual: The middle of the 28 answers before it that lie in no setback; ``None`` where there are too few.
        offsets: The days shown, counted from its first day, which is 0.
        above: Pain less the usual on each of them; NaN where pain was not answered or no usual is known.
    """

    episode: "Episode"
    usual: float | None
    offsets: "NDArray[np.intp]"
    above: "Floats"

    @property
    def inside(self) -> "NDArray[np.bool_]":
        """Which of the days lie in the setback."""
        return (self.offsets >= 0) & (self.offsets < self.episode.days)

    @property
    def known(self) -> bool:
        """Whether there is anything to draw but how long it was."""
        return bool(np.isfinite(self.above[self.inside]).any())

    @property
    def most(self) -> float | None:
        """The most that pain was above the usual in the setback, 0 at least; ``None`` where it is not known."""
        return max(0.0, float(np.nanmax(self.above[self.inside]))) if self.known else None


def lined_up_series(days: ChartDays, episodes: Sequence["Episode"]) -> list[LinedUp]:
    """The days around each setback: a week before it to three weeks after its first day, or to its end.

    What lies before is cut where the setback before it ends, what lies after where the next one begins.
    """
    arrays, shown = days.so_far, sorted(episodes, key=lambda episode: episode.start)
    every = sorted(days.findings.episodes, key=lambda episode: episode.start)
    starts = np.array([(episode.start - arrays.start).days for episode in every])
    stops = starts + np.array([episode.days for episode in every], dtype=np.intp)
    outside = np.isfinite(arrays.pain)
    for start, stop in zip(starts, stops, strict=True):
        outside[max(start, 0) : stop] = False
    last = max((episode.days for episode in shown), default=0)
    found = []
    for episode in shown:
        start = (episode.start - arrays.start).days
        first = max(0, start - DAYS_BEFORE, *stops[starts < start])
        end = min([arrays.n, start + max(DAYS_AFTER, last), *starts[starts > start]])
        usual = _usual(arrays.pain, outside, start)
        above = arrays.pain[first:end] - (np.nan if usual is None else usual)
        found.append(LinedUp(episode, usual, np.arange(first, end) - start, above))
    return found


def _usual(pain: "Floats", outside: "NDArray[np.bool_]", start: int) -> float | None:
    """The middle of the last answers outside setbacks before a start; early in a journal, of the first ones at all."""
    before = np.flatnonzero(outside[: max(start, 0)])[-USUAL_DAYS:]
    if before.size < USUAL_LEAST:
        before = np.flatnonzero(outside)[:USUAL_DAYS]
    return float(np.median(pain[before])) if before.size >= USUAL_LEAST else None
