"""Setbacks in order, the headlines of the cards, and findings as a whole."""

from dataclasses import replace
from datetime import date, timedelta
from json import dumps

import pytest
from made_days import MONDAY, active, day, found, hurting, journal, period, rising

from amps_journal.analysis.findings.all_findings import PRINCIPLES, Finding, as_json, findings_of
from amps_journal.analysis.findings.definitions import METHODS, how_it_is_worked_out
from amps_journal.analysis.findings.verdicts import SHARES, principle_verdict, weighed
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.person import JournalSettings

# Recurrence


def with_setbacks(lengths: list[int]) -> list[DayEntry]:
    days, n = [], 0
    for length in [0, *lengths]:
        for _ in range(length):
            days.append(hurting(n, 7, 7, setback=True))
            n += 1
        for _ in range(20):
            days.append(hurting(n, 3, 1))
            n += 1
    return days


def test_setbacks_that_get_shorter_are_seen() -> None:
    findings = findings_of(journal(with_setbacks([9, 8, 6, 5, 4, 2])))
    shorter = findings.get("episodes_shorter")
    assert shorter is not None
    assert (shorter.verdict, shorter.n, shorter.p) == ("seen", 6, pytest.approx(2 / 720))
    assert findings.principles["recurrence"] == "seen"


def test_five_setbacks_that_fall_strictly_are_enough_to_be_sure() -> None:
    shorter = findings_of(journal(with_setbacks([9, 8, 6, 5, 4]))).get("episodes_shorter")
    assert shorter is not None
    assert (shorter.p, shorter.share, shorter.sure) == (pytest.approx(2 / 120), 0.017, True)


def test_setbacks_that_are_mostly_equal_claim_no_change() -> None:
    """The order of fourteen short and five longer ones is sure, yet the middle of all changes is none."""
    shorter = findings_of(journal(with_setbacks([2] * 14 + [3] * 5))).get("episodes_shorter")
    assert shorter is not None
    assert shorter.p < shorter.share
    assert (shorter.value, shorter.verdict, shorter.sure) == (0, "unclear", False)
    assert shorter.text == "Your setbacks show no clear change in length so far."


def test_four_setbacks_speak_as_a_list_alone() -> None:
    findings = findings_of(journal(with_setbacks([9, 7, 5, 3])))
    shorter, told = findings.get("episodes_shorter"), findings.get("episodes")
    assert shorter is not None
    assert told is not None
    assert (shorter.verdict, shorter.needed) == ("not_enough_days", 1)
    assert told.value == 4
    assert told.text == "4 setbacks so far. They took 9 days, 7 days, 5 days and 3 days."
    assert findings.principles["recurrence"] == "not_enough_days"


# Cards


def a_test(identity: str, verdict: str, p: float | None, subject: str | None = None) -> Finding:
    return Finding(
        id=identity, principle=METHODS[identity].principle, kind="test", verdict=verdict, p=p, subject=subject
    )


@pytest.mark.parametrize(
    ("tests", "expected"),
    [
        ([], "not_enough_days"),
        ([("routine_trend", "not_enough_days", None)], "not_enough_days"),
        ([("routine_trend", "unclear", 0.5), ("attendance_trend", "not_enough_days", None)], "not_seen"),
        ([("routine_trend", "not_enough_days", None), ("attendance_trend", "unclear", 0.5)], "not_enough_days"),
        ([("routine_trend", "not_enough_days", None), ("attendance_trend", "seen", 0.02)], "not_enough_days"),
        ([("routine_trend", "not_enough_days", None), ("attendance_trend", "seen", 0.009)], "seen"),
        ([("routine_trend", "seen", 0.009), ("attendance_trend", "opposite", 0.009)], "mixed"),
        ([("routine_trend", "opposite", 0.009), ("attendance_trend", "seen", 0.011)], "opposite"),
        ([("routine_trend", "seen", 0.011), ("attendance_trend", "unclear", 0.5)], "not_seen"),
        ([("routine_trend", "unclear", 0.5), ("regular_sleep_then_day", "seen", 0.019)], "seen"),
    ],
)
def test_a_principle_says_what_its_sure_tests_say(tests: list[tuple[str, str, float | None]], expected: str) -> None:
    card = weighed([*(a_test(*test) for test in tests), Finding(id="m", principle="routine", kind="measure")])
    assert principle_verdict("routine", card) == expected


def test_a_test_is_sure_below_its_own_share_whatever_else_is_tested() -> None:
    below, above = a_test("routine_trend", "seen", 0.0099), a_test("routine_trend", "seen", 0.01)
    others = [a_test("attendance_trend", "seen", 0.001), a_test("regular_sleep_then_day", "unclear", 0.9)]
    for beside in ([], others[:1], others):
        assert next((f.sure, f.hint, f.share) for f in weighed([below, *beside])) == (True, False, 0.01)
        assert next((f.sure, f.hint, f.share) for f in weighed([above, *beside])) == (False, True, 0.01)


