"""Files in and out of a journal by the command line."""

import io
import json
import sqlite3
import sys
import zipfile
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from command_line import EVERY_FIELD, run_command, state_of_folder

from amps_journal.exchange import files
from amps_journal.exchange.json_file import read_contents
from amps_journal.sharing import shared_contents


def exported_days(folder: Path, out: Path) -> list[dict[str, object]]:
    """The days of a journal as its full copy has them."""
    assert run_command("--journal", folder, "export", out, "--format", "json") == 0
    days: list[dict[str, object]] = json.loads(out.read_text("utf-8"))["days"]
    return days


def standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Have the bytes come in on standard input."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def test_what_was_imported_is_exported_byte_for_byte(
    journal_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.json"
    before = state_of_folder(journal_folder)
    assert run_command("--journal", journal_folder, "export", out) == 0
    assert out.read_bytes() == EVERY_FIELD.read_bytes()
    assert "full copy" in capsys.readouterr().out
    assert state_of_folder(journal_folder) == before


def test_import_says_what_it_did_and_the_second_time_adds_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "journal"
    assert run_command("--journal", folder, "import", EVERY_FIELD) == 0
    assert "3 days added" in capsys.readouterr().out
    before = exported_days(folder, tmp_path / "before.json")
    assert run_command("--journal", folder, "import", EVERY_FIELD) == 0
    assert "0 days added, 3 days were there already" in capsys.readouterr().out
    assert exported_days(folder, tmp_path / "after.json") == before


def test_import_of_what_differs_changes_nothing_names_it_and_asks_for_replace(
    journal_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = json.loads(EVERY_FIELD.read_text("utf-8"))
    changed["days"][1]["stress"] = 9
    changed["days"].append({"date": "2026-01-20", "mood": 4})
    file = tmp_path / "changed.json"
    file.write_text(json.dumps(changed), "utf-8")
    before = state_of_folder(journal_folder)
    assert run_command("--journal", journal_folder, "import", file) == 1
    error = capsys.readouterr().err
    assert "2026-01-13" in error
    assert "--replace" in error
    assert state_of_folder(journal_folder) == before
    assert run_command("--journal", journal_folder, "import", file, "--preview") == 0
    preview = capsys.readouterr().out
    assert "1 day would be added" in preview
    assert "2026-01-13" in preview
    assert state_of_folder(journal_folder) == before
    assert run_command("--journal", journal_folder, "import", file, "--replace") == 0
    assert "2026-01-13" in capsys.readouterr().out
    assert exported_days(journal_folder, tmp_path / "after.json") == changed["days"]
    assert any((journal_folder / "backups").iterdir())


def test_a_preview_without_a_journal_makes_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command("--journal", tmp_path / "new", "import", EVERY_FIELD, "--preview") == 0
    assert "3 days would be added" in capsys.readouterr().out
    assert not (tmp_path / "new").exists()


def test_a_foreign_format_is_refused_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command("--journal", tmp_path / "new", "import", EVERY_FIELD, "--format", "bearable") == 1
    assert "bearable" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_import_reads_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, EVERY_FIELD.read_bytes())
    assert run_command("--journal", tmp_path / "new", "import", "-") == 0
    assert len(exported_days(tmp_path / "new", tmp_path / "out.json")) == 3


def test_log_merges_a_day(journal_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "day.json"
    file.write_text('{"date": "2026-01-12", "pain": {"average": 2}, "win": null, "did": ["hobby"]}', "utf-8")
    before = exported_days(journal_folder, tmp_path / "before.json")
    assert run_command("--journal", journal_folder, "log", file) == 0
    assert "1 day changed" in capsys.readouterr().out
    first, *others = exported_days(journal_folder, tmp_path / "after.json")
    expected = {**before[0], "pain": {**before[0]["pain"], "average": 2}, "did": ["hobby"]}  # type: ignore[dict-item]
    del expected["win"]
    assert {**first, "updated_at": ""} == {**expected, "updated_at": ""}
    assert first["created_at"] == before[0]["created_at"]
    assert others == before[1:]


def test_log_begins_a_journal_and_stamps_the_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, b'[{"date": "2026-01-12", "mood": 2}, {"date": "2026-01-13", "activities": []}]')
    assert run_command("log", "-", "--journal", tmp_path / "new") == 0
    first, second = exported_days(tmp_path / "new", tmp_path / "out.json")
    assert (first["mood"], second["activities"]) == (2, [])
    assert str(first["created_at"]).endswith("Z")


def test_log_keeps_the_moment_at_which_a_new_day_was_first_entered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    standard_input(monkeypatch, b'{"date": "2026-01-12", "mood": 2, "created_at": "2026-01-12T18:00:00Z"}')
    assert run_command("log", "-", "--journal", tmp_path / "new") == 0
    (day,) = exported_days(tmp_path / "new", tmp_path / "out.json")
    assert day["created_at"] == "2026-01-12T18:00:00Z"


