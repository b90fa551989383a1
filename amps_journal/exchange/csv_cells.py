"""Values as the cells of a CSV file: nothing is lost, and no text is a formula to a spreadsheet.

Texts stand in quotes, everything else bare, so that a program which heeds quotes takes ``1/2`` in a note for words and
``2026-03-05`` in a column of dates for a date. Guarding follows what OWASP says of CSV injection: a cell may also be
torn apart at a semicolon or a line break, so what follows one is guarded like a beginning.
"""

import enum
import re
from collections.abc import Iterable
from typing import Any

from amps_journal.exchange.json_values import single_json_value

NOTHING = "(none)"
BETWEEN_ITEMS = "|"
GUARD = "'"
_SPACES = r"[\s\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]*"
# Spreadsheets take wide letters for plain ones. An apostrophe is guarded too, so that each guard can be told.
_BEFORE_FORMULA = re.compile(rf"(\A|;|\r\n|\r|\n)(?={_SPACES}[=+\-@＝＋－＠{GUARD}])")


class Absent(enum.Enum):
    """Why a cell is empty, where it is not for want of an answer."""

    NOT_APPLICABLE = "NA"


def csv_text(columns: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    """The text of a file: a header, then a line for each row.

    Args:
        columns: The names of the columns.
        rows: Values of the domain; ``None`` was not answered.
    """
    lines = [",".join(columns), *(",".join(_field(value) for value in row) for row in rows)]
    return "".join(f"{line}\r\n" for line in lines)


def _field(value: Any) -> str:
    shown = cell(value)
    if isinstance(value, str) or (isinstance(value, tuple) and value):
        return '"' + shown.replace('"', '""') + '"'
    return shown


def cell(value: Any) -> str:
    """What stands in the cell of a value."""
    if value is None:
        return ""
    if isinstance(value, Absent):
        return str(value.value)
    if isinstance(value, tuple):
        return guarded(BETWEEN_ITEMS.join(_item(item) for item in value)) if value else NOTHING
    plain = single_json_value(value)
    if isinstance(plain, bool):
        return "true" if plain else "false"
    return guarded(plain) if isinstance(plain, str) and isinstance(value, str) else str(plain)


def _item(value: Any) -> str:
    """An entry of a list: a backslash comes before each line and backslash in it."""
    return str(single_json_value(value)).replace("\\", "\\\\").replace(BETWEEN_ITEMS, "\\" + BETWEEN_ITEMS)


def guarded(text: str) -> str:
    """The text with an apostrophe wherever a spreadsheet could see the beginning of a formula.

    Taking the apostrophe away at the beginning, after each semicolon and after each line break gives the text again.
    """
    if text in {Absent.NOT_APPLICABLE.value, NOTHING}:
        return GUARD + text
    return _BEFORE_FORMULA.sub(rf"\1{GUARD}", text)
