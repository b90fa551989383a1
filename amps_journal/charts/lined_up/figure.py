"""Setbacks lined up by their first day, one below the other, so that shorter and lower can be seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from amps_journal.charts.lined_up.series import DAYS_AFTER, DAYS_BEFORE, LinedUp, lined_up_series
from amps_journal.charts.lined_up.week_names import apart, week_name
from amps_journal.charts.shared.canvas import Canvas, Key, Size, pixel
from amps_journal.charts.shared.chart import Chart, ChartDays
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.day_spots import Box
from amps_journal.charts.shared.setback_rows import days_in_words, names_of, no_setbacks, rows_of, setback_spots
from amps_journal.charts.shared.table import ChartTable, cell
from amps_journal.charts.shared.text_width import text_width
from amps_journal.formats import dates, numbers
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from amps_journal.analysis.findings.all_findings import Episode

_TOP_EM, _BOTTOM_EM = 2.3, 1.9
_LEAST_ROW_EM, _LEAST_CARD_ROW_EM, _MOST_ROW_EM = 2.2, 1.6, 7.0
_LEAST_POINTS = 2.0
_PALEST, _THINNEST = 0.7, 0.5


@dataclass(frozen=True)
class _Rows:
    """The setbacks that have a row each, oldest first, out of ``count``; ``span`` is the height of a row in points."""

    shown: list[LinedUp]
    names: list[str]
    count: int
    span: float

    def base(self, row: int) -> float:
        """Where a row's line of the usual lies on the axis of points."""
        return (len(self.shown) - 1 - row) * self.span + 0.16 * self.span


def lined_up_chart(days: ChartDays, look: ChartLook, size: Size) -> Chart:
    """A row for each setback, its first day at the same place in all: how long it was, and pain above the usual.

    The newest is at the bottom and strongest. Where pain is not known, how long each was stands alone. With more
    setbacks than rows the newest are shown.
    """
    canvas = Canvas(look, size)
    episodes = sorted(days.findings.episodes, key=lambda episode: episode.start)
    if not episodes:
        words = no_setbacks(days.findings, days.logged_elsewhere)
        return Chart(canvas.message(words), words, ())
    rows = _rows(days, canvas, episodes)
    spots = setback_spots(
        rows_of(_draw(canvas, days, rows), len(rows.shown)), [one.episode for one in rows.shown], days.findings
    )
    most = (_TOP_EM + _BOTTOM_EM + _MOST_ROW_EM * len(episodes)) * canvas.em
    return Chart(canvas.figure, _sentence(days, rows), _tables(days, rows), spots, most)


def _rows(days: ChartDays, canvas: Canvas, episodes: Sequence["Episode"]) -> _Rows:
    em, height = canvas.em, canvas.size[1]
    least = (_LEAST_CARD_ROW_EM if canvas.is_card else _LEAST_ROW_EM) * em
    fit = max(1, int((height - (_TOP_EM + _BOTTOM_EM) * em) / least))
    shown = lined_up_series(days, episodes[-fit:])
    highest = [float(np.nanmax(one.above)) for one in shown if np.isfinite(one.above).any()]
    return _Rows(
        shown,
        names_of(episodes[-fit:], len(episodes) - len(shown) + 1),
        len(episodes),
        1.25 * max([_LEAST_POINTS, *highest]),
    )


def _draw(canvas: Canvas, days: ChartDays, rows: _Rows) -> Box:
    """Draw the rows; returns the box in pixels that they and their words take."""
    em, (width, height) = canvas.em, canvas.size
    words = [days_in_words(one.episode, days.findings) for one in rows.shown]
    has_pain = any(one.known for one in rows.shown)
    scale = 3.4 * em if has_pain and not canvas.is_card else 0.0
    left = 0.2 * em + max(text_width(name, em) for name in rows.names) + 1.2 * em + scale
    right = width - max(text_width(word, em) for word in words) - 1.2 * em
    row = min((height - (_TOP_EM + _BOTTOM_EM) * em) / len(rows.shown), _MOST_ROW_EM * em)
    top, bottom = _TOP_EM * em, _TOP_EM * em + row * len(rows.shown)
    last = max(DAYS_AFTER, *(one.episode.days for one in rows.shown))
    axes = canvas.lane((left, top, right, bottom), (-DAYS_BEFORE, last), (0, rows.span * len(rows.shown)))
    _draw_start(canvas, axes)
    if has_pain:
        _draw_scale(canvas, axes, rows)
        _draw_pain(canvas, axes, rows)
    _draw_lengths(canvas, axes, rows)
    for number, (name, word) in enumerate(zip(rows.names, words, strict=True)):
        newest = number == len(rows.shown) - 1
        look = {"colour": canvas.look.colour("ink"), "weight": "bold"} if newest else {}
        middle = top + (number + 0.6) * row
        canvas.text(0.2 * em, middle, name, **look)
        canvas.text(width - 0.2 * em, middle, word, ha="right", **look)
    canvas.keys(_keys(canvas, rows, has_pain=has_pain), 0.2 * em, 0.8 * em)
    return (0.0, top, float(width), bottom)


