from datetime import date

import numpy as np
import pytest

from amps_journal.charts.shared.bins import bins_of, unit_for


def test_weeks_begin_on_the_weekday_asked_for() -> None:
    monday, sunday = (bins_of(date(2026, 1, 7), 14, "week", first) for first in (0, 6))
    assert [monday.start(i) for i in range(len(monday))] == [date(2026, 1, 7), date(2026, 1, 12), date(2026, 1, 19)]
    assert [sunday.start(i) for i in range(len(sunday))] == [date(2026, 1, 7), date(2026, 1, 11), date(2026, 1, 18)]


@pytest.mark.parametrize("unit", ["day", "week", "month", "quarter", "year"])
def test_every_day_lies_in_exactly_one_stretch(unit) -> None:
    bins = bins_of(date(2024, 2, 27), 800, unit)
    assert bins.edges[0] == 0
    assert bins.edges[-1] == 800
    assert (np.diff(bins.edges) > 0).all()
    assert (np.diff(bins.edges) <= bins.full).all()


def test_months_quarters_and_years_begin_where_the_calendar_says() -> None:
    assert bins_of(date(2024, 2, 27), 10, "month").full.tolist() == [29, 31]
    assert bins_of(date(2024, 2, 27), 200, "quarter").start(1) == date(2024, 4, 1)
    assert bins_of(date(2024, 2, 27), 500, "year").start(1) == date(2025, 1, 1)


def test_a_mean_counts_only_answered_days() -> None:
    bins = bins_of(date(2026, 1, 5), 14, "week")
    values = np.array([10, np.nan, 20, *[np.nan] * 4, *[np.nan] * 7])
    assert bins.means(values)[0] == 15
    assert np.isnan(bins.means(values)[1])
    assert bins.counts(values).tolist() == [2, 0]


def test_four_of_seven_days_are_enough_for_a_week() -> None:
    bins = bins_of(date(2026, 1, 5), 14, "week")
    values = np.array([1, 1, 1, 1, *[np.nan] * 3, 1, 1, 1, *[np.nan] * 4])
    assert bins.thin(values).tolist() == [False, True]


def test_a_longer_time_is_gathered_into_longer_stretches() -> None:
    assert [unit_for(n, 300) for n in (28, 91, 365, 3650, 40000)] == ["day", "week", "week", "quarter", "year"]


def test_the_middle_lowest_and_highest_of_a_stretch_count_only_answered_days() -> None:
    random = np.random.default_rng(3)
    values = random.integers(0, 11, 400).astype(float)
    values[random.random(400) < 0.5] = np.nan
    values[70:84] = np.nan
    bins = bins_of(date(2026, 1, 7), 400, "week")
    parts = [part[np.isfinite(part)] for part in np.split(values, bins.edges[1:-1])]
    assert any(part.size == 0 for part in parts)
    for drawn, of in ((bins.middles, np.median), (bins.lowest, np.min), (bins.highest, np.max)):
        expected = [of(part) if part.size else np.nan for part in parts]
        np.testing.assert_array_equal(drawn(values), expected)
