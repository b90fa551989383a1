"""From starting the program to a usable Today page on ten years of days, against a bare PySide6 window."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

from amps_journal.demo import demo_contents
from amps_journal.journal import Journal
from benchmarks.measured import Measured

LAST = date(2026, 11, 20)
AIM = 3.0
ROUNDS = 10  # the first only warms the disk and compiles, as on the day of installation
CACHE = Path(tempfile.gettempdir()) / "amps-journal-bench-bytecode"


def seconds_to_usable(module: str, *arguments: str) -> float:
    """How long a program of ``benchmarks.start`` takes until it says that it is usable."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPYCACHEPREFIX": str(CACHE)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", f"benchmarks.start.{module}", *arguments]
    started = time.perf_counter()
    # What Qt's offscreen platform has to say is nobody's business here.
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as program:
        said = program.stdout.readline().split() if program.stdout else []
        seconds = time.perf_counter() - started
        if said != ["usable"]:
            raise SystemExit(f"{module} did not become usable without heavy imports: {said}")
    return seconds


def run() -> list[Measured]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "journal"
        contents = demo_contents(3653, 1, date.fromordinal(LAST.toordinal() + 1))
        # The demo leaves days out; the day to be shown must be there.
        with Journal.open(folder, now=lambda: datetime.now(UTC)) as journal:
            journal.merge_contents(contents)
        last = str(contents.days[-1].date)
        times = [
            (seconds_to_usable("journal_window", str(folder), last), seconds_to_usable("bare_window"))
            for _ in range(ROUNDS)
        ]
    app, bare = (statistics.median(column) for column in zip(*times[1:], strict=True))
    return [Measured("start to a usable Today page, ten years", app, "bare PySide6 window", bare, AIM)]
