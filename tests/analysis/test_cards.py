"""What a principle's card says: pill, fact, answer and picture of one matter, true to the numbers."""

import os
import re
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from any_days import odd_journals
from hypothesis import given, settings
from hypothesis import strategies as st
from made_days import journal

from amps_journal.analysis.card_facts import counted
from amps_journal.analysis.cards import ALL_PICTURES, card_of
from amps_journal.analysis.days.daily_arrays import daily_arrays
from amps_journal.analysis.days.looked_at import looked_at
from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.analysis.results import PRINCIPLES
from amps_journal.charts.activity.figure import activity_chart
from amps_journal.charts.function_and_pain.figure import function_and_pain_chart
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.charts.shared.chart_style import print_look
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry, Pain, SchoolDay
from amps_journal.domain.plan import Plan, QuotaStretch

MONDAY = date(2026, 1, 5)
PICTURES_OF = {
    "activity_trend": {"activity"},
    "desensitization_trend": {"ladder"},
    "routine_trend": {"routine"},
    "attendance_trend": {"school"},
    "regular_sleep_then_day": {"nights"},
    "stress_then_pain": {"after_stress_levels", "before_pain", "timeline"},
    "inactivity_then_pain": {"after_stress_levels", "before_pain", "timeline"},
    "episodes_shorter": {"setbacks"},
    "episodes_easier": {"setbacks"},
}
GROWS = {"Growing", "Getting easier", "Getting longer", "Back later"}
FALLS = {"Going down", "Getting harder", "Getting shorter", "Back sooner"}
# The words by which a sentence points up or down, of the tests that name a direction.
RISES = {
    "activity_trend": ("more",),
    "stress_then_pain": ("pain was higher",),
    "inactivity_then_pain": ("pain was higher",),
}
FALLS_IN = {
    "activity_trend": ("less", "fewer"),
    "stress_then_pain": ("pain was lower",),
    "inactivity_then_pain": ("pain was lower",),
}
LEVEL = {"Steady", "About as long", "About the same", "No link shows", "Maybe", "Too early to tell"}
# The suite tries a few; AMPS_CARDS=500 tries as many as are asked for before a release.
JOURNALS = int(os.environ.get("AMPS_CARDS", "25"))


def card(contents: JournalContents, principle: str, **more):
    findings = findings_of(contents)
    return card_of(findings, daily_arrays(contents, findings.period), principle, **more)


