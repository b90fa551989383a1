"""Two languages that nobody speaks, made of the English texts, to see what a real one would meet.

``en_XA`` is a longer English: accented, 40 % longer and in brackets, so that what is cut off or was never translated
shows. ``ar_XB`` runs from right to left in Arabic letters. Both codes are CLDR's own for such languages. They are
spoken when asked for by name, and offered nowhere.
"""

import re
import string
from collections.abc import Callable, Mapping
from types import MappingProxyType

LONGER_BY = 0.4
_ACCENTED = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "ÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž"
)
_ARABIC = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "ابتثجحخدذرزسشصضطظعغفقكلمنهابتثجحخدذرزسشصضطظعغفقكلمنه"
)
_FILLER = "·"
_OPTION = re.compile(r"(--[a-z][a-z-]*)")
"""An option of the command line, which is typed as it is in every language."""


def lengthen(text: str) -> str:
    """The text accented, longer and in brackets; its fields stay as they are, and what has no words stays too."""
    if not any(character.isalpha() for words, *_ in string.Formatter().parse(text) for character in words):
        return text
    letters = sum(character.isalpha() for character in text)
    return f"⟦{_letters(text, _ACCENTED)}{_FILLER * round(LONGER_BY * letters)}⟧"


def mirror(text: str) -> str:
    """The text in Arabic letters; its fields stay as they are."""
    return _letters(text, _ARABIC)


def _letters(text: str, table: dict[int, int]) -> str:
    made = []
    for words, field, how, conversion in string.Formatter().parse(text):
        spoken = "".join(part if _OPTION.fullmatch(part) else part.translate(table) for part in _OPTION.split(words))
        made.append(spoken.replace("{", "{{").replace("}", "}}"))
        if field is not None:
            made.append("{" + field + (f"!{conversion}" if conversion else "") + (f":{how}" if how else "") + "}")
    return "".join(made)


PSEUDO_LANGUAGES: Mapping[str, Callable[[str], str]] = MappingProxyType({"en_XA": lengthen, "ar_XB": mirror})
