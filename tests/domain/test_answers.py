from dataclasses import replace
from datetime import date

import pytest

from amps_journal.domain.answers import AnswerState, DayContext, active_minutes, is_logged, state_of
from amps_journal.domain.day import Activity, DayEntry, Pain, SchoolDay
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.domain.plan import Plan, RoutineItem

MONDAY = date(2026, 3, 2)
SUNDAY = date(2026, 3, 8)
AROUND = DayContext(Person(pain_type="diffuse"), JournalSettings(), Plan())
EMPTY = DayEntry(date=MONDAY)


@pytest.mark.parametrize(
    "entry",
    [
        None,
        EMPTY,
        replace(EMPTY, private_note="Long day"),
        replace(EMPTY, therapist_note="Stairs"),
        replace(EMPTY, unsafe=True),
        replace(EMPTY, school=SchoolDay(status="day_off")),
    ],
)
def test_notes_feeling_unsafe_and_a_day_off_do_not_make_a_day_logged(entry: DayEntry | None) -> None:
    assert not is_logged(entry)


@pytest.mark.parametrize(
    "entry",
    [
        replace(EMPTY, mood=3),
        replace(EMPTY, stress=0),
        replace(EMPTY, activities=()),
        replace(EMPTY, setback=False),
        replace(EMPTY, school=SchoolDay(status="absent_other")),
        replace(EMPTY, win="Stairs"),
    ],
)
def test_any_other_answer_makes_a_day_logged_even_none_at_all(entry: DayEntry) -> None:
    assert is_logged(entry)


def test_no_activity_is_zero_minutes_and_no_answer_is_unknown() -> None:
    assert active_minutes(EMPTY) is None
    assert active_minutes(replace(EMPTY, activities=())) == 0


def test_desensitization_is_not_active_time() -> None:
    done = (Activity(kind="walk", minutes=15), Activity(kind="desensitization", minutes=10))
    assert active_minutes(replace(EMPTY, activities=done)) == 15


def test_school_does_not_apply_on_a_sunday_but_a_stored_answer_counts() -> None:
    sunday = DayEntry(date=SUNDAY)
    assert state_of("school", EMPTY, AROUND) is AnswerState.UNKNOWN
    assert state_of("school", sunday, AROUND) is AnswerState.NOT_APPLICABLE
    assert state_of("school", replace(sunday, school=SchoolDay(status="all_day")), AROUND) is AnswerState.ANSWERED


def test_routine_applies_only_where_something_is_planned() -> None:
    homework = RoutineItem(key="homework", label="Homework", weekdays=(0,), on="school", start=MONDAY)
    context = replace(AROUND, plan=Plan(routine=(homework,)))
    assert state_of("routine_done", EMPTY, context) is AnswerState.UNKNOWN
    assert state_of("routine_done", DayEntry(date=SUNDAY), context) is AnswerState.NOT_APPLICABLE
    assert state_of("routine_done", replace(EMPTY, routine_done=()), context) is AnswerState.ANSWERED


@pytest.mark.parametrize(
    ("field", "pain_type", "applies"),
    [
        ("pain.average", "diffuse", True),
        ("pain.attacks", "diffuse", False),
        ("pain.attacks", "intermittent", True),
        ("pain.limb_use", "diffuse", False),
        ("pain.limb_use", "crps", True),
        ("pain.limb_signs", "localized", True),
        ("pain.worst", "diffuse", False),
    ],
)
def test_some_questions_belong_to_some_kinds_of_pain(field: str, pain_type: str, *, applies: bool) -> None:
    context = replace(AROUND, person=Person(pain_type=pain_type))
    expected = AnswerState.UNKNOWN if applies else AnswerState.NOT_APPLICABLE
    assert state_of(field, EMPTY, context) is expected


def test_with_the_pain_question_off_pain_does_not_apply_but_old_answers_stay() -> None:
    off = replace(AROUND, settings=JournalSettings(pain_question="off"))
    assert state_of("pain.average", EMPTY, off) is AnswerState.NOT_APPLICABLE
    assert state_of("pain.average", replace(EMPTY, pain=Pain(average=0)), off) is AnswerState.ANSWERED
