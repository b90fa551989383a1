"""The picture of function and pain in words and as tables."""

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.function_and_pain.series import (
    USUAL_SIZE,
    function_series,
    function_title,
    in_the_way_series,
    pain_series,
)
from amps_journal.charts.shared.canvas import Size
from amps_journal.charts.shared.minutes_and_quota import ActivitySeries, plan_cell
from amps_journal.charts.shared.table import ChartTable, cell
from amps_journal.charts.shared.trend_line import has_line, line_of
from amps_journal.formats import dates
from amps_journal.formats.joined import sentences
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from amps_journal.analysis.days.daily_arrays import DailyArrays
    from amps_journal.analysis.findings.all_findings import Finding


def function_and_pain_tables(
    arrays: "DailyArrays", size: Size = USUAL_SIZE, first_weekday: int = 0
) -> tuple[ChartTable, ...]:
    """The numbers of the picture of that size: a table for each lane, those below only where they were answered."""
    function = function_series(arrays, size, first_weekday)
    when = translate("Charts", "When")
    upper = ChartTable(
        function_title(function),
        (when, translate("Charts", "Active minutes a day"), translate("Charts", "Plan, minutes a day")),
        tuple(
            (function.bins.name(i), cell(function.mean[i], 1), plan_cell(function.quota[i]))
            for i in range(len(function.bins))
        ),
    )
    levels = (series(arrays, size, first_weekday) for series in (in_the_way_series, pain_series))
    return (upper, *(one.table(one.title()) for one in levels if one.answered.any()))


def function_and_pain_sentence(
    arrays: "DailyArrays",
    size: Size = USUAL_SIZE,
    first_weekday: int = 0,
    trend: "Finding | None" = None,
    so_far: "DailyArrays | None" = None,
) -> str:
    """What a listener needs to know of the picture, function first.

    Where active minutes have a trend its line says where they begin and end, else they have no direction to be told:
    the first and the last week may be odd ones.
    """
    way, weeks = (series(arrays, size, first_weekday) for series in (in_the_way_series, pain_series))
    last = arrays.start + timedelta(days=arrays.n - 1)
    said = [translate("Charts", "{span}.", span=dates.date_span(arrays.start, last))]
    minutes = _weekly_minutes(arrays, size, first_weekday)
    used = np.isfinite(minutes.mean)
    if used.any():
        whole = minutes if so_far is None else _weekly_minutes(so_far, size, first_weekday)
        said.append(_minutes_said(minutes, whole, trend))
    felt = np.flatnonzero(np.isfinite(way.middle))
    if felt.size:
        said.append(
            translate(
                "Charts",
                "How much pain got in the way goes from {first} to {last} of 10.",
                first=cell(way.middle[felt[0]], 1),
                last=cell(way.middle[felt[-1]], 1),
            )
        )
    known = np.flatnonzero(np.isfinite(weeks.middle))
    if known.size:
        said.append(
            translate(
                "Charts",
                "The middle of pain goes from {first} to {last} of 10.",
                first=cell(weeks.middle[known[0]], 1),
                last=cell(weeks.middle[known[-1]], 1),
            )
        )
    if not used.any() and not felt.size and not known.size:
        said.append(translate("Charts", "No entries."))
    return sentences(*said)


def _weekly_minutes(arrays: "DailyArrays", size: Size, first_weekday: int) -> ActivitySeries:
    """Active minutes in the stretches of the lanes below."""
    minutes, bins = arrays.active_minutes, pain_series(arrays, size, first_weekday).bins
    return ActivitySeries(bins, bins.means(minutes), bins.counts(minutes), bins.thin(minutes), bins.means(arrays.quota))


def _minutes_said(minutes: ActivitySeries, whole: ActivitySeries, trend: "Finding | None") -> str:
    line = line_of(minutes, whole) if trend is not None and has_line(trend) else None
    if line is None or trend is None:
        low, high = cell(np.nanmin(minutes.mean)), cell(np.nanmax(minutes.mean))
        return translate("Charts", "Active minutes a day are between {low} and {high}, by week.", low=low, high=high)
    ends = line.ends(float(trend.value or 0.0))
    return translate(
        "Charts",
        "The trend of active minutes a day goes from {first} to {last}.",
        first=cell(ends[0]),
        last=cell(ends[-1]),
    )
