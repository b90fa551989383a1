"""Tidy tables for spreadsheets and statistics: a zip of CSV files, explained for people and for programs.

A cell is empty where nobody answered, ``NA`` where the question did not apply that day, and ``(none)`` where the answer
was an empty list.
"""

import io
import zipfile

from amps_journal.domain.contents import JournalContents
from amps_journal.exchange.csv_cells import csv_text
from amps_journal.exchange.csv_package import data_package
from amps_journal.exchange.csv_readme import readme
from amps_journal.exchange.csv_tables import Table, tables_of
from amps_journal.sharing import Selection

_WRITTEN_AT = (1980, 1, 1, 0, 0, 0)  # the same journal gives the same bytes
_BYTE_ORDER_MARK = "\ufeff"


def csv_zip(contents: JournalContents, selected: Selection | None, *, byte_order_mark: bool = False) -> bytes:
    """The zip file.

    Args:
        contents: What to write, already filtered for whoever gets it.
        selected: What was selected for them, so that withheld fields have no column; ``None`` for the full copy.
        byte_order_mark: Whether to begin each table with one, for spreadsheets that guess wrongly without.
    """
    tables = tuple(tables_of(contents, selected))
    mark = _BYTE_ORDER_MARK if byte_order_mark else ""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "README.txt", readme(tables))
        _add(archive, "datapackage.json", data_package(tables))
        for table in tables:
            _add(archive, table.name, mark + _text(table))
    return buffer.getvalue()


def _text(table: Table) -> str:
    return csv_text((column.name for column in table.columns), table.rows)


def _add(archive: zipfile.ZipFile, name: str, text: str) -> None:
    entry = zipfile.ZipInfo(name, _WRITTEN_AT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, text.encode("utf-8"))
