"""What a parent may notice: the last four weeks beside the four before, never about pain, never a question."""

import re
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from amps_journal.analysis.four_week_change import noticings
from amps_journal.demo import demo_contents
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry, SchoolDay
from amps_journal.domain.person import Person
from amps_journal.domain.plan import Plan, ProgrammeItem, RoutineItem
from amps_journal.sharing import shared_contents

LAST = date(2026, 4, 12)
FIRST = LAST - timedelta(days=55)


def journal(entry, plan=None) -> JournalContents:
    """56 days, each made of its number and whether it lies in the last four weeks."""
    days = (entry(n, n >= 28, FIRST + timedelta(days=n)) for n in range(56))
    person = Person(school_weekdays=(0, 1, 2, 3, 4))
    return JournalContents(person=person, plan=plan or Plan(), days=tuple(day for day in days if day is not None))


def walked(before: int | None, now: int | None) -> JournalContents:
    def entry(_number, is_now, day):
        minutes = now if is_now else before
        return None if minutes is None else DayEntry(date=day, activities=(Activity(kind="walk", minutes=minutes),))

    return journal(entry)


def moving(before: int | None, now: int | None) -> str:
    return noticings(walked(before, now), LAST)["activity"]


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (20, 30, "Moving: 30 minutes a day, up from 20 in the 4 weeks before."),
        (30, 20, "Moving: 20 minutes a day; it was 30 in the 4 weeks before."),
        (30, 30, "Moving: 30 minutes a day, about the same as in the 4 weeks before."),
        (41, 40, "Moving: 40 minutes a day, about the same as in the 4 weeks before."),
        (None, 12, "Moving: 12 minutes a day."),
        (0, 1, "Moving: 1 minute a day, up from 0 in the 4 weeks before."),
        (0, 0, "Moving: 0 minutes a day, about the same as in the 4 weeks before."),
    ],
)
def test_minutes_stand_beside_those_of_the_four_weeks_before(before, now, said):
    assert moving(before, now).startswith(said)


def test_what_has_gone_down_is_said_without_blame_and_with_something_to_praise():
    assert moving(30, 20).endswith("Doing it on most days is what counts, and you can say so.")
    assert moving(20, 30).endswith("That is worth saying.")


def at_school(before: tuple[int, ...], now: tuple[int, ...], halves: int = 0) -> str:
    """School on those weekdays of each week, 0 = Monday; the first few days of the last four weeks for half of it."""

    def entry(number, is_now, day):
        if day.weekday() > 4:
            return None
        status = "all_day" if day.weekday() in (now if is_now else before) else "absent_symptoms"
        if is_now and number < 28 + halves:
            status = "part_day"
        return DayEntry(date=day, school=SchoolDay(status=status))

    return noticings(journal(entry), LAST)["school"]


def test_school_days_are_counted_as_they_are_and_the_time_before_is_named():
    said = at_school((0,), (0, 1, 2, 3, 4), halves=1)
    assert said.startswith("School: 19½ of 20 school days, up from 4 of 20 in the 4 weeks before.")
    assert at_school((0, 1, 2, 3, 4), (0,)).startswith(
        "School: 4 of 20 school days; it was 20 of 20 in the 4 weeks before."
    )


def test_what_chance_alone_could_do_is_no_change():
    assert at_school((0, 1, 2, 3), (0, 1, 2, 3, 4), halves=5).startswith(
        "School: 17½ of 20 school days, about the same as in the 4 weeks before."
    )


def test_routine_and_programme_are_said_out_of_ten():
    weekdays = tuple(range(7))
    plan = Plan(
        programme=tuple(
            ProgrammeItem(key=key, label=key, kind="aerobic", minutes=10, weekdays=weekdays, start=FIRST)
            for key in ("bike", "walk")
        ),
        routine=tuple(
            RoutineItem(key=key, label=key, weekdays=weekdays, on="all", start=FIRST) for key in ("up", "pack")
        ),
    )

    def entry(_number, is_now, day):
        done = ("bike", "walk") if is_now else ("bike",)
        activities = tuple(Activity(kind="aerobic", minutes=10, item=item) for item in done)
        return DayEntry(date=day, activities=activities, routine_done=("up",) if is_now else ("up", "pack"))

    said = noticings(journal(entry, plan), LAST)
    assert said["programme"].startswith("Programme: 10 of 10 exercises done, up from 5 in the 4 weeks before.")
    assert said["routine"].startswith("Routine: 5 of 10 things done; it was 10 in the 4 weeks before.")


@pytest.mark.parametrize(
    ("each", "said"),
    [
        (1, "Touch practice: on 28 days, up from 4 in the 4 weeks before."),
        (4, "Touch practice: on 7 days, about the same as in the 4 weeks before."),
    ],
)
def test_touch_practice_is_counted_in_days(each, said):
    def entry(number, is_now, day):
        touches = number % (each if is_now else 7) == 0
        brush = Activity(kind="desensitization", minutes=5, stimulus="brush", tolerance=6)
        return DayEntry(date=day, activities=(brush,) if touches else ())

    assert noticings(journal(entry), LAST)["ladder"].startswith(said)


@pytest.mark.parametrize("seed", range(8))
def test_noise_is_no_news(seed):
    """Minutes that swing alike in all eight weeks are about the same, whatever their two means."""
    random = Random(seed)

    def entry(_number, _is_now, day):
        return DayEntry(date=day, activities=(Activity(kind="walk", minutes=random.randint(10, 90)),))

    assert "about the same as in the 4 weeks before" in noticings(journal(entry), LAST)["activity"]


def test_a_few_days_are_not_yet_a_number():
    contents = walked(None, 20)
    few = replace(contents, days=contents.days[-4:])
    assert noticings(few, LAST) == {}
    assert "activity" in noticings(replace(contents, days=contents.days[-5:]), LAST)


def test_an_empty_journal_has_nothing_to_notice():
    assert noticings(JournalContents(), LAST) == {}


@pytest.mark.parametrize("seed", range(6))
def test_it_is_never_about_pain_and_never_a_question(seed):
    for contents in (demo_contents(90, seed, LAST), shared_contents(demo_contents(90, seed, LAST), "parent")):
        for said in noticings(contents, LAST - timedelta(days=1)).values():
            assert not re.search(r"pain|hurt|sore|setback|stress|symptom|feel|\?|!|ask", said, re.IGNORECASE)


@pytest.mark.parametrize("seed", range(3))
def test_no_sentence_rests_on_pain_nights_or_feelings(seed):
    contents = demo_contents(90, seed, LAST)
    without = tuple(
        replace(day, pain=None, setback=None, sleep=None, stress=None, worry=None, mood=None, coping=None)
        for day in contents.days
    )
    assert noticings(contents, LAST) == noticings(replace(contents, days=without), LAST)
