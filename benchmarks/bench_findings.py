"""What all findings cost, and how the cost grows with the days.

* All findings on ten years of days, against the half second that they may take.
* The same against the time for one year grown by n log n: at most 1 means that it grows no faster than that.
"""

import math
from datetime import date, time, timedelta
from random import Random

from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, CopingUse, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.domain.plan import Plan, ProgrammeItem, QuotaStretch, RoutineItem
from benchmarks.measured import Measured, medians

FIRST = date(2016, 1, 4)
YEAR = 365
YEARS = 10
ROUNDS = 9
LONGEST_SECONDS = 0.5


def teen(days: int, seed: int = 1) -> JournalContents:
    """A teen who logs four days of five, with setbacks that come and go and three stimuli to get used to."""
    random = Random(seed)
    week = tuple(range(7))
    plan = Plan(
        programme=tuple(
            ProgrammeItem(key=key, label=key, kind="aerobic", minutes=15, weekdays=week, start=FIRST)
            for key in ("bike", "stretch")
        ),
        routine=tuple(
            RoutineItem(key=key, label=key, weekdays=week, on="all", start=FIRST) for key in ("up", "lunch", "homework")
        ),
        quota=tuple(
            QuotaStretch(start=FIRST + timedelta(days=YEAR * year), baseline=30, growth=0.02, cap=90)
            for year in range(1 + days // YEAR)
        ),
    )
    slow, entries = 0.0, []
    for number in range(days):
        slow = 0.9 * slow + random.gauss(0, 0.6)
        if random.random() < 0.8:
            entries.append(_day(FIRST + timedelta(days=number), slow, random))
    return JournalContents(
        person=Person(birth_month="2004-05"),
        settings=JournalSettings(timezone="Europe/London"),
        plan=plan,
        days=tuple(entries),
    )


def _day(day: date, slow: float, random: Random) -> DayEntry:
    pain = min(10, max(0, round(4 + slow + random.gauss(0, 1))))
    touch = Activity(
        kind="desensitization",
        minutes=10,
        stimulus=random.choice(("silk", "towel", "brush")),
        tolerance=random.randrange(11),
    )
    done = tuple(
        Activity(kind="aerobic", minutes=random.randrange(5, 40), item=key)
        for key in ("bike", "stretch")
        if random.random() < 0.9 - 0.05 * pain
    )
    return DayEntry(
        date=day,
        activities=(*done, touch),
        routine_done=tuple(key for key in ("up", "lunch", "homework") if random.random() < 0.8),
        coping=(CopingUse(strategy="breathing", helped=2),),
        school=SchoolDay(status=random.choice(("all_day", "part_day", "absent_symptoms")))
        if day.weekday() < 5
        else None,
        sleep=Sleep(
            lights_out=time(random.choice((22, 23, 0)), random.randrange(60)),
            woke=time(random.randrange(6, 9), random.randrange(60)),
            asleep_after_minutes=random.randrange(40),
        ),
        mood=random.randrange(1, 6),
        stress=random.randrange(11),
        energy=random.randrange(11),
        pain=Pain(average=pain, got_in_the_way=max(0, pain - 1)),
    )


def run() -> list[Measured]:
    """Measure one year and ten in turns."""
    short, long = teen(YEAR), teen(YEARS * YEAR)
    one, ten = medians(lambda: findings_of(short), lambda: findings_of(long), rounds=ROUNDS)
    grown = YEARS * math.log(YEARS * YEAR) / math.log(YEAR)
    return [
        Measured("All findings on 10 years", ten, "the half second allowed", LONGEST_SECONDS, 1.0),
        Measured("All findings, growth from 1 year to 10", ten, "1 year grown by n log n", one * grown, 1.0),
    ]
