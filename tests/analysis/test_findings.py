from dataclasses import replace
from datetime import date, timedelta
from json import dumps

import numpy as np
import pytest
from made_days import LONDON, MONDAY, TEEN, active, at_school, day, found, hurting, journal, night, period, plan

from amps_journal.analysis.findings import PRINCIPLES, Finding, as_json, findings_of
from amps_journal.analysis.holm import headline, with_hints
from amps_journal.analysis.methods import METHODS, how_it_is_worked_out
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.person import JournalSettings, Person


def rising(weeks: int, per_week: float = 3.0) -> list[DayEntry]:
    random = np.random.default_rng(1)
    return [active(n, int(20 + per_week * n / 7 + random.integers(0, 8))) for n in range(7 * weeks)]


# Progressive activity


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


# Routine


def test_attendance_is_the_sum_of_parts_over_scheduled_answered_days() -> None:
    weekdays = [n for n in range(28) if n % 7 < 5]
    days = [at_school(n, "part_day", 0.5) if n == 0 else at_school(n, "all_day") for n in weekdays[:12]]
    days += [at_school(weekdays[12], "day_off"), day(weekdays[13], mood=3), day(5, mood=3)]
    finding = found("school_attendance", days)
    assert (finding.value, finding.n, finding.parts["days_missing"]) == (pytest.approx(11.5 / 12), 12, 1)
    assert "1 day in 10" not in finding.text


def test_a_tenth_missed_is_named() -> None:
    weekdays = [n for n in range(28) if n % 7 < 5][:10]
    days = [at_school(n, "absent_symptoms" if n == 3 else "all_day") for n in weekdays]
    assert "That is 1 day in 10 or more missed." in found("school_attendance", days).text


def test_nine_school_days_are_not_enough() -> None:
    weekdays = [n for n in range(28) if n % 7 < 5][:9]
    finding = found("school_attendance", [at_school(n, "all_day") for n in weekdays])
    assert (finding.value, finding.needed) == (None, 1)


def test_sleep_is_the_median_night_and_the_share_in_the_range_for_the_age() -> None:
    nights = [night(n, "22:30", woke, asleep_after_minutes=0, awake_minutes=0) for n, woke in enumerate(
        ["06:30", "06:15", "06:30", "06:45", "07:00", "07:15", "07:30", "09:00"]
    )]  # fmt: skip
    finding = found("sleep_duration", nights, person=TEEN)
    assert finding.value == pytest.approx(8.375)
    assert finding.parts["share_in_range"] == 6 / 8
    assert (finding.parts["nights_below"], finding.parts["nights_above"]) == (1, 1)
    assert "75% of nights had the 8 to 10 hours that suit your age." in finding.text


def test_a_birthday_changes_the_range_of_sleep() -> None:
    """13 in February 2026: 8 h 30 is short for a child of 12 and right for a teen of 13 (Paruthi et al. 2016)."""
    nights = [night(n, "22:30", "07:00") for n in range(54)]
    parts = found("sleep_duration", nights, person=Person(birth_month="2013-02")).parts
    assert parts["nights_below"] == 27  # 5 to 31 January
    assert parts["share_in_range"] == pytest.approx(27 / 54)


def test_without_an_age_no_range_is_assumed() -> None:
    parts = found("sleep_duration", [night(n, "22:30", "07:00") for n in range(10)]).parts
    assert "share_in_range" not in parts


def test_the_same_night_every_night_has_a_regularity_of_100() -> None:
    finding = found("sleep_regularity", [night(n, "22:30", "06:30") for n in range(14)])
    assert (finding.value, finding.low, finding.high, finding.n) == (100, 100, 100, 13)


def test_waking_an_hour_later_every_other_day_has_a_regularity_of_91_667() -> None:
    """60 of 1,440 minutes differ in every pair: -100 + 200 x 23 / 24 (Phillips et al. 2017)."""
    finding = found("sleep_regularity", [night(n, "22:30", "07:30" if n % 2 else "06:30") for n in range(14)])
    assert finding.value == pytest.approx(91.667, abs=5e-4)


