"""Searching on the calendar page: what is marked, what is listed, and how the keyboard gets about."""

from datetime import date

import pytest
from calendar_pages import TODAY, cell, journal_of, press, settle, year_grid
from parts import said
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from amps_journal.domain.day import CopingUse, DayEntry
from amps_journal.domain.person import LifeEvent
from amps_journal.ui.pages.calendar import CalendarPage
from amps_journal.ui.widgets.foundation.tab_order import tab_stops
from amps_journal.ui.widgets.lists.entry_list import EntryList

STAIRS = DayEntry(date=date(2026, 4, 9), win="Took the stairs")
NOTE = DayEntry(date=date(2026, 2, 3), private_note="Stairs are easier now")
OTHER = DayEntry(date=date(2026, 4, 10), coping=(CopingUse(strategy="music"),))
MOCKS = LifeEvent(kind="exams", label="Mocks", start=date(2026, 4, 13), end=date(2026, 4, 16))


@pytest.fixture
def page(open_store, theme, in_front):
    page = in_front(CalendarPage(open_store(journal_of(STAIRS, NOTE, OTHER, events=(MOCKS,))), theme), 1160, 700)
    page.setFocus(Qt.FocusReason.ShortcutFocusReason)
    settle(page)
    return page


def field(page: CalendarPage) -> QLineEdit:
    return page.findChild(QLineEdit, "calendar_search")


def hits(page: CalendarPage) -> EntryList:
    return page.findChild(EntryList, "calendar_hits")


def look_for(page: CalendarPage, text: str, qtbot) -> None:
    page.focus_search()
    qtbot.keyClicks(field(page), text)
    page.search_now()
    settle(page)


def test_ctrl_f_goes_to_the_search(page, qtbot):
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.focusWidget() is field(page)


def test_typing_is_enough(page, qtbot):
    page.focus_search()
    qtbot.keyClicks(field(page), "stairs")
    qtbot.waitUntil(lambda: hits(page) is not None and len(hits(page).entries()) == 2)


def test_hits_are_listed_with_their_day_and_field_and_marked(page, qtbot):
    look_for(page, "STAIRS", qtbot)
    newest, older = hits(page).entries()
    assert (newest.heading, newest.aside) == ("Thursday, 9 April 2026", "Win")
    assert (older.heading, older.aside) == ("Tuesday, 3 February 2026", "Private note")
    assert [older.text[begin:end] for begin, end in older.marks] == ["Stairs"]
    assert said(page, "calendar_results_title") == "Found on 2 days"


def test_hits_are_marked_in_the_month_and_in_the_year(page, qtbot):
    look_for(page, "stairs", qtbot)
    assert cell(page, STAIRS.date).accessibleName().endswith("found")
    assert not cell(page, OTHER.date).accessibleName().endswith("found")
    page.show_view("year")
    settle(page)
    grid = year_grid(page)
    with_mark = grid.grab(grid.place_of(NOTE.date)).toImage()
    press(page, "calendar_results_close")
    assert with_mark != grid.grab(grid.place_of(NOTE.date)).toImage()


def test_the_calendar_follows_the_list_and_enter_opens_the_day(page, qtbot):
    look_for(page, "stairs", qtbot)
    qtbot.keyClick(field(page), Qt.Key.Key_Down)
    assert page.focusWidget() is hits(page)
    qtbot.keyClick(hits(page), Qt.Key.Key_Down)
    settle(page)
    assert said(page, "calendar_name") == "February 2026"
    assert page.focusWidget() is hits(page)
    with qtbot.waitSignal(page.day_requested) as asked:
        qtbot.keyClick(hits(page), Qt.Key.Key_Return)
    assert asked.args == [NOTE.date]


def test_a_click_on_a_hit_opens_its_day(page, qtbot):
    look_for(page, "music", qtbot)
    place = hits(page).visualRect(hits(page).model().index(0, 0)).center()
    with qtbot.waitSignal(page.day_requested) as asked:
        qtbot.mouseClick(hits(page).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [OTHER.date]


def test_a_life_event_that_is_found_opens_to_be_changed(page, qtbot):
    look_for(page, "mocks", qtbot)
    qtbot.keyClick(field(page), Qt.Key.Key_Down)
    qtbot.keyClick(hits(page), Qt.Key.Key_Return)
    assert page.findChild(QLineEdit, "calendar_event_label").text() == "Mocks"


def test_finding_nothing_is_said_kindly(page, qtbot):
    look_for(page, "zebra", qtbot)
    assert said(page, "calendar_results_title") == "Nothing found"
    assert "“zebra”" in said(page, "calendar_nothing")
    assert not hits(page).isVisible()


def test_escape_clears_the_search_and_then_goes_back_to_the_days(page, qtbot):
    look_for(page, "stairs", qtbot)
    qtbot.keyClick(field(page), Qt.Key.Key_Escape)
    settle(page)
    assert field(page).text() == ""
    assert not page.findChild(QWidget, "calendar_side").isVisible()
    assert not cell(page, STAIRS.date).accessibleName().endswith("found")
    qtbot.keyClick(field(page), Qt.Key.Key_Escape)
    assert page.focusWidget() is cell(page, TODAY)


def test_escape_in_the_list_clears_the_search_too(page, qtbot):
    look_for(page, "stairs", qtbot)
    qtbot.keyClick(field(page), Qt.Key.Key_Down)
    qtbot.keyClick(hits(page), Qt.Key.Key_Escape)
    assert field(page).text() == ""
    assert page.focusWidget() is field(page)


def test_what_is_written_while_searching_is_found_too(page, qtbot):
    look_for(page, "stairs", qtbot)
    page._store.save_day(DayEntry(date=TODAY, win="Stairs twice"))
    settle(page)
    settle(page)
    assert hits(page).entries()[0].heading == "Thursday, 16 April 2026"


def test_tab_goes_through_the_head_then_the_days_then_what_was_found(page, qtbot):
    look_for(page, "stairs", qtbot)
    names = []
    page.findChild(QWidget, "calendar_first").setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(12):
        names.append(page.focusWidget().objectName())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert names[:9] == [
        "calendar_first",
        "calendar_back",
        "calendar_on",
        "calendar_last",
        "calendar_today",
        "calendar_search",
        "calendar_look_back",
        "calendar_events",
        "calendar_view_month",
    ]
    assert names[9].startswith("calendar_day_")
    assert names[10:] == ["calendar_results_close", "calendar_hits"]


def test_everything_that_takes_the_focus_has_a_name(page, qtbot):
    look_for(page, "stairs", qtbot)
    press(page, "calendar_events")
    press(page, "calendar_event_add")
    page.show_view("year")
    settle(page)
    for stop in tab_stops(page):
        if stop.isVisible():
            assert stop.accessibleName(), stop.objectName()
    assert QApplication.focusWidget() is not None
