"""School as a strip of days: a column a week, a row a weekday, every state with a shape of its own."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.lines import Line2D

from amps_journal.charts.school.series import DAY_OFF, STATES, UNANSWERED, SchoolSeries, school_series, state_name
from amps_journal.charts.school.tables import (
    cell_words,
    school_sentence,
    school_title,
    shares_table,
    strip_table,
    week_words,
)
from amps_journal.charts.shared.bars import BarSeries, draw_bars
from amps_journal.charts.shared.bins import Bins, bins_of, unit_for
from amps_journal.charts.shared.canvas import Canvas, Key, Mark, Size, pixel
from amps_journal.charts.shared.chart import Chart, ChartDays, Spots
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.day_spots import day_words, lane_box, timeline_spots
from amps_journal.charts.shared.event_bands import draw_events
from amps_journal.charts.shared.image_files import TIME_AXIS
from amps_journal.charts.shared.share_axis import share_ticks
from amps_journal.charts.shared.text_width import text_width
from amps_journal.formats import dates
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

USUAL_SIZE = (900, 320)
LEAST_CELL = 4.0
LEAST_WEEKS = 3
_LEAST_ROW = 1.7
_TALLEST_ROW = 5.4
_WIDEST_CELL = 12.0
_MARKS: dict[str, Mark] = {
    "all_day": "bar",
    "part_day": "half",
    "absent_symptoms": "box-dot",
    "absent_worry": "box-bar",
    "absent_other": "box-dash",
    DAY_OFF: "speck",
    UNANSWERED: "dashed",
}

_SIGNS = {"absent_symptoms": ("o", 0.34), "absent_worry": ("|", 0.5), "absent_other": ("_", 0.5), DAY_OFF: ("o", 0.24)}


def school_chart(days: ChartDays, look: ChartLook, size: Size = USUAL_SIZE) -> Chart:
    """A cell a day: full, filled as far as the day was attended, or hollow with a sign; a dot is a day off.

    A school day without an entry stays empty. Over each week stands what was attended of the school days answered,
    or a bar of it where there is room. Where cells would be too narrow to see, the shares are bars by month and up.
    """
    canvas = Canvas(look, size)
    series = school_series(days)
    if not series.answered.any():
        words = _nothing(days)
        return Chart(canvas.message(words), words, ())
    em = canvas.em
    left, right = _left(canvas, series), size[0] - 0.6 * em
    weeks = (days.arrays.end - series.first_week).days / 7
    if (right - left) / weeks < LEAST_CELL:
        unit = unit_for(days.arrays.n, right - left, "month", 5.0)
        return _shares_chart(canvas, days, school_series(days, unit))
    return _strip_chart(canvas, days, series, (left, 2.1 * em, right, size[1] - 1.9 * em))


def _nothing(days: ChartDays) -> str:
    if days.arrays.n and days.arrays.day_off.all():
        return translate("Charts", "All of these days are days off, so there is no school to draw.")
    return translate("Charts", "No school days are logged here yet. The first place fills with the first day.")


def _left(canvas: Canvas, series: SchoolSeries) -> float:
    names = [dates.short_weekday_names()[weekday] for weekday in series.weekdays]
    return max(text_width(name, canvas.em) for name in (*names, translate("Charts", "none"))) + 0.9 * canvas.em


def _strip_chart(
    canvas: Canvas, days: ChartDays, series: SchoolSeries, box: tuple[float, float, float, float]
) -> Chart:
    em, (left, top, right, bottom) = canvas.em, box
    rows = len(series.weekdays)
    first = float(series.first_week.toordinal())
    weeks = -(-(days.arrays.end - series.first_week).days // 7)
    right = min(right, left + weeks * _WIDEST_CELL * em)
    x = (first, first + 7 * weeks)
    if not canvas.is_card:
        top += draw_events(canvas, canvas.lane((left, top, right, bottom), x, (0, 1)), days.contents.life_events)
    column = (right - left) / weeks
    words = 1.5 * em if column >= text_width("4.5/5", 0.92 * em) + 0.3 * em and bottom - top > 1.6 * rows * em else 0.0
    has_bars = bottom - top >= (_LEAST_ROW * rows + 6.5) * em and weeks >= LEAST_WEEKS
    bars = 0.3 * (bottom - top) if has_bars else 0.0
    height = min((bottom - top - words - bars) / rows, _TALLEST_ROW * em)
    strip = bottom - rows * height
    if has_bars:
        high = max(strip - words - bars, top) + 0.4 * em
        lane = canvas.lane((left, high, right, strip - words - 0.7 * em), x, (0, 1.04))
        _draw_shares(canvas, lane, _Shares(bins_of(series.first_week, 7 * weeks, "week", days.first_weekday), series))
    axes = canvas.lane((left, strip, right, bottom), x, (rows, 0))
    _draw_cells(canvas, axes, series)
    _say_weekdays(canvas, (left, strip, height), series)
    if words:
        _say_weeks(canvas, (left, strip - 0.75 * em, column), series)
    canvas.time_axis(axes, series.first_week, 7 * weeks)
    canvas.keys(_keys(canvas, series), 0.2 * em, 0.8 * em)
    spots = _cell_spots(canvas, axes, days, series)
    return Chart(canvas.figure, school_sentence(days, series), (strip_table(series),), spots)


def _say_weekdays(canvas: Canvas, place: tuple[float, float, float], series: SchoolSeries) -> None:
    """Names before the rows, every second or third one where all would touch."""
    left, top, height = place
    names, step = dates.short_weekday_names(), int(np.ceil(1.2 * canvas.em / height))
    for row, weekday in enumerate(series.weekdays):
        if row % step == 0:
            canvas.text(left - 0.5 * canvas.em, top + (row + 0.5) * height, names[weekday], ha="right")


@dataclass(frozen=True, slots=True)
class _Shares:
    """Shares by week, drawn over whole weeks so that they stand above their columns."""

    bins: Bins
    series: SchoolSeries

    @property
    def mean(self) -> "Floats":
        return self.series.mean

    @property
    def thin(self) -> "NDArray[np.bool_]":
        return self.series.thin


def _draw_shares(canvas: Canvas, axes: "Axes", series: BarSeries) -> None:
    axes.set_label(TIME_AXIS)
    box = lane_box(axes, canvas.figure)
    canvas.value_axis(axes, share_ticks((box[3] - box[1]) / canvas.em))
    draw_bars(canvas, axes, series, "school")


def _say_weeks(canvas: Canvas, place: tuple[float, float, float], series: SchoolSeries) -> None:
    """What was attended of the answered school days, over each week's column."""
    left, middle, wide = place
    for number in np.flatnonzero(series.answered).tolist():
        canvas.text(left + (number + 0.5) * wide, middle, week_words(series, number), ha="center", px=0.92 * canvas.em)


