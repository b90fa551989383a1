"""Days gathered into weeks, months, quarters or years, so that a bar never becomes a sliver."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

import numpy as np

from amps_journal.domain.calendar import week_of
from amps_journal.formats import dates
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

Unit = Literal["day", "week", "month", "quarter", "year"]
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_USUAL_DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}


@dataclass(frozen=True)
class Bins:
    """Stretches of days that cover a period without gaps.

    Attributes:
        unit: What a full stretch is.
        first: The first day of the period.
        edges: Offsets in days from ``first`` at which stretches begin, and last the length of the period.
        full: How many days each stretch would hold if the period did not cut it.
    """

    unit: Unit
    first: date
    edges: "NDArray[np.intp]"
    full: "NDArray[np.intp]"

    def __len__(self) -> int:
        """How many stretches there are."""
        return len(self.full)

    def start(self, number: int) -> date:
        """The first day of a stretch."""
        return self.first + timedelta(days=int(self.edges[number]))

    def name(self, number: int) -> str:
        """What to call a stretch in a table."""
        start = self.start(number)
        if self.unit == "day":
            return dates.long_date(start)
        if self.unit == "week":
            return translate("Charts", "week of {date}", date=dates.long_date(start))
        if self.unit == "year":
            return str(start.year)
        if self.unit == "quarter":
            return translate("Charts", "quarter of {month}", month=dates.month_and_year(start))
        return dates.month_and_year(start)

    @property
    def left(self) -> "Floats":
        """Where each stretch begins on a time axis, in day numbers."""
        return (self.edges[:-1] + self.first.toordinal()).astype(np.float64)

    @property
    def right(self) -> "Floats":
        """Where each stretch ends on a time axis, in day numbers."""
        return (self.edges[1:] + self.first.toordinal()).astype(np.float64)

    def counts(self, values: "Floats") -> "NDArray[np.intp]":
        """How many days of each stretch have a value."""
        return np.add.reduceat(np.isfinite(values), self.edges[:-1], dtype=np.intp)

    def means(self, values: "Floats") -> "Floats":
        """The mean of each stretch's answered days; NaN where there are none."""
        counts = self.counts(values)
        sums = np.add.reduceat(np.nan_to_num(values), self.edges[:-1])
        means: Floats = np.divide(sums, counts, out=np.full(len(counts), np.nan), where=counts > 0)
        return means

    def lowest(self, values: "Floats") -> "Floats":
        """The lowest of each stretch's answered days; NaN where there are none."""
        return np.fmin.reduceat(values, self.edges[:-1])

    def highest(self, values: "Floats") -> "Floats":
        """The highest of each stretch's answered days; NaN where there are none."""
        return np.fmax.reduceat(values, self.edges[:-1])

    def middles(self, values: "Floats") -> "Floats":
        """The median of each stretch's answered days; NaN where there are none."""
        stretch = np.repeat(np.arange(len(self)), np.diff(self.edges))
        # Sorted by stretch, then value, the unanswered ones last: the middle ones then have known places.
        ordered = values[np.lexsort((values, stretch))]
        counts = self.counts(values)
        last = max(len(values) - 1, 0)
        lower = np.minimum(self.edges[:-1] + np.maximum(counts - 1, 0) // 2, last)
        upper = np.minimum(self.edges[:-1] + counts // 2, last)
        return np.where(counts > 0, (ordered[lower] + ordered[upper]) / 2, np.nan)

    def thin(self, values: "Floats") -> "NDArray[np.bool_]":
        """Which stretches have some answered days but on fewer than half of their dates (4 of 7 are enough)."""
        counts = self.counts(values)
        return (counts > 0) & (2 * counts < self.full)


def _next_start(day: date, unit: Unit, first_weekday: int) -> date:
    """The first day of the stretch after the one that holds the day."""
    if unit == "day":
        return day + timedelta(days=1)
    if unit == "week":
        return week_of(day, first_weekday) + timedelta(days=7)
    months = _MONTHS[unit]
    index = day.year * 12 + (day.month - 1) // months * months + months
    return date(index // 12, index % 12 + 1, 1)


def _stretch_start(day: date, unit: Unit, first_weekday: int) -> date:
    """The first day of the stretch that holds the day."""
    if unit == "day":
        return day
    if unit == "week":
        return week_of(day, first_weekday)
    months = _MONTHS[unit]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def bins_of(first: date, n: int, unit: Unit, first_weekday: int = 0) -> Bins:
    """The stretches of a unit over ``n`` days from ``first``; the outer two may be cut by the period."""
    end = first + timedelta(days=n)
    day, edges, full = first, [], []
    while day < end:
        following = _next_start(day, unit, first_weekday)
        edges.append((day - first).days)
        full.append((following - _stretch_start(day, unit, first_weekday)).days)
        day = following
    return Bins(unit, first, np.array([*edges, n], dtype=np.intp), np.array(full, dtype=np.intp))


def unit_for(n: int, room_px: float, finest: Unit = "day", least_px: float = 4.0) -> Unit:
    """The finest unit whose bars still get ``least_px`` pixels each."""
    units: tuple[Unit, ...] = ("day", "week", "month", "quarter", "year")
    for unit in units[units.index(finest) :]:
        if n / _USUAL_DAYS[unit] * least_px <= room_px:
            return unit
    return "year"
