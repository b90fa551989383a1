"""The words that ``argparse`` itself says, in the language in use: it looks each of them up by its English text."""

import argparse
from collections.abc import Callable

from amps_journal.i18n import plural, translate


def speak_usage() -> None:
    """Have ``argparse`` say usage and refusals in the language in use from now on.

    Its texts pass through ``gettext``, which knows compiled catalogues in a folder and no others; so it is given these
    two functions in place of gettext's.
    """
    vars(argparse).update({"_": _spoken, "ngettext": _spoken_plural})


def _spoken(text: str) -> str:
    said = _heads().get(text) or _refusals().get(text)
    return said() if said is not None else text


def _spoken_plural(one: str, many: str, n: int) -> str:
    if many == "expected %s arguments":
        return plural("CommandLine", "expected {number} argument", "expected {number} arguments", n, number="%s")
    return one if n == 1 else many


def _heads() -> dict[str, Callable[[], str]]:
    return {
        "usage: ": lambda: translate("CommandLine", "usage: "),
        "positional arguments": lambda: translate("CommandLine", "positional arguments"),
        "options": lambda: translate("CommandLine", "options"),
        "%(heading)s:": lambda: translate("CommandLine", "{heading}:", heading="%(heading)s"),
        "show this help message and exit": lambda: translate("CommandLine", "show this help message and exit"),
        "%(prog)s: error: %(message)s\n": lambda: translate(
            "CommandLine", "{program}: error: {message}\n", program="%(prog)s", message="%(message)s"
        ),
    }


def _refusals() -> dict[str, Callable[[], str]]:
    return {
        "argument %(argument_name)s: %(message)s": lambda: translate(
            "CommandLine", "argument {name}: {message}", name="%(argument_name)s", message="%(message)s"
        ),
        "the following arguments are required: %s": lambda: translate(
            "CommandLine", "the following arguments are required: {names}", names="%s"
        ),
        "unrecognized arguments: %s": lambda: translate("CommandLine", "unrecognized arguments: {names}", names="%s"),
        "expected one argument": lambda: translate("CommandLine", "expected one argument"),
        "expected at most one argument": lambda: translate("CommandLine", "expected at most one argument"),
        "expected at least one argument": lambda: translate("CommandLine", "expected at least one argument"),
        "ignored explicit argument %r": lambda: translate(
            "CommandLine", "ignored explicit argument {value}", value="%r"
        ),
        "invalid choice: %(value)r (choose from %(choices)s)": lambda: translate(
            "CommandLine", "invalid choice: {value} (choose from {choices})", value="%(value)r", choices="%(choices)s"
        ),
    }
