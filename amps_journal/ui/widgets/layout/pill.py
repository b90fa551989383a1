"""A verdict in a word or two."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from amps_journal.ui.theme import SEMI_BOLD
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel
from amps_journal.ui.widgets.foundation.themed import Themed

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

WORDS_PX = 12.5


class Pill(Themed, PlainLabel):
    """Words on a rounded ground; ``marked`` pills are in the accent colour.

    Args:
        name: ``objectName``.
        theme: What to paint with.
        parent: Qt owner.
        ground: Name of the colour behind the words; it stands out on a card unless told otherwise.
    """

    def __init__(self, name: str, theme: "Theme", parent: QWidget | None = None, ground: str = "chip") -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._ground = ground
        self._is_marked = False
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str, *, marked: bool = False) -> None:
        """Show other words."""
        self.setText(words)
        self.setVisible(bool(words))
        self._is_marked = marked
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words."""
        words = QFontMetrics(self._theme.font(WORDS_PX, SEMI_BOLD)).horizontalAdvance(self.text())
        return QSize(words + 2 * self._theme.gap(10), self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent_soft" if self._is_marked else self._ground))
        place = QRectF(self.rect())
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setPen(self._theme.colour("accent" if self._is_marked else "ink"))
        painter.setFont(self._theme.font(WORDS_PX, SEMI_BOLD))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
