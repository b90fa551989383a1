"""Routine: one bar a night from lights out to waking, bedtime at the top, free nights told apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.bins import Bins
from amps_journal.charts.shared.canvas import Canvas, Key, Size, bar_sides, pixel
from amps_journal.charts.shared.chart import Chart, ChartDays
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.day_spots import timeline_spots
from amps_journal.charts.shared.event_bands import draw_events
from amps_journal.charts.shared.image_files import TIME_AXIS
from amps_journal.charts.shared.night_bins import night_bins, school_and_free_nights
from amps_journal.charts.shared.night_words import night_words
from amps_journal.charts.shared.table import ChartTable
from amps_journal.domain.person import LifeEvent
from amps_journal.formats.clock import clock_of_minutes
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from amps_journal.analysis.days.daily_arrays import DailyArrays
    from amps_journal.analysis.findings.all_findings import Findings

    Floats = NDArray[np.float64]

USUAL_SIZE = (900, 320)
FEW_NIGHTS = 7


@dataclass(frozen=True)
class Nights:
    """Nights of one kind: lights out and waking for each stretch, minutes from midnight, NaN where not known."""

    lights_out: "Floats"
    woke: "Floats"

    @property
    def known(self) -> "NDArray[np.bool_]":
        """Which stretches have a bar."""
        return np.isfinite(self.lights_out)


@dataclass(frozen=True)
class NightsSeries:
    """What the chart draws: single nights, or the middle of the nights of each stretch where there are many.

    Attributes:
        bins: The stretches of days; a night belongs to the day on whose morning it ended.
        school: Nights before a day with school.
        free: Nights before a day off.
        count: How many nights are known.
    """

    bins: Bins
    school: Nights
    free: Nights
    count: int


def nights_series(arrays: "DailyArrays", size: Size = USUAL_SIZE, first_weekday: int = 0) -> NightsSeries:
    """The numbers of the chart, gathered where single nights would be too narrow to see."""
    bins = night_bins(arrays, 0.85 * size[0], first_weekday, 3.0, 7.0)
    kinds = school_and_free_nights(arrays)
    count = sum(int(np.isfinite(out).sum()) for out, _ in kinds)
    school, free = (
        Nights(out, woke) if bins.unit == "day" else Nights(bins.middles(out), bins.middles(woke))
        for out, woke in kinds
    )
    return NightsSeries(bins, school, free, count)


def nights_chart(days: ChartDays, look: ChartLook, size: Size = USUAL_SIZE) -> Chart:
    """The chart with its words, its table and a spot a day, which says the night before it."""
    arrays, first_weekday = days.arrays, days.first_weekday
    events = days.contents.life_events
    figure = nights_figure(arrays, days.findings, look, size, first_weekday=first_weekday, events=events)
    return Chart(
        figure,
        nights_sentence(arrays, size, first_weekday),
        (nights_table(arrays, size, first_weekday),),
        timeline_spots(figure, days, lambda day: [night_words(arrays, day)]),
    )


def nights_figure(
    arrays: "DailyArrays",
    findings: "Findings",  # noqa: ARG001  (every builder takes the same)
    look: ChartLook,
    size: Size = USUAL_SIZE,
    *,
    first_weekday: int = 0,
    events: Sequence[LifeEvent] = (),
) -> "Figure":
    """A bar a night with bedtime at the top; free nights are paler with an outline; a night not logged is a gap.

    Args:
        arrays: The days.
        findings: What they show.
        look: Colours and type.
        size: Width and height in pixels.
        first_weekday: The weekday on which weeks begin, 0 = Monday.
        events: What happened around the days; drawn where there is room for their names.
    """
    canvas = Canvas(look, size)
    series = nights_series(arrays, size, first_weekday)
    if not series.count:
        return canvas.message(translate("Charts", "No nights are logged here yet. One night makes the first bar."))
    em = canvas.em
    low, high, ticks = _clock_ticks(series, canvas.is_card)
    left, top, right, bottom = 4.1 * em, 2.1 * em, size[0] - 0.6 * em, size[1] - 1.9 * em
    x = (float(arrays.start.toordinal()), float(arrays.start.toordinal() + arrays.n))
    if events and not canvas.is_card:
        top += draw_events(canvas, canvas.lane((left, top, right, bottom), x, (0, 1)), events)
    axes = canvas.lane((left, top, right, bottom), x, (high, low))
    axes.set_label(TIME_AXIS)
    canvas.value_axis(axes, [(tick, clock_of_minutes(tick)) for tick in ticks])
    canvas.time_axis(axes, arrays.start, arrays.n)
    _draw_nights(canvas, axes, series)
    canvas.keys(_keys(canvas, series), 0.2 * em, 0.8 * em)
    return canvas.figure


def _title(series: NightsSeries) -> str:
    if series.count < FEW_NIGHTS:
        return plural(
            "Charts", "{n} night so far, bedtime at the top", "{n} nights so far, bedtime at the top", series.count
        )
    return {
        "day": translate("Charts", "Nights, bedtime at the top"),
        "week": translate("Charts", "Middle night of each week, bedtime at the top"),
        "month": translate("Charts", "Middle night of each month, bedtime at the top"),
        "quarter": translate("Charts", "Middle night of each quarter, bedtime at the top"),
        "year": translate("Charts", "Middle night of each year, bedtime at the top"),
    }[series.bins.unit]


def _keys(canvas: Canvas, series: NightsSeries) -> list[Key]:
    colour = canvas.look.colour("sleep")
    kinds = []
    if series.school.known.any():
        kinds.append(Key(translate("Charts", "school nights"), colour, "bar"))
    if series.free.known.any():
        kinds.append(Key(translate("Charts", "free nights"), colour, "hollow"))
    if canvas.is_card and series.count >= FEW_NIGHTS:
        # The clock at the left shows where bedtime is; what the tones mean comes first where room is short.
        return [*kinds, Key(translate("Charts", "bedtime at the top"))]
    return [Key(_title(series)), *kinds]


def _clock_ticks(series: NightsSeries, few: bool) -> tuple[float, float, list[float]]:
    """The earliest and latest minute to show, with round hours between them."""
    outs = np.concatenate((series.school.lights_out, series.free.lights_out))
    wakes = np.concatenate((series.school.woke, series.free.woke))
    low, high = float(np.nanmin(outs)) - 20, float(np.nanmax(wakes)) + 20
    step = next(s for s in (60, 120, 180, 240, 360, 480, 720) if (high - low) / s <= (3.4 if few else 6.0))
    first = int(np.ceil(low / step)) * step
    return low, high, [float(tick) for tick in range(first, int(high) + 1, step)]


def _draw_nights(canvas: Canvas, axes: "Axes", series: NightsSeries) -> None:
    left, right = bar_sides(axes, canvas, series.bins.left, series.bins.right)
    px = pixel(axes, canvas.size)[0]
    sleep, pale = canvas.look.tint("sleep", 0.92), canvas.look.tint("sleep", 0.2)
    # A single night is of one kind and gets the whole width; the middles of both kinds stand side by side.
    half = right - left if series.bins.unit == "day" else (right - left) / 2
    sides = {"school": left, "free": right - half}
    wide = float(np.median(half)) / px
    line = min(0.1 * canvas.em, 0.22 * wide)
    for name, nights, look in (
        ("school", series.school, {"facecolors": sleep, "edgecolors": "none", "linewidths": 0}),
        ("free", series.free, {"facecolors": pale, "edgecolors": canvas.look.colour("sleep"), "linewidths": line}),
    ):
        shown, start = nights.known, sides[name]
        if shown.any():
            inset = line * px / 2 if name == "free" else 0.0
            box = (
                start[shown] + inset,
                (start + half)[shown] - inset,
                nights.woke[shown],
                nights.lights_out[shown],
            )
            canvas.bars(axes, box, zorder=2, label=f"{name} nights", radius=min(3.0, wide / 2), **look)


def nights_table(arrays: "DailyArrays", size: Size = USUAL_SIZE, first_weekday: int = 0) -> ChartTable:
    """The times of the picture of that size, a row for each bar and each gap."""
    series = nights_series(arrays, size, first_weekday)
    if series.bins.unit == "day":
        return ChartTable(
            _title(series), _header(single=True), tuple(_night_row(series, i) for i in range(len(series.bins)))
        )
    rows = tuple(
        (
            series.bins.name(i),
            *_times(series.school, i),
            *_times(series.free, i),
        )
        for i in range(len(series.bins))
    )
    return ChartTable(_title(series), _header(single=False), rows)


def _header(*, single: bool) -> tuple[str, ...]:
    if single:
        return (
            translate("Charts", "Night before"),
            translate("Charts", "Kind"),
            translate("Charts", "Lights out"),
            translate("Charts", "Woke"),
        )
    return (
        translate("Charts", "When"),
        translate("Charts", "School nights, lights out"),
        translate("Charts", "School nights, woke"),
        translate("Charts", "Free nights, lights out"),
        translate("Charts", "Free nights, woke"),
    )


def _times(nights: Nights, number: int) -> tuple[str, str]:
    if not nights.known[number]:
        return translate("Charts", "no entry"), translate("Charts", "no entry")
    return clock_of_minutes(nights.lights_out[number]), clock_of_minutes(nights.woke[number])


def _night_row(series: NightsSeries, number: int) -> tuple[str, ...]:
    name = series.bins.name(number)
    if series.free.known[number]:
        return name, translate("Charts", "free"), *_times(series.free, number)
    if series.school.known[number]:
        return name, translate("Charts", "school"), *_times(series.school, number)
    return name, translate("Charts", "no entry"), *_times(series.school, number)


def nights_sentence(arrays: "DailyArrays", size: Size = USUAL_SIZE, first_weekday: int = 0) -> str:
    """What a listener needs to know of the picture: how many nights, and the middle times of each kind."""
    series = nights_series(arrays, size, first_weekday)
    if not series.count:
        return translate("Charts", "No nights are logged in this period.")
    said = [
        plural("Charts", "{n} night from lights out to waking.", "{n} nights from lights out to waking.", series.count)
    ]
    if series.school.known.any():
        out, woke = _middle(series.school)
        said.append(translate("Charts", "School nights go from about {out} to {woke}.", out=out, woke=woke))
    if series.free.known.any():
        out, woke = _middle(series.free)
        said.append(translate("Charts", "Free nights go from about {out} to {woke}.", out=out, woke=woke))
    return sentences(*said)


def _middle(nights: Nights) -> tuple[str, str]:
    return clock_of_minutes(float(np.nanmedian(nights.lights_out))), clock_of_minutes(float(np.nanmedian(nights.woke)))
