"""Whatever the journal holds: no exception, no warning (warnings are errors here), no verdict below its gate."""

from datetime import date, timedelta
from json import dumps

import numpy as np
import pytest
import strategies
from any_days import Ways, any_journal, odd_journals, with_repeated_weeks
from hypothesis import given, settings
from hypothesis import strategies as st
from made_days import MONDAY

from amps_journal.analysis.days.daily_arrays import daily_arrays
from amps_journal.analysis.findings.all_findings import PRINCIPLES, Findings, as_json, findings_of
from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.domain.answers import is_logged
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import Person


def assert_sound(findings: Findings) -> None:
    dumps(as_json(findings), allow_nan=False)
    assert tuple(findings.principles) == PRINCIPLES
    assert set(findings.principles.values()) <= {"seen", "mixed", "opposite", "not_seen", "not_enough_days"}
    for finding in findings.findings:
        gate = METHODS[finding.id].gate
        assert finding.text
        assert finding.n >= 0
        assert (finding.kind == "test") == (finding.verdict is not None)
        if finding.needed:
            assert finding.value is finding.low is finding.high is finding.p is None
            assert finding.verdict in {None, "not_enough_days"}
        else:
            assert finding.n >= gate
            assert finding.verdict != "not_enough_days"
            assert finding.p is None or 0 <= finding.p <= 1
        if finding.low is not None and finding.high is not None and finding.value is not None:
            assert finding.low <= finding.value <= finding.high
    for first, second in zip(findings.episodes, findings.episodes[1:], strict=False):
        assert first.start + timedelta(days=first.days) <= second.start
    assert all(episode.days >= 1 and (episode.end is None) == episode.is_open for episode in findings.episodes)


@settings(max_examples=150, deadline=None)
@given(contents=odd_journals())
def test_journals_at_the_edges_of_what_there_can_be(contents: JournalContents) -> None:
    assert_sound(findings_of(contents))


@settings(max_examples=25, deadline=None)
@given(contents=strategies.journals())
def test_any_journal_that_the_rules_allow(contents: JournalContents) -> None:
    findings = findings_of(contents)
    assert findings.days_logged == sum(is_logged(entry) for entry in contents.days)
    for finding in findings.findings:
        assert finding.verdict in {None, "not_enough_days"}
    dumps(as_json(findings), allow_nan=False)


@settings(max_examples=30, deadline=None)
@given(first=st.integers(-400, 400), length=st.integers(0, 300), seed=st.integers(0, 100))
def test_any_period_of_a_journal(first: int, length: int, seed: int) -> None:
    start = MONDAY + timedelta(days=first)
    findings = findings_of(any_journal(200, seed), Period(start, start + timedelta(days=length)))
    assert findings.days_possible == length
    assert_sound(findings)


def test_twenty_years() -> None:
    findings = findings_of(any_journal(7305, 3))
    assert findings.days_possible > 7290
    assert_sound(findings)


@pytest.mark.parametrize("ways", [Ways(gaps=1.0, missing=0.0), Ways(spread=0.0, gaps=0.0, missing=0.0)])
def test_a_long_journal_that_says_nothing_or_always_the_same(ways: Ways) -> None:
    findings = findings_of(any_journal(400, 1, ways))
    assert not {"seen", "opposite"} & {finding.verdict for finding in findings.findings}


@pytest.mark.parametrize("seed", range(5))
def test_weeks_that_repeat_exactly_show_no_trend(seed: int) -> None:
    findings = findings_of(with_repeated_weeks(any_journal(140, seed, Ways(gaps=0.0, missing=0.0), life_events=())))
    for identity in ("activity_trend", "routine_trend"):
        finding = findings.get(identity)
        assert finding is not None
        assert (finding.verdict, finding.p) == ("unclear", pytest.approx(1))


@pytest.mark.parametrize("birth_month", ["2013-02", "2013-12", "2019-06"])
def test_a_birthday_within_the_days_judges_each_night_by_the_age_at_it(birth_month: str) -> None:
    person = Person(birth_month=birth_month)
    parts = findings_of(any_journal(400, 4, person=person)).get("sleep_duration").parts  # type: ignore[union-attr]
    assert parts["nights_below"] + parts["nights_above"] <= parts["days_used"]
    assert (parts["range_low"], parts["range_high"]) == ((9, 12) if birth_month == "2019-06" else (8, 10))


def test_two_days_a_century_apart() -> None:
    days = (DayEntry(date=date(1900, 1, 1), mood=3), DayEntry(date=date(2199, 12, 31), mood=3))
    findings = findings_of(JournalContents(days=days))
    assert findings.days_logged == 2
    assert_sound(findings)


def test_an_answer_left_out_never_counts_as_a_number() -> None:
    """Leaving answers out of a journal of equal days changes no share and no swing."""
    whole = any_journal(200, 2, Ways(spread=0.0, gaps=0.0, missing=0.0))
    thinned = any_journal(200, 2, Ways(spread=0.0, gaps=0.3))
    full, some = findings_of(whole), findings_of(thinned)
    for identity in ("programme_kept", "activity_swings", "kept_going", "bedtime_spread"):
        before, after = full.get(identity), some.get(identity)
        assert before is not None
        assert after is not None
        assert after.parts["days_used"] < before.parts["days_used"]
        assert after.value == before.value


def test_arrays_hold_only_numbers_that_were_answered() -> None:
    arrays = daily_arrays(any_journal(300, 9))
    assert not arrays.logged.all()
    for name in ("active_minutes", "mood", "stress", "pain", "lights_out", "attended", "routine_done"):
        assert not (~arrays.logged & np.isfinite(getattr(arrays, name))).any()
