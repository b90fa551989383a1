"""The table of who may see what: one class for each field and each audience.

Fields are named by their place in a journal: those of a day by their own names (``pain.average``), all others by the
part of the journal that holds them (``plan.programme.minutes``). A field without a row may not exist: a test reads the
declarations of the domain and asks for one.
"""

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from amps_journal.domain.day import DayEntry
from amps_journal.domain.fields import Kind, ListOf, Part, fields_of
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person, ShareRecord
from amps_journal.domain.plan import Plan
from amps_journal.domain.words import WordChoice

AUDIENCES = ("therapist", "parent")


class Sharing(enum.Enum):
    """Whether something goes to an audience."""

    OPEN = "open"
    """In unless turned off."""
    ASK = "ask"
    """Out unless turned on."""
    ASK_AS_TREND = "ask_as_trend"
    """Out unless turned on, and then only in words: lower, same or higher than four weeks before; never the days."""
    NEVER = "never"
    """Out, whoever asks."""


@dataclass(frozen=True, slots=True)
class FieldClasses:
    """The classes of one field."""

    therapist: Sharing
    parent: Sharing

    def of(self, audience: str) -> Sharing:
        """The class for ``therapist`` or ``parent``."""
        return self.therapist if audience == "therapist" else self.parent


@dataclass(frozen=True, slots=True)
class _Row:
    classes: FieldClasses
    fields: tuple[str, ...]


def _row(therapist: Sharing, parent: Sharing, *fields: str) -> _Row:
    return _Row(FieldClasses(therapist, parent), fields)


def _each(part: str, fields: str) -> list[str]:
    return [f"{part}.{name}" for name in fields.split()]


_O, _A, _T, _N = Sharing.OPEN, Sharing.ASK, Sharing.ASK_AS_TREND, Sharing.NEVER

# Each field is named, so that a new one is nobody's before somebody has decided.
_ROWS = (
    # What a share cannot do without: dates, the calendar's rules, the name, and when a day was entered (for "late").
    _row(_O, _O, "date", "created_at"),
    _row(_O, _O, *_each("settings", "timezone rollover_hour first_weekday pain_question check_in ask_worst_pain")),
    _row(_O, _O, *_each("person", "name birth_month school_weekdays home_schooled")),
    _row(_O, _A, *_each("person", "pain_type began_month treatment_began_month")),
    # Function.
    _row(_O, _O, "did", "win", "appointments", "routine_done"),
    _row(_O, _O, *_each("school", "status attended setting joined_pe nurse_visits")),
    _row(_O, _O, *_each("activities", "kind minutes effort item stimulus tolerance")),
    _row(_O, _O, *_each("plan.programme", "key label kind minutes weekdays note start end")),
    _row(_O, _O, *_each("plan.routine", "key label weekdays on start end")),
    _row(_O, _O, *_each("plan.quota", "start baseline first_step growth cap holds")),
    _row(_O, _O, *_each("plan.ladder", "stimulus minutes reached_on")),
    _row(_O, _O, *_each("plan.ladder_rule", "tolerance sessions of")),
    _row(_O, _O, *_each("plan.goals", "label why steps.label steps.reached_on reached_on")),
    _row(_O, _A, "energy", "pain.limb_use", "plan.favourite_skills"),
    _row(_O, _A, *_each("coping", "strategy helped")),
    _row(
        _O,
        _A,
        *_each("sleep", "lights_out woke in_bed out_of_bed asleep_after_minutes awakenings awake_minutes quality"),
    ),
    _row(_O, _A, *_each("clinic_scores", "date instrument value")),
    _row(_O, _A, *_each("life_events", "kind label start end stressful no_school")),
    # Pain.
    _row(_O, _T, "pain.got_in_the_way", "setback"),
    _row(_O, _N, *_each("pain", "average worst attacks touch_hurt limb_signs places"), "person.usual_places"),
    _row(_O, _N, *_each("medicines", "name amount reason")),
    # Words for the therapist, and what was shared with them before.
    _row(_O, _N, "therapist_note"),
    _row(_O, _N, *_each("share_records", "shared_at audience start end fields format question")),
    # Feelings.
    _row(_A, _N, "mood", "stress", "worry", "stress_sources"),
    _row(_A, _N, *_each("plan.setback_plan", "words skills first_steps tell written_on")),
    _row(_A, _N, *_each("plan.setback_reviews", "start note")),
    # What never leaves. The last change of a day would tell that something in it had changed.
    _row(_N, _N, "private_note", "unsafe", "updated_at"),
    # How the teen sorts words says nothing of a day, and a word put away may be one that was to be forgotten.
    _row(_N, _N, *_each("words", "field word icon offered")),
)

_SECTIONS: dict[str, type[Any]] = {
    "person": Person,
    "settings": JournalSettings,
    "plan": Plan,
    "life_events": LifeEvent,
    "clinic_scores": ClinicScore,
    "share_records": ShareRecord,
    "words": WordChoice,
}


def _part_of(kind: Kind) -> type[Any] | None:
    inner = kind.item if isinstance(kind, ListOf) else kind
    return inner.of if isinstance(inner, Part) else None


def names_within(cls: type[Any], prefix: str = "") -> Iterator[str]:
    """The name of each field of a domain dataclass and of the objects in it, such as ``pain.average``."""
    for declared in fields_of(cls):
        inner = _part_of(declared.kind)
        if inner is None:
            yield prefix + declared.name
        else:
            yield from names_within(inner, f"{prefix}{declared.name}.")


@cache
def required_together() -> tuple[tuple[str, frozenset[str]], ...]:
    """For each kind of object: the start of its fields' names, and the fields that it cannot be without."""
    found = list(_objects_within(DayEntry, ""))
    for section, cls in _SECTIONS.items():
        found.extend(_objects_within(cls, f"{section}."))
        found.append(_needed(cls, f"{section}."))
    return tuple(found)


def _objects_within(cls: type[Any], prefix: str) -> Iterator[tuple[str, frozenset[str]]]:
    for declared in fields_of(cls):
        inner = _part_of(declared.kind)
        if inner is not None:
            yield from _objects_within(inner, f"{prefix}{declared.name}.")
            yield _needed(inner, f"{prefix}{declared.name}.")


def _needed(cls: type[Any], prefix: str) -> tuple[str, frozenset[str]]:
    return prefix, frozenset(prefix + declared.name for declared in fields_of(cls) if declared.required)


@cache
def field_names() -> tuple[str, ...]:
    """The name of every field of a journal, the days' first."""
    names = list(names_within(DayEntry))
    for section, cls in _SECTIONS.items():
        names.extend(names_within(cls, f"{section}."))
    return tuple(names)


@cache
def classes() -> dict[str, FieldClasses]:
    """The classes of each field by its name.

    Raises:
        LookupError: A field has no row in the table, or two, or a row names no field; a mistake in the program.
    """
    rows = [(name, row.classes) for row in _ROWS for name in row.fields]
    found = dict(rows)
    wrong = set(field_names()) ^ set(found)
    if wrong or len(rows) != len(found):
        raise LookupError(", ".join(sorted(wrong)))
    return {name: found[name] for name in field_names()}
