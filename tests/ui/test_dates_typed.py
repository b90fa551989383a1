"""Dates typed in the ways of the region, key by key, stepped, and chosen from a calendar that opens."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QVBoxLayout, QWidget

from amps_journal.formats.region import Region, use_region
from amps_journal.ui.widgets.inputs.date_field import DateField

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
BEFORE = date(2026, 11, 5)


@pytest.fixture(autouse=True)
def _no_land_afterwards() -> Iterator[None]:
    yield
    use_region(Region())


@pytest.fixture
def field_in(qtbot, theme):
    places = []

    def make(territory: str) -> DateField:
        use_region(Region(territory))
        place = QWidget()
        places.append(place)
        field = DateField("day", "Day", theme)
        column = QVBoxLayout(place)
        column.addWidget(field)
        column.addWidget(field.unread_words)
        column.addWidget(QLineEdit())
        qtbot.addWidget(place)
        field.set_value(BEFORE)
        with qtbot.waitActive(place):
            place.show()
            place.activateWindow()
        field.setFocus()
        return field

    return make


def type_over(field: DateField, text: str, end: Key = Key.Key_Return) -> None:
    QTest.keyClick(field, Key.Key_A, Control)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, end)


@pytest.mark.parametrize(
    ("territory", "shown", "typed"),
    [
        ("US", "Dec 21, 2026", "12/21/2026"),
        ("US", "Dec 21, 2026", "12/21"),
        ("US", "Dec 21, 2026", "Dec 21"),
        ("US", "Dec 21, 2026", "december 21, 2026"),
        ("US", "Dec 21, 2026", "2026-12-21"),
        ("GB", "21 Dec 2026", "21/12/2026"),
        ("GB", "21 Dec 2026", "21/12/26"),
        ("GB", "21 Dec 2026", "21 dec"),
        ("GB", "21 Dec 2026", "Mon 21 December 2026"),
        ("DE", "21 Dec 2026", "21.12.2026"),
        ("DE", "21 Dec 2026", "21.12."),
    ],
)
def test_a_date_is_read_in_the_ways_of_the_region(territory, shown, typed, field_in) -> None:
    field = field_in(territory)
    type_over(field, typed)
    assert (field.value(), field.text(), field.is_unread) == (date(2026, 12, 21), shown, False)


def test_a_date_without_its_year_is_the_nearest_one(field_in) -> None:
    field = field_in("GB")
    type_over(field, "2 jan")
    assert field.value() == date(2027, 1, 2)
    type_over(field, "30/12")
    assert field.value() == date(2026, 12, 30)


@pytest.mark.parametrize("typed", ["21/1x", "31/02/2026", "12", "32 dec", "next week", "21/12/12026", "1 1 1", ""])
@pytest.mark.parametrize("end", [Key.Key_Return, Key.Key_Tab])
def test_what_is_no_date_stays_to_be_seen_with_a_sentence_and_changes_nothing(typed, end, field_in) -> None:
    field = field_in("GB")
    said = []
    field.value_changed.connect(said.append)
    QTest.keyClick(field, Key.Key_A, Control)
    QTest.keyClick(field, Key.Key_Delete)
    type_over(field, typed, end)
    assert (field.text(), field.value(), said) == (typed, BEFORE, [])
    assert field.is_unread
    assert field.unread_words.isVisible()
    assert (typed or "Type a date") in field.unread_words.text()
    type_over(field, "21/12/2026")
    assert not field.unread_words.isVisible()
    assert said == [date(2026, 12, 21)]


def test_a_date_is_said_once_and_not_at_every_key(field_in) -> None:
    field = field_in("GB")
    said = []
    field.value_changed.connect(said.append)
    type_over(field, "21/12/2026")
    assert said == [date(2026, 12, 21)]


def test_arrows_step_by_days_and_pages_by_months(field_in) -> None:
    field = field_in("GB")
    QTest.keyClick(field, Key.Key_Up)
    assert field.value() == date(2026, 11, 6)
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Down)
    assert field.value() == date(2026, 11, 4)
    QTest.keyClick(field, Key.Key_PageDown)
    assert field.value() == date(2026, 10, 4)


def opened(field: DateField) -> QCalendarWidget:
    calendar = field.findChild(QCalendarWidget, "day_calendar")
    assert calendar is not None
    assert calendar.isVisible()
    return calendar


@pytest.mark.parametrize(
    ("key", "modifier"), [(Key.Key_Down, Qt.KeyboardModifier.AltModifier), (Key.Key_F4, Qt.KeyboardModifier.NoModifier)]
)
def test_a_day_is_chosen_from_the_calendar_by_keys(key, modifier, field_in) -> None:
    field = field_in("GB")
    QTest.keyClick(field, key, modifier)
    days = opened(field)
    view = days.findChild(QWidget, "qt_calendar_calendarview")
    assert days.selectedDate() == QDate(2026, 11, 5)
    QTest.keyClick(view, Key.Key_Right)
    QTest.keyClick(view, Key.Key_Return)
    assert field.value() == date(2026, 11, 6)
    assert QApplication.activePopupWidget() is None


def test_escape_closes_the_calendar_and_changes_nothing(field_in) -> None:
    field = field_in("GB")
    field.open_calendar()
    view = opened(field).findChild(QWidget, "qt_calendar_calendarview")
    QTest.keyClick(view, Key.Key_Right)
    QTest.keyClick(view, Key.Key_Escape)
    assert field.value() == BEFORE
    assert QApplication.activePopupWidget() is None


def test_the_calendar_opens_from_a_date_that_could_not_be_read(field_in) -> None:
    field = field_in("GB")
    type_over(field, "someday")
    field.open_calendar()
    view = opened(field).findChild(QWidget, "qt_calendar_calendarview")
    QTest.keyClick(view, Key.Key_Return)
    assert (field.text(), field.is_unread) == ("5 Nov 2026", False)


@pytest.mark.parametrize(("territory", "first"), [("US", Qt.DayOfWeek.Sunday), ("GB", Qt.DayOfWeek.Monday)])
def test_weeks_of_the_calendar_begin_as_in_the_region(territory, first, field_in) -> None:
    field = field_in(territory)
    field.open_calendar()
    assert opened(field).firstDayOfWeek() == first
