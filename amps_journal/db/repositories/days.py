"""Days: a row for each date, and the activities, coping and medicines of the date in tables of their own."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from operator import itemgetter
from typing import Any

import sqlalchemy as sql
from sqlalchemy import Connection, Table

from amps_journal.db import records
from amps_journal.db.records import column_names, is_object_list
from amps_journal.db.rows import Shared, from_cell, row_of, words
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


class _DayReader:
    """Makes days of rows; the lists of objects come grouped by the text of the date."""

    def __init__(self, groups: dict[str, _Groups]) -> None:
        self._names: list[str] = []
        self._converted: list[tuple[str, Any]] = []
        self._parts: list[tuple[str, slice, Shared[Any]]] = []
        self._lists: list[tuple[str, _Groups]] = []
        places: list[int] = []
        at = 0
        for declared in fields_of(DayEntry):
            if isinstance(declared.kind, Part):
                width = len(column_names(declared.kind.of))
                self._parts.append((declared.name, slice(at, at + width), Shared(declared.kind.of)))
                at += width
                continue
            self._names.append(declared.name)
            places.append(at)
            at += 1
            if is_object_list(declared.kind):
                self._lists.append((declared.name, groups[declared.name]))
            elif (convert := from_cell(declared.kind)) is not None and declared.name != "date":
                self._converted.append((declared.name, convert))
        self._pick = itemgetter(*places)

    def __call__(self, row: tuple[Any, ...]) -> DayEntry:
        """The day of a row."""
        values = dict(zip(self._names, self._pick(row), strict=True))
        for name, convert in self._converted:
            if (cell := values[name]) is not None:
                values[name] = convert(cell)
        for name, group in self._lists:
            if values[name] is not None:
                values[name] = group.get(row[0], ())
        for name, cells, read in self._parts:
            values[name] = read(row[cells])
        values["date"] = date.fromisoformat(row[0])
        return DayEntry(**values)


def _between(table: Table, period: Period | None) -> sql.ColumnElement[bool]:
    if period is None:
        return sql.true()
    return sql.and_(table.c.date >= period.start.isoformat(), table.c.date < period.end.isoformat())


def _rows(connection: Connection, statement: sql.Executable) -> list[tuple[Any, ...]]:
    """The driver's own tuples: the converting is done by the shapes, so SQLAlchemy's rows would only cost time."""
    cursor: Any = connection.execute(statement).cursor
    found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


def _grouped(rows: Iterable[tuple[Any, ...]], cls: type) -> _Groups:
    read: Shared[Any] = Shared(cls)
    groups: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        groups[row[0]].append(read(row[1:]))
    return {day: tuple(found) for day, found in groups.items()}


def _select(table: Table, cls: type, *, with_date: bool) -> sql.Select[Any]:
    names = column_names(cls)
    columns = [table.c[name] for name in (["date", *names] if with_date else names)]
    order = [table.c.date, table.c.position] if with_date else [table.c.date]
    return sql.select(*columns).order_by(*order)


def read_days(connection: Connection, period: Period | None = None) -> tuple[DayEntry, ...]:
    """The stored days of a period, or all, in order of their dates."""
    groups = {
        name: _grouped(
            _rows(connection, _select(table, _CLASS_OF[name], with_date=True).where(_between(table, period))),
            _CLASS_OF[name],
        )
        for name, table in _TABLE_OF.items()
    }
    rows = _rows(connection, _select(_DAYS, DayEntry, with_date=False).where(_between(_DAYS, period)))
    return tuple(map(_DayReader(groups), rows))


def read_day(connection: Connection, day: date) -> DayEntry | None:
    """The stored day of a date, or ``None``."""
    text = day.isoformat()
    rows = _rows(connection, _ONE_DAY.where(_DAYS.c.date == text))
    if not rows:
        return None
    groups: dict[str, _Groups] = {}
    for name, table in _TABLE_OF.items():
        found = []
        if rows[0][_COUNT_AT[name]]:
            found = _rows(connection, _select(table, _CLASS_OF[name], with_date=True).where(table.c.date == text))
        groups[name] = _grouped(found, _CLASS_OF[name])
    return _DayReader(groups)(rows[0])


def span_of_days(connection: Connection) -> Period | None:
    """From the first stored day to after the last; ``None`` without any."""
    first, last = connection.execute(sql.select(sql.func.min(_DAYS.c.date), sql.func.max(_DAYS.c.date))).one()
    return None if first is None else Period(date.fromisoformat(first), date.fromisoformat(last) + timedelta(days=1))


def insert_days(connection: Connection, entries: Sequence[DayEntry]) -> None:
    """Add days whose dates are not stored yet."""
    if not entries:
        return
    connection.execute(sql.insert(_DAYS), [row_of(entry) for entry in entries])
    for name, table in _TABLE_OF.items():
        children = [row for entry in entries for row in _child_rows(entry, name)]
        if children:
            connection.execute(sql.insert(table), children)


def update_day(connection: Connection, before: DayEntry, after: DayEntry) -> None:
    """Write what differs between a day as it is stored and as it shall be."""
    was, shall = row_of(before), row_of(after)
    differing = {name: cell for name, cell in shall.items() if cell != was[name]}
    if differing:
        text = after.date.isoformat()
        connection.execute(sql.update(_DAYS).where(_DAYS.c.date == text).values(differing))
    for name, table in _TABLE_OF.items():
        if getattr(before, name) == getattr(after, name):
            continue
        connection.execute(sql.delete(table).where(table.c.date == after.date.isoformat()))
        children = _child_rows(after, name)
        if children:
            connection.execute(sql.insert(table), children)


def delete_day(connection: Connection, day: date) -> None:
    """Take a day out, with everything that belongs to it."""
    connection.execute(sql.delete(_DAYS).where(_DAYS.c.date == day.isoformat()))


def put_day(connection: Connection, before: DayEntry | None, after: DayEntry | None) -> None:
    """Bring a date from one state to another; ``None`` is a date without a stored day."""
    if after is None:
        if before is not None:
            delete_day(connection, before.date)
    elif before is None:
        insert_days(connection, [after])
    else:
        update_day(connection, before, after)


def _child_rows(entry: DayEntry, name: str) -> list[dict[str, Any]]:
    text = entry.date.isoformat()
    return [
        {"date": text, "position": position, **row_of(part)} for position, part in enumerate(getattr(entry, name) or ())
    ]


_ONE_DAY = _select(_DAYS, DayEntry, with_date=False)
_COUNT_AT = {name: column_names(DayEntry).index(f"{name}_count") for name in _TABLE_OF}


def planned_keys_in_use(connection: Connection) -> set[str]:
    """The keys of planned items that activities or routine ticks of stored days name."""
    item, ticks = records.activities.c.item, _DAYS.c.routine_done
    items = connection.execute(sql.select(item).distinct().where(item.is_not(None))).scalars()
    ticked = connection.execute(sql.select(ticks).distinct().where(ticks.is_not(None))).scalars()
    return {*items, *(key for cell in ticked for key in words(cell))}


def miscounted_days(connection: Connection) -> list[date]:
    """Days whose number of activities, coping or medicines is not the number of rows that they have."""
    wrong = set()
    for name, table in _TABLE_OF.items():
        rows = sql.select(sql.func.count()).where(table.c.date == _DAYS.c.date).scalar_subquery()
        counted = sql.func.coalesce(_DAYS.c[f"{name}_count"], 0)
        wrong |= set(connection.execute(sql.select(_DAYS.c.date).where(counted != rows)).scalars())
    return [date.fromisoformat(text) for text in sorted(wrong)]