def test_stimuli_part_one_share_before_any_of_them_can_be_tested() -> None:
    towel = a_test("desensitization_trend", "seen", 0.004, "towel")
    brush = a_test("desensitization_trend", "not_enough_days", None, "brush")
    assert [(f.sure, f.share) for f in weighed([towel, brush])] == [(True, 0.005), (False, 0.005)]


def test_the_shares_of_each_principle_are_four_percent() -> None:
    for principle in PRINCIPLES:
        mine = [share for identity, share in SHARES.items() if METHODS[identity].principle == principle]
        assert sum(mine) == pytest.approx(0.04)
    assert set(SHARES) == {identity for identity, method in METHODS.items() if method.kind == "test"}


def test_a_hint_says_that_it_may_be_chance() -> None:
    def session(n: int, stimulus: str, tolerance: int) -> Activity:
        return Activity(kind="desensitization", minutes=5, stimulus=stimulus, tolerance=tolerance)

    levels = {
        "towel": [2, 4, 3, 4, 4, 4, 2, 6, 4, 5, 4, 6, 5, 7],
        "a": [5, 3, 5, 4, 5, 3, 4] * 2,
        "b": [4, 5, 3, 5, 3, 5, 4] * 2,
        "c": [3, 4, 5, 3, 5, 4, 3] * 2,
    }
    days = [day(n, activities=tuple(session(n, name, felt[n]) for name, felt in levels.items())) for n in range(14)]
    findings = findings_of(journal(days))
    towel = findings.get("desensitization_trend", "towel")
    assert towel is not None
    assert (towel.verdict, towel.hint) == ("seen", True)
    assert towel.text.endswith("This is a hint, and may be chance.")
    assert (towel.sure, towel.share) == (False, 0.0025)
    assert findings.principles["progressive_activity"] == "not_enough_days"


def test_a_short_journal_has_not_enough_days_on_every_card() -> None:
    findings = findings_of(journal([active(n, 30) for n in range(5)]))
    assert dict(findings.principles) == dict.fromkeys(PRINCIPLES, "not_enough_days")


# The whole


def test_every_method_comes_out_and_says_how_it_is_worked_out() -> None:
    done = (Activity(kind="desensitization", minutes=5, stimulus="towel", tolerance=5),)
    findings = findings_of(journal([day(n, activities=done) for n in range(30)]))
    assert {finding.id for finding in findings.findings} == set(METHODS)
    for finding in findings.findings:
        method = METHODS[finding.id]
        assert (finding.principle, finding.kind, finding.unit) == (method.principle, method.kind, method.unit)
        assert how_it_is_worked_out(finding.id)


def test_the_period_bounds_everything() -> None:
    contents = journal(rising(20))
    findings = findings_of(contents, period(0, 56))
    assert (findings.days_logged, findings.days_possible) == (56, 56)
    assert findings.findings == findings_of(replace(contents, days=contents.days[:56])).findings


def test_json_has_the_shape_that_is_promised() -> None:
    printed = as_json(findings_of(journal(with_setbacks([3]))))
    assert list(printed) == ["period", "days_logged", "days_possible", "principles", "findings", "episodes"]
    assert printed["period"] == {"start": "2026-01-05", "end": (MONDAY + timedelta(days=43)).isoformat()}
    keys = "id principle kind verdict hint subject value unit low high p n needed parts text sure share"
    assert " ".join(printed["findings"][0]) == keys
    assert printed["episodes"][0]["start"] == (MONDAY + timedelta(days=20)).isoformat()
    assert printed["episodes"][0]["skills"] == []
    assert "NaN" not in dumps(printed, allow_nan=False)


def test_an_empty_journal_prints_an_empty_period() -> None:
    printed = as_json(findings_of(JournalContents()))
    assert (printed["period"], printed["days_logged"]) == ({"start": None, "end": None}, 0)
    assert printed["episodes"] == []


def test_the_same_journal_gives_the_same_findings() -> None:
    contents = journal(with_setbacks([9, 4, 6, 6, 3, 5, 2, 4, 1, 2]))
    assert as_json(findings_of(contents)) == as_json(findings_of(contents))


def test_weeks_follow_the_first_weekday_of_the_journal() -> None:
    days = [active(n, 30) for n in range(6, 62)]
    monday = found("activity_trend", days, settings=JournalSettings(first_weekday=0))
    sunday = found("activity_trend", days, settings=JournalSettings(first_weekday=6))
    assert (monday.n, sunday.n) == (8, 8)
    short = [active(n, 30) for n in range(6, 62) if n != 30]
    assert found("activity_trend", short, settings=JournalSettings(first_weekday=6)).n == 8


def test_a_leap_day_is_a_day() -> None:
    start = date(2028, 2, 1)
    days = tuple(replace(active(0, 30), date=start + timedelta(days=n)) for n in range(60))
    findings = findings_of(JournalContents(days=days))
    assert (findings.days_logged, findings.days_possible) == (60, 60)
