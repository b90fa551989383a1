"""Tidy tables for spreadsheets and statistics: a zip of CSV files with a README that explains every column.

A cell is empty where nobody answered, ``NA`` where the question did not apply that day, and ``(none)`` where the answer
was an empty list. The columns follow the fields' declarations.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from amps_journal.domain.answers import AnswerState, Surroundings, active_minutes, state_of
from amps_journal.domain.calendar import is_late
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.fields import Field, ListOf, Part, fields_of
from amps_journal.domain.nights import night_of
from amps_journal.domain.person import ClinicScore, LifeEvent
from amps_journal.domain.plan import Plan
from amps_journal.exchange.csv_readme import readme
from amps_journal.exchange.json_values import single_json_value
from amps_journal.sharing import Selection

NOT_APPLICABLE = "NA"
NOTHING = "(none)"
BETWEEN_ITEMS = "|"
# A spreadsheet takes a cell that begins like this for a formula, in wide letters too.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_WRITTEN_AT = (1980, 1, 1, 0, 0, 0)  # the same journal gives the same bytes


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file: its name, its columns and its rows of texts."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def csv_zip(contents: JournalContents, selected: Selection | None, *, byte_order_mark: bool = False) -> bytes:
    """The zip file.

    Args:
        contents: What to write, already filtered for whoever gets it.
        selected: What was selected for them, so that withheld fields have no column; ``None`` for the full copy.
        byte_order_mark: Whether to begin each table with one, for spreadsheets that guess wrongly without.
    """
    tables = tuple(tables_of(contents, selected))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "README.txt", readme((table.name, table.columns) for table in tables))
        for table in tables:
            _add(archive, table.name, ("\ufeff" if byte_order_mark else "") + _csv_text(table))
    return buffer.getvalue()


def _add(archive: zipfile.ZipFile, name: str, text: str) -> None:
    entry = zipfile.ZipInfo(name, _WRITTEN_AT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, text.encode("utf-8"))


def _csv_text(table: Table) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return buffer.getvalue()


def tables_of(contents: JournalContents, selected: Selection | None) -> Iterator[Table]:
    """The tables; without a selection every field has its column."""
    yield _days_table(contents, selected)
    for declared in fields_of(DayEntry):
        if (cls := _listed(declared)) is not None and _is_visible(selected, f"{declared.name}."):
            yield _parts_of_days_table(contents, declared.name, cls, selected)
    yield _plan_table(contents.plan)
    if _is_visible(selected, "life_events."):
        yield _wide_table("events.csv", LifeEvent, contents.life_events, selected, "life_events.")
    if _is_visible(selected, "clinic_scores."):
        yield _wide_table("scores.csv", ClinicScore, contents.clinic_scores, selected, "clinic_scores.")


def _listed(declared: Field) -> type[Any] | None:
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
    names = [name for name in _day_columns() if _is_visible(selected, name if name not in _counted() else f"{name}.")]
    asleep = _is_visible(selected, "sleep.lights_out") and _is_visible(selected, "sleep.woke")
    derived = [
        *(["late"] if _is_visible(selected, "created_at") else []),
        *(["active_minutes"] if _is_visible(selected, "activities.minutes") else []),
        *(["asleep_minutes"] if asleep else []),
    ]
    around = Surroundings(contents.person, contents.settings, contents.plan, contents.life_events)
    rows = tuple(
        (
            *(_day_cell(entry, name, around) for name in names),
            *(_derived_cell(entry, name, contents) for name in derived),
        )
        for entry in contents.days
    )
    return Table("days.csv", (*(name.replace(".", "_") for name in names), *derived), rows)


def _day_columns() -> Iterator[str]:
    for declared in fields_of(DayEntry):
        if isinstance(declared.kind, Part):
            yield from (f"{declared.name}.{inner.name}" for inner in fields_of(declared.kind.of))
        else:
            yield declared.name


def _counted() -> set[str]:
    """The fields of a day that have a table of their own; the days' table says how many rows there are."""
    return {declared.name for declared in fields_of(DayEntry) if _listed(declared) is not None}


def _day_cell(entry: DayEntry, name: str, around: Surroundings) -> str:
    value: Any = entry
    for part in name.split("."):
        value = getattr(value, part) if value is not None else None
    if value is None:
        return NOT_APPLICABLE if state_of(name, entry, around) is AnswerState.NOT_APPLICABLE else ""
    return str(len(value)) if name in _counted() else cell(value)


def _derived_cell(entry: DayEntry, name: str, contents: JournalContents) -> str:
    if name == "late":
        return cell(is_late(entry, contents.settings.rollover, contents.settings.zone))
    if name == "active_minutes":
        return cell(active_minutes(entry))
    night = night_of(entry.sleep, entry.date, contents.settings.zone)
    return cell(round(night.asleep_minutes) if night else None)


def _parts_of_days_table(contents: JournalContents, name: str, cls: type[Any], selected: Selection | None) -> Table:
    inner = _visible_fields(cls, selected, f"{name}.")
    rows = tuple(
        (entry.date.isoformat(), str(number), *(cell(getattr(part, column)) for column in inner))
        for entry in contents.days
        for number, part in enumerate(getattr(entry, name) or (), start=1)
    )
    return Table(f"{name}.csv", ("date", "number", *inner), rows)


def _wide_table(name: str, cls: type[Any], parts: Sequence[Any], selected: Selection | None, prefix: str) -> Table:
    inner = _visible_fields(cls, selected, prefix)
    return Table(name, inner, tuple(tuple(cell(getattr(part, column)) for column in inner) for part in parts))


def _visible_fields(cls: type[Any], selected: Selection | None, prefix: str) -> tuple[str, ...]:
    return tuple(f.name for f in fields_of(cls) if _is_visible(selected, prefix + f.name))


def _plan_table(plan: Plan) -> Table:
    """One row for each value of the plan: its parts have too little in common for columns of their own."""
    return Table("plan.csv", ("part", "number", "field", "value"), tuple(_plan_rows(plan)))


def _plan_rows(plan: Plan) -> Iterator[tuple[str, ...]]:
    for declared in fields_of(Plan):
        value = getattr(plan, declared.name)
        if value is None:
            continue
        items = value if isinstance(value, tuple) else (value,)
        for number, item in enumerate(items, start=1):
            for field, shown in _named_values(item):
                yield declared.name, str(number), field, shown


def _named_values(item: Any, prefix: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(item, str):
        yield "strategy", cell(item)
        return
    for declared in fields_of(type(item)):
        value = getattr(item, declared.name)
        if value is None:
            continue
        if _listed(declared) is not None:
            for number, part in enumerate(value, start=1):
                yield from _named_values(part, f"{prefix}{declared.name}[{number}].")
        else:
            yield prefix + declared.name, cell(value)


def cell(value: Any) -> str:
    """A value as the text of a cell; text that a spreadsheet would take for a formula begins with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return _guarded(_joined(value)) if value else NOTHING
    plain = single_json_value(value)
    if isinstance(plain, bool):
        return "true" if plain else "false"
    return _guarded(plain) if isinstance(plain, str) else str(plain)


def _joined(values: Iterable[Any]) -> str:
    return BETWEEN_ITEMS.join(str(single_json_value(value)).replace(BETWEEN_ITEMS, "/") for value in values)


def _guarded(text: str) -> str:
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA_STARTS) else text
