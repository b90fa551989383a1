"""The three states of an answer, and what makes a day logged."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from amps_journal.domain import calendar
from amps_journal.domain.day import DESENSITIZATION, DayEntry
from amps_journal.domain.fields import fields_of
from amps_journal.domain.person import JournalSettings, LifeEvent, Person
from amps_journal.domain.plan import Plan
from amps_journal.domain.words import WordChoice

NOT_COUNTED = frozenset({"date", "private_note", "therapist_note", "unsafe", "created_at", "updated_at"})
LIMB_PAIN = frozenset({"localized", "crps"})


class AnswerState(enum.Enum):
    """Unknown, not applicable and answered are three different things, in storage, in charts and in sums."""

    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class DayContext:
    """What decides whether a question applies to a day."""

    person: Person
    settings: JournalSettings
    plan: Plan
    life_events: tuple[LifeEvent, ...] = ()
    words: tuple[WordChoice, ...] = ()


def is_logged(entry: DayEntry | None) -> bool:
    """Whether the day holds any answer besides notes, ``unsafe`` and a day off."""
    if entry is None:
        return False
    for declared in fields_of(DayEntry):
        value = getattr(entry, declared.name)
        if value is None or declared.name in NOT_COUNTED:
            continue
        if declared.name == "school" and value.status == "day_off":
            continue
        return True
    return False


def active_minutes(entry: DayEntry) -> int | None:
    """Minutes of all activities but desensitization; ``None`` where activities were not answered."""
    if entry.activities is None:
        return None
    return sum(a.minutes for a in entry.activities if a.kind != DESENSITIZATION)


def state_of(field: str, entry: DayEntry, context: DayContext) -> AnswerState:
    """The state of one field of a day, such as ``school``, ``pain.attacks`` or ``routine_done``.

    A stored answer is always answered, even where the question would not have applied.
    """
    value: object = entry
    for name in field.split("."):
        value = getattr(value, name) if value is not None else None
    if value is not None:
        return AnswerState.ANSWERED
    return AnswerState.UNKNOWN if _applies(field, entry, context) else AnswerState.NOT_APPLICABLE


def _applies(field: str, entry: DayEntry, context: DayContext) -> bool:
    day_off = calendar.is_day_off(entry, entry.date, context.person, context.life_events)
    top, _, part = field.partition(".")
    if top == "school":
        return not day_off
    if top == "routine_done":
        return bool(calendar.routine_on(entry.date, context.plan, day_off=day_off))
    if top == "pain":
        return context.settings.pain_question != "off" and _pain_part_applies(part, context)
    return True


def _pain_part_applies(part: str, context: DayContext) -> bool:
    if part == "attacks":
        return context.person.pain_type == "intermittent"
    if part in {"limb_signs", "limb_use"}:
        return context.person.pain_type in LIMB_PAIN
    if part == "worst":
        return bool(context.settings.ask_worst_pain)
    return True


def logged_dates(entries: Iterable[DayEntry]) -> list[date]:
    """The dates of the logged days, in the order given."""
    return [entry.date for entry in entries if is_logged(entry)]
