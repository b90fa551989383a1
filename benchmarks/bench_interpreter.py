"""What each setting of the interpreter in ``app`` is worth: the program with it against Python's own, in turns.

One that is worth nothing is to be taken out.
"""

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
from benchmarks.bench_start import CACHE, seconds_to_usable
from benchmarks.measured import Measured

LAST = date(2026, 11, 20)
ROUNDS = 4  # the first only warms the disk and compiles
STARTS = 10
AIM = 1.0
BESIDE_A_THREAD = (
    "open Trends",
    "change the range of Trends",
    "open the details of Trends",
    "open Share",
    "open Calendar",
)
"""What is done while a thread beside the window's draws or reads: there the settings matter."""


def _longest_stalls(folder: Path, plain: str) -> float:
    """The sum of the longest stall of each action, in seconds; ``plain`` names the setting that is left to Python."""
    home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "PYTHONPYCACHEPREFIX": str(CACHE)}
    environment = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "benchmarks.stalls.watched_day", str(folder), str(LAST), plain]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=300, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    said = [json.loads(line) for line in done.stdout.splitlines()]
    return sum(one["seconds"] for one in said if one["name"] in BESIDE_A_THREAD)


def run() -> list[Measured]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "journal"
        contents = demo_contents(3653, 1, date.fromordinal(LAST.toordinal() + 1))
        with Journal.open(folder, now=lambda: datetime.now(UTC)) as journal:
            journal.merge_contents(contents)
        stalls = {
            plain: [_longest_stalls(folder, plain) for _ in range(ROUNDS)][1:]
            for plain in ("", "switch_interval", "collector")
        }
        last = str(contents.days[-1].date)
        starts = [
            [seconds_to_usable("journal_window", str(folder), last, *more) for more in ((), ("collector",))]
            for _ in range(STARTS)
        ]
    ours = statistics.median(stalls[""])
    started, started_plain = (statistics.median(column) for column in zip(*starts[1:], strict=True))
    return [
        Measured(
            "stalls, giving way after 0.5 ms", ours, "after 5 ms", statistics.median(stalls["switch_interval"]), AIM
        ),
        Measured(
            "stalls, old garbage looked through seldom", ours, "usual", statistics.median(stalls["collector"]), AIM
        ),
        Measured("start without collecting garbage", started, "collecting", started_plain, AIM),
    ]
