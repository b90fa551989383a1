"""What the days show of progressive activity."""

from dataclasses import replace

import numpy as np
import pytest
from made_days import active, day, found, hurting, journal, plan, rising

from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.domain.day import Activity, DayEntry


def test_more_minutes_each_week_are_seen_with_their_size() -> None:
    finding = found("activity_trend", rising(12))
    assert (finding.verdict, finding.kind, finding.unit, finding.n, finding.needed) == (
        "seen",
        "test",
        "min/day per week",
        12,
        0,
    )
    assert finding.low is not None
    assert finding.high is not None
    assert finding.low <= 3 <= finding.high
    assert finding.text == "You move about 3 minutes a day more each week."


def test_fewer_minutes_are_the_other_way_and_level_ones_are_unclear() -> None:
    assert found("activity_trend", rising(12, -1.0)).verdict == "opposite"
    assert found("activity_trend", rising(12, 0.0)).verdict == "unclear"


def test_seven_weeks_are_not_enough_for_a_trend_and_the_eighth_is() -> None:
    short = found("activity_trend", rising(7))
    assert (short.verdict, short.value, short.p, short.n, short.needed) == ("not_enough_days", None, None, 7, 1)
    assert (
        short.text
        == "1 more week with most days filled in, then this can say more about how your active minutes change."
    )
    assert found("activity_trend", rising(8)).verdict == "seen"


def test_weeks_with_three_answered_days_do_not_count() -> None:
    days = [entry for n, entry in enumerate(rising(10)) if n % 7 < (3 if n < 14 else 4)]
    assert found("activity_trend", days).n == 8


def test_missing_days_are_not_zeros_in_the_trend() -> None:
    whole = [active(n, 30) for n in range(70)]
    thinned = [entry for n, entry in enumerate(whole) if n < 35 or n % 7 < 4]
    finding = found("activity_trend", thinned)
    assert (finding.value, finding.verdict, finding.p) == (0, "unclear", 1)


def test_rising_pain_beside_rising_activity_is_said_without_alarm() -> None:
    days = [replace(e, pain=hurting(0, min(10, 2 + n // 14)).pain) for n, e in enumerate(rising(12))]
    text = found("activity_trend", days).text
    assert "Soreness early on can be part of retraining. Keep to the plan" in text
    assert "and tell your therapist about anything new." in text
    assert "Soreness" not in found("activity_trend", rising(12)).text


def test_the_quota_is_kept_on_days_that_reach_it() -> None:
    """Baseline 20: 16 minutes in the first week."""
    days = [active(n, minutes) for n, minutes in enumerate([16, 15, 30, 16, 0, 40, 16])]
    finding = found("quota_kept", days, plan=plan(quota={"baseline": 20}))
    assert (finding.value, finding.n, finding.kind, finding.verdict) == (pytest.approx(5 / 7), 7, "measure", None)
    assert finding.parts["reached"] == 5
    assert finding.parts["mean_quota"] == 16
    assert finding.parts["mean_minutes"] == pytest.approx(19)
    assert finding.text == "You reached your planned minutes on 5 of 7 days (71%)."


def test_days_without_an_answer_are_in_no_share() -> None:
    days = [active(n, 30) for n in range(0, 14, 2)] + [day(1, mood=3), day(3, mood=3)]
    finding = found("quota_kept", days, plan=plan(quota={"baseline": 20}))
    assert (finding.value, finding.n, finding.parts["days_missing"]) == (1, 7, 6)


def test_six_days_are_not_enough_for_a_share() -> None:
    finding = found("quota_kept", [active(n, 30) for n in range(6)], plan=plan(quota={"baseline": 20}))
    assert (finding.value, finding.low, finding.n, finding.needed) == (None, None, 6, 1)
    assert finding.text == "1 more day with an answer, then this can say more about your planned minutes."


@pytest.mark.parametrize("identity", ["quota_kept", "programme_kept", "routine_kept"])
def test_without_a_plan_there_is_nothing_to_count(identity: str) -> None:
    finding = found(identity, [active(n, 30, routine_done=()) for n in range(20)])
    assert (finding.value, finding.n) == (None, 0)
    assert "nothing to count" in finding.text


def test_the_programme_kept_is_items_done_of_items_planned() -> None:
    one = (Activity(kind="aerobic", minutes=10, item="a"),)
    days = [day(n, activities=one if n < 6 else ()) for n in range(8)] + [day(8, mood=2)]
    finding = found("programme_kept", days, plan=plan(programme=["a", "b"]))
    assert (finding.value, finding.n) == (6 / 16, 8)
    assert (finding.parts["done"], finding.parts["planned"], finding.parts["days_missing"]) == (6, 16, 1)


def test_keeping_going_compares_own_hard_days_with_others() -> None:
    done = (Activity(kind="aerobic", minutes=10, item="a"),)
    days = []
    for n in range(80):
        hard = n >= 20 and n % 5 == 0
        kept = (not hard and n % 4 != 0) or (hard and n % 10 == 0)
        days.append(hurting(n, 6 if hard else 3, activities=done if kept else ()))
    finding = found("kept_going", days, plan=plan(programme=["a"]))
    assert finding.parts["hard_days"] == 12
    assert finding.value == 0.5
    assert finding.parts["difference"] == pytest.approx(0.5 - finding.parts["other_share"])
    assert finding.parts["difference_low"] < finding.parts["difference"] < finding.parts["difference_high"]
    assert "Days with no entry are not counted" in finding.text


def test_swings_are_full_days_before_nearly_empty_ones() -> None:
    minutes = [30] * 40
    minutes[20:22], minutes[30:32] = [60, 10], [45, 15]
    finding = found("activity_swings", [active(n, m) for n, m in enumerate(minutes)])
    assert finding.parts["swings"] == 2
    steps = np.diff(minutes)
    assert finding.value == pytest.approx(np.sqrt(np.mean(steps**2.0)) / np.mean(minutes))


def test_each_stimulus_has_its_own_test() -> None:
    def session(n: int, stimulus: str, tolerance: int) -> DayEntry:
        return day(n, activities=(Activity(kind="desensitization", minutes=5, stimulus=stimulus, tolerance=tolerance),))

    towel = [session(n, "Towel " if n else "Towel", 2 + n // 3) for n in range(0, 18, 3)]
    silk = [session(n, "silk", 5) for n in range(1, 15, 3)]
    findings = findings_of(journal([*towel, *silk]))
    rises, waits = findings.get("desensitization_trend", "Towel"), findings.get("desensitization_trend", "silk")
    assert rises is not None
    assert waits is not None
    assert (rises.verdict, rises.n, rises.value) == ("seen", 6, pytest.approx(7 / 3))
    assert (waits.verdict, waits.needed) == ("not_enough_days", 1)
