"""Writes the calibration into the page on methods, between two marks, and every cell into a table for machines."""

import csv
from pathlib import Path

from benchmarks.calibration import table
from benchmarks.calibration.rates import false_alarms, power
from benchmarks.calibration.table import Beside, Outcomes

BEGIN, END = "<!-- calibration: begin (written by make calibrate) -->", "<!-- calibration: end -->"

_INTRODUCTION = """\
Teens were made by a seeded generator (`benchmarks/calibration/`), {teens:,} for each cell, and put through the findings
as they are. A false alarm is `seen` or `opposite` where there is nothing; rates are of the teens above the gate. Scores
are rounded to whole numbers as real answers are, and days resemble the next by 0.5 unless said otherwise. A cell counts
where at least 2 teens in 10 are above the gate. With {teens:,} teens tested, a rate of 5 % is known to {within:.1f}
points either way; `calibration.csv` has every cell with its interval. Asked for: at most 7.1 % in the worst cell, and
5.5 % on average. *Plain correlation* takes a day with the next one, or a value with its time. *Newey-West* is least
squares with Newey-West errors (for the lags: yesterday's outcome and today's predictor in the model, Holm over three
lags)."""

_POWER = """\
In percent at three sizes each. Where Newey-West is wrong more often than it says, its power is partly that; so beside
it stands its power at the level at which it is wrong in 5 % of the teens without an effect."""

_BEYOND = """\
*Slow swings* are a step beyond what the tests are held to: two fifths of each field's variance then come and go over
weeks, and a swing that is longer than the period is a trend to every method. They are shown so that nobody takes 5 %
for a promise. *Constant* answers are never tested or never say anything, and are left out of the mean."""

_WHOLE = """\
Whole journals: all fields, a weekly rhythm in all of them, 15 % of the days missing, two stimuli. Asked for: at most
12 % with any false headline."""

_PLANTED = """\
Planted into 365 days: pain 4 above its usual for a week or so, and back; a usual day's pain moves by 1. *Err* is by how
many days lengths err."""


def section(outcomes: Outcomes, beside: Beside, teens: int) -> str:
    """The whole section in Markdown."""
    within = 196 * (0.05 * 0.95 / teens) ** 0.5
    parts = [
        _INTRODUCTION.format(teens=teens, within=within),
        table.summary(outcomes),
        "### What misses the bar\n",
        table.not_met(outcomes, beside.headlines),
        "### Cell by cell: false alarms in percent at 60 / 120 / 365 days\n",
        table.cell_by_cell(outcomes),
        _BEYOND,
        "### Teens above the gate, in percent at 60 / 120 / 365 days\n",
        table.gates(outcomes),
        "### Power\n",
        _POWER,
        table.sizes(),
        table.powers(outcomes),
        "### Headlines of teens without any effect\n",
        _WHOLE,
        table.headline_table(beside.headlines),
        "### Intervals of shares\n",
        "How often the 95 % interval of a share of days holds the true one (0.7).",
        table.beside_table(("days", "this journal, %", "plain Wilson, %"), beside.coverage),
        "### Setbacks\n",
        _PLANTED,
        table.beside_table(("days", "found, %", "false in 100 days", "err"), beside.setbacks),
        "### What slipped lately (`watch`)\n",
        "Steady teens, and teens whose last week is worse by 1.5 standard deviations in all four.",
        table.beside_table(
            ("days", "steady days with two slipped, %", "steady days on which the plan opens, %", "bad weeks seen, %"),
            beside.watch,
        ),
    ]
    return "\n\n".join(part.strip() for part in parts)


def write(page: Path, text: str) -> None:
    """Put the section between its marks; at the end of the page where there are none yet."""
    old = page.read_text(encoding="utf-8")
    if BEGIN not in old:
        old = f"{old.rstrip()}\n\n## Calibration\n\n{BEGIN}\n{END}\n"
    before, rest = old.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    page.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")


def write_cells(path: Path, outcomes: Outcomes) -> None:
    """Every cell with its Monte-Carlo interval, as comma-separated values."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(
            (
                "test",
                "condition",
                "days",
                "effect",
                "teens",
                "tested",
                "rate",
                "low",
                "high",
                "correlation",
                "newey_west",
            )
        )
        for cell, outcome in outcomes.items():
            rates = power(outcome) if cell.size else false_alarms(outcome)
            numbers = (rates.ours, rates.low, rates.high, rates.correlation, rates.newey_west)
            shown = [f"{number:.4f}" for number in numbers]
            about = (cell.test, cell.condition, cell.days, f"{cell.size:g}", rates.teens, rates.tested)
            out.writerow((*about, *shown))
