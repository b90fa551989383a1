import json
from pathlib import Path

import pytest

from amps_journal.settings import MachineSettings, load_settings, save_settings


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    chosen = MachineSettings(theme="dark", text_scale=1.5, language="en", window_geometry="AAEC")
    save_settings(tmp_path / "deep" / "settings.json", chosen)
    assert load_settings(tmp_path / "deep" / "settings.json") == chosen


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"theme": "neon"}', '{"text_scale": "big"}', '{"theme": 3}'])
def test_a_damaged_file_means_settings_as_new(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text, "utf-8")
    assert load_settings(file) == MachineSettings()


def test_what_is_well_in_a_file_is_kept_though_the_rest_is_not(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": "dark", "text_scale": 1.25, "unknown": 1, "language": None}), "utf-8")
    assert load_settings(file) == MachineSettings(theme="dark", text_scale=1.25)


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
