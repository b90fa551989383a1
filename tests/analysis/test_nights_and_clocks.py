"""Times of day and nights against published oracles, SciPy, and a count of every minute."""

from datetime import date, timedelta

import numpy as np
import pytest
from made_days import LONDON, MONDAY, found, night
from made_series import numbers
from scipy import stats

from amps_journal.analysis.findings.routine.sleep import shift_of, spread_of
from amps_journal.analysis.methods.circular import circular_mean, circular_spread, shorter_arc
from amps_journal.analysis.methods.series import effective_count
from amps_journal.domain.day import DayEntry


def test_circular_mean_and_spread_around_midnight() -> None:
    """By hand: R = cos(7.5 degrees)."""
    assert circular_mean(numbers(23 * 60 + 30, 30)) == 0
    assert circular_spread(numbers(23 * 60 + 30, 30)) == pytest.approx(30.043, abs=5e-4)


def test_circular_mean_and_spread_of_five_times_are_those_of_scipy() -> None:
    times = numbers(180, 240, 200, 220, 300)
    assert circular_mean(times) == pytest.approx(227.845, abs=5e-4)
    assert circular_spread(times) == pytest.approx(41.2221, abs=5e-5)
    assert circular_mean(times) == pytest.approx(stats.circmean(times, high=1440))
    assert circular_spread(times) == pytest.approx(stats.circstd(times, high=1440))


def test_the_shorter_way_round_the_clock() -> None:
    """Wittmann et al. 2006, signed: 03:30 to 05:00 is 90 minutes later, 04:30 to 23:30 is 300 earlier."""
    assert shorter_arc(210, 300) == 90
    assert shorter_arc(270, 23 * 60 + 30) == -300


@pytest.mark.parametrize("seed", range(6))
def test_circular_mean_and_spread_of_any_times_are_those_of_scipy(seed: int) -> None:
    times = np.random.default_rng(seed).normal(1430, 20 + 30 * seed, 25)
    around = abs(shorter_arc(circular_mean(times), float(stats.circmean(times, high=1440))))
    assert around == pytest.approx(0, abs=1e-6)
    assert circular_spread(times) == pytest.approx(stats.circstd(times, high=1440))


def test_the_interval_of_a_spread_is_that_of_a_standard_deviation() -> None:
    """By the chi-squared distribution of a variance; these nights alternate, so each is worth itself."""
    times = np.tile([-100.0, -40.0], 10)
    estimate = spread_of(times)
    assert estimate is not None
    assert effective_count(times) == 20
    low, high = (np.sqrt(19 / stats.chi2.ppf(q, 19)) for q in (0.975, 0.025))
    assert (estimate.low / estimate.value, estimate.high / estimate.value) == pytest.approx((low, high))


@pytest.mark.parametrize("seed", range(4))
def test_the_weekend_shift_has_the_interval_of_welch(seed: int) -> None:
    random = np.random.default_rng(seed)
    is_free = np.arange(60) % 7 >= 5
    midpoints = np.where(is_free, random.normal(300, 50, 60), random.normal(210, 25, 60))
    estimate = shift_of(midpoints, is_free)
    assert estimate is not None
    theirs = stats.ttest_ind(midpoints[is_free], midpoints[~is_free], equal_var=False).confidence_interval()
    # A circular mean lies a little off the plain one, and the interval with it.
    assert (estimate.low, estimate.high) == pytest.approx((theirs.low, theirs.high), abs=2)


def minutes_asleep(nights: list[DayEntry]) -> dict[date, set[int]]:
    """The minutes asleep of each window from 15:00 on the day before to 15:00, counted one by one."""
    asleep = {}
    for entry in nights:
        sleep = entry.sleep
        assert sleep is not None
        assert sleep.lights_out is not None
        assert sleep.woke is not None
        # Minutes since 15:00: what lies before it on the clock face is of the next morning.
        out, up = ((t.hour * 60 + t.minute - 15 * 60) % 1440 for t in (sleep.lights_out, sleep.woke))
        asleep[entry.date] = {minute for minute in range(1440) if out <= minute < up}
    return asleep


def regularity_by_the_minute(nights: list[DayEntry], skipped: date | None = None) -> tuple[float, int]:
    """-100 + 200 x the share of minutes in the same state 24 hours later (Phillips et al. 2017), and the pairs."""
    asleep, same, pairs = minutes_asleep(nights), 0, 0
    for day, minutes in asleep.items():
        following = day + timedelta(days=1)
        if following in asleep and skipped not in {day, following}:
            pairs += 1
            same += sum((minute in minutes) == (minute in asleep[following]) for minute in range(1440))
    return -100 + 200 * same / (1440 * pairs), pairs


def any_nights(seed: int, days: range) -> list[DayEntry]:
    random = np.random.default_rng(seed)
    nights = []
    for number in days:
        if random.random() < 0.8:
            out = int(random.integers(18 * 60, 27 * 60)) % 1440
            up = int(random.integers(5 * 60, 13 * 60))
            nights.append(night(number, f"{out // 60:02d}:{out % 60:02d}", f"{up // 60:02d}:{up % 60:02d}"))
    return nights


@pytest.mark.parametrize("seed", range(5))
def test_the_regularity_is_that_of_a_count_of_every_minute(seed: int) -> None:
    nights = any_nights(seed, range(40))
    finding = found("sleep_regularity", nights)
    expected, pairs = regularity_by_the_minute(nights)
    assert (finding.value, finding.n) == (pytest.approx(expected), pairs)


def test_the_regularity_over_a_clock_change_is_that_of_a_count_without_its_night() -> None:
    """The clocks go forward on 29 March 2026, day 83."""
    nights = any_nights(9, range(70, 98))
    finding = found("sleep_regularity", nights, settings=LONDON)
    expected, pairs = regularity_by_the_minute(nights, skipped=MONDAY + timedelta(days=83))
    assert (finding.value, finding.n) == (pytest.approx(expected), pairs)
