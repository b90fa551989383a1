"""A chart is taken along: as a file, on the clipboard, on paper; what goes wrong is one sentence."""

import pytest
from deleting import delete_now
from pypdf import PdfReader
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel
from trends_pages import timeline

from amps_journal.charts.shared.caption import ABOVE, BELOW
from amps_journal.ui.pages.trends.chart_export import ChartKeeper
from amps_journal.ui.theme import chart_look
from amps_journal.ui.widgets.chart_views.figure_view import FigureView


def titled(look, size):
    """The timeline, with something in it that a file can be known by."""
    chart = timeline()(look, size)
    chart.figure.text(0.5, 0.5, "Minutes")
    chart.figure.set_facecolor(look.colour("accent"))
    return chart


@pytest.fixture
def view(store, theme, qtbot):
    view = FigureView("chart", "A chart", store.compute, theme, 100)
    view.resize(400, 200)
    view.show()
    view.set_drawing(titled)
    qtbot.waitUntil(lambda: view.is_drawn, timeout=60_000)
    yield view
    view.close()
    delete_now(view)


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def keeper(view, store, told) -> ChartKeeper:
    return ChartKeeper(view, lambda: "Active minutes and your plan", store, told.append, lambda: "1 to 28 March 2026")


def test_a_png_is_twice_as_fine_as_the_screen(keeper, view, told, tmp_path, qtbot):
    keeper.save_to(tmp_path / "chart.png", "png")
    qtbot.waitUntil(lambda: told == ["Saved as chart.png"], timeout=60_000)
    saved = QImage(str(tmp_path / "chart.png"))
    em = chart_look(view.theme).text_px
    assert (saved.width(), saved.height()) == (800, int(2 * (200 + (ABOVE + BELOW) * em)))


def test_an_svg_is_a_drawing(keeper, told, tmp_path, qtbot):
    keeper.save_to(tmp_path / "chart.svg", "svg")
    qtbot.waitUntil(lambda: told == ["Saved as chart.svg"], timeout=60_000)
    text = (tmp_path / "chart.svg").read_text("utf-8")
    assert "<svg" in text
    assert 'width="400pt"' in text


def test_a_place_that_cannot_be_written_is_one_sentence(keeper, told, store, tmp_path, qtbot):
    with qtbot.waitSignal(store.failed, timeout=60_000) as failed:
        keeper.save_to(tmp_path / "nowhere" / "chart.png", "png")
    assert "chart.png" in failed.args[0]
    assert "cannot be written" in failed.args[0]
    assert told == []
    assert list(tmp_path.iterdir()) == []


def test_the_picture_is_copied(keeper, told, view, qtbot):
    QApplication.clipboard().clear()
    keeper.copy()
    qtbot.waitUntil(lambda: told == ["Picture copied"], timeout=60_000)
    copied = QApplication.clipboard().image()
    assert copied.width() == 800
    assert copied.pixelColor(4, copied.height() // 2) == view.theme.colour("accent")


def test_a_page_is_printed_with_title_picture_and_sentence(keeper, told, tmp_path, qtbot):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(150)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    keeper.print_on(printer)
    qtbot.waitUntil(lambda: told == ["Printed"], timeout=60_000)
    (page,) = PdfReader(tmp_path / "page.pdf").pages
    text = page.extract_text().replace("\t", " ")
    for words in ("Active minutes and your plan", "1 to 28 March 2026", "Ten days.", "not a diagnosis"):
        assert words in text
    assert len(page.images) == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_one_sentence(keeper, told, store, tmp_path, qtbot):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(72)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "page.pdf"))
    with qtbot.waitSignal(store.failed, timeout=60_000) as failed:
        keeper.print_on(printer)
    assert failed.args == ["The printer does not answer."]
    assert told == []


def test_the_menu_offers_all_of_it_once_there_is_a_picture(keeper, view):
    parent = QLabel()
    menu = keeper.menu(parent)
    assert [action.text() for action in menu.actions()] == ["Save as PNG…", "Save as SVG…", "Copy picture", "Print…"]
    assert menu.isEnabled()
    view.set_drawing(None)
    assert not keeper.menu(parent).isEnabled()
    delete_now(parent)
