"""Shares on an axis and in words."""

from typing import TYPE_CHECKING

from amps_journal.formats import numbers
from amps_journal.i18n import translate

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Counts = NDArray[np.intp]


def share_ticks(lines: float) -> list[tuple[float, str]]:
    """The places of none, half and all on an axis of shares, as many as stand apart over so many lines of text."""
    ticks = [
        (1.0, translate("Charts", "all")),
        (0.0, translate("Charts", "none")),
        (0.5, translate("Charts", "half")),
    ]
    return ticks[: 1 if lines < 1.5 else 2 if lines < 3 else 3]


def percent(share: float) -> str:
    """A share in words: "80%"; "no entry" for NaN."""
    if share != share:  # NaN  # noqa: PLR0124
        return translate("Charts", "no entry")
    return numbers.percent(100 * share)
