"""The plan on one sheet for the fridge door, set in type as the summary is.

Light to import: charts and Typst come in with the first sheet that is made.
"""

import json
from collections.abc import Collection
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from typing import Any

from amps_journal import i18n, paths
from amps_journal.domain.contents import JournalContents
from amps_journal.formats.line_direction import is_right_to_left
from amps_journal.report.summary_parts import Paper


def plan_sheet_pdf(
    contents: JournalContents,
    today: date,
    paper: Paper = "a4",
    *,
    week: date | None = None,
    parts: Collection[str] | None = None,
) -> bytes:
    """The plan of one week as a tagged PDF (PDF/UA-1) of one page; the same input gives the same bytes.

    Args:
        contents: The journal.
        today: The date that the sheet carries.
        paper: ``a4`` or ``letter``.
        week: A day of the week to tick off; today's week where it is ``None``.
        parts: Which of ``plan_sheet_content.PARTS`` it holds; all but the setback plan where it is ``None``.
    """
    from amps_journal.charts.shared.glyphs import glyphs  # noqa: PLC0415  (brings matplotlib)
    from amps_journal.report.plan_sheet_content import USUAL_PARTS, plan_sheet  # noqa: PLC0415
    from amps_journal.report.typeset import Source, fonts_of  # noqa: PLC0415  (brings Typst)

    sheet = plan_sheet(contents, today, week or today, USUAL_PARTS if parts is None else parts)
    data = {
        "paper": "us-letter" if paper == "letter" else "a4",
        "language": i18n.language().partition("_")[0],
        "rtl": is_right_to_left(),
        "date": [today.year, today.month, today.day],
        "sheet": _as_data(sheet),
        # Last, as drawing the words may have called for more fonts.
        "families": glyphs().families,
    }
    files = {
        "main.typ": paths.resource("report", "plan_sheet.typ").read_bytes(),
        "kit.typ": paths.resource("report", "kit.typ").read_bytes(),
        "data.json": json.dumps(data, ensure_ascii=False).encode(),
    }
    made_at = datetime(today.year, today.month, today.day, tzinfo=UTC)
    return Source(files, fonts_of(tuple(glyphs().folders)), made_at).pdf()


def _as_data(part: Any) -> Any:
    """The content as the template reads it: every text with its direction."""
    from amps_journal.report.typeset import own_text  # noqa: PLC0415  (brings Typst)

    if isinstance(part, str):
        return own_text(part)
    if isinstance(part, tuple):
        return [_as_data(one) for one in part]
    if isinstance(part, dict):
        return {name: _as_data(one) for name, one in part.items()}
    if is_dataclass(part):
        return {field.name: _as_data(getattr(part, field.name)) for field in fields(part)}
    return part
