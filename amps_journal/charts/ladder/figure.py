"""Desensitization as a ladder: a row for each stimulus, its minutes as steps, how it felt as dots over them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.lines import Line2D

from amps_journal.charts.ladder.series import LadderSeries, Rung, ladder_series
from amps_journal.charts.ladder.tables import ladder_sentence, ladder_tables, last_used, latest_words, session_words
from amps_journal.charts.shared.canvas import Canvas, Key, Size, pixel
from amps_journal.charts.shared.chart import Chart, ChartDays
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.day_spots import timeline_spots
from amps_journal.charts.shared.event_bands import draw_events
from amps_journal.charts.shared.image_files import TIME_AXIS
from amps_journal.charts.shared.lanes import gaps
from amps_journal.charts.shared.text_width import shortened, text_width
from amps_journal.formats import dates, numbers
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

USUAL_SIZE = (900, 320)
ROW_FILLED = 0.84
LEAST_FOR_A_LINE = 6
_LEAST_ROW = 1.7
_LEAST_ROW_WITH_ROOM = 2.9
_TALLEST_ROW = 14.0


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rungs that have a row, the first at the bottom as on a ladder; a rung not started yet has a narrow one.

    Attributes:
        rungs: Those that are drawn.
        highest: The minutes that fill a row.
        floors: Where each row stands, in pixels above the lowest.
        filled: How many pixels the highest minutes, or a feeling of 10, take.
        height: The height of all rows in pixels.
    """

    rungs: tuple[Rung, ...]
    highest: float
    floors: tuple[float, ...]
    filled: float
    height: float

    @property
    def row(self) -> float:
        """The height of the row of a rung in use, in pixels."""
        return self.filled / ROW_FILLED

    def at(self, row: int, minutes: "Floats") -> "Floats":
        """How high minutes stand in a row, in pixels."""
        return self.floors[row] + minutes / self.highest * self.filled


def ladder_chart(days: ChartDays, look: ChartLook, size: Size = USUAL_SIZE) -> Chart:
    """A ladder: the plan's first step at the bottom, the next ones above, then what the plan does not hold.

    In each row the minutes of a session are steps along time, and how sessions felt is a dot over each. Stretches
    without a session stay empty, and dots are joined from six sessions on.
    """
    canvas = Canvas(look, size)
    series = ladder_series(days, 0.7 * size[0])
    if not series.sessions:
        words = translate("Charts", "No touch practice is logged here yet. The first step comes with the first time.")
        return Chart(canvas.message(words), words, ())
    em = canvas.em
    top, bottom = 2.1 * em, size[1] - 1.9 * em
    shown = _shown(canvas, series, bottom - top)
    left, right = _names_width(canvas, shown), size[0] - _latest_width(canvas, shown)
    x = (float(days.arrays.start.toordinal()), float(days.arrays.end.toordinal()))
    if not canvas.is_card:
        top += draw_events(canvas, canvas.lane((left, top, right, bottom), x, (0, 1)), days.contents.life_events)
    more = len(series.rungs) - len(shown)
    if more and bottom - top > (_LEAST_ROW * len(shown) + 1.3) * em:
        canvas.text(0.2 * em, top + 0.6 * em, plural("Charts", "and {n} more", "and {n} more", more))
        top += 1.3 * em
    rows = _rows_of(canvas, shown, bottom - top)
    axes = canvas.lane((left, bottom - rows.height, right, bottom), x, (0, rows.height))
    axes.set_label(TIME_AXIS)
    canvas.time_axis(axes, days.arrays.start, days.arrays.n)
    _draw_rows(canvas, axes, series, rows)
    _say_rows(canvas, (left - 0.9 * em, right, bottom), rows)
    canvas.keys(_keys(canvas, rows), 0.2 * em, 0.8 * em)
    entries = days.entries
    spots = timeline_spots(canvas.figure, days, lambda number: session_words(entries.get(number)))
    return Chart(canvas.figure, ladder_sentence(days, series), ladder_tables(series), spots)


def _shown(canvas: Canvas, series: LadderSeries, room: float) -> tuple[Rung, ...]:
    """As many rungs as have room: those used last, kept in their order."""
    most = max(1, int(room / ((_LEAST_ROW if canvas.is_card else _LEAST_ROW_WITH_ROOM) * canvas.em)))
    rungs = series.rungs
    if len(rungs) <= most:
        return rungs
    most = max(1, most - 1)  # one line says how many more there are
    order = sorted(range(len(rungs)), key=lambda place: (-last_used(rungs[place]), place))
    return tuple(rungs[place] for place in sorted(order[:most]))


