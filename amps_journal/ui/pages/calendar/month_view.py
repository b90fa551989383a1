"""A month at a glance, with what its marks mean."""

from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain.answers import logged_dates
from amps_journal.domain.day import DayEntry
from amps_journal.domain.day_summary import days_at_a_glance, month_period, with_doing
from amps_journal.domain.planning.goals import milestones
from amps_journal.formats.dates import month_in_words
from amps_journal.i18n import plural, translate
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme, paint_icon
from amps_journal.ui.widgets.calendar_grids.day_cell import paint_school_mark
from amps_journal.ui.widgets.calendar_grids.month_grid import MonthGrid
from amps_journal.ui.widgets.foundation.direction import seen
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout


class MonthView(QWidget):
    """One month; ``titled`` gives its name and how many days are logged."""

    day_requested = Signal(object)
    event_requested = Signal(object)
    day_selected = Signal(object)
    titled = Signal(str, str)

    def __init__(self, store: JournalStore, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_month_view")
        self._store = store
        self._month = store.today().replace(day=1)
        self._selected = store.today()
        self._begins = store.today()
        self._found: frozenset[date] | None = None
        self._keyboard_for: Qt.FocusReason | None = None
        card = Card("calendar_card", padding=1)
        card.setAccessibleName(translate("Calendar", "Month"))
        self._grid = MonthGrid(theme)
        self._grid.day_requested.connect(self.day_requested)
        self._grid.event_requested.connect(self.event_requested)
        self._grid.month_requested.connect(self._on_month_requested)
        self._grid.day_selected.connect(self._on_day_selected)
        card.body.addWidget(self._grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card, 1)
        column.addWidget(_Legend(theme, has_own=not store.audience))

    @property
    def selected(self) -> date:
        """The date that the keyboard is on."""
        return self._selected

    @property
    def selection(self) -> tuple[date, date]:
        """The first and last of the days that are marked, or the selected day twice."""
        return self._grid.selection or (self._selected, self._selected)

    def show_date(self, day: date) -> None:
        """Show the month of the date and select it."""
        self._month, self._selected = day.replace(day=1), day
        self.refresh()

    def turn(self, step: int) -> None:
        """Go to the month before or after."""
        first = self._month - timedelta(days=1) if step < 0 else self._month + timedelta(days=32)
        today = self._store.today()
        month = first.replace(day=1)
        self.show_date(today if (today.year, today.month) == (month.year, month.month) else month)
        self.day_selected.emit(self._selected)

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """Put the keyboard on the selected day, now or when the month is there."""
        self._keyboard_for = None if self._grid.take_focus(reason) else reason

    def set_found(self, found: frozenset[date] | None) -> None:
        """Mark the days that a search found; ``None`` while nothing is searched for."""
        self._found = found
        self._grid.set_found(found)

    def refresh(self) -> None:
        """Read the month again."""
        month = self._month
        period = month_period(month, self._store.settings.week_start)
        self._store.load_first_day(self._on_first_day)
        self._store.load_days(period, lambda days: self._show(month, days))

    def _on_first_day(self, first: date | None) -> None:
        """Before the journal was begun nothing is missing."""
        self._begins = first if first is not None else self._store.today()

    def _on_month_requested(self, day: date) -> None:
        self._keyboard_for = Qt.FocusReason.TabFocusReason
        self.show_date(day)
        self.day_selected.emit(day)

    def _on_day_selected(self, day: date) -> None:
        self._selected = day
        self.day_selected.emit(day)

    def _show(self, month: date, entries: tuple[DayEntry, ...]) -> None:
        if month != self._month:
            return  # The teen has turned the page in the meantime.
        store = self._store
        period = month_period(month, store.settings.week_start)
        days = days_at_a_glance(period, entries, store.person, store.life_events, self._begins)
        if not store.audience:  # Wins and what they are about are the teen's own.
            days = with_doing(days, entries, milestones(store.plan))
        self._grid.set_month(month, days, store.today(), store.settings.week_start, self._selected)
        logged = sum((day.year, day.month) == (month.year, month.month) for day in logged_dates(entries))
        count = plural("Calendar", "{n} day logged", "{n} days logged", logged)
        self.titled.emit(month_in_words(month), count)
        if self._keyboard_for is not None and self.isVisible():
            self._grid.take_focus(self._keyboard_for)
            self._keyboard_for = None


class _Legend(QWidget):
    """What the marks mean, in one quiet row."""

    def __init__(self, theme: Theme, *, has_own: bool) -> None:
        super().__init__()
        self.setObjectName("calendar_legend")
        flow = FlowLayout(self, 20, 6)
        own = (
            ("star", translate("Calendar", "A win")),
            ("flag", translate("Calendar", "A step of a goal")),
        )
        for mark, words in (
            ("bar", translate("Calendar", "Active minutes, full at an hour")),
            ("all", translate("Calendar", "School all day")),
            ("part", translate("Calendar", "Part of the day")),
            ("none", translate("Calendar", "Not at school")),
            ("missing", translate("Calendar", "No entry")),
            *(own if has_own else ()),
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
            painter.drawRoundedRect(seen(self, QRectF(0, self.height() / 2 - 2, self.width() * 0.6, 4)), 2, 2)
        elif self._mark == "missing":
            painter.fillRect(place, QBrush(self._theme.colour("edge"), Qt.BrushStyle.BDiagPattern))
        elif self._mark in {"star", "flag"}:
            paint_icon(painter, self._mark, self._theme.colour("stress_fill"), place.adjusted(-1, -1, 1, 1))
        else:
            paint_school_mark(painter, self._theme, place, {"all": 1.0, "part": 0.5, "none": 0.0}[self._mark])
        painter.end()
