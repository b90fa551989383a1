"""Goals and the steps on the way to them; what was reached is marked with its day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from amps_journal.domain.plan import Goal, GoalStep, Plan
from amps_journal.domain.planning.plan_checks import (
    checked,
    given_lines,
    inserted,
    moved,
    named,
    place_in,
    put,
    tidy,
    without,
)

LABEL_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Milestone:
    """A goal or a step that was reached, to be marked in the calendar and on charts.

    Attributes:
        day: When.
        label: The goal or the step.
        goal: The label of its goal.
        is_goal: Whether it is the goal itself.
    """

    day: date
    label: str
    goal: str
    is_goal: bool


def add_goal(plan: Plan, label: str, why: str | None = None, steps: Iterable[str] = ()) -> Plan:
    """The plan with one more goal, last.

    Raises:
        JournalError: It has no name, or a text is too long.
    """
    made = tuple(GoalStep(label=named(step, LABEL_LONGEST)) for step in given_lines(steps) or ())
    goal = Goal(label=named(label, LABEL_LONGEST), why=tidy(why), steps=made or None)
    return _with(plan, (*plan.goals, goal))


def change_goal(plan: Plan, goal: int, label: str, why: str | None) -> Plan:
    """The plan with a goal in other words; its steps stay.

    Raises:
        JournalError: There is no such goal, it has no name, or a text is too long.
    """
    old = _goal(plan, goal)
    return _with(plan, put(plan.goals, goal, replace(old, label=named(label, LABEL_LONGEST), why=tidy(why))))


def move_goal(plan: Plan, goal: int, to: int) -> Plan:
    """The plan with a goal in another place.

    Raises:
        JournalError: There is no such goal.
    """
    return _with(plan, moved(plan.goals, goal, to))


def remove_goal(plan: Plan, goal: int) -> Plan:
    """The plan without a goal.

    Raises:
        JournalError: There is no such goal.
    """
    return _with(plan, without(plan.goals, goal))


def add_step(plan: Plan, goal: int, label: str, place: int | None = None) -> Plan:
    """The plan with one more step of a goal, before the one in ``place`` or last.

    Raises:
        JournalError: There is no such goal, or the step has no name.
    """
    step = GoalStep(label=named(label, LABEL_LONGEST))
    return _with_steps(plan, goal, inserted(_steps(plan, goal), place, step))


def change_step(plan: Plan, goal: int, step: int, label: str) -> Plan:
    """The plan with a step in other words.

    Raises:
        JournalError: There is no such step, or it has no name.
    """
    steps = _steps(plan, goal)
    changed = replace(steps[place_in(steps, step)], label=named(label, LABEL_LONGEST))
    return _with_steps(plan, goal, put(steps, step, changed))


def move_step(plan: Plan, goal: int, step: int, to: int) -> Plan:
    """The plan with a step in another place of its goal.

    Raises:
        JournalError: There is no such step.
    """
    return _with_steps(plan, goal, moved(_steps(plan, goal), step, to))


def remove_step(plan: Plan, goal: int, step: int) -> Plan:
    """The plan without a step.

    Raises:
        JournalError: There is no such step.
    """
    return _with_steps(plan, goal, without(_steps(plan, goal), step))


def reach(plan: Plan, goal: int, step: int | None, day: date) -> Plan:
    """The plan with a step, or with ``None`` the goal itself, that was reached on that day.

    Raises:
        JournalError: There is no such step.
    """
    return _marked(plan, goal, step, day)


def unreach(plan: Plan, goal: int, step: int | None) -> Plan:
    """The plan with a step, or with ``None`` the goal itself, that is not reached after all.

    Raises:
        JournalError: There is no such step.
    """
    return _marked(plan, goal, step, None)


def progress(goal: Goal) -> tuple[int, int]:
    """How many steps are reached, and how many there are."""
    steps = goal.steps or ()
    return sum(step.reached_on is not None for step in steps), len(steps)


def is_ready(goal: Goal) -> bool:
    """Whether all steps of a goal are reached and only the goal itself is left to be ticked."""
    reached, of = progress(goal)
    return goal.reached_on is None and 0 < of == reached


def all_reached(plan: Plan) -> bool:
    """Whether there are goals and all of them are reached."""
    return bool(plan.goals) and all(goal.reached_on is not None for goal in plan.goals)


def milestones(plan: Plan) -> tuple[Milestone, ...]:
    """Everything reached, by its day; a goal comes after its last step."""
    found = []
    for goal in plan.goals:
        found += [
            Milestone(step.reached_on, step.label, goal.label, is_goal=False)
            for step in goal.steps or ()
            if step.reached_on is not None
        ]
        if goal.reached_on is not None:
            found.append(Milestone(goal.reached_on, goal.label, goal.label, is_goal=True))
    return tuple(sorted(found, key=lambda milestone: milestone.day))


def _goal(plan: Plan, goal: int) -> Goal:
    return plan.goals[place_in(plan.goals, goal)]


def _steps(plan: Plan, goal: int) -> tuple[GoalStep, ...]:
    return _goal(plan, goal).steps or ()


def _marked(plan: Plan, goal: int, step: int | None, day: date | None) -> Plan:
    if step is None:
        return _with(plan, put(plan.goals, goal, replace(_goal(plan, goal), reached_on=day)))
    steps = _steps(plan, goal)
    return _with_steps(plan, goal, put(steps, step, replace(steps[place_in(steps, step)], reached_on=day)))


def _with_steps(plan: Plan, goal: int, steps: tuple[GoalStep, ...]) -> Plan:
    return _with(plan, put(plan.goals, goal, replace(_goal(plan, goal), steps=steps or None)))


def _with(plan: Plan, goals: tuple[Goal, ...]) -> Plan:
    return checked(replace(plan, goals=goals))
