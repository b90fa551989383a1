"""The breathing guide beside a chart of ten years that is drawn again and again, against the same without the chart.

Measured are how late a part of a breath is shown, and the longest gap between two pictures.
``AMPS_JOURNAL_PACER_SECONDS`` sets how long each breathes; 300 is the longest session there is.
"""

import json
import os
import statistics
import subprocess
import sys

from benchmarks.measured import Longest, Measured

SECONDS = float(os.environ.get("AMPS_JOURNAL_PACER_SECONDS", "40"))
ROUNDS = 3
LATE_LIMIT = 0.05
GAP_AIM = 2.0


def _breathed(beside: str) -> dict[str, float]:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    command = [sys.executable, "-m", "benchmarks.pacer.paced_breath", str(SECONDS), beside]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=SECONDS + 120, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    said: dict[str, float] = json.loads(done.stdout)
    if said["missed"]:
        raise SystemExit("a part of a breath was not shown at all")
    return said


def run() -> list[Measured | Longest]:
    alone, beside = [], []
    for _ in range(ROUNDS):
        alone.append(_breathed("alone"))
        beside.append(_breathed("draws"))

    def middle(said: list[dict[str, float]], name: str) -> float:
        return statistics.median(one[name] for one in said)

    return [
        Longest("a part of a breath shown late, a chart drawn beside", max(s["late"] for s in beside), LATE_LIMIT),
        *(
            Measured(
                f"{name} between pictures, beside a chart", middle(beside, key), "no chart", middle(alone, key), aim
            )
            for name, key, aim in (("usual gap", "usual_gap", 1.2), ("longest gap", "gap", GAP_AIM))
        ),
    ]
