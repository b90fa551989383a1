import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import event, insert
from sqlalchemy.exc import IntegrityError

from amps_journal.db import upgrades
from amps_journal.db.errors import plain_sentences, sentence_of
from amps_journal.db.session import Database
from amps_journal.db.snapshots import integrity_faults, write_plain_copy, write_snapshot
from amps_journal.db.writing import records
from amps_journal.domain.errors import JournalError

KEY = bytes(range(32))


@pytest.fixture
def database(tmp_path: Path) -> Database:
    made = Database(tmp_path / "journal.db", KEY)
    with made.writing() as connection:
        upgrades.create_tables(connection)
    return made


def add_day(database: Database, text: str, **cells: object) -> None:
    with database.writing() as connection:
        connection.execute(insert(records.days), {"date": text, **cells})


def dates(database: Database) -> list[str]:
    with database.reading() as connection:
        return [day for (day,) in connection.execute("SELECT date FROM days")]


def test_connections_are_durable_and_keep_foreign_keys(database: Database) -> None:
    expected = {"journal_mode": ("delete",), "synchronous": (3,), "foreign_keys": (1,)}
    with database.reading() as connection:
        assert {name: connection.execute(f"PRAGMA {name}").fetchone() for name in expected} == expected
    with database.writing() as connection:
        assert {name: connection.exec_driver_sql(f"PRAGMA {name}").one() for name in expected} == expected


def test_a_write_begins_at_once_and_a_read_does_not(database: Database) -> None:
    begun: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        begun.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    # A reader that took the file for itself would be refused here.
    with database.writing(), database.reading() as connection:
        assert connection.in_transaction
        assert connection.execute("SELECT * FROM days").fetchall() == []
    assert begun == ["BEGIN IMMEDIATE"]


def test_what_a_reader_changes_by_mistake_is_not_kept(database: Database) -> None:
    with database.reading() as connection:
        connection.execute("INSERT INTO days (date) VALUES ('2026-03-05')")
    assert dates(database) == []


def test_a_journal_is_read_without_sqlalchemy(database: Database) -> None:
    code = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from amps_journal.db.reading import days, person_and_plan\n"
        "from amps_journal.db.session import Database\n"
        f"with Database(Path({str(database.file)!r}), bytes(range(32))).reading() as connection:\n"
        "    days.read_days(connection), days.read_day(connection, date(2026, 3, 5)), days.span_of_days(connection)\n"
        "    person_and_plan.read_part(connection, 'plan'), person_and_plan.read_part(connection, 'person')\n"
        "sys.exit('sqlalchemy' in sys.modules)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=Path.cwd())
    assert run.returncode == 0, run.stderr


def test_the_file_holds_no_readable_word(database: Database) -> None:
    add_day(database, "2026-03-05", win="a very particular sentence")
    content = database.file.read_bytes()
    assert b"particular" not in content
    assert not content.startswith(b"SQLite format")


def test_an_exception_undoes_the_whole_write(database: Database) -> None:
    def write_twice() -> None:
        with database.writing() as connection:
            for _ in range(2):
                connection.execute(insert(records.days), {"date": "2026-03-05"})

    with pytest.raises(IntegrityError):
        write_twice()
    assert dates(database) == []


def test_any_thread_may_ask(database: Database) -> None:
    worker = threading.Thread(target=add_day, args=(database, "2026-03-05"))
    worker.start()
    worker.join()
    assert dates(database) == ["2026-03-05"]


def test_a_key_that_does_not_fit_is_a_sentence_and_silent(tmp_path: Path, database: Database) -> None:
    code = (
        "from pathlib import Path; from amps_journal.db.session import Database\n"
        "from amps_journal.domain.errors import JournalError\n"
        f"database = Database(Path({str(database.file)!r}), bytes(32))\n"
        "try:\n"
        "    with database.reading() as c: c.execute('SELECT * FROM days')\n"
        "except JournalError as error: print(error)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd())
    assert "damaged, or keys.json belongs to another journal" in run.stdout
    assert run.stderr == ""


def test_a_full_disk_is_a_sentence_and_changes_nothing(database: Database) -> None:
    add_day(database, "2026-03-05")

    def no_more_pages(connection: object, _record: object) -> None:
        connection.execute("PRAGMA max_page_count=1")  # type: ignore[attr-defined]

    event.listen(database.engine, "connect", no_more_pages)
    with pytest.raises(JournalError, match="disk is full"):
        add_day(database, "2026-03-06", private_note="x" * 10_000, win="y" * 500_000)
    event.remove(database.engine, "connect", no_more_pages)
    assert dates(database) == ["2026-03-05"]


def test_a_file_that_may_only_be_read_is_a_sentence(database: Database) -> None:
    def read_only(connection: object, _record: object) -> None:
        connection.execute("PRAGMA query_only=ON")  # type: ignore[attr-defined]

    event.listen(database.engine, "connect", read_only)
    with pytest.raises(JournalError, match="read-only"):
        add_day(database, "2026-03-06")


def test_a_file_that_another_program_writes_to_is_a_sentence(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def impatient(connection: object, _record: object) -> None:
        connection.execute("PRAGMA busy_timeout=10")  # type: ignore[attr-defined]

    event.listen(database.engine, "connect", impatient)
    with database.writing(), pytest.raises(JournalError, match="Another program"):
        add_day(database, "2026-03-06")


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="cannot be opened"):
        add_day(Database(tmp_path / "nowhere" / "journal.db", KEY), "2026-03-06")


def test_a_disk_that_fails_is_a_sentence() -> None:
    class FaultError(Exception):
        sqlite_errorname = "SQLITE_IOERR_READ"

    assert "disk could not be read" in str(sentence_of(FaultError()))
    assert sentence_of(ValueError()) is None


def test_a_fault_of_the_program_stays_what_it_is() -> None:
    with pytest.raises(ValueError, match="a bug"), plain_sentences():
        raise ValueError("a bug")


def test_a_snapshot_is_encrypted_and_opens_with_the_same_key(database: Database, tmp_path: Path) -> None:
    add_day(database, "2026-03-05")
    write_snapshot(database, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").read_bytes().startswith(b"SQLite format")
    assert dates(Database(tmp_path / "copy.db", KEY)) == ["2026-03-05"]


def test_a_plain_copy_opens_anywhere(database: Database, tmp_path: Path) -> None:
    add_day(database, "2026-03-05", mood=3)
    write_plain_copy(database, tmp_path / "plain.db")
    plain = sqlite3.connect(tmp_path / "plain.db")
    assert plain.execute("SELECT date, mood FROM days").fetchall() == [("2026-03-05", 3)]
    plain.close()


def test_a_well_file_has_no_faults_and_a_flipped_bit_is_one(database: Database) -> None:
    for number in range(40):
        add_day(database, f"2026-03-{number:02}", private_note="word " * 200)
    assert list(integrity_faults(database)) == []
    content = bytearray(database.file.read_bytes())
    content[len(content) - 2_000] ^= 1
    database.file.write_bytes(content)
    assert list(integrity_faults(database)) != []


def test_a_reading_leaves_the_file_as_it_was(database: Database) -> None:
    before = database.file.read_bytes()
    assert dates(database) == []
    assert database.file.read_bytes() == before
    assert list(database.file.parent.iterdir()) == [database.file]
