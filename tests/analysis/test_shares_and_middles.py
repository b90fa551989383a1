"""Shares, means and middles of days, against statsmodels, SciPy and plain loops."""

from itertools import pairwise
from statistics import median

import numpy as np
import pytest
from made_days import day, found, hurting, plan
from made_series import ar1
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.tsa.stattools import acf

from amps_journal.analysis.methods.series import effective_count, neighbour_correlation, trailing_median
from amps_journal.analysis.methods.shares import mean_of, median_of, share_of, wilson
from amps_journal.domain.day import Activity


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


def test_the_trailing_median_looks_back_only_and_needs_days() -> None:
    values = np.arange(40.0)
    values[5] = np.nan
    usual = trailing_median(values)
    assert np.isnan(usual[:8]).all()
    assert usual[8] == np.median([0, 1, 2, 3, 4, 6, 7])
    assert usual[39] == np.median(values[11:39])


def in_no_order(n: int, seed: int) -> np.ndarray:
    """Numbers of which no day goes with the next, so that n of them are worth n."""
    for attempt in range(100):
        values = np.random.default_rng((seed, attempt)).normal(8, 2, n)
        if neighbour_correlation(values) == 0:
            return values
    raise AssertionError


@pytest.mark.parametrize("n", [8, 40, 200])
def test_the_interval_of_a_mean_of_unrelated_days_is_students(n: int) -> None:
    values = in_no_order(n, 1)
    estimate = mean_of(values)
    assert estimate is not None
    expected = stats.t.interval(0.95, n - 1, loc=values.mean(), scale=stats.sem(values))
    assert (estimate.low, estimate.high) == pytest.approx(expected)


@pytest.mark.parametrize("seed", range(4))
def test_the_trailing_median_is_that_of_plain_loops(seed: int) -> None:
    random = np.random.default_rng(seed)
    values = np.where(random.random(150) < 0.5, np.nan, random.integers(0, 11, 150))
    for days in (14, 28):
        windows = [[v for v in values[max(0, n - days) : n].tolist() if v == v] for n in range(150)]  # noqa: PLR0124
        expected = [median(window) if len(window) >= 7 else np.nan for window in windows]
        assert trailing_median(values, days).tolist() == pytest.approx(expected, nan_ok=True)


def test_the_share_of_unequal_days_is_all_done_of_all_planned() -> None:
    random = np.random.default_rng(2)
    planned = random.integers(0, 4, 80).astype(np.float64)
    done = np.where(random.random(80) < 0.2, np.nan, np.minimum(planned, random.integers(0, 4, 80)))
    pairs = [(d, p) for d, p in zip(done.tolist(), planned.tolist(), strict=True) if d == d and p > 0]  # noqa: PLR0124
    estimate = share_of(done, planned)
    assert estimate is not None
    assert estimate.n == len(pairs)
    assert estimate.value == pytest.approx(sum(d for d, _ in pairs) / sum(p for _, p in pairs))


def test_the_difference_of_hard_and_other_days_has_newcombes_interval() -> None:
    """Newcombe 1998, method 10; days that alternate are worth no fewer than themselves."""
    done = (Activity(kind="aerobic", minutes=10, item="a"),)
    days = [hurting(n, 6 if n >= 20 and n % 5 == 0 else 3, activities=done if n % 2 else ()) for n in range(100)]
    finding = found("kept_going", days, plan=plan(programme=["a"]))
    hard, other = int(finding.parts["hard_days"]), int(finding.parts["other_days"])
    counts = round((finding.value or 0) * hard), round(finding.parts["other_share"] * other)
    expected = confint_proportions_2indep(counts[0], hard, counts[1], other, method="newcomb", compare="diff")
    assert (finding.parts["difference_low"], finding.parts["difference_high"]) == pytest.approx(expected)


def test_swings_are_the_root_mean_square_of_successive_differences() -> None:
    random = np.random.default_rng(8)
    minutes = [int(amount) if random.random() < 0.8 else None for amount in random.integers(1, 90, 90)]
    walks = [None if m is None else (Activity(kind="walk", minutes=m),) for m in minutes]
    finding = found("activity_swings", [day(n, mood=3, activities=walk) for n, walk in enumerate(walks)])
    pairs = [(a, b) for a, b in pairwise(minutes) if a is not None and b is not None]
    answered = [m for m in minutes if m is not None]
    rmssd = (sum((b - a) ** 2 for a, b in pairs) / len(pairs)) ** 0.5
    assert finding.value == pytest.approx(rmssd / (sum(answered) / len(answered)))
    swings = 0
    for n in range(len(minutes) - 1):
        window = [m for m in minutes[max(0, n - 14) : n] if m is not None]
        today, tomorrow = minutes[n], minutes[n + 1]
        if len(window) >= 7 and today is not None and tomorrow is not None:
            swings += today >= 1.5 * median(window) and tomorrow <= 0.5 * median(window)
    assert finding.parts["swings"] == swings > 0
