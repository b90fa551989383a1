from datetime import UTC, date, datetime

import pytest

from amps_journal.domain import calendar
from amps_journal.domain.day import DayEntry, SchoolDay
from amps_journal.domain.person import LifeEvent, Person
from amps_journal.domain.plan import Plan, ProgrammeItem, QuotaStretch, RoutineItem

MONDAY = date(2026, 3, 2)
SUNDAY = date(2026, 3, 8)
SCHOOL_WEEK = Person(school_weekdays=(0, 1, 2, 3, 4))
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)


@pytest.mark.parametrize(
    ("moment", "belongs_to"),
    [
        (datetime(2026, 3, 6, 1, 30), date(2026, 3, 5)),
        (datetime(2026, 3, 6, 3, 59), date(2026, 3, 5)),
        (datetime(2026, 3, 6, 4, 0), date(2026, 3, 6)),
        (datetime(2026, 1, 1, 0, 0), date(2025, 12, 31)),
    ],
)
def test_a_day_lasts_until_four_in_the_morning(moment: datetime, belongs_to: date) -> None:
    assert calendar.journal_day(moment, 4) == belongs_to


def test_the_next_day_begins_at_the_rollover() -> None:
    late = datetime(2026, 3, 6, 1, 30)
    turn = calendar.next_rollover(late, 4)
    assert turn == datetime(2026, 3, 6, 4)
    assert calendar.journal_day(turn, 4) == date(2026, 3, 6)


def test_a_week_begins_on_the_chosen_weekday() -> None:
    assert calendar.week_of(SUNDAY, 0) == MONDAY
    assert calendar.week_of(SUNDAY, 6) == SUNDAY


def test_days_outside_the_school_week_are_free_without_being_stored() -> None:
    assert calendar.is_free_day(SUNDAY, SCHOOL_WEEK, ())
    assert not calendar.is_free_day(MONDAY, SCHOOL_WEEK, ())


def test_a_holiday_makes_free_days_up_to_but_not_including_its_end() -> None:
    half_term = LifeEvent(kind="holiday", start=MONDAY, end=date(2026, 3, 4), no_school=True)
    assert calendar.is_free_day(date(2026, 3, 3), SCHOOL_WEEK, (half_term,))
    assert not calendar.is_free_day(date(2026, 3, 4), SCHOOL_WEEK, (half_term,))


def test_an_event_without_an_end_is_still_running() -> None:
    illness = LifeEvent(kind="illness", start=MONDAY, no_school=True)
    assert calendar.is_free_day(date(2027, 3, 2), SCHOOL_WEEK, (illness,))


def test_a_stored_answer_wins_over_the_calendar() -> None:
    saturday_school = DayEntry(date=SUNDAY, school=SchoolDay(status="all_day"))
    assert not calendar.is_day_off(saturday_school, SUNDAY, SCHOOL_WEEK, ())
    inset_day = DayEntry(date=MONDAY, school=SchoolDay(status="day_off"))
    assert calendar.is_day_off(inset_day, MONDAY, SCHOOL_WEEK, ())


@pytest.mark.parametrize(
    ("school", "share"),
    [
        (SchoolDay(status="all_day"), 1.0),
        (SchoolDay(status="part_day"), 0.5),
        (SchoolDay(status="part_day", attended=0.25), 0.25),
        (SchoolDay(status="absent_symptoms"), 0.0),
        (SchoolDay(status="absent_worry"), 0.0),
        (SchoolDay(status="absent_other"), 0.0),
        (SchoolDay(status="day_off"), None),
        (SchoolDay(joined_pe=True), None),
        (None, None),
    ],
)
def test_attendance_follows_from_the_status_and_a_day_off_has_none(school: SchoolDay | None, share: float) -> None:
    assert calendar.attended_share(DayEntry(date=MONDAY, school=school)) == share


def test_an_item_is_planned_on_its_weekdays_from_its_start_to_before_its_end() -> None:
    bike = ProgrammeItem(
        key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=(0, 2), start=MONDAY, end=date(2026, 3, 9)
    )
    plan = Plan(programme=(bike,))
    planned = [d for d in range(1, 15) if calendar.programme_on(date(2026, 3, d), plan)]
    assert planned == [2, 4]


def test_routine_items_can_be_for_school_days_or_free_days_only() -> None:
    items = [RoutineItem(key=on, label=on, weekdays=EVERY_DAY, on=on, start=MONDAY) for on in ("all", "school", "free")]
    plan = Plan(routine=tuple(items))
    assert [i.key for i in calendar.routine_on(MONDAY, plan, day_off=False)] == ["all", "school"]
    assert [i.key for i in calendar.routine_on(MONDAY, plan, day_off=True)] == ["all", "free"]


def _quotas(stretch: QuotaStretch, weeks: int) -> list[float | None]:
    plan = Plan(quota=(stretch,))
    return [calendar.quota_on(date.fromordinal(stretch.start.toordinal() + 7 * week), plan) for week in range(weeks)]


def test_the_quota_grows_as_the_design_says() -> None:
    # findings.md, oracles: baseline 20, first step 0.8, growth 0.10, weeks 0-3.
    stretch = QuotaStretch(start=MONDAY, baseline=20, first_step=0.8, growth=0.10, cap=90)
    assert _quotas(stretch, 4) == [16, 18, 20, 22]


def test_the_usual_first_step_and_growth_apply_where_none_is_written() -> None:
    plain = QuotaStretch(start=MONDAY, baseline=20)
    written = QuotaStretch(start=MONDAY, baseline=20, first_step=0.8, growth=0.10)
    assert _quotas(plain, 30) == _quotas(written, 30)


def test_the_quota_stops_at_its_cap() -> None:
    assert _quotas(QuotaStretch(start=MONDAY, baseline=20, cap=20), 40)[-1] == 20


def test_a_held_week_does_not_grow_and_the_next_goes_on_from_there() -> None:
    held = QuotaStretch(start=MONDAY, baseline=20, holds=(date(2026, 3, 9),))
    assert _quotas(held, 4) == [16, 16, 18, 20]


def test_there_is_no_quota_before_the_first_stretch_and_a_restart_begins_anew() -> None:
    restart = QuotaStretch(start=date(2026, 4, 6), baseline=10)
    plan = Plan(quota=(restart, QuotaStretch(start=MONDAY, baseline=20)))
    assert calendar.quota_on(date(2026, 3, 1), plan) is None
    assert calendar.quota_on(date(2026, 4, 5), plan) == _quotas(plan.quota[1], 5)[4]
    assert calendar.quota_on(date(2026, 4, 6), plan) == 8


def test_a_quota_without_a_cap_never_asks_for_more_than_a_day_holds() -> None:
    endless = Plan(quota=(QuotaStretch(start=date(1900, 1, 1), baseline=60, growth=1.0),))
    assert calendar.quota_on(date(2199, 12, 31), endless) == 24 * 60


def test_a_day_is_late_when_first_entered_more_than_two_days_after_it_ended() -> None:
    # The day of 5 March ended at 04:00 on the 6th; 48 hours later it is 04:00 on the 8th.
    on_time = DayEntry(date=date(2026, 3, 5), created_at=datetime(2026, 3, 8, 4, 0, tzinfo=UTC))
    late = DayEntry(date=date(2026, 3, 5), created_at=datetime(2026, 3, 8, 4, 0, 1, tzinfo=UTC))
    assert not calendar.is_late(on_time, 4, "UTC")
    assert calendar.is_late(late, 4, "UTC")


def test_a_day_of_unknown_entry_is_never_late() -> None:
    assert not calendar.is_late(DayEntry(date=MONDAY), 4, "Europe/London")
