"""Pain on the day after as columns: a panel beside the other, higher is more pain."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from amps_journal.analysis.findings.recurrence.day_after import MOST_PAIN
from amps_journal.charts.after_stress_levels import words
from amps_journal.charts.after_stress_levels.marks import FALL, Drawn, draw_mark, scale_ticks
from amps_journal.charts.after_stress_levels.series import Panel
from amps_journal.charts.shared.canvas import Canvas, Key, pixel
from amps_journal.charts.shared.day_spots import Box
from amps_journal.charts.shared.text_width import shortened, text_width
from amps_journal.formats import numbers
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from amps_journal.analysis.findings.recurrence.day_after import Level

_LINE_EM = 1.35
_TOP_EM, _HEADING_EM, _GUTTER_EM, _RIGHT_EM = 2.1, 2.2, 2.0, 1.0
_LEAST_COLUMN_EM, _MOST_COLUMN_EM = 4.6, 18.0
_PLOT_WITH_STRESS_EM = 10.0


def column_boxes(canvas: Canvas, told: Sequence[Panel]) -> list[Box]:
    """Room for each panel side by side; none where columns would be too narrow."""
    (width, height), em = canvas.size, canvas.em
    top, bottom = _TOP_EM * em, height - 0.3 * em
    least = [max(_LEAST_COLUMN_EM * em, _widest(panel, em)) for panel in told]
    count = sum(len(panel.levels) for panel in told)
    used = sum(each * len(panel.levels) for each, panel in zip(least, told, strict=True))
    room = width - (_RIGHT_EM + 0.2) * em - (len(told) - 1) * _GUTTER_EM * em - len(told) * _axis_width(canvas)
    if room < used:
        return []
    boxes, left = [], 0.2 * em
    for each, panel in zip(least, told, strict=True):
        column = min(each + (room - used) / count, max(each, _MOST_COLUMN_EM * em))
        right = left + _axis_width(canvas) + len(panel.levels) * column
        boxes.append((left, top, right, bottom))
        left = right + _GUTTER_EM * em
    return boxes


def _widest(panel: Panel, em: float) -> float:
    said = [text for level in panel.levels for text in (words.short_name(level), words.days_words(level))]
    return max(text_width(text, em) for text in said) + 0.8 * em


def _axis_width(canvas: Canvas) -> float:
    return max(text_width(said, canvas.em) for _, said in scale_ticks()) + 0.7 * canvas.em


def draw_columns(canvas: Canvas, told: Sequence[Panel], boxes: Sequence[Box], drawn: Drawn, counted: str) -> None:
    """Every panel in its box, under a line that says what is drawn upwards, and of which days if of more than shown."""
    lines = _lines(canvas, told, boxes)
    for panel, box in zip(told, boxes, strict=True):
        _draw_panel(canvas, panel, box, lines, drawn)
    likely = Key(translate("Charts", "likely range"), canvas.look.colour("pain"), "line")
    since = [Key(counted)] if counted else []
    canvas.keys([Key(words.axis_words()), likely, *since], 0.2 * canvas.em, 0.8 * canvas.em)


def _lines(canvas: Canvas, told: Sequence[Panel], boxes: Sequence[Box]) -> int:
    """Lines below each column, the same for all panels: its name, its days, and its answers on stress if they fit."""
    em, (_left, top, _right, bottom) = canvas.em, boxes[0]
    fits = all(
        text_width(words.stress_words(level), em) < _column(canvas, panel, box) - 0.6 * em
        for panel, box in zip(told, boxes, strict=True)
        for level in panel.levels
    )
    has_stress = any(level.stress for panel in told for level in panel.levels)
    plot = bottom - top - (_HEADING_EM + 3 * _LINE_EM + 0.4) * em
    return 3 if has_stress and fits and plot >= _PLOT_WITH_STRESS_EM * em else 2


def _column(canvas: Canvas, panel: Panel, box: Box) -> float:
    return (box[2] - box[0] - _axis_width(canvas)) / len(panel.levels)


def _draw_panel(canvas: Canvas, panel: Panel, box: Box, lines: int, drawn: Drawn) -> None:
    """The heading, the scale, and a column for each kind of day with its labels below."""
    em, ink = canvas.em, canvas.look.colour("ink")
    left, top, right, bottom = box
    canvas.text(left, top + 0.6 * em, shortened(words.title_of(panel), right - left, em), colour=ink, weight="bold")
    top += _HEADING_EM * em
    column, base = _column(canvas, panel, box), bottom - (_LINE_EM * lines + 0.4) * em
    axes = canvas.lane((left + _axis_width(canvas), top, right, base), (0, len(panel.levels)), (0, MOST_PAIN))
    axes.set_label(panel.identity)
    canvas.value_axis(axes, scale_ticks())
    for number, level in enumerate(panel.levels):
        middle = right - (len(panel.levels) - number - 0.5) * column
        draw_mark(canvas, axes, level, number + 0.5, is_upright=True)
        _say_value(canvas, axes, level, number + 0.5)
        labels = (words.short_name(level), words.days_words(level), words.stress_words(level))
        for line, text in enumerate(labels[:lines]):
            look = {} if line else {"colour": ink}
            at = base + (0.9 + _LINE_EM * line + FALL) * em
            canvas.text(middle, at, text, ha="center", va="baseline", **look)
        drawn.add(panel, level, (middle - column / 2, top, middle + column / 2, bottom))


def _say_value(canvas: Canvas, axes: "Axes", level: "Level", x: float) -> None:
    """The number beside its dot, on a ground of its own so that no line of the scale runs through it."""
    beside, below = pixel(axes, canvas.size, canvas.em)
    axes.text(
        x + 0.85 * beside,
        level.pain.value - FALL * below,
        numbers.decimal(level.pain.value),
        va="baseline",
        color=canvas.look.colour("ink"),
        bbox={"facecolor": canvas.look.colour("card"), "edgecolor": "none", "pad": 0.12 * canvas.em},
        **canvas.font(weight="bold"),
    )
