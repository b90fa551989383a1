"""Years at a glance: for every date one number of a measure, and which step of the measure's scale it falls in.

Missing, not applicable and 0 stay three different things.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from amps_journal.domain import calendar
from amps_journal.domain.answers import AnswerState, DayContext, active_minutes, is_logged
from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.nights import night_of

_TO_TEN = (0.0, 1.0, 3.0, 5.0, 7.0, 9.0)
_SHARES = (0.0, 1e-9, 0.5, 1.0)

SCALES: Mapping[str, tuple[float, ...]] = {
    "active_minutes": (0.0, 1.0, 15.0, 30.0, 45.0, 60.0),
    "school": _SHARES,
    "sleep": (0.0, 360.0, 420.0, 480.0, 540.0, 600.0),
    "programme": _SHARES,
    "routine": _SHARES,
    "mood": (1.0, 2.0, 3.0, 4.0, 5.0),
    "energy": _TO_TEN,
    "stress": _TO_TEN,
    "worry": _TO_TEN,
    "pain": _TO_TEN,
}
"""Each measure with the least value of each of its steps, in the order in which measures are offered: function first,
pain last. Minutes, minutes asleep, shares from 0 to 1, mood 1 to 5 and scales 0 to 10."""

MEASURES = tuple(SCALES)
USUAL_MEASURE = MEASURES[0]


def step_of(measure: str, value: float) -> int:
    """The step of the measure's scale that a value falls in, 0 is the lowest."""
    return max(0, bisect_right(SCALES[measure], value) - 1)


@dataclass(frozen=True, slots=True)
class MeasuredDay:
    """What every measure says of one date.

    Attributes:
        logged: Whether the day holds any answer that counts.
        values: A value for each of ``MEASURES``, ``None`` where there is none.
        not_applicable: The measures that do not apply to the day: school on a free day, a routine with nothing in it.
    """

    logged: bool
    values: tuple[float | None, ...]
    not_applicable: frozenset[str]

    def value(self, measure: str) -> float | None:
        """The value of a measure, or ``None``."""
        return self.values[MEASURES.index(measure)]

    def state(self, measure: str) -> AnswerState:
        """Whether a measure is answered, does not apply, or is missing."""
        if self.value(measure) is not None:
            return AnswerState.ANSWERED
        return AnswerState.NOT_APPLICABLE if measure in self.not_applicable else AnswerState.UNKNOWN


@dataclass(frozen=True, slots=True)
class MeasuredDays:
    """Every date from the first stored one to the last, stored or not."""

    start: date | None = None
    days: tuple[MeasuredDay, ...] = ()

    def on(self, day: date) -> MeasuredDay | None:
        """The day, or ``None`` outside the journal's dates."""
        index = (day - self.start).days if self.start is not None else -1
        return self.days[index] if 0 <= index < len(self.days) else None

    def logged_in(self, year: int) -> int:
        """How many days of the year are logged."""
        if self.start is None:
            return 0
        first, after = ((date(y, 1, 1) - self.start).days for y in (year, year + 1))
        return sum(day.logged for day in self.days[max(0, first) : max(0, after)])


def years_of(span: Period | None, today: date) -> tuple[int, ...]:
    """The years to show, from that of the first stored day to that of today or of the last stored day."""
    first, last = (span.start.year, span.last.year) if span is not None else (today.year, today.year)
    return tuple(range(min(first, today.year), max(last, today.year) + 1))


def measured_days(entries: Iterable[DayEntry], context: DayContext) -> MeasuredDays:
    """What every measure says of every date between the first and the last entry."""
    stored = {entry.date: entry for entry in entries}
    if not stored:
        return MeasuredDays()
    first, last = min(stored), max(stored)
    dates = (first + timedelta(days=step) for step in range((last - first).days + 1))
    return MeasuredDays(first, tuple(measured_day(day, stored.get(day), context) for day in dates))


def measured_day(day: date, entry: DayEntry | None, context: DayContext) -> MeasuredDay:
    """What every measure says of one date."""
    off = calendar.is_day_off(entry, day, context.person, context.life_events)
    programme = {item.key for item in calendar.programme_on(day, context.plan)}
    routine = {item.key for item in calendar.routine_on(day, context.plan, day_off=off)}
    applies = {
        "school": not off,
        "programme": bool(programme),
        "routine": bool(routine),
        "pain": context.settings.pain_question != "off",
    }
    not_applicable = frozenset(name for name, does in applies.items() if not does)
    if entry is None:
        return MeasuredDay(False, (None,) * len(MEASURES), not_applicable)
    found = _values(entry, programme, routine, context.settings.zone)
    return MeasuredDay(is_logged(entry), tuple(found[name] for name in MEASURES), not_applicable)


def _values(entry: DayEntry, programme: set[str], routine: set[str], zone: str) -> dict[str, float | None]:
    named = None if entry.activities is None else {activity.item for activity in entry.activities}
    ticked = None if entry.routine_done is None else set(entry.routine_done)
    night = night_of(entry.sleep, entry.date, zone)
    return {
        "active_minutes": active_minutes(entry),
        "school": calendar.attended_share(entry),
        "sleep": night.asleep_minutes if night is not None else None,
        "programme": _share(programme, named),
        "routine": _share(routine, ticked),
        "mood": entry.mood,
        "energy": entry.energy,
        "stress": entry.stress,
        "worry": entry.worry,
        "pain": entry.pain.average if entry.pain is not None else None,
    }


def _share(planned: set[str], done: set[str | None] | set[str] | None) -> float | None:
    return len(planned & done) / len(planned) if planned and done is not None else None
