"""What the teen changes in the choices for words: each is a new tuple of them, to be kept as a whole."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from amps_journal.domain.renaming import Renaming
from amps_journal.domain.words import WordChoice, folded, is_own

_Choices = tuple[WordChoice, ...]


def choices_of(choices: Iterable[WordChoice], field: str, words: Iterable[str]) -> dict[str, WordChoice]:
    """What was chosen for each word of a list, whatever its spelling; a choice of nothing where there is none."""
    known: dict[str, WordChoice] = {}
    for choice in choices:
        if choice.field == field:
            known.setdefault(folded(choice.word), choice)
    return {word: known.get(folded(word)) or WordChoice(field=field, word=word) for word in words}


def choice_of(choices: Iterable[WordChoice], field: str, word: str) -> WordChoice:
    """What was chosen for one word."""
    return choices_of(choices, field, (word,))[word]


def _with_list(choices: _Choices, field: str, chosen: Iterable[WordChoice]) -> _Choices:
    return (*(c for c in choices if c.field != field), *chosen)


def moved(choices: _Choices, field: str, words: Sequence[str], word: str, place: int) -> _Choices:
    """The choices after a word was put elsewhere; an own word that was moved stays on offer.

    Args:
        choices: All choices so far.
        field: The list.
        words: All of its words, in the order in which they are shown.
        word: The one that is moved.
        place: Its place among the words from now on.
    """
    order = [other for other in words if other != word]
    order.insert(place, word)
    chosen = choices_of(choices, field, order)
    chosen[word] = _kept_on_offer(chosen[word])
    return _with_list(choices, field, chosen.values())


def _kept_on_offer(choice: WordChoice) -> WordChoice:
    stays = is_own(choice.field, choice.word) and choice.offered is None
    return replace(choice, offered=True) if stays else choice


def changed(choices: _Choices, field: str, words: Sequence[str], word: str, **values: Any) -> _Choices:
    """The choices after an icon was chosen for a word, or it was put away or taken out again; the order stays.

    Args:
        choices: All choices so far.
        field: The list.
        words: All of its words, in the order in which they are shown.
        word: The one that is changed.
        values: ``icon`` or ``offered``. A shipped word that is offered needs no choice; an own one stays on offer.
    """
    new = replace(choice_of(choices, field, word), **values)
    if new.offered is True and not is_own(field, word):
        new = replace(new, offered=None)
    new = _kept_on_offer(new)
    if any(c.field == field and folded(c.word) == folded(word) for c in choices):
        return tuple(new if c.field == field and folded(c.word) == folded(word) else c for c in choices)
    return _with_list(choices, field, (choices_of(choices, field, words) | {word: new}).values())


def renamed(choices: _Choices, renaming: Renaming) -> _Choices:
    """The choices after a word got another name: it keeps its place and icon, unless the other word had its own."""
    field = renaming.field
    before = {folded(word) for word in renaming.before}
    there = any(c.field == field and c.word == renaming.after for c in choices)
    kept: list[WordChoice] = []
    for choice in choices:
        if choice.field != field or folded(choice.word) not in before or choice.word == renaming.after:
            kept.append(choice)
        elif not there:
            there = True
            own = is_own(field, renaming.after)
            kept.append(replace(choice, word=renaming.after, icon=choice.icon if own else None))
    return tuple(kept)
