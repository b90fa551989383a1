"""Run the calibration, or some of it: ``python -m benchmarks.calibration --help``."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.calibration.rates import Rates
    from benchmarks.calibration.run import Cell
    from benchmarks.calibration.table import Outcomes

DOCS = Path(__file__).parents[2] / "docs"

# Two processes with two threads each are slower than two with one.
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")


def arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.calibration", description=__doc__)
    parser.add_argument("--test", action="append", help="only this test; may be given again")
    parser.add_argument("--condition", action="append", help="only this condition; may be given again")
    parser.add_argument("--days", action="append", type=int, help="only this length; may be given again")
    parser.add_argument("--null", action="store_true", help="only teens without an effect")
    parser.add_argument("--teens", type=int, default=1000, help="teens in a cell (1000)")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--write", action="store_true", help="write the tables into docs/methods.md")
    return parser.parse_args(given)


def main(given: list[str]) -> int:
    from benchmarks.calibration.rates import false_alarms, power
    from benchmarks.calibration.run import cells_of, run
    from benchmarks.calibration.trials import TRIALS

    wanted = arguments(given)
    cells = [
        cell
        for cell in cells_of(wanted.test or TRIALS)
        if (not wanted.condition or cell.condition in wanted.condition)
        and (not wanted.days or cell.days in wanted.days)
        and not (wanted.null and cell.size)
    ]
    outcomes = {}
    for cell, outcome in run(cells, wanted.teens, wanted.processes):
        outcomes[cell] = outcome
        print(line(cell, power(outcome) if cell.size else false_alarms(outcome)), flush=True)
    if wanted.write:
        write(outcomes, wanted.teens, wanted.processes)
    return 0


def line(cell: "Cell", rates: "Rates") -> str:
    """What one cell showed."""
    return (
        f"{cell.test:24}{cell.condition:20}{cell.days:4}{cell.size or '':>6}  tested {rates.tested:5}"
        f"  said {rates.ours:6.1%} ({rates.low:.1%} to {rates.high:.1%})"
        f"  correlation {rates.correlation:6.1%}  Newey-West {rates.newey_west:6.1%}"
    )


def write(outcomes: "Outcomes", teens: int, processes: int) -> None:
    """Write the section of the methods page, and the table of all cells beside it."""
    from benchmarks.calibration import further_rates, page, whole_journals
    from benchmarks.calibration.conditions import LENGTHS
    from benchmarks.calibration.table import Beside

    measured = Beside(
        whole_journals.all_headlines(teens, processes),
        [further_rates.coverage(condition, days, teens) for condition in further_rates.RESEMBLING for days in LENGTHS],
        [further_rates.setbacks(condition, max(50, teens // 4)) for condition in further_rates.RESEMBLING],
        [further_rates.watching(teens)],
    )
    page.write(DOCS / "methods.md", page.section(outcomes, measured, teens))
    page.write_cells(DOCS / "calibration.csv", outcomes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
