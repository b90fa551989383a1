"""The routine list by weekday: how often each thing was done on each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from amps_journal.analysis.days.planned import PlannedKeys
from amps_journal.charts.shared.canvas import Canvas, Key, Size, pixel
from amps_journal.charts.shared.chart import Chart, ChartDays, Spots
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.day_spots import lane_box
from amps_journal.charts.shared.glyphs import drawable
from amps_journal.charts.shared.share_axis import percent
from amps_journal.charts.shared.table import ChartTable
from amps_journal.charts.shared.text_width import shortened, text_width
from amps_journal.formats import dates
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import NDArray

    Counts = NDArray[np.intp]

USUAL_SIZE = (900, 320)
FEW = 3
_LEAST_ROW = 1.6
_TALLEST_ROW = 6.4
_WIDEST_CELL = 22.0
_TINTS = {"ground": 0.07, "track": 0.22, "done": 0.88}


@dataclass(frozen=True, slots=True, eq=False)
class RoutineSeries:
    """What the chart draws: done of planned for each thing and weekday, over days on which the routine is answered.

    Attributes:
        names: What is on the list, in the order of the plan; things with one name are one.
        weekdays: The weekdays of the columns, in the order of the week (0 = Monday).
        done: Days on which it was done, shape (things, 7).
        planned: Answered days for which it was planned, shape (things, 7).
        scheduled: Days for which it was planned, answered or not, shape (things, 7).
        answered: Days on which the routine is answered and something was planned.
    """

    names: tuple[str, ...]
    weekdays: tuple[int, ...]
    done: "Counts"
    planned: "Counts"
    scheduled: "Counts"
    answered: int

    def share(self, row: int, column: int) -> float:
        """Done of planned, 0 to 1; NaN where no planned day is answered."""
        planned = int(self.planned[row, column])
        return int(self.done[row, column]) / planned if planned else float("nan")


def routine_series(days: ChartDays) -> RoutineSeries:
    """The numbers of the chart."""
    arrays, routine = days.arrays, days.contents.plan.routine
    planned_on = PlannedKeys(arrays.start, arrays.n, routine)
    entries = days.entries
    rows: dict[str, int] = {}
    row_of: dict[str, int] = {}
    names: list[str] = []
    for item in routine:
        if item.start < arrays.end and (item.end is None or item.end > arrays.start):
            key = item.label.strip().casefold()
            if key not in rows:
                names.append(item.label.strip())
            row_of[item.key] = rows.setdefault(key, len(rows))
    done, planned, scheduled = (np.zeros((len(rows), 7), dtype=np.intp) for _ in range(3))
    answered = 0
    for number, off in enumerate(arrays.day_off.tolist()):
        keys = planned_on.on(number, free=off)
        column = (arrays.start.weekday() + number - days.first_weekday) % 7
        for row in {row_of[key] for key in keys}:
            scheduled[row, column] += 1
        entry = entries.get(number)
        if entry is None or entry.routine_done is None or not keys:
            continue
        answered += 1
        for row in {row_of[key] for key in keys}:
            planned[row, column] += 1
        for row in {row_of[key] for key in keys.intersection(entry.routine_done)}:
            done[row, column] += 1
    weekdays = tuple((days.first_weekday + step) % 7 for step in range(7))
    return RoutineSeries(tuple(names), weekdays, done, planned, scheduled, answered)


def routine_chart(days: ChartDays, look: ChartLook, size: Size = USUAL_SIZE) -> Chart:
    """A grid: a row for each thing of the list, a column for each weekday, filled as far as it was done.

    A cell with fewer than three planned days that are answered is hollow; a weekday without the thing stays empty.
    """
    canvas, series = Canvas(look, size), routine_series(days)
    if not series.answered:
        words = _nothing(series)
        return Chart(canvas.message(words), words, ())
    em, (width, height) = canvas.em, size
    top = 3.6 * em
    room = max(height - 0.5 * em - top, em)
    most = max(1, int(room / (_LEAST_ROW * em)))
    if len(series.names) > most:
        room = max(room - 1.3 * em, em)
        most = max(1, int(room / (_LEAST_ROW * em)))
    shown = min(len(series.names), most)
    row = min(room / shown, _TALLEST_ROW * em)
    left = _names_width(canvas, series.names[:shown])
    right = min(width - 0.5 * em, left + 7 * _WIDEST_CELL * em)
    axes = canvas.lane((left, top, right, top + shown * row), (0, 7), (shown, 0))
    _draw_cells(canvas, axes, series, shown)
    _say(canvas, axes, series, shown)
    if shown < len(series.names) and height - top - shown * row >= 1.2 * em:
        more = len(series.names) - shown
        canvas.text(0.2 * em, top + shown * row + 0.7 * em, plural("Charts", "and {n} more", "and {n} more", more))
    canvas.keys(_keys(canvas, series, shown), 0.2 * em, 0.8 * em)
    spots = _spots(canvas, axes, series, shown)
    tallest = (4.1 + _TALLEST_ROW * len(series.names)) * em
    return Chart(canvas.figure, _sentence(days, series), (routine_table(series),), spots, tallest)


def _nothing(series: RoutineSeries) -> str:
    if not series.names:
        return translate("Charts", "The plan has no routine list in this time, so there is nothing to draw.")
    return translate("Charts", "No routine is logged here yet. The grid fills as days are ticked off.")


def _names_width(canvas: Canvas, names: Sequence[str]) -> float:
    widest = max(text_width(name, canvas.em) for name in names)
    return min(widest + 0.2 * canvas.em, 0.3 * canvas.size[0]) + 0.9 * canvas.em


def _draw_cells(canvas: Canvas, axes: "Axes", series: RoutineSeries, shown: int) -> None:
    """Cells of enough days as a pale ground with a bar at their foot; cells of few days as outlines."""
    px, py = pixel(axes, canvas.size)
    gap_x, gap_y = min(0.12, 4 * px), min(0.14, 4 * py)
    row, column = np.nonzero(series.planned[:shown] > 0)
    share = series.done[row, column] / series.planned[row, column]
    few = series.planned[row, column] < FEW
    left, right = column + gap_x / 2, column + 1 - gap_x / 2
    top, bottom = row + gap_y / 2, row + 1 - gap_y / 2
    # Where there is no room for words the bar has the whole cell.
    foot = bottom - (_foot(canvas) * py if _has_words(canvas, 1 / py) else bottom - top)
    radius = min(4.0, 0.3 * canvas.em)
    outline: dict[str, Any] = {
        "facecolors": "none",
        "edgecolors": canvas.look.tint("accent", 0.6),
        "linewidths": max(0.8, 0.08 * canvas.em),
        "linestyles": [(0, (2.5, 2))],
    }
    plain: dict[str, Any] = {"edgecolors": "none", "linewidths": 0}
    tints = {name: {"facecolors": canvas.look.tint("accent", tint)} | plain for name, tint in _TINTS.items()}
    end = left + share * (right - left)
    for label, which, box, look in (
        ("grounds", ~few, (left, right, bottom, top), tints["ground"]),
        ("few days", few, (left, right, bottom, top), outline),
        ("tracks", ~few, (left, right, bottom, foot), tints["track"]),
        ("done", ~few & (share > 0), (left, end, bottom, foot), tints["done"]),
    ):
        if which.any():
            found = [np.asarray(side, dtype=np.float64)[which] for side in box]
            canvas.bars(axes, found, zorder=2, label=label, radius=radius, **look)


def _foot(canvas: Canvas) -> float:
    """The height of the bar at the foot of a cell in pixels."""
    return 0.42 * canvas.em


def _has_words(canvas: Canvas, high: float) -> bool:
    return high >= 1.85 * canvas.em


def _say(canvas: Canvas, axes: "Axes", series: RoutineSeries, shown: int) -> None:
    """Weekdays over the columns, names before the rows, and in each cell its share and its count where they fit."""
    em = canvas.em
    left, top, right, bottom = lane_box(axes, canvas.figure)
    wide, high = (right - left) / 7, (bottom - top) / shown
    short, ink = dates.short_weekday_names(), canvas.look.colour("ink")
    for column, weekday in enumerate(series.weekdays):
        words = shortened(short[weekday], wide, em) or short[weekday][0]
        canvas.text(left + (column + 0.5) * wide, top - 0.75 * em, words, ha="center")
    for row, name in enumerate(series.names[:shown]):
        canvas.text(0.2 * em, top + (row + 0.5) * high, shortened(name, left - 1.1 * em, em), colour=ink)
        for column in range(7):
            if not series.planned[row, column]:
                continue
            x, middle = left + (column + 0.5) * wide, top + (row + 0.5) * high
            _say_cell(canvas, (x, middle, wide, high), series, (row, column))


def _say_cell(
    canvas: Canvas, place: tuple[float, float, float, float], series: RoutineSeries, of: tuple[int, int]
) -> None:
    x, middle, wide, high = place
    em = canvas.em
    if not _has_words(canvas, high):
        return
    done, planned = int(series.done[of]), int(series.planned[of])
    count = translate("Charts", "{done} of {planned}", done=done, planned=planned)
    ink, small = canvas.look.colour("ink"), 0.9 * em
    if planned < FEW:
        if text_width(count, small) <= wide - 0.6 * em:
            canvas.text(x, middle, count, ha="center", px=small)
        return
    share = percent(series.share(*of))
    middle -= _foot(canvas) / 2
    fits_both = high >= 3.3 * em and text_width(count, small) <= wide - 0.6 * em
    if text_width(share, em) <= wide - 0.3 * em:
        canvas.text(x, middle - (0.6 * em if fits_both else 0), share, ha="center", colour=ink, weight="bold")
    if fits_both:
        canvas.text(x, middle + 0.65 * em, count, ha="center", px=small, colour=ink)


def _keys(canvas: Canvas, series: RoutineSeries, shown: int) -> list[Key]:
    planned = series.planned[:shown]
    keys = [Key(_title(series), canvas.look.colour("accent"), "bar")]
    if ((planned > 0) & (planned < FEW)).any():
        words = plural("Charts", "fewer than {n} day", "fewer than {n} days", FEW)
        keys.append(Key(words, canvas.look.tint("accent", 0.6), "dashed"))
    return keys


def _title(series: RoutineSeries) -> str:
    if series.answered < 2 * FEW:
        return plural("Charts", "Routine done, {n} day so far", "Routine done, {n} days so far", series.answered)
    return translate("Charts", "Routine done, by weekday")


def _spots(canvas: Canvas, axes: "Axes", series: RoutineSeries, shown: int) -> Spots:
    left, top, right, bottom = lane_box(axes, canvas.figure)
    wide, high = (right - left) / 7, (bottom - top) / shown
    cells = [(row, column) for row in range(shown) for column in range(7)]
    corner = np.array([(left + column * wide, top + row * high) for row, column in cells])
    boxes = np.hstack((corner, np.add(corner, (wide, high))))
    return Spots(boxes, (None,) * len(cells), lambda number: _cell_words(series, *cells[number]))


def _cell_words(series: RoutineSeries, row: int, column: int) -> str:
    weekday = dates.weekday_names()[series.weekdays[column]]
    name = translate("Charts", "{name}, {weekday}", name=drawable(series.names[row]), weekday=weekday)
    return f"{name}\n{_value(series, row, column)}"


def _value(series: RoutineSeries, row: int, column: int) -> str:
    """What a cell says: done of planned with the share, or why there is nothing."""
    planned = int(series.planned[row, column])
    if not planned:
        is_planned = series.scheduled[row, column] > 0
        return translate("Charts", "no entry") if is_planned else translate("Charts", "not planned")
    done = int(series.done[row, column])
    if planned < FEW:
        return translate("Charts", "{done} of {planned}, few days", done=done, planned=planned)
    share = percent(series.share(row, column))
    return translate("Charts", "{done} of {planned}, {share}", done=done, planned=planned, share=share)


def routine_table(series: RoutineSeries) -> ChartTable:
    """The numbers of the grid: a row for each thing, a column for each weekday."""
    header = (translate("Charts", "What"), *(dates.weekday_names()[weekday] for weekday in series.weekdays))
    rows = tuple((name, *(_value(series, row, column) for column in range(7))) for row, name in enumerate(series.names))
    return ChartTable(_title(series), header, rows)


def _sentence(days: ChartDays, series: RoutineSeries) -> str:
    span = dates.date_span(days.arrays.start, days.arrays.end - timedelta(days=1))
    said = [
        plural(
            "Charts", "The routine on {n} day, {span}.", "The routine on {n} days, {span}.", series.answered, span=span
        )
    ]
    for row, name in enumerate(series.names):
        done, planned = int(series.done[row].sum()), int(series.planned[row].sum())
        if planned:
            said.append(
                plural(
                    "Charts", "{name}: {done} of {n} day.", "{name}: {done} of {n} days.", planned, name=name, done=done
                )
            )
    return sentences(*said)
