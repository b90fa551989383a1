"""Life events on the calendar: added, changed, deleted and brought back."""

from datetime import date, timedelta

import pytest
from calendar_pages import TODAY, cell, journal_of, press, settle, year_grid
from parts import said
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from typing_dates import type_date

from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import LifeEvent
from amps_journal.ui.pages.calendar import CalendarPage
from amps_journal.ui.theme import load_theme
from amps_journal.ui.widgets.inputs.date_field import DateField
from amps_journal.ui.widgets.inputs.form_rows import CheckLine
from amps_journal.ui.widgets.lists.entry_list import EntryList

MOCKS = LifeEvent(
    kind="exams", label="Mocks", start=date(2026, 4, 13), end=date(2026, 4, 16), stressful=True, no_school=False
)
TRIP = LifeEvent(kind="travel", label="Trip", start=date(2026, 4, 14), end=None, stressful=False, no_school=False)


@pytest.fixture
def calendar(open_store, theme, in_front):
    def make(*events: LifeEvent, entries: tuple[DayEntry, ...] = (), size=(1160, 700)) -> CalendarPage:
        page = in_front(CalendarPage(open_store(journal_of(*entries, events=events)), theme), *size)
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        settle(page)
        return page

    return make


def kept(page: CalendarPage) -> tuple[LifeEvent, ...]:
    settle(page)
    return page._store.life_events


def choose_kind(page: CalendarPage, key: str) -> None:
    page.findChild(QAbstractButton, f"calendar_event_kind_{key}").click()


def set_day(page: CalendarPage, name: str, day: date) -> None:
    type_date(page.findChild(DateField, f"calendar_event_{name}"), day.isoformat())


def tick(page: CalendarPage, name: str) -> None:
    page.findChild(CheckLine, f"calendar_event_{name}").click()


def is_shown(page: CalendarPage, name: str) -> bool:
    return page.findChild(QWidget, name).isVisible()


def listed(page: CalendarPage) -> list[str]:
    return [entry.heading for entry in page.findChild(EntryList, "calendar_event_list").entries()]


def test_an_event_is_added_with_its_last_day_counted_in(calendar):
    page = calendar()
    press(page, "calendar_events")
    press(page, "calendar_event_add")
    choose_kind(page, "exams")
    page.findChild(QLineEdit, "calendar_event_label").setText("Mocks")
    set_day(page, "from", date(2026, 4, 13))
    set_day(page, "to", date(2026, 4, 15))
    tick(page, "stressful")
    press(page, "calendar_event_save")
    assert kept(page) == (MOCKS,)
    assert listed(page) == ["Mocks"]
    assert [band.words for band in cell(page, date(2026, 4, 15)).state().bands] == ["Mocks"]
    assert not cell(page, date(2026, 4, 16)).state().bands


def test_an_event_that_still_goes_on_has_no_end(calendar):
    page = calendar()
    press(page, "calendar_events")
    press(page, "calendar_event_add")
    choose_kind(page, "programme")
    tick(page, "going")
    assert not is_shown(page, "calendar_event_to")
    press(page, "calendar_event_save")
    (event,) = kept(page)
    assert (event.start, event.end, event.label) == (TODAY, None, None)


def test_an_own_kind_is_its_own_word(calendar):
    page = calendar()
    press(page, "calendar_events")
    press(page, "calendar_event_add")
    choose_kind(page, "own_kind")
    page.findChild(QLineEdit, "calendar_event_own").setText("New puppy")
    press(page, "calendar_event_save")
    assert [event.kind for event in kept(page)] == ["New puppy"]
    assert listed(page) == ["New puppy"]


def test_nothing_is_kept_while_nobody_said_what_it_is(calendar):
    page = calendar()
    press(page, "calendar_events")
    press(page, "calendar_event_add")
    press(page, "calendar_event_save")
    assert is_shown(page, "calendar_event_missing")
    choose_kind(page, "own_kind")
    press(page, "calendar_event_save")
    assert is_shown(page, "calendar_event_missing")
    assert kept(page) == ()


