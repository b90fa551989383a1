"""What a reader of the PDF gets: its text, its tags, its alternative texts and its fonts."""

import io
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pypdfium2 as pdfium
from pypdf import PdfReader


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text(pdf: bytes) -> str:
    """All words on one line, so that a line break of the page cannot hide a phrase."""
    return " ".join(page_texts(pdf))


def page_texts(pdf: bytes) -> list[str]:
    """The same, page by page; read by PDFium, as it takes a tenth of the time of a reader written in Python."""
    with closing(pdfium.PdfDocument(pdf)) as document:
        found = [page.get_textpage().get_text_range() for page in document]
    return [" ".join(words.replace("\u00a0", " ").split()) for words in found]


def tags(pdf: bytes) -> list[tuple[str, Any]]:
    """Every element of the structure tree in reading order: its tag and itself."""
    return list(_elements(reader(pdf).trailer["/Root"]["/StructTreeRoot"]))


def _elements(node: Any) -> Iterator[tuple[str, Any]]:
    node = node.get_object()
    if isinstance(node, list):
        for child in node:
            yield from _elements(child)
    elif isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"]), node
        if "/K" in node:
            yield from _elements(node["/K"])


def alternative_texts(pdf: bytes) -> list[str]:
    return [str(element["/Alt"]) for tag, element in tags(pdf) if tag == "/Figure"]


def fonts(pdf: bytes) -> dict[str, bool]:
    """Each font's name, and whether its letters are in the file."""
    found = {}
    for page in reader(pdf).pages:
        for font in page["/Resources"]["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = descendant["/FontDescriptor"].get_object()
            found[str(descriptor["/FontName"])] = any(f"/FontFile{kind}" in descriptor for kind in ("", "2", "3"))
    return found
