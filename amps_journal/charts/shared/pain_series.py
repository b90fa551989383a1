"""Pain along an axis of time."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from amps_journal.charts.shared.bins import Bins

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