def test_an_event_that_is_moved_stays_as_long_as_it_was(calendar):
    page = calendar()
    press(page, "calendar_events")
    press(page, "calendar_event_add")
    set_day(page, "to", date(2026, 4, 18))
    set_day(page, "from", date(2026, 5, 1))
    assert page.findChild(DateField, "calendar_event_to").value() == date(2026, 5, 3)


def begin_event(page, kind="exams"):
    press(page, "calendar_events")
    press(page, "calendar_event_add")
    choose_kind(page, kind)


def test_an_end_before_the_start_is_asked_about_and_can_be_swapped(calendar):
    page = calendar()
    begin_event(page)
    set_day(page, "to", date(2026, 4, 10))
    press(page, "calendar_event_save")
    assert kept(page) == ()
    assert is_shown(page, "calendar_event_doubt")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    (event,) = kept(page)
    assert (event.start, event.end) == (date(2026, 4, 10), TODAY + timedelta(days=1))


@pytest.mark.parametrize(("last", "is_asked"), [(date(2026, 6, 10), False), (date(2027, 2, 16), True)])
def test_more_than_eight_weeks_without_school_are_asked_about(calendar, last, is_asked, qtbot):
    page = calendar(size=(1160, 600))
    begin_event(page, "holiday")
    set_day(page, "to", last)
    tick(page, "no_school")
    press(page, "calendar_event_save")
    assert is_shown(page, "calendar_event_doubt") is is_asked
    assert bool(kept(page)) is not is_asked
    if is_asked:
        answer = page.findChild(QWidget, "calendar_event_doubt_answer")
        qtbot.waitUntil(lambda: answer.visibleRegion().boundingRect().height() == answer.height())
        press(page, "calendar_event_doubt_answer")
    (event,) = kept(page)
    assert (event.start, event.end, event.no_school) == (TODAY, last + timedelta(days=1), True)


def test_a_question_is_withdrawn_by_changing_what_it_is_about(calendar):
    page = calendar()
    begin_event(page)
    set_day(page, "from", date(2006, 4, 16))
    press(page, "calendar_event_save")
    assert "years away" in page.findChild(QLabel, "calendar_event_doubt_words").text()
    set_day(page, "from", date(2026, 4, 16))
    assert not is_shown(page, "calendar_event_doubt")
    press(page, "calendar_event_save")
    assert [event.start for event in kept(page)] == [TODAY]


def test_an_event_is_not_saved_on_another_day_than_the_one_typed(calendar):
    page = calendar()
    begin_event(page)
    type_date(page.findChild(DateField, "calendar_event_from"), "21/12/2O26")
    press(page, "calendar_event_save")
    assert kept(page) == ()
    assert page.findChild(DateField, "calendar_event_from").text() == "21/12/2O26"
    assert is_shown(page, "calendar_event_from_unread")
    assert QApplication.focusWidget().objectName() == "calendar_event_from"


def test_an_event_is_shown_and_changed_as_it_was(calendar):
    page = calendar(MOCKS, TRIP)
    press(page, "calendar_events")
    page.findChild(EntryList, "calendar_event_list").opened.emit(MOCKS)
    assert page.findChild(DateField, "calendar_event_to").value() == date(2026, 4, 15)
    press(page, "calendar_event_save")
    assert kept(page) == (MOCKS, TRIP)
    page.findChild(EntryList, "calendar_event_list").opened.emit(TRIP)
    tick(page, "no_school")
    press(page, "calendar_event_save")
    assert kept(page)[0] == MOCKS
    assert kept(page)[1].no_school is True
    assert kept(page)[1].end is None


