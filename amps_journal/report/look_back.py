"""The teen's own papers set in type: tagged PDFs of wins, of a diary, of one day.

Light to import: charts and Typst come in with the first paper that is made.
"""

import json
from datetime import UTC, date, datetime
from typing import Any

from amps_journal import i18n, paths
from amps_journal.formats.line_direction import is_right_to_left
from amps_journal.report.look_back_content import LookBack
from amps_journal.report.summary_parts import Paper


def look_back_pdf(content: LookBack, today: date, paper: Paper = "a4") -> bytes:
    """A paper for oneself as a tagged PDF (PDF/UA-1); the same input gives the same bytes.

    Args:
        content: What it tells.
        today: The date that it carries.
        paper: ``a4`` or ``letter``.
    """
    from amps_journal.charts.shared.glyphs import glyphs  # noqa: PLC0415  (brings matplotlib)
    from amps_journal.report.typeset import Source, fonts_of, page_text  # noqa: PLC0415  (brings Typst)

    data = {
        "paper": "us-letter" if paper == "letter" else "a4",
        "language": i18n.language().partition("_")[0],
        "rtl": is_right_to_left(),
        "date": [today.year, today.month, today.day],
        "title": page_text(content.title),
        "subtitle": page_text(content.subtitle),
        "wall": content.is_wall,
        "nothing": page_text(content.nothing),
        "footer": page_text(content.footer),
        "page": content.page,
        "months": _months(content),
        # Last, as drawing the words may have called for more fonts.
        "families": glyphs().families,
    }
    files = {
        "main.typ": paths.resource("report", "look_back.typ").read_bytes(),
        "kit.typ": paths.resource("report", "kit.typ").read_bytes(),
        "data.json": json.dumps(data, ensure_ascii=False).encode(),
    }
    made_at = datetime(today.year, today.month, today.day, tzinfo=UTC)
    return Source(files, fonts_of(tuple(glyphs().folders)), made_at).pdf()


def _months(content: LookBack) -> list[dict[str, Any]]:
    from amps_journal.report.typeset import own_lines, own_text, page_text  # noqa: PLC0415  (brings Typst)

    return [
        {
            "title": page_text(month.title),
            "days": [
                {
                    "heading": page_text(day.heading),
                    "parts": [{"name": page_text(name), "text": own_lines(text)} for name, text in day.parts],
                    "tags": own_text(day.tags),
                }
                for day in month.days
            ],
        }
        for month in content.months
    ]
