from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from speaking import description_of, name_of, press, role_of

from amps_journal.ui.theme import load_theme
from amps_journal.ui.widgets.calendar_grids.week_strip import StripDay, WeekStrip
from amps_journal.ui.widgets.foundation.themed import retheme
from amps_journal.ui.widgets.inputs.scale import ScaleSelector
from amps_journal.ui.widgets.layout.card import Card
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout
from amps_journal.ui.widgets.layout.question_row import QuestionRow
from amps_journal.ui.widgets.layout.row_marks import RowState
from amps_journal.ui.widgets.small_charts.goal_steps import GoalSteps
from amps_journal.ui.widgets.small_charts.minutes_bars import MinutesBar, MinutesBars

THURSDAY = date(2026, 4, 16)


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def strip_days(answered=(0.0,) * 7):
    days = [THURSDAY - timedelta(days=back) for back in reversed(range(7))]
    return [StripDay(day, f"{day:%a}", f"{day:%A}", share) for day, share in zip(days, answered, strict=True)]


def test_the_week_goes_to_the_day_that_is_pressed(qtbot, theme):
    strip = shown(qtbot, WeekStrip("week", "Week", theme))
    strip.set_days(strip_days(), THURSDAY)
    asked = []
    strip.day_requested.connect(asked.append)
    qtbot.mouseClick(strip.buttons()[2], Qt.MouseButton.LeftButton)
    strip.buttons()[3].setFocus()
    qtbot.keyClick(strip.buttons()[3], Qt.Key.Key_Return)
    press(strip.buttons()[0])  # a screen reader presses for a moment, as a finger does
    qtbot.waitUntil(lambda: len(asked) == 3)
    assert asked == [date(2026, 4, 12), date(2026, 4, 13), date(2026, 4, 10)]


def test_the_week_says_what_each_day_holds(qtbot, theme):
    strip = shown(qtbot, WeekStrip("week", "Week", theme))
    strip.set_days(strip_days((0.0, 0.4, 1.0, 1.0, 1.0, 1.0, 1.0)), THURSDAY)
    said = [description_of(button) for button in strip.buttons()]
    assert said == ["No entry", "Partly logged", "Logged", "Logged", "Logged", "Logged", "Open now. Logged"]
    assert name_of(strip.buttons()[6]) == "Thursday"


def bars(*minutes):
    return [MinutesBar("T", "Thursday", each, None) for each in minutes]


def test_the_bars_tell_a_missing_day_from_a_rest_day(qtbot, theme):
    widget = shown(qtbot, MinutesBars("bars", "Active minutes", theme))
    widget.set_bars(bars(20, None, 0, 1))
    said = "Thursday: 20 minutes; Thursday: no entry; Thursday: 0 minutes; Thursday: 1 minute"
    assert description_of(widget) == said
    widget.resize(220, 120)
    image = widget.grab().toImage()
    hatched = {image.pixelColor(60 + x, y).name() for x in range(40) for y in range(5, 80)}
    resting = {image.pixelColor(118 + x, y).name() for x in range(40) for y in range(50, 80)}
    assert len(hatched) > 1, "a missing day is hatched"
    assert len(resting) == 1, "above the stub of a rest day there is nothing"


def test_a_week_without_any_minutes_can_be_drawn(qtbot, theme):
    widget = shown(qtbot, MinutesBars("bars", "Active minutes", theme))
    widget.set_bars([MinutesBar("T", "Thursday", None, None)] * 7)
    assert not widget.grab().isNull()


def test_goal_steps_are_said_in_words(qtbot, theme):
    widget = shown(qtbot, GoalSteps("steps", "Back to orchestra", theme))
    widget.set_value((True, False, False))
    assert widget.value() == (True, False, False)
    assert description_of(widget) == "1 of 3 steps"


def test_a_card_is_named_by_its_title(qtbot, theme):
    card = shown(qtbot, Card("card", "Coming up"))
    card.set_title("Back to orchestra")
    assert card.accessibleName() == "Back to orchestra"


class TestRow:
    def row(self, qtbot, theme):
        row = QuestionRow("row_stress", "Stress", theme)
        row.add_flowing_line(ScaleSelector("stress", "Stress", ("none", "most"), theme))
        row.set_fold_out("More", lambda: QLabel("folded away"))
        return shown(qtbot, row)

    def test_what_is_folded_away_is_built_when_it_is_first_asked_for(self, qtbot, theme):
        row = self.row(qtbot, theme)
        assert row.fold_out is None
        press(row.findChild(QPushButton, "row_stress_more"))
        assert row.is_unfolded
        assert row.fold_out.isVisible()
        press(row.findChild(QPushButton, "row_stress_more"))
        assert not row.is_unfolded

    def test_the_state_is_said_in_words(self, qtbot, theme):
        row = self.row(qtbot, theme)
        assert row.accessibleDescription() == "Not answered"
        row.set_state(RowState.ANSWERED)
        assert row.accessibleDescription() == "Answered"
        row.set_state(RowState.NOT_APPLICABLE)
        assert row.accessibleDescription() == "Nothing to answer today"

    def test_enter_asks_for_the_next_row(self, qtbot, theme):
        row = self.row(qtbot, theme)
        row.focus_answer()
        with qtbot.waitSignal(row.advance_requested):
            qtbot.keyClick(row.findChild(QWidget, "stress_0"), Qt.Key.Key_Return)

    def test_the_fold_button_is_named_after_its_question(self, qtbot, theme):
        row = self.row(qtbot, theme)
        button = row.findChild(QPushButton, "row_stress_more")
        assert name_of(button) == "More about Stress"
        assert role_of(button) in {QAccessible.Role.Button, QAccessible.Role.CheckBox}


def test_flowing_things_go_on_in_the_next_line(qtbot, theme):
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, 10, 10)
    for _ in range(3):
        child = QWidget()
        child.setFixedSize(QSize(100, 20))
        flow.addWidget(child)
    assert flow.heightForWidth(330) == 20
    assert flow.heightForWidth(220) == 50
    assert flow.heightForWidth(100) == 80
    box.resize(220, 60)
    box.show()
    flow.setGeometry(QRect(0, 0, 220, 60))
    assert [flow.itemAt(i).geometry().topLeft().toTuple() for i in range(3)] == [(0, 0), (110, 0), (0, 30)]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_scale_grows_with_the_text_and_nothing_is_cut(qtbot, theme, scale):
    widget = ScaleSelector("stress", "Stress", ("none", "most"), theme)
    shown(qtbot, widget)
    retheme(widget, load_theme("dark", scale))
    widget.adjustSize()
    for cell in widget.buttons():
        needed = cell.fontMetrics().horizontalAdvance(cell.text())
        assert cell.width() >= needed
        assert cell.theme.scale == scale
