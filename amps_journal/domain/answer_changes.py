"""What differs between a day before and after a step, in a few words: what undo took back, what redo brought again."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar

from amps_journal.domain import catalogue
from amps_journal.domain.day import Activity, DayEntry, Medicine, Pain
from amps_journal.domain.fields import fields_of
from amps_journal.domain.plan import Plan
from amps_journal.i18n import plural, translate

_Part = TypeVar("_Part")
_STAMPS = {"date", "created_at", "updated_at"}


def _number(words: str, value: Any) -> str:
    return words if value is None else translate("Changes", "{answer} {number}", answer=words, number=value)


# What may be read over a shoulder: no words of a note, and nothing of "I don't feel safe".
_NAMES: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {
        "did": lambda _: translate("Changes", "Your day"),
        "win": lambda _: translate("Changes", "Win"),
        "school": lambda _: translate("Changes", "School"),
        "activities": lambda _: translate("Changes", "Moving"),
        "routine_done": lambda _: translate("Changes", "Routine"),
        "coping": lambda _: translate("Changes", "Skills"),
        "appointments": lambda _: translate("Changes", "Appointments"),
        "sleep": lambda _: translate("Changes", "Last night"),
        "mood": lambda _: translate("Changes", "Mood"),
        "stress": lambda value: _number(translate("Changes", "Stress"), value),
        "worry": lambda value: _number(translate("Changes", "Worry"), value),
        "stress_sources": lambda _: translate("Changes", "Stress from"),
        "energy": lambda value: _number(translate("Changes", "Energy"), value),
        "pain": lambda _: translate("Changes", "Pain"),
        "medicines": lambda _: translate("Changes", "Medicines"),
        "setback": lambda _: translate("Changes", "Setback day"),
        "unsafe": lambda _: translate("Changes", "One answer"),
        "private_note": lambda _: translate("Changes", "Private note"),
        "therapist_note": lambda _: translate("Changes", "Note for the therapist"),
    }
)


def changed_answers(left: DayEntry | None, now: DayEntry | None) -> str:
    """The one answer that differs, with its number where it has one, or how many do; empty where none does.

    Args:
        left: The day as it was before the step was taken back or made again; ``None`` where nothing was stored.
        now: The day as it is after that.
    """
    day = left or now
    if day is None:
        return ""
    left, now = left or DayEntry(date=day.date), now or DayEntry(date=day.date)
    names = [declared.name for declared in fields_of(DayEntry) if declared.name not in _STAMPS]
    differing = [name for name in names if getattr(left, name) != getattr(now, name)]
    if len(differing) > 1:
        return plural("Changes", "{n} answer", "{n} answers", len(differing))
    if not differing:
        return ""
    (name,) = differing
    told, told_now = getattr(left, name), getattr(now, name)
    if name == "pain":
        return _pain(told or Pain(), told_now or Pain())
    return _NAMES[name](told if told is not None else told_now)


def _pain(left: Pain, now: Pain) -> str:
    if left.average == now.average:
        return _NAMES["pain"](None)
    return _number(translate("Changes", "Pain"), left.average if left.average is not None else now.average)


def taken_away(before: DayEntry | None, after: DayEntry | None) -> tuple[Activity | Medicine, ...]:
    """The activities and medicines that a step took away; one that was changed is not gone."""
    before, after = before or DayEntry(date=date.min), after or DayEntry(date=date.min)
    return (*_gone(before.activities, after.activities), *_gone(before.medicines, after.medicines))


def _gone(before: Sequence[_Part] | None, after: Sequence[_Part] | None) -> Sequence[_Part]:
    if len(before or ()) <= len(after or ()):
        return ()
    return [part for part in before or () if part not in (after or ())]


def name_of(part: Activity | Medicine, plan: Plan) -> str:
    """What an activity or a medicine is called; planned activities have their names from the plan."""
    if isinstance(part, Medicine):
        return part.name
    labels = {item.key: item.label for item in plan.programme}
    return labels.get(part.item or "") or catalogue.label("activities", part.kind)
