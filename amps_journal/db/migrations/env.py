"""Alembic runs this to take steps: all of them in the one transaction that the database gives for it."""

from alembic import context

from amps_journal.db.session import Database
from amps_journal.db.writing.records import metadata

database: Database = context.config.attributes["database"]
with database.upgrading() as connection:
    context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
