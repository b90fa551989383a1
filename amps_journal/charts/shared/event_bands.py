"""Life events as bands behind a chart, each with its name where there is room."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.canvas import Canvas, pixel, polygons, rounded
from amps_journal.charts.shared.event_names import event_name
from amps_journal.charts.shared.glyphs import drawable
from amps_journal.charts.shared.text_width import shortened, text_width
from amps_journal.domain.person import LifeEvent

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROWS = 2
_LEAST_BAND = 0.25


def draw_events(canvas: Canvas, axes: "Axes", events: Sequence[LifeEvent]) -> float:
    """Draw the bands over the whole height of ``axes`` and give the pixels that their names take at the top.

    Stressful events are warm, others cool. Names that would collide go to a second row or are left out, and so are
    those that are much wider than their band: over ten years they would say nothing but themselves.
    """
    low, high = axes.get_xlim()
    px = pixel(axes, canvas.size)[0]
    shown = []
    for event in sorted(events, key=lambda event: event.start):
        start = max(low, float(event.start.toordinal()))
        end = high if event.end is None else min(high, float(event.end.toordinal()))
        if start < end:
            shown.append((event, start, max(end, start + 2 * px)))
    if not shown:
        return 0.0
    starts, ends = np.array([s for _, s, _ in shown]), np.array([e for _, _, e in shown])
    colours = ["stress" if event.stressful else "school" for event, _, _ in shown]
    outlines = rounded(starts, ends, np.zeros(len(shown)), np.ones(len(shown)), pixel(axes, canvas.size, 4))
    bands = polygons(
        outlines, facecolors=[canvas.look.tint(colour, 0.12) for colour in colours], linewidths=0, label="events"
    )
    axes.add_collection(bands, autolim=False)
    names = [
        (drawable(event_name(event)), (start - low) / px, (end - start) / px, colour)
        for (event, start, end), colour in zip(shown, colours, strict=True)
    ]
    return _draw_names(canvas, axes, names)


def _draw_names(canvas: Canvas, axes: "Axes", names: Sequence[tuple[str, float, float, str]]) -> float:
    """Put names over the starts of their bands, at most two rows of them; returns the height used."""
    em, size = canvas.em, 0.92 * canvas.em
    low, high = axes.get_xlim()
    px = pixel(axes, canvas.size)[0]
    width = (high - low) / px
    free_from = [0.0] * ROWS
    rows_used = 0
    for name, at, wide, colour in names:
        row = next((r for r in range(ROWS) if free_from[r] <= at + 0.5), None)
        if row is None or wide < _LEAST_BAND * min(text_width(name, size), 14 * em):
            continue
        room = width - at - 0.8 * em
        words = shortened(name, min(room, 14 * em), size)
        if not words:
            continue
        axes.text(
            low + (at + 0.45 * em) * px,
            1 - pixel(axes, canvas.size, (0.85 + 1.25 * row) * em)[1],
            words,
            color=canvas.look.deep(colour),
            va="center",
            **canvas.font(size),
        )
        free_from[row] = at + text_width(words, size) + 0.9 * em
        rows_used = max(rows_used, row + 1)
    return 1.35 * em * rows_used
