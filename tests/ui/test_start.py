"""What the start of the window imports: nothing that is not needed to show the day and take a key."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from amps_journal.domain.day import DayEntry
from amps_journal.journal import Journal

DAY = date(2026, 4, 16)
HEAVY = {"sqlalchemy", "alembic", "matplotlib", "numpy", "scipy", "typst"}

OPEN = """
import gc, json, sys
from datetime import datetime
from pathlib import Path
from amps_journal.app import open_window

def say(fact):
    print(json.dumps(fact), flush=True)

def on_ready(window):
    from PySide6.QtTest import QTest
    mood = window.findChild(object, "mood")
    while mood.value() is None:
        QTest.qWait(1)
    say(sorted({name.partition(".")[0] for name in sys.modules}))
    say(gc.isenabled())
    button = mood.start_button()
    button.setFocus()
    QTest.keyClick(button, "5")
    say(mood.value())
    window.close()

now = datetime.fromisoformat(f"{sys.argv[2]}T18:00:00").astimezone()
say(open_window(Path(sys.argv[1]), now=lambda: now, on_ready=on_ready))
"""


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    with Journal.open(tmp_path / "journal", now=lambda: datetime(2026, 4, 16, 12, tzinfo=UTC)) as journal:
        journal.save_day(DayEntry(date=DAY, mood=2))
    return tmp_path / "journal"


def test_a_stored_day_is_shown_and_takes_a_key_before_anything_heavy_is_imported(stored: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", OPEN, str(stored), str(DAY)], capture_output=True, text=True, check=False, timeout=60
    )
    assert run.returncode == 0, run.stderr
    modules, collects_garbage, mood, status = map(json.loads, run.stdout.splitlines())
    assert HEAVY.isdisjoint(modules), HEAVY.intersection(modules)
    assert "amps_journal" in modules
    assert collects_garbage
    assert (mood, status) == (5, 0)


def test_the_first_answer_is_kept_though_nothing_was_prepared_for_writing_it(stored: Path) -> None:
    subprocess.run([sys.executable, "-c", OPEN, str(stored), str(DAY)], capture_output=True, check=True, timeout=60)
    with Journal.open(stored, now=lambda: datetime.now(UTC), create=False) as journal:
        assert journal.day(DAY).mood == 5
