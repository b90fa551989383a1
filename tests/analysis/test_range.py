"""An answer does not hang on the range: tests look at all days up to its end, measures at those within it."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from any_days import Ways, any_day, any_journal
from hypothesis import given, settings
from hypothesis import strategies as st
from made_days import MONDAY

from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.domain.answers import logged_dates
from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry, Pain

FEW_GAPS = Ways(gaps=0.05, missing=0.1)
BASELINES = {"kept_going", "activity_swings", "episodes", "after_stress", "watch"}
"""Measures that take what is usual from the days before the range."""


def told(contents, period, kind):
    return [f for f in findings_of(contents, period).findings if f.kind == kind and f.id not in BASELINES]


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 1000), length=st.integers(1, 150))
def test_a_test_says_the_same_of_every_range_that_ends_on_the_same_day(seed: int, length: int) -> None:
    contents = any_journal(160, seed, FEW_GAPS)
    end = MONDAY + timedelta(days=160)
    first = logged_dates(contents.days)[0]
    ranges = (Period(first, end), Period(max(first, end - timedelta(days=length)), end))
    whole, part = (told(contents, period, "test") for period in ranges)
    assert part == whole


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 1000), before=st.integers(0, 60), after=st.integers(0, 60))
def test_days_outside_of_the_range_change_no_measure_and_days_after_it_nothing(
    seed: int, before: int, after: int
) -> None:
    inside = any_journal(90, seed, FEW_GAPS)
    random = Random(seed + 1)

    def with_days(numbers):
        more = [any_day(number, random, Ways(gaps=0.1)) for number in numbers]
        return replace(inside, days=tuple(sorted([*inside.days, *more], key=lambda entry: entry.date)))

    period = Period(MONDAY, MONDAY + timedelta(days=90))
    assert findings_of(with_days(range(90, 90 + after)), period) == findings_of(inside, period)
    assert told(with_days(range(-before, 0)), period, "measure") == told(inside, period, "measure")


def journal_with_a_setback(first: int):
    """Pain 2 with the programme of life going on, and a week of 7 that gets in the way."""
    contents = any_journal(0, 1)
    days = []
    for number in range(60):
        hard = first <= number < first + 7
        pain = Pain(average=7 if hard else 2, got_in_the_way=7 if hard else 1)
        days.append(DayEntry(date=MONDAY + timedelta(days=number), pain=pain, stress=3))
    return replace(contents, days=tuple(days))


@pytest.mark.parametrize(("first", "count"), [(45, 1), (28, 1), (10, 0)])
def test_a_setback_is_found_in_a_short_range_by_what_was_usual_before_it(first: int, count: int) -> None:
    contents = journal_with_a_setback(first)
    found = findings_of(contents, Period(MONDAY + timedelta(days=32), MONDAY + timedelta(days=60)))
    assert len(found.episodes) == count
    episodes = found.get("episodes")
    assert episodes is not None
    assert (episodes.value, episodes.needed) == (count, 0)
    assert found.days_logged == 28


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 1000), length=st.integers(1, 150))
def test_measures_alone_are_those_of_the_whole(seed: int, length: int) -> None:
    contents = any_journal(160, seed, FEW_GAPS)
    end = MONDAY + timedelta(days=160)
    period = Period(end - timedelta(days=length), end)
    whole, alone = findings_of(contents, period), findings_of(contents, period, tests=False)
    assert alone.findings == tuple(found for found in whole.findings if found.kind == "measure")
    assert alone.episodes == whole.episodes
