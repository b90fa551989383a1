"""The tables: one column for every field that the domain declares, with the same names and ranges.

Objects inside a day or the plan lie in the same row under their field's name (``sleep_woke``). Lists of keys are JSON
arrays. Lists of objects are tables of their own, and the owner's row keeps their number in ``..._count``: no number
means "not answered", 0 means "none".
"""

from typing import Any

import sqlalchemy as sql
from sqlalchemy.types import UserDefinedType

from amps_journal.domain.day import Activity, CopingUse, DayEntry, Medicine
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


def is_object_list(kind: Kind) -> bool:
    """Whether the kind is a list of domain objects, kept in a table of its own."""
    return isinstance(kind, ListOf) and isinstance(kind.item, Part)


def column_names(cls: type, prefix: str = "") -> list[str]:
    """The names of the columns that hold the fields of a domain class, in the order of the fields."""
    names = []
    for declared in fields_of(cls):
        if isinstance(declared.kind, Part):
            names += column_names(declared.kind.of, f"{prefix}{declared.name}_")
        elif is_object_list(declared.kind):
            names.append(f"{prefix}{declared.name}_count")
        else:
            names.append(f"{prefix}{declared.name}")
    return names


def _columns(cls: type, prefix: str = "", key: tuple[str, ...] = ()) -> list[sql.Column[Any]]:
    columns = []
    for declared in fields_of(cls):
        if isinstance(declared.kind, Part):
            columns += _columns(declared.kind.of, f"{prefix}{declared.name}_")
        else:
            columns.append(_column(declared, prefix, is_key=declared.name in key))
    return columns


def _column(declared: Field, prefix: str, *, is_key: bool) -> sql.Column[Any]:
    counted = is_object_list(declared.kind)
    name = f"{prefix}{declared.name}_count" if counted else f"{prefix}{declared.name}"
    check = f'"{name}" >= 0' if counted else _check(declared.kind, name)
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


def _single(name: str, cls: type) -> sql.Table:
    """A table of one row."""
    identity = sql.Column("id", sql.Integer, sql.CheckConstraint("id = 1", name="id"), primary_key=True)
    return sql.Table(name, metadata, identity, *_columns(cls), sqlite_strict=True)


def _listed(name: str, cls: type, *owner: sql.Column[Any]) -> sql.Table:
    """A table of objects in the order of ``position``, within their owner where they have one."""
    position = sql.Column("position", sql.Integer, primary_key=True, autoincrement=False)
    return sql.Table(name, metadata, *owner, position, *_columns(cls), sqlite_strict=True, sqlite_with_rowid=not owner)


def _keyed(name: str, cls: type) -> sql.Table:
    """A table of planned items: the key is their identity, the position their order."""
    position = sql.Column("position", sql.Integer, nullable=False)
    return sql.Table(
        name, metadata, *_columns(cls, key=("key",)), position, sqlite_strict=True, sqlite_with_rowid=False
    )


def _of_day() -> sql.Column[Any]:
    return sql.Column("date", sql.Text, sql.ForeignKey("days.date", ondelete="CASCADE"), primary_key=True)


person = _single("person", Person)
settings = _single("settings", JournalSettings)
plan = sql.Table(
    "plan",
    metadata,
    sql.Column("id", sql.Integer, sql.CheckConstraint("id = 1", name="id"), primary_key=True),
    *[column for column in _columns(Plan) if not column.name.endswith("_count")],
    sqlite_strict=True,
)
programme = _keyed("programme", ProgrammeItem)
routine = _keyed("routine", RoutineItem)
quota = _listed("quota", QuotaStretch)
ladder = _listed("ladder", LadderStep)
goals = _listed("goals", Goal)
goal_steps = _listed(
    "goal_steps",
    GoalStep,
    sql.Column("goal", sql.Integer, sql.ForeignKey("goals.position", ondelete="CASCADE"), primary_key=True),
)
setback_reviews = _listed("setback_reviews", SetbackReview)
life_events = _listed("life_events", LifeEvent)
clinic_scores = _listed("clinic_scores", ClinicScore)
share_records = _listed("share_records", ShareRecord)
days = sql.Table("days", metadata, *_columns(DayEntry, key=("date",)), sqlite_strict=True, sqlite_with_rowid=False)
activities = _listed("activities", Activity, _of_day())
# Deferred, because saving the plan takes all items out and puts them back in one transaction.
activities.append_constraint(
    sql.ForeignKeyConstraint(["item"], [programme.c.key], deferrable=True, initially="DEFERRED")
)
coping = _listed("coping", CopingUse, _of_day())
medicines = _listed("medicines", Medicine, _of_day())

# Alembic's own table: the step that the file has reached. It is declared here so that new files need no Alembic.
schema_step = sql.Table(
    "alembic_version",
    metadata,
    sql.Column("version_num", sql.String(32), nullable=False),
    sql.PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
