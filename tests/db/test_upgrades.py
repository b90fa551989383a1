import re
import subprocess
import sys
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from alembic.operations import Operations
from sqlalchemy import delete, insert, update

from amps_journal.db import upgrades
from amps_journal.db.session import Database
from amps_journal.db.writing import records
from amps_journal.domain.errors import JournalError

KEY = bytes(32)


def schema(database: Database) -> dict[str, str]:
    """Every table and index by name, with the statement that made it, whatever its line breaks."""
    with database.reading() as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master").fetchall()
    return {name: re.sub(r"\s+", " ", statement or "").strip() for name, statement in rows}


def new(file: Path) -> Database:
    database = Database(file, KEY)
    with database.writing() as connection:
        upgrades.create_tables(connection)
    return database


def test_the_steps_lead_to_the_same_tables_as_a_new_journal_has(tmp_path: Path) -> None:
    stepped = Database(tmp_path / "50% stepped.db", KEY)
    upgrades.upgrade(stepped)
    created = new(tmp_path / "created.db")
    assert schema(stepped) == schema(created)
    assert len(schema(created)) >= len(records.metadata.tables)


def test_both_ways_mark_the_file_as_up_to_date(tmp_path: Path) -> None:
    stepped = Database(tmp_path / "stepped.db", KEY)
    upgrades.upgrade(stepped)
    for database in (stepped, new(tmp_path / "created.db")):
        with database.reading() as connection:
            assert upgrades.needs_steps(connection) is False


def test_the_known_steps_are_those_of_the_migrations() -> None:
    folder = Path(upgrades.__file__).parent / "migrations" / "versions"
    modules = [
        import_module(f"amps_journal.db.migrations.versions.{file.stem}") for file in sorted(folder.glob("v*.py"))
    ]
    assert tuple(module.revision for module in modules) == upgrades.STEPS
    assert [module.down_revision for module in modules] == [None, *upgrades.STEPS[:-1]]


def test_steps_that_are_taken_already_change_nothing(tmp_path: Path) -> None:
    database = new(tmp_path / "journal.db")
    before = schema(database)
    upgrades.upgrade(database)
    assert schema(database) == before


def test_a_step_that_breaks_off_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = Database(tmp_path / "journal.db", KEY)
    statements = count(1)
    execute = Operations.execute

    def break_off(self: Operations, *arguments: Any, **options: Any) -> None:
        if next(statements) == 5:
            raise KeyboardInterrupt
        execute(self, *arguments, **options)

    monkeypatch.setattr(Operations, "execute", break_off)
    with pytest.raises(KeyboardInterrupt):
        upgrades.upgrade(database)
    assert next(statements) == 6
    assert schema(database) == {}
    monkeypatch.undo()
    upgrades.upgrade(database)
    with database.reading() as connection:
        assert upgrades.needs_steps(connection) is False


def test_a_journal_from_before_words_had_choices_keeps_its_days_and_takes_choices(tmp_path: Path) -> None:
    database = Database(tmp_path / "journal.db", KEY)
    upgrades.upgrade(database, "0001")
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO days (date, did) VALUES ('2026-03-05', '[\"Choir\"]')")
    with database.reading() as connection:
        assert upgrades.needs_steps(connection) is True
    upgrades.upgrade(database)
    with database.writing() as connection:
        connection.execute(
            insert(records.words), {"position": 0, "field": "did", "word": "Choir", "icon": "music", "offered": True}
        )
    with database.reading() as connection:
        assert connection.execute("SELECT did FROM days").fetchall() == [('["Choir"]',)]
        assert connection.execute("SELECT word, icon, offered FROM words").fetchall() == [("Choir", "music", 1)]


def test_a_step_that_orphans_a_row_is_not_kept(tmp_path: Path) -> None:
    database = new(tmp_path / "journal.db")
    with database.writing() as connection:
        connection.execute(insert(records.days), {"date": "2026-03-05"})
        connection.execute(
            insert(records.coping), {"date": "2026-03-05", "position": 0, "strategy": "music", "helped": 3}
        )
    with pytest.raises(JournalError), database.upgrading() as connection:
        connection.execute(delete(records.days))
    with database.reading() as connection:
        assert len(connection.execute("SELECT * FROM days").fetchall()) == 1
        assert len(connection.execute("SELECT * FROM coping").fetchall()) == 1


def test_a_step_may_rebuild_a_parent_table_without_losing_the_children(tmp_path: Path) -> None:
    database = new(tmp_path / "journal.db")
    with database.writing() as connection:
        connection.execute(insert(records.days), {"date": "2026-03-05"})
        connection.execute(
            insert(records.coping), {"date": "2026-03-05", "position": 0, "strategy": "music", "helped": 3}
        )
    with database.upgrading() as connection:
        connection.exec_driver_sql("CREATE TABLE rebuilt AS SELECT * FROM days")
        connection.exec_driver_sql("DROP TABLE days")
        connection.exec_driver_sql("CREATE TABLE days (date TEXT PRIMARY KEY)")
        connection.exec_driver_sql("INSERT INTO days SELECT date FROM rebuilt")
        connection.exec_driver_sql("DROP TABLE rebuilt")
    with database.reading() as connection:
        assert len(connection.execute("SELECT * FROM coping").fetchall()) == 1


def test_a_newer_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    database = new(tmp_path / "journal.db")
    with database.writing() as connection:
        connection.execute(update(records.schema_step), {"version_num": "0999"})
    with pytest.raises(JournalError, match="newer version"), database.reading() as connection:
        upgrades.needs_steps(connection)


def test_an_empty_file_is_no_journal(tmp_path: Path) -> None:
    database = Database(tmp_path / "journal.db", KEY)
    with pytest.raises(JournalError, match="holds no journal"), database.reading() as connection:
        upgrades.needs_steps(connection)


def test_an_up_to_date_journal_opens_without_alembic(tmp_path: Path) -> None:
    code = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path\n"
        "from amps_journal.journal import Journal\n"
        f"Journal.open(Path({str(tmp_path / 'j')!r}), now=lambda: datetime.now(UTC)).close()\n"
        "heavy = {'alembic', 'matplotlib', 'numpy', 'scipy', 'typst', 'PySide6'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=Path.cwd())
    assert run.returncode == 0, run.stderr
