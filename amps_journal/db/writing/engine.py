"""The engine that writes: every transaction has a connection of its own and begins at once."""

from collections.abc import Callable

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool


def engine_of(connect: Callable[[], driver.Connection]) -> Engine:
    """The engine for a journal file; nothing is opened before it is used."""
    engine = create_engine("sqlite://", module=driver, creator=connect, poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
