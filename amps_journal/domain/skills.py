"""How to do each coping strategy, and the exercises that are led step by step.

The texts are data in ``resources/catalogue/skills.toml``.
"""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from amps_journal import paths
from amps_journal.domain.day import CopingUse, DayEntry
from amps_journal.i18n import translate

BREATHING = "breathing"
"""The strategy that the breathing guide is logged as, and the key of that guide."""


@dataclass(frozen=True, slots=True)
class Skill:
    """How to do a strategy.

    Attributes:
        strategy: Its key in the catalogue of strategies.
        what_for: One sentence on what it is good for.
        steps: What to do, in 3 to 6 short steps.
        guide: What leads through it: ``breathing``, the key of a walk-through, or ``None``.
        rests_on: The line of the overview of amplified pain that it rests on, word for word.
    """

    strategy: str
    what_for: str
    steps: tuple[str, ...]
    guide: str | None
    rests_on: str


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a walk-through: what to do, and how many seconds it takes."""

    words: str
    seconds: int


@dataclass(frozen=True, slots=True)
class WalkThrough:
    """An exercise in parts; ``strategy`` is what it is logged as."""

    key: str
    title: str
    strategy: str
    parts: tuple[Part, ...]

    @property
    def seconds(self) -> int:
        """How long it takes if it goes on by itself."""
        return sum(part.seconds for part in self.parts)


@cache
def _stored() -> dict[str, Any]:
    return tomllib.loads(paths.resource("catalogue", "skills.toml").read_text("utf-8"))


def skills() -> tuple[Skill, ...]:
    """How to do each strategy, in the order of the catalogue and in the language in use."""
    return tuple(_skill(stored) for stored in _stored()["skills"])


def skill(strategy: str) -> Skill | None:
    """How to do a strategy, or ``None`` for the teen's own."""
    return next((_skill(stored) for stored in _stored()["skills"] if stored["strategy"] == strategy), None)


def _skill(stored: dict[str, Any]) -> Skill:
    return Skill(
        strategy=stored["strategy"],
        what_for=translate("Skills", stored["what_for"]),
        steps=tuple(translate("Skills", step) for step in stored["steps"]),
        guide=stored.get("guide"),
        rests_on=stored["rests_on"],
    )


def walk_through(key: str) -> WalkThrough:
    """An exercise by its key, in the language in use.

    Raises:
        KeyError: There is none of that key.
    """
    for stored in _stored()["walk_throughs"]:
        if stored["key"] == key:
            parts = tuple(Part(translate("Skills", part["words"]), part["seconds"]) for part in stored["parts"])
            return WalkThrough(key, translate("Skills", stored["title"]), stored["strategy"], parts)
    raise KeyError(key)


def with_skill(entry: DayEntry, strategy: str) -> DayEntry:
    """The day with a strategy among those that were used; one that is there already stays as it is.

    Args:
        entry: The day.
        strategy: A key of the catalogue, or the teen's own word.
    """
    used = entry.coping or ()
    if strategy in {use.strategy for use in used}:
        return entry
    return replace(entry, coping=(*used, CopingUse(strategy=strategy)))


def with_helped(entry: DayEntry, strategy: str, helped: int | None) -> DayEntry:
    """The day with whether a strategy helped, and with the strategy where it was not there.

    Args:
        entry: The day.
        strategy: A key of the catalogue, or the teen's own word.
        helped: 0 to 4, whether it helped to do what the teen wanted; ``None`` takes the answer back.
    """
    used = with_skill(entry, strategy).coping or ()
    return replace(entry, coping=tuple(replace(u, helped=helped) if u.strategy == strategy else u for u in used))
