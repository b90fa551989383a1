"""What lies around the days: the person, the settings, the plan, life events, clinic scores and past shares."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sql
from sqlalchemy import Connection, Table

from amps_journal.db.columns import PLAN_COLUMNS, PLAN_LISTS, SINGLES
from amps_journal.db.rows import row_of
from amps_journal.db.writing.records import goal_steps, metadata
from amps_journal.domain.plan import Plan

_TABLES = metadata.tables


def write_part(connection: Connection, name: str, part: Any) -> None:
    """Put a part of the journal, by its name in ``JournalContents``, in the place of what is stored."""
    if name == "plan":
        _write_plan(connection, part)
    elif name in SINGLES:
        _write_single(connection, _TABLES[name], row_of(part))
    else:
        _write_listed(connection, _TABLES[name], part)


def _write_plan(connection: Connection, plan: Plan) -> None:
    """Put the plan in the place of the one stored; activities go on naming items by their keys."""
    row = row_of(plan)
    _write_single(connection, _TABLES["plan"], {name: row[name] for name in PLAN_COLUMNS})
    for name in PLAN_LISTS:
        _write_listed(connection, _TABLES[name], getattr(plan, name))
    steps = [
        {"goal": number, "position": position, **row_of(step)}
        for number, goal in enumerate(plan.goals)
        for position, step in enumerate(goal.steps or ())
    ]
    if steps:
        connection.execute(sql.insert(goal_steps), steps)


def _write_single(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    connection.execute(sql.delete(table))
    connection.execute(sql.insert(table), {"id": 1, **row})


def _write_listed(connection: Connection, table: Table, objects: Sequence[Any]) -> None:
    connection.execute(sql.delete(table))
    rows = [{"position": position, **row_of(part)} for position, part in enumerate(objects)]
    if rows:
        connection.execute(sql.insert(table), rows)
