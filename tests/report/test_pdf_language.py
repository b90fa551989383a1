"""A PDF says which language it is in and begins its lines on the right side."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pdf_reading
import pytest

from amps_journal import i18n
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.person import Person
from amps_journal.report.plan_sheet import plan_sheet_pdf

TODAY = date(2026, 3, 11)


@pytest.fixture
def speak(catalogues: Path) -> Callable[[str], None]:
    def begin(language: str) -> None:
        (catalogues / f"{language}.ts").write_text("<TS/>", "utf-8")
        i18n.use_language(language)

    return begin


def sheet() -> bytes:
    return plan_sheet_pdf(JournalContents(person=Person(name="Robin")), TODAY)


@pytest.mark.parametrize("language", ["de", "ar"])
def test_a_pdf_names_its_language(language, speak) -> None:
    speak(language)
    assert pdf_reading.reader(sheet()).trailer["/Root"]["/Lang"] == language


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    "words", ["هل أستطيع؟ 0800 1111", "ﷺ ﷲ لآ", "\u2068open \u2067still \u202e\u0600", "中文 🎉 \ue000 ก̂ א"]
)
def test_no_words_make_a_pdf_fail(words, language, speak) -> None:
    speak(language)
    assert plan_sheet_pdf(JournalContents(person=Person(name=words)), TODAY).startswith(b"%PDF")


def test_arabic_is_set_in_the_shipped_typeface(speak) -> None:
    speak("ar")
    pdf = plan_sheet_pdf(JournalContents(person=Person(name="سلام")), TODAY)
    fonts = [font.get_object() for font in pdf_reading.reader(pdf).pages[0]["/Resources"]["/Font"].values()]
    assert any("NotoSansArabicLow" in font["/BaseFont"] for font in fonts)


def title_begins(pdf: bytes) -> float:
    """How far from the left the title stands."""
    places = []

    def note(text: str, page: list[float], at: list[float], *_font: object) -> None:
        if "Robin" in text:
            places.append(page[4] + at[4])

    pdf_reading.reader(pdf).pages[0].extract_text(visitor_text=note)
    return min(places)


def test_the_title_begins_on_the_right_where_the_language_does(speak) -> None:
    left = title_begins(sheet())
    speak("ar")
    assert title_begins(sheet()) > left + 100
