"""Backups, bringing them back, and what ``check`` says."""

import json
import os
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, update

from amps_journal.db.session import Database
from amps_journal.db.writing import records
from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.person import Person
from amps_journal.journal import Journal
from amps_journal.journal.backup import restore_backup, write_backup
from amps_journal.security.keys import read_keys

DAY = date(2026, 3, 5)


@pytest.fixture
def written(journal: Journal) -> Journal:
    """A journal with something in it."""
    journal.save_person(Person(name="Sam"))
    journal.save_day(DayEntry(date=DAY, mood=4, activities=(Activity(kind="walk", minutes=5),)))
    return journal


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder and what it holds."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def repacked(source: Path, to: Path, **changed: bytes | None) -> Path:
    """A copy of a backup with entries changed, or left out where ``None``; ``journal_db`` names ``journal.db``."""
    names = {name.replace(".", "_"): name for name in ("journal.db", "keys.json", "manifest.json")}
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(to, "w") as new:
        for key, name in names.items():
            content = changed.get(key, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return to


def test_a_backup_comes_back_as_the_same_journal(written: Journal, clock: Any, tmp_path: Path) -> None:
    before = written.contents()
    made = write_backup(written, tmp_path / "mine.zip")
    assert made == tmp_path / "mine.zip"
    restore_backup(made, tmp_path / "deep" / "restored", clock)
    with Journal.open(tmp_path / "deep" / "restored", now=clock, create=False) as restored:
        assert restored.contents() == before
        assert restored.check() == []


def test_backups_lie_in_the_journal_unless_a_place_is_named(written: Journal, tmp_path: Path) -> None:
    first, second = write_backup(written), write_backup(written)
    assert first.parent == second.parent == written.folder / "backups"
    assert first != second
    assert write_backup(written, tmp_path).parent == tmp_path


def test_a_backup_never_takes_the_place_of_a_file(written: Journal, tmp_path: Path) -> None:
    (tmp_path / "mine.zip").write_text("mine")
    with pytest.raises(JournalError, match="already"):
        write_backup(written, tmp_path / "mine.zip")
    assert (tmp_path / "mine.zip").read_text() == "mine"


def test_a_backup_that_cannot_be_written_is_a_sentence(written: Journal, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(JournalError, match="could not be written"):
        write_backup(written, tmp_path / "file" / "mine.zip")


def test_a_backup_says_what_it_is_and_leaves_nothing_else_behind(written: Journal, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    write_backup(written, tmp_path / "out" / "mine.zip")
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["mine.zip"]
    with zipfile.ZipFile(tmp_path / "out" / "mine.zip") as packed:
        manifest = json.loads(packed.read("manifest.json"))
    assert (manifest["format"], manifest["version"]) == ("amps-journal-backup", 1)
    assert manifest["made_at"] == "2026-03-05T19:30:12Z"


def test_a_damaged_journal_cannot_be_backed_up_as_if_it_were_well(written: Journal, tmp_path: Path) -> None:
    for number in range(1, 29):
        written.save_day(DayEntry(date=date(2026, 2, number), private_note="word " * 300))
    file = written.folder / "journal.db"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    with pytest.raises(JournalError, match="damaged"):
        write_backup(written, tmp_path / "mine.zip")
    assert not (tmp_path / "mine.zip").exists()


def test_restoring_over_a_journal_keeps_the_old_one_beside(written: Journal, clock: Any, tmp_path: Path) -> None:
    made = write_backup(written, tmp_path / "mine.zip")
    written.save_day(DayEntry(date=DAY, mood=1))
    newer = written.contents()
    written.close()
    restore_backup(made, written.folder, clock)
    with Journal.open(written.folder, now=clock, create=False) as restored:
        assert restored.day(DAY).mood == 4
    (kept,) = (written.folder / "backups").iterdir()
    with Journal.open(kept, now=clock, create=False) as old:
        assert old.contents() == newer


def test_a_damaged_journal_can_be_replaced_by_its_backup(written: Journal, clock: Any, tmp_path: Path) -> None:
    made = write_backup(written, tmp_path / "mine.zip")
    written.close()
    (written.folder / "journal.db").write_bytes(b"not a journal any more")
    (written.folder / "journal.db-journal").write_bytes(b"half written")
    restore_backup(made, written.folder, clock)
    with Journal.open(written.folder, now=clock, create=False) as restored:
        assert restored.day(DAY).mood == 4
    (kept,) = (written.folder / "backups").iterdir()
    assert (kept / "journal.db").read_bytes() == b"not a journal any more"
    assert (kept / "journal.db-journal").read_bytes() == b"half written"


def test_a_journal_that_is_open_cannot_be_restored_over(written: Journal, clock: Any, tmp_path: Path) -> None:
    made = write_backup(written, tmp_path / "mine.zip")
    before = files_of(written.folder)
    with pytest.raises(JournalError, match="open in another window"):
        restore_backup(made, written.folder, clock)
    assert files_of(written.folder) == before


def bad_backups(made: Path, folder: Path) -> dict[str, Path]:
    """Files that are no good backup, by what the refusal says."""
    newer = json.dumps({"format": "amps-journal-backup", "version": 2}).encode()
    with zipfile.ZipFile(made) as packed:
        database, keys = packed.read("journal.db"), packed.read("keys.json")
    flipped = bytearray(database)
    flipped[len(flipped) // 2] ^= 1
    other_key = json.dumps({**json.loads(keys), "slots": [{"kind": "none", "data_key": "00" * 32}]}).encode()
    (folder / "text.zip").write_text("not a zip")
    (folder / "cut.zip").write_bytes(made.read_bytes()[:-100])
    return {
        "no file": folder / "nowhere.zip",
        "is not a backup": folder / "text.zip",
        "or it is damaged": folder / "cut.zip",
        "is not a backup .*": repacked(made, folder / "1.zip", manifest_json=None),
        "not a backup of": repacked(made, folder / "2.zip", manifest_json=b"[]"),
        "a backup of a journal": repacked(made, folder / "3.zip", keys_json=None),
        "it is damaged": repacked(made, folder / "4.zip", manifest_json=b"{" * 50_000),
        "newer version": repacked(made, folder / "5.zip", manifest_json=newer),
        "damaged": repacked(made, folder / "6.zip", journal_db=bytes(flipped)),
        "belongs to another journal": repacked(made, folder / "7.zip", keys_json=other_key),
        "keys.json is damaged": repacked(made, folder / "8.zip", keys_json=b"{}"),
        "holds no journal": repacked(made, folder / "9.zip", journal_db=b""),
    }


def test_what_is_no_good_backup_is_refused_and_nothing_changes(written: Journal, clock: Any, tmp_path: Path) -> None:
    made = write_backup(written, tmp_path / "mine.zip")
    written.close()
    before = files_of(written.folder)
    workshop = tmp_path / "bad"
    workshop.mkdir()
    for sentence, file in bad_backups(made, workshop).items():
        with pytest.raises(JournalError, match=sentence):
            restore_backup(file, written.folder, clock)
        assert files_of(written.folder) == before
        with pytest.raises(JournalError, match=sentence):
            restore_backup(file, tmp_path / "new" / "folder", clock)
        assert not (tmp_path / "new").exists()


def test_a_backup_with_a_flipped_byte_anywhere_is_refused_or_whole(
    written: Journal, clock: Any, tmp_path: Path
) -> None:
    made = write_backup(written, tmp_path / "mine.zip")
    before = written.contents()
    content = made.read_bytes()
    # Everywhere a little, and the zip's own directory at its end more closely.
    places_in_file = [*range(0, len(content), len(content) // 23), *range(len(content) - 260, len(content), 7)]
    for number, at in enumerate(places_in_file):
        flipped = bytearray(content)
        flipped[at] ^= 0x40
        (tmp_path / "flipped.zip").write_bytes(flipped)
        target = tmp_path / f"target{number}"
        try:
            restore_backup(tmp_path / "flipped.zip", target, clock)
        except JournalError:
            assert not target.exists()
            continue
        with Journal.open(target, now=clock, create=False) as restored:
            assert restored.contents() == before


class PowerCutError(BaseException):
    """Nothing more happens: no clean-up that would catch an ordinary exception can run."""


def cut_power_at(call: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the given call to the file system on, none gets through."""
    calls = count()

    def guarded(function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **options: Any) -> Any:
            if next(calls) >= call:
                raise PowerCutError
            return function(*arguments, **options)

        return run

    for name in ("mkdir", "replace", "unlink", "rmdir", "fsync"):
        monkeypatch.setattr(os, name, guarded(getattr(os, name)))


def survives(work: Callable[[], None], call: int) -> bool:
    """Whether the work came to its end before the power was cut at the given call."""
    with pytest.MonkeyPatch.context() as patched:
        cut_power_at(call, patched)
        try:
            work()
        except PowerCutError:
            return False
    return True


def test_power_cut_at_any_point_of_a_restore_leaves_one_journal_or_the_other(
    written: Journal, clock: Any, tmp_path: Path
) -> None:
    made = write_backup(written, tmp_path / "mine.zip")
    before = written.contents()
    written.save_day(DayEntry(date=DAY, mood=1))
    after = written.contents()
    written.close()
    found = []
    for call in count():
        target = tmp_path / f"target{call}"
        shutil.copytree(written.folder, target)
        ended = survives(lambda target=target: restore_backup(made, target, clock), call)  # type: ignore[misc]
        with Journal.open(target, now=clock, create=False) as journal:
            assert journal.check() == []
            found.append(journal.contents())
        assert {file.name for file in target.iterdir()} <= {"journal.db", "keys.json", "backups"}
        if ended:
            break
    turned = found.index(before)
    assert found == [after] * turned + [before] * (len(found) - turned)
    assert 0 < turned < len(found) - 1


def test_power_cut_at_any_point_of_a_first_start_leaves_none_or_a_whole_journal(clock: Any, tmp_path: Path) -> None:
    for call in count():
        target = tmp_path / f"target{call}"
        ended = survives(lambda target=target: Journal.open(target, now=clock).close(), call)  # type: ignore[misc]
        with Journal.open(target, now=clock) as journal:
            journal.save_day(DayEntry(date=DAY, mood=1))
            assert journal.check() == []
        if ended:
            break
    assert call > 5


def test_a_well_journal_has_nothing_to_say(written: Journal) -> None:
    assert written.check() == []


def test_check_names_a_day_that_breaks_a_rule(written: Journal) -> None:
    database = Database(written.folder / "journal.db", read_keys(written.folder / "keys.json").data_key())
    with database.writing() as connection:
        connection.execute(update(records.activities).values(kind=" "))
    (sentence,) = written.check()
    assert "Day 2026-03-05" in sentence
    assert "activities[1].kind" in sentence


def test_check_names_a_day_that_lost_part_of_a_list(written: Journal) -> None:
    database = Database(written.folder / "journal.db", read_keys(written.folder / "keys.json").data_key())
    with database.writing() as connection:
        connection.execute(delete(records.activities))
    assert written.check() == ["Day 2026-03-05 has lost or gained part of a list."]


def test_check_finds_damage(written: Journal) -> None:
    for number in range(1, 29):
        written.save_day(DayEntry(date=date(2026, 2, number), private_note="word " * 300))
    file = written.folder / "journal.db"
    content = bytearray(file.read_bytes())
    content[-3_000] ^= 1
    file.write_bytes(content)
    (sentence,) = written.check()
    assert "damaged in 1 place" in sentence


def test_a_snapshot_opens_with_the_journals_own_key(written: Journal, tmp_path: Path) -> None:
    written.snapshot(tmp_path / "copy.db")
    (tmp_path / "keys.json").write_bytes((written.folder / "keys.json").read_bytes())
    database = Database(tmp_path / "copy.db", read_keys(tmp_path / "keys.json").data_key())
    with database.reading() as connection:
        assert connection.execute("SELECT mood FROM days").fetchall() == [(4,)]


def test_a_plain_copy_is_a_full_one(written: Journal, tmp_path: Path) -> None:
    (tmp_path / "plain.db").write_text("an older export")
    written.export_plain_sqlite(tmp_path / "plain.db")
    plain = sqlite3.connect(tmp_path / "plain.db")
    assert plain.execute("SELECT date, mood, activities_count FROM days").fetchall() == [("2026-03-05", 4, 1)]
    assert plain.execute("SELECT kind, minutes FROM activities").fetchall() == [("walk", 5)]
    assert plain.execute("SELECT name FROM person").fetchall() == [("Sam",)]
    plain.close()


@pytest.mark.parametrize("name", ["snapshot", "export_plain_sqlite"])
def test_a_copy_that_cannot_be_written_is_a_sentence(written: Journal, tmp_path: Path, name: str) -> None:
    with pytest.raises(JournalError, match="could not be written"):
        getattr(written, name)(tmp_path / "nowhere" / "copy.db")


def test_a_backup_is_named_by_its_moment(written: Journal, clock: Any) -> None:
    clock.moment = datetime(2026, 3, 6, 7, 8, 9, tzinfo=UTC)
    assert write_backup(written).name == "2026-03-06-070809-backup.zip"
