"""Measures how long the window's thread does not look at its events, and finds out where it was meanwhile."""

import sys
import threading
import time
import traceback

from PySide6.QtCore import QObject, Qt, QTimer

TICK_MS = 1
LOOK_EVERY_SECONDS = 0.005


class Watchdog(QObject):
    """A timer of the window's thread ticks every millisecond; the longest time between two ticks is the stall.

    A thread beside it looks on, and keeps the stack of the window's thread when a tick is overdue.

    Args:
        limit: Seconds from which on the place of a stall is wanted.
    """

    def __init__(self, limit: float) -> None:
        super().__init__()
        self._limit = limit
        self._watched = threading.get_ident()
        self._longest = 0.0
        self._last = time.perf_counter()
        self._places: list[str] = []
        self._is_over = threading.Event()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._beside = threading.Thread(target=self._look_on, daemon=True)
        self._beside.start()

    def begin(self) -> None:
        """Forget what was measured so far."""
        self._longest, self._last = 0.0, time.perf_counter()
        self._places = []

    def longest(self) -> tuple[float, str]:
        """Seconds of the longest stall since the beginning, and where it was, if it was over the limit."""
        self._tick()
        return self._longest, self._places[-1] if self._places else ""

    def end(self) -> None:
        self._timer.stop()
        self._is_over.set()
        self._beside.join()

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now

    def _look_on(self) -> None:
        noted = 0.0
        while not self._is_over.wait(LOOK_EVERY_SECONDS):
            overdue = time.perf_counter() - self._last
            if overdue > self._limit and overdue > self._longest and self._last != noted:
                noted = self._last
                stack = traceback.extract_stack(sys._current_frames()[self._watched])
                ours = [f"{frame.name}:{frame.lineno}" for frame in stack if "amps_journal" in frame.filename]
                self._places.append(f"{overdue * 1000:.0f} ms: " + " > ".join(ours[-6:]))
