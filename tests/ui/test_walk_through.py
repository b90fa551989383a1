"""Exercises that are led: by themselves at their own pace, or turned by hand, and heard part by part."""

from dataclasses import replace

import pytest
from moved_clock import clock, show_still
from parts import find
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from speaking import description_of, name_of, press

from amps_journal.domain.skills import walk_through
from amps_journal.ui.theme import load_theme
from amps_journal.ui.widgets.guided import walk_through as leading
from amps_journal.ui.widgets.guided.walk_through import WalkThroughView

__all__ = ["clock"]  # A fixture, asked for by its name.

Key = Qt.Key
LED = walk_through("grounding")


@pytest.fixture
def said(monkeypatch):
    words = []
    monkeypatch.setattr(leading, "announce", lambda _widget, text: words.append(text))
    return words


@pytest.fixture
def view(qtbot, theme, clock, said):
    return show_still(WalkThroughView("led", LED, theme, clock), qtbot, 640, 460)


def words(view):
    return find(view, "led_words").text()


def pass_time(view, clock, seconds):
    clock.move(seconds)
    view.look_at_the_clock()


def test_it_goes_on_by_itself_part_by_part_and_is_done_at_the_end(view, clock, said):
    told, shown = [], []
    view.finished.connect(told.append)
    view.part_shown.connect(shown.append)
    view.toggle()
    for part in LED.parts:
        assert words(view) == part.words
        pass_time(view, clock, part.seconds)
    assert shown == list(range(len(LED.parts)))
    assert told == [LED.seconds]
    assert said == [*(part.words for part in LED.parts), "Done."]


def test_a_late_look_at_the_clock_does_not_make_the_exercise_longer(view, clock):
    told = []
    view.finished.connect(told.append)
    view.toggle()
    while not told:
        pass_time(view, clock, 0.9)
    assert told[0] <= LED.seconds + 1


def test_a_pause_waits(view, clock):
    view.toggle()
    pass_time(view, clock, 10)
    view.toggle()
    pass_time(view, clock, 300)
    assert view.place == 0
    view.toggle()
    pass_time(view, clock, 1.9)
    assert view.place == 0
    pass_time(view, clock, 0.2)
    assert view.place == 1


def test_without_going_on_by_itself_it_waits_for_the_teen(view, clock):
    press(find(view, "led_goes_on"))
    told = []
    view.finished.connect(told.append)
    view.toggle()
    pass_time(view, clock, 1000)
    assert view.place == 0
    assert not find(view, "led_start").isVisible()
    for place in range(1, len(LED.parts)):
        find(view, "led_next").click()
        assert view.place == place
    find(view, "led_next").click()
    assert (view.place, told) == (-1, [1000])


def test_turning_to_go_on_by_itself_gives_the_part_its_whole_time(view, clock):
    press(find(view, "led_goes_on"))
    view.toggle()
    pass_time(view, clock, 1000)
    press(find(view, "led_goes_on"))
    pass_time(view, clock, LED.parts[0].seconds - 0.1)
    assert view.place == 0


def test_keys_lead_through_it(view, clock):
    told = []
    view.finished.connect(told.append)
    view.begin()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    for keys, place in ((Key.Key_Right, 1), (Key.Key_PageDown, 2), (Key.Key_Left, 1), (Key.Key_PageUp, 0)):
        QTest.keyClick(QApplication.focusWidget(), keys)
        assert view.place == place
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Left)
    assert view.place == 0
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    assert not view.is_running
    clock.move(3)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert (view.place, told) == (-1, [0])


def test_a_screen_reader_finds_names_and_how_far_it_is(view):
    assert name_of(view) == LED.title
    view.toggle()
    view.turn(1)
    assert description_of(find(view, "led_steps")) == f"2 of {len(LED.parts)} steps"
    for name in ("led_back", "led_start", "led_next", "led_stop", "led_goes_on", "led_bar"):
        assert name_of(find(view, name)), name


def test_with_less_movement_no_bar_creeps(view):
    view.toggle()
    assert find(view, "led_bar").isVisible()
    view.set_theme(replace(load_theme("light"), less_motion=True))
    assert not find(view, "led_bar").isVisible()
    assert view.is_running


def test_it_waits_when_it_is_no_longer_seen(view):
    view.toggle()
    view.hide()
    assert not view.is_running
