"""A new journal, and the way into one that is there, brought up to date first where that is needed."""

from datetime import datetime
from pathlib import Path

from amps_journal.db import upgrades
from amps_journal.db.session import Database
from amps_journal.domain.errors import JournalError
from amps_journal.i18n import translate
from amps_journal.journal import folder as places
from amps_journal.security.files import make_private, settle
from amps_journal.security.keys import KeyFile, new_data_key, unlocked, write_keys


def make_new(folder: Path) -> None:
    """Write an empty journal with a random key of its own into an empty folder.

    Raises:
        JournalError: The folder cannot be written to.
    """
    data_key = new_data_key()
    write_keys(folder / places.KEYS, unlocked(data_key))
    database = Database(folder / places.DATABASE, data_key)
    with database.writing() as connection:
        upgrades.create_tables(connection)
    make_private(database.file)
    settle(database.file)


def open_database(folder: Path, keys: KeyFile, moment: datetime, *, may_change: bool = True) -> Database:
    """The journal's database, brought up to date; what was there before lies in ``backups`` then.

    Args:
        folder: The journal's folder, locked by the caller where it may be changed.
        keys: The journal's key file.
        moment: Now, in UTC.
        may_change: Whether an older journal may be brought up to date.

    Raises:
        JournalError: It is missing, damaged, of a newer version, or cannot be brought up to date.
    """
    file = folder / places.DATABASE
    if not file.exists():
        raise JournalError(
            translate("Journal", "The journal file is missing from {folder}. Restore a backup.", folder=folder)
        )
    database = Database(file, keys.data_key(), must_exist=True)
    with database.reading() as connection:
        older = upgrades.needs_steps(connection)
    if older and not may_change:
        raise places.read_only(folder)
    if older:
        from amps_journal.journal.bundle import write_bundle  # noqa: PLC0415  (most starts pack nothing)

        write_bundle(database, keys, places.backup_file(folder, moment, "before-update"), moment)
        upgrades.upgrade(database)
    return database
