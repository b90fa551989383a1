"""A number that is still being typed is stored where it was typed, or nowhere."""

from datetime import timedelta

import pytest
from parts import find
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from test_today import unfolded
from today_pages import THURSDAY, open_page, stored  # noqa: F401  (open_page is a fixture)

from amps_journal.domain.day import Activity, DayEntry, SchoolDay

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
WALK, SWIM = Activity(kind="walk", minutes=25), Activity(kind="swim", minutes=40)


def test_leaving_a_day_by_keys_stores_the_number_on_that_day(open_page) -> None:  # noqa: F811
    page, store = open_page()
    unfolded(page, "school")
    field = find(page, "nurse_visits_field")
    field.setFocus()
    QTest.keyClicks(field, "12")
    page._step(-1)
    page._step(1)
    assert stored(store).school == SchoolDay(nurse_visits=12)
    assert stored(store, THURSDAY - timedelta(days=1)) is None


def test_taking_back_takes_the_number_back_that_was_being_typed(open_page) -> None:  # noqa: F811
    page, store = open_page()
    unfolded(page, "school")
    field = find(page, "nurse_visits_field")
    QTest.keyClicks(field, "3")
    page.undo()
    assert stored(store) is None
    assert find(page, "nurse_visits").value() is None


@pytest.mark.parametrize("gone", [0, 1])
def test_minutes_typed_for_an_activity_that_goes_are_not_another_ones(open_page, gone) -> None:  # noqa: F811
    page, store = open_page(DayEntry(date=THURSDAY, activities=(WALK, SWIM)))
    unfolded(page, "moving")
    field = find(page, f"activity_{gone}_minutes_field")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "90")
    find(page, f"activity_{gone}_remove").animateClick()  # as a screen reader presses it: the focus stays in the number
    QTest.qWait(200)
    assert stored(store).activities == ((SWIM,) if gone == 0 else (WALK,))


@pytest.mark.parametrize("name", ["asleep_after_minutes", "awake_minutes"])
def test_no_more_minutes_can_be_typed_than_a_night_can_hold(open_page, name) -> None:  # noqa: F811
    page, store = open_page()
    unfolded(page, "last_night")
    field = find(page, f"{name}_field")
    field.setFocus()
    QTest.keyClicks(field, "1201")
    QTest.keyClick(field, Key.Key_Up)
    page.flush()
    assert getattr(stored(store).sleep, name) <= 1200
