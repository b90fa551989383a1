"""The same days give the same numbers: on any machine, in any order, at any time; and mirrored days mirrored ones."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from random import Random

import pytest
from any_days import Ways, answered, any_journal, moved, odd_journals
from hypothesis import given, settings
from hypothesis import strategies as st
from verdict_days import changing_touch, changing_weeks, one_before_another

from amps_journal.analysis.findings.all_findings import Findings, as_json, findings_of
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.exchange.json_file import read_contents, write_contents

FEW_GAPS = Ways(gaps=0.05, missing=0.1)
MIRRORED = {"seen": "opposite", "opposite": "seen", "unclear": "unclear", "not_enough_days": "not_enough_days"}


def everything_answered() -> JournalContents:
    """Two hundred days on which nearly every test has enough, with nights that a file may hold."""
    random = Random(3)

    def with_a_night(entry: DayEntry) -> DayEntry:
        out, woke = time(random.choice((22, 23)), random.randrange(60)), time(random.choice((6, 7, 8)), 30)
        return replace(entry, sleep=Sleep(lights_out=out, woke=woke))

    return answered(any_journal(200, 7, FEW_GAPS), with_a_night)


@settings(max_examples=40, deadline=None)
@given(contents=odd_journals())
def test_twice_the_same_journal(contents: JournalContents) -> None:
    assert findings_of(contents) == findings_of(contents)


@pytest.fixture(scope="module")
def journal_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("same") / "journal.json"
    file.write_text(write_contents(everything_answered()), "utf-8")
    return file


MACHINES = [
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Kolkata"},
    {"PYTHONHASHSEED": "2", "TZ": "America/St_Johns", "LC_ALL": "C"},
    # Other processors add up in another order, and so may a single thread.
    {"OPENBLAS_CORETYPE": "Prescott", "OPENBLAS_NUM_THREADS": "1"},
    {"OPENBLAS_CORETYPE": "Haswell"},
]


@pytest.mark.parametrize("machine", MACHINES)
def test_a_fresh_process_on_another_machine(journal_file: Path, machine: dict[str, str]) -> None:
    words = [sys.executable, "-m", "amps_journal", "findings", str(journal_file), "--json"]
    environment = {**os.environ, **machine}
    printed = subprocess.run(words, capture_output=True, text=True, timeout=120, check=True, env=environment).stdout
    here = as_json(findings_of(read_contents(journal_file.read_bytes())))
    assert json.loads(printed) == here
    assert sum(finding["verdict"] not in {None, "not_enough_days"} for finding in here["findings"]) >= 8


def test_days_in_any_order_in_the_file(journal_file: Path) -> None:
    in_file = json.loads(journal_file.read_text("utf-8"))
    Random(3).shuffle(in_file["days"])
    shuffled = read_contents(json.dumps(in_file).encode())
    assert findings_of(shuffled) == findings_of(everything_answered())


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 1000), years=st.integers(-3, 3), weeks=st.integers(0, 60))
def test_the_whole_journal_at_another_time_with_the_same_weekdays(seed: int, years: int, weeks: int) -> None:
    contents = any_journal(120, seed, FEW_GAPS, settings=JournalSettings(timezone="UTC"), person=Person())
    by = timedelta(days=364 * years + 7 * weeks)
    then, now = findings_of(contents), findings_of(moved(contents, by))
    assert now.findings == then.findings
    assert now.principles == then.principles
    assert [episode.start - by for episode in now.episodes] == [episode.start for episode in then.episodes]
    assert [episode.days for episode in now.episodes] == [episode.days for episode in then.episodes]


def test_notes_wins_and_feeling_unsafe_are_never_computed_with() -> None:
    contents = everything_answered()
    told = answered(
        contents, lambda entry: replace(entry, private_note="a", therapist_note="b", unsafe=True, win="c", medicines=())
    )
    assert findings_of(told) == findings_of(contents)


def mirrored_day(entry: DayEntry) -> DayEntry:
    """Minutes, school, routine, touch and pain counted from the other end of their scales."""
    activities = entry.activities and tuple(
        replace(
            one,
            minutes=one.minutes if one.tolerance is not None or one.minutes is None else 200 - one.minutes,
            tolerance=None if one.tolerance is None else 10 - one.tolerance,
        )
        for one in entry.activities
    )
    school = entry.school and SchoolDay(status="part_day", attended=1 - (entry.school.attended or 0))
    routine = None if entry.routine_done is None else tuple(set("abcde") - set(entry.routine_done))
    pain = entry.pain and Pain(average=10 - (entry.pain.average or 0))
    return replace(entry, activities=activities, school=school, routine_done=routine, pain=pain)


def verdicts(findings: Findings, identity: str) -> tuple[str | None, float | None, float | None]:
    finding = findings.get(identity)
    assert finding is not None
    return finding.verdict, finding.value, finding.p


@pytest.mark.parametrize("way", [1, 0, -1])
@pytest.mark.parametrize(
    ("identity", "made"),
    [
        ("activity_trend", changing_weeks),
        ("attendance_trend", changing_weeks),
        ("routine_trend", changing_weeks),
        ("desensitization_trend", lambda way: changing_touch(way, sessions=8)),
        ("stress_then_pain", one_before_another),
    ],
)
def test_mirrored_days_have_the_mirrored_verdict(
    identity: str, made: Callable[[int], JournalContents], way: int
) -> None:
    contents = made(way)
    verdict, value, p = verdicts(findings_of(contents), identity)
    other, mirrored_value, mirrored_p = verdicts(findings_of(answered(contents, mirrored_day)), identity)
    assert verdict == {1: "seen", 0: "unclear", -1: "opposite"}[way]
    assert other == MIRRORED[verdict]
    assert mirrored_value == pytest.approx(-(value or 0.0), abs=1e-9)
    assert mirrored_p == pytest.approx(p, abs=1e-9)


@pytest.mark.parametrize("identity", ["activity_trend", "inactivity_then_pain"])
def test_minutes_counted_double_change_sizes_only_where_they_are_minutes(identity: str) -> None:
    def twice(entry: DayEntry) -> DayEntry:
        walks = tuple(replace(walk, minutes=2 * (walk.minutes or 0)) for walk in entry.activities or ())
        return replace(entry, activities=walks)

    contents = one_before_another(1)
    verdict, value, p = verdicts(findings_of(contents), identity)
    doubled = verdicts(findings_of(answered(contents, twice)), identity)
    factor = 2 if identity == "activity_trend" else 1
    assert doubled == (verdict, pytest.approx(factor * (value or 0.0)), pytest.approx(p))
