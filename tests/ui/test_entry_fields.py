from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget
from speaking import description_of, name_of, reader, role_of

from amps_journal.formats.typed_text import typed_time
from amps_journal.ui.widgets.inputs.night_bar import NightBar
from amps_journal.ui.widgets.inputs.note_box import NoteBox
from amps_journal.ui.widgets.inputs.stepper import MinutesStepper, Stepper
from amps_journal.ui.widgets.inputs.text_line import TextLine
from amps_journal.ui.widgets.inputs.time_field import TimeField

Key = Qt.Key


@pytest.fixture
def said(qtbot, theme):
    """Shows a widget in front and collects what it says."""

    def show(widget, width=500):
        heard = []
        widget.value_changed.connect(heard.append)
        qtbot.addWidget(widget)
        widget.resize(width, max(40, widget.sizeHint().height()))
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return heard

    return show


class TestStepper:
    def test_not_answered_and_nought_are_different(self, theme, said):
        widget = Stepper("nurse", "Visits", theme)
        heard = said(widget)
        assert widget.value() is None
        widget.set_value(0)
        assert widget.value() == 0
        widget.set_value(None)
        assert widget.value() is None
        assert heard == []

    def test_arrows_step_from_the_usual_start(self, theme, said, qtbot):
        widget = MinutesStepper("minutes", "Minutes", theme)
        heard = said(widget)
        widget.field.setFocus()
        for key in (Key.Key_Up, Key.Key_Up, Key.Key_Down):
            qtbot.keyClick(widget.field, key)
        assert heard == [15, 20, 15]

    def test_a_step_up_from_between_lands_on_the_grid(self, theme, said):
        widget = MinutesStepper("minutes", "Minutes", theme)
        heard = said(widget)
        widget.set_value(22)
        widget.field.stepBy(1)
        assert heard == [25]

    def test_it_never_steps_below_the_lowest_answer(self, theme, said):
        widget = MinutesStepper("minutes", "Minutes", theme)
        said(widget)
        widget.set_value(3)
        widget.field.stepBy(-1)
        assert widget.value() == 1

    def test_a_number_is_typed_and_said_once_it_is_entered(self, theme, said, qtbot):
        widget = MinutesStepper("minutes", "Minutes", theme)
        heard = said(widget)
        widget.field.setFocus()
        qtbot.keyClicks(widget.field, "45")
        assert heard == []
        qtbot.keyClick(widget.field, Key.Key_Return)
        assert heard == [45]

    def test_backspace_on_the_whole_number_clears(self, theme, said, qtbot):
        widget = MinutesStepper("minutes", "Minutes", theme)
        heard = said(widget)
        widget.set_value(45)
        widget.field.setFocus()
        widget.field.selectAll()
        qtbot.keyClick(widget.field, Key.Key_Backspace)
        assert heard == [None]

    def test_usual_values_are_one_press(self, theme, said, qtbot):
        widget = MinutesStepper("minutes", "Minutes", theme, usual=(10, 30))
        heard = said(widget)
        qtbot.mouseClick(widget.findChild(object, "minutes_30"), Qt.MouseButton.LeftButton)
        assert heard == [30]

    def test_plus_and_minus_are_there_for_the_pointer(self, theme, said, qtbot):
        widget = Stepper("attacks", "Attacks", theme)
        heard = said(widget)
        qtbot.mouseClick(widget.findChild(object, "attacks_more"), Qt.MouseButton.LeftButton)
        qtbot.mouseClick(widget.findChild(object, "attacks_more"), Qt.MouseButton.LeftButton)
        qtbot.mouseClick(widget.findChild(object, "attacks_fewer"), Qt.MouseButton.LeftButton)
        assert heard == [0, 1, 0]

    def test_a_screen_reader_reads_and_sets_it(self, theme, said):
        widget = MinutesStepper("minutes", "Minutes", theme)
        heard = said(widget)
        assert role_of(widget.field) == QAccessible.Role.SpinBox
        assert name_of(widget.field) == "Minutes"
        assert description_of(widget.field) == "Not answered"
        reader(widget.field).valueInterface().setCurrentValue(20)
        assert heard == [20]
        assert description_of(widget.field) == "20 min"


