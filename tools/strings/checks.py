"""What is wrong with the texts of the program and with their translations; ``make lint`` asks."""

import ast
import re
import string
from collections.abc import Iterable, Iterator
from pathlib import Path

from amps_journal.i18n import plural_classes
from tools.strings import ts_file
from tools.strings.extract import FROM_DATA, PACKAGE, Call, Message, calls

_SHOWS_TEXT = {
    "PlainLabel", "label", "button", "setText", "setPlaceholderText", "setWindowTitle", "setAccessibleName",
    "setAccessibleDescription", "set_tip", "set_action_tip", "addItem", "addAction", "JournalError", "set_title",
}  # fmt: skip
"""Calls whose first written-out text somebody reads."""
_NO_WORDS = {"AMPS Journal", "Gallery", "PDF", "CSV", "JSON", "FHIR", "A4", "Letter"}
"""Names, the same in every language."""

_COUNTED = re.compile(r"\{(?:n|count|days|minutes|weeks|hours|nights|times|steps)\} (?:school )?[a-z]+s\b")
"""A count beside a noun in the plural, which the form of the noun has to follow."""


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
    yield from _unspoken(root)


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
    for text in (call.texts or ())[1:] if call.name == "translate" else ():
        if _COUNTED.search(text):
            yield f"{call.place}: {text!r} counts, and passes translate and not plural"


def _unspoken(root: Path) -> Iterator[str]:
    for file in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = _name_of(node)
            if name in _SHOWS_TEXT and (words := _words_of(node, name)):
                yield f"{file.relative_to(root.parent).as_posix()}:{node.lineno}: {words!r} passes no translate"


def _name_of(node: ast.Call) -> str:
    # ``label("words")`` shows words; ``catalogue.label("regions", key)`` names a catalogue.
    if isinstance(node.func, ast.Name):
        return node.func.id
    return node.func.attr if isinstance(node.func, ast.Attribute) and node.func.attr != "label" else ""


def _words_of(node: ast.Call, name: str) -> str:
    """What a call shows that is written out and has a word in it; a button's first text is its name."""
    shown = node.args[1:2] if name in {"button", "set_tip", "set_action_tip"} else node.args[:1]
    for part in shown:
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value not in _NO_WORDS:
            letters = [character for character in part.value if character.isalpha()]
            if len(letters) > 1:
                return part.value
    return ""


def wrong_in_catalogue(file: Path, texts: Iterable[Message]) -> Iterator[str]:
    """A line for each field that a translation lost or invented, and for each form that is missing."""
    known, count = ts_file.read(file), len(plural_classes(file.stem))
    for message in texts:
        found = known.get(message.key)
        if found is None or not found.is_finished:
            yield f"{file.name}: {message.context}: {message.source!r} is not translated"
            continue
        if message.one is not None and len(found.forms) != count:
            yield f"{file.name}: {message.context}: {message.source!r} has {len(found.forms)} of {count} forms"
        wanted = fields_of(message.source)
        for form in found.forms:
            may_lack = {"n"} if message.one is not None else set()
            if wanted - fields_of(form) - may_lack or fields_of(form) - wanted - {"n"}:
                yield f"{file.name}: {message.context}: {form!r} has other fields than {message.source!r}"
