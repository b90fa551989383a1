"""The overview of Trends: three principle cards, and the larger charts below."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from amps_journal.ui.pages.trends import words
from amps_journal.ui.pages.trends.audience_view import disclaimer_for
from amps_journal.ui.pages.trends.chart_section import ChartSection
from amps_journal.ui.pages.trends.columns import Columns
from amps_journal.ui.pages.trends.principle_card import SMALL_CHART, STATEMENT_LINES, PrincipleCard
from amps_journal.ui.pages.trends.trends_data import Reading
from amps_journal.ui.store import JournalStore
from amps_journal.ui.widgets.chart_views.rendered_view import DrawnView
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.page import GAP

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel

PRINCIPLES = ("progressive_activity", "routine", "recurrence")
STACKED_FROM_SCALE = 1.5
BEHIND_LINES = 2
TWO_COLUMNS_FROM = 900
FIRST = "function_and_pain"
FIRST_HEIGHT, THREE_LANES_HEIGHT = 236, 300
LARGE: tuple[tuple[str, int, bool], ...] = (
    (FIRST, FIRST_HEIGHT, True),
    ("night_raster", 300, False),
    ("school", 300, False),
    ("timeline", 260, True),
    ("skills", 240, False),
    ("routine", 240, False),
)
"""The charts below the cards, how high each is, and whether it takes the whole width."""


class Overview(Themed, QWidget):
    """Everything at a glance.

    Args:
        store: Draws and saves off the window's thread.
        theme: Colours and sizes.
    """

    principle_opened = Signal(str)
    chart_opened = Signal(str)
    day_requested = Signal(object)
    stretch_dragged = Signal(object, object)

    def __init__(self, store: JournalStore, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._store = store
        self._height, self._has_lanes = 0, False
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(GAP)
        self.cards = {name: self._card(name) for name in PRINCIPLES}
        self._columns = Columns(TWO_COLUMNS_FROM, theme)
        self._sections: dict[str, ChartSection] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._row)
        column.addWidget(self._columns)
        self._disclaimer: PlainLabel = label(disclaimer_for(""), "small", "trends_disclaimer", wrap=True)
        column.addWidget(self._disclaimer)
        column.addStretch(1)
        self._settle_direction()

    def _card(self, name: str) -> PrincipleCard:
        card = PrincipleCard(name, words.title_of(name), self._store.compute, self._theme)
        card.clicked.connect(lambda: self.principle_opened.emit(name))
        self._row.addWidget(card, 1)
        return card

    def _section(self, chart: str, height: int) -> ChartSection:
        if chart not in self._sections:
            name = f"trends_{chart}" if chart not in PRINCIPLES else f"trends_large_{chart}"
            made = ChartSection(name, chart, self._store, self._theme, height, is_whole=False)
            made.opened.connect(self.chart_opened.emit)
            made.day_requested.connect(self.day_requested.emit)
            made.stretch_dragged.connect(self.stretch_dragged.emit)
            self._sections[chart] = made
        return self._sections[chart]

    def focus_on(self, name: str, reason: Qt.FocusReason) -> None:
        """Put the keyboard where the detail was opened from."""
        part: QWidget | None = self.cards.get(name)
        if part is None and name in self._sections:
            part = self._sections[name].view
        if part is not None:
            part.setFocus(reason)

    def views(self) -> list[DrawnView]:
        """Every chart of the overview."""
        return [*(card.view for card in self.cards.values()), *(made.view for made in self._sections.values())]

    def show_reading(self, reading: Reading) -> None:
        """Show other days, or show them to somebody else; what may not be seen is not there."""
        for name, card in self.cards.items():
            said = reading.card_of(name)
            card.setVisible(said is not None)
            if said is not None:
                card.set_words(said)
                card.view.set_drawing(reading.drawing(said.picture))
            else:
                card.forget_words()
        self._has_lanes = reading.has_both_lanes
        seen = reading.charts(tuple(chart for chart, _height, _wide in LARGE))
        self._columns.set_cards(
            [(self._section(chart, height), wide) for chart, height, wide in LARGE if chart in seen]
        )
        for chart in seen:
            self._sections[chart].show_reading(reading)
        self._fit_first()
        self._disclaimer.setText(disclaimer_for(reading.asked.audience))
        self._settle_lines()

    def fit(self, height: int) -> None:
        """Make use of a high window.

        Args:
            height: Pixels of the page that are seen at once.
        """
        for card in self.cards.values():
            card.view.set_height(min(max(SMALL_CHART, height // 6), 190))
        self._settle_lines()
        self._height = height
        self._fit_first()

    def _fit_first(self) -> None:
        """The chart of function and pain is higher where two lanes lie below what was done."""
        if FIRST in self._sections:
            least = THREE_LANES_HEIGHT if self._has_lanes else FIRST_HEIGHT
            self._sections[FIRST].set_height(min(max(least, round(0.36 * self._height)), 440))

    def _settle_lines(self) -> None:
        """Heads and statements take as many lines as the longest needs, so that the charts stand in line."""
        shown = [card for card in self.cards.values() if not card.isHidden()]
        is_row = self._row.direction() == QBoxLayout.Direction.LeftToRight
        room = (self.width() - (len(shown) - 1) * GAP) // max(len(shown), 1) if is_row else self.width()
        for card in shown:
            card.stack_head(any(other.head_width() > room for other in shown))
        lines = max((card.statement.needed(STATEMENT_LINES) for card in shown), default=1)
        behind = max((card.behind.needed(BEHIND_LINES) for card in shown), default=1)
        for card in self.cards.values():
            card.statement.set_lines(lines)
            card.behind.set_lines(behind)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the statements at other places."""
        super().resizeEvent(event)
        self._settle_lines()

    def set_theme(self, theme: "Theme") -> None:
        """Take new colours and sizes; very large text stacks the cards."""
        super().set_theme(theme)
        self._settle_direction()

    def _settle_direction(self) -> None:
        stacked = self._theme.scale >= STACKED_FROM_SCALE
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
