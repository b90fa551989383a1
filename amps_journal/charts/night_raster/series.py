"""Nights below each other in numbers and words: single ones, or the middle of a week's or a longer stretch's."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.bins import Bins
from amps_journal.charts.shared.night_bins import night_bins, school_and_free_nights
from amps_journal.charts.shared.table import ChartTable
from amps_journal.formats.clock import clock_of_minutes
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from amps_journal.analysis.days.daily_arrays import DailyArrays

    Floats = NDArray[np.float64]

FEW_NIGHTS = 7
LEAST_ROW = 2.2
_LEAST_ROW_OF_MANY = 5.0


@dataclass(frozen=True, slots=True, eq=False)
class RasterNights:
    """Nights of one kind, a place for each row, in minutes from midnight; NaN where none is known.

    Attributes:
        out: Lights out; the middle of several nights.
        woke: Waking; the middle of several nights.
        first: The earliest lights out of the row.
        last: The latest waking of the row.
        count: How many nights are known.
    """

    out: "Floats"
    woke: "Floats"
    first: "Floats"
    last: "Floats"
    count: "NDArray[np.intp]"

    @property
    def known(self) -> "NDArray[np.bool_]":
        """Which rows have a bar."""
        return self.count > 0


@dataclass(frozen=True, slots=True, eq=False)
class Raster:
    """What the chart draws.

    Attributes:
        bins: The rows: single nights, or stretches of them where there are many.
        school: Nights before a day with school.
        free: Nights before a day off.
        usual: The middle of lights out over all school nights; NaN where there are too few.
    """

    bins: Bins
    school: RasterNights
    free: RasterNights
    usual: float

    @property
    def is_single(self) -> bool:
        """Whether each row is one night."""
        return self.bins.unit == "day"

    @property
    def count(self) -> int:
        """How many nights are known."""
        return int(self.school.count.sum() + self.free.count.sum())


def raster(arrays: "DailyArrays", room: float, first_weekday: int = 0) -> Raster:
    """The numbers of the chart; a row a week or longer where single nights would be too thin to see.

    Args:
        arrays: The days.
        room: The height of all rows in pixels.
        first_weekday: The weekday on which weeks begin, 0 = Monday.
    """
    bins = night_bins(arrays, room, first_weekday, LEAST_ROW, _LEAST_ROW_OF_MANY)
    kinds = school_and_free_nights(arrays)
    school, free = (
        RasterNights(bins.middles(out), bins.middles(woke), bins.lowest(out), bins.highest(woke), bins.counts(out))
        for out, woke in kinds
    )
    before_school = kinds[0][0][np.isfinite(kinds[0][0])]
    usual = float(np.median(before_school)) if before_school.size >= FEW_NIGHTS else float("nan")
    return Raster(bins, school, free, usual)


def raster_title(shown: Raster) -> str:
    """What the picture is called."""
    if shown.count < FEW_NIGHTS:
        return plural("Charts", "{n} night so far", "{n} nights so far", shown.count)
    return {
        "day": translate("Charts", "A row a night, newest at the bottom"),
        "week": translate("Charts", "Middle night of each week, newest at the bottom"),
        "month": translate("Charts", "Middle night of each month, newest at the bottom"),
        "quarter": translate("Charts", "Middle night of each quarter, newest at the bottom"),
        "year": translate("Charts", "Middle night of each year, newest at the bottom"),
    }[shown.bins.unit]


def row_words(shown: Raster, number: int) -> str:
    """The lines that say a row of several nights: each kind's middle times."""
    said = [shown.bins.name(number)]
    for words, nights in (
        (translate("Charts", "School nights"), shown.school),
        (translate("Charts", "Free nights"), shown.free),
    ):
        out, woke, _, _, count = _cells(nights, number)
        said.append(
            translate(
                "Charts",
                "{kind}: lights out {out}, woke {woke}, middle of {n}",
                kind=words,
                out=out,
                woke=woke,
                n=count,
            )
            if nights.known[number]
            else translate("Charts", "{name}: {value}", name=words, value=out)
        )
    return "\n".join(said)


def _cells(nights: RasterNights, number: int) -> tuple[str, ...]:
    if not nights.known[number]:
        return (*(translate("Charts", "no entry"),) * 4, "0")
    times = (nights.out[number], nights.woke[number], nights.first[number], nights.last[number])
    return (*(clock_of_minutes(float(time)) for time in times), str(nights.count[number]))


def raster_table(shown: Raster) -> ChartTable:
    """The times of the picture, a row for each row and each gap; earliest and latest where a row is several nights."""
    header = [
        translate("Charts", "Night before") if shown.is_single else translate("Charts", "When"),
        translate("Charts", "Kind"),
        translate("Charts", "Lights out"),
        translate("Charts", "Woke"),
    ]
    if not shown.is_single:
        header += [
            translate("Charts", "Earliest lights out"),
            translate("Charts", "Latest waking"),
            translate("Charts", "Nights"),
        ]
    rows = []
    for number in range(len(shown.bins)):
        kinds = [(translate("Charts", "school"), shown.school), (translate("Charts", "free"), shown.free)]
        present = [(kind, nights) for kind, nights in kinds if nights.known[number]]
        for kind, nights in present or [(translate("Charts", "no entry"), shown.school)]:
            rows.append((shown.bins.name(number), kind, *_cells(nights, number))[: len(header)])
    return ChartTable(raster_title(shown), tuple(header), tuple(rows))


def raster_sentence(shown: Raster) -> str:
    """What a listener needs to know of the picture: how many nights, and the usual times of each kind."""
    said = [
        plural("Charts", "{n} night from lights out to waking.", "{n} nights from lights out to waking.", shown.count)
    ]
    for nights, is_school in ((shown.school, True), (shown.free, False)):
        if not nights.known.any():
            continue
        times = {
            "out": clock_of_minutes(float(np.nanmedian(nights.out))),
            "woke": clock_of_minutes(float(np.nanmedian(nights.woke))),
        }
        said.append(
            translate("Charts", "School nights go from about {out} to {woke}.", **times)
            if is_school
            else translate("Charts", "Free nights go from about {out} to {woke}.", **times)
        )
    return sentences(*said)
