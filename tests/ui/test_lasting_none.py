import subprocess
import sys

MANY_CALLS = """
import amps_journal.ui
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(200_000):
    thing.setObjectName("a")
print("still here")
"""


def test_the_window_outlives_many_calls_into_qt():
    run = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, check=False)
    assert run.stdout.strip() == "still here", run.stderr