def _rows_of(canvas: Canvas, rungs: tuple[Rung, ...], room: float) -> _Rows:
    used = sum(rung.sessions > 0 for rung in rungs)
    narrow = min(_LEAST_ROW * canvas.em, room / len(rungs))
    row = min((room - narrow * (len(rungs) - used)) / max(used, 1), _TALLEST_ROW * canvas.em)
    heights = np.array([row if rung.sessions else narrow for rung in rungs])
    known = [float(np.nanmax(rung.minutes)) for rung in rungs if rung.sessions]
    planned = [float(rung.planned) for rung in rungs if rung.planned and rung.sessions]
    return _Rows(
        rungs,
        float(np.ceil(max((*known, *planned), default=1.0))),
        tuple((np.cumsum(heights) - heights).tolist()),
        row * ROW_FILLED,
        float(heights.sum()),
    )


def _names_width(canvas: Canvas, rungs: tuple[Rung, ...]) -> float:
    widest = max(text_width(words, canvas.em) for rung in rungs for words in (_name(rung), _below(rung)))
    return min(0.2 * canvas.em + widest, 0.3 * canvas.size[0]) + 0.9 * canvas.em


def _name(rung: Rung) -> str:
    return translate("Charts", "{step}. {name}", step=rung.step, name=rung.name) if rung.step else rung.name


def _below(rung: Rung) -> str:
    """What stands below the name where there is room."""
    if rung.reached:
        return translate("Charts", "reached {date}", date=dates.short_date(rung.reached))
    return plural("Charts", "{n} session", "{n} sessions", rung.sessions)


def _draw_rows(canvas: Canvas, axes: "Axes", series: LadderSeries, rows: _Rows) -> None:
    em, (low, high) = canvas.em, axes.get_xlim()
    floors = LineCollection(
        [[(low, floor), (high, floor)] for floor in rows.floors],
        colors=canvas.look.colour("line"),
        linewidths=max(0.6, em / 14),
        zorder=0.5,
        clip_on=False,
    )
    axes.add_collection(floors, autolim=False)
    if not canvas.is_card:
        _draw_plan(canvas, axes, rows)
    _draw_steps(canvas, axes, series, rows)
    _draw_feelings(canvas, axes, series, rows)
    _draw_reached(canvas, axes, rows)


def _draw_plan(canvas: Canvas, axes: "Axes", rows: _Rows) -> None:
    """The plan's minutes across each row that has some."""
    low, high = axes.get_xlim()
    scale = rows.filled / rows.highest
    heights = [
        floor + rung.planned * scale
        for rung, floor in zip(rows.rungs, rows.floors, strict=True)
        if rung.planned and rung.sessions
    ]
    plan = LineCollection(
        [[(low, height), (high, height)] for height in heights],
        colors=canvas.look.tint("ink", 0.55),
        linewidths=max(0.8, 0.085 * canvas.em),
        linestyles=[(0, (3.2, 2.8))],
        zorder=0.8,
        label="plan",
    )
    axes.add_collection(plan, autolim=False)


def _draw_steps(canvas: Canvas, axes: "Axes", series: LadderSeries, rows: _Rows) -> None:
    """The minutes of each row as a stair: a pale body under a strong tread, broken where there was no session."""
    treads, bodies = [], []
    for row, rung in enumerate(rows.rungs):
        floor = rows.floors[row]
        for start, end in gaps(~np.isfinite(rung.minutes)):
            x = np.column_stack((series.bins.left[start:end], series.bins.right[start:end])).ravel()
            tread = np.column_stack((x, np.repeat(rows.at(row, rung.minutes[start:end]), 2)))
            treads.append(tread)
            bodies.append(np.vstack((tread, [(x[-1], floor), (x[0], floor)])))
    body = PolyCollection(bodies, facecolors=canvas.look.tint("accent", 0.24), linewidths=0, zorder=1, label="minutes")
    axes.add_collection(body, autolim=False)
    lines = LineCollection(
        treads, colors=canvas.look.colour("accent"), linewidths=max(1.2, 0.17 * canvas.em), zorder=2, label="treads"
    )
    lines.set_capstyle("butt")
    axes.add_collection(lines, autolim=False)


