"""The door to CLDR: the locale in use, with Babel loaded only for languages other than English."""

from functools import cache
from typing import TYPE_CHECKING

from amps_journal import i18n
from amps_journal.formats.region import region

if TYPE_CHECKING:
    from babel import Locale

WESTERN_DIGITS = "latn"


def locale() -> "Locale | None":
    """The locale of the language and region in use; ``None`` where the English table answers."""
    language = i18n.language()
    return None if language == "en" else _known(language, region().territory)


@cache
def _known(language: str, territory: str) -> "Locale | None":
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  (English starts without it)

    for name in (f"{language}_{territory}" if territory else language, language):
        try:
            # Chinese is given with its script: zh_CN is known by the longer name.
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return None
