"""Pain along an axis of time."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from amps_journal.charts.shared.bins import Bins
from amps_journal.charts.shared.table import ChartTable, cell
from amps_journal.i18n import translate

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


@dataclass(frozen=True)
class PainSeries:
    """Pain as the middle and the range of each week or longer stretch; NaN where pain was not answered."""

    bins: Bins
    middle: "Floats"
    low: "Floats"
    high: "Floats"
    answered: "NDArray[np.intp]"

    def table(self, caption: str) -> ChartTable:
        """The numbers, a row for each stretch and each gap."""
        header = (
            translate("Charts", "When"),
            translate("Charts", "Pain, middle"),
            translate("Charts", "Pain, lowest"),
            translate("Charts", "Pain, highest"),
            translate("Charts", "Days answered"),
        )
        numbers = zip(self.middle, self.low, self.high, self.answered, strict=True)
        rows = (
            (self.bins.name(i), cell(middle, 1), cell(low), cell(high), str(answered))
            for i, (middle, low, high, answered) in enumerate(numbers)
        )
        return ChartTable(caption, header, tuple(rows))
