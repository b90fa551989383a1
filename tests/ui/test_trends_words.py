"""What the cards of Trends say, from findings made for it."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.analysis.results import PRINCIPLES, Finding, Findings
from amps_journal.domain.contents import Period
from amps_journal.ui.pages.trends.words import (
    looked_at_words,
    number_words,
    part_words,
    sureness_words,
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


def test_a_longer_time_is_promised_only_to_numbers_that_it_would_be_enough_for():
    test = of_test("attendance_trend", "not_enough_days", "routine", needed=1)
    number = measured("sleep_duration", "routine", needed=4)
    assert part_words([test], 300) == ""  # Tests look at all days anyhow.
    assert part_words([test, number], 3) == ""
    assert part_words([test, number], 4).startswith("This is only part of your days.")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"verdict": "seen", "sure": True, "n": 90}, "Sure · from 90 days"),
        ({"verdict": "opposite", "hint": True, "n": 90}, "Maybe, as it may be chance · from 90 days"),
        ({"verdict": "unclear", "n": 90}, "Nothing clear · from 90 days"),
        ({"verdict": "not_enough_days", "needed": 3}, ""),
    ],
)
def test_each_answer_says_how_sure_it_is_and_what_is_behind_it(more, words):
    assert sureness_words(of_test("stress_then_pain", **more)) == words


@pytest.mark.parametrize("identity", [name for name, method in METHODS.items() if method.kind == "test"])
def test_what_is_behind_every_test_has_words(identity):
    assert sureness_words(of_test(identity, "unclear", n=9)).startswith("Nothing clear · from 9 ")


def test_that_answers_come_from_all_days_is_said_where_only_a_part_is_shown():
    whole, part = (Period(date(2026, month, 1), date(2026, 6, 1)) for month in (1, 5))
    assert looked_at_words(replace(found(), period=whole, so_far=whole)) == ""
    assert "since 1 January" in looked_at_words(replace(found(), period=part, so_far=whole))
