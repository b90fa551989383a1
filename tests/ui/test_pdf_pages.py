"""The pages of a PDF as pictures, for the preview and for the printer."""

import typst
from PySide6.QtGui import QColor

from amps_journal.ui.pdf_pages import pages_of

TWO_PAGES = b"""#set page(width: 300pt, height: 200pt, margin: 0pt)
#place(dx: 150pt, rect(width: 150pt, height: 200pt, fill: rgb("#ff0000")))
Moving 10 min
#pagebreak()
Sleep 8 h"""


def test_each_page_is_drawn_on_white_as_wide_as_asked_with_its_colours() -> None:
    pages, _ = pages_of(typst.compile(TWO_PAGES), 600)
    assert [(page.width(), page.height()) for page in pages] == [(600, 400), (600, 400)]
    first, second = pages
    assert first.pixelColor(500, 200) == QColor(255, 0, 0)
    assert first.pixelColor(100, 300) == second.pixelColor(500, 200) == QColor(255, 255, 255)


def test_the_pictures_outlive_the_document() -> None:
    pages, _ = pages_of(typst.compile(TWO_PAGES), 300)
    pages_of(typst.compile(TWO_PAGES), 900)
    assert pages[0].pixelColor(250, 100) == QColor(255, 0, 0)


def test_the_text_of_each_page_is_read() -> None:
    _, texts = pages_of(typst.compile(TWO_PAGES), 300)
    assert [text.strip() for text in texts] == ["Moving 10 min", "Sleep 8 h"]
