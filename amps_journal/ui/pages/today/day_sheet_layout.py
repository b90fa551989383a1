"""Where the sheet and what is beside it lie: side by side or one below the other, as width and height allow."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from amps_journal.ui.pages.today.day_notice import OpeningNotice
from amps_journal.ui.pages.today.day_sheet import DaySheet
from amps_journal.ui.pages.today.side_column import SideColumn
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.themed import is_put_away

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_EDGE = 28
_BETWEEN = 20
_BELOW_NOTICE = 12
_SIDE_WIDTH = 292
_SIDE_SHARE = 0.25
_WIDEST = 1480
_SHEET_LEAST = 620
_BOTTOM = 16


class Board(QScrollArea):
    """The scrolled part of the page.

    Args:
        notice: The card above the sheet.
        sheet: The day.
        side: What is beside it.
    """

    def __init__(self, notice: OpeningNotice, sheet: DaySheet, side: SideColumn) -> None:
        super().__init__()
        self._notice, self._sheet, self._side = notice, sheet, side
        self.setObjectName("today_scroll")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setObjectName("scroll_ground")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, ground)
        self._columns.setSpacing(_BETWEEN)
        day = QVBoxLayout()
        day.setSpacing(_BELOW_NOTICE)
        day.addWidget(notice)
        day.addWidget(sheet)
        day.addStretch(1)
        self._columns.addLayout(day, 1)
        self._columns.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        self.setWidget(ground)

    def edges(self) -> tuple[int, int]:
        """The margins where lines begin and end; the second grows where lines would become too wide to read."""
        return _EDGE, max(_EDGE, self.width() - _EDGE - _WIDEST)

    def fit(self, theme: "Theme") -> None:
        """Use the width and height there are: margins, side beside or below, and some air in the rows."""
        edge, rest = self.edges()
        inner = self.width() - edge - rest
        side = max(theme.gap(_SIDE_WIDTH), round(inner * _SIDE_SHARE))
        beside = inner - side - _BETWEEN >= theme.gap(_SHEET_LEAST)
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self._columns.setContentsMargins(sides(edge, 0, rest - taken, _BOTTOM))
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._side.set_wide(not beside)
        self._side.setFixedWidth(side if beside else inner)
        width = inner - side - _BETWEEN
        above = 0 if is_put_away(self._notice) else self._notice.heightForWidth(width) + _BELOW_NOTICE
        needed = self._sheet.folded_height(width) + above
        given = self._sheet.share_height(self.height() - _BOTTOM - needed if beside else 0)
        self._side.fill_height(needed + given if beside else 0)
