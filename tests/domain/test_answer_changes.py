from datetime import date, time

import pytest

from amps_journal.domain.answer_changes import changed_answers
from amps_journal.domain.day import DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.fields import fields_of

DAY = date(2026, 4, 16)


@pytest.mark.parametrize(
    ("left", "now", "words"),
    [
        (DayEntry(date=DAY, stress=3), None, "Stress 3"),
        (DayEntry(date=DAY, stress=5), DayEntry(date=DAY, stress=3), "Stress 5"),
        (None, DayEntry(date=DAY, stress=3), "Stress 3"),
        (DayEntry(date=DAY, pain=Pain(average=4)), None, "Pain 4"),
        (DayEntry(date=DAY, pain=Pain(average=4, worst=7)), DayEntry(date=DAY, pain=Pain(average=4)), "Pain"),
        (DayEntry(date=DAY, sleep=Sleep(woke=time(7))), None, "Last night"),
        (DayEntry(date=DAY, mood=3, school=SchoolDay(status="all_day")), None, "2 answers"),
        (DayEntry(date=DAY, mood=3), DayEntry(date=DAY, mood=3), ""),
        (None, None, ""),
    ],
)
def test_a_step_is_said_in_a_few_words(left, now, words) -> None:
    assert changed_answers(left, now) == words


def test_what_somebody_looking_on_should_not_read_is_not_said() -> None:
    assert changed_answers(DayEntry(date=DAY, unsafe=True), None) == "One answer"
    assert changed_answers(DayEntry(date=DAY, private_note="my secret"), None) == "Private note"


def test_every_answer_of_a_day_has_a_name() -> None:
    names = {declared.name for declared in fields_of(DayEntry)} - {"date", "created_at", "updated_at"}
    for name in names:
        value = 3 if name in {"mood", "stress", "worry", "energy"} else Pain(average=1) if name == "pain" else ("x",)
        assert changed_answers(DayEntry(**{"date": DAY, name: value}), None) != ""