def _draw_cells(canvas: Canvas, axes: "Axes", series: SchoolSeries) -> None:
    px, py = pixel(axes, canvas.size)
    gap_x, gap_y = min(0.16 * 7, 3.0 * px), min(0.12, 3.0 * py)
    cells: dict[str, list[tuple[float, float, float]]] = {state: [] for state in STATES}
    first = series.first_week.toordinal()
    for number, state in enumerate(series.states):
        if place := series.place(number):
            share = 0.0 if np.isnan(series.attended[number]) else float(series.attended[number])
            cells[state].append((first + 7.0 * place[0], float(place[1]), share))
    for state, found in cells.items():
        if not found:
            continue
        week, row, share = np.array(found).T
        # The outline lies inside of its cell, so that hollow cells are no larger than full ones.
        box = (week + gap_x / 2, week + 7 - gap_x / 2, row + 1 - gap_y / 2, row + gap_y / 2)
        _draw_state(canvas, axes, state, box, share)


def _draw_state(canvas: Canvas, axes: "Axes", state: str, box: "tuple[Floats, ...]", share: "Floats") -> None:
    left, right, bottom, top = box
    school, radius = canvas.look.colour("school"), min(3.0, 0.2 * (right - left)[0] / pixel(axes, canvas.size)[0])
    full: dict[str, Any] = {"facecolors": school, "edgecolors": "none", "linewidths": 0, "radius": radius}
    line = max(0.6, min(0.1 * canvas.em, 0.12 * (right - left)[0] / pixel(axes, canvas.size)[0]))
    edge = _quiet(canvas) if state == UNANSWERED else school
    hollow: dict[str, Any] = {
        "facecolors": canvas.look.colour("card"),
        "edgecolors": edge,
        "linewidths": line,
        "linestyles": [(0, (2.5, 2))] if state == UNANSWERED else "-",
        "radius": radius,
    }
    if state == "all_day":
        canvas.bars(axes, box, zorder=2, label=state, **full)
        return
    if state != DAY_OFF:
        inset_x, inset_y = pixel(axes, canvas.size, line / 2)
        outline = (left + inset_x, right - inset_x, bottom - inset_y, top + inset_y)
        canvas.bars(axes, outline, zorder=2, label=state, **hollow)
    if state == "part_day":
        some = share > 0
        part = (left[some], right[some], bottom[some], (bottom - share * (bottom - top))[some])
        canvas.bars(axes, part, zorder=2.1, label="part attended", **full | {"radius": min(radius, 1.5)})
    if state in _SIGNS:
        _draw_signs(canvas, axes, state, ((left + right) / 2, (bottom + top) / 2))


