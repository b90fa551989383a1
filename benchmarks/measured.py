"""How things are measured here: in turns with a named baseline, and the median of the rounds' ratios.

A ratio is taken in each round, of two runs that follow each other, so that a machine that is slow for a while is slow
for both. Each benchmark runs so many rounds that two runs of it differ by less than a tenth on a quiet machine. Its
aim is what is aimed at, not what was last reached.
"""

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Measured:
    """One line of the report: the ratio of the two times should be at most ``aim``.

    Attributes:
        name: What was measured.
        seconds: How long it took.
        baseline: What it is measured against.
        baseline_seconds: How long that took.
        aim: The ratio that is aimed at; ``None`` for a step, which only says where the time of a line above it goes.
        by_round: The median of the ratios of single rounds, where there were such.
    """

    name: str
    seconds: float
    baseline: str
    baseline_seconds: float
    aim: float | None
    by_round: float | None = None

    @classmethod
    def in_rounds(
        cls, name: str, spent: Sequence[float], baseline: str, bare: Sequence[float], aim: float | None
    ) -> "Measured":
        """The same from the seconds of each round."""
        by_round = statistics.median(own / other for own, other in zip(spent, bare, strict=True))
        return cls(name, statistics.median(spent), baseline, statistics.median(bare), aim, by_round)

    @property
    def ratio(self) -> float:
        return self.seconds / self.baseline_seconds if self.by_round is None else self.by_round

    def line(self) -> str:
        aimed = " " * 17
        if self.aim is not None:
            aimed = f"aim {self.aim:.1f}x  {'ok' if self.ratio <= self.aim else 'MISSED':<7}"
        times = f"{1000 * self.seconds:.1f} ms against {1000 * self.baseline_seconds:.1f} ms"
        return f"{self.name:<52} {self.ratio:5.2f}x  {aimed} {times} ({self.baseline})"


@dataclass(frozen=True)
class Weighed:
    """One line of the report: memory over a named baseline, in megabytes."""

    name: str
    megabytes: float
    baseline: str
    baseline_megabytes: float
    aim: float

    def line(self) -> str:
        over = self.megabytes - self.baseline_megabytes
        aimed = f"aim {self.aim:.0f} MB {'ok' if over <= self.aim else 'MISSED':<7}"
        weights = f"{self.megabytes:.0f} MB against {self.baseline_megabytes:.0f} MB"
        return f"{self.name:<52} +{over:.0f} MB  {aimed} {weights} ({self.baseline})"


@dataclass(frozen=True)
class Longest:
    """One line of the report: a time that should stay under an absolute limit."""

    name: str
    seconds: float
    limit: float

    def line(self) -> str:
        verdict = "ok" if self.seconds <= self.limit else "MISSED"
        return f"{self.name:<52} {1000 * self.seconds:5.0f} ms  limit {1000 * self.limit:.0f} ms  {verdict}"


@dataclass(frozen=True)
class Grown:
    """One line of the report: memory in bytes that should be at most ``aim`` times what it was."""

    name: str
    size: int
    baseline: str
    baseline_size: int
    aim: float

    def line(self) -> str:
        ratio = self.size / self.baseline_size
        verdict = "ok" if ratio <= self.aim else "MISSED"
        sizes = f"{self.size / 1e6:.0f} MB against {self.baseline_size / 1e6:.0f} MB"
        return f"{self.name:<52} {ratio:5.2f}x  aim {self.aim:.2f}x {verdict:<6}  {sizes} ({self.baseline})"


def medians(*tasks: Callable[[], object], rounds: int) -> list[float]:
    """The median seconds of each task."""
    return [statistics.median(spent) for spent in in_turns(*tasks, rounds=rounds)]


def in_turns(*tasks: Callable[[], object], rounds: int) -> list[list[float]]:
    """The seconds of each task in each round, the tasks taking turns so that a noisy moment hits all of them."""
    for task in tasks:
        task()
    times: list[list[float]] = [[] for _ in tasks]
    for _ in range(rounds):
        for task, spent in zip(tasks, times, strict=True):
            gc.collect()
            before = time.perf_counter()
            task()
            spent.append(time.perf_counter() - before)
    return times
