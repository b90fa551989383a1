"""The teen's own words on the page: as they were written, and never more than fits."""

import pdf_reading
import pytest
from teen_days import MADE_ON, day, journal

from amps_journal.charts.shared.text_width import text_width
from amps_journal.report import summary_pdf
from amps_journal.report.quotes import COLUMN, TEXT, cut


def lines_of(note: str, days: int = 20) -> list[str]:
    written = tuple(day(i, therapist_note=note) for i in range(days))
    pdf = pdf_reading.reader(summary_pdf(journal(days, days=written), None, made_on=MADE_ON))
    assert len(pdf.pages) == 1
    return [line.strip() for line in pdf.pages[0].extract_text().splitlines()]


def test_a_note_keeps_its_lines_tabs_spaces_and_flags() -> None:
    lines = lines_of("Swam 10\u00a0km\n1\tlegs\n\n\U0001f1ec\U0001f1e7 won")
    first = next(place for place, line in enumerate(lines) if line.startswith("“Swam"))
    kept = [line for line in lines[first:] if line][:3]
    assert [line.replace("\u2003", " ").replace("\u00a0", " ") for line in kept] == [
        "“Swam 10 km",
        "1 legs",
        "[flag GB] won”",
    ]


def test_a_note_of_very_many_lines_needs_no_page_of_its_own() -> None:
    lines = lines_of("\n".join(f"{n}: slept, walked, wrote" for n in range(300)))
    assert any(line.startswith("“0: slept") for line in lines)
    assert not any(line.startswith("299") for line in lines)


@pytest.mark.parametrize("most", [1, 2, 3, 5])
def test_no_more_lines_are_left_than_there_is_room_for(most: int) -> None:
    text = "short\n" + "quite a long line of words that goes on " * 4 + "\n\nend\nmore"
    shown = cut(text, COLUMN, most, TEXT)
    needed = sum(max(1, -(-text_width(line, TEXT) // COLUMN)) for line in shown.split("\n"))
    assert needed <= most
    assert shown.endswith("…") == (shown != text)
