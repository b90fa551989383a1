"""What is wrong with the texts of the program and with their translations; ``make lint`` asks."""

import ast
import re
import string
from collections.abc import Iterable, Iterator
from pathlib import Path

from amps_journal.i18n import plural_classes
from tools.strings import ts_file
from tools.strings.extract import FROM_DATA, PACKAGE, Call, Message, calls
from tools.strings.untold import name_of, untold

_COUNTS = {
    "n", "count", "days", "minutes", "weeks", "hours", "nights", "times", "steps", "logged", "planned", "possible",
    "answered", "reached", "of", "done", "quota", "tagged", "gate", "longest", "high", "last",
    "number", "amount", "size",
}  # fmt: skip
"""Fields that hold a number whatever is given for them."""
_COUNTING = {"len", "int", "round", "sum", "whole"}
"""Calls that give a number."""
_COUNTED = re.compile(r"\{(\w+)\}[ \u00a0](?:more |fewer |last |other |planned |active |school )*(\w+s|min|h)\b")
"""A count beside what it counts, the form of which has to follow it."""
_NO_NOUNS = {"was", "is", "has", "this", "its", "less", "as", "does"}
_UNITS = "formats/clock.py"
"""Where minutes and hours are said, by CLDR in every other language."""


_SAID_BY_CLDR = {"Dates", "Dates short"}
"""Contexts whose words a language that CLDR knows takes from there, but for ``_RANGES``."""
_RANGES = {"{start} to {end}", "{low} to {high}"}
_OPTION = re.compile(r"--[a-z][a-z-]*")


def fields_of(text: str) -> frozenset[str]:
    """The named fields of a text."""
    return frozenset(field.split(".")[0] for _, field, _, _ in string.Formatter().parse(text) if field is not None)


def wrong_in_code(root: Path = PACKAGE) -> Iterator[str]:
    """A line for each call that cannot be extracted, or whose fields and values differ."""
    for call in calls(root):
        where = call.place.partition("/")[2].partition(":")[0]
        if call.texts is None:
            if where not in FROM_DATA:
                yield f"{call.place}: the text is not written out, so that no translator sees it"
        else:
            yield from _wrong_fields(call)
            yield from _wrong_counts(call)
    yield from untold(root)


def _wrong_fields(call: Call) -> Iterator[str]:
    given = {keyword.arg for keyword in call.node.keywords}
    if None in given or (not given and call.name == "translate"):
        return  # Filled in later, or handed over as they are.
    if call.name == "plural":
        given.add("n")
    for text in (call.texts or ())[1:]:
        for field in sorted(fields_of(text) - given):
            yield f"{call.place}: nothing is given for the field {{{field}}}"
    used = frozenset[str]().union(*map(fields_of, (call.texts or ())[1:]))
    for name in sorted(str(name) for name in given - used - {"n"}):
        yield f"{call.place}: {name} is given, and no text has it"


def _wrong_counts(call: Call) -> Iterator[str]:
    if call.name != "translate" or call.place.partition("/")[2].startswith(_UNITS):
        return
    numbers = _COUNTS | {str(keyword.arg) for keyword in call.node.keywords if _is_number(keyword.value)}
    for text in (call.texts or ())[1:]:
        for field, noun in _COUNTED.findall(text):
            if field in numbers and noun not in _NO_NOUNS:
                yield f"{call.place}: {text!r} counts, and passes translate and not plural"


def _is_number(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and name_of(value) in _COUNTING


def wrong_in_catalogue(file: Path, texts: Iterable[Message]) -> Iterator[str]:
    """A line for each text that is not translated, each field or option lost or invented, each form that is missing."""
    known, count = ts_file.read(file), len(plural_classes(file.stem))
    for message in texts:
        found = known.get(message.key)
        if found is None or not found.is_finished:
            if message.context in _SAID_BY_CLDR and message.source not in _RANGES:
                continue
            yield f"{file.name}: {message.context}: {message.source!r} is not translated"
            continue
        if message.one is not None and len(found.forms) != count:
            yield f"{file.name}: {message.context}: {message.source!r} has {len(found.forms)} of {count} forms"
        wanted = fields_of(message.source)
        for form in found.forms:
            may_lack = {"n"} if message.one is not None else set()
            if wanted - fields_of(form) - may_lack or fields_of(form) - wanted - {"n"}:
                yield f"{file.name}: {message.context}: {form!r} has other fields than {message.source!r}"
            if set(_OPTION.findall(form)) != set(_OPTION.findall(message.source)):
                yield f"{file.name}: {message.context}: {form!r} has other options than {message.source!r}"
