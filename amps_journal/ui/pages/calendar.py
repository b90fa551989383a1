"""Calendar: a month at a glance; a click or Enter opens the day."""

from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFocusEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from amps_journal.domain.answers import logged_dates
from amps_journal.domain.day import DayEntry
from amps_journal.domain.glance import days_at_a_glance, month_period
from amps_journal.i18n import plural, translate
from amps_journal.ui.dates import month_in_words
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.card import Card, label
from amps_journal.ui.widgets.day_cell import paint_school_mark
from amps_journal.ui.widgets.fields import button
from amps_journal.ui.widgets.flow import FlowLayout
from amps_journal.ui.widgets.icon_button import IconButton
from amps_journal.ui.widgets.month_grid import MonthGrid
from amps_journal.ui.widgets.page import Page, ring_reason
from amps_journal.ui.widgets.themed import Themed


class CalendarPage(Page):
    """A month of the journal.

    Args:
        store: The journal.
        theme: Colours and sizes.
    """

    day_requested = Signal(object)

    def __init__(self, store: JournalStore, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(translate("Calendar", "Calendar"), theme, parent)
        self._store = store
        self._month = store.today().replace(day=1)
        self._selected = store.today()
        self._is_stale = True
        self._keyboard_for: Qt.FocusReason | None = None
        self._build(theme)
        store.changed.connect(lambda _change: self.refresh())
        store.day_turned.connect(lambda _today: self.refresh())

    def _build(self, theme: Theme) -> None:
        back = IconButton("calendar_back", "chevron_left", translate("Calendar", "Month before"), theme)
        on = IconButton("calendar_on", "chevron_right", translate("Calendar", "Month after"), theme)
        back.clicked.connect(lambda: self._turn(-1))
        on.clicked.connect(lambda: self._turn(1))
        self._name: QLabel = label("", "statement", "calendar_name")
        self._count: QLabel = label("", "quiet", "calendar_count")
        today = button("calendar_today", translate("Calendar", "This month"))
        today.clicked.connect(lambda: self.show_month(self._store.today()))
        self.head.addSpacing(8)
        for part in (back, self._name, on):
            self.head.addWidget(part)
        self.head.addSpacing(8)
        self.head.addWidget(self._count)
        self.head.addStretch(1)
        self.head.addWidget(today)
        card = Card("calendar_card", padding=1)
        card.setAccessibleName(translate("Calendar", "Month"))
        self._grid = MonthGrid(theme)
        self._grid.day_requested.connect(self.day_requested)
        self._grid.month_requested.connect(self._on_month_requested)
        card.body.addWidget(self._grid)
        self.body.addWidget(card, 1)
        self.body.addWidget(_Legend(theme))
        self.body.setSpacing(12)
        self._name.setMinimumWidth(theme.px(128))
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The selected day takes the keyboard, now or when the month is there."""
        QWidget.focusInEvent(self, event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._keyboard_for = ring_reason(event.reason())
            self._grid.take_focus(self._keyboard_for)

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes."""
        super().set_theme(theme)
        self._name.setMinimumWidth(theme.px(128))

    def show_month(self, day: date) -> None:
        """Show the month of the date and select it."""
        self._month, self._selected = day.replace(day=1), day
        self._load()

    def refresh(self) -> None:
        """Read the month again, at once or when the page is next seen."""
        self._is_stale = True
        if self.isVisible():
            self._load()

    def showEvent(self, event: QShowEvent) -> None:
        """A page that was hidden while something changed reads again."""
        super().showEvent(event)
        if self._is_stale:
            self._load()

    def _turn(self, step: int) -> None:
        first = self._month - timedelta(days=1) if step < 0 else self._month + timedelta(days=32)
        today = self._store.today()
        month = first.replace(day=1)
        self.show_month(today if (today.year, today.month) == (month.year, month.month) else month)

    def _on_month_requested(self, day: date) -> None:
        self._keyboard_for = Qt.FocusReason.TabFocusReason
        self.show_month(day)

    def _load(self) -> None:
        self._is_stale = False
        month = self._month
        period = month_period(month, self._store.settings.week_start)
        self._store.load_days(period, lambda days: self._show(month, days))

    def _show(self, month: date, entries: tuple[DayEntry, ...]) -> None:
        if month != self._month:
            return  # The teen has turned the page in the meantime.
        store = self._store
        period = month_period(month, store.settings.week_start)
        days = days_at_a_glance(period, entries, store.person, store.life_events)
        self._grid.set_month(month, days, store.today(), store.settings.week_start, self._selected)
        self._name.setText(month_in_words(month))
        logged = sum((day.year, day.month) == (month.year, month.month) for day in logged_dates(entries))
        self._count.setText(plural("Calendar", "{n} day logged", "{n} days logged", logged))
        if self._keyboard_for is not None:
            self._grid.take_focus(self._keyboard_for)
            self._keyboard_for = None


class _Legend(QWidget):
    """What the marks mean, in one quiet row."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("calendar_legend")
        flow = FlowLayout(self, 20, 6)
        for mark, words in (
            ("bar", translate("Calendar", "Active minutes, full at an hour")),
            ("all", translate("Calendar", "School all day")),
            ("part", translate("Calendar", "Part of the day")),
            ("none", translate("Calendar", "Not at school")),
            ("missing", translate("Calendar", "No entry")),
        ):
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(_Mark(mark, theme))
            row.addWidget(label(words, "small"))
            flow.addWidget(entry)


class _Mark(Themed, QWidget):
    """One mark of the legend."""

    def __init__(self, mark: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._mark = mark

    def sizeHint(self) -> QSize:
        wide = 28 if self._mark == "bar" else 14
        return QSize(self._theme.px(wide), self._theme.px(14))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._theme.px(12)
        place = QRectF(1, (self.height() - size) / 2, size, size)
        if self._mark == "bar":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("track"))
            painter.drawRoundedRect(QRectF(0, self.height() / 2 - 2, self.width(), 4), 2, 2)
            painter.setBrush(self._theme.colour("accent_fill"))
            painter.drawRoundedRect(QRectF(0, self.height() / 2 - 2, self.width() * 0.6, 4), 2, 2)
        elif self._mark == "missing":
            painter.fillRect(place, QBrush(self._theme.colour("edge"), Qt.BrushStyle.BDiagPattern))
        else:
            paint_school_mark(painter, self._theme, place, {"all": 1.0, "part": 0.5, "none": 0.0}[self._mark])
        painter.end()
