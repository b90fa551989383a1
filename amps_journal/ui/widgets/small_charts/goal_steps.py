"""The steps of a goal as segments, reached ones filled."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from amps_journal.i18n import plural
from amps_journal.ui.widgets.foundation.direction import seen
from amps_journal.ui.widgets.foundation.themed import Themed

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_HEIGHT = 8
_GAP = 6


class GoalSteps(Themed, QWidget):
    """How many steps of a goal are reached; a description says it in words.

    Args:
        name: ``objectName``.
        spoken: The goal.
        theme: What to paint with.
        parent: Qt owner.
    """

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reached: tuple[bool, ...] = ()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def value(self) -> tuple[bool, ...]:
        """For each step, whether it is reached."""
        return self._reached

    def set_value(self, reached: tuple[bool, ...]) -> None:
        """Show the steps."""
        self._reached = tuple(reached)
        said = plural("Kit", "{reached} of {n} step", "{reached} of {n} steps", len(reached), reached=sum(reached))
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        """The size that its words take in the theme."""
        return QSize(self._theme.px(120), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint with the theme."""
        if not self._reached:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = (self.width() - _GAP * (len(self._reached) - 1)) / len(self._reached)
        for index, reached in enumerate(self._reached):
            painter.setBrush(self._theme.colour("accent" if reached else "track"))
            step = seen(self, QRectF(index * (width + _GAP), 0, width, _HEIGHT))
            painter.drawRoundedRect(step, _HEIGHT / 2, _HEIGHT / 2)
        painter.end()
