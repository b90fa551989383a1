"""Logs a typical day in the real window, once with the mouse alone and once with keys alone, and counts.

python typical_day_driver.py JOURNAL DAY SCENARIO FOLDER
"""

import sys
from collections.abc import Iterator
from datetime import time

from driver import Driver, Step, main, skills_and_night
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

NIGHT = time(22, 40), time(6, 50)


def click(driver: Driver, name: str) -> Iterator[Step]:
    """Press the left button over the middle of a widget, at its place in the window."""
    window = driver.window
    target = window.findChild(QWidget, name)
    assert target is not None, name
    # The wheel brings it into view, as a teen would.
    window.page("today")._scroll.ensureWidgetVisible(target, 0, 16)
    yield target.isVisible
    place = target.mapTo(window, target.rect().center())
    driver.seen["clicks"] = driver.seen.get("clicks", 0) + 1
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    yield None


def ready(driver: Driver) -> Iterator[Step]:
    today = driver.window.page("today")
    yield lambda: today.entry is not None and driver.on("did_met_a_friend")()
    driver.picture("opened")


def leave(driver: Driver) -> None:
    driver.picture("logged")
    driver.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def by_mouse(driver: Driver) -> Iterator[Step]:
    yield from ready(driver)
    for name in (
        "school_status_all_day",
        "activities_item_bike",
        "activities_item_stretch",
        "activities_usual_walk",
        "routine_done_up",
        "routine_done_breakfast",
        "routine_done_homework",
        "coping_breathing",
        "night_usual",
        "mood_4",
        "stress_3",
        "row_feelings_more",
        "energy_6",
        "pain_average_3",
    ):
        yield from click(driver, name)
    driver.seen["keys"] = 0
    leave(driver)


def minutes_since_three(at: time) -> int:
    """Minutes since 15:00 of the day before, as the bar counts them."""
    return (60 * at.hour + at.minute - 15 * 60) % (24 * 60)


def drag_the_night(driver: Driver) -> Iterator[Step]:
    """Draw the night over the bar with the button held down: one press, from lights out to waking."""
    window, left, none = driver.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    bar = window.findChild(QWidget, "night")
    ends = [bar.mapTo(window, QPoint(round(bar._x(minutes_since_three(at))), bar.height() // 4)) for at in NIGHT]
    driver.seen["clicks"] += 1
    QTest.mousePress(window.windowHandle(), left, none, ends[0])
    for step in range(1, 21):
        QTest.mouseMove(window.windowHandle(), ends[0] + (ends[1] - ends[0]) * step / 20)
        yield None
    QTest.mouseRelease(window.windowHandle(), left, none, ends[1])
    yield None


def by_mouse_on_the_first_day(driver: Driver) -> Iterator[Step]:
    yield from ready(driver)
    for name in (
        "school_status_all_day",
        "activities_item_bike",
        "activities_item_stretch",
        "add_activity",
        "activity_kind_chips_walk",
        "activity_minutes_15",
        "activity_editor_add",
        "routine_all",
        "coping_breathing",
    ):
        yield from click(driver, name)
    yield from drag_the_night(driver)
    for name in ("mood_4", "stress_3", "row_feelings_more", "energy_6", "pain_average_3"):
        yield from click(driver, name)
    driver.seen["keys"] = 0
    leave(driver)


def as_usual(driver: Driver) -> Iterator[Step]:
    yield from ready(driver)
    for name in ("moving_usual", "night_usual"):
        yield from click(driver, name)
    driver.picture("filled")
    yield from click(driver, "night_usual")
    driver.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    yield lambda: driver.window.page("today").entry.sleep is not None
    leave(driver)


def by_keys(driver: Driver) -> Iterator[Step]:
    enter, space = Qt.Key.Key_Return, Qt.Key.Key_Space
    yield from ready(driver)
    driver.seen["keys"] = 0
    yield from driver.answer("", "school_status_all_day")
    yield from driver.answer("1", "joined_pe_true")
    yield from driver.answer("", "activities_item_bike")
    yield from driver.type("12")
    yield from driver.type("3")  # the third is "+ Activity"
    yield driver.on("activity_kind_chips_physiotherapy")
    yield from driver.type("6")  # a walk
    yield from driver.tab_to("activity_minutes_field")
    yield from driver.answer("15", "activities_item_bike")
    yield from driver.answer("", "routine_done_up")
    yield from driver.type("123")
    driver.press(enter)
    yield from skills_and_night(driver)
    yield from driver.answer("", "stress_0")
    yield from driver.type("3")
    yield from driver.tab_to("row_feelings_more")
    driver.press(space)
    yield from driver.tab_to("energy_0")
    yield from driver.answer("6", "worry_0")
    yield from driver.answer("", "pain_average_0")
    yield from driver.type("3")
    driver.seen["keys_of_the_day"] = driver.seen["keys"]
    leave(driver)


def every_key(driver: Driver) -> Iterator[Step]:
    """The keys of the window and of Today, one after the other; what each did is noted."""
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    today, seen = driver.window.page("today"), driver.seen
    yield from ready(driver)
    open_day = today.date
    driver.press(Qt.Key.Key_F1)
    yield driver.on("keys_close")
    driver.picture("keys")
    driver.press(Qt.Key.Key_Escape)
    yield driver.on("did_met_a_friend")
    yield from driver.enter_to("mood_1")
    driver.press(Qt.Key.Key_Return)
    yield driver.on("stress_0")
    yield from driver.type("10")
    seen["ten"] = today.entry.stress
    driver.press(Qt.Key.Key_Left)
    yield None
    seen["left"] = today.entry.stress
    driver.press(Qt.Key.Key_Backspace)
    yield None
    seen["cleared"] = today.entry.stress
    driver.press(Qt.Key.Key_Z, control)
    yield lambda: today.entry.stress is not None
    seen["undone"] = today.entry.stress
    driver.press(Qt.Key.Key_Z, control | shift)
    yield lambda: today.entry.stress is None
    for name, key in (("before", Qt.Key.Key_Left), ("today", Qt.Key.Key_Right), ("ahead", Qt.Key.Key_Right)):
        driver.press(key, control)
        yield lambda: today.entry is not None and today.entry.date == today.date
        seen[name] = (today.date - open_day).days
    driver.picture("ahead")
    driver.press(Qt.Key.Key_Home, control)
    yield lambda: today.entry is not None and today.entry.date == open_day
    seen["home"] = (today.date - open_day).days
    yield driver.on("did_met_a_friend")
    leave(driver)


if __name__ == "__main__":
    sys.exit(main(by_mouse, by_mouse_on_the_first_day, by_keys, as_usual, every_key))
