"""When a reminder is due: once a day, after school, never of a day that is answered already."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import pairwise

import pytest

from amps_journal.domain.answers import DayContext
from amps_journal.domain.day import Activity, DayEntry, SchoolDay
from amps_journal.domain.person import JournalSettings, LifeEvent, Person
from amps_journal.domain.plan import Plan
from amps_journal.domain.reminder import reminder_due, reminder_moment, reminder_words

THURSDAY = date(2026, 4, 16)
SATURDAY = date(2026, 4, 18)
EVENING = time(19, 30)
USUAL = DayContext(Person(), JournalSettings(), Plan())


def at(clock: str, day: date = THURSDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock))


def due(
    now: datetime,
    chosen: time | None = EVENING,
    last: date | None = None,
    context: DayContext = USUAL,
    **answers: object,
) -> bool:
    day = (now.replace(tzinfo=None) - timedelta(hours=context.settings.rollover)).date()
    return reminder_due(now, last, DayEntry(date=day, **answers), chosen, context)


def test_it_comes_at_the_chosen_time_and_not_before():
    assert not due(at("19:29"))
    assert due(at("19:30"))


def test_it_never_comes_where_it_is_off():
    assert not due(at("19:30"), chosen=None)


def test_it_comes_once_a_day():
    assert not due(at("19:45"), last=THURSDAY)
    assert due(at("19:45"), last=THURSDAY - timedelta(days=1))


def test_it_is_silent_once_the_day_has_three_answers():
    two = {"mood": 3, "did": ("hobby",)}
    assert due(at("19:30"), **two)
    assert not due(at("19:30"), **two, activities=(Activity(kind="walk", minutes=10),))


def test_three_answers_to_one_question_are_one_answer():
    assert due(at("19:30"), mood=3, stress=2, energy=6)


@pytest.mark.parametrize("clock", ["08:00", "12:30", "15:59"])
def test_it_never_comes_in_school_hours(clock):
    assert not due(at(clock), chosen=time(8))
    assert not due(at(clock), chosen=time(7, 30))


def test_a_time_in_school_hours_waits_until_school_is_over():
    assert due(at("16:00"), chosen=time(12, 30))


def test_a_time_before_school_comes_before_school():
    assert due(at("07:40"), chosen=time(7, 30))


def test_a_day_without_school_has_no_school_hours():
    assert due(at("12:30", SATURDAY), chosen=time(12, 30))


def test_holidays_have_no_school_hours():
    holiday = LifeEvent(kind="holiday", start=THURSDAY, end=THURSDAY + timedelta(days=1), no_school=True)
    assert due(at("12:30"), chosen=time(12, 30), context=replace(USUAL, life_events=(holiday,)))


def test_what_the_teen_said_of_school_wins_over_the_calendar():
    assert due(at("12:30"), chosen=time(12, 30), school=SchoolDay(status="day_off"))
    assert not due(at("12:30", SATURDAY), chosen=time(12, 30), school=SchoolDay(status="all_day"))


def test_a_laptop_that_slept_over_the_time_reminds_on_waking():
    assert due(at("21:59"))


def test_late_in_the_evening_it_is_too_late():
    assert not due(at("22:00"))
    assert not due(at("23:30"))


def test_a_late_time_that_was_chosen_has_an_hour():
    assert due(at("23:15"), chosen=time(23))
    assert not due(at("00:00", THURSDAY + timedelta(days=1)), chosen=time(23))


def test_the_next_morning_is_another_day():
    assert not due(at("07:30", THURSDAY + timedelta(days=1)))


def test_a_time_after_midnight_is_of_the_day_before():
    friday = THURSDAY + timedelta(days=1)
    assert reminder_moment(THURSDAY, time(0, 30), 4, day_off=False) == at("00:30", friday)
    assert due(at("00:30", friday), chosen=time(0, 30))
    assert not due(at("00:30", friday), chosen=time(0, 30), last=THURSDAY)
    assert not due(at("12:00", SATURDAY), chosen=time(0, 30))


def test_where_the_day_begins_at_midnight_a_time_after_midnight_is_of_the_new_day():
    context = replace(USUAL, settings=JournalSettings(rollover_hour=0))
    assert due(at("00:30"), chosen=time(0, 30), last=THURSDAY - timedelta(days=1), context=context)


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=-7))])
def test_the_offset_of_the_clock_does_not_move_the_time(zone):
    assert due(at("19:30").replace(tzinfo=zone))
    assert not due(at("19:29").replace(tzinfo=zone))


def test_the_words_change_from_day_to_day_and_never_speak_of_pain():
    said = [reminder_words(THURSDAY + timedelta(days=n)) for n in range(28)]
    assert all(one != other for one, other in pairwise(said))
    assert len(set(said)) >= 3
    for words in set(said):
        assert not {"pain", "hurt", "missed", "forgot", "streak", "should"} & set(words.lower().split())
