"""Which step of the schema a journal file has reached, and how it is brought up to date."""

from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as driver

from amps_journal.db.session import Database
from amps_journal.domain.errors import JournalError
from amps_journal.i18n import translate

if TYPE_CHECKING:
    import sqlalchemy

# The steps in db/migrations/versions, oldest first. They stand here too, so that an up-to-date file, which is the
# usual one, opens without Alembic.
STEPS = ("0001", "0002")


def create_tables(connection: "sqlalchemy.Connection") -> None:
    """Make all tables of a new journal and mark it as up to date."""
    from amps_journal.db.writing.records import metadata, schema_step  # noqa: PLC0415  (only a first start writes here)

    metadata.create_all(connection)
    connection.execute(schema_step.insert(), {"version_num": STEPS[-1]})


def needs_steps(connection: driver.Connection) -> bool:
    """Whether the file is of an older version of the program.

    Raises:
        JournalError: It is of a newer one, or no journal at all.
    """
    try:
        found = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    except driver.Error as error:
        if getattr(error, "sqlite_errorname", "") != "SQLITE_ERROR":
            raise
        found = []
    if len(found) != 1:
        raise JournalError(translate("Database", "The file journal.db holds no journal. Restore a backup."))
    (step,) = found[0]
    if step not in STEPS:
        raise JournalError(
            translate(
                "Database", "This journal was written by a newer version of this program. Please update the program."
            )
        )
    return bool(step != STEPS[-1])


def upgrade(database: Database, to: str = "head") -> None:
    """Take the steps that the file has not reached, all in one transaction or none of them.

    Raises:
        JournalError: The file is damaged, locked or cannot be written; nothing is changed.
    """
    # Alembic is slow to import, and most starts have no step to take.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["database"] = database
    command.upgrade(config, to)
