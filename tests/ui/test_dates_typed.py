"""Dates typed over a field for a date, in the order of the region, key by key."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from amps_journal.formats.region import Region, use_region
from amps_journal.ui.widgets.inputs.form_rows import DateField

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _no_land_afterwards() -> Iterator[None]:
    yield
    use_region(Region())


def field_in(territory: str, qtbot) -> DateField:
    use_region(Region(territory))
    field = DateField("day", "Day")
    qtbot.addWidget(field)
    field.set_value(date(2025, 3, 5))
    field.show()
    field.setFocus()
    return field


def type_over(field: DateField, text: str) -> None:
    QTest.keyClick(field, Key.Key_A, Control)
    QTest.keyClicks(field, text)


@pytest.mark.parametrize(
    ("territory", "shown", "typed"),
    [
        ("US", "Dec 21, 2026", "12/21/2026"),
        ("GB", "21 Dec 2026", "21/12/2026"),
        ("DE", "21 Dec 2026", "21.12.2026"),
        ("US", "Dec 21, 2026", "2026-12-21"),
    ],
)
def test_a_date_typed_over_is_read_in_the_order_of_the_region(territory, shown, typed, qtbot) -> None:
    field = field_in(territory, qtbot)
    type_over(field, typed)
    assert (field.value(), field.text()) == (date(2026, 12, 21), shown)


def test_a_slip_is_taken_back_and_typed_on(qtbot) -> None:
    field = field_in("GB", qtbot)
    type_over(field, "21/11")
    QTest.keyClick(field, Key.Key_Backspace)
    QTest.keyClicks(field, "2/2026")
    assert field.value() == date(2026, 12, 21)


@pytest.mark.parametrize("typed", ["21/1", "31/02/2026", "12"])
def test_half_a_date_leaves_the_one_before(typed, qtbot) -> None:
    field = field_in("GB", qtbot)
    type_over(field, typed)
    QTest.keyClick(field, Key.Key_Return)
    assert (field.value(), field.text()) == (date(2025, 3, 5), "5 Mar 2025")


def test_a_date_is_said_once_and_not_at_every_key(qtbot) -> None:
    field = field_in("GB", qtbot)
    said = []
    field.dateChanged.connect(lambda day: said.append(day.toPython()))
    type_over(field, "21/12/2026")
    assert said == [date(2026, 12, 21)]


def test_arrows_still_step_the_part_that_is_marked(qtbot) -> None:
    field = field_in("GB", qtbot)
    QTest.keyClick(field, Key.Key_Home)
    QTest.keyClick(field, Key.Key_Up)
    assert field.value() == date(2025, 3, 6)
