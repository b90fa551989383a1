"""The numbers of the timeline: pain, stress and days with little activity, by day or by longer stretches."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.findings.recurrence.before_pain import inactivity
from amps_journal.charts.shared.bins import Bins, Unit, bins_of, unit_for
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.charts.shared.pain_series import PainSeries
from amps_journal.charts.shared.table import ChartTable, cell
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

DAY_PX = 5.0
BAR_PX = 3.2


@dataclass(frozen=True)
class Strip:
    """Means of each stretch of days.

    Attributes:
        bins: The stretches of days.
        mean: The mean of the answered days; NaN where none was answered.
        answered: How many days were answered.
        thin: Where fewer than half of the days were answered.
    """

    bins: Bins
    mean: "Floats"
    answered: "NDArray[np.intp]"
    thin: "NDArray[np.bool_]"


@dataclass(frozen=True)
class TimelineSeries:
    """What the lanes of the timeline draw.

    Attributes:
        pain: Each day, or the middle and range of longer stretches.
        stress: Mean stress, 0-10.
        inactive: The share of the days on which little activity could be told that had little; 0 or 1 by day.
        inactive_days: 1 on days with less than half of the usual activity, else 0; NaN where it cannot be told.
    """

    pain: PainSeries
    stress: Strip
    inactive: Strip
    inactive_days: "Floats"


def timeline_series(days: ChartDays, room: float) -> TimelineSeries:
    """The numbers as they are drawn in ``room`` pixels."""
    arrays, n = days.arrays, days.arrays.n
    unit = unit_for(n, room, "day", DAY_PX)
    bins = bins_of(arrays.start, n, unit if unit == "day" else unit_for(n, room, "week", 7.0), days.first_weekday)
    values = arrays.pain
    pain = PainSeries(bins, bins.middles(values), bins.lowest(values), bins.highest(values), bins.counts(values))
    unit = unit_for(n, room, "day", BAR_PX)
    bars = bins_of(arrays.start, n, unit if unit == "day" else unit_for(n, room, "week", 5.0), days.first_weekday)
    little = inactivity(arrays)
    return TimelineSeries(pain, _strip(bars, arrays.stress), _strip(bars, little), little)


def _strip(bins: Bins, values: "Floats") -> Strip:
    return Strip(bins, bins.means(values), bins.counts(values), bins.thin(values))


def each(unit: Unit) -> str:
    """What one mark stands for, for the label of a lane."""
    return {
        "day": translate("Charts", "each day"),
        "week": translate("Charts", "by week"),
        "month": translate("Charts", "by month"),
        "quarter": translate("Charts", "by quarter"),
        "year": translate("Charts", "by year"),
    }[unit]


def pain_table(pain: PainSeries) -> ChartTable:
    """The numbers of the pain lane, a row for each dot and each gap."""
    caption = translate("Charts", "Pain, 0 none to 10 most")
    if pain.bins.unit == "day":
        rows = tuple((pain.bins.name(i), cell(value)) for i, value in enumerate(pain.middle))
        return ChartTable(caption, (translate("Charts", "When"), translate("Charts", "Pain")), rows)
    return pain.table(caption)


def stress_table(stress: Strip) -> ChartTable:
    """The numbers of the stress lane, a row for each bar and each gap."""
    digits = 0 if stress.bins.unit == "day" else 1
    rows = tuple(
        (stress.bins.name(i), cell(stress.mean[i], digits), str(stress.answered[i])) for i in range(len(stress.bins))
    )
    header = (translate("Charts", "When"), translate("Charts", "Stress"), translate("Charts", "Days answered"))
    return ChartTable(translate("Charts", "Stress, 0 none to 10 most"), header, rows)


def inactive_table(inactive: Strip) -> ChartTable:
    """The numbers of the strip of days with little activity."""
    counts = np.nan_to_num(inactive.mean) * inactive.answered
    rows = tuple(
        (
            inactive.bins.name(i),
            cell(round(float(count))) if inactive.answered[i] else cell(np.nan),
            str(inactive.answered[i]),
        )
        for i, count in enumerate(counts)
    )
    header = (
        translate("Charts", "When"),
        translate("Charts", "Days with little activity"),
        translate("Charts", "Days that can be told"),
    )
    return ChartTable(translate("Charts", "Days with less than half of the usual activity"), header, rows)
