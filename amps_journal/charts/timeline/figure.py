"""Setbacks and what was around them: pain with setbacks shaded, stress, little activity and life events below."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.canvas import Canvas, Key, Size
from amps_journal.charts.shared.chart import Chart, ChartDays
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.day_spots import timeline_spots, value_words
from amps_journal.charts.shared.event_strip import ROW_EM, PlacedEvent, placed_events, rows_of
from amps_journal.charts.shared.image_files import TIME_AXIS
from amps_journal.charts.shared.setback_marks import draw_setbacks, setback_keys, told_by
from amps_journal.charts.shared.setback_rows import no_setbacks
from amps_journal.charts.shared.table import cell
from amps_journal.charts.timeline.lanes import LANES, Timeline, lane_tables, lane_title, pain_name, stress_name
from amps_journal.charts.timeline.series import (
    timeline_series,
)
from amps_journal.formats import dates
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from amps_journal.analysis.findings.all_findings import Episode

_LABELS_EM, _CARD_LABELS_EM = 9.0, 2.2
_TOP_EM, _LINE_EM, _BOTTOM_EM, _BETWEEN_EM = 1.9, 0.7, 1.9, 1.2
_LEAST_EM = {"pain": 5.0, "stress": 3.0, "inactive": 1.3, "events": ROW_EM, "setbacks": 2.0}


def timeline_chart(days: ChartDays, look: ChartLook, size: Size) -> Chart:
    """Lanes on one axis of time: pain with setbacks shaded, then stress, little activity and life events.

    With pain not answered the lane of pain is left out and only setbacks that the teen marked are shaded. Small
    figures keep the first lanes only.
    """
    canvas = Canvas(look, size)
    shown = _timeline(days, canvas)
    if not shown.lanes:
        words = translate("Charts", "No entries here yet. One day makes a start.")
        return Chart(canvas.message(words), words, ())
    _draw(canvas, days, shown)
    spots = timeline_spots(canvas.figure, days, lambda number: _day_values(days, shown, number))
    return Chart(canvas.figure, _sentence(days, shown), lane_tables(shown), spots)


def _left(canvas: Canvas) -> float:
    return (_CARD_LABELS_EM if canvas.is_card else _LABELS_EM) * canvas.em


def _right(canvas: Canvas) -> float:
    return canvas.size[0] - 0.6 * canvas.em


def _timeline(days: ChartDays, canvas: Canvas) -> Timeline:
    series = timeline_series(days, max(1.0, _right(canvas) - _left(canvas)))
    has_pain = bool(series.pain.answered.any())
    episodes = tuple(e for e in sorted(days.findings.episodes, key=lambda e: e.start) if has_pain or e.tagged)
    without = no_setbacks(days.findings, days.logged_elsewhere)
    placed = placed_events(days.contents.life_events, days.arrays)
    has = {
        "pain": has_pain,
        "stress": bool(series.stress.answered.any()),
        "inactive": bool(series.inactive.answered.any()),
        "events": bool(placed),
    }
    if not (has["pain"] or has["stress"] or has["inactive"] or episodes):
        return Timeline(series, episodes, placed, (), without)
    wanted = [name for name, there in has.items() if there]
    if not has["pain"] and not has["stress"] and (episodes or not has["inactive"] or not canvas.is_card):
        wanted.insert(0, "setbacks")
    room = canvas.size[1] / canvas.em - _TOP_EM - _LINE_EM - _BOTTOM_EM
    lanes: list[str] = []
    for name in wanted:
        room -= _least_em(name, placed) + _BETWEEN_EM
        if lanes and (room < -_BETWEEN_EM or canvas.is_card):
            break
        lanes.append(name)
    return Timeline(series, episodes, placed, tuple(lanes), without)


def _least_em(name: str, placed: Sequence[PlacedEvent]) -> float:
    return _LEAST_EM[name] * (rows_of(placed) if name == "events" else 1)


def _heights(canvas: Canvas, shown: Timeline) -> list[float]:
    """How high each lane is in pixels: what is left over goes to pain and stress, three parts to two."""
    least = [_least_em(name, shown.placed) for name in shown.lanes]
    room = canvas.size[1] / canvas.em - _TOP_EM - _LINE_EM - _BOTTOM_EM
    spare = room - sum(least) - _BETWEEN_EM * (len(least) - 1)
    if spare < 0:  # a window may be made very small; then there is a single lane
        return [max(room, 0.1) * canvas.em]
    parts = [{"pain": 3.0, "stress": 2.0, "setbacks": 2.0}.get(name, 0.0) for name in shown.lanes]
    parts = parts if any(parts) else [1.0] * len(parts)
    return [(low + spare * part / sum(parts)) * canvas.em for low, part in zip(least, parts, strict=True)]


def _draw(canvas: Canvas, days: ChartDays, shown: Timeline) -> None:
    em, left, right = canvas.em, _left(canvas), _right(canvas)
    x = (float(days.arrays.start.toordinal()), float(days.arrays.end.toordinal()))
    top = (_TOP_EM + _LINE_EM) * em
    heights = _heights(canvas, shown)
    tops = [top + sum(heights[:i]) + i * _BETWEEN_EM * em for i in range(len(heights))]
    shaded = max(i for i, name in enumerate(shown.lanes) if name != "events") if shown.lanes != ("events",) else 0
    behind = canvas.lane((left, top, right, tops[shaded] + heights[shaded]), x, (0, 1))
    behind.set_zorder(-1)
    line = canvas.lane((left, top - 0.55 * em, right, top - 0.1 * em), x, (0, 1))
    draw_setbacks(canvas, behind, line, shown.episodes)
    for name, lane_top, height in zip(shown.lanes, tops, heights, strict=True):
        box = (left, lane_top, right, lane_top + height)
        axes = canvas.lane(box, x, _limits(name, shown))
        axes.set_label(TIME_AXIS)
        LANES[name](canvas, axes, days, shown)
        if not canvas.is_card:
            _draw_title(canvas, lane_title(name, shown), lane_top + height / 2, height)
    canvas.time_axis(axes, days.arrays.start, days.arrays.n)
    canvas.keys(_keys(canvas, shown), 0.2 * em, 0.8 * em)


def _limits(name: str, shown: Timeline) -> tuple[float, float]:
    if name == "events":
        return float(shown.rows), 0.0
    if name == "inactive":
        mean = shown.series.inactive.mean
        return 0.0, max(0.5, float(np.nanmax(mean)))
    return (0.0, 1.0) if name == "setbacks" else (0.0, 10.4)


def _keys(canvas: Canvas, shown: Timeline) -> list[Key]:
    keys = setback_keys(canvas, shown.episodes)
    if canvas.is_card and keys:
        shaded = {
            "pain": translate("Charts", "Pain, setbacks shaded"),
            "stress": translate("Charts", "Stress, setbacks shaded"),
        }
        return [Key(shaded.get(shown.lanes[0], translate("Charts", "Setbacks"))), *keys]
    if canvas.is_card and shown.lanes[:1] == ("inactive",):  # A card names its lanes nowhere else.
        keys = [Key(translate("Charts", "Moved little"), canvas.look.colour("accent"), "bar")]
    return keys or [Key(shown.without)]


def _draw_title(canvas: Canvas, lines: tuple[str, ...], middle: float, height: float) -> None:
    step = 1.3 * canvas.em
    lines = lines[: max(1, int(height / step))]
    first = middle - step * (len(lines) - 1) / 2
    for number, words in enumerate(lines):
        colour, weight = ("ink", "bold") if number == 0 else ("muted", "regular")
        canvas.text(0.2 * canvas.em, first + number * step, words, colour=canvas.look.colour(colour), weight=weight)


def _day_values(days: ChartDays, shown: Timeline, number: int) -> list[str]:
    """The values of one day, only those of lanes that are drawn."""
    arrays, lines = days.arrays, []
    setback = _on(shown.episodes, arrays.date_of(number))
    if setback is not None:
        day = (arrays.date_of(number) - setback.start).days + 1
        lines.append(translate("Charts", "Setback, day {day}: {told_by}", day=day, told_by=told_by(setback)))
    of_ten: Callable[[float], str] = lambda value: translate("Charts", "{value} of 10", value=cell(value))  # noqa: E731
    if "pain" in shown.lanes:
        lines.append(value_words(pain_name(), float(arrays.pain[number]), of_ten))
    if "stress" in shown.lanes:
        lines.append(value_words(stress_name(), float(arrays.stress[number]), of_ten))
    if "inactive" in shown.lanes and shown.series.inactive_days[number] == 1:
        lines.append(translate("Charts", "Moved less than half of the usual"))
    return lines


def _on(episodes: Sequence["Episode"], day: date) -> "Episode | None":
    return next((e for e in episodes if e.start <= day < e.start + timedelta(days=e.days)), None)


def _sentence(days: ChartDays, shown: Timeline) -> str:
    """From when to when, how many setbacks, and what lies below them."""
    arrays = days.arrays
    said = [translate("Charts", "{span}.", span=dates.date_span(arrays.start, arrays.date_of(arrays.n - 1)))]
    if shown.episodes:
        tagged = sum(episode.tagged for episode in shown.episodes)
        marked = plural(
            "Charts",
            "{n} setback, {tagged} of them marked.",
            "{n} setbacks, {tagged} of them marked.",
            len(shown.episodes),
            tagged=tagged,
        )
        said.append(marked if tagged else plural("Charts", "{n} setback.", "{n} setbacks.", len(shown.episodes)))
    else:
        said.append(shown.without)
    if "inactive" in shown.lanes:
        little = int(np.nansum(shown.series.inactive_days))
        said.append(plural("Charts", "{n} day with little activity.", "{n} days with little activity.", little))
    return sentences(*said)
