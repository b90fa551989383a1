"""Journals of any kind, made from a seed: any length, gaps, coarse or equal answers, plans that change."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st
from made_days import EVERY_DAY, LONDON, MONDAY, TEEN, day, journal, plan

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, CopingUse, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import JournalSettings, LifeEvent, Person
from amps_journal.domain.plan import Plan, ProgrammeItem, QuotaStretch, RoutineItem

WHOLE_PLAN = plan(programme=["a", "b"], routine=["r", "s"], quota={"baseline": 20})
STATUSES = ("all_day", "part_day", "absent_symptoms", "absent_other", "day_off")
STARTS = (date(2026, 1, 5), date(2028, 2, 1), date(2026, 3, 20), date(2026, 10, 17), date(2025, 12, 30))


@dataclass(frozen=True)
class Ways:
    """How a teen answers.

    Attributes:
        spread: 1 for answers over the whole of a scale, 0 for one and the same answer every day.
        gaps: How often a single question is not answered.
        missing: How often a day is not logged.
        coarse: How far apart the answers lie that are ever used.
        has_pain: Whether pain is asked for at all.
    """

    spread: float = 1.0
    gaps: float = 0.2
    missing: float = 0.2
    coarse: int = 1
    has_pain: bool = True


def any_day(number: int, random: Random, ways: Ways) -> DayEntry:
    """A day with each answer left out now and then."""

    def level(lowest: int, highest: int) -> int | None:
        middle = (lowest + highest) / 2
        value = middle + ways.spread * random.uniform(lowest - middle, highest - middle)
        rounded = min(highest, max(lowest, ways.coarse * round(value / ways.coarse)))
        return None if random.random() < ways.gaps else rounded

    def clock(minutes: int | None) -> time | None:
        return None if minutes is None else time(minutes // 60, minutes % 60)

    minutes = level(1, 240)
    touch = Activity(
        kind="desensitization", minutes=5, stimulus=random.choice(["Silk", "wool"]), tolerance=level(0, 10)
    )
    activities = None if minutes is None else (Activity(kind="walk", minutes=minutes, item="a"), touch)
    pain = Pain(average=level(0, 10), got_in_the_way=level(0, 10)) if ways.has_pain else None
    return day(
        number,
        activities=activities,
        routine_done=None if random.random() < ways.gaps else ("r", "s")[: level(0, 2)],
        coping=(CopingUse(strategy="music"),),
        school=SchoolDay(status=random.choice(STATUSES)) if random.random() > ways.gaps else None,
        sleep=Sleep(lights_out=clock(level(0, 1439)), woke=clock(level(0, 1439)), asleep_after_minutes=level(0, 300)),
        stress=level(0, 10),
        energy=level(0, 10),
        pain=pain,
        setback=random.choice([None, None, True, False]) if random.random() < ways.spread / 2 else None,
    )


def any_journal(n: int, seed: int, ways: Ways | None = None, **around: Any) -> JournalContents:
    """Days from Monday 5 January 2026 on."""
    how, random = ways or Ways(), Random(seed)
    days = [any_day(number, random, how) for number in range(n) if random.random() >= how.missing]
    exams = LifeEvent(kind="exams", start=MONDAY + timedelta(days=20), end=MONDAY + timedelta(days=30), no_school=True)
    beside = {"plan": WHOLE_PLAN, "settings": LONDON, "person": TEEN, "life_events": (exams,), **around}
    return journal(days, **beside)


def moved(contents: JournalContents, by: timedelta) -> JournalContents:
    """The same journal, every date in its days, plan and life events so much later."""

    def later(part: Any) -> Any:
        dates = {name: getattr(part, name) + by for name in ("start", "end") if getattr(part, name, None)}
        return replace(part, **dates)

    def held_later(stretch: QuotaStretch) -> QuotaStretch:
        holds = stretch.holds and tuple(week + by for week in stretch.holds)
        return replace(later(stretch), holds=holds)

    old = contents.plan
    programme, routine = tuple(map(later, old.programme)), tuple(map(later, old.routine))
    quota = tuple(map(held_later, old.quota))
    return replace(
        contents,
        days=tuple(replace(entry, date=entry.date + by) for entry in contents.days),
        plan=replace(old, programme=programme, routine=routine, quota=quota),
        life_events=tuple(map(later, contents.life_events)),
    )


def answered(contents: JournalContents, change: Callable[[DayEntry], DayEntry]) -> JournalContents:
    """The same journal with each day changed."""
    return replace(contents, days=tuple(change(entry) for entry in contents.days))


def with_repeated_weeks(contents: JournalContents) -> JournalContents:
    """A journal whose every week repeats its first one."""
    first = {(entry.date - MONDAY).days: entry for entry in contents.days if (entry.date - MONDAY).days < 7}
    length = (contents.days[-1].date - MONDAY).days + 1 if contents.days else 0
    dates = [MONDAY + timedelta(days=number) for number in range(length) if number % 7 in first]
    days = tuple(replace(first[(at - MONDAY).days % 7], date=at) for at in dates)
    return replace(contents, days=days)


def changing_plan(length: int) -> Plan:
    """A plan with a gap, an item that ends on the day that it starts, and quotas that start anew and are held."""
    third = timedelta(days=length // 3)

    def item(key: str, start: date, end: date | None) -> dict[str, Any]:
        return {"key": key, "label": key, "weekdays": EVERY_DAY, "start": start, "end": end}

    spans = {"a": (MONDAY, MONDAY + third), "b": (MONDAY + 2 * third, None), "c": (MONDAY + third, MONDAY + third)}
    held = MONDAY + timedelta(days=7)
    return Plan(
        programme=tuple(ProgrammeItem(kind="aerobic", minutes=5, **item(key, *span)) for key, span in spans.items()),
        routine=(
            RoutineItem(on="school", **item("r", MONDAY + third, None)),
            RoutineItem(on="free", **item("s", MONDAY, None)),
        ),
        quota=(
            QuotaStretch(start=MONDAY, baseline=20, holds=(held,)),
            QuotaStretch(start=MONDAY + third, baseline=60, first_step=0.5, growth=0.2, cap=70),
        ),
    )


@st.composite
def odd_journals(draw: st.DrawFn) -> JournalContents:
    """Journals at the edges of what there can be."""
    n = draw(st.sampled_from([400, 150, 90, 60, 20, 8, 3, 2, 1, 0]))
    ways = Ways(
        spread=draw(st.sampled_from([0.0, 0.1, 1.0])),
        gaps=draw(st.sampled_from([0.0, 0.05, 0.3, 0.9, 1.0])),
        missing=draw(st.sampled_from([0.0, 0.1, 0.3, 0.9])),
        coarse=draw(st.sampled_from([1, 1, 2, 5, 10])),
        has_pain=draw(st.booleans()),
    )
    settings = JournalSettings(
        timezone=draw(st.sampled_from([None, "Europe/London", "Australia/Lord_Howe", "America/St_Johns"])),
        first_weekday=draw(st.sampled_from([None, 0, 5, 6])),
        pain_question="daily" if ways.has_pain else "off",
    )
    month = draw(st.sampled_from([None, "2011-04", "2013-02", "2013-12", "2007-06", "1980-01"]))
    weekdays = draw(st.sampled_from([None, (), EVERY_DAY, (6, 0, 1, 2, 3)]))
    contents = any_journal(
        n,
        draw(st.integers(0, 10**6)),
        ways,
        settings=settings,
        person=Person(birth_month=month, school_weekdays=weekdays),
        plan=draw(st.sampled_from([WHOLE_PLAN, Plan(), changing_plan(n)])),
    )
    if draw(st.booleans()):
        contents = with_repeated_weeks(contents)
    return moved(contents, draw(st.sampled_from(STARTS)) - MONDAY)
