"""The commands that change a journal or make one: log, import, demo, backup and restore."""

import argparse
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from amps_journal import paths
from amps_journal.cli.doubtful_dates import doubts_about_dates, refuse_doubtful_dates
from amps_journal.cli.journals import about_file, file_contents, journal_folder, read_input, utc_now
from amps_journal.cli.output import say
from amps_journal.domain import calendar
from amps_journal.domain.answers import logged_dates
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.rules import contents_problems
from amps_journal.exchange.day_patches import DayPatch, merge_day, read_day_patches
from amps_journal.exchange.files import check_readable, shown_path
from amps_journal.formats.joined import in_row
from amps_journal.i18n import plural, translate
from amps_journal.journal import Journal, MergePreview
from amps_journal.journal.folder import holds_journal


def log(request: argparse.Namespace) -> int:
    """Add the answers of a file to the days, all or nothing."""
    folder = journal_folder(request)
    try:
        patches = read_day_patches(read_input(request.file))
        if not holds_journal(folder):
            _refuse_before_making_a_journal(request, patches)
    except JournalError as error:
        raise about_file(request.file, error) from error
    if not patches:
        say(translate("CommandLine", "There is no day in the file, so nothing changed."))
        return 0
    with Journal.open(folder, now=utc_now) as journal:
        entries = [merge_day(journal.day(patch.date), patch) for patch in patches]
        try:
            _ask_about_dates(request, entries, journal)
            change = journal.save_days(entries)
        except JournalError as error:
            raise about_file(request.file, error) from error
    days = len(change.dates)
    say(plural("CommandLine", "{n} day changed.", "{n} days changed.", days))
    return 0


def _refuse_before_making_a_journal(request: argparse.Namespace, patches: tuple[DayPatch, ...]) -> None:
    """Refuse what an empty journal would refuse, so that a refusal leaves no new folder behind."""
    days = tuple(merge_day(DayEntry(date=patch.date), patch) for patch in patches)
    for problem in contents_problems(JournalContents(days=days)):
        raise JournalError(problem.sentence())
    if not request.any_date:
        refuse_doubtful_dates(days, ())


def _ask_about_dates(request: argparse.Namespace, entries: Sequence[DayEntry], journal: Journal) -> None:
    if not request.any_date:
        refuse_doubtful_dates(entries, logged_dates(journal.days()))


def take_in(request: argparse.Namespace) -> int:
    """Add the days of a file that are missing; with ``--replace`` the file wins over what is there."""
    if request.format != "json":
        raise JournalError(
            translate("CommandLine", "Files of the format {format} cannot be imported yet.", format=request.format)
        )
    given = file_contents(request.file)
    folder = journal_folder(request)
    if request.preview:
        _say_preview(_preview(folder, given))
        for sentence in doubts_about_dates(given.days, ()):
            say(sentence)
        return 0
    if not request.any_date and not holds_journal(folder):
        refuse_doubtful_dates(given.days, ())
    with Journal.open(folder, now=utc_now) as journal:
        preview = journal.preview_merge(given)
        _ask_about_dates(request, given.days, journal)
        journal.merge_contents(given, replace=request.replace)
    added = plural("CommandLine", "{n} day added", "{n} days added", len(preview.added))
    same = plural("CommandLine", "{n} day was there already", "{n} days were there already", len(preview.same))
    say(translate("CommandLine", "{added}, {same}.", added=added, same=same))
    if preview.differing:
        say(translate("CommandLine", "Replaced: {names}.", names=in_row(preview.differing)))
    return 0


def _preview(folder: Path, given: JournalContents) -> MergePreview:
    if not holds_journal(folder):
        return MergePreview(tuple(entry.date for entry in given.days), (), ())
    with Journal.open(folder, now=utc_now, create=False, read_only=True) as journal:
        return journal.preview_merge(given)


def _say_preview(preview: MergePreview) -> None:
    say(plural("CommandLine", "{n} day would be added.", "{n} days would be added.", len(preview.added)))
    say(plural("CommandLine", "{n} day is there already.", "{n} days are there already.", len(preview.same)))
    if preview.differing:
        names = in_row(preview.differing)
        say(translate("CommandLine", "There already, but different: {names}. --replace would replace it.", names=names))


def demo(request: argparse.Namespace) -> int:
    """Make a sample journal in a folder of its own."""
    from amps_journal.demo import demo_contents  # noqa: PLC0415  (heavy)

    folder: Path = request.journal or paths.demo_journal_folder()
    if folder.resolve() == paths.default_journal_folder().resolve():
        raise JournalError(
            translate("CommandLine", "A sample journal never goes into your own journal's folder; choose another.")
        )
    if holds_journal(folder):
        raise JournalError(
            translate("CommandLine", "{folder} already holds a journal; choose another.", folder=shown_path(folder))
        )
    contents = demo_contents(request.days, request.seed, _today())
    with Journal.open(folder, now=utc_now) as journal:
        journal.merge_contents(contents)
    say(
        plural(
            "CommandLine",
            "A sample journal with {n} day is in {folder}.",
            "A sample journal with {n} days is in {folder}.",
            len(contents.days),
            folder=shown_path(folder),
        )
    )
    return 0


def _today() -> date:
    return calendar.journal_day(datetime.now().astimezone(), JournalContents().settings.rollover)


def backup(request: argparse.Namespace) -> int:
    """Save a complete copy of the journal with its key."""
    from amps_journal.journal.backup import write_backup  # noqa: PLC0415

    with Journal.open(journal_folder(request), now=utc_now, create=False, read_only=True) as journal:
        made = write_backup(journal, request.out)
        opens_for_anyone = not journal.has_lock
    say(translate("CommandLine", "The backup is {file}.", file=shown_path(made)))
    if opens_for_anyone:
        say(translate("CommandLine", "It opens without a password, so keep it where only you can get at it."))
    return 0


def restore(request: argparse.Namespace) -> int:
    """Bring a backup back into the journal's folder."""
    from amps_journal.journal.backup import restore_backup  # noqa: PLC0415

    folder = journal_folder(request)
    check_readable(request.file)
    restore_backup(request.file, folder, utc_now)
    say(translate("CommandLine", "The backup is back in {folder}.", folder=shown_path(folder)))
    return 0
