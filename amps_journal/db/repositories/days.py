"""Days: a row for each date, and the activities, coping and medicines of the date in tables of their own."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from operator import itemgetter
from typing import Any

import sqlalchemy as sql
from sqlalchemy import Connection, Table

from amps_journal.db import records
from amps_journal.db.records import column_names, is_object_list
from amps_journal.db.rows import objects_of, row_of, shared_objects_of, without_collecting, words
from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.fields import ListOf, Part, fields_of

_DAYS = records.days
_TABLE_OF = {"activities": records.activities, "coping": records.coping, "medicines": records.medicines}
_CLASS_OF = {
    declared.name: declared.kind.item.of
    for declared in fields_of(DayEntry)
    if isinstance(declared.kind, ListOf) and isinstance(declared.kind.item, Part)
}
_Groups = dict[str, tuple[Any, ...]]


def _select(table: Table, cls: type, *, with_date: bool) -> sql.Select[Any]:
    names = column_names(cls)
    columns = [table.c[name] for name in (["date", *names] if with_date else names)]
    order = [table.c.date, table.c.position] if with_date else [table.c.date]
    return sql.select(*columns).order_by(*order)


# The statements are made once: putting one together takes longer than running it.
_SELECTS = {name: _select(table, _CLASS_OF[name], with_date=True) for name, table in _TABLE_OF.items()}
_SELECTS["days"] = _select(_DAYS, DayEntry, with_date=False)
_TABLES = {**_TABLE_OF, "days": _DAYS}
_ON_DAY = {name: select.where(_TABLES[name].c.date == sql.bindparam("day")) for name, select in _SELECTS.items()}
_BETWEEN = {
    name: select.where(_TABLES[name].c.date >= sql.bindparam("start"), _TABLES[name].c.date < sql.bindparam("end"))
    for name, select in _SELECTS.items()
}
_UPDATE = sql.update(_DAYS).where(_DAYS.c.date == sql.bindparam("day"))
_DELETES = {name: sql.delete(table).where(table.c.date == sql.bindparam("day")) for name, table in _TABLES.items()}
_INSERTS = {name: sql.insert(table) for name, table in _TABLES.items()}
_COUNT_AT = {name: column_names(DayEntry).index(f"{name}_count") for name in _TABLE_OF}


def _days_of(rows: Sequence[tuple[Any, ...]], groups: dict[str, _Groups]) -> list[DayEntry]:
    """The days of rows; the lists of objects come grouped by the text of the date."""
    if not rows:
        return []
    cells = list(zip(*rows, strict=True))
    dates = cells[0]
    columns: list[Sequence[Any]] = []
    at = 0
    for declared in fields_of(DayEntry):
        width = 1
        if isinstance(declared.kind, Part):
            width = len(column_names(declared.kind.of))
            parts = map(itemgetter(slice(at, at + width)), rows)
            columns.append(shared_objects_of(declared.kind.of, list(parts)))
        elif is_object_list(declared.kind):
            group = groups[declared.name]
            counted = zip(dates, cells[at], strict=True)
            columns.append([None if count is None else group.get(day, ()) for day, count in counted])
        else:
            columns.append(cells[at])
        at += width
    return objects_of(DayEntry, columns)


def _rows(connection: Connection, statement: sql.Executable, **values: str) -> list[tuple[Any, ...]]:
    """The driver's own tuples: the converting is done by the rows, so SQLAlchemy's would only cost time."""
    cursor: Any = connection.execute(statement, values).cursor
    found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


def _grouped(rows: Sequence[tuple[Any, ...]], cls: type) -> _Groups:
    parts = shared_objects_of(cls, list(map(itemgetter(slice(1, None)), rows)))
    groups: defaultdict[str, list[Any]] = defaultdict(list)
    for row, part in zip(rows, parts, strict=True):
        groups[row[0]].append(part)
    return {day: tuple(found) for day, found in groups.items()}


def read_days(connection: Connection, period: Period | None = None) -> tuple[DayEntry, ...]:
    """The stored days of a period, or all, in order of their dates."""
    statements, values = _SELECTS, {}
    if period is not None:
        statements, values = _BETWEEN, {"start": period.start.isoformat(), "end": period.end.isoformat()}
    with without_collecting():
        groups = {name: _grouped(_rows(connection, statements[name], **values), cls) for name, cls in _CLASS_OF.items()}
        return tuple(_days_of(_rows(connection, statements["days"], **values), groups))


def read_day(connection: Connection, day: date) -> DayEntry | None:
    """The stored day of a date, or ``None``."""
    text = day.isoformat()
    rows = _rows(connection, _ON_DAY["days"], day=text)
    if not rows:
        return None
    groups: dict[str, _Groups] = {}
    for name, cls in _CLASS_OF.items():
        counted = rows[0][_COUNT_AT[name]]
        groups[name] = _grouped(_rows(connection, _ON_DAY[name], day=text), cls) if counted else {}
    return _days_of(rows, groups)[0]


def span_of_days(connection: Connection) -> Period | None:
    """From the first stored day to after the last; ``None`` without any."""
    first, last = connection.execute(sql.select(sql.func.min(_DAYS.c.date), sql.func.max(_DAYS.c.date))).one()
    return None if first is None else Period(date.fromisoformat(first), date.fromisoformat(last) + timedelta(days=1))


def insert_days(connection: Connection, entries: Sequence[DayEntry]) -> None:
    """Add days whose dates are not stored yet."""
    if not entries:
        return
    connection.execute(_INSERTS["days"], [row_of(entry) for entry in entries])
    for name in _TABLE_OF:
        _insert_children(connection, name, entries)


def update_day(connection: Connection, before: DayEntry, after: DayEntry) -> None:
    """Write what differs between a day as it is stored and as it shall be."""
    differing = {f.name for f in fields_of(DayEntry) if getattr(before, f.name) != getattr(after, f.name)}
    if not differing:
        return
    text = after.date.isoformat()
    connection.execute(_UPDATE, {**row_of(after, only=differing), "day": text})
    for name in differing.intersection(_TABLE_OF):
        connection.execute(_DELETES[name], {"day": text})
        _insert_children(connection, name, [after])


def delete_day(connection: Connection, day: date) -> None:
    """Take a day out, with everything that belongs to it."""
    connection.execute(_DELETES["days"], {"day": day.isoformat()})


def put_day(connection: Connection, before: DayEntry | None, after: DayEntry | None) -> None:
    """Bring a date from one state to another; ``None`` is a date without a stored day."""
    if after is None:
        if before is not None:
            delete_day(connection, before.date)
    elif before is None:
        insert_days(connection, [after])
    else:
        update_day(connection, before, after)


def _insert_children(connection: Connection, name: str, entries: Sequence[DayEntry]) -> None:
    rows = [
        {"date": entry.date.isoformat(), "position": position, **row_of(part)}
        for entry in entries
        for position, part in enumerate(getattr(entry, name) or ())
    ]
    if rows:
        connection.execute(_INSERTS[name], rows)


def planned_keys_in_use(connection: Connection) -> tuple[set[str], set[str]]:
    """The keys of programme items that stored activities name, and of routine items that are ticked on stored days."""
    item, ticks = records.activities.c.item, _DAYS.c.routine_done
    items = connection.execute(sql.select(item).distinct().where(item.is_not(None))).scalars()
    ticked = connection.execute(sql.select(ticks).distinct().where(ticks.is_not(None))).scalars()
    return set(items), {key for cell in ticked for key in words(cell)}


def miscounted_days(connection: Connection) -> list[date]:
    """Days whose number of activities, coping or medicines is not the number of rows that they have."""
    wrong = set()
    for name, table in _TABLE_OF.items():
        rows = sql.select(sql.func.count()).where(table.c.date == _DAYS.c.date).scalar_subquery()
        counted = sql.func.coalesce(_DAYS.c[f"{name}_count"], 0)
        wrong |= set(connection.execute(sql.select(_DAYS.c.date).where(counted != rows)).scalars())
    return [date.fromisoformat(text) for text in sorted(wrong)]
