"""The command line: what was asked for, and doing it."""

import argparse

from amps_journal.cli.arguments import parse

__all__ = ["parse", "run"]


def run(request: argparse.Namespace) -> int:
    """Do what was asked for.

    Args:
        request: What ``parse`` made of the command line, with a command.

    Returns:
        The exit status: 0 done, 1 the journal or the input is at fault and a sentence on standard error says how,
        130 as shells have it after Ctrl+C.
    """
    try:
        from amps_journal.cli.dispatch import run_safely  # noqa: PLC0415  (the window starts without it)

        return run_safely(request)
    except KeyboardInterrupt:
        return 130
