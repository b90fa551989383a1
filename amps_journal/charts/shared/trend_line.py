"""The line of a weekly trend through the middle of its bars, as it is drawn and as it is said."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.minutes_and_quota import ActivitySeries

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from amps_journal.analysis.findings.all_findings import Finding

    Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False, slots=True)
class TrendLine:
    """Where a line of any slope runs over the bars that are shown.

    Attributes:
        x: The first and the last bar, and the middle of all where it lies between them, as day numbers.
        weeks: The same in weeks from the middle of all bars.
        level: The height there.
    """

    x: "Floats"
    weeks: "Floats"
    level: float

    def at(self, slope: float) -> "Floats":
        """The heights of a line that changes by so much a week."""
        return np.asarray(self.level + slope * self.weeks)

    def ends(self, slope: float) -> tuple[float, float]:
        """Where it begins and ends, in minutes that can be: a line that falls on to the end may run below none."""
        heights = np.maximum(self.at(slope), 0.0)
        return float(heights[0]), float(heights[-1])


def has_line(trend: "Finding | None") -> bool:
    """Whether a trend is drawn: a line that may as well go the other way would be read as a direction all the same."""
    return trend is not None and trend.verdict in {"seen", "opposite"}


def line_of(shown: ActivitySeries, whole: ActivitySeries) -> TrendLine | None:
    """The line through the middle of all bars, as far as some are shown; ``None`` where no bar has enough days.

    Args:
        shown: The bars.
        whole: The bars of all days that the trend is of.
    """
    used = np.isfinite(shown.mean) & ~shown.thin
    behind = np.isfinite(whole.mean) & ~whole.thin
    if not used.any() or not behind.any():
        return None
    weights = whole.answered[behind]
    centre = float(np.average(((whole.bins.left + whole.bins.right) / 2)[behind], weights=weights))
    level = float(np.average(whole.mean[behind], weights=weights))
    middle = ((shown.bins.left + shown.bins.right) / 2)[used]
    x = np.unique([middle[0], np.clip(centre, middle[0], middle[-1]), middle[-1]])
    return TrendLine(x, (x - centre) / 7, level)
