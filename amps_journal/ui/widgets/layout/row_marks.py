"""The marks of a row: the icon that says whether it is answered, and the quiet button that folds more out."""

import enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.theme import REGULAR, paint_icon
from amps_journal.ui.widgets.foundation.direction import seen, seen_x
from amps_journal.ui.widgets.foundation.themed import DISABLED, RING, Themed, shows_ring

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


MARK = 24
_ICON = 16
_DOT_ROOM = 12
"""What the dot before the words takes, with the room between it and the focus ring."""


class RowState(enum.Enum):
    """What the mark says."""

    UNANSWERED = "unanswered"
    NOT_APPLICABLE = "not_applicable"
    ANSWERED = "answered"


class RowMark(Themed, QWidget):
    """A row's icon: on a soft round ground once it is answered, plain while it is open, pale where nothing applies.

    Args:
        icon_name: An icon of ``resources/icons``.
        theme: What to paint with.
    """

    def __init__(self, icon_name: str, theme: "Theme") -> None:
        super().__init__()
        self._icon_name = icon_name
        self._theme = theme
        self.state = RowState.UNANSWERED
        self.set_theme(theme)

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self.setFixedSize(theme.px(MARK), theme.px(MARK))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint with the theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        colour = self._theme.colour("muted")
        if self.state is RowState.ANSWERED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawEllipse(whole)
            colour = self._theme.colour("accent")
        elif self.state is RowState.NOT_APPLICABLE:
            painter.setOpacity(DISABLED)
        inset = whole.width() * (1 - _ICON / MARK) / 2
        paint_icon(painter, self._icon_name, colour, whole.adjusted(inset, inset, -inset, -inset))
        painter.end()


class FoldButton(Themed, QPushButton):
    """Quiet words with a chevron that turns down while more is shown."""

    def __init__(self, name: str, words: str, theme: "Theme") -> None:
        super().__init__(words)
        self._theme = theme
        self.setObjectName(name)
        self.setProperty("role", "painted")
        self.setCheckable(True)
        self._holds_answer = False
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_holds_answer(self, holds: bool) -> None:
        """Show a dot where something folded away is answered."""
        self._holds_answer = holds
        self.setAccessibleDescription(translate("Kit", "Holds an answer") if holds else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The size that its words take in the theme."""
        words = QFontMetrics(self._theme.font(13.5)).horizontalAdvance(self.text())
        return QSize(
            words + self._theme.px(14) + 2 * (RING + 4) + (_DOT_ROOM if self._holds_answer else 0),
            self._theme.px(26) + 2 * RING,
        )

    def minimumSizeHint(self) -> QSize:
        """The least size that still shows everything."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys that are its own and leave the rest to what it lies in."""
        # Enter goes on to the next row everywhere; Space folds.
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint with the theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour("accent" if self.underMouse() or self.isChecked() else "muted")
        shape = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        if shows_ring(self):
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(shape, 8, 8)
        size = self._theme.px(14)
        mark = seen(self, QRectF(shape.right() - 2 - size, shape.center().y() - size / 2, size, size))
        painter.setPen(colour)
        painter.setFont(self._theme.font(13.5, REGULAR))
        words = seen(self, shape.adjusted(4, 0, -size - 2, 0))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.text())
        if self._holds_answer and not self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(QPointF(seen_x(self, shape.left() + _DOT_ROOM - 4), shape.center().y()), 3, 3)
        paint_icon(painter, "chevron_down" if self.isChecked() else "chevron_right", colour, mark)
        painter.end()
