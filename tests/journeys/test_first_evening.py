"""The first evening with the program, in the real window, by keyboard alone."""

import json
import signal
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from datetime import time as clock
from pathlib import Path

import pytest
from pypdf import PdfReader

from amps_journal.domain.day import Activity, CopingUse, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.journal import Journal

DRIVER = Path(__file__).with_name("driver.py")
DAY = date(2026, 4, 16)


def drive(journal: Path, scenario: str, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess:
    command = [sys.executable, str(DRIVER), str(journal), str(DAY), scenario, str(folder)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)


def stored(journal: Path) -> DayEntry:
    with Journal.open(journal, now=lambda: datetime.now(UTC), create=False) as opened:
        assert opened.check() == []
        return opened.day(DAY)


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "journal"


def test_a_whole_day_is_logged_found_again_charted_and_handed_over(journal, tmp_path, on_screen):
    evening = drive(journal, "first_evening", tmp_path, on_screen)
    assert (evening.returncode, evening.stderr) == (0, "")
    seen = json.loads((tmp_path / "seen.json").read_text())
    assert seen["keys_of_the_day"] <= 45

    entry = stored(journal)
    assert entry == DayEntry(
        date=DAY,
        did=("met_a_friend",),
        school=SchoolDay(status="all_day"),
        activities=(Activity(kind="walk", minutes=30),),
        coping=(CopingUse(strategy="breathing"),),
        sleep=Sleep(lights_out=clock(22, 40), woke=clock(6, 50)),
        mood=4,
        stress=4,
        pain=Pain(average=3),
        private_note="only mine",
        therapist_note="Stairs are easier",
        created_at=entry.created_at,
        updated_at=entry.updated_at,
    )

    morning = drive(journal, "next_morning", tmp_path, on_screen)
    assert (morning.returncode, morning.stderr) == (0, "")
    seen = json.loads((tmp_path / "seen.json").read_text())
    assert (seen["mood"], seen["win_or_note"]) == (4, "Stairs are easier")
    assert "30 active minutes" in seen["calendar"]
    assert "30" in seen["chart"]
    assert any("30.0" in row for row in seen["numbers"])

    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "summary.pdf").pages)
    assert "Stairs are easier" in text
    assert "16 April" in text
    assert "1 of 1" in text
    assert "only mine" not in text

    pages = ("welcome", "welcome-plan", "today", "calendar", "trends", "share", "settings", "help")
    assert all((tmp_path / f"{name}.png").stat().st_size > 10_000 for name in pages)


@pytest.mark.parametrize("letter", [" ", "y"])
def test_a_kill_in_the_middle_of_a_word_loses_at_most_that_note(journal, tmp_path, on_screen, letter):
    with Journal.open(journal, now=lambda: datetime.now(UTC)) as opened:
        opened.save_day(DayEntry(date=date(2026, 4, 15), mood=2))
    died = drive(journal, "killed_while_typing", tmp_path, on_screen | {"DIES_AT": letter})
    assert died.returncode == -signal.SIGKILL
    entry = stored(journal)
    assert entry.mood == 4
    assert entry.pain == Pain(average=3)
    with Journal.open(journal, now=lambda: datetime.now(UTC), create=False) as opened:
        assert opened.day(date(2026, 4, 15)).mood == 2


def waited_for(condition, seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


def test_a_second_window_is_refused_and_the_first_ends_in_good_order(journal, on_screen):
    command = [sys.executable, "-m", "amps_journal", "--journal", str(journal)]
    with subprocess.Popen(command, env=on_screen, stderr=subprocess.PIPE, text=True) as first:
        assert waited_for((journal / "keys.json").exists)
        with subprocess.Popen(command, env=on_screen, stderr=subprocess.PIPE, text=True) as second:
            said = second.stderr.readline()
            second.kill()
        assert said == "This journal is open in another window. Close it there first.\n"
        assert first.poll() is None
        time.sleep(1)
        first.terminate()
        assert first.wait(60) == 0
        assert first.stderr.read() == ""


def test_without_a_screen_it_says_so_and_how_to_try(journal, on_screen):
    for name in ("DISPLAY", "QT_QPA_PLATFORM"):
        on_screen.pop(name)
    command = [sys.executable, "-m", "amps_journal", "--journal", str(journal)]
    for display in ({}, {"DISPLAY": ":4711"}):
        done = subprocess.run(command, env=on_screen | display, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 1
        assert "xvfb-run" in done.stderr
        assert done.stderr.count("\n") == 1
    assert not journal.exists()


def test_a_damaged_journal_is_one_calm_sentence(journal, on_screen):
    with Journal.open(journal, now=lambda: datetime.now(UTC)) as opened:
        opened.save_day(DayEntry(date=DAY, mood=4))
    file = journal / "journal.db"
    file.write_bytes(b"\0" * 4096 + file.read_bytes()[4096:])
    command = [sys.executable, "-m", "amps_journal", "--journal", str(journal)]
    with subprocess.Popen(command, env=on_screen, stderr=subprocess.PIPE, text=True) as program:
        said = program.stderr.readline()
        program.kill()
    assert said.endswith(".\n")
    assert "Traceback" not in said
