"""School by day and by week: what was answered, and what share of the time was attended."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.bins import Bins, bins_of
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.domain.calendar import week_of
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

DAY_OFF, UNANSWERED = "day_off", "unanswered"
STATES = ("all_day", "part_day", "absent_symptoms", "absent_worry", "absent_other", DAY_OFF, UNANSWERED)
ABSENT = ("absent_symptoms", "absent_worry", "absent_other")


@dataclass(frozen=True, slots=True, eq=False)
class SchoolSeries:
    """What the chart draws.

    Attributes:
        states: One of ``STATES`` for each day.
        attended: Share of the school day attended; NaN on days off and where not answered.
        weekdays: The weekdays that have a row, in the order of the week (0 = Monday).
        first_week: The first day of the first week.
        bins: The stretches of days for which shares are told.
        answered: Answered school days in each stretch.
        scheduled: School days in each stretch, answered or not.
    """

    states: tuple[str, ...]
    attended: "Floats"
    weekdays: tuple[int, ...]
    first_week: date
    bins: Bins
    answered: "NDArray[np.intp]"
    scheduled: "NDArray[np.intp]"

    @property
    def mean(self) -> "Floats":
        """The share of the school time attended in each stretch; NaN where no school day is answered."""
        return self.bins.means(self.attended)

    @property
    def thin(self) -> "NDArray[np.bool_]":
        """Where fewer than half of the school days are answered, so that the share says little."""
        return (self.answered > 0) & (2 * self.answered < self.scheduled)

    @property
    def start(self) -> date:
        """The first day of the period."""
        return self.bins.first

    def place(self, number: int) -> tuple[int, int] | None:
        """The week and the row of a day; ``None`` where its weekday has no row."""
        day = self.start + timedelta(days=number)
        if day.weekday() not in self.weekdays:
            return None
        return (day - self.first_week).days // 7, self.weekdays.index(day.weekday())


def school_series(days: ChartDays, unit: str = "week") -> SchoolSeries:
    """The numbers of the chart, shares by week or by a longer stretch.

    Args:
        days: The days.
        unit: What shares are told for.
    """
    arrays = days.arrays
    states = _states(days)
    bins = bins_of(arrays.start, arrays.n, unit, days.first_weekday)  # type: ignore[arg-type]
    scheduled = np.array([state != DAY_OFF for state in states], dtype=np.float64)
    used = {(arrays.start.weekday() + i) % 7 for i, state in enumerate(states) if state != DAY_OFF}
    week = [(days.first_weekday + step) % 7 for step in range(7)]
    rows = tuple(weekday for weekday in week if weekday in used or weekday in days.contents.person.school_week)
    return SchoolSeries(
        states,
        arrays.attended,
        rows,
        week_of(arrays.start, days.first_weekday),
        bins,
        bins.counts(arrays.attended),
        np.add.reduceat(scheduled, bins.edges[:-1]).astype(np.intp),
    )


def _states(days: ChartDays) -> tuple[str, ...]:
    states = [DAY_OFF if off else UNANSWERED for off in days.arrays.day_off]
    for number, entry in days.entries.items():
        if entry.school is not None and entry.school.status is not None:
            states[number] = entry.school.status
    return tuple(states)


def state_name(state: str) -> str:
    """What to call a state of a school day."""
    return {
        "all_day": translate("Charts", "all day"),
        "part_day": translate("Charts", "part of the day"),
        "absent_symptoms": translate("Charts", "not there, symptoms"),
        "absent_worry": translate("Charts", "not there, worry"),
        "absent_other": translate("Charts", "not there, other reason"),
        DAY_OFF: translate("Charts", "day off"),
        UNANSWERED: translate("Charts", "no entry"),
    }[state]
