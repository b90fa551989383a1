"""Wins beside the day: an old one now and then, none on a hard day, off in Settings, and the way to the wall."""

from dataclasses import replace
from datetime import timedelta

import pytest
from parts import find, said
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from speaking import name_of
from today_pages import CONTENTS, THURSDAY, evening_store, open_page, show_day  # noqa: F401  (open_page is a fixture)

from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.person import LifeEvent
from amps_journal.domain.plan import SetbackPlan
from amps_journal.settings import MachineSettings
from amps_journal.ui.pages.today import TodayPage

OLD = (
    DayEntry(date=THURSDAY - timedelta(days=34), win="Stayed for the whole of maths"),
    DayEntry(date=THURSDAY - timedelta(days=2), win="Went by bus", mood=3),
)
ONE_OLD = "Stayed for the whole of maths"


@pytest.fixture
def open_with(qtbot, theme):
    """Opens today, a Thursday, of a journal with these days."""

    def make(*days: DayEntry, day=THURSDAY, **more) -> TodayPage:
        store = evening_store(replace(CONTENTS, days=days, **more), THURSDAY)
        return show_day(TodayPage(store, theme), day, qtbot)

    return make


def card(page):
    return find(page, "win_card")


def test_on_some_days_an_old_win_is_shown_with_its_month(open_with, qtbot):
    page = open_with(*OLD)
    qtbot.waitUntil(card(page).isVisible)
    assert said(page, "win_from") == "A win from March"
    assert said(page, "old_win") == f"“{ONE_OLD}”"
    assert name_of(card(page)) == "A win from March"
    assert name_of(find(page, "win_wall")) == "2 wins so far, look at all"


def test_without_an_old_one_it_tells_how_many_there_are(open_with, qtbot):
    page = open_with(OLD[1])
    page.resize(1192, 1000)
    qtbot.waitUntil(card(page).isVisible)
    assert said(page, "win_from") == "1 win so far"
    assert not find(page, "old_win").isVisible()


def test_without_a_win_there_is_no_card(open_with, qtbot):
    page = open_with(DayEntry(date=THURSDAY, did=("practised",), mood=5))
    qtbot.wait(500)
    assert not card(page).isVisible()


@pytest.mark.parametrize(
    "hard",
    [
        DayEntry(date=THURSDAY, setback=True),
        DayEntry(date=THURSDAY, unsafe=True),
        DayEntry(date=THURSDAY - timedelta(days=1), mood=3, setback=True),
    ],
)
def test_a_day_that_the_teen_calls_hard_has_none(open_with, qtbot, hard):
    page = open_with(*OLD, hard)
    qtbot.wait(500)
    assert not card(page).isVisible()


def test_it_goes_as_soon_as_the_day_is_called_hard_and_comes_back(open_with, qtbot):
    page = open_with(*OLD)
    qtbot.waitUntil(card(page).isVisible)
    page._on_edited({"setback": True})
    assert not card(page).isVisible()
    page._on_edited({"setback": False})
    assert card(page).isVisible()


def test_low_mood_and_much_pain_do_not_take_it_away(open_with, qtbot):
    page = open_with(*OLD, DayEntry(date=THURSDAY, mood=1, stress=10))
    qtbot.waitUntil(card(page).isVisible)


def test_another_day_has_none(open_with, qtbot):
    page = open_with(*OLD, day=THURSDAY - timedelta(days=2))
    qtbot.wait(500)
    assert not card(page).isVisible()


def test_it_is_off_where_it_was_switched_off(open_with, qtbot):
    page = open_with(*OLD)
    qtbot.waitUntil(card(page).isVisible)
    page.set_machine(MachineSettings(old_wins=False))
    assert not card(page).isVisible()
    page.set_machine(MachineSettings())
    assert card(page).isVisible()


def test_it_opens_the_wall_by_key_and_the_wall_leads_to_a_day(open_with, qtbot):
    page = open_with(*OLD)
    qtbot.waitUntil(card(page).isVisible)
    link = find(page, "win_wall")
    link.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(link, Qt.Key.Key_Space)
    sheet = page.findChild(QDialog, "look_back_sheet")
    assert sheet.isVisible()
    wall = find(sheet, "wins_list")
    wall.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(wall, Qt.Key.Key_End)
    QTest.keyClick(wall, Qt.Key.Key_Return)
    assert page.date == OLD[0].date


def test_a_key_tells_the_whole_day_that_is_open_with_what_is_being_typed(open_with, qtbot):
    page = open_with(*OLD, day=OLD[1].date)
    note = find(page, "private_note")
    note.setFocus()
    QTest.keyClicks(note, "Long ride")
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    sheet = page.findChild(QDialog, "look_back_sheet")
    (told,) = find(sheet, "one_day_list").memories()
    assert told.day == OLD[1].date
    assert ("My note", "Long ride") in told.parts
    assert ("Win", "Went by bus") in told.parts


@pytest.mark.parametrize("size", [(1192, 720), (1832, 1080)])
def test_today_does_not_scroll_for_it_and_it_gives_way_first(open_with, qtbot, size):
    soon = LifeEvent(
        kind="exams", label="Music exam", start=THURSDAY + timedelta(days=6), end=THURSDAY + timedelta(days=7)
    )
    page = open_with(*OLD, life_events=(soon,))
    page.resize(*size)
    qtbot.wait(500)
    bar = page._scroll.verticalScrollBar()
    assert bar.maximum() == 0
    assert find(page, "ahead_card").isVisible()
    if card(page).isVisible():
        assert card(page).geometry().bottom() <= page._side.height()
    else:
        assert size == (1192, 720)


def test_what_is_coming_up_lowers_the_picture_rather_than_have_today_scroll(open_with, qtbot):
    first, last = THURSDAY + timedelta(days=6), THURSDAY + timedelta(days=8)
    exam = LifeEvent(kind="exams", label="Music exam", start=first, end=last, stressful=True)
    answered = DayEntry(
        date=THURSDAY, activities=(Activity(kind="aerobic", minutes=10, item="bike"),), mood=4, stress=3, energy=5
    )
    plan = replace(CONTENTS.plan, setback_plan=SetbackPlan(words="Calm."))
    for events in ((exam,), (exam, replace(exam, kind="travel", label="A trip"))):
        page = open_with(answered, life_events=events, plan=plan)
        qtbot.wait(500)
        assert find(page, "ahead_card").isVisible()
        assert page._scroll.verticalScrollBar().maximum() == 0
    page.resize(1192, 1040)  # Where there is room both are told.
    qtbot.wait(100)
    told = [words.text() for words in find(page, "ahead_card").findChildren(QLabel) if words.isVisible()]
    assert {"Music exam", "A trip"} <= set(told)
