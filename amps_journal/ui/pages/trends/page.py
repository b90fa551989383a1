"""The Trends page: three principle cards, and what the teen did beside pain."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from amps_journal.domain.answers import logged_dates
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.periods import FOUR_WEEKS, THREE_MONTHS, YEAR
from amps_journal.i18n import translate
from amps_journal.ui.pages.trends import words
from amps_journal.ui.pages.trends.card import LargeCard, PrincipleCard
from amps_journal.ui.pages.trends.reading import Reading, drawings, read
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.buttons import button
from amps_journal.ui.widgets.card import Card, label
from amps_journal.ui.widgets.page import GAP, ReadingPage
from amps_journal.ui.widgets.segmented import SegmentedControl

PRINCIPLES = ("progressive_activity", "routine", "recurrence")
STACKED_FROM_SCALE = 1.5


class TrendsPage(ReadingPage):
    """What the days show.

    Args:
        store: The journal.
        theme: Colours and sizes.
    """

    day_requested = Signal(object)
    page_requested = Signal(str)

    def __init__(self, store: JournalStore, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(translate("Trends", "Trends"), theme, parent)
        self._store = store
        self._contents: JournalContents | None = None
        self._turn = 0
        self._build_head()
        self._build_start()
        self._build_cards()
        self._settle_direction()
        store.changed.connect(lambda _change: self.refresh())

    def _build_head(self) -> None:
        self._period: QLabel = label("", "quiet", "trends_period")
        self._range = SegmentedControl(
            "trends_range",
            translate("Trends", "How far back"),
            (
                (FOUR_WEEKS, translate("Trends", "4 weeks")),
                (THREE_MONTHS, translate("Trends", "3 months")),
                (YEAR, translate("Trends", "Year")),
                (None, translate("Trends", "All")),
            ),
            self._theme,
        )
        self._range.set_value(THREE_MONTHS)
        self._range.value_changed.connect(lambda _days: self._read())
        self.head.addWidget(self._period)
        self.head.addStretch(1)
        self.head.addWidget(self._range)

    def _build_start(self) -> None:
        """What a young journal shows above, or instead of, the charts."""
        self._start = Card("trends_start")
        row = QHBoxLayout()
        self._next: QLabel = label("", "", "trends_next", wrap=True)
        to_today = button("trends_to_today", translate("Trends", "Log today"), "primary")
        to_today.clicked.connect(lambda: self.page_requested.emit("today"))
        row.addWidget(self._next, 1)
        row.addWidget(to_today)
        self._start.body.addLayout(row)
        self._start.hide()
        self.body.addWidget(self._start)

    def _build_cards(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(GAP)
        compute = self._store.compute
        self._cards = {name: PrincipleCard(name, words.title_of(name), compute, self._theme) for name in PRINCIPLES}
        for card in self._cards.values():
            self._row.addWidget(card, 1)
        self.body.addLayout(self._row, 2)
        self._large = LargeCard(
            "function_and_pain", translate("Trends", "What you did, and pain"), compute, self._theme
        )
        self.body.addWidget(self._large, 3)
        self._quiet = label(
            translate("Trends", "Self-reported. Not medical advice, not a diagnosis."), "small", "trends_disclaimer"
        )
        self.body.addWidget(self._quiet)
        self.body.addStretch(0)

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes; very large text stacks the cards."""
        super().set_theme(theme)
        self._settle_direction()

    def _settle_direction(self) -> None:
        stacked = self._theme.scale >= STACKED_FROM_SCALE
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)

    # reading

    def load(self) -> None:
        """Read the whole journal."""
        self._store.load_contents(self._on_contents)

    def _on_contents(self, contents: JournalContents) -> None:
        self._contents = contents
        self._read()

    def _read(self) -> None:
        contents, days = self._contents, self._range.value()
        if contents is None:
            return
        self._turn += 1
        turn = self._turn

        def work() -> Any:
            return read(contents, days) if turn == self._turn else None

        self._store.compute(work, lambda reading: self._show(turn, contents, reading))

    def _show(self, turn: int, contents: JournalContents, reading: Reading | None) -> None:
        if turn != self._turn:
            return
        coming = words.what_comes_next(len(logged_dates(contents.days)))
        self._next.setText(coming)
        self._start.setVisible(bool(coming))
        for part in (*self._cards.values(), self._large):
            part.setVisible(reading is not None)
        self._range.setVisible(reading is not None)
        self._period.setText(words.period_words(reading.findings) if reading is not None else "")
        if reading is None:
            return
        pictures = drawings(reading)
        for name, card in self._cards.items():
            card.set_words(words.card_words(reading.findings, name))
            card.view.set_drawing(pictures[name])
        self._large.view.set_drawing(pictures["function_and_pain"])
