"""The teen's own words: the latest win, what they want to talk about, the notes for the therapist."""

from math import ceil
from typing import TYPE_CHECKING

from amps_journal.charts.shared.glyphs import drawable_lines
from amps_journal.charts.shared.text_width import shortened, text_width
from amps_journal.formats.dates import long_date, short_date
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate
from amps_journal.report.summary_parts import Quote

if TYPE_CHECKING:
    from datetime import date

    from amps_journal.domain.contents import JournalContents, Period

COLUMN = 142.0
TEXT = 9.0
QUESTION_COLUMN, QUESTION_TEXT = 284.0, 10.4
LINES = (8, 6, 5, 4, 3, 2)
"""How many lines the words may take, from a page with much room to one with little."""
NOTE_LINES = 4
NOTE_WIDTH = 500.0
NOTE_TEXT = 8.4
MOST_NOTES = 12
# Lines end before the margin where a word does not fit.
_FILLED = 0.84


def quotes_of(contents: "JournalContents", period: "Period") -> tuple[Quote, ...]:
    """The latest note and the latest win; long ones are cut to the room on the page, and the page says so."""
    days = [day for day in contents.days if day.date in period]
    wins = [(day.date, day.win) for day in days if day.win]
    notes = [(day.date, day.therapist_note) for day in days if day.therapist_note]
    quotes = []
    if notes:
        quotes.append(
            _dated(translate("Report", "Note for the therapist, {date}", date=short_date(notes[-1][0])), notes)
        )
    if wins:
        quotes.append(_dated(translate("Report", "Latest win, {date}", date=short_date(wins[-1][0])), wins))
    return tuple(quotes)


def earlier_notes(contents: "JournalContents", period: "Period") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The notes for the therapist before the latest one, newest first, each dated and cut to a few lines.

    Returns:
        The notes, and what to say where the last 0, 1, 2, ... of them do not fit.
    """
    written = [(day.date, day.therapist_note) for day in contents.days if day.date in period and day.therapist_note]
    newest_first = written[-2::-1]
    dated = long_date if period.start.year != period.last.year else short_date
    notes = tuple(
        translate(
            "Report",
            "{date}: “{text}”",
            date=dated(when),
            text=cut(drawable_lines(said or ""), NOTE_WIDTH, NOTE_LINES, NOTE_TEXT),
        )
        for when, said in newest_first[:MOST_NOTES]
    )
    beyond = len(newest_first) - len(notes)
    more = tuple(_more_notes(hidden + beyond) for hidden in range(len(notes) + 1))
    return notes, more


def _more_notes(hidden: int) -> str:
    """How many notes are not on the page, and where they are."""
    return plural("Report", "{n} more is in the journal.", "{n} more are in the journal.", hidden) if hidden else ""


def and_more(hidden: int) -> str:
    """What a list says of what it leaves out; nothing where it leaves out nothing."""
    return plural("Report", "and {n} more", "and {n} more", hidden) if hidden else ""


def _dated(label: str, said: "list[tuple[date, str]]") -> Quote:
    return _quote(label, said[-1][1], has_earlier=len(said) > 1)


def question_of(question: str | None) -> Quote | None:
    """What the teen wants to talk about, in the largest type of the words."""
    return _quote("", question, room=QUESTION_COLUMN, size=QUESTION_TEXT) if question else None


def _quote(label: str, text: str, *, has_earlier: bool = False, room: float = COLUMN, size: float = TEXT) -> Quote:
    """The text in at most as many lines as the page has, with a remark on what is left out."""
    whole, versions = drawable_lines(text), []
    for lines in LINES:
        shown, remarks = cut(whole, room, lines, size), []
        if shown != whole:
            remarks.append(translate("Report", "Shortened; the whole text is in the journal."))
        if has_earlier:
            remarks.append(translate("Report", "Earlier ones are in the journal."))
        versions.append((translate("Report", "“{text}”", text=shown), sentences(*remarks)))
    return Quote(label, tuple(versions))


def cut(text: str, room: float, lines: int, size: float) -> str:
    """The text, cut so that it breaks into at most ``lines`` lines of ``room`` points; its own line breaks are kept."""
    kept: list[str] = []
    left = lines
    for line in text.split("\n"):
        needed = max(1, ceil(text_width(line, size) / (room * _FILLED)))
        if needed > left:
            return _ended(kept, shortened(line, left * room * _FILLED, size) if left else "")
        kept.append(line)
        left -= needed
    return "\n".join(kept)


def _ended(kept: list[str], last: str) -> str:
    """Lines after which more would follow, with a sign of that."""
    if last:
        return "\n".join([*kept, last])
    return "\n".join(kept).rstrip() + "…"
