"""What lies around the days: the person, the settings, the plan, life events, clinic scores and past shares."""

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from amps_journal.db.columns import CLASS_OF, GOAL_STEPS, PLAN_COLUMNS, PLAN_LISTS, SINGLES, column_names, select
from amps_journal.db.rows import objects_of_rows, words
from amps_journal.domain.fields import Part, fields_of
from amps_journal.domain.plan import Goal, GoalStep, Plan

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection


def read_part(connection: "Connection", name: str) -> Any:
    """A part of the journal by its name in ``JournalContents``; empty where nothing is stored."""
    if name == "plan":
        return _read_plan(connection)
    if name in SINGLES:
        return _read_single(connection, name)
    return _read_listed(connection, name)


def _read_single(connection: "Connection", table: str) -> Any:
    cls = CLASS_OF[table]
    row = connection.execute(select(column_names(cls), table)).fetchone()
    return cls() if row is None else objects_of_rows(cls, [row])[0]


def _read_listed(connection: "Connection", table: str) -> tuple[Any, ...]:
    cls = CLASS_OF[table]
    rows = connection.execute(select(column_names(cls), table, "ORDER BY position")).fetchall()
    return tuple(objects_of_rows(cls, rows))


def _read_plan(connection: "Connection") -> Plan:
    found: dict[str, Any] = {name: _read_listed(connection, name) for name in PLAN_LISTS}
    found["goals"] = _with_steps(connection, found["goals"])
    row = connection.execute(select(PLAN_COLUMNS, "plan")).fetchone()
    if row is not None:
        found |= _plan_row(dict(zip(PLAN_COLUMNS, row, strict=True)))
    return Plan(**found)


def _plan_row(row: dict[str, Any]) -> dict[str, Any]:
    """The fields of the plan that lie in its own row."""
    found: dict[str, Any] = {}
    for declared in fields_of(Plan):
        if isinstance(declared.kind, Part):
            cls = declared.kind.of
            cells = [row[name] for name in column_names(cls, f"{declared.name}_")]
            if any(cell is not None for cell in cells):
                found[declared.name] = objects_of_rows(cls, [cells])[0]
        elif declared.name in row:
            found[declared.name] = words(row[declared.name])
    return found


def _with_steps(connection: "Connection", goals: tuple[Goal, ...]) -> tuple[Goal, ...]:
    """The goals with their steps; so far each holds the number of its steps in their place."""
    steps: defaultdict[int, list[GoalStep]] = defaultdict(list)
    statement = select(["goal", *column_names(GoalStep)], GOAL_STEPS, "ORDER BY goal, position")
    rows = connection.execute(statement).fetchall()
    for row, step in zip(rows, objects_of_rows(GoalStep, [row[1:] for row in rows]), strict=True):
        steps[row[0]].append(step)
    return tuple(
        goal if goal.steps is None else replace(goal, steps=tuple(steps[number])) for number, goal in enumerate(goals)
    )
