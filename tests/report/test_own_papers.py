"""The teen's own papers: what each tells, in which order, tagged, on both papers."""

from datetime import date

import pdf_reading
import pytest
from sample import sam

from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.own_words import own_words_of
from amps_journal.domain.plan import Plan
from amps_journal.domain.wins import wins_of
from amps_journal.report.look_back import look_back_pdf
from amps_journal.report.look_back_content import diary, one_day, wins_paper

TODAY = date(2026, 4, 16)
DAYS = (
    DayEntry(date=date(2026, 3, 2), win="Sang *loudly* #really", private_note="First line\nsecond line"),
    DayEntry(date=date(2026, 3, 9), did=("met_a_friend",)),
    DayEntry(date=date(2026, 4, 1), win="Took the stairs", therapist_note="Can we change it?", mood=2),
)


def text(content) -> str:
    return pdf_reading.text(look_back_pdf(content, TODAY))


def test_the_wall_tells_every_win_the_newest_month_first():
    said = text(wins_paper(wins_of(DAYS), TODAY))
    places = [
        said.index(words) for words in ("2 wins so far", "April 2026", "Took the stairs", "March 2026", "Met a friend")
    ]
    assert places == sorted(places)
    assert "Sang *loudly* #really" in said


def test_a_diary_tells_the_words_of_its_days_the_oldest_first_and_no_others():
    words = own_words_of(DAYS)
    said = text(diary(words, Period(date(2026, 3, 1), date(2026, 4, 17)), TODAY))
    places = [
        said.index(part) for part in ("1 March to 16 April 2026", "Monday, 2 March", "second line", "Can we change it?")
    ]
    assert places == sorted(places)
    assert "First line second line" in said  # Two lines of the page, read as one here.
    march = text(diary(words, Period(date(2026, 3, 1), date(2026, 4, 1)), TODAY))
    assert "stairs" not in march


def test_what_holds_nothing_says_so():
    period = Period(TODAY, date(2026, 4, 17))
    assert "Nothing was written on these days." in text(diary((), period, TODAY))
    assert "No wins yet." in text(wins_paper((), TODAY))
    assert "No entry for this day." in text(one_day(DayEntry(date=TODAY), Plan(), TODAY))


def test_one_day_tells_its_answers():
    said = text(one_day(DAYS[2], Plan(), TODAY))
    for words in ("Wednesday, 1 April 2026", "Took the stairs", "So-so", "Can we change it?"):
        assert words in said


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_it_is_tagged_on_either_paper_and_the_same_each_time(paper, size):
    content = wins_paper(wins_of(sam().days), TODAY)
    pdf = look_back_pdf(content, TODAY, paper)
    assert pdf == look_back_pdf(content, TODAY, paper)
    box = pdf_reading.reader(pdf).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size
    tags = [tag for tag, _element in pdf_reading.tags(pdf)]
    assert {"/H1", "/H2"} <= set(tags)
    assert all(pdf_reading.fonts(pdf).values())