@pytest.mark.parametrize("command", [["findings"], ["check"], ["export", "OUT"]])
def test_a_journal_on_a_read_only_disk_can_be_asked_and_exported(
    journal_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    def refused(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("filelock.FileLock.acquire", refused)
    before = state_of_folder(journal_folder)
    words = [str(tmp_path / "out.json") if word == "OUT" else word for word in command]
    assert run_command("--journal", journal_folder, *words) == 0
    assert state_of_folder(journal_folder) == before


def test_log_is_all_or_nothing(journal_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "days.json"
    # The second day is well in itself, but only the merged night is too long.
    file.write_text('[{"date": "2026-01-13", "mood": 2}, {"date": "2026-01-12", "sleep": {"woke": "22:30"}}]', "utf-8")
    before = state_of_folder(journal_folder)
    assert run_command("--journal", journal_folder, "log", file) == 1
    assert "Day 2026-01-12, sleep" in capsys.readouterr().err
    assert state_of_folder(journal_folder) == before


def test_log_of_no_days_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "days.json"
    file.write_text("[]", "utf-8")
    assert run_command("--journal", tmp_path / "new", "log", file) == 0
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("audience", ["therapist", "parent"])
def test_an_export_for_somebody_holds_what_they_get(
    audience: str, journal_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.json"
    assert run_command("--journal", journal_folder, "export", out, "--for", audience) == 0
    assert audience in capsys.readouterr().out
    assert read_contents(out.read_bytes()) == shared_contents(read_contents(EVERY_FIELD.read_bytes()), audience)
    assert "Nobody reads this." not in out.read_text("utf-8")


def test_csv_and_fhir_are_exported_under_a_pseudonym_that_stays(journal_folder: Path, tmp_path: Path) -> None:
    tables, bundle, again = tmp_path / "out.zip", tmp_path / "out.fhir.json", tmp_path / "again.json"
    assert run_command("--journal", journal_folder, "export", tables, "--format", "csv") == 0
    assert "days.csv" in zipfile.ZipFile(tables).namelist()
    for out in (bundle, again):
        assert run_command("--journal", journal_folder, "export", out, "--format", "fhir", "--for", "therapist") == 0
    assert json.loads(bundle.read_text("utf-8"))["resourceType"] == "Bundle"
    assert bundle.read_bytes() == again.read_bytes()


def test_fhir_for_a_parent_has_no_pain_in_it(journal_folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert run_command("--journal", journal_folder, "export", out, "--format", "fhir", "--for", "parent") == 0
    text = out.read_text("utf-8")
    assert "55411-3" in text
    assert "72514-3" not in text
    assert "93832-4" not in text


def test_a_sqlite_export_opens_with_plain_sqlite(journal_folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.sqlite"
    out.write_bytes(b"an older file")
    before = state_of_folder(journal_folder)
    assert run_command("--journal", journal_folder, "export", out) == 0
    with closing(sqlite3.connect(f"file:{out}?mode=ro", uri=True)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("SELECT date FROM days ORDER BY date").fetchall() == [
            ("2026-01-12",),
            ("2026-01-13",),
            ("2026-01-14",),
        ]
    assert state_of_folder(journal_folder) == before
    assert {file.name for file in tmp_path.iterdir()} == {"journal", "out.sqlite"}


def test_the_ending_of_the_file_names_the_format(journal_folder: Path, tmp_path: Path) -> None:
    for name, magic in (("a.zip", b"PK"), ("a.db", b"SQLite format 3"), ("a.json", b"{"), ("a", b"{")):
        assert run_command("--journal", journal_folder, "export", tmp_path / name) == 0
        assert (tmp_path / name).read_bytes().startswith(magic)


def test_an_export_to_standard_output_is_the_file_and_nothing_else(
    journal_folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run_command("--journal", journal_folder, "export", "-") == 0
    out, error = capsysbinary.readouterr()
    assert out == EVERY_FIELD.read_bytes()
    assert b"full copy" in error
    assert run_command("--journal", journal_folder, "export", "-", "--format", "sqlite") == 1


def test_an_export_to_standard_output_may_start_within_the_journal_folder(
    journal_folder: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(journal_folder)
    assert run_command("--journal", ".", "export", "-") == 0
    assert capsysbinary.readouterr().out == EVERY_FIELD.read_bytes()


def test_an_endless_standard_input_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(files, "LARGEST_FILE", 1000)
    for command in ("log", "import"):
        standard_input(monkeypatch, b" " * 1001)
        assert run_command("--journal", tmp_path / "new", command, "-") == 1
        assert "too large" in capsys.readouterr().err


def test_an_export_never_takes_the_place_of_the_journal(
    journal_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = state_of_folder(journal_folder)
    for name in ("journal.db", "keys.json", "new.json", "backups/new.json"):
        assert run_command("--journal", journal_folder, "export", journal_folder / name) == 1
        assert "own folder" in capsys.readouterr().err
    assert state_of_folder(journal_folder) == before


def test_an_export_that_cannot_be_written_leaves_the_old_file(
    journal_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder").mkdir()
    for out in (tmp_path / "folder", tmp_path / "missing" / "out.json"):
        assert run_command("--journal", journal_folder, "export", out) == 1
        assert capsys.readouterr().err.count("\n") == 1
    assert list((tmp_path / "folder").iterdir()) == []
    assert not (tmp_path / "missing").exists()


def test_a_backup_can_be_restored_elsewhere(journal_folder: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved.zip"
    assert run_command("--journal", journal_folder, "backup", saved) == 0
    assert run_command("--journal", tmp_path / "other", "restore", saved) == 0
    out = tmp_path / "out.json"
    assert run_command("--journal", tmp_path / "other", "export", out) == 0
    assert out.read_bytes() == EVERY_FIELD.read_bytes()


def test_a_backup_without_a_name_says_where_it_is(journal_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command("--journal", journal_folder, "backup") == 0
    (saved,) = (journal_folder / "backups").iterdir()
    assert str(saved) in capsys.readouterr().out


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no zip", b"{}"])
def test_what_is_no_backup_is_not_restored(
    data: bytes, journal_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "saved.zip"
    file.write_bytes(data)
    before = state_of_folder(journal_folder)
    for folder in (journal_folder, tmp_path / "new"):
        assert run_command("--journal", folder, "restore", file) == 1
        assert capsys.readouterr().err.count("\n") == 1
    assert run_command("--journal", journal_folder, "restore", tmp_path / "missing.zip") == 1
    assert state_of_folder(journal_folder) == before
    assert not (tmp_path / "new").exists()
