"""The days that findings look at: those of the period that was asked for, and all days up to its end."""

from dataclasses import dataclass

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays, Flags, daily_arrays, logged_period
from amps_journal.domain.contents import JournalContents, Period


@dataclass(frozen=True, slots=True, eq=False)
class LookedAt:
    """A period, and what came before it.

    Tests look at all days up to the period's end, so that an answer does not hang on the range that is shown. Measures
    are of the period, and take what is usual for the teen from the days before it too.

    Attributes:
        period: The days of the period.
        so_far: All days from the first logged one to the period's end; never fewer than those of the period.
    """

    period: DailyArrays
    so_far: DailyArrays

    @property
    def inside(self) -> Flags:
        """Which of the days so far lie in the period."""
        return np.arange(self.so_far.n) >= self.so_far.n - self.period.n


def looked_at(contents: JournalContents, period: Period | None = None) -> LookedAt:
    """The days to look at.

    Args:
        contents: The journal; what its reader may not see has been taken out before.
        period: The days of the period; the first through the last logged day where it is ``None``.
    """
    of_period = daily_arrays(contents, period)
    whole = logged_period(contents)
    if period is None or whole is None or whole.start >= period.start:
        return LookedAt(of_period, of_period)
    return LookedAt(of_period, daily_arrays(contents, Period(whole.start, period.end)))
