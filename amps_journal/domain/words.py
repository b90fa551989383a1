"""How the words of a day's lists are offered: in which order, which are put away, and the icons of the teen's own ones.

The lists are named after the fields of a day: ``did``, ``activities`` (their kinds), ``coping`` (its strategies),
``appointments`` and ``stress_sources``.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from amps_journal.domain import catalogue
from amps_journal.domain.day import DayEntry
from amps_journal.domain.fields import OWN_WORD_LONGEST, Choice, Flag, Text, answer, required

LISTS = {
    "did": "did",
    "activities": "activities",
    "coping": "strategies",
    "appointments": "appointments",
    "stress_sources": "stress_sources",
}
"""Each list with the catalogue of its shipped words."""

OWN_ICONS = (
    "music",
    "ball",
    "book",
    "brush",
    "dance",
    "friends",
    "game",
    "heart",
    "house",
    "leaf",
    "paw",
    "picture",
    "spark",
    "star",
    "talk",
    "walk",
)
"""The icons that an own word may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordChoice:
    """What the teen chose for one word of a list; the choices of a list stand in the order in which it is offered.

    ``offered`` is ``False`` for a word that is put away and ``True`` for one that stays on offer; without it shipped
    words are offered, and own ones while they are used.
    """

    field: str = required(Choice(tuple(LISTS)))
    word: str = required(Text(OWN_WORD_LONGEST))
    icon: str | None = answer(Choice(OWN_ICONS))
    offered: bool | None = answer(Flag())


def tidy(word: str) -> str:
    """A word without spaces around it and with single ones in it."""
    return re.sub(r"\s+", " ", word).strip()


def folded(word: str) -> str:
    """What two spellings of one word have in common: case and spaces make no other word."""
    return tidy(word).casefold()


def is_own(field: str, word: str) -> bool:
    """Whether the word is the teen's own, and none of the shipped ones."""
    return word not in catalogue.keys(LISTS[field])


def label(field: str, word: str) -> str:
    """What a word is called."""
    return tidy(catalogue.label(LISTS[field], word)) or word


def icon(field: str, word: str, choices: Iterable[WordChoice] = ()) -> str | None:
    """The icon of a word: that of the catalogue, or the one chosen for an own word, whatever its spelling."""
    if not is_own(field, word):
        return catalogue.icon(LISTS[field], word)
    return next((c.icon for c in choices if c.field == field and folded(c.word) == folded(word)), None)


def offered(field: str, choices: Iterable[WordChoice], used: Iterable[str] = ()) -> tuple[str, ...]:
    """The words to offer, in order.

    Args:
        field: The list.
        choices: What the teen chose.
        used: Own words that were used lately, in the order in which to offer them.
    """
    own = [choice for choice in choices if choice.field == field]
    put_away = {folded(choice.word) for choice in own if choice.offered is False}
    usual = (*(entry.key for entry in catalogue.entries(LISTS[field])), *used)
    known = {folded(word) for word in usual}
    words = [c.word for c in own if c.offered is True or folded(c.word) in known]
    once: dict[str, str] = {}
    for word in (*words, *usual):
        once.setdefault(folded(word), word)
    return tuple(word for spelling, word in once.items() if spelling not in put_away)


def known_as(typed: str, field: str, words: Iterable[str]) -> str:
    """What is kept for a word that was typed: one that is there already in another spelling, or the word, tidied."""
    wanted = folded(typed)
    for word in words:
        if wanted in {folded(word), folded(label(field, word))}:
            return word
    return tidy(typed)


def in_order(field: str, words: Sequence[str], choices: Iterable[WordChoice]) -> tuple[str, ...]:
    """Words in the order that the teen chose, those without a place after them as they were."""
    places = {folded(c.word): place for place, c in enumerate(c for c in choices if c.field == field)}
    return tuple(sorted(words, key=lambda word: places.get(folded(word), len(places))))


def words_of_day(entry: DayEntry, field: str) -> tuple[str, ...]:
    """The words of a list that a day holds, each spelling once."""
    values = getattr(entry, field) or ()
    if field == "activities":
        values = (activity.kind for activity in values)
    elif field == "coping":
        values = (use.strategy for use in values)
    return tuple(dict.fromkeys(values))


def spellings_in(days: Iterable[DayEntry], field: str) -> list[dict[str, list[date]]]:
    """The words of a list that the days hold: each as its spellings, with the dates on which they were used."""
    words: dict[str, dict[str, list[date]]] = {}
    for entry in days:
        for word in words_of_day(entry, field):
            # A key of the catalogue is no spelling of an own word that happens to read the same.
            identity = folded(word) if is_own(field, word) else f"\n{word}"
            words.setdefault(identity, {}).setdefault(word, []).append(entry.date)
    return list(words.values())


def usual_spelling(found: Mapping[str, Sequence[date]]) -> str:
    """The most frequent spelling of a word; of two that are as frequent, the one used last."""
    return max(found, key=lambda spelling: (len(found[spelling]), max(found[spelling])))
