"""The calibration as tables for a therapist or a statistician."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from amps_journal.analysis.methods.shares import wilson
from benchmarks.calibration.conditions import BY_NAME, HABITS, LENGTHS, NULLS, PLAIN
from benchmarks.calibration.further_rates import Row
from benchmarks.calibration.rates import Rates, false_alarms, power
from benchmarks.calibration.run import Cell, Outcome
from benchmarks.calibration.trials import TRIALS

WORST_ALLOWED, MEAN_ALLOWED, HEADLINE_ALLOWED, POWER_ASKED = 0.071, 0.055, 0.12, 0.9
# Shown with the others, but a step beyond what the tests are held to; and nothing can be false where nothing varies.
BEYOND = frozenset({"slow"})
TRIVIAL = frozenset({"constant_predictor", "constant_outcome"})
SHORT = {
    "activity_trend": "activity",
    "desensitization_trend": "touch",
    "attendance_trend": "school",
    "routine_trend": "routine",
    "regular_sleep_then_day": "sleep",
    "stress_then_pain": "stress",
    "inactivity_then_pain": "inactivity",
    "episodes_shorter": "shorter",
    "episodes_easier": "easier",
}
Outcomes = Mapping[Cell, Outcome]


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """What is measured beside the tests.

    Attributes:
        headlines: By days, whether each card of each teen said something false (first three columns).
        coverage: Intervals of shares.
        setbacks: Planted setbacks.
        watch: Steady days and bad weeks.
    """

    headlines: Mapping[int, npt.NDArray[np.bool_]]
    coverage: Sequence[Row]
    setbacks: Sequence[Row]
    watch: Sequence[Row]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def percent(share: float) -> str:
    """A share in percent, to a tenth below 10; a dash where it is not known."""
    if np.isnan(share):
        return "–"
    return f"{100 * share:.1f}" if share < 0.0995 else f"{100 * share:.0f}"


def summary(outcomes: Outcomes) -> str:
    """A line for each test: its worst cell, its mean over the cells, and those of the references."""
    rows = []
    for test in TRIALS:
        cells = judged_cells(outcomes, test)
        if not cells:
            continue
        worst, rates = max(cells, key=lambda pair: pair[1].ours)
        means = [float(np.mean([getattr(r, of) for _, r in cells])) for of in ("ours", "correlation", "newey_west")]
        most = [max(getattr(r, of) for _, r in cells) for of in ("correlation", "newey_west")]
        where = f"{BY_NAME[worst.condition].said}, {worst.days} days"
        rows.append(
            (
                f"`{test}`",
                f"{percent(rates.ours)} ({percent(rates.low)} to {percent(rates.high)})",
                where,
                percent(means[0]),
                f"{percent(means[1])}, at most {percent(most[0])}",
                f"{percent(means[2])}, at most {percent(most[1])}",
            )
        )
    return table(("test", "worst cell, %", "which", "mean, %", "plain correlation, %", "Newey-West, %"), rows)


def judged_cells(outcomes: Outcomes, test: str) -> list[tuple[Cell, Rates]]:
    """The null cells of a test that it is held to, with their rates."""
    found = [
        (cell, false_alarms(outcome))
        for cell, outcome in outcomes.items()
        if cell.test == test and not cell.size and cell.condition not in BEYOND | TRIVIAL
    ]
    return [(cell, rates) for cell, rates in found if rates.is_counted]


def cell_by_cell(outcomes: Outcomes) -> str:
    """False alarms of every condition and test, in percent at each length."""
    return _by_condition(outcomes, lambda rates: percent(rates.ours) if rates.is_counted else "–")


def gates(outcomes: Outcomes) -> str:
    """The share of teens above the gate in every condition and test, in percent at each length."""
    return _by_condition(outcomes, lambda rates: f"{100 * rates.tested / rates.teens:.0f}")


def _by_condition(outcomes: Outcomes, say: Callable[[Rates], str]) -> str:
    tests = [test for test in TRIALS if any(cell.test == test for cell in outcomes)]
    rows = []
    for condition in (*NULLS, *HABITS):
        row = [condition.said]
        for test in tests:
            cells = [Cell(test, condition.name, days) for days in LENGTHS]
            known = [cell in outcomes for cell in cells]
            row.append(" / ".join(say(false_alarms(outcomes[cell])) for cell in cells) if all(known) else "")
        rows.append(row)
    return table(("condition", *(SHORT[test] for test in tests)), rows)


def powers(outcomes: Outcomes) -> str:
    """Power at three sizes of an effect, beside the references."""
    rows = []
    for test, trial in TRIALS.items():
        for condition in trial.real:
            for days in LENGTHS:
                cells = [Cell(test, condition.name, days, size) for size in trial.sizes]
                if not all(cell in outcomes for cell in cells):
                    continue
                null = outcomes.get(Cell(test, PLAIN.name, days))
                found = [power(outcomes[cell], null) for cell in cells]
                if not all(rates.is_counted for rates in found):
                    continue
                later = f", after {condition.lag} days" if condition.lag > 1 else ""
                rows.append((f"`{test}`{later}", str(days), *_power_cells(found)))
    head = (
        "test",
        "days",
        "this journal",
        "plain correlation",
        "Newey-West",
        "ratio",
        "Newey-West held to 5 %",
        "ratio",
    )
    return table(head, rows)


def _power_cells(found: Sequence[Rates]) -> list[str]:
    def row(of: str) -> str:
        return " / ".join(f"{100 * getattr(rates, of):.0f}" for rates in found)

    def ratio(of: str) -> str:
        return " / ".join(f"{r.ours / getattr(r, of):.2f}" if getattr(r, of) > 0 else "–" for r in found)

    return [row("ours"), row("correlation"), row("newey_west"), ratio("newey_west"), row("held"), ratio("held")]


def sizes() -> str:
    """What the three sizes of each test are."""
    lines = [
        f"- `{test}`: {', '.join(f'{size:g}' for size in trial.sizes)} ({trial.sizes_said})"
        for test, trial in TRIALS.items()
    ]
    return "\n".join(lines)


def headline_table(headlines: Mapping[int, npt.NDArray[np.bool_]]) -> str:
    """How many teens without effects get a headline, at each length."""
    rows = []
    for days, said in headlines.items():
        share = float(said[:, :3].any(axis=1).mean())
        low, high = wilson(share, len(said))
        cards = [percent(float(one)) for one in said[:, :3].mean(axis=0)]
        rows.append((str(days), f"{percent(share)} ({percent(low)} to {percent(high)})", *cards))
    return table(("days", "any card, %", "progressive activity", "routine", "recurrence"), rows)


def beside_table(head: Sequence[str], rows: Sequence[Row]) -> str:
    """A table of what is measured beside the tests, shares in percent and other numbers as they are."""
    return table(
        head,
        [
            (
                row.said,
                *(
                    f"{100 * n:.1f}" if "%" in title else f"{n:.2f}"
                    for title, n in zip(head[1:], row.numbers, strict=True)
                ),
            )
            for row in rows
        ],
    )


def not_met(outcomes: Outcomes, headlines: Mapping[int, npt.NDArray[np.bool_]]) -> str:
    """What misses the bar, one line each."""
    lines = []
    for test in TRIALS:
        cells = judged_cells(outcomes, test)
        over = [(cell, rates) for cell, rates in cells if rates.ours > WORST_ALLOWED]
        lines += [
            f"- `{test}`, {BY_NAME[cell.condition].said}, {cell.days} days: {percent(rates.ours)} % "
            f"({percent(rates.low)} to {percent(rates.high)})"
            for cell, rates in over
        ]
        if cells and (mean := float(np.mean([rates.ours for _, rates in cells]))) > MEAN_ALLOWED:
            lines.append(f"- `{test}`: {percent(mean)} % on average")
    for days, said in headlines.items():
        share = float(said[:, :3].any(axis=1).mean())
        if share > HEADLINE_ALLOWED:
            lines.append(f"- headlines, {days} days: {percent(share)} %")
    return "\n".join(lines) or "Nothing: all cells are within the bars."
