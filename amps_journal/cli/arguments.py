"""What may stand on the command line, and what was meant by it."""

import argparse
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from amps_journal import __version__, i18n, paths
from amps_journal.cli.usage_words import speak_usage
from amps_journal.domain.errors import JournalError
from amps_journal.domain.fields import FIRST_DATE, LAST_DATE
from amps_journal.formats.chosen_language import follow
from amps_journal.formats.region import region
from amps_journal.i18n import translate
from amps_journal.settings import load_settings

MOST_DEMO_DAYS = 3_700
STANDARD_STREAM = Path("-")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """What was asked for.

    Args:
        argv: The words after the program's name.

    Returns:
        A namespace with ``command`` (``None`` = open the window), ``journal`` (``None`` = the usual folder) and the
        command's own options. Wrong usage ends the program with exit status 2 and a line on standard error.
    """
    follow(load_settings(paths.settings_file()), _language_of(argv))  # Help and refusals are said in it, too.
    speak_usage()
    parser = _parser()
    request = parser.parse_args(argv)
    start, last = getattr(request, "start", None), getattr(request, "last", None)
    if start is not None and last is not None and last < start:
        parser.error(translate("CommandLine", "--to lies before --from"))
    if request.command == "export":
        request.format = request.format or _format_of(request.out)
    wrong = _wrong_choices(request) if request.command in {"summary", "export"} else ""
    if wrong:
        parser.error(wrong)
    return request


def _language_of(argv: Sequence[str]) -> str:
    """The language asked for among the words; empty where there is none, or one that the parser will refuse."""
    found = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    found.add_argument("--language", nargs="?", default="")
    asked = found.parse_known_args(argv)[0].language or ""
    return asked if asked in i18n.languages() or i18n.is_made(asked) else ""


def _languages() -> tuple[str, ...]:
    """The languages to choose from; one that is made for developers is among them where it was asked for."""
    return (*i18n.languages(), *([i18n.language()] if i18n.is_made(i18n.language()) else []))


def _wrong_choices(request: argparse.Namespace) -> str:
    """What is wrong with the choices of a file for somebody; empty where nothing is."""
    if request.command == "export" and (wrong := _wrong_for_format(request)):
        return wrong
    if request.sections is None and not request.include and not request.exclude:
        return ""
    if request.audience is None:
        return translate("CommandLine", "--sections, --include and --exclude go with --for")
    from amps_journal.cli.share_selection import chosen_fields  # noqa: PLC0415  (only where something was chosen)

    try:
        chosen_fields(request.audience, request.sections, request.include, request.exclude)
    except JournalError as error:
        return str(error)
    return ""


def _wrong_for_format(request: argparse.Namespace) -> str:
    """What does not go with the format of an export."""
    if request.format == "sqlite" and request.audience:
        return translate("CommandLine", "sqlite is the owner's full copy and takes no --for")
    if request.format == "sqlite" and (request.start or request.last):
        return translate("CommandLine", "sqlite is the owner's full copy and takes no --from and no --to")
    if request.format != "csv" and request.byte_order_mark:
        return translate("CommandLine", "--byte-order-mark goes with csv only")
    return ""


def _format_of(out: Path) -> str:
    """The format that a file's name asks for; JSON unless it asks for another."""
    if out.name.lower().endswith(".fhir.json"):
        return "fhir"
    by_ending = {".zip": "csv", ".csv": "csv", ".sqlite": "sqlite", ".sqlite3": "sqlite", ".db": "sqlite"}
    return by_ending.get(out.suffix.lower(), "json")


def _file(text: str) -> Path:
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError(translate("CommandLine", "a name was expected"))
    return Path(text)


def _date(text: str) -> date:
    try:
        day = date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        day = None
    if day is None or not FIRST_DATE <= day <= LAST_DATE:
        raise argparse.ArgumentTypeError(translate("CommandLine", "a date such as 2026-03-05 was expected"))
    return day


def _whole_number(low: int, high: int) -> Any:
    def number(text: str) -> int:
        digits = text.removeprefix("-")
        value = int(text) if digits.isascii() and digits.isdigit() and len(digits) <= 20 else None
        if value is None or not low <= value <= high:
            raise argparse.ArgumentTypeError(
                translate("CommandLine", "a whole number from {low} to {high} was expected", low=low, high=high)
            )
        return value

    return number


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="amps-journal",
        description=translate("CommandLine", "A private journal. Without a command the window opens."),
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"%(prog)s {__version__}",
        help=translate("CommandLine", "show program's version number and exit"),
    )
    parser.add_argument(
        "--journal",
        metavar=translate("CommandLine", "FOLDER"),
        type=_file,
        help=translate("CommandLine", "the folder of the journal"),
    )
    parser.add_argument(
        "--language",
        choices=_languages(),
        default="",
        help=translate("CommandLine", "the language to answer in; without it that of the settings"),
    )
    # The same options after the command; SUPPRESS keeps it from undoing what stood before.
    everywhere = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    everywhere.add_argument(
        "--journal",
        metavar=translate("CommandLine", "FOLDER"),
        type=_file,
        default=argparse.SUPPRESS,
        help=argparse.SUPPRESS,
    )
    everywhere.add_argument("--language", choices=_languages(), default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    commands = parser.add_subparsers(
        dest="command", metavar=translate("CommandLine", "COMMAND"), parser_class=_CommandParser
    )
    for add in (_add_demo, _add_log, _add_findings, _add_summary, _add_export, _add_import, _add_keeping, _add_wait):
        add(commands, [everywhere])
    return parser


class _CommandParser(argparse.ArgumentParser):
    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)


