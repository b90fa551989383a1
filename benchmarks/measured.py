"""How things are measured here: interleaved runs, medians, and a ratio against a named baseline."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Measured:
    """One line of the report: ``seconds / baseline_seconds`` should be at most ``aim``."""

    name: str
    seconds: float
    baseline: str
    baseline_seconds: float
    aim: float

    @property
    def ratio(self) -> float:
        return self.seconds / self.baseline_seconds

    def line(self) -> str:
        verdict = "ok" if self.ratio <= self.aim else "MISSED"
        times = f"{1000 * self.seconds:.1f} ms against {1000 * self.baseline_seconds:.1f} ms"
        return f"{self.name:<52} {self.ratio:5.2f}x  aim {self.aim:.1f}x  {verdict:<6}  {times} ({self.baseline})"


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
    """The median seconds of each task, the tasks taking turns so that a noisy moment hits all of them."""
    for task in tasks:
        task()
    times: list[list[float]] = [[] for _ in tasks]
    for _ in range(rounds):
        for task, spent in zip(tasks, times, strict=True):
            gc.collect()
            before = time.perf_counter()
            task()
            spent.append(time.perf_counter() - before)
    return [statistics.median(spent) for spent in times]
