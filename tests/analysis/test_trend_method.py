"""The trend test against restricted likelihoods written out with whole matrices, statsmodels and SciPy."""

from datetime import timedelta

import numpy as np
import pytest
from made_days import MONDAY
from made_series import ar1, numbers
from scipy import linalg, optimize, stats
from statsmodels.regression.linear_model import GLS

from amps_journal.analysis.methods.series import days_off_beyond_usual, weekly
from amps_journal.analysis.methods.trend import daily_trend_of, restricted_fit, trend_of

NO_DAY_OFF = np.zeros(400, dtype=np.bool_)


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
    best = grid[int(np.argmax([brute_force(weeks, values, r)[0] for r in grid]))]
    found = trend_of(weeks, values)
    # Few weeks make the likeliest one too small: 1/weeks is added, at most up to what can be told from a line.
    raised = min(best + 1 / 17, 0.999)
    assert found.autocorrelation == pytest.approx(raised, abs=0.002)
    _likelihood, slope, error = brute_force(weeks, values, raised)
    assert found.slope == pytest.approx(slope, rel=0.01)
    reach = stats.t.ppf(0.975, 15) * error
    assert (found.low, found.high) == pytest.approx((found.slope - reach, found.slope + reach), rel=0.02)


@pytest.mark.parametrize(("weeks", "rise", "seed"), [(520, 0.05, 1), (520, 5.0, 2), (60, 0.0, 3), (12, 1.0, 4)])
def test_no_autocorrelation_nearby_is_likelier_than_the_one_that_is_found(weeks: int, rise: float, seed: int) -> None:
    places = np.cumsum(np.random.default_rng(seed).integers(1, 3, weeks)).astype(np.float64)
    values = ar1(weeks, 0.6, seed) + rise * places
    found = trend_of(places, values).autocorrelation - 1 / weeks  # which is added to the likeliest
    design = np.column_stack((np.ones(weeks), places - places.mean()))
    near = np.clip(found + np.array([-0.01, -1e-4, 0.0, 1e-4, 0.01]), 0.0, 0.999)
    likelihood = restricted_fit(places, design, values, near)[0]
    assert likelihood[2] == pytest.approx(likelihood.max(), abs=1e-9)


@pytest.mark.parametrize("r", [0.0, 0.3, 0.9])
def test_one_pass_along_the_weeks_is_the_whole_matrix(r: float) -> None:
    weeks, values = numbers(0, 1, 3, 4, 5, 9, 10, 12), numbers(5, 3, 6, 6, 8, 7, 9, 12)
    design = np.column_stack((np.ones_like(weeks), weeks))
    likelihood, slope, error = (column[0] for column in restricted_fit(weeks, design, values, np.array([r])))
    assert (likelihood, slope, error) == pytest.approx(brute_force(weeks, values, r))


