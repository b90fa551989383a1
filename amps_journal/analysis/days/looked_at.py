"""The days that findings look at: those of the period that was asked for, and all days up to its end."""

from dataclasses import dataclass

import numpy as np

from amps_journal.analysis.days.daily_arrays import NO_DAY, DailyArrays, Flags, daily_arrays, logged_period
from amps_journal.domain.contents import JournalContents, Period


@dataclass(frozen=True, slots=True, eq=False)
class LookedAt:
    """A period, and what came before it.

    Tests look at all days up to the period's end, so that an answer does not hang on the range that is shown. Measures
    are of the period, and take what is usual for the teen from the days before it too.

    Attributes:
        period: The days of the period.
        so_far: All days from the first logged one to the period's end; never fewer than those of the period, and where
            they are no more, the very same arrays.
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
    (days,) = each_looked_at(contents, period or logged_period(contents) or Period(NO_DAY, NO_DAY))
    return days


def each_looked_at(contents: JournalContents, *periods: Period) -> tuple[LookedAt, ...]:
    """The days of several periods, all from one reading of the journal, which is most of what they cost.

    Args:
        contents: The journal; what its reader may not see has been taken out before.
        periods: One or more.
    """
    whole = logged_period(contents)
    so_far = [Period(of.start if whole is None else min(whole.start, of.start), of.end) for of in periods]
    read = daily_arrays(contents, Period(min(of.start for of in so_far), max(of.end for of in so_far)))
    parts = zip(periods, map(read.part, so_far), strict=True)
    return tuple(LookedAt(days.part(of), days) for of, days in parts)
