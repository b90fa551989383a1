"""A segmented control: one of a few views, always one of them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QRadioButton

from amps_journal.ui.theme import SEMI_BOLD
from amps_journal.ui.widgets.foundation.answering import OptionGroup
from amps_journal.ui.widgets.foundation.painted_button import CompactButton
from amps_journal.ui.widgets.foundation.themed import begin_painting, remember_focus_reason, shows_ring
from amps_journal.ui.widgets.foundation.toggle_button import Switch

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_HEIGHT = 30
_SIDE = 14


class Segment(Switch, CompactButton, QRadioButton):
    """One of the views, chosen or not.

    Args:
        name: ``objectName``.
        text: Its words.
        theme: What to paint with.
    """

    switched = Signal(bool)

    def __init__(self, name: str, text: str, theme: "Theme") -> None:
        super().__init__(text)
        self.dress(name, theme)
        self.listen()

    def sizeHint(self) -> QSize:
        """As wide as its words when they are chosen."""
        words = QFontMetrics(self._theme.font(weight=SEMI_BOLD)).horizontalAdvance(self.text())
        return QSize(words + 2 * self._theme.gap(_SIDE), self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys belong to the control; its ring shows from then on."""
        remember_focus_reason(self, Qt.FocusReason.TabFocusReason)
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint with the theme."""
        painter = begin_painting(self)
        shape = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        colour = self._theme.colour
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(colour("accent_soft"))
            painter.drawRoundedRect(shape, 9, 9)
        elif self.underMouse():
            painter.setBrush(colour("chip"))
            painter.drawRoundedRect(shape, 9, 9)
        if shows_ring(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRoundedRect(shape, 9, 9)
        self._paint_words(painter, shape)
        painter.end()

    def _paint_words(self, painter: QPainter, shape: QRectF) -> None:
        painter.setPen(self._theme.colour("accent" if self.isChecked() else "ink"))
        painter.setFont(self._theme.font(weight=SEMI_BOLD))
        painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, self.text())


class SegmentedControl(OptionGroup):
    """One of a few views, the first at the start; arrows and digits move between them."""

    one_is_always_chosen = True

    def _make_option(self, name: str, words: str) -> Segment:
        return Segment(name, words, self._theme)

    def _lay_out(self, buttons: Sequence[QAbstractButton]) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(0)
        for segment in buttons:
            row.addWidget(segment)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint with the theme."""
        painter = begin_painting(self)
        painter.setBrush(self._theme.colour("card"))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        painter.end()

    def set_value(self, value: Any) -> None:
        """Choose a key and say nothing; one is always chosen, so an unknown key changes nothing."""
        if value in self._options:
            super().set_value(value)
        else:
            self._show()

    def clear_answer(self) -> None:
        """One is always chosen."""

    def step(self, by: int) -> None:
        """Move to the next one, or back."""
        keys = list(self._options)
        self._answer(keys[(keys.index(self._value) + by) % len(keys)])
        self._options[self._value].setFocus(Qt.FocusReason.TabFocusReason)
        self.settle_tab_stop()
