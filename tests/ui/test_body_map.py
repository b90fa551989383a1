import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from speaking import description_of, is_checked, name_of, press, role_of

from amps_journal.domain import catalogue
from amps_journal.ui.theme import load_theme
from amps_journal.ui.widgets.body_map.figures import VIEWS, body_figure
from amps_journal.ui.widgets.body_map.map import BodyMap
from amps_journal.ui.widgets.foundation.tab_order import tab_stops

Key = Qt.Key
REGIONS = {entry.key: entry for entry in catalogue.entries("regions")}


@pytest.fixture
def show(qtbot, theme):
    """Shows a body map in front and collects what it says."""

    def shown(usual=(), scale=1.0):
        widget = BodyMap("places", "Where", load_theme("light", scale), usual)
        heard = []
        widget.value_changed.connect(heard.append)
        qtbot.addWidget(widget)
        widget.resize(560, widget.heightForWidth(560))
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget, heard

    return shown


def click(widget, key):
    middle = widget.drawing.middle_of(key).toPoint()
    QTest.mouseClick(widget.drawing, Qt.MouseButton.LeftButton, pos=middle)


class TestTheFigure:
    def test_every_region_has_exactly_one_shape_on_the_side_that_the_catalogue_says(self):
        drawn = [(key, view) for view in VIEWS for key in body_figure(view).regions]
        assert sorted(drawn) == sorted((entry.key, entry.more["view"]) for entry in REGIONS.values())

    @pytest.mark.parametrize("view", VIEWS)
    def test_left_and_right_are_mirrored(self, view):
        figure = body_figure(view)
        width = figure.bounds.left() + figure.bounds.right()
        for key, shape in figure.regions.items():
            box = shape.boundingRect()
            other = figure.regions[_other_side(key)].boundingRect()
            mirrored = (width - box.right(), box.top(), box.width(), box.height())
            assert mirrored == pytest.approx((other.left(), other.top(), other.width(), other.height()), abs=0.3), key

    @pytest.mark.parametrize(("view", "teens_left_is_right_of_the_middle"), [("front", True), ("back", False)])
    def test_left_is_the_teens_own(self, view, teens_left_is_right_of_the_middle):
        figure = body_figure(view)
        middle = figure.bounds.center().x()
        sides = {key: shape.boundingRect().center().x() > middle for key, shape in figure.regions.items()}
        for key, is_right_of_the_middle in sides.items():
            if key.startswith("left_"):
                assert is_right_of_the_middle is teens_left_is_right_of_the_middle, key
            elif key.startswith("right_"):
                assert is_right_of_the_middle is not teens_left_is_right_of_the_middle, key

    def test_each_shape_lies_on_the_body(self):
        for view in VIEWS:
            figure = body_figure(view)
            for key, shape in figure.regions.items():
                inside = figure.outline.intersected(shape).boundingRect()
                assert inside.height() == pytest.approx(shape.boundingRect().height(), abs=0.3), key
                assert inside.width() == pytest.approx(shape.boundingRect().width(), abs=0.3), key


def _other_side(key):
    side, _, rest = key.partition("_")
    return {"left": f"right_{rest}", "right": f"left_{rest}"}.get(side, key)


