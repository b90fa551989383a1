"""A chart on a card of its own: with its menu, its sentence, how it is worked out, and its numbers."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.pages.trends.audience_view import title_for
from amps_journal.ui.pages.trends.chart_export import ChartKeeper
from amps_journal.ui.pages.trends.trends_data import Reading
from amps_journal.ui.pages.trends.words import span_of
from amps_journal.ui.store import JournalStore
from amps_journal.ui.widgets.buttons.icon_button import IconButton
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.chart_views.figure_view import FigureView
from amps_journal.ui.widgets.chart_views.numbers_table import numbers
from amps_journal.ui.widgets.chart_views.rendered_chart import DrawnChart
from amps_journal.ui.widgets.foundation.direction import menu_place
from amps_journal.ui.widgets.foundation.themed import shows_ring
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.fold import Fold

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel

PADDING = 18
RADIUS = 15
SAID_MS = 6_000
WAITING_HEIGHT = 72


class ChartSection(Card):
    """One chart.

    Args:
        name: Beginning of the names of its parts.
        chart: The chart's id.
        store: Draws and saves off the window's thread.
        theme: What to paint with.
        height: Height of the chart in pixels at 100 % text.
        is_whole: Whether the sentence, the method and the numbers are here; else it leads to where they are.
    """

    opened = Signal(str)
    day_requested = Signal(object)
    stretch_dragged = Signal(object, object)

    def __init__(
        self,
        name: str,
        chart: str,
        store: JournalStore,
        theme: "Theme",
        height: int,
        *,
        is_whole: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, padding=PADDING, parent=parent)
        self.chart = chart
        self._theme = theme
        self._height = height
        self._is_new = self._is_waiting = False
        self._title: PlainLabel = label("", "title", f"{name}_title")
        self._period = ""
        self.view = FigureView(f"{name}_chart", translate("Trends", "Chart"), store.compute, theme, height)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.view.paints_ring = False
        self.view.focus_changed.connect(self.update)
        self.view.day_requested.connect(self.day_requested.emit)
        self.view.stretch_dragged.connect(self.stretch_dragged.emit)
        self._said: PlainLabel = label("", "small", f"{name}_said")
        self._noticed: PlainLabel = label("", "notice", f"{name}_noticed", wrap=True)
        self._noticed.hide()
        self._keeper = ChartKeeper(self.view, self._title.text, store, self._say, lambda: self._period)
        self._build_head(name, is_whole)
        self.body.addWidget(self._noticed)
        self.body.addWidget(self.view)
        self._sentence: PlainLabel | None = None
        self._folds: tuple[Fold, ...] = ()
        self.view.drawn.connect(self._on_drawn)
        if is_whole:
            self._build_words(name)
        self.body.addStretch(1)

    def _build_head(self, name: str, is_whole: bool) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._said)
        self._open = button(f"{name}_open", translate("Trends", "Open ›"), "link")
        self._open.clicked.connect(lambda: self.opened.emit(self.chart))
        head.addWidget(self._open)
        self._more = IconButton(f"{name}_more", "more", translate("Trends", "Save, copy or print"), self._theme)
        self._more.clicked.connect(self._show_menu)
        head.addWidget(self._more)
        self.body.addLayout(head)
        self._open.setHidden(is_whole)

    def _build_words(self, name: str) -> None:
        self._sentence = label("", "quiet", f"{name}_sentence", wrap=True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        method = Fold(f"{name}_method", translate("Trends", "How this is worked out"), self._explanation, self._theme)
        table = Fold(f"{name}_numbers", translate("Trends", "Numbers"), self._numbers, self._theme)
        self._folds = (method, table)
        for part in (self._sentence, *self._folds):
            self.body.addWidget(part)

    def _explanation(self) -> QWidget:
        from amps_journal.charts.chart_catalogue import explanation_of  # noqa: PLC0415  (charts are not needed to start)

        return label(explanation_of(self.chart), "quiet", f"{self.objectName()}_explanation", wrap=True)

    def _numbers(self) -> QWidget:
        return numbers(f"{self.objectName()}_numbers", self.view.tables, self.view.theme)

    def _on_drawn(self) -> None:
        """A chart takes no more room than it fills; one that only says what it waits for says it once."""
        shown = self.view.shown
        has_numbers = any(table.rows for table in self.view.tables)
        is_waiting = shown is not None and not has_numbers and not len(shown.spots)
        if self._is_new:  # Once for each reading: a chart may have less to say where it is low.
            self._is_new = False
            self._is_waiting = is_waiting
            self.view.set_height(self._fitting(shown) if shown is not None else self._height)
        if self._sentence is None:
            return
        self._sentence.setText(self.view.accessibleName())
        self._sentence.setHidden(self._is_waiting)
        self._folds[1].setVisible(has_numbers)
        self._folds[1].forget()

    def _fitting(self, shown: DrawnChart) -> int:
        """The height that the chart fills, in pixels at 100 % text: what has few rows has few."""
        usual = WAITING_HEIGHT if self._is_waiting and shown.most_height is None else self._height
        most = usual if shown.most_height is None else math.ceil(shown.most_height / self._theme.scale)
        return min(usual, most)

    def set_height(self, height: int) -> None:
        """Give the chart another height, in pixels at 100 % text."""
        if self._height != height:
            self._height = height
            if (shown := self.view.shown) is not None:
                self.view.set_height(self._fitting(shown))

    def show_reading(self, reading: Reading) -> None:
        """Show the chart over other days, or to somebody else."""
        title = title_for(reading.asked.audience, self.chart, tells_pain=reading.tells_pain)
        self._title.setText(title)
        self._period = span_of(reading.period)
        self.setAccessibleName(title)
        self._open.setAccessibleName(translate("Trends", "Open: {title}", title=title))
        self._more.setAccessibleName(translate("Trends", "Save, copy or print: {title}", title=title))
        noticed = reading.noticed.get(self.chart, "")
        self._noticed.setText(noticed)
        self._noticed.setVisible(bool(noticed))
        self._is_new = True
        # What was taken away leaves no words behind: somebody else may be looking.
        if self._sentence is not None and not self.view.is_drawn:
            self._sentence.setText("")
            self._folds[1].forget()
        self.view.set_opens_days(not reading.asked.audience)
        self.view.set_drawing(reading.drawing(self.chart))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, with the ring around all of it when the keyboard is on its chart."""
        super().paintEvent(event)
        if shows_ring(self.view):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.view.theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
            painter.end()

    def _say(self, words: str) -> None:
        self._said.setText(words)
        QTimer.singleShot(SAID_MS, self._said, self._said.clear)

    def _show_menu(self) -> None:
        menu = self._keeper.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(menu_place(self._more, menu, below=2))
