"""The Today page: one day on one sheet, saved as it is entered."""

from dataclasses import replace
from datetime import date as Date  # noqa: N812  (the page has a property of that name)
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from amps_journal.domain.answers import Surroundings
from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.questions import answered_questions, asked_questions
from amps_journal.domain.usual import LOOK_BACK_DAYS
from amps_journal.domain.week import DAYS, coming_up, week_ending
from amps_journal.i18n import translate
from amps_journal.ui.dates import day_in_words, short_weekday_names
from amps_journal.ui.pages.today.feelings import FeelingsRow
from amps_journal.ui.pages.today.header import DayHeader
from amps_journal.ui.pages.today.last_night import LastNightRow
from amps_journal.ui.pages.today.moving import MovingRow
from amps_journal.ui.pages.today.notes import NotesRow
from amps_journal.ui.pages.today.pain import PainRow
from amps_journal.ui.pages.today.routine import RoutineRow
from amps_journal.ui.pages.today.row import Row
from amps_journal.ui.pages.today.school import SchoolRow
from amps_journal.ui.pages.today.side import SideColumn
from amps_journal.ui.pages.today.skills import SkillsRow
from amps_journal.ui.pages.today.your_day import YourDayRow
from amps_journal.ui.widgets.card import Card
from amps_journal.ui.widgets.tab_order import next_stop
from amps_journal.ui.widgets.text_line import NoteBox, TextLine
from amps_journal.ui.widgets.themed import RING, Themed, is_put_away
from amps_journal.ui.widgets.week_strip import StripDay

if TYPE_CHECKING:
    from amps_journal.ui.store import JournalStore
    from amps_journal.ui.theme import Theme

_EDGE = 28
_TOP = 16
_BETWEEN = 20
_SIDE_WIDTH = 292
_SIDE_SHARE = 0.25
_WIDEST = 1480
_SHEET_LEAST = 620
_SPARE_MOST = 34
_BOTTOM = 16


def _without_stamps(entry: DayEntry) -> DayEntry:
    return replace(entry, created_at=None, updated_at=None)


