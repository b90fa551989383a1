"""From objects of the domain to rows and back.

What to do with each column is worked out once for a class, when the module is first used; reading a row then only
runs over its cells. Objects inside a day (school, sleep, pain, one activity) repeat a lot over the years and are
frozen, so equal rows share one object within a reading.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from functools import cache, lru_cache
from typing import Any, Generic, TypeVar

from amps_journal.db.records import column_names, is_object_list
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
    if isinstance(kind, ListOf) and not is_object_list(kind):
        return _dates if isinstance(kind.item, CalendarDate) else words
    return _FROM_CELL.get(type(kind))


def _to_cell(kind: Kind) -> _Cell | None:
    """What makes a cell of the domain's value; ``None`` where the value can be kept as it is."""
    return len if is_object_list(kind) else _TO_CELL.get(type(kind))


def row_of(part: Any, prefix: str = "") -> dict[str, Any]:
    """The cells of an object by the names of their columns; objects within it take theirs from their own fields.

    Args:
        part: An object of the domain.
        prefix: What the column names begin with.
    """
    row: dict[str, Any] = {}
    for declared in fields_of(type(part)):
        value = getattr(part, declared.name)
        name = f"{prefix}{declared.name}"
        if isinstance(declared.kind, Part):
            inner = f"{name}_"
            empty = dict.fromkeys(column_names(declared.kind.of, inner))
            row |= empty if value is None else row_of(value, inner)
            continue
        to_cell = _to_cell(declared.kind)
        column = f"{name}_count" if is_object_list(declared.kind) else name
        row[column] = to_cell(value) if to_cell and value is not None else value
    return row


@dataclass(frozen=True, slots=True)
class Shape(Generic[_Object]):
    """How the cells of a row, in the order of ``column_names``, become one object of a class without inner objects."""

    make: Callable[..., _Object]
    names: tuple[str, ...]
    converted: tuple[tuple[int, _Cell], ...]

    def read(self, cells: Sequence[Any]) -> _Object:
        """The object of these cells."""
        values = list(cells)
        for at, convert in self.converted:
            if values[at] is not None:
                values[at] = convert(values[at])
        return self.make(**dict(zip(self.names, values, strict=True)))


def shape_of(cls: type[_Object]) -> Shape[_Object]:
    """The shape of a class whose fields hold no objects."""
    same_for_all_callers: Any = cls
    shape: Shape[_Object] = _shape_of(same_for_all_callers)
    return shape


@cache
def _shape_of(cls: type[Any]) -> Shape[Any]:
    declared = fields_of(cls)
    converters = ((at, from_cell(field.kind)) for at, field in enumerate(declared))
    return Shape(
        cls,
        tuple(field.name for field in declared),
        tuple((at, convert) for at, convert in converters if convert is not None),
    )


class Shared(Generic[_Object]):
    """Reads rows of one class and gives equal rows the same object; a row of nothing but NULL is ``None``."""

    def __init__(self, cls: type[_Object]) -> None:
        shape: Shape[_Object] = shape_of(cls)
        self._read = shape.read
        self._known: dict[tuple[Any, ...], _Object | None] = {(None,) * len(shape.names): None}

    def __call__(self, cells: tuple[Any, ...]) -> _Object | None:
        """The object of these cells."""
        try:
            return self._known[cells]
        except KeyError:
            found = self._known[cells] = self._read(cells)
            return found


def without_empty_parts(part: _Object) -> _Object:
    """The same object where inner objects that hold no answer are not there at all, as they are stored."""
    empty = {
        declared.name: None
        for declared in fields_of(type(part))
        if isinstance(declared.kind, Part) and (value := getattr(part, declared.name)) is not None and is_empty(value)
    }
    return replace(part, **empty) if empty else part  # type: ignore[type-var]
