"""Journals made by hand for the summary."""

from datetime import date, time, timedelta
from typing import Any

from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import Activity, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import JournalSettings, LifeEvent, Person
from amps_journal.domain.plan import Plan, ProgrammeItem, QuotaStretch, RoutineItem

FIRST = date(2026, 1, 5)
MADE_ON = date(2026, 7, 1)
HARD_TO_SET = (
    "Many plain words in a row. ",
    "Wordwithoutanyspaceinit",
    "今天去了學校，走了很久的路。",
    "يوم جيد في المدرسة ",
    "🎉 ",
)
"""Words of kinds that a page may have trouble with, to be written again and again."""
WEEK = tuple(range(7))
PLAN = Plan(
    programme=(ProgrammeItem(key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=WEEK, start=FIRST),),
    routine=(RoutineItem(key="up", label="Up on time", weekdays=WEEK, on="all", start=FIRST),),
    quota=(QuotaStretch(start=FIRST, baseline=30, growth=0.03, cap=60),),
)


def day(number: int, **changes: Any) -> DayEntry:
    """A full day; what is named is changed."""
    when = FIRST + timedelta(days=number)
    answers: dict[str, Any] = {
        "school": SchoolDay(status="all_day" if number % 5 else "part_day") if when.weekday() < 5 else None,
        "activities": (Activity(kind="aerobic", minutes=20 + number % 17, item="bike" if number % 4 else None),),
        "routine_done": ("up",) if number % 3 else (),
        "sleep": Sleep(lights_out=time(22, 10 + number % 40), woke=time(6, 50) if when.weekday() < 5 else time(9, 5)),
        "pain": Pain(average=4 + number % 3, got_in_the_way=3),
    }
    return DayEntry(date=when, **{**answers, **changes})


def journal(n: int, *, missing: range = range(0), name: str | None = "Robin", **changes: Any) -> JournalContents:
    """A journal of ``n`` days without the missing ones."""
    days = changes.pop("days", tuple(day(number) for number in range(n) if number not in missing))
    defaults: dict[str, Any] = {
        "person": Person(name=name, pain_type="diffuse", school_weekdays=(0, 1, 2, 3, 4)),
        "settings": JournalSettings(timezone="Europe/London", rollover_hour=4),
        "plan": PLAN,
        "life_events": (
            LifeEvent(kind="exams", label="Mock exams", start=FIRST + timedelta(20), end=FIRST + timedelta(27)),
        ),
    }
    return JournalContents(**{**defaults, **changes}, days=days)


def period(first: int, n: int) -> Period:
    start = FIRST + timedelta(days=first)
    return Period(start, start + timedelta(days=n))
