"""The pages of a PDF as pictures for the screen or a printer, and their text for those who listen."""

import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_ONE_AT_A_TIME = threading.Lock()
"""PDFium may be in one thread only."""
_HAIR = 0.01


def pages_of(pdf: bytes, width: int) -> tuple[tuple[QImage, ...], tuple[str, ...]]:
    """Each page as a picture on white, and the text of each.

    Args:
        pdf: The bytes of the file.
        width: How wide the pictures are, in pixels.
    """
    from pypdfium2 import PdfDocument  # noqa: PLC0415  (a large library that only this needs)

    with _ONE_AT_A_TIME:
        document = PdfDocument(pdf)
        try:
            drawn = [_picture(page, width) for page in document]
            texts = [page.get_textpage().get_text_range() for page in document]
        finally:
            document.close()
    return tuple(drawn), tuple(texts)


def _picture(page: "PdfPage", width: int) -> QImage:
    # PDFium rounds up: without the hair's breadth a picture could be a pixel wider than was asked for.
    bitmap = page.render(scale=(width - _HAIR) / page.get_width(), prefer_bgrx=True)
    lent = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
    return lent.copy()  # The bitmap goes with its page.


def paint_pages(printer: Any, pages: tuple[QImage, ...], paper: QRectF) -> bool:
    """Paint each page on a sheet of its own; returns whether the printer took them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        scale = min(paper.width() / page.width(), paper.height() / page.height())
        wide, high = scale * page.width(), scale * page.height()
        painter.drawImage(QRectF((paper.width() - wide) / 2, (paper.height() - high) / 2, wide, high), page)
    return painter.end()
