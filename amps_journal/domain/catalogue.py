"""The shipped lists that answers are chosen from: activities, skills, stress sources, body regions and others.

They are data in ``resources/catalogue/*.toml``; each file is one list of entries with a ``key`` and a ``label``,
a ``clinical`` word where the clinic's is not one that a 12-year-old knows, and an ``icon`` where one stands before
the words.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from amps_journal import paths
from amps_journal.i18n import translate


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose: its key in files, its label and whatever else its catalogue says of it."""

    key: str
    label: str
    more: dict[str, Any] = field(default_factory=dict, hash=False, compare=False)


@cache
def _entries(name: str) -> tuple[Entry, ...]:
    rows = tomllib.loads(paths.resource("catalogue", f"{name}.toml").read_text("utf-8"))["entries"]
    return tuple(
        Entry(row["key"], row["label"], {k: v for k, v in row.items() if k not in {"key", "label"}}) for row in rows
    )


def entries(name: str) -> tuple[Entry, ...]:
    """The entries of a catalogue in the order in which they are offered."""
    return _entries(name)


@cache
def keys(name: str) -> frozenset[str]:
    """The keys of a catalogue."""
    return frozenset(entry.key for entry in _entries(name))


def label(name: str, key: str) -> str:
    """What to call a key: its catalogue's label in the language in use, or the teen's own word as it is."""
    for entry in _entries(name):
        if entry.key == key:
            return translate("Catalogue", entry.label)
    return key


def icon(name: str, key: str) -> str | None:
    """The icon of ``resources/icons`` that stands before a key's words; the teen's own words have none."""
    return next((entry.more.get("icon") for entry in _entries(name) if entry.key == key), None)


def clinical_label(name: str, key: str) -> str:
    """What a clinic calls a key, for papers that a therapist reads: its clinical word where it has one."""
    clinical = next((entry.more.get("clinical") for entry in _entries(name) if entry.key == key), None)
    return translate("Catalogue", clinical) if clinical else label(name, key)
