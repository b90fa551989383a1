"""The path of doing: it grows with what is done, only grows, and knows nothing of pain, mood or gaps."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import days

from amps_journal.domain.day import Activity, CopingUse, DayEntry, Pain, SchoolDay
from amps_journal.domain.doing_path import Doing, Season, Stone, doing_path, done_on, season_of, stones_of
from amps_journal.domain.plan import Goal, GoalStep, Plan

FIRST = date(2026, 1, 5)
LATE = date(2200, 1, 1)
HERE = "Europe/London"


def stones(count: int, every: int = 1) -> list[Stone]:
    return [Stone(FIRST + timedelta(days=every * number), (Doing.MOVING,)) for number in range(count)]


@pytest.mark.parametrize(
    ("answers", "done"),
    [
        ({"school": SchoolDay(status="all_day")}, (Doing.SCHOOL,)),
        ({"school": SchoolDay(status="part_day")}, (Doing.SCHOOL,)),
        ({"school": SchoolDay(status="part_day", attended=0.2)}, (Doing.SCHOOL,)),
        ({"school": SchoolDay(status="part_day", attended=0)}, ()),
        ({"school": SchoolDay(status="absent_symptoms")}, ()),
        ({"school": SchoolDay(status="day_off")}, ()),
        ({"activities": (Activity(kind="walking", minutes=5),)}, (Doing.MOVING,)),
        ({"activities": ()}, ()),
        ({"routine_done": ("up",)}, (Doing.ROUTINE,)),
        ({"routine_done": ()}, ()),
        ({"coping": (CopingUse(strategy="breathing"),)}, (Doing.SKILLS,)),
        ({"did": ("my own thing",)}, (Doing.DID,)),
        ({"win": "Stayed for maths", "mood": 5, "pain": Pain(average=0), "private_note": "x"}, ()),
    ],
)
def test_a_stone_is_laid_for_what_was_done_and_for_nothing_else(answers, done):
    assert done_on(DayEntry(date=FIRST, **answers)) == done


@given(days())
def test_pain_mood_and_notes_change_nothing(entry):
    silent = replace(
        entry, pain=None, mood=None, stress=None, worry=None, energy=None, setback=None, private_note=None, win=None
    )
    assert done_on(silent) == done_on(entry)


@given(st.dictionaries(st.integers(0, 40), st.sampled_from([(), ("practised",)]), min_size=1))
def test_one_more_day_never_makes_it_smaller(did):
    entries = [DayEntry(date=FIRST + timedelta(days=number), did=what) for number, what in did.items()]
    shorter = doing_path(stones_of(entries[:-1]), Plan(), HERE, LATE)
    longer = doing_path(stones_of(entries), Plan(), HERE, LATE)
    assert set(shorter.stones) <= set(longer.stones)
    assert len(shorter.plants) <= len(longer.plants)


@given(st.permutations(stones(20)))
def test_the_same_days_give_the_same_path_in_whatever_order_they_are_read(mixed):
    assert doing_path(mixed, Plan(), HERE, LATE) == doing_path(stones(20), Plan(), HERE, LATE)


def test_gaps_leave_no_hole():
    together, apart = (doing_path(stones(30, every), Plan(), HERE, LATE) for every in (1, 9))
    assert [plant.stone for plant in together.plants] == [plant.stone for plant in apart.plants] == [6, 13, 20, 27]


def test_what_is_planted_is_of_its_season_and_the_seasons_turn_south_of_the_equator():
    path = doing_path(stones(60), Plan(), HERE, LATE)
    assert [plant.season for plant in path.plants] == [Season.WINTER] * 7 + [Season.SPRING]
    for month, north, south in ((1, "winter", "summer"), (4, "spring", "autumn"), (7, "summer", "winter")):
        day = date(2026, month, 15)
        assert season_of(day, "Europe/London") is season_of(day, "UTC") is Season[north.upper()]
        assert season_of(day, "Australia/Sydney") is season_of(day, "America/Sao_Paulo") is Season[south.upper()]


class TestFlags:
    PLAN = Plan(
        goals=(
            Goal(
                label="Orchestra",
                steps=(
                    GoalStep(label="At home", reached_on=FIRST - timedelta(days=3)),
                    GoalStep(label="Rehearsal", reached_on=FIRST + timedelta(days=10)),
                    GoalStep(label="Concert"),
                ),
                reached_on=FIRST + timedelta(days=11),
            ),
        )
    )

    def test_they_stand_by_the_last_stone_that_was_laid_by_then(self):
        path = doing_path(stones(4, every=5), self.PLAN, HERE, LATE)
        assert [(flag.milestone.label, flag.stone) for flag in path.flags] == [
            ("At home", -1),
            ("Rehearsal", 2),
            ("Orchestra", 2),
        ]
        assert [flag.milestone.is_goal for flag in path.flags] == [False, False, True]

    def test_what_is_still_to_come_waits(self):
        path = doing_path(stones(4, every=5), self.PLAN, HERE, FIRST + timedelta(days=7))
        assert len(path.stones) == 2
        assert [flag.milestone.label for flag in path.flags] == ["At home"]
