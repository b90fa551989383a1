"""Whole copies of the journal file: encrypted snapshots, and a plain copy for other tools."""

from collections.abc import Iterator
from pathlib import Path

from amps_journal.db.session import Database


def write_snapshot(database: Database, to: Path) -> None:
    """Write an encrypted copy of the whole journal that the same key opens, as a new file.

    Raises:
        JournalError: The journal is damaged, or the place cannot be written to.
    """
    with database.outside_transactions() as connection:
        connection.execute("VACUUM INTO ?", (str(to.absolute()),))


def write_plain_copy(database: Database, to: Path) -> None:
    """Write a copy that is not encrypted, as any SQLite tool reads it, as a new file.

    Raises:
        JournalError: The journal is damaged, or the place cannot be written to.
    """
    with database.outside_transactions() as connection:
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(to.absolute()),))
        connection.execute("SELECT sqlcipher_export('plain')").fetchall()
        connection.execute("DETACH DATABASE plain")


def integrity_faults(database: Database) -> Iterator[str]:
    """What SQLCipher's and SQLite's own checks find in the file, in their words; nothing where it is well."""
    with database.outside_transactions() as connection:
        damaged = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
        if damaged:  # SQLite's own checks would stop at the same pages.
            yield from damaged
            return
        yield from (str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok")
        for table, row, parent, _number in connection.execute("PRAGMA foreign_key_check"):
            yield f"row {row} of {table} names a missing row of {parent}"
