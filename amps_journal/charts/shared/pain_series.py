"""Pain along an axis of time."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from amps_journal.charts.shared.bins import Bins
from amps_journal.charts.shared.table import ChartTable, cell
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

FEW_DAYS = 7


@dataclass(frozen=True)
class PainSeries:
    """Pain as the middle and the range of each week or longer stretch; NaN where pain was not answered."""

    bins: Bins
    middle: "Floats"
    low: "Floats"
    high: "Floats"
    answered: "NDArray[np.intp]"

    def title(self) -> str:
        """What it is, over how long each value is, and what its ends mean."""
        days = int(self.answered.sum())
        if days < FEW_DAYS:
            return plural(
                "Charts",
                "Pain, {n} day so far, middle and range (0 none, 10 most)",
                "Pain, {n} days so far, middle and range (0 none, 10 most)",
                days,
            )
        return {
            "week": translate("Charts", "Pain, weekly middle and range (0 none, 10 most)"),
            "month": translate("Charts", "Pain, monthly middle and range (0 none, 10 most)"),
            "quarter": translate("Charts", "Pain, quarterly middle and range (0 none, 10 most)"),
            "year": translate("Charts", "Pain, yearly middle and range (0 none, 10 most)"),
        }[self.bins.unit]

    def header(self) -> tuple[str, str, str]:
        """What the columns of the table are called."""
        return (
            translate("Charts", "Pain, middle"),
            translate("Charts", "Pain, lowest"),
            translate("Charts", "Pain, highest"),
        )

    def table(self, caption: str) -> ChartTable:
        """The numbers, a row for each stretch and each gap."""
        header = (translate("Charts", "When"), *self.header(), translate("Charts", "Days answered"))
        numbers = zip(self.middle, self.low, self.high, self.answered, strict=True)
        rows = (
            (self.bins.name(i), cell(middle, 1), cell(low), cell(high), str(answered))
            for i, (middle, low, high, answered) in enumerate(numbers)
        )
        return ChartTable(caption, header, tuple(rows))


class InTheWaySeries(PainSeries):
    """How much pain got in the way, along the same axis."""

    def title(self) -> str:
        """What it is, over how long each value is, and what its ends mean."""
        days = int(self.answered.sum())
        if days < FEW_DAYS:
            return plural(
                "Charts",
                "Pain got in the way, {n} day so far (0 not at all, 10 most)",
                "Pain got in the way, {n} days so far (0 not at all, 10 most)",
                days,
            )
        return {
            "week": translate("Charts", "Pain got in the way, weekly middle and range (0 not at all, 10 most)"),
            "month": translate("Charts", "Pain got in the way, monthly middle and range (0 not at all, 10 most)"),
            "quarter": translate("Charts", "Pain got in the way, quarterly middle and range (0 not at all, 10 most)"),
            "year": translate("Charts", "Pain got in the way, yearly middle and range (0 not at all, 10 most)"),
        }[self.bins.unit]

    def header(self) -> tuple[str, str, str]:
        """What the columns of the table are called."""
        return (
            translate("Charts", "In the way, middle"),
            translate("Charts", "In the way, lowest"),
            translate("Charts", "In the way, highest"),
        )
