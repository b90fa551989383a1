"""Looking at pages: from near and far, turning them, by mouse and by keys, and what a reader hears."""

import pytest
from deleting import delete_now
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from amps_journal.ui.widgets.documents.page_preview import PAGE_WIDTH, WHOLE_PAGE, ZOOMS, PageFrame
from amps_journal.ui.widgets.inputs.nested_checks import WholeCheck

A4 = (700, 990)


def page(shade: int) -> QImage:
    made = QImage(*A4, QImage.Format.Format_RGB32)
    made.fill(0xFF000000 | shade << 16 | shade << 8 | shade)
    return made


@pytest.fixture
def frame(theme, qtbot):
    made = PageFrame("frame", theme, "pages")
    made.resize(600, 500)
    made.show()
    made.set_pages((page(200), page(100)), ("First words", "Second words"))
    yield made
    made.close()
    delete_now(made)


def press(frame: PageFrame, key: Qt.Key) -> None:
    QTest.keyClick(frame.preview, key)


def test_at_first_a_whole_page_is_seen_without_scrolling(frame):
    assert frame.zoom == WHOLE_PAGE
    first = frame.preview.place(0)
    assert first.height() <= frame.viewport().height()
    assert first.height() > 0.9 * frame.viewport().height()
    assert frame.horizontalScrollBar().maximum() == 0


def test_paper_keeps_its_shape_in_every_zoom(frame):
    for zoom in ZOOMS:
        frame.set_zoom(zoom)
        place = frame.preview.place(1)
        assert place.height() / place.width() == pytest.approx(A4[1] / A4[0], abs=0.01)


def test_keys_look_nearer_turn_pages_and_go_back_to_the_whole_page(frame):
    press(frame, Qt.Key.Key_Plus)
    assert frame.zoom == PAGE_WIDTH
    press(frame, Qt.Key.Key_PageDown)
    assert frame.page_number == 1
    press(frame, Qt.Key.Key_PageDown)
    assert frame.page_number == 1
    press(frame, Qt.Key.Key_PageUp)
    assert frame.page_number == 0
    press(frame, Qt.Key.Key_Plus)
    press(frame, Qt.Key.Key_Minus)
    assert frame.zoom == PAGE_WIDTH
    press(frame, Qt.Key.Key_0)
    assert frame.zoom == WHOLE_PAGE
    press(frame, Qt.Key.Key_Return)
    assert frame.zoom == PAGE_WIDTH


def test_arrows_move_the_paper(frame):
    frame.set_zoom(ZOOMS[-1])
    frame.show_page(0)
    press(frame, Qt.Key.Key_Down)
    press(frame, Qt.Key.Key_Right)
    assert frame.verticalScrollBar().value() > 0
    assert frame.horizontalScrollBar().value() > 0


def test_a_click_looks_nearer_at_that_place_and_another_goes_back(frame):
    place = frame.preview.place(0)
    QTest.mouseClick(frame.preview, Qt.MouseButton.LeftButton, pos=QPoint(place.center().x(), place.bottom() - 5))
    assert frame.zoom == PAGE_WIDTH
    assert frame.page_number == 0
    shown = frame.verticalScrollBar().value() + frame.viewport().height()
    assert shown >= frame.preview.place(0).bottom() - 10
    QTest.mouseClick(frame.preview, Qt.MouseButton.LeftButton)
    assert frame.zoom == WHOLE_PAGE


def test_a_reader_hears_which_page_it_is_and_its_text(frame):
    assert frame.preview.accessibleName() == "Page 1 of 2, as it will be saved"
    assert frame.preview.accessibleDescription() == "First words"
    frame.show_page(1)
    assert frame.preview.accessibleName() == "Page 2 of 2, as it will be saved"
    assert frame.preview.accessibleDescription() == "Second words"


def test_pages_made_anew_are_looked_at_where_they_were(frame):
    frame.set_zoom(PAGE_WIDTH)
    frame.show_page(1)
    before = frame.verticalScrollBar().value()
    frame.set_pages((page(90), page(80)), ("One", "Two"))
    assert frame.verticalScrollBar().value() == before
    assert frame.preview.accessibleDescription() == "Two"
    frame.set_pages((page(90),), ("Only",))
    assert frame.page_number == 0
    assert frame.preview.accessibleDescription() == "Only"


def test_the_page_looked_at_stays_when_the_window_grows_and_when_it_is_seen_whole_again(frame):
    frame.show_page(1)
    frame.resize(900, 1000)
    assert frame.page_number == 1
    frame.resize(400, 300)
    assert frame.page_number == 1
    frame.set_zoom(PAGE_WIDTH)
    frame.show_page(1)
    frame.set_zoom(WHOLE_PAGE)
    assert frame.page_number == 1


def test_what_is_drawn_is_the_page(frame):
    drawn = frame.preview.grab().toImage()
    assert drawn.pixelColor(frame.preview.place(0).center()).lightness() == 200
    assert drawn.pixelColor(frame.preview.place(1).center()).lightness() == 100


def test_a_tick_for_a_part_turns_all_on_and_then_all_off(theme, qtbot):
    check = WholeCheck("whole", "Sleep", theme)
    qtbot.addWidget(check)
    heard = []
    check.checkStateChanged.connect(heard.append)
    check.show_state(1, 3)
    assert check.checkState() == Qt.CheckState.PartiallyChecked
    assert heard == []
    check.click()
    assert check.checkState() == Qt.CheckState.Checked
    check.click()
    assert check.checkState() == Qt.CheckState.Unchecked
    check.show_state(0, 3)
    check.click()
    assert check.checkState() == Qt.CheckState.Checked
    assert len(heard) == 3


def test_a_part_looks_unlike_all_and_unlike_nothing(theme, qtbot):
    check = WholeCheck("whole", "Sleep", theme)
    qtbot.addWidget(check)
    pictures = []
    for on in (0, 1, 3):
        check.show_state(on, 3)
        pictures.append(check.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
