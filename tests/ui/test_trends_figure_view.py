"""A chart on the page answers the pointer and the keys, and says what it shows."""

import gc
import weakref
from datetime import timedelta

import pytest
from deleting import delete_now
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from speaking import description_of, name_of, press
from trends_pages import FIRST, at_once, click, drag, mouse, places, point, release, timeline, without_spots

from amps_journal.ui.theme import load_theme
from amps_journal.ui.widgets.chart_views.figure_view import FigureView
from amps_journal.ui.widgets.foundation.tip import Tip

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def key(code, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), code, modifiers)


def tip(view: FigureView) -> Tip | None:
    found = view.window().findChild(Tip)
    return found if found is not None and found.isVisible() else None


@pytest.fixture
def window(qapp, qtbot):
    window = QWidget()
    window.resize(400, 240)
    column = QVBoxLayout(window)
    column.setContentsMargins(20, 20, 20, 20)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()
    delete_now(window)


@pytest.fixture
def show(window, theme):
    def make(drawing) -> FigureView:
        view = FigureView("chart", "A chart", at_once, theme, 100)
        window.layout().addWidget(view)
        QApplication.processEvents()
        view.set_drawing(drawing)
        return view

    return make


class TestPointer:
    def test_the_tip_says_the_day_under_the_pointer(self, show):
        view = show(timeline())
        point(view, 65)
        assert view.marked == 3
        assert tip(view).lines == ("Day 4", "Minutes: 30")

    def test_nothing_is_marked_beside_the_days(self, show):
        view = show(timeline())
        point(view, 65)
        point(view, 300)
        assert view.marked is None
        assert tip(view) is None

    def test_what_is_marked_is_painted_over_the_picture_and_goes_again(self, show):
        view = show(timeline())
        bare = view.grab().toImage()
        point(view, 65)
        marked = view.grab().toImage()
        assert marked.pixelColor(70, 50) != bare.pixelColor(70, 50)
        assert marked.pixelColor(150, 50) == bare.pixelColor(150, 50)
        QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
        assert view.grab().toImage() == bare

    def test_pointing_draws_nothing_anew(self, show):
        drawn = []
        view = show(timeline())
        view.drawn.connect(lambda: drawn.append(True))
        for x in range(0, 200, 10):
            point(view, x)
        assert drawn == []

    def test_a_click_opens_the_day(self, show, qtbot):
        view = show(timeline())
        with qtbot.waitSignal(view.day_requested) as asked:
            click(view, 65)
        assert asked.args == [FIRST + timedelta(days=3)]
        assert tip(view) is None

    def test_a_place_without_a_day_opens_none_and_the_hand_says_so(self, show, qtbot):
        view = show(places())
        point(view, 10)
        assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor
        point(view, 70)
        assert view.cursor().shape() == Qt.CursorShape.ArrowCursor
        with qtbot.assertNotEmitted(view.day_requested):
            click(view, 70)

    def test_no_day_opens_while_somebody_looks_on(self, show, qtbot):
        view = show(timeline())
        view.set_opens_days(False)
        point(view, 65)
        assert view.cursor().shape() == Qt.CursorShape.ArrowCursor
        with qtbot.assertNotEmitted(view.day_requested):
            click(view, 65)

    @pytest.mark.parametrize("at", [QPoint(0, 0), QPoint(399, 0), QPoint(0, 239), QPoint(399, 239), QPoint(200, 120)])
    def test_the_tip_never_leaves_the_window(self, window, theme, at):
        shown = Tip(window, theme)
        shown.say(("Thursday, 16 April 2026", "Active minutes: 45 minutes", "Plan: 40 minutes"), at)
        assert window.rect().contains(shown.geometry())
        assert not shown.geometry().adjusted(8, 8, -8, -8).contains(at)

    def test_a_long_line_is_broken_and_not_cut(self, window, theme):
        shown = Tip(window, theme)
        shown.say(("One",), QPoint(0, 0))
        low = shown.height()
        shown.say(("A life event with a name that goes on and on, much longer than any tip is wide",), QPoint(0, 0))
        assert shown.height() > low
        assert shown.width() < window.width()

    def test_the_tip_goes_when_the_page_scrolls_under_the_pointer(self, window, theme):
        scroll, inside = QScrollArea(), QWidget()
        column = QVBoxLayout(inside)
        view = FigureView("chart", "A chart", at_once, theme, 100)
        column.addWidget(view)
        column.addSpacing(900)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        window.layout().addWidget(scroll)
        QApplication.processEvents()
        view.set_drawing(timeline())
        point(view, 50)
        assert tip(view) is not None
        scroll.verticalScrollBar().setValue(30)
        assert tip(view) is None
        view.setFocus()
        key(KEY.Key_Right)
        before = tip(view).y()
        scroll.verticalScrollBar().setValue(50)
        assert tip(view).y() == before - 20

    def test_the_tip_goes_with_its_chart(self, show):
        view = show(timeline())
        point(view, 65)
        view.hide()
        assert tip(view) is None


