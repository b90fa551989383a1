"""Where every day of the years stands: a row a month, the weekdays under each other, one year below another."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from amps_journal.domain.person import LifeEvent

COLUMNS = 37
"""Six days before the first of a month, and 31 of them."""
GAP = 4
ROWS = 12


@dataclass(frozen=True, slots=True)
class YearBand:
    """The stretch of a life event in one month.

    Attributes:
        event: The life event.
        first: The first day of the stretch.
        last: The last day of the stretch.
        lane: 0 is the uppermost.
        lanes: How many lanes the month has.
    """

    event: LifeEvent
    first: date
    last: date
    lane: int
    lanes: int


@dataclass(frozen=True, slots=True)
class YearLayout:
    """Sizes in pixels.

    Attributes:
        years: The years from top to bottom.
        first_weekday: What weeks begin with (0 = Monday).
        left: Room for the names of the months.
        pitch: From one column to the next.
        row: From one month to the next.
        side: Of a square.
        head: Room for the year and the names of the weekdays.
        foot: Room below a year.
        band: The most that a band of a life event is high.
        turned: The width over which everything is turned, where lines begin at the right; 0 where they do not.
    """

    years: tuple[int, ...]
    first_weekday: int
    left: int
    pitch: int
    row: int
    side: int
    head: int
    foot: int
    band: int
    turned: int = 0

    @property
    def year_height(self) -> int:
        """From one year to the next."""
        return self.head + ROWS * self.row + self.foot

    @property
    def height(self) -> int:
        """Of all the years."""
        return self.year_height * len(self.years)

    def band_height(self, lanes: int) -> float:
        """How high a band is where a month has so many lanes of them, with the gap below it."""
        return min(self.band, (self.row - self.side - 4) / lanes)

    def year_top(self, year: int) -> int:
        """Where a year begins."""
        return self.years.index(year) * self.year_height

    def month_top(self, year: int, month: int) -> int:
        """Where the row of a month begins."""
        return self.year_top(year) + self.head + (month - 1) * self.row

    def column(self, day: date) -> int:
        """The column of a day."""
        return (day.replace(day=1).weekday() - self.first_weekday) % 7 + day.day - 1

    def place(self, day: date) -> tuple[int, int]:
        """The left upper corner of a day's square."""
        inset = (self.pitch - self.side) // 2
        x = self.left + self.column(day) * self.pitch + inset
        return round(self.seen_x(x, self.side)), self.month_top(day.year, day.month) + 1

    def seen_x(self, x: float, wide: float = 0) -> float:
        """Where something that begins at ``x`` and is so wide has its left side."""
        return self.turned - x - wide if self.turned else x

    def day_at(self, x: float, y: float) -> date | None:
        """The day whose square, with half the gap around it, holds the point."""
        row, x = self._row_at(y), self.seen_x(x)
        if row is None or x < self.left:
            return None
        year, month, within = row
        if within > self.side + 2:
            return None
        return self.day_in(year, month, int(x - self.left) // self.pitch)

    def day_in(self, year: int, month: int, column: int) -> date | None:
        """The day of a month in a column, or ``None``."""
        first = date(year, month, 1)
        day = first + timedelta(days=column - self.column(first))
        return day if (day.year, day.month) == (year, month) else None

    def band_zone(self, x: float, y: float) -> tuple[int, int, int, float] | None:
        """Year, month, column and height below the squares of a point between two rows of squares."""
        row, x = self._row_at(y), self.seen_x(x)
        if row is None or x < self.left or row[2] <= self.side + 2:
            return None
        return row[0], row[1], int(x - self.left) // self.pitch, row[2] - self.side - 3

    def _row_at(self, y: float) -> tuple[int, int, float] | None:
        index, within = divmod(y, self.year_height)
        month = int(within - self.head) // self.row
        if not 0 <= index < len(self.years) or within < self.head or month >= ROWS:
            return None
        return self.years[int(index)], month + 1, (within - self.head) % self.row

    def months_between(self, top: float, bottom: float) -> list[tuple[int, int]]:
        """The months of which something stands between two heights."""
        return [
            (year, month)
            for year in self.years_between(top, bottom)
            for month in range(1, ROWS + 1)
            if self.month_top(year, month) < bottom and self.month_top(year, month) + self.row > top
        ]

    def years_between(self, top: float, bottom: float) -> list[int]:
        """The years of which something stands between two heights."""
        tall = self.year_height
        return [year for n, year in enumerate(self.years) if n * tall < bottom and (n + 1) * tall > top]


def days_of_month(year: int, month: int) -> list[date]:
    """Every date of a month."""
    first = date(year, month, 1)
    after = (first + timedelta(days=31)).replace(day=1)
    return [first + timedelta(days=step) for step in range((after - first).days)]


def bands_of(years: Iterable[int], events: Iterable[LifeEvent]) -> dict[tuple[int, int], tuple[YearBand, ...]]:
    """The bands of every month that has any, laid into lanes so that none covers another."""
    shown = sorted(years)
    first, last = date(shown[0], 1, 1), date(shown[-1], 12, 31)
    stretches: dict[tuple[int, int], list[tuple[LifeEvent, date, date]]] = {}
    for event in sorted(events, key=lambda event: event.start):
        day = max(event.start, first)
        until = last if event.end is None else min(event.end - timedelta(days=1), last)
        while day <= until:
            after = (day.replace(day=1) + timedelta(days=31)).replace(day=1)
            end = min(until, after - timedelta(days=1))
            stretches.setdefault((day.year, day.month), []).append((event, day, end))
            if after > last:
                break
            day = after
    return {month: _in_lanes(found) for month, found in stretches.items()}


def _in_lanes(stretches: list[tuple[LifeEvent, date, date]]) -> tuple[YearBand, ...]:
    lanes: list[int] = []
    ends: list[date] = []
    for _, first, last in stretches:
        lane = next((n for n, end in enumerate(ends) if end < first), len(ends))
        if lane == len(ends):
            ends.append(last)
        ends[lane] = last
        lanes.append(lane)
    placed = zip(stretches, lanes, strict=True)
    return tuple(YearBand(event, first, last, lane, len(ends)) for (event, first, last), lane in placed)
