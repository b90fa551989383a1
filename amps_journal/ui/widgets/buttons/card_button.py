"""A button as large as a card, with whatever the card shows on it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from amps_journal.ui.widgets.foundation.themed import Themed, remember_focus_reason, shows_ring

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

RADIUS = 16


class CardButton(Themed, QAbstractButton):
    """Takes the pointer, Enter and Space anywhere on the card, and paints its ground and edge.

    Args:
        name: ``objectName``.
        spoken: What a screen reader calls it.
        theme: What to paint with.
        parent: Qt owner.
    """

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def let_through(self) -> None:
        """Let the pointer reach the card through everything that is on it now."""
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the focus came: a click needs no ring."""
        remember_focus_reason(self, event.reason())
        super().focusInEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is elsewhere."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card, with an edge that answers the pointer and the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("card"))
        edge, wide = ("line", 1.0)
        if shows_ring(self):
            edge, wide = "focus", 2.0
        elif self.underMouse() or self.isDown():
            edge, wide = "accent", 1.5
        painter.setPen(QPen(self._theme.colour(edge), wide))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), RADIUS, RADIUS)
        painter.end()
