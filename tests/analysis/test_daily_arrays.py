from datetime import date, timedelta
from random import Random

import numpy as np
import pytest
from made_days import (
    EVERY_DAY,
    LONDON,
    MONDAY,
    active,
    arrays_of,
    at_school,
    day,
    hurting,
    journal,
    night,
    period,
    plan,
)

from amps_journal.analysis.days.daily_arrays import clock_changes, daily_arrays, logged_fast
from amps_journal.domain import calendar
from amps_journal.domain.answers import is_logged
from amps_journal.domain.day import Activity, DayEntry, SchoolDay
from amps_journal.domain.nights import night_of
from amps_journal.domain.person import LifeEvent, Person
from amps_journal.domain.plan import Plan, ProgrammeItem, QuotaStretch, RoutineItem


def test_a_missed_day_is_not_a_rest_day() -> None:
    arrays = arrays_of([active(0, 30), active(2, 0), active(3, 10)])
    assert arrays.active_minutes[0] == 30
    assert np.isnan(arrays.active_minutes[1])
    assert arrays.active_minutes[2] == 0


def test_no_activity_today_is_an_answer_and_an_unanswered_one_is_none() -> None:
    arrays = arrays_of([day(0, activities=(), mood=3), day(1, mood=3), day(2, mood=1)])
    assert arrays.active_minutes[0] == 0
    assert np.isnan(arrays.active_minutes[1])
    assert arrays.logged.tolist() == [True, True, True]


def test_desensitization_adds_no_active_minutes() -> None:
    touch = Activity(kind="desensitization", minutes=15, stimulus="towel", tolerance=5)
    arrays = arrays_of([day(0, activities=(touch, Activity(kind="walk", minutes=10)))])
    assert arrays.active_minutes.tolist() == [10]


def test_the_period_runs_from_the_first_to_the_last_logged_day() -> None:
    arrays = arrays_of([day(0, private_note="a note"), day(3, mood=2), day(7, mood=2), day(9, unsafe=True)])
    assert (arrays.start, arrays.n) == (MONDAY + timedelta(days=3), 5)


def test_a_period_that_is_asked_for_is_kept_whole_and_exact() -> None:
    arrays = arrays_of([day(0, mood=1), day(3, mood=2), day(9, mood=5)], period(2, 6))
    assert arrays.n == 4
    assert arrays.logged.tolist() == [False, True, False, False]


def test_no_days_make_empty_arrays() -> None:
    arrays = arrays_of([])
    assert arrays.n == 0
    assert len(arrays.active_minutes) == len(arrays.quota) == len(arrays.clock_changed) == 0


@pytest.mark.parametrize(
    "entry",
    [
        day(0),
        day(0, private_note="x", therapist_note="y", unsafe=True),
        day(0, school=SchoolDay(status="day_off")),
        day(0, school=SchoolDay(status="all_day")),
        day(0, activities=()),
        day(0, setback=False),
        day(0, medicines=()),
    ],
)
def test_a_day_counts_as_logged_just_as_the_domain_says(entry: DayEntry) -> None:
    assert logged_fast(entry) == is_logged(entry)


def test_the_quota_of_every_day_is_that_of_the_plan() -> None:
    """The oracle: baseline 20, first step 0.8, growth 0.10, weeks 0 to 3 give 16, 18, 20 and 22."""
    arrays = arrays_of([day(0, mood=1), day(27, mood=1)], plan=plan(quota={"baseline": 20}))
    assert arrays.quota[::7].tolist() == [16, 18, 20, 22]


def test_the_quota_follows_holds_new_stretches_and_a_period_that_starts_within_a_week() -> None:
    wednesday, later = MONDAY + timedelta(days=2), MONDAY + timedelta(days=25)
    stretches = (
        QuotaStretch(start=wednesday, baseline=40, growth=0.2, holds=(wednesday + timedelta(days=9),), cap=60),
        QuotaStretch(start=later, baseline=10, first_step=1.0),
    )
    whole = Plan(quota=stretches)
    arrays = arrays_of([day(0, mood=1)], period(-3, 60), plan=whole)
    expected = [calendar.quota_on(arrays.date_of(number), whole) for number in range(arrays.n)]
    assert [None if np.isnan(minutes) else minutes for minutes in arrays.quota] == expected


