"""A picture of a chart on the page: drawn off the window's thread, crisply for its size, its theme and its screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget
from shiboken6 import isValid

from amps_journal.formats.joined import clauses
from amps_journal.ui.theme import chart_look
from amps_journal.ui.widgets.chart_views.rendered_chart import Drawing, DrawnChart, draw
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel
from amps_journal.ui.widgets.foundation.themed import Themed, remember_focus_reason, shows_ring

if TYPE_CHECKING:
    from amps_journal.charts.shared.table import ChartTable
    from amps_journal.ui.theme import Theme

SETTLE_MS = 60
SMALLEST_PX = 24
AHEAD = 0.5
"""How far out of sight a chart is drawn already, in heights of what is seen."""

Compute = Callable[[Callable[[], Any], Callable[[Any], None]], None]


class DrawnView(Themed, PlainLabel):
    """Shows what a drawing makes of the view's size; draws it again when size or theme change.

    Args:
        name: ``objectName``.
        spoken: What the chart is called until its own sentence is known.
        compute: Does a job on another thread and hands over its result on this one.
        theme: What to paint with.
        height: The usual height in pixels at 100 % text.
    """

    drawn = Signal()
    focus_changed = Signal()
    paints_ring = True
    """Whether the focus ring is drawn here; else what lies around draws it."""

    def __init__(
        self, name: str, spoken: str, compute: Compute, theme: "Theme", height: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._compute = compute
        self._height = height
        self._spoken = spoken
        self._drawing: Drawing | None = None
        self._shown: DrawnChart | None = None
        self._is_stale = False
        self._is_awaited = False
        self._made_of: object = None
        self._turn = 0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._draw_again)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # All of it is painted here, so that nothing behind it is painted with each move of the pointer.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # A label with a pixmap is a graphic to screen readers; ours is painted over it.
        empty = QPixmap(1, 1)
        empty.fill(Qt.GlobalColor.transparent)
        self.setPixmap(empty)

    def set_drawing(self, drawing: Drawing | None) -> None:
        """Show another chart; the one before stays until it is drawn. ``None`` shows nothing.

        A view that is out of sight draws when it comes near.
        """
        self._drawing = drawing
        self._turn += 1
        self._is_awaited = False
        self._made_of = None
        self._is_stale = drawing is not None
        if drawing is None or not self.is_near:
            self._shown = None
        self.draw_when_near()
        self.update()

    def take_away(self) -> None:
        """Show and say nothing of the chart any more, until there is another: somebody else is looking."""
        self.set_drawing(None)
        self.setAccessibleName(self._spoken)
        self.setAccessibleDescription("")

    def set_theme(self, theme: "Theme") -> None:
        """Draw in other colours."""
        super().set_theme(theme)
        self._settle.start()

    def set_height(self, height: int) -> None:
        """Take another usual height, in pixels at 100 % text."""
        if height != self._height:
            self._height = height
            self.updateGeometry()

    @property
    def tables(self) -> tuple["ChartTable", ...]:
        """The numbers of the picture that is shown."""
        return self._shown.tables if self._shown is not None else ()

    @property
    def shown(self) -> DrawnChart | None:
        """The chart that is shown, with what lies where in it."""
        return self._shown

    @property
    def is_drawn(self) -> bool:
        """Whether a picture is shown."""
        return self._shown is not None

    @property
    def is_settled(self) -> bool:
        """Whether nothing is on its way: the picture is that of the size, or the view is far out of sight."""
        if self._drawing is None or not self.is_near:
            return True
        return not (self._is_stale or self._is_awaited or self._settle.isActive())

    @property
    def is_near(self) -> bool:
        """Whether it is in sight, or so close that it may be in the next moment."""
        if not self.isVisible():
            return False
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is None:
            return True
        port = area.viewport()
        top = self.mapTo(port, QPoint(0, 0)).y()
        reach = round(AHEAD * port.height())
        return -reach < top + self.height() and top < port.height() + reach

    @property
    def drawing(self) -> Drawing | None:
        """What draws the chart, for a file or for paper."""
        return self._drawing

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
        self._is_stale = self._drawing is not None
        self._settle.start()

    def event(self, event: QEvent) -> bool:
        """Draw crisply on another screen too."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._settle.start()
        return bool(super().event(event))

    # drawing

    def _draw_again(self) -> None:
        self._is_stale = self._drawing is not None
        self.draw_when_near()

    def draw_when_near(self) -> None:
        """Have the chart drawn, if it has changed, and if it is near enough to the part of the page that is seen."""
        size = self.width(), self.height()
        if self._drawing is None or not self._is_stale or min(size) < SMALLEST_PX or not self.is_near:
            return
        self._settle.stop()
        self._is_stale = False
        drawing, look, ratio = self._drawing, chart_look(self._theme), self.devicePixelRatioF()
        if self._made_of == (size, ratio, look):
            return  # It was another size for a moment only.
        self._made_of = size, ratio, look
        self._turn += 1
        self._is_awaited = True
        turn = self._turn

        def work() -> DrawnChart | None:
            # A size that is past already is not worth drawing.
            return draw(drawing, look, size, ratio) if turn == self._turn else None

        # A detail that is left before its picture is done takes the view with it.
        self._compute(work, lambda shown: self._show(turn, shown) if isValid(self) else None)

    def _show(self, turn: int, shown: DrawnChart | None) -> None:
        if shown is None or turn != self._turn:
            return
        self._shown, self._is_awaited = shown, False
        self.setAccessibleName(shown.sentence)
        self.setAccessibleDescription(clauses(table.caption for table in shown.tables))
        self.update()
        self.drawn.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the focus came: a click needs no ring."""
        remember_focus_reason(self, event.reason())
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard went elsewhere."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, stretched for the blink until a new size is drawn, what is marked on it, and the focus ring."""
        if self._is_stale and not self._settle.isActive():
            self._settle.start()  # It came into sight.
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("card"))
        if self._shown is not None:
            self._paint_picture(painter, self._shown)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_marks(painter, self._shown)
        if self.paints_ring and shows_ring(self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def paint_marks(self, painter: QPainter, shown: DrawnChart) -> None:
        """Paint what moves over the picture; nothing here."""

    def _paint_picture(self, painter: QPainter, shown: DrawnChart) -> None:
        size, ratio = shown.image.deviceIndependentSize(), shown.image.devicePixelRatio()
        near = abs(size.width() - self.width()) < 1 and abs(size.height() - self.height()) < 1
        if near and ratio == self.devicePixelRatioF():
            # On whole pixels of the screen, so that a fractional ratio does not blur it.
            origin = QPointF(self.mapTo(self.window(), QPoint(0, 0))) * ratio
            off = QPointF((round(origin.x()) - origin.x()) / ratio, (round(origin.y()) - origin.y()) / ratio)
            painter.drawImage(off, shown.image)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), shown.image)