class TestTimeField:
    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("22:40", time(22, 40)),
            ("2240", time(22, 40)),
            ("7", time(7)),
            ("7.05", time(7, 5)),
            ("10.30pm", time(22, 30)),
            ("12 am", time(0)),
            ("0650", time(6, 50)),
        ],
    )
    def test_a_time_is_understood_as_people_write_it(self, written, meant):
        assert typed_time(written) == meant

    @pytest.mark.parametrize("written", ["", "25:00", "10:75", "soon", "13pm", "-1", "1:2:3"])
    def test_what_is_no_time_means_none(self, written):
        assert typed_time(written) is None

    def test_an_entered_time_is_said_and_written_out(self, theme, said, qtbot):
        widget = TimeField("in_bed", "In bed", theme)
        heard = said(widget)
        widget.setFocus()
        qtbot.keyClicks(widget, "2205")
        qtbot.keyClick(widget, Key.Key_Return)
        assert heard == [time(22, 5)]
        assert widget.text() == "22:05"

    @pytest.mark.parametrize("typed", ["24:00", "11:3", "half ten", "99"])
    def test_what_is_no_time_stays_to_be_seen_and_changes_nothing(self, theme, said, qtbot, typed):
        widget = TimeField("in_bed", "In bed", theme)
        heard = said(widget)
        widget.set_value(time(22, 40))
        refused = []
        widget.refused.connect(refused.append)
        widget.selectAll()
        qtbot.keyClicks(widget, typed)
        qtbot.keyClick(widget, Key.Key_Return)
        assert widget.text() == typed
        assert refused[0] == typed
        assert widget.value() == time(22, 40)
        assert heard == []
        widget.forget_unread()
        assert widget.text() == "22:40"

    @pytest.mark.parametrize(
        ("typed", "meant"), [("22.40 Uhr", "22:40"), ("22,40", "22:40"), ("22-40", "22:40"), ("10.30pm", "22:30")]
    )
    def test_times_are_read_as_people_write_them(self, theme, said, qtbot, typed, meant):
        widget = TimeField("in_bed", "In bed", theme)
        said(widget)
        qtbot.keyClicks(widget, typed)
        qtbot.keyClick(widget, Key.Key_Return)
        assert widget.text() == meant

    def test_emptying_clears(self, theme, said, qtbot):
        widget = TimeField("in_bed", "In bed", theme)
        heard = said(widget)
        widget.set_value(time(22, 0))
        widget.clear()
        qtbot.keyClick(widget, Key.Key_Return)
        assert heard == [None]

    def test_a_screen_reader_edits_it(self, theme, said):
        widget = TimeField("in_bed", "In bed", theme)
        said(widget)
        assert role_of(widget) == QAccessible.Role.EditableText
        assert name_of(widget) == "In bed"
        widget.set_value(time(22, 40))
        assert reader(widget).text(QAccessible.Text.Value) == "22:40"


