"""The simulation behind the rates in the docs: its teens are what they claim, and a seeded slice keeps its word."""

import numpy as np
import pytest
from scipy import stats
from statsmodels.regression.linear_model import OLS

from benchmarks.calibration import page, references
from benchmarks.calibration.answers import scores
from benchmarks.calibration.conditions import BY_NAME, NULLS, PLAIN, Condition
from benchmarks.calibration.further_rates import coverage, setbacks, watching
from benchmarks.calibration.latent import NO_EFFECT, Effect, latents
from benchmarks.calibration.planted import teens_with_setbacks
from benchmarks.calibration.rates import false_alarms, power
from benchmarks.calibration.run import CHUNK, Cell, cells_of, run, run_chunk, seeded
from benchmarks.calibration.table import Beside
from benchmarks.calibration.teens import teens_of
from benchmarks.calibration.trials import TRIALS
from benchmarks.calibration.whole_journals import headlines, journals

MANY = (400, 365)
OF_LENGTH = {"episodes_shorter": 365, "episodes_easier": 365}


def drawn(condition: Condition, effect: Effect = NO_EFFECT):
    return latents(condition, MANY, seeded("test", condition.name), effect)


def pooled(x: np.ndarray, y: np.ndarray) -> float:
    return float(np.corrcoef(x.ravel(), y.ravel())[0, 1])


def outcome_of(cell: Cell, teens: int = 100):
    ((_cell, outcome),) = run([cell], teens, processes=1)
    return outcome


# The teens


@pytest.mark.parametrize(
    "name", ["autocorrelation_00", "autocorrelation_30", "autocorrelation_50", "autocorrelation_70"]
)
def test_days_resemble_the_next_by_as_much_as_the_condition_says_and_the_two_series_not_at_all(name):
    made = drawn(BY_NAME[name])
    wanted = BY_NAME[name].autocorrelation
    assert pooled(made.outcome[:, 1:], made.outcome[:, :-1]) == pytest.approx(wanted, abs=0.02)
    assert made.predictor.std() == pytest.approx(1, abs=0.02)
    assert pooled(made.predictor, made.outcome) == pytest.approx(0, abs=0.02)


@pytest.mark.parametrize("name", ["missing_random", "missing_bad", "gap"])
def test_three_days_in_ten_are_missing(name):
    assert drawn(BY_NAME[name]).missing.mean() == pytest.approx(0.3, abs=0.01)


def test_more_of_the_bad_days_are_missing_where_the_condition_says_so():
    made = drawn(BY_NAME["missing_bad"])
    bad = made.outcome > 1
    assert made.missing[bad].mean() > 0.5
    assert made.missing[made.outcome < 0].mean() < 0.2
    assert abs(drawn(BY_NAME["missing_random"]).missing[bad].mean() - 0.3) < 0.02


def test_a_gap_is_one_stretch_and_every_other_day_is_mostly_every_other():
    assert (np.abs(np.diff(drawn(BY_NAME["gap"]).missing.astype(int), axis=1)).sum(axis=1) <= 2).all()
    logged = ~drawn(BY_NAME["every_other"]).missing
    steps = np.concatenate([np.diff(np.flatnonzero(row)) for row in logged])
    assert set(steps.tolist()) == {1, 2, 3}
    assert np.mean(steps == 2) == pytest.approx(0.6, abs=0.02)


def test_the_weekly_rhythm_and_the_trend_are_shared_by_both_series():
    made = drawn(BY_NAME["rhythm"])
    by_weekday = [
        np.array([row[(number - first) % 7 :: 7].mean() for row, first in zip(rows, made.first_weekday, strict=True)])
        for rows in (made.predictor, made.outcome)
        for number in (0, 3)
    ]
    assert pooled(by_weekday[0] - by_weekday[1], by_weekday[2] - by_weekday[3]) > 0.9
    rising = drawn(BY_NAME["drift"])
    for rows in (rising.predictor, rising.outcome):
        assert rows[:, -30:].mean() - rows[:, :30].mean() == pytest.approx(1.5 * (1 - 30 / 365), abs=0.1)


def test_holidays_are_whole_weeks_off_with_lower_levels():
    made = drawn(BY_NAME["term"])
    weekday = (made.first_weekday[:, None] + np.arange(MANY[1])) % 7
    holiday = made.day_off & (weekday < 5)
    assert holiday.sum() / (weekday < 5).sum() == pytest.approx(14 / 52, abs=0.01)
    assert made.day_off[weekday >= 5].all()
    assert made.outcome[holiday].mean() == pytest.approx(made.outcome[~made.day_off].mean() - 1, abs=0.05)


