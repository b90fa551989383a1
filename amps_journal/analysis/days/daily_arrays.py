"""The days as arrays, one place a day, so that everything else can be worked out at once. NaN = not answered."""

import math
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from amps_journal.analysis.days.planned import PlannedKeys, free_days, quota_of_days
from amps_journal.domain.answers import NOT_COUNTED, active_minutes
from amps_journal.domain.calendar import attended_share
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry, Sleep
from amps_journal.domain.fields import fields_of
from amps_journal.domain.nights import EVENING_BEGINS

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

NO_DAY = date(1970, 1, 1)
DAY_MINUTES = 1440
_COUNTED_NAMES = tuple(f.name for f in fields_of(DayEntry) if f.name not in NOT_COUNTED | {"school"})
_COUNTED = attrgetter(*_COUNTED_NAMES)
_SINGLE = ("active_minutes", "attended", "programme_done", "routine_done", "mood", "stress", "worry", "energy")
_NIGHT = ("lights_out", "woke", "asleep_after", "awake")
_PAIN = ("pain", "got_in_the_way")


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class DailyArrays:
    """A stretch of days, one place a day in every array; NaN = not answered.

    Attributes:
        start: The first day.
        n: How many days.
        logged: Whether the day is logged (flags).
        day_off: Whether the day has no school, by the stored answer or else by the calendar (flags).
        active_minutes: Minutes of all activities but desensitization.
        quota: The plan's active minutes; NaN before its first stretch.
        programme_done: Planned items that an activity names; NaN where activities are not answered.
        programme_planned: Programme items planned, answered or not.
        programme_share: Done / planned; NaN where nothing is planned or activities are not answered.
        routine_done: Planned routine items ticked; NaN where not answered.
        routine_planned: Routine items planned, answered or not.
        attended: Share of the school day attended; NaN on days off and where not answered.
        asleep_minutes: Real minutes asleep in the night before; NaN without both ends.
        asleep_is_partial: Whether falling asleep or lying awake is not known and so not taken off (flags).
        lights_out: Wall-clock minutes from midnight of the date; negative on the evening before.
        woke: Wall-clock minutes from midnight of the date.
        midpoint: The middle of ``lights_out`` and ``woke``; NaN where the night has no length.
        mood: 1-5, 5 is best.
        stress: 0-10, 10 is most.
        worry: 0-10, 10 is most.
        energy: 0-10, 10 is most.
        pain: Average pain, 0-10, 10 is worst.
        got_in_the_way: 0-10, 10 is most.
        setback: Whether the teen said that it was a setback day (flags).
        not_setback: Whether the teen said that it was none (flags).
        missed_for_symptoms: Whether school was missed because of symptoms (flags).
        clock_changed: Whether the clocks changed in the 24 hours up to 15:00 of the day (flags).
    """

    start: date
    n: int
    logged: Flags
    day_off: Flags
    active_minutes: Floats
    quota: Floats
    programme_done: Floats
    programme_planned: Floats
    programme_share: Floats
    routine_done: Floats
    routine_planned: Floats
    attended: Floats
    asleep_minutes: Floats
    asleep_is_partial: Flags
    lights_out: Floats
    woke: Floats
    midpoint: Floats
    mood: Floats
    stress: Floats
    worry: Floats
    energy: Floats
    pain: Floats
    got_in_the_way: Floats
    setback: Flags
    not_setback: Flags
    missed_for_symptoms: Flags
    clock_changed: Flags

    def date_of(self, day: int) -> date:
        """The date of the day with that number."""
        return self.start + timedelta(days=int(day))

    @property
    def end(self) -> date:
        """The first day after the stretch."""
        return self.start + timedelta(days=self.n)

    def part(self, period: Period) -> "DailyArrays":
        """Some of the days, as if only they had been read; the period must lie within the stretch."""
        first, n = (period.start - self.start).days, max(period.days, 0)
        if n == self.n:
            return self
        arrays = {name: value for name in self.__slots__ if isinstance(value := getattr(self, name), np.ndarray)}
        return DailyArrays(
            start=period.start, n=n, **{name: values[first : first + n] for name, values in arrays.items()}
        )


