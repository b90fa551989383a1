"""The text of a SELECT."""

from collections.abc import Iterable


def select(columns: Iterable[str], table: str, rest: str = "") -> str:
    """A SELECT of columns by their names, quoted, as some are words of SQL; all values are bound and never in the text.

    Args:
        columns: The names of the columns.
        table: The table.
        rest: What follows: ``WHERE``, ``ORDER BY``.
    """
    names = ", ".join(f'"{name}"' for name in columns)
    return f'SELECT {names} FROM "{table}" {rest}'.rstrip()  # noqa: S608  (names of our own, see db/columns.py)