def test_unrelated_nights_of_eight_hours_score_about_11() -> None:
    """Asleep a third of the time: 1/9 + 4/9 of the minutes agree by chance."""
    random = np.random.default_rng(1)
    starts = (15 * 60 + random.integers(0, 960, 1500)) % 1440
    nights = [
        night(n, f"{s // 60:02d}:{s % 60:02d}", f"{(s + 480) % 1440 // 60:02d}:{s % 60:02d}")
        for n, s in enumerate(starts.tolist())
    ]
    value = found("sleep_regularity", nights).value
    assert value is not None
    assert -10 < value < 40


def test_a_pair_over_a_clock_change_is_left_out() -> None:
    """The clocks go forward on 29 March 2026, day 83."""
    nights = [night(n, "22:30", "06:30" if n != 83 else "09:30") for n in range(76, 90)]
    plain, london = found("sleep_regularity", nights), found("sleep_regularity", nights, settings=LONDON)
    assert (plain.n, london.n) == (13, 11)
    assert london.value == 100
    assert plain.value is not None
    assert plain.value < 100


def test_regularity_needs_a_school_night_next_to_a_free_night() -> None:
    in_one_week = [night(n, "22:30", "06:30") for n in range(7)]
    finding = found("sleep_regularity", in_one_week, person=Person(school_weekdays=()))
    assert (finding.value, finding.n, finding.needed) == (None, 6, 1)
    assert "school night next to a free night" in finding.text


def test_bedtimes_around_midnight_spread_little() -> None:
    finding = found("bedtime_spread", [night(n, "23:30" if n % 2 else "00:30", "08:00") for n in range(8)])
    assert finding.value == pytest.approx(30.043, abs=5e-4)
    assert finding.parts["middle"] == 0


def test_free_nights_shift_later() -> None:
    """School-night midpoint 03:30, free-night midpoint 05:00: 90 minutes later."""
    nights = [night(n, "00:00" if n % 7 >= 5 else "23:00", "10:00" if n % 7 >= 5 else "08:00") for n in range(14)]
    finding = found("weekend_shift", nights)
    assert finding.value == pytest.approx(90)
    assert finding.text == "On free nights your sleep is about 90 minutes later."


def test_the_routine_kept_counts_what_was_planned_and_ticked() -> None:
    days = [day(n, routine_done=("a", "gone") if n % 2 else ("a", "b")) for n in range(10)]
    finding = found("routine_kept", days, plan=plan(routine=["a", "b"]))
    assert (finding.value, finding.n) == (0.75, 10)


def test_a_routine_that_grows_is_seen() -> None:
    days = [day(n, routine_done=("a", "b", "c")[: 1 + (n + n % 3) // 26]) for n in range(70)]
    assert found("routine_trend", days, plan=plan(routine=["a", "b", "c"])).verdict == "seen"


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


def a_test(verdict: str, p: float | None) -> Finding:
    return Finding(id="x", principle="routine", kind="test", verdict=verdict, p=p)


@pytest.mark.parametrize(
    ("tests", "expected"),
    [
        ([], "not_enough_days"),
        ([("not_enough_days", None)], "not_enough_days"),
        ([("unclear", 0.5), ("not_enough_days", None)], "not_seen"),
        ([("seen", 0.01), ("unclear", 0.5)], "seen"),
        ([("seen", 0.01), ("opposite", 0.01)], "mixed"),
        ([("opposite", 0.01), ("unclear", 0.9)], "opposite"),
        ([("seen", 0.04), ("unclear", 0.5)], "not_seen"),
        ([("seen", 0.039), ("not_enough_days", None)], "seen"),
        ([("seen", 0.041), ("not_enough_days", None)], "not_seen"),
    ],
)
def test_the_headline_follows_from_holm_over_the_gated_tests(
    tests: list[tuple[str, float | None]], expected: str
) -> None:
    card = with_hints(
        [a_test(verdict, p) for verdict, p in tests] + [Finding(id="m", principle="routine", kind="measure")]
    )
    assert headline(card) == expected


def test_a_test_that_speaks_alone_but_not_after_holm_is_a_hint() -> None:
    card = with_hints([a_test("seen", 0.04), a_test("unclear", 0.5), a_test("seen", 0.001)])
    assert [finding.hint for finding in card] == [True, False, False]


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
    assert findings.principles["progressive_activity"] == "not_seen"


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
    keys = "id principle kind verdict hint subject value unit low high p n needed parts text"
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
