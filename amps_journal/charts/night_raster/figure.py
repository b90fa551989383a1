"""Nights below each other: a row a night from noon to noon, the newest at the bottom, free nights told apart."""

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from amps_journal.charts.night_raster.series import (
    FEW_NIGHTS,
    Raster,
    RasterNights,
    raster,
    raster_sentence,
    raster_table,
    raster_title,
    row_words,
)
from amps_journal.charts.shared.canvas import Canvas, Key, Size, pixel, polygons, rounded
from amps_journal.charts.shared.chart import Chart, ChartDays, Spots
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.day_spots import day_words, lane_box
from amps_journal.charts.shared.event_names import event_name
from amps_journal.charts.shared.night_words import night_words
from amps_journal.charts.shared.text_width import shortened, text_width
from amps_journal.charts.shared.ticks import date_ticks
from amps_journal.formats.clock import clock_of_minutes
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import NDArray

    from amps_journal.analysis.days.daily_arrays import DailyArrays

    Floats = NDArray[np.float64]

USUAL_SIZE = (900, 420)
_TALLEST_ROW = 1.9
_TALLEST_ROW_OF_MANY = 3.4
_LEAST_BAND = 0.3
_WIDE = 60.0
_OUTLINED_FROM = 6.0
_NOON = 720.0


def night_raster_chart(days: ChartDays, look: ChartLook, size: Size = USUAL_SIZE) -> Chart:
    """A bar a night from lights out to waking, evening at the left, rows as dates from top to bottom.

    School nights are filled, free nights are pale with an outline, or with a mark at the edge where rows are too
    thin for one. A night that is not known stays empty. Where there are many nights, a row is the middle night of
    each kind in a week or longer, with a thin line over its range.
    """
    canvas, arrays = Canvas(look, size), days.arrays
    em = canvas.em
    top, bottom = 2.1 * em, size[1] - 1.9 * em
    shown = raster(arrays, bottom - top, days.first_weekday)
    if not shown.count:
        words = translate("Charts", "No nights are logged here yet. One night makes the first row.")
        return Chart(canvas.message(words), words, ())
    events = 0.0 if canvas.is_card or not _events(days) else 9.5 * em
    left, right = _dates_width(canvas, arrays), size[0] - 0.9 * em - events
    tallest = _TALLEST_ROW if shown.is_single else _TALLEST_ROW_OF_MANY
    bottom = min(bottom, top + tallest * em * len(shown.bins))
    low, high = _hours(shown)
    first = float(arrays.start.toordinal())
    axes = canvas.lane((left, top, right, bottom), (low, high), (first + arrays.n, first))
    _draw_events(canvas, axes, days, right if events else None)
    _clock_axis(canvas, axes)
    _date_axis(canvas, axes, arrays)
    for kind, nights in (("school", shown.school), ("free", shown.free)):
        _draw_nights(canvas, axes, shown, (kind, nights))
    _draw_usual(canvas, axes, shown)
    row = (bottom - top) / len(shown.bins) / (1 if shown.is_single else 2)
    canvas.keys(_keys(canvas, shown, is_thin=row < _OUTLINED_FROM), 0.2 * em, 0.8 * em)
    spots = _row_spots(canvas, axes, days, shown)
    most = (4.0 + _TALLEST_ROW * arrays.n) * em
    return Chart(canvas.figure, raster_sentence(shown), (raster_table(shown),), spots, most)


def _hours(shown: Raster) -> tuple[float, float]:
    """Noon to noon, or further where a night reaches beyond."""
    firsts, lasts = (np.concatenate((getattr(shown.school, n), getattr(shown.free, n))) for n in ("first", "last"))
    low, high = float(np.nanmin(firsts)), float(np.nanmax(lasts))
    return min(-_NOON, np.floor(low / 60) * 60), max(_NOON, np.ceil(high / 60) * 60)


def _dates_width(canvas: Canvas, arrays: "DailyArrays") -> float:
    _, labels = _row_ticks(arrays, canvas.size[1], canvas.em)
    return max(text_width(label, canvas.em) for label in labels) + 0.9 * canvas.em


def _row_ticks(arrays: "DailyArrays", room: float, em: float) -> tuple[list[float], list[str]]:
    # Labels below each other need a line each; beside each other they would need their width, some 2.2 times that.
    return date_ticks(arrays.start, arrays.n, 2.2 * room, em)


