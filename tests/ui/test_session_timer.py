"""The timer of a session: started and stopped with one button, it answers in whole minutes."""

import pytest
from moved_clock import clock
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from speaking import name_of, reader

from amps_journal.ui.widgets.guided.session_timer import SessionTimer, whole_minutes

__all__ = ["clock"]  # A fixture, asked for by its name.


@pytest.fixture
def timer(qtbot, theme, clock):
    made = SessionTimer("timer", "Towel", theme, clock)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def button(timer):
    return timer.findChild(QWidget, "timer_button")


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(0, 1), (29, 1), (89.9, 1), (90, 2), (600, 10), (629, 10), (100_000, 1440)]
)
def test_seconds_are_noted_as_the_nearest_minute_and_at_least_one(seconds, minutes):
    assert whole_minutes(seconds) == minutes


def test_stopping_tells_the_minutes(timer, clock):
    told = []
    timer.timed.connect(told.append)
    button(timer).click()
    clock.move(7 * 60 + 10)
    button(timer).click()
    assert told == [7]
    assert not timer.is_running


def test_going_on_adds_to_what_was_timed(timer, clock):
    told = []
    timer.timed.connect(told.append)
    for seconds in (120, 180):
        button(timer).click()
        clock.move(seconds)
        button(timer).click()
        clock.move(900)
    assert told == [2, 5]


def test_the_time_is_shown_while_it_runs(timer, clock):
    shown = timer.findChild(QWidget, "timer_time")
    assert shown.text() == ""
    button(timer).click()
    clock.move(65)
    timer.look_at_the_clock()
    assert shown.text() == "1:05"


def test_a_screen_reader_hears_what_is_timed_and_what_the_button_does(timer, clock):
    assert name_of(button(timer)) == "Start a timer: Towel"
    assert "Press" in reader(button(timer)).actionInterface().actionNames()
    button(timer).click()
    assert name_of(button(timer)) == "Stop the timer: Towel"
    clock.move(60)
    button(timer).click()
    assert name_of(button(timer)) == "Go on timing: Towel"


def test_space_starts_and_stops(timer):
    button(timer).setFocus()
    QTest.keyClick(button(timer), Qt.Key.Key_Space)
    assert timer.is_running
    QTest.keyClick(button(timer), Qt.Key.Key_Space)
    assert not timer.is_running
