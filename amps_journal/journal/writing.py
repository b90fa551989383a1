"""Everything that is written to an open journal.

SQLAlchemy comes along with this module, so the journal imports it with the first write.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from amps_journal.db.session import Database
from amps_journal.db.writing import days, person_and_plan
from amps_journal.journal.history import DayEdit


def write(database: Database, parts: Mapping[str, Any], edits: Sequence[DayEdit]) -> None:
    """Write parts of the journal and edits of days in one transaction.

    Args:
        database: The journal's database.
        parts: What lies around the days, by its name in ``JournalContents``; it takes the place of what is stored.
        edits: The days; no date twice.

    Raises:
        JournalError: The disk does not take it; nothing is changed.
    """
    with database.writing() as connection:
        for name, part in parts.items():
            person_and_plan.write_part(connection, name, part)
        days.insert_days(connection, [edit.after for edit in edits if edit.before is None and edit.after is not None])
        for edit in edits:
            if edit.before is not None:
                days.put_day(connection, edit.before, edit.after)
