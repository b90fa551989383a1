"""What lies around the days: the person, the settings, the plan, life events, clinic scores and past shares."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

import sqlalchemy as sql
from sqlalchemy import Connection, Table

from amps_journal.db import records
from amps_journal.db.records import column_names, is_object_list
from amps_journal.db.rows import objects_of_rows, row_of, words
from amps_journal.domain.fields import Part, fields_of
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person, ShareRecord
from amps_journal.domain.plan import (
    Goal,
    GoalStep,
    LadderStep,
    Plan,
    ProgrammeItem,
    QuotaStretch,
    RoutineItem,
    SetbackReview,
)

_Object = TypeVar("_Object")
_PLAN_LISTS: dict[str, tuple[Table, type]] = {
    "programme": (records.programme, ProgrammeItem),
    "routine": (records.routine, RoutineItem),
    "quota": (records.quota, QuotaStretch),
    "ladder": (records.ladder, LadderStep),
    "setback_reviews": (records.setback_reviews, SetbackReview),
}
_LISTS: dict[str, tuple[Table, type]] = {
    "life_events": (records.life_events, LifeEvent),
    "clinic_scores": (records.clinic_scores, ClinicScore),
    "share_records": (records.share_records, ShareRecord),
}


def read_part(connection: Connection, name: str) -> Any:
    """A part of the journal by its name in ``JournalContents``."""
    match name:
        case "plan":
            return read_plan(connection)
        case "person":
            return _read_single(connection, records.person, Person) or Person()
        case "settings":
            return _read_single(connection, records.settings, JournalSettings) or JournalSettings()
        case _:
            return _read_listed(connection, *_LISTS[name])


def write_part(connection: Connection, name: str, part: Any) -> None:
    """Put a part of the journal, by its name in ``JournalContents``, in the place of what is stored."""
    match name:
        case "plan":
            write_plan(connection, part)
        case "person":
            _write_single(connection, records.person, row_of(part))
        case "settings":
            _write_single(connection, records.settings, row_of(part))
        case _:
            _write_listed(connection, _LISTS[name][0], part)


def read_plan(connection: Connection) -> Plan:
    """The plan; empty where nothing is stored."""
    parts: dict[str, Any] = {name: _read_listed(connection, table, cls) for name, (table, cls) in _PLAN_LISTS.items()}
    row = connection.execute(sql.select(records.plan)).mappings().one_or_none()
    return Plan(**parts, goals=_read_goals(connection), **(_plan_row(row) if row else {}))


def write_plan(connection: Connection, plan: Plan) -> None:
    """Put the plan in the place of the one stored; activities go on naming items by their keys."""
    row = row_of(plan)
    _write_single(connection, records.plan, {name: row[name] for name in row if not name.endswith("_count")})
    for name, (table, _cls) in _PLAN_LISTS.items():
        _write_listed(connection, table, getattr(plan, name))
    _write_listed(connection, records.goals, plan.goals)
    steps = [
        {"goal": number, "position": position, **row_of(step)}
        for number, goal in enumerate(plan.goals)
        for position, step in enumerate(goal.steps or ())
    ]
    if steps:
        connection.execute(sql.insert(records.goal_steps), steps)


def _plan_row(row: Any) -> dict[str, Any]:
    """The fields of the plan that lie in its own row."""
    found: dict[str, Any] = {}
    for declared in fields_of(Plan):
        if isinstance(declared.kind, Part):
            cls = declared.kind.of
            cells = [row[name] for name in column_names(cls, f"{declared.name}_")]
            if any(cell is not None for cell in cells):
                found[declared.name] = objects_of_rows(cls, [cells])[0]
        elif not is_object_list(declared.kind):
            found[declared.name] = words(row[declared.name])
    return found


def _read_goals(connection: Connection) -> tuple[Goal, ...]:
    steps: defaultdict[int, list[GoalStep]] = defaultdict(list)
    table = records.goal_steps
    columns = [table.c[name] for name in column_names(GoalStep)]
    rows = connection.execute(sql.select(table.c.goal, *columns).order_by(table.c.goal, table.c.position)).all()
    for row, step in zip(rows, objects_of_rows(GoalStep, [row[1:] for row in rows]), strict=True):
        steps[row[0]].append(step)
    # A goal is read with the number of its steps in their place.
    counted = _read_listed(connection, records.goals, Goal)
    return tuple(
        goal if goal.steps is None else replace(goal, steps=tuple(steps[number])) for number, goal in enumerate(counted)
    )


def _read_single(connection: Connection, table: Table, cls: type[_Object]) -> _Object | None:
    row = connection.execute(sql.select(*[table.c[name] for name in column_names(cls)])).one_or_none()
    return None if row is None else objects_of_rows(cls, [row])[0]


def _write_single(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    connection.execute(sql.delete(table))
    connection.execute(sql.insert(table), {"id": 1, **row})


def _read_listed(connection: Connection, table: Table, cls: type[_Object]) -> tuple[_Object, ...]:
    columns = [table.c[name] for name in column_names(cls)]
    rows = connection.execute(sql.select(*columns).order_by(table.c.position)).all()
    return tuple(objects_of_rows(cls, rows))


def _write_listed(connection: Connection, table: Table, objects: Sequence[Any]) -> None:
    connection.execute(sql.delete(table))
    rows = [{"position": position, **row_of(part)} for position, part in enumerate(objects)]
    if rows:
        connection.execute(sql.insert(table), rows)
