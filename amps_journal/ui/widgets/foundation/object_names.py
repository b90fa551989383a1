"""Giving a widget the name by which tests and screen readers' tools find it."""

from typing import TypeVar

from PySide6.QtCore import QObject

_Named = TypeVar("_Named", bound=QObject)


def named(made: _Named, name: str) -> _Named:
    """The object itself, with its ``objectName`` set."""
    made.setObjectName(name)
    return made
