"""A journal under a pseudonym: nothing of the person but what treatment needs, and no name in what the teen wrote."""

import dataclasses
import re
from dataclasses import replace
from typing import Any

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.fields import CatalogueKey, Kind, ListOf, Part, Text, fields_of
from amps_journal.i18n import translate

_FIRST_LETTER_WITHOUT_SPACES = "\u2e80"
"""From here on Unicode has the scripts that write no spaces between words."""


def under_pseudonym(contents: JournalContents, pseudonym: str) -> JournalContents:
    """The journal with the pseudonym for a name, no month of birth, and the name taken out of every text.

    Args:
        contents: The journal.
        pseudonym: What the receiver knows the teen by.
    """
    name = contents.person.name
    if name and name != pseudonym:
        sections = {field.name: getattr(contents, field.name) for field in dataclasses.fields(contents)}
        kept = {"person", "settings"}
        contents = replace(
            contents, **{key: value if key in kept else _unnamed(value, name) for key, value in sections.items()}
        )
    return replace(contents, person=replace(contents.person, name=pseudonym, birth_month=None))


def without_name(text: str, name: str | None) -> str:
    """The text with ``[name]`` wherever the name or a part of it stands as a word of its own.

    Small letters are left alone where the name has capitals: *will* and *hope* are words, *Will* and *Hope* are names.

    Args:
        text: What the teen wrote.
        name: The teen's name.
    """
    if not name:
        return text
    words = translate("Pseudonym", "[name]")
    return _pattern(name).sub(lambda _found: words, text)


def _pattern(name: str) -> re.Pattern[str]:
    whole = name.strip()
    parts = [part for part in re.split(r"[\s\-‐.,]+", whole) if len(part) > 1]
    sought = sorted({form for part in (whole, *parts) for form in (part, part.upper())}, key=len, reverse=True)
    return re.compile("|".join(_as_word(form) for form in sought))


def _as_word(form: str) -> str:
    if any(letter >= _FIRST_LETTER_WITHOUT_SPACES for letter in form):
        return re.escape(form)
    return rf"(?<!\w){re.escape(form)}(?!\w)"


def _unnamed(value: Any, name: str) -> Any:
    if isinstance(value, tuple):
        return tuple(_unnamed(item, name) for item in value)
    changes = {
        declared.name: _unnamed_value(declared.kind, getattr(value, declared.name), name)
        for declared in fields_of(type(value))
    }
    return replace(value, **changes)


def _unnamed_value(kind: Kind, value: Any, name: str) -> Any:
    if isinstance(value, tuple) and isinstance(kind, ListOf):
        return tuple(_unnamed_value(kind.item, item, name) for item in value)
    if isinstance(kind, Part):
        return None if value is None else _unnamed(value, name)
    if not isinstance(value, str) or not isinstance(kind, Text | CatalogueKey):
        return value
    return without_name(value, name)