def test_a_school_holiday_makes_days_off_at_once(calendar):
    page = calendar(entries=(DayEntry(date=date(2026, 4, 15), mood=3),))
    assert "day off" not in cell(page, date(2026, 4, 15)).accessibleName()
    press(page, "calendar_events")
    press(page, "calendar_event_add")
    choose_kind(page, "holiday")
    set_day(page, "from", date(2026, 4, 13))
    set_day(page, "to", date(2026, 4, 17))
    tick(page, "no_school")
    press(page, "calendar_event_save")
    settle(page)
    assert "day off" in cell(page, date(2026, 4, 15)).accessibleName()
    page.show_view("year")
    settle(page)
    box = page.findChild(QWidget, "calendar_measure")
    box.setCurrentIndex(box.findData("school"))
    settle(page)
    assert "no school" in year_grid(page).spoken(date(2026, 4, 15))


def test_deleting_asks_nothing_and_can_be_undone(calendar):
    page = calendar(MOCKS, TRIP)
    press(page, "calendar_events")
    page.findChild(EntryList, "calendar_event_list").opened.emit(MOCKS)
    press(page, "calendar_event_delete")
    assert kept(page) == (TRIP,)
    assert said(page, "calendar_event_deleted_words") == "Deleted “Mocks”."
    assert page.focusWidget().objectName() == "calendar_event_undo"
    press(page, "calendar_event_undo")
    assert kept(page) == (MOCKS, TRIP)
    assert not is_shown(page, "calendar_event_deleted")


def test_cancelling_and_escape_keep_everything_as_it_was(calendar, qtbot):
    page = calendar(MOCKS)
    press(page, "calendar_events")
    page.findChild(EntryList, "calendar_event_list").opened.emit(MOCKS)
    tick(page, "stressful")
    press(page, "calendar_event_cancel")
    page.findChild(EntryList, "calendar_event_list").opened.emit(MOCKS)
    tick(page, "stressful")
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    assert kept(page) == (MOCKS,)
    assert is_shown(page, "calendar_event_list")
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    assert not is_shown(page, "calendar_side")
    assert page.focusWidget().objectName() == "calendar_events"


def test_a_band_of_the_month_opens_the_event_and_not_the_day(calendar, qtbot):
    page = calendar(MOCKS)
    opened: list[date] = []
    page.day_requested.connect(opened.append)
    day = cell(page, date(2026, 4, 14))
    qtbot.mouseClick(day, Qt.MouseButton.LeftButton, pos=QPoint(20, day.height() - 10))
    assert page.findChild(QLineEdit, "calendar_event_label").text() == "Mocks"
    assert opened == []
    qtbot.mouseClick(day, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert opened == [date(2026, 4, 14)]


def test_days_marked_with_shift_become_the_days_of_a_new_event(calendar, qtbot):
    page = calendar()
    for _ in range(2):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert "marked" in cell(page, date(2026, 4, 15)).accessibleName()
    assert "marked" not in cell(page, date(2026, 4, 13)).accessibleName()
    press(page, "calendar_events")
    choose_kind(page, "illness")
    press(page, "calendar_event_save")
    (event,) = kept(page)
    assert (event.start, event.end) == (date(2026, 4, 14), date(2026, 4, 17))


def test_the_list_is_worked_with_keys(calendar, qtbot):
    page = calendar(MOCKS, TRIP)
    press(page, "calendar_events")
    entries = page.findChild(EntryList, "calendar_event_list")
    entries.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(entries, Qt.Key.Key_Down)
    qtbot.keyClick(entries, Qt.Key.Key_Return)
    assert page.findChild(QLineEdit, "calendar_event_label").text() == "Mocks"


def test_at_large_text_the_events_take_the_place_of_the_month(calendar):
    page = calendar(MOCKS, size=(1128, 720))
    page.set_theme(load_theme("light", 2.0))
    press(page, "calendar_events")
    side = page.findChild(QWidget, "calendar_side")
    assert side.isVisible()
    assert not is_shown(page, "calendar_views")
    assert side.mapTo(page, QPoint(side.width(), 0)).x() <= page.width()
    press(page, "calendar_events_close")
    assert is_shown(page, "calendar_views")
