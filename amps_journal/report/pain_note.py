"""What stands below the picture: which way is up in each lane, and pain beside the period before."""

from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.methods.shares import Estimate, mean_of
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate
from amps_journal.report import number_phrases, pain_change
from amps_journal.report.changes import period_of, side

if TYPE_CHECKING:
    from amps_journal.analysis.days.daily_arrays import Floats
    from amps_journal.charts.shared.chart import ChartDays

MATTERS = 1.0
"""The smallest difference in pain that matters to teenagers (Hirschfeld et al. 2014)."""
_LOW_UP_TO, _MIDDLE_UP_TO = 3.5, 6.5
_LEAST_DAYS = 7


def picture_note(now: "ChartDays", before: "ChartDays") -> str:
    """The direction of both scales, the level of pain in words, and its change with the size that matters."""
    pain = now.arrays.pain
    days = int(np.isfinite(pain).sum())
    is_active = bool(np.isfinite(now.arrays.active_minutes).any())
    if not days:
        return translate("Report", "Higher is more activity.") if is_active else ""
    if is_active:
        said = [translate("Report", "Higher is more activity, and more pain.")]
    else:
        said = [translate("Report", "Higher is more pain.")]
    mean = _mean(pain)
    if mean is not None:
        said.append(_level(mean.value, days))
        said.extend(_change(now, mean, before.arrays.pain))
    return sentences(*said)


def picture_concern(now: "ChartDays", before: "ChartDays") -> str:
    """Said beside a sign where pain is higher than before, beyond chance and by a size that matters."""
    mean, earlier = _mean(now.arrays.pain), _mean(before.arrays.pain)
    if mean is None or earlier is None or side(mean, earlier) <= 0 or mean.value - earlier.value < MATTERS:
        return ""
    return translate("Report", "more pain than before")


def _mean(pain: "Floats") -> Estimate | None:
    """Mean pain with its interval; ``None`` below a week of answers."""
    return mean_of(pain) if int(np.isfinite(pain).sum()) >= _LEAST_DAYS else None


def _level(mean: float, days: int) -> str:
    """The mean in the words of page 2: low to 3, in the middle to 6, high above."""
    number = number_phrases.decimal(mean)
    if mean >= _MIDDLE_UP_TO:
        return plural(
            "Report",
            "Pain: {mean} of 10 on average over {n} day: high.",
            "Pain: {mean} of 10 on average over {n} days: high.",
            days,
            mean=number,
        )
    if mean >= _LOW_UP_TO:
        return plural(
            "Report",
            "Pain: {mean} of 10 on average over {n} day: in the middle.",
            "Pain: {mean} of 10 on average over {n} days: in the middle.",
            days,
            mean=number,
        )
    return plural(
        "Report",
        "Pain: {mean} of 10 on average over {n} day: low.",
        "Pain: {mean} of 10 on average over {n} days: low.",
        days,
        mean=number,
    )


def _change(now: "ChartDays", mean: Estimate, earlier: "Floats") -> list[str]:
    before = _mean(earlier)
    if before is None:
        return []
    period, which = period_of(now), side(mean, before)
    if not which:
        return [pain_change.no_clear_change(period)]
    changed = pain_change.up if which > 0 else pain_change.down
    is_enough = abs(mean.value - before.value) >= MATTERS
    return [changed(number_phrases.decimal(before.value), period, matters=is_enough)]
