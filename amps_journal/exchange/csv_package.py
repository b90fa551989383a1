"""``datapackage.json``: the tables described for programs, as a Frictionless Tabular Data Package (version 1).

Types, missing values, limits, closed lists and keys follow from the fields' declarations. Limits of length are left
out: a guarded text may be longer than the text.
"""

import json
from collections.abc import Iterable
from typing import Any

from amps_journal.domain import catalogue, fields
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


def _type(kind: fields.Kind) -> dict[str, Any]:
    types: dict[type[fields.Kind], dict[str, Any]] = {
        fields.WholeNumber: {"type": "integer"},
        fields.Number: {"type": "number"},
        fields.Flag: {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
        fields.CalendarDate: {"type": "date", "format": "default"},
        fields.ClockTime: {"type": "time", "format": "%H:%M"},
        fields.Instant: {"type": "datetime", "format": "default"},
    }
    return types.get(type(kind), {"type": "string"})


def _limits(kind: fields.Kind) -> dict[str, Any]:
    if isinstance(kind, fields.WholeNumber | fields.Number):
        return {"minimum": kind.low, "maximum": kind.high}
    if isinstance(kind, fields.Choice):
        return {"enum": list(kind.options)}
    if isinstance(kind, fields.CatalogueKey) and not kind.own:
        return {"enum": [entry.key for entry in catalogue.entries(kind.catalogue)]}
    if isinstance(kind, fields.Identity):
        return {"pattern": "[a-z0-9_]{1,60}"}
    return {}
