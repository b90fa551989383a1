"""The order test and Theil-Sen against published oracles, SciPy, and every order tried one by one."""

from itertools import combinations, permutations

import numpy as np
import pytest
from made_series import numbers
from scipy import stats

from amps_journal.analysis.methods.order import kendall_s, order_test, pair_signs, theil_sen


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


def settled(first: tuple[float, bool], second: tuple[float, bool]) -> int:
    """Whether the second is larger (1) or smaller (-1) for certain; an open one is at least so large."""
    (a, a_is_open), (b, b_is_open) = first, second
    if b > a and not a_is_open:
        return 1
    return -1 if a > b and not b_is_open else 0


def s_of(items: tuple[tuple[float, bool], ...]) -> int:
    return sum(settled(first, second) for first, second in combinations(items, 2))


@pytest.mark.parametrize("seed", range(8))
def test_ties_and_open_lengths_have_the_p_of_every_order_tried_one_by_one(seed: int) -> None:
    random = np.random.default_rng(seed)
    n = int(random.integers(4, 8))
    lengths, is_open = random.integers(1, 6, n).astype(np.float64), random.random(n) < 0.3
    items = tuple(zip(lengths.tolist(), is_open.tolist(), strict=True))
    every = [abs(s_of(order)) for order in permutations(items)]
    found = order_test(lengths, is_open)
    assert found.s == s_of(items)
    assert found.p == pytest.approx(np.mean(np.array(every) >= abs(found.s)))


@pytest.mark.parametrize("n", [6, 25, 200])
def test_the_slope_is_the_theil_sen_slope_of_scipy(n: int) -> None:
    random = np.random.default_rng(n)
    places, values = np.sort(random.choice(1000, n, replace=False)).astype(np.float64), random.integers(0, 11, n) * 1.0
    assert theil_sen(places, values) == pytest.approx(stats.theilslopes(values, places).slope)
    assert order_test(values).slope == pytest.approx(stats.theilslopes(values).slope)


@pytest.mark.parametrize("seed", range(5))
def test_the_interval_of_the_slope_of_a_long_series_is_nearly_that_of_scipy(seed: int) -> None:
    """Sen 1968; SciPy rounds the ranks of the two ends in its own way, which moves them by one slope at most."""
    random = np.random.default_rng(seed)
    values = random.normal(size=60) + 0.02 * np.arange(60)
    found, theirs = order_test(values), stats.theilslopes(values, np.arange(60.0))
    assert found.low == pytest.approx(theirs.low_slope, abs=0.001)
    assert found.high == pytest.approx(theirs.high_slope, abs=0.001)
