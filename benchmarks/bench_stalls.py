"""The longest time that the window keeps the pointer and the keys waiting, per action, on ten years of days."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

from amps_journal.demo import demo_contents
from amps_journal.journal import Journal
from benchmarks.measured import Longest

LAST = date(2026, 11, 20)
LIMIT = 0.05
ROUNDS = 4  # the first only warms the disk and compiles, as on the day of installation
CACHE = Path(tempfile.gettempdir()) / "amps-journal-bench-bytecode"
PLACES = os.environ.get("AMPS_JOURNAL_STALL_PLACES")
"""Set to anything to read where the window's thread was in each stall that was too long."""


def _watched_day(folder: Path) -> dict[str, float]:
    """The longest stall of each action, in a program of its own."""
    home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "PYTHONPYCACHEPREFIX": str(CACHE)}
    environment = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "benchmarks.stalls.watched_day", str(folder), str(LAST)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=300, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    said = [json.loads(line) for line in done.stdout.splitlines()]
    if PLACES:
        print(*(f"  {one['name']}: {one['place']}" for one in said if one["place"]), sep="\n")
    return {one["name"]: one["seconds"] for one in said}


def run() -> list[Longest]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "journal"
        with Journal.open(folder, now=lambda: datetime.now(UTC)) as journal:
            journal.merge_contents(demo_contents(3653, 1, date.fromordinal(LAST.toordinal() + 1)))
        rounds = [_watched_day(folder) for _ in range(ROUNDS)]
    return [
        Longest(f"longest stall: {name}", statistics.median(seconds[name] for seconds in rounds[1:]), LIMIT)
        for name in rounds[0]
    ]
