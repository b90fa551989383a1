"""Opening a journal: new, locked, missing, damaged, newer, older; and what a kill leaves."""

import errno
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from amps_journal.db import upgrades
from amps_journal.db.session import Database
from amps_journal.db.writing import records
from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.journal import Journal
from amps_journal.security.keys import KeyFile, Slot, read_keys, write_keys

DAY = date(2026, 3, 5)
ROOT = Path(__file__).parents[2]
NOBODY = 65_534


def files_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of a folder, what it holds and when it was last written."""
    return {
        str(file.relative_to(folder)): (file.read_bytes(), file.stat().st_mtime_ns)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def database_of(folder: Path) -> Database:
    return Database(folder / "journal.db", read_keys(folder / "keys.json").data_key())


@pytest.fixture
def stored(folder: Path, clock: Any) -> Path:
    """The folder of a closed journal with a month in it."""
    with Journal.open(folder, now=clock) as journal:
        journal.save_days([DayEntry(date=date(2026, 3, n), mood=3, private_note="word " * 200) for n in range(1, 31)])
    return folder


def test_a_new_journal_is_two_files_for_their_owner_only(folder: Path, clock: Any) -> None:
    with Journal.open(folder, now=clock) as journal:
        assert journal.folder == folder
        assert not journal.has_lock
    assert sorted(file.name for file in folder.iterdir()) == ["journal.db", "keys.json"]
    if os.name == "posix":
        assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
        assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.name == "nt", reason="Windows forbids these names")
@pytest.mark.parametrize("name", ["file:odd", "100 % Müsli #1 ?a=b&c", 'it\'s "quoted"', ":memory:"])
def test_a_folder_may_have_any_name(tmp_path: Path, clock: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Journal.open(Path(name), now=clock) as journal:
        journal.save_day(DayEntry(date=DAY, mood=3))
        journal.write_backup()
        journal.export_plain_sqlite(Path(name) / "plain.db")
    with Journal.open(tmp_path / name, now=clock, create=False) as journal:
        assert journal.day(DAY).mood == 3
        assert journal.check() == []


def test_two_new_journals_have_keys_of_their_own(tmp_path: Path, clock: Any) -> None:
    for name in ("one", "two"):
        Journal.open(tmp_path / name, now=clock).close()
    keys = {read_keys(tmp_path / name / "keys.json").data_key() for name in ("one", "two")}
    assert len(keys) == 2


def test_reading_changes_no_byte_and_leaves_no_file(stored: Path, clock: Any) -> None:
    before = files_of(stored)
    with Journal.open(stored, now=clock, create=False) as journal:
        journal.contents()
        journal.day(DAY)
        journal.span()
        assert journal.check() == []
    assert files_of(stored) == before


@pytest.mark.parametrize("exists", [True, False])
def test_a_folder_without_a_journal_is_refused_and_not_made(folder: Path, clock: Any, exists: bool) -> None:
    if exists:
        folder.mkdir()
    with pytest.raises(JournalError, match="There is no journal in"):
        Journal.open(folder, now=clock, create=False)
    assert folder.exists() == exists
    assert not exists or list(folder.iterdir()) == []


def test_a_second_opener_is_refused_and_the_first_goes_on(journal: Journal, clock: Any) -> None:
    with pytest.raises(JournalError, match=r"This journal is open in another window\. Close it there first\."):
        Journal.open(journal.folder, now=clock)
    journal.save_day(DayEntry(date=DAY, mood=3))
    assert journal.day(DAY).mood == 3


def test_a_second_program_is_refused(journal: Journal) -> None:
    run = subprocess.run(
        [sys.executable, "-c", OPEN_ONCE, str(journal.folder)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert run.stdout.strip() == "This journal is open in another window. Close it there first."
    journal.save_day(DayEntry(date=DAY, mood=3))


def test_a_closed_journal_can_be_opened_again_and_closing_twice_does_no_harm(folder: Path, clock: Any) -> None:
    first = Journal.open(folder, now=clock)
    first.close()
    with Journal.open(folder, now=clock) as second:
        first.close()
        with pytest.raises(JournalError):
            Journal.open(folder, now=clock)
        second.save_day(DayEntry(date=DAY, mood=3))


def test_a_refused_opening_gives_the_lock_back(stored: Path, clock: Any) -> None:
    keys = (stored / "keys.json").read_bytes()
    (stored / "keys.json").write_text("{}")
    with pytest.raises(JournalError, match="damaged"):
        Journal.open(stored, now=clock)
    (stored / "keys.json").write_bytes(keys)
    Journal.open(stored, now=clock).close()


def take_keys(folder: Path) -> None:
    (folder / "keys.json").unlink()


def take_database(folder: Path) -> None:
    (folder / "journal.db").unlink()


def change_keys(folder: Path) -> None:
    write_keys(folder / "keys.json", KeyFile((Slot("none", {"data_key": "00" * 32}),)))


def lock_keys(folder: Path) -> None:
    write_keys(folder / "keys.json", KeyFile((Slot("hologram", {}),)))


def newer_keys(folder: Path) -> None:
    text = (folder / "keys.json").read_text().replace('"version": 1', '"version": 2')
    (folder / "keys.json").write_text(text)


def newer_schema(folder: Path) -> None:
    with database_of(folder).writing() as connection:
        connection.execute(update(records.schema_step), {"version_num": "0999"})


def damage_head(folder: Path) -> None:
    content = bytearray((folder / "journal.db").read_bytes())
    content[100] ^= 1
    (folder / "journal.db").write_bytes(content)


def empty_database(folder: Path) -> None:
    (folder / "journal.db").write_bytes(b"")


def plain_database(folder: Path) -> None:
    (folder / "journal.db").write_bytes(b"SQLite format 3\0" + bytes(8_000))


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (take_keys, r"key file .*keys\.json is missing"),
        (take_database, "journal file is missing"),
        (change_keys, r"damaged, or keys\.json belongs to another journal"),
        (lock_keys, "locked in a way that this version cannot open"),
        (newer_keys, "newer version"),
        (newer_schema, "newer version"),
        (damage_head, "journal file is damaged"),
        (empty_database, "holds no journal"),
        (plain_database, "journal file is damaged"),
    ],
)
@pytest.mark.parametrize("create", [True, False])
def test_what_cannot_be_opened_is_one_sentence_and_stays_as_it_is(
    stored: Path, clock: Any, spoil: Callable[[Path], None], sentence: str, create: bool
) -> None:
    spoil(stored)
    before = files_of(stored)
    with pytest.raises(JournalError, match=sentence):
        Journal.open(stored, now=clock, create=create)
    assert files_of(stored) == before


def test_a_flipped_bit_anywhere_is_noticed(stored: Path, clock: Any) -> None:
    good = (stored / "journal.db").read_bytes()
    with Journal.open(stored, now=clock) as journal:
        expected = journal.contents()
    for seed in range(25):
        chance = random.Random(seed)
        content = bytearray(good)
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        (stored / "journal.db").write_bytes(content)
        try:
            with Journal.open(stored, now=clock, create=False) as journal:
                faults = journal.check()
                found = journal.contents() if not faults else None
        except JournalError:
            continue
        assert faults or found == expected


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path, clock: Any) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "journal"):
        with pytest.raises(JournalError, match="cannot be used"):
            Journal.open(folder, now=clock)


@pytest.fixture
def without_root(stored: Path) -> Iterator[Path]:
    """The journal in a folder that this user may read and not write, root's right to write anywhere put aside."""
    # Not below pytest's own folder, which nobody but its owner may enter.
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        folder = Path(shutil.copytree(stored, Path(name) / "journal"))
        user = NOBODY if os.geteuid() == 0 else os.geteuid()
        for place in (*folder.rglob("*"), folder):
            os.chown(place, user, -1)
            place.chmod(0o500 if place.is_dir() else 0o400)
        before = os.geteuid()
        os.seteuid(user)
        try:
            yield folder
        finally:
            os.seteuid(before)
            folder.chmod(0o700)


