"""A tip beside what is pointed at: rounded, in the theme's colours, and never cut off by the window's edge."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from amps_journal.ui.theme import SEMI_BOLD
from amps_journal.ui.widgets.foundation.direction import seen
from amps_journal.ui.widgets.foundation.themed import Themed

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

SHADOW = 6
WORDS_PX = 13
_SIDE, _ABOVE = 12, 9
_WIDEST = 300
_OFF = 14
_WRAPPED = Qt.TextFlag.TextWordWrap


class Tip(Themed, QWidget):
    """Lines of words that lie over the window; the first line says what the others are of.

    It takes no clicks and no keys, and screen readers hear its words from what is pointed at.

    Args:
        window: What it may not leave.
        theme: What to paint with.
    """

    def __init__(self, window: QWidget, theme: "Theme") -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._lines: tuple[str, ...] = ()
        self.setObjectName("tip")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def lines(self) -> tuple[str, ...]:
        """What it says."""
        return self._lines

    def say(self, lines: Sequence[str], at: QPoint) -> None:
        """Show the lines beside a point of the window.

        Args:
            lines: What to say.
            at: The point, from the window's top left corner.
        """
        said = tuple(lines)
        if said != self._lines:
            self._lines = said
            self.resize(self.sizeHint())
        self.move(self._place(at))
        if not self.isVisible():
            self.show()
            self.raise_()
        self.update()

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self.resize(self.sizeHint())

    def _place(self, at: QPoint) -> QPoint:
        """To the right and below; on the other side of the pointer where the window ends."""
        room, size = self._window.size(), self.size()
        x, y = at.x() + _OFF - SHADOW, at.y() + _OFF - SHADOW
        if x + size.width() > room.width():
            x = at.x() - _OFF + SHADOW - size.width()
        if y + size.height() > room.height():
            y = at.y() - _OFF + SHADOW - size.height()
        return QPoint(max(0, min(x, room.width() - size.width())), max(0, min(y, room.height() - size.height())))

    def _font(self, number: int) -> QFont:
        return self._theme.font(WORDS_PX, SEMI_BOLD) if number == 0 else self._theme.font(WORDS_PX)

    def _line_size(self, number: int) -> QSize:
        room = QRect(0, 0, self._theme.px(_WIDEST), 10_000)
        return QFontMetrics(self._font(number)).boundingRect(room, _WRAPPED, self._lines[number]).size()

    def sizeHint(self) -> QSize:
        """Room for the lines and the shadow."""
        sizes = [self._line_size(number) for number in range(len(self._lines))]
        wide = max((size.width() for size in sizes), default=0) + 2
        high = sum(size.height() for size in sizes) + self._theme.gap(3) * max(len(sizes) - 1, 0)
        return QSize(wide + 2 * (self._theme.gap(_SIDE) + SHADOW), high + 2 * (self._theme.gap(_ABOVE) + SHADOW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A soft shadow, the ground, the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        for out in range(SHADOW, 0, -1):
            painter.setBrush(QColor(0, 0, 0, 5))
            painter.drawRoundedRect(shape.adjusted(-out, 1 - out, out, out), 10 + out, 10 + out)
        painter.setBrush(self._theme.colour("card"))
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        left, top = shape.left() + self._theme.gap(_SIDE), shape.top() + self._theme.gap(_ABOVE)
        for number, words in enumerate(self._lines):
            size = self._line_size(number)
            painter.setFont(self._font(number))
            painter.setPen(self._theme.colour("ink"))
            place = seen(self, QRectF(left, top, size.width() + 2, size.height()))
            painter.drawText(place, _WRAPPED, words)
            top += size.height() + self._theme.gap(3)
        painter.end()