def _date_axis(canvas: Canvas, axes: "Axes", arrays: "DailyArrays") -> None:
    box = lane_box(axes, canvas.figure)
    places, labels = _row_ticks(arrays, box[3] - box[1], canvas.em)
    axes.set_yticks(places, labels)
    for label in axes.get_yticklabels():
        label.set(color=canvas.look.colour("muted"), va="center", **canvas.font())


def _clock_axis(canvas: Canvas, axes: "Axes") -> None:
    low, high = axes.get_xlim()
    box = lane_box(axes, canvas.figure)
    an_hour = (box[2] - box[0]) / (high - low) * 60
    steps = {step: [float(place) for place in range(-720, int(high) + 1, step)] for step in (180, 360, 720)}
    places = next(
        places
        for step, places in steps.items()
        if step == 720 or _least_apart([_hour(place) for place in places], canvas.em) <= an_hour * step / 60
    )
    axes.set_xticks(places, [_hour(place) for place in places])
    for place, label in zip(places, axes.get_xticklabels(), strict=True):
        side = "left" if place == low else "right" if place == high else "center"
        label.set(color=canvas.look.colour("muted"), ha=side, **canvas.font())
    top, bottom = axes.get_ylim()
    lines = LineCollection(
        [[(place, top), (place, bottom)] for place in places],
        colors=canvas.look.colour("line"),
        linewidths=max(0.6, canvas.em / 14),
        zorder=0.5,
    )
    axes.add_collection(lines, autolim=False)


def _least_apart(labels: list[str], em: float) -> float:
    """How far labels of hours must be from each other: the first begins and the last ends at its place."""
    widths = [text_width(label, em) for label in labels]
    beside = [(one + other) / 2 for one, other in pairwise(widths)]
    beside[0] += widths[0] / 2
    beside[-1] += widths[-1] / 2
    return max(4.4 * em, max(beside) + 0.4 * em)


def _hour(minutes: float) -> str:
    if minutes == 0:
        return translate("Charts", "midnight")
    return translate("Charts", "noon") if minutes % 1440 == _NOON else clock_of_minutes(minutes)


def _draw_nights(canvas: Canvas, axes: "Axes", shown: Raster, of: tuple[str, RasterNights]) -> None:
    kind, nights = of
    known = nights.known
    if not known.any():
        return
    top, bottom = _row_sides(canvas, axes, shown, kind)
    row = float(np.median(bottom - top)) / pixel(axes, canvas.size)[1]
    sleep = canvas.look.colour("sleep")
    look: dict[str, Any] = {"facecolors": canvas.look.tint("sleep", 0.92), "edgecolors": "none", "linewidths": 0}
    if kind == "free":
        line = min(0.1 * canvas.em, 0.22 * row) if row >= _OUTLINED_FROM else 0
        pale = canvas.look.tint("sleep", 0.2 if line else 0.45)
        look = {"facecolors": pale, "edgecolors": sleep if line else "none", "linewidths": line}
    if not shown.is_single:
        middle = ((top + bottom) / 2)[known]
        ranges = LineCollection(
            [[(a, y), (b, y)] for a, b, y in zip(nights.first[known], nights.last[known], middle, strict=True)],
            colors=sleep,
            linewidths=max(0.6, min(0.09 * canvas.em, 0.2 * row)),
            zorder=1.5,
            label=f"{kind} ranges",
        )
        axes.add_collection(ranges, autolim=False)
    box = (nights.out[known], nights.woke[known], bottom[known], top[known])
    canvas.bars(axes, box, zorder=2, label=f"{kind} nights", radius=min(3.0, row / 2), **look)
    if kind == "free" and row < _OUTLINED_FROM:
        _mark_edge(canvas, axes, (top + bottom)[known] / 2, row)


def _row_sides(canvas: Canvas, axes: "Axes", shown: Raster, kind: str) -> "tuple[Floats, Floats]":
    """The upper and lower sides of the bars: of the whole row for a single night, else a half for each kind."""
    top, bottom = shown.bins.left, shown.bins.right
    gap = np.minimum(0.24 * (bottom - top), 3 * pixel(axes, canvas.size)[1])
    top, bottom = top + gap / 2, bottom - gap / 2
    if shown.is_single:
        return top, bottom
    middle = (top + bottom) / 2
    return (top, middle) if kind == "school" else (middle, bottom)


def _mark_edge(canvas: Canvas, axes: "Axes", places: "Floats", row: float) -> None:
    """A dash at the right edge of each free night, so that thin rows differ by more than their tone."""
    marks = Line2D(
        np.full(places.size, axes.get_xlim()[1]),
        places,
        linestyle="",
        marker="_",
        markersize=0.6 * canvas.em,
        markeredgewidth=max(1.0, 0.7 * row),
        color=canvas.look.tint("ink", 0.7),
        label="free marks",
        zorder=2.5,
        clip_on=False,
    )
    axes.add_line(marks)


