"""An icon that stands beside words and says nothing of its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from amps_journal.ui.theme import paint_icon
from amps_journal.ui.widgets.foundation.themed import Themed

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_SIDE = 20


class IconMark(Themed, QWidget):
    """An icon of ``resources/icons`` in a colour of the theme.

    Args:
        icon_name: Which one.
        theme: What to paint with.
        colour: The name of its colour.
    """

    def __init__(self, icon_name: str, theme: "Theme", colour: str = "accent") -> None:
        super().__init__()
        self._icon_name, self._colour = icon_name, colour
        self.set_theme(theme)

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        self._theme = theme
        self.setFixedSize(theme.px(_SIDE), theme.px(_SIDE))
        super().set_theme(theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint with the theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, self._icon_name, self._theme.colour(self._colour), QRectF(self.rect()))
        painter.end()
