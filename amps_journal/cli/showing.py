"""The commands that read: findings, summary, export and check. None of them changes a journal."""

import argparse
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from amps_journal import paths
from amps_journal.cli.arguments import STANDARD_STREAM
from amps_journal.cli.journals import file_contents, journal_folder, journal_pseudonym, stored_contents, utc_now
from amps_journal.cli.output import print_json, say, say_beside, say_error, write_bytes
from amps_journal.domain.answers import logged_dates
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.errors import JournalError
from amps_journal.exchange.files import replaced_file, save_file, shown_path
from amps_journal.i18n import plural, translate
from amps_journal.journal import Journal


def chosen_period(contents: JournalContents, start: date | None, last: date | None) -> Period | None:
    """The days asked for, an open end reaching to the first or last logged day; ``None`` where nothing was asked for.

    Raises:
        JournalError: No day was logged on that side.
    """
    if start is None and last is None:
        return None
    logged = logged_dates(contents.days)
    begins = start or (logged[0] if logged else None)
    ends = last or (logged[-1] if logged else None)
    if begins is None or ends is None or ends < begins:
        raise JournalError(translate("CommandLine", "No day was logged in the days asked for."))
    return Period(begins, ends + timedelta(days=1))


def findings(request: argparse.Namespace) -> int:
    """Say what the days of the journal, or of each file in turn, show."""
    from amps_journal.analysis.findings import as_json, findings_of  # noqa: PLC0415  (heavy)
    from amps_journal.cli.findings_text import findings_lines  # noqa: PLC0415

    for file, contents in _asked_journals(request):
        found = findings_of(contents, chosen_period(contents, request.start, request.last))
        if request.json:
            print_json(as_json(found))
            continue
        if file is not None:
            say(shown_path(file))
        for line in findings_lines(found):
            say(line)
    return 0


def _asked_journals(request: argparse.Namespace) -> Iterator[tuple[Path | None, JournalContents]]:
    if not request.files:
        yield None, stored_contents(request)
    for file in request.files:
        yield file, file_contents(file)


def summary(request: argparse.Namespace) -> int:
    """Save the summary of what the audience gets."""
    from amps_journal.report import summary_pdf  # noqa: PLC0415  (heavy)
    from amps_journal.sharing import shared_contents  # noqa: PLC0415

    out = _outside_journal(request)
    contents = stored_contents(request)
    period = chosen_period(contents, request.start, request.last)
    shared = shared_contents(contents, request.audience)
    pdf = summary_pdf(shared, period, made_on=utc_now().astimezone().date())
    _save(out, pdf)
    if out != STANDARD_STREAM:
        say(translate("CommandLine", "The summary for the therapist is in {file}.", file=shown_path(out)))
    return 0


def export(request: argparse.Namespace) -> int:
    """Save the journal, or what the audience gets of it, in the format asked for."""
    out = _outside_journal(request)
    if request.format == "sqlite":
        _export_sqlite(request, out)
    else:
        _save(out, _exported(request))
    _say_exported(request, out)
    return 0


def _exported(request: argparse.Namespace) -> bytes:
    from amps_journal.exchange.csv_files import csv_zip  # noqa: PLC0415  (only the format asked for)
    from amps_journal.exchange.fhir import fhir_bundle  # noqa: PLC0415
    from amps_journal.exchange.json_file import write_contents  # noqa: PLC0415
    from amps_journal.sharing import selected_contents, selection  # noqa: PLC0415

    contents = stored_contents(request)
    selected = selection(request.audience) if request.audience else None
    if selected is not None:
        contents = selected_contents(contents, selected)
    if request.format == "csv":
        return csv_zip(contents, selected)
    if request.format == "fhir":
        return fhir_bundle(contents, journal_pseudonym(journal_folder(request)))
    return write_contents(contents).encode("utf-8")


def _export_sqlite(request: argparse.Namespace, out: Path) -> None:
    if out == STANDARD_STREAM:
        raise JournalError(translate("CommandLine", "A sqlite copy cannot go to standard output; name a file."))
    with (
        Journal.open(journal_folder(request), now=utc_now, create=False, read_only=True) as journal,
        replaced_file(out) as partial,
    ):
        journal.export_plain_sqlite(partial)


def _say_exported(request: argparse.Namespace, out: Path) -> None:
    name = translate("CommandLine", "This") if out == STANDARD_STREAM else shown_path(out)
    if request.audience == "therapist":
        text = translate("CommandLine", "{file} holds what a therapist gets to see.", file=name)
    elif request.audience == "parent":
        text = translate("CommandLine", "{file} holds what a parent gets to see.", file=name)
    elif request.format == "fhir":
        text = translate(
            "CommandLine",
            "{file} is the owner's full copy of pain, sleep and exercise, under a pseudonym, and is not locked.",
            file=name,
        )
    else:
        text = translate(
            "CommandLine",
            "{file} is the owner's full copy: it holds everything, private notes too, and is not locked.",
            file=name,
        )
    tell = say_beside if out == STANDARD_STREAM else say
    tell(text)


def _outside_journal(request: argparse.Namespace) -> Path:
    """The file to write.

    Raises:
        JournalError: It lies in a journal's folder, where it could take the place of the journal itself.
    """
    out: Path = request.out
    if out == STANDARD_STREAM:
        return out
    inside = out.resolve().parents
    if any(folder.resolve() in inside for folder in (journal_folder(request), paths.default_journal_folder())):
        raise JournalError(
            translate(
                "CommandLine", "{file} lies inside the journal's own folder; choose another.", file=shown_path(out)
            )
        )
    return out


def _save(out: Path, data: bytes) -> None:
    if out == STANDARD_STREAM:
        write_bytes(data)
    else:
        save_file(out, data)


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