class TestNightBar:
    def bar(self, theme):
        return NightBar("night", "Night", theme)

    def test_it_is_empty_until_answered_and_can_be_emptied(self, theme, said):
        widget = self.bar(theme)
        heard = said(widget)
        assert widget.value() is None
        widget.set_value((time(22, 40), time(6, 50)))
        assert widget.value() == (time(22, 40), time(6, 50))
        widget.set_value(None)
        assert widget.value() is None
        assert heard == []

    def test_one_end_may_be_known_alone(self, theme, said):
        widget = self.bar(theme)
        said(widget)
        widget.set_value((None, time(6, 50)))
        assert widget.value() == (None, time(6, 50))

    @pytest.mark.parametrize(
        "night", [(time(15, 0), time(23, 59)), (time(14, 55), time(0, 0)), (time(1, 30), time(13, 0))]
    )
    def test_every_time_of_day_has_its_place(self, theme, said, night):
        widget = self.bar(theme)
        said(widget)
        widget.set_value(night)
        assert widget.value() == night

    def test_arrows_move_an_end_by_five_minutes(self, theme, said, qtbot):
        widget = self.bar(theme)
        heard = said(widget)
        widget.set_value((time(22, 42), time(6, 50)))
        widget.lights_out.setFocus()
        qtbot.keyClick(widget.lights_out, Key.Key_Right)
        qtbot.keyClick(widget.lights_out, Key.Key_Left)
        assert heard == [(time(22, 45), time(6, 50)), (time(22, 40), time(6, 50))]

    def test_times_are_typed_as_four_digits_or_fewer_and_enter(self, theme, said, qtbot):
        widget = self.bar(theme)
        heard = said(widget)
        widget.lights_out.setFocus()
        qtbot.keyClicks(widget.lights_out, "2230")
        widget.woke.setFocus()
        qtbot.keyClicks(widget.woke, "7")
        qtbot.keyClick(widget.woke, Key.Key_Return)
        assert heard == [(time(22, 30), None), (time(22, 30), time(7, 0))]

    def test_a_time_being_typed_is_entered_when_the_focus_leaves(self, theme, said, qtbot):
        widget = self.bar(theme)
        heard = said(widget)
        widget.lights_out.setFocus()
        qtbot.keyClicks(widget.lights_out, "945")
        widget.woke.setFocus()
        assert heard == [(time(9, 45), None)]

    def test_backspace_clears_an_end(self, theme, said, qtbot):
        widget = self.bar(theme)
        heard = said(widget)
        widget.set_value((time(22, 40), time(6, 50)))
        widget.woke.setFocus()
        qtbot.keyClick(widget.woke, Key.Key_Backspace)
        assert heard == [(time(22, 40), None)]

    def test_an_end_is_dragged_and_said_when_it_is_let_go(self, theme, said):
        widget = self.bar(theme)
        heard = said(widget)
        widget.set_value((time(22, 40), time(6, 50)))
        y = widget.height() // 2
        start = QPoint(round(widget._x(widget.woke.minutes())), y)
        end = QPoint(round(widget._x(widget.woke.minutes() + 60)), y)
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(widget, end)
        assert heard == []
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)
        ((lights_out, woke),) = heard
        assert lights_out == time(22, 40)
        assert time(7, 45) <= woke <= time(7, 55)
        assert woke.minute % 5 == 0

    def test_a_night_is_drawn_across_the_empty_bar(self, theme, said):
        widget = self.bar(theme)
        heard = said(widget)
        y = widget.height() // 2
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=QPoint(100, y))
        QTest.mouseMove(widget, QPoint(400, y))
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=QPoint(400, y))
        ((lights_out, woke),) = heard
        assert lights_out is not None
        assert woke is not None

    def test_a_click_only_brings_the_keyboard(self, theme, said, qtbot):
        widget = self.bar(theme)
        heard = said(widget)
        for x in (40, 170, 300):
            qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(x, 12))
        assert widget.lights_out.hasFocus()
        widget.set_value((time(22, 40), time(6, 50)))
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() - 8, 12))
        assert widget.woke.hasFocus()
        assert widget.value() == (time(22, 40), time(6, 50))
        assert heard == []

    @pytest.mark.parametrize(
        "typed", ["22400650", "2240\t0650", "22:40 06:50", "2240-0650", "22.40 - 6:50", "10:40pm 06:50am"]
    )
    def test_a_night_is_typed_in_one_go(self, theme, said, qtbot, typed):
        widget = self.bar(theme)
        said(widget)
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(100, 12))
        for character in typed:
            focused = QApplication.focusWidget()
            QTest.keyClick(focused, Key.Key_Tab) if character == "\t" else QTest.keyClick(focused, character)
        widget.flush()
        assert widget.value() == (time(22, 40), time(6, 50))

    def test_what_is_no_time_stays_to_be_seen_and_is_said(self, theme, said, qtbot):
        widget = self.bar(theme)
        heard = said(widget)
        refused = []
        widget.refused.connect(refused.append)
        for typed in ("2570", "11:3"):
            qtbot.keyClicks(widget.lights_out, typed)
            widget.lights_out.flush()
            assert widget.lights_out.words() == typed
        assert refused == ["2570", "11:3"]
        assert heard == []
        qtbot.keyClicks(widget.lights_out, "2240")
        assert widget.value() == (time(22, 40), None)

    def test_enter_goes_on_to_waking_while_that_is_open(self, theme, said, qtbot):
        widget = self.bar(theme)
        said(widget)
        widget.lights_out.setFocus()
        qtbot.keyClicks(widget.lights_out, "930p")
        qtbot.keyClick(widget.lights_out, Key.Key_Return)
        assert widget.woke.hasFocus()
        assert widget.value() == (time(21, 30), None)

    def test_a_screen_reader_reads_and_sets_both_ends(self, theme, said):
        widget = self.bar(theme)
        heard = said(widget)
        assert role_of(widget.lights_out) == QAccessible.Role.Slider
        assert name_of(widget.woke) == "Woke up"
        assert description_of(widget.woke) == "Not answered"
        reader(widget.woke).valueInterface().setCurrentValue(9 * 60 + 6 * 60 + 50)
        assert heard == [(None, time(6, 50))]
        assert description_of(widget.woke) == "06:50"


