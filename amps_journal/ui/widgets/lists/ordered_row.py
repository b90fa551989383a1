"""One of the rows of ``OrderedRows``: what it shows, and the button that paints it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from amps_journal.formats.joined import in_row
from amps_journal.i18n import set_apart
from amps_journal.ui.theme import BOLD, REGULAR, SEMI_BOLD, paint_icon
from amps_journal.ui.widgets.foundation.direction import seen, seen_x
from amps_journal.ui.widgets.foundation.painted_button import PaintedButton
from amps_journal.ui.widgets.foundation.plain_text import set_tip
from amps_journal.ui.widgets.foundation.themed import begin_painting, remember_focus_reason, shows_ring
from amps_journal.ui.widgets.foundation.toggle_button import Switch

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_SIDE, _TOP = 12, 8
_GRIP, _MARK, _ICON = 14, 26, 18
_SMALL_PX = 12.5


@dataclass(frozen=True, slots=True)
class OrderedRow:
    """One thing.

    Attributes:
        key: What it is known by.
        heading: Its first line.
        aside: Small words under it.
        note: A word or two at its right, such as "paused".
        mark: What stands in a circle before it: a number, or ``check`` for a tick.
        icon: An icon of ``resources/icons`` before the words; empty keeps its room, ``None`` needs none.
        is_marked: Whether the circle and the note are in the accent colour.
    """

    key: str
    heading: str
    aside: str = ""
    note: str = ""
    mark: str = ""
    icon: str | None = None
    is_marked: bool = False

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        return in_row((self.heading, self.aside, self.note))


class RowButton(Switch, PaintedButton, QPushButton):
    """One row; a button that stays pressed while what it stands for is open."""

    switched = Signal(bool)
    dragged = Signal(int)
    dropped = Signal(int)

    def __init__(self, row: OrderedRow, theme: "Theme", parent: QWidget) -> None:
        super().__init__(parent)
        self.dress(f"{parent.objectName()}_{row.key}", theme)
        self._pressed_at: QPoint | None = None
        self.is_dragged = False
        self.can_move = False
        self.row = row
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("role", "painted")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.listen()

    def show_row(self, row: OrderedRow) -> None:
        """Show another row."""
        self.row = row
        self.setAccessibleName(row.spoken)
        set_tip(self, row.heading if self._is_cut() else "")
        self.updateGeometry()
        self.update()

    def _heading_font(self) -> QFont:
        return self._theme.font(weight=SEMI_BOLD)

    def sizeHint(self) -> QSize:
        """Room for its lines."""
        tall = QFontMetrics(self._heading_font()).height() + 2 * self._theme.gap(_TOP)
        if self.row.aside:
            tall += QFontMetrics(self._theme.font(_SMALL_PX)).height()
        return QSize(self._theme.px(200), max(tall, self._theme.px(_MARK) + 12))

    def minimumSizeHint(self) -> QSize:
        """The least that can be read."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press it; the rest is for the group."""
        remember_focus_reason(self, Qt.FocusReason.TabFocusReason)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Select}:
            super().keyPressEvent(event)
        else:
            event.ignore()

    # dragging

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where it is dragged to."""
        here = event.position().toPoint()
        if self.can_move and self._pressed_at is not None:
            far = (here - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
            if self.is_dragged or far:
                self.is_dragged = True
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.dragged.emit(self.mapToParent(here).y())
                return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop it, or press it where it was not dragged."""
        was_dragged, self.is_dragged, self._pressed_at = self.is_dragged, False, None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if was_dragged:
            self.setDown(False)
            self.dropped.emit(self.mapToParent(event.position().toPoint()).y())
        else:
            super().mouseReleaseEvent(event)

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, the grip, the mark, the words and the note."""
        painter = begin_painting(self)
        self._paint_ground(painter)
        place = QRectF(self.rect()).adjusted(self._theme.gap(_SIDE), 0, -self._theme.gap(_SIDE), 0)
        if self.can_move:
            self._paint_grip(painter, place)
            place.setLeft(place.left() + _GRIP)
        if self.row.mark:
            place.setLeft(self._paint_mark(painter, place))
        if self.row.icon is not None:
            place.setLeft(self._paint_icon(painter, place))
        if self.row.note:
            place.setRight(self._paint_note(painter, place))
        self._paint_words(painter, place)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        colour = self._theme.colour
        ground, edge, wide = QColor(Qt.GlobalColor.transparent), colour("line"), 1.0
        if self.isChecked():
            ground, edge, wide = colour("accent_soft"), colour("accent"), 1.5
        elif self.underMouse() or self.is_dragged:
            ground = colour("chip")
        if shows_ring(self):
            edge, wide = colour("focus"), 2.5
        painter.setBrush(ground)
        painter.setPen(QPen(edge, wide))
        inset = wide / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 12, 12)

    def _paint_grip(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("edge"))
        for column in (0, 5):
            for row in (-5, 0, 5):
                x = seen_x(self, place.left() + 2 + column)
                painter.drawEllipse(QPointF(x, place.center().y() + row), 1.3, 1.3)

    def _paint_mark(self, painter: QPainter, place: QRectF) -> float:
        size = self._theme.px(_MARK)
        circle = seen(self, QRectF(place.left(), place.center().y() - size / 2, size, size))
        colour = self._theme.colour
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent" if self.row.is_marked else "track"))
        painter.drawEllipse(circle)
        ink = colour("on_accent" if self.row.is_marked else "ink")
        if self.row.mark == "check":
            inset = size * 0.24
            paint_icon(painter, "check", ink, circle.adjusted(inset, inset, -inset, -inset))
        else:
            painter.setPen(ink)
            painter.setFont(self._theme.font(_SMALL_PX, BOLD))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self.row.mark)
        return place.left() + size + self._theme.gap(10)

    def _paint_icon(self, painter: QPainter, place: QRectF) -> float:
        size = self._theme.px(_ICON)
        if self.row.icon:
            ink = self._theme.colour("accent" if self.isChecked() else "ink")
            square = QRectF(place.left(), place.center().y() - size / 2, size, size)
            paint_icon(painter, self.row.icon, ink, seen(self, square))
        return place.left() + size + self._theme.gap(10)

    def _paint_note(self, painter: QPainter, place: QRectF) -> float:
        font = self._theme.font(_SMALL_PX, SEMI_BOLD)
        wide = QFontMetrics(font).horizontalAdvance(self.row.note) + 2 * self._theme.gap(9)
        tall = self._theme.px(22)
        pill = QRectF(place.right() - wide, place.center().y() - tall / 2, wide, tall)
        is_marked = self.row.is_marked and not self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent_soft" if is_marked else "card" if self.isChecked() else "chip"))
        painter.drawRoundedRect(seen(self, pill), tall / 2, tall / 2)
        painter.setPen(self._theme.colour("accent" if self.row.is_marked else "ink"))
        painter.setFont(font)
        painter.drawText(seen(self, pill), Qt.AlignmentFlag.AlignCenter, self.row.note)
        return pill.left() - 8

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        big, small = self._heading_font(), self._theme.font(_SMALL_PX, REGULAR)
        big_high, small_high = QFontMetrics(big).height(), QFontMetrics(small).height()
        tall = big_high + (small_high if self.row.aside else 0)
        top = (self.height() - tall) / 2
        lines = [(self.row.heading, big, "accent" if self.isChecked() else "ink", big_high)]
        if self.row.aside:
            lines.append((self.row.aside, small, "muted", small_high))
        for words, font, colour, high in lines:
            line = seen(self, QRectF(place.left(), top, place.width(), high))
            painter.setFont(font)
            painter.setPen(self._theme.colour(colour))
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(line.width()))
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            # Arabic letters reach lower than the line of Latin ones.
            painter.drawText(line, align | Qt.TextFlag.TextDontClip, set_apart(shown))
            top += high

    def _is_cut(self) -> bool:
        room = self.width() - 2 * self._theme.gap(_SIDE) - (_GRIP if self.can_move else 0)
        return QFontMetrics(self._heading_font()).horizontalAdvance(self.row.heading) > room
