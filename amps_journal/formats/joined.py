"""Texts that stand one after another, parted as the language parts them; each of them is whole in itself.

A sentence is never put together here. What stands between two sentences (nothing in Chinese), two entries of a row
(another comma in Arabic) or a name and its value passes ``translate`` like any other text.
"""

from collections.abc import Iterable

from amps_journal.i18n import language, translate

_NOUNS_WITH_CAPITALS = frozenset({"de", "lb"})


def sentences(*whole: str) -> str:
    """Whole sentences, one after another in a paragraph; empty ones are left out."""
    return _joined(translate("Joined", "{first} {next}"), whole)


def in_row(entries: Iterable[str]) -> str:
    """Entries in a row, without a word before the last: "Mon, Wed, Fri"."""
    return _joined(translate("Joined", "{first}, {next}"), entries)


def clauses(told: Iterable[str]) -> str:
    """Entries that may hold commas themselves: "walking: Monday, Friday; stretching: Sunday"."""
    return _joined(translate("Joined", "{first}; {next}"), told)


def facts(told: Iterable[str]) -> str:
    """Short facts about one thing: "20 min · Mon, Wed, Fri · walking"."""
    return _joined(translate("Joined", "{first} · {next}"), told)


def named(name: str, value: str) -> str:
    """What something is called, and what is to be said of it: "Walking: 20 min"."""
    return translate("Joined", "{name}: {value}", name=name, value=value)


def _joined(pattern: str, parts: Iterable[str]) -> str:
    said = [part for part in parts if part]
    if not said:
        return ""
    shown = said[0]
    for part in said[1:]:
        shown = pattern.format(first=shown, next=part)
    return shown


def at_the_start(words: str) -> str:
    """Somebody's own words as a sentence begins, the rest as they were typed: "iPad cover" stays, "silk" is "Silk"."""
    return words[:1].upper() + words[1:] if words[:2].islower() or len(words) == 1 else words


def within_sentence(label: str) -> str:
    """A label of a list as it stands within a sentence: "Deep breathing" is "deep breathing"; German keeps capitals."""
    first = label.split(" ", 1)[0]
    is_a_word = first[1:].islower() or first == "A"  # "OT" and "I" keep their capitals
    if language().partition("_")[0] in _NOUNS_WITH_CAPITALS or not is_a_word:
        return label
    return label[:1].lower() + label[1:]
