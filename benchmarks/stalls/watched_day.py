"""Opens the window on a journal and does in it what a teen does, under the watchdog; prints a JSON object a line."""

import json
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks.stalls.watchdog import Watchdog

LIMIT = 0.05
SETTLE_MS = 600
LONGEST_WAIT_SECONDS = 30
NOTE = "Walked to the shop with Mia, stairs were easier than on Monday."


def _wait(for_ms: int) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    # Not QTest.qWait, which lets no other thread run Python while it waits.
    loop = QEventLoop()
    QTimer.singleShot(for_ms, loop.quit)
    loop.exec()


def _wait_until(claim: Callable[[], bool]) -> None:
    ends = time.monotonic() + LONGEST_WAIT_SECONDS
    while not claim():
        if time.monotonic() > ends:
            raise TimeoutError("what was waited for did not come")
        _wait(5)
    _wait(SETTLE_MS)


class Teen:
    """Works the window; every method is one action, done when nothing more comes of it."""

    def __init__(self, window: Any) -> None:
        self._window = window

    def _find(self, name: str) -> Any:
        from PySide6.QtWidgets import QWidget

        found = self._window.findChild(QWidget, name)
        if found is None:
            raise LookupError(f"there is no {name}")
        return found

    def _click(self, widget: Any) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def actions(self) -> Iterator[tuple[str, Callable[[], None]]]:
        yield "left alone", lambda: _wait(1_500)
        yield "open another day, ten times", self.turn_days
        yield "answer with chips and scales", self.answer
        yield "type a note that saves itself", self.type_note
        yield "open Calendar", self.open_calendar
        yield "turn the months", self.turn_months
        yield "look back over wins and words", self.look_back
        yield "open the year", self.open_year
        yield "open Trends", self.open_trends
        yield "change the range of Trends", self.change_range
        yield "point at days of a chart", self.point_at_days
        yield "scroll Trends", self.scroll_down
        yield "open the details of Trends", self.open_details
        yield "show Trends to a parent", self.show_to_a_parent
        yield "open Share", self.open_share
        yield "open Settings", lambda: self._open("settings")
        yield "open Need help now?", lambda: self._open("help")
        yield "come back to Today", lambda: self._open("today")

    def _open(self, page: str) -> None:
        self._window.show_page(page)
        _wait(SETTLE_MS)

    def turn_days(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        for _ in range(10):
            QTest.keyClick(self._window, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
            _wait(120)
        _wait(SETTLE_MS)

    def answer(self) -> None:
        from PySide6.QtTest import QTest

        for name, key in (("mood", "4"), ("stress", "3"), ("mood", "2"), ("stress", "7"), ("mood", "5")):
            button = self._find(name).start_button()
            button.setFocus()
            QTest.keyClick(button, key)
            _wait(150)
        for name in ("did_met_a_friend", "did_hobby", "did_family_time"):
            self._click(self._find(name))
            _wait(150)
        _wait(SETTLE_MS)

    def type_note(self) -> None:
        from PySide6.QtTest import QTest

        note = self._find("private_note")
        note.setFocus()
        for number, letter in enumerate(NOTE):
            QTest.keyClicks(note, letter)
            _wait(500 if number % 20 == 19 else 25)
        _wait(1_000)

    def open_calendar(self) -> None:
        self._open("calendar")

    def turn_months(self) -> None:
        back = self._find("calendar_back")
        for _ in range(6):
            self._click(back)
            _wait(200)
        _wait(SETTLE_MS)

    def look_back(self) -> None:
        self._click(self._find("calendar_look_back"))
        _wait(2 * SETTLE_MS)
        sheet = self._find("look_back_sheet")
        sheet.show_view("words")
        _wait(2 * SETTLE_MS)
        self._find("words_search").setText("school")
        _wait(2 * SETTLE_MS)
        sheet.close()
        _wait(SETTLE_MS)

    def open_year(self) -> None:
        self._click(self._find("calendar_view_year"))
        _wait(2 * SETTLE_MS)

    def open_trends(self) -> None:
        self._draw_charts(lambda: self._open("trends"))

    def change_range(self) -> None:
        for words in ("none", "28", "365"):
            self._draw_charts(lambda words=words: self._click(self._find(f"trends_range_{words}")))

    def _draw_charts(self, begin: Callable[[], None]) -> None:
        begin()
        page = self._window.page("trends")
        _wait_until(lambda: page.is_settled and bool(page.views()) and all(v.is_settled for v in page.views()))

    def point_at_days(self) -> None:
        from PySide6.QtCore import QPoint
        from PySide6.QtTest import QTest

        view = self._find("trends_function_and_pain_chart")
        for x in range(60, view.width() - 20, 15):
            QTest.mouseMove(view, QPoint(x, view.height() // 3))
            _wait(10)

    def scroll_down(self) -> None:
        from PySide6.QtWidgets import QScrollArea

        bar = self._window.page("trends").findChild(QScrollArea, "page_scroll")
        for place in range(0, bar.verticalScrollBar().maximum(), 80):
            bar.verticalScrollBar().setValue(place)
            _wait(20)
        self._draw_charts(lambda: bar.verticalScrollBar().setValue(0))

    def open_details(self) -> None:
        for name in ("progressive_activity", "routine", "recurrence"):
            self._draw_charts(lambda name=name: self._click(self._find(f"trends_{name}")))
            self._draw_charts(lambda: self._click(self._find("trends_back")))

    def show_to_a_parent(self) -> None:
        self._draw_charts(lambda: self._click(self._find("trends_showing")))
        self._draw_charts(lambda: self._click(self._find("trends_stop_showing")))

    def open_share(self) -> None:
        self._open("share")
        _wait_until(self._find("share_save").isEnabled)


def main(folder: Path, day: str, plain: str = "") -> None:
    from amps_journal.app import open_window
    from benchmarks.plain_interpreter import leave_to_python

    leave_to_python(plain)

    def now() -> datetime:
        return datetime.fromisoformat(f"{day}T18:00:00").astimezone()

    def on_ready(window: Any) -> None:
        try:
            _watch(window)
        except Exception:  # noqa: BLE001  (the window would show a dialog, with nobody there to close it)
            traceback.print_exc()
            os._exit(1)
        window.close()

    raise SystemExit(open_window(folder, now=now, on_ready=on_ready))


def _watch(window: Any) -> None:
    _wait_until(lambda: window.page("today").entry is not None)
    _wait(2_500)  # What the window does after its start is done by then; the start has a measurement of its own.
    watchdog = Watchdog(LIMIT)
    for name, action in Teen(window).actions():
        watchdog.begin()
        action()
        seconds, place = watchdog.longest()
        print(json.dumps({"name": name, "seconds": seconds, "place": place}), flush=True)
    watchdog.end()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
