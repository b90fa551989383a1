"""Doing what was asked for, and saying in one sentence why not."""

import argparse
import contextlib
import logging
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from amps_journal import logs, paths
from amps_journal.cli import change_commands, output_commands, report_commands
from amps_journal.cli.output import say_error
from amps_journal.domain.errors import JournalError
from amps_journal.formats.system_reasons import reason_of
from amps_journal.i18n import translate

logger = logging.getLogger(__name__)

DONE, AT_FAULT = 0, 1

_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "demo": change_commands.demo,
    "log": change_commands.log,
    "findings": report_commands.findings,
    "summary": output_commands.summary,
    "export": output_commands.export,
    "import": change_commands.take_in,
    "backup": change_commands.backup,
    "restore": change_commands.restore,
    "check": report_commands.check,
}


def run_safely(request: argparse.Namespace) -> int:
    """Run the command; whatever goes wrong becomes a sentence on standard error.

    Returns:
        0 done, 1 the journal or the input is at fault.
    """
    program = logging.getLogger("amps_journal")
    if not program.handlers:
        program.addHandler(logging.NullHandler())  # keeps warnings off standard error
    with _every_stream_open():
        return _run(request)


@contextlib.contextmanager
def _every_stream_open() -> Iterator[None]:
    """A program may be started with a standard stream closed; then Python has none, and nowhere takes its place."""
    closed = [name for name in ("stdin", "stdout", "stderr") if getattr(sys, name) is None]
    with Path(os.devnull).open(encoding="utf-8") as empty, Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        for name in closed:
            setattr(sys, name, empty if name == "stdin" else nowhere)
        try:
            yield
        finally:
            for name in closed:
                setattr(sys, name, None)


def _run(request: argparse.Namespace) -> int:
    try:
        status = _COMMANDS[request.command](request)
        sys.stdout.flush()
    except JournalError as error:
        say_error(str(error))
        return AT_FAULT
    except BrokenPipeError:
        _let_go_of_output()
        return DONE
    except OSError as error:
        say_error(_refusal(error))
        return AT_FAULT
    except Exception as error:  # noqa: BLE001  (a user is never shown a traceback; the log gets it)
        _log_bug(error)
        return AT_FAULT
    return status


def _refusal(error: OSError) -> str:
    reason = reason_of(error)
    if error.filename is None:
        return translate("CommandLine", "The system refused: {reason}.", reason=reason)
    return translate("CommandLine", "The system refused {file}: {reason}.", file=error.filename, reason=reason)


def _let_go_of_output() -> None:
    """The reader, such as ``head``, has seen enough: have Python not try to write the rest on its way out."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _log_bug(error: Exception) -> None:
    """Log where it happened; the error's own text is left out, as it may quote the journal."""
    folder = paths.log_folder()
    logs.start_log(folder)
    frames = "".join(traceback.format_list(traceback.extract_tb(error.__traceback__)))
    logger.error("Unexpected %s at\n%s", type(error).__name__, frames)
    say_error(
        translate(
            "CommandLine",
            "Something went wrong inside the program, which is not your fault; the log in {folder} says where.",
            folder=folder,
        )
    )
