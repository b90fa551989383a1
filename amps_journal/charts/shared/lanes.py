"""What lanes of days share: a middle with its range, and words where nothing was logged for a while."""

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.lines import Line2D

from amps_journal.charts.shared.bins import Bins
from amps_journal.charts.shared.canvas import Canvas, pixel, rounded
from amps_journal.charts.shared.text_width import text_width
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

GAP_SAID = 4


def gaps(answered: "NDArray[np.bool_]") -> list[tuple[int, int]]:
    """Runs of days without an answer as offsets, start and exclusive end."""
    padded = np.concatenate(([True], answered, [True])).astype(np.int8)
    change = np.diff(padded)
    return list(zip(np.flatnonzero(change == -1).tolist(), np.flatnonzero(change == 1).tolist(), strict=True))


def say_gaps(canvas: Canvas, axes: "Axes", answered: "NDArray[np.bool_]") -> None:
    """Write "no entries" into stretches of days without an answer that have room for it.

    Args:
        canvas: The figure.
        axes: A lane of days, its first place the first day.
        answered: Whether each day has an answer.
    """
    words = translate("Charts", "no entries")
    one_day = 1 / pixel(axes, canvas.size)[0]
    for start, end in gaps(answered):
        room = (end - start) * one_day
        one_line = room > text_width(words, canvas.em) + canvas.em
        broken = words if one_line else words.replace(" ", "\n")
        if end - start >= GAP_SAID and room >= max(text_width(part, 0.92 * canvas.em) for part in broken.split("\n")):
            axes.text(
                axes.get_xlim()[0] + (start + end) / 2,
                axes.get_ylim()[1] * 0.12,
                broken,
                color=canvas.look.colour("muted"),
                ha="center",
                va="bottom",
                linespacing=1.15,
                zorder=4,
                bbox={"facecolor": canvas.look.colour("card"), "edgecolor": "none", "pad": 1.5, "alpha": 0.8},
                **canvas.font(canvas.em),
            )


def draw_middle_and_range(
    canvas: Canvas, axes: "Axes", bins: Bins, series: tuple["Floats", "Floats", "Floats"], colour: str = "pain"
) -> None:
    """A band from the lowest to the highest answer and a line through the middles, broken where nothing was said.

    Args:
        canvas: The figure.
        axes: A lane of days.
        bins: The stretches of days.
        series: The lowest, middle and highest of each stretch; NaN where nothing was answered.
        colour: The name of the colour.
    """
    low, centre, high = series
    middle = (bins.left + bins.right) / 2
    bands = []
    for start, end in gaps(~np.isfinite(centre)):
        part = slice(start, end)
        if end - start > 1:
            across = np.concatenate((middle[part], middle[part][::-1]))
            bands.append(np.column_stack((across, np.concatenate((low[part], high[part][::-1])))))
        else:
            half = 3 * pixel(axes, canvas.size)[0]
            bands.append(rounded(middle[part] - half, middle[part] + half, low[part], high[part], (half, half))[0])
    # Clear, so that what is shaded behind it stays visible.
    band = PolyCollection(bands, facecolors=canvas.look.colour(colour), linewidths=0, zorder=1, alpha=0.2)
    band.set_label(f"{colour} range")
    axes.add_collection(band, autolim=False)
    wide = float(np.median(bins.right - bins.left)) / pixel(axes, canvas.size)[0]
    line = Line2D(
        middle,
        centre,
        color=canvas.look.colour(colour),
        linewidth=max(1.2, 0.17 * canvas.em),
        marker="o",
        markersize=min(0.55 * canvas.em, 0.5 * wide),
        markerfacecolor=canvas.look.colour("card"),
        markeredgewidth=max(0.8, 0.13 * canvas.em),
        label=f"{colour} middle",
        zorder=3,
    )
    axes.add_line(line)
