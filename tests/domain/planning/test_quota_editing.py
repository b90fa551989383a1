"""The quota as it begins, grows by the calendar, is held and begins again."""

from datetime import date, timedelta

import pytest
import textstat

from amps_journal.domain.calendar import quota_on
from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.person import LifeEvent
from amps_journal.domain.plan import Plan
from amps_journal.domain.planning import quota
from amps_journal.domain.planning.quota_weeks import (
    baseline_from,
    coming_weeks,
    history,
    illness_ended,
    weeks_between,
)
from amps_journal.domain.planning.quota_wording import held_words, quota_words, week_words

MONDAY = date(2026, 1, 5)


def on(week: int, weekday: int = 0) -> date:
    return MONDAY + timedelta(days=7 * week + weekday)


@pytest.fixture
def plan() -> Plan:
    """Baseline 20, first step 0.8, growth 0.10: 16 18 20 22, the row of the design's table of oracles."""
    return quota.start_quota(Plan(), MONDAY, 20)


def minutes(plan: Plan, weeks: int, weekday: int = 0) -> list[float | None]:
    return [quota_on(on(week, weekday), plan) for week in range(weeks)]


def moving(day: date, active: int | None) -> DayEntry:
    done = None if active is None else (Activity(kind="walk", minutes=active),) if active else ()
    return DayEntry(date=day, mood=3, activities=done)


def test_it_grows_week_by_week_up_to_its_cap(plan: Plan) -> None:
    assert minutes(plan, 4) == [16, 18, 20, 22]
    assert minutes(plan, 4, weekday=6) == [16, 18, 20, 22]
    capped = quota.start_quota(Plan(), MONDAY, 20, cap=19)
    assert minutes(capped, 4) == [16, 18, 19, 19]


def test_the_baseline_is_the_mean_of_the_last_seven_days_that_say_something_of_moving() -> None:
    today = on(3)
    days = [moving(today - timedelta(days=n), 10 * n) for n in range(1, 10)]
    assert baseline_from(days, today) == 40  # 10, 20, ... 70
    assert baseline_from([*days, moving(today, 600)], today) == 40
    assert baseline_from([moving(today - timedelta(days=1), None), *days[1:]], today) == 50  # 20, 30, ... 80
    assert baseline_from([moving(day.date, 0) for day in days], today) == 0


def test_there_is_no_baseline_from_three_days_or_from_long_ago() -> None:
    today = on(9)
    assert baseline_from([moving(today - timedelta(days=n), 10) for n in range(1, 4)], today) is None
    assert baseline_from([moving(today - timedelta(days=n), 10) for n in range(29, 60)], today) is None
    assert baseline_from([moving(today - timedelta(days=n), 10) for n in range(25, 60)], today) == 10


def test_a_held_week_keeps_the_minutes_of_the_week_before_and_growth_goes_on_after_it(plan: Plan) -> None:
    held = quota.hold_week(plan, on(2), on(1))
    assert minutes(held, 5) == [16, 18, 18, 20, 22]
    assert quota.hold_week(held, on(2, 3), on(1)) == held
    assert quota.unhold(held, on(2), on(1)) == plan


@pytest.mark.parametrize("weekday", range(1, 7))
def test_holding_a_week_that_has_begun_leaves_its_past_days(plan: Plan, weekday: int) -> None:
    today = on(2, weekday)
    held = quota.hold_week(plan, on(2), today)
    this_week = [quota_on(on(2, n), held) for n in range(7)]
    assert this_week == [20] * weekday + [18] * (7 - weekday)
    assert minutes(held, 6) == [16, 18, 20, 20, 22, 24]
    assert [(week.start, week.minutes, week.held) for week in coming_weeks(held, today, 3)] == [
        (today, 18, True),
        (on(3), 20, False),
        (on(4), 22, False),
    ]
    assert quota.unhold(held, today, today) == plan


