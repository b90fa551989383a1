import json
from datetime import date, time
from pathlib import Path

import pytest

from amps_journal.settings import MachineSettings, load_settings, save_settings


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    chosen = MachineSettings(theme="dark", text_scale=1.5, language="en", window_geometry="AAEC", reminder=True)
    save_settings(tmp_path / "deep" / "settings.json", chosen)
    assert load_settings(tmp_path / "deep" / "settings.json") == chosen


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"theme": "neon"}', '{"text_scale": "big"}', '{"theme": 3}'])
def test_a_damaged_file_means_settings_as_new(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text, "utf-8")
    assert load_settings(file) == MachineSettings()


@pytest.mark.parametrize("stored", ["neon", "", 3, None, ["plum"], "Plum"])
def test_a_damaged_accent_is_the_usual_one(tmp_path: Path, stored: object) -> None:
    assert kept(tmp_path, accent=stored) == MachineSettings()
    assert kept(tmp_path, accent="plum").accent == "plum"


def test_what_is_well_in_a_file_is_kept_though_the_rest_is_not(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": "dark", "text_scale": 1.25, "unknown": 1, "language": None}), "utf-8")
    assert load_settings(file) == MachineSettings(theme="dark", text_scale=1.25)


def kept(tmp_path: Path, **values: object) -> MachineSettings:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps(values), "utf-8")
    return load_settings(file)


def test_the_reminder_is_off_until_it_is_turned_on(tmp_path: Path) -> None:
    assert MachineSettings().reminder_at is None
    assert kept(tmp_path, reminder=True).reminder_at == time(19, 30)
    assert kept(tmp_path, reminder=True, reminder_time="07:05").reminder_at == time(7, 5)


@pytest.mark.parametrize("stored", [1, 0, "yes", None, [], "true"])
def test_a_reminder_that_is_neither_on_nor_off_is_off(tmp_path: Path, stored: object) -> None:
    assert kept(tmp_path, reminder=stored).reminder_at is None


@pytest.mark.parametrize("stored", ["", "24:00", "7:30", "19:60", "19:30:00", "T19:30", "19:30+01:00", "half past", 19])
def test_a_damaged_time_is_the_usual_time(tmp_path: Path, stored: object) -> None:
    assert kept(tmp_path, reminder=True, reminder_time=stored).reminder_at == time(19, 30)


def test_the_day_of_the_last_reminder_comes_back(tmp_path: Path) -> None:
    assert kept(tmp_path, reminded_on="2026-04-16").last_reminded == date(2026, 4, 16)


@pytest.mark.parametrize("stored", ["", "2026-02-30", "20260416", "2026-W16-4", "yesterday", 20260416, None])
def test_a_damaged_last_reminder_is_none(tmp_path: Path, stored: object) -> None:
    assert kept(tmp_path, reminded_on=stored).last_reminded is None


@pytest.mark.parametrize(("stored", "used"), [(0.1, 1.0), (1.75, 1.75), (40.0, 2.0)])
def test_text_stays_between_its_size_and_twice_that(tmp_path: Path, stored: float, used: float) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"text_scale": stored}), "utf-8")
    assert load_settings(file).text_scale == used


def test_a_machine_that_cannot_keep_settings_goes_on_without(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder", "utf-8")
    save_settings(in_the_way / "settings.json", MachineSettings())
    assert in_the_way.read_text("utf-8") == "not a folder"
