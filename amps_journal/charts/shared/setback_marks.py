"""Setbacks on an axis of time: shaded days under a line that is solid, dashed or open at its end."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from amps_journal.charts.shared.canvas import Canvas, Key, pixel, polygons, rounded
from amps_journal.charts.shared.table import ChartTable
from amps_journal.formats import dates
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from amps_journal.analysis.findings.all_findings import Episode

_LEAST_PX = 2.0
_EDGED_PX = 7.0


def draw_setbacks(
    canvas: Canvas, axes: "Axes", line: "Axes", episodes: Sequence["Episode"], strength: float = 1.0
) -> None:
    """Shade the days of each setback in ``axes`` and draw a line over them in ``line``.

    A setback that the teen marked is darker under a thick solid line, one that was worked out is paler under a thin
    dashed line; where the end is not known, the line ends in an arrow.

    Args:
        canvas: The figure.
        axes: Lies behind all lanes; its height is 0 to 1.
        line: A narrow lane above them; its height is 0 to 1.
        episodes: The setbacks.
        strength: How strong the shades are, 1 where nothing else lies behind the lanes.
    """
    colour, em = canvas.look.colour("pain"), canvas.em
    kinds: tuple[tuple[bool, float, float, Any, str], ...] = (
        (True, 0.24, 0.26, "-", "marked setbacks"),
        (False, 0.11, 0.13, (0, (3, 1.6)), "worked out setbacks"),
    )
    for tagged, share, width, dashes, label in kinds:
        sides = _sides(axes, canvas, [episode for episode in episodes if episode.tagged == tagged])
        if not len(sides):
            continue
        left, right = sides.T
        boxes = rounded(left, right, np.zeros(len(sides)), np.ones(len(sides)), pixel(axes, canvas.size, 2))
        shade = polygons(boxes, facecolors=canvas.look.tint("pain", strength * share), linewidths=0, label=label)
        axes.add_collection(shade, autolim=False)
        x = np.column_stack((left, right, np.full(len(sides), np.nan))).ravel()
        y = np.full(x.shape, 0.5)
        _draw_edges(canvas, axes, sides, dashes)
        over = Line2D(x, y, color=colour, linewidth=max(1.0, width * em), linestyle=dashes, label=f"{label} line")
        over.set_solid_capstyle("butt")
        line.add_line(over)
    is_open = [episode for episode in episodes if episode.is_open]
    if len(_sides(axes, canvas, is_open)):
        ends = _sides(axes, canvas, is_open)[:, 1]
        ends = np.minimum(ends, axes.get_xlim()[1] - pixel(axes, canvas.size, 0.25 * em)[0])
        mark = Line2D(ends, np.full(ends.shape, 0.5), linestyle="", marker=">", markersize=0.6 * em, color=colour)
        mark.set_label("open ends")
        mark.set_markeredgewidth(0)
        line.add_line(mark)


def _draw_edges(canvas: Canvas, axes: "Axes", sides: np.ndarray, dashes: Any) -> None:
    """Upright lines at the ends of shades that are wide enough for them."""
    wide = sides[(sides[:, 1] - sides[:, 0]) > _EDGED_PX * pixel(axes, canvas.size)[0]]
    edges = LineCollection(
        [[(x, 0), (x, 1)] for x in wide.ravel()],
        colors=canvas.look.tint("pain", 0.55),
        linewidths=max(0.6, 0.06 * canvas.em),
        linestyles=[dashes],
    )
    axes.add_collection(edges, autolim=False)


def _sides(axes: "Axes", canvas: Canvas, episodes: Sequence["Episode"]) -> np.ndarray:
    """Left and right end of each setback within the axes, shape (number, 2); at least two pixels wide."""
    low, high = axes.get_xlim()
    found = np.array([(e.start.toordinal(), e.start.toordinal() + e.days) for e in episodes], dtype=np.float64).reshape(
        -1, 2
    )
    found = np.clip(found[(found[:, 1] > low) & (found[:, 0] < high)], low, high)
    found[:, 1] = np.maximum(found[:, 1], found[:, 0] + _LEAST_PX * pixel(axes, canvas.size)[0])
    return found


def setback_keys(canvas: Canvas, episodes: Sequence["Episode"]) -> list[Key]:
    """What the lines over the shaded days mean, only those that are drawn."""
    keys, colour = [], canvas.look.colour("pain")
    if any(episode.tagged for episode in episodes):
        keys.append(Key(translate("Charts", "marked setback"), colour, "line"))
    if any(not episode.tagged for episode in episodes):
        keys.append(Key(translate("Charts", "setback seen in the days"), colour, "dashes"))
    if any(episode.is_open for episode in episodes):
        keys.append(Key(translate("Charts", "▸ end not known")))
    return keys


def told_by(episode: "Episode") -> str:
    """Where a setback is known from, as a cell."""
    if episode.tagged:
        return translate("Charts", "marked")
    return translate("Charts", "seen in the days")


def end_cell(episode: "Episode") -> str:
    """The first day after a setback, as a cell."""
    return translate("Charts", "not known") if episode.end is None else dates.long_date(episode.end)


def marks_table(episodes: Sequence["Episode"]) -> ChartTable:
    """The shaded setbacks, oldest first, and where each is known from."""
    header = (
        translate("Charts", "Began"),
        translate("Charts", "Days"),
        translate("Charts", "Ended"),
        translate("Charts", "Known from"),
    )
    rows = tuple(
        (dates.long_date(episode.start), str(episode.days), end_cell(episode), told_by(episode)) for episode in episodes
    )
    return ChartTable(plural("Charts", "{n} setback", "{n} setbacks", len(episodes)), header, rows)
