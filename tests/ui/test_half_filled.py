"""What is half filled in belongs to its day; what is removed is named, and undo leads back to it."""

from datetime import timedelta

import pytest
from parts import find
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from test_today import keys, row_of, unfolded
from today_pages import THURSDAY, open_page, stored  # noqa: F401  (open_page is a fixture)

from amps_journal.domain.day import Activity, DayEntry, Medicine

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
WALK, SWIM = Activity(kind="walk", minutes=25), Activity(kind="swim", minutes=40)
WEDNESDAY = THURSDAY - timedelta(days=1)


def test_a_form_half_filled_in_is_there_again_on_its_day(open_page, qtbot) -> None:  # noqa: F811
    page, store = open_page()
    qtbot.mouseClick(find(page, "add_activity"), LEFT)
    qtbot.mouseClick(find(page, "activity_kind_chips_walk"), LEFT)
    page._step(-1)
    assert find(page, "row_moving").follow_up is None
    page._step(1)
    assert find(page, "activity_kind").value() == "walk"
    qtbot.mouseClick(find(page, "activity_minutes_20"), LEFT)
    qtbot.mouseClick(find(page, "activity_editor_add"), LEFT)
    assert stored(store).activities == (Activity(kind="walk", minutes=20),)
    assert stored(store, WEDNESDAY) is None


def test_a_timer_runs_on_while_another_day_is_looked_at(open_page, qtbot) -> None:  # noqa: F811
    page, _ = open_page()
    qtbot.mouseClick(find(page, "add_desensitization"), LEFT)
    timer = find(page, "desensitization_editor").timer
    timer.toggle()
    page._step(-1)
    page._step(1)
    assert find(page, "row_moving").follow_up.timer is timer
    assert timer.is_running
    assert timer.isVisible()
    assert page._sheet.is_being_filled_in


def test_a_form_with_nothing_in_it_closes_with_the_day(open_page, qtbot) -> None:  # noqa: F811
    page, _ = open_page()
    qtbot.mouseClick(find(page, "add_activity"), LEFT)
    page._step(-1)
    page._step(1)
    assert find(page, "row_moving").follow_up is None


def test_the_day_does_not_turn_by_itself_under_a_form(open_page, qtbot) -> None:  # noqa: F811
    page, _ = open_page()
    qtbot.mouseClick(find(page, "add_activity"), LEFT)
    qtbot.mouseClick(find(page, "activity_kind_chips_walk"), LEFT)
    page.turn_to(THURSDAY + timedelta(days=1))
    assert page.date == THURSDAY
    qtbot.mouseClick(find(page, "activity_editor_cancel"), LEFT)
    page.turn_to(THURSDAY + timedelta(days=1))
    assert page.date == THURSDAY + timedelta(days=1)


def test_a_medicine_half_typed_is_not_another_days(open_page) -> None:  # noqa: F811
    page, store = open_page()
    unfolded(page, "pain")
    find(page, "medicines_name").setFocus()
    QTest.keyClicks(find(page, "medicines_name"), "Ibuprofen")
    page._step(-1)
    unfolded(page, "pain")
    assert find(page, "medicines_name").text() == ""
    page._step(1)
    assert find(page, "row_pain").is_unfolded
    assert find(page, "medicines_name").text() == "Ibuprofen"
    find(page, "medicines_name").setFocus()
    keys(page, Key.Key_Return)
    assert stored(store).medicines == (Medicine(name="Ibuprofen"),)
    assert stored(store, WEDNESDAY) is None


def test_an_own_word_half_typed_is_not_another_days(open_page, qtbot) -> None:  # noqa: F811
    page, _ = open_page()
    qtbot.mouseClick(find(page, "did_add"), LEFT)
    QTest.keyClicks(QApplication.focusWidget(), "baked bre")
    page._step(-1)
    assert not find(page, "did_own").isVisible()
    page._step(1)
    assert (find(page, "did_own").text(), find(page, "did_own").isVisible()) == ("baked bre", True)


def test_rows_close_when_the_day_changes(open_page) -> None:  # noqa: F811
    page, _ = open_page()
    for question in ("school", "last_night", "feelings", "pain"):
        unfolded(page, question)
    page._step(-1)
    assert not any(row.is_unfolded for row in page._sheet.questions)


@pytest.mark.parametrize(
    ("question", "button", "words"),
    [("moving", "activity_1_remove", "swim"), ("pain", "medicines_0", "Ibuprofen")],
)
def test_what_is_removed_is_named_and_undo_leads_back_to_it(open_page, question, button, words, qtbot) -> None:  # noqa: F811
    day = DayEntry(date=THURSDAY, activities=(WALK, SWIM), medicines=(Medicine(name="Ibuprofen"),))
    page, store = open_page(day)
    unfolded(page, question)
    QTest.qWait(10)
    qtbot.mouseClick(find(page, button), LEFT)
    assert find(page, "saved").text().startswith(f"Removed {words}")
    assert find(page, "undo").isVisible()
    qtbot.mouseClick(find(page, "undo"), LEFT)
    assert stored(store) == day
    QTest.qWait(10)
    focused = QApplication.focusWidget()
    assert row_of(focused) is find(page, f"row_{question}")
    assert focused.objectName() == button


def test_answers_that_only_change_are_not_said_to_be_removed(open_page, qtbot) -> None:  # noqa: F811
    page, _ = open_page(DayEntry(date=THURSDAY, activities=(WALK, SWIM)))
    unfolded(page, "moving")
    qtbot.mouseClick(find(page, "activity_0_effort_3"), LEFT)
    assert find(page, "saved").text().startswith("Saved")
