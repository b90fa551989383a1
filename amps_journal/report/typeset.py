"""The content set in type by Typst: a tagged PDF/UA-1 with vector figures and the shipped typeface.

The template is fixed text; everything that a person wrote reaches it as data, so no note can be read as a command.
"""

import json
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import typst

from amps_journal import i18n, paths
from amps_journal.charts.glyphs import drawable, glyphs
from amps_journal.i18n import translate
from amps_journal.report.content import Picture, SummaryContent

_RIGHT_TO_LEFT = (("\u0590", "\u08ff"), ("\ufb1d", "\ufdff"), ("\ufe70", "\ufeff"))


def typeset(content: SummaryContent, made_on: date, paper: str) -> bytes:
    """The PDF of the content.

    Args:
        content: What to print.
        made_on: The document's date.
        paper: ``a4`` or ``letter``.
    """
    files: dict[str, bytes] = {"main.typ": paths.resource("report", "summary.typ").read_bytes()}
    data = _data(content, made_on, paper, files)
    files["data.json"] = json.dumps(data, ensure_ascii=False).encode()
    return bytes(
        typst.compile(
            files,
            format="pdf",
            font_paths=_fonts(tuple(glyphs().folders)),
            pdf_standards=["ua-1"],
            timestamp=datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC),
        )
    )


@cache
def _fonts(folders: tuple[Any, ...]) -> Any:
    """The fonts of those folders and no others, so that every machine sets the same page."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders))


def _data(content: SummaryContent, made_on: date, paper: str, files: dict[str, bytes]) -> dict[str, Any]:
    """The content as the template reads it; figures are added to ``files``."""
    us_letter = "us-letter" if paper == "letter" else "a4"
    return {
        "paper": us_letter,
        "language": i18n.language(),
        "families": glyphs().families,
        "date": [made_on.year, made_on.month, made_on.day],
        "title": _text(content.title),
        "subtitle": _text(content.subtitle),
        "logged": _text(content.logged),
        "logged_label": _text(content.logged_label),
        "nothing": _text(content.nothing),
        "strips": [
            {
                "title": _text(strip.title),
                "statistics": [
                    {"value": _text(s.value), "label": _text(s.label), "change": _text(s.change)}
                    for s in strip.statistics
                ],
            }
            for strip in content.strips
        ],
        "principles_title": _text(content.principles_title),
        "principles": [
            {
                "name": _text(card.name),
                "verdict": _text(card.verdict),
                "statement": _text(card.statement),
                "note": _text(card.note),
                "picture": _picture(card.picture, f"principle-{number}.svg", files),
            }
            for number, card in enumerate(content.principles)
        ],
        "picture_title": _text(content.picture_title),
        "picture": _picture(content.picture, "picture.svg", files),
        "quotes_title": _text(content.quotes_title),
        "quotes": [
            {"label": _text(quote.label), "text": _text(quote.text), "remark": _text(quote.remark)}
            for quote in content.quotes
        ],
        "points_title": _text(content.points_title),
        "points": [_text(point) for point in content.points],
        "footer": _text(content.footer),
        "page": translate("Report", "Page {page} of {pages}", page="{page}", pages="{pages}"),
    }


def _picture(picture: Picture | None, name: str, files: dict[str, bytes]) -> dict[str, str] | None:
    if picture is None:
        return None
    files[name] = picture.svg.encode()
    return {"file": name, "alt": drawable(picture.alt)}


def _text(words: str) -> dict[str, Any]:
    """Words with their direction: that of the first letter that has one."""
    shown = drawable(words)
    first = next((letter for letter in shown if letter.isalpha()), "")
    return {"words": shown, "rtl": any(low <= first <= high for low, high in _RIGHT_TO_LEFT)}