@pytest.mark.parametrize("kind", [TextLine, NoteBox])
class TestText:
    def test_it_says_its_text_after_a_pause(self, kind, theme, said, qtbot):
        widget = kind("win", "Win", theme)
        heard = said(widget)
        qtbot.keyClicks(widget, "Walked")
        assert heard == []
        qtbot.waitUntil(lambda: heard == ["Walked"], timeout=2000)

    def test_it_says_its_text_when_the_focus_leaves(self, kind, theme, said, qtbot):
        widget = kind("win", "Win", theme)
        heard = said(widget)
        widget.setFocus()
        qtbot.keyClicks(widget, "Walked")
        widget.clearFocus()
        assert heard == ["Walked"]

    def test_emptied_text_is_not_answered(self, kind, theme, said, qtbot):
        widget = kind("win", "Win", theme)
        heard = said(widget)
        widget.set_value("Walked")
        widget.setFocus()
        widget.selectAll()
        qtbot.keyClick(widget, Key.Key_Backspace)
        widget.flush()
        assert heard == [None]

    def test_what_comes_back_while_typing_neither_overwrites_nor_moves_the_caret(self, kind, theme, said, qtbot):
        widget = kind("win", "Win", theme)
        heard = said(widget)
        widget.setFocus()
        qtbot.keyClicks(widget, "Walk to")
        qtbot.keyClick(widget, Key.Key_Left)
        widget.set_value("Walk")
        qtbot.keyClicks(widget, "X")
        widget.flush()
        assert heard == ["Walk tXo"]

    def test_the_saved_text_coming_back_leaves_the_caret(self, kind, theme, said, qtbot):
        widget = kind("win", "Win", theme)
        heard = said(widget)
        widget.setFocus()
        qtbot.keyClicks(widget, "ab")
        qtbot.keyClick(widget, Key.Key_Left)
        widget.flush()
        widget.set_value("ab")
        qtbot.keyClicks(widget, "X")
        widget.flush()
        assert heard == ["ab", "aXb"]

    def test_spaces_around_a_text_being_typed_stay_while_it_is_typed(self, kind, theme, said, qtbot):
        widget = kind("win", "Win", theme)
        heard = said(widget)
        qtbot.keyClicks(widget, "a ")
        widget.flush()
        widget.set_value("a")
        qtbot.keyClicks(widget, "b")
        widget.flush()
        assert heard == ["a", "a b"]

    def test_control_characters_are_left_out(self, kind, theme, said):
        widget = kind("win", "Win", theme)
        said(widget)
        if kind is TextLine:
            widget.setText("a\tb\x07c")
        else:
            widget.setPlainText("a\tb\x07c")
        assert widget.value() == ("a bc" if kind is TextLine else "a\tbc")  # One line has no room for a tab.

    def test_a_screen_reader_knows_it(self, kind, theme, said):
        widget = kind("win", "Today's win", theme)
        said(widget)
        assert role_of(widget) == QAccessible.Role.EditableText
        assert name_of(widget) == "Today's win"


