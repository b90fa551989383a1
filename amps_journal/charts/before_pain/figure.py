"""What pain was like after stress and after moving little: a dot and its likely range for each day after."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from amps_journal.charts.before_pain.series import Change, Panel, change_words, panel_table, panels
from amps_journal.charts.shared.canvas import Canvas, Key, Size, polygons, rounded
from amps_journal.charts.shared.chart import Chart, ChartDays, Spots
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.day_spots import Box
from amps_journal.charts.shared.text_width import shortened, text_width, wrapped
from amps_journal.formats import numbers
from amps_journal.formats.joined import named, sentences
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_TWO_ABREAST_EM, _TWO_HIGH_EM = 60.0, 33.0
_LABEL_EM, _AMOUNT_EM = 6.6, 5.2
_ROW_EM, _MOST_ROW_EM = 1.5, 3.2
_LEAST_REACH = 0.5


@dataclass
class _Drawn:
    """What is drawn so far: a box and its words for each row, and the panels with a table."""

    boxes: list[Box] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    with_reverse: list[bool] = field(default_factory=list)

    def spots(self) -> Spots:
        words = tuple(self.words)
        return Spots(np.array(self.boxes).reshape(-1, 4), (None,) * len(words), lambda number: words[number])


def before_pain_chart(days: ChartDays, look: ChartLook, size: Size) -> Chart:
    """For stress and for moving little: how much pain differed on the same day and 1 to 3 days after.

    Each is a dot with its likely range about a line of no difference; the same day is hollow, because which of the
    two came first is not known. Below stands the other way round. A small figure shows the one that says more.
    """
    canvas = Canvas(look, size)
    if not np.isfinite(days.arrays.pain).any():
        words = translate("Charts", "This chart is about pain, and there are no answers on pain here. That is fine.")
        return Chart(canvas.message(words), words, ())
    shown, drawn = _shown(panels(days.findings), canvas), _Drawn()
    top = (0.4 if canvas.is_card else 1.2) * canvas.em
    if not any(panel.changes for panel in shown):
        top = max(top, size[1] / 2 - 3 * canvas.em)
    elif not canvas.is_card:
        canvas.keys(_keys(canvas), 0.2 * canvas.em, 0.8 * canvas.em)
        top = 2.2 * canvas.em
    for panel, box in zip(shown, _boxes(canvas, top, len(shown)), strict=True):
        _draw_panel(canvas, panel, box, drawn)
    sentence = sentences(*(named(panel.title(), panel.finding.text) for panel in shown))
    told = zip((panel for panel in shown if panel.changes), drawn.with_reverse, strict=True)
    tables = tuple(panel_table(panel, reverse=reverse) for panel, reverse in told)
    most = None if tables else _waiting_height(canvas, len(shown))
    return Chart(canvas.figure, sentence, tables, drawn.spots(), most)


def _waiting_height(canvas: Canvas, number: int) -> float:
    """What panels need that only say what they wait for."""
    is_abreast = number < 2 or canvas.size[0] >= _TWO_ABREAST_EM * canvas.em
    return (9.0 if is_abreast else 16.0) * canvas.em


def _shown(every: Sequence[Panel], canvas: Canvas) -> list[Panel]:
    """Both where there is room, else the one that says more."""
    width, height = (side / canvas.em for side in canvas.size)
    if width >= _TWO_ABREAST_EM or height >= _TWO_HIGH_EM:
        return list(every)
    order = {"seen": 0, "opposite": 0, "unclear": 1}
    return sorted(every, key=lambda panel: order.get(panel.finding.verdict or "", 2))[:1]


def _boxes(canvas: Canvas, top: float, number: int) -> list[Box]:
    """Room for each panel, side by side where it is wide enough for two."""
    (width, height), em = canvas.size, canvas.em
    left, right, bottom = 0.2 * em, width - 0.4 * em, height - 0.3 * em
    if number < 2 or width < _TWO_ABREAST_EM * em:
        edges = np.linspace(top, bottom, number + 1)
        return [(left, edges[i], right, edges[i + 1] - (em if i + 1 < number else 0)) for i in range(number)]
    middle = (left + right) / 2
    return [(left, top, middle - 1.4 * em, bottom), (middle + 1.4 * em, top, right, bottom)]


def _keys(canvas: Canvas) -> list[Key]:
    ink = canvas.look.colour("ink")
    return [
        Key(translate("Charts", "○ same day: which came first is not known")),
        Key(translate("Charts", "● days after")),
        Key(translate("Charts", "likely range"), ink, "line"),
    ]


def _draw_panel(canvas: Canvas, panel: Panel, box: Box, drawn: _Drawn) -> None:
    em = canvas.em
    left, top, right, bottom = box
    canvas.text(left, top + 0.6 * em, panel.title(), colour=canvas.look.colour("ink"), weight="bold")
    if not panel.changes:
        _draw_lack(canvas, panel, (left, top + 1.9 * em, right, bottom))
        return
    beside = left + text_width(panel.title(), 1.08 * em) + 0.8 * em
    if beside + text_width(panel.unit(), em) <= right:
        canvas.text(beside, top + 0.6 * em, panel.unit())
    elif not canvas.is_card:
        top += 1.35 * em
        canvas.text(left, top + 0.6 * em, shortened(panel.unit(), right - left, em))
    words = wrapped(panel.finding.text, right - left, em)
    said = 1.35 * em * (words.count("\n") + 1) + 0.7 * em
    rows, axis, other = len(panel.changes), (3.0 if canvas.is_card else 3.5) * em, 3.6 * em
    room = bottom - top - 1.7 * em - axis
    has_words = room - said >= rows * _ROW_EM * em
    room -= said if has_words else 0
    has_reverse = panel.reverse is not None and room - other >= rows * _ROW_EM * em
    room -= other if has_reverse else 0
    row = max(0.5 * em, min(_MOST_ROW_EM * em, room / rows))
    at = top + 1.7 * em
    _draw_changes(canvas, panel, panel.changes, (left, at, right, at + rows * row), drawn)
    at += rows * row + axis
    if has_reverse and panel.reverse:
        canvas.text(left, at + 0.6 * em, shortened(panel.reverse_title(), right - left, em))
        _draw_changes(canvas, panel, (panel.reverse,), (left, at + 1.4 * em, right, at + 2.9 * em), drawn)
        at += other
    if has_words:
        canvas.text(left, at + 0.3 * em, words, colour=canvas.look.colour("ink"), va="top")
    drawn.with_reverse.append(has_reverse)


def _draw_lack(canvas: Canvas, panel: Panel, box: Box) -> None:
    """What is still needed, in words and as a bar that fills."""
    em = canvas.em
    left, top, right, _bottom = box
    words = wrapped(panel.finding.text, right - left, em)
    canvas.text(left, top, words, va="top")
    if not panel.still_needed:
        return
    y = top + (1.35 * (words.count("\n") + 1) + 1.4) * em
    n, gate = panel.finding.n, panel.finding.n + panel.finding.needed
    said = plural("Charts", "{done} of {n} day", "{done} of {n} days", gate, done=n)
    whole = min(right - text_width(said, em) - em, left + 24 * em)
    _bar(canvas, (left, whole, y), canvas.look.colour("line"))
    if n:
        _bar(
            canvas, (left, max(left + 0.6 * em, left + (whole - left) * n / gate), y), canvas.look.colour(panel.colour)
        )
    canvas.text(whole + 0.8 * em, y, said)


def _bar(canvas: Canvas, place: tuple[float, float, float], colour: str) -> None:
    """A thin rounded bar from left to right at a height, in pixels of the figure."""
    (width, height), half = canvas.size, 0.3 * canvas.em
    left, right, y = place
    sides = (np.array([left]), np.array([right]), np.array([y - half]), np.array([y + half]))
    outline = rounded(*sides, (half, half))
    outline = np.stack((outline[..., 0] / width, 1 - outline[..., 1] / height), axis=-1)
    bar = polygons(outline, facecolors=colour, linewidths=0, transform=canvas.figure.transFigure)
    canvas.figure.add_artist(bar)


def _draw_changes(canvas: Canvas, panel: Panel, changes: Sequence[Change], box: Box, drawn: _Drawn) -> None:
    """Rows of dots with their ranges about the line of no difference, each with its label and its amount."""
    em = canvas.em
    left, top, right, bottom = box
    is_reverse = changes[0].lag is None
    amounts = [panel.amount(change) for change in changes]
    # The same for both ways round, so that their lines of no difference stand below each other.
    every = [*panel.changes, *([panel.reverse] if panel.reverse else [])]
    widest = max(text_width(panel.amount(change), 1.06 * em) for change in every)
    end = right - max(_AMOUNT_EM * em, widest + 0.8 * em)
    reach = max(abs(bound) for change in changes for bound in (change.low, change.high))
    reach = 1.08 * (reach if is_reverse else max(_LEAST_REACH, reach))
    axes = canvas.lane((left + _LABEL_EM * em, top, end, bottom), (-reach, reach), (len(changes), 0))
    axes.set_label("reverse" if is_reverse else panel.identity)
    _draw_ground(canvas, axes, is_reverse=is_reverse)
    height = (bottom - top) / len(changes)
    for row, (change, amount) in enumerate(zip(changes, amounts, strict=True)):
        middle = top + (row + 0.5) * height
        best = not is_reverse and change.lag == panel.spoken
        look = {"colour": canvas.look.colour("ink"), "weight": "bold"} if best else {}
        canvas.text(left, middle, change.label, **look)
        canvas.text(right, middle, amount, ha="right", **look)
        _draw_change(canvas, axes, change, row + 0.5, "pain" if is_reverse else panel.colour, best=best)
        drawn.boxes.append((left, top + row * height, right, top + (row + 1) * height))
        drawn.words.append(change_words(panel, change))


def _draw_ground(canvas: Canvas, axes: "Axes", *, is_reverse: bool) -> None:
    """The line of no difference, hairlines at round numbers, and which way is more and which is less."""
    em, (low, high) = canvas.em, axes.get_xlim()
    width = axes.get_position().width * canvas.size[0]
    lower, upper = sorted(axes.get_ylim())
    step = next(
        s
        for s in (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0)
        if (high / s <= 3.5 and s / (2 * high) * width >= 3.6 * em) or s == 20
    )
    places = [] if is_reverse else [step * number for number in (-3, -2, -1, 1, 2, 3) if abs(step * number) < high]
    lines = LineCollection(
        [[(place, lower), (place, upper)] for place in (*places, 0.0)],
        colors=[*[canvas.look.colour("line")] * len(places), canvas.look.tint("ink", 0.7)],
        linewidths=[max(0.6, em / 14)] * len(places) + [max(1.0, 0.1 * em)],
        zorder=0.5,
    )
    axes.add_collection(lines, autolim=False)
    if is_reverse:
        return
    none = translate("Charts", "no difference")
    free = text_width(none, em) / 2 + 0.6 * em
    marks = [(p, numbers.plain(p, signed=True)) for p in places if abs(p) / (high - low) * width > free + em]
    axes.set_xticks([0.0, *(p for p, _ in marks)], [none, *(words for _, words in marks)])
    for label in axes.get_xticklabels():
        label.set(color=canvas.look.colour("muted"), **canvas.font())
    _draw_directions(canvas, axes, width)


def _draw_directions(canvas: Canvas, axes: "Axes", width: float) -> None:
    """Which way is less and which is more, below the ends of the axis."""
    em, (low, high) = canvas.em, axes.get_xlim()
    lower, upper = sorted(axes.get_ylim())
    y = upper + 2.35 * em * (upper - lower) / (axes.get_position().height * canvas.size[1])
    words = translate("Charts", "◂ less pain after"), translate("Charts", "more pain after ▸")
    if max(text_width(said, em) for said in words) > width / 2 - 0.4 * em:
        words = translate("Charts", "◂ less"), translate("Charts", "more ▸")
    if sum(text_width(said, em) for said in words) > width - 0.4 * em:
        words = "", words[1]
    look = {"va": "center", "color": canvas.look.colour("muted"), **canvas.font()}
    axes.text(low, y, words[0], ha="left", **look)
    axes.text(high, y, words[1], ha="right", **look)


def _draw_change(canvas: Canvas, axes: "Axes", change: Change, y: float, colour: str, *, best: bool) -> None:
    """A dot on the line of its range: hollow and dashed on the same day, bolder where the finding rests on it."""
    em, hue = canvas.em, canvas.look.colour(colour)
    same_day = change.lag == 0
    line = Line2D((change.low, change.high), (y, y), color=hue, label=f"range {change.lag}", zorder=2)
    line.set_linewidth(max(1.2, (0.26 if best else 0.16) * em))
    line.set_solid_capstyle("round")
    if same_day:
        line.set_linestyle((0, (2.0, 1.4)))
    dot = Line2D((change.value,), (y,), marker="o", color=hue, label=f"change {change.lag}", zorder=3)
    dot.set(markersize=(0.95 if best else 0.72) * em, markeredgecolor=hue, markeredgewidth=max(1.0, 0.13 * em))
    dot.set_markerfacecolor(canvas.look.colour("card") if same_day else hue)
    axes.add_line(line)
    axes.add_line(dot)
