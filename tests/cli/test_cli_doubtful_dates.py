"""Answers on days to come, or years away from all others, are asked about before a file is taken in."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from command_line import run_command, state_of_folder

TODAY = datetime.now().astimezone().date()
WEEK = [{"date": (TODAY - timedelta(days=back)).isoformat(), "mood": 3} for back in range(8)]
TO_COME = {"date": (TODAY + timedelta(days=3)).isoformat(), "mood": 3}
STRAY = {"date": (TODAY - timedelta(days=40 * 365)).isoformat(), "mood": 3}
PLANNED = {"date": (TODAY + timedelta(days=3)).isoformat(), "therapist_note": "Ask about swimming."}


def file_of(folder: Path, command: str, *days: dict[str, object]) -> Path:
    file = folder / "given.json"
    whole = {"format": "amps-journal", "version": 1, "days": list(days)}
    file.write_text(json.dumps(list(days) if command == "log" else whole), "utf-8")
    return file


@pytest.mark.parametrize("command", ["log", "import"])
@pytest.mark.parametrize(("odd", "words"), [(TO_COME, "is after today"), (STRAY, "years away from all other days")])
@pytest.mark.parametrize("has_journal", [True, False])
def test_an_odd_date_is_named_and_nothing_changes(command, odd, words, has_journal, tmp_path, capsys) -> None:
    folder = tmp_path / "journal"
    if has_journal:
        assert run_command("--journal", folder, "log", file_of(tmp_path, "log", *WEEK[1:])) == 0
    before = state_of_folder(folder)
    given = file_of(tmp_path, command, *([odd] if has_journal and command == "log" else [*WEEK, odd]))
    assert run_command("--journal", folder, command, given) == 1
    said = capsys.readouterr().err
    assert odd["date"] in said
    assert words in said
    assert "--any-date" in said
    assert state_of_folder(folder) == before
    assert run_command("--journal", folder, command, given, "--any-date") == 0


@pytest.mark.parametrize("command", ["log", "import"])
def test_notes_may_lie_ahead(command, tmp_path) -> None:
    assert run_command("--journal", tmp_path / "journal", command, file_of(tmp_path, command, *WEEK, PLANNED)) == 0


def test_a_preview_says_it_too(tmp_path, capsys) -> None:
    given = file_of(tmp_path, "import", *WEEK, TO_COME)
    assert run_command("--journal", tmp_path / "journal", "import", given, "--preview") == 0
    assert "is after today" in capsys.readouterr().out
