"""Charts of ten years of days against the same artists in bare matplotlib, and what changing the range costs.

The bare side knows every outline, line and label already: it only makes figures and axes, adds as many artists of the
same kinds with the same points, and draws them. What the charts cost beyond that is gathering days, laying out, and
the words, tables and spots that come with each.
"""

import gc
import itertools
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from amps_journal.analysis.results import PRINCIPLES
from amps_journal.charts.chart_catalogue import CHARTS, charts_of
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.charts.shared.chart_style import ChartLook, print_look
from amps_journal.charts.shared.image_files import to_rgba
from amps_journal.demo import demo_contents
from amps_journal.domain.contents import Period
from benchmarks.measured import Grown, Measured, in_turns

DAYS = 3653
END = date(2026, 11, 21)
FIRST_AIM, CHANGE_AIM, MEMORY_AIM = 1.3, 1.2, 1.05
ROUNDS = 15
CARD, WIDE, DETAIL = (332, 130), (1100, 320), (1100, 420)


@dataclass(frozen=True)
class BareAxes:
    """One pair of axes as it was drawn: where it lies, its ticks and its artists' points and styles."""

    place: tuple[float, float, float, float]
    limits: tuple[Any, Any]
    x_ticks: tuple[list[float], list[str]]
    y_ticks: tuple[list[float], list[str]]
    polygons: list[tuple[Any, dict[str, Any]]]
    segments: list[tuple[Any, dict[str, Any]]]
    lines: list[tuple[Any, dict[str, Any]]]
    texts: list[tuple[float, float, str]]


@dataclass(frozen=True)
class BareFigure:
    size: tuple[float, float]
    axes: list[BareAxes]
    texts: list[tuple[float, float, str]]
    polygons: list[tuple[Any, dict[str, Any]]]
    lines: list[tuple[Any, dict[str, Any]]]


FONT: dict[str, Any] = {
    "fontfamily": ["Atkinson Hyperlegible Next", "DejaVu Sans"],
    "fontsize": 12,
    "parse_math": False,
    "linespacing": 1.3,
    "va": "center",
}


def _collection(artist: PolyCollection) -> tuple[Any, dict[str, Any]]:
    outlines = [path.vertices for path in artist.get_paths()]
    same = len({len(outline) for outline in outlines}) == 1
    style = {"facecolors": artist.get_facecolor(), "linewidths": artist.get_linewidth()}
    if len(artist.get_edgecolor()):
        style["edgecolors"] = artist.get_edgecolor()
    # The outlines come closed; as an array of one shape they take matplotlib's fast way, as the charts' do.
    return np.array([outline[:-1] for outline in outlines]) if same else outlines, style


def _line(artist: Line2D) -> tuple[Any, dict[str, Any]]:
    style = {"color": artist.get_color(), "linewidth": artist.get_linewidth(), "linestyle": artist.get_linestyle()}
    return artist.get_data(), {**style, "marker": artist.get_marker(), "markersize": artist.get_markersize()}


def _seen(figure: Figure) -> BareFigure:
    axes = []
    for one in figure.axes:
        polygons = [c for c in one.collections if isinstance(c, PolyCollection)]
        segments = [c for c in one.collections if isinstance(c, LineCollection)]
        axes.append(
            BareAxes(
                one.get_position().bounds,
                (one.get_xlim(), one.get_ylim()),
                (list(one.get_xticks()), [label.get_text() for label in one.get_xticklabels()]),
                (list(one.get_yticks()), [label.get_text() for label in one.get_yticklabels()]),
                [_collection(artist) for artist in polygons],
                [(artist.get_segments(), {"colors": artist.get_color()}) for artist in segments],
                [_line(artist) for artist in one.lines],
                [(*text.get_position(), text.get_text()) for text in one.texts],
            )
        )
    texts = [(*text.get_position(), text.get_text()) for text in figure.texts]
    own = [artist for artist in figure.artists if isinstance(artist, PolyCollection)]
    lines = [artist for artist in figure.artists if isinstance(artist, Line2D)]
    size = (figure.get_figwidth(), figure.get_figheight())
    return BareFigure(size, axes, texts, [_collection(a) for a in own], [_line(a) for a in lines])


