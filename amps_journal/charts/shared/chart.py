"""A chart as every page gets it: the figure, the words that stand for it, its numbers, and what lies where."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.days.looked_at import LookedAt, looked_at
from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.table import ChartTable
from amps_journal.domain.answers import logged_dates

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from amps_journal.analysis.days.daily_arrays import DailyArrays
    from amps_journal.analysis.results import Findings
    from amps_journal.domain.contents import JournalContents, Period
    from amps_journal.domain.day import DayEntry


@dataclass(frozen=True, eq=False)
class ChartDays:
    """What charts are made of: a journal over a period, its findings, and its days as arrays.

    Attributes:
        contents: The journal; what its reader may not see has been taken out before.
        findings: What the days of the period show.
        days: The days of the period, and all those that tests look at, as arrays.
    """

    contents: "JournalContents"
    findings: "Findings"
    days: LookedAt

    @classmethod
    def of(cls, contents: "JournalContents", period: "Period | None" = None) -> "ChartDays":
        """A journal over a period, read once; over all logged days where it is ``None``."""
        days = looked_at(contents, period)
        return cls(contents, findings_of(contents, period, days=days), days)

    @property
    def arrays(self) -> "DailyArrays":
        """The days of the period."""
        return self.days.period

    @property
    def so_far(self) -> "DailyArrays":
        """All days that tests look at, from the first logged one to the period's end."""
        return self.days.so_far

    @property
    def first_weekday(self) -> int:
        """What weeks begin with, 0 = Monday."""
        return self.contents.settings.week_start

    @cached_property
    def entries(self) -> Mapping[int, "DayEntry"]:
        """The entries of the period by the numbers of their days; found once for all charts of a page."""
        first, n = self.arrays.start.toordinal(), self.arrays.n
        numbered = ((entry.date.toordinal() - first, entry) for entry in self.contents.days)
        return MappingProxyType({number: entry for number, entry in numbered if 0 <= number < n})

    @cached_property
    def logged_elsewhere(self) -> int:
        """How many days are logged outside of the period: what needs that many more may show over a longer time."""
        return max(0, len(logged_dates(self.contents.days)) - self.findings.days_logged)

    @cached_property
    def dates(self) -> tuple[date, ...]:
        """Every day of the period."""
        first = self.arrays.start.toordinal()
        return tuple(map(date.fromordinal, range(first, first + self.arrays.n)))


@dataclass(frozen=True, slots=True, eq=False)
class Spots:
    """What lies where in a chart: places that the pointer finds and the arrow keys walk, in reading order.

    Attributes:
        boxes: Left, top, right and bottom of each in pixels from the figure's top left corner, shape (number, 4).
        dates: The day that each one opens; ``None`` where it stands for no single day.
        words: Says the values of the one with that number: lines of text, the first says what it is of.
        is_timeline: Whether they stand side by side along one axis of time, so that a stretch can be dragged out.
    """

    boxes: "NDArray[np.float64]"
    dates: tuple[date | None, ...]
    words: Callable[[int], str]
    is_timeline: bool = False

    def __len__(self) -> int:
        return len(self.dates)

    def at(self, x: float, y: float) -> int | None:
        """The number of the one under a point in pixels; the last one drawn where several lie there."""
        left, top, right, bottom = self.boxes.T
        found = np.flatnonzero((left <= x) & (x < right) & (top <= y) & (y < bottom))
        return int(found[-1]) if found.size else None


NO_SPOTS = Spots(np.empty((0, 4)), (), lambda _number: "")


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """A chart with the words that stand for it.

    Attributes:
        figure: The picture; 72 dots an inch, so that a point is a pixel.
        sentence: What it shows, in one or two sentences: what a screen reader says first.
        tables: The numbers that are drawn.
        spots: What lies where.
        most_height: The height in pixels that it fills, however much more it is given; ``None`` where it fills any.
    """

    figure: "Figure"
    sentence: str
    tables: tuple[ChartTable, ...]
    spots: Spots = NO_SPOTS
    most_height: float | None = None


Builder = Callable[[ChartDays, ChartLook, tuple[int, int]], Chart]
