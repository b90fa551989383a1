"""Taking a chart along: as a file, on the clipboard, on paper."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import FONT_FAMILY, SEMI_BOLD, chart_look
from amps_journal.ui.widgets.chart_views.rendered_chart import Drawing, draw

if TYPE_CHECKING:
    from collections.abc import Callable

    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.chart_views.figure_view import FigureView

FINE = 2.0
"""Pixels of a file for each of the screen's."""
PAPER_DPI = 300
PAPER_TEXT_PX = 9.0


@dataclass(frozen=True, slots=True)
class Caption:
    """What a picture that leaves the program says of itself.

    Attributes:
        title: What the chart is called.
        period: Its days in words.
    """

    title: str
    period: str


def picture_bytes(drawing: Drawing, theme: "Theme", size: tuple[int, int], kind: str, caption: Caption) -> bytes:
    """The chart with its caption as the bytes of a ``png`` or ``svg`` file; to be called off the window's thread."""
    from amps_journal.charts.shared.caption import with_caption  # noqa: PLC0415  (brings matplotlib)
    from amps_journal.charts.shared.image_files import to_png, to_svg  # noqa: PLC0415

    look = chart_look(theme)
    figure = drawing(look, size).figure
    part = with_caption(figure, look, caption.title, caption.period)
    return to_svg(figure, part).encode() if kind == "svg" else to_png(figure, FINE, part)


def paper_picture(drawing: Drawing, width_points: float, ratio: float) -> QImage:
    """The chart for paper: dark on white, as wide as the page; to be called off the window's thread."""
    from amps_journal.charts.shared.chart_style import print_look  # noqa: PLC0415

    size = round(width_points), round(0.46 * width_points)
    return draw(drawing, print_look(PAPER_TEXT_PX), size, ratio).image


def paint_page(painter: QPainter, width: float, dpi: float, caption: Caption, sentence: str, image: QImage) -> None:
    """A page with the chart under its title, and its sentence and what it is not below.

    Args:
        painter: On the page, in its pixels.
        width: How wide the page is, in pixels.
        dpi: Pixels an inch.
        caption: What the chart is called, and of which days it is.
        sentence: What it shows.
        image: The chart.
    """
    point = dpi / 72
    top = 0.0

    def say(words: str, size: float, weight: int) -> None:
        nonlocal top
        font = QFont(FONT_FAMILY)
        font.setPixelSize(round(size * point))
        font.setWeight(QFont.Weight(weight))
        painter.setFont(font)
        room = QRectF(0, top, width, 200 * point)
        taken = painter.drawText(room, Qt.TextFlag.TextWordWrap, words)
        top += (taken.height() if isinstance(taken, QRectF) else size * point) + 8 * point

    painter.setPen(Qt.GlobalColor.black)
    say(caption.title, 16, SEMI_BOLD)
    say(caption.period, 10.5, 400)
    height = width * image.height() / image.width()
    painter.drawImage(QRectF(0, top, width, height), image)
    top += height + 10 * point
    say(sentence, 10.5, 400)
    say(translate("Trends", "Self-reported. Not medical advice, not a diagnosis."), 8.5, 400)


class ChartKeeper:
    """The menu of a chart.

    Args:
        view: The chart.
        title: Says what it is called now.
        store: Does the drawing off the window's thread, and says what went wrong.
        said: Told in a few words what was done.
        period: Says its days in words.
    """

    def __init__(
        self,
        view: "FigureView",
        title: "Callable[[], str]",
        store: JournalStore,
        said: "Callable[[str], None]",
        period: "Callable[[], str]",
    ) -> None:
        self._view = view
        self._title = title
        self._period = period
        self._store = store
        self._said = said

    def menu(self, parent: QWidget) -> QMenu:
        """What can be done with the chart."""
        menu = QMenu(parent)
        menu.setObjectName(f"{self._view.objectName()}_menu")
        menu.addAction(translate("Trends", "Save as PNG…"), lambda: self._choose("png"))
        menu.addAction(translate("Trends", "Save as SVG…"), lambda: self._choose("svg"))
        menu.addAction(translate("Trends", "Copy picture"), self.copy)
        menu.addAction(translate("Trends", "Print…"), self._print)
        menu.setEnabled(self._view.is_drawn)
        return menu

    def _choose(self, kind: str) -> None:
        words = "".join(c if c.isalnum() else "-" for c in self._title().lower())
        name = "-".join(part for part in words.split("-") if part)
        place, _kind = QFileDialog.getSaveFileName(
            self._view.window(),
            translate("Trends", "Save the chart"),
            str(Path.home() / f"{name}.{kind}"),
            f"{kind.upper()} (*.{kind})",
        )
        if place:
            self.save_to(Path(place), kind)

    def save_to(self, out: Path, kind: str) -> None:
        """Save the chart as a ``png`` or ``svg`` file; what goes wrong is one sentence of the window's."""
        drawing, size, theme, caption = self._view.drawing, self._size(), self._view.theme, self._caption()
        if drawing is None:
            return

        def work() -> None:
            from amps_journal.exchange.files import save_file  # noqa: PLC0415  (needed only here)

            save_file(out, picture_bytes(drawing, theme, size, kind, caption))

        self._store.compute(work, lambda _none: self._said(translate("Trends", "Saved as {name}", name=out.name)))

    def _caption(self) -> Caption:
        return Caption(self._title(), self._period())

    def _size(self) -> tuple[int, int]:
        return self._view.width(), self._view.height()

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        drawing, size, theme, caption = self._view.drawing, self._size(), self._view.theme, self._caption()
        if drawing is None:
            return

        def show(image: QImage) -> None:
            QGuiApplication.clipboard().setImage(image)
            self._said(translate("Trends", "Picture copied"))

        self._store.compute(lambda: QImage.fromData(picture_bytes(drawing, theme, size, "png", caption)), show)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  (needed only here)

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PAPER_DPI)
        if QPrintDialog(printer, self._view.window()).exec():
            self.print_on(printer)

    def print_on(self, printer: Any) -> None:
        """Print the chart on a page of its own."""
        drawing, caption, sentence = self._view.drawing, self._caption(), self._view.accessibleName()
        if drawing is None:
            return
        page, dpi = printer.pageLayout().paintRectPixels(printer.resolution()), printer.resolution()

        def paint(image: QImage) -> None:
            painter = QPainter()
            if not painter.begin(printer):
                self._store.failed.emit(translate("Trends", "The printer does not answer."))
                return
            image.setDevicePixelRatio(1)
            paint_page(painter, page.width(), dpi, caption, sentence, image)
            painter.end()
            self._said(translate("Trends", "Printed"))

        self._store.compute(lambda: paper_picture(drawing, 72 * page.width() / dpi, dpi / 72), paint)
