"""Whatever the journal holds: no exception, no warning (warnings are errors here), no verdict below its gate."""

from datetime import date, time, timedelta
from json import dumps
from random import Random

import numpy as np
import pytest
import strategies
from hypothesis import given, settings
from hypothesis import strategies as st
from made_days import LONDON, MONDAY, TEEN, day, journal, plan

from amps_journal.analysis.days import daily_arrays
from amps_journal.analysis.findings import PRINCIPLES, Findings, as_json, findings_of
from amps_journal.analysis.methods import METHODS
from amps_journal.domain.answers import is_logged
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import Activity, CopingUse, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import LifeEvent

WHOLE_PLAN = plan(programme=["a", "b"], routine=["r", "s"], quota={"baseline": 20})
STATUSES = ("all_day", "part_day", "absent_symptoms", "absent_other", "day_off")


def any_day(number: int, random: Random, spread: float, gaps: float) -> DayEntry:
    """A day with each answer left out now and then; with ``spread`` 0 all days are the same."""

    def level(lowest: int, highest: int) -> int | None:
        middle = (lowest + highest) / 2
        value = round(middle + spread * random.uniform(lowest - middle, highest - middle))
        return None if random.random() < gaps else value

    minutes = level(1, 240)
    touch = Activity(
        kind="desensitization", minutes=5, stimulus=random.choice(["Silk", "wool"]), tolerance=level(0, 10)
    )
    activities = None if minutes is None else (Activity(kind="walk", minutes=minutes, item="a"), touch)
    out, woke = level(0, 1439), level(0, 1439)
    return day(
        number,
        activities=activities,
        routine_done=None if random.random() < gaps else ("r", "s")[: level(0, 2)],
        coping=(CopingUse(strategy="music"),),
        school=SchoolDay(status=random.choice(STATUSES)) if random.random() > gaps else None,
        sleep=Sleep(
            lights_out=None if out is None else time(out // 60, out % 60),
            woke=None if woke is None else time(woke // 60, woke % 60),
            asleep_after_minutes=level(0, 300),
        ),
        stress=level(0, 10),
        energy=level(0, 10),
        pain=Pain(average=level(0, 10), got_in_the_way=level(0, 10)),
        setback=random.choice([None, None, True, False]) if random.random() < spread / 2 else None,
    )


def any_journal(n: int, seed: int, spread: float = 1.0, gaps: float = 0.2, missing: float = 0.2) -> JournalContents:
    random = Random(seed)
    days = [any_day(number, random, spread, gaps) for number in range(n) if random.random() >= missing]
    exams = LifeEvent(kind="exams", start=MONDAY + timedelta(days=20), end=MONDAY + timedelta(days=30), no_school=True)
    return journal(days, plan=WHOLE_PLAN, settings=LONDON, person=TEEN, life_events=(exams,))


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


@settings(max_examples=60, deadline=None)
@given(
    n=st.sampled_from([0, 1, 2, 3, 8, 20, 60, 150, 400]),
    seed=st.integers(0, 10**6),
    spread=st.sampled_from([0.0, 0.1, 1.0]),
    gaps=st.sampled_from([0.0, 0.3, 0.9, 1.0]),
    missing=st.sampled_from([0.0, 0.3, 0.9]),
)
def test_made_journals_of_every_length_and_density(
    n: int, seed: int, spread: float, gaps: float, missing: float
) -> None:
    assert_sound(findings_of(any_journal(n, seed, spread, gaps, missing)))


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


@pytest.mark.parametrize("letter", ["all missing", "all equal"])
def test_a_long_journal_that_says_nothing(letter: str) -> None:
    gaps = 1.0 if letter == "all missing" else 0.0
    findings = findings_of(any_journal(400, 1, spread=0.0, gaps=gaps, missing=0.0))
    assert not {"seen", "opposite"} & {finding.verdict for finding in findings.findings}


def test_weeks_that_repeat_exactly_show_no_direction() -> None:
    random = Random(5)
    week = [any_day(number, random, 1.0, 0.0) for number in range(7)]
    days = [
        DayEntry(
            **{**{name: getattr(week[n % 7], name) for name in week[0].__slots__}, "date": MONDAY + timedelta(days=n)}
        )
        for n in range(140)
    ]
    assert findings_of(journal(days, plan=WHOLE_PLAN)).get("activity_trend").verdict == "unclear"  # type: ignore[union-attr]


def test_two_days_a_century_apart() -> None:
    days = (DayEntry(date=date(1900, 1, 1), mood=3), DayEntry(date=date(2199, 12, 31), mood=3))
    findings = findings_of(JournalContents(days=days))
    assert findings.days_logged == 2
    assert_sound(findings)


def test_an_answer_left_out_never_counts_as_a_number() -> None:
    """Leaving answers out of a journal of equal days changes no share and no swing."""
    whole, thinned = any_journal(200, 2, spread=0.0, gaps=0.0, missing=0.0), any_journal(200, 2, spread=0.0, gaps=0.3)
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
