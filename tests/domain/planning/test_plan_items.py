"""Exercises and routine items as they are added, changed, paused, ended and put in order."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from amps_journal.domain.calendar import programme_on
from amps_journal.domain.errors import JournalError
from amps_journal.domain.plan import Plan
from amps_journal.domain.planning import programme, routine
from amps_journal.domain.planning.programme import ProgrammeDraft
from amps_journal.domain.planning.routine import RoutineDraft

START = date(2026, 1, 5)
TODAY = date(2026, 3, 11)
TOMORROW = TODAY + timedelta(days=1)
LATER = TODAY + timedelta(days=10)
EVERY_DAY = tuple(range(7))
BIKE = ProgrammeDraft(label="Bike", kind="aerobic", minutes=20, weekdays=EVERY_DAY)
UP = RoutineDraft(label="Up on time", weekdays=EVERY_DAY)


@pytest.fixture
def plan() -> Plan:
    """A bike since January, and a walk added today."""
    made = programme.add_item(Plan(), BIKE, START)
    return programme.add_item(made, replace(BIKE, label="Walk"), TODAY)


def labels(items: tuple[object, ...]) -> list[str]:
    return [item.label for item in items]


def test_a_new_item_begins_today_under_a_key_of_its_own() -> None:
    made = programme.add_item(programme.add_item(Plan(), BIKE, TODAY), BIKE, TODAY)
    assert [(item.key, item.start, item.end) for item in made.programme] == [
        ("bike", TODAY, None),
        ("bike_2", TODAY, None),
    ]


@pytest.mark.parametrize(
    ("label", "key"),
    [("  Push-ups (10)  ", "push_ups_10"), ("Vélo", "velo"), ("Бег", "item"), ("🎻", "item"), ("x" * 100, "x" * 55)],
)
def test_keys_are_made_of_the_letters_of_the_label(label: str, key: str) -> None:
    made = programme.add_item(Plan(), replace(BIKE, label=label), TODAY)
    assert made.programme[0].key == key
    assert made.programme[0].label == label.strip()


@pytest.mark.parametrize(
    "change",
    [
        {"label": "  "},
        {"label": "x" * 101},
        {"minutes": 0},
        {"minutes": 1441},
        {"weekdays": ()},
        {"weekdays": (7,)},
        {"kind": ""},
        {"note": "n" * 1001},
        {"start": TODAY - timedelta(days=1)},
        {"end": TODAY},
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(change: dict[str, object]) -> None:
    with pytest.raises(JournalError) as refused:
        programme.add_item(Plan(), replace(BIKE, **change), TODAY)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


def test_a_changed_item_ends_and_a_new_one_follows_in_its_place(plan: Plan) -> None:
    draft = replace(programme.draft_of(plan.programme[0]), minutes=30)
    made = programme.change_item(plan, "bike", draft, TODAY)
    assert [(i.key, i.minutes, i.start, i.end) for i in made.programme] == [
        ("bike", 20, START, TODAY),
        ("bike_2", 30, TODAY, None),
        ("walk", 20, TODAY, None),
    ]


def test_an_item_that_is_ticked_today_keeps_today(plan: Plan) -> None:
    draft = replace(programme.draft_of(plan.programme[0]), minutes=30)
    made = programme.change_item(plan, "bike", draft, TODAY, ticked=["bike"])
    assert [i.key for i in programme_on(TODAY, made)] == ["bike", "walk"]
    assert [i.key for i in programme_on(TOMORROW, made)] == ["bike_2", "walk"]
    ended = programme.end_item(plan, "walk", TODAY, ticked=["walk"])
    assert [i.key for i in programme_on(TODAY, ended)] == ["bike", "walk"]
    assert [i.key for i in programme_on(TOMORROW, ended)] == ["bike"]
    paused = programme.pause_item(plan, "bike", TODAY, LATER, ticked=["bike"])
    assert paused.programme[0].end == TOMORROW


def test_a_change_may_begin_on_a_later_day(plan: Plan) -> None:
    draft = replace(programme.draft_of(plan.programme[0]), minutes=30, start=LATER)
    made = programme.change_item(plan, "bike", draft, TODAY)
    assert [i.minutes for i in programme_on(LATER - timedelta(days=1), made)] == [20, 20]
    assert [i.minutes for i in programme_on(LATER, made)] == [30, 20]


def test_what_began_today_is_changed_in_place_or_gone(plan: Plan) -> None:
    changed = programme.change_item(plan, "walk", replace(BIKE, label="Swim"), TODAY)
    assert [(i.key, i.label) for i in changed.programme] == [("bike", "Bike"), ("walk", "Swim")]
    assert [i.key for i in programme.end_item(plan, "walk", TODAY).programme] == ["bike"]


def test_a_change_that_changes_nothing_leaves_the_plan_as_it_is(plan: Plan) -> None:
    assert programme.change_item(plan, "bike", programme.draft_of(plan.programme[0]), TODAY) == plan


def test_only_another_end_needs_no_new_item(plan: Plan) -> None:
    made = programme.change_item(plan, "bike", replace(BIKE, end=LATER), TODAY)
    assert [(i.key, i.end) for i in made.programme] == [("bike", LATER), ("walk", None)]
    with pytest.raises(JournalError):
        programme.change_item(plan, "bike", replace(BIKE, end=START + timedelta(days=9)), TODAY)


def test_what_has_ended_is_not_changed_any_more(plan: Plan) -> None:
    made = programme.end_item(plan, "bike", TODAY)
    assert labels(programme.past_items(made, TODAY)) == ["Bike"]
    assert programme.end_item(made, "bike", LATER) == made
    with pytest.raises(JournalError):
        programme.change_item(made, "bike", BIKE, TODAY)
    with pytest.raises(JournalError):
        programme.pause_item(made, "bike", TODAY, LATER)


def test_an_end_may_be_set_for_a_later_day(plan: Plan) -> None:
    made = programme.end_item(plan, "bike", TODAY, on=LATER)
    assert made.programme[0].end == LATER
    assert labels(programme.current_items(made, TODAY)) == ["Bike", "Walk"]
    with pytest.raises(JournalError):
        programme.end_item(plan, "bike", TODAY, on=START)


def test_a_paused_item_waits_and_goes_on(plan: Plan) -> None:
    made = programme.pause_item(plan, "bike", TODAY, LATER)
    assert [(i.key, i.start, i.end) for i in made.programme[:2]] == [("bike", START, TODAY), ("bike_2", LATER, None)]
    assert labels(programme.paused_items(made, TODAY)) == ["Bike"]
    assert labels(programme.coming_items(made, TODAY)) == ["Bike"]
    assert programme.paused_items(made, LATER) == ()
    on = programme.resume_item(made, "bike_2", TOMORROW)
    assert [i.key for i in programme_on(TOMORROW, on)] == ["bike_2", "walk"]
    assert [i.key for i in programme_on(TODAY, on)] == ["walk"]


def test_a_pause_that_is_taken_back_on_its_day_leaves_no_trace(plan: Plan) -> None:
    assert programme.resume_item(programme.pause_item(plan, "bike", TODAY, LATER), "bike_2", TODAY) == plan


def test_a_pause_beyond_the_end_is_the_end(plan: Plan) -> None:
    made = programme.end_item(plan, "bike", TODAY, on=TOMORROW)
    assert [(i.key, i.end) for i in programme.pause_item(made, "bike", TODAY, LATER).programme] == [
        ("bike", TODAY),
        ("walk", None),
    ]


def test_a_pause_must_end_after_today_and_only_what_is_to_come_begins_early(plan: Plan) -> None:
    with pytest.raises(JournalError):
        programme.pause_item(plan, "bike", TODAY, TODAY)
    with pytest.raises(JournalError):
        programme.resume_item(plan, "bike", TODAY)
    with pytest.raises(JournalError):
        programme.end_item(plan, "swim", TODAY)


def test_a_new_item_is_no_paused_one(plan: Plan) -> None:
    coming = programme.add_item(plan, replace(BIKE, start=LATER), TODAY)
    assert programme.paused_items(coming, TODAY) == ()


def test_items_are_put_in_order_among_those_that_have_not_ended(plan: Plan) -> None:
    made = programme.end_item(programme.add_item(plan, replace(BIKE, label="Swim"), TODAY), "bike", TODAY)
    made = programme.add_item(made, replace(BIKE, label="Dance"), TODAY)
    moved = programme.move_item(made, "dance", 0, TODAY)
    assert labels(programme.current_items(moved, TODAY)) == ["Dance", "Walk", "Swim"]
    assert labels(programme.current_items(programme.move_item(moved, "dance", 99, TODAY), TODAY)) == [
        "Walk",
        "Swim",
        "Dance",
    ]
    with pytest.raises(JournalError):
        programme.move_item(made, "bike", 0, TODAY)


def test_routine_items_change_as_exercises_do() -> None:
    made = routine.add_item(Plan(), UP, START)
    made = routine.change_item(made, "up_on_time", replace(UP, on="school"), TODAY)
    assert [(i.key, i.on, i.end) for i in made.routine] == [
        ("up_on_time", "all", TODAY),
        ("up_on_time_2", "school", None),
    ]
    made = routine.pause_item(made, "up_on_time_2", TOMORROW, LATER)
    assert labels(routine.paused_items(made, TOMORROW)) == ["Up on time"]
    made = routine.resume_item(made, "up_on_time_3", TOMORROW)
    made = routine.add_item(made, replace(UP, label="Breakfast"), TOMORROW)
    made = routine.move_item(made, "breakfast", 0, TOMORROW)
    assert labels(routine.current_items(made, TOMORROW)) == ["Breakfast", "Up on time"]
    assert labels(routine.past_items(routine.end_item(made, "up_on_time_2", LATER), LATER)) == ["Up on time"] * 2
    assert routine.coming_items(made, TOMORROW) == ()
    assert routine.draft_of(routine.current_items(made, TOMORROW)[1]) == replace(UP, on="school")
    with pytest.raises(JournalError):
        routine.add_item(Plan(), replace(UP, on="weekend"), TODAY)
