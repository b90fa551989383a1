"""The methods against published oracles, and against SciPy and statsmodels where they have the method."""

import numpy as np
import pytest
from made_days import MONDAY
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint
from statsmodels.tsa.stattools import acf

from amps_journal.analysis.circular import circular_mean, circular_spread, shorter_arc
from amps_journal.analysis.holm import holm
from amps_journal.analysis.order import kendall_s, order_test, pair_signs, theil_sen
from amps_journal.analysis.series import effective_count, neighbour_correlation, trailing_median, weekly
from amps_journal.analysis.shares import median_of, share_of, wilson
from amps_journal.analysis.trend import restricted_fit, trend_of


def numbers(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float64)


def ar1(n: int, r: float, seed: int) -> np.ndarray:
    random = np.random.default_rng(seed)
    series = [random.normal()]
    for _ in range(n - 1):
        series.append(r * series[-1] + np.sqrt(1 - r * r) * random.normal())
    return np.array(series)


def test_theil_sen_of_sens_example_is_4() -> None:
    """Sen 1968, the worked example."""
    assert theil_sen(numbers(1, 2, 3, 4, 10, 12, 18), numbers(9, 15, 19, 20, 45, 55, 78)) == 4.0


def test_kendalls_s_of_rising_and_tied_values() -> None:
    """Kendall 1975: all 45 pairs of 1..10 rise; with ties S is -31."""
    assert kendall_s(numbers(*range(1, 11))) == 45
    assert kendall_s(numbers(6, 5, 6, 5, 4, 5, 4, 3, 4, 3)) == -31


@pytest.mark.parametrize(("n", "p"), [(4, 2 / 24), (5, 2 / 120)])
def test_strictly_falling_values_have_the_exact_p(n: int, p: float) -> None:
    """Kendall 1975: two of n! orders are as extreme."""
    assert order_test(numbers(*range(n, 0, -1))).p == pytest.approx(p, abs=1e-12)


@pytest.mark.parametrize("seed", range(5))
def test_without_ties_the_exact_p_is_that_of_scipy(seed: int) -> None:
    values = np.random.default_rng(seed).permutation(8).astype(np.float64)
    assert order_test(values).p == pytest.approx(stats.kendalltau(np.arange(8), values, method="exact").pvalue)


@pytest.mark.parametrize("n", [9, 12, 30, 40])
def test_drawn_orders_have_nearly_the_exact_p_of_scipy(n: int) -> None:
    values = np.random.default_rng(n).normal(size=n) + np.arange(n) * 1.5 / n
    assert order_test(values).p == pytest.approx(
        stats.kendalltau(np.arange(n), values, method="exact").pvalue, abs=0.01
    )


@pytest.mark.parametrize("n", [41, 200, 1700])
def test_long_series_with_ties_have_nearly_the_p_of_scipy(n: int) -> None:
    values = np.random.default_rng(n).integers(0, 11, n).astype(np.float64)
    assert order_test(values).p == pytest.approx(stats.kendalltau(np.arange(n), values).pvalue, abs=0.01)


def test_the_formula_for_long_series_agrees_with_the_draws() -> None:
    values = np.random.default_rng(4).integers(0, 5, 40).astype(np.float64)
    drawn = order_test(values).p
    assert order_test(np.concatenate((values, [2.0]))).p == pytest.approx(drawn, abs=0.1)


def test_a_very_long_series_takes_the_same_s_by_ranks_as_by_pairs() -> None:
    values = np.random.default_rng(5).integers(0, 11, 1700).astype(np.float64)
    assert order_test(values).s == kendall_s(values)


def test_equal_values_have_no_order() -> None:
    found = order_test(np.full(9, 3.0))
    assert (found.s, found.p, found.slope) == (0, 1.0, 0.0)


def test_the_same_values_give_the_same_p_every_time() -> None:
    values = numbers(9, 4, 6, 6, 3, 5, 2, 4, 1, 2)
    assert order_test(values) == order_test(values.copy())


def test_an_open_length_counts_only_in_pairs_that_it_settles() -> None:
    """Open at 5: longer than 3 for certain; it may or may not be longer than 7, and another open one says nothing."""
    signs = pair_signs(numbers(3, 5, 7, 6), np.array([False, True, False, True]))
    assert signs[0].tolist() == [0, 1, 1, 1]
    assert signs[1].tolist() == [-1, 0, 0, 0]
    assert signs[2].tolist() == [-1, 0, 0, 0]


def test_an_open_length_that_is_equal_so_far_is_not_settled() -> None:
    assert not pair_signs(numbers(5, 5), np.array([False, True])).any()


