"""A small square button with an icon in it, such as the arrows beside a date."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from amps_journal.ui.theme import paint_icon
from amps_journal.ui.widgets.foundation.painted_button import CompactButton
from amps_journal.ui.widgets.foundation.plain_text import set_tip
from amps_journal.ui.widgets.foundation.themed import shows_ring

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

SIDE = 32
_PALE = 0.4


class IconButton(CompactButton, QPushButton):
    """A button whose words are spoken and shown as a tip, not written.

    Args:
        name: ``objectName``.
        icon_name: An icon of ``resources/icons``.
        spoken: What it does.
        theme: What to paint with.
    """

    def __init__(self, name: str, icon_name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.dress(name, theme)
        self.setAccessibleName(spoken)
        set_tip(self, spoken)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        return QSize(self._theme.px(SIDE), self._theme.px(SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded square with the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(_PALE)
        ring = shows_ring(self)
        inset = 1.0 if ring else 0.5
        painter.setPen(QPen(self._theme.colour("focus" if ring else "line"), 2 if ring else 1))
        painter.setBrush(self._theme.colour("chip" if self.underMouse() or self.isDown() else "card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 10, 10)
        size = self._theme.px(16)
        colour = self._theme.colour("ink")
        paint_icon(
            painter, self._icon_name, colour, QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        )
        painter.end()
