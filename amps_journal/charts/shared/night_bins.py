"""Nights along an axis of time: single ones, or stretches of them, and school nights apart from free ones."""

from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.bins import Bins, bins_of, unit_for

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from amps_journal.analysis.days.daily_arrays import DailyArrays

    Floats = NDArray[np.float64]


def night_bins(arrays: "DailyArrays", room: float, first_weekday: int, least_px: float, least_of_many: float) -> Bins:
    """Single nights, or longer stretches where those would be too narrow to see.

    Args:
        arrays: The days.
        room: The pixels that all have together.
        first_weekday: The weekday on which weeks begin, 0 = Monday.
        least_px: The least that a single night needs.
        least_of_many: The least that a stretch needs; two bars then share the room of one.
    """
    unit = unit_for(arrays.n, room, least_px=least_px)
    if unit != "day":
        unit = unit_for(arrays.n, room, unit, least_of_many)
    return bins_of(arrays.start, arrays.n, unit, first_weekday)


def school_and_free_nights(arrays: "DailyArrays") -> tuple[tuple["Floats", "Floats"], tuple["Floats", "Floats"]]:
    """Lights out and waking of the nights before a school day, and of those before a day off; NaN on other days."""
    known = arrays.woke > arrays.lights_out  # and so both are answered
    off = np.asarray(arrays.day_off) > 0

    def of(kind: "NDArray[np.bool_]") -> tuple["Floats", "Floats"]:
        return np.where(kind, arrays.lights_out, np.nan), np.where(kind, arrays.woke, np.nan)

    return of(known & ~off), of(known & off)
