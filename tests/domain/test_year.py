"""Years at a glance as numbers: what each measure says of a day, and what it does not say."""

from datetime import date, time

import pytest

from amps_journal.domain.answers import AnswerState, DayContext
from amps_journal.domain.contents import Period
from amps_journal.domain.day import Activity, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import JournalSettings, LifeEvent, Person
from amps_journal.domain.plan import Plan, ProgrammeItem, RoutineItem
from amps_journal.domain.year import MEASURES, SCALES, USUAL_MEASURE, measured_day, measured_days, step_of, years_of

WEDNESDAY, SUNDAY = date(2026, 4, 15), date(2026, 4, 19)
BIKE = ProgrammeItem(
    key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=(0, 1, 2, 3, 4), start=date(2026, 1, 5)
)
STRETCH = ProgrammeItem(
    key="stretch", label="Stretches", kind="stretching", minutes=10, weekdays=(2,), start=date(2026, 1, 5)
)
UP = RoutineItem(key="up", label="Up on time", weekdays=(0, 1, 2, 3, 4), on="school", start=date(2026, 1, 5))
PLAN = Plan(programme=(BIKE, STRETCH), routine=(UP,))
AROUND = DayContext(Person(), JournalSettings(), PLAN)


def on(day: date, context: DayContext = AROUND, **answers):
    return measured_day(day, DayEntry(date=day, **answers), context)


def test_function_comes_first_and_pain_last():
    assert USUAL_MEASURE == "active_minutes" == MEASURES[0]
    assert MEASURES[-1] == "pain"


def test_missing_zero_and_not_applicable_are_three_things():
    assert on(WEDNESDAY, activities=()).state("active_minutes") is AnswerState.ANSWERED
    assert on(WEDNESDAY, activities=()).value("active_minutes") == 0
    assert on(WEDNESDAY, mood=3).state("active_minutes") is AnswerState.UNKNOWN
    assert on(WEDNESDAY, mood=3).state("school") is AnswerState.UNKNOWN
    assert on(SUNDAY, mood=3).state("school") is AnswerState.NOT_APPLICABLE
    assert measured_day(SUNDAY, None, AROUND).state("school") is AnswerState.NOT_APPLICABLE


def test_a_school_holiday_makes_school_not_applicable():
    holiday = LifeEvent(kind="holiday", start=WEDNESDAY, end=date(2026, 4, 16), no_school=True)
    context = DayContext(Person(), JournalSettings(), PLAN, (holiday,))
    assert on(WEDNESDAY, context, mood=3).state("school") is AnswerState.NOT_APPLICABLE
    assert on(date(2026, 4, 16), context, mood=3).state("school") is AnswerState.UNKNOWN


def test_school_on_a_free_day_is_shown_where_it_was_answered():
    assert on(SUNDAY, school=SchoolDay(status="all_day")).value("school") == 1


def test_programme_kept_is_the_share_of_what_was_planned():
    biked = (Activity(kind="aerobic", minutes=20, item="bike"), Activity(kind="walk", minutes=30))
    assert on(WEDNESDAY, activities=biked).value("programme") == 0.5
    assert on(WEDNESDAY, activities=()).value("programme") == 0
    assert on(WEDNESDAY, mood=3).state("programme") is AnswerState.UNKNOWN
    assert on(SUNDAY, activities=biked).state("programme") is AnswerState.NOT_APPLICABLE


def test_routine_kept_counts_only_what_is_planned_for_the_day():
    assert on(WEDNESDAY, routine_done=("up",)).value("routine") == 1
    assert on(WEDNESDAY, routine_done=()).value("routine") == 0
    assert on(SUNDAY, routine_done=("up",)).state("routine") is AnswerState.NOT_APPLICABLE


def test_sleep_is_the_time_asleep_in_real_minutes():
    night = Sleep(lights_out=time(22, 0), woke=time(7, 0), asleep_after_minutes=30)
    assert on(WEDNESDAY, sleep=night).value("sleep") == 8.5 * 60
    in_london = DayContext(Person(), JournalSettings(timezone="Europe/London"), PLAN)
    assert on(date(2026, 3, 29), in_london, sleep=night).value("sleep") == 7.5 * 60  # The clocks went forward.


def test_scales_are_taken_as_they_are():
    day = on(WEDNESDAY, mood=4, energy=0, stress=7, worry=2, pain=Pain(average=6))
    assert [day.value(name) for name in ("mood", "energy", "stress", "worry", "pain")] == [4, 0, 7, 2, 6]


def test_pain_does_not_apply_where_it_is_not_asked():
    context = DayContext(Person(), JournalSettings(pain_question="off"), PLAN)
    assert on(WEDNESDAY, context, mood=3).state("pain") is AnswerState.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("measure", "value", "step"),
    [
        ("active_minutes", 0, 0),
        ("active_minutes", 1, 1),
        ("active_minutes", 14, 1),
        ("active_minutes", 15, 2),
        ("active_minutes", 59, 4),
        ("active_minutes", 400, 5),
        ("school", 0, 0),
        ("school", 0.25, 1),
        ("school", 0.5, 2),
        ("school", 1, 3),
        ("sleep", 100, 0),
        ("sleep", 480, 3),
        ("mood", 1, 0),
        ("mood", 5, 4),
        ("pain", 0, 0),
        ("pain", 10, 5),
    ],
)
def test_a_value_falls_in_its_step(measure, value, step):
    assert step_of(measure, value) == step


def test_zero_has_a_step_of_its_own_wherever_a_scale_begins_at_zero():
    for measure, scale in SCALES.items():
        if scale[0] == 0 and measure != "sleep":
            assert step_of(measure, 0) == 0
            assert step_of(measure, 1) > 0


def test_every_date_between_the_first_and_the_last_entry_is_there():
    days = measured_days([DayEntry(date=date(2025, 12, 30), mood=3), DayEntry(date=date(2026, 1, 2), mood=2)], AROUND)
    assert len(days.days) == 4
    assert days.on(date(2025, 12, 31)).logged is False
    assert days.on(date(2026, 1, 2)).value("mood") == 2
    assert days.on(date(2025, 12, 29)) is None
    assert days.on(date(2026, 1, 3)) is None
    assert (days.logged_in(2024), days.logged_in(2025), days.logged_in(2026)) == (0, 1, 1)


def test_an_empty_journal_has_this_year_to_show():
    assert measured_days([], AROUND).on(WEDNESDAY) is None
    assert measured_days([], AROUND).logged_in(2026) == 0
    assert years_of(None, WEDNESDAY) == (2026,)


def test_years_run_from_the_first_day_to_today_or_beyond():
    assert years_of(Period(date(2024, 5, 1), date(2025, 1, 1)), WEDNESDAY) == (2024, 2025, 2026)
    assert years_of(Period(date(2026, 5, 1), date(2027, 1, 2)), WEDNESDAY) == (2026, 2027)