def _draw_feelings(canvas: Canvas, axes: "Axes", series: LadderSeries, rows: _Rows) -> None:
    middle = (series.bins.left + series.bins.right) / 2
    wide = float(np.median(series.bins.right - series.bins.left)) / pixel(axes, canvas.size)[0]
    for row, rung in enumerate(rows.rungs):
        if not np.isfinite(rung.felt).any():
            continue
        line = Line2D(
            middle,
            rows.floors[row] + rung.felt / 10 * rows.filled,
            color=canvas.look.colour("ink"),
            linewidth=max(0.8, 0.1 * canvas.em),
            linestyle="-" if rung.sessions >= LEAST_FOR_A_LINE else "",
            marker="o",
            markersize=max(1.5, min(0.55 * canvas.em, 0.55 * wide, 0.3 * rows.row)),
            markerfacecolor=canvas.look.colour("card"),
            markeredgewidth=max(0.6, min(0.12 * canvas.em, 0.12 * wide)),
            label=f"felt {row}",
            zorder=3,
            clip_on=False,
        )
        axes.add_line(line)


def _draw_reached(canvas: Canvas, axes: "Axes", rows: _Rows) -> None:
    """A star on the day on which a step of the plan was reached."""
    low, high = axes.get_xlim()
    stars = [
        (rung.reached.toordinal() + 0.5, rows.floors[row] + 0.5 * rows.filled)
        for row, rung in enumerate(rows.rungs)
        if rung.reached and rung.sessions and low <= rung.reached.toordinal() < high
    ]
    if stars:
        line = Line2D(
            *np.array(stars).T,
            linestyle="",
            marker="*",
            markersize=1.15 * canvas.em,
            color=canvas.look.colour("stress"),
            markeredgecolor=canvas.look.colour("card"),
            markeredgewidth=0.1 * canvas.em,
            label="reached",
            zorder=4,
            clip_on=False,
        )
        axes.add_line(line)


def _latest_width(canvas: Canvas, rungs: tuple[Rung, ...]) -> float:
    """The margin at the right, where the latest minutes and how they felt stand beside a row."""
    if canvas.is_card:
        return 0.6 * canvas.em
    said = [words for rung in rungs if rung.sessions for words in latest_words(rung)]
    widest = max((text_width(words, canvas.em) for words in said), default=0.0)
    return min(max(6.4 * canvas.em, widest + 0.9 * canvas.em), 0.3 * canvas.size[0])


def _say_rows(canvas: Canvas, place: tuple[float, float, float], rows: _Rows) -> None:
    """Names at the left, and at the right what it has come to; a rung not started yet says so."""
    em, (room, right, bottom) = canvas.em, place
    two_lines = rows.row >= _LEAST_ROW_WITH_ROOM * em and not canvas.is_card
    ink = canvas.look.colour("ink")
    for rung, floor in zip(rows.rungs, rows.floors, strict=True):
        middle = bottom - floor - (rows.filled / 2 if rung.sessions else 0.75 * em)
        first = middle - (0.64 * em if two_lines and rung.sessions else 0)
        canvas.text(0.2 * em, first, shortened(_name(rung), room, em), colour=ink, weight="bold")
        if not rung.sessions:
            canvas.text(room + 1.4 * em, middle, translate("Charts", "not started yet"))
        elif two_lines:
            canvas.text(0.2 * em, first + 1.28 * em, shortened(_below(rung), room, em))
        if rung.sessions and not canvas.is_card:
            _say_latest(canvas, (right + 0.7 * em, first), rung, two_lines=two_lines)


def _say_latest(canvas: Canvas, place: tuple[float, float], rung: Rung, *, two_lines: bool) -> None:
    x, middle = place
    minutes, *felt = latest_words(rung)
    canvas.text(x, middle, minutes, colour=canvas.look.deep("accent"), weight="bold")
    for words in felt if two_lines else ():
        canvas.text(x, middle + 1.28 * canvas.em, words)


def _keys(canvas: Canvas, rows: _Rows) -> list[Key]:
    accent, ink = canvas.look.colour("accent"), canvas.look.colour("ink")
    if canvas.is_card:
        return [
            Key(translate("Charts", "minutes"), accent, "bar"),
            Key(translate("Charts", "how it felt, up is easier"), ink, "dot"),
        ]
    up_to = translate("Charts", "Minutes a session, a full row is {n}", n=numbers.plain(rows.highest))
    keys = [
        Key(up_to, accent, "bar"),
        Key(translate("Charts", "how it felt, 0 hard at the bottom to 10 fine at the top"), ink, "dot"),
    ]
    if any(rung.planned for rung in rows.rungs):
        keys.append(Key(translate("Charts", "plan"), ink, "dashes"))
    return keys
