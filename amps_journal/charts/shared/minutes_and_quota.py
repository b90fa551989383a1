"""Active minutes beside the plan's quota, as several charts draw and say them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.bins import Bins
from amps_journal.charts.shared.canvas import Canvas
from amps_journal.charts.shared.day_spots import value_words
from amps_journal.charts.shared.table import cell
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import NDArray

    from amps_journal.analysis.days.daily_arrays import DailyArrays

    Floats = NDArray[np.float64]


@dataclass(frozen=True)
class ActivitySeries:
    """What the chart draws: a mean for each stretch of days, how many days stand behind it, and the plan.

    Attributes:
        bins: The stretches of days.
        mean: Mean active minutes of the answered days; NaN where none was answered.
        answered: How many days were answered.
        thin: Where fewer than half of the days were answered, so that the mean says little.
        quota: Mean of the plan's minutes; NaN where there was no plan.
    """

    bins: Bins
    mean: "Floats"
    answered: "NDArray[np.intp]"
    thin: "NDArray[np.bool_]"
    quota: "Floats"


def activity_words(arrays: "DailyArrays", day: int) -> list[str]:
    """The lines that say the active minutes of a day, and the plan's where there was one."""
    said = [value_words(translate("Charts", "Active minutes"), arrays.active_minutes[day], _minutes)]
    if np.isfinite(arrays.quota[day]):
        said.append(value_words(translate("Charts", "Plan"), arrays.quota[day], _minutes))
    return said


def _minutes(value: float) -> str:
    return plural("Charts", "{n} minute", "{n} minutes", round(value))


def draw_quota(canvas: Canvas, axes: "Axes", arrays: "DailyArrays") -> None:
    """The plan's minutes as a dashed step line; days without a plan interrupt it."""
    quota = arrays.quota
    if not np.isfinite(quota).any():
        return
    # Only the corners of the steps: the line looks the same and has far fewer points.
    known = np.nan_to_num(quota, nan=-1.0)
    change = np.flatnonzero(np.concatenate(([True], known[1:] != known[:-1])))
    ends = np.concatenate((change[1:], [arrays.n]))
    x = np.column_stack((change, ends)).ravel() + float(arrays.start.toordinal())
    canvas.line(
        axes,
        x,
        np.repeat(quota[change], 2),
        "plan",
        color=canvas.look.tint("ink", 0.8),
        linewidth=max(0.9, 0.115 * canvas.em),
        dashes=(3.2, 2.0),
        zorder=3,
    )


def plan_cell(quota: float) -> str:
    """The plan's minutes as a cell."""
    return cell(quota, 1) if np.isfinite(quota) else translate("Charts", "no plan")
