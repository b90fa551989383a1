"""Whole copies of the journal file: encrypted snapshots, and a plain copy for other tools."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from amps_journal.db.session import Database
from amps_journal.domain.errors import JournalError
from amps_journal.i18n import translate
from amps_journal.security.files import make_private, settle, settle_folder


def write_snapshot(database: Database, to: Path) -> None:
    """Write an encrypted copy of the whole journal that the same key opens; whole or not at all.

    Raises:
        JournalError: The journal is damaged, or the place cannot be written to.
    """

    def copy(connection: Any, partial: Path) -> None:
        connection.execute("VACUUM INTO ?", (str(partial),))

    _write_copy(database, to, copy)


def write_plain_copy(database: Database, to: Path) -> None:
    """Write a copy that is not encrypted, as any SQLite tool reads it; whole or not at all.

    Raises:
        JournalError: The journal is damaged, or the place cannot be written to.
    """

    def copy(connection: Any, partial: Path) -> None:
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(partial),))
        connection.execute("SELECT sqlcipher_export('plain')").fetchall()
        connection.execute("DETACH DATABASE plain")

    _write_copy(database, to, copy)


def integrity_faults(database: Database) -> Iterator[str]:
    """What SQLCipher's and SQLite's own checks find in the file, in their words; nothing where it is well."""
    with database.outside_transactions() as connection:
        yield from (str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check"))
        yield from (str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok")
        for table, row, parent, _number in connection.execute("PRAGMA foreign_key_check"):
            yield f"row {row} of {table} names a missing row of {parent}"


def _write_copy(database: Database, to: Path, copy: Callable[[Any, Path], None]) -> None:
    partial = to.with_name(f".{to.name}.{os.getpid()}.partial")
    try:
        partial.unlink(missing_ok=True)
        with database.outside_transactions() as connection:
            copy(connection, partial)
        make_private(partial)
        settle(partial)
        partial.replace(to)
        settle_folder(to.parent)
    except OSError as error:
        raise JournalError(
            translate("Database", "{file} could not be written: {reason}.", file=to, reason=error.strerror or error)
        ) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
