"""The lag test on series that are made by a known rule."""

import numpy as np
import pytest
from numpy.typing import NDArray

from amps_journal.analysis.methods.lag import GATE_DAYS, LagTest, lag_test, recent_stretch

Floats = NDArray[np.float64]
DAYS = 120


def resembling(random: np.random.Generator, n: int, correlation: float = 0.5, spread: float = 1.5) -> Floats:
    """Days that resemble the day before."""
    steps = random.normal(0, spread * np.sqrt(1 - correlation**2), n)
    days = np.empty(n)
    days[0] = random.normal(0, spread)
    for day in range(1, n):
        days[day] = correlation * days[day - 1] + steps[day]
    return days


def made(
    seed: int, n: int = DAYS, *, effect: float = 0.0, lag: int = 1, same_day: float = 0.0
) -> tuple[Floats, Floats]:
    """Stress and pain; pain has ``effect`` points for each point of stress ``lag`` days before."""
    random = np.random.default_rng(seed)
    stress = 4 + resembling(random, n)
    pain = 4 + resembling(random, n) + same_day * (stress - 4)
    pain[lag:] += effect * (stress[:-lag] - 4)
    return stress, pain


def run(predictor: Floats, outcome: Floats, **more: object) -> LagTest | None:
    weekday = np.arange(len(predictor)) % 7
    return lag_test(predictor, outcome, weekday, weekday >= 5, **more)  # type: ignore[arg-type]


def held_against(predictor: Floats, outcome: Floats) -> LagTest:
    found = run(predictor, outcome)
    assert found is not None
    return found


@pytest.mark.parametrize("lag", [1, 2, 3])
def test_an_effect_is_found_at_its_lag_with_its_size(lag: int) -> None:
    found = held_against(*made(3, 365, effect=0.8, lag=lag))
    assert found.p < 0.001
    assert found.best.lag == lag
    assert found.best.low < 0.8 < found.best.high


def test_what_moves_together_on_one_day_is_shown_and_not_claimed() -> None:
    found = held_against(*made(5, 365, same_day=0.8))
    assert found.same_day is not None
    assert found.same_day.lag == 0
    assert found.same_day.p < 0.001
    assert found.p > 0.05


@pytest.mark.parametrize("shared", ["rating", "shock"])
def test_what_moves_together_on_one_day_is_no_effect_of_the_other_sign(shared: str) -> None:
    """Pain that lives on, beside stress of the same day, would show as less pain after stress."""
    spoken = 0
    for seed in range(40):
        random = np.random.default_rng(seed)
        stress, pain = made(seed, same_day=0.5 if shared == "rating" else 0.0)
        if shared == "shock":
            of_the_day = random.normal(0, 1.5, DAYS)
            stress, pain = stress + of_the_day, pain + of_the_day
        spoken += held_against(stress, pain).p < 0.05
    assert spoken <= 5  # 40 teens at 5 % have 6 or more in 1 case of 70


def test_pain_before_stress_is_told_as_the_reverse() -> None:
    pain, stress = made(7, 365, effect=0.8)
    found = held_against(stress, pain)
    assert found.reverse is not None
    assert found.reverse.p < 0.001
    assert found.p > 0.05


@pytest.mark.parametrize("seed", range(25))
def test_the_interval_leaves_out_no_difference_exactly_where_the_test_says_so(seed: int) -> None:
    found = held_against(*made(seed, 60, effect=0.25))
    assert (found.p < 0.05) == (not found.best.low <= 0 <= found.best.high)


@pytest.mark.parametrize("seed", range(5))
def test_the_planned_lag_keeps_most_of_the_level(seed: int) -> None:
    found = held_against(*made(seed, effect=0.3))
    alone = {fit.lag: fit.p for fit in found.fits}
    assert found.p == pytest.approx(min(1.0, alone[1] / 0.8, alone[2] / 0.1, alone[3] / 0.1))


def test_units_carry_over() -> None:
    stress, pain = made(11, effect=0.4)
    plain, wider = held_against(stress, pain), held_against(3 * stress + 2, 10 * pain - 1)
    assert wider.p == pytest.approx(plain.p)
    assert wider.best.value == pytest.approx(10 / 3 * plain.best.value)


