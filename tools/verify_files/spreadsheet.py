"""LibreOffice Calc opens the tables: every cell must be what it is, and none a formula.

Each table is opened as its README advises, and twice as somebody careless would: with formulas evaluated, and torn
apart at semicolons.
"""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from amps_journal.exchange.csv_cells import cell
from amps_journal.exchange.csv_tables import Table
from tools.verify_files.file_samples import Made

# Separator, quote, UTF-8, first line, columns, language (English, USA), quoted fields as text, detect dates and times.
ADVISED = "44,34,76,1,,1033,true,true"
# The same without heed of quotes, and formulas evaluated.
CARELESS = "44,34,76,1,,1033,false,true,false,false,false,0,true"
TORN = "59,34,76,1,,1031,false,true,false,false,false,0,true"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell as Calc has it: its type, its value and whether it is a formula."""

    kind: str
    value: str
    is_formula: bool


def judge_tables(made: Made, work: Path) -> tuple[int, list[str]]:
    """How many cells were compared, and what was wrong.

    Args:
        made: The files.
        work: A folder to convert in.
    """
    paths = [made.folder / table.name for table in made.tables]
    wrong: list[str] = []
    for table, rows in zip(made.tables, _opened(paths, ADVISED, work / "advised"), strict=True):
        wrong += [f"{made.name}/{table.name}, {sentence}" for sentence in _differences(table, rows)]
    for name, how in (("careless", CARELESS), ("torn", TORN)):
        for path, rows in zip(paths, _opened(paths, how, work / name), strict=True):
            wrong += [f"{path.name}, {name}: {shown}" for row in rows for shown in row if shown.is_formula]
    return sum(len(table.rows) * len(table.columns) for table in made.tables), wrong


def _differences(table: Table, rows: list[list[Shown]]) -> Iterator[str]:
    """Each cell that is not what the journal holds."""
    if len(rows) != len(table.rows) + 1:
        yield f"{len(rows)} rows instead of {len(table.rows) + 1}"
        return
    for number, (row, shown) in enumerate(zip(table.rows, rows[1:], strict=True), start=1):
        padded = shown + [Shown("", "", False)] * (len(row) - len(shown))
        for column, value, got in zip(table.columns, row, padded, strict=False):
            if not _is_right(value, got):
                yield f"row {number}, {column.name}: {value!r} is {got}"


def sees_formulas(work: Path) -> bool:
    """Whether Calc takes a formula for one that was let through, at the beginning and after a semicolon."""
    work.mkdir(parents=True, exist_ok=True)
    spoiled = work / "spoiled.csv"
    spoiled.write_text('a,b\r\n=1+1,"x;=1+1"\r\n', "utf-8")
    return all(
        any(shown.is_formula for row in rows for shown in row)
        for how in (CARELESS, TORN)
        for rows in _opened([spoiled], how, work / "spoiled")
    )


def _is_right(value: Any, shown: Shown) -> bool:
    kind, expected = _expected(value)
    if kind == "float":
        return shown.kind == kind and not shown.is_formula and float(shown.value) == float(expected)
    # A cell may begin with no type at all where it is empty.
    return shown.kind in {kind, ""} and not shown.is_formula and shown.value == expected


def _expected(value: Any) -> tuple[str, str]:
    """The type and the value that Calc must have for a value of the journal."""
    if isinstance(value, bool):
        return "boolean", cell(value)
    if isinstance(value, int | float):
        return "float", str(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return "date", value.isoformat()
    if isinstance(value, time):
        return "time", f"PT{value:%H}H{value:%M}M00S"
    return "string", cell(value).replace("\r\n", "\n").replace("\r", "\n")


def _opened(paths: list[Path], how: str, out: Path) -> list[list[list[Shown]]]:
    """The rows of each table as Calc has them."""
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(out.parent / 'office').resolve().as_uri()}",
            "--headless",
            f"--infilter=CSV:{how}",
            "--convert-to",
            "fods",
            "--outdir",
            str(out),
            *map(str, paths),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return [list(_rows(out / f"{path.stem}.fods")) for path in paths]


def _rows(path: Path) -> Iterator[list[Shown]]:
    rows: list[list[Shown]] = []
    for row in ET.parse(path).iter(f"{_TABLE}table-row"):
        shown: list[Shown] = []
        for part in row:
            repeated = min(int(part.get(f"{_TABLE}number-columns-repeated", "1")), 200)
            shown += [_shown(part)] * repeated
        times = int(row.get(f"{_TABLE}number-rows-repeated", "1"))
        rows += [shown] * (times if any(cell.kind for cell in shown) else 0)
    yield from rows


def _shown(part: ET.Element) -> Shown:
    kind = part.get(f"{_OFFICE}value-type", "")
    values = (part.get(f"{_OFFICE}{name}") for name in ("value", "date-value", "time-value", "boolean-value"))
    value = next((value for value in values if value is not None), None)
    if value is None:
        value = "\n".join(_words(paragraph) for paragraph in part.iter(f"{_TEXT}p"))
    return Shown(kind, value, part.get(f"{_TABLE}formula") is not None)


def _words(paragraph: ET.Element) -> str:
    """The text of a paragraph, with the runs of spaces that the format writes as elements."""
    words = paragraph.text or ""
    for part in paragraph:
        if part.tag == f"{_TEXT}s":
            words += " " * int(part.get(f"{_TEXT}c", "1"))
        else:
            words += "\t" if part.tag == f"{_TEXT}tab" else _words(part)
        words += part.tail or ""
    return words