def logged_fast(entry: DayEntry) -> bool:
    """Whether the day is logged, as ``domain.answers.is_logged`` says, in a tenth of its time."""
    if _COUNTED(entry).count(None) < len(_COUNTED_NAMES):
        return True
    return entry.school is not None and entry.school.status != "day_off"


def logged_period(contents: JournalContents) -> Period | None:
    """The first through the last logged day; ``None`` where nothing is logged."""
    first = next((entry.date for entry in contents.days if logged_fast(entry)), None)
    last = next((entry.date for entry in reversed(contents.days) if logged_fast(entry)), None)
    return None if first is None or last is None else Period(first, last + timedelta(days=1))


def daily_arrays(contents: JournalContents, period: Period | None = None) -> DailyArrays:
    """The days of a journal as aligned arrays.

    Args:
        contents: The journal.
        period: The days wanted; the first through the last logged day where it is ``None``.
    """
    wanted = period or logged_period(contents) or Period(NO_DAY, NO_DAY)
    start, n = wanted.start, max(wanted.days, 0)
    reader = _Reader(contents, start, n)
    for entry in contents.days:
        day = entry.date.toordinal() - reader.first
        if 0 <= day < n:
            reader.read(day, entry)
    return reader.arrays()


class _Reader:
    """Reads entries into plain lists, which take single answers several times faster than arrays do."""

    def __init__(self, contents: JournalContents, start: date, n: int) -> None:
        self._zone = contents.settings.zone
        self._plan = contents.plan
        self._start, self._n, self.first = start, n, start.toordinal()
        self._numbers = {name: [math.nan] * n for name in (*_SINGLE, *_NIGHT, *_PAIN)}
        flags = ("logged", "setback", "not_setback", "missed_for_symptoms")
        self._flags = {name: [False] * n for name in flags}
        self._free = free_days(start, n, contents.person, contents.life_events).tolist()
        self._programme = PlannedKeys(start, n, contents.plan.programme)
        self._routine = PlannedKeys(start, n, contents.plan.routine)

    def read(self, day: int, entry: DayEntry) -> None:
        """Read the answers of one day."""
        numbers, flags = self._numbers, self._flags
        flags["logged"][day] = logged_fast(entry)
        if entry.setback is not None:
            flags["setback" if entry.setback else "not_setback"][day] = True
        if entry.school is not None:
            self._read_school(day, entry)
        if entry.activities is not None:
            numbers["active_minutes"][day] = active_minutes(entry)  # type: ignore[assignment]  # answered: a number
            planned = self._programme.on(day, free=False)
            numbers["programme_done"][day] = len(planned.intersection([a.item for a in entry.activities]))
        if entry.routine_done is not None:
            planned = self._routine.on(day, free=self._free[day])
            numbers["routine_done"][day] = len(planned.intersection(entry.routine_done))
        if entry.sleep is not None:
            self._read_night(day, entry.sleep)
        if entry.pain is not None:
            self._put(day, "pain", entry.pain.average)
            self._put(day, "got_in_the_way", entry.pain.got_in_the_way)
        self._put(day, "mood", entry.mood)
        self._put(day, "stress", entry.stress)
        self._put(day, "worry", entry.worry)
        self._put(day, "energy", entry.energy)

    def _put(self, day: int, name: str, value: float | None) -> None:
        if value is not None:
            self._numbers[name][day] = value

    def _read_school(self, day: int, entry: DayEntry) -> None:
        status = entry.school.status if entry.school else None
        if status is not None:
            self._free[day] = status == "day_off"
        self._flags["missed_for_symptoms"][day] = status == "absent_symptoms"
        self._put(day, "attended", attended_share(entry))

    def _read_night(self, day: int, sleep: Sleep) -> None:
        if sleep.lights_out is not None:
            minutes = sleep.lights_out.hour * 60 + sleep.lights_out.minute
            self._numbers["lights_out"][day] = minutes - (DAY_MINUTES if sleep.lights_out >= EVENING_BEGINS else 0)
        if sleep.woke is not None:
            self._numbers["woke"][day] = sleep.woke.hour * 60 + sleep.woke.minute
        self._put(day, "asleep_after", sleep.asleep_after_minutes)
        self._put(day, "awake", sleep.awake_minutes)

    def arrays(self) -> DailyArrays:
        """Everything read, as arrays."""
        numbers = {name: np.array(values, dtype=np.float64) for name, values in self._numbers.items()}
        flags = {name: np.array(values, dtype=np.bool_) for name, values in self._flags.items()}
        day_off = np.array(self._free, dtype=np.bool_)
        planned = self._programme.counts(day_off)
        changes = clock_changes(self._start, self._n, self._zone)
        after, awake = numbers.pop("asleep_after"), numbers.pop("awake")
        asleep = _asleep_minutes(self._start, numbers["lights_out"], numbers["woke"], changes, self._zone)
        asleep = asleep - np.nan_to_num(after) - np.nan_to_num(awake)
        asleep[~(asleep > 0)] = np.nan
        with np.errstate(divide="ignore", invalid="ignore"):
            share = np.where(planned > 0, numbers["programme_done"] / planned, np.nan)
        values: dict[str, Any] = {**numbers, **flags}
        found = DailyArrays(
            start=self._start,
            n=self._n,
            day_off=day_off,
            quota=quota_of_days(self._start, self._n, self._plan),
            programme_planned=planned,
            programme_share=share,
            routine_planned=self._routine.counts(day_off),
            asleep_minutes=asleep,
            asleep_is_partial=np.isfinite(asleep) & (np.isnan(after) | np.isnan(awake)),
            midpoint=np.where(np.isfinite(asleep), (numbers["lights_out"] + numbers["woke"]) / 2, np.nan),
            clock_changed=changes,
            **values,
        )
        for name in found.__slots__:
            if isinstance(value := getattr(found, name), np.ndarray):
                value.setflags(write=False)
        return found


