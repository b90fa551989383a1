"""What you did, how much pain got in the way of it, and pain: lanes on one time axis, function above."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.function_and_pain.series import (
    USUAL_SIZE,
    function_series,
    function_title,
    in_the_way_series,
    pain_series,
)
from amps_journal.charts.function_and_pain.words import function_and_pain_sentence, function_and_pain_tables
from amps_journal.charts.shared.bars import draw_bars
from amps_journal.charts.shared.canvas import Canvas, Key, Size
from amps_journal.charts.shared.chart import Chart, ChartDays
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.day_spots import timeline_spots, value_words
from amps_journal.charts.shared.event_bands import draw_events
from amps_journal.charts.shared.image_files import TIME_AXIS
from amps_journal.charts.shared.lanes import draw_middle_and_range, say_gaps
from amps_journal.charts.shared.minutes_and_quota import ActivitySeries, activity_words, draw_quota
from amps_journal.charts.shared.numbered_setbacks import ROW_EM as NUMBERS_EM
from amps_journal.charts.shared.numbered_setbacks import draw_numbered, numbered, numbered_table, setbacks_said
from amps_journal.charts.shared.pain_series import PainSeries
from amps_journal.charts.shared.score_strip import ROW_EM, draw_scores, score_words, scores_table, scores_within
from amps_journal.charts.shared.ticks import value_ticks
from amps_journal.domain.person import ClinicScore, LifeEvent
from amps_journal.formats import numbers
from amps_journal.formats.clock import minutes as minutes_in_words
from amps_journal.formats.joined import sentences
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from amps_journal.analysis.days.daily_arrays import DailyArrays
    from amps_journal.analysis.findings.all_findings import Findings

    Floats = NDArray[np.float64]

LOW = 12
_UPPER_SHARE = (1.0, 0.56, 0.42)
"""The part of the height that what was done has above no, one and two lanes."""
ROOM_FOR_THREE = 17
"""How many times the size of its text a figure is high at least to have both lanes below."""


def function_and_pain_chart(days: ChartDays, look: ChartLook, size: Size = USUAL_SIZE) -> Chart:
    """The chart with its words, its tables and a spot a day."""
    arrays, first_weekday = days.arrays, days.first_weekday
    events, scores = days.contents.life_events, scores_within(days.contents.clinic_scores, arrays)
    figure = function_and_pain_figure(
        arrays, days.findings, look, size, first_weekday=first_weekday, events=events, scores=scores
    )
    setbacks = numbered(days.findings)
    so_far = None if days.so_far is arrays else days.so_far
    trend = days.findings.get("activity_trend")
    said = function_and_pain_sentence(arrays, size, first_weekday, trend, so_far)
    has_way, has_pain = (bool(np.isfinite(values).any()) for values in (arrays.got_in_the_way, arrays.pain))

    def words(day: int) -> list[str]:
        said = activity_words(arrays, day)
        said += [in_the_way_words(arrays, day)] if has_way else []
        said += [pain_words(arrays, day)] if has_pain else []
        return said + [score_words(score) for score in scores if score.date == arrays.date_of(day)]

    return Chart(
        figure,
        sentences(said, setbacks_said(setbacks)),
        (
            *function_and_pain_tables(arrays, size, first_weekday),
            *((numbered_table(setbacks),) if setbacks else ()),
            *((scores_table(scores),) if scores else ()),
        ),
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
    findings: "Findings",
    look: ChartLook,
    size: Size = USUAL_SIZE,
    *,
    first_weekday: int = 0,
    events: Sequence[LifeEvent] = (),
    scores: Sequence[ClinicScore] = (),
) -> "Figure":
    """Active minutes above with the plan, below it what pain got in the way of, then pain.

    Life events are bands behind, setbacks are shaded under their numbers.

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
    setbacks = numbered(findings) if height >= LOW * em else []
    if setbacks:
        draw_numbered(canvas, behind, top + names, setbacks)
        names += NUMBERS_EM * em
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
    keys = _keys(arrays, function, look, has_scores=has_scores)
    if setbacks:
        keys.append(Key(translate("Charts", "setback and its number"), look.colour("pain"), "line"))
    canvas.keys(keys, 0.2 * em, 0.8 * em)
    return canvas.figure


def _keys(arrays: "DailyArrays", function: ActivitySeries, look: ChartLook, *, has_scores: bool) -> list[Key]:
    """What the upper lane and the scores are drawn in; what was not answered has no key."""
    keys = []
    if function.answered.any():
        keys.append(Key(function_title(function), look.colour("accent"), "bar"))
        if np.isfinite(arrays.quota).any():
            keys.append(Key(translate("Charts", "plan"), look.colour("ink"), "dashes"))
    if function.thin.any():
        keys.append(Key(translate("Charts", "few days logged"), look.colour("accent"), "hollow"))
    if has_scores:
        keys.append(Key(translate("Charts", "score from the clinic"), look.colour("ink"), "diamond"))
    return keys


def _highest(function: ActivitySeries) -> float:
    return float(np.nanmax(np.concatenate((function.mean, function.quota, [10.0]))))


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
