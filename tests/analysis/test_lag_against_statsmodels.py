"""The lag test fitted again by statsmodels, on a design that is written out row by row."""

import math

import numpy as np
import pytest
from made_days import MONDAY
from made_series import ar1
from scipy import stats
from statsmodels.regression.linear_model import OLS

from amps_journal.analysis.methods.lag import LagTest, lag_test

DAYS = 150
HOLIDAY = range(60, 74)


def weekday_of(number: int) -> int:
    return (MONDAY.weekday() + number) % 7


def is_free(number: int) -> bool:
    return weekday_of(number) >= 5 or number in HOLIDAY


def made(seed: int, effect: float, holes: float) -> tuple[np.ndarray, np.ndarray]:
    """Stress and pain on a scale of whole numbers, with holes; the last day is answered."""
    random = np.random.default_rng(seed)
    stress = np.clip(np.round(5 + 2 * ar1(DAYS, 0.4, seed)), 0, 10)
    pain = 4 + 1.5 * ar1(DAYS, 0.5, seed + 100)
    pain[1:] += effect * (stress[:-1] - 5)
    pain = np.clip(np.round(pain), 0, 10)
    for values in (stress, pain):
        values[:-1][random.random(DAYS - 1) < holes] = np.nan
    return stress, pain


def rows(stress: np.ndarray, pain: np.ndarray, lag: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The rhythm, the other columns and the outcome of every day on which all of them are answered.

    The other columns are yesterday's pain, the stress of so many days before and, but for lag 0, today's stress.
    """
    rhythm, columns, outcome = [], [], []
    cosines = max(2, round(DAYS / 60))
    for day in range(max(lag, 1), DAYS):
        others = [pain[day - 1], stress[day - lag], *([stress[day]] if lag else [])]
        if any(math.isnan(value) for value in (*others, pain[day])):
            continue
        week = [float(weekday_of(day) == weekday) for weekday in range(7)]
        slow = [math.cos(math.pi * j * (day + 0.5) / DAYS) for j in range(1, cosines + 1)]
        rhythm.append([*week, float(is_free(day)), *slow])
        columns.append(others)
        outcome.append(pain[day])
    return np.array(rhythm), np.array(columns), np.array(outcome)


def by_statsmodels(stress: np.ndarray, pain: np.ndarray, lag: int) -> tuple[float, float, int]:
    """Slope, p and days of one lag: what both ways of asking show, the weaker one told."""
    rhythm, columns, outcome = rows(stress, pain, lag)
    m, cosines = len(outcome), rhythm.shape[1] - 8
    full = OLS(outcome, np.column_stack((columns, rhythm))).fit()
    # The bias of yesterday's slope (Nickell 1981, Shaman and Stine 1988) and what it does to the slope of stress.
    r = min(max(full.params[0], 0.0), 0.95)
    delta = (1 + cosines + (3 + cosines) * r) / m
    gamma = OLS(columns[:, 0], np.column_stack((columns[:, 1:], rhythm))).fit().params[0]
    error = max(full.bse[1], full.get_robustcov_results("HC2").bse[1])
    slopes = [(full.params[1] - delta * gamma, error, full.df_resid)]
    if lag:
        plain = OLS(outcome, np.column_stack((columns[:, 1], rhythm))).fit()
        slopes.append((plain.params[0], plain.bse[0], plain.df_resid))
    if len({slope > 0 for slope, _, _ in slopes}) == 2:
        p = 1.0
    else:
        p = max(2 * stats.t.sf(abs(slope / error), freedom) for slope, error, freedom in slopes)
    return min(slopes, key=lambda one: abs(one[0]) / one[1])[0], p, m


def run(stress: np.ndarray, pain: np.ndarray) -> LagTest:
    weekdays = np.array([weekday_of(day) for day in range(DAYS)])
    found = lag_test(stress, pain, weekdays, np.array([is_free(day) for day in range(DAYS)]))
    assert found is not None
    return found


@pytest.mark.parametrize("effect", [0.0, 0.3, -0.6])
@pytest.mark.parametrize("seed", range(5))
def test_every_lag_is_that_of_statsmodels(seed: int, effect: float) -> None:
    stress, pain = made(seed, effect, 0.05)
    found = run(stress, pain)
    assert [fit.lag for fit in found.fits] == [1, 2, 3]
    assert found.same_day is not None
    for fit in (found.same_day, *found.fits):
        assert (fit.value, fit.p, fit.n) == pytest.approx(by_statsmodels(stress, pain, fit.lag))


@pytest.mark.parametrize("seed", range(5))
def test_the_reverse_is_the_same_fit_with_the_two_changed_over(seed: int) -> None:
    stress, pain = made(seed, 0.3, 0.05)
    found = run(stress, pain).reverse
    assert found is not None
    assert (found.value, found.p, found.n) == pytest.approx(by_statsmodels(pain, stress, 1))


def test_days_that_vary_more_where_stress_is_high_widen_the_error_by_hc2() -> None:
    """MacKinnon and White 1985: here HC2 is larger than the ordinary error by far, and must be the one in use."""
    random = np.random.default_rng(4)
    stress = random.integers(0, 11, DAYS).astype(np.float64)
    pain = 50 + random.normal(size=DAYS)
    pain[1:] += random.normal(size=DAYS - 1) * (stress[:-1] - 5) ** 2
    rhythm, columns, outcome = rows(stress, pain, 1)
    full = OLS(outcome, np.column_stack((columns, rhythm))).fit()
    assert full.get_robustcov_results("HC2").bse[1] > 1.2 * full.bse[1]
    fit = run(stress, pain).fits[0]
    assert (fit.value, fit.p) == pytest.approx(by_statsmodels(stress, pain, 1)[:2])
