"""Screen readers toggle without clicking and give text without typing; that is an answer all the same."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from speaking import press, reader

from amps_journal.ui.widgets.chips.weekday_chips import WeekdayChips
from amps_journal.ui.widgets.inputs.text_line import TextLine
from amps_journal.ui.widgets.inputs.time_field import TimeField
from amps_journal.ui.widgets.layout.rail import Rail


def give(field, text):
    reader(field).setText(QAccessible.Text.Value, text)


def test_a_weekday_is_toggled(theme, qtbot):
    chips = WeekdayChips("days", "Days", 0, theme)
    qtbot.addWidget(chips)
    heard = []
    chips.value_changed.connect(heard.append)
    press(chips.buttons()[2])
    press(chips.buttons()[2])
    chips.set_value((1,))
    assert heard == [(2,), ()]


def test_a_page_is_opened_and_tab_stops_at_its_entry(theme, qtbot):
    rail = Rail([("today", "today", "Today"), ("calendar", "calendar", "Calendar")], ("help", "help", "Help"), theme)
    qtbot.addWidget(rail)
    heard = []
    rail.page_requested.connect(heard.append)
    rail.set_value("today")
    assert heard == []
    press(rail.entry("calendar"))
    assert heard == ["calendar"]
    rail.set_value("calendar")
    tab = Qt.FocusPolicy.TabFocus
    stops = [name for name in ("today", "calendar", "help") if rail.entry(name).focusPolicy() & tab == tab]
    assert stops == ["calendar"]


def test_a_time_is_given_and_taken_back(theme, qtbot):
    field = TimeField("woke", "Woke up", theme)
    qtbot.addWidget(field)
    heard = []
    field.value_changed.connect(heard.append)
    for text in ("06:50", ""):
        give(field, text)
        qtbot.wait(20)
    assert heard == [time(6, 50), None]


def test_a_time_that_is_being_typed_is_left_alone(theme, qtbot):
    field = TimeField("woke", "Woke up", theme)
    qtbot.addWidget(field)
    heard = []
    field.value_changed.connect(heard.append)
    qtbot.keyClicks(field, "6")
    qtbot.wait(20)
    assert field.text() == "6"
    assert heard == []


def test_a_line_of_text_is_given(theme, qtbot):
    line = TextLine("win", "Win", theme)
    qtbot.addWidget(line)
    heard = []
    line.value_changed.connect(heard.append)
    line.set_value("shown")
    line.flush()
    assert heard == []
    give(line, "given")
    line.flush()
    assert heard == ["given"]
