"""Another name for a word: the days and the plan that hold it follow, and two words become one where both are there."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from amps_journal.domain.day import Activity, CopingUse, DayEntry
from amps_journal.domain.plan import Plan
from amps_journal.domain.words import spellings_in, usual_spelling, words_of_day


@dataclass(frozen=True, slots=True)
class Renaming:
    """Spellings of an own word of a list, and the word that takes their place.

    Attributes:
        field: The list, see ``domain.words``.
        before: The spellings, as the days hold them.
        after: An own word, or the key of a shipped one.
    """

    field: str
    before: frozenset[str]
    after: str

    def of(self, word: str) -> str:
        """What a word is called from now on."""
        return self.after if word in self.before else word


@dataclass(frozen=True, slots=True)
class WordUse:
    """How often a word was used.

    Attributes:
        word: Its most frequent spelling, or the key of a shipped word.
        spellings: All of them.
        days: On how many days it was used.
        last: The last of them; ``None`` without any.
    """

    word: str
    spellings: frozenset[str]
    days: int = 0
    last: date | None = None


def word_uses(days: Iterable[DayEntry], field: str) -> tuple[WordUse, ...]:
    """The words of a list that the days hold, the most used first; spellings of one word count as one."""
    uses = []
    for found in spellings_in(days, field):
        dates = {day for used in found.values() for day in used}
        uses.append(WordUse(usual_spelling(found), frozenset(found), len(dates), max(dates)))
    return tuple(sorted(uses, key=lambda use: -use.days))


def renamed_day(entry: DayEntry, renaming: Renaming) -> DayEntry:
    """The day with the word under its new name; the very same where it does not hold it."""
    if not renaming.before.intersection(words_of_day(entry, renaming.field)):
        return entry
    held = getattr(entry, renaming.field)
    if renaming.field == "activities":
        return replace(entry, activities=tuple(_renamed_activity(activity, renaming) for activity in held))
    if renaming.field == "coping":
        return replace(entry, coping=_renamed_coping(held, renaming))
    changed: dict[str, Any] = {renaming.field: _renamed_words(held, renaming)}
    return replace(entry, **changed)


def _renamed_activity(activity: Activity, renaming: Renaming) -> Activity:
    return replace(activity, kind=renaming.of(activity.kind))


def _renamed_coping(uses: Iterable[CopingUse], renaming: Renaming) -> tuple[CopingUse, ...]:
    """The uses of skills; where two of a day become one, the answer stays, and of two answers the higher."""
    joined = [use for use in uses if renaming.of(use.strategy) == renaming.after]
    best = max(joined, key=lambda use: -1 if use.helped is None else use.helped)
    now = replace(best, strategy=renaming.after)
    return tuple(dict.fromkeys(now if use in joined else use for use in uses))


def _renamed_words(words: Iterable[str], renaming: Renaming) -> tuple[str, ...]:
    return tuple(dict.fromkeys(renaming.of(word) for word in words))


def renamed_plan(plan: Plan, renaming: Renaming) -> Plan:
    """The plan with the word under its new name: kinds of planned activities, favourite skills, those for setbacks."""
    if renaming.field == "activities":
        items = tuple(replace(item, kind=renaming.of(item.kind)) for item in plan.programme)
        return replace(plan, programme=items)
    if renaming.field != "coping":
        return plan
    written = plan.setback_plan
    if written is not None and written.skills is not None:
        written = replace(written, skills=_renamed_words(written.skills, renaming))
    return replace(plan, favourite_skills=_renamed_words(plan.favourite_skills, renaming), setback_plan=written)
