"""Which old win comes back on which day, and what makes a day hard by the teen's own word."""

from datetime import date, timedelta

import pytest

from amps_journal.domain.day import DayEntry, Pain
from amps_journal.domain.setback_days import is_hard_day
from amps_journal.domain.wins import OLD_AFTER, Win, win_to_show, wins_of, written

THURSDAY = date(2026, 4, 16)


def ago(days: int, **answers: object) -> DayEntry:
    return DayEntry(date=THURSDAY - timedelta(days=days), **answers)


WINS = wins_of([ago(60 - n, win=f"win {n}") for n in range(10)])


def test_a_day_with_a_win_or_something_done_is_on_the_wall_and_no_other():
    days = [ago(4, win="Sang"), ago(3, did=("practised", "gardening")), ago(2, did=()), ago(1, mood=5)]
    wins = wins_of(days)
    assert [(win.words, win.tags) for win in wins] == [("Sang", ()), ("", ("Practised", "gardening"))]
    assert [win.words for win in written(wins)] == ["Sang"]


def test_an_old_win_comes_on_three_days_of_the_week_each_time_another():
    week = [THURSDAY - timedelta(days=3) + timedelta(days=n) for n in range(7)]
    shown = {day.weekday(): win_to_show(WINS, day) for day in week}
    assert {weekday for weekday, win in shown.items() if win is not None} == {1, 3, 6}
    assert len({win.words for win in shown.values() if win is not None}) == 3


def test_every_old_win_has_its_turn_before_one_comes_again():
    days = (THURSDAY + timedelta(days=n) for n in range(200))
    told = [win.words for day in days if (win := win_to_show(WINS, day)) is not None]
    assert [set(told[n : n + 10]) for n in (0, 10, 20)] == [{win.words for win in WINS}] * 3


def test_the_same_day_has_the_same_win():
    assert win_to_show(WINS, THURSDAY) == win_to_show(tuple(WINS), THURSDAY) is not None


def test_a_new_win_and_a_day_without_words_are_not_brought_back():
    new = Win(THURSDAY - OLD_AFTER + timedelta(days=1), "new", ())
    without_words = Win(THURSDAY - timedelta(days=90), "", ("practised",))
    assert win_to_show((without_words, new), THURSDAY) is None
    old = Win(THURSDAY - OLD_AFTER, "old", ())
    assert win_to_show((without_words, old, new), THURSDAY) == old
    assert win_to_show((), THURSDAY) is None


@pytest.mark.parametrize(
    ("days", "is_hard"),
    [
        ([], False),
        ([ago(0, setback=True)], True),
        ([ago(0, unsafe=True)], True),
        ([ago(1, mood=3, setback=True)], True),
        ([ago(1, mood=3, setback=True), ago(0, setback=False)], False),
        ([ago(3, mood=3, setback=True), ago(2, mood=3), ago(1, mood=3)], False),
    ],
)
def test_a_hard_day_is_one_that_the_teen_calls_so(days, is_hard):
    assert is_hard_day(days, THURSDAY) is is_hard


def test_pain_stress_and_mood_make_no_day_hard():
    worst = ago(0, mood=1, stress=10, worry=10, energy=0, pain=Pain(average=10, got_in_the_way=10))
    assert not is_hard_day([worst], THURSDAY)
