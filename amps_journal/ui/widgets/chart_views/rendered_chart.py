"""A chart made into pixels off the window's thread, with what the window needs to point at it."""

import contextlib
import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from datetime import date

    from amps_journal.charts.shared.chart import Chart, Spots
    from amps_journal.charts.shared.chart_style import ChartLook
    from amps_journal.charts.shared.table import ChartTable

Drawing = Callable[["ChartLook", tuple[int, int]], "Chart"]
"""Draws a chart in a look and a size in pixels."""

STEP_OF_PAGES = 7
"""Page Up and Page Down go by a week where spots are days."""


@dataclass(frozen=True, slots=True, eq=False)
class DrawnChart:
    """What is shown of a chart: its pixels, its words, its numbers, and what lies where.

    Attributes:
        image: The pixels.
        sentence: What a screen reader says first.
        tables: The numbers that are drawn.
        spots: What lies where, in pixels of the view.
        most_height: The height in pixels that it fills, however much more it is given; ``None`` where it fills any.
    """

    image: QImage
    sentence: str
    tables: tuple["ChartTable", ...]
    spots: "Spots"
    most_height: float | None = None

    def place(self, number: int) -> QRectF:
        """Where a spot lies, in pixels of the view."""
        left, top, right, bottom = (float(edge) for edge in self.spots.boxes[number])
        return QRectF(left, top, right - left, bottom - top)

    def lines(self, number: int) -> tuple[str, ...]:
        """What a spot says, a line each."""
        return tuple(self.spots.words(number).split("\n"))

    def across(self, x: float) -> int | None:
        """The spot of a timeline that is nearest to a place from left to right; ``None`` off a timeline."""
        if not self.spots.is_timeline or not len(self.spots):
            return None
        boxes = self.spots.boxes
        return int(abs((boxes[:, 0] + boxes[:, 2]) / 2 - x).argmin())

    def stretch(self, one: int, other: int) -> "tuple[date, date] | None":
        """The first and last day from one spot of a timeline to another; ``None`` where they are not two days."""
        known = [day for day in (self.spots.dates[one], self.spots.dates[other]) if day is not None]
        if not self.spots.is_timeline or len(set(known)) < 2:
            return None
        return min(known), max(known)

    def walked(self, number: int | None, by: int | str) -> int | None:
        """The spot that a key leads to: some steps on, or ``first`` or ``last``; ``None`` where there is none.

        A walk begins at the newest, which is the last; a step forward begins at the first.
        """
        last = len(self.spots) - 1
        if last < 0:
            return None
        if isinstance(by, str):
            return 0 if by == "first" else last
        if number is None:
            return 0 if by > 0 else last
        return min(max(number + by, 0), last)


def draw(drawing: Drawing, look: "ChartLook", size: tuple[int, int], ratio: float) -> DrawnChart:
    """On the drawing thread: the pixels of the chart, and its words."""
    with _swept_up():
        return _draw(drawing, look, size, ratio)


def _draw(drawing: Drawing, look: "ChartLook", size: tuple[int, int], ratio: float) -> DrawnChart:
    from amps_journal.charts.shared.image_files import to_rgba  # noqa: PLC0415  (brings matplotlib)

    chart = drawing(look, size)
    pixels = to_rgba(chart.figure, ratio)
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    # The screen's own format: shown without converting each pixel anew whenever something moves over it.
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    return DrawnChart(image, chart.sentence, chart.tables, chart.spots, chart.most_height)


@contextlib.contextmanager
def _swept_up() -> Iterator[None]:
    """Have what a figure leaves behind collected at once.

    A figure is thousands of objects in circles. The collector would carry them along as old ones, and those are looked
    through so rarely that a hundred charts are hundreds of megabytes. While it rests, all that is new stays young, and
    looking through the young takes a millisecond or two.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
            gc.collect(0)