def _random_plan(random: Random) -> Plan:
    def item(number: int) -> dict[str, object]:
        start = MONDAY + timedelta(days=random.randrange(-20, 60))
        ends = None if random.random() < 0.4 else start + timedelta(days=random.randrange(50))
        weekdays = tuple(sorted(random.sample(EVERY_DAY, random.randrange(1, 8))))
        return {"key": f"k{number}", "label": "x", "weekdays": weekdays, "start": start, "end": ends}

    return Plan(
        programme=tuple(ProgrammeItem(kind="walk", minutes=5, **item(i)) for i in range(6)),  # type: ignore[arg-type]
        routine=tuple(RoutineItem(on=random.choice(["all", "school", "free"]), **item(i)) for i in range(6)),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("seed", range(5))
def test_what_is_planned_and_done_agrees_with_the_calendar_day_by_day(seed: int) -> None:
    random = Random(seed)
    whole, person = _random_plan(random), Person(school_weekdays=(0, 1, 3))
    events = (
        LifeEvent(kind="holiday", start=MONDAY + timedelta(days=5), end=MONDAY + timedelta(days=20), no_school=True),
    )
    keys = [f"k{i}" for i in range(6)]
    days = []
    for number in range(80):
        ticked = tuple(random.sample(keys, 3))
        done = tuple(Activity(kind="walk", minutes=5, item=key) for key in random.sample(keys, 2))
        status = random.choice([None, "all_day", "day_off"])
        days.append(day(number, routine_done=ticked, activities=done, school=SchoolDay(status=status)))
    arrays = arrays_of(days, plan=whole, person=person, life_events=events)
    for number, entry in enumerate(days):
        off = calendar.is_day_off(entry, entry.date, person, events)
        planned = {item.key for item in calendar.programme_on(entry.date, whole)}
        listed = {item.key for item in calendar.routine_on(entry.date, whole, day_off=off)}
        assert arrays.day_off[number] == off
        assert arrays.programme_planned[number] == len(planned)
        assert arrays.programme_done[number] == len(planned & {a.item for a in entry.activities or ()})
        assert arrays.routine_planned[number] == len(listed)
        assert arrays.routine_done[number] == len(listed & set(entry.routine_done or ()))


def test_a_day_with_nothing_planned_has_no_share_of_the_programme() -> None:
    arrays = arrays_of([active(0, 10)])
    assert arrays.programme_planned.tolist() == [0]
    assert np.isnan(arrays.programme_share[0])


def test_attendance_is_unknown_on_days_off_and_unanswered_days() -> None:
    days = [at_school(0, "all_day"), at_school(1, "part_day"), at_school(2, "part_day", 0.25), day(3, mood=1)]
    arrays = arrays_of([*days, at_school(4, "absent_symptoms"), at_school(7, "day_off"), day(8, mood=1)])
    assert arrays.attended[:3].tolist() == [1, 0.5, 0.25]
    assert np.isnan(arrays.attended[[3, 7]]).all()
    assert arrays.attended[4] == 0
    assert arrays.missed_for_symptoms.nonzero()[0].tolist() == [4]
    assert arrays.day_off.nonzero()[0].tolist() == [5, 6, 7]


def test_a_night_has_its_minutes_from_midnight_and_its_time_asleep() -> None:
    """The oracle: lights out 22:50, 30 to fall asleep, 20 awake, woke 06:30: asleep 410 minutes."""
    arrays = arrays_of(
        [night(0, "22:50", "06:30", asleep_after_minutes=30, awake_minutes=20), night(1, "00:30", "08:00")]
    )
    assert arrays.lights_out.tolist() == [-70, 30]
    assert arrays.woke.tolist() == [390, 480]
    assert arrays.asleep_minutes.tolist() == [410, 450]
    assert arrays.midpoint.tolist() == [160, 255]
    assert arrays.asleep_is_partial.tolist() == [False, True]


def test_a_night_without_length_has_no_sleep() -> None:
    arrays = arrays_of([night(0, "10:30", "06:30"), day(1, mood=2)])
    assert np.isnan(arrays.asleep_minutes[0])
    assert np.isnan(arrays.midpoint[0])


@pytest.mark.parametrize(
    "zone", ["UTC", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"]
)
def test_nights_over_a_year_are_as_long_as_the_domain_says(zone: str) -> None:
    random = Random(zone)
    days = [
        night(
            number,
            f"{random.choice([21, 22, 23, 0, 1, 2]):02d}:{random.randrange(60):02d}",
            f"0{random.randrange(4, 10)}:15",
        )
        for number in range(366)
    ]
    arrays = arrays_of(days, settings=LONDON.__class__(timezone=zone))
    for number, entry in enumerate(days):
        expected = night_of(entry.sleep, entry.date, zone)
        assert expected is not None
        assert arrays.asleep_minutes[number] == expected.asleep_minutes


def test_the_clocks_change_twice_a_year_in_london_and_never_in_utc() -> None:
    changed = clock_changes(date(2026, 1, 1), 365, "Europe/London")
    assert [date(2026, 1, 1) + timedelta(days=int(day)) for day in changed.nonzero()[0]] == [
        date(2026, 3, 29),
        date(2026, 10, 25),
    ]
    assert not clock_changes(date(2026, 1, 1), 365, "UTC").any()


def test_a_tag_can_say_yes_or_no_or_nothing() -> None:
    arrays = arrays_of([hurting(0, 3, setback=True), hurting(1, 3, setback=False), hurting(2, 3)])
    assert arrays.setback.tolist() == [True, False, False]
    assert arrays.not_setback.tolist() == [False, True, False]


def test_arrays_cannot_be_changed_by_those_who_read_them() -> None:
    arrays = daily_arrays(journal([day(0, mood=1)]))
    with pytest.raises(ValueError, match="read-only"):
        arrays.mood[0] = 5
