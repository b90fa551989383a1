"""``datapackage.json``: the tables described for programs, as a Frictionless Tabular Data Package (version 1).

Types, missing values, limits, closed lists and keys follow from the fields' declarations. Limits of length are left
out: a guarded text may be longer than the text.
"""

import json
from collections.abc import Iterable
from typing import Any

from amps_journal.domain import catalogue
from amps_journal.domain.fields import (
    CalendarDate,
    CatalogueKey,
    Choice,
    ClockTime,
    Flag,
    Identity,
    Instant,
    Kind,
    Number,
    WholeNumber,
)
from amps_journal.exchange.csv_cells import Absent
from amps_journal.exchange.csv_meanings import column_meaning
from amps_journal.exchange.csv_readme import table_meaning
from amps_journal.exchange.csv_tables import Column, Table
from amps_journal.i18n import translate


def data_package(tables: Iterable[Table]) -> str:
    """The text of the file.

    Args:
        tables: The tables that are in the zip.
    """
    package = {
        "profile": "tabular-data-package",
        "name": "amps-journal",
        "title": translate("CsvReadme", "AMPS Journal, tables"),
        "description": translate(
            "CsvReadme", "Self-reported by a teenager. Not medical advice and not a diagnosis. See README.txt."
        ),
        "resources": [_resource(table) for table in tables],
    }
    return json.dumps(package, indent=1, ensure_ascii=False) + "\n"


def _resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.removesuffix(".csv"),
        "path": table.name,
        "description": table_meaning(table.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(table.name, column) for column in table.columns],
        "missingValues": ["", Absent.NOT_APPLICABLE.value],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.key == ("date", "number"):
        schema["foreignKeys"] = [{"fields": "date", "reference": {"resource": "days", "fields": "date"}}]
    return schema


def _field(table: str, column: Column) -> dict[str, Any]:
    constraints = ({"required": True} if column.required else {}) | _limits(column.kind)
    return {
        "name": column.name,
        **_type(column.kind),
        "description": column_meaning(table, column.name, column.kind),
        **({"constraints": constraints} if constraints else {}),
    }


def _type(kind: Kind) -> dict[str, Any]:
    types: dict[type[Kind], dict[str, Any]] = {
        WholeNumber: {"type": "integer"},
        Number: {"type": "number"},
        Flag: {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
        CalendarDate: {"type": "date", "format": "default"},
        ClockTime: {"type": "time", "format": "%H:%M"},
        Instant: {"type": "datetime", "format": "default"},
    }
    return types.get(type(kind), {"type": "string"})


def _limits(kind: Kind) -> dict[str, Any]:
    if isinstance(kind, WholeNumber | Number):
        return {"minimum": kind.low, "maximum": kind.high}
    if isinstance(kind, Choice):
        return {"enum": list(kind.options)}
    if isinstance(kind, CatalogueKey) and not kind.own:
        return {"enum": [entry.key for entry in catalogue.entries(kind.catalogue)]}
    if isinstance(kind, Identity):
        return {"pattern": "[a-z0-9_]{1,60}"}
    return {}
