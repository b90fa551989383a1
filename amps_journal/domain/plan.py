"""The plan that therapist and teen made: programme, routine, quota, ladder, goals and the setback plan.

A planned item's key is its identity: a changed item ends and a new one starts, so that what was planned on a past
date never changes. Ends are exclusive.
"""

from dataclasses import dataclass
from datetime import date

from amps_journal.domain.fields import (
    CalendarDate,
    CatalogueKey,
    Choice,
    Identity,
    ListOf,
    Number,
    Part,
    Text,
    WholeNumber,
    answer,
    collection,
    required,
)

_WEEKDAYS = ListOf(WholeNumber(0, 6))


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeItem:
    """An exercise with its minutes and weekdays (0 = Monday)."""

    key: str = required(Identity())
    label: str = required(Text(100))
    kind: str = required(CatalogueKey("activities"))
    minutes: int = required(WholeNumber(1, 1440))
    weekdays: tuple[int, ...] = required(_WEEKDAYS)
    note: str | None = answer(Text())
    start: date = required(CalendarDate())
    end: date | None = answer(CalendarDate())


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineItem:
    """Something for certain weekdays; ``on`` narrows it to school or free days."""

    key: str = required(Identity())
    label: str = required(Text(100))
    weekdays: tuple[int, ...] = required(_WEEKDAYS)
    on: str = required(Choice(("all", "school", "free")))
    start: date = required(CalendarDate())
    end: date | None = answer(CalendarDate())


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaStretch:
    """Active minutes a day that grow week by week from a baseline; see ``calendar.quota_on``."""

    start: date = required(CalendarDate())
    baseline: float = required(Number(0, 1440))
    first_step: float | None = answer(Number(0, 2))
    growth: float | None = answer(Number(0, 1))
    cap: float | None = answer(Number(0, 1440))
    holds: tuple[date, ...] | None = answer(ListOf(CalendarDate()))


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderStep:
    """One stimulus of the desensitization ladder."""

    stimulus: str = required(Text(60))
    minutes: int | None = answer(WholeNumber(1, 1440))
    reached_on: date | None = answer(CalendarDate())


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderRule:
    """When to move up: ``tolerance`` or more in ``sessions`` of the last ``of`` sessions."""

    tolerance: int | None = answer(WholeNumber(0, 10))
    sessions: int | None = answer(WholeNumber(1, 100))
    of: int | None = answer(WholeNumber(1, 100))


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalStep:
    """One step on the way to a goal."""

    label: str = required(Text(200))
    reached_on: date | None = answer(CalendarDate())


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """Something to get back to, in steps."""

    label: str = required(Text(200))
    why: str | None = answer(Text())
    steps: tuple[GoalStep, ...] | None = answer(ListOf(Part(GoalStep), distinct=False))
    reached_on: date | None = answer(CalendarDate())


@dataclass(frozen=True, slots=True, kw_only=True)
class SetbackPlan:
    """Written on a good day, shown on a hard one."""

    words: str | None = answer(Text())
    skills: tuple[str, ...] | None = answer(ListOf(CatalogueKey("strategies")))
    first_steps: tuple[str, ...] | None = answer(ListOf(Text(200), distinct=False))
    tell: tuple[str, ...] | None = answer(ListOf(Text(200), distinct=False))
    written_on: date | None = answer(CalendarDate())


@dataclass(frozen=True, slots=True, kw_only=True)
class SetbackReview:
    """How a setback went, in the teen's words."""

    start: date = required(CalendarDate())
    note: str | None = answer(Text(10_000))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything that is planned."""

    programme: tuple[ProgrammeItem, ...] = collection(ListOf(Part(ProgrammeItem), distinct=False))
    routine: tuple[RoutineItem, ...] = collection(ListOf(Part(RoutineItem), distinct=False))
    quota: tuple[QuotaStretch, ...] = collection(ListOf(Part(QuotaStretch), distinct=False))
    ladder: tuple[LadderStep, ...] = collection(ListOf(Part(LadderStep), distinct=False))
    ladder_rule: LadderRule | None = answer(Part(LadderRule))
    goals: tuple[Goal, ...] = collection(ListOf(Part(Goal), distinct=False))
    favourite_skills: tuple[str, ...] = collection(ListOf(CatalogueKey("strategies")))
    setback_plan: SetbackPlan | None = answer(Part(SetbackPlan))
    setback_reviews: tuple[SetbackReview, ...] = collection(ListOf(Part(SetbackReview), distinct=False))