class TestTheDrawing:
    @pytest.mark.parametrize("scale", [1.0, 2.0])
    def test_a_click_in_the_middle_of_each_shape_takes_its_region_and_another_gives_it_back(self, show, scale):
        widget, heard = show(scale=scale)
        for key in REGIONS:
            click(widget, key)
            assert heard[-1] == (key,)
            click(widget, key)
            assert heard[-1] is None

    def test_a_click_beside_the_body_says_nothing(self, show):
        widget, heard = show()
        QTest.mouseClick(widget.drawing, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
        assert heard == []

    def test_no_region_is_too_small_to_hit(self, show):
        widget, _ = show()
        for key, shape in widget.drawing._shapes():
            box = shape.boundingRect()
            assert min(box.width(), box.height()) >= 8, key

    def test_the_region_under_the_pointer_is_named_and_its_line_is_shown(self, show, qtbot):
        widget, _ = show()
        place = widget.drawing.middle_of("left_knee").toPoint()
        QTest.mouseMove(widget.drawing, place)
        qtbot.waitUntil(lambda: widget.drawing.toolTip() == "Left knee", timeout=1000)
        assert widget._hint.text() == "Left knee"
        assert widget.regions.line("left_knee")._is_marked

    def test_what_is_chosen_looks_different_without_colour(self, show):
        widget, _ = show()
        before = widget.drawing.grab().toImage()
        widget.set_value(("chest",))
        after = widget.drawing.grab().toImage()
        middle = widget.drawing.middle_of("chest").toPoint()
        across = [(middle.x() + step, middle.y()) for step in range(-8, 9)]
        greys = {after.pixelColor(*place).lightness() for place in across}
        assert len({before.pixelColor(*place).lightness() for place in across}) == 1
        assert max(greys) - min(greys) > 60  # the hatching

    def test_a_screen_reader_is_told_what_it_shows(self, show):
        widget, _ = show()
        assert role_of(widget.drawing) == QAccessible.Role.Graphic
        assert name_of(widget.drawing) == "Drawing of a body, front and back"
        assert description_of(widget.drawing) == "Not answered"
        widget.set_value(("left_knee", "head"))
        assert description_of(widget.drawing) == "Left knee, Head"


class TestTheList:
    def test_it_is_in_step_with_the_drawing(self, show):
        widget, heard = show()
        click(widget, "left_knee")
        assert is_checked(widget.regions.line("left_knee"))
        press(widget.regions.line("head"))
        assert heard[-1] == ("left_knee", "head")
        assert widget.drawing._chosen == {"left_knee", "head"}
        press(widget.regions.line("left_knee"))
        assert heard[-1] == ("head",)

    def test_tab_comes_in_once(self, show):
        widget, _ = show()
        stops = [w for w in tab_stops(widget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus]
        assert [stop.objectName() for stop in stops] == ["places_head"]
        widget.focusWidget().clearFocus()
        widget.set_value(("left_knee",))
        stops = [w for w in tab_stops(widget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus]
        assert [stop.objectName() for stop in stops] == ["places_left_knee"]

    def test_arrows_move_and_space_ticks(self, show, qtbot):
        widget, heard = show()
        widget.regions.take_focus()
        qtbot.keyClick(widget.focusWidget(), Key.Key_Down)
        qtbot.keyClick(widget.focusWidget(), Key.Key_Space)
        assert heard == [("face",)]
        qtbot.keyClick(widget.focusWidget(), Key.Key_End)
        assert widget.focusWidget() is widget.regions.buttons()[-1]

    def test_typing_finds_a_region_by_any_of_its_words_and_brings_it_into_view(self, show, qtbot):
        widget, _ = show()
        widget.regions.take_focus()
        for letter in "knee":
            qtbot.keyClicks(widget.focusWidget(), letter)
        assert widget.focusWidget() is widget.regions.line("left_knee")
        assert widget.focusWidget().visibleRegion().boundingRect().height() == widget.focusWidget().height()
        widget.regions._forget_typed()
        qtbot.keyClicks(widget.focusWidget(), "k")
        assert widget.focusWidget() is widget.regions.line("right_knee")

    def test_backspace_goes_back_to_not_answered(self, show, qtbot):
        widget, heard = show()
        widget.set_value(("head", "chest"))
        widget.regions.take_focus()
        qtbot.keyClick(widget.focusWidget(), Key.Key_Backspace)
        assert heard == [None]
        assert not any(line.isChecked() for line in widget.regions.buttons())

    def test_usual_places_come_first_and_no_place_comes_twice(self, show):
        widget, _ = show(usual=("lower_back", "left_ankle"))
        names = [line.objectName() for line in widget.regions.buttons()]
        assert names[:3] == ["places_lower_back", "places_left_ankle", "places_head"]
        assert sorted(names) == sorted(f"places_{key}" for key in REGIONS)

    def test_a_screen_reader_knows_the_lines(self, show):
        widget, _ = show()
        line = widget.regions.line("left_jaw")
        assert role_of(line) == QAccessible.Role.CheckBox
        assert name_of(line) == "Left jaw"
        assert name_of(widget.regions) == "Where"
        assert role_of(widget.regions) == QAccessible.Role.Grouping

    def test_nowhere_and_not_answered_are_told_apart(self, show):
        widget, heard = show()
        assert description_of(widget.regions) == "Not answered"
        widget.set_value(())
        assert widget.value() == ()
        assert description_of(widget.regions) == "Nothing chosen"
        widget.set_value(None)
        assert widget.value() is None
        assert heard == []

    def test_it_fits_into_today_at_every_text_size(self, show):
        for scale in (1.0, 1.5, 2.0):
            widget, _ = show(scale=scale)
            assert widget.minimumSizeHint().width() <= 560
            assert widget.regions.minimumSizeHint().width() <= widget._beside.width()
