"""A typical day takes at most 15 clicks or 45 keys, counted in the real window."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from amps_journal.domain.day import Activity, CopingUse, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.domain.plan import Plan, ProgrammeItem, RoutineItem
from amps_journal.journal import Journal

DRIVER = Path(__file__).with_name("typical_day_driver.py")
DAY = date(2026, 4, 16)
START = date(2026, 1, 5)
EVERY_DAY = tuple(range(7))
PLAN = Plan(
    programme=(
        ProgrammeItem(key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=EVERY_DAY, start=START),
        ProgrammeItem(key="stretch", label="Stretches", kind="stretching", minutes=10, weekdays=EVERY_DAY, start=START),
    ),
    routine=tuple(
        RoutineItem(key=key, label=label, weekdays=EVERY_DAY, on="all", start=START)
        for key, label in (("up", "Up on time"), ("breakfast", "Breakfast"), ("homework", "Homework"))
    ),
)
BIKE = Activity(kind="aerobic", minutes=20, item="bike")
STRETCH = Activity(kind="stretching", minutes=10, item="stretch")
WALK = Activity(kind="walk", minutes=15)
NIGHT = Sleep(lights_out=time(22, 40), woke=time(6, 50))
TYPICAL = DayEntry(
    date=DAY,
    school=SchoolDay(status="all_day"),
    activities=(BIKE, STRETCH, WALK),
    routine_done=("up", "breakfast", "homework"),
    coping=(CopingUse(strategy="breathing"),),
    sleep=NIGHT,
    mood=4,
    stress=3,
    energy=6,
    pain=Pain(average=3),
)
BEFORE = tuple(DayEntry(date=date(2026, 4, day), activities=(BIKE, STRETCH, WALK), sleep=NIGHT) for day in (9, 15))


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    folder = tmp_path / "journal"
    with Journal.open(folder, now=lambda: datetime.now(UTC)) as opened:
        opened.save_person(Person(name="Sam"))
        opened.save_settings(JournalSettings(timezone="Europe/London"))
        opened.save_plan(PLAN)
    return folder


def drive(journal: Path, scenario: str, folder: Path, environment: dict[str, str]) -> dict[str, int]:
    command = [sys.executable, str(DRIVER), str(journal), str(DAY), scenario, str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads((folder / "seen.json").read_text())


def stored(journal: Path) -> DayEntry:
    with Journal.open(journal, now=lambda: datetime.now(UTC), create=False) as opened:
        return replace(opened.day(DAY), created_at=None, updated_at=None)


def add_days_before(journal: Path) -> None:
    with Journal.open(journal, now=lambda: datetime.now(UTC)) as opened:
        opened.save_days(BEFORE)


def test_with_the_mouse_it_takes_at_most_fifteen_clicks(journal, tmp_path, on_screen):
    add_days_before(journal)
    seen = drive(journal, "by_mouse", tmp_path, on_screen)
    assert stored(journal) == TYPICAL
    assert seen["clicks"] <= 15


def test_with_the_mouse_it_takes_no_more_on_the_very_first_day(journal, tmp_path, on_screen):
    seen = drive(journal, "by_mouse_on_the_first_day", tmp_path, on_screen)
    assert replace(stored(journal), sleep=None) == replace(TYPICAL, sleep=None)
    night = stored(journal).sleep
    # A pointer hits a quarter of an hour, not a minute.
    assert abs(minutes(night.lights_out) - minutes(NIGHT.lights_out)) <= 15
    assert abs(minutes(night.woke) - minutes(NIGHT.woke)) <= 15
    assert seen["clicks"] <= 15


def minutes(at: time) -> int:
    return 60 * at.hour + at.minute


def test_with_keys_it_takes_at_most_forty_five_even_on_the_very_first_day(journal, tmp_path, on_screen):
    seen = drive(journal, "by_keys", tmp_path, on_screen)
    assert stored(journal) == TYPICAL
    assert seen["keys_of_the_day"] <= 45


def test_the_usual_is_filled_in_and_taken_back_with_a_click_each_and_with_ctrl_z(journal, tmp_path, on_screen):
    add_days_before(journal)
    seen = drive(journal, "as_usual", tmp_path, on_screen)
    assert seen["clicks"] == 3
    assert stored(journal) == DayEntry(date=DAY, activities=(BIKE, STRETCH, WALK), sleep=NIGHT)


def test_every_key_of_the_sheet_does_what_it_says(journal, tmp_path, on_screen):
    seen = drive(journal, "every_key", tmp_path, on_screen)
    assert (seen["ten"], seen["left"], seen["cleared"], seen["undone"]) == (10, 9, None, 9)
    assert (seen["before"], seen["today"], seen["ahead"], seen["home"]) == (-1, 0, 1, 0)
    assert stored(journal) == DayEntry(date=DAY)
