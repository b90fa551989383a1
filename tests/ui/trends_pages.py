"""What the tests of the Trends page share: a page on a journal, and charts that need no drawing to be pointed at."""

from datetime import date, timedelta

import numpy as np
from matplotlib.figure import Figure
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from amps_journal.charts.shared.chart import NO_SPOTS, Chart, Spots
from amps_journal.charts.shared.table import ChartTable
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry
from amps_journal.ui.pages.trends import TrendsPage

END = date(2026, 4, 17)
FIRST = date(2026, 4, 1)
TABLE = ChartTable("Minutes", ("When", "Minutes"), (("1 April", "10"), ("2 April", "no entry")))
NO_BUTTON = Qt.MouseButton.NoButton


def wait_until_drawn(page: TrendsPage, qtbot) -> None:
    """Wait until everything that is near is drawn."""
    qtbot.waitUntil(
        lambda: page.is_settled and bool(page.views()) and all(view.is_settled for view in page.views()),
        timeout=60_000,
    )


def days(count: int, last: date = END - timedelta(days=1)) -> JournalContents:
    """So many days of walking, the last on a date."""
    made = (
        DayEntry(date=last - timedelta(days=count - 1 - n), mood=3, activities=(Activity(kind="walk", minutes=10 + n),))
        for n in range(count)
    )
    return JournalContents(days=tuple(made))


def timeline(count: int = 10, height: int = 100):
    """A drawing of a timeline: days of 20 pixels side by side, from the left edge."""

    def draw(look, size):
        left = 20.0 * np.arange(count)
        boxes = np.column_stack((left, np.zeros(count), left + 20, np.full(count, float(height))))
        dates = tuple(FIRST + timedelta(days=n) for n in range(count))
        spots = Spots(boxes, dates, lambda n: f"Day {n + 1}\nMinutes: {10 * n}", is_timeline=True)
        return Chart(Figure(figsize=(size[0] / 72, size[1] / 72), dpi=72), "Ten days.", (TABLE,), spots)

    return draw


def places():
    """A drawing of two places that are no timeline; the second stands for no day."""

    def draw(look, size):
        boxes = np.array([[0.0, 0, 50, 50], [60, 0, 110, 50]])
        spots = Spots(boxes, (FIRST, None), lambda n: ("One", "Two")[n])
        return Chart(Figure(figsize=(size[0] / 72, size[1] / 72), dpi=72), "Two places.", (TABLE,), spots)

    return draw


def without_spots(look, size):
    return Chart(Figure(figsize=(size[0] / 72, size[1] / 72), dpi=72), "Nothing yet.", (), NO_SPOTS)


def at_once(work, callback):
    """Computes on the same thread, for views that are tested alone."""
    callback(work())


def mouse(view: QWidget, kind: QEvent.Type, x: float, y: float = 20, button=NO_BUTTON, held=NO_BUTTON) -> None:
    at = QPointF(x, y)
    event = QMouseEvent(kind, at, view.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)


def point(view: QWidget, x: float, y: float = 20) -> None:
    mouse(view, QEvent.Type.MouseMove, x, y)


def click(view: QWidget, x: float, y: float = 20) -> None:
    left = Qt.MouseButton.LeftButton
    mouse(view, QEvent.Type.MouseButtonPress, x, y, left, left)
    mouse(view, QEvent.Type.MouseButtonRelease, x, y, left)


def drag(view: QWidget, start: float, end: float) -> None:
    """Press and move; the button is still held afterwards."""
    left = Qt.MouseButton.LeftButton
    mouse(view, QEvent.Type.MouseButtonPress, start, button=left, held=left)
    for share in (0.5, 1.0):
        mouse(view, QEvent.Type.MouseMove, start + share * (end - start), held=left)


def release(view: QWidget, x: float) -> None:
    mouse(view, QEvent.Type.MouseButtonRelease, x, button=Qt.MouseButton.LeftButton)
