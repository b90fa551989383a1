"""First picture of the four Trends charts on ten years of days, against the same artists in bare matplotlib.

The bare side knows every outline, line and label already: it only makes figures and axes, adds as many artists of the
same kinds with the same points, and draws them. What the charts cost beyond that is gathering days and laying out.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from amps_journal.analysis.days import daily_arrays
from amps_journal.analysis.findings import findings_of
from amps_journal.charts.activity import activity_figure
from amps_journal.charts.function_and_pain import function_and_pain_figure
from amps_journal.charts.look import print_look
from amps_journal.charts.nights import nights_figure
from amps_journal.charts.pictures import to_rgba
from amps_journal.charts.setbacks import setbacks_figure
from amps_journal.demo import demo_contents
from benchmarks.measured import Measured, medians

DAYS = 3653
END = date(2026, 11, 21)
AIM = 1.5
ROUNDS = 15
CARD, WIDE = (332, 130), (1100, 320)


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


FONT = {"fontfamily": ["Atkinson Hyperlegible Next", "DejaVu Sans"], "fontsize": 12}


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
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    np.array(canvas.buffer_rgba())


def run() -> list[Measured]:
    """Measure the four charts of the page together."""
    contents = demo_contents(DAYS, 1, END)
    arrays, findings, look = daily_arrays(contents), findings_of(contents), print_look(12)

    def charts() -> list[Figure]:
        return [
            activity_figure(arrays, findings, look, CARD),
            nights_figure(arrays, findings, look, CARD),
            setbacks_figure(arrays, findings, look, CARD),
            function_and_pain_figure(arrays, findings, look, WIDE, events=contents.life_events),
        ]

    seen = [_seen(figure) for figure in charts()]
    spent, baseline = medians(
        lambda: [to_rgba(figure) for figure in charts()], lambda: [_bare(figure) for figure in seen], rounds=ROUNDS
    )
    return [Measured("first picture of Trends, ten years", spent, "the same artists in bare matplotlib", baseline, AIM)]
