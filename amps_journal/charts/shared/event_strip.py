"""Life events on a strip of their own: a bar each, with its name inside or beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.canvas import Canvas, pixel, polygons, rounded
from amps_journal.charts.shared.event_names import event_name
from amps_journal.charts.shared.glyphs import drawable
from amps_journal.charts.shared.table import ChartTable
from amps_journal.charts.shared.text_width import shortened, text_width
from amps_journal.domain.person import LifeEvent
from amps_journal.formats import dates
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from amps_journal.analysis.days.daily_arrays import DailyArrays

ROW_EM = 1.5
MOST_ROWS = 3
_LEAST_PX = 3.0
_LEAST_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class PlacedEvent:
    """An event within the days shown, the row that it has and its ends as day numbers."""

    event: LifeEvent
    row: int
    start: float
    end: float


def placed_events(events: Sequence[LifeEvent], arrays: "DailyArrays") -> list[PlacedEvent]:
    """The events that touch the days, by their start, in rows so that they do not cover each other.

    Where more run at once than there are rows, the last row holds the rest.
    """
    low, high = float(arrays.start.toordinal()), float(arrays.end.toordinal())
    free_from, placed = [low] * MOST_ROWS, []
    for event in sorted(events, key=lambda event: (event.start, event.end or arrays.end)):
        start = max(low, float(event.start.toordinal()))
        end = high if event.end is None else min(high, float(event.end.toordinal()))
        if start >= end:
            continue
        row = next((row for row in range(MOST_ROWS) if free_from[row] <= start), MOST_ROWS - 1)
        free_from[row] = max(free_from[row], end)
        placed.append(PlacedEvent(event, row, start, end))
    return placed


def rows_of(placed: Sequence[PlacedEvent]) -> int:
    """How many rows the events take, one at least."""
    return 1 + max((one.row for one in placed), default=0)


def event_colour(event: LifeEvent) -> str:
    """The name of the colour of an event."""
    if event.stressful:
        return "stress"
    return "accent" if event.kind == "programme" else "school"


def draw_event_strip(canvas: Canvas, axes: "Axes", placed: Sequence[PlacedEvent]) -> None:
    """A rounded bar for each event, stressful ones with an outline, and names where there is room.

    Args:
        canvas: The figure.
        axes: A lane of days; its height runs from the number of rows down to 0.
        placed: The events.
    """
    px = pixel(axes, canvas.size)[0]
    left = np.array([one.start for one in placed])
    right = np.maximum([one.end for one in placed], left + _LEAST_PX * px)
    rows = np.array([float(one.row) for one in placed])
    colours = [event_colour(one.event) for one in placed]
    outlines = rounded(left, right, rows + 0.94, rows + 0.06, pixel(axes, canvas.size, 4))
    bars = polygons(
        outlines,
        facecolors=[canvas.look.tint(colour, 0.18) for colour in colours],
        edgecolors=[
            canvas.look.colour(colour) if one.event.stressful else canvas.look.tint(colour, 0.18)
            for colour, one in zip(colours, placed, strict=True)
        ],
        linewidths=0.09 * canvas.em,
        label="events",
        clip_on=False,
    )
    axes.add_collection(bars, autolim=False)
    for number, one in enumerate(placed):
        _draw_name(canvas, axes, one, [other for other in placed[number + 1 :] if other.row == one.row][:1])


def _draw_name(canvas: Canvas, axes: "Axes", one: PlacedEvent, following: Sequence[PlacedEvent]) -> None:
    """The name inside the bar where it fits, else beside it where nothing follows soon, else cut or not at all."""
    px, size, edge = pixel(axes, canvas.size)[0], 0.92 * canvas.em, 0.45 * canvas.em
    name = drawable(event_name(one.event))
    inside = (one.end - one.start) / px - 2 * edge
    until = following[0].start if following else axes.get_xlim()[1]
    beside = (until - one.end) / px - 2 * edge
    wide = text_width(name, size)
    if inside < _LEAST_SHARE * wide:
        return  # over many years names would say nothing but themselves
    if wide <= inside or inside >= max(beside, 6 * canvas.em):
        at, words = one.start + edge * px, shortened(name, inside, size)
    elif wide <= beside:
        at, words = one.end + edge * px, name
    else:
        at, words = one.start + edge * px, shortened(name, inside, size)
    if words:
        look = {"color": canvas.look.deep(event_colour(one.event)), "va": "center_baseline", **canvas.font(size)}
        axes.text(at, one.row + 0.52, words, zorder=3, **look)


def events_table(placed: Sequence[PlacedEvent]) -> ChartTable:
    """The events that are drawn, by their start."""
    header = (
        translate("Charts", "What was going on"),
        translate("Charts", "First day"),
        translate("Charts", "First day after"),
    )
    rows = tuple(
        (
            event_name(one.event),
            dates.long_date(one.event.start),
            translate("Charts", "still going on") if one.event.end is None else dates.long_date(one.event.end),
        )
        for one in placed
    )
    return ChartTable(translate("Charts", "What was going on"), header, rows)
