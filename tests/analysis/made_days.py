"""Days made by hand for the tests of what they show."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time, timedelta
from typing import Any

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays, daily_arrays
from amps_journal.analysis.findings.all_findings import Finding, findings_of
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import Activity, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.domain.plan import Plan, ProgrammeItem, QuotaStretch, RoutineItem

MONDAY = date(2026, 1, 5)
EVERY_DAY = tuple(range(7))


def day(number: int, **answers: Any) -> DayEntry:
    """The day with that number, 0 = Monday 5 January 2026."""
    return DayEntry(date=MONDAY + timedelta(days=number), **answers)


def active(number: int, minutes: int, **answers: Any) -> DayEntry:
    """A day with so many minutes of walking; none for 0."""
    done = (Activity(kind="walk", minutes=minutes),) if minutes else ()
    return day(number, activities=done, **answers)


def hurting(number: int, pain: int, in_the_way: int | None = None, **answers: Any) -> DayEntry:
    """A day with that average pain."""
    return day(number, pain=Pain(average=pain, got_in_the_way=in_the_way), **answers)


def night(number: int, lights_out: str, woke: str, **more: Any) -> DayEntry:
    """A day after a night with those times, written as HH:MM."""
    out, up = (time.fromisoformat(at) for at in (lights_out, woke))
    return day(number, sleep=Sleep(lights_out=out, woke=up, **more))


def at_school(number: int, status: str, attended: float | None = None) -> DayEntry:
    """A school day."""
    return day(number, school=SchoolDay(status=status, attended=attended))


def journal(days: Iterable[DayEntry], **around: Any) -> JournalContents:
    """A journal of those days."""
    return JournalContents(days=tuple(sorted(days, key=lambda entry: entry.date)), **around)


def arrays_of(days: Iterable[DayEntry], period: Period | None = None, **around: Any) -> DailyArrays:
    """The arrays of a journal of those days."""
    return daily_arrays(journal(days, **around), period)


def found(identity: str, days: Iterable[DayEntry], **around: Any) -> Finding:
    """One finding of a journal of those days."""
    finding = findings_of(journal(days, **around)).get(identity)
    assert finding is not None
    return finding


def period(first: int, beyond: int) -> Period:
    """Days by their numbers."""
    return Period(MONDAY + timedelta(days=first), MONDAY + timedelta(days=beyond))


def plan(*, programme: Sequence[str] = (), routine: Sequence[str] = (), quota: Mapping[str, Any] | None = None) -> Plan:
    """A plan of items for every day from Monday on."""
    return Plan(
        programme=tuple(
            ProgrammeItem(key=key, label=key, kind="aerobic", minutes=10, weekdays=EVERY_DAY, start=MONDAY)
            for key in programme
        ),
        routine=tuple(RoutineItem(key=key, label=key, weekdays=EVERY_DAY, on="all", start=MONDAY) for key in routine),
        quota=(QuotaStretch(start=MONDAY, **quota),) if quota else (),
    )


LONDON = JournalSettings(timezone="Europe/London")
TEEN = Person(birth_month="2011-04")


def rising(weeks: int, per_week: float = 3.0) -> list[DayEntry]:
    """Days whose active minutes rise by so much a week, unevenly."""
    random = np.random.default_rng(1)
    return [active(n, int(20 + per_week * n / 7 + random.integers(0, 8))) for n in range(7 * weeks)]