def test_a_hold_that_is_taken_back_keeps_other_held_weeks(plan: Plan) -> None:
    today = on(2, 3)
    with_exams = quota.hold_week(plan, on(5), today)
    held = quota.hold_week(with_exams, today, today)
    assert minutes(held, 8)[3:] == [20, 22, 22, 24, 26]
    assert quota.unhold(held, today, today) == with_exams
    later = quota.hold_week(held, on(6), today)
    assert quota.unhold(later, today, today) == quota.hold_week(with_exams, on(6), today)


def test_holding_the_first_week_holds_off_growth_by_a_week(plan: Plan) -> None:
    held = quota.hold_week(plan, MONDAY, on(0, 4))
    assert minutes(held, 4) == [16, 16, 18, 20]


def test_a_week_that_is_over_is_neither_held_nor_let_go(plan: Plan) -> None:
    with pytest.raises(JournalError):
        quota.hold_week(plan, on(1), on(2))
    held = quota.hold_week(plan, on(2), on(1))
    with pytest.raises(JournalError):
        quota.unhold(held, on(2), on(2, 1))


def test_a_restart_begins_low_and_the_earlier_stretch_stays(plan: Plan) -> None:
    again = quota.restart(plan, on(5, 2), 10)
    assert minutes(again, 6) == minutes(plan, 6)
    assert quota_on(on(5, 2), again) == 8
    assert [(change.day, change.what, change.minutes) for change in history(again, on(6))] == [
        (on(5, 2), "restarted", 8),
        (MONDAY, "started", 16),
    ]


def test_a_restart_keeps_growth_and_cap() -> None:
    made = quota.start_quota(Plan(), MONDAY, 20, growth=0.05, cap=40)
    again = quota.restart(made, on(4), 10).quota[-1]
    assert (again.growth, again.cap) == (0.05, 40)
    assert quota.restart(made, on(4), 100).quota[-1].cap == 80


def test_other_growth_begins_with_the_next_week_that_is_not_held(plan: Plan) -> None:
    steeper = quota.change_growth(plan, on(2, 3), growth=0.5, cap=None)
    assert minutes(steeper, 5) == [16, 18, 20, 30, 45]
    held = quota.hold_week(plan, on(3), on(2))
    assert minutes(quota.change_growth(held, on(2), growth=0.5, cap=40), 7) == [16, 18, 20, 20, 30, 40, 40]
    assert history(steeper, on(9))[0].what == "changed"


def test_other_growth_twice_counts_once(plan: Plan) -> None:
    twice = quota.change_growth(plan, on(2, 3), growth=0.5, cap=None)
    twice = quota.change_growth(twice, on(2, 4), growth=0.2, cap=None)
    assert twice == quota.change_growth(plan, on(2, 3), growth=0.2, cap=None)


def test_other_growth_in_a_week_that_is_held_from_its_middle_on(plan: Plan) -> None:
    held = quota.hold_week(plan, on(2), on(2, 3))
    steeper = quota.change_growth(held, on(2, 3), growth=0.5, cap=None)
    assert minutes(steeper, 5, weekday=6) == [16, 18, 18, 27, 40]


def test_what_begins_today_is_changed_in_place_or_taken_back(plan: Plan) -> None:
    assert minutes(quota.change_growth(plan, MONDAY, growth=0, cap=None), 3) == [16, 16, 16]
    assert quota.remove_stretch(plan, MONDAY, MONDAY) == Plan()
    with pytest.raises(JournalError):
        quota.remove_stretch(plan, MONDAY, on(0, 1))


def test_a_new_start_takes_the_place_of_later_ones(plan: Plan) -> None:
    later = quota.start_quota(plan, on(1), 40, start=on(4))
    assert len(later.quota) == 2
    sooner = quota.start_quota(later, on(1), 30, start=on(2))
    assert [stretch.start for stretch in sooner.quota] == [MONDAY, on(2)]


