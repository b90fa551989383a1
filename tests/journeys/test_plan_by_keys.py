"""A plan is set up in the real window by keyboard alone, and is there when the journal is opened again."""

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from amps_journal.domain.day import DayEntry
from amps_journal.journal import Journal

DRIVER = Path(__file__).with_name("driver.py")
DAY = date(2026, 4, 16)


def now() -> datetime:
    return datetime(2026, 4, 16, 20, tzinfo=UTC)


def test_a_plan_is_set_up_and_changed_by_keyboard_alone(tmp_path, on_screen):
    journal = tmp_path / "journal"
    with Journal.open(journal, now=now) as opened:
        opened.save_day(DayEntry(date=DAY, mood=4))
    command = [sys.executable, str(DRIVER), str(journal), str(DAY), "plan_by_keys", str(tmp_path)]
    done = subprocess.run(command, env=on_screen, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")

    with Journal.open(journal, now=now, create=False) as opened:
        plan = opened.plan()
    assert [item.label for item in plan.programme][-1] == "Swim"
    assert (plan.programme[-1].minutes, plan.programme[-1].weekdays) == (30, (5,))
    assert plan.quota[-1].growth == 0.05
    assert [item.label for item in plan.routine][1] == "Up on time"
    assert plan.goals[0].steps[0].reached_on == DAY
    assert len(plan.programme) == 5
    assert len(plan.goals) == 2
