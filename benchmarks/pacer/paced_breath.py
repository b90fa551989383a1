"""Breathes with the guide in a window, with or without a chart of ten years drawn beside it; prints a JSON object.

The window runs as the program does: the switch interval, the frozen garbage, and the store's thread for drawings.
"""

import gc
import json
import os
import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

DAYS = 3653
END = date(2026, 11, 21)
WARM_UP_MS = 2_000
SIZE = 620, 700


class Drawing:
    """A chart of ten years, built and turned into pixels on the drawing thread again and again until it is over."""

    def __init__(self) -> None:
        from amps_journal.charts.shared.chart import ChartDays
        from amps_journal.demo import demo_contents

        self._days = ChartDays.of(demo_contents(DAYS, 1, END))
        self.is_over = False
        self.drawn = 0

    def _draw(self) -> None:
        from amps_journal.charts.chart_catalogue import CHARTS
        from amps_journal.charts.shared.chart_style import print_look
        from amps_journal.charts.shared.image_files import to_rgba

        to_rgba(CHARTS["activity"]()(self._days, print_look(), (1100, 420)).figure)

    def go_on(self, store: Any) -> None:
        """Draw, and once it is drawn draw again."""
        if not self.is_over:
            store.compute(self._draw, lambda _none: self._on_drawn(store))

    def _on_drawn(self, store: Any) -> None:
        self.drawn += 1
        self.go_on(store)


class Breathing:
    """A guide in a window; notes when each picture was painted and each part of a breath was shown."""

    def __init__(self) -> None:
        from PySide6.QtWidgets import QVBoxLayout, QWidget

        from amps_journal.ui.theme import load_theme
        from amps_journal.ui.widgets.guided.breathing_pacer import Pacer

        self.pictures: list[float] = []
        self.changes: list[tuple[float, Any]] = []
        self._started = 0.0
        self._window = QWidget()
        self.pacer = Pacer("pacer", load_theme("light"))
        QVBoxLayout(self._window).addWidget(self.pacer)
        self._window.resize(*SIZE)
        self._window.show()
        shape = self.pacer.findChild(QWidget, "pacer_shape")
        paint: Callable[[Any], None] = shape.paintEvent

        def noted(event: Any) -> None:
            paint(event)
            self.pictures.append(time.monotonic())

        shape.paintEvent = noted
        self.pacer.phase_changed.connect(self._on_phase)

    def _on_phase(self, phase: Any) -> None:
        self.changes.append((time.monotonic() - self._started, phase))

    def start(self) -> None:
        self.pacer.choose("box", 5)
        self.pictures.clear()
        self._started = time.monotonic()
        self.pacer.toggle()

    def measured(self) -> dict[str, float]:
        from amps_journal.domain.breathing import change_points

        planned = [second for second, _phase in change_points(self.pacer.pattern, 5)]
        # Each part against the one that was due: a part that a stall swallowed is not laid to those that follow.
        late = [shown - max(second for second in planned if second <= shown) for shown, _phase in self.changes]
        asked = sum(second <= self.changes[-1][0] for second in planned)
        gaps = [after - before for before, after in pairwise(self.pictures)]
        return {
            "gap": max(gaps),
            "usual_gap": statistics.median(gaps),
            "late": max(late),
            "changes": len(late),
            "missed": asked - len(late),
        }


def _settle() -> None:
    """As the program does once its window is up."""
    from amps_journal.app import FULL_COLLECTION_AFTER, GIVE_WAY_AFTER_SECONDS

    sys.setswitchinterval(GIVE_WAY_AFTER_SECONDS)
    gc.collect()
    gc.freeze()
    young, middle, _old = gc.get_threshold()
    gc.set_threshold(young, middle, FULL_COLLECTION_AFTER)


def main(seconds: float, *, draws: bool) -> None:
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from amps_journal.journal import Journal
    from amps_journal.ui.store import JournalStore
    from amps_journal.ui.theme import apply_theme, load_theme

    app = QApplication(["pacer"])
    apply_theme(app, load_theme("light"))
    with tempfile.TemporaryDirectory() as place:
        store = JournalStore(
            lambda: Journal.open(Path(place), now=lambda: datetime.now(UTC)), lambda: datetime.now(UTC)
        )
        store.open()
        drawing, breathing = Drawing(), Breathing()
        if draws:
            drawing.go_on(store)
        _settle()
        loop = QEventLoop()
        QTimer.singleShot(WARM_UP_MS, breathing.start)
        QTimer.singleShot(WARM_UP_MS + int(seconds * 1000), loop.quit)
        breathing.pacer.finished.connect(loop.quit)
        loop.exec()
        drawing.is_over = True
        store.close()
    sys.stdout.write(json.dumps({**breathing.measured(), "drawn": drawing.drawn}) + "\n")
    sys.stdout.flush()
    os._exit(0)  # What is left of the window needs no tidy end.


if __name__ == "__main__":
    main(float(sys.argv[1]), draws=sys.argv[2] == "draws")
