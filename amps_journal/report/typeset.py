"""The content set in type by Typst: a tagged PDF/UA-1 with vector figures and the shipped typeface.

The template is fixed text; everything that a person wrote reaches it as data, so no note can be read as a command.
The page is set twice: the first time to learn how much room the words leave for the figures, the second time with
figures of that height. So the summary fills its pages and never needs one more, whatever script the words are in.
"""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import typst

from amps_journal import i18n, paths
from amps_journal.charts.shared.glyphs import drawable, drawable_lines, glyphs
from amps_journal.formats.line_direction import is_right_to_left
from amps_journal.i18n import translate
from amps_journal.report.summary_parts import (
    Bar,
    Detail,
    Picture,
    Quote,
    Statistic,
    Stretching,
    Strip,
    SummaryContent,
    Table,
)

TEMPLATES = ("summary.typ", "kit.typ", "first_page.typ", "second_page.typ")
_SMALLEST = 50
_RIGHT_TO_LEFT = (("\u0590", "\u08ff"), ("\ufb1d", "\ufdff"), ("\ufe70", "\ufeff"))


@dataclass(frozen=True, slots=True)
class Source:
    """What Typst is given: files by their names, the fonts, and the document's date."""

    files: dict[str, bytes]
    fonts: Any
    timestamp: datetime

    def pdf(self) -> bytes:
        """The files set in type."""
        return bytes(
            typst.compile(
                self.files, format="pdf", font_paths=self.fonts, pdf_standards=["ua-1"], timestamp=self.timestamp
            )
        )


def typeset(content: SummaryContent, made_on: date, paper: str) -> bytes:
    """The PDF of the content.

    Args:
        content: What to print.
        made_on: The document's date.
        paper: ``a4`` or ``letter``.
    """
    return source_of(content, made_on, paper).pdf()


def source_of(content: SummaryContent, made_on: date, paper: str) -> Source:
    """Everything that the PDF is made of, with each figure in the height that its page has room for."""
    files = {name: paths.resource("report", name).read_bytes() for name in TEMPLATES}
    files["main.typ"] = files.pop("summary.typ")
    data = _data(content, made_on, paper, files)
    fonts = fonts_of(tuple(glyphs().folders))
    files["data.json"] = _json(data)
    room = json.loads(typst.query(files, "<room>", field="value", one=True, font_paths=fonts))
    data["room"] = room
    _draw(content, data, files)
    files["data.json"] = _json(data)
    return Source(files, fonts, datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC))


