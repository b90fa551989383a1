"""What is left in English where a language is spoken that nobody speaks: the test languages have no such letters."""

import json
import os
import re
from collections.abc import Iterable

from amps_journal.domain.contents import JournalContents
from amps_journal.exchange.json_file import write_contents

ENGLISH_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z]{3,}(?![A-Za-z])")
SAME_IN_EVERY_LANGUAGE = frozenset({"AMPS", "Journal", "min", "PDF", "CSV", "JSON", "FHIR", "Letter", "Ctrl", "FDI"})
CODES = frozenset(
    [
        "kind",
        "key",
        "status",
        "setting",
        "on",
        "instrument",
        "format",
        "did",
        "places",
        "usual_places",
        "pain_type",
        "strategy",
        "stress_sources",
        "appointments",
        "routine_done",
        "item",
        "limb_signs",
        "check_in",
        "timezone",
        "pain_question",
        "favourite_skills",
        "skills",
        "reason",
    ]
)
"""Keys of a journal whose values are codes, which are said in words."""
IS_SWEEP = os.environ.get("AMPS_SWEEP_LANGUAGES") == "1"
"""Whether every size and every journal is gone through, as ``make sweep`` does."""


def own_words(contents: JournalContents) -> set[str]:
    """The words that the teen wrote."""
    return _words_in(json.loads(write_contents(contents)))


def _words_in(part: object) -> set[str]:
    if isinstance(part, dict):
        return set().union(*(_words_in(value) for key, value in part.items() if key not in CODES))
    if isinstance(part, list):
        return set().union(*map(_words_in, part))
    return set(ENGLISH_WORD.findall(part)) if isinstance(part, str) else set()


def left_in_english(texts: Iterable[str], own: set[str]) -> list[str]:
    """The texts that hold a word of English; own words may be cut off with an ellipsis."""
    return sorted({text for text in texts if set(ENGLISH_WORD.findall(_uncut(text))) - SAME_IN_EVERY_LANGUAGE - own})


def _uncut(text: str) -> str:
    return re.sub(r"[A-Za-z]+…", "", text)