def _asleep_minutes(start: date, lights_out: Floats, woke: Floats, changes: Flags, zone: str) -> Floats:
    """Real minutes from lights out to waking; NaN where an end is missing or the night has no length."""
    minutes = woke - lights_out
    for day in np.flatnonzero(changes & np.isfinite(minutes)).tolist():
        midnight = datetime.combine(start + timedelta(days=day), datetime.min.time())
        ends = [_offset(midnight + timedelta(minutes=float(m[day])), zone) for m in (lights_out, woke)]
        minutes[day] -= ends[1] - ends[0]
    minutes[~(minutes > 0)] = np.nan
    return minutes


def _offset(moment: datetime, zone: str) -> float:
    """Minutes that local time is ahead of UTC."""
    return (moment.replace(tzinfo=ZoneInfo(zone)).utcoffset() or timedelta()).total_seconds() / 60


def clock_changes(start: date, n: int, zone: str) -> Flags:
    """Whether the clocks changed between 15:00 of the day before and 15:00 of each day.

    Offsets are looked up once a week and day by day only in weeks in which they differ, so two changes within one
    week that undo each other would be overlooked; no zone has had such a week.
    """
    changed = np.zeros(n, dtype=np.bool_)
    if zone == "UTC" or n == 0:
        return changed
    afternoon = datetime.combine(start, EVENING_BEGINS) - timedelta(days=1)

    def offset(day: int) -> float:
        return _offset(afternoon + timedelta(days=day), zone)

    edges = [*range(0, n, 7), n]
    at_edges = [offset(day) for day in edges]
    for first, last, before, after in zip(edges, edges[1:], at_edges, at_edges[1:], strict=False):
        if before != after:
            daily = [offset(day) for day in range(first, last + 1)]
            changed[first:last] = np.diff(daily) != 0
    return changed
