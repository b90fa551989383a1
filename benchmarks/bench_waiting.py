"""The program that waits in the tray: the memory it takes over a bare QApplication, after it has asked once.

What is resident, as Linux tells it: the largest size that a process has had includes that of the one that started it.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measured import Weighed

AIM_MEGABYTES = 60.0
_BARE = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
app.processEvents()
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmRSS")))
"""
_WAITING = """
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtWidgets import QApplication
from amps_journal import app as program, cli
from amps_journal.settings import MachineSettings, load_settings, save_settings
from amps_journal.ui.theme import load_theme
from amps_journal.ui.tray import Tray
from amps_journal.ui.waiting import run
from amps_journal.ui.waiting.waiting_program import WaitingProgram
cli.parse(["wait"])
folder, file = Path(sys.argv[1]), Path(sys.argv[2])
save_settings(file, MachineSettings(reminder=True, reminder_time="19:30", starts_with_session=True))
app = QApplication([])
tray = Tray(load_theme("light"), app)
tray.is_available = lambda: True
tray.offer_to_quit(app.quit)
WaitingProgram(folder, file, tray, lambda: datetime(2026, 4, 16, 19, 31, tzinfo=UTC), app).look()
app.processEvents()
assert load_settings(file).reminded_on == "2026-04-16"
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmRSS")))
"""


def _megabytes(code: str, *words: str) -> float:
    done = subprocess.run([sys.executable, "-c", code, *words], check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1]) / 1_024


def run() -> list[Weighed]:
    from datetime import UTC, datetime

    from amps_journal.demo import demo_contents
    from amps_journal.journal import Journal

    def evening() -> datetime:
        return datetime(2026, 4, 15, 20, 0, tzinfo=UTC)

    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "journal"
        with Journal.open(folder, now=evening) as journal:
            journal.merge_contents(demo_contents(3_650, 1, evening().date()))
        waiting = _megabytes(_WAITING, str(folder), str(Path(place) / "settings.json"))
    return [Weighed("waiting in the tray, ten years", waiting, "a bare QApplication", _megabytes(_BARE), AIM_MEGABYTES)]
