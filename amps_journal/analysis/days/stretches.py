"""Which days come soon after a stressful or an inactive stretch.

A stretch is 3 days of which 2 were stressful (or 2 were inactive), by the teen's own usual; a stressful life event is
one on every day that it covers. A day comes soon after a stretch that ended on one of the 3 days before, and soon after
an event on the days that it covers too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.methods.series import Flags, trailing_median
from amps_journal.domain.person import LifeEvent

STRESS_ABOVE = 2
OF_USUAL_ACTIVITY = 0.5
STRETCH_DAYS = 3
STRETCH_HITS = 2
SOON_DAYS = 3


@dataclass(frozen=True, slots=True, eq=False)
class Soon:
    """What lies shortly before each day.

    Attributes:
        after_stress: Whether a stressful stretch ended in the 3 days before, or a stressful life event covers the day
            or one of the 3 before.
        after_inactivity: Whether an inactive stretch ended in the 3 days before.
        known: Whether enough is answered to tell: on 2 days of one of those stretches, stress or activities.
    """

    after_stress: Flags
    after_inactivity: Flags
    known: Flags


def stressful_days(arrays: DailyArrays) -> Flags:
    """Days with stress at or above the teen's own trailing 28-day median + 2."""
    return np.asarray(arrays.stress >= trailing_median(arrays.stress) + STRESS_ABOVE)


def inactive_days(arrays: DailyArrays) -> Flags:
    """Days with active minutes below half of the teen's own trailing 28-day median."""
    return np.asarray(arrays.active_minutes < trailing_median(arrays.active_minutes) * OF_USUAL_ACTIVITY)


def soon_after(arrays: DailyArrays, events: Sequence[LifeEvent]) -> Soon:
    """What lies shortly before each day.

    Args:
        arrays: The days.
        events: The life events; one that lies before the first day still counts for the days soon after it.
    """
    answered = np.isfinite(arrays.stress) | np.isfinite(arrays.active_minutes)
    of_events = _stressful_events(arrays, events)
    return Soon(
        # An event is planned, so the very day on which exams begin comes after knowing of them.
        after_stress=_soon(_ends_stretch(stressful_days(arrays)) | of_events) | of_events[SOON_DAYS:],
        after_inactivity=_soon(_ends_stretch(inactive_days(arrays))),
        known=_soon(_ends_stretch(answered)),
    )


def _ends_stretch(days: Flags) -> Flags:
    """Whether 2 of 3 days are set, at the place of the last of the three; begins 3 days before the first day."""
    counted = np.convolve(np.concatenate((np.zeros(SOON_DAYS), days)), np.ones(STRETCH_DAYS))
    return np.asarray(counted[: len(days) + SOON_DAYS] >= STRETCH_HITS)


def _stressful_events(arrays: DailyArrays, events: Sequence[LifeEvent]) -> Flags:
    """Days that a stressful life event covers; begins 3 days before the first day."""
    length = arrays.n + SOON_DAYS
    first = arrays.start - timedelta(days=SOON_DAYS)
    changes = np.zeros(length + 1, dtype=np.int64)
    for event in events:
        if event.stressful:
            start = min(max((event.start - first).days, 0), length)
            stop = length if event.end is None else min(max((event.end - first).days, start), length)
            changes[start] += 1
            changes[stop] -= 1
    return np.asarray(np.cumsum(changes)[:-1] > 0)


def _soon(ended: Flags) -> Flags:
    """Whether one of the 3 days before is set; ``ended`` begins 3 days before the first day."""
    n = len(ended) - SOON_DAYS
    found = np.zeros(n, dtype=np.bool_)
    for back in range(1, SOON_DAYS + 1):
        found |= ended[SOON_DAYS - back : SOON_DAYS - back + n]
    return found
