"""Findings of days that tell only a part: withheld, never asked, or asked now and then."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from made_days import EVERY_DAY, MONDAY, active, at_school, day, found, hurting, journal, night, plan
from sentence_days import days_with_pain_on, setbacks_after_stressful_events

from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.analysis.findings.lag_findings import points
from amps_journal.analysis.findings.trend_wording import moving_more
from amps_journal.analysis.methods.trend import daily_trend_of
from amps_journal.demo.teen import demo_contents
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import Person
from amps_journal.sharing import shared_contents


def text_of(identity: str, contents: JournalContents) -> str:
    finding = findings_of(contents).get(identity)
    assert finding is not None
    return finding.text


PAIN_TOLD = {"never": (), "weekly": range(0, 60, 7), "twice a week": sorted([*range(0, 60, 7), *range(3, 60, 7)])}


@pytest.mark.parametrize("told", PAIN_TOLD.values(), ids=PAIN_TOLD)
def test_with_pain_told_seldom_nobody_is_asked_for_more_of_it(told: Collection[int]) -> None:
    contents = days_with_pain_on(told)
    about = {"stress_then_pain": "stress and pain", "inactivity_then_pain": "moving and pain"}
    for identity, words in about.items():
        assert text_of(identity, contents) == (f"Pain is not told often enough here to test {words}. That is fine.")


@pytest.mark.parametrize("told", PAIN_TOLD.values(), ids=PAIN_TOLD)
def test_no_setbacks_show_only_where_one_could_have_been_found(told: Collection[int]) -> None:
    assert text_of("episodes", days_with_pain_on(told)) == "These days hold too little to look for setbacks."
    assert text_of("episodes", days_with_pain_on(range(60))) == "No setbacks show in these days."


def test_a_tagged_setback_is_told_where_pain_is_not() -> None:
    contents = journal([active(n, 30, setback=True if n == 40 else None) for n in range(60)])
    assert text_of("episodes", contents) == "One setback so far. It took 1 day."


def test_what_a_parent_does_not_see_is_not_said_to_be_none() -> None:
    assert findings_of(demo_contents(120, 3, date(2026, 6, 1))).episodes
    seen = shared_contents(demo_contents(120, 3, date(2026, 6, 1)), "parent")
    assert text_of("episodes", seen) == "These days hold too little to look for setbacks."


def test_setbacks_are_not_set_beside_stress_that_nobody_told_of() -> None:
    """With a setback day every 20 days after a stressful event, by how much of it is told."""
    events = setbacks_after_stressful_events()
    stress = replace(events, days=tuple(replace(entry, stress=4) for entry in events.days))
    neither = replace(events, life_events=())
    assert text_of("after_stress", events).startswith("5 of your 5 setbacks came soon after tense times or little")
    assert text_of("after_stress", stress).startswith("5 of your 5 setbacks came soon after stress or little moving:")
    assert text_of("after_stress", neither).startswith("0 of your 5 setbacks came soon after little moving:")


def test_a_kind_of_days_that_was_never_told_has_no_share() -> None:
    long_ago = setbacks_after_stressful_events().life_events[0]
    moved = replace(long_ago, start=MONDAY - timedelta(days=90), end=MONDAY - timedelta(days=80))
    finding = findings_of(replace(setbacks_after_stressful_events(), life_events=(moved,))).get("after_stress")
    assert finding is not None
    assert "inactivity_share" in finding.parts
    assert "stress_share" not in finding.parts


def test_hard_days_and_others_are_both_needed() -> None:
    """Three hard days and five others: seven and five more at the least."""
    days = [hurting(n, 3, activities=()) for n in range(7)]  # with too few before them to be judged
    days += [hurting(7 + n, 7 if n < 3 else 3, activities=()) for n in range(8)]
    finding = found("kept_going", days, plan=plan(programme=["bike"]))
    assert (finding.n, finding.needed) == (3, 12)


def test_hard_days_cannot_be_told_from_a_few_answers() -> None:
    contents = replace(days_with_pain_on(()), plan=plan(programme=["bike"]))
    assert text_of("kept_going", contents) == "There are too few answers to tell which days were hard. That is fine."


def test_a_lag_needs_days_on_both_sides_as_much_as_days() -> None:
    """42 days that can be used, 2 of them with more stress: 3 more like those at the least."""
    days = [hurting(n, 3 + n % 2, stress=8 if n in {10, 30} else 4) for n in range(43)]
    finding = found("stress_then_pain", days)
    assert (finding.verdict, finding.n, finding.needed) == ("not_enough_days", 42, 3)


@pytest.mark.parametrize(
    "days",
    [[active(n, 0) for n in range(40)], [active(2 * n, 20 + n % 3) for n in range(40)]],
    ids=["no moving", "every other day"],
)
def test_swings_do_not_ask_for_one_more_day_for_ever(days: list[DayEntry]) -> None:
    assert found("activity_swings", days).text == (
        "Very full days show only where days in a row have some moving in them."
    )


def test_a_teen_taught_at_home_reads_of_lessons() -> None:
    days = [at_school(n, "all_day" if n > 30 or n % 2 else "absent_symptoms") for n in range(90) if n % 7 < 5]
    at_home = journal(days, person=Person(home_schooled=True))
    for identity in ("school_attendance", "attendance_trend"):
        assert "lesson time" in text_of(identity, at_home)
        assert "at school" not in text_of(identity, at_home)


def test_without_school_days_nothing_is_asked_of_them() -> None:
    contents = journal([night(n, "22:30", "07:00") for n in range(30)], person=Person(school_weekdays=()))
    assert text_of("school_attendance", contents) == "There were no school days in this time."
    assert text_of("attendance_trend", contents).startswith("With no school days")


def test_the_nights_that_are_lacking_are_named() -> None:
    nights = journal([night(n, "22:30", "07:00") for n in range(10)])
    only_school = replace(nights, person=Person(school_weekdays=EVERY_DAY))
    assert text_of("weekend_shift", only_school).startswith("2 more free nights")
    only_free = replace(nights, person=Person(school_weekdays=()))
    assert text_of("weekend_shift", only_free).startswith("3 more school nights")


@pytest.mark.parametrize(
    ("a_week", "said"),
    [
        (3.0, "3 minutes a day more each week"),
        (0.3, "1 minute a day more every 4 weeks"),
        (0.05, "3 minutes a day more each year"),
    ],
)
def test_no_change_is_told_as_nothing(a_week: float, said: str) -> None:
    assert moving_more(a_week) == f"You move about {said}."


def test_a_slight_effect_is_not_told_as_none() -> None:
    assert (points(0.04), points(-0.04), points(0.96)) == ("less than 0.1 points", "less than 0.1 points", "1 point")


def test_a_fall_is_as_sure_as_the_same_rise() -> None:
    """Read off 1 less a number near 1, the p of a steep fall was lost, or below 0."""
    random = np.random.default_rng(2)
    days, noise = np.arange(200.0), random.normal(size=200)
    rise, fall = (daily_trend_of(days, sign * (days / 4 + noise)) for sign in (1, -1))
    assert 0 < fall.p < 1e-20
    assert fall.p == pytest.approx(rise.p, rel=1e-6)


def test_a_day_with_a_note_alone_is_no_day() -> None:
    found_nothing = findings_of(journal([day(n, private_note="x") for n in range(40)]))
    assert (found_nothing.period, found_nothing.days_logged, found_nothing.days_possible) == (None, 0, 0)
