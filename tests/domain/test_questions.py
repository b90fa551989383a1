from datetime import date

import pytest

from amps_journal.domain.answers import AnswerState, DayContext
from amps_journal.domain.day import DayEntry, Pain, SchoolDay
from amps_journal.domain.fields import fields_of
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.domain.plan import Plan
from amps_journal.domain.questions import (
    FIELDS_OF_QUESTION,
    answered_questions,
    asked_questions,
    fullness,
    is_pain_asked,
    question_state,
)

MONDAY = date(2026, 4, 13)
WEEK = [date(2026, 4, day) for day in range(13, 20)]
AROUND = DayContext(Person(), JournalSettings(), Plan())


def test_every_field_of_a_day_belongs_to_one_question():
    named = [field for fields in FIELDS_OF_QUESTION.values() for field in fields]
    declared = {field.name for field in fields_of(DayEntry)} - {"date", "created_at", "updated_at"}
    assert sorted(named) == sorted(declared)


def test_function_is_asked_first_and_pain_after_everything_but_the_notes():
    questions = list(FIELDS_OF_QUESTION)
    assert questions[0] == "your_day"
    assert questions[-2:] == ["pain", "notes"]


@pytest.mark.parametrize(
    ("often", "first_weekday", "asked"),
    [
        (None, None, WEEK),
        ("daily", 0, WEEK),
        ("twice_a_week", 0, [WEEK[2], WEEK[6]]),
        ("weekly", 0, [WEEK[6]]),
        ("weekly", 6, [WEEK[5]]),
        ("off", 0, []),
    ],
)
def test_pain_is_asked_as_often_as_the_settings_say(often, first_weekday, asked):
    settings = JournalSettings(pain_question=often, first_weekday=first_weekday)
    assert [day for day in WEEK if is_pain_asked(day, settings)] == asked


def test_an_answer_about_pain_is_shown_even_when_it_is_not_asked():
    settings = JournalSettings(pain_question="off")
    assert "pain" not in asked_questions(DayEntry(date=MONDAY), settings)
    assert "pain" in asked_questions(DayEntry(date=MONDAY, pain=Pain(average=3)), settings)
    assert "pain" in asked_questions(DayEntry(date=MONDAY, medicines=()), settings)
    # A setback day is said with the skills then, and brings no question up that the teen does not want.
    assert "pain" not in asked_questions(DayEntry(date=MONDAY, setback=True), settings)


def test_school_on_a_sunday_does_not_apply_and_an_answer_still_counts():
    sunday = WEEK[6]
    assert question_state("school", DayEntry(date=sunday), AROUND) is AnswerState.NOT_APPLICABLE
    assert question_state("school", DayEntry(date=MONDAY), AROUND) is AnswerState.UNKNOWN
    told = DayEntry(date=sunday, school=SchoolDay(status="all_day"))
    assert question_state("school", told, AROUND) is AnswerState.ANSWERED


def test_an_empty_list_is_an_answer():
    assert question_state("moving", DayEntry(date=MONDAY, activities=()), AROUND) is AnswerState.ANSWERED


def test_answered_questions_are_counted_once_each():
    entry = DayEntry(date=MONDAY, mood=3, stress=4, energy=5, win="Slept in my own bed")
    assert answered_questions(entry, AROUND) == 2


def test_half_of_the_questions_make_a_full_day():
    assert fullness(None, AROUND) == 0
    assert fullness(DayEntry(date=MONDAY), AROUND) == 0
    # No routine is planned, so eight questions apply.
    some = DayEntry(date=MONDAY, mood=3, activities=())
    assert fullness(some, AROUND) == 0.5
    full = DayEntry(date=MONDAY, mood=3, activities=(), did=("hobby",), school=SchoolDay(status="all_day"), coping=())
    assert fullness(full, AROUND) == 1