class TestBlankNotes:
    def test_a_note_of_line_breaks_alone_is_empty_again_once_it_is_left(self, theme, qtbot):
        room = QWidget()
        note, other = NoteBox("note", "Note", theme, "Only you"), TextLine("win", "Win", theme)
        column = QVBoxLayout(room)
        column.addWidget(note)
        column.addWidget(other)
        heard = []
        note.value_changed.connect(heard.append)
        qtbot.addWidget(room)
        with qtbot.waitActive(room):
            room.show()
            room.activateWindow()
        height = note.height()
        note.setFocus()
        for _ in range(3):
            QTest.keyClick(note, Key.Key_Return)
        assert note.height() > height
        other.setFocus()
        assert note.height() == height
        assert note.document().isEmpty()  # So that its words of invitation are there again.
        note.setFocus()
        QTest.keyClicks(note, "Up")
        QTest.keyClick(note, Key.Key_Return)
        other.setFocus()
        assert heard == ["Up"]


class TestLongNotes:
    def box(self, theme, longest=10_000):
        return NoteBox("note", "Note", theme, longest=longest)

    def test_what_is_too_long_stays_in_sight_and_is_said_not_to_be_saved(self, theme, said, qtbot):
        widget = self.box(theme, longest=600)
        heard = said(widget)
        QApplication.clipboard().setText("word " * 130)
        qtbot.keyClick(widget, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        widget.flush()
        count = widget.findChild(QLabel, "note_count")
        assert count.isVisible()
        assert "650 of 600" in count.text()
        assert "not saved" in count.text()
        assert len(widget.toPlainText()) == 650
        assert heard == [("word " * 130)[:600].strip()]

    def test_the_count_shows_only_when_it_nears(self, theme, said, qtbot):
        widget = self.box(theme, longest=600)
        said(widget)
        widget.set_value("a" * 90)
        assert not widget.findChild(QLabel, "note_count").isVisible()
        qtbot.keyClicks(widget, "a" * 11)
        assert widget.findChild(QLabel, "note_count").text() == "101 of 600 characters"

    @pytest.mark.parametrize(
        "text", ["10\u00a0km", "1\tswim", "one\ntwo\n\nthree", "\U0001f1ec\U0001f1e7 won", "a\u2009b"]
    )
    def test_text_comes_back_as_it_was_typed(self, theme, said, qtbot, text):
        widget = self.box(theme)
        heard = said(widget)
        QApplication.clipboard().setText(text)
        qtbot.keyClick(widget, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        widget.flush()
        assert heard == [text]
        widget.set_value(None)
        widget.set_value(text)
        assert widget.value() == text

    def test_a_long_note_scrolls_and_its_page_follows_the_line_that_is_typed(self, theme, said, qtbot):
        page, around = QWidget(), QScrollArea()
        widget = self.box(theme)
        layout = QVBoxLayout(page)
        layout.addSpacing(500)
        layout.addWidget(widget)
        around.setWidget(page)
        around.setWidgetResizable(True)
        around.value_changed = widget.value_changed
        said(around)
        around.resize(400, 360)
        widget.setFocus()
        for _ in range(40):
            qtbot.keyClick(widget, Key.Key_Return)
        qtbot.keyClick(widget, "x")
        QTest.qWait(0)

        def is_in_sight():
            at = widget.viewport().mapTo(around.viewport(), widget.cursorRect().center())
            return around.viewport().rect().contains(at)

        qtbot.waitUntil(is_in_sight, timeout=1000)
        assert widget.verticalScrollBar().isVisible()
        assert widget.height() <= around.height() / 2
