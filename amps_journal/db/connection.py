"""One way to open the file, for whoever reads and whoever writes: keyed, durable, begun on purpose."""

from pathlib import Path

import sqlcipher3.dbapi2 as driver

from amps_journal.db.errors import cannot_be_opened

# A rollback journal that is synced together with its folder is the one mode that lost nothing in simulated power cuts.
SETTINGS = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA foreign_keys=ON",
)


def connect(file: Path, data_key: bytes, *, must_exist: bool = False) -> driver.Connection:
    """A connection to an encrypted file that begins no transaction of itself.

    Args:
        file: The file, absolute; it is created by the first write.
        data_key: 32 bytes.
        must_exist: Whether a file that is not there is refused. Where a stick was pulled out, its folder may remain.

    Raises:
        JournalError: The file is not there.
    """
    if must_exist and not file.exists():
        raise cannot_be_opened()
    connection = driver.connect(str(file), isolation_level=None)
    try:
        # Before the key, or SQLCipher itself writes to standard error when the key does not fit.
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key=\"x'{data_key.hex()}'\"")
        for setting in SETTINGS:
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection
