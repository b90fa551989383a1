"""The Trends page in the real window, on ten years of days: pointing, changing the range, and what that leaves behind.

The page reads the other ranges while nobody waits for anything, so a change of the range is a change of the pictures.
How long the window's thread is held up meanwhile is measured with all other stalls, in ``bench_stalls``.
"""

import json
import os
import subprocess
import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from amps_journal.demo import demo_contents
from amps_journal.journal import Journal
from benchmarks.measured import Grown, Longest, Measured

LAST = date(2026, 11, 20)
FRAME = 1 / 30
PAINT_AIM, RANGE_AIM, MEMORY_AIM = 8.0, 1.2, 1.05


def _worked(folder: Path) -> dict[str, Any]:
    environment = {
        **os.environ,
        "HOME": str(folder.parent),
        "XDG_CONFIG_HOME": str(folder.parent),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-m", "benchmarks.trends.worked_page", str(folder), str(LAST)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=600, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout.splitlines()[-1])


def run() -> list[Measured | Longest | Grown]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "journal"
        with Journal.open(folder, now=lambda: datetime.now(UTC)) as journal:
            journal.merge_contents(demo_contents(3653, 1, date.fromordinal(LAST.toordinal() + 1)))
        worked = _worked(folder)
    hover = worked["hover"]
    page, bare = worked["ranges"]
    early, late = worked["memory"]
    return [
        Longest("one step of the pointer over a chart", hover["step"], FRAME),
        Measured(
            "painting a chart with its mark and its tip",
            hover["marked"],
            "painting its picture alone",
            hover["bare"],
            PAINT_AIM,
        ),
        Measured.in_rounds(
            "Trends page at each range in turn", page, "the same artists in bare matplotlib", bare, RANGE_AIM
        ),
        Grown("memory of the window after 100 range changes", int(late), "after 5", int(early), MEMORY_AIM),
    ]
