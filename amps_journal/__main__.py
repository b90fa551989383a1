"""Start here: the window without a command, the command line with one, and the program that waits in the tray."""

import sys


def main() -> int:
    """Open the window or run a command.

    Returns:
        The exit status: 0 done, 1 the journal or the input is at fault, 2 wrong usage.
    """
    from amps_journal import cli  # noqa: PLC0415  (each way in loads only what it needs)

    request = cli.parse(sys.argv[1:])
    if request.command not in {None, "wait"}:
        return cli.run(request)
    from amps_journal import app  # noqa: PLC0415

    if request.command == "wait":
        return app.wait_in_tray(request.journal, language=request.language)
    return app.open_window(request.journal, language=request.language)


if __name__ == "__main__":
    sys.exit(main())
