"""Every text a person reads passes through here, so that it can be said in another language.

Source texts are English and use named fields: ``translate("Today", "Saved {time}", time="20:14")``.
Catalogues are Qt ``.ts`` files in ``resources/i18n``; they are read without Qt so that the command line and the
PDF speak the same language as the window.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import PurePath

from amps_journal import paths

_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "ur", "yi"})
_ISOLATE, _END_OF_ISOLATE, _BEGINS_AT_THE_RIGHT = "\u2068", "\u2069", "\u200f"
_NUMBER_IN_GROUPS = re.compile(r"\d+(?: \d+)+")

_CLDR_ORDER = ("zero", "one", "two", "few", "many", "other")
"""The plural classes in the order in which a catalogue holds their forms."""


@dataclass
class _Catalogue:
    language: str = "en"
    texts: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    made: Callable[[str], str] | None = None
    is_right_to_left: bool = False


_current = _Catalogue()


def use_language(language: str) -> None:
    """Answer from ``resources/i18n/<language>.ts`` from now on; unknown languages fall back to English."""
    file = paths.resource("i18n", f"{language}.ts")
    _current.made = _made_language(language)
    _current.language = language if file.is_file() or _current.made is not None else "en"
    _current.texts = _read(file) if file.is_file() else {}
    _current.is_right_to_left = _current.language.partition("_")[0] in _RIGHT_TO_LEFT


def _made_language(language: str) -> Callable[[str], str] | None:
    if "_X" not in language:
        return None
    from amps_journal.pseudo_language import PSEUDO_LANGUAGES  # noqa: PLC0415  (nobody speaks one but a test)

    return PSEUDO_LANGUAGES.get(language)


def is_made(language: str) -> bool:
    """Whether nobody speaks the language: it is made of the English texts, for developers to look at."""
    return _made_language(language) is not None


def languages() -> tuple[str, ...]:
    """The codes of the languages there are: English, the language of the source, and each with a catalogue."""
    return ("en", *sorted(file.stem for file in paths.resource("i18n").glob("*.ts") if file.stem != "en"))


def language() -> str:
    """The language in use, as a code such as ``en``."""
    return _current.language


def translate(context: str, text: str, /, **values: object) -> str:
    """The text in the language in use, its named fields filled in."""
    found = _current.texts.get((context, text))
    shown = found[0] if found else text
    if _current.made is not None:
        shown = _current.made(shown)
    if _current.is_right_to_left:
        shown, values = _in_order(shown, values)
    return shown.format(**values) if values else shown


def plural(context: str, one: str, many: str, n: float, /, **values: object) -> str:
    """The form that fits ``n`` (also available to the text as ``{n}``), by the plural classes of the language."""
    found = _current.texts.get((context, many))
    form = found[min(_plural_class(_current.language, n), len(found) - 1)] if found else one if n == 1 else many
    if _current.made is not None:
        form = _current.made(form)
    if _current.is_right_to_left:
        form, values = _in_order(form, values)
    return form.format(n=n, **values)


def is_right_to_left() -> bool:
    """Whether the language in use is written from right to left."""
    return _current.is_right_to_left


def set_apart(words: str) -> str:
    """Words that somebody wrote, such that they keep their own order beside those of the program."""
    return f"{_ISOLATE}{words}{_END_OF_ISOLATE}" if _current.is_right_to_left else words


def _in_order(text: str, values: dict[str, object]) -> tuple[str, dict[str, object]]:
    """The text and its values, such that names and "0800 1111" keep their own order within a line from the right."""
    text = _NUMBER_IN_GROUPS.sub(_ISOLATE + r"\g<0>" + _END_OF_ISOLATE, text)
    words = {
        name: f"{_ISOLATE}{value}{_END_OF_ISOLATE}"
        for name, value in values.items()
        if isinstance(value, str | PurePath)
    }
    # What is made of fields alone would not show on which side it begins.
    return (_BEGINS_AT_THE_RIGHT + text if words else text), values | words


def plural_classes(language: str) -> tuple[str, ...]:
    """The plural classes of a language by CLDR, in the order in which a catalogue holds their forms."""
    if language == "en":
        return ("one", "other")
    from babel import Locale  # noqa: PLC0415  (English starts without it)

    known = {*Locale.parse(language).plural_form.rules, "other"}
    return tuple(name for name in _CLDR_ORDER if name in known)


@cache
def _plural_class(language: str, n: float) -> int:
    if language == "en":
        return 0 if n == 1 else 1
    from babel import Locale  # noqa: PLC0415  (English starts without it)

    return plural_classes(language).index(Locale.parse(language).plural_form(n))


def _read(file: object) -> dict[tuple[str, str], tuple[str, ...]]:
    import xml.etree.ElementTree as ET  # noqa: PLC0415  (English, the language of the source, needs no catalogue)

    texts = {}
    for context in ET.parse(str(file)).getroot().iter("context"):  # noqa: S314  (a file we ship)
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found = message.find("translation")
            if found is None or found.get("type") == "unfinished":
                continue
            forms = tuple(form.text or "" for form in found.iter("numerusform")) or (found.text or "",)
            texts[name, message.findtext("source", "")] = forms
    return texts
