"""Cards in one column, or in two where there is room; a card without a neighbour takes the whole width."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.page import GAP

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class Columns(Themed, QWidget):
    """Lays cards out again whenever its width crosses the limit.

    Args:
        two_from: From which width on, in pixels at 100 % text, there are two columns.
        theme: Its text size moves the limit.
    """

    def __init__(self, two_from: int, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._two_from = two_from
        self._cards: tuple[tuple[QWidget, bool], ...] = ()
        self._laid: object = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def set_cards(self, cards: Sequence[tuple[QWidget, bool]]) -> None:
        """Show these cards in this order, each with whether it takes the whole width; others are hidden."""
        for card, _is_wide in self._cards:
            card.setVisible(card in [shown for shown, _ in cards])
        self._cards = tuple(cards)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for another column."""
        super().resizeEvent(event)
        self._lay_out()

    def set_theme(self, theme: "Theme") -> None:
        """Larger text needs wider columns."""
        super().set_theme(theme)
        self._lay_out()

    def _lay_out(self) -> None:
        has_two = self.width() >= self._theme.px(self._two_from)
        if (self._cards, has_two) == self._laid:
            return
        self._laid = self._cards, has_two
        # Not by takeAt: an item that Python holds on to keeps a card's new item from hearing that the card has grown.
        for part in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self._grid.removeWidget(part)
        row, waiting = 0, None
        for card, is_wide in self._cards:
            if has_two and not is_wide and waiting is None:
                waiting = card
            elif has_two and not is_wide:
                self._place(waiting, row, 0, 1)
                self._place(card, row, 1, 1)
                waiting, row = None, row + 1
            else:
                if waiting is not None:
                    self._place(waiting, row, 0, 2)
                    waiting, row = None, row + 1
                self._place(card, row, 0, 2)
                row += 1
        if waiting is not None:
            self._place(waiting, row, 0, 2)

    def _place(self, card: QWidget | None, row: int, column: int, span: int) -> None:
        if card is not None:
            self._grid.addWidget(card, row, column, 1, span)
            card.show()
