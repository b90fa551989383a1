"""Desensitization as a ladder: a row for each stimulus, its minutes as steps, how it felt as dots over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.lines import Line2D

from amps_journal.charts import dates
from amps_journal.charts.bands import draw_events
from amps_journal.charts.canvas import Canvas, Key, Size, pixel
from amps_journal.charts.chart import Chart, ChartDays
from amps_journal.charts.day_spots import entries_of, timeline_spots
from amps_journal.charts.ladder_series import LadderSeries, Rung, ladder_series, sessions_of
from amps_journal.charts.ladder_tables import ladder_sentence, ladder_tables
from amps_journal.charts.lanes import gaps
from amps_journal.charts.look import ChartLook
from amps_journal.charts.measure import shortened, text_width
from amps_journal.charts.pictures import TIME_AXIS
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import NDArray

    from amps_journal.domain.day import DayEntry

    Floats = NDArray[np.float64]

USUAL_SIZE = (900, 320)
ROW_FILLED = 0.84
LEAST_FOR_A_LINE = 6
_LEAST_ROW = 1.7
_LEAST_ROW_WITH_ROOM = 2.9
_TALLEST_ROW = 9.0


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rungs that have a row, the first at the bottom as on a ladder.

    Attributes:
        rungs: Those that are drawn.
        more: How many there is no room for.
        highest: The minutes that fill a row.
    """

    rungs: tuple[Rung, ...]
    more: int
    highest: float


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
    rows = _rows_of(canvas, series, bottom - top)
    left, right = _names_width(canvas, rows), size[0] - (0.6 * em if canvas.is_card else 6.4 * em)
    x = (float(days.arrays.start.toordinal()), float(days.arrays.end.toordinal()))
    if not canvas.is_card:
        top += draw_events(canvas, canvas.lane((left, top, right, bottom), x, (0, 1)), days.contents.life_events)
    if rows.more:
        canvas.text(0.2 * em, top + 0.6 * em, plural("Charts", "and {n} more", "and {n} more", rows.more))
        top += 1.3 * em
    top = max(top, bottom - _TALLEST_ROW * em * len(rows.rungs))
    axes = canvas.lane((left, top, right, bottom), x, (0, len(rows.rungs)))
    axes.set_label(TIME_AXIS)
    canvas.time_axis(axes, days.arrays.start, days.arrays.n)
    _draw_rows(canvas, axes, series, rows)
    _say_rows(canvas, (top, right, bottom), rows)
    canvas.keys(_keys(canvas, rows), 0.2 * em, 0.8 * em)
    entries = entries_of(days)
    spots = timeline_spots(canvas.figure, days, lambda number: day_words(entries.get(number)))
    return Chart(canvas.figure, ladder_sentence(days, series), ladder_tables(series), spots)


def _rows_of(canvas: Canvas, series: LadderSeries, room: float) -> _Rows:
    """As many rungs as have room: the used ones first, kept in their order."""
    most = max(1, int(room / ((_LEAST_ROW if canvas.is_card else _LEAST_ROW_WITH_ROOM) * canvas.em)))
    rungs = series.rungs
    if len(rungs) > most:
        most = max(1, most - 1)  # one line says how many more there are
        order = sorted(range(len(rungs)), key=lambda place: (rungs[place].sessions == 0, place))
        rungs = tuple(rungs[place] for place in sorted(order[:most]))
    known = [float(np.nanmax(rung.minutes)) for rung in rungs if rung.sessions]
    planned = [float(rung.planned) for rung in rungs if rung.planned]
    return _Rows(rungs, len(series.rungs) - len(rungs), max((*known, *planned), default=1.0))


def _names_width(canvas: Canvas, rows: _Rows) -> float:
    widest = max(text_width(words, canvas.em) for rung in rows.rungs for words in (_name(rung), _below(rung)))
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
        [[(low, row), (high, row)] for row in range(len(rows.rungs))],
        colors=canvas.look.colour("line"),
        linewidths=max(0.6, em / 14),
        zorder=0.5,
        clip_on=False,
    )
    axes.add_collection(floors, autolim=False)
    scale = ROW_FILLED / rows.highest
    plan = LineCollection(
        [
            [(low, row + rung.planned * scale), (high, row + rung.planned * scale)]
            for row, rung in enumerate(rows.rungs)
            if rung.planned
        ],
        colors=canvas.look.tint("ink", 0.7),
        linewidths=max(0.8, 0.09 * em),
        linestyles=[(0, (3.2, 2.4))],
        zorder=2.5,
    )
    plan.set_label("plan")
    axes.add_collection(plan, autolim=False)
    _draw_steps(canvas, axes, series, rows)
    _draw_feelings(canvas, axes, series, rows)
    _draw_reached(canvas, axes, rows)