def _add_wait(commands: Any, parents: list[Any]) -> None:
    text = translate("CommandLine", "wait in the tray, without a window, and remind once a day")
    commands.add_parser("wait", parents=parents, help=text, description=text)


def _add_demo(commands: Any, parents: list[Any]) -> None:
    text = translate("CommandLine", "make a plausible sample journal in a folder of its own")
    demo = commands.add_parser("demo", parents=parents, help=text, description=text)
    demo.add_argument("--days", metavar="N", type=_whole_number(1, MOST_DEMO_DAYS), default=180)
    demo.add_argument("--seed", metavar="S", type=_whole_number(0, 2**32 - 1), default=1)


def _add_log(commands: Any, parents: list[Any]) -> None:
    text = translate("CommandLine", "add answers to days")
    log = commands.add_parser("log", parents=parents, help=text, description=text)
    log.add_argument(
        "file",
        metavar=translate("CommandLine", "FILE.json"),
        type=_file,
        help=translate("CommandLine", "the days; - is standard input"),
    )
    _add_any_date(log)


def _add_any_date(command: Any) -> None:
    text = translate("CommandLine", "take dates after today and years away from all others too")
    command.add_argument("--any-date", action="store_true", help=text)


def _add_period(command: Any) -> None:
    command.add_argument(
        "--from", dest="start", metavar="D", type=_date, help=translate("CommandLine", "the first day")
    )
    command.add_argument("--to", dest="last", metavar="D", type=_date, help=translate("CommandLine", "the last day"))


def _names(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",")]
    if not all(names):
        raise argparse.ArgumentTypeError(translate("CommandLine", "names with commas between them were expected"))
    return names


def _add_choices(command: Any) -> None:
    """What goes in, as on the Share page."""
    command.add_argument(
        "--sections",
        metavar="A,B",
        type=_names,
        help=translate("CommandLine", "the sections that go in, and no others; without it those of the Share page"),
    )
    for option, text in (
        ("--include", translate("CommandLine", "a field, or an object such as sleep, that goes in too")),
        ("--exclude", translate("CommandLine", "a field or an object that stays out")),
    ):
        command.add_argument(option, metavar="F", type=_names, action="extend", default=[], help=text)


def _add_findings(commands: Any, parents: list[Any]) -> None:
    text = translate("CommandLine", "say what the days show")
    findings = commands.add_parser("findings", parents=parents, help=text, description=text)
    findings.add_argument(
        "files",
        metavar=translate("CommandLine", "FILE.json"),
        nargs="*",
        type=_file,
        help=translate("CommandLine", "journal files to answer for in turn, instead of the journal"),
    )
    _add_period(findings)
    findings.add_argument("--json", action="store_true", help=translate("CommandLine", "one JSON object a line"))


def _add_summary(commands: Any, parents: list[Any]) -> None:
    text = translate("CommandLine", "make the therapist's summary as PDF")
    summary = commands.add_parser("summary", parents=parents, help=text, description=text)
    summary.add_argument("out", metavar=translate("CommandLine", "OUT.pdf"), type=_file)
    _add_period(summary)
    summary.add_argument("--for", dest="audience", choices=("therapist",), default="therapist")
    _add_choices(summary)
    summary.add_argument("--paper", choices=("a4", "letter"), default=region().paper)
    summary.add_argument(
        "--pages", type=int, choices=(1, 2), default=1, help=translate("CommandLine", "2 adds a page of detail")
    )


def _add_export(commands: Any, parents: list[Any]) -> None:
    text = translate("CommandLine", "write the journal to a file; without --for it is the owner's full copy")
    export = commands.add_parser("export", parents=parents, help=text, description=text)
    export.add_argument(
        "out",
        metavar=translate("CommandLine", "OUT"),
        type=_file,
        help=translate("CommandLine", "- is standard output"),
    )
    export.add_argument("--format", choices=("json", "csv", "fhir", "sqlite"))
    export.add_argument("--for", dest="audience", choices=("therapist", "parent"))
    _add_choices(export)
    _add_period(export)
    export.add_argument(
        "--byte-order-mark",
        action="store_true",
        help=translate("CommandLine", "begin each csv table with one, for spreadsheets that guess wrongly without"),
    )


def _add_import(commands: Any, parents: list[Any]) -> None:
    text = translate("CommandLine", "take the days of a file into the journal")
    taking = commands.add_parser("import", parents=parents, help=text, description=text)
    taking.add_argument(
        "file",
        metavar=translate("CommandLine", "FILE"),
        type=_file,
        help=translate("CommandLine", "- is standard input"),
    )
    taking.add_argument("--format", metavar="F", default="json", help=translate("CommandLine", "json"))
    taking.add_argument("--preview", action="store_true", help=translate("CommandLine", "change nothing, only say"))
    taking.add_argument(
        "--replace", action="store_true", help=translate("CommandLine", "the file wins over what is there")
    )
    _add_any_date(taking)


def _add_keeping(commands: Any, parents: list[Any]) -> None:
    text = translate("CommandLine", "save a complete copy of the journal with its key")
    backup = commands.add_parser("backup", parents=parents, help=text, description=text)
    backup.add_argument("out", metavar=translate("CommandLine", "OUT"), nargs="?", type=_file)
    text = translate("CommandLine", "bring back a backup")
    restore = commands.add_parser("restore", parents=parents, help=text, description=text)
    restore.add_argument("file", metavar=translate("CommandLine", "FILE"), type=_file)
    text = translate("CommandLine", "look for damage")
    commands.add_parser("check", parents=parents, help=text, description=text)
