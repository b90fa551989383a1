"""A chart on the page that is pointed at, walked with the keys and dragged over.

What moves with the pointer is painted over the picture; matplotlib draws again only for another size, theme or chart.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from amps_journal.formats.joined import in_row
from amps_journal.ui.widgets.chart_views.rendered_chart import STEP_OF_PAGES, Drawing, DrawnChart
from amps_journal.ui.widgets.chart_views.rendered_view import Compute, DrawnView
from amps_journal.ui.widgets.chart_views.spot_focus import SpotHere
from amps_journal.ui.widgets.chart_views.spot_marks import paint_spot, paint_stretch
from amps_journal.ui.widgets.foundation.tip import Tip

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_STEPS: dict[int, int | str] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -STEP_OF_PAGES,
    Qt.Key.Key_PageDown: STEP_OF_PAGES,
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)


class FigureView(DrawnView):
    """Shows a chart whose spots answer.

    The pointer finds the spots of the chart and a tip says their values; a click opens the day. Left and Right walk
    the spots, Page Up and Page Down go by a week, Home and End to the ends, Enter opens the day, Escape leaves. On a
    timeline a stretch is dragged out, or walked with Shift and chosen with Enter.

    Args:
        name: ``objectName``.
        spoken: What the chart is called until its own sentence is known.
        compute: Does a job on another thread and hands over its result on this one.
        theme: What to paint with.
        height: The usual height in pixels at 100 % text.
    """

    day_requested = Signal(object)
    stretch_dragged = Signal(object, object)

    def __init__(
        self, name: str, spoken: str, compute: Compute, theme: "Theme", height: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, spoken, compute, theme, height, parent)
        self._opens_days = True
        self._pointed: int | None = None
        self._walked: int | None = None
        self._anchor: int | None = None
        self._pressed: QPointF | None = None
        self._dragged: tuple[int, int] | None = None
        self._here: SpotHere | None = None
        self._tip: Tip | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def set_drawing(self, drawing: Drawing | None) -> None:
        """Show another chart, with nothing marked on it."""
        self._let_go()
        super().set_drawing(drawing)

    def set_opens_days(self, opens: bool) -> None:
        """Whether a click or Enter opens a day; not while the screen is shown to somebody."""
        self._opens_days = opens

    def set_theme(self, theme: "Theme") -> None:
        """Draw in other colours."""
        super().set_theme(theme)
        if self._tip is not None:
            self._tip.set_theme(theme)

    @property
    def marked(self) -> int | None:
        """The number of the spot that is pointed at or walked to."""
        return self._walked if self._walked is not None else self._pointed

    def _show(self, turn: int, shown: DrawnChart | None) -> None:
        if shown is not None and turn == self._turn:
            self._let_go()
        super()._show(turn, shown)

    def _let_go(self) -> None:
        self._stop_walking()
        self._stop_dragging()
        self._point_at(None)

    def paint_marks(self, painter: QPainter, shown: DrawnChart) -> None:
        """The stretch that is being chosen, and the spot that is pointed at or walked to."""
        ends = self._dragged
        if ends is None and self._anchor is not None and self._walked not in {None, self._anchor}:
            ends = self._anchor, self._walked or 0
        if ends is not None:
            paint_stretch(painter, self._theme, shown.place(ends[0]), shown.place(ends[1]))
        number = self.marked
        if number is not None:
            is_walked = self._walked is not None
            paint_spot(painter, self._theme, shown.place(number), shown.spots.is_timeline, is_walked=is_walked)

    # the pointer

    def _point_at(self, number: int | None, at: QPoint | None = None) -> None:
        """Mark another spot, or none, and say it in the tip."""
        if number != self._pointed:
            self._repaint_spots(self._pointed, number)
            self._pointed = number
        if number is None or self._shown is None or at is None:
            self._hide_tip()
        elif self._walked is None:
            self._say(self._shown.lines(number), at)

    def _repaint_spots(self, *numbers: int | None) -> None:
        if self._shown is None:
            return
        for number in numbers:
            if number is not None and number < len(self._shown.spots):
                self.update(self._shown.place(number).toAlignedRect().adjusted(-4, -4, 4, 4))

    def _say(self, lines: tuple[str, ...], at: QPoint) -> None:
        if self._tip is None or self._tip.parent() is not self.window():
            self._tip = Tip(self.window(), self._theme)
            self.destroyed.connect(self._tip.deleteLater)
            self._follow_scrolling()
        self._tip.say(lines, self.mapTo(self.window(), at))

    def _follow_scrolling(self) -> None:
        place = self.parentWidget()
        while place is not None:
            if isinstance(place, QAbstractScrollArea):
                place.verticalScrollBar().valueChanged.connect(self._on_scrolled)
            place = place.parentWidget()

    def _on_scrolled(self) -> None:
        """The pointer lies over something else now; what is walked to is followed."""
        if self._walked is None or self._shown is None or self.visibleRegion().isEmpty():
            self._point_at(None)
        else:
            self._say_walked(self._shown, self._walked)

    def _hide_tip(self) -> None:
        if self._tip is not None:
            self._tip.hide()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Find what is under the pointer, or drag on."""
        if self._shown is None:
            return
        at = event.position()
        if self._pressed is not None and self._drag_on(self._shown, at):
            return
        number = self._shown.spots.at(at.x(), at.y())
        opens = number is not None and self._opens_days and self._shown.spots.dates[number] is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        if number is not None:
            self._stop_walking()
        self._point_at(number, at.toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens, a drag selects; which of them it is shows on the way."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def _drag_on(self, shown: DrawnChart, at: QPointF) -> bool:
        pressed = self._pressed
        if pressed is None:
            return False
        begun = self._dragged is not None or abs(at.x() - pressed.x()) >= QApplication.startDragDistance()
        first, last = shown.across(pressed.x()), shown.across(at.x())
        if not begun or first is None or last is None:
            return False
        self._dragged = first, last
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self._point_at(None)
        lines = shown.lines(min(first, last))[0], shown.lines(max(first, last))[0]
        self._say(lines, at.toPoint())
        self.update()
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the day, or hand out the stretch."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, dragged = self._pressed, self._dragged
        self._stop_dragging()
        if self._shown is None or pressed is None:
            return
        if dragged is not None:
            self._hand_out(self._shown, dragged)
            return
        number = self._shown.spots.at(event.position().x(), event.position().y())
        if number is not None:
            self._open(number)

    def _stop_dragging(self) -> None:
        self._pressed = None
        if self._dragged is None:
            return
        self._dragged = None
        self.unsetCursor()
        self._hide_tip()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._point_at(None)

    def hideEvent(self, event: QHideEvent) -> None:
        """A tip does not outlive what it is of."""
        super().hideEvent(event)
        self._point_at(None)

    def _open(self, number: int) -> None:
        day = self._shown.spots.dates[number] if self._shown is not None else None
        if day is not None and self._opens_days:
            self._point_at(None)
            self.day_requested.emit(day)

    def _hand_out(self, shown: DrawnChart, ends: tuple[int, int]) -> None:
        stretch = shown.stretch(*ends)
        if stretch is not None:
            self.stretch_dragged.emit(*stretch)

    # the keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, zoom or leave."""
        modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        key, is_shifted = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if modifiers or self._shown is None:
            event.ignore()
        elif key in _STEPS:
            self._walk(self._shown, _STEPS[key], is_shifted)
        elif key in _OPENING and self._walked is not None:
            self._open_walked()
        elif key == Qt.Key.Key_Escape and (self._dragged is not None or self._walked is not None):
            self._stop_dragging()
            self._stop_walking()
        else:
            event.ignore()

    def _walk(self, shown: DrawnChart, by: int | str, is_shifted: bool) -> None:
        before = self._walked if self._walked is not None else self._pointed
        number = shown.walked(before, by)
        if number is None:
            return
        keeps = is_shifted and shown.spots.is_timeline and before is not None
        self._anchor = (self._anchor if self._anchor is not None else before) if keeps else None
        self._walked = number
        self._pointed = None
        if self._here is None:
            self._here = SpotHere(self, self._open_walked, self._stop_walking)
        self._here.go(shown.place(number).toAlignedRect(), in_row(shown.lines(number)))
        self._say_walked(shown, number)
        self.update()

    def _say_walked(self, shown: DrawnChart, number: int) -> None:
        place = shown.place(number)
        self._say(shown.lines(number), QPoint(round(place.right()) - 4, round(place.center().y())))

    def _open_walked(self) -> None:
        if self._shown is None or self._walked is None:
            return
        if self._anchor is not None and self._anchor != self._walked:
            self._hand_out(self._shown, (self._anchor, self._walked))
        else:
            self._open(self._walked)

    def _stop_walking(self) -> None:
        if self._walked is None:
            return
        self._walked = self._anchor = None
        if self._here is not None:
            self._here.leave()
        self._hide_tip()
        self.update()
