"""The program outlives a day of calls into Qt: a PySide6 that does not fit the Python drops references to None."""

import subprocess
import sys

CALLS = """
import amps_journal.ui
from PySide6.QtCore import QObject, Signal
class Bell(QObject):
    rung = Signal(object)
bell = Bell()
for _ in range(200_000):
    bell.rung.emit(None)
    bell.parent()
    bell.setObjectName("bell")
    bell == bell
print("alive")
"""


def test_the_program_outlives_a_long_day_of_calls_into_qt():
    done = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=False, timeout=120)
    assert done.stdout.strip() == "alive", done.stderr
    assert done.returncode == 0