def test_what_a_day_does_to_the_other_series_shows_on_the_right_day_and_side():
    def partial(made, later: int) -> float:
        """The slope of the outcome on the predictor so many days before, yesterday's outcome and today taken out."""
        y, x = made.outcome, made.predictor
        n = y.shape[1]
        columns = [y[:, 2 : n - 1], x[:, 3:], x[:, 3 - later : n - later]] if later else [y[:, 2 : n - 1], x[:, 3:]]
        design = np.column_stack([column.ravel() for column in columns])
        return float(np.linalg.lstsq(design, y[:, 3:].ravel(), rcond=None)[0][-1])

    assert partial(drawn(PLAIN, Effect(on_outcome=0.35)), 1) == pytest.approx(0.35, abs=0.02)
    assert partial(drawn(BY_NAME["lag_2"], Effect(on_outcome=0.35)), 2) == pytest.approx(0.35, abs=0.02)
    assert partial(drawn(BY_NAME["same_day"]), 0) == pytest.approx(0.5, abs=0.02)
    assert partial(drawn(BY_NAME["same_day"]), 1) == pytest.approx(0, abs=0.02)
    made = drawn(BY_NAME["shared_shock"])
    assert pooled(made.predictor, made.outcome) == pytest.approx(0.5, abs=0.02)
    made = drawn(BY_NAME["reverse"])
    assert pooled(made.predictor[:, 1:], made.outcome[:, :-1]) > 0.4


def test_answers_are_whole_and_as_coarse_as_the_condition_says():
    latent = drawn(PLAIN).outcome
    assert set(np.unique(scores(latent)).tolist()) == set(range(11))
    assert set(np.unique(scores(latent, "coarse")).tolist()) == {3, 5, 7}
    assert np.mean(scores(latent, "floor") == 0) > 0.4
    assert np.mean(scores(latent, "ceiling") == 10) > 0.4
    assert np.ptp(scores(latent, "constant")) == 0


def test_a_teen_did_not_answer_on_missing_days_but_the_plan_goes_on():
    made = drawn(BY_NAME["missing_random"])
    planned = np.full(MANY, 5.0)
    teen = teens_of(made, {"stress": scores(made.outcome), "routine_planned": planned})[3]
    assert (np.isnan(teen.arrays.stress) == made.missing[3]).all()
    assert (teen.arrays.logged == ~made.missing[3]).all()
    assert (teen.arrays.routine_planned == 5).all()
    assert teen.arrays.start.weekday() == made.first_weekday[3]


def test_planted_setbacks_get_shorter_only_where_that_is_asked_for():
    def lengths(shorter: float) -> tuple[float, float]:
        planted = teens_with_setbacks(PLAIN, MANY, seeded("planted"), shorter=shorter)[1].within
        starts = np.diff(planted.astype(int), axis=1) == 1
        halves = [slice(0, 180), slice(180, 360)]
        return tuple(planted[:, half].sum() / starts[:, half].sum() for half in halves)

    early, late = lengths(0.0)
    assert late == pytest.approx(early, rel=0.1)
    early, late = lengths(0.8)
    assert late < 0.7 * early


def test_whole_journals_hold_every_field_that_a_card_looks_at():
    contents = next(journals((CHUNK, 60), seeded("one")))
    assert 40 <= len(contents.days) <= 60
    assert all(entry.sleep and entry.pain and entry.activities is not None for entry in contents.days)
    assert {activity.stimulus for entry in contents.days for activity in entry.activities} == {None, "towel", "brush"}


# The references


def test_newey_west_agrees_with_statsmodels():
    rng = np.random.default_rng(5)
    x, other = rng.normal(size=(2, 90))
    y = 0.3 * x + np.cumsum(rng.normal(size=90)) / 5
    fit = OLS(y, np.column_stack((np.ones(90), other, x))).fit(
        cov_type="HAC", cov_kwds={"maxlags": int(4 * 0.9 ** (2 / 9)), "use_correction": True}, use_t=True
    )
    said = references.newey_west((other, x), y)
    assert said.p == pytest.approx(fit.pvalues[-1], rel=1e-9)
    assert said.side == np.sign(fit.params[-1])


def test_correlation_agrees_with_scipy_and_leaves_gaps_out():
    rng = np.random.default_rng(6)
    x, y = rng.normal(size=(2, 40))
    gappy = np.where(np.arange(40) % 5 == 0, np.nan, x)
    known = np.isfinite(gappy)
    assert references.correlation(gappy, y).p == pytest.approx(stats.pearsonr(x[known], y[known]).pvalue, rel=1e-9)


def test_references_say_nothing_of_what_never_changes():
    flat, rising = np.full(30, 3.0), np.arange(30.0)
    assert references.correlation(flat, rising) == references.NOTHING
    assert references.newey_west((flat,), rising) == references.NOTHING
    assert references.newey_west((rising,), flat).p == 1


# The runs


def test_a_cell_is_the_same_with_any_number_of_processes_and_its_first_teens_with_any_number_of_teens():
    cell = Cell("stress_then_pain", "missing_random", 120)
    ((_, alone),) = run([cell], 60, processes=1)
    ((_, shared),) = run([cell], 60, processes=2)
    fewer = outcome_of(cell, 30)
    assert (alone.side == shared.side).all()
    assert np.array_equal(alone.newey_west, shared.newey_west, equal_nan=True)
    assert np.array_equal(alone.newey_west[:30], fewer.newey_west, equal_nan=True)


