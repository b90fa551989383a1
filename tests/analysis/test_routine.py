"""What the days show of routine."""

import numpy as np
import pytest
from made_days import LONDON, TEEN, at_school, day, found, night, plan

from amps_journal.domain.person import Person


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
