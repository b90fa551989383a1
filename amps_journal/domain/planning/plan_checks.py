"""What a plan must hold before it is handed back."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from amps_journal.domain.errors import JournalError
from amps_journal.domain.plan import Plan
from amps_journal.domain.rules import plan_problems
from amps_journal.i18n import plural, translate

Part = TypeVar("Part")


def checked(plan: Plan) -> Plan:
    """The plan itself, where the rules of the domain allow it.

    Raises:
        JournalError: They do not; the sentence names the first thing that is wrong.
    """
    for problem in plan_problems(plan):
        raise JournalError(problem.sentence())
    return plan


def tidy(text: str | None) -> str | None:
    """The text without spaces around it; ``None`` where nothing is left."""
    return (text or "").strip() or None


def named(text: str | None, longest: int) -> str:
    """The text without spaces around it, as a name needs it.

    Args:
        text: What was typed.
        longest: How many characters it may have.

    Raises:
        JournalError: Nothing is left, or it is too long.
    """
    found = tidy(text)
    if found is None:
        raise JournalError(translate("Planning", "Give it a name first."))
    if len(found) > longest:
        raise JournalError(plural("Planning", "Use {n} letter or fewer.", "Use {n} letters or fewer.", longest))
    return found


def alike(text: str | None) -> str:
    """The text as two names are compared: neither spaces around it nor capitals tell them apart."""
    return (text or "").strip().casefold()


def place_in(parts: Sequence[object], place: int) -> int:
    """The place itself, where there is one.

    Raises:
        JournalError: There is no such place, as the plan was changed elsewhere meanwhile.
    """
    if not 0 <= place < len(parts):
        raise JournalError(translate("Planning", "This part of the plan is no longer there."))
    return place


def put(parts: Sequence[Part], place: int, part: Part) -> tuple[Part, ...]:
    """The parts with another one in that place.

    Raises:
        JournalError: There is no such place.
    """
    place_in(parts, place)
    return (*parts[:place], part, *parts[place + 1 :])


def inserted(parts: Sequence[Part], place: int | None, part: Part) -> tuple[Part, ...]:
    """The parts with one more before that place, or last where it is ``None`` or beyond."""
    before = len(parts) if place is None else max(0, place)
    return (*parts[:before], part, *parts[before:])


def without(parts: Sequence[Part], place: int) -> tuple[Part, ...]:
    """The parts without the one in that place.

    Raises:
        JournalError: There is no such place.
    """
    place_in(parts, place)
    return (*parts[:place], *parts[place + 1 :])


def moved(parts: Sequence[Part], place: int, to: int) -> tuple[Part, ...]:
    """The parts in a new order: the one in ``place`` ends up in place ``to``, the first or last where that is beyond.

    Raises:
        JournalError: There is no such place.
    """
    return inserted(without(parts, place), min(max(0, to), len(parts) - 1), parts[place])


def given_lines(lines: Iterable[str] | None) -> tuple[str, ...] | None:
    """The lines that hold something, without spaces around them; ``None`` where none does."""
    return tuple(found for line in lines or () if (found := tidy(line))) or None


def not_before(day: date, today: date) -> date:
    """The day itself, where it is today or later.

    Raises:
        JournalError: It is a past day, which a plan must leave as it was.
    """
    if day < today:
        raise JournalError(translate("Planning", "The plan can change from today on. Past days stay as they were."))
    return day
