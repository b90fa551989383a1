"""Works the real window with keys alone, from within its own event loop; run as a program under an X server.

    python driver.py JOURNAL DAY SCENARIO FOLDER

Every key goes to the window that has the focus, through Qt's own way for keys from outside. What was seen on the way
is written to FOLDER/seen.json, pictures of the pages beside it.
"""

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from amps_journal.app import open_window

Step = Callable[[], Any] | None
PAUSE_MS = 15
PATIENCE_MS = 40_000


class Driver:
    def __init__(self, window: Any, folder: Path, steps: Callable[["Driver"], Iterator[Step]]) -> None:
        self.window = window
        self.folder = folder
        self.seen: dict[str, Any] = {"keys": 0}
        self._steps = steps(self)
        self._until: Step = None
        self._waited = 0
        self._timer = QTimer()
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._go_on)
        window.activateWindow()
        self._timer.start()

    def _go_on(self) -> None:
        try:
            self._step()
        except BaseException:  # noqa: BLE001  (the program would show its dialog for faults; here the fault is to be seen)
            self._give_up(traceback.format_exc())

    def _give_up(self, why: str) -> None:
        self.window.grab().save(str(self.folder / "stuck.png"))
        sys.stderr.write(why)
        sys.stderr.flush()
        os._exit(3)

    def _step(self) -> None:
        self._waited += PAUSE_MS
        if self._waited > PATIENCE_MS:
            focus = QApplication.focusWidget()
            self._give_up(f"stuck at {focus.objectName() if focus else None}\n")
        if QApplication.focusWidget() is None:
            # Nobody manages windows on this screen, so what a closed dialog gives up is not handed on.
            (QApplication.activeModalWidget() or self.window).activateWindow()
            return
        if self._until is not None and not self._until():
            return
        self._waited = 0
        try:
            self._until = next(self._steps)
        except StopIteration:
            self._timer.stop()
            (self.folder / "seen.json").write_text(json.dumps(self.seen))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.seen["keys"] += 1
        QTest.keyClick(QApplication.focusWindow(), key, modifiers)

    def press_into_dialog(self, key: Qt.Key) -> None:
        """Press a key that opens a dialog, from a moment of its own: the dialog's loop must not wait for this one."""
        QTimer.singleShot(0, lambda: self.press(key))

    def type(self, words: str) -> Iterator[Step]:
        for letter in words:
            self.seen["keys"] += 1
            QTest.keyClick(QApplication.focusWidget(), letter)
            yield None

    def answer(self, words: str, leads_to: str, key: Qt.Key = Qt.Key.Key_Return) -> Iterator[Step]:
        """Type an answer, leave it with a key, and wait until the focus is on what that leads to."""
        yield from self.type(words)
        self.press(key)
        yield self.on(leads_to)

    def on(self, name: str) -> Callable[[], bool]:
        return lambda: QApplication.focusWidget() is not None and QApplication.focusWidget().objectName() == name

    def tab_to(self, name: str) -> Iterator[Step]:
        for _ in range(60):
            if self.on(name)():
                return
            self.press(Qt.Key.Key_Tab)
            yield None
        raise SystemExit(f"Tab does not come to {name}")

    def enter_to(self, name: str) -> Iterator[Step]:
        """Press Enter until the answer with that name has the focus."""
        for _ in range(20):
            if self.on(name)():
                return
            self.press(Qt.Key.Key_Return)
            yield None
        raise SystemExit(f"Enter does not come to {name}")

    def open_page(self, number: int, name: str) -> Iterator[Step]:
        self.press(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        yield lambda: self.window.current_page == name

    def picture(self, name: str) -> None:
        self.window.grab().save(str(self.folder / f"{name}.png"))


def welcome(driver: Driver) -> Iterator[Step]:
    yield driver.on("welcome_name")
    driver.picture("welcome")
    yield from driver.type("Sam")
    driver.press(Qt.Key.Key_Return)
    yield driver.on("welcome_plan_later")
    driver.picture("welcome-plan")
    driver.press(Qt.Key.Key_Space)
    yield driver.on("did_met_a_friend")


def skills_and_night(driver: Driver) -> Iterator[Step]:
    """One skill, a night and a mood of four, from row to row."""
    yield driver.on("coping_breathing")
    yield from driver.answer("1", "night_lights_out")
    yield from driver.answer("2240", "night_woke", Qt.Key.Key_Tab)
    yield from driver.answer("0650", "mood_1")
    yield from driver.type("4")


def first_evening(driver: Driver) -> Iterator[Step]:
    enter, tab, space = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space
    yield from welcome(driver)
    driver.seen["keys"] = 0
    yield from driver.answer("1", "school_status_all_day")
    yield from driver.answer("1", "joined_pe_true")
    yield from driver.answer("", "add_activity")
    yield from driver.answer("", "activity_kind_chips_physiotherapy", space)
    yield from driver.type("6")
    yield from driver.tab_to("activity_minutes_field")
    yield from driver.answer("30", "add_activity")
    driver.press(enter)
    yield from skills_and_night(driver)
    driver.press(tab)
    yield from driver.answer("4", "pain_average_0")
    yield from driver.type("3")
    driver.seen["keys_of_the_day"] = driver.seen["keys"]
    driver.press(enter)
    yield driver.on("private_note")
    yield from driver.type("only mine")
    yield from driver.tab_to("row_notes_more")
    driver.press(space)
    yield None
    yield from driver.tab_to("therapist_note")
    yield from driver.type("Stairs are easier")
    driver.picture("today")
    driver.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def next_morning(driver: Driver) -> Iterator[Step]:
    window, control = driver.window, Qt.KeyboardModifier.ControlModifier
    today = window.page("today")
    yield lambda: today.entry is not None
    driver.seen["mood"] = today.entry.mood
    driver.seen["win_or_note"] = today.entry.therapist_note
    yield from driver.open_page(2, "calendar")
    cell = "calendar_day"
    yield lambda: QApplication.focusWidget().objectName().startswith(cell)
    driver.seen["calendar"] = QApplication.focusWidget().accessibleName()
    driver.picture("calendar")
    yield from driver.open_page(3, "trends")
    chart = window.findChild(QWidget, "trends_progressive_activity_chart")
    yield lambda: all(
        window.findChild(QWidget, f"trends_{name}_chart").is_drawn
        for name in ("progressive_activity", "routine", "recurrence", "function_and_pain")
    )
    driver.seen["chart"] = chart.accessibleName()
    driver.seen["numbers"] = [list(row) for row in chart.tables[0].rows]
    driver.picture("trends")
    yield from driver.open_page(6, "settings")
    driver.picture("settings")
    window.show_page("help")
    yield lambda: window.current_page == "help"
    driver.picture("help")
    yield from driver.open_page(5, "share")
    save = window.findChild(QWidget, "share_save")
    yield save.isEnabled
    driver.picture("share")
    yield from driver.tab_to("share_save")
    driver.press_into_dialog(Qt.Key.Key_Space)
    yield lambda: QApplication.activeModalWidget() is not None and driver.on("fileNameEdit")()
    driver.press(Qt.Key.Key_A, control)
    yield from driver.type(str(driver.folder / "summary.pdf"))
    driver.press(Qt.Key.Key_Return)
    said = window.findChild(QWidget, "share_said")
    yield lambda: QApplication.activeModalWidget() is None and "summary.pdf" in said.text()
    driver.press(Qt.Key.Key_Q, control)


def killed_while_typing(driver: Driver) -> Iterator[Step]:
    """A mood, then a note, and the end comes in the middle of a word."""
    yield driver.on("did_met_a_friend")
    yield from driver.enter_to("mood_1")
    yield from driver.type("4")
    saved: list[bool] = []
    driver.window._store.saved.connect(lambda _moment: saved.append(True))
    yield from driver.enter_to("pain_average_0")
    yield from driver.type("3")
    yield lambda: len(saved) > 0
    driver.press(Qt.Key.Key_Return)
    yield driver.on("private_note")
    for letter in "a long day, and then suddenly":
        yield from driver.type(letter)
        if letter == os.environ["DIES_AT"]:
            os.kill(os.getpid(), signal.SIGKILL)


def plan_by_keys(driver: Driver) -> Iterator[Step]:
    """A template, an exercise of one's own, the growth, a routine item and a step of a goal, and out again."""
    enter, space, escape = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape
    yield lambda: QApplication.focusWidget() is not None
    yield from driver.open_page(4, "plan")
    yield from driver.tab_to("plan_use_diffuse")
    driver.picture("plan-start")
    driver.press(space)
    yield driver.on("plan_programme")
    driver.press(enter)
    yield driver.on("plan_back")
    yield from driver.tab_to("programme_add")
    driver.press(space)
    yield driver.on("programme_label")
    yield from driver.type("Swim")
    yield from driver.tab_to("programme_minutes_field")
    yield from driver.type("30")
    yield from driver.tab_to("programme_weekdays_0")
    driver.press(Qt.Key.Key_Backspace)
    yield from driver.type("6")
    driver.picture("plan-programme")
    driver.press(escape)
    yield driver.on("plan_programme")
    yield from driver.tab_to("plan_quota")
    driver.press(enter)
    yield from driver.tab_to("quota_growth_field")
    yield from driver.type("5")
    driver.press(escape)
    yield driver.on("plan_quota")
    yield from driver.tab_to("plan_routine")
    driver.press(enter)
    yield from driver.tab_to("routine_list_up_on_time")
    driver.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    yield driver.on("routine_list_up_on_time")
    driver.press(escape)
    yield driver.on("plan_routine")
    yield from driver.tab_to("plan_goals")
    driver.press(enter)
    yield from driver.tab_to("goals_steps_0_done")
    driver.press(space)
    yield None
    driver.press(escape)
    yield driver.on("plan_goals")
    driver.picture("plan")
    driver.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def main(*scenarios: Callable[[Driver], Iterator[Step]]) -> int:
    """Run the scenario that the program was started with."""
    journal, day, scenario, folder = sys.argv[1:]
    steps = {scenario.__name__: scenario for scenario in scenarios}[scenario]
    kept: list[Driver] = []
    return open_window(
        Path(journal),
        now=lambda: datetime.fromisoformat(f"{day}T20:14:00").astimezone(),
        on_ready=lambda window: kept.append(Driver(window, Path(folder), steps)),
    )


if __name__ == "__main__":
    sys.exit(main(first_evening, next_morning, killed_while_typing, plan_by_keys))
