from datetime import date, timedelta

from amps_journal.domain.contents import Period
from amps_journal.domain.periods import counted_period, recent_period, where_days_are

BEGAN = date(2026, 1, 5)
DAYS = [BEGAN + timedelta(days=number) for number in range(60)]


def test_one_stray_day_years_away_does_not_move_the_range() -> None:
    for stray in (date(2062, 3, 5), date(1999, 1, 1)):
        logged = sorted([*DAYS, stray])
        assert recent_period(logged, 28) == recent_period(DAYS, 28)
        assert recent_period(logged, None) == Period(BEGAN, DAYS[-1] + timedelta(days=1))


def test_a_pause_of_years_between_many_days_is_no_stray() -> None:
    later = [day + timedelta(days=1500) for day in DAYS]
    assert where_days_are([*DAYS, *later]) == [*DAYS, *later]


def test_a_young_journal_keeps_every_day() -> None:
    few = [date(2020, 1, 1), date(2026, 1, 1)]
    assert list(where_days_are(few)) == few
    assert recent_period([], 28) is None


def test_days_before_the_journal_was_begun_do_not_count_however_far_back_is_asked() -> None:
    end = DAYS[-1] + timedelta(days=1)
    assert counted_period(Period(date(2020, 1, 1), end), DAYS) == Period(BEGAN, end)
    later = Period(DAYS[10], end)
    assert counted_period(later, DAYS) == later


def test_a_period_without_a_day_stays_as_it_was_asked() -> None:
    before = Period(date(2020, 1, 1), BEGAN)
    assert counted_period(before, DAYS) == before
    assert counted_period(before, []) == before
