"""Words that keep to a number of lines: what does not fit ends in an ellipsis, and is spoken in full."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from amps_journal.ui.theme import SEMI_BOLD
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel
from amps_journal.ui.widgets.foundation.themed import Themed

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_NARROW = 48
_LOWER = 0.12


class LinesLabel(Themed, PlainLabel):
    """A statement of always the same height, so that what lies below stands in line with its neighbours.

    Args:
        name: ``objectName``.
        lines: How many lines it has.
        theme: What to paint with.
        size: Height of its text in pixels at 100 %.
        colour: Name of its colour.
        weight: Weight of its letters.
        parent: Qt owner.
    """

    def __init__(
        self,
        name: str,
        lines: int,
        theme: "Theme",
        size: float = 16,
        colour: str = "ink",
        weight: int = SEMI_BOLD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._lines, self._size, self._colour, self._weight = lines, size, colour, weight
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _own_font(self) -> QFont:
        return self._theme.font(self._size, self._weight)

    def sizeHint(self) -> QSize:
        """All of its lines, whether or not they are needed."""
        # Arabic letters reach lower than the last line of Latin ones.
        foot = self._theme.px(self._size * _LOWER) if self.isRightToLeft() else 0
        return QSize(self._theme.px(_NARROW), self._lines * QFontMetrics(self._own_font()).lineSpacing() + foot)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def shown_lines(self) -> list[str]:
        """The lines as they are shown in the width that there is."""
        metrics = QFontMetrics(self._own_font())
        layout = QTextLayout(self.text(), self._own_font())
        layout.beginLayout()
        made: list[str] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(self.width(), 1))
            start, length = line.textStart(), line.textLength()
            if len(made) == self._lines - 1:
                made.append(metrics.elidedText(self.text()[start:], Qt.TextElideMode.ElideRight, self.width()))
                break
            made.append(self.text()[start : start + length].rstrip())
        layout.endLayout()
        return made

    def needed(self, most: int) -> int:
        """How many lines the words take in the width that there is, at most ``most``."""
        lines, self._lines = self._lines, most
        count = len(self.shown_lines())
        self._lines = lines
        return max(count, 1)

    def set_lines(self, lines: int) -> None:
        """Take room for so many lines."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.update()

    @property
    def is_cut(self) -> bool:
        """Whether there is more to say than there is room for."""
        return " ".join(self.shown_lines()) != " ".join(self.text().split())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines, from the top."""
        painter = QPainter(self)
        painter.setFont(self._own_font())
        painter.setPen(self._theme.colour(self._colour))
        metrics = QFontMetrics(self._own_font())
        for number, words in enumerate(self.shown_lines()):
            left = self.width() - metrics.horizontalAdvance(words) if self.isRightToLeft() else 0
            painter.drawText(QPointF(left, number * metrics.lineSpacing() + metrics.ascent()), words)
        painter.end()
