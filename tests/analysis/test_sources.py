"""What the code cites is in the list of sources of the methods page, and the other way round."""

import re
from pathlib import Path

from amps_journal import analysis

METHODS_PAGE = Path(__file__).parents[2] / "docs" / "methods.md"
NAME = r"\b(?:von |Mac)?[A-Z][a-zü]+"
SOURCE = re.compile(rf"({NAME}(?: and {NAME}| et al\.)?)(?:'s)?,? \(?((?:19|20)\d\d)")


def sources_in(text: str) -> set[tuple[str, str]]:
    return {(who, year) for who, year in SOURCE.findall(" ".join(text.split()))}


def test_every_source_is_named_in_both_places() -> None:
    code = "\n".join(file.read_text("utf-8") for file in Path(analysis.__file__).parent.rglob("*.py"))
    page = METHODS_PAGE.read_text("utf-8").split("## Sources", 1)[1].split("\n## ", 1)[0]
    assert ("Wilson", "1927") in sources_in(code)
    assert sources_in(code) <= sources_in(page)
    # What only the page cites explains how to read a number, not how it comes about.
    assert sources_in(page) - sources_in(code) == {("Hirschfeld et al.", "2014")}
