"""Opens the window on Trends, moves the pointer over a chart and changes the range; prints a JSON object."""

import gc
import itertools
import json
import os
import statistics
import sys
import time
import traceback
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

RANGES = ("28", "91", "365", "none")
ROUNDS = 10
STEPS = 60
EARLY, LATE = 5, 100
LONGEST_WAIT_SECONDS = 60
LOOK_EVERY_MS = 5


def _wait(for_ms: int) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(for_ms, loop.quit)
    loop.exec()


def _wait_until(claim: Callable[[], bool]) -> None:
    """Look now and then: every millisecond, the looking itself took a sixteenth of what the page takes."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    loop, ends = QEventLoop(), time.monotonic() + LONGEST_WAIT_SECONDS

    def look() -> None:
        if claim() or time.monotonic() > ends:
            loop.quit()

    timer = QTimer(interval=LOOK_EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
    if not claim():
        raise TimeoutError("what was waited for did not come")


class Page:
    """The page, worked as a teen works it."""

    def __init__(self, window: Any) -> None:
        self._window = window
        window.show_page("trends")
        self._page = window.page("trends")
        self.settle()

    def settle(self) -> None:
        page = self._page
        _wait_until(lambda: page.is_settled and bool(page.views()) and all(v.is_settled for v in page.views()))

    def change_range(self, words: str) -> float:
        """The seconds from the click until everything near is drawn."""
        from PySide6.QtWidgets import QWidget

        button = self._window.findChild(QWidget, f"trends_range_{words}")
        before = time.perf_counter()
        button.click()
        self.settle()
        return time.perf_counter() - before

    def bare_figures(self) -> float:
        """The seconds of drawing what is near now with bare matplotlib."""
        from amps_journal.ui.theme import chart_look
        from benchmarks.bench_charts import _bare, _seen

        near = [view for view in self._page.views() if view.is_drawn]
        look = chart_look(near[0].theme)
        seen = [_seen(view.drawing(look, (view.width(), view.height())).figure) for view in near]
        before = time.perf_counter()
        for figure in seen:
            _bare(figure)
        return time.perf_counter() - before

    def ranges(self) -> tuple[list[float], list[float]]:
        """Changing to each range in turn: the seconds of the page in each round, and of bare matplotlib."""
        rounds = []
        for _ in range(ROUNDS):
            pairs = []
            for words in RANGES:
                gc.collect()
                pairs.append((self.change_range(words), self.bare_figures()))
            rounds.append([sum(side) for side in zip(*pairs, strict=True)])
        page, bare = (list(side) for side in zip(*rounds[1:], strict=True))
        return page, bare

    def hover(self) -> dict[str, float]:
        """One step of the pointer and all that follows; painting chart, mark and tip; painting the bare picture."""
        from PySide6.QtCore import QEvent, QPointF, Qt
        from PySide6.QtGui import QMouseEvent
        from PySide6.QtWidgets import QApplication

        view = next(v for v in self._page.views() if v.objectName() == "trends_function_and_pain_chart")
        nothing = Qt.MouseButton.NoButton
        first = view.shown.place(0)

        def step(number: int) -> None:
            at = QPointF(first.center().x() + (number * 37) % 700, first.center().y())
            event = QMouseEvent(
                QEvent.Type.MouseMove, at, view.mapToGlobal(at), nothing, nothing, Qt.KeyboardModifier.NoModifier
            )
            QApplication.sendEvent(view, event)
            QApplication.processEvents()  # paints what was asked to be painted

        def leave() -> None:
            QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
            QApplication.processEvents()

        times: dict[str, list[float]] = {"step": [], "marked": [], "bare": []}

        def timed(name: str, task: Callable[[], object]) -> None:
            before = time.perf_counter()
            task()
            times[name].append(time.perf_counter() - before)

        for number in range(STEPS):
            timed("step", partial(step, number))
            timed("marked", view.repaint)
            leave()
            timed("bare", view.repaint)
        return {name: statistics.median(spent) for name, spent in times.items()}

    def memory(self) -> tuple[int, int]:
        """Bytes in use after a few range changes and after many."""
        turns = itertools.cycle(RANGES)

        def change(times: int) -> int:
            for words in itertools.islice(turns, times):
                self.change_range(words)
            gc.collect()
            pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
            return pages * os.sysconf("SC_PAGESIZE")

        early = change(EARLY)
        return early, change(LATE - EARLY)


def main(folder: Path, day: str) -> None:
    from amps_journal.app import open_window

    def now() -> datetime:
        return datetime.fromisoformat(f"{day}T18:00:00").astimezone()

    def on_ready(window: Any) -> None:
        try:
            _wait(2_500)  # What the window does after its start is done by then.
            page = Page(window)
            early, late = page.memory()
            said = {"hover": page.hover(), "ranges": page.ranges(), "memory": (early, late)}
            print(json.dumps(said), flush=True)
        except Exception:  # noqa: BLE001  (the window would show a dialog, with nobody there to close it)
            traceback.print_exc()
            os._exit(1)
        window.close()

    raise SystemExit(open_window(folder, now=now, on_ready=on_ready))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
