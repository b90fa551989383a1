"""The calendar page: a head to turn, search and switch with, and a month or the years under it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.pages.calendar.month_view import MonthView
from amps_journal.ui.pages.calendar.records import Records
from amps_journal.ui.pages.calendar.year_view import YearView
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.card import label
from amps_journal.ui.widgets.fields import button
from amps_journal.ui.widgets.icon_button import IconButton
from amps_journal.ui.widgets.named import named
from amps_journal.ui.widgets.page import Page, ring_reason
from amps_journal.ui.widgets.segmented import SegmentedControl
from amps_journal.ui.widgets.tab_order import next_stop


class CalendarPage(Page):
    """The journal by month and by year.

    Args:
        store: The journal.
        theme: Colours and sizes.
    """

    day_requested = Signal(object)

    def __init__(self, store: JournalStore, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(translate("Calendar", "Calendar"), theme, parent)
        self._store = store
        self._is_stale = True
        self._records = Records(store, self)
        self._build_head(theme)
        self._build_views(theme)
        self.set_theme(theme)
        store.changed.connect(lambda _change: self.refresh())
        store.day_turned.connect(lambda _today: self.refresh())

    def _build_head(self, theme: Theme) -> None:
        self._back = IconButton("calendar_back", "chevron_left", "", theme)
        self._on = IconButton("calendar_on", "chevron_right", "", theme)
        self._back.clicked.connect(lambda: self._view.turn(-1))
        self._on.clicked.connect(lambda: self._view.turn(1))
        self._name: QLabel = label("", "statement", "calendar_name")
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count: QLabel = label("", "quiet", "calendar_count")
        self._today = button("calendar_today", translate("Calendar", "Today"))
        self._today.clicked.connect(lambda: self._view.show_date(self._store.today()))
        views = (("month", translate("Calendar", "Month")), ("year", translate("Calendar", "Year")))
        self._switch = SegmentedControl("calendar_view", translate("Calendar", "View"), views, theme)
        self._switch.value_changed.connect(self.show_view)
        self.head.addSpacing(8)
        for part in (self._back, self._name, self._on):
            self.head.addWidget(part)
        self.head.addSpacing(8)
        self.head.addWidget(self._today)
        self.head.addWidget(self._count)
        self.head.addStretch(1)
        self.head.addWidget(self._switch)

    def _build_views(self, theme: Theme) -> None:
        self._views: dict[str, MonthView | YearView] = {
            "month": MonthView(self._store, theme),
            "year": YearView(self._store, self._records, theme),
        }
        self._stack = named(QStackedWidget(), "calendar_views")
        for view in self._views.values():
            self._stack.addWidget(view)
            view.day_requested.connect(self.day_requested)
            view.titled.connect(self._on_titled)
        self.body.addWidget(self._stack, 1)
        self._name_arrows()

    @property
    def _view(self) -> MonthView | YearView:
        return self._views[self._switch.value()]

    @property
    def view(self) -> str:
        """``month`` or ``year``."""
        return str(self._switch.value())

    def show_view(self, name: str) -> None:
        """Show the month or the years, on the day that was selected."""
        before = self._stack.currentWidget()
        day = before.selected if isinstance(before, MonthView | YearView) else self._store.today()
        self._switch.set_value(name)
        self._stack.setCurrentWidget(self._view)
        self._name_arrows()
        self._view.show_date(day)

    def show_month(self, day: date) -> None:
        """Show the month of the date and select it."""
        self.show_view("month")
        self._view.show_date(day)

    def refresh(self) -> None:
        """Read what is shown again, at once or when the page is next seen."""
        self._is_stale = True
        if self.isVisible():
            self._load()

    def showEvent(self, event: QShowEvent) -> None:
        """A page that was hidden while something changed reads again."""
        super().showEvent(event)
        if self._is_stale:
            self._load()

    def _load(self) -> None:
        self._is_stale = False
        self._view.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes."""
        super().set_theme(theme)
        self._name.setMinimumWidth(theme.px(128))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The selected day takes the keyboard, now or when it is there."""
        QWidget.focusInEvent(self, event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._view.take_focus(ring_reason(event.reason()))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab follow what is seen."""
        following = next_stop(self, QApplication.focusWidget(), forward=forward)
        if following is None:
            return super().focusNextPrevChild(forward)
        reasons = Qt.FocusReason
        following.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
        return True

    def reading_order(self) -> list[QWidget]:
        """The head from left to right, then what is under it."""
        return [self._back, self._on, self._today, self._switch, self._view]

    def _name_arrows(self) -> None:
        is_month = self.view == "month"
        back = translate("Calendar", "Month before") if is_month else translate("Calendar", "Year before")
        on = translate("Calendar", "Month after") if is_month else translate("Calendar", "Year after")
        for arrow, words in ((self._back, back), (self._on, on)):
            arrow.setAccessibleName(words)
            arrow.setToolTip(words)

    def _on_titled(self, name: str, count: str) -> None:
        if self.sender() is self._view:
            self._name.setText(name)
            self._count.setText(count)
