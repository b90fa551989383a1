"""The lanes of the timeline: what each is called, how it is drawn, and its numbers as a table."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from amps_journal.charts.shared.bars import draw_bars
from amps_journal.charts.shared.canvas import Canvas
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.charts.shared.event_strip import PlacedEvent, draw_event_strip, events_table, rows_of
from amps_journal.charts.shared.lanes import draw_middle_and_range, gaps, say_gaps
from amps_journal.charts.shared.setback_marks import marks_table
from amps_journal.charts.shared.table import ChartTable
from amps_journal.charts.shared.text_width import text_width
from amps_journal.charts.timeline.series import TimelineSeries, each, inactive_table, pain_table, stress_table
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from amps_journal.analysis.findings.all_findings import Episode
    from amps_journal.charts.shared.pain_series import PainSeries

FEW_DAYS = 7


@dataclass(frozen=True)
class Timeline:
    """What is drawn: the series, the setbacks, the events, the lanes with room, and the words for no setbacks."""

    series: TimelineSeries
    episodes: tuple["Episode", ...]
    placed: list[PlacedEvent]
    lanes: tuple[str, ...]
    without: str

    @property
    def rows(self) -> int:
        """How many rows the events take."""
        return rows_of(self.placed)


def pain_name() -> str:
    """What the lane of pain is called."""
    return translate("Charts", "Pain")


def stress_name() -> str:
    """What the lane of stress is called."""
    return translate("Charts", "Stress")


def lane_title(name: str, shown: Timeline) -> tuple[str, ...]:
    """The name of a lane, and below it what its marks are."""
    series = shown.series
    if name == "pain":
        return (pain_name(), *_how_pain(series.pain))
    if name == "stress":
        return stress_name(), each(series.stress.bins.unit)
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


def _scale(canvas: Canvas, axes: "Axes", title: tuple[str, ...]) -> None:
    """0 to 10 with which end is which where that fits beside the title, the middle only where there is room."""
    low, high = translate("Charts", "none 0"), translate("Charts", "most 10")
    wide = max(text_width(words, canvas.em) for words in title) + max(text_width(end, canvas.em) for end in (low, high))
    high_px = axes.get_position().height * canvas.size[1]
    is_low = high_px < (1.3 * len(title) + 1.6) * canvas.em  # Else the title stands between the ends of the scale.
    is_short = canvas.is_card or (is_low and wide + 0.8 * canvas.em > axes.get_position().x0 * canvas.size[0])
    ends = [(0.0, "0"), (10.0, "10")] if is_short else [(0.0, low), (10.0, high)]
    middle = [(5.0, "5")] if axes.get_position().height * canvas.size[1] > 4.0 * canvas.em else []
    canvas.value_axis(axes, [*ends, *middle])


def _draw_pain(canvas: Canvas, axes: "Axes", days: ChartDays, shown: Timeline) -> None:
    pain = shown.series.pain
    _scale(canvas, axes, lane_title("pain", shown))
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


def _draw_stress(canvas: Canvas, axes: "Axes", _days: ChartDays, shown: Timeline) -> None:
    _scale(canvas, axes, lane_title("stress", shown))
    draw_bars(canvas, axes, shown.series.stress, "stress")


def _draw_inactive(canvas: Canvas, axes: "Axes", days: ChartDays, shown: Timeline) -> None:
    """A mark for each day with little activity, over a thin line that runs where it could be told."""
    first = float(days.arrays.start.toordinal())
    known = gaps(~np.isfinite(shown.series.inactive_days))
    track = LineCollection(
        [[(first + start, 0), (first + end, 0)] for start, end in known],
        colors=canvas.look.tint("accent", 0.75),
        linewidths=max(0.8, 0.09 * canvas.em),
        label="known days",
        clip_on=False,
    )
    axes.add_collection(track, autolim=False)
    inactive = shown.series.inactive
    # A dot for each day without the mark would hide what the marks say: the bare line tells as much.
    marked = np.where(inactive.mean > 0, inactive.mean, np.nan)
    draw_bars(canvas, axes, replace(inactive, mean=marked))


def _draw_events(canvas: Canvas, axes: "Axes", _days: ChartDays, shown: Timeline) -> None:
    draw_event_strip(canvas, axes, shown.placed)


def _draw_nothing(_canvas: Canvas, _axes: "Axes", _days: ChartDays, _shown: Timeline) -> None:
    """The lane of setbacks holds no more than their shades, which lie behind all lanes."""


LANES: dict[str, Callable[[Canvas, "Axes", ChartDays, Timeline], None]] = {
    "pain": _draw_pain,
    "stress": _draw_stress,
    "inactive": _draw_inactive,
    "events": _draw_events,
    "setbacks": _draw_nothing,
}


def lane_tables(shown: Timeline) -> tuple[ChartTable, ...]:
    """A table for the setbacks and one for each lane that is drawn."""
    made: dict[str, Callable[[], ChartTable]] = {
        "pain": lambda: pain_table(shown.series.pain),
        "stress": lambda: stress_table(shown.series.stress),
        "inactive": lambda: inactive_table(shown.series.inactive),
        "events": lambda: events_table(shown.placed),
    }
    return (marks_table(shown.episodes), *(made[name]() for name in shown.lanes if name in made))
