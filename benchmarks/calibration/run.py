"""Cells of the calibration: one test, one condition, one length, one size of effect, many teens."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TypeVar
from zlib import crc32

import numpy as np
import numpy.typing as npt

from amps_journal.analysis.results import NOT_ENOUGH_DAYS, OPPOSITE, SEEN
from benchmarks.calibration.conditions import BY_NAME, LENGTHS
from benchmarks.calibration.references import Said
from benchmarks.calibration.trials import TRIALS

Task = TypeVar("Task")
Result = TypeVar("Result")

CHUNK = 50
LEVEL = 0.05
SIDES = {SEEN: 1, OPPOSITE: -1}


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """What is tried: names of the test and the condition, days, and the size of the effect (0 is none)."""

    test: str
    condition: str
    days: int
    size: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What was said of each teen of a cell, one place a teen.

    Attributes:
        tested: Whether the gate was met.
        side: 1 for ``seen``, -1 for ``opposite``, 0 for neither.
        correlation: p of plain correlation, signed by the side that it found.
        newey_west: The same of Newey-West.
    """

    tested: npt.NDArray[np.bool_]
    side: npt.NDArray[np.int8]
    correlation: npt.NDArray[np.float64]
    newey_west: npt.NDArray[np.float64]


def cells_of(tests: Iterable[str]) -> list[Cell]:
    """All cells of those tests: every null condition and every size of an effect, at every length."""
    found = []
    for test in tests:
        trial = TRIALS[test]
        found += [Cell(test, c.name, days) for c in trial.nulls for days in LENGTHS]
        found += [Cell(test, c.name, days, size) for c in trial.real for size in trial.sizes for days in LENGTHS]
    return found


def seeded(*names: object, chunk: int = 0) -> np.random.Generator:
    """A generator that depends on the names and the chunk only, so never on how many processes share the work."""
    return np.random.default_rng(np.random.SeedSequence([*(crc32(str(name).encode()) for name in names), chunk]))


def run_chunk(task: tuple[Cell, int, int]) -> Outcome:
    """So many teens of one chunk of a cell; a chunk is always made whole, so the first teens never change."""
    cell, chunk, count = task
    trial = TRIALS[cell.test]
    rng = seeded(cell.test, cell.condition, cell.days, cell.size, chunk=chunk)
    teens = trial.teens(BY_NAME[cell.condition], (CHUNK, cell.days), cell.size, rng)[:count]
    verdicts = [trial.finding(teen).verdict for teen in teens]
    tested = np.array([verdict != NOT_ENOUGH_DAYS for verdict in verdicts])
    side = np.array([SIDES.get(verdict or "", 0) for verdict in verdicts], dtype=np.int8)
    good = 1 if trial.good_is_up else -1
    said = [trial.references(teen) if was else None for teen, was in zip(teens, tested, strict=True)]
    signed = np.array([(_signed(one[0], good), _signed(one[1], good)) if one else (np.nan, np.nan) for one in said])
    return Outcome(tested, side, signed[:, 0], signed[:, 1])


def _signed(said: Said, good: int) -> float:
    return said.p * (-1 if said.side * good < 0 else 1)


def run(cells: Iterable[Cell], teens: int, processes: int) -> Iterator[tuple[Cell, Outcome]]:
    """Every cell with what was said of its teens, in order."""
    tasks = [(cell, chunk, min(CHUNK, teens - chunk * CHUNK)) for cell in cells for chunk in range(-(-teens // CHUNK))]
    done: list[Outcome] = []
    for task, outcome in zip(tasks, spread(run_chunk, tasks, processes), strict=True):
        done.append(outcome)
        if sum(len(part.tested) for part in done) == teens:
            yield task[0], _joined(done)
            done = []


def spread(work: Callable[[Task], Result], tasks: Sequence[Task], processes: int) -> Iterator[Result]:
    """The results of all tasks in their order, worked out by several processes; by this one alone where it is one."""
    if processes == 1:
        yield from map(work, tasks)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("forkserver")) as pool:
        yield from pool.map(work, tasks, chunksize=4)


def _joined(parts: list[Outcome]) -> Outcome:
    return Outcome(
        np.concatenate([part.tested for part in parts]),
        np.concatenate([part.side for part in parts]),
        np.concatenate([part.correlation for part in parts]),
        np.concatenate([part.newey_west for part in parts]),
    )