def test_without_autocorrelation_the_trend_comes_close_to_ordinary_least_squares_the_more_weeks_there_are() -> None:
    def beside_ordinary(number: int) -> tuple[float, float]:
        weeks = np.arange(float(number))
        values = 3 + 0.02 * weeks + np.tile([1.0, -1.0], number // 2)
        found, ordinary = trend_of(weeks, values), stats.linregress(weeks, values)
        assert found.autocorrelation == pytest.approx(1 / number)
        width = 2 * stats.t.ppf(0.975, number - 2) * ordinary.stderr
        return found.slope / ordinary.slope, (found.high - found.low) / width

    few, many = beside_ordinary(12), beside_ordinary(120)
    assert many == pytest.approx((1, 1), rel=0.02)
    assert few[1] > many[1] > 1


def test_a_straight_line_and_equal_weeks_are_not_mistaken_for_chance_or_direction() -> None:
    weeks = np.arange(8.0)
    rising, level = trend_of(weeks, 10 + 0.1 * weeks), trend_of(weeks, np.full(8, 0.1 + 0.2))
    assert (rising.slope, rising.p) == pytest.approx((0.1, 0))
    assert (level.slope, level.p) == (0, 1)


@pytest.mark.parametrize("seed", range(4))
def test_holidays_that_lift_some_weeks_are_taken_out_as_statsmodels_does(seed: int) -> None:
    weeks, holidays = np.arange(16.0), np.array([0, 0, 0, 1, 0, 0, 0.6, 0, 0, 0, 0, 0, 1, 1, 0, 0])
    values = ar1(16, 0.4, seed) + 0.1 * weeks + 5 * holidays
    found = trend_of(weeks, values, holidays)
    covariance = found.autocorrelation ** np.abs(weeks[:, None] - weeks[None, :])
    fitted = GLS(values, np.column_stack((np.ones_like(weeks), holidays, weeks)), sigma=covariance).fit()
    assert (found.slope, found.p) == pytest.approx((fitted.params[2], fitted.pvalues[2]))
    assert trend_of(weeks, values - 5 * holidays, holidays).slope == pytest.approx(found.slope)


def test_holidays_that_never_vary_or_only_grow_with_time_change_nothing() -> None:
    weeks, values = np.arange(12.0), ar1(12, 0.3, 3)
    plain = trend_of(weeks, values)
    assert trend_of(weeks, values, np.full(12, 0.2)) == plain
    assert trend_of(weeks, values, weeks / 12) == plain


def averaged(days: np.ndarray, values: np.ndarray) -> tuple[float, float]:
    """Slope and p of the daily trend by whole matrices, one autocorrelation after the other."""
    tried = [(*brute_force(days, values, r), r) for r in np.linspace(0, 0.96, 25)]
    weights = np.exp([likelihood - max(one[0] for one in tried) for likelihood, _, _, _ in tried])
    weights /= weights.sum()
    lower = sum(
        w * stats.t.cdf(-slope / error, len(days) - 2) for w, (_, slope, error, _) in zip(weights, tried, strict=True)
    )
    return sum(w * one[1] for w, one in zip(weights, tried, strict=True)), 2 * min(lower, 1 - lower)


@pytest.mark.parametrize("seed", range(4))
def test_the_daily_trend_is_averaged_over_how_much_days_may_resemble_each_other(seed: int) -> None:
    random = np.random.default_rng(seed)
    days = np.sort(random.choice(60, 20, replace=False)).astype(np.float64)
    values = np.round(4 + ar1(60, 0.5, seed)[days.astype(int)] + 0.03 * days)
    found = daily_trend_of(days, values)
    assert (found.slope, found.p) == pytest.approx(averaged(days, values))
    assert (found.p < 0.05) == (not found.low <= 0 <= found.high)


def test_the_interval_of_the_daily_trend_leaves_out_what_its_p_rules_out() -> None:
    """Less the end of its interval, the numbers have a trend at the edge of what p allows."""
    days = np.array([0.0, 2, 3, 7, 9, 10, 14, 15, 21, 23])
    values = np.array([2.0, 3, 2, 5, 4, 4, 6, 5, 7, 6])
    found = daily_trend_of(days, values)
    for end in (found.low, found.high):
        assert daily_trend_of(days, values - end * days).p == pytest.approx(0.05)


def test_slow_swings_are_not_taken_for_a_direction_too_often() -> None:
    """17 weeks with a week-to-week autocorrelation of 0.5 and no trend: an ordinary line is wrong far more often."""
    ours = ordinary = 0
    for seed in range(400):
        values = ar1(17, 0.5, seed)
        ours += trend_of(np.arange(17.0), values).p < 0.05
        ordinary += stats.linregress(np.arange(17.0), values).pvalue < 0.05
    assert ordinary / 400 > 0.15
    assert ours / 400 < 0.11


def most_likely_by_contrasts(weeks: np.ndarray, values: np.ndarray) -> tuple[float, float]:
    """Autocorrelation and variance of highest restricted likelihood, by its definition (Harville 1977).

    The likelihood of contrasts that no straight line can change, as a plain normal density of all of them together,
    searched numerically.
    """
    contrasts = linalg.null_space(np.column_stack((np.ones_like(weeks), weeks)).T)
    lags = np.abs(weeks[:, None] - weeks[None, :])

    def unlikely(at: np.ndarray) -> float:
        covariance = np.exp(at[1]) * contrasts.T @ (at[0] ** lags) @ contrasts
        return -float(stats.multivariate_normal.logpdf(values @ contrasts, cov=covariance))

    starts = [np.array([r, np.log(np.var(values))]) for r in (0.05, 0.4, 0.8)]
    bounds = [(0.0, 0.999), (-10.0, 10.0)]
    fine = {"xatol": 1e-5, "fatol": 1e-9}
    tried = [optimize.minimize(unlikely, at, bounds=bounds, method="Nelder-Mead", options=fine) for at in starts]
    best = min(tried, key=lambda one: one.fun).x
    return float(best[0]), float(np.exp(best[1]))


@pytest.mark.parametrize("seed", range(1, 8))
def test_the_trend_is_that_of_a_numerical_search_and_of_statsmodels(seed: int) -> None:
    random = np.random.default_rng(seed)
    weeks = np.sort(random.choice(26, 14, replace=False)).astype(np.float64)
    values = 3 + ar1(26, 0.6, seed)[weeks.astype(int)] + 0.08 * weeks
    r, variance = most_likely_by_contrasts(weeks, values)

    def fitted_with(r: float):
        covariance = r ** np.abs(weeks[:, None] - weeks[None, :])
        return GLS(values, np.column_stack((np.ones_like(weeks), weeks)), sigma=covariance).fit()

    found = trend_of(weeks, values)
    raised = min(r + 1 / 14, 0.999)
    fitted = fitted_with(raised)
    assert found.autocorrelation == pytest.approx(raised, abs=1e-4)
    assert found.slope == pytest.approx(fitted.params[1], abs=1e-5)
    assert (found.low, found.high) == pytest.approx(tuple(fitted.conf_int()[1]), abs=1e-4)
    assert found.p == pytest.approx(fitted.pvalues[1], abs=1e-4)
    assert fitted_with(r).scale == pytest.approx(variance, rel=1e-4)


def test_weekly_means_leave_out_weeks_with_too_few_days_and_keep_the_gap() -> None:
    days = np.full(28, np.nan)
    days[0:4], days[7:10], days[21:28] = 10, 99, 20
    found = weekly(days, NO_DAY_OFF[: len(days)], MONDAY, 0, least=4)
    assert found.weeks.tolist() == [0, 3]
    assert found.values.tolist() == [10, 20]
    assert found.days == 11


def test_weeks_begin_on_the_weekday_that_is_set() -> None:
    days = np.arange(14.0)
    sunday_weeks = weekly(days, NO_DAY_OFF[: len(days)], MONDAY, 6, least=1)
    assert sunday_weeks.values.tolist() == [2.5, 9.0, 13.0]


def test_weekly_shares_are_all_that_was_done_of_all_that_was_planned() -> None:
    found = weekly(numbers(1, 3, 0), NO_DAY_OFF[:3], MONDAY, 0, least=2, planned=numbers(1, 9, 0))
    assert found.values.tolist() == [0.4]


@pytest.mark.parametrize("first_weekday", range(7))
def test_weekly_means_are_those_of_plain_loops(first_weekday: int) -> None:
    random = np.random.default_rng(first_weekday)
    days = np.where(random.random(200) < 0.4, np.nan, random.integers(0, 90, 200))
    by_week: dict[int, list[float]] = {}
    week = 0
    for number, value in enumerate(days):
        if number and (MONDAY.weekday() + number) % 7 == first_weekday:
            week += 1
        if np.isfinite(value):
            by_week.setdefault(week, []).append(value)
    enough = {week: values for week, values in by_week.items() if len(values) >= 4}
    found = weekly(days, NO_DAY_OFF[: len(days)], MONDAY, first_weekday, least=4)
    assert found.weeks.tolist() == list(enough)
    assert found.values.tolist() == pytest.approx([sum(values) / len(values) for values in enough.values()])
    assert found.days == sum(len(values) for values in enough.values())


def test_days_off_count_beyond_what_is_usual_for_their_weekday() -> None:
    """Five weeks from Wednesday to Saturday; the third is a holiday. Weekends and cut-off weeks are nothing special."""
    wednesday, days = MONDAY + timedelta(days=2), np.arange(2, 34)
    day_off = (days % 7 >= 5) | ((days >= 14) & (days < 21))
    assert days_off_beyond_usual(day_off, wednesday, 0).tolist() == pytest.approx([0, 0, 5 / 7, 0, 0])