def test_every_test_has_cells_without_an_effect_and_with_three_sizes_of_one():
    cells = cells_of(TRIALS)
    for test in TRIALS:
        own = [cell for cell in cells if cell.test == test]
        assert {cell.days for cell in own} == {60, 120, 365}
        assert len({cell.size for cell in own if cell.size}) == 3
        assert {"autocorrelation_70", "missing_bad", "term", "coarse", "gap"} <= {
            c.condition for c in own if not c.size
        }


@pytest.mark.parametrize("condition", ["autocorrelation_50", "term", "missing_bad"])
@pytest.mark.parametrize("test", TRIALS)
def test_a_test_rarely_says_something_false(test, condition):
    # 12 of 100 at a true rate of 5 % would be one slice in five hundred.
    rates = false_alarms(outcome_of(Cell(test, condition, OF_LENGTH.get(test, 120))))
    assert rates.ours <= 0.12
    assert rates.tested >= 50


@pytest.mark.parametrize("condition", ["same_day", "shared_shock", "reverse", "rhythm", "drift"])
def test_what_only_looks_like_stress_before_pain_is_not_taken_for_it(condition):
    rates = false_alarms(outcome_of(Cell("stress_then_pain", condition, 120)))
    assert rates.ours <= 0.12


@pytest.mark.parametrize("test", [name for name in TRIALS if name not in OF_LENGTH])
def test_a_test_finds_a_large_effect_in_a_year(test):
    rates = power(outcome_of(Cell(test, PLAIN.name, 365, TRIALS[test].sizes[-1]), CHUNK))
    assert rates.ours > 0.85


@pytest.mark.parametrize("condition", [c.name for c in NULLS if c.answers.startswith("constant")])
def test_nothing_is_said_of_answers_that_never_change(condition):
    for test, trial in TRIALS.items():
        if condition in {c.name for c in trial.nulls}:
            assert not outcome_of(Cell(test, condition, 120), CHUNK).side.any()


def test_few_teens_without_effects_get_a_headline():
    said = headlines(120, CHUNK, processes=1)
    assert said.shape == (CHUNK, 6)
    assert said[:, :3].any(axis=1).mean() <= 0.24  # of 50; the docs have the rate
    assert said[:, 3:].mean() > 0.9


def test_intervals_of_shares_hold_the_true_one_more_often_than_plain_ones():
    ours, plain = coverage(PLAIN, 120, 300).numbers
    assert ours > 0.9 > plain


def test_planted_setbacks_are_found_and_few_are_made_up():
    found, made_up, error = setbacks(PLAIN, CHUNK).numbers
    assert found > 0.9
    assert made_up < 1.3
    assert error < 1.6


def test_bad_weeks_open_the_plan_and_steady_days_hardly_ever_do():
    _slipped, opens, bad = watching(60).numbers
    assert opens < 0.05
    assert bad > 0.84


# The page


def test_the_section_is_written_between_its_marks_and_nowhere_else(tmp_path):
    methods = tmp_path / "methods.md"
    methods.write_text("# Methods\n\nOne.\n\n## Last\n\nTwo.\n", encoding="utf-8")
    page.write(methods, "first table")
    methods.write_text(methods.read_text(encoding="utf-8") + "\n## After\n", encoding="utf-8")
    page.write(methods, "second table")
    text = methods.read_text(encoding="utf-8")
    assert "first table" not in text
    assert text.count("second table") == 1
    assert text.startswith("# Methods\n\nOne.\n\n## Last\n\nTwo.\n")
    assert text.endswith("## After\n")


def test_the_section_names_what_misses_the_bar_and_the_cells_file_has_every_cell(tmp_path):
    cells = [Cell("stress_then_pain", PLAIN.name, days) for days in (60, 120, 365)]
    outcomes = dict(run(cells, CHUNK, processes=1))
    loud = outcomes[cells[1]]
    loud.side[:] = 1  # as if the test said something of every teen
    beside = Beside({60: np.zeros((10, 6), dtype=np.bool_)}, [], [], [])
    text = page.section(outcomes, beside, CHUNK)
    assert "`stress_then_pain`, autocorrelation 0.5, 120 days: 100 %" in text
    assert "headlines, 60 days" not in text
    page.write_cells(tmp_path / "cells.csv", outcomes)
    lines = (tmp_path / "cells.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 4
    assert lines[2].startswith("stress_then_pain,autocorrelation_50,120,0,50,50,1.0000,")


def test_a_bad_fortnight_is_not_taken_for_what_a_night_does():
    found = run_chunk((Cell("regular_sleep_then_day", "flare", 120), 0, 50))
    assert found.tested.all()
    assert np.mean(found.side != 0) <= 0.12


def test_days_of_school_alone_are_tested_and_four_days_in_ten_are_not():
    for name in ("stress_then_pain", "inactivity_then_pain"):
        assert run_chunk((Cell(name, "weekends", 120), 0, 20)).tested.mean() > 0.8
        assert not run_chunk((Cell(name, "mostly_missing", 120), 0, 20)).tested.any()
