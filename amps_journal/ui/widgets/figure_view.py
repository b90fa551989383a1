"""A chart on the page: drawn off the window's thread, shown as a picture, with its summary and its numbers in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from amps_journal.ui.theme import chart_look
from amps_journal.ui.widgets.themed import Themed, remember_focus_reason, shows_ring

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from amps_journal.charts.look import ChartLook
    from amps_journal.charts.table import ChartTable
    from amps_journal.ui.theme import Theme

SETTLE_MS = 60
SMALLEST_PX = 24


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A chart with the words that stand for it: one sentence, and tables of the numbers drawn."""

    figure: "Figure"
    sentence: str
    tables: tuple["ChartTable", ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Shown:
    image: QImage
    sentence: str
    tables: tuple["ChartTable", ...]


Drawing = Callable[["ChartLook", tuple[int, int]], Picture]
Compute = Callable[[Callable[[], Any], Callable[[Any], None]], None]


class FigureView(Themed, QLabel):
    """Shows what a drawing makes of the view's size; draws it again when size or theme change.

    Args:
        name: ``objectName``.
        spoken: What the chart is called until its own sentence is known.
        compute: Does a job on another thread and hands over its result on this one.
        theme: What to paint with.
        height: The usual height in pixels at 100 % text.
    """

    drawn = Signal()

    def __init__(
        self, name: str, spoken: str, compute: Compute, theme: "Theme", height: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compute = compute
        self._height = height
        self._drawing: Drawing | None = None
        self._shown: _Shown | None = None
        self._turn = 0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._draw)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # A label with a pixmap is a graphic to screen readers; ours is painted over it.
        empty = QPixmap(1, 1)
        empty.fill(Qt.GlobalColor.transparent)
        self.setPixmap(empty)

    def set_drawing(self, drawing: Drawing | None) -> None:
        """Show another chart; the one before stays until it is drawn. ``None`` shows nothing."""
        self._drawing = drawing
        if drawing is None:
            self._turn += 1
            self._shown = None
            self.update()
        else:
            self._draw()

    def set_theme(self, theme: "Theme") -> None:
        """Draw in other colours."""
        super().set_theme(theme)
        self._settle.start()

    @property
    def tables(self) -> tuple["ChartTable", ...]:
        """The numbers of the picture that is shown."""
        return self._shown.tables if self._shown is not None else ()

    @property
    def is_drawn(self) -> bool:
        """Whether a picture is shown."""
        return self._shown is not None

    def image(self) -> QImage | None:
        """The picture that is shown."""
        return self._shown.image if self._shown is not None else None

    def sizeHint(self) -> QSize:
        """The usual height; as wide as there is room."""
        return QSize(self._theme.px(160), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """The usual height, and narrow."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw crisply for the new size, once it has settled."""
        super().resizeEvent(event)
        self._settle.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the focus came: a click needs no ring."""
        remember_focus_reason(self, event.reason())
        super().focusInEvent(event)

    def _draw(self) -> None:
        size = self.width(), self.height()
        if self._drawing is None or min(size) < SMALLEST_PX:
            return
        self._settle.stop()
        self._turn += 1
        turn, drawing, look, ratio = self._turn, self._drawing, chart_look(self._theme), self.devicePixelRatioF()

        def draw() -> _Shown | None:
            # A size that is past already is not worth drawing.
            return _drawn(drawing, look, size, ratio) if turn == self._turn else None

        self._compute(draw, lambda shown: self._show(turn, shown))

    def _show(self, turn: int, shown: _Shown | None) -> None:
        if shown is None or turn != self._turn:
            return
        self._shown = shown
        self.setAccessibleName(shown.sentence)
        self.setAccessibleDescription("; ".join(table.caption for table in shown.tables))
        self.setToolTip(shown.sentence)
        self.update()
        self.drawn.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, stretched for the blink until a new size is drawn, and the focus ring."""
        painter = QPainter(self)
        if self._shown is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self._shown.image)
        if shows_ring(self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


def _drawn(drawing: Drawing, look: "ChartLook", size: tuple[int, int], ratio: float) -> _Shown:
    """On the drawing thread: the pixels of the chart, and its words."""
    from amps_journal.charts.pictures import to_rgba  # noqa: PLC0415  (brings matplotlib)

    picture = drawing(look, size)
    pixels = to_rgba(picture.figure, ratio)
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
    image.setDevicePixelRatio(ratio)
    return _Shown(image, picture.sentence, picture.tables)
