from dataclasses import fields
from datetime import date, timedelta

import numpy as np
import pytest

from amps_journal.analysis.days.daily_arrays import DailyArrays, daily_arrays, logged_period
from amps_journal.analysis.days.looked_at import each_looked_at, looked_at
from amps_journal.demo import demo_contents
from amps_journal.domain.contents import JournalContents, Period

END = date(2026, 11, 21)
DEMO = demo_contents(400, 1, END)


def back(first: int, last: int) -> Period:
    return Period(END - timedelta(days=first), END - timedelta(days=last))


def assert_the_same(found: DailyArrays, wanted: DailyArrays) -> None:
    for field in fields(DailyArrays):
        np.testing.assert_array_equal(getattr(found, field.name), getattr(wanted, field.name), err_msg=field.name)


# In London the clocks change on 29 March and 25 October, so that the nights of these periods hold one or both.
@pytest.mark.parametrize(
    "of", [back(28, 0), back(91, 0), back(260, 200), back(300, 3), back(900, 380), back(9, -5), back(5, 5)]
)
def test_a_period_has_the_days_that_it_would_have_alone(of: Period) -> None:
    for days, period in zip(each_looked_at(DEMO, of, of.before), (of, of.before), strict=True):
        assert_the_same(days.period, daily_arrays(DEMO, period))
        whole = logged_period(DEMO)
        assert whole is not None
        assert_the_same(days.so_far, daily_arrays(DEMO, Period(min(whole.start, period.start), period.end)))


def test_a_period_with_nothing_before_it_is_the_same_as_all_days() -> None:
    of = logged_period(DEMO)
    assert of is not None
    for days in (looked_at(DEMO), looked_at(DEMO, of), each_looked_at(DEMO, of, of.before)[0]):
        assert days.period is days.so_far
        assert (days.period.start, days.period.end) == (of.start, of.end)


def test_a_journal_without_days_has_none_to_look_at() -> None:
    assert looked_at(JournalContents()).period.n == 0


def test_a_part_of_the_days_cannot_be_changed_either() -> None:
    with pytest.raises(ValueError, match="read-only"):
        looked_at(DEMO, back(28, 0)).period.mood[0] = 5
