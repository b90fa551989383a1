"""What you did, how much pain got in the way of it, and pain: lanes on one time axis, function above."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.bars import draw_bars
from amps_journal.charts.shared.bins import Bins, bins_of, unit_for
from amps_journal.charts.shared.canvas import Canvas, Key, Size
from amps_journal.charts.shared.chart import Chart, ChartDays
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.day_spots import timeline_spots, value_words
from amps_journal.charts.shared.event_bands import draw_events
from amps_journal.charts.shared.image_files import TIME_AXIS
from amps_journal.charts.shared.lanes import draw_middle_and_range, say_gaps
from amps_journal.charts.shared.minutes_and_quota import ActivitySeries, activity_words, draw_quota, plan_cell
from amps_journal.charts.shared.pain_series import InTheWaySeries, PainSeries
from amps_journal.charts.shared.score_strip import ROW_EM, draw_scores, score_words, scores_table, scores_within
from amps_journal.charts.shared.table import ChartTable, cell
from amps_journal.charts.shared.ticks import value_ticks
from amps_journal.domain.person import ClinicScore, LifeEvent
from amps_journal.formats import dates, numbers
from amps_journal.formats.clock import minutes as minutes_in_words
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from amps_journal.analysis.days.daily_arrays import DailyArrays
    from amps_journal.analysis.findings.all_findings import Findings

    Floats = NDArray[np.float64]

USUAL_SIZE = (1100, 320)
FEW_DAYS = 7
LOW = 12
_UPPER_SHARE = (1.0, 0.56, 0.42)
"""The part of the height that what was done has above no, one and two lanes."""
ROOM_FOR_THREE = 17
"""How many times the size of its text a figure is high at least to have both lanes below."""


def function_series(arrays: "DailyArrays", size: Size = USUAL_SIZE, first_weekday: int = 0) -> ActivitySeries:
    """The upper lane: each day, or means of longer stretches where days would be slivers."""
    minutes = arrays.active_minutes
    unit = unit_for(arrays.n, 0.9 * size[0], least_px=3.2)
    bins = bins_of(arrays.start, arrays.n, unit, first_weekday)
    return ActivitySeries(bins, bins.means(minutes), bins.counts(minutes), bins.thin(minutes), bins.means(arrays.quota))


def pain_series(arrays: "DailyArrays", size: Size = USUAL_SIZE, first_weekday: int = 0) -> PainSeries:
    """The lowest lane: by week, or by longer stretches where weeks would crowd."""
    return PainSeries(*_levels(arrays, arrays.pain, size, first_weekday))


def in_the_way_series(arrays: "DailyArrays", size: Size = USUAL_SIZE, first_weekday: int = 0) -> InTheWaySeries:
    """The lane between: how much pain got in the way, of which recovery is made sooner than of pain itself."""
    return InTheWaySeries(*_levels(arrays, arrays.got_in_the_way, size, first_weekday))


def _levels(
    arrays: "DailyArrays", values: "Floats", size: Size, first_weekday: int
) -> tuple[Bins, "Floats", "Floats", "Floats", "NDArray[np.intp]"]:
    unit = unit_for(arrays.n, 0.9 * size[0], "week", 7.0)
    bins = bins_of(arrays.start, arrays.n, unit, first_weekday)
    return bins, bins.middles(values), bins.lowest(values), bins.highest(values), bins.counts(values)


def function_and_pain_chart(days: ChartDays, look: ChartLook, size: Size = USUAL_SIZE) -> Chart:
    """The chart with its words, its tables and a spot a day."""
    arrays, first_weekday = days.arrays, days.first_weekday
    events, scores = days.contents.life_events, scores_within(days.contents.clinic_scores, arrays)
    figure = function_and_pain_figure(
        arrays, days.findings, look, size, first_weekday=first_weekday, events=events, scores=scores
    )
    has_way, has_pain = (bool(np.isfinite(values).any()) for values in (arrays.got_in_the_way, arrays.pain))

    def words(day: int) -> list[str]:
        said = activity_words(arrays, day)
        said += [in_the_way_words(arrays, day)] if has_way else []
        said += [pain_words(arrays, day)] if has_pain else []
        return said + [score_words(score) for score in scores if score.date == arrays.date_of(day)]

    return Chart(
        figure,
        function_and_pain_sentence(arrays, size, first_weekday),
        (*function_and_pain_tables(arrays, size, first_weekday), *((scores_table(scores),) if scores else ())),
        timeline_spots(figure, days, words),
    )


def pain_words(arrays: "DailyArrays", day: int) -> str:
    """The line that says the pain of a day."""
    return value_words(translate("Charts", "Pain"), arrays.pain[day], _of_ten)


def in_the_way_words(arrays: "DailyArrays", day: int) -> str:
    """The line that says how much pain got in the way on a day."""
    return value_words(translate("Charts", "Got in the way"), arrays.got_in_the_way[day], _of_ten)


def _of_ten(value: float) -> str:
    return translate("Charts", "{n} of 10", n=numbers.plain(value))


def function_and_pain_figure(
    arrays: "DailyArrays",
    findings: "Findings",  # noqa: ARG001  (every builder takes the same)
    look: ChartLook,
    size: Size = USUAL_SIZE,
    *,
    first_weekday: int = 0,
    events: Sequence[LifeEvent] = (),
    scores: Sequence[ClinicScore] = (),
) -> "Figure":
    """Active minutes above with the plan, below it what pain got in the way of, then pain; life events as bands behind.

    Where there is no room for three, pain itself is left out. What was not answered has no lane. Days without an entry
    stay empty and long stretches of them say so; a day of zero minutes is a dot.

    Args:
        arrays: The days.
        findings: What they show.
        look: Colours and type.
        size: Width and height in pixels.
        first_weekday: The weekday on which weeks begin, 0 = Monday.
        events: What happened around the days.
        scores: The clinic's scores within the days, by date; a strip of their own where there is room.
    """
    canvas = Canvas(look, size)
    function = function_series(arrays, size, first_weekday)
    lower = _lower_lanes(arrays, canvas, first_weekday)
    has_function = bool(function.answered.any())
    if not has_function and not lower:
        return canvas.message(translate("Charts", "No entries here yet. One day makes the first bar."))
    em, (width, height) = canvas.em, size
    x = (float(arrays.start.toordinal()), float(arrays.start.toordinal() + arrays.n))
    left, right, top, bottom = 4.1 * em, width - 0.6 * em, 2.0 * em, height - 1.9 * em
    behind = canvas.lane((left, top, right, bottom), x, (0, 1))
    behind.set_zorder(-1)
    names = draw_events(canvas, behind, events)
    has_scores = bool(scores) and height >= ROOM_FOR_THREE * em
    if has_scores:
        strip = canvas.lane((left, bottom - ROW_EM * em, right, bottom), x, (0, 1))
        draw_scores(canvas, strip, scores)
        bottom -= (ROW_EM + 0.5) * em
    split, last, is_low = top + names - (0.9 if has_scores else 1.9) * em, behind, height < LOW * em
    if has_function:
        split = top + _UPPER_SHARE[len(lower)] * (bottom - top)
        last = canvas.lane((left, top + names, right, split), x, (0, _highest(function) * 1.1))
        _draw_function(canvas, last, arrays, function)
    for number, levels in enumerate(lower):
        start, end = (split + place * (bottom - split) / len(lower) for place in (number, number + 1))
        last = canvas.lane((left, start + (0.8 if is_low else 2.7) * em, right, end), x, (0, 10.4))
        _draw_levels(canvas, last, levels)
        if not is_low:
            canvas.keys([Key(levels.title(), look.colour("pain"), "dot")], 0.2 * em, start + 1.6 * em)
    canvas.time_axis(strip if has_scores else last, arrays.start, arrays.n)
    canvas.keys(_keys(arrays, function, look, has_scores=has_scores), 0.2 * em, 0.8 * em)
    return canvas.figure


def _keys(arrays: "DailyArrays", function: ActivitySeries, look: ChartLook, *, has_scores: bool) -> list[Key]:
    """What the upper lane and the scores are drawn in; what was not answered has no key."""
    keys = []
    if function.answered.any():
        keys.append(Key(_function_title(function), look.colour("accent"), "bar"))
        if np.isfinite(arrays.quota).any():
            keys.append(Key(translate("Charts", "plan"), look.colour("ink"), "dashes"))
    if function.thin.any():
        keys.append(Key(translate("Charts", "few days logged"), look.colour("accent"), "hollow"))
    if has_scores:
        keys.append(Key(translate("Charts", "score from the clinic"), look.colour("ink"), "diamond"))
    return keys


def _highest(function: ActivitySeries) -> float:
    return float(np.nanmax(np.concatenate((function.mean, function.quota, [10.0]))))


def _function_title(function: ActivitySeries) -> str:
    days = int(function.answered.sum())
    if days < FEW_DAYS:
        return plural("Charts", "Active minutes, {n} day so far", "Active minutes, {n} days so far", days)
    return {
        "day": translate("Charts", "Active minutes each day"),
        "week": translate("Charts", "Active minutes a day, by week"),
        "month": translate("Charts", "Active minutes a day, by month"),
        "quarter": translate("Charts", "Active minutes a day, by quarter"),
        "year": translate("Charts", "Active minutes a day, by year"),
    }[function.bins.unit]


def _lower_lanes(arrays: "DailyArrays", canvas: Canvas, first_weekday: int) -> list[PainSeries]:
    """What lies below what was done: how much pain got in the way first, pain itself where it is answered and fits."""
    way, pain = (series(arrays, canvas.size, first_weekday) for series in (in_the_way_series, pain_series))
    told = [levels for levels in (way, pain) if levels.answered.any()]
    return told if canvas.size[1] >= ROOM_FOR_THREE * canvas.em else told[:1]


def _draw_function(canvas: Canvas, axes: "Axes", arrays: "DailyArrays", function: ActivitySeries) -> None:
    axes.set_label(TIME_AXIS)
    height = axes.get_position().height * canvas.size[1]
    ticks = value_ticks(axes.get_ylim()[1], height, canvas.em)
    canvas.value_axis(axes, [(t, minutes_in_words(t)) for t in ticks])
    # A day is its own stretch and never "thin", so bars of days are always filled.
    draw_bars(canvas, axes, function)
    draw_quota(canvas, axes, arrays)
    say_gaps(canvas, axes, np.isfinite(arrays.active_minutes))


def _draw_levels(canvas: Canvas, axes: "Axes", levels: PainSeries) -> None:
    """A band from the lowest to the highest answer and a line through the middles, broken where nothing was said."""
    axes.set_label(TIME_AXIS)
    canvas.value_axis(axes, [(0.0, "0"), (5.0, "5"), (10.0, "10")])
    draw_middle_and_range(canvas, axes, levels.bins, (levels.low, levels.middle, levels.high))


def function_and_pain_tables(
    arrays: "DailyArrays", size: Size = USUAL_SIZE, first_weekday: int = 0
) -> tuple[ChartTable, ...]:
    """The numbers of the picture of that size: a table for each lane, those below only where they were answered."""
    function = function_series(arrays, size, first_weekday)
    when = translate("Charts", "When")
    upper = ChartTable(
        _function_title(function),
        (when, translate("Charts", "Active minutes a day"), translate("Charts", "Plan, minutes a day")),
        tuple(
            (function.bins.name(i), cell(function.mean[i], 1), plan_cell(function.quota[i]))
            for i in range(len(function.bins))
        ),
    )
    levels = (series(arrays, size, first_weekday) for series in (in_the_way_series, pain_series))
    return (upper, *(one.table(one.title()) for one in levels if one.answered.any()))


def function_and_pain_sentence(arrays: "DailyArrays", size: Size = USUAL_SIZE, first_weekday: int = 0) -> str:
    """What a listener needs to know of the picture: where the lanes begin and end, function first."""
    way, weeks = (series(arrays, size, first_weekday) for series in (in_the_way_series, pain_series))
    minutes = weeks.bins.means(arrays.active_minutes)
    last = arrays.start + timedelta(days=arrays.n - 1)
    said = [translate("Charts", "{span}.", span=dates.date_span(arrays.start, last))]
    used = np.flatnonzero(np.isfinite(minutes))
    if used.size:
        said.append(
            translate(
                "Charts",
                "Active minutes a day go from {first} to {last}.",
                first=cell(minutes[used[0]]),
                last=cell(minutes[used[-1]]),
            )
        )
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
    if not used.size and not felt.size and not known.size:
        said.append(translate("Charts", "No entries."))
    return " ".join(said)
