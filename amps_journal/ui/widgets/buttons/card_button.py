"""A button as large as a card, with whatever the card shows on it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from amps_journal.ui.widgets.foundation.painted_button import EnterButton
from amps_journal.ui.widgets.foundation.themed import shows_ring

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

RADIUS = 16


class CardButton(EnterButton, QAbstractButton):
    """Takes the pointer, Enter and Space anywhere on the card, and paints its ground and edge."""

    def dress(self, name: str, theme: "Theme") -> None:
        """Take the focus by Tab as well, wherever Qt would not let a button have it."""
        super().dress(name, theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def let_through(self) -> None:
        """Let the pointer reach the card through everything that is on it now."""
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

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
