"""What is wrong with an open journal: its file, its rows, and the rules of the domain."""

from collections.abc import Callable, Iterator

from amps_journal.db.reading.days import miscounted_days
from amps_journal.db.session import Database
from amps_journal.db.snapshots import integrity_faults
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.errors import JournalError
from amps_journal.domain.rules import contents_problems, day_name
from amps_journal.i18n import plural, translate


def sentences(database: Database, contents: Callable[[], JournalContents]) -> Iterator[str]:
    """One sentence for each thing that is wrong; none where the journal is well.

    Args:
        database: The journal's database.
        contents: Reads the whole journal.
    """
    try:
        faults = sum(1 for _fault in integrity_faults(database))
        if faults:
            yield plural(
                "Check",
                "The journal file is damaged in {n} place. Restore a backup.",
                "The journal file is damaged in {n} places. Restore a backup.",
                faults,
            )
            return
        with database.reading() as connection:
            for day in miscounted_days(connection):
                yield translate("Check", "{day} has lost or gained part of a list.", day=day_name(day))
        for problem in contents_problems(contents()):
            yield problem.sentence()
    except JournalError as error:
        yield str(error)
