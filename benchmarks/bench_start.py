"""From starting the program to a usable Today page on ten years of days, against a bare PySide6 window.

The floor is in the steps: a bare window that imports what Today is made of before it shows itself, and a program
without Qt that opens the journal and reads the day. The journal is opened on a thread of its own, but Python runs one
thread at a time, and of the two only what waits for the disk and for the key overlaps. What the program takes beyond
these steps is making, laying out and painting Today: some three hundred widgets.
"""

import os
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
AIM = 2.5
ROUNDS = 16  # the first only warms the disk and compiles, as on the day of installation
MODULES = ("amps_journal.app", "amps_journal.ui.window", "amps_journal.ui.pages.today")
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
        programs = (
            ("journal_window", str(folder), last),
            ("bare_window",),
            ("bare_window", *MODULES),
            ("opened_journal", str(folder), last),
        )
        rounds = [[seconds_to_usable(*program) for program in programs] for _ in range(ROUNDS)]
    app, bare, imported, opened = (list(column) for column in zip(*rounds[1:], strict=True))
    baseline = "bare PySide6 window"
    return [
        Measured.in_rounds("start to a usable Today page, ten years", app, baseline, bare, AIM),
        Measured.in_rounds("  of which a bare window and the modules", imported, baseline, bare, None),
        Measured.in_rounds("  of which the journal opened, without Qt", opened, baseline, bare, None),
    ]
