"""Parts side by side where there is room, and under each other where there is not."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.page import GAP

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class Stacking(Themed, QWidget):
    """Lays its parts out again whenever its width crosses the limit.

    Args:
        name: ``objectName``.
        side_from: From which width on, in pixels at 100 % text, the parts stand side by side.
        theme: Its text size moves the limit.
        parent: Qt owner.
    """

    def __init__(self, name: str, side_from: int, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side_from = side_from
        self.setObjectName(name)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        self._shares: list[tuple[QWidget, int]] = []

    @property
    def is_stacked(self) -> bool:
        """Whether the parts stand under each other."""
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    def add(self, part: QWidget, share: int) -> None:
        """Add a part with its share of the width."""
        self._shares.append((part, share))
        self._box.addWidget(part, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for the parts side by side."""
        super().resizeEvent(event)
        self._turn()

    def set_theme(self, theme: "Theme") -> None:
        """Larger text needs more room."""
        super().set_theme(theme)
        self._turn()

    def _turn(self) -> None:
        has_room = self.width() >= self._theme.px(self._side_from)
        direction = QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
        if direction == self._box.direction():
            return
        self._box.setDirection(direction)
        for place, (_part, share) in enumerate(self._shares):
            self._box.setStretch(place, share if has_room else 0)
