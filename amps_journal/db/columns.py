"""The names of the tables and columns, worked out from the fields that the domain declares.

Both sides go by them: the SELECTs of ``reading`` and the tables of ``writing``. Objects inside a day or the plan lie in
the same row under their field's name (``sleep_woke``). Lists of keys are JSON arrays. Lists of objects are tables of
their own, and the owner's row keeps their number in ``..._count``: no number means "not answered", 0 means "none".
"""

from collections.abc import Iterable

from amps_journal.domain.day import DayEntry
from amps_journal.domain.fields import Field, Kind, ListOf, Part, fields_of
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person, ShareRecord
from amps_journal.domain.plan import GoalStep, Plan
from amps_journal.domain.words import WordChoice


def is_object_list(kind: Kind) -> bool:
    """Whether the kind is a list of domain objects, kept in a table of its own."""
    return isinstance(kind, ListOf) and isinstance(kind.item, Part)


def column_name(declared: Field, prefix: str = "") -> str:
    """The name of the column that holds a field, or the number of the objects in it."""
    return f"{prefix}{declared.name}_count" if is_object_list(declared.kind) else f"{prefix}{declared.name}"


def column_names(cls: type, prefix: str = "") -> list[str]:
    """The names of the columns that hold the fields of a domain class, in the order of the fields."""
    names = []
    for declared in fields_of(cls):
        if isinstance(declared.kind, Part):
            names += column_names(declared.kind.of, f"{prefix}{declared.name}_")
        else:
            names.append(column_name(declared, prefix))
    return names


def object_lists(cls: type) -> dict[str, type]:
    """The classes of the lists of objects that a domain class holds, by the names of their tables."""
    return {
        declared.name: declared.kind.item.of
        for declared in fields_of(cls)
        if isinstance(declared.kind, ListOf) and isinstance(declared.kind.item, Part)
    }


DAY_LISTS = object_lists(DayEntry)
PLAN_LISTS = object_lists(Plan)
# What is always there is no answer, so the plan's own row counts none of its lists.
PLAN_COLUMNS = [name for name in column_names(Plan) if not name.endswith("_count")]
# Parts of the journal that are one object, and parts that are a list of them.
SINGLES: dict[str, type] = {"person": Person, "settings": JournalSettings}
LISTS: dict[str, type] = {
    "life_events": LifeEvent,
    "clinic_scores": ClinicScore,
    "share_records": ShareRecord,
    "words": WordChoice,
}
GOAL_STEPS = "goal_steps"
CLASS_OF: dict[str, type] = {
    **SINGLES,
    "plan": Plan,
    **PLAN_LISTS,
    GOAL_STEPS: GoalStep,
    **LISTS,
    "days": DayEntry,
    **DAY_LISTS,
}


def select(columns: Iterable[str], table: str, rest: str = "") -> str:
    """A SELECT of columns by their names, quoted, as some are words of SQL; all values are bound and never in the text.

    Args:
        columns: The names of the columns.
        table: The table.
        rest: What follows: ``WHERE``, ``ORDER BY``.
    """
    names = ", ".join(f'"{name}"' for name in columns)
    return f'SELECT {names} FROM "{table}" {rest}'.rstrip()  # noqa: S608  (names of our own, see db/columns.py)