def _json(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode()


@cache
def fonts_of(folders: tuple[Any, ...]) -> Any:
    """The fonts of those folders and no others, so that every machine sets the same page."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders))


def _data(content: SummaryContent, made_on: date, paper: str, files: dict[str, bytes]) -> dict[str, Any]:
    """The content as the template reads it; figures of a known size are added to ``files``."""
    return {
        "paper": "us-letter" if paper == "letter" else "a4",
        "language": i18n.language().partition("_")[0],
        "rtl": is_right_to_left(),
        "families": glyphs().families,
        "date": [made_on.year, made_on.month, made_on.day],
        "page": translate("Report", "Page {page} of {pages}", page="{page}", pages="{pages}"),
        "footer": page_text(content.footer),
        "room": None,
        "first": _first_page(content, files),
        "second": None if content.detail is None else _second_page(content.detail),
    }


def _first_page(content: SummaryContent, files: dict[str, bytes]) -> dict[str, Any]:
    return {
        "title": page_text(content.title),
        "subtitle": page_text(content.subtitle),
        "logged": page_text(content.logged),
        "logged_label": page_text(content.logged_label),
        "nothing": page_text(content.nothing),
        "strip": None if content.strip is None else _strip(content.strip),
        "principles_title": page_text(content.principles_title),
        "principles": [
            {
                "name": page_text(card.name),
                "verdict": page_text(card.verdict),
                "firm": card.is_firm,
                "lead": page_text(card.lead),
                "second": page_text(card.second),
                "notes": [page_text(note) for note in card.notes],
                "picture": _picture(card.picture, f"principle-{number}.svg", files),
            }
            for number, card in enumerate(content.principles)
        ],
        "principles_note": page_text(content.principles_note),
        "picture_title": page_text(content.picture_title),
        "picture_note": page_text(content.picture_note),
        "picture_concern": page_text(content.picture_concern),
        "picture": _stretching(content.picture),
        "quotes_title": page_text(content.quotes_title),
        "question": None if content.question is None else _quote(content.question),
        "quotes": [_quote(quote) for quote in content.quotes],
        "points_title": page_text(content.points_title),
        "points": [page_text(point) for point in content.points],
    }


def _quote(quote: Quote) -> dict[str, Any]:
    versions = [{"text": own_lines(text), "remark": page_text(remark)} for text, remark in quote.versions]
    return {"label": page_text(quote.label), "versions": versions}


def _strip(strip: Strip) -> dict[str, Any]:
    def each(statistics: tuple[Statistic, ...]) -> list[dict[str, Any]]:
        return [
            {
                "value": page_text(one.value),
                "label": page_text(one.label),
                "change": page_text(one.change),
                "changed": one.is_changed,
                "concern": page_text(one.concern),
            }
            for one in statistics
        ]

    words = {"title": page_text(strip.title), "note": page_text(strip.note)}
    return {**words, "statistics": each(strip.statistics), "more": each(strip.more)}


def _second_page(detail: Detail) -> dict[str, Any]:
    return {
        "title": page_text(detail.title),
        "subtitle": page_text(detail.subtitle),
        "figures": [{"title": page_text(title), **_stretched(figure)} for title, figure in detail.figures],
        "setbacks": _table(detail.setbacks),
        "tables": [_table(table) for table in detail.tables],
        "tests": _table(detail.tests),
        "notes_title": page_text(detail.notes_title),
        "notes": [page_lines(note) for note in detail.notes],
        "notes_more": [page_text(words) for words in detail.notes_more],
        "pain": _bar(detail.pain),
        "small_print": page_text(detail.small_print),
    }


def _table(table: Table | None) -> dict[str, Any] | None:
    if table is None:
        return None
    return {
        "title": page_text(table.title),
        "header": [page_text(words) for words in table.header],
        "rows": [[own_text(cell) for cell in row] for row in table.rows],
        "more": [page_text(words) for words in table.more],
        "note": page_text(table.note),
        "shares": list(table.shares),
        "numbers": list(table.numbers),
        "newest_last": table.newest_last,
        "least_rows": table.least_rows,
    }


def _bar(bar: Bar | None) -> dict[str, Any] | None:
    if bar is None:
        return None
    shares = [{"label": page_text(share.label), "days": share.days, "tint": share.tint} for share in bar.shares]
    return {"title": page_text(bar.title), "note": page_text(bar.note), "shares": shares}


def _draw(content: SummaryContent, data: dict[str, Any], files: dict[str, bytes]) -> None:
    """Draw the figures that waited for their height, and tell the template where they are."""
    room = data["room"]
    if content.picture is not None:
        data["first"]["picture"] |= _picture(_drawn(content.picture, room["picture"]), "picture.svg", files) or {}
    if content.detail is not None:
        for number, (_title, figure) in enumerate(content.detail.figures):
            drawn = _drawn(figure, room["figure"] + figure.least)
            data["second"]["figures"][number] |= _picture(drawn, f"detail-{number}.svg", files) or {}


def _drawn(figure: Stretching, room: float) -> Picture:
    """The figure in the room there is, even where that is a little less than it should have."""
    return figure.draw(int(max(_SMALLEST, min(figure.most, room))))


def _stretching(figure: Stretching | None) -> dict[str, Any] | None:
    return None if figure is None else _stretched(figure)


def _stretched(figure: Stretching) -> dict[str, Any]:
    return {"file": None, "alt": "", "width": figure.width, "least": figure.least, "most": figure.most}


def _picture(picture: Picture | None, name: str, files: dict[str, bytes]) -> dict[str, str] | None:
    if picture is None:
        return None
    files[name] = picture.svg.encode()
    return {"file": name, "alt": drawable(picture.alt)}


def page_text(words: str) -> dict[str, Any]:
    """A sentence of the page, which may hold a name of any script and keeps its own direction all the same."""
    return {"words": drawable(words), "rtl": is_right_to_left()}


def page_lines(words: str) -> dict[str, Any]:
    """A sentence of the page with words that keep their own lines."""
    return {"words": drawable_lines(words), "rtl": is_right_to_left()}


def own_text(words: str) -> dict[str, Any]:
    """The teen's own words with their direction: that of the first letter that has one."""
    return _directed(drawable(words))


def own_lines(words: str) -> dict[str, Any]:
    """The teen's own words in the lines in which they were written."""
    return _directed(drawable_lines(words))


def _directed(shown: str) -> dict[str, Any]:
    first = next((letter for letter in shown if letter.isalpha()), "")
    return {"words": shown, "rtl": any(low <= first <= high for low, high in _RIGHT_TO_LEFT)}
