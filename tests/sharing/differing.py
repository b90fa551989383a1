"""Two journals that differ in one field alone, and everything that somebody gets of a journal."""

import dataclasses
import io
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from amps_journal.domain import catalogue, fields
from amps_journal.domain.contents import JournalContents
from amps_journal.exchange.csv_files import csv_zip
from amps_journal.exchange.fhir import fhir_bundle
from amps_journal.exchange.json_file import read_contents, write_contents
from amps_journal.sharing import Selection, selected_contents

CONTENTS = read_contents((Path(__file__).parent.parent / "data" / "every_field.json").read_bytes())

_OTHERS: dict[type[fields.Kind], Callable[[Any, Any], Any]] = {
    fields.WholeNumber: lambda kind, value: value + 1 if value < kind.high else value - 1,
    fields.Number: lambda kind, value: value + 0.25 if value + 0.25 <= kind.high else value - 0.25,
    fields.Flag: lambda _kind, value: not value,
    fields.Text: lambda _kind, value: f"{value} and more",
    fields.Choice: lambda kind, value: next(option for option in kind.options if option != value),
    fields.CatalogueKey: lambda kind, value: next(e.key for e in catalogue.entries(kind.catalogue) if e.key != value),
    fields.Identity: lambda _kind, value: f"{value}_x",
    fields.CalendarDate: lambda _kind, value: value + timedelta(days=1),
    fields.Month: lambda _kind, value: f"{value[:-2]}{'02' if value.endswith('01') else '01'}",
    fields.ClockTime: lambda _kind, value: value.replace(minute=(value.minute + 1) % 60),
    fields.Instant: lambda _kind, value: value + timedelta(days=9),
    fields.TimeZoneName: lambda _kind, value: "Asia/Kathmandu" if value != "Asia/Kathmandu" else "UTC",
    fields.ListOf: lambda _kind, value: value[:-1],
}


def differing_in(contents: JournalContents, name: str) -> JournalContents:
    """The journal with another value in the first place where the field is answered.

    Args:
        contents: A journal in which the field is answered somewhere.
        name: The field's name, such as ``pain.average`` or ``plan.goals.steps.label``.
    """
    section, _, rest = name.partition(".")
    named = section in {field.name for field in dataclasses.fields(JournalContents)}
    place, path = (section, rest.split(".")) if named else ("days", name.split("."))
    changed, done = _changed(getattr(contents, place), path)
    assert done, name
    assert changed != getattr(contents, place), name
    return dataclasses.replace(contents, **{place: changed})


def _changed(value: Any, path: list[str]) -> tuple[Any, bool]:
    """The value with the first answer at the path changed, and whether there was one."""
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            changed, done = _changed(item, path)
            if done:
                return (*value[:number], changed, *value[number + 1 :]), True
        return value, False
    inner = getattr(value, path[0]) if value is not None else None
    if inner is None or inner == ():
        return value, False
    if len(path) == 1:
        kind = fields.field_of(type(value), path[0]).kind
        return dataclasses.replace(value, **{path[0]: _OTHERS[type(kind)](kind, inner)}), True
    changed, done = _changed(inner, path[1:])
    return (dataclasses.replace(value, **{path[0]: changed}), True) if done else (value, False)


def outputs(contents: JournalContents, selected: Selection) -> dict[str, dict[str, bytes]]:
    """Every file but the PDF that the selection makes, each zip's members by their names."""
    shared = selected_contents(contents, selected)
    archive = zipfile.ZipFile(io.BytesIO(csv_zip(shared, selected)))
    return {
        "json": {"": write_contents(shared).encode("utf-8")},
        "csv": {name: archive.read(name) for name in archive.namelist()},
        "fhir": {"": fhir_bundle(shared, "abc", selected)},
    }