def _bare(seen: BareFigure) -> None:
    figure = Figure(figsize=seen.size, dpi=72)
    for one in seen.axes:
        axes = figure.add_axes(one.place, xlim=one.limits[0], ylim=one.limits[1], facecolor="none")
        for spine in axes.spines.values():
            spine.set_visible(False)
        axes.tick_params(length=0)
        axes.set_xticks(*one.x_ticks, **FONT)
        axes.set_yticks(*one.y_ticks, **FONT)
        for outlines, style in one.polygons:
            axes.add_collection(PolyCollection(outlines, **style), autolim=False)
        for segments, style in one.segments:
            axes.add_collection(LineCollection(segments, **style), autolim=False)
        for (x, y), style in one.lines:
            axes.add_line(Line2D(x, y, **style))
        for x, y, words in one.texts:
            axes.text(x, y, words, **FONT)
    for x, y, words in seen.texts:
        figure.text(x, y, words, **FONT)
    for outlines, style in seen.polygons:
        figure.add_artist(PolyCollection(outlines, transform=figure.transFigure, **style))
    for (x, y), style in seen.lines:
        figure.add_artist(Line2D(x, y, transform=figure.transFigure, **style))
    # The same way to pixels: other ways of placing letters cost more or less.
    to_rgba(figure)


def _overview(days: ChartDays, look: ChartLook) -> list[Figure]:
    """What the page shows first: a card for each principle, and function and pain below."""
    sizes = {"activity": CARD, "nights": CARD, "setbacks": CARD, "function_and_pain": WIDE}
    return [CHARTS[chart]()(days, look, size).figure for chart, size in sizes.items()]


def _detail(days: ChartDays, look: ChartLook, principle: str) -> list[Figure]:
    return [CHARTS[chart]()(days, look, DETAIL).figure for chart in charts_of(principle)]


def _against_bare(name: str, make: Callable[[], list[Figure]], aim: float) -> Measured:
    """Build charts and draw them, against drawing the same artists."""
    seen = [_seen(figure) for figure in make()]
    spent, baseline = in_turns(
        lambda: [to_rgba(figure) for figure in make()], lambda: [_bare(figure) for figure in seen], rounds=ROUNDS
    )
    return Measured.in_rounds(name, spent, "the same artists in bare matplotlib", baseline, aim)


def _resident() -> int:
    """Bytes of memory in use by this process (Linux)."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE")


def _memory(ranges: list[ChartDays], look: ChartLook) -> Grown:
    """Change the range again and again, each time with all that a page draws anew."""
    turns = itertools.cycle(ranges)

    def change(times: int) -> int:
        for days in itertools.islice(turns, times):
            for figure in (*_overview(days, look), *_detail(days, look, "recurrence")):
                to_rgba(figure)
        return _resident()

    early = change(5)
    return Grown("memory after 100 range changes", change(95), "after 5", early, MEMORY_AIM)


def run() -> list[Measured | Grown]:
    """Measure the page and its details on ten years, changes of the range, and what they leave in memory."""
    contents, look = demo_contents(DAYS, 1, END), print_look(12)
    periods = [Period(END - timedelta(days=length), END) for length in (28, 91, 365, DAYS)]
    ranges = [ChartDays.of(contents, period) for period in periods]
    ten_years = ranges[-1]
    measured: list[Measured | Grown] = [
        _against_bare("first picture of Trends, ten years", lambda: _overview(ten_years, look), FIRST_AIM),
        _against_bare(
            "Trends at each range in turn",
            lambda: [figure for days in ranges for figure in _overview(days, look)],
            CHANGE_AIM,
        ),
    ]
    for principle in PRINCIPLES:
        name = f"charts of {principle.replace('_', ' ')}, ten years"
        measured.append(_against_bare(name, partial(_detail, ten_years, look, principle), FIRST_AIM))
    return [*measured, _memory(ranges, look)]
