"""Days: a row for each date, and the activities, coping and medicines of the date in tables of their own."""

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sql
from sqlalchemy import Connection

from amps_journal.db.columns import DAY_LISTS
from amps_journal.db.rows import row_of
from amps_journal.db.writing.records import days, metadata
from amps_journal.domain.day import DayEntry
from amps_journal.domain.fields import fields_of

_TABLES = {name: metadata.tables[name] for name in ("days", *DAY_LISTS)}
# The statements are made once: putting one together takes longer than running it.
_UPDATE = sql.update(days).where(days.c.date == sql.bindparam("day"))
_DELETES = {name: sql.delete(table).where(table.c.date == sql.bindparam("day")) for name, table in _TABLES.items()}
_INSERTS = {name: sql.insert(table) for name, table in _TABLES.items()}


def insert_days(connection: Connection, entries: Sequence[DayEntry]) -> None:
    """Add days whose dates are not stored yet."""
    if not entries:
        return
    connection.execute(_INSERTS["days"], [row_of(entry) for entry in entries])
    for name in DAY_LISTS:
        _insert_listed(connection, name, entries)


def put_day(connection: Connection, before: DayEntry | None, after: DayEntry | None) -> None:
    """Bring a date from one state to another; ``None`` is a date without a stored day."""
    if after is None:
        if before is not None:
            delete_day(connection, before.date)
    elif before is None:
        insert_days(connection, [after])
    else:
        _update_day(connection, before, after)


def delete_day(connection: Connection, day: date) -> None:
    """Take a day out, with everything that belongs to it."""
    connection.execute(_DELETES["days"], {"day": day.isoformat()})


def _update_day(connection: Connection, before: DayEntry, after: DayEntry) -> None:
    """Write what differs between a day as it is stored and as it shall be."""
    differing = {f.name for f in fields_of(DayEntry) if getattr(before, f.name) != getattr(after, f.name)}
    if not differing:
        return
    text = after.date.isoformat()
    connection.execute(_UPDATE, {**row_of(after, only=differing), "day": text})
    for name in differing.intersection(DAY_LISTS):
        connection.execute(_DELETES[name], {"day": text})
        _insert_listed(connection, name, [after])


def _insert_listed(connection: Connection, name: str, entries: Sequence[DayEntry]) -> None:
    rows = [
        {"date": entry.date.isoformat(), "position": position, **row_of(part)}
        for entry in entries
        for position, part in enumerate(getattr(entry, name) or ())
    ]
    if rows:
        connection.execute(_INSERTS[name], rows)