def _draw_steps(canvas: Canvas, axes: "Axes", series: LadderSeries, rows: _Rows) -> None:
    """The minutes of each row as a stair: a pale body under a strong tread, broken where there was no session."""
    scale = ROW_FILLED / rows.highest
    treads = []
    for row, rung in enumerate(rows.rungs):
        for start, end in gaps(~np.isfinite(rung.minutes)):
            x = np.column_stack((series.bins.left[start:end], series.bins.right[start:end])).ravel()
            treads.append(np.column_stack((x, row + np.repeat(rung.minutes[start:end], 2) * scale)))
    floors = [np.floor(tread[0, 1] - 1e-9) for tread in treads]
    bodies = [
        np.vstack((tread, [(tread[-1, 0], floor), (tread[0, 0], floor)]))
        for tread, floor in zip(treads, floors, strict=True)
    ]
    body = PolyCollection(bodies, facecolors=canvas.look.tint("accent", 0.24), linewidths=0, zorder=1, label="minutes")
    axes.add_collection(body, autolim=False)
    tread = LineCollection(
        treads, colors=canvas.look.colour("accent"), linewidths=max(1.2, 0.17 * canvas.em), zorder=2, label="treads"
    )
    tread.set_capstyle("butt")
    axes.add_collection(tread, autolim=False)


def _draw_feelings(canvas: Canvas, axes: "Axes", series: LadderSeries, rows: _Rows) -> None:
    middle = (series.bins.left + series.bins.right) / 2
    wide = float(np.median(series.bins.right - series.bins.left)) / pixel(axes, canvas.size)[0]
    row_px = 1 / pixel(axes, canvas.size)[1]
    for row, rung in enumerate(rows.rungs):
        if not np.isfinite(rung.felt).any():
            continue
        line = Line2D(
            middle,
            row + rung.felt / 10 * ROW_FILLED,
            color=canvas.look.colour("ink"),
            linewidth=max(0.8, 0.1 * canvas.em),
            linestyle="-" if rung.sessions >= LEAST_FOR_A_LINE else "",
            marker="o",
            markersize=max(1.5, min(0.55 * canvas.em, 0.55 * wide, 0.3 * row_px)),
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
        (rung.reached.toordinal() + 0.5, row + (rung.planned or rows.highest) * ROW_FILLED / rows.highest)
        for row, rung in enumerate(rows.rungs)
        if rung.reached and low <= rung.reached.toordinal() < high
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


def _say_rows(canvas: Canvas, place: tuple[float, float, float], rows: _Rows) -> None:
    """Names at the left, and what it has come to at the right."""
    em, (top, right, bottom) = canvas.em, place
    height = (bottom - top) / len(rows.rungs)
    room = _names_width(canvas, rows) - 1.1 * em
    two_lines = height >= _LEAST_ROW_WITH_ROOM * em and not canvas.is_card
    ink = canvas.look.colour("ink")
    for row, rung in enumerate(rows.rungs):
        floor = bottom - row * height
        name, first = shortened(_name(rung), room, em), floor - (1.95 if two_lines else 0.75) * em
        canvas.text(0.2 * em, first, name, colour=ink, weight="bold")
        if two_lines:
            canvas.text(0.2 * em, floor - 0.7 * em, shortened(_below(rung), room, em))
        if not rung.sessions:
            words = translate("Charts", "not started yet")
            canvas.text(_names_width(canvas, rows) + 0.5 * em, floor - 0.75 * em, words)
        elif not canvas.is_card:
            _say_latest(canvas, (right + 0.7 * em, first), rung, two_lines=two_lines)


def _say_latest(canvas: Canvas, place: tuple[float, float], rung: Rung, *, two_lines: bool) -> None:
    x, middle = place
    last = int(np.flatnonzero(rung.count)[-1])
    minutes = translate("Charts", "{minutes} min", minutes=f"{rung.minutes[last]:.0f}")
    canvas.text(x, middle, minutes, colour=canvas.look.deep("accent"), weight="bold")
    if two_lines and np.isfinite(rung.felt[last]):
        felt = translate("Charts", "felt {n} of 10", n=f"{rung.felt[last]:g}")
        canvas.text(x, middle + 1.25 * canvas.em, felt)


def _keys(canvas: Canvas, rows: _Rows) -> list[Key]:
    accent, ink = canvas.look.colour("accent"), canvas.look.colour("ink")
    if canvas.is_card:
        return [
            Key(translate("Charts", "minutes"), accent, "bar"),
            Key(translate("Charts", "how it felt, up is easier"), ink, "dot"),
        ]
    up_to = translate("Charts", "Minutes a session, a full row is {n}", n=f"{rows.highest:g}")
    keys = [
        Key(up_to, accent, "bar"),
        Key(translate("Charts", "how it felt, 0 hard at the bottom to 10 fine at the top"), ink, "dot"),
    ]
    if any(rung.planned for rung in rows.rungs):
        keys.append(Key(translate("Charts", "plan"), ink, "dashes"))
    return keys


def day_words(entry: "DayEntry | None") -> Sequence[str]:
    """The lines that say the sessions of a day."""
    if entry is None or entry.activities is None:
        return [translate("Charts", "Touch practice: no entry")]
    said = []
    for name, minutes, tolerance in sessions_of(entry):
        long = plural("Charts", "{n} minute", "{n} minutes", minutes)
        if tolerance is None:
            said.append(translate("Charts", "{name}: {long}", name=name, long=long))
        else:
            said.append(translate("Charts", "{name}: {long}, felt {n} of 10", name=name, long=long, n=tolerance))
    return said or [translate("Charts", "No touch practice on this day")]
