"""What the cards of Trends say, from findings made for it."""

from types import MappingProxyType

import pytest

from amps_journal.analysis.results import PRINCIPLES, Finding, Findings
from amps_journal.ui.pages.trends.words import (
    finding_words,
    number_words,
    part_words,
    what_comes_next,
)

RECURRENCE_CHARTS = ("after_stress_levels", "setbacks", "timeline", "lined_up", "before_pain", "skills")


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


def test_a_longer_time_is_not_promised_where_it_would_not_be_enough():
    weeks = of_test("attendance_trend", "not_enough_days", "routine", needed=4)
    setbacks = of_test("episodes_shorter", "not_enough_days", needed=3)
    assert finding_words(weeks, 27) == "Not enough days yet"
    assert finding_words(weeks, 28) == "Too short a time"
    assert finding_words(setbacks, 300) == "Not enough days yet"  # how many there are elsewhere is not known
    assert part_words([setbacks], 300) == ""
    assert part_words([setbacks, weeks], 300).startswith("This is only part of your days.")
