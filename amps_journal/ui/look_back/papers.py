"""Saving and printing what is looked back on: made off the window's thread, saved whole or not at all."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from amps_journal.formats.region import region
from amps_journal.i18n import translate
from amps_journal.ui.pdf_pages import pages_of, paint_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from amps_journal.report.look_back_content import LookBack
    from amps_journal.ui.store import JournalStore

PAPER_DPI = 300


class Papers(QObject):
    """``said`` carries what was done, in a few words; ``busy`` whether something is being made.

    Args:
        store: The window's door to the journal; does the work off the window's thread.
        parent: What dialogs lie over.
    """

    said = Signal(str)
    busy = Signal(bool)

    def __init__(self, store: "JournalStore", parent: QWidget) -> None:
        super().__init__(parent)
        self._store, self._over = store, parent

    def ask_and_save(self, content: "Callable[[], LookBack]", title: str, name: str) -> None:
        """Ask where to, and save a PDF there.

        Args:
            content: Says what the paper tells; called off the window's thread.
            title: Of the dialog.
            name: What the file is called unless the teen says else.
        """
        place, _kind = QFileDialog.getSaveFileName(self._over, title, str(Path.home() / name), "PDF (*.pdf)")
        if place:
            self.save(content, Path(place))

    def save(self, content: "Callable[[], LookBack]", out: Path) -> None:
        """Save a PDF: the file holds all of it afterwards, or what it held before."""
        today, paper = self._store.today(), region().paper

        def work() -> None:
            from amps_journal.exchange.files import save_file  # noqa: PLC0415  (only when a paper is made)
            from amps_journal.report.look_back import look_back_pdf  # noqa: PLC0415

            save_file(out, look_back_pdf(content(), today, paper))

        self._begin(translate("LookBack", "Saving…"))
        saved = translate("LookBack", "Saved as {name}", name=out.name)
        self._store.compute(work, lambda _done: self._end(saved), self._fail)

    def ask_and_print(self, content: "Callable[[], LookBack]", name: str) -> None:
        """Ask which printer, and print the paper.

        Args:
            content: Says what the paper tells; called off the window's thread.
            name: What the printer's queue calls it.
        """
        from PySide6.QtGui import QPageLayout, QPageSize  # noqa: PLC0415  (needed only here)
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PAPER_DPI)
        is_letter = region().paper == "letter"
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        printer.setDocName(name)
        if QPrintDialog(printer, self._over).exec():
            self.print_on(printer, content)

    def print_on(self, printer: "QPrinter", content: "Callable[[], LookBack]") -> None:
        """Print the paper on a printer."""
        today, paper = self._store.today(), region().paper
        sheet = printer.pageLayout().fullRectPixels(printer.resolution())

        def work() -> Any:
            from amps_journal.report.look_back import look_back_pdf  # noqa: PLC0415  (brings Typst)

            pages, _texts = pages_of(look_back_pdf(content(), today, paper), sheet.width())
            return pages

        def paint(pages: Any) -> None:
            printer.setFullPage(True)  # The pages have margins of their own.
            if paint_pages(printer, pages, QRectF(sheet)):
                self._end(translate("LookBack", "Sent to the printer"))
            else:
                self._fail(translate("LookBack", "The printer does not answer."))

        self._begin(translate("LookBack", "Printing…"))
        self._store.compute(work, paint, self._fail)

    def _begin(self, words: str) -> None:
        self.busy.emit(True)
        self.said.emit(words)

    def _end(self, words: str) -> None:
        self.busy.emit(False)
        self.said.emit(words)

    def _fail(self, sentence: str) -> None:
        self._end(sentence)
