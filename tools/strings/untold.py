"""Words that somebody reads and that pass no ``translate``, and sentences that are put together from parts.

A translator has to see each sentence whole. What stands after another is joined by ``amps_journal.formats.joined`` and
``numbers.in_list``, which know how the language does it; everything else that joins or bends words is named here.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

_WORD = re.compile(r"[A-Za-z]{2,}")
_WORD_IN_A_SENTENCE = re.compile(r"(?:^|\s)[A-Za-z]{2,}(?=[\s.,:;!?…]|$)")

_NO_WORDS = {"AMPS Journal", "Gallery", "PDF", "CSV", "JSON", "FHIR", "A4", "Letter"}
"""Names, the same in every language."""
_SHOWS_TEXT = {
    "PlainLabel", "label", "button", "setText", "setPlaceholderText", "setWindowTitle", "setAccessibleName",
    "setAccessibleDescription", "set_tip", "set_action_tip", "addItem", "addAction", "JournalError", "set_title",
}  # fmt: skip
"""Calls whose first written-out text somebody reads."""
_NAMED_FIRST = {"button", "set_tip", "set_action_tip"}
"""Calls of those whose first text is a name, and whose second is shown."""
_DRAWS_TEXT = {
    "text", "annotate", "set_xlabel", "set_ylabel", "suptitle", "set_text", "message", "drawText", "legend", "Key",
    "ChartTable", "set_xticklabels", "set_yticklabels",
}  # fmt: skip
"""Calls of charts and painters, any of whose written-out texts is drawn."""
_SAYS_USAGE = {"add_argument", "add_parser", "add_subparsers", "add_argument_group", "ArgumentParser", "error"}
_USAGE_WORDS = {"help", "metavar", "description", "epilog", "title"}
_NAMES_PARTS = {"label", "gid", "name", "key"}
"""Arguments of a chart's parts that only tests and exported pictures read."""
_NOT_SHOWN = {
    "set_label", "debug", "info", "warning", "error", "exception", "critical", "execute", "executemany",
    "executescript", "compile", "setStyleSheet", "parse",
}  # fmt: skip
"""Calls whose texts go into the log, to the database or to a style."""
_BENT = {"lower", "upper", "capitalize", "title", "swapcase"}
_LABELS = re.compile(r"^(?:translate|plural|label|clinical_label|stimulus|\w*_(?:words|label))$")
_SPOKEN = {"translate", "plural"}
_FILES_OF_THEIR_OWN = (
    "db/",
    "exchange/csv_",
    "exchange/fhir",
    "exchange/json_",
    "exchange/pseudonym.py",
    "cli/output.py",
)
"""Where lines of tables, keys and statements are made, which are the same in every language."""
_ALLOWED = {
    ("charts/shared/text_width.py", "wrapped"): "breaks lines at the spaces that are there",
    ("formats/joined.py", ""): "where it is done",
    ("ui/widgets/layout/elided_label.py", ""): "compares what is shown with what is whole",
    ("ui/widgets/inputs/night_bar.py", "_two_times"): "two times to type, as they are typed",
    ("ui/pages/share/share_job.py", "_told"): "a day word for word as the file holds it",
    ("formats/system_reasons.py", "reason_of"): "the system's own words",
    ("report/plan_sheet_content.py", "_short"): "own words on one line",
    ("ui/pages/plan/summaries_by_section.py", "_lines"): "own words on one line",
    ("ui/store/worker.py", ""): "the log",
    ("ui/waiting/session_start.py", "_desktop_entry"): "keys and a command that the desktop reads",
    ("sharing/classes.py", ""): "names of fields, for a mistake in the program",
    ("domain/search.py", "folded"): "for looking up",
}
"""Where words are joined or bent all the same, and why; an empty name stands for the whole file."""


def untold(root: Path) -> Iterator[str]:
    """A line for each fault in the Python files below a folder, in order."""
    for file in sorted(root.rglob("*.py")):
        inside = file.relative_to(root).as_posix()
        where = file.relative_to(root.parent).as_posix()
        for line, fault in sorted(set(_Reader(inside).faults(ast.parse(file.read_text("utf-8"))))):
            yield f"{where}:{line}: {fault}"


def name_of(call: ast.Call) -> str:
    """What is called; ``catalogue.label("regions", key)`` names a catalogue, while ``label("words")`` shows words."""
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) and call.func.attr != "label" else ""


