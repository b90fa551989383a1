"""The commands that write a file for somebody: summary and export. Neither of them changes a journal."""

import argparse
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from amps_journal import paths
from amps_journal.cli.arguments import STANDARD_STREAM
from amps_journal.cli.journals import journal_folder, stored_contents, utc_now
from amps_journal.cli.output import say, say_beside, write_bytes
from amps_journal.domain.answers import logged_dates
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.errors import JournalError
from amps_journal.exchange.files import replaced_file, save_file, shown_path, unwritable
from amps_journal.i18n import translate
from amps_journal.journal import Journal
from amps_journal.journal.pseudonym import kept_pseudonym

if TYPE_CHECKING:
    from amps_journal.sharing import Selection


def chosen_period(contents: JournalContents, start: date | None, last: date | None) -> Period | None:
    """The days asked for, an open end reaching to the first or last logged day; ``None`` where nothing was asked for.

    Args:
        contents: The journal as its reader may see it, so that a day of which they see nothing does not count.
        start: The first day.
        last: The last day.

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


def summary(request: argparse.Namespace) -> int:
    """Save the summary of what the audience gets."""
    from amps_journal.cli.share_selection import requested_fields  # noqa: PLC0415  (the window starts without it)
    from amps_journal.report import summary_pdf  # noqa: PLC0415  (heavy)
    from amps_journal.sharing import selected_contents  # noqa: PLC0415

    out = _outside_journal(request)
    selected = requested_fields(request)
    shared = selected_contents(stored_contents(request), selected)
    period = chosen_period(shared, request.start, request.last)
    pdf = summary_pdf(shared, period, made_on=_today(), paper=request.paper, pages=request.pages, selected=selected)
    _save(out, pdf)
    if out != STANDARD_STREAM:
        say(translate("CommandLine", "The summary for the therapist is in {file}.", file=shown_path(out)))
    return 0


def _today() -> date:
    return utc_now().astimezone().date()


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
    from amps_journal.cli.share_selection import requested_fields  # noqa: PLC0415
    from amps_journal.exchange.csv_files import csv_zip  # noqa: PLC0415  (only the format asked for)
    from amps_journal.exchange.days_of_a_file import contents_within  # noqa: PLC0415
    from amps_journal.exchange.json_file import write_contents  # noqa: PLC0415
    from amps_journal.sharing import selected_contents  # noqa: PLC0415

    contents = _stored(request)
    selected = requested_fields(request) if request.audience else None
    if selected is not None:
        contents = selected_contents(contents, selected)
    period = chosen_period(contents, request.start, request.last)
    inside = contents if period is None else contents_within(contents, period)
    if request.format == "csv":
        return csv_zip(inside, selected, byte_order_mark=request.byte_order_mark)
    if request.format == "fhir":
        return _bundle(request, contents, inside, selected, period)
    return write_contents(inside).encode("utf-8")


def _stored(request: argparse.Namespace) -> JournalContents:
    """The journal; under its pseudonym for a bundle, before a name that stays out is no longer known in the texts."""
    from amps_journal.exchange.pseudonym import under_pseudonym  # noqa: PLC0415  (only the format asked for)

    contents = stored_contents(request)
    return under_pseudonym(contents, kept_pseudonym(journal_folder(request))) if request.format == "fhir" else contents


def _bundle(
    request: argparse.Namespace,
    contents: JournalContents,
    inside: JournalContents,
    selected: "Selection | None",
    period: Period | None,
) -> bytes:
    """The FHIR bundle; a therapist's has the summary in it, made under the same pseudonym.

    The summary is given the days before the period too, which it compares the period with.
    """
    from amps_journal.exchange.fhir import fhir_bundle  # noqa: PLC0415  (only the format asked for)
    from amps_journal.exchange.pseudonym import under_pseudonym  # noqa: PLC0415

    pseudonym = kept_pseudonym(journal_folder(request))
    document = None
    if request.audience == "therapist":
        from amps_journal.report import summary_pdf  # noqa: PLC0415  (heavy)

        document = summary_pdf(under_pseudonym(contents, pseudonym), period, made_on=_today(), selected=selected)
    return fhir_bundle(inside, pseudonym, selected, document=document)


def _export_sqlite(request: argparse.Namespace, out: Path) -> None:
    if out == STANDARD_STREAM:
        raise JournalError(translate("CommandLine", "A sqlite copy cannot go to standard output; name a file."))
    with (
        Journal.open(journal_folder(request), now=utc_now, create=False, read_only=True) as journal,
        replaced_file(out) as partial,
    ):
        try:
            journal.export_plain_sqlite(partial)
        except JournalError as error:
            # It names the unfinished file beside the one that was asked for.
            raise unwritable(out, error.__cause__) if isinstance(error.__cause__, OSError) else error from error


def _say_exported(request: argparse.Namespace, out: Path) -> None:
    name = translate("CommandLine", "This") if out == STANDARD_STREAM else shown_path(out)
    if request.audience == "therapist":
        text = translate("CommandLine", "{file} holds what a therapist gets to see.", file=name)
    elif request.audience == "parent":
        text = translate("CommandLine", "{file} holds what a parent gets to see.", file=name)
    elif request.format == "fhir":
        text = translate(
            "CommandLine",
            "{file} is the owner's full copy of the answers under a pseudonym, without private notes, and is not"
            " locked.",
            file=name,
        )
    elif request.start or request.last:
        text = translate(
            "CommandLine",
            "{file} is the owner's full copy of these days: it holds everything, private notes too, and is not locked.",
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
