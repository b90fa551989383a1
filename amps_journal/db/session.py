"""The way to the journal file: transactions that read through the driver alone or write through SQLAlchemy."""

import contextlib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from amps_journal.db.connection import connect
from amps_journal.db.errors import damaged, plain_sentences

if TYPE_CHECKING:
    import sqlalchemy
    from sqlcipher3.dbapi2 import Connection


class Database:
    """An encrypted journal file; every transaction has a connection of its own, so any thread may ask.

    Args:
        file: The database file; it is created by the first write.
        data_key: 32 random bytes.
        must_exist: Whether a file that has gone is refused, and not begun anew.
    """

    def __init__(self, file: Path, data_key: bytes, *, must_exist: bool = False) -> None:
        # SQLite reads a relative name that begins with "file:" as an address.
        self.file = file.absolute()
        self._data_key = data_key
        self._must_exist = must_exist

    @cached_property
    def engine(self) -> "sqlalchemy.Engine":
        """What writes; SQLAlchemy is imported with it, as most starts read for a while before anything is written."""
        from amps_journal.db.writing.engine import engine_of  # noqa: PLC0415

        return engine_of(self._connection)

    @contextlib.contextmanager
    def reading(self) -> Iterator["Connection"]:
        """A connection in a transaction that only reads and sees one state of the file.

        Raises:
            JournalError: The file is damaged, locked or cannot be opened.
        """
        with self.outside_transactions() as connection:
            connection.execute("BEGIN DEFERRED")
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Iterator["sqlalchemy.Connection"]:
        """A connection in a transaction that is committed at the end, or undone whole by any exception.

        Raises:
            JournalError: The disk is full, the file is read-only, damaged or locked; nothing is changed.
        """
        with plain_sentences(), self.engine.begin() as connection:
            yield connection

    def prepare_to_write(self) -> None:
        """Import what writes and open the file with it once, so that the first write need not.

        Raises:
            JournalError: The file is damaged or cannot be opened.
        """
        with plain_sentences(), self.engine.connect():
            pass

    @contextlib.contextmanager
    def upgrading(self) -> Iterator["sqlalchemy.Connection"]:
        """Like ``writing``, for a change of the tables themselves.

        Rebuilding a table drops the old one, and with foreign keys on that takes the rows that name it along. So they
        are off from before the transaction begins, and checked before it is committed.

        Raises:
            JournalError: The file is damaged, locked or cannot be written; nothing is changed.
        """
        with plain_sentences(), self.engine.connect() as connection:
            driver_connection: Connection = connection.connection.dbapi_connection
            driver_connection.execute("PRAGMA foreign_keys=OFF")
            with connection.begin():
                yield connection
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise damaged()

    @contextlib.contextmanager
    def outside_transactions(self) -> Iterator["Connection"]:
        """A connection without a transaction, for what SQLite does only outside one."""
        # Closing it also ends a transaction, without keeping anything.
        with plain_sentences(), contextlib.closing(self._connection()) as connection:
            yield connection

    def _connection(self) -> "Connection":
        return connect(self.file, self._data_key, must_exist=self._must_exist)
