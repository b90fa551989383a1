"""From objects of the domain to rows and back.

What to do with each column is worked out once for a class; many rows are then read column by column. Objects inside a
day (school, pain, one activity) repeat a lot over the years and are frozen, so equal rows share one object.
"""

import gc
import json
from collections import deque
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache, lru_cache
from itertools import repeat
from typing import Any, TypeVar

from amps_journal.db.columns import column_name, column_names, is_object_list
from amps_journal.domain.fields import (
    CalendarDate,
    ClockTime,
    Flag,
    Instant,
    Kind,
    ListOf,
    Part,
    fields_of,
    is_empty,
)

_Object = TypeVar("_Object")
_Cell = Callable[[Any], Any]
# Runs an iterator to its end for what it does, without a loop of its own.
_exhaust = deque[Any](maxlen=0).extend


def _flag(cell: int) -> bool:
    return cell == 1


def _instant_text(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _clock_text(value: time) -> str:
    return value.isoformat("minutes")


def _list_text(values: Sequence[Any]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=date.isoformat)


@lru_cache(maxsize=1_000)
def words(cell: str) -> tuple[Any, ...]:
    """The list in a cell."""
    return tuple(json.loads(cell))


@lru_cache(maxsize=1_000)
def _dates(cell: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(text) for text in json.loads(cell))


_clock = lru_cache(maxsize=1_440)(time.fromisoformat)


_FROM_CELL: dict[type[Kind], _Cell] = {
    Flag: _flag,
    CalendarDate: date.fromisoformat,
    ClockTime: _clock,
    Instant: datetime.fromisoformat,
}
_TO_CELL: dict[type[Kind], _Cell] = {
    Flag: int,
    CalendarDate: date.isoformat,
    ClockTime: _clock_text,
    Instant: _instant_text,
    ListOf: _list_text,
}


def from_cell(kind: Kind) -> _Cell | None:
    """What makes the domain's value of a cell; ``None`` where the cell holds it already."""
    if is_object_list(kind):
        return None
    if isinstance(kind, ListOf):
        return _dates if isinstance(kind.item, CalendarDate) else words
    return _FROM_CELL.get(type(kind))


def _to_cell(kind: Kind) -> _Cell | None:
    """What makes a cell of the domain's value; ``None`` where the value can be kept as it is."""
    return len if is_object_list(kind) else _TO_CELL.get(type(kind))


def row_of(part: Any, prefix: str = "", only: Container[str] | None = None) -> dict[str, Any]:
    """The cells of an object by the names of their columns; objects within it take theirs from their own fields.

    Args:
        part: An object of the domain.
        prefix: What the column names begin with.
        only: The fields to take; without it, all.
    """
    row: dict[str, Any] = {}
    for declared in fields_of(type(part)):
        if only is not None and declared.name not in only:
            continue
        value = getattr(part, declared.name)
        if isinstance(declared.kind, Part):
            inner = f"{prefix}{declared.name}_"
            empty = dict.fromkeys(column_names(declared.kind.of, inner))
            row |= empty if value is None else row_of(value, inner)
            continue
        to_cell = _to_cell(declared.kind)
        row[column_name(declared, prefix)] = to_cell(value) if to_cell and value is not None else value
    return row


def objects_of(cls: type[_Object], columns: Sequence[Sequence[Any]]) -> list[_Object]:
    """The objects whose cells stand in these columns, one for each row.

    Cells are converted and put in column by column, straight into the slots of the frozen dataclass: a loop over
    rows that calls the constructor takes several times as long, and the constructors do nothing else.

    Args:
        cls: A class of the domain whose fields hold no objects, or hold them in their column already.
        columns: For each field, in order, the cells of all rows.
    """
    hashable: Any = cls
    made = list(map(object.__new__, repeat(cls, len(columns[0]))))
    for (put_in, convert), cells in zip(_slots_of(hashable), columns, strict=True):
        values = cells if convert is None else [None if cell is None else convert(cell) for cell in cells]
        _exhaust(map(put_in, made, values))
    return made


def shared_objects_of(cls: type[_Object], rows: Sequence[tuple[Any, ...]]) -> list[_Object | None]:
    """Like ``objects_of_rows``, but equal rows share one object, and a row of nothing but NULL is ``None``."""
    nothing = (None,) * len(fields_of(cls))
    distinct = [row for row in dict.fromkeys(rows) if row != nothing]
    made = objects_of_rows(cls, distinct)
    return list(map(dict(zip(distinct, made, strict=True)).get, rows))


def objects_of_rows(cls: type[_Object], rows: Sequence[Sequence[Any]]) -> list[_Object]:
    """The objects of rows whose cells stand in the order of the fields."""
    return objects_of(cls, list(zip(*rows, strict=True))) if rows else []


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keep the garbage collector from walking over what is being read, which holds no cycles; it took a third."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@cache
def _slots_of(cls: type[Any]) -> tuple[tuple[Callable[[Any, Any], None], _Cell | None], ...]:
    """How to put a value into each slot of a class, and what makes the value of a cell first."""
    # A list of objects or an object is made by the caller, who knows where its cells are.
    return tuple((getattr(cls, field.name).__set__, from_cell(field.kind)) for field in fields_of(cls))


def without_empty_parts(part: _Object) -> _Object:
    """The same object where inner objects that hold no answer are not there at all, as they are stored."""
    empty = {
        declared.name: None
        for declared in fields_of(type(part))
        if isinstance(declared.kind, Part) and (value := getattr(part, declared.name)) is not None and is_empty(value)
    }
    return replace(part, **empty) if empty else part  # type: ignore[type-var]
