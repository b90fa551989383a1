"""The way to the journal file: connections that are keyed, durable and begun on purpose."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from amps_journal.db.errors import damaged, plain_sentences

# A rollback journal that is synced together with its folder is the one mode that lost nothing in simulated power cuts.
SETTINGS = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA foreign_keys=ON",
)


class Database:
    """An encrypted journal file; every transaction has a connection of its own, so any thread may ask.

    Args:
        file: The database file; it is created by the first write.
        data_key: 32 random bytes.
    """

    def __init__(self, file: Path, data_key: bytes) -> None:
        # SQLite reads a relative name that begins with "file:" as an address.
        self.file = file.absolute()
        self._data_key = data_key
        self.engine = _engine(self.file, data_key)
        self._writer = self.engine.execution_options(begin="BEGIN IMMEDIATE")

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection in a transaction that only reads and sees one state of the file.

        Raises:
            JournalError: The file is damaged, locked or cannot be opened.
        """
        with plain_sentences(), self.engine.begin() as connection:
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in a transaction that is committed at the end, or undone whole by any exception.

        Raises:
            JournalError: The disk is full, the file is read-only, damaged or locked; nothing is changed.
        """
        with plain_sentences(), self._writer.begin() as connection:
            yield connection

    @contextlib.contextmanager
    def upgrading(self) -> Iterator[Connection]:
        """Like ``writing``, for a change of the tables themselves.

        Rebuilding a table drops the old one, and with foreign keys on that takes the rows that name it along. So they
        are off from before the transaction begins, and checked before it is committed.

        Raises:
            JournalError: The file is damaged, locked or cannot be written; nothing is changed.
        """
        with plain_sentences(), self._writer.connect() as connection:
            driver_connection: Any = connection.connection.dbapi_connection
            driver_connection.execute("PRAGMA foreign_keys=OFF")
            with connection.begin():
                yield connection
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise damaged()

    @contextlib.contextmanager
    def outside_transactions(self) -> Iterator[Any]:
        """A bare driver connection, for what SQLite does only outside a transaction."""
        with plain_sentences(), contextlib.closing(connect(self.file, self._data_key)) as connection:
            yield connection


def connect(file: Path, data_key: bytes) -> Any:
    """A bare driver connection to an encrypted file, keyed and with the same settings as all others."""
    connection = driver.connect(str(file), isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f'PRAGMA key="{_raw(data_key)}"')
        _apply_settings(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _raw(data_key: bytes) -> str:
    return f"x'{data_key.hex()}'"


def _engine(file: Path, data_key: bytes) -> Engine:
    url = URL.create("sqlite+pysqlcipher", password=_raw(data_key), database=str(file))
    engine = create_engine(
        url,
        poolclass=NullPool,
        connect_args={"isolation_level": None},
        execution_options={"begin": "BEGIN DEFERRED"},
        hide_parameters=True,
    )
    event.listen(engine, "do_connect", _connect_quietly)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _begin)
    return engine


def _connect_quietly(_dialect: object, _record: object, arguments: Any, options: Any) -> Any:
    connection = driver.connect(*arguments, **options)
    # Before the key, or SQLCipher itself writes to standard error when the key does not fit.
    connection.execute("PRAGMA cipher_log_level=NONE")
    return connection


def _on_connect(connection: Any, _record: object) -> None:
    _apply_settings(connection)


def _apply_settings(connection: Any) -> None:
    for setting in SETTINGS:
        connection.execute(setting)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options()["begin"])
