"""Setbacks and what was around them: pain with setbacks shaded, stress, little activity and life events below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from amps_journal.charts import dates
from amps_journal.charts.bars import draw_bars
from amps_journal.charts.canvas import Canvas, Key, Size
from amps_journal.charts.chart import Chart, ChartDays
from amps_journal.charts.day_spots import timeline_spots, value_words
from amps_journal.charts.event_strip import ROW_EM, PlacedEvent, draw_event_strip, events_table, placed_events
from amps_journal.charts.lanes import draw_middle_and_range, gaps, say_gaps
from amps_journal.charts.look import ChartLook
from amps_journal.charts.pictures import TIME_AXIS
from amps_journal.charts.setback_marks import draw_setbacks, marks_table, setback_keys, told_by
from amps_journal.charts.setbacks import no_setbacks
from amps_journal.charts.table import ChartTable, cell
from amps_journal.charts.timeline_series import (
    TimelineSeries,
    each,
    inactive_table,
    pain_table,
    stress_table,
    timeline_series,
)
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from amps_journal.analysis.findings import Episode
    from amps_journal.charts.function_and_pain import PainSeries

FEW_DAYS = 7
_LABELS_EM, _CARD_LABELS_EM = 9.0, 2.2
_TOP_EM, _LINE_EM, _BOTTOM_EM, _BETWEEN_EM = 1.9, 0.7, 1.9, 1.2
_LEAST_EM = {"pain": 5.0, "stress": 3.0, "inactive": 1.3, "events": ROW_EM, "setbacks": 2.0}


@dataclass(frozen=True)
class _Timeline:
    """What is drawn: the series, the setbacks, the events, the lanes with room, and the words for no setbacks."""

    series: TimelineSeries
    episodes: tuple["Episode", ...]
    placed: list[PlacedEvent]
    lanes: tuple[str, ...]
    without: str


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
    return Chart(canvas.figure, _sentence(days, shown), _tables(shown), spots)


def _left(canvas: Canvas) -> float:
    return (_CARD_LABELS_EM if canvas.is_card else _LABELS_EM) * canvas.em


def _right(canvas: Canvas) -> float:
    return canvas.size[0] - 0.6 * canvas.em


def _timeline(days: ChartDays, canvas: Canvas) -> _Timeline:
    series = timeline_series(days, max(1.0, _right(canvas) - _left(canvas)))
    has_pain = bool(series.pain.answered.any())
    episodes = tuple(e for e in sorted(days.findings.episodes, key=lambda e: e.start) if has_pain or e.tagged)
    without = no_setbacks(days.findings)
    placed = placed_events(days.contents.life_events, days.arrays)
    has = {
        "pain": has_pain,
        "stress": bool(series.stress.answered.any()),
        "inactive": bool(series.inactive.answered.any()),
        "events": bool(placed),
    }
    if not (has["pain"] or has["stress"] or has["inactive"] or episodes):
        return _Timeline(series, episodes, placed, (), without)
    wanted = [name for name, there in has.items() if there]
    if not has["pain"] and not has["stress"]:
        wanted.insert(0, "setbacks")
    room = canvas.size[1] / canvas.em - _TOP_EM - _LINE_EM - _BOTTOM_EM
    lanes: list[str] = []
    for name in wanted:
        room -= _least_em(name, placed) + _BETWEEN_EM
        if lanes and (room < -_BETWEEN_EM or canvas.is_card):
            break
        lanes.append(name)
    return _Timeline(series, episodes, placed, tuple(lanes), without)


def _least_em(name: str, placed: Sequence[PlacedEvent]) -> float:
    return _LEAST_EM[name] * (_rows(placed) if name == "events" else 1)


def _rows(placed: Sequence[PlacedEvent]) -> int:
    return 1 + max((one.row for one in placed), default=0)


def _heights(canvas: Canvas, shown: _Timeline) -> list[float]:
    """How high each lane is in pixels: what is left over goes to pain and stress, three parts to two."""
    least = [_least_em(name, shown.placed) for name in shown.lanes]
    room = canvas.size[1] / canvas.em - _TOP_EM - _LINE_EM - _BOTTOM_EM
    spare = room - sum(least) - _BETWEEN_EM * (len(least) - 1)
    if spare < 0:  # a window may be made very small; then there is a single lane
        return [max(room, 0.1) * canvas.em]
    parts = [{"pain": 3.0, "stress": 2.0, "setbacks": 2.0}.get(name, 0.0) for name in shown.lanes]
    return [(low + spare * part / sum(parts)) * canvas.em for low, part in zip(least, parts, strict=True)]


def _draw(canvas: Canvas, days: ChartDays, shown: _Timeline) -> None:
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
        _LANES[name](canvas, axes, days, shown)
        if not canvas.is_card:
            _draw_title(canvas, _title(name, shown), lane_top + height / 2, height)
    canvas.time_axis(axes, days.arrays.start, days.arrays.n)
    canvas.keys(_keys(canvas, shown), 0.2 * em, 0.8 * em)


def _limits(name: str, shown: _Timeline) -> tuple[float, float]:
    if name == "events":
        return float(_rows(shown.placed)), 0.0
    if name == "inactive":
        mean = shown.series.inactive.mean
        return 0.0, max(0.5, float(np.nanmax(mean)))
    return (0.0, 1.0) if name == "setbacks" else (0.0, 10.4)


def _keys(canvas: Canvas, shown: _Timeline) -> list[Key]:
    keys = setback_keys(canvas, shown.episodes)
    if canvas.is_card and keys:
        shaded = {
            "pain": translate("Charts", "Pain, setbacks shaded"),
            "stress": translate("Charts", "Stress, setbacks shaded"),
        }
        return [Key(shaded.get(shown.lanes[0], translate("Charts", "Setbacks"))), *keys]
    return keys or [Key(shown.without)]


def _pain_name() -> str:
    return translate("Charts", "Pain")


def _stress_name() -> str:
    return translate("Charts", "Stress")


def _title(name: str, shown: _Timeline) -> tuple[str, ...]:
    """The name of a lane, and below it what its marks are."""
    series = shown.series
    if name == "pain":
        return (_pain_name(), *_how_pain(series.pain))
    if name == "stress":
        return _stress_name(), each(series.stress.bins.unit)
    if name == "inactive":
        return (translate("Charts", "Moved little"),)
    if name == "events":
        return (translate("Charts", "Going on"),)
    return (translate("Charts", "Setbacks"),)


def _how_pain(pain: "PainSeries") -> tuple[str, ...]:
    days = int(pain.answered.sum())
    if days < FEW_DAYS:
        return (plural("Charts", "{n} day so far", "{n} days so far", days),)
    if pain.bins.unit == "day":
        return (each("day"),)
    return each(pain.bins.unit), translate("Charts", "middle, range")


def _draw_title(canvas: Canvas, lines: tuple[str, ...], middle: float, height: float) -> None:
    step = 1.3 * canvas.em
    lines = lines[: max(1, int(height / step))]
    first = middle - step * (len(lines) - 1) / 2
    for number, words in enumerate(lines):
        colour, weight = ("ink", "bold") if number == 0 else ("muted", "regular")
        canvas.text(0.2 * canvas.em, first + number * step, words, colour=canvas.look.colour(colour), weight=weight)


def _scale(canvas: Canvas, axes: "Axes") -> None:
    """0 to 10 with which end is which, the middle only where there is room."""
    low, high = translate("Charts", "none 0"), translate("Charts", "most 10")
    ends = [(0.0, "0"), (10.0, "10")] if canvas.is_card else [(0.0, low), (10.0, high)]
    middle = [(5.0, "5")] if axes.get_position().height * canvas.size[1] > 4.0 * canvas.em else []
    canvas.value_axis(axes, [*ends, *middle])


def _draw_pain(canvas: Canvas, axes: "Axes", days: ChartDays, shown: _Timeline) -> None:
    pain = shown.series.pain
    _scale(canvas, axes)
    if pain.bins.unit != "day":
        draw_middle_and_range(canvas, axes, pain.bins, (pain.low, pain.middle, pain.high))
    else:
        colour = canvas.look.colour("pain")
        x = (pain.bins.left + pain.bins.right) / 2
        wide = axes.get_position().width * canvas.size[0] / len(x)
        # Three points make no line: few days are dots alone.
        width = 0.08 * canvas.em if int(pain.answered.sum()) >= FEW_DAYS else 0
        dots = Line2D(x, pain.middle, color=colour, linewidth=width, marker="o")
        dots.set(markersize=min(0.5 * canvas.em, max(2.0, 0.7 * wide)), markeredgewidth=0, label="pain days")
        dots.set(zorder=3, clip_on=False)
        axes.add_line(dots)
    say_gaps(canvas, axes, days.arrays.logged)


def _draw_stress(canvas: Canvas, axes: "Axes", _days: ChartDays, shown: _Timeline) -> None:
    _scale(canvas, axes)
    draw_bars(canvas, axes, shown.series.stress, "stress")


def _draw_inactive(canvas: Canvas, axes: "Axes", days: ChartDays, shown: _Timeline) -> None:
    """A mark for each day with little activity, over a thin line that runs where it could be told."""
    first = float(days.arrays.start.toordinal())
    known = gaps(~np.isfinite(shown.series.inactive_days))
    track = LineCollection(
        [[(first + start, 0), (first + end, 0)] for start, end in known],
        colors=canvas.look.tint("accent", 0.45),
        linewidths=max(0.8, 0.09 * canvas.em),
        label="known days",
        clip_on=False,
    )
    axes.add_collection(track, autolim=False)
    inactive = shown.series.inactive
    # A dot for each day without the mark would hide what the marks say: the bare line tells as much.
    marked = np.where(inactive.mean > 0, inactive.mean, np.nan)
    draw_bars(canvas, axes, replace(inactive, mean=marked))


def _draw_events(canvas: Canvas, axes: "Axes", _days: ChartDays, shown: _Timeline) -> None:
    draw_event_strip(canvas, axes, shown.placed)


def _draw_nothing(_canvas: Canvas, _axes: "Axes", _days: ChartDays, _shown: _Timeline) -> None:
    """The lane of setbacks holds no more than their shades, which lie behind all lanes."""


_LANES: dict[str, Callable[[Canvas, "Axes", ChartDays, _Timeline], None]] = {
    "pain": _draw_pain,
    "stress": _draw_stress,
    "inactive": _draw_inactive,
    "events": _draw_events,
    "setbacks": _draw_nothing,
}


def _tables(shown: _Timeline) -> tuple[ChartTable, ...]:
    """A table for the setbacks and one for each lane that is drawn."""
    made: dict[str, Callable[[], ChartTable]] = {
        "pain": lambda: pain_table(shown.series.pain),
        "stress": lambda: stress_table(shown.series.stress),
        "inactive": lambda: inactive_table(shown.series.inactive),
        "events": lambda: events_table(shown.placed),
    }
    return (marks_table(shown.episodes), *(made[name]() for name in shown.lanes if name in made))


def _day_values(days: ChartDays, shown: _Timeline, number: int) -> list[str]:
    """The values of one day, only those of lanes that are drawn."""
    arrays, lines = days.arrays, []
    setback = _on(shown.episodes, arrays.date_of(number))
    if setback is not None:
        day = (arrays.date_of(number) - setback.start).days + 1
        lines.append(translate("Charts", "Setback, day {day}: {told_by}", day=day, told_by=told_by(setback)))
    of_ten: Callable[[float], str] = lambda value: translate("Charts", "{value} of 10", value=cell(value))  # noqa: E731
    if "pain" in shown.lanes:
        lines.append(value_words(_pain_name(), float(arrays.pain[number]), of_ten))
    if "stress" in shown.lanes:
        lines.append(value_words(_stress_name(), float(arrays.stress[number]), of_ten))
    if "inactive" in shown.lanes and shown.series.inactive_days[number] == 1:
        lines.append(translate("Charts", "Moved less than half of your usual"))
    return lines


def _on(episodes: Sequence["Episode"], day: date) -> "Episode | None":
    return next((e for e in episodes if e.start <= day < e.start + timedelta(days=e.days)), None)


def _sentence(days: ChartDays, shown: _Timeline) -> str:
    """From when to when, how many setbacks, and what lies below them."""
    arrays = days.arrays
    said = [translate("Charts", "{span}.", span=dates.date_span(arrays.start, arrays.date_of(arrays.n - 1)))]
    if shown.episodes:
        tagged = sum(episode.tagged for episode in shown.episodes)
        count = plural("Charts", "{n} setback", "{n} setbacks", len(shown.episodes))
        marked = translate("Charts", "{count}, {tagged} of them marked by you.", count=count, tagged=tagged)
        said.append(marked if tagged else f"{count}.")
    else:
        said.append(shown.without)
    if "inactive" in shown.lanes:
        little = int(np.nansum(shown.series.inactive_days))
        said.append(plural("Charts", "{n} day with little activity.", "{n} days with little activity.", little))
    return " ".join(said)