def test_a_shared_weekly_rhythm_and_a_shared_slow_swing_are_taken_out() -> None:
    stress, pain = made(13, 364)
    day = np.arange(364)
    shared = 3 * np.array([0, 1, 2, 1, 0, -2, -2])[day % 7] + 4 * np.cos(np.pi * (day + 0.5) / 364)
    assert held_against(stress + shared, pain + shared).p > 0.05


def test_a_gap_never_makes_neighbours_of_days_apart() -> None:
    """With every second day missing no day has a day before it."""
    stress, pain = made(17, 200, effect=0.9)
    stress[::2] = pain[::2] = np.nan
    assert recent_stretch(stress, pain).n == 0
    assert run(stress, pain) is None


@pytest.mark.parametrize(("answered", "is_tested"), [(GATE_DAYS, False), (GATE_DAYS + 1, True)])
def test_it_needs_42_days_that_have_a_day_before(answered: int, is_tested: bool) -> None:
    stress, pain = made(19, answered)
    assert recent_stretch(stress, pain).n == answered - 1
    assert (run(stress, pain) is not None) == is_tested


@pytest.mark.parametrize(("rare", "is_tested"), [(4, False), (5, True)])
def test_it_needs_5_days_of_each_kind(rare: int, is_tested: bool) -> None:
    _, pain = made(23)
    inactive = np.zeros(DAYS)
    inactive[10 : 10 + 7 * rare : 7] = 1
    assert recent_stretch(inactive, pain).fewest == rare
    assert (run(inactive, pain) is not None) == is_tested


def test_one_bad_month_long_ago_does_not_silence_it() -> None:
    stress, pain = made(29, 300, effect=0.8)
    stress[40:70] = np.nan
    assert recent_stretch(stress, pain).days == slice(0, 300)
    assert held_against(stress, pain).p < 0.001


def test_only_the_recent_stretch_with_7_days_of_10_answered_counts() -> None:
    stress, pain = made(31, 300)
    stress[20:200] = np.nan
    found = recent_stretch(stress, pain)
    assert found.days.stop == 300
    assert np.isfinite(stress[found.days]).mean() >= 0.7
    assert np.isfinite(stress[found.days.start - 1 :]).mean() < 0.7
    changed = stress.copy()
    changed[:20] = 10.0
    assert run(changed, pain) == run(stress, pain)


@pytest.mark.parametrize("same", ["stress", "pain", "both"])
def test_answers_that_never_change_are_not_tested(same: str) -> None:
    stress, pain = made(37)
    if same in {"stress", "both"}:
        stress[:] = 5
    if same in {"pain", "both"}:
        pain[:] = 5
    assert run(stress, pain) is None


def test_an_outcome_that_repeats_the_predictor_is_not_divided_by_nothing() -> None:
    stress, _ = made(41)
    assert run(stress, stress) is None


def test_the_slope_is_freed_of_the_bias_of_short_series() -> None:
    """Where yesterday's pain goes with yesterday's stress, its shrunken slope would pass for an effect of stress."""
    values = [held_against(*made(seed, 60, same_day=1.0)).fits[0].value for seed in range(400)]
    error = np.std(values) / np.sqrt(len(values))
    assert abs(np.mean(values)) < 3 * error


def test_no_days_at_all() -> None:
    nothing = np.empty(0)
    assert run(nothing, nothing) is None
    assert recent_stretch(nothing, nothing).n == 0


def test_days_count_against_the_weekdays_on_which_the_teen_answers() -> None:
    stress, pain = made(5, n=91)
    weekend = np.arange(91) % 7 >= 5
    for series in (stress, pain):
        series[weekend] = np.nan
    stretch = recent_stretch(stress, pain)
    assert (stretch.days.start, stretch.n) == (0, 52)
    assert held_against(stress, pain).best.n > 0


def test_days_missing_here_and_there_are_not_taken_for_a_habit() -> None:
    stress, pain = made(5, n=365)
    stress[np.random.default_rng(8).random(365) < 0.6] = np.nan
    assert run(stress, pain) is None
