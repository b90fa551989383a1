"""Something that is folded away until it is asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from amps_journal.ui.theme import SEMI_BOLD, paint_icon
from amps_journal.ui.widgets.foundation.direction import seen
from amps_journal.ui.widgets.foundation.painted_button import EnterButton
from amps_journal.ui.widgets.foundation.themed import shows_ring

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

WORDS_PX = 13.5
_MARK = 14


class FoldButton(EnterButton, QPushButton):
    """A button that stays down while something is folded out."""

    def dress(self, name: str, theme: "Theme") -> None:
        """Let nothing but the painting be seen, and let it stay down."""
        super().dress(name, theme)
        self.setProperty("role", "painted")
        self.setCheckable(True)
        self.setAutoDefault(False)


class _FoldHead(FoldButton):
    """The words with a chevron before them that turns down while the rest is shown."""

    def __init__(self, name: str, words: str, theme: "Theme") -> None:
        super().__init__(name, words, theme)
        self.setText(words)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._theme.font(WORDS_PX, SEMI_BOLD)).horizontalAdvance(self.text())
        return QSize(words + self._theme.px(_MARK) + 18, self._theme.px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shows_ring(self):
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        colour = self._theme.colour("accent" if self.underMouse() or self.isChecked() else "muted")
        size = self._theme.px(_MARK)
        mark = seen(self, QRectF(4, (self.height() - size) / 2, size, size))
        paint_icon(painter, "chevron_down" if self.isChecked() else "chevron_right", colour, mark)
        painter.setPen(colour)
        painter.setFont(self._theme.font(WORDS_PX, SEMI_BOLD))
        words = seen(self, QRectF(self.rect()).adjusted(size + 10, 0, -4, 0))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()


class Fold(QWidget):
    """Words to press, and what is shown below them while they are pressed.

    Args:
        name: ``objectName``; the words are called ``<name>_words``.
        words: What is folded away.
        make: Makes it, when it is first asked for.
        theme: What to paint with.
        parent: Qt owner.
    """

    unfolded = Signal()

    def __init__(
        self, name: str, words: str, make: Callable[[], QWidget], theme: "Theme", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._inside: QWidget | None = None
        self.setObjectName(name)
        self._head = _FoldHead(f"{name}_words", words, theme)
        self._head.toggled.connect(self._on_toggled)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._head, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def is_open(self) -> bool:
        """Whether what is inside is shown."""
        return self._head.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Unfold or fold away."""
        self._head.setChecked(is_open)

    def forget(self) -> None:
        """Make what is inside anew: at once where it is shown, else when it is next asked for."""
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None
        if self.is_open:
            self._show_inside()

    def _show_inside(self) -> None:
        if self._inside is None:
            self._inside = self._make()
            self._column.addWidget(self._inside)
        self._inside.show()

    def _on_toggled(self, is_open: bool) -> None:
        if is_open:
            self._show_inside()
            self.unfolded.emit()
        elif self._inside is not None:
            self._inside.hide()