class TodayPage(Themed, QWidget):
    """A day with its nine questions. Every change is a new entry and goes to the store at once.

    Args:
        store: The window's door to the journal.
        theme: What to paint with.

    ``day_requested`` asks for another date to be opened, ``help_requested`` for the help page.
    """

    day_requested = Signal(object)
    help_requested = Signal()

    def __init__(self, store: "JournalStore", theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._store = store
        self._date = store.today()
        self._entry: DayEntry | None = None
        self._began = False
        self._days: dict[Date, DayEntry] = {}
        self.setObjectName("page")
        self.setAccessibleName(translate("Today", "Today"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows = self._make_rows()
        self._header = DayHeader(theme)
        self._side = SideColumn(theme)
        self._arrange()
        self._connect()

    def _make_rows(self) -> list[Row]:
        theme = self._theme
        feelings = FeelingsRow(theme)
        feelings.help_requested.connect(self.help_requested)
        rows: list[Row] = [
            YourDayRow(theme),
            SchoolRow(theme),
            MovingRow(theme),
            RoutineRow(theme),
            SkillsRow(theme),
            LastNightRow(theme),
            feelings,
            PainRow(theme),
            NotesRow(theme),
        ]
        for row in rows:
            row.edited.connect(self._on_edited)
            row.advance_requested.connect(lambda row=row: self._go_on_from(row))
        return rows

    def _arrange(self) -> None:
        self._sheet = Card("sheet", padding=0)
        self._sheet.setAccessibleName(translate("Today", "Your day"))
        self._sheet.body.setSpacing(0)
        self._sheet.body.setContentsMargins(1, 1, 1, 1)
        for row in self._rows:
            row.has_line_above = row is not self._rows[0]
            self._sheet.body.addWidget(row)
        ground = QWidget()
        ground.setObjectName("scroll_ground")
        self._board = QBoxLayout(QBoxLayout.Direction.LeftToRight, ground)
        self._board.setSpacing(_BETWEEN)
        self._board.addWidget(self._sheet, 1, Qt.AlignmentFlag.AlignTop)
        self._board.addWidget(self._side, 0)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("today_scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(ground)
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._spread())
        self._top = QVBoxLayout()
        self._top.addWidget(self._header)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        store, header = self._store, self._header
        store.day_loaded.connect(self._on_day_loaded)
        store.changed.connect(self._on_changed)
        store.saved.connect(self._on_saved)
        store.failed.connect(self._header.show_problem)
        store.undo_state_changed.connect(lambda can_undo, _can_redo: self._header.set_can_undo(can_undo))
        header.day_requested.connect(self._on_day_asked)
        header.step_requested.connect(self._step)
        header.undo_requested.connect(self.undo)
        for keys, call in (
            (QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Left), lambda: self._step(-1)),
            (QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Right), lambda: self._step(1)),
            (QKeySequence(QKeySequence.StandardKey.Undo), self.undo),
            (QKeySequence(Qt.Modifier.CTRL | Qt.Modifier.SHIFT | Qt.Key.Key_Z), self.redo),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    # which day

    @property
    def date(self) -> Date:
        """The date that is open."""
        return self._date

    @property
    def entry(self) -> DayEntry | None:
        """The day as it is shown, or ``None`` until it has been read."""
        return self._entry

    def show_date(self, day: Date) -> None:
        """Open a day; what is still being typed in the one before is saved first."""
        self.flush()
        if day != self._date:
            self._header.show_nothing()
        self._date = day
        self._entry = None
        self._store.load_day(day)
        self._load_days()

    def flush(self) -> None:
        """Save what is being typed."""
        for line in self.findChildren(TextLine):
            line.flush()
        for note in self.findChildren(NoteBox):
            note.flush()

    def focus_first_row(self) -> None:
        """Put the focus where a day begins, ready to type; the ring waits for the first key."""
        self._rows[0].focus_answer(Qt.FocusReason.MouseFocusReason)

    def _on_day_asked(self, day: Date) -> None:
        self.show_date(day)
        self.day_requested.emit(day)

    def _step(self, by: int) -> None:
        day = self._date + timedelta(days=by)
        if day <= self._store.today():
            self._on_day_asked(day)

    def _last_of_week(self) -> Date:
        """The last of the seven days shown: today, or the open day where it lies further back."""
        today = self._store.today()
        return today if self._date > today - timedelta(days=DAYS) else self._date

    def _load_days(self) -> None:
        last = max(self._last_of_week(), self._date)
        period = Period(last - timedelta(days=LOOK_BACK_DAYS - 1), last + timedelta(days=1))
        self._store.load_days(period, self._on_days_loaded)

    def _on_days_loaded(self, days: tuple[DayEntry, ...]) -> None:
        self._days = {entry.date: entry for entry in days}
        if self._entry is not None:
            self._days[self._entry.date] = self._entry
        for row in self._rows:
            row.offer_usual(days)
        self._show_around()
        self._spread()

    def _on_day_loaded(self, entry: DayEntry) -> None:
        if entry.date != self._date:
            return
        is_same = self._entry is not None and _without_stamps(entry) == _without_stamps(self._entry)
        self._entry = entry
        self._days[entry.date] = entry
        if not is_same:
            self._show_day()
        if not self._began:
            self._began = True
            self.focus_first_row()

    # what the teen changes

    def _on_edited(self, fields: dict[str, Any]) -> None:
        if self._entry is None:
            return
        changed = replace(self._entry, **fields)
        if changed != self._entry:
            self._entry = changed
            self._days[changed.date] = changed
            self._store.save_day(changed)
        # Also where nothing is different to store: a row may have a question to ask first.
        self._show_day()

    def undo(self) -> None:
        """Take the last change back."""
        self.flush()
        self._store.undo()

    def redo(self) -> None:
        """Bring back the change that was taken back."""
        self.flush()
        self._store.redo()

    def _on_saved(self, moment: datetime) -> None:
        self._header.show_saved(moment)

    def _on_changed(self, change: Any) -> None:
        # By their names, so that the window comes up without the rooms that keep the days.
        topics = {topic.name for topic in change.topics}
        if self._date in change.dates:
            self._store.load_day(self._date)
        if topics - {"DAYS"}:
            self._show_day()
        if change.dates - {self._date}:
            self._load_days()

    def _go_on_from(self, row: Row) -> None:
        for following in self._rows[self._rows.index(row) + 1 :]:
            if not is_put_away(following) and following.focus_answer():
                self._scroll.ensureWidgetVisible(following, 0, 16)
                return

    # what is shown

    def _around(self) -> Surroundings:
        store = self._store
        return Surroundings(store.person, store.settings, store.plan, store.life_events)

    def _show_day(self) -> None:
        if self._entry is None:
            return
        around = self._around()
        asked = asked_questions(self._entry, around.settings)
        for row in self._rows:
            row.setVisible(row.question in asked)
            row.show_day(self._entry, around)
        self._show_around()
        self._spread()

    def _show_around(self) -> None:
        around = self._around()
        week = week_ending(self._last_of_week(), self._days.values(), around)
        names = short_weekday_names()
        strip = [StripDay(d.day, names[d.day.weekday()], day_in_words(d.day), d.fullness) for d in week.days]
        self._header.show_day(self._date, self._store.today(), strip)
        answered = answered_questions(self._entry, around) if self._entry is not None else 0
        self._side.show_week(week, self._date, answered)
        self._side.show_ahead(coming_up(self._date, around.life_events), around.plan)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab follow what is seen now, and not the order in which it was made."""
        following = next_stop(self, QApplication.focusWidget(), forward=forward)
        if following is None:
            return super().focusNextPrevChild(forward)
        reasons = Qt.FocusReason
        following.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
        return True

    def reading_order(self) -> list[QWidget]:
        """The date, the questions, and what is beside them."""
        return [self._header, *self._rows, self._side]

    # looks

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        is_new = theme != self._theme
        super().set_theme(theme)
        if is_new:
            for child in self.findChildren(QWidget):
                if isinstance(child, Themed):
                    child.set_theme(theme)
            self._spread()

    def changeEvent(self, event: QEvent) -> None:
        """Fit what is inside to new fonts."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._spread()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is inside to the new size."""
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """Use the width and height there are: margins, side beside or below, and some air in the rows."""
        edge = max(_EDGE, (self.width() - _WIDEST) // 2)
        inner = self.width() - 2 * edge
        side = max(self._theme.gap(_SIDE_WIDTH), round(inner * _SIDE_SHARE))
        beside = inner - side - _BETWEEN >= self._theme.gap(_SHEET_LEAST)
        bar = self._scroll.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        # The arrows keep room for a focus ring, and the week's circles are narrower than their places.
        self._top.setContentsMargins(edge - RING, _TOP, edge - 7, 12)
        self._board.setContentsMargins(edge, 0, edge - taken, _BOTTOM)
        directions = QBoxLayout.Direction
        self._board.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._side.set_wide(not beside)
        self._side.setFixedWidth(side if beside else inner)
        rows = [row for row in self._rows if not is_put_away(row)]
        folded = sum(row.folded_height(inner - side - _BETWEEN - 2) for row in rows) + 2
        room = self._scroll.height() - _BOTTOM - folded
        spare = min(_SPARE_MOST, max(0, room // (2 * len(rows)) * 2)) if beside else 0
        for row in rows:
            row.set_spare_height(spare)
        self._side.fill_height(folded + spare * len(rows) if beside else 0)
