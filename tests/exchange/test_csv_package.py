"""datapackage.json: what it says of the tables is true of them."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import journals

from amps_journal.domain.contents import JournalContents
from amps_journal.exchange.csv_files import csv_zip
from amps_journal.exchange.json_file import read_contents
from amps_journal.sharing import selection, shared_contents

CONTENTS = read_contents((Path(__file__).parent.parent / "data" / "every_field.json").read_bytes())

READERS: dict[str, Callable[[str], Any]] = {
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "datetime": datetime.fromisoformat,
    "string": str,
}


def opened(contents: JournalContents, audience: str | None = None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The description, and the rows of each table by its path."""
    selected = selection(audience) if audience else None
    archive = zipfile.ZipFile(io.BytesIO(csv_zip(contents, selected)))
    package = json.loads(archive.read("datapackage.json"))
    tables = {
        name: list(csv.reader(io.StringIO(archive.read(name).decode("utf-8"), newline="")))
        for name in archive.namelist()
        if name.endswith(".csv")
    }
    return package, tables


def check_cell(field: dict[str, Any], shown: str, missing: list[str]) -> None:
    limits = field.get("constraints", {})
    if shown in missing:
        assert not limits.get("required"), field["name"]
        return
    value = READERS[field["type"]](shown)
    if "minimum" in limits:
        assert limits["minimum"] <= value <= limits["maximum"], field["name"]
    if "enum" in limits and field["type"] == "string":
        assert value in limits["enum"], field["name"]
    if "pattern" in limits:
        assert re.fullmatch(limits["pattern"], value), field["name"]


def check_tables(contents: JournalContents, audience: str | None = None) -> None:
    package, tables = opened(contents, audience)
    assert [resource["path"] for resource in package["resources"]] == list(tables)
    for resource in package["resources"]:
        header, *rows = tables[resource["path"]]
        schema = resource["schema"]
        assert [field["name"] for field in schema["fields"]] == header
        for row in rows:
            for field, shown in zip(schema["fields"], row, strict=True):
                check_cell(field, shown, schema["missingValues"])
        keys = [tuple(row[header.index(name)] for name in schema.get("primaryKey", header)) for row in rows]
        assert "primaryKey" not in schema or len(set(keys)) == len(keys), resource["path"]


@pytest.mark.parametrize("audience", [None, "therapist", "parent"])
def test_every_cell_is_what_the_description_says(audience: str | None) -> None:
    check_tables(shared_contents(CONTENTS, audience) if audience else CONTENTS, audience)


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(journals())
def test_every_cell_of_any_journal_is_what_the_description_says(contents: JournalContents) -> None:
    check_tables(contents)


def test_every_row_of_a_part_names_a_day_that_is_there() -> None:
    package, tables = opened(CONTENTS)
    days = {row[0] for row in tables["days.csv"][1:]}
    tied = [r for r in package["resources"] if "foreignKeys" in r["schema"]]
    assert [resource["name"] for resource in tied] == ["activities", "coping", "medicines"]
    for resource in tied:
        (key,) = resource["schema"]["foreignKeys"]
        assert key == {"fields": "date", "reference": {"resource": "days", "fields": "date"}}
        assert {row[0] for row in tables[resource["path"]][1:]} <= days


def test_types_units_and_codes_follow_the_declarations() -> None:
    package, _tables = opened(CONTENTS)
    days = {field["name"]: field for field in package["resources"][0]["schema"]["fields"]}
    assert days["pain_average"]["constraints"] == {"minimum": 0, "maximum": 10}
    assert days["school_attended"]["type"] == "number"
    assert days["sleep_woke"] | {"description": ""} == {
        "name": "sleep_woke",
        "type": "time",
        "format": "%H:%M",
        "description": "",
    }
    assert days["school_status"]["constraints"]["enum"][-1] == "day_off"
    assert "left_ankle" in days["pain_places"]["description"]
    assert days["date"]["constraints"]["required"] is True
