"""Days: a row for each date, and the activities, coping and medicines of the date in tables of their own."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from amps_journal.db.columns import DAY_LISTS, column_names, is_object_list, select
from amps_journal.db.rows import objects_of, shared_objects_of, without_collecting, words
from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.fields import Part, fields_of

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

_Groups = dict[str, tuple[Any, ...]]
_ALL, _ON_DAY, _BETWEEN = "", "WHERE date = :day", "WHERE date >= :start AND date < :end"
_COUNT_AT = {name: column_names(DayEntry).index(f"{name}_count") for name in DAY_LISTS}


def read_days(connection: "Connection", period: Period | None = None) -> tuple[DayEntry, ...]:
    """The stored days of a period, or all, in order of their dates."""
    which, values = _ALL, {}
    if period is not None:
        which, values = _BETWEEN, {"start": period.start.isoformat(), "end": period.end.isoformat()}
    with without_collecting():
        groups = {name: _grouped(connection, name, which, values) for name in DAY_LISTS}
        return tuple(_days_of(_day_rows(connection, which, values), groups))


def read_day(connection: "Connection", day: date) -> DayEntry | None:
    """The stored day of a date, or ``None``."""
    values = {"day": day.isoformat()}
    rows = _day_rows(connection, _ON_DAY, values)
    if not rows:
        return None
    groups = {
        name: _grouped(connection, name, _ON_DAY, values) if rows[0][at] else {} for name, at in _COUNT_AT.items()
    }
    return _days_of(rows, groups)[0]


def span_of_days(connection: "Connection") -> Period | None:
    """From the first stored day to after the last; ``None`` without any."""
    first, last = connection.execute("SELECT min(date), max(date) FROM days").fetchone()
    return None if first is None else Period(date.fromisoformat(first), date.fromisoformat(last) + timedelta(days=1))


def planned_keys_in_use(connection: "Connection") -> tuple[set[str], set[str]]:
    """The keys of programme items that stored activities name, and of routine items that are ticked on stored days."""
    items = connection.execute("SELECT DISTINCT item FROM activities WHERE item IS NOT NULL")
    ticked = connection.execute("SELECT DISTINCT routine_done FROM days WHERE routine_done IS NOT NULL")
    return {item for (item,) in items}, set(chain.from_iterable(words(cell) for (cell,) in ticked))


def miscounted_days(connection: "Connection") -> list[date]:
    """Days whose number of activities, coping or medicines is not the number of rows that they have."""
    wrong: set[str] = set()
    for name in DAY_LISTS:
        counted = f"(SELECT count(*) FROM {name} WHERE {name}.date = days.date)"  # noqa: S608  (names of our own)
        found = connection.execute(select(["date"], "days", f"WHERE coalesce({name}_count, 0) <> {counted}"))
        wrong.update(day for (day,) in found)
    return [date.fromisoformat(text) for text in sorted(wrong)]


def _day_rows(connection: "Connection", which: str, values: Mapping[str, str]) -> list[tuple[Any, ...]]:
    statement = select(column_names(DayEntry), "days", f"{which} ORDER BY date")
    found: list[tuple[Any, ...]] = connection.execute(statement, values).fetchall()
    return found


def _grouped(connection: "Connection", name: str, which: str, values: Mapping[str, str]) -> _Groups:
    """The objects in one of the lists, by the text of their date."""
    cls = DAY_LISTS[name]
    statement = select(["date", *column_names(cls)], name, f"{which} ORDER BY date, position")
    rows = connection.execute(statement, values).fetchall()
    parts = shared_objects_of(cls, list(map(itemgetter(slice(1, None)), rows)))
    groups: defaultdict[str, list[Any]] = defaultdict(list)
    for row, part in zip(rows, parts, strict=True):
        groups[row[0]].append(part)
    return {day: tuple(found) for day, found in groups.items()}


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