def test_a_long_open_last_setback_does_not_vanish_from_the_order() -> None:
    lengths, is_open = numbers(9, 7, 5, 3, 30), np.array([False, False, False, False, True])
    assert order_test(lengths, is_open).s == -6 + 4
    assert order_test(lengths[:4]).s == -6


def test_the_slope_of_the_order_lies_in_its_interval() -> None:
    found = order_test(numbers(12, 10, 11, 8, 7, 7, 5, 4, 4, 2))
    assert found.slope is not None
    assert found.low is not None
    assert found.high is not None
    assert found.low <= found.slope <= found.high < 0


@pytest.mark.parametrize(
    ("done", "n", "low", "high"), [(43, 56, 0.6423, 0.8590), (0, 10, 0.0, 0.2775), (17, 20, 0.6396, 0.9476)]
)
def test_wilson_intervals(done: int, n: int, low: float, high: float) -> None:
    """Wilson 1927, worked examples."""
    assert wilson(done / n, n) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(("done", "n"), [(0, 1), (1, 1), (3, 7), (100, 365)])
def test_wilson_intervals_are_those_of_statsmodels(done: int, n: int) -> None:
    assert wilson(done / n, n) == pytest.approx(proportion_confint(done, n, method="wilson"), abs=1e-12)


def test_days_that_resemble_their_neighbours_are_worth_fewer() -> None:
    days = ar1(400, 0.6, 1)
    r = acf(days, nlags=1)[1] + 1 / 400
    assert neighbour_correlation(days) == pytest.approx(r, abs=0.005)
    assert effective_count(days) == pytest.approx(400 * (1 - r) / (1 + r), rel=0.02)


def test_alternating_days_are_worth_no_more_than_themselves() -> None:
    assert effective_count(np.tile([0.0, 1.0], 20)) == 40


def test_only_neighbouring_days_make_pairs() -> None:
    days = np.full(60, np.nan)
    days[::2] = np.arange(30) % 7
    assert neighbour_correlation(days) == 0.0


def test_intervals_of_shares_widen_when_days_come_in_runs() -> None:
    runs, mixed = np.repeat([1.0, 0.0], 20), np.random.default_rng(1).permutation(np.repeat([1.0, 0.0], 20))
    in_runs, in_any_order = share_of(runs), share_of(mixed)
    assert in_runs is not None
    assert in_any_order is not None
    assert in_runs.value == in_any_order.value == 0.5
    assert in_runs.high - in_runs.low > in_any_order.high - in_any_order.low


def sticky_days(n: int, share: float, r: float, seed: int) -> np.ndarray:
    """Yes-or-no days of that share, each with chance r the same as the day before."""
    random = np.random.default_rng(seed)
    fresh = random.random(n) < share
    for place in range(1, n):
        if random.random() < r:
            fresh[place] = fresh[place - 1]
    return fresh.astype(np.float64)


def test_interval_of_a_share_covers_where_a_plain_one_does_not() -> None:
    """60 days that are the same as the day before half of the time: the plain interval covers about 71 %."""
    ours = plain = 0
    for seed in range(400):
        estimate = share_of(sticky_days(60, 0.7, 0.5, seed))
        assert estimate is not None
        ours += estimate.low <= 0.7 <= estimate.high
        low, high = wilson(estimate.value, 60)
        plain += low <= 0.7 <= high
    assert plain / 400 < 0.8
    assert ours / 400 > 0.89


def test_the_median_has_an_interval_around_it() -> None:
    found = median_of(np.random.default_rng(3).normal(8, 1, 100))
    assert found is not None
    assert found.low < found.value < found.high
    assert found.high - found.low < 1


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


@pytest.mark.parametrize("p_values", [[0.01, 0.04, 0.03], [0.5], [], [0.02, 0.02, 0.9, 0.001], [1.0, 1.0]])
def test_holm_is_that_of_statsmodels(p_values: list[float]) -> None:
    """Holm 1979."""
    expected = multipletests(p_values, method="holm")[1].tolist() if p_values else []
    assert holm(p_values) == pytest.approx(expected)


def brute_force(weeks: np.ndarray, values: np.ndarray, r: float) -> tuple[float, float, float]:
    """Restricted likelihood, slope and error from whole matrices (Harville 1977)."""
    design = np.column_stack((np.ones_like(weeks), weeks))
    covariance = r ** np.abs(weeks[:, None] - weeks[None, :]) if r else np.eye(len(weeks))
    inverse = np.linalg.inv(covariance)
    information = design.T @ inverse @ design
    line = np.linalg.solve(information, design.T @ inverse @ values)
    rest = values - design @ line
    variance = rest @ inverse @ rest / (len(weeks) - 2)
    terms = (len(weeks) - 2) * np.log(variance) + np.linalg.slogdet(covariance)[1] + np.linalg.slogdet(information)[1]
    return -0.5 * terms, line[1], np.sqrt(variance * np.linalg.inv(information)[1, 1])


