"""What was entered for a day that could not be read, joined with what is stored there."""

from datetime import date, time

from amps_journal.domain.day import Activity, DayEntry, Sleep
from amps_journal.domain.day_joining import joined

DAY = date(2026, 4, 16)
WALK, SWIM = Activity(kind="walk", minutes=25), Activity(kind="swim", minutes=40)


def test_what_only_one_of_them_answers_is_kept() -> None:
    assert joined(DayEntry(date=DAY, mood=4), DayEntry(date=DAY, stress=2)) == DayEntry(date=DAY, mood=4, stress=2)


def test_what_was_entered_counts_where_both_answer() -> None:
    assert joined(DayEntry(date=DAY, mood=4), DayEntry(date=DAY, mood=1)).mood == 1


def test_no_word_of_two_texts_is_lost() -> None:
    both = joined(DayEntry(date=DAY, private_note="Rain."), DayEntry(date=DAY, private_note="Sun."))
    assert both.private_note == "Rain.\nSun."
    assert joined(both, DayEntry(date=DAY, private_note=both.private_note)) == both


def test_lists_hold_what_is_in_either() -> None:
    both = joined(DayEntry(date=DAY, activities=(WALK, SWIM)), DayEntry(date=DAY, activities=(SWIM,), did=()))
    assert both == DayEntry(date=DAY, activities=(WALK, SWIM), did=())


def test_of_a_part_each_answer_counts_by_itself() -> None:
    stored = DayEntry(date=DAY, sleep=Sleep(lights_out=time(22, 30), quality=2))
    both = joined(stored, DayEntry(date=DAY, sleep=Sleep(woke=time(6, 50), quality=4)))
    assert both.sleep == Sleep(lights_out=time(22, 30), woke=time(6, 50), quality=4)
