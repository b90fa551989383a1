"""Which journal and which input a command means."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from amps_journal import paths
from amps_journal.cli.arguments import STANDARD_STREAM
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.errors import JournalError
from amps_journal.exchange.files import read_file, read_stream, shown_path
from amps_journal.exchange.json_file import read_contents
from amps_journal.i18n import translate
from amps_journal.journal import Journal


def utc_now() -> datetime:
    """The clock that journals are given."""
    return datetime.now(UTC)


def journal_folder(request: argparse.Namespace) -> Path:
    """The folder that the request names, or the teen's own."""
    folder: Path | None = request.journal
    return paths.default_journal_folder() if folder is None else folder


def stored_contents(request: argparse.Namespace) -> JournalContents:
    """Everything in the journal; the folder is left as it is, and none is made.

    Raises:
        JournalError: There is no journal, or it cannot be opened.
    """
    with Journal.open(journal_folder(request), now=utc_now, create=False, read_only=True) as journal:
        return journal.contents()


def read_input(file: Path) -> bytes:
    """The bytes of a file, or of standard input for ``-``.

    Raises:
        JournalError: It cannot be read.
    """
    return read_stream(sys.stdin.buffer) if file == STANDARD_STREAM else read_file(file)


def about_file(file: Path, error: JournalError) -> JournalError:
    """The error with the file's name before its sentence, unless the sentence names it."""
    if file == STANDARD_STREAM or shown_path(file) in str(error):
        return error
    return JournalError(translate("CommandLine", "{file}: {sentence}", file=shown_path(file), sentence=error))


def file_contents(file: Path) -> JournalContents:
    """The journal that a file holds.

    Raises:
        JournalError: It cannot be read or something in it is refused; the sentence begins with the file's name.
    """
    try:
        return read_contents(read_input(file))
    except JournalError as error:
        raise about_file(file, error) from error
