from datetime import date, timedelta

import pytest

from amps_journal.domain.answers import DayContext
from amps_journal.domain.day import Activity, CopingUse, DayEntry
from amps_journal.domain.person import JournalSettings, LifeEvent, Person
from amps_journal.domain.plan import Goal, GoalStep, Plan, QuotaStretch
from amps_journal.domain.usual_answers import UsualActivity, own_words, usual_activities
from amps_journal.domain.week import coming_up, goal_under_way, next_step, week_ending

THURSDAY = date(2026, 4, 16)
START = date(2026, 4, 13)


def context(plan=None):
    return DayContext(Person(), JournalSettings(), plan or Plan())


def moved(day, *minutes, kind="walk"):
    return DayEntry(date=date(2026, 4, day), activities=tuple(Activity(kind=kind, minutes=m) for m in minutes))


def test_a_week_ends_on_the_day_that_was_asked_for():
    week = week_ending(THURSDAY, (), context())
    assert [day.day.day for day in week.days] == [10, 11, 12, 13, 14, 15, 16]


def test_a_missing_day_is_not_a_day_of_no_minutes():
    week = week_ending(THURSDAY, (moved(15), moved(16, 20, 10)), context())
    assert [day.minutes for day in week.days] == [None, None, None, None, None, 0, 30]
    assert week.minutes == 30
    assert week.logged == 2


def test_a_week_in_which_nothing_was_said_of_moving_has_no_sum():
    week = week_ending(THURSDAY, (DayEntry(date=THURSDAY, mood=3),), context())
    assert week.minutes is None
    assert week.logged == 1


def test_days_outside_the_week_are_left_out():
    assert week_ending(THURSDAY, (moved(9, 500), moved(17, 500), moved(12, 5)), context()).minutes == 5


def test_desensitization_is_no_active_minutes():
    assert week_ending(THURSDAY, (moved(16, 15, kind="desensitization"),), context()).minutes == 0


def test_the_plan_of_a_week_begins_with_its_quota():
    plan = Plan(quota=(QuotaStretch(start=START, baseline=30, first_step=1.0),))
    week = week_ending(THURSDAY, (), context(plan))
    assert [day.planned for day in week.days] == [None, None, None, 30, 30, 30, 30]
    assert week.planned == 120
    assert week_ending(THURSDAY, (), context()).planned is None


def test_notes_alone_do_not_make_a_day_logged():
    assert week_ending(THURSDAY, (DayEntry(date=THURSDAY, private_note="…"),), context()).logged == 0


def test_what_is_near_comes_up_nearest_first():
    soon = LifeEvent(kind="exams", start=date(2026, 4, 22), end=date(2026, 4, 24))
    running = LifeEvent(kind="programme", start=date(2026, 4, 1))
    last = LifeEvent(kind="travel", start=date(2026, 4, 30))
    far = LifeEvent(kind="move", start=date(2026, 5, 1))
    over = LifeEvent(kind="illness", start=date(2026, 4, 1), end=THURSDAY)
    ahead = coming_up(THURSDAY, (far, last, soon, over, running))
    assert [(near.event.kind, near.in_days) for near in ahead] == [("programme", -15), ("exams", 6), ("travel", 14)]


def test_the_goal_under_way_is_the_first_with_a_step_to_take():
    reached = Goal(label="Bus alone", steps=(GoalStep(label="One stop"),), reached_on=START)
    bare = Goal(label="Be happy")
    steps = (GoalStep(label="At home", reached_on=START), GoalStep(label="One rehearsal"))
    orchestra = Goal(label="Orchestra", steps=steps)
    goal = goal_under_way(Plan(goals=(reached, bare, orchestra)))
    assert goal == orchestra
    assert next_step(goal).label == "One rehearsal"
    assert goal_under_way(Plan()) is None


def test_an_activity_is_usual_once_two_days_have_it():
    days = (moved(13, 12), moved(14, 22), moved(15, 18), moved(14, 30, 30, kind="dance"), moved(15, 10, kind="sport"))
    assert usual_activities(days) == (UsualActivity("walk", 20),)


def test_programme_items_and_desensitization_are_not_usual():
    items = [
        DayEntry(date=date(2026, 4, day), activities=(Activity(kind="aerobic", minutes=20, item="bike"),))
        for day in (13, 14, 15)
    ]
    brushed = [moved(day, 10, kind="desensitization") for day in (13, 14, 15)]
    assert usual_activities((*items, *brushed)) == ()


@pytest.mark.parametrize(
    ("field", "entry"),
    [
        ("did", DayEntry(date=THURSDAY, did=("hobby", "Fed the goat"))),
        ("coping", DayEntry(date=THURSDAY, coping=(CopingUse(strategy="music"), CopingUse(strategy="Fed the goat")))),
        ("stress_sources", DayEntry(date=THURSDAY, stress_sources=("exams", "Fed the goat"))),
        ("appointments", DayEntry(date=THURSDAY, appointments=("doctor", "Fed the goat"))),
    ],
)
def test_own_words_are_told_from_those_of_the_lists(field, entry):
    assert own_words((entry,), field) == ("Fed the goat",)


def test_frequent_own_words_come_first():
    days = (
        DayEntry(date=date(2026, 4, 14), did=("Chess",)),
        DayEntry(date=date(2026, 4, 15), did=("Goat", "Chess")),
    )
    assert own_words(days, "did") == ("Chess", "Goat")


def test_days_before_the_journal_are_not_planned_and_not_counted() -> None:
    plan = Plan(quota=(QuotaStretch(start=date(2026, 1, 5), baseline=30, growth=0.0),))
    whole = week_ending(THURSDAY, (), context(plan))
    young = week_ending(THURSDAY, (), context(plan), begins=THURSDAY - timedelta(days=1))
    assert (whole.counted, young.counted) == (7, 2)
    assert young.planned == round(sum(day.planned for day in whole.days[-2:]))
