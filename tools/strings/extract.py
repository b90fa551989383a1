"""Every text that passes ``translate`` or ``plural``, from the syntax tree of the code and from the catalogues.

Qt's own extractor knows neither these two functions nor TOML; this one reads what the program looks up, key by key.
"""

import ast
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
PACKAGE, CATALOGUES = ROOT / "amps_journal", ROOT / "resources" / "catalogue"
FROM_DATA = {
    "domain/catalogue.py", "domain/skills.py", "domain/planning/starters.py", "ui/pages/help.py",
    "ui/widgets/small_charts/coming_weeks.py",
}  # fmt: skip
"""Where a text is handed on that stands in a catalogue, or in a call beside it."""
_ARGUMENTS = {"translate": 2, "plural": 3}
"""How many of the first arguments are the context and the texts."""
_SPOKEN_KEYS = {
    "Catalogue": ("label", "clinical", "name", "note", "reach"),
    "Skills": ("what_for", "steps", "title", "words"),
    "StarterPlans": ("label", "about", "note", "why", "steps", "words", "first_steps", "tell", "stimulus"),
}
_CONTEXT_OF_FILE = {"skills.toml": "Skills", "starter_plans.toml": "StarterPlans"}


@dataclass(frozen=True, slots=True)
class Message:
    """One text.

    Attributes:
        context: Where it is said, as the program names it.
        source: The English text; of a plural the form for many.
        one: The form for one, where it is a plural.
        place: The file and line that it was found in first, from the root of the project.
    """

    context: str
    source: str
    one: str | None
    place: str

    @property
    def key(self) -> tuple[str, str]:
        """What the program looks it up by."""
        return self.context, self.source


@dataclass(frozen=True, slots=True)
class Call:
    """A call of ``translate`` or ``plural`` as it stands in the code.

    Attributes:
        name: ``translate`` or ``plural``.
        node: The call.
        place: Its file and line.
        texts: Context and texts, or ``None`` where they are not written out.
    """

    name: str
    node: ast.Call
    place: str
    texts: tuple[str, ...] | None


def calls(root: Path = PACKAGE) -> Iterator[Call]:
    """Every call in the Python files below a folder, in order."""
    for file in sorted(root.rglob("*.py")):
        where = file.relative_to(root.parent).as_posix()
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"translate", "plural"}
            ):
                given = node.args[: 2 if node.func.id == "translate" else 3]
                written = tuple(a.value for a in given if isinstance(a, ast.Constant) and isinstance(a.value, str))
                yield Call(
                    node.func.id, node, f"{where}:{node.lineno}", written if len(written) == len(given) else None
                )


@cache
def messages() -> tuple[Message, ...]:
    """Every text of the program, each once, by context and then as they come."""
    found: dict[tuple[str, str], Message] = {}
    for message in (*_of_code(calls()), *_of_catalogues()):
        found.setdefault(message.key, message)
    return tuple(sorted(found.values(), key=lambda message: message.context))


def _of_code(made: Iterable[Call]) -> Iterator[Message]:
    for call in made:
        if call.texts is None:
            continue
        context, *forms = call.texts
        yield Message(context, forms[-1], forms[0] if call.name == "plural" else None, call.place)


def _of_catalogues() -> Iterator[Message]:
    for file in sorted(CATALOGUES.glob("*.toml")):
        context = _CONTEXT_OF_FILE.get(file.name, "Catalogue")
        place = file.relative_to(ROOT).as_posix()
        for text in _texts(tomllib.loads(file.read_text("utf-8")), _SPOKEN_KEYS[context]):
            yield Message(context, text, None, place)


def _texts(part: Any, keys: tuple[str, ...], *, is_spoken: bool = False) -> Iterator[str]:
    if isinstance(part, dict):
        for key, value in part.items():
            yield from _texts(value, keys, is_spoken=key in keys)
    elif isinstance(part, list):
        for value in part:
            yield from _texts(value, keys, is_spoken=is_spoken)
    elif is_spoken and isinstance(part, str) and part:
        yield part