def _keys(canvas: Canvas, rows: _Rows, *, has_pain: bool) -> list[Key]:
    colour = canvas.look.colour("pain")
    if has_pain:
        keys = [Key(translate("Charts", "Pain above the usual in a setback"), colour, "bar")]
        keys.append(Key(translate("Charts", "before and after"), colour, "hollow"))
    else:
        keys = [Key(translate("Charts", "How long each setback was"), colour, "bar")]
    if rows.count == 1:
        keys.insert(0, Key(translate("Charts", "One setback so far. From two on they can be compared.")))
    if rows.count > len(rows.shown):
        said = translate("Charts", "the newest {shown} of {count}", shown=len(rows.shown), count=rows.count)
        keys.insert(1, Key(said))
    if any(one.episode.is_open for one in rows.shown):
        keys.append(Key(translate("Charts", "▸ end not known")))
    return keys


def _draw_start(canvas: Canvas, axes: "Axes") -> None:
    """An upright line at the first day of all, and weeks before and after it in words."""
    low, high = axes.get_xlim()
    places = [place for place in range(-DAYS_BEFORE, int(high) + 1, 7) if place]
    room = axes.get_position().width * canvas.size[0] / (high - low)
    weeks = [place for place in places if place > 0]
    step = max(1, int(np.ceil(5.2 * canvas.em / (7 * room))))
    ticks = [(0.0, translate("Charts", "first day"))]
    ticks += [(float(p), plural("Charts", "{n} week", "{n} weeks", p // 7)) for p in weeks if (p // 7) % step == 0]
    if 7 * room > 9 * canvas.em:
        ticks.insert(0, (-7.0, translate("Charts", "a week before")))
    named = apart([week_name(place, words, (low, high), room, canvas.em) for place, words in ticks], canvas.em)
    axes.set_xticks([one.place for one in named], [one.words for one in named])
    for one, label in zip(named, axes.get_xticklabels(), strict=True):
        label.set(color=canvas.look.colour("muted"), ha=one.side, **canvas.font())
    y = axes.get_ylim()
    lines = LineCollection(
        [[(place, y[0]), (place, y[1])] for place in (*places, 0)],
        colors=[*[canvas.look.colour("line")] * len(places), canvas.look.tint("ink", 0.6)],
        linewidths=[max(0.6, canvas.em / 14)] * len(places) + [max(0.9, 0.09 * canvas.em)],
        zorder=0.5,
    )
    axes.add_collection(lines, autolim=False)


def _draw_scale(canvas: Canvas, axes: "Axes", rows: _Rows) -> None:
    """A hairline in each row some points above its usual; which it is, is said once, at the first row."""
    step = next(points for points in (5, 2, 1) if points <= rows.span / 1.25)
    low, high = axes.get_xlim()
    bases = [rows.base(row) for row in range(len(rows.shown)) if rows.shown[row].known]
    lines = LineCollection(
        [[(low, base + step), (high, base + step)] for base in bases],
        colors=canvas.look.colour("line"),
        linewidths=max(0.6, canvas.em / 14),
        zorder=0.4,
    )
    axes.add_collection(lines, autolim=False)
    apart = step / pixel(axes, canvas.size)[1]
    if canvas.is_card or apart < 1.1 * canvas.em:
        return
    axes.set_yticks([bases[0], bases[0] + step], [translate("Charts", "usual"), f"+{step}"])
    for label in axes.get_yticklabels():
        label.set(color=canvas.look.colour("muted"), va="center_baseline", **canvas.font(canvas.em))


def _strength(rows: _Rows, row: int) -> float:
    """How strong a row is drawn: the newest fully, the oldest palest."""
    last = len(rows.shown) - 1
    return 1.0 if not last else _PALEST + (1 - _PALEST) * row / last


def _draw_pain(canvas: Canvas, axes: "Axes", rows: _Rows) -> None:
    """Bars of the days above the usual, filled in the setback and hollow around it; a thin line where pain is known."""
    track = []
    for inside, label in ((True, "setback days"), (False, "days around")):
        boxes, colours = [], []
        for row, one in enumerate(rows.shown):
            base, strength = rows.base(row), _strength(rows, row)
            half = 0.42 * (_THINNEST + (1 - _THINNEST) * (strength - _PALEST) / (1 - _PALEST))
            for offset, above in zip(one.offsets[one.inside == inside], one.above[one.inside == inside], strict=True):
                if np.isfinite(above):
                    track.append([(offset, base), (offset + 1, base)])
                if above > 0:
                    boxes.append((offset + 0.5 - half, offset + 0.5 + half, base, base + above))
                    colours.append(canvas.look.tint("pain", strength))
        if boxes:
            look = {"facecolors": colours if inside else canvas.look.tint("pain", 0.1), "edgecolors": colours}
            width = 0 if inside else 0.05 * canvas.em
            sides = list(np.array(boxes, dtype=np.float64).T)
            canvas.bars(axes, sides, linewidths=width, radius=2.0, zorder=2, label=label, **look)
    lines = LineCollection(track, colors=canvas.look.tint("pain", 0.72), linewidths=max(0.7, 0.07 * canvas.em))
    lines.set_label("known days")
    lines.set_zorder(1.5)
    axes.add_collection(lines, autolim=False)


def _draw_lengths(canvas: Canvas, axes: "Axes", rows: _Rows) -> None:
    """A line below each row from the first to the last day; an arrow at its end where that is not known."""
    drop = 0.06 * rows.span
    for row, one in enumerate(rows.shown):
        y = rows.base(row) - (drop if one.known else -0.3 * rows.span)
        colour = canvas.look.tint("pain", _strength(rows, row))
        line = Line2D((0, one.episode.days), (y, y), color=colour, zorder=3, label=f"length {row}")
        line.set_linewidth(max(1.5, (0.22 if one.known else 0.8) * canvas.em))
        line.set_solid_capstyle("butt")
        axes.add_line(line)
        if one.episode.is_open:
            end = Line2D((one.episode.days,), (y,), marker=">", color=colour, label=f"open {row}", clip_on=False)
            end.set(markersize=(0.75 if one.known else 1.1) * canvas.em, markeredgewidth=0, zorder=3)
            axes.add_line(end)


def _tables(days: ChartDays, rows: _Rows) -> tuple[ChartTable, ...]:
    """The setbacks that are drawn, and where pain is known each day of each of them."""
    header = (
        translate("Charts", "Began"),
        translate("Charts", "Days"),
        translate("Charts", "Usual pain before"),
        translate("Charts", "Most above the usual"),
    )
    lengths = tuple(
        (
            dates.long_date(one.episode.start),
            days_in_words(one.episode, days.findings),
            translate("Charts", "not known") if one.usual is None else numbers.plain(one.usual),
            translate("Charts", "not known") if one.most is None else numbers.plain(one.most),
        )
        for one in rows.shown
    )
    first = ChartTable(translate("Charts", "Setbacks by their first day"), header, lengths)
    if not any(one.known for one in rows.shown):
        return (first,)
    offsets = range(min(int(one.offsets[0]) for one in rows.shown), max(int(one.offsets[-1]) for one in rows.shown) + 1)
    names = [dates.long_date(one.episode.start) for one in rows.shown]
    cells = tuple((_day_name(offset), *(_above(one, offset) for one in rows.shown)) for offset in offsets)
    caption = translate("Charts", "Pain above the usual, each day")
    return first, ChartTable(caption, (translate("Charts", "Day"), *names), cells)


def _day_name(offset: int) -> str:
    if offset < 0:
        return plural("Charts", "{n} day before", "{n} days before", -offset)
    return translate("Charts", "day {n}", n=offset + 1)


def _above(one: LinedUp, offset: int) -> str:
    at = offset - int(one.offsets[0])
    if not 0 <= at < len(one.above):
        return translate("Charts", "not shown")
    above = float(one.above[at])
    if above != above:  # NaN  # noqa: PLR0124
        return cell(above)
    return numbers.plain(above) if above > 0 else translate("Charts", "usual or less")


def _sentence(days: ChartDays, rows: _Rows) -> str:
    """How many, and how the first and the newest compare."""
    said = [plural("Charts", "{n} setback.", "{n} setbacks, lined up by the first day.", rows.count)]
    first, last = rows.shown[0], rows.shown[-1]
    if len(rows.shown) == 1:
        return sentences(said[0], _told(days, first))
    said.append(
        translate("Charts", "{name}: {told}", name=dates.long_date(first.episode.start), told=_told(days, first))
    )
    said.append(translate("Charts", "{name}: {told}", name=dates.long_date(last.episode.start), told=_told(days, last)))
    return sentences(*said)


def _told(days: ChartDays, one: LinedUp) -> str:
    length = days_in_words(one.episode, days.findings)
    if one.most is None:
        return translate("Charts", "{length}.", length=length)
    most = numbers.plain(one.most)
    return translate("Charts", "{length}, pain up to {most} above the usual.", length=length, most=most)
