"""Recurrence: how long each setback was, oldest first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.canvas import Canvas, Key, Size
from amps_journal.charts.shared.chart import NO_SPOTS, Chart, ChartDays, Spots
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.day_spots import lane_box
from amps_journal.charts.shared.setback_rows import (
    days_in_words,
    names_of,
    no_setbacks,
    rows_of,
    setback_spots,
)
from amps_journal.charts.shared.table import ChartTable
from amps_journal.charts.shared.text_width import text_width
from amps_journal.charts.shared.ticks import value_ticks
from amps_journal.formats import dates
from amps_journal.formats.joined import in_row
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from amps_journal.analysis.days.daily_arrays import DailyArrays
    from amps_journal.analysis.findings.all_findings import Episode, Findings

    Floats = NDArray[np.float64]

USUAL_SIZE = (900, 320)
_TALLEST_ROW = 3.4


def setbacks_figure(
    arrays: "DailyArrays",  # noqa: ARG001  (every builder takes the same)
    findings: "Findings",
    look: ChartLook,
    size: Size = USUAL_SIZE,
    *,
    first_weekday: int = 0,  # noqa: ARG001
) -> "Figure":
    """A bar for each setback, as long as it lasted; one that has no known end is hollow and says so.

    Where there are more than have a row of their own, they stand as columns side by side.

    Args:
        arrays: The days.
        findings: What they show, with their episodes.
        look: Colours and type.
        size: Width and height in pixels.
        first_weekday: The weekday on which weeks begin, 0 = Monday.
    """
    canvas = Canvas(look, size)
    episodes = sorted(findings.episodes, key=lambda episode: episode.start)
    if not episodes:
        return canvas.message(no_setbacks(findings))
    if len(episodes) <= _rows(canvas):
        _draw_rows(canvas, episodes, findings)
    else:
        _draw_columns(canvas, episodes)
    keys = [Key(_title(len(episodes)), look.tint("pain", 0.9), "bar")]
    if any(episode.is_open for episode in episodes):
        keys.append(Key(translate("Charts", "end not known"), look.colour("pain"), "hollow"))
    canvas.keys(keys, 0.2 * canvas.em, 0.8 * canvas.em)
    return canvas.figure


def setbacks_chart(days: ChartDays, look: ChartLook, size: Size) -> Chart:
    """A bar for each setback, as long as it lasted, with a spot for each that opens its first day."""
    findings = days.findings
    if not findings.episodes:
        words = no_setbacks(findings, days.logged_elsewhere)
        return Chart(Canvas(look, size).message(words), words, (setbacks_table(findings),))
    figure = setbacks_figure(days.arrays, findings, look, size, first_weekday=days.first_weekday)
    most = (2.5 + _TALLEST_ROW * len(findings.episodes)) * look.text_px
    return Chart(figure, setbacks_sentence(findings), (setbacks_table(findings),), _spots(figure, findings), most)


def _spots(figure: "Figure", findings: "Findings") -> Spots:
    """One spot over the whole row or column of each setback."""
    episodes = sorted(findings.episodes, key=lambda episode: episode.start)
    if not episodes:
        return NO_SPOTS
    axes = figure.axes[0]
    left, top, right, bottom = lane_box(axes, figure)
    lower, upper = axes.get_ylim()
    if lower > upper:  # rows, the first on top, each with its words at both sides
        return setback_spots(rows_of((0.0, top, 72 * figure.get_figwidth(), bottom), len(episodes)), episodes, findings)
    edges = np.linspace(left, right, len(episodes) + 1)
    columns = [(edges[i], top, edges[i + 1], bottom) for i in range(len(episodes))]
    return setback_spots(np.array(columns), episodes, findings)


def _title(count: int) -> str:
    return plural("Charts", "{n} setback, days until it ended", "{n} setbacks, days until each ended", count)


def _rows(canvas: Canvas) -> int:
    """How many bars with a label have room below each other."""
    return int((canvas.size[1] - 2.1 * canvas.em) / (1.75 * canvas.em))


def _draw_rows(canvas: Canvas, episodes: Sequence["Episode"], findings: "Findings") -> None:
    em, (width, height) = canvas.em, canvas.size
    names, words = names_of(episodes), [days_in_words(episode, findings) for episode in episodes]
    left = 0.2 * em + max(text_width(name, em) for name in names) + 0.9 * em
    room = max(text_width(word, em) for word in words) + em
    row = min(_TALLEST_ROW * em, (height - 2.1 * em - 0.4 * em) / len(episodes))
    bottom = 2.1 * em + row * len(episodes)
    longest = max(episode.days for episode in episodes)
    axes = canvas.lane((left, 2.1 * em, width - room, bottom), (0, longest), (len(episodes), 0))
    places = np.arange(len(episodes), dtype=np.float64)
    lengths = np.array([episode.days for episode in episodes], dtype=np.float64)
    _bars(canvas, axes, episodes, (np.zeros_like(lengths), lengths, places + 0.76, places + 0.24))
    for number, (name, word) in enumerate(zip(names, words, strict=True)):
        middle = 2.1 * em + (number + 0.5) * row
        canvas.text(0.2 * em, middle, name)
        canvas.text(left + (width - room - left) * lengths[number] / longest + 0.6 * em, middle, word)


def _bars(canvas: Canvas, axes: "Axes", episodes: Sequence["Episode"], box: Sequence[np.ndarray]) -> None:
    is_open = np.array([episode.is_open for episode in episodes])
    filled = canvas.look.tint("pain", 0.9)
    for shown, look, label in (
        (~is_open, {"facecolors": filled, "edgecolors": "none", "linewidths": 0}, "setbacks"),
        (
            is_open,
            {
                "facecolors": canvas.look.tint("pain", 0.15),
                "edgecolors": canvas.look.colour("pain"),
                "linewidths": 0.1 * canvas.em,
                "linestyles": [(0, (3, 2))],
            },
            "open setbacks",
        ),
    ):
        if shown.any():
            canvas.bars(axes, [side[shown] for side in box], zorder=2, label=label, radius=0.6 * canvas.em, **look)


def _draw_columns(canvas: Canvas, episodes: Sequence["Episode"]) -> None:
    em, (width, height) = canvas.em, canvas.size
    longest, n = max(episode.days for episode in episodes), len(episodes)
    axes = canvas.lane((4.1 * em, 2.1 * em, width - 0.6 * em, height - 1.9 * em), (0, n), (0, longest * 1.08))
    ticks = [tick for tick in value_ticks(longest * 1.08, height - 4 * em, em) if tick == int(tick)]
    canvas.value_axis(axes, [(t, plural("Charts", "{n} day", "{n} days", int(t))) for t in ticks])
    places = np.arange(n, dtype=np.float64)
    lengths = np.array([episode.days for episode in episodes], dtype=np.float64)
    _bars(canvas, axes, episodes, (places + 0.14, places + 0.86, np.zeros_like(lengths), lengths))
    bottom = height - 0.9 * em
    canvas.text(4.1 * em, bottom, dates.month_and_year(episodes[0].start))
    canvas.text(width - 0.6 * em, bottom, dates.month_and_year(episodes[-1].start), ha="right")


def setbacks_table(findings: "Findings") -> ChartTable:
    """The setbacks of the picture, oldest first."""
    episodes = sorted(findings.episodes, key=lambda episode: episode.start)
    header = (
        translate("Charts", "Began"),
        translate("Charts", "Days"),
        translate("Charts", "Ended"),
        translate("Charts", "Days until the routine was back"),
    )
    rows = tuple(
        (
            dates.long_date(episode.start),
            str(episode.days),
            translate("Charts", "not known") if episode.end is None else dates.long_date(episode.end),
            translate("Charts", "not known") if episode.days_until_routine is None else str(episode.days_until_routine),
        )
        for episode in episodes
    )
    return ChartTable(_title(len(episodes)), header, rows)


def setbacks_sentence(findings: "Findings") -> str:
    """What a listener needs to know of the picture: how many setbacks, and how long each was."""
    episodes = sorted(findings.episodes, key=lambda episode: episode.start)
    if not episodes:
        return no_setbacks(findings)
    each = in_row(days_in_words(episode, findings) for episode in episodes)
    return plural(
        "Charts", "{n} setback: {lengths}.", "{n} setbacks, oldest first: {lengths}.", len(episodes), lengths=each
    )
