"""Pain on the day after as rows, for a card and for large letters."""

from collections.abc import Sequence

from matplotlib.lines import Line2D

from amps_journal.analysis.findings.recurrence.day_after import MOST_PAIN
from amps_journal.charts.after_stress_levels import words
from amps_journal.charts.after_stress_levels.marks import FALL, Drawn, draw_mark, scale_ticks
from amps_journal.charts.after_stress_levels.series import Panel
from amps_journal.charts.shared.canvas import Canvas
from amps_journal.charts.shared.day_spots import Box
from amps_journal.charts.shared.text_width import shortened, text_width
from amps_journal.formats import numbers

_MOST_ROW_EM, _LEAST_ROW_EM = 3.0, 1.25
_HEADING_EM, _AXIS_EM = 1.5, 1.6


def draw_rows(canvas: Canvas, told: Sequence[Panel], drawn: Drawn) -> None:
    """A row for each kind of day, one panel below the other."""
    (width, height), em = canvas.size, canvas.em
    count, around = sum(len(panel.levels) for panel in told), len(told) * (_HEADING_EM + _AXIS_EM) * em
    has_axis = height - around >= count * _LEAST_ROW_EM * em
    row = min((height - around if has_axis else height) / count, _MOST_ROW_EM * em)
    top, place = 0.0, _scale_place(canvas, told)
    for panel in told:
        first = top + (_HEADING_EM * em if has_axis else 0)
        if has_axis:
            heading = words.row_axis_words() if len(told) == 1 else words.row_axis_words(panel)
            canvas.text(0.2 * em, top + 0.8 * em, shortened(heading, width - 0.4 * em, em))
        top = first + len(panel.levels) * row
        _draw_panel(canvas, panel, (0.0, first, float(width), top), place, drawn)
        if has_axis:
            _say_ends(canvas, place, top + 0.6 * em)
            top += _AXIS_EM * em


def _draw_panel(canvas: Canvas, panel: Panel, box: Box, place: tuple[float, float, float], drawn: Drawn) -> None:
    """For each kind of day its name, its days, a dot on its range, and the number."""
    em, (left, right, days_at), (_, top, width, bottom) = canvas.em, place, box
    ink = {"colour": canvas.look.colour("ink"), "va": "baseline"}
    row = (bottom - top) / len(panel.levels)
    axes = canvas.lane((left, top, right, bottom), (0, MOST_PAIN), (len(panel.levels), 0))
    axes.set_label(panel.identity)
    for number, level in enumerate(panel.levels):
        middle, y = top + (number + 0.5) * row, number + 0.5
        track = Line2D((0, MOST_PAIN), (y, y), color=canvas.look.colour("line"), label="tracks", zorder=1)
        track.set_linewidth(max(0.6, em / 14))
        axes.add_line(track)
        draw_mark(canvas, axes, level, y, is_upright=False)
        end = days_at or left
        base = middle + FALL * em
        canvas.text(0.2 * em, base, shortened(words.long_name(level), end - 0.4 * em, em), **ink)
        if days_at:
            canvas.text(days_at, base, words.days_words(level), va="baseline")
        value = numbers.decimal(level.pain.value)
        canvas.text(width - 0.2 * em, base, value, ha="right", weight="bold", **ink)
        drawn.add(panel, level, (0.0, middle - row / 2, width, middle + row / 2))


def _say_ends(canvas: Canvas, place: tuple[float, float, float], middle: float) -> None:
    """None and most below the ends of the scale; bare numbers where the words would touch."""
    none, _, most = (said for _, said in scale_ticks())
    if place[1] - place[0] < _ends_width(canvas.em):
        none, most = numbers.whole(0), numbers.whole(MOST_PAIN)
    canvas.text(place[0], middle, none)
    canvas.text(place[1], middle, most, ha="right")


def _ends_width(em: float) -> float:
    none, _, most = (text_width(said, em) for _, said in scale_ticks())
    return none + most + 0.6 * em


def _scale_place(canvas: Canvas, told: Sequence[Panel]) -> tuple[float, float, float]:
    """Left and right end of the scale of all panels, and where the days are said; 0 where they have no room."""
    em, width, levels = canvas.em, canvas.size[0], [level for panel in told for level in panel.levels]
    names = max(text_width(words.long_name(level), em) for level in levels) + 1.2 * em
    days = max(text_width(words.days_words(level), em) for level in levels) + 1.2 * em
    right = width - 1.0 * em - max(text_width(numbers.decimal(level.pain.value), 1.08 * em) for level in levels)
    if right - names - days >= _ends_width(em):
        return names + days, right, names
    return min(names, width / 2), right, 0.0
