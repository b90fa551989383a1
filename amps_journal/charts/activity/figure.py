"""Progressive activity: mean active minutes a day against the plan's quota, with the trend where there is one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.collections import PolyCollection

from amps_journal.charts.shared.bars import draw_bars
from amps_journal.charts.shared.bins import bins_of, unit_for
from amps_journal.charts.shared.canvas import Canvas, Key, Size
from amps_journal.charts.shared.chart import Chart, ChartDays
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.day_spots import timeline_spots
from amps_journal.charts.shared.event_bands import draw_events
from amps_journal.charts.shared.image_files import TIME_AXIS
from amps_journal.charts.shared.minutes_and_quota import ActivitySeries, activity_words, draw_quota, plan_cell
from amps_journal.charts.shared.table import ChartTable, cell
from amps_journal.charts.shared.ticks import value_ticks
from amps_journal.charts.shared.trend_line import has_line, line_of
from amps_journal.domain.person import LifeEvent
from amps_journal.formats import dates
from amps_journal.formats.clock import minutes as minutes_in_words
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from amps_journal.analysis.days.daily_arrays import DailyArrays
    from amps_journal.analysis.findings.all_findings import Finding, Findings

    Floats = NDArray[np.float64]

USUAL_SIZE = (900, 320)


def activity_series(arrays: "DailyArrays", size: Size = USUAL_SIZE, first_weekday: int = 0) -> ActivitySeries:
    """The numbers of the chart: by week, by day while there are not two full weeks, by month and up where narrow."""
    minutes = arrays.active_minutes
    bins = bins_of(arrays.start, arrays.n, unit_for(arrays.n, 0.85 * size[0], "week", 5.0), first_weekday)
    full = (bins.counts(minutes) > 0) & ~bins.thin(minutes)
    if bins.unit == "week" and full.sum() < 2 and unit_for(arrays.n, 0.85 * size[0]) == "day":
        bins = bins_of(arrays.start, arrays.n, "day")
    return ActivitySeries(bins, bins.means(minutes), bins.counts(minutes), bins.thin(minutes), bins.means(arrays.quota))


def activity_chart(days: ChartDays, look: ChartLook, size: Size = USUAL_SIZE) -> Chart:
    """The chart with its words, its table and a spot a day."""
    arrays, first_weekday = days.arrays, days.first_weekday
    events = days.contents.life_events
    so_far = None if days.so_far is arrays else days.so_far
    figure = activity_figure(
        arrays, days.findings, look, size, first_weekday=first_weekday, events=events, so_far=so_far
    )
    return Chart(
        figure,
        activity_sentence(arrays, size, first_weekday, days.findings.get("activity_trend"), so_far),
        (activity_table(arrays, size, first_weekday),),
        timeline_spots(figure, days, lambda day: activity_words(arrays, day)),
    )


def activity_figure(
    arrays: "DailyArrays",
    findings: "Findings",
    look: ChartLook,
    size: Size = USUAL_SIZE,
    *,
    first_weekday: int = 0,
    events: Sequence[LifeEvent] = (),
    so_far: "DailyArrays | None" = None,
) -> "Figure":
    """Bars of active minutes with the plan as a dashed step line and the trend with its band.

    Stretches with few answered days are drawn hollow, those without any stay empty, and a mean of zero is a dot.

    Args:
        arrays: The days.
        findings: What they show; ``activity_trend`` is drawn where it has a clear direction.
        look: Colours and type.
        size: Width and height in pixels.
        first_weekday: The weekday on which weeks begin, 0 = Monday.
        so_far: All days that the trend is of, where they are more than those shown.
        events: What happened around the days; drawn where there is room for their names.
    """
    canvas = Canvas(look, size)
    series = activity_series(arrays, size, first_weekday)
    if not series.answered.any():
        return canvas.message(
            translate("Charts", "No activity is logged here yet. The first bar comes with the first day.")
        )
    em, days = canvas.em, int(series.answered.sum())
    highest = float(np.nanmax(np.concatenate((series.mean, series.quota, [10.0]))))
    left, top, right, bottom = 4.1 * em, 2.1 * em, size[0] - 0.6 * em, size[1] - 1.9 * em
    x = (float(arrays.start.toordinal()), float(arrays.start.toordinal() + arrays.n))
    if events and not canvas.is_card:
        top += draw_events(canvas, canvas.lane((left, top, right, bottom), x, (0, 1)), events)
    axes = canvas.lane((left, top, right, bottom), x, (0, highest * 1.08))
    axes.set_label(TIME_AXIS)
    ticks = value_ticks(highest * 1.08, bottom - top, em)
    canvas.value_axis(axes, [(t, minutes_in_words(t)) for t in ticks])
    canvas.time_axis(axes, arrays.start, arrays.n)
    draw_bars(canvas, axes, series)
    draw_quota(canvas, axes, arrays)
    trend = findings.get("activity_trend")
    has_trend = series.bins.unit != "day" and has_line(trend)
    if trend is not None and has_trend:
        whole = series if so_far is None else activity_series(so_far, size, first_weekday)
        _draw_trend(canvas, axes, series, whole, trend)
    keys = [Key(_title(series, days), look.colour("accent"), "bar")]
    if np.isfinite(arrays.quota).any():
        keys.append(Key(translate("Charts", "plan"), look.colour("ink"), "dashes"))
    if has_trend:
        of_all = translate("Charts", "trend of all days and its likely range")
        words = translate("Charts", "trend and its likely range") if so_far is None else of_all
        keys.append(Key(words, look.colour("ink"), "line"))
    if series.thin.any():
        keys.append(Key(translate("Charts", "few days logged"), look.colour("accent"), "hollow"))
    canvas.keys(keys, 0.2 * em, 0.8 * em)
    return canvas.figure


def _title(series: ActivitySeries, days: int) -> str:
    if series.bins.unit == "day":
        so_far = plural("Charts", "{n} day so far", "{n} days so far", days)
        return translate("Charts", "Active minutes a day, {so_far}", so_far=so_far)
    return {
        "week": translate("Charts", "Active minutes a day, by week"),
        "month": translate("Charts", "Active minutes a day, by month"),
        "quarter": translate("Charts", "Active minutes a day, by quarter"),
        "year": translate("Charts", "Active minutes a day, by year"),
    }[series.bins.unit]


def _draw_trend(canvas: Canvas, axes: "Axes", series: ActivitySeries, whole: ActivitySeries, trend: "Finding") -> None:
    """The trend through the middle of all bars, as far as some are shown, with a fan for the interval of its slope."""
    line = line_of(series, whole)
    if line is None:
        return
    x = line.x
    if trend.low is not None and trend.high is not None:
        first, second = line.at(trend.low), line.at(trend.high)
        fan = np.column_stack((np.concatenate((x, x[::-1])), np.concatenate((first, second[::-1]))))
        band = PolyCollection([fan], facecolors=canvas.look.colour("ink"), alpha=0.14, linewidths=0, zorder=3.2)
        band.set_label("trend band")
        axes.add_collection(band, autolim=False)
    canvas.line(
        axes,
        x[[0, -1]],
        line.at(float(trend.value or 0.0))[[0, -1]],
        "trend",
        color=canvas.look.colour("ink"),
        linewidth=max(1.2, 0.17 * canvas.em),
        zorder=3.5,
    )


def activity_table(arrays: "DailyArrays", size: Size = USUAL_SIZE, first_weekday: int = 0) -> ChartTable:
    """The numbers of the picture of that size, a row for each bar and each gap."""
    series = activity_series(arrays, size, first_weekday)
    header = (
        translate("Charts", "When"),
        translate("Charts", "Active minutes a day"),
        translate("Charts", "Plan, minutes a day"),
        translate("Charts", "Days logged"),
    )
    rows = tuple(
        (series.bins.name(i), cell(series.mean[i], 1), plan_cell(series.quota[i]), str(series.answered[i]))
        for i in range(len(series.bins))
    )
    return ChartTable(_title(series, int(series.answered.sum())), header, rows)


def activity_sentence(
    arrays: "DailyArrays",
    size: Size = USUAL_SIZE,
    first_weekday: int = 0,
    trend: "Finding | None" = None,
    so_far: "DailyArrays | None" = None,
) -> str:
    """What a listener needs to know of the picture: from where to where, and how many gaps.

    Where a trend is drawn its line says from where to where, not the first and the last bar, which may be odd weeks.
    """
    series = activity_series(arrays, size, first_weekday)
    used = np.flatnonzero(np.isfinite(series.mean))
    if not used.size:
        return translate("Charts", "No active minutes are logged in this period.")
    title = _title(series, int(series.answered.sum()))
    span = dates.date_span(series.bins.start(0), series.bins.start(len(series.bins) - 1))
    whole = series if so_far is None else activity_series(so_far, size, first_weekday)
    line = line_of(series, whole) if trend is not None and has_line(trend) and series.bins.unit != "day" else None
    if line is not None and trend is not None:
        ends = line.ends(float(trend.value or 0.0))
        said = plural(
            "Charts",
            "{title}, {span}: the trend goes from {first} to {last} minute.",
            "{title}, {span}: the trend goes from {first} to {last} minutes.",
            round(float(ends[-1])),
            title=title,
            span=span,
            first=cell(ends[0]),
            last=cell(ends[-1]),
        )
    else:
        said = plural(
            "Charts",
            "{title}, {span}: between {low} and {high} minute.",
            "{title}, {span}: between {low} and {high} minutes.",
            round(float(np.nanmax(series.mean))),
            title=title,
            span=span,
            low=cell(np.nanmin(series.mean)),
            high=cell(np.nanmax(series.mean)),
        )
    gaps = len(series.bins) - used.size
    if not gaps:
        return said
    return sentences(said, plural("Charts", "One stretch has no entries.", "{n} stretches have no entries.", gaps))
