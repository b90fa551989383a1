"""The calendar page: a head to turn, search and switch with, a month or the years, and what stands beside them."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from amps_journal.domain.answers import logged_dates
from amps_journal.domain.person import LifeEvent
from amps_journal.domain.search import SearchResult, search, words_of
from amps_journal.i18n import translate
from amps_journal.ui.pages.calendar.month_view import MonthView
from amps_journal.ui.pages.calendar.side_panel import Side
from amps_journal.ui.pages.calendar.whole_record import Records
from amps_journal.ui.pages.calendar.year_view import YearView
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme, icon
from amps_journal.ui.widgets.buttons.icon_button import IconButton
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel, set_tip
from amps_journal.ui.widgets.foundation.tab_order import TabFollowsTheEye
from amps_journal.ui.widgets.inputs.form_rows import text_field
from amps_journal.ui.widgets.inputs.segmented_control import SegmentedControl
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout
from amps_journal.ui.widgets.layout.page import SIDE, Page, ring_reason

TYPING_PAUSE_MS = 120
SIDE_WIDE = 312
LARGEST = 16_777_215
"""Qt's own limit of a width."""


class CalendarPage(TabFollowsTheEye, Page):
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
        self._looks_only = False
        self._sought = ""
        self._found: frozenset[date] | None = None
        self._records = Records(store, self)
        self._records.arrived.connect(self._seek)
        self._build_head(theme)
        self._build_tools(theme)
        self._build_views(theme)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.search_now)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.focus_search)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(lambda: self._on_look_back("day"))
        for key, last in ((Qt.Key.Key_Home, False), (Qt.Key.Key_End, True)):
            to_end = QShortcut(QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, key)), self)
            to_end.activated.connect(partial(self.go_to_end, last=last))
        self.set_theme(theme)
        store.changed.connect(self.refresh)
        store.day_turned.connect(self.refresh)

    def _build_head(self, theme: Theme) -> None:
        self._back = IconButton("calendar_back", "chevron_left", "", theme)
        self._on = IconButton("calendar_on", "chevron_right", "", theme)
        first, last = translate("Calendar", "First logged day"), translate("Calendar", "Last logged day")
        self._first = IconButton("calendar_first", "chevron_first", first, theme)
        self._last = IconButton("calendar_last", "chevron_last", last, theme)
        self._first.clicked.connect(lambda: self.go_to_end(last=False))
        self._last.clicked.connect(lambda: self.go_to_end(last=True))
        self._back.clicked.connect(lambda: self._view.turn(-1))
        self._on.clicked.connect(lambda: self._view.turn(1))
        self._name: PlainLabel = label("", "statement", "calendar_name")
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count: PlainLabel = label("", "quiet", "calendar_count")
        self._today = button("calendar_today", translate("Calendar", "Today"))
        self._today.clicked.connect(lambda: self._view.show_date(self._store.today()))
        self.head.addSpacing(8)
        for part in (self._first, self._back, self._name, self._on, self._last):
            self.head.addWidget(part)
        self.head.addSpacing(8)
        self.head.addWidget(self._today)
        self.head.addWidget(self._count)
        self.head.addStretch(1)

    def _build_tools(self, theme: Theme) -> None:
        self._search = text_field("calendar_search", translate("Calendar", "Search your days"))
        self._search.setPlaceholderText(translate("Calendar", "Search"))
        set_tip(self._search, translate("Calendar", "Search notes, wins, tags, skills and life events (Ctrl+F)"))
        self._search.setProperty("role", "search")
        self._glass = self._search.addAction(icon("search", theme), self._search.ActionPosition.LeadingPosition)
        self._search.textChanged.connect(self._on_typed)
        self._search.returnPressed.connect(self._on_search_entered)
        self._search.installEventFilter(self)
        self._events = button("calendar_events", translate("Calendar", "Life events"))
        self._events.clicked.connect(self._on_events)
        words = translate("Calendar", "Look back: your wins, your own words, one day")
        self._look_back = IconButton("calendar_look_back", "star", words, theme)
        self._look_back.clicked.connect(lambda: self._on_look_back("wins"))
        views = (("month", translate("Calendar", "Month")), ("year", translate("Calendar", "Year")))
        self._switch = SegmentedControl("calendar_view", translate("Calendar", "View"), views, theme)
        self._switch.value_changed.connect(self.show_view)
        self._tools = named(QWidget(), "calendar_tools")
        flow = FlowLayout(self._tools, 12, 8)
        for part in (self._search, self._look_back, self._events, self._switch):
            flow.addWidget(part)
        self.head.addWidget(self._tools)

    def _build_views(self, theme: Theme) -> None:
        self._views: dict[str, MonthView | YearView] = {}
        self._side_made: Side | None = None
        self._stack = named(QStackedWidget(), "calendar_views")
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        self._row.addWidget(self._stack, 1)
        self.body.addLayout(self._row, 1)
        self.body.setSpacing(12)
        self._take_in(MonthView(self._store, theme), "month")
        self._name_arrows()

    def _take_in(self, view: MonthView | YearView, name: str) -> None:
        self._views[name] = view
        self._stack.addWidget(view)
        view.set_found(self._found)
        view.day_requested.connect(self.day_requested)
        view.event_requested.connect(self._edit)
        view.titled.connect(self._on_titled)

    @property
    def _view(self) -> MonthView | YearView:
        """The view that is chosen; the years are made when they are first asked for."""
        name = str(self._switch.value())
        if name not in self._views:
            self._take_in(YearView(self._store, self._records, self._theme), name)
        return self._views[name]

    @property
    def _side(self) -> Side:
        """What stands beside the calendar, made when it is first needed."""
        return self._side_made or self._make_side()

    def _make_side(self) -> Side:
        if self._side_made is None:
            side = self._side_made = Side(self._store, self._theme)
            side.hit_opened.connect(lambda hit: self.day_requested.emit(hit.date))
            side.day_pointed.connect(self._on_day_pointed)
            side.search_cleared.connect(self.clear_search)
            side.turned.connect(self._place_side)
            side.closed.connect(lambda: self._events.setFocus(Qt.FocusReason.OtherFocusReason))
            self._row.addWidget(side)
        return self._side_made

    def look_only(self) -> None:
        """Offer nothing that changes the journal, as somebody looks on."""
        self._looks_only = True
        self._look_back.hide()
        self._events.hide()

    # month and year

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

    def go_to_end(self, *, last: bool) -> None:
        """Show the first or the last logged day, however far away it is."""
        self._store.load_days(None, lambda entries: self._show_end(logged_dates(entries), last=last))

    def _show_end(self, logged: Sequence[date], *, last: bool) -> None:
        if logged:
            self._view.show_date(logged[-1 if last else 0])
            self._view.take_focus(Qt.FocusReason.TabFocusReason)

    def show_beginning(self) -> None:
        """Put away the life events beside the days."""
        if self._side_made is not None and self._side_made.shows_events:
            self._side_made.close_events()

    def refresh(self) -> None:
        """Read what is shown again, at once or when the page is next seen."""
        self._is_stale = True
        if self.isVisible():
            self._load()

    def _load(self) -> None:
        self._is_stale = False
        self._view.refresh()
        if self._sought:
            self._records.ask()

    def _on_day_pointed(self, day: date) -> None:
        self._view.show_date(day)

    def _name_arrows(self) -> None:
        is_month = self.view == "month"
        back = translate("Calendar", "Month before") if is_month else translate("Calendar", "Year before")
        on = translate("Calendar", "Month after") if is_month else translate("Calendar", "Year after")
        for arrow, words in ((self._back, back), (self._on, on)):
            arrow.setAccessibleName(words)
            set_tip(arrow, words)

    def _on_titled(self, name: str, count: str) -> None:
        if self.sender() is self._view:
            self._name.setText(name)
            self._count.setText(count)

    # search

    def focus_search(self) -> None:
        """Put the keyboard into the search field; what was typed before is replaced by typing."""
        self._records.ask()  # So that the days are there when the first letter is typed.
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _on_typed(self, text: str) -> None:
        if words_of(text):
            self._make_side()  # While the first letters are typed, so that showing what is found takes less at once.
            self._pause.start()
        else:
            self._pause.stop()
            self._end_search()

    def search_now(self) -> None:
        """Search for what is typed without waiting for a pause."""
        self._pause.stop()
        self._sought = self._search.text()
        self._records.ask()

    def _seek(self) -> None:
        """The texts are there: look through them, on the journal's thread."""
        query, texts, events = self._sought, self._records.record.texts, self._store.life_events
        if query:
            self._store.run(lambda _journal: search(query, texts, events), lambda found: self._show_found(query, found))

    def _show_found(self, query: str, result: SearchResult) -> None:
        if query != self._sought:
            return  # More was typed in the meantime, or the search is over.
        self._mark(result.days or None)  # Where nothing was found, no day steps back for another.
        if not self._side.shows_events:
            self._side.show_result(query, result)

    def _on_search_entered(self) -> None:
        if not self._sought or self._pause.isActive():
            self.search_now()
        self._side.focus_results()

    def clear_search(self) -> None:
        """Leave the search: the field is empty and no day is marked."""
        self._search.clear()
        self._end_search()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_search(self) -> None:
        self._sought = ""
        if self._side_made is not None:
            self._side_made.end_search()
        self._mark(None)

    def _mark(self, found: frozenset[date] | None) -> None:
        self._found = found
        for view in self._views.values():
            view.set_found(found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape clears the search, and from an empty field goes back to the days; Down goes to what was found."""
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                if self._search.text():
                    self.clear_search()
                else:
                    self._view.take_focus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Down:
                self._side.focus_results()
                return True
        return super().eventFilter(watched, event)

    # life events

    def _on_events(self) -> None:
        if self._side.shows_events:
            self._side.close_events()
            return
        first, last = self._view.selection
        if first != last:
            self._side.begin_event(first, last)
        else:
            self._side.show_events(first, last)

    def _edit(self, event: LifeEvent) -> None:
        if not self._looks_only:
            self._side.edit(event)

    # looking back

    def _on_look_back(self, view: str) -> None:
        if self._looks_only:
            return
        from amps_journal.ui.look_back.sheet import LookBackSheet  # noqa: PLC0415  (needed only when asked for)

        sheet = LookBackSheet(self._store, self._theme, self, view, self._view.selected)
        sheet.day_requested.connect(self.day_requested)
        sheet.open()

    # look and keyboard

    def showEvent(self, event: QShowEvent) -> None:
        """A page that was hidden while something changed reads again."""
        super().showEvent(event)
        if self._is_stale:
            self._load()

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes."""
        super().set_theme(theme)
        self._name.setMinimumWidth(theme.px(128))
        self._search.setFixedWidth(theme.px(176))
        self._glass.setIcon(icon("search", theme))
        for view in self._views.values():
            if isinstance(view, YearView):
                view.set_theme(theme)
        self._place_tools()
        self._place_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the head is too narrow for all of it, the tools go under it."""
        super().resizeEvent(event)
        self._place_tools()
        self._place_side()

    def _place_tools(self) -> None:
        parts = (self.title, self._first, self._back, self._name, self._on, self._last, self._today)
        needed = sum(part.sizeHint().width() + self.head.spacing() for part in parts) + 2 * SIDE + 40
        count = self._theme.px(110)
        self.title.setVisible(self.width() >= needed)  # The rail says it, too; the month has no other place.
        self._count.setVisible(self.width() >= needed + count)
        fits = self.width() >= needed + count + self._tools.sizeHint().width()
        is_in_head = self.head.indexOf(self._tools) >= 0
        if fits and not is_in_head:
            self.body.removeWidget(self._tools)
            self.head.addWidget(self._tools)
        elif not fits and is_in_head:
            self.head.removeWidget(self._tools)
            self.body.insertWidget(0, self._tools)

    def _place_side(self) -> None:
        """Where there is no room for both, what stands beside the calendar takes its place."""
        if self._side_made is None:
            return
        wide = min(self._theme.px(SIDE_WIDE), round(1.45 * SIDE_WIDE))
        both = self._stack.minimumSizeHint().width() + self.body.spacing() + wide + 2 * SIDE
        is_alone = not self._side.isHidden() and self.width() < both
        self._side.setMinimumWidth(0 if is_alone else wide)
        self._side.setMaximumWidth(LARGEST if is_alone else wide)
        was_alone = self._stack.isHidden()
        self._stack.setHidden(is_alone)
        if was_alone and not is_alone:
            self._view.show_date(self._view.selected)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The selected day takes the keyboard, now or when it is there."""
        QWidget.focusInEvent(self, event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._view.take_focus(ring_reason(event.reason()))

    def reading_order(self) -> list[QWidget]:
        """The head from left to right, then what is under it."""
        tools: list[QWidget] = [self._search, self._look_back, self._events, self._switch]
        beside = [self._side_made] if self._side_made is not None else []
        return [self._first, self._back, self._on, self._last, self._today, *tools, self._view, *beside]
