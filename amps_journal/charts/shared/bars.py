"""Bars over stretches of days: filled, hollow where little was answered, a dot for zero, nothing for a gap."""

from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from amps_journal.charts.shared.bins import Bins
from amps_journal.charts.shared.canvas import Canvas, bar_sides

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

# A dot that stands on the line of zero instead of being cut by it.
_ON_THE_LINE = Path.unit_circle().transformed(Affine2D().translate(0, 1))


class BarSeries(Protocol):
    """What bars are drawn of, a place for each stretch in every array."""

    @property
    def bins(self) -> Bins:
        """The stretches of days."""

    @property
    def mean(self) -> "Floats":
        """How high each bar is; NaN is a gap."""

    @property
    def thin(self) -> "NDArray[np.bool_]":
        """Which are hollow, because few of their days were answered."""


def draw_bars(canvas: Canvas, axes: "Axes", series: BarSeries, colour: str = "accent") -> None:
    """Draw a bar for each stretch of days, in a colour of the palette."""
    bins, mean, thin = series.bins, series.mean, series.thin
    left, right = bar_sides(axes, canvas, bins.left, bins.right)
    floor = np.zeros_like(mean)
    above = np.isfinite(mean) & (mean > 0)
    filled: dict[str, Any] = {"facecolors": canvas.look.tint(colour, 0.88), "edgecolors": "none", "linewidths": 0}
    hollow: dict[str, Any] = {
        "facecolors": canvas.look.colour("card"),
        "edgecolors": canvas.look.colour(colour),
        "linewidths": 0.08 * canvas.em,
    }
    for label, shown, look in (("bars", above & ~thin, filled), ("thin bars", above & thin, hollow)):
        if shown.any():
            box = (left[shown], right[shown], floor[shown], mean[shown])
            canvas.bars(axes, box, zorder=2, label=label, **look)
    zero = np.isfinite(mean) & (mean == 0)
    if zero.any():
        dots = Line2D(
            ((left + right) / 2)[zero],
            floor[zero],
            linestyle="",
            marker=_ON_THE_LINE,
            markersize=0.62 * canvas.em,
            markeredgewidth=0,
            color=canvas.look.colour(colour),
            label="zero",
            zorder=2.5,
            clip_on=False,
        )
        axes.add_line(dots)
