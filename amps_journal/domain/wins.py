"""Wins and days with something the teen got to do, and which old win is shown again on a day.

The rule is a plain one of the calendar: on three days of the week, each time another win, none of them new. Nothing of
mood, stress or pain goes into it; a day that the teen calls hard themselves has none (``setback_days.is_hard_day``).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from amps_journal.domain import catalogue
from amps_journal.domain.day import DayEntry

SHOWN_ON = (1, 3, 6)
"""The weekdays on which an old win is shown: Tuesday, Thursday and Sunday (0 = Monday)."""
OLD_AFTER = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Win:
    """A day with a win, or with something the teen got to do.

    Attributes:
        day: Its date.
        words: The win in the teen's own words; empty where none was written.
        did: What the teen got to do: keys of the catalogue, or own words.
    """

    day: date
    words: str
    did: tuple[str, ...]

    @property
    def tags(self) -> tuple[str, ...]:
        """What the teen got to do, in words."""
        return tuple(catalogue.label("did", key) for key in self.did)


def wins_of(days: Iterable[DayEntry]) -> tuple[Win, ...]:
    """The wins of days, in the order of the days."""
    return tuple(Win(entry.date, entry.win or "", entry.did or ()) for entry in days if entry.win or entry.did)


def written(wins: Iterable[Win]) -> tuple[Win, ...]:
    """Those that the teen wrote down."""
    return tuple(win for win in wins if win.words)


def win_to_show(wins: Sequence[Win], today: date) -> Win | None:
    """The old win that is shown again today; ``None`` on the other days of the week, or where none is old yet.

    Args:
        wins: All of them, in the order of their days.
        today: The date; the same date and wins give the same win.
    """
    if today.weekday() not in SHOWN_ON:
        return None
    old = [win for win in written(wins) if win.day <= today - OLD_AFTER]
    if not old:
        return None
    weeks = (today.toordinal() - 1) // 7
    return old[(weeks * len(SHOWN_ON) + SHOWN_ON.index(today.weekday())) % len(old)]
