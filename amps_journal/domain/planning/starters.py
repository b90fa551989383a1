"""Plans to begin with: drafts from the catalogue, added to a plan without taking anything from it."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from amps_journal import paths
from amps_journal.domain.plan import Goal, GoalStep, LadderStep, Plan
from amps_journal.domain.planning import items, programme, quota, routine
from amps_journal.domain.planning.ladder import USUAL_RULE
from amps_journal.domain.planning.plan_checks import alike, checked
from amps_journal.domain.planning.programme import ProgrammeDraft
from amps_journal.domain.planning.routine import RoutineDraft
from amps_journal.i18n import translate


@dataclass(frozen=True, slots=True)
class StarterQuota:
    """The quota of a starter plan; ``minutes_from`` stands in where the days give no baseline yet."""

    minutes_from: float
    first_step: float
    growth: float
    cap: float


@dataclass(frozen=True, slots=True)
class StarterPlan:
    """A first draft of a plan, to be changed with the therapist.

    Attributes:
        key: Its name in the catalogue.
        label: What it is for.
        about: One sentence.
        programme: Its exercises.
        routine: Its routine items.
        quota: How its quota grows.
        ladder: Its ladder, lowest step first.
        goals: Its goals with their steps.
        skills: Skills to try first.
    """

    key: str
    label: str
    about: str
    programme: tuple[ProgrammeDraft, ...]
    routine: tuple[RoutineDraft, ...]
    quota: StarterQuota
    ladder: tuple[LadderStep, ...]
    goals: tuple[Goal, ...]
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoutineTemplate:
    """Routine items for one kind of day."""

    key: str
    label: str
    items: tuple[RoutineDraft, ...]


@dataclass(frozen=True, slots=True)
class SetbackLines:
    """Lines to begin a setback plan with, to pick from and to change."""

    words: tuple[str, ...]
    first_steps: tuple[str, ...]
    tell: tuple[str, ...]


def change_it() -> str:
    """What stands beside every starter plan."""
    return translate("StarterPlans", "This is a first draft. Change it with your therapist.")


def starter_plans() -> tuple[StarterPlan, ...]:
    """The starter plans, in the language in use."""
    return tuple(_starter(row) for row in _catalogue()["plans"])


def starter_plan(key: str) -> StarterPlan:
    """The starter plan of that name.

    Raises:
        KeyError: There is none.
    """
    for starter in starter_plans():
        if starter.key == key:
            return starter
    raise KeyError(key)


def routine_templates() -> tuple[RoutineTemplate, ...]:
    """Routines for school days and for holidays; they come in as items for these days only."""
    only = {"school_days": "school", "holidays": "free"}
    return tuple(
        RoutineTemplate(row["key"], _said(row["label"]), tuple(_routine(key, only[row["key"]]) for key in row["items"]))
        for row in _catalogue()["routines"]
    )


def setback_lines() -> SetbackLines:
    """Lines to begin a setback plan with."""
    lines = _catalogue()["setback_plan"]
    return SetbackLines(*(tuple(map(_said, lines[name])) for name in ("words", "first_steps", "tell")))


def apply_starter(plan: Plan, starter: StarterPlan, today: date, baseline: float | None = None) -> Plan:
    """The plan with what the starter plan has and it has not; nothing that is there is changed.

    Exercises, routine items and goals of the same name are passed over. A quota, a ladder and its rule come only where
    there is none.

    Args:
        plan: The plan, empty or not.
        starter: The starter plan.
        today: The date from which it runs.
        baseline: Active minutes a day that the quota starts from; the starter's own where it is ``None``.

    Raises:
        JournalError: The plan would hold something that cannot be.
    """
    for exercise in starter.programme:
        if not _has(plan.programme, exercise.label, today):
            plan = programme.add_item(plan, exercise, today)
    plan = add_routine(plan, starter.routine, today)
    if not plan.quota:
        plan = _with_quota(plan, starter.quota, today, baseline)
    if starter.ladder and not plan.ladder:
        plan = replace(plan, ladder=starter.ladder, ladder_rule=plan.ladder_rule or USUAL_RULE)
    goals = {alike(goal.label) for goal in plan.goals}
    new_goals = tuple(goal for goal in starter.goals if alike(goal.label) not in goals)
    skills = tuple(dict.fromkeys((*plan.favourite_skills, *starter.skills)))
    return checked(replace(plan, goals=(*plan.goals, *new_goals), favourite_skills=skills))


def add_routine(plan: Plan, drafts: Iterable[RoutineDraft], today: date) -> Plan:
    """The plan with these routine items, but for those whose name it has already.

    Raises:
        JournalError: The plan would hold something that cannot be.
    """
    for draft in drafts:
        if not _has(plan.routine, draft.label, today, draft.on):
            plan = routine.add_item(plan, draft, today)
    return plan


def _with_quota(plan: Plan, starter: StarterQuota, today: date, baseline: float | None) -> Plan:
    begin = starter.minutes_from if baseline is None or baseline < 1 else baseline
    cap = max(starter.cap, begin)
    return quota.start_quota(plan, today, begin, first_step=starter.first_step, growth=starter.growth, cap=cap)


def _has(planned: Sequence[Any], label: str, today: date, on: str = "all") -> bool:
    """Whether an item of that name runs or is to come, for these days or for all."""
    living = (item for item in planned if not items.has_ended(item, today))
    return any(alike(item.label) == alike(label) and getattr(item, "on", "all") in {"all", on} for item in living)


@cache
def _catalogue() -> dict[str, Any]:
    return tomllib.loads(paths.resource("catalogue", "starter_plans.toml").read_text("utf-8"))


def _said(text: str) -> str:
    return translate("StarterPlans", text)


def _starter(row: dict[str, Any]) -> StarterPlan:
    exercises = (
        ProgrammeDraft(
            label=_said(it["label"]),
            kind=it["kind"],
            minutes=it["minutes"],
            weekdays=tuple(it["weekdays"]),
            note=_said(it["note"]),
        )
        for it in row["programme"]
    )
    goals = (
        Goal(
            label=_said(goal["label"]),
            why=_said(goal["why"]),
            steps=tuple(GoalStep(label=_said(step)) for step in goal["steps"]),
        )
        for goal in row["goals"]
    )
    return StarterPlan(
        key=row["key"],
        label=_said(row["label"]),
        about=_said(row["about"]),
        programme=tuple(exercises),
        routine=tuple(_routine(key) for key in row["routine"]),
        quota=StarterQuota(**row["quota"]),
        ladder=tuple(LadderStep(stimulus=_said(it["stimulus"]), minutes=it["minutes"]) for it in row["ladder"]),
        goals=tuple(goals),
        skills=tuple(row["skills"]),
    )


def _routine(key: str, on: str | None = None) -> RoutineDraft:
    row = next(row for row in _catalogue()["routine"] if row["key"] == key)
    return RoutineDraft(label=_said(row["label"]), weekdays=tuple(row["weekdays"]), on=on or row["on"])
