"""Doing what was asked for, and saying in one sentence why not."""

import argparse
import logging
import os
import sys
import traceback
from collections.abc import Callable

from amps_journal import logs, paths
from amps_journal.cli import keeping, showing
from amps_journal.cli.output import say_error
from amps_journal.domain.errors import JournalError
from amps_journal.i18n import translate

logger = logging.getLogger(__name__)

DONE, AT_FAULT, INTERRUPTED = 0, 1, 130

_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "demo": keeping.demo,
    "log": keeping.log,
    "findings": showing.findings,
    "summary": showing.summary,
    "export": showing.export,
    "import": keeping.take_in,
    "backup": keeping.backup,
    "restore": keeping.restore,
    "check": showing.check,
}


def run_safely(request: argparse.Namespace) -> int:
    """Run the command; whatever goes wrong becomes a sentence on standard error.

    Returns:
        0 done, 1 the journal or the input is at fault; 130 as shells have it after Ctrl+C.
    """
    logging.getLogger("amps_journal").addHandler(logging.NullHandler())  # keeps warnings off standard error
    try:
        status = _COMMANDS[request.command](request)
        sys.stdout.flush()
    except JournalError as error:
        say_error(str(error))
        return AT_FAULT
    except BrokenPipeError:
        _let_go_of_output()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        say_error(translate("CommandLine", "The system refused: {reason}.", reason=error.strerror or error))
        return AT_FAULT
    except Exception as error:  # noqa: BLE001  (a user is never shown a traceback; the log gets it)
        _log_bug(error)
        return AT_FAULT
    return status


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
