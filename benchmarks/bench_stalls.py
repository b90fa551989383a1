"""The longest time that the window keeps the pointer and the keys waiting, per action, on ten years of days.

Each action is done for the first time in a program of its own. *Cold* is on the day of installation, with no bytecode
yet, so that every module is compiled too. A stall is time by the clock: beside other work on the machine all of them
are longer.
"""

import json
import os
import shutil
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
ROUNDS = 3  # each of them cold, and then warm
CACHE = Path(tempfile.gettempdir()) / "amps-journal-bench-stalls-bytecode"
PLACES = os.environ.get("AMPS_JOURNAL_STALL_PLACES")
"""Set to anything to read where the window's thread was in each stall that was too long."""


def _watched_day(folder: Path, *, is_cold: bool = False) -> dict[str, float]:
    """The longest stall of each action, in a program of its own."""
    if is_cold:
        shutil.rmtree(CACHE, ignore_errors=True)
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
        rounds = [(_watched_day(folder, is_cold=True), _watched_day(folder)) for _ in range(ROUNDS)]
    return [
        Longest(f"longest stall{kind}: {name}", statistics.median(seconds[name] for seconds in days), LIMIT)
        for kind, days in zip((", cold", ""), zip(*rounds, strict=True), strict=True)
        for name in days[0]
    ]
