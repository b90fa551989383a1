"""The teen's own words, a day in words, and what was done a month and a year ago."""

from datetime import date, time

import pytest

from amps_journal.domain.day import Activity, CopingUse, DayEntry, Medicine, Pain, SchoolDay, Sleep
from amps_journal.domain.day_in_words import day_in_words
from amps_journal.domain.on_this_day import doing_in_words, month_before, year_before
from amps_journal.domain.own_words import own_words_of, parts_of
from amps_journal.domain.plan import Plan, ProgrammeItem, RoutineItem

DAY = date(2026, 4, 16)


def test_own_words_are_notes_wins_and_what_the_teen_named():
    entry = DayEntry(
        date=DAY,
        win="Sang",
        private_note="A long day.",
        therapist_note="Stairs?",
        did=("practised", "gardening"),
        activities=(Activity(kind="walk", minutes=10), Activity(kind="parkour", minutes=5)),
        coping=(CopingUse(strategy="music"), CopingUse(strategy="humming")),
        stress_sources=("the bus",),
        appointments=("orthodontist",),
    )
    (words,) = own_words_of([entry])
    assert words.named == ("gardening", "parkour", "humming", "the bus", "orthodontist")
    assert parts_of(words) == (
        ("Win", "Sang"),
        ("My note", "A long day."),
        ("For my therapist", "Stairs?"),
        ("My own words", "gardening, parkour, humming, the bus, orthodontist"),
    )


def test_a_day_of_answers_without_own_words_has_none():
    assert own_words_of([DayEntry(date=DAY, mood=3, did=("practised",), private_note="")]) == ()


@pytest.mark.parametrize(
    ("day", "month", "year"),
    [
        (date(2026, 4, 16), date(2026, 3, 16), date(2025, 4, 16)),
        (date(2026, 3, 31), date(2026, 2, 28), date(2025, 3, 31)),
        (date(2024, 2, 29), date(2024, 1, 29), date(2023, 2, 28)),
        (date(2025, 2, 28), date(2025, 1, 28), date(2024, 2, 28)),
        (date(2026, 1, 1), date(2025, 12, 1), date(2025, 1, 1)),
    ],
)
def test_a_month_and_a_year_before(day, month, year):
    assert (month_before(day), year_before(day)) == (month, year)


def test_only_what_was_done_is_told_and_no_own_word():
    entry = DayEntry(
        date=DAY,
        did=("met_a_friend", "less pain"),
        win="No pain at all",
        school=SchoolDay(status="part_day", attended=0.5),
        activities=(Activity(kind="walking", minutes=20),),
        routine_done=("up", "breakfast"),
        coping=(CopingUse(strategy="music"),),
        mood=1,
        stress=9,
        pain=Pain(average=8),
        setback=True,
        private_note="Awful",
    )
    assert doing_in_words(entry) == (
        "school",
        "20 minutes of moving",
        "2 things of your routine",
        "1 skill",
        "Met a friend",
        "something of your own",
    )


def test_nothing_done_says_nothing():
    assert doing_in_words(DayEntry(date=DAY, activities=(), did=(), school=SchoolDay(status="absent_symptoms"))) == ()


def test_a_day_is_told_with_all_of_its_answers_and_nothing_that_was_not_answered():
    plan = Plan(
        programme=(
            ProgrammeItem(
                key="bike", label="My bike", kind="aerobic", minutes=20, weekdays=(3,), start=date(2026, 1, 1)
            ),
        ),
        routine=(RoutineItem(key="up", label="Up on time", weekdays=(3,), on="all", start=date(2026, 1, 1)),),
    )
    entry = DayEntry(
        date=DAY,
        did=("practised",),
        school=SchoolDay(status="absent_symptoms"),
        activities=(Activity(kind="aerobic", minutes=20, item="bike"),),
        routine_done=("up",),
        sleep=Sleep(lights_out=time(22, 7)),
        mood=4,
        stress=0,
        pain=Pain(average=0),
        medicines=(Medicine(name="melatonin", amount="2 mg"),),
        private_note="Fine",
    )
    assert day_in_words(entry, plan) == (
        ("My day", "Practised"),
        ("School", "Not this day"),
        ("Moving", "My bike · 20 min"),
        ("Routine", "Up on time"),
        ("Last night", "Lights out 22:07"),
        ("Mood", "Good"),
        ("Stress", "0 of 10"),
        ("Pain", "0 of 10"),
        ("Medicines", "melatonin · 2 mg"),
        ("My note", "Fine"),
    )
    assert day_in_words(DayEntry(date=DAY), plan) == ()
