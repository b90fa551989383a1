"""Wins beside the day: now and then an old one in the teen's own words, and the way to all of them."""

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from amps_journal.domain.wins import Win
from amps_journal.formats.dates import month_in_words, month_names
from amps_journal.i18n import plural, translate
from amps_journal.ui.theme import paint_icon
from amps_journal.ui.widgets.buttons.text_button import LINK_EDGE, button
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.card import Card, label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

LONGEST = 90
"""More letters of a win than this are told by the wall."""
_STAR, _LINE = 16, 20
"""The star stands in the middle of the first line of the title."""


class _Star(Themed, QWidget):
    """The star before the title."""

    def __init__(self, theme: "Theme") -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_STAR), self._theme.px(_LINE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(
            painter,
            "star",
            self._theme.colour("stress_fill"),
            QRectF(0, self._theme.px((_LINE - _STAR) / 2), self.width(), self.width()),
        )
        painter.end()


class WinCard(Card):
    """Hidden while there is no win; ``wall_requested`` asks for all of them.

    Args:
        theme: What to paint with.
        parent: Qt owner; a card that is hidden before it is laid out would be a window of its own without one.
    """

    wall_requested = Signal()

    def __init__(self, theme: "Theme", parent: QWidget) -> None:
        super().__init__("win_card", parent=parent)
        self.has_old_win = False
        self._heading = label("", "title", "win_from", wrap=True)
        self._words = label("", "", "old_win", wrap=True)
        self._all = button("win_wall", "", "link")
        self._all.clicked.connect(self.wall_requested)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(_Star(theme), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._heading, 1)
        self.body.setSpacing(3)
        self.body.addLayout(head)
        self.body.addWidget(self._words)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        foot.addSpacing(-LINK_EDGE)
        foot.addWidget(self._all)
        foot.addStretch(1)
        self.body.addLayout(foot)

    def show_wins(self, count: int, old: Win | None, today: date) -> None:
        """Show how many wins there are, and an old one where there is one to show.

        Args:
            count: How many the teen wrote down.
            old: The one to show again.
            today: Says whether a month needs its year.
        """
        self.has_old_win = old is not None
        so_far = plural("Today", "{n} win so far", "{n} wins so far", count)
        self._heading.setText(so_far if old is None else _from_when(old.day, today))
        self._words.setText("" if old is None else translate("Today", "“{win}”", win=_short(old.words)))
        self._words.setVisible(old is not None)
        self.setAccessibleName(self._heading.text())
        self._all.setText(
            translate("Today", "Look back ›") if old is None else translate("Today", "{count} ›", count=so_far)
        )
        self._all.setAccessibleName(translate("Today", "{count}, look at all", count=so_far))


def _from_when(day: date, today: date) -> str:
    if day.year != today.year:
        return translate("Today", "A win from {month}", month=month_in_words(day))
    return translate("Today", "A win from {month}", month=month_names()[day.month - 1])


def _short(words: str) -> str:
    whole = re.sub(r"\s+", " ", words).strip()
    return whole if len(whole) <= LONGEST else whole[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
