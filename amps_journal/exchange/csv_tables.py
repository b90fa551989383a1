"""What stands in each CSV file: tidy tables whose columns follow the fields' own declarations."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from amps_journal.domain.answers import AnswerState, DayContext, active_minutes, state_of
from amps_journal.domain.calendar import is_late
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.fields import CalendarDate, Field, Flag, Kind, ListOf, Part, Text, WholeNumber, fields_of
from amps_journal.domain.nights import LONGEST_NIGHT, night_of
from amps_journal.domain.person import ClinicScore, LifeEvent
from amps_journal.domain.plan import Plan
from amps_journal.exchange.csv_cells import Absent
from amps_journal.sharing import Selection

_MOST_ROWS = ListOf(Text()).longest
_LATE = Flag()
_ACTIVE_MINUTES = WholeNumber(0, 1440 * _MOST_ROWS)
_ASLEEP_MINUTES = WholeNumber(0, LONGEST_NIGHT)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what its values are, and whether each row has one."""

    name: str
    kind: Kind
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file.

    Attributes:
        name: The file's name.
        columns: Its columns in order.
        rows: Values of the domain, one for each column; ``None`` was not answered.
        key: The columns that no two rows share.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]
    key: tuple[str, ...] = ()


def tables_of(contents: JournalContents, selected: Selection | None) -> Iterator[Table]:
    """The tables; without a selection every field has its column."""
    yield _days_table(contents, selected)
    for declared in fields_of(DayEntry):
        if (cls := listed(declared)) is not None and _is_visible(selected, f"{declared.name}."):
            yield _parts_of_days_table(contents, declared.name, cls, selected)
    yield _plan_table(contents.plan)
    if _is_visible(selected, "life_events."):
        yield _wide_table("events.csv", LifeEvent, contents.life_events, selected, "life_events.")
    if _is_visible(selected, "clinic_scores."):
        yield _wide_table("scores.csv", ClinicScore, contents.clinic_scores, selected, "clinic_scores.")


def listed(declared: Field) -> type[Any] | None:
    """The class of the objects in the field's list, where it is a list of objects."""
    kind = declared.kind
    return kind.item.of if isinstance(kind, ListOf) and isinstance(kind.item, Part) else None


def _is_visible(selected: Selection | None, name: str) -> bool:
    """Whether the field, or for a name that ends in a dot any field of the object, has a column."""
    if selected is None:
        return True
    if name.endswith("."):
        return any(visible.startswith(name) for visible in selected.visible)
    return name in selected.visible


def _days_table(contents: JournalContents, selected: Selection | None) -> Table:
    named = {name: column for name, column in _day_columns() if _is_visible(selected, name)}
    derived = tuple(column for column, needs in _derived() if all(_is_visible(selected, name) for name in needs))
    counted = {declared.name for declared in fields_of(DayEntry) if listed(declared) is not None}
    context = DayContext(contents.person, contents.settings, contents.plan, contents.life_events)
    rows = tuple(
        (
            *(_day_value(entry, name.removesuffix("."), context, counted) for name in named),
            *(_derived_value(entry, column.name, contents) for column in derived),
        )
        for entry in contents.days
    )
    return Table("days.csv", (*named.values(), *derived), rows, ("date",))


def _day_columns() -> Iterator[tuple[str, Column]]:
    """Each field of a day with its column; a list that has a table of its own is counted, and ends in a dot."""
    for declared in fields_of(DayEntry):
        if isinstance(declared.kind, Part):
            for inner in fields_of(declared.kind.of):
                yield f"{declared.name}.{inner.name}", Column(f"{declared.name}_{inner.name}", inner.kind)
        elif listed(declared) is not None:
            yield f"{declared.name}.", Column(declared.name, WholeNumber(0, _MOST_ROWS))
        else:
            yield declared.name, Column(declared.name, declared.kind, declared.required)


def _derived() -> tuple[tuple[Column, tuple[str, ...]], ...]:
    """The columns that are worked out, each with the fields that it is worked out from."""
    return (
        (Column("late", _LATE, required=True), ("created_at",)),
        (Column("active_minutes", _ACTIVE_MINUTES), ("activities.minutes",)),
        (Column("asleep_minutes", _ASLEEP_MINUTES), ("sleep.lights_out", "sleep.woke")),
    )


def _day_value(entry: DayEntry, name: str, context: DayContext, counted: set[str]) -> Any:
    value: Any = entry
    for part in name.split("."):
        value = getattr(value, part) if value is not None else None
    if value is None:
        applies = state_of(name, entry, context) is not AnswerState.NOT_APPLICABLE
        return None if applies else Absent.NOT_APPLICABLE
    return len(value) if name in counted else value


def _derived_value(entry: DayEntry, name: str, contents: JournalContents) -> Any:
    if name == "late":
        return is_late(entry, contents.settings.rollover, contents.settings.zone)
    if name == "active_minutes":
        return active_minutes(entry)
    night = night_of(entry.sleep, entry.date, contents.settings.zone)
    return round(night.asleep_minutes) if night else None


def _parts_of_days_table(contents: JournalContents, name: str, cls: type[Any], selected: Selection | None) -> Table:
    inner = tuple(_visible_columns(cls, selected, f"{name}."))
    rows = tuple(
        (entry.date, number, *(getattr(part, column.name) for column in inner))
        for entry in contents.days
        for number, part in enumerate(getattr(entry, name) or (), start=1)
    )
    numbered = (Column("date", CalendarDate(), required=True), Column("number", WholeNumber(1, _MOST_ROWS), True))
    return Table(f"{name}.csv", (*numbered, *inner), rows, ("date", "number"))


def _wide_table(name: str, cls: type[Any], parts: Sequence[Any], selected: Selection | None, prefix: str) -> Table:
    inner = tuple(_visible_columns(cls, selected, prefix))
    return Table(name, inner, tuple(tuple(getattr(part, column.name) for column in inner) for part in parts))


def _visible_columns(cls: type[Any], selected: Selection | None, prefix: str) -> Iterable[Column]:
    return (
        Column(declared.name, declared.kind, declared.required)
        for declared in fields_of(cls)
        if _is_visible(selected, prefix + declared.name)
    )


def _plan_table(plan: Plan) -> Table:
    """One row for each value of the plan: its parts have too little in common for columns of their own."""
    columns = (
        Column("part", Text(), required=True),
        Column("number", WholeNumber(1, 10_000), required=True),
        Column("field", Text(), required=True),
        Column("value", Text(), required=True),
    )
    return Table("plan.csv", columns, tuple(_plan_rows(plan)), ("part", "number", "field"))


def _plan_rows(plan: Plan) -> Iterator[tuple[Any, ...]]:
    for declared in fields_of(Plan):
        value = getattr(plan, declared.name)
        if value is None:
            continue
        items = value if isinstance(value, tuple) else (value,)
        for number, item in enumerate(items, start=1):
            for field, shown in _named_values(item):
                yield declared.name, number, field, shown


def _named_values(item: Any, prefix: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(item, str):
        yield "strategy", item
        return
    for declared in fields_of(type(item)):
        value = getattr(item, declared.name)
        if value is None:
            continue
        if listed(declared) is not None:
            for number, part in enumerate(value, start=1):
                yield from _named_values(part, f"{prefix}{declared.name}[{number}].")
        else:
            yield prefix + declared.name, value