def _quiet(canvas: Canvas) -> str:
    """The colour of what there is nothing to say of."""
    return canvas.look.tint("muted", 0.55)


def _draw_signs(canvas: Canvas, axes: "Axes", state: str, middle: "tuple[Floats, Floats]") -> None:
    wide = 7 / pixel(axes, canvas.size)[0]
    side = min(canvas.em, wide, 1 / pixel(axes, canvas.size)[1])
    marker, share = _SIGNS[state]
    signs = Line2D(
        *middle,
        linestyle="",
        marker=marker,
        markersize=share * side,
        markeredgewidth=0.13 * side if marker in "_|" else 0,
        color=_quiet(canvas) if state == DAY_OFF else canvas.look.colour("school"),
        label=f"{state} sign",
        zorder=2.2,
    )
    axes.add_line(signs)


def _keys(canvas: Canvas, series: SchoolSeries) -> list[Key]:
    """The states that occur, best known first; a card has room for two."""
    colour = canvas.look.colour("school")
    keys = [] if canvas.is_card else [Key(school_title(series))]
    present = set(series.states)
    for state, mark in _MARKS.items():
        if state in present:
            shown = _quiet(canvas) if state in {DAY_OFF, UNANSWERED} else colour
            keys.append(Key(state_name(state), shown, mark))
    return keys


def _cell_spots(canvas: Canvas, axes: "Axes", days: ChartDays, series: SchoolSeries) -> Spots:
    left, top, right, bottom = lane_box(axes, canvas.figure)
    weeks, rows = (axes.get_xlim()[1] - axes.get_xlim()[0]) / 7, len(series.weekdays)
    wide, high = (right - left) / weeks, (bottom - top) / rows
    numbers = [number for number in range(days.arrays.n) if series.place(number) is not None]
    places = np.array([series.place(number) for number in numbers], dtype=np.float64)
    corner = np.array([left, top]) + places * [wide, high]
    every = tuple(days.arrays.date_of(number) for number in numbers)

    def words(spot: int) -> str:
        return day_words(every[spot], [cell_words(series, numbers[spot])], days.contents.life_events)

    return Spots(np.hstack((corner, np.add(corner, (wide, high)))), every, words)


def _shares_chart(canvas: Canvas, days: ChartDays, series: SchoolSeries) -> Chart:
    em, (width, height) = canvas.em, canvas.size
    left, top, right, bottom = 4.1 * em, 2.1 * em, width - 0.6 * em, height - 1.9 * em
    x = (float(days.arrays.start.toordinal()), float(days.arrays.end.toordinal()))
    if not canvas.is_card:
        top += draw_events(canvas, canvas.lane((left, top, right, bottom), x, (0, 1)), days.contents.life_events)
    axes = canvas.lane((left, top, right, bottom), x, (0, 1.04))
    _draw_shares(canvas, axes, series)
    canvas.time_axis(axes, days.arrays.start, days.arrays.n)
    keys = [Key(school_title(series), canvas.look.colour("school"), "bar")]
    if series.thin.any():
        keys.append(Key(translate("Charts", "few days logged"), canvas.look.colour("school"), "hollow"))
    canvas.keys(keys, 0.2 * em, 0.8 * em)
    spots = timeline_spots(canvas.figure, days, lambda number: [cell_words(series, number)])
    return Chart(canvas.figure, school_sentence(days, series), (shares_table(series),), spots)