@pytest.mark.parametrize(
    "wrong",
    [
        {"baseline": 0},
        {"baseline": 2000},
        {"cap": 5},
        {"growth": -0.1},
        {"growth": 2},
        {"start": MONDAY - timedelta(1)},
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(wrong: dict[str, float]) -> None:
    with pytest.raises(JournalError) as refused:
        quota.start_quota(Plan(), MONDAY, **{"baseline": 20, **wrong})
    assert str(refused.value).endswith(".")


def test_without_a_quota_there_is_nothing_to_hold() -> None:
    for change in (
        lambda: quota.hold_week(Plan(), MONDAY, MONDAY),
        lambda: quota.change_growth(Plan(), MONDAY, growth=0.1, cap=None),
    ):
        with pytest.raises(JournalError):
            change()
    assert coming_weeks(Plan(), MONDAY) == ()


def test_twelve_coming_weeks_begin_with_this_one(plan: Plan) -> None:
    weeks = coming_weeks(plan, on(2, 4))
    assert len(weeks) == 12
    assert [week.start for week in weeks] == [on(2 + n) for n in range(12)]
    assert [week.minutes for week in weeks[:3]] == [20, 22, 24]
    early = coming_weeks(quota.start_quota(Plan(), MONDAY, 20, start=on(3)), MONDAY)
    assert early[0].start == on(3)
    assert early[0].begins
    assert len(early) == 12


def test_a_week_in_which_a_stretch_begins_is_shown_in_two_parts(plan: Plan) -> None:
    again = quota.restart(plan, on(1, 3), 10)
    weeks = weeks_between(again, MONDAY, on(2, 2))
    assert [(week.start, week.minutes) for week in weeks] == [(MONDAY, 16), (on(1), 18), (on(1, 3), 8)]


def test_held_weeks_stay_in_the_history(plan: Plan) -> None:
    held = quota.hold_week(quota.hold_week(plan, on(2), on(2)), on(4), on(4, 2))
    told = [(change.day, change.what) for change in history(held, on(9))]
    assert told == [(on(4, 2), "held"), (on(2), "held"), (MONDAY, "started")]
    assert [change.what for change in history(held, on(1))] == ["started"]


def test_a_restart_is_offered_after_an_illness_until_it_is_made(plan: Plan) -> None:
    flu = LifeEvent(kind="illness", label="Flu", start=on(3), end=on(4))
    exams = LifeEvent(kind="exams", start=on(3), end=on(4))
    assert illness_ended([exams, flu], plan, on(4, 2)) == flu
    assert illness_ended([flu], plan, on(3, 6)) is None
    assert illness_ended([flu], plan, on(6)) is None
    assert illness_ended([exams], plan, on(4)) is None
    assert illness_ended([flu], Plan(), on(4)) is None
    assert illness_ended([flu], quota.restart(plan, on(4, 1), 10), on(4, 2)) is None


SAID = {
    "nothing asked": (None, 30.0),
    "no quota": (20, None),
    "none": (0, 30.0),
    "some": (12, 30.0),
    "met": (31, 30.0),
    "far past": (60, 30.0),
}
BLAMES = ("fail", "only", "should", "must", "miss", "not enough", "too ", "rest", "slow down", "pain", "!", "less")


def test_each_case_has_words_of_its_own_and_silence_where_nothing_is_known() -> None:
    said = {name: quota_words(*case) for name, case in SAID.items()}
    assert said["nothing asked"] == said["no quota"] == ""
    assert len(set(said.values())) == 5
    assert "31" in said["met"]
    assert "60" in said["far past"]
    assert quota_words(45, 30.0).startswith("45 minutes, far past")


@pytest.mark.parametrize(
    "words",
    [
        *(quota_words(*case) for case in SAID.values() if None not in case),
        week_words(0, 1),
        week_words(0, 5),
        week_words(1, 5),
        week_words(4, 5),
        held_words(18.0),
    ],
)
def test_no_words_blame_or_advise_rest_and_a_twelve_year_old_reads_them(words: str) -> None:
    assert words
    assert not [blame for blame in BLAMES if blame in words.lower()]
    assert textstat.flesch_kincaid_grade(words) <= 6
    assert week_words(0, 0) == ""


def test_a_whole_programme_beside_fewer_minutes_than_planned_is_joined_in_one_sentence() -> None:
    said = quota_words(65, 79, programme_done=True)
    assert "65" in said
    assert "79" in said
    assert "programme" in said
    assert "programme" not in quota_words(65, 79)
    assert quota_words(80, 79, programme_done=True) == quota_words(80, 79)
