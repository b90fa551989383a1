"""Wins, steps of goals and tags in the month: seen, said, and shown to nobody else."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from calendar_pages import EventfulJournal, cell, settle
from parts import find
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from speaking import name_of

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.day_summary import DayAtAGlance
from amps_journal.domain.plan import Goal, GoalStep, Plan
from amps_journal.ui.pages.calendar import CalendarPage
from amps_journal.ui.store.shown_store import ShownStore
from amps_journal.ui.theme import load_theme
from amps_journal.ui.widgets.calendar_grids.day_cell import CellState, DayCell

QUIET, WON, BOTH = date(2026, 4, 6), date(2026, 4, 7), date(2026, 4, 8)
MOVED = (Activity(kind="walk", minutes=30),)
GOAL = Goal(label="Orchestra", steps=(GoalStep(label="One rehearsal", reached_on=BOTH), GoalStep(label="Two")))
CONTENTS = JournalContents(
    plan=Plan(goals=(GOAL,)),
    days=(
        DayEntry(date=QUIET, activities=MOVED),
        DayEntry(date=WON, activities=MOVED, win="Sang", did=("met_a_friend", "gardening")),
        DayEntry(date=BOTH, activities=MOVED, win="Played"),
    ),
)


@pytest.fixture
def page(open_store, theme, in_front) -> CalendarPage:
    made = in_front(CalendarPage(open_store(EventfulJournal(CONTENTS)), theme))
    settle(made)
    return made


def pixels(page: CalendarPage, day: date) -> SimpleNamespace:
    """The top right of a cell, where marks stand, and whether anything but the ground is drawn there."""
    shown = cell(page, day)
    image = shown.grab().toImage()
    ground = image.pixelColor(shown.width() - 4, 4)
    drawn = {
        (x, y)
        for x in range(shown.width() // 2, shown.width() - 2)
        for y in range(4, 32)
        if image.pixelColor(x, y) != ground
    }
    return SimpleNamespace(drawn=drawn)


def test_a_win_is_a_star_and_a_step_a_flag_beside_it(page):
    assert not pixels(page, QUIET).drawn
    won, both = pixels(page, WON).drawn, pixels(page, BOTH).drawn
    assert won
    assert min(x for x, _ in both) < min(x for x, _ in won) - 10


def test_the_day_says_them_and_its_tags_also_under_the_pointer(page):
    words = "Tuesday, 7 April, 30 active minutes, win: Sang, Met a friend, gardening"
    assert name_of(cell(page, WON)) == words
    assert cell(page, WON).toolTip().replace("&nbsp;", " ").count("gardening") == 1
    assert name_of(cell(page, BOTH)).endswith("win: Played, reached: One rehearsal")
    assert name_of(cell(page, QUIET)) == "Monday, 6 April, 30 active minutes"


def test_the_legend_names_both_marks(page):
    said = [label.text() for label in find(page, "calendar_legend").findChildren(QLabel)]
    assert said[-2:] == ["A win", "A step of a goal"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("attended", [None, 1.0])
def test_marks_lie_on_nothing_else_however_narrow_the_cell(qtbot, scale, attended):
    made = DayCell(1, load_theme("light", scale))
    qtbot.addWidget(made)
    plain = DayAtAGlance(BOTH, logged=True, active_minutes=100, attended=attended, day_off=False, events=())
    seen = 0
    for width in range(round(64 * scale), round(200 * scale), 5):
        made.resize(width, made.sizeHint().height())
        without, with_marks = (
            picture(made, day) for day in (plain, replace(plain, win="Sang", reached=("One rehearsal",)))
        )
        ground = without.pixel(width - 2, 2)
        added = [
            (x, y) for x in range(width) for y in range(made.height()) if without.pixel(x, y) != with_marks.pixel(x, y)
        ]
        assert all(without.pixel(x, y) == ground for x, y in added)
        seen += bool(added)
    assert seen > 5


def picture(made: DayCell, day: DayAtAGlance) -> QImage:
    made.set_state(CellState(day, in_month=True, is_today=False, is_future=False))
    return made.grab().toImage()


@pytest.mark.parametrize("audience", ["parent", "therapist"])
def test_nobody_who_looks_on_sees_or_hears_of_them(open_store, theme, in_front, audience):
    store = open_store(EventfulJournal(CONTENTS))
    shown = CalendarPage(ShownStore(store, audience), theme)
    shown.look_only()
    in_front(shown)
    for _ in range(4):
        store.flush()
    for day in (WON, BOTH):
        for secret in ("Sang", "Played", "friend", "gardening", "rehearsal"):
            assert secret not in name_of(cell(shown, day))
            assert secret not in cell(shown, day).toolTip()
    assert not pixels(shown, WON).drawn
    assert not find(shown, "calendar_look_back").isVisible()
    QTest.keyClick(shown, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert shown.findChild(QDialog) is None
    said = [label.text() for label in find(shown, "calendar_legend").findChildren(QLabel)]
    assert "A win" not in said
