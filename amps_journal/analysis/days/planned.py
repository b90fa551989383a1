"""What was planned for every day of a stretch, worked out once for a whole run of the plan instead of day by day."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from amps_journal.domain.calendar import quota_on
from amps_journal.domain.person import LifeEvent, Person
from amps_journal.domain.plan import Plan, ProgrammeItem, RoutineItem

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Keys = frozenset[str]


def weekdays_of(start: date, n: int) -> npt.NDArray[np.int64]:
    """The weekday of each day, 0 = Monday."""
    return (start.weekday() + np.arange(n)) % 7


def _span(start: date, n: int, begins: date, ends: date | None) -> slice:
    """The days of the stretch from ``begins`` to before ``ends``, as a slice of it."""
    first = min(max((begins - start).days, 0), n)
    last = n if ends is None else min(max((ends - start).days, 0), n)
    return slice(first, max(first, last))


def free_days(start: date, n: int, person: Person, events: Iterable[LifeEvent]) -> Flags:
    """The days on which the calendar says that there is no school."""
    free = ~np.isin(weekdays_of(start, n), np.array(person.school_week, dtype=np.int64))
    for event in events:
        if event.no_school:
            free[_span(start, n, event.start, event.end)] = True
    return free


def quota_of_days(start: date, n: int, plan: Plan) -> Floats:
    """The plan's active minutes for each day, NaN before the first stretch.

    The quota is asked for once a week of its stretch, because it changes on no other day.
    """
    quota = np.full(n, np.nan)
    stretches = sorted(plan.quota, key=lambda stretch: stretch.start)
    for number, stretch in enumerate(stretches):
        following = stretches[number + 1].start if number + 1 < len(stretches) else None
        days = _span(start, n, stretch.start, following)
        offset = (start - stretch.start).days
        first = days.start
        while first < days.stop:
            beyond = min(days.stop, first + 7 - (first + offset) % 7)
            minutes = quota_on(start + timedelta(days=first), plan)
            quota[first:beyond] = np.nan if minutes is None else minutes
            first = beyond
    return quota


class PlannedKeys:
    """The keys of the items planned for each day, one set for every run of the plan and weekday."""

    def __init__(self, start: date, n: int, items: Sequence[ProgrammeItem] | Sequence[RoutineItem]) -> None:
        self._start = start
        self._items = items
        bounds = {0, n}
        for item in items:
            days = _span(start, n, item.start, item.end)
            bounds |= {days.start, days.stop}
        self._edges = np.array(sorted(bounds), dtype=np.int64)
        self._runs = np.searchsorted(self._edges, np.arange(n), side="right").tolist()
        self._known: dict[tuple[int, int, str], Keys] = {}

    def on(self, day: int, *, free: bool) -> Keys:
        """The keys planned for the day with that number.

        Args:
            day: Days since the start.
            free: Whether there is no school; only routine items differ by it.
        """
        kind = "free" if free else "school"
        weekday = (self._start.weekday() + day) % 7
        place = (self._runs[day], weekday, kind)
        found = self._known.get(place)
        if found is None:
            found = self._known[place] = self._keys(self._start + timedelta(days=day), kind)
        return found

    def _keys(self, day: date, kind: str) -> Keys:
        return frozenset(
            item.key
            for item in self._items
            if item.start <= day
            and (item.end is None or day < item.end)
            and day.weekday() in item.weekdays
            and getattr(item, "on", "all") in {"all", kind}
        )

    def counts(self, free: Flags) -> Floats:
        """How many items are planned for each day.

        Args:
            free: Whether each day has no school.
        """
        n = len(free)
        weekdays = weekdays_of(self._start, n)
        counted = np.zeros(n)
        for item in self._items:
            days = _span(self._start, n, item.start, item.end)
            planned = np.isin(weekdays[days], np.array(item.weekdays, dtype=np.int64))
            on = getattr(item, "on", "all")
            if on != "all":
                planned &= free[days] == (on == "free")
            counted[days] += planned
        return counted