@pytest.mark.skipif(os.name != "posix", reason="folders have no such rights on Windows")
def test_a_folder_that_may_only_be_read_is_read_and_otherwise_a_sentence(without_root: Path, clock: Any) -> None:
    with pytest.raises(JournalError, match="cannot be used"):
        Journal.open(without_root, now=clock)
    with Journal.open(without_root, now=clock, create=False, read_only=True) as journal:
        assert journal.days() != ()


def test_a_lock_that_the_system_does_not_allow_is_a_sentence(
    stored: Path, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    before = files_of(stored)
    monkeypatch.setattr("filelock.FileLock.acquire", refused)
    with pytest.raises(JournalError, match="cannot be used: Permission denied"):
        Journal.open(stored, now=clock)
    assert files_of(stored) == before


@pytest.fixture
def unwritable(stored: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a journal on a disk that may only be read."""

    def refused(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("filelock.FileLock.acquire", refused)
    return stored


def test_a_journal_on_a_read_only_disk_can_be_read_and_not_written(unwritable: Path, clock: Any) -> None:
    before = files_of(unwritable)
    with Journal.open(unwritable, now=clock, create=False, read_only=True) as journal:
        assert len(journal.contents().days) == 30
        assert journal.check() == []
        with pytest.raises(JournalError, match="can only be read"):
            journal.save_day(DayEntry(date=DAY, mood=5))
        assert journal.day(DAY).mood == 3
    assert files_of(unwritable) == before


def test_an_older_journal_on_a_read_only_disk_is_left_as_it_is(
    unwritable: Path, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files_of(unwritable)
    monkeypatch.setattr(upgrades, "STEPS", (*upgrades.STEPS, "9999"))
    with pytest.raises(JournalError, match="can only be read"):
        Journal.open(unwritable, now=clock, create=False, read_only=True)
    assert files_of(unwritable) == before


def test_a_reader_keeps_to_the_lock_where_there_may_be_one(journal: Journal, clock: Any) -> None:
    with pytest.raises(JournalError, match="open in another window"):
        Journal.open(journal.folder, now=clock, create=False, read_only=True)


def test_a_disk_that_fills_up_at_the_first_start_leaves_nothing_half_made(
    folder: Path, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(JournalError, match="No space left"):
        Journal.open(folder, now=clock)
    assert list(folder.iterdir()) == []
    monkeypatch.undo()
    Journal.open(folder, now=clock).close()


def test_an_older_journal_is_backed_up_and_brought_up_to_date(
    stored: Path, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Path] = []
    monkeypatch.setattr(upgrades, "STEPS", (*upgrades.STEPS, "9999"))
    monkeypatch.setattr(upgrades, "upgrade", lambda database: taken.append(database.file))
    with Journal.open(stored, now=clock) as journal:
        assert len(journal.days()) == 30
    assert taken == [stored / "journal.db"]
    (backup,) = (stored / "backups").iterdir()
    assert backup.name.endswith("before-update.zip")


OPEN_ONCE = """
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from amps_journal.domain.errors import JournalError
from amps_journal.journal import Journal
try:
    Journal.open(Path(sys.argv[1]), now=lambda: datetime.now(UTC)).close()
except JournalError as error:
    print(error)
"""

TYPE_ON = """
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from amps_journal.domain.day import Activity, DayEntry
from amps_journal.journal import Journal
journal = Journal.open(Path(sys.argv[1]), now=lambda: datetime.now(UTC))
for number in range(1_000_000):
    walks = tuple(Activity(kind="walk", minutes=1 + (number + n) % 1_000) for n in range(3))
    day = date(2026, 1, 1) + timedelta(days=number % 7)
    journal.save_day(DayEntry(date=day, activities=walks, private_note=f"{number} " + "word " * 50))
    print(number, flush=True)
"""


def test_a_kill_at_any_moment_loses_no_acknowledged_write(tmp_path: Path, clock: Any) -> None:
    chance = random.Random()
    folders = [tmp_path / f"journal{n}" for n in range(4)]
    typists = [
        subprocess.Popen([sys.executable, "-c", TYPE_ON, str(folder)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
        for folder in folders
    ]
    for folder, typist in zip(folders, typists, strict=True):
        assert typist.stdout is not None
        lines = [typist.stdout.readline() for _ in range(chance.randrange(5, 40))]
        time.sleep(chance.random() * 0.02)
        typist.kill()
        lines += typist.stdout.readlines()
        typist.wait()
        typist.stdout.close()
        acknowledged = max(int(line) for line in lines if line.endswith("\n"))
        with Journal.open(folder, now=clock, create=False) as journal:
            assert journal.check() == []
            kept = max(int((entry.private_note or "").split()[0]) for entry in journal.days())
        assert kept in {acknowledged, acknowledged + 1}