class TestDragging:
    def test_a_stretch_is_handed_out_when_the_button_is_let_go(self, show, qtbot):
        view = show(timeline())
        drag(view, 30, 110)
        assert tip(view).lines == ("Day 2", "Day 6")
        assert view.cursor().shape() == Qt.CursorShape.SizeHorCursor
        with qtbot.waitSignal(view.stretch_dragged) as got, qtbot.assertNotEmitted(view.day_requested):
            release(view, 110)
        assert got.args == [FIRST + timedelta(days=1), FIRST + timedelta(days=5)]

    def test_backwards_is_the_same_stretch(self, show, qtbot):
        view = show(timeline())
        drag(view, 110, 30)
        with qtbot.waitSignal(view.stretch_dragged) as got:
            release(view, 30)
        assert got.args == [FIRST + timedelta(days=1), FIRST + timedelta(days=5)]

    def test_beyond_the_end_means_the_end(self, show, qtbot):
        view = show(timeline())
        drag(view, 110, 350)
        with qtbot.waitSignal(view.stretch_dragged) as got:
            release(view, 350)
        assert got.args[1] == FIRST + timedelta(days=9)

    def test_the_stretch_is_tinted(self, show):
        view = show(timeline())
        bare = view.grab().toImage()
        drag(view, 30, 110)
        tinted = view.grab().toImage()
        assert tinted.pixelColor(70, 50) != bare.pixelColor(70, 50)
        assert tinted.pixelColor(190, 50) == bare.pixelColor(190, 50)

    def test_a_tremble_is_a_click(self, show, qtbot):
        view = show(timeline())
        drag(view, 65, 67)
        with qtbot.waitSignal(view.day_requested) as asked:
            release(view, 67)
        assert asked.args == [FIRST + timedelta(days=3)]

    def test_nothing_is_dragged_where_there_is_no_timeline(self, show, qtbot):
        view = show(places())
        drag(view, 5, 90)
        with qtbot.assertNotEmitted(view.stretch_dragged):
            release(view, 90)

    def test_escape_lets_go(self, show, qtbot):
        view = show(timeline())
        view.setFocus()
        drag(view, 30, 110)
        key(KEY.Key_Escape)
        with qtbot.assertNotEmitted(view.stretch_dragged), qtbot.assertNotEmitted(view.day_requested):
            release(view, 110)

    def test_the_other_button_does_nothing(self, show, qtbot):
        view = show(timeline())
        right = Qt.MouseButton.RightButton
        with qtbot.assertNotEmitted(view.day_requested):
            mouse(view, QEvent.Type.MouseButtonPress, 65, button=right, held=right)
            mouse(view, QEvent.Type.MouseButtonRelease, 65, button=right)


class TestKeys:
    @pytest.mark.parametrize(
        ("keys", "at"),
        [
            ([KEY.Key_Left], 9),
            ([KEY.Key_Right], 0),
            ([KEY.Key_Left, KEY.Key_Left], 8),
            ([KEY.Key_End, KEY.Key_Right], 9),
            ([KEY.Key_Home], 0),
            ([KEY.Key_Home, KEY.Key_Left], 0),
            ([KEY.Key_End, KEY.Key_PageUp], 2),
            ([KEY.Key_Home, KEY.Key_PageDown, KEY.Key_Right], 8),
            ([KEY.Key_Home, KEY.Key_PageDown, KEY.Key_PageDown], 9),
        ],
    )
    def test_the_keys_walk_the_days(self, show, keys, at):
        view = show(timeline())
        view.setFocus()
        for code in keys:
            key(code)
        assert view.marked == at
        assert tip(view).lines[0] == f"Day {at + 1}"

    def test_each_day_is_spoken_as_the_focus_goes_to_it(self, show):
        view = show(timeline())
        view.setFocus()
        heard = []
        for code in (KEY.Key_Home, KEY.Key_Right, KEY.Key_Right):
            key(code)
            heard.append(name_of(QApplication.focusWidget()))
        assert heard == ["Day 1, Minutes: 0", "Day 2, Minutes: 10", "Day 3, Minutes: 20"]

    def test_enter_opens_the_day_and_so_does_a_screen_reader(self, show, qtbot):
        view = show(timeline())
        view.setFocus()
        key(KEY.Key_Home)
        with qtbot.waitSignal(view.day_requested) as asked:
            key(KEY.Key_Return)
        assert asked.args == [FIRST]
        key(KEY.Key_Right)
        with qtbot.waitSignal(view.day_requested) as asked:
            press(QApplication.focusWidget())
        assert asked.args == [FIRST + timedelta(days=1)]

    def test_escape_leaves_the_days_and_stays_on_the_chart(self, show):
        view = show(timeline())
        view.setFocus()
        key(KEY.Key_Left)
        key(KEY.Key_Escape)
        assert view.marked is None
        assert tip(view) is None
        assert view.hasFocus()

    def test_going_elsewhere_ends_the_walk(self, show, window):
        view, other = show(timeline()), QWidget(window)
        other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        other.show()
        view.setFocus()
        key(KEY.Key_Left)
        other.setFocus()
        assert view.marked is None
        assert tip(view) is None

    def test_the_walk_goes_on_from_where_the_pointer_was(self, show):
        view = show(timeline())
        view.setFocus()
        point(view, 65)
        key(KEY.Key_Right)
        assert view.marked == 4

    def test_shift_extends_a_stretch_and_enter_hands_it_out(self, show, qtbot):
        view = show(timeline())
        view.setFocus()
        for code, modifiers in ((KEY.Key_Home, None), (KEY.Key_Right, None), (KEY.Key_PageDown, SHIFT)):
            key(code, modifiers or Qt.KeyboardModifier.NoModifier)
        key(KEY.Key_Left, SHIFT)
        with qtbot.waitSignal(view.stretch_dragged) as got, qtbot.assertNotEmitted(view.day_requested):
            key(KEY.Key_Return)
        assert got.args == [FIRST + timedelta(days=1), FIRST + timedelta(days=7)]

    def test_a_step_without_shift_lets_the_stretch_go(self, show, qtbot):
        view = show(timeline())
        view.setFocus()
        key(KEY.Key_Home)
        key(KEY.Key_Right, SHIFT)
        key(KEY.Key_Right)
        with qtbot.waitSignal(view.day_requested) as asked:
            key(KEY.Key_Return)
        assert asked.args == [FIRST + timedelta(days=2)]

    def test_a_chart_without_places_leaves_the_keys_to_the_page(self, show):
        view = show(without_spots)
        view.setFocus()
        key(KEY.Key_Left)
        assert view.marked is None
        assert view.hasFocus()

    def test_a_new_chart_has_nothing_marked(self, show):
        view = show(timeline())
        view.setFocus()
        key(KEY.Key_Left)
        view.set_drawing(timeline(3))
        assert view.marked is None
        assert view.hasFocus()


