"""The ways out: saving, opening, printing, and data for other programs."""

from collections.abc import Callable
from datetime import UTC, date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.person import ShareRecord
from amps_journal.i18n import translate
from amps_journal.ui.pages.share.request import CSV, FHIR, JSON, PDF, ShareRequest, record_of
from amps_journal.ui.pages.share.share_job import Made, data_file, make, pages_for_paper
from amps_journal.ui.pdf_pages import paint_pages
from amps_journal.ui.store import JournalStore

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PAPER_DPI = 300
ENDINGS = {PDF: "pdf", CSV: "zip", JSON: "json", FHIR: "fhir.json"}


def file_name(kind: str, day: date) -> str:
    """A name that says nothing of whose it is."""
    if kind == PDF:
        return translate("Share", "summary-{date}.pdf", date=day.isoformat())
    return translate("Share", "journal-data-{date}.{ending}", date=day.isoformat(), ending=ENDINGS[kind])


def ask_place(parent: QWidget, kind: str, day: date) -> Path | None:
    """The file that the teen chooses; ``None`` where they think better of it."""
    title = translate("Share", "Save the summary") if kind == PDF else translate("Share", "Save data")
    ending = ENDINGS[kind].rpartition(".")[2]
    start = str(Path.home() / file_name(kind, day))
    place, _kind = QFileDialog.getSaveFileName(parent, title, start, f"{ending.upper()} (*.{ending})")
    return Path(place) if place else None


class Leaving:
    """Brings out what was made and remembers each share.

    Args:
        store: The journal; does the work off the window's thread.
        said: Told what was done, in a few words, and the file that can be opened or ``None``.
        busy: Told when the work begins and when it is over.
    """

    def __init__(
        self, store: JournalStore, said: Callable[[str, Path | None], None], busy: Callable[[bool], None]
    ) -> None:
        self._store = store
        self._said = said
        self._busy = busy

    def save(
        self, contents: JournalContents, shown: Made | None, request: ShareRequest, out: Path, *, opens: bool = False
    ) -> None:
        """Save the summary as it is chosen now, and remember the share."""
        moment = self._store.now().astimezone(UTC)

        def work() -> ShareRecord | None:
            from amps_journal.exchange.files import save_file  # noqa: PLC0415  (only when a page is saved)

            # What was seen is what is saved; choices made in this very moment are seen to first.
            made = shown if shown is not None and shown.request == request else make(contents, request)
            if made is None or made.pdf is None:
                return None
            save_file(out, made.pdf)
            return record_of(request, made.period, PDF, moment)

        self._do(work, out, opens=opens)

    def save_data(
        self,
        contents: JournalContents,
        request: ShareRequest,
        period: Period,
        kind: str,
        out: Path,
        pseudonym: str = "",
    ) -> None:
        """Save a file of data for another program, and remember the share."""
        moment = self._store.now().astimezone(UTC)

        def work() -> ShareRecord:
            from amps_journal.exchange.files import save_file  # noqa: PLC0415

            save_file(out, data_file(contents, request, period, kind, pseudonym))
            return record_of(request, period, kind, moment)

        self._do(work, out)

    def _do(self, work: Callable[[], ShareRecord | None], out: Path, *, opens: bool = False) -> None:
        self._busy(True)
        self._said(translate("Share", "Saving…"), None)
        self._store.compute(work, lambda record: self._on_saved(record, out, opens=opens), self._on_failed)

    def _on_saved(self, record: ShareRecord | None, out: Path, *, opens: bool) -> None:
        self._busy(False)
        if record is None:
            self._said("", None)
            return
        self._store.add_share_record(record)
        self._said(translate("Share", "Saved as {name}", name=out.name), out)
        if opens:
            self.open(out)

    def _on_failed(self, sentence: str) -> None:
        self._busy(False)
        self._said("", None)
        self._store.failed.emit(sentence)

    def open(self, file: Path) -> None:
        """Open a saved file with the program that the system has for it."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self._store.failed.emit(
                translate("Share", "No program here opens {name}. The file itself is saved.", name=file.name)
            )

    # paper

    def ask_and_print(self, parent: QWidget, made: Made) -> None:
        """Ask which printer, and print the pages that are shown."""
        from PySide6.QtGui import QPageLayout, QPageSize  # noqa: PLC0415  (needed only here)
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PAPER_DPI)
        is_letter = made.request.paper == "letter"
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        printer.setDocName(translate("Share", "Summary"))
        if QPrintDialog(printer, parent).exec():
            self.print_on(printer, made)

    def print_on(self, printer: "QPrinter", made: Made) -> None:
        """Print the pages and remember the share; nothing is remembered where the printer does not answer."""
        pdf, moment = made.pdf, self._store.now().astimezone(UTC)
        if pdf is None:
            return
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        self._busy(True)
        self._said(translate("Share", "Printing…"), None)

        def paint(pages: tuple[QImage, ...]) -> None:
            self._busy(False)
            printer.setFullPage(True)  # The pages have margins of their own.
            if not paint_pages(printer, pages, QRectF(paper)):
                self._on_failed(translate("Share", "The printer does not answer."))
                return
            self._store.add_share_record(record_of(made.request, made.period, PDF, moment))
            self._said(translate("Share", "Sent to the printer"), None)

        self._store.compute(lambda: pages_for_paper(pdf, paper.width()), paint, self._on_failed)
