"""The breathing guide: it keeps time however late its pictures come, and is worked by keys and by ear."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from moved_clock import clock, show_still
from parts import find
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from speaking import description_of, name_of, press

from amps_journal.domain.breathing import PATTERNS, Phase, change_points
from amps_journal.ui.theme import load_theme
from amps_journal.ui.widgets.foundation import announce as announcing
from amps_journal.ui.widgets.foundation.themed import retheme
from amps_journal.ui.widgets.guided import breathing_pacer as guide
from amps_journal.ui.widgets.guided.breath_shape import ground_colour
from amps_journal.ui.widgets.guided.breathing_pacer import Pacer, PacerState

__all__ = ["clock"]  # A fixture, asked for by its name.

Key = Qt.Key
ALL = pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.key)


@pytest.fixture
def said(monkeypatch):
    """What a screen reader is asked to say, and whether at once."""
    words = []
    monkeypatch.setattr(guide, "announce", lambda _widget, text, *, at_once=False: words.append((text, at_once)))
    return words


@pytest.fixture
def pacer(qtbot, theme, clock, said):
    return show_still(Pacer("pacer", theme, clock), qtbot, 560, 620)


def go_to(pacer, clock, seconds, since=1000.0):
    clock.seconds = since + seconds
    pacer.look_at_the_clock()


@ALL
def test_it_is_never_more_than_a_picture_late_over_five_minutes_however_unsteady_the_ticks(pacer, clock, pattern):
    pacer.choose(pattern.key, 5)
    seen = []
    pacer.phase_changed.connect(lambda phase: seen.append((clock.seconds - 1000.0, phase)))
    pacer.toggle()
    ticks = random.Random(7)
    while pacer.state is PacerState.RUNNING:
        clock.move(ticks.choice((0.004, 0.016, 0.017, 0.033, 0.049)))
        pacer.look_at_the_clock()
    planned = change_points(pattern, 5)
    assert [phase for _second, phase in seen] == [phase for _second, phase in planned]
    late = [shown - second for (shown, _), (second, _) in zip(seen, planned, strict=True)]
    assert all(0 <= lateness < 0.05 for lateness in late)
    assert clock.seconds - 1000.0 - pattern.length(5) < 0.05


def test_a_window_that_was_stuck_for_seconds_is_right_again_with_the_next_picture(pacer, clock):
    pacer.choose("long_out", 1)
    pacer.toggle()
    go_to(pacer, clock, 1.0)
    go_to(pacer, clock, 36.5)
    assert (pacer.moment.breath, pacer.moment.phase) == (3, Phase.OUT)
    assert pacer.moment.since == pytest.approx(2.5)


def test_a_pause_takes_no_time_and_the_breath_goes_on_where_it_was(pacer, clock):
    pacer.choose("box", 2)
    pacer.toggle()
    go_to(pacer, clock, 6.0)
    pacer.toggle()
    assert pacer.state is PacerState.PAUSED
    clock.move(500)
    pacer.look_at_the_clock()
    assert pacer.moment.since == pytest.approx(2.0)
    pacer.toggle()
    clock.move(1)
    pacer.look_at_the_clock()
    assert (pacer.moment.phase, round(pacer.moment.since, 6)) == (Phase.HOLD, 3.0)


def test_it_ends_by_itself_after_its_minutes_and_says_how_long_it_was(pacer, clock):
    pacer.choose("long_out", 3)
    told = []
    pacer.finished.connect(told.append)
    pacer.toggle()
    go_to(pacer, clock, 179.9)
    assert told == []
    go_to(pacer, clock, 180.0)
    assert told == [180]
    assert pacer.state is PacerState.READY
    assert "3 minutes" in find(pacer, "pacer_said").text()


class TestKeys:
    def test_space_starts_pauses_and_goes_on_and_escape_stops(self, pacer, clock):
        told = []
        pacer.finished.connect(told.append)
        pacer.begin()
        states = []
        for _ in range(3):
            QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
            states.append(pacer.state)
            clock.move(5)
        assert states == [PacerState.RUNNING, PacerState.PAUSED, PacerState.RUNNING]
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
        assert (pacer.state, told) == (PacerState.READY, [10])

    def test_space_on_a_choice_starts_too_and_the_next_space_pauses(self, pacer):
        find(pacer, "pacer_pattern_box").setFocus()
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
        assert pacer.state is PacerState.RUNNING
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
        assert pacer.state is PacerState.PAUSED

    def test_a_key_that_is_held_down_is_one_press_so_that_nothing_can_flicker(self, pacer):
        def send(*, again):
            event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", again)
            QApplication.sendEvent(pacer, event)

        send(again=False)
        for _ in range(20):
            send(again=True)
        assert pacer.state is PacerState.RUNNING

    def test_escape_at_rest_is_left_to_what_it_lies_in(self, pacer):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        pacer.keyPressEvent(event)
        assert not event.isAccepted()

    def test_arrows_choose_the_pattern_and_the_minutes(self, pacer):
        find(pacer, "pacer_pattern_long_out").setFocus()
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Right)
        assert pacer.pattern.key == "box"
        find(pacer, "pacer_minutes_2").setFocus()
        QTest.keyClick(QApplication.focusWidget(), Key.Key_5)
        assert pacer.minutes == 5


class TestListening:
    def test_each_part_is_said_once_and_nothing_else_is(self, pacer, clock, said):
        pacer.choose("long_out", 1)
        pacer.toggle()
        for picture in range(1, 60 * 20):
            go_to(pacer, clock, picture / 60)
        assert said == [("Breathe in", True), ("Breathe out", True)] * 2

    def test_its_name_and_description_stay_as_they_are_while_it_leads(self, pacer, clock):
        pacer.toggle()
        told = set()
        for second in range(25):
            go_to(pacer, clock, second)
            told.add((name_of(pacer), description_of(pacer)))
        assert told == {("Breathing guide", "Space pauses, Escape stops.")}

    def test_every_control_has_a_name_and_can_be_pressed_by_a_screen_reader(self, pacer, qtbot):
        press(find(pacer, "pacer_minutes_4"))
        press(find(pacer, "pacer_pattern_soft"))
        assert (pacer.minutes, pacer.pattern.key) == (4, "soft")
        assert name_of(find(pacer, "pacer_start")) == "Start"
        press(find(pacer, "pacer_start"))
        qtbot.waitUntil(lambda: pacer.state is PacerState.RUNNING)
        assert name_of(find(pacer, "pacer_start")) == "Pause"
        press(find(pacer, "pacer_stop"))
        qtbot.waitUntil(lambda: pacer.state is PacerState.READY)

    def test_words_go_out_as_an_announcement(self, pacer, monkeypatch):
        events = []
        monkeypatch.setattr(QAccessible, "updateAccessibility", events.append)
        announcing.announce(pacer, "Breathe in", at_once=True)
        assert [(event.message(), event.politeness()) for event in events] == [
            ("Breathe in", QAccessible.AnnouncementPoliteness.Assertive)
        ]


class TestLooks:
    def grab(self, pacer):
        return find(pacer, "pacer_shape").grab().toImage()

    def test_the_circle_grows_with_the_breath(self, pacer, clock):
        pacer.choose("long_out", 1)
        pacer.toggle()
        soft = pacer.theme.colour("accent_soft")
        wide = []
        for seconds in (0.0, 2.0, 3.99, 7.0, 9.99):
            go_to(pacer, clock, seconds)
            picture = self.grab(pacer)
            row = (picture.height() - pacer.theme.px(72)) // 2
            wide.append(sum(picture.pixelColor(x, row) == soft for x in range(picture.width())))
        assert wide[0] < wide[1] < wide[2] > wide[3] > wide[4]
        assert wide[2] > 2 * wide[0]

    def test_with_less_movement_the_picture_changes_once_a_second_and_no_circle_is_drawn(self, pacer, clock):
        retheme(pacer, replace(load_theme("light"), less_motion=True))
        pacer.choose("long_out", 1)
        pacer.toggle()
        QApplication.processEvents()  # The choices make room.
        pictures = {}
        for tenth in range(1, 100):
            go_to(pacer, clock, tenth / 10)
            pictures.setdefault(tenth // 10, []).append(self.grab(pacer))
        for second in pictures.values():
            assert all(picture == second[0] for picture in second)
        following = [second[0] for second in pictures.values()]
        assert all(one != other for one, other in pairwise(following))
        assert not find(pacer, "pacer_light").isVisible()

    @pytest.mark.usefixtures("qapp")
    @pytest.mark.parametrize("name", ["light", "dark", "high_contrast"])
    def test_the_soft_light_is_bright_with_full_lungs_and_never_jumps(self, name):
        theme = load_theme(name)
        light = [ground_colour(theme, share / 100).lightnessF() for share in range(101)]
        assert light[100] - light[0] > 0.15
        assert all(0 <= after - before < 0.02 for before, after in pairwise(light))

    def test_nothing_moves_before_it_is_started_and_while_it_waits(self, pacer, clock):
        before = self.grab(pacer)
        go_to(pacer, clock, 3)
        assert self.grab(pacer) == before
        pacer.toggle()
        clock.move(2)
        pacer.look_at_the_clock()
        pacer.toggle()
        paused = self.grab(pacer)
        clock.move(2)
        pacer.look_at_the_clock()
        assert self.grab(pacer) == paused

    def test_it_waits_when_it_is_no_longer_seen(self, pacer):
        pacer.toggle()
        pacer.hide()
        assert pacer.state is PacerState.PAUSED

    def test_while_it_leads_the_choices_are_out_of_the_way(self, pacer):
        assert find(pacer, "pacer_pattern").isVisible()
        pacer.toggle()
        assert not find(pacer, "pacer_pattern").isVisible()
        pacer.stop()
        assert find(pacer, "pacer_pattern").isVisible()
