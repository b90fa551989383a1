"""What the cards of Trends say, from findings made for it."""

from types import MappingProxyType

import pytest

from amps_journal.analysis.results import PRINCIPLES, Finding, Findings
from amps_journal.ui.pages.trends.words import (
    card_chart,
    card_words,
    finding_words,
    number_words,
    part_words,
    what_comes_next,
)

RECURRENCE_CHARTS = ("setbacks", "timeline", "lined_up", "before_pain", "skills")


def of_test(identity: str, verdict: str, principle: str = "recurrence", **more) -> Finding:
    return Finding(
        id=identity, principle=principle, kind="test", verdict=verdict, text=f"{identity} {verdict}.", **more
    )


def measured(identity: str, principle: str = "recurrence", **more) -> Finding:
    return Finding(id=identity, principle=principle, kind="measure", text=f"{identity}.", **more)


def found(*findings: Finding, verdict: str = "mixed") -> Findings:
    return Findings(
        period=None,
        days_logged=60,
        days_possible=91,
        principles=MappingProxyType(dict.fromkeys(PRINCIPLES, verdict)),
        findings=findings,
    )


def test_what_was_seen_is_said_before_what_went_the_other_way():
    findings = found(of_test("stress_then_pain", "opposite"), of_test("inactivity_then_pain", "seen"))
    assert card_words(findings, "recurrence").statement == "inactivity_then_pain seen. stress_then_pain opposite."


def test_a_hint_carries_no_card():
    findings = found(of_test("stress_then_pain", "seen", hint=True), measured("episodes", n=60))
    assert card_words(findings, "recurrence").statement == "episodes."
    assert card_chart(findings, "recurrence", RECURRENCE_CHARTS) == "setbacks"


@pytest.mark.parametrize(
    ("identity", "chart"),
    [("stress_then_pain", "before_pain"), ("inactivity_then_pain", "before_pain"), ("episodes_shorter", "setbacks")],
)
def test_the_small_chart_shows_what_the_statement_says(identity, chart):
    assert card_chart(found(of_test(identity, "seen")), "recurrence", RECURRENCE_CHARTS) == chart


def test_the_first_statement_chooses_the_chart():
    both = found(
        of_test("activity_trend", "seen", "progressive_activity"),
        of_test("desensitization_trend", "seen", "progressive_activity"),
    )
    assert card_chart(both, "progressive_activity", ("activity", "ladder")) == "activity"


def test_a_chart_that_may_not_be_seen_is_not_chosen():
    assert card_chart(found(measured("school_attendance", "routine")), "routine", ("school", "routine")) == "school"


def test_a_card_says_what_would_change_it():
    waiting = found(measured("episodes", n=60), of_test("stress_then_pain", "not_enough_days", n=31, needed=11))
    assert card_words(waiting, "recurrence").behind == "60 days · 11 more days to test stress"
    young = found(of_test("activity_trend", "not_enough_days", "progressive_activity", n=2, needed=6))
    assert card_words(young, "progressive_activity").behind == "60 days · 6 more weeks to see a direction"
    settled = found(of_test("activity_trend", "seen", "progressive_activity", n=13))
    assert card_words(settled, "progressive_activity").behind == "13 weeks"


def test_numbers_are_given_to_those_who_unfold_them():
    finding = of_test("activity_trend", "seen", value=2.04, unit="min/day per week", low=1.0, high=3.1, p=0.0123)
    assert number_words(finding) == "Value: 2.04 (min/day per week). Likely between 1 and 3.1. p = 0.012."
    assert number_words(of_test("activity_trend", "not_enough_days")) == ""


@pytest.mark.parametrize(
    ("logged", "since", "begins"),
    [
        (0, 0, "Nothing to show yet"),
        (1, 0, "You have logged 1 day."),
        (6, 20, "You have logged 6 days."),
        (20, 1, "You have logged 20 days."),
        (27, 21, "Welcome back."),
        (400, 90, "Welcome back."),
    ],
)
def test_each_early_state_says_what_comes_next(logged, since, begins):
    assert what_comes_next(logged, since).startswith(begins)


def test_nothing_is_said_where_all_is_well():
    assert what_comes_next(28, 20) == ""


def test_where_other_days_are_logged_a_longer_time_is_what_helps():
    findings = found(
        of_test("attendance_trend", "not_enough_days", "routine", needed=4),
        of_test("stress_then_pain", "not_enough_days", needed=17),
        measured("episodes", needed=1),
        verdict="not_enough_days",
    )
    for principle in ("routine", "recurrence"):
        words = card_words(findings, principle, elsewhere=60)
        assert words.verdict == "Too short a time"
        assert words.behind.endswith("a longer time tells more")
        young = card_words(findings, principle, elsewhere=0)
        assert young.verdict == "Not enough days yet"
        assert "more" in young.behind
        assert "longer" not in young.behind


def test_a_longer_time_is_not_promised_where_it_would_not_be_enough():
    weeks = of_test("attendance_trend", "not_enough_days", "routine", needed=4)
    setbacks = of_test("episodes_shorter", "not_enough_days", needed=3)
    assert finding_words(weeks, 27) == "Not enough days yet"
    assert finding_words(weeks, 28) == "Too short a time"
    assert finding_words(setbacks, 300) == "Not enough days yet"  # how many there are elsewhere is not known
    assert part_words([setbacks], 300) == ""
    assert part_words([setbacks, weeks], 300).startswith("This is only part of your days.")
