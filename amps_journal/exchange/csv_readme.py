"""The README that lies beside the tables: how to read a cell, and what each column means, its unit and its codes."""

import re
from collections.abc import Iterable, Iterator

from amps_journal.domain.fields import Kind
from amps_journal.exchange.csv_meanings import column_meaning
from amps_journal.exchange.csv_plan_meanings import plan_meanings
from amps_journal.exchange.csv_tables import Table
from amps_journal.i18n import translate


def readme(tables: Iterable[Table]) -> str:
    """The text: how to read a cell, then each table with its columns.

    Args:
        tables: The tables that are in the zip.
    """
    lines = [_introduction()]
    for table in tables:
        lines += ["", table.name, "-" * len(table.name), table_meaning(table.name)]
        lines += [_line(table.name, column.name, column.kind) for column in table.columns]
        if table.name == "plan.csv":
            lines += _plan_lines(table)
    return "\n".join(lines) + "\n"


def _line(table: str, column: str, kind: Kind) -> str:
    return f"  {column}: {column_meaning(table, column, kind)}"


def _plan_lines(table: Table) -> Iterator[str]:
    """The fields of the parts that are in the table; the others would tell what was not shared."""
    there = {(part, re.sub(r"\[\d+\]", "[n]", field)) for part, _number, field, _value in table.rows}
    for (part, field), meaning in plan_meanings().items():
        if (part, field) in there:
            yield f"    {part}, {field}: {meaning}"


def _introduction() -> str:
    return translate(
        "CsvReadme",
        "AMPS Journal, tables\n"
        "====================\n"
        "Self-reported by a teenager. Not medical advice and not a diagnosis.\n"
        "\n"
        "UTF-8, commas, points in decimals, a header line, texts in double quotes. A spreadsheet that asks takes them\n"
        'best as UTF-8, separated by commas, language "English (USA)", with quoted fields as text.\n'
        "Dates are local days (2026-03-05), times are local wall-clock times (22:40), instants are UTC\n"
        "(2026-03-05T19:30:00Z). Yes and no are true and false. Weekdays count from 0 = Monday.\n"
        "An end is the first day that no longer belongs to it.\n"
        "\n"
        "An empty cell: not answered. NA: the question did not apply that day. 0: the answer was 0.\n"
        "(none): the answer was an empty list. A list stands in one cell with | between its entries; within an entry\n"
        "| is written as \\| and \\ as \\\\.\n"
        "Where a spreadsheet could take a text, or what follows a semicolon or a line break in it, for a formula, an\n"
        "apostrophe stands before it. To have the text as it was written, take one apostrophe away at the beginning,\n"
        "after each semicolon and after each line break.\n"
        "Own words of the teenager stand beside the keys named here.\n"
        "\n"
        "Columns and tables that were not shared are not there. datapackage.json says the same of each column for\n"
        "programs (a Frictionless Data Package).",
    )


def table_meaning(name: str) -> str:
    """What a row of the table is."""
    meanings = {
        "days.csv": translate("CsvReadme", "One row for each day that holds an answer."),
        "activities.csv": translate("CsvReadme", "One row for each activity of a day."),
        "coping.csv": translate("CsvReadme", "One row for each use of a coping strategy."),
        "medicines.csv": translate("CsvReadme", "One row for each medicine taken on a day."),
        "plan.csv": translate("CsvReadme", "One row for each value of the plan."),
        "events.csv": translate("CsvReadme", "One row for each life event, such as exams or a holiday."),
        "scores.csv": translate("CsvReadme", "One row for each score entered by hand from the clinic."),
    }
    return meanings[name]