class _Reader:
    """Reads a file, and knows within which calls and functions it is."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._is_made_for_files = file.startswith(_FILES_OF_THEIR_OWN)

    def faults(self, tree: ast.AST) -> Iterator[tuple[int, str]]:
        yield from self._of(tree, within=(), function="")

    def _of(self, node: ast.AST, within: tuple[str, ...], function: str) -> Iterator[tuple[int, str]]:
        """The faults of a node and below it; ``within`` names the calls around it, ``raise`` and ``keyword=``."""
        if isinstance(node, ast.FunctionDef):
            function, within = node.name, ()
        if not self._is_allowed(function):
            yield from self._own_faults(node, within)
        if isinstance(node, ast.Call):
            within = (*within, name_of(node))
        elif isinstance(node, ast.Raise):
            within = (*within, "raise")
        elif isinstance(node, ast.keyword):
            within = (*within, f"{node.arg}=")
        elif isinstance(node, ast.JoinedStr):
            within = (*within, "f")
        for inner in ast.iter_child_nodes(node):
            yield from self._of(inner, within, function)

    def _is_allowed(self, function: str) -> bool:
        return (self._file, "") in _ALLOWED or (self._file, function) in _ALLOWED

    def _own_faults(self, node: ast.AST, within: tuple[str, ...]) -> Iterator[tuple[int, str]]:
        if isinstance(node, ast.Call):
            for words in (*_shown(node), *_drawn(node), *_usage(node)):
                yield node.lineno, f"{words!r} passes no translate"
            yield from self._joined(node)
            if _bends_a_label(node):
                yield node.lineno, f".{name_of(node)}() bends words, which other languages do otherwise"
        elif isinstance(node, ast.JoinedStr):
            yield from self._glued(node, within)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mod) and _is_spoken_sum(node):
            yield node.lineno, "a translated text is put together with another"

    def _joined(self, node: ast.Call) -> Iterator[tuple[int, str]]:
        if self._is_made_for_files or not isinstance(node.func, ast.Attribute) or node.func.attr != "join":
            return
        between = node.func.value
        if isinstance(between, ast.Constant) and isinstance(between.value, str) and " " in between.value:
            yield node.lineno, f"{between.value!r}.join puts words together; see formats.joined"

    def _glued(self, node: ast.JoinedStr, within: tuple[str, ...]) -> Iterator[tuple[int, str]]:
        if self._is_made_for_files or set(within) & (_NOT_SHOWN | {"f"}) or _is_mistake(within):
            return
        if any(part.removesuffix("=") in _NAMES_PARTS for part in within if part.endswith("=")):
            return
        pattern = "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
        if _WORD_IN_A_SENTENCE.search(pattern.replace("{}", " ")) and " " in pattern and "<" not in pattern:
            yield node.lineno, f"{pattern!r} has words that pass no translate"
        elif pattern.count("{}") > 1 and " " in pattern and not _WORD.search(pattern) and "(*." not in pattern:
            yield node.lineno, f"{pattern!r} puts words together; see formats.joined"


def _is_mistake(within: tuple[str, ...]) -> bool:
    """Whether it is said by an error that only a mistake in the program raises."""
    return "raise" in within and "JournalError" not in within


def _words(part: ast.AST) -> Iterator[str]:
    if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value not in _NO_WORDS:
        if sum(character.isalpha() for character in part.value) > 1:
            yield part.value
    elif isinstance(part, ast.Tuple | ast.List):
        for inner in part.elts:
            yield from _words(inner)


def _shown(node: ast.Call) -> Iterator[str]:
    name = name_of(node)
    if name in _SHOWS_TEXT:
        for part in node.args[1:2] if name in _NAMED_FIRST else node.args[:1]:
            yield from _words(part)


def _drawn(node: ast.Call) -> Iterator[str]:
    if name_of(node) in _DRAWS_TEXT:
        for part in node.args[:1] if name_of(node) == "Key" else node.args:
            yield from (words for words in _words(part) if _WORD.search(words))


def _usage(node: ast.Call) -> Iterator[str]:
    if name_of(node) not in _SAYS_USAGE:
        return
    for keyword in node.keywords:
        if keyword.arg in _USAGE_WORDS:
            yield from (words for words in _words(keyword.value) if _WORD.search(words))


def _bends_a_label(node: ast.Call) -> bool:
    if not isinstance(node.func, ast.Attribute) or node.func.attr not in _BENT or node.args:
        return False
    bent = node.func.value
    if isinstance(bent, ast.Call):
        bent = bent.func
    name = bent.id if isinstance(bent, ast.Name) else bent.attr if isinstance(bent, ast.Attribute) else ""
    return _LABELS.search(name) is not None


def _is_spoken_sum(node: ast.BinOp) -> bool:
    """Whether a translated text is added to another text, or words are filled in with ``%``."""
    if isinstance(node.op, ast.Mod):
        return isinstance(node.left, ast.Constant) and isinstance(node.left.value, str) and " " in node.left.value
    return any(isinstance(side, ast.Call) and name_of(side) in _SPOKEN for side in (node.left, node.right))
