"""Progressive activity: how much of the planned programme was done, by week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.days.planned import PlannedKeys
from amps_journal.charts.shared.bars import draw_bars
from amps_journal.charts.shared.bins import Bins, bins_of, unit_for
from amps_journal.charts.shared.canvas import Canvas, Key, Size
from amps_journal.charts.shared.chart import Chart, ChartDays
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.day_spots import timeline_spots
from amps_journal.charts.shared.event_bands import draw_events
from amps_journal.charts.shared.image_files import TIME_AXIS
from amps_journal.charts.shared.lanes import say_gaps
from amps_journal.charts.shared.share_axis import percent, share_ticks
from amps_journal.charts.shared.table import ChartTable
from amps_journal.domain.calendar import programme_on
from amps_journal.formats import dates, numbers
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from amps_journal.analysis.days.daily_arrays import DailyArrays
    from amps_journal.domain.day import DayEntry

    Floats = NDArray[np.float64]
    Counts = NDArray[np.intp]

USUAL_SIZE = (900, 320)
FEW_DAYS = 7


@dataclass(frozen=True)
class ProgrammeSeries:
    """What the chart draws: done of planned for each stretch of days.

    Attributes:
        bins: The stretches of days.
        done: Planned items done, over the days that have a plan and are answered.
        planned: Items planned on those days.
        answered: How many such days there are.
        possible: How many days have a plan, answered or not.
    """

    bins: Bins
    done: "Floats"
    planned: "Floats"
    answered: "Counts"
    possible: "Counts"

    @property
    def mean(self) -> "Floats":
        """Done of planned, 0 to 1; NaN where no planned day is answered."""
        nothing = np.full(len(self.bins), np.nan)
        share: Floats = np.divide(self.done, self.planned, out=nothing, where=self.planned > 0)
        return share

    @property
    def thin(self) -> "NDArray[np.bool_]":
        """Where fewer than half of the planned days are answered, so that the share says little."""
        return (self.answered > 0) & (2 * self.answered < self.possible)


def programme_series(arrays: "DailyArrays", size: Size = USUAL_SIZE, first_weekday: int = 0) -> ProgrammeSeries:
    """The numbers of the chart: by week, by day while there are not two full weeks, by month and up where narrow."""
    series = _series_by(
        arrays, bins_of(arrays.start, arrays.n, unit_for(arrays.n, 0.85 * size[0], "week", 5.0), first_weekday)
    )
    few = (series.answered[~series.thin] > 0).sum() < 2
    if series.bins.unit == "week" and few and unit_for(arrays.n, 0.85 * size[0]) == "day":
        return _series_by(arrays, bins_of(arrays.start, arrays.n, "day"))
    return series


def _series_by(arrays: "DailyArrays", bins: Bins) -> ProgrammeSeries:
    has_plan = arrays.programme_planned > 0
    used = has_plan & np.isfinite(arrays.programme_done)

    def total(values: "Floats") -> "Floats":
        return np.add.reduceat(values, bins.edges[:-1])

    return ProgrammeSeries(
        bins,
        total(np.where(used, arrays.programme_done, 0.0)),
        total(np.where(used, arrays.programme_planned, 0.0)),
        total(used.astype(np.float64)).astype(np.intp),
        total(has_plan.astype(np.float64)).astype(np.intp),
    )


def programme_chart(days: ChartDays, look: ChartLook, size: Size = USUAL_SIZE) -> Chart:
    """Bars of how much of the planned programme was done, hollow where few of its days were answered.

    A stretch without an answer, or without a plan, stays empty; a stretch in which nothing was done is a dot.
    """
    canvas, series = Canvas(look, size), programme_series(days.arrays, size, days.first_weekday)
    if not series.answered.any():
        return Chart(canvas.message(_nothing(series)), _nothing(series), ())
    em, arrays = canvas.em, days.arrays
    left, top, right, bottom = 4.1 * em, 2.1 * em, size[0] - 0.6 * em, size[1] - 1.9 * em
    x = (float(arrays.start.toordinal()), float(arrays.start.toordinal() + arrays.n))
    if not canvas.is_card:
        top += draw_events(canvas, canvas.lane((left, top, right, bottom), x, (0, 1)), days.contents.life_events)
    axes = canvas.lane((left, top, right, bottom), x, (0, 1.04))
    axes.set_label(TIME_AXIS)
    canvas.value_axis(axes, share_ticks((bottom - top) / em))
    canvas.time_axis(axes, arrays.start, arrays.n)
    draw_bars(canvas, axes, series)
    say_gaps(canvas, axes, np.isfinite(arrays.programme_done) | ~(arrays.programme_planned > 0))
    keys = [Key(_title(series), look.colour("accent"), "bar")]
    if series.thin.any():
        keys.append(Key(translate("Charts", "few days logged"), look.colour("accent"), "hollow"))
    canvas.keys(keys, 0.2 * em, 0.8 * em)
    items, entries = _items(days), days.entries

    def words(number: int) -> list[str]:
        return _day_words(days, number, entries.get(number))

    tables = (_table(series), *([_items_table(items)] if items else []))
    return Chart(canvas.figure, _sentence(series), tables, timeline_spots(canvas.figure, days, words))


def _nothing(series: ProgrammeSeries) -> str:
    if not series.possible.any():
        return translate("Charts", "The plan has no programme in this time, so there is nothing to draw.")
    return translate("Charts", "No programme days are logged here yet. The first bar comes with the first day.")


def _title(series: ProgrammeSeries) -> str:
    days = int(series.answered.sum())
    if days < FEW_DAYS:
        return plural("Charts", "Programme done, {n} day so far", "Programme done, {n} days so far", days)
    return {
        "day": translate("Charts", "Programme done each day"),
        "week": translate("Charts", "Programme done, by week"),
        "month": translate("Charts", "Programme done, by month"),
        "quarter": translate("Charts", "Programme done, by quarter"),
        "year": translate("Charts", "Programme done, by year"),
    }[series.bins.unit]


def _table(series: ProgrammeSeries) -> ChartTable:
    header = (
        translate("Charts", "When"),
        translate("Charts", "Done"),
        translate("Charts", "Planned"),
        translate("Charts", "Share"),
        translate("Charts", "Days logged"),
    )
    rows = tuple((series.bins.name(i), *_row(series, i)) for i in range(len(series.bins)))
    return ChartTable(_title(series), header, rows)


def _row(series: ProgrammeSeries, i: int) -> tuple[str, str, str, str]:
    if not series.answered[i]:
        missing = translate("Charts", "no entry") if series.possible[i] else translate("Charts", "nothing planned")
        return missing, missing, missing, "0"
    return (
        numbers.plain(series.done[i]),
        numbers.plain(series.planned[i]),
        percent(series.mean[i]),
        str(series.answered[i]),
    )


def _sentence(series: ProgrammeSeries) -> str:
    done, planned = series.done.sum(), series.planned.sum()
    used = np.flatnonzero(np.isfinite(series.mean))
    last = series.bins.first + timedelta(days=int(series.bins.edges[-1]) - 1)
    said = plural(
        "Charts",
        "{title}, {span}: {done} of {planned} planned thing were done, {share}.",
        "{title}, {span}: {done} of {planned} planned things were done, {share}.",
        float(planned),
        title=_title(series),
        span=dates.date_span(series.bins.first, last),
        done=numbers.plain(done),
        planned=numbers.plain(planned),
        share=percent(done / planned),
    )
    if used.size < 2:
        return said
    first, end = percent(series.mean[used[0]]), percent(series.mean[used[-1]])
    return sentences(
        said, translate("Charts", "It was {first} at the start and {last} at the end.", first=first, last=end)
    )


@dataclass(frozen=True, slots=True)
class _Item:
    """One planned thing over the period, on days whose activities are answered."""

    label: str
    done: int
    planned: int


def _items(days: ChartDays) -> list[_Item]:
    """The items of the programme that were planned on answered days, in the order of the plan."""
    programme = days.contents.plan.programme
    planned_on = PlannedKeys(days.arrays.start, days.arrays.n, programme)
    done = dict.fromkeys((item.key for item in programme), 0)
    planned = dict(done)
    for number, entry in days.entries.items():
        if entry.activities is None:
            continue
        named = {activity.item for activity in entry.activities}
        for key in planned_on.on(number, free=False):
            planned[key] += 1
            done[key] += key in named
    return [_Item(item.label, done[item.key], planned[item.key]) for item in programme if planned[item.key]]


def _items_table(items: Sequence[_Item]) -> ChartTable:
    header = (
        translate("Charts", "What"),
        translate("Charts", "Done"),
        translate("Charts", "Planned"),
        translate("Charts", "Share"),
    )
    rows = tuple((item.label, str(item.done), str(item.planned), percent(item.done / item.planned)) for item in items)
    return ChartTable(translate("Charts", "What the programme is made of"), header, rows)


def _day_words(days: ChartDays, number: int, entry: "DayEntry | None") -> list[str]:
    """The lines of a day: how many were done, and which of those planned."""
    planned = programme_on(days.arrays.date_of(number), days.contents.plan)
    if not planned:
        return [translate("Charts", "Nothing planned")]
    if entry is None or entry.activities is None:
        return [translate("Charts", "Programme: no entry")]
    named = {activity.item for activity in entry.activities}
    done = sum(item.key in named for item in planned)
    said = translate("Charts", "Programme: {done} of {planned} done", done=done, planned=len(planned))
    marks = (
        translate("Charts", "{item}: done", item=item.label)
        if item.key in named
        else translate("Charts", "{item}: not done", item=item.label)
        for item in planned
    )
    return [said, *marks]
