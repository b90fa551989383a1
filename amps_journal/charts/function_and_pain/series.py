"""The numbers of the picture of function and pain, lane by lane."""

from typing import TYPE_CHECKING

from amps_journal.charts.shared.bins import Bins, bins_of, unit_for
from amps_journal.charts.shared.canvas import Size
from amps_journal.charts.shared.minutes_and_quota import ActivitySeries
from amps_journal.charts.shared.pain_series import InTheWaySeries, PainSeries
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from amps_journal.analysis.days.daily_arrays import DailyArrays

    Floats = NDArray[np.float64]

USUAL_SIZE = (1100, 320)
FEW_DAYS = 7


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


def function_title(function: ActivitySeries) -> str:
    """What the upper lane holds, and of how long stretches."""
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
