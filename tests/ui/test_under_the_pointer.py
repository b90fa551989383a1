"""A click that leaves a field: what the field then says moves nothing away from under the pointer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from test_calendar_events import calendar, choose_kind, is_shown, kept, press  # noqa: F401  (calendar is a fixture)


def click_as_a_hand(widget: QWidget) -> None:
    """Press and let go at one place of the window, with time between for what the press sets off."""
    window = widget.window()
    place = widget.mapTo(window, QPoint(16, widget.height() // 2))
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, none, place)
    QTest.qWait(80)
    QTest.mouseRelease(window.windowHandle(), Qt.MouseButton.LeftButton, none, place)
    QTest.qWait(60)


def begin_with_an_unread_date(page: QWidget) -> QWidget:
    """Begin a life event and type a first day that cannot be read; returns its field, with the caret still in it."""
    press(page, "calendar_events")
    press(page, "calendar_event_add")
    choose_kind(page, "exams")
    field = page.findChild(QWidget, "calendar_event_from")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "some day")
    return field


@pytest.mark.parametrize("button", ["calendar_event_cancel", "calendar_event_stressful"])
def test_a_click_that_leaves_an_unread_date_is_a_click(calendar, button) -> None:  # noqa: F811
    page = calendar(size=(1160, 790))
    begin_with_an_unread_date(page)
    target = page.findChild(QWidget, button)
    click_as_a_hand(target)
    if button == "calendar_event_cancel":
        assert not is_shown(page, "calendar_event_cancel")
    else:
        assert target.isChecked()
    assert kept(page) == ()


def test_what_could_not_be_read_is_said_once_the_pointer_lets_go(calendar) -> None:  # noqa: F811
    page = calendar(size=(1160, 790))
    field = begin_with_an_unread_date(page)
    click_as_a_hand(page.findChild(QWidget, "calendar_event_save"))
    assert is_shown(page, "calendar_event_from_unread")
    assert kept(page) == ()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "2026-04-13")
    click_as_a_hand(page.findChild(QWidget, "calendar_event_save"))
    assert [event.kind for event in kept(page)] == ["exams"]
