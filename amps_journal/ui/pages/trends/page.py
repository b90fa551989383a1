"""The Trends page: three principle cards, the larger charts, and the detail that each of them opens."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain.contents import JournalContents
from amps_journal.i18n import translate
from amps_journal.ui.pages.trends import words
from amps_journal.ui.pages.trends.audience_view import PARENT, title_for
from amps_journal.ui.pages.trends.detail import Detail
from amps_journal.ui.pages.trends.head_controls import RangeBar, ShowingBar
from amps_journal.ui.pages.trends.overview import Overview
from amps_journal.ui.pages.trends.trends_data import RANGES, Asked, Reading, Readings, stepped, zoomed
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.buttons.icon_button import IconButton
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.chart_views.rendered_view import DrawnView
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.themed import shows_ring
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.page import SIDE, TOP, ReadingPage
from amps_journal.ui.widgets.layout.pill import Pill

if TYPE_CHECKING:
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel

BELOW = 12


def _as_before() -> Qt.FocusReason:
    """How to pass the focus on: with a ring only where there was one."""
    before = QApplication.focusWidget()
    has_ring = before is not None and shows_ring(before)
    return Qt.FocusReason.TabFocusReason if has_ring else Qt.FocusReason.MouseFocusReason


class TrendsPage(ReadingPage):
    """What the days show.

    Args:
        store: The journal.
        theme: Colours and sizes.
    """

    day_requested = Signal(object)
    page_requested = Signal(str)
    showing_changed = Signal(str)

    def __init__(self, store: JournalStore, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(translate("Trends", "Trends"), theme, parent)
        self._store = store
        self._readings: Readings | None = None
        self._reading: Reading | None = None
        self._asked = Asked()
        self._opened: tuple[str, str] | None = None
        self._detail: Detail | None = None
        self._turn = self._shown_turn = 0
        self._build_head()
        self._build_start()
        self._overview = Overview(store, theme)
        self._overview.principle_opened.connect(self.open_detail)
        self._overview.chart_opened.connect(lambda chart: self.open_detail("", chart))
        self._connect_charts(self._overview)
        self._overview.hide()
        self.body.addWidget(self._overview)
        # The bar is always there and stands in the margin, so that the cards end where the head ends.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.body.setContentsMargins(sides(SIDE, 0, SIDE - self._scroll.verticalScrollBar().sizeHint().width(), TOP))
        self.body.addStretch(0)
        bar = self._scroll.verticalScrollBar()
        bar.valueChanged.connect(lambda _value: self._draw_near())
        # A card that has shrunk brings others near, once they have been laid out.
        bar.rangeChanged.connect(lambda _least, _most: QTimer.singleShot(0, self, self._draw_near))
        store.changed.connect(self.refresh)

    # parts

    def _build_head(self) -> None:
        self._back = IconButton("trends_back", "chevron_left", translate("Trends", "Back to Trends"), self._theme)
        self._back.clicked.connect(self.close_detail)
        self._back.hide()
        # A shortcut, because buttons take the arrows for themselves.
        leave = QShortcut(QKeySequence("Alt+Left"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.close_detail)
        self._verdict = Pill("trends_detail_verdict", self._theme, ground="card")
        self._verdict.hide()
        self._period: PlainLabel = label("", "quiet", "trends_period")
        self._bar = RangeBar(self._theme)
        self._bar.range_chosen.connect(lambda days: self._ask(replace(self._asked, days=days, period=None)))
        self._bar.stepped.connect(self._step)
        self._bar.reset.connect(lambda: self._ask(replace(self._asked, period=None)))
        self._bar.showing_switched.connect(lambda on: self.show_to(PARENT if on else ""))
        self.head.insertWidget(0, self._back)
        self.head.addWidget(self._verdict)
        self.head.addWidget(self._period)
        self.head.addStretch(1)
        self.head.addWidget(self._bar)
        self._second = QHBoxLayout()
        self._second.setContentsMargins(SIDE, 0, SIDE, 0)
        self._second.addStretch(1)
        self._showing = ShowingBar(self._theme)
        self._showing.audience_chosen.connect(self.show_to)
        self._strip = QHBoxLayout()
        self._strip.setContentsMargins(SIDE, 0, SIDE, 0)
        self._strip.addWidget(self._showing)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(1, self._second)
            column.insertLayout(2, self._strip)

    def _build_start(self) -> None:
        """What a young journal shows above, or instead of, the charts."""
        self._start = Card("trends_start")
        row = QHBoxLayout()
        self._next: PlainLabel = label("", "", "trends_next", wrap=True)
        self._to_today = button("trends_to_today", translate("Trends", "Log today"), "primary")
        self._to_today.clicked.connect(lambda: self.page_requested.emit("today"))
        row.addWidget(self._next, 1)
        row.addWidget(self._to_today)
        self._start.body.addLayout(row)
        self._start.hide()
        self.body.addWidget(self._start)

    def _connect_charts(self, part: Overview | Detail) -> None:
        part.day_requested.connect(self.day_requested.emit)
        part.stretch_dragged.connect(self._zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room that there is."""
        super().resizeEvent(event)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes."""
        super().set_theme(theme)
        self._fit()

    def _fit(self) -> None:
        """The range stands in the head where there is room, else in a line of its own; charts use a high window."""
        room = self.width() - 2 * SIDE
        self._bar.fit(room)
        beside = [part for part in (self._back, self.title, self._verdict) if not part.isHidden()]
        needs, gap = sum(part.sizeHint().width() for part in beside), self.head.spacing()
        needs += gap * len(beside)
        self._period.setVisible(needs + self._period.sizeHint().width() + gap <= room)
        if not self._period.isHidden():
            needs += self._period.sizeHint().width() + gap
        has_room = needs + self._bar.sizeHint().width() <= room
        wanted = self.head if has_room else self._second
        self._second.setContentsMargins(SIDE, 0, SIDE, 0 if has_room else BELOW)
        if wanted.indexOf(self._bar) < 0:
            (self._second if has_room else self.head).removeWidget(self._bar)
            wanted.addWidget(self._bar)
        self._overview.fit(round(self.height() / self._theme.scale))

    # what is asked for

    def load(self) -> None:
        """Read the whole journal."""
        self._store.load_contents(self._on_contents)

    def _on_contents(self, contents: JournalContents) -> None:
        self._readings = Readings(contents)
        self._read()

    def _ask(self, asked: Asked | None) -> None:
        if asked is not None:
            self._asked = asked
            self._read()

    def _step(self, by: int) -> None:
        if self._reading is not None:
            self._ask(stepped(self._reading, by))

    def _zoom(self, first: date, last: date) -> None:
        self._ask(zoomed(self._asked, first, last))

    def begin_showing(self) -> None:
        """Show the page to a parent, unless somebody looks on already."""
        if not self._asked.audience:
            self.show_to(PARENT)

    def show_to(self, audience: str) -> None:
        """Show the page to somebody: what they may not see goes at once, before the rest is read."""
        self.showing_changed.emit(audience)
        self._bar.show_showing(audience)
        self._showing.show_audience(audience)
        self._strip.setContentsMargins(SIDE, 0, SIDE, BELOW if audience else 0)
        if audience and audience != self._asked.audience:
            for part in (self._overview, self._detail):
                if part is not None:
                    part.hide()
                    # Charts keep what they show until they are drawn anew, and the page is back before they are.
                    for view in part.views():
                        view.take_away()
        self._ask(replace(self._asked, audience=audience))

    def _read(self) -> None:
        readings, asked = self._readings, self._asked
        if readings is None:
            return
        self._turn += 1
        turn = self._turn

        def work() -> Any:
            return readings.of(asked) if turn == self._turn else None

        self._store.compute(work, lambda reading: self._show(turn, readings, reading))

    def _read_ahead(self, turn: int, readings: Readings) -> None:
        """Read the other ranges while nobody waits for anything, one at a time."""

        def read_one(asked: Asked) -> None:
            if turn == self._turn:
                readings.of(asked)

        for days in RANGES:
            self._store.compute(partial(read_one, replace(self._asked, days=days, period=None)))

    def _show(self, turn: int, readings: Readings, reading: Reading | None) -> None:
        if turn != self._turn:
            return
        self._reading, self._shown_turn = reading, turn
        if reading is not None:
            self._asked = reading.asked
        self._say_what_comes_next(readings.logged)
        self._bar.show_reading(reading)
        if reading is None:
            self._opened = None
        self._show_part()
        self._read_ahead(turn, readings)

    def _say_what_comes_next(self, logged: Sequence[date]) -> None:
        days_since = (self._store.today() - logged[-1]).days if logged else 0
        coming = words.what_comes_next(len(logged), days_since)
        if self._asked.audience:
            coming = "" if self._reading is not None else words.nothing_to_show()
        self._to_today.setVisible(not self._asked.audience)
        self._next.setText(coming)
        self._start.setVisible(bool(coming) and self._opened is None)

    # the overview and the detail

    def open_detail(self, principle: str, chart: str = "") -> None:
        """Open the detail of a principle, or else of one chart."""
        self._opened, reason = (principle, chart), _as_before()
        self._show_part()
        self._scroll.verticalScrollBar().setValue(0)
        self._back.setFocus(reason)

    def close_detail(self) -> None:
        """Go back to the overview, to where the detail was opened from."""
        if self._opened is None:
            return
        opened, self._opened, reason = self._opened, None, _as_before()
        self._show_part()
        self._overview.focus_on("".join(opened), reason)

    def show_beginning(self) -> None:
        """Leave a detail for the overview."""
        self.close_detail()

    def _show_part(self) -> None:
        reading, opened = self._reading, self._opened
        is_detail = reading is not None and opened is not None
        self._name_head()
        self._say_period()
        self._overview.setVisible(reading is not None and opened is None)
        if is_detail and self._detail is None:
            self._detail = Detail(self._store, self._theme)
            self._connect_charts(self._detail)
            self.body.insertWidget(self.body.indexOf(self._overview) + 1, self._detail)
        if self._detail is not None:
            self._detail.setVisible(is_detail)
        if reading is not None and opened is not None and self._detail is not None:
            self._start.hide()
            self._detail.show_reading(reading, *opened)
        elif reading is not None:
            self._overview.show_reading(reading)
        self._fit()

    def _say_period(self) -> None:
        """The dates and how many of them are logged; only what is not said beside it, and what there is room for."""
        reading, own = self._reading, self._asked.period
        if reading is None:
            self._period.setText("")
        elif self._opened is not None:
            self._period.setText(words.span_of(reading.period) if own is None else "")
        else:
            self._period.setText(words.period_words(reading.findings, with_dates=own is None))

    def _name_head(self) -> None:
        reading, opened = self._reading, self._opened
        self._back.setVisible(opened is not None)
        principle, chart = opened or ("", "")
        if principle:
            self.title.setText(words.title_of(principle))
        else:
            tells_pain = reading is None or reading.tells_pain
            title = title_for(self._asked.audience, chart, tells_pain=tells_pain) if chart else ""
            self.title.setText(title or translate("Trends", "Trends"))
        said = reading.card_of(principle) if reading is not None and principle else None
        self._verdict.set_words(said.verdict if said else "", marked=said is not None and said.is_seen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the detail."""
        if self._opened is not None and event.key() == Qt.Key.Key_Escape:
            self.close_detail()
        else:
            super().keyPressEvent(event)

    @property
    def reading(self) -> Reading | None:
        """What is shown; ``None`` where nothing is logged that may be seen."""
        return self._reading

    @property
    def is_settled(self) -> bool:
        """Whether what was asked for last has been read, and each chart of it has its place."""
        is_laid = self._opened is None or self._detail is None or self._detail.is_complete
        return is_laid and self._turn > 0 and self._turn == self._shown_turn

    def views(self) -> list[DrawnView]:
        """The charts of what is open."""
        part = self._detail if self._opened is not None else self._overview
        return part.views() if part is not None else []

    def _draw_near(self) -> None:
        for view in self.views():
            view.draw_when_near()
