"""What slipped lately: the last 7 days of activity, programme, stress and bedtimes, held against the 28 before.

When two or more have slipped, the setback plan is offered, and then not again for 14 days.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.findings import wording
from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.analysis.findings.finding_builder import day_parts, measure
from amps_journal.analysis.methods.series import Flags, Floats
from amps_journal.analysis.methods.shares import Estimate
from amps_journal.analysis.results import Finding
from amps_journal.formats import numbers
from amps_journal.formats.joined import sentences
from amps_journal.i18n import translate

RECENT_DAYS, RECENT_LEAST = 7, 4
BEFORE_DAYS, BEFORE_LEAST = 28, 14
LOOKED_AT_DAYS = RECENT_DAYS + BEFORE_DAYS
KIND_LEAST = 3
SLIPPED_ABOVE = 0.8
OPENS_AT = 2
QUIET_DAYS = 14

LEAST_SPREAD: Mapping[str, float] = MappingProxyType(
    {"activity": 5.0, "programme": 0.2, "stress": 0.5, "bedtime": 10.0}
)
"""The least standard deviation of each (minutes, share, points, minutes): a teen whose days were all the same before
has not slipped on the first day that differs."""

WATCHED = tuple(LEAST_SPREAD)


@dataclass(frozen=True, slots=True)
class Watched:
    """How the 7 days up to one day compare with the 28 before.

    Attributes:
        differences: By name, how much worse, in standard deviations of the 28 days; negative is better. What has too
            few answers is left out.
    """

    differences: Mapping[str, float]

    @property
    def slipped(self) -> tuple[str, ...]:
        """The names of what is worse by more than 0.8 standard deviations."""
        return tuple(name for name, worse in self.differences.items() if worse > SLIPPED_ABOVE)


@dataclass(frozen=True, slots=True, eq=False)
class WatchedDays:
    """The same for every day at once.

    Attributes:
        differences: One row for each of ``WATCHED``, one place a day; NaN where there are too few answers.
    """

    differences: Floats

    @property
    def slipped(self) -> Flags:
        """Whether each has slipped, in the shape of ``differences``."""
        return np.asarray(self.differences > SLIPPED_ABOVE)

    @property
    def count(self) -> npt.NDArray[np.int64]:
        """How many have slipped on each day."""
        return np.asarray(self.slipped.sum(axis=0), dtype=np.int64)


def watched(arrays: DailyArrays, day: int) -> Watched:
    """How the 7 days up to and with a day compare with the 28 before; it looks at no later day.

    Args:
        arrays: The days.
        day: Its number in them, from 0.

    Raises:
        IndexError: There is no such day.
    """
    if not 0 <= day < arrays.n:
        raise IndexError(day)
    last = _compared(arrays, slice(max(0, day + 1 - LOOKED_AT_DAYS), day + 1))[:, -1]
    known = {name: float(worse) for name, worse in zip(WATCHED, last, strict=True) if np.isfinite(worse)}
    return Watched(MappingProxyType(known))


def watched_days(arrays: DailyArrays) -> WatchedDays:
    """How the 7 days up to and with each day compare with the 28 before."""
    return WatchedDays(_compared(arrays, slice(0, arrays.n)))


def plan_openings(count: npt.NDArray[np.int64]) -> Flags:
    """The days on which the setback plan is offered: 2 or more have slipped, and the last time is 14 days ago or more.

    Args:
        count: How many have slipped on each day.
    """
    opens = np.zeros(len(count), dtype=np.bool_)
    quiet_until = 0
    for day in np.flatnonzero(count >= OPENS_AT).tolist():
        if day >= quiet_until:
            opens[day] = True
            quiet_until = day + QUIET_DAYS
    return opens


def _compared(arrays: DailyArrays, days: slice) -> Floats:
    """How much worse each is on each of some consecutive days, in standard deviations; nothing before them counts."""
    n = len(range(*days.indices(arrays.n)))
    one_kind = np.zeros(n, dtype=np.bool_)
    found = (
        _away(-arrays.active_minutes[days], one_kind, LEAST_SPREAD["activity"]),
        _away(-arrays.programme_share[days], one_kind, LEAST_SPREAD["programme"]),
        _away(arrays.stress[days], one_kind, LEAST_SPREAD["stress"]),
        _away(arrays.lights_out[days], arrays.day_off[days], LEAST_SPREAD["bedtime"]),
    )
    return np.stack(found)


def _away(values: Floats, kind: Flags, least_spread: float) -> Floats:
    """The 7-day mean less the mean of the 28 days before, in standard deviations of those.

    Of two kinds of days, each has its own mean, and the standard deviation is that around them. A day whose kind has
    fewer than 3 answers among the 28 does not count.

    Args:
        values: One place a day, NaN = not answered.
        kind: The kind of each day; with all of them alike these are the plain mean and standard deviation.
        least_spread: The least standard deviation.
    """
    recent, before = _windows(values, RECENT_DAYS, 0), _windows(values, BEFORE_DAYS, RECENT_DAYS)
    recent_count, before_count, kinds = (np.zeros(len(values)) for _ in range(3))
    away, squares = np.zeros(len(values)), np.zeros(len(values))
    for one in (False, True):
        of_kind = np.where(kind == one, 1.0, np.nan)
        late = recent * _windows(of_kind, RECENT_DAYS, 0)
        early = before * _windows(of_kind, BEFORE_DAYS, RECENT_DAYS)
        known = np.isfinite(early).sum(axis=1)
        has_usual = known >= KIND_LEAST
        usual = np.nansum(early, axis=1) / np.maximum(known, 1)
        recent_count += np.where(has_usual, np.isfinite(late).sum(axis=1), 0)
        before_count += np.where(has_usual, known, 0)
        kinds += has_usual
        away += np.where(has_usual, np.nansum(late - usual[:, None], axis=1), 0)
        squares += np.where(has_usual, np.nansum((early - usual[:, None]) ** 2, axis=1), 0)
    enough = (recent_count >= RECENT_LEAST) & (before_count >= BEFORE_LEAST)
    spread = np.maximum(np.sqrt(squares / np.maximum(before_count - kinds, 1)), least_spread)
    return np.where(enough, away / np.maximum(recent_count, 1) / spread, np.nan)


def _windows(values: Floats, days: int, back: int) -> Floats:
    """So many days up to ``back`` days before each day, one row a day, NaN before the first."""
    padded = np.concatenate((np.full(days - 1 + back, np.nan), values))
    return np.lib.stride_tricks.sliding_window_view(padded, days)[: len(values)]


def watch(arrays: DailyArrays) -> Finding:
    """How many of activity, programme kept, stress and bedtime have slipped on the last day of the period."""
    n = int(arrays.logged.sum())
    seen = watched(arrays, arrays.n - 1) if arrays.n else Watched(MappingProxyType({}))
    slipped, judged = seen.slipped, len(seen.differences)
    more: dict[str, float] = {"judged": float(judged)}
    for name, worse in seen.differences.items():
        more |= {name: float(name in slipped), f"{name}_sd": worse}
    lately = np.arange(arrays.n) >= arrays.n - LOOKED_AT_DAYS

    def lack(needed: int) -> str:
        if n >= METHODS["watch"].gate:
            return translate("Findings", "There are too few answers in the last weeks to see what changed.")
        return wording.more_days(translate("Findings", "how your last days went"))(needed)

    return measure(
        "watch",
        Estimate(float(len(slipped)), np.nan, np.nan, n, float(n)) if judged else None,
        n=n,
        parts=day_parts(arrays.logged & lately, lately, **more),
        text=lambda _found: _text(slipped, judged),
        lack=lack,
    )


def _text(slipped: tuple[str, ...], judged: int) -> str:
    if not slipped:
        return translate("Findings", "What you filled in for your last 7 days kept up with the 4 weeks before.")
    words = [_in_words(name) for name in slipped]
    said = words[0]
    if len(words) > 1:
        said = numbers.in_list(words)
    if len(slipped) >= OPENS_AT:
        return translate(
            "Findings",
            "Your last 7 days had {what} than usual. Weeks like this come and go. "
            "A setback plan can help you keep going.",
            what=said,
        )
    said = translate("Findings", "Your last 7 days had {what} than usual.", what=said)
    return said if judged == 1 else sentences(said, translate("Findings", "All else that you filled in kept up."))


def _in_words(name: str) -> str:
    return {
        "activity": lambda: translate("Findings", "less moving"),
        "programme": lambda: translate("Findings", "less of the plan"),
        "stress": lambda: translate("Findings", "more stress"),
        "bedtime": lambda: translate("Findings", "later nights"),
    }[name]()
