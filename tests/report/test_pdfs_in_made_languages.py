"""Both PDFs in the two test languages: no word is left in English, and no line reaches over the edge."""

from collections.abc import Iterator
from datetime import date

import pypdfium2
import pytest
from made_language_words import ENGLISH_WORD, SAME_IN_EVERY_LANGUAGE, own_words
from sample import sam

from amps_journal.domain.contents import Period
from amps_journal.domain.own_words import own_words_of
from amps_journal.domain.wins import wins_of
from amps_journal.i18n import use_language
from amps_journal.report.look_back import look_back_pdf
from amps_journal.report.look_back_content import diary, one_day, wins_paper
from amps_journal.report.plan_sheet import plan_sheet_pdf
from amps_journal.report.summary import summary_pdf

TODAY = date(2026, 4, 16)
METHOD_WORDS = {"lag", "AR", "SD", "CRPS"}


@pytest.fixture(params=["en_XA", "ar_XB"])
def language(request):
    use_language(request.param)
    yield request.param
    use_language("en")


def summary() -> bytes:
    return summary_pdf(sam(), None, made_on=TODAY, pages=2)


def first_page() -> bytes:
    return summary_pdf(sam(), None, made_on=TODAY)


def sheet() -> bytes:
    return plan_sheet_pdf(sam(), TODAY)


def diary_pages() -> bytes:
    period = Period(sam().days[0].date, TODAY)
    return look_back_pdf(diary(own_words_of(sam().days), period, TODAY), TODAY)


def wall() -> bytes:
    return look_back_pdf(wins_paper(wins_of(sam().days), TODAY), TODAY)


def full_day() -> bytes:
    return look_back_pdf(one_day(sam().days[-1], sam().plan, TODAY), TODAY)


PDFS = pytest.mark.parametrize("make", [summary, sheet, diary_pages, wall, full_day])


def pages_of(pdf: bytes) -> Iterator[tuple[pypdfium2.PdfPage, pypdfium2.PdfTextPage]]:
    for page in pypdfium2.PdfDocument(pdf):
        yield page, page.get_textpage()


@PDFS
def test_no_word_is_left_in_english(make, language) -> None:
    said = " ".join(text.get_text_range() for _page, text in pages_of(make()))
    # Own words are broken at the ends of lines, and cut where they are too long.
    own = {word[:n] for word in own_words(sam()) for n in range(3, len(word) + 1)}
    assert sorted(set(ENGLISH_WORD.findall(said)) - SAME_IN_EVERY_LANGUAGE - METHOD_WORDS - own) == []


@pytest.mark.parametrize(("make", "most"), [(first_page, 1), (summary, 3), (sheet, 1)])
def test_it_stays_on_its_pages(make, most, language) -> None:
    """What is longer by 40 % may take one page more for the detail, which fills its page in English."""
    assert len(pypdfium2.PdfDocument(make())) <= most


@PDFS
def test_no_line_reaches_over_the_edge_of_its_page(make, language) -> None:
    found = []
    for number, (page, text) in enumerate(pages_of(make())):
        wide, high = page.get_size()
        for left, bottom, right, top in (text.get_rect(place) for place in range(text.count_rects())):
            if left < 0 or bottom < 0 or right > wide or top > high:
                found.append((number + 1, text.get_text_bounded(left, bottom, right, top)))
    assert found == []
