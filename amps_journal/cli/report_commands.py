"""The commands that say something about a journal: findings and check. Neither of them changes it."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from amps_journal.cli.journals import file_contents, journal_folder, stored_contents, utc_now
from amps_journal.cli.output import print_json, say, say_error
from amps_journal.cli.output_commands import chosen_period
from amps_journal.domain.answers import logged_dates
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.periods import counted_period
from amps_journal.exchange.files import shown_path
from amps_journal.i18n import plural
from amps_journal.journal import Journal


def findings(request: argparse.Namespace) -> int:
    """Say what the days of the journal, or of each file in turn, show."""
    from amps_journal.analysis.findings.all_findings import as_json, findings_of  # noqa: PLC0415  (heavy)
    from amps_journal.cli.findings_text import findings_lines  # noqa: PLC0415

    for file, contents in _asked_journals(request):
        asked = chosen_period(contents, request.start, request.last)
        found = findings_of(contents, asked and counted_period(asked, logged_dates(contents.days)))
        if request.json:
            print_json(as_json(found))
            continue
        if file is not None:
            say(shown_path(file))
        for line in findings_lines(found, contents):
            say(line)
    return 0


def _asked_journals(request: argparse.Namespace) -> Iterator[tuple[Path | None, JournalContents]]:
    if not request.files:
        yield None, stored_contents(request)
    for file in request.files:
        yield file, file_contents(file)


def check(request: argparse.Namespace) -> int:
    """Say what is wrong with the journal, one sentence a line."""
    with Journal.open(journal_folder(request), now=utc_now, create=False, read_only=True) as journal:
        wrong = journal.check()
        days = len(journal.days()) if not wrong else 0
    for sentence in wrong:
        say_error(sentence)
    if not wrong:
        say(plural("CommandLine", "The journal is well: {n} day.", "The journal is well: {n} days.", days))
    return 1 if wrong else 0
