"""The file itself: tags, fonts, metadata, determinism, and saving it."""

import warnings
from datetime import date
from typing import Any

import pdf_reading
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample import sam
from teen_days import MADE_ON, day, journal

from amps_journal.domain.contents import Period
from amps_journal.report import principles, second_page, summary_content, summary_pdf
from amps_journal.sharing import shared_contents


@pytest.fixture(scope="module")
def pdf() -> bytes:
    days = tuple(
        day(i, win="Walked to the shop", therapist_note="Stairs are easier.", setback=i in range(20, 27))
        for i in range(90)
    )
    return summary_pdf(journal(90, days=days), None, made_on=MADE_ON)


@pytest.fixture(scope="module")
def both_pages() -> bytes:
    contents = shared_contents(sam(), "therapist", include=["mood", "stress", "stress_sources"])
    return summary_pdf(contents, Period(date(2026, 4, 15), date(2026, 10, 12)), made_on=MADE_ON, pages=2)


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
    assert names.count("/H1") == 5
    assert "/H2" not in names
    said = pdf_reading.text(pdf)
    order = [
        "Recovery summary",
        "In Robin’s words",
        "What Robin did",
        "The recovery principles",
        "and pain",
        "Self-reported",
    ]
    places = [said.index(words) for words in order]
    assert places == sorted(places)


def test_the_page_of_detail_is_told_below_a_heading_of_its_own(both_pages: bytes) -> None:
    levels = [tag for tag, _ in pdf_reading.tags(both_pages) if tag in {"/H1", "/H2", "/H3"}]
    first_of_detail = levels.index("/H2")
    assert levels[first_of_detail - 1] == "/H1"
    assert set(levels[first_of_detail:]) == {"/H2"}
    assert len(levels) - first_of_detail >= 6


def test_tables_have_cells_under_headers(both_pages: bytes) -> None:
    rows = [node for tag, node in pdf_reading.tags(both_pages) if tag == "/TR"]
    kinds = [[str(cell.get_object()["/S"]) for cell in row["/K"]] for row in rows]
    assert ["/TH"] * 7 in kinds
    assert all(set(row) in ({"/TH"}, {"/TD"}) for row in kinds)
    headers = [node for tag, node in pdf_reading.tags(both_pages) if tag == "/TH"]
    assert all(any(one.get("/Scope") == "/Column" for one in _attributes(node)) for node in headers)


def _attributes(node: Any) -> list[Any]:
    attributes = node["/A"]
    return [one.get_object() for one in attributes] if isinstance(attributes, list) else [attributes]


def test_the_text_comes_out_in_the_order_in_which_the_pages_are_read(both_pages: bytes) -> None:
    order = [
        "Recovery summary",
        "days logged",
        "In Sam’s words",
        "What Sam did",
        "The recovery principles",
        "Routine",
        "What Sam did, and pain",
        "Page 1 of 2",
        "Sam’s days in detail",
        "Setbacks, lined up",
        "What pain was like afterwards",
        "What was tested",
        "Pain, of 10",
        "Page 2 of 2",
    ]
    said, at = pdf_reading.text(both_pages), 0
    for words in order:
        at = said.index(words, at) + 1


def test_every_figure_of_both_pages_has_words_of_its_own(both_pages: bytes) -> None:
    told = pdf_reading.alternative_texts(both_pages)
    assert len(told) == len(set(told)) == 6
    assert all(words.removesuffix(")").endswith(".") for words in told)


def test_both_pages_have_their_fonts_and_no_pixels(both_pages: bytes) -> None:
    assert all(pdf_reading.fonts(both_pages).values())
    assert not [image for page in pdf_reading.reader(both_pages).pages for image in page.images]


def test_each_figure_has_a_sentence_in_its_place(pdf: bytes) -> None:
    told = pdf_reading.alternative_texts(pdf)
    assert len(told) == 4
    assert any(words.startswith("Active minutes a day") for words in told)
    assert any(words.startswith("The routine on 90 days") for words in told)
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


def test_no_letter_is_smaller_than_eight_points(both_pages: bytes) -> None:
    sizes: dict[float, str] = {}

    def note(text: str, page: list[float], at: list[float], _font: Any, size: float) -> None:
        if text.strip():
            sizes[round(size * abs(at[3]) * abs(page[3]), 2)] = text

    for page in pdf_reading.reader(both_pages).pages:
        page.extract_text(visitor_text=note)
    assert sizes
    assert not {size: text for size, text in sizes.items() if size < 8}


def test_figures_are_lettered_in_eight_points_too() -> None:
    assert min(principles.TEXT, second_page.TEXT, summary_content.PICTURE_TEXT) >= 8
