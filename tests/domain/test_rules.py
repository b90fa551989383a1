from dataclasses import replace
from datetime import date, time

import pytest

from amps_journal.domain import rules
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry, Medicine, Pain, SchoolDay, Sleep
from amps_journal.domain.person import LifeEvent
from amps_journal.domain.plan import Plan, ProgrammeItem, QuotaStretch, RoutineItem

DAY = date(2026, 3, 5)
EMPTY = DayEntry(date=DAY)
BIKE = ProgrammeItem(key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=(0,), start=DAY)
ROUTINE = RoutineItem(key="up", label="Up", weekdays=(0,), on="all", start=DAY)
PLAN = Plan(programme=(BIKE,), routine=(ROUTINE,))


def _sentences(entry: DayEntry, zone: str = "UTC") -> list[str]:
    return [problem.sentence() for problem in rules.day_problems(entry, PLAN, zone)]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (replace(EMPTY, mood=6), ["mood", "from 1 to 5"]),
        (replace(EMPTY, pain=Pain(average=11)), ["pain.average", "from 0 to 10"]),
        (replace(EMPTY, pain=Pain(places=("left_wing",))), ["pain.places"]),
        (replace(EMPTY, activities=(Activity(kind="walk", minutes=0),)), ["activities[1].minutes", "from 1 to 1440"]),
        (replace(EMPTY, medicines=(Medicine(name="a\x07"),)), ["medicines[1].name", "control characters"]),
        (replace(EMPTY, school=SchoolDay(status="all_day", attended=0.5)), ["school.attended"]),
        (replace(EMPTY, school=SchoolDay(status="day_off", attended=0)), ["school.attended"]),
        (replace(EMPTY, sleep=Sleep(lights_out=time(7), woke=time(7))), ["sleep", "20 hours"]),
        (replace(EMPTY, sleep=Sleep(lights_out=time(15), woke=time(11, 1))), ["sleep", "20 hours"]),
        (
            replace(EMPTY, sleep=Sleep(lights_out=time(22), woke=time(7), awake_minutes=540)),
            ["sleep", "less time awake"],
        ),
        (replace(EMPTY, activities=(Activity(kind="walk", minutes=5, item="swim"),)), ["activities[1].item"]),
        (replace(EMPTY, routine_done=("nope",)), ["routine_done"]),
    ],
)
def test_a_wrong_day_is_named_with_its_field_and_what_was_expected(entry: DayEntry, words: list[str]) -> None:
    sentences = _sentences(entry)
    assert len(sentences) == 1
    assert sentences[0].endswith(".")
    assert all(word in sentences[0] for word in ["2026-03-05", *words])


@pytest.mark.parametrize(
    "entry",
    [
        EMPTY,
        replace(EMPTY, activities=(), did=(), routine_done=("up",)),
        replace(EMPTY, activities=(Activity(kind="walk", minutes=5, item="bike"),)),
        replace(EMPTY, school=SchoolDay(status="all_day", attended=1)),
        replace(EMPTY, school=SchoolDay(status="part_day")),
        replace(EMPTY, sleep=Sleep(lights_out=time(15), woke=time(11))),
        replace(EMPTY, sleep=Sleep(lights_out=time(7))),
    ],
)
def test_a_right_day_has_no_problems(entry: DayEntry) -> None:
    assert _sentences(entry) == []


def test_the_long_night_of_autumn_is_judged_by_its_real_hours() -> None:
    night = Sleep(lights_out=time(15), woke=time(10, 30))
    long_night = DayEntry(date=date(2026, 10, 25), sleep=night)
    assert _sentences(long_night, "Europe/London") != []
    assert _sentences(long_night, "UTC") == []


@pytest.mark.parametrize(
    ("plan", "word"),
    [
        (Plan(programme=(BIKE, BIKE)), "bike"),
        (Plan(routine=(ROUTINE, ROUTINE)), "up"),
        (Plan(programme=(replace(BIKE, end=date(2026, 3, 4)),)), "end"),
        (Plan(programme=(replace(BIKE, weekdays=(7,)),)), "weekdays"),
        (Plan(quota=(QuotaStretch(start=DAY, baseline=20), QuotaStretch(start=DAY, baseline=30))), "2026-03-05"),
    ],
)
def test_a_plan_repeats_no_key_and_ends_nothing_before_it_starts(plan: Plan, word: str) -> None:
    problems = [problem.sentence() for problem in rules.plan_problems(plan)]
    assert len(problems) == 1
    assert word in problems[0]


def test_a_life_event_lasts_at_least_a_day() -> None:
    event = LifeEvent(kind="exams", label="Mocks", start=DAY, end=DAY)
    assert ["Mocks" in p.sentence() for p in rules.event_problems(event)] == [True]
    assert list(rules.event_problems(replace(event, end=None))) == []


def test_a_journal_holds_each_date_once() -> None:
    twice = JournalContents(days=(replace(EMPTY, mood=3), replace(EMPTY, mood=4)))
    assert [p.sentence() for p in rules.contents_problems(twice) if "2026-03-05" in p.sentence()]
