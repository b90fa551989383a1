"""The teen's own words: the latest win, what they want to talk about, the latest note for the therapist."""

import math
from typing import TYPE_CHECKING

from amps_journal.charts.dates import short_date
from amps_journal.charts.glyphs import drawable
from amps_journal.charts.measure import shortened, text_width
from amps_journal.i18n import translate
from amps_journal.report.content import Quote

if TYPE_CHECKING:
    from datetime import date

    from amps_journal.domain.contents import JournalContents, Period

COLUMN = 158.0
TEXT = 8.6
LINES = 5
# Lines end before the margin where a word does not fit.
_FILLED = 0.84


def quotes_of(contents: "JournalContents", period: "Period", question: str | None) -> tuple[Quote, ...]:
    """Each kind of words that there is; long ones are cut to the room on the page, and the page says so."""
    days = [day for day in contents.days if day.date in period]
    wins = [(day.date, day.win) for day in days if day.win]
    notes = [(day.date, day.therapist_note) for day in days if day.therapist_note]
    quotes = []
    if wins:
        quotes.append(_dated(translate("Report", "Latest win, {date}", date=short_date(wins[-1][0])), wins))
    if question:
        quotes.append(_quote(translate("Report", "Wants to talk about"), question))
    if notes:
        quotes.append(_dated(translate("Report", "Note for you, {date}", date=short_date(notes[-1][0])), notes))
    return tuple(quotes)


def _dated(label: str, said: "list[tuple[date, str]]") -> Quote:
    return _quote(label, said[-1][1], has_earlier=len(said) > 1)


def _quote(label: str, text: str, *, has_earlier: bool = False) -> Quote:
    """The text in at most as many lines as the page has, with a remark on what is left out."""
    whole, remarks = drawable(text, names=True), []
    shown = cut(whole, COLUMN, LINES, TEXT)
    if shown != whole:
        remarks.append(translate("Report", "Shortened; the whole text is in the journal."))
    if has_earlier:
        remarks.append(translate("Report", "Earlier ones are in the journal."))
    return Quote(label, translate("Report", "“{text}”", text=shown), " ".join(remarks))


def spare_lines(quotes: tuple[Quote, ...]) -> int:
    """How many lines of the room kept for quotes stay empty."""
    return LINES - max((math.ceil(text_width(quote.text, TEXT) / (COLUMN * _FILLED)) for quote in quotes), default=0)


def cut(text: str, room: float, lines: int, size: float) -> str:
    """The text, cut so that it breaks into at most ``lines`` lines of ``room`` points."""
    total = lines * room * _FILLED
    return text if text_width(text, size) <= total else shortened(text, total, size)