class TestDrawing:
    def test_the_sentence_is_the_name_and_the_tables_the_description(self, show):
        view = show(timeline())
        assert name_of(view) == "Ten days."
        assert description_of(view) == "Minutes"

    @pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
    def test_the_picture_has_the_pixels_of_the_screen(self, show, monkeypatch, ratio):
        monkeypatch.setattr(FigureView, "devicePixelRatioF", lambda _view: ratio)
        view = show(timeline())
        assert abs(view.image().width() - ratio * view.width()) < 1
        assert view.image().devicePixelRatio() == ratio

    def test_another_screen_draws_anew(self, show, monkeypatch, qtbot):
        view = show(timeline())
        monkeypatch.setattr(FigureView, "devicePixelRatioF", lambda _view: 2.0)
        QApplication.sendEvent(view, QEvent(QEvent.Type.DevicePixelRatioChange))
        qtbot.waitUntil(lambda: view.image().devicePixelRatio() == 2.0)

    def test_another_theme_draws_anew_in_its_colours(self, show, qtbot):
        def draw(look, size):
            chart = timeline()(look, size)
            chart.figure.set_facecolor(look.colour("card"))
            return chart

        view = show(draw)
        dark = load_theme("dark")
        view.set_theme(dark)
        qtbot.waitUntil(lambda: view.image().pixelColor(2, 2) == QColor(dark.colours["card"]))

    def test_a_chart_far_below_is_drawn_when_it_comes_near(self, window, theme, qtbot):
        area, inside = QScrollArea(), QWidget()
        area.setWidgetResizable(True)
        column = QVBoxLayout(inside)
        view = FigureView("chart", "A chart", at_once, theme, 100)
        column.addSpacing(1500)
        column.addWidget(view)
        area.setWidget(inside)
        window.layout().addWidget(area)
        QApplication.processEvents()
        view.set_drawing(timeline())
        assert view.is_settled
        assert not view.is_drawn
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        qtbot.waitUntil(lambda: view.is_drawn)

    def test_a_picture_that_is_past_is_not_shown(self, window, theme):
        waiting = []
        view = FigureView("chart", "A chart", lambda work, callback: waiting.append((work, callback)), theme, 100)
        window.layout().addWidget(view)
        QApplication.processEvents()
        view.set_drawing(timeline())
        view.set_drawing(places())
        for work, callback in waiting:
            callback(work())
        assert name_of(view) == "Two places."

    def test_a_size_of_a_moment_draws_nothing_anew(self, show, qtbot):
        view = show(timeline())
        drawn = []
        view.drawn.connect(lambda: drawn.append(view.width()))
        whole = view.size()
        view.resize(whole.width() - 40, whole.height())
        view.resize(whole)
        qtbot.waitUntil(lambda: view.is_settled)
        assert drawn == []

    def test_what_a_figure_leaves_behind_is_collected_at_once(self, show):
        view = show(timeline())
        gc.collect()
        left = weakref.WeakSet()

        def watched(look, size):
            chart = timeline()(look, size)
            chart.figure.circle = chart.figure  # as figures are: only the collector frees them
            left.add(chart.figure)
            return chart

        view.set_drawing(watched)
        assert len(left) == 0
