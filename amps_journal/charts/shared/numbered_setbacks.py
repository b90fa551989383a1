"""Setbacks with their numbers over a chart of time, so that a table beside it can speak of the second one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from amps_journal.charts.shared.canvas import Canvas, pixel
from amps_journal.charts.shared.setback_marks import draw_setbacks, marks_table
from amps_journal.charts.shared.table import ChartTable
from amps_journal.charts.shared.text_width import text_width
from amps_journal.formats import numbers
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from amps_journal.analysis.findings.all_findings import Episode, Findings

ROW_EM = 1.9
"""The height that numbers and lines take above the lanes."""
_LINE_EM = 0.6
_BETWEEN_EM = 0.25
# Names of events are read through the shades.
_STRENGTH = 0.6


def numbered(findings: "Findings") -> list[tuple[int, "Episode"]]:
    """The setbacks of the period with their numbers, the oldest is the first."""
    return list(enumerate(sorted(findings.episodes, key=lambda episode: episode.start), 1))


def draw_numbered(canvas: Canvas, behind: "Axes", top: float, setbacks: Sequence[tuple[int, "Episode"]]) -> None:
    """Shade the days of each setback, with a line over them and its number above; numbers that collide are left out.

    Args:
        canvas: The figure.
        behind: Lies behind all lanes below ``top``; its height is 0 to 1.
        top: Where the row of numbers begins, in pixels from the top.
        setbacks: Their numbers and they, the oldest first.
    """
    em, one = canvas.em, pixel(behind, canvas.size)[0]
    low, high = behind.get_xlim()
    box = behind.get_position()
    left, right = box.x0 * canvas.size[0], box.x1 * canvas.size[0]
    line = canvas.lane((left, top + (ROW_EM - _LINE_EM) * em, right, top + ROW_EM * em), (low, high), (0, 1))
    draw_setbacks(canvas, behind, line, [episode for _number, episode in setbacks], _STRENGTH)
    free = left
    for number, episode in setbacks:
        start = max(low, float(episode.start.toordinal()))
        end = min(high, float(episode.start.toordinal() + episode.days))
        if start >= end:
            continue
        words = numbers.whole(number)
        half = text_width(words, em) / 2
        at = min(max(left + ((start + end) / 2 - low) / one, left + half), right - half)
        if at - half < free:
            continue
        canvas.text(at, top + 0.6 * em, words, ha="center", weight="bold", colour=canvas.look.colour("pain"))
        free = at + half + _BETWEEN_EM * em


def setbacks_said(setbacks: Sequence[tuple[int, "Episode"]]) -> str:
    """How many are marked, for one who listens."""
    return plural("Charts", "{n} setback is marked.", "{n} setbacks are marked.", len(setbacks)) if setbacks else ""


def numbered_table(setbacks: Sequence[tuple[int, "Episode"]]) -> ChartTable:
    """The setbacks, each with its number."""
    plain = marks_table([episode for _number, episode in setbacks])
    rows = tuple((numbers.whole(number), *row) for (number, _episode), row in zip(setbacks, plain.rows, strict=True))
    return ChartTable(plain.caption, (translate("Charts", "Number"), *plain.header), rows)