def made(seed: int, days: int, growth: float, link: float, logged: float) -> JournalContents:
    """A teen whose minutes grow, whose pain follows stress, and who logs a share of the days."""
    random = np.random.default_rng(seed)
    stress = random.integers(0, 11, days)
    pain = np.clip(4 + random.normal(0, 1, days) + link * (np.roll(stress, 1) - 5), 0, 10)
    entries = []
    for n in np.flatnonzero(random.random(days) < logged).tolist():
        day = MONDAY + timedelta(days=n)
        minutes = max(0, round(40 + growth * n / 7 + random.normal(0, 8)))
        entries.append(
            DayEntry(
                date=day,
                stress=int(stress[n]),
                pain=Pain(average=round(pain[n])),
                activities=(Activity(kind="walk", minutes=minutes),) if minutes else (),
                school=SchoolDay(
                    status=("all_day", "part_day", "absent_symptoms")[n % 17 // 15 * int(random.integers(3))]
                )
                if day.weekday() < 5
                else None,
            )
        )
    return journal(entries)


@settings(max_examples=JOURNALS, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    days=st.integers(1, 150),
    growth=st.sampled_from([-3.0, 0.0, 3.0]),
    link=st.sampled_from([-0.5, 0.0, 0.5]),
    logged=st.sampled_from([0.3, 0.7, 1.0]),
)
def test_no_card_contradicts_itself(seed, days, growth, link, logged):
    contents = made(seed, days, growth, link, logged)
    findings = findings_of(contents)
    arrays = daily_arrays(contents, findings.period)
    for principle in PRINCIPLES:
        said = card_of(findings, arrays, principle)
        matter = findings.get(said.matter)
        assert said.picture in PICTURES_OF[said.matter]
        assert said.fact
        assert said.answer or matter is None
        if matter is None or matter.needed:
            assert not said.is_sure
            assert said.pill in LEVEL or said.pill.startswith("In about")
            continue
        assert said.is_sure == matter.sure
        assert (said.pill == "Maybe") == matter.hint
        assert (said.pill in GROWS) == (matter.sure and matter.value > 0 and "then" not in matter.id)
        assert (said.pill in FALLS) == (matter.sure and matter.value < 0 and "then" not in matter.id)
        assert (said.pill == "A link shows") == (matter.sure and "then" in matter.id)
        if matter.sure and matter.id.endswith("then_pain"):
            assert ("pain was higher" in matter.text) == (matter.value > 0)
            assert matter.text in said.answer


@settings(max_examples=JOURNALS, deadline=None)
@given(contents=odd_journals())
def test_no_card_of_any_journal_contradicts_itself(contents):
    """Touch, nights and setbacks too, with gaps, coarse answers and plans that change."""
    findings = findings_of(contents)
    if findings.period is None:
        return
    arrays = daily_arrays(contents, findings.period)
    for principle in PRINCIPLES:
        said = card_of(findings, arrays, principle)
        matter = said.tests[0]
        assert matter.id == said.matter
        assert said.picture in PICTURES_OF[said.matter]
        assert said.fact
        assert said.is_told == (not matter.needed)
        assert said.is_sure == matter.sure
        assert (said.pill == "Maybe") == matter.hint
        assert (said.pill == "A link shows") == (matter.sure and "then" in matter.id)
        # Every test that is told is told in full, and sure ones leave no room for one that may be chance.
        assert all(found.text in said.answer for found in said.tests if found.sure or found.hint)
        assert len({found.sure for found in said.tests}) == 1
        if said.pill in GROWS | FALLS:
            assert matter.sure
            assert (matter.value > 0) == (said.pill in GROWS)
        for found in said.tests:
            if found.verdict not in {"seen", "opposite"}:
                continue
            higher, lower = RISES.get(found.id), FALLS_IN.get(found.id)
            if higher and lower:
                assert any(words in found.text for words in (higher if found.value > 0 else lower)), found.text
                assert not any(words in found.text for words in (lower if found.value > 0 else higher)), found.text


@settings(max_examples=max(10, JOURNALS // 5), deadline=None)
@given(seed=st.integers(0, 10_000), days=st.integers(57, 150), growth=st.sampled_from([-3.0, 0.0, 3.0]))
def test_what_stands_for_the_picture_goes_the_way_of_the_line_above_it(seed, days, growth):
    contents = made(seed, days, growth, 0.0, 0.9)
    findings = findings_of(contents)
    shown = ChartDays(contents, findings, looked_at(contents, findings.period))
    trend = findings.get("activity_trend")
    for builder in (activity_chart, function_and_pain_chart):
        said = builder(shown, print_look(8.0), (520, 300)).sentence
        ends = re.search(r"trend [a-z ]*goes from (\d+) to (\d+)", said)
        assert bool(ends) == (trend.verdict in {"seen", "opposite"})
        if ends is not None:
            first, last = map(int, ends.groups())
            assert (last - first) * trend.value >= 0


def test_growth_that_is_sure_is_growing_with_its_own_picture():
    contents = made(1, 120, 3.0, 0.0, 1.0)
    said = card(contents, "progressive_activity")
    assert (said.pill, said.is_sure, said.picture) == ("Growing", True, "activity")
    usual = sum(activity.minutes for entry in contents.days for activity in entry.activities) / 120
    assert said.fact == f"{usual:.0f} minutes a day, over 120 days."


def test_minutes_stand_beside_those_of_the_plan_on_the_same_days():
    contents = made(1, 60, 0.0, 0.0, 1.0)
    begun = MONDAY + timedelta(days=20)
    plan = Plan(quota=(QuotaStretch(start=begun, baseline=50, first_step=1.0, growth=0.0),))
    said = card(replace(contents, plan=plan), "progressive_activity")
    days = [entry for entry in contents.days if entry.date >= begun]
    usual = sum(activity.minutes for entry in days for activity in entry.activities) / len(days)
    assert said.fact == f"{usual:.0f} minutes a day; your plan says 50, over {len(days)} days."


def test_a_link_is_shown_with_pain_on_the_day_after():
    said = card(made(1, 120, 0.0, 0.5, 1.0), "recurrence")
    assert (said.pill, said.picture, said.matter) == ("A link shows", "after_stress_levels", "stress_then_pain")
    assert said.fact == "You noted stress and pain on 120 days."


def test_a_link_is_shown_with_what_came_before_pain_where_the_day_after_may_not_be_seen():
    contents = made(1, 120, 0.0, 0.5, 1.0)
    unseen = tuple(picture for picture in ALL_PICTURES if picture != "after_stress_levels")
    assert card(contents, "recurrence", pictures=unseen).picture == "before_pain"


def test_the_first_days_have_something_true_to_say_and_a_time_when_more_can_be_told():
    four = made(1, 4, 0.0, 0.0, 1.0)
    minutes = sum(activity.minutes for entry in four.days for activity in entry.activities)
    moving = card(four, "progressive_activity")
    assert moving.fact == f"You moved on 4 days, {minutes} minutes in all. That is what counts now."
    assert moving.pill.startswith("In about ")
    after = card(four, "recurrence")
    assert (after.pill, after.picture) == ("In about 6 weeks", "timeline")
    assert after.fact == "You noted stress and pain on 4 days."


def test_who_logs_fewer_days_waits_longer():
    def weeks(contents):
        return int(card(contents, "recurrence").pill.removeprefix("In about ").split()[0])

    every = made(1, 28, 0.0, 0.0, 1.0)
    three_of_four = journal([entry for n, entry in enumerate(every.days) if n % 4 < 3])
    assert weeks(every) == 3
    assert weeks(three_of_four) > 3


def test_a_picture_that_may_not_be_seen_takes_its_matter_with_it():
    contents = made(1, 120, 0.0, 0.5, 1.0)
    said = card(contents, "recurrence", pictures=("setbacks",))
    assert said.picture == "setbacks"
    assert "before_pain" in ALL_PICTURES


@pytest.mark.parametrize(("days", "said"), [(16.5, "16½"), (0.5, "½"), (18.0, "18"), (0.0, "0"), (3.25, "3.2")])
def test_days_at_school_are_counted_as_they_are(days, said):
    assert counted(days) == said


def test_where_stress_is_not_told_the_card_speaks_of_moving_and_pain():
    for days in (4, 30):
        contents = made(1, days, 0.0, 0.0, 1.0)
        said = card(replace(contents, days=tuple(replace(entry, stress=None) for entry in contents.days)), "recurrence")
        assert said.fact == f"You noted moving and pain on {days} days."
        assert said.matter == "inactivity_then_pain"


def test_with_the_pain_question_off_the_card_counts_what_is_told():
    contents = made(1, 30, 0.0, 0.0, 1.0)
    silent = replace(contents, days=tuple(replace(entry, pain=None) for entry in contents.days))
    assert card(silent, "recurrence").fact == "You noted stress on 30 days."
    moving = replace(silent, days=tuple(replace(entry, stress=None) for entry in silent.days))
    assert card(moving, "recurrence").fact == "You noted moving on 30 days."
