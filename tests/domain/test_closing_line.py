from dataclasses import replace
from datetime import date

import pytest

from amps_journal.domain import catalogue
from amps_journal.domain.answers import DayContext
from amps_journal.domain.closing_line import closing_line
from amps_journal.domain.day import Activity, CopingUse, DayEntry, Pain, SchoolDay
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.domain.plan import Plan, ProgrammeItem, RoutineItem

THURSDAY = date(2026, 4, 16)
DAYS = tuple(range(7))
PLAN = Plan(
    programme=tuple(
        ProgrammeItem(key=key, label=key, kind="aerobic", minutes=20, weekdays=DAYS, start=THURSDAY)
        for key in ("bike", "stairs")
    ),
    routine=tuple(
        RoutineItem(key=key, label=key, weekdays=DAYS, on="all", start=THURSDAY) for key in ("up", "breakfast")
    ),
)
AROUND = DayContext(Person(), JournalSettings(), PLAN)


def line(**answers):
    return closing_line(DayEntry(date=THURSDAY, **answers), AROUND)


def ride(item=None, minutes=20):
    return Activity(kind="aerobic", minutes=minutes, item=item)


def test_a_day_of_notes_only_has_no_line():
    assert line() is None
    assert line(private_note="Long day", unsafe=True) is None


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"win": "Walked to the shop"}, "You had a win and wrote it down."),
        ({"did": ("hobby", "met_a_friend")}, "You met a friend."),
        ({"activities": (ride("bike"), ride("stairs"))}, "You did all of your programme."),
        ({"activities": (ride("bike"),)}, "You kept going on your programme."),
        ({"school": SchoolDay(status="all_day")}, "You were at school all day."),
        ({"school": SchoolDay(status="part_day")}, "You got to school."),
        ({"activities": (ride(minutes=35),)}, "You moved for 35 minutes."),
        ({"activities": (ride(minutes=1),)}, "You moved for one minute."),
        ({"routine_done": ("up", "breakfast")}, "You did all of your routine."),
        ({"routine_done": ("up",)}, "You kept up some of your routine."),
        ({"coping": (CopingUse(strategy="music"),)}, "You used a skill: music."),
        ({"did": ("hobby",)}, "You had time for a hobby."),
    ],
)
def test_the_line_is_about_something_done(answers, said):
    assert line(**answers) == said


def test_what_comes_first_is_told_and_the_rest_is_not_counted():
    assert line(did=("met_a_friend",), school=SchoolDay(status="all_day"), mood=2) == "You met a friend."


def test_a_day_at_home_without_moving_is_not_told_what_was_missing():
    said = line(school=SchoolDay(status="absent_symptoms"), activities=(), routine_done=(), mood=1)
    assert said == "You took a moment for your journal."


def test_pain_never_changes_the_line():
    plain = DayEntry(date=THURSDAY, school=SchoolDay(status="all_day"))
    for average in (0, 10):
        pain = Pain(average=average, got_in_the_way=average)
        assert closing_line(replace(plain, pain=pain, setback=True), AROUND) == closing_line(plain, AROUND)
    assert line(pain=Pain(average=0)) == line(pain=Pain(average=10))


def test_own_words_are_never_repeated():
    own = {
        "win": "No pain at all",
        "did": ("Pain free walk",),
        "coping": (CopingUse(strategy="Pain diary"),),
        "activities": (Activity(kind="Painful stairs", minutes=5),),
    }
    for field, value in own.items():
        assert "pain" not in line(**{field: value}).lower()


def test_every_thing_to_get_done_that_ships_has_a_line_of_its_own():
    said = {line(did=(key,)) for key in catalogue.keys("did")}
    assert len(said) == len(catalogue.keys("did"))


def test_no_line_shouts_or_blames():
    everything = [
        line(mood=1),
        line(stress=10),
        line(activities=()),
        line(school=SchoolDay(status="absent_worry")),
        line(routine_done=()),
    ]
    assert all(said and "!" not in said and "not" not in said.split() for said in everything)
