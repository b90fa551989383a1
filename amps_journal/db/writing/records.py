"""The tables as SQLAlchemy knows them: the columns of ``db.columns`` with their types and ranges."""

from typing import Any

import sqlalchemy as sql
from sqlalchemy.types import UserDefinedType

from amps_journal.db.columns import CLASS_OF, GOAL_STEPS, PLAN_COLUMNS, column_name, is_object_list
from amps_journal.domain.fields import (
    Choice,
    Field,
    Flag,
    Kind,
    ListOf,
    Number,
    Part,
    WholeNumber,
    fields_of,
)

metadata = sql.MetaData(
    naming_convention={
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class AnyNumber(UserDefinedType[float]):
    """A number that keeps being whole or not, as it was given."""

    cache_ok = True

    def get_col_spec(self, **_options: object) -> str:
        """The type's name in a strict table."""
        return "ANY"


def _columns(cls: type, prefix: str = "", key: tuple[str, ...] = ()) -> list[sql.Column[Any]]:
    columns = []
    for declared in fields_of(cls):
        if isinstance(declared.kind, Part):
            columns += _columns(declared.kind.of, f"{prefix}{declared.name}_")
        else:
            columns.append(_column(declared, prefix, is_key=declared.name in key))
    return columns


def _column(declared: Field, prefix: str, *, is_key: bool) -> sql.Column[Any]:
    name = column_name(declared, prefix)
    check = f'"{name}" >= 0' if is_object_list(declared.kind) else _check(declared.kind, name)
    constraints = [sql.CheckConstraint(check, name=name)] if check else []
    # What is required within a part is only required where there is such a part.
    nullable = bool(prefix) or not declared.required
    return sql.Column(name, _type(declared.kind), *constraints, primary_key=is_key, nullable=nullable)


def _type(kind: Kind) -> sql.types.TypeEngine[Any]:
    if isinstance(kind, Number):
        return AnyNumber()
    if isinstance(kind, WholeNumber | Flag) or is_object_list(kind):
        return sql.Integer()
    return sql.Text()


def _check(kind: Kind, name: str) -> str | None:
    """What SQLite itself refuses; the finer rules are the domain's, asked before every write."""
    match kind:
        case WholeNumber():
            return f'"{name}" BETWEEN {kind.low} AND {kind.high}'
        case Number():
            return (
                f"typeof(\"{name}\") IN ('integer', 'real', 'null') AND \"{name}\" BETWEEN {kind.low} AND {kind.high}"
            )
        case Flag():
            return f'"{name}" IN (0, 1)'
        case Choice():
            return f'"{name}" IN ({", ".join(repr(option) for option in kind.options)})'
        case ListOf():
            return f'json_valid("{name}")'
        case _:
            return None


def _single(name: str) -> sql.Table:
    """A table of one row."""
    identity = sql.Column("id", sql.Integer, sql.CheckConstraint("id = 1", name="id"), primary_key=True)
    return sql.Table(name, metadata, identity, *_columns(CLASS_OF[name]), sqlite_strict=True)


def _listed(name: str, *owner: sql.Column[Any]) -> sql.Table:
    """A table of objects in the order of ``position``, within their owner where they have one."""
    position = sql.Column("position", sql.Integer, primary_key=True, autoincrement=False)
    columns = _columns(CLASS_OF[name])
    return sql.Table(name, metadata, *owner, position, *columns, sqlite_strict=True, sqlite_with_rowid=not owner)


def _keyed(name: str) -> sql.Table:
    """A table of planned items: the key is their identity, the position their order."""
    position = sql.Column("position", sql.Integer, nullable=False)
    columns = _columns(CLASS_OF[name], key=("key",))
    return sql.Table(name, metadata, *columns, position, sqlite_strict=True, sqlite_with_rowid=False)


def _of_day() -> sql.Column[Any]:
    return sql.Column("date", sql.Text, sql.ForeignKey("days.date", ondelete="CASCADE"), primary_key=True)


person = _single("person")
settings = _single("settings")
plan = sql.Table(
    "plan",
    metadata,
    sql.Column("id", sql.Integer, sql.CheckConstraint("id = 1", name="id"), primary_key=True),
    *[column for column in _columns(CLASS_OF["plan"]) if column.name in PLAN_COLUMNS],
    sqlite_strict=True,
)
programme = _keyed("programme")
routine = _keyed("routine")
quota = _listed("quota")
ladder = _listed("ladder")
goals = _listed("goals")
goal_steps = _listed(
    GOAL_STEPS, sql.Column("goal", sql.Integer, sql.ForeignKey("goals.position", ondelete="CASCADE"), primary_key=True)
)
setback_reviews = _listed("setback_reviews")
life_events = _listed("life_events")
clinic_scores = _listed("clinic_scores")
share_records = _listed("share_records")
words = _listed("words")
days = sql.Table(
    "days", metadata, *_columns(CLASS_OF["days"], key=("date",)), sqlite_strict=True, sqlite_with_rowid=False
)
activities = _listed("activities", _of_day())
# Deferred, because saving the plan takes all items out and puts them back in one transaction.
activities.append_constraint(
    sql.ForeignKeyConstraint(["item"], [programme.c.key], deferrable=True, initially="DEFERRED")
)
coping = _listed("coping", _of_day())
medicines = _listed("medicines", _of_day())

# Alembic's own table: the step that the file has reached. It is declared here so that new files need no Alembic.
schema_step = sql.Table(
    "alembic_version",
    metadata,
    sql.Column("version_num", sql.String(32), nullable=False),
    sql.PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