def _draw_usual(canvas: Canvas, axes: "Axes", shown: Raster) -> None:
    """A dashed line down the middle of school-night bedtimes, so that earlier and later ones are seen."""
    if np.isnan(shown.usual):
        return
    canvas.line(
        axes,
        np.array([shown.usual, shown.usual]),
        np.array(axes.get_ylim()),
        "usual bedtime",
        color=canvas.look.colour("ink"),
        linewidth=max(0.9, 0.1 * canvas.em),
        dashes=(3.2, 2.4),
        zorder=3,
    )


def _events(days: ChartDays) -> list[tuple[str, float, float, str]]:
    """Life events that meet the period: name, first and last place on the axis of dates, colour."""
    first, last = float(days.arrays.start.toordinal()), float(days.arrays.end.toordinal())
    found = []
    for event in sorted(days.contents.life_events, key=lambda event: event.start):
        start = max(first, float(event.start.toordinal()))
        end = last if event.end is None else min(last, float(event.end.toordinal()))
        if start < end:
            found.append((event_name(event), start, end, "stress" if event.stressful else "school"))
    return found


def _draw_events(canvas: Canvas, axes: "Axes", days: ChartDays, names_from: float | None) -> None:
    """Bands across the rows, each with its name at the right where there is room."""
    found = _events(days)
    if names_from is None or not found:
        return
    low, high = axes.get_xlim()
    starts, ends = np.array([e[1] for e in found]), np.array([e[2] for e in found])
    outlines = rounded(np.full(len(found), low), np.full(len(found), high), ends, starts, pixel(axes, canvas.size, 4))
    colours = [canvas.look.tint(colour, 0.12) for *_, colour in found]
    bands = polygons(outlines, facecolors=colours, linewidths=0, label="events")
    axes.add_collection(bands, autolim=False)
    box, free_from = lane_box(axes, canvas.figure), 0.0
    for name, start, end, colour in found:
        middle = box[1] + (start - axes.get_ylim()[1]) / pixel(axes, canvas.size)[1] + 0.6 * canvas.em
        is_seen = end - start >= pixel(axes, canvas.size, _LEAST_BAND * canvas.em)[1]
        if is_seen and middle - 0.6 * canvas.em >= free_from:
            words = shortened(name, 8.2 * canvas.em, 0.92 * canvas.em)
            canvas.text(
                names_from + 0.9 * canvas.em, middle, words, colour=canvas.look.deep(colour), px=0.92 * canvas.em
            )
            free_from = middle + 0.6 * canvas.em


def _keys(canvas: Canvas, shown: Raster, *, is_thin: bool) -> list[Key]:
    sleep = canvas.look.colour("sleep")
    kinds = []
    if shown.school.known.any():
        kinds.append(Key(translate("Charts", "school nights"), sleep, "bar"))
    if shown.free.known.any() and is_thin:
        words = translate("Charts", "free nights, a dash at the edge")
        kinds.append(Key(words, canvas.look.tint("sleep", 0.45), "bar"))
    elif shown.free.known.any():
        kinds.append(Key(translate("Charts", "free nights"), sleep, "pale"))
    if not np.isnan(shown.usual):
        words = translate("Charts", "usual school-night bedtime, {time}", time=clock_of_minutes(shown.usual))
        kinds.append(Key(words, canvas.look.colour("ink"), "dashes"))
    if shown.count < FEW_NIGHTS or canvas.size[0] >= _WIDE * canvas.em:
        return [Key(raster_title(shown)), *kinds]
    return [*kinds, Key(raster_title(shown))]  # what the marks mean comes first where room is short


def _row_spots(canvas: Canvas, axes: "Axes", days: ChartDays, shown: Raster) -> Spots:
    left, top, right, bottom = lane_box(axes, canvas.figure)
    edges = top + (bottom - top) * shown.bins.edges / days.arrays.n
    rows = len(shown.bins)
    boxes = np.column_stack((np.full(rows, left), edges[:-1], np.full(rows, right), edges[1:]))
    if shown.is_single:
        every = tuple(days.arrays.date_of(number) for number in range(rows))
        events = days.contents.life_events
        return Spots(boxes, every, lambda n: day_words(every[n], [night_words(days.arrays, n)], events))
    return Spots(boxes, (None,) * rows, lambda number: row_words(shown, number))
