"""A day as it is stored and what was entered while it could not be read, as one day: nothing of either is lost."""

from dataclasses import is_dataclass, replace
from typing import Any

from amps_journal.domain.day import DayEntry
from amps_journal.domain.fields import fields_of

_STAMPS = {"date", "created_at", "updated_at"}


def joined(stored: DayEntry, entered: DayEntry) -> DayEntry:
    """The stored day with what was entered for it unseen.

    Where both hold an answer the one that was entered counts; texts stand one after the other, lists hold what is in
    either.
    """
    names = (declared.name for declared in fields_of(DayEntry) if declared.name not in _STAMPS)
    return replace(stored, **{name: _both(getattr(stored, name), getattr(entered, name)) for name in names})


def _both(there: Any, new: Any) -> Any:
    if new is None or there is None or new == there:
        return there if new is None else new
    if isinstance(new, str):
        return f"{there}\n{new}"
    if isinstance(new, tuple):
        return (*there, *(part for part in new if part not in there))
    if is_dataclass(new):
        return _part_with(there, new)
    return new


def _part_with(there: Any, new: Any) -> Any:
    """A part such as the night: of each of its answers the new one, where there is one."""
    answered = {d.name: getattr(new, d.name) for d in fields_of(type(new)) if getattr(new, d.name) is not None}
    return replace(there, **answered)
