"""A night in words, for whoever points at it."""

from typing import TYPE_CHECKING

from amps_journal.formats.clock import clock_of_minutes
from amps_journal.i18n import translate

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from amps_journal.analysis.days.daily_arrays import DailyArrays

    Floats = NDArray[np.float64]


def night_words(arrays: "DailyArrays", day: int) -> str:
    """The line that says the night before a day: its kind and both of its ends."""
    out, woke = arrays.lights_out[day], arrays.woke[day]
    if not woke > out:
        return translate("Charts", "Night before: no entry")
    times = {"out": clock_of_minutes(out), "woke": clock_of_minutes(woke)}
    if arrays.day_off[day]:
        return translate("Charts", "Free night: lights out {out}, woke {woke}", **times)
    return translate("Charts", "School night: lights out {out}, woke {woke}", **times)