@pytest.mark.parametrize("seed", range(6))
def test_the_trend_is_the_most_likely_of_a_brute_force_grid(seed: int) -> None:
    random = np.random.default_rng(seed)
    weeks = np.sort(random.choice(30, 17, replace=False)).astype(np.float64)
    values = ar1(30, 0.5, seed)[weeks.astype(int)] + 0.05 * weeks
    grid = np.arange(0, 0.999, 0.001)
    tried = [brute_force(weeks, values, r) for r in grid]
    best = int(np.argmax([likelihood for likelihood, _, _ in tried]))
    found = trend_of(weeks, values)
    assert found.autocorrelation == pytest.approx(grid[best], abs=0.002)
    assert found.slope == pytest.approx(tried[best][1], rel=0.01)
    reach = stats.t.ppf(0.975, 15) * tried[best][2]
    assert (found.low, found.high) == pytest.approx((found.slope - reach, found.slope + reach), rel=0.02)


@pytest.mark.parametrize("r", [0.0, 0.3, 0.9])
def test_one_pass_along_the_weeks_is_the_whole_matrix(r: float) -> None:
    weeks, values = numbers(0, 1, 3, 4, 5, 9, 10, 12), numbers(5, 3, 6, 6, 8, 7, 9, 12)
    likelihood, slope, error = (column[0] for column in restricted_fit(weeks, values, np.array([r])))
    assert (likelihood, slope, error) == pytest.approx(brute_force(weeks, values, r))


def test_without_autocorrelation_the_trend_is_ordinary_least_squares() -> None:
    weeks = np.arange(12.0)
    values = 3 + 0.2 * weeks + np.tile([1.0, -1.0], 6)
    found, ordinary = trend_of(weeks, values), stats.linregress(weeks, values)
    assert found.autocorrelation == 0
    assert (found.slope, found.p) == pytest.approx((ordinary.slope, ordinary.pvalue))


def test_a_straight_line_and_equal_weeks_are_not_mistaken_for_chance_or_direction() -> None:
    weeks = np.arange(8.0)
    rising, level = trend_of(weeks, 10 + 0.1 * weeks), trend_of(weeks, np.full(8, 0.1 + 0.2))
    assert (rising.slope, rising.p) == pytest.approx((0.1, 0))
    assert (level.slope, level.p) == (0, 1)


def test_slow_swings_are_not_taken_for_a_direction_too_often() -> None:
    """17 weeks with a week-to-week autocorrelation of 0.5 and no trend: an ordinary line is wrong far more often."""
    ours = ordinary = 0
    for seed in range(400):
        values = ar1(17, 0.5, seed)
        ours += trend_of(np.arange(17.0), values).p < 0.05
        ordinary += stats.linregress(np.arange(17.0), values).pvalue < 0.05
    assert ordinary / 400 > 0.15
    assert ours / 400 < 0.11


def test_weekly_means_leave_out_weeks_with_too_few_days_and_keep_the_gap() -> None:
    days = np.full(28, np.nan)
    days[0:4], days[7:10], days[21:28] = 10, 99, 20
    found = weekly(days, MONDAY, 0, least=4)
    assert found.weeks.tolist() == [0, 3]
    assert found.values.tolist() == [10, 20]
    assert found.days == 11


def test_weeks_begin_on_the_weekday_that_is_set() -> None:
    days = np.arange(14.0)
    sunday_weeks = weekly(days, MONDAY, 6, least=1)
    assert sunday_weeks.values.tolist() == [2.5, 9.0, 13.0]


def test_weekly_shares_are_all_that_was_done_of_all_that_was_planned() -> None:
    found = weekly(numbers(1, 3, 0), MONDAY, 0, least=2, planned=numbers(1, 9, 0))
    assert found.values.tolist() == [0.4]


def test_the_trailing_median_looks_back_only_and_needs_days() -> None:
    values = np.arange(40.0)
    values[5] = np.nan
    usual = trailing_median(values)
    assert np.isnan(usual[:8]).all()
    assert usual[8] == np.median([0, 1, 2, 3, 4, 6, 7])
    assert usual[39] == np.median(values[11:39])
