"""Teens at the level at which the findings see them: daily arrays, filled directly."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DESENSITIZATION, Activity, DayEntry
from benchmarks.calibration.latent import Flags, Floats, Latents

MONDAY = date(2024, 1, 1)
STIMULI = ("towel", "brush")
PLANS = frozenset({"programme_planned", "routine_planned", "quota"})
_FLAGS = tuple(f.name for f in fields(DailyArrays) if f.type == Flags)
_NUMBERS = tuple(f.name for f in fields(DailyArrays) if f.name not in {"start", "n", *_FLAGS})
NO_CONTENTS = JournalContents()


@dataclass(frozen=True, slots=True, eq=False)
class Teen:
    """One teen.

    Attributes:
        arrays: The days.
        contents: The journal around them; it holds days only where a finding reads them.
    """

    arrays: DailyArrays
    contents: JournalContents = NO_CONTENTS


def teens_of(latent: Latents, answers: Mapping[str, Floats | Flags]) -> list[Teen]:
    """Teens with those answers (teens x days each), less the days that they did not log; plans stay."""
    kept = {
        name: values if name in PLANS else np.where(latent.missing, _missing(values), values)
        for name, values in answers.items()
    }
    return [_teen(latent, kept, row) for row in range(len(latent.missing))]


def _missing(values: Floats | Flags) -> float | bool:
    return False if values.dtype == np.bool_ else np.nan


def _teen(latent: Latents, answers: Mapping[str, Floats | Flags], row: int) -> Teen:
    n = latent.missing.shape[1]
    given = {name: values[row] for name, values in answers.items()}
    blank, never = np.full(n, np.nan), np.zeros(n, dtype=np.bool_)
    values = dict.fromkeys(_NUMBERS, blank) | dict.fromkeys(_FLAGS, never) | given
    values |= {"logged": ~latent.missing[row], "day_off": latent.day_off[row]}
    start = MONDAY + timedelta(days=int(latent.first_weekday[row]))
    return Teen(DailyArrays(start=start, n=n, **values))


def with_sessions(teen: Teen, tolerances: Sequence[Floats]) -> Teen:
    """The teen with desensitization sessions.

    Args:
        teen: Who.
        tolerances: For each stimulus the tolerance of every day, NaN where there was no session.
    """
    entries = []
    for day in np.flatnonzero(np.isfinite(np.array(tolerances)).any(axis=0)).tolist():
        done = tuple(
            Activity(kind=DESENSITIZATION, minutes=10, stimulus=stimulus, tolerance=int(tolerance[day]))
            for stimulus, tolerance in zip(STIMULI, tolerances, strict=False)
            if np.isfinite(tolerance[day])
        )
        entries.append(DayEntry(date=teen.arrays.date_of(day), activities=done))
    return Teen(teen.arrays, replace(teen.contents, days=tuple(entries)))


def night_answers(midpoints: Floats, half: float) -> dict[str, Floats]:
    """Nights of one length around those midpoints, in minutes from midnight."""
    return {
        "lights_out": midpoints - half,
        "woke": midpoints + half,
        "midpoint": midpoints,
        "asleep_minutes": np.full(midpoints.shape, 2 * half),
    }
