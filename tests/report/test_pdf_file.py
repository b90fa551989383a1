"""The file itself: tags, fonts, metadata, determinism, and saving it."""

import warnings
from datetime import date

import pdf_reading
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from teen_days import MADE_ON, day, journal

from amps_journal.report import summary_pdf


@pytest.fixture(scope="module")
def pdf() -> bytes:
    days = tuple(
        day(i, win="Walked to the shop", therapist_note="Stairs are easier.", setback=i in range(20, 27))
        for i in range(90)
    )
    return summary_pdf(journal(90, days=days), None, made_on=MADE_ON)


def test_it_is_a_tagged_file_that_claims_pdf_ua(pdf: bytes) -> None:
    root = pdf_reading.reader(pdf).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    xmp = root["/Metadata"].get_object().get_data().decode()
    assert "pdfuaid:part" in xmp


def test_it_has_a_title_and_the_date_it_was_given(pdf: bytes) -> None:
    metadata = pdf_reading.reader(pdf).metadata
    assert metadata.title == "Recovery summary: Robin"
    assert metadata.creation_date.date() == MADE_ON


def test_headings_follow_the_title_in_the_order_of_the_page(pdf: bytes) -> None:
    names = [tag for tag, _ in pdf_reading.tags(pdf)]
    assert "/Title" in names or "/H1" in names
    assert names.count("/H1") >= 6
    assert "/H2" not in names
    said = pdf_reading.text(pdf)
    order = [
        "Recovery summary",
        "What Robin did",
        "The recovery principles",
        "and pain",
        "In Robin’s words",
        "Self-reported",
    ]
    places = [said.index(words) for words in order]
    assert places == sorted(places)


def test_each_figure_has_a_sentence_in_its_place(pdf: bytes) -> None:
    told = pdf_reading.alternative_texts(pdf)
    assert len(told) == 4
    assert any(words.startswith("Active minutes a day") for words in told)
    assert any("School nights go from" in words for words in told)
    assert any("setback" in words for words in told)
    assert all(words.endswith(".") for words in told)


def test_every_font_is_in_the_file_and_is_the_shipped_one(pdf: bytes) -> None:
    fonts = pdf_reading.fonts(pdf)
    assert fonts
    assert all(fonts.values())
    assert all("AtkinsonHyperlegibleNext" in name for name in fonts)


def test_figures_are_drawn_as_lines_not_as_pixels(pdf: bytes) -> None:
    assert not list(pdf_reading.reader(pdf).pages[0].images)


def test_the_same_journal_makes_the_same_bytes() -> None:
    first, second = (summary_pdf(journal(40), None, made_on=MADE_ON) for _ in range(2))
    assert first == second
    assert summary_pdf(journal(40), None, made_on=date(2026, 7, 2)) != first


def test_paper_is_a4_or_letter() -> None:
    sizes = {}
    for paper in ("a4", "letter"):
        box = pdf_reading.reader(summary_pdf(journal(5), None, made_on=MADE_ON, paper=paper)).pages[0].mediabox
        sizes[paper] = (round(box.width), round(box.height))
    assert sizes == {"a4": (595, 842), "letter": (612, 792)}


def test_any_script_and_any_sign_makes_a_page() -> None:
    scripts = "Ünïcödé Ελλάδα Привет שלום مرحبا ﷺ 学校 ひらがな 한국어 हिन्दी ไทย"
    signs = "🎉👍🏽 👨\u200d👩\u200d👧 \ue000 \u200f\u202e x \ufffd \U000e0041"
    words = f"{scripts} {signs}"
    made = summary_pdf(
        journal(9, name=words[:90], days=tuple(day(i, win=words) for i in range(9))), None, made_on=MADE_ON
    )
    said = pdf_reading.text(made)
    assert "Ünïcödé Ελλάδα Привет" in said
    assert "[party popper]" in said


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(words=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80))
def test_no_text_can_stop_the_summary(words: str) -> None:
    contents = journal(1, name=words, days=(day(0, win=words, activities=(), sleep=None, pain=None),))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert summary_pdf(contents, None, made_on=MADE_ON).startswith(b"%PDF")
