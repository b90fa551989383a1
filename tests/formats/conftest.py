"""A language and region to write in; catalogues are empty, as the words of formats come from CLDR."""

from collections.abc import Callable
from pathlib import Path

import pytest

from amps_journal import i18n
from amps_journal.formats.region import Region, use_region

Speak = Callable[..., None]


@pytest.fixture
def speak(catalogues: Path) -> Speak:
    """Speak a locale such as ``de_DE`` from now on."""

    def begin(locale: str, **chosen: str) -> None:
        language, _, territory = locale.partition("_")
        if language != "en":
            (catalogues / f"{language}.ts").write_text("<TS/>", "utf-8")
        i18n.use_language(language)
        use_region(Region(territory, **chosen))

    return begin
