"""The Today page: one day on one sheet, saved as it is entered."""

from datetime import date as Date  # noqa: N812  (the page has a property of that name)
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QKeyCombination, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from amps_journal.domain.answer_changes import taken_away
from amps_journal.domain.answers import DayContext, active_minutes
from amps_journal.domain.calendar import is_late, quota_on
from amps_journal.domain.closing_line import closing_line, farewell, is_programme_done
from amps_journal.domain.day import DayEntry
from amps_journal.domain.day_modes import Opening, logged_before, next_check_in_day, opening_of
from amps_journal.domain.planning.quota_wording import quota_words
from amps_journal.domain.questions import answered_questions
from amps_journal.domain.setback_days import may_go_on
from amps_journal.domain.week import coming_up, goal_under_way, next_step, week_ending
from amps_journal.formats.dates import short_weekday_names, weekday_and_day
from amps_journal.i18n import translate
from amps_journal.ui.pages.today.day_notice import OpeningNotice
from amps_journal.ui.pages.today.day_sheet import DaySheet
from amps_journal.ui.pages.today.day_sheet_layout import Board
from amps_journal.ui.pages.today.header import DayHeader
from amps_journal.ui.pages.today.offers_and_sheets import OffersAndSheets
from amps_journal.ui.pages.today.open_day import OpenDay
from amps_journal.ui.pages.today.path_keeper import PathKeeper
from amps_journal.ui.pages.today.side_column import SideColumn
from amps_journal.ui.pages.today.win_keeper import WinKeeper
from amps_journal.ui.widgets.calendar_grids.week_strip import StripDay
from amps_journal.ui.widgets.foundation.direction import read_key, sides
from amps_journal.ui.widgets.foundation.tab_order import TabFollowsTheEye
from amps_journal.ui.widgets.foundation.themed import RING, Themed
from amps_journal.ui.widgets.inputs.night_handle import NightHandle
from amps_journal.ui.widgets.inputs.note_box import NoteBox
from amps_journal.ui.widgets.inputs.stepper import Stepper
from amps_journal.ui.widgets.inputs.text_line import TextLine
from amps_journal.ui.widgets.inputs.time_field import TimeField

if TYPE_CHECKING:
    from amps_journal.journal.history import DayEdit
    from amps_journal.settings import MachineSettings
    from amps_journal.ui.store import JournalStore
    from amps_journal.ui.theme import Theme

_TOP = 16
_ASK_AGAIN_MS = 30_000
PATH_AFTER_MS = 300
"""How long the page has been made before it reads the path, so that the day can be used sooner."""
OFFER_AFTER_MS = 2_500
"""How long the page has been usable before it looks for something to offer."""
_TYPED_IN = (TextLine, NoteBox, NightHandle, TimeField, Stepper)


def _with_control(key: Qt.Key) -> QKeySequence:
    return QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, key))


class TodayPage(TabFollowsTheEye, Themed, QWidget):
    """A day with its nine questions. Every change is a new entry and goes to the store at once.

    Args:
        store: The window's door to the journal.
        theme: What to paint with.

    ``day_requested`` asks for another date to be opened, ``help_requested`` for the help page, ``page_requested`` for
    any other; ``machine_changed`` carries the machine's settings once an offer was made or answered.
    """

    day_requested = Signal(object)
    help_requested = Signal()
    page_requested = Signal(str)
    machine_changed = Signal(object)

    def __init__(self, store: "JournalStore", theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._store = store
        self._day = OpenDay(store, self)
        self._path = PathKeeper(store, self)
        self._began = False
        self._ended: Date | None = None
        self._unwished: Date | None = None
        self._opening: Opening | None = None
        self._shows_all = False
        self.setObjectName("page")
        self.setAccessibleName(translate("Today", "Today"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sheet = DaySheet(theme)
        self._notice = OpeningNotice(theme)
        self._header = DayHeader(theme)
        self._side = SideColumn(theme)
        self._wins = WinKeeper(store, self._side.win, self)
        self._extras = OffersAndSheets(
            store, self, self._side.offer, lambda: self.theme, lambda: (self._day.date, tuple(self._day.days.values()))
        )
        self._arrange()
        self._connect()
        QTimer.singleShot(PATH_AFTER_MS, self, self.begin_path)
        QTimer.singleShot(OFFER_AFTER_MS, self, self.begin_offering)

    def _arrange(self) -> None:
        self._scroll = Board(self._notice, self._sheet, self._side)
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._spread())
        self._top = QVBoxLayout()
        self._top.addWidget(self._header)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        store, header, day = self._store, self._header, self._day
        day.read.connect(self._on_day_read)
        day.unread.connect(self._on_day_unread)
        day.finding.connect(self.flush)  # What is being typed is part of what was entered unseen.
        day.surrounded.connect(self._on_days_read)
        self._path.changed.connect(self._show_path)
        self._side.path.path_requested.connect(self._open_path)
        self._wins.changed.connect(self._show_wins)
        self._side.win.wall_requested.connect(lambda: self._look_back("wins"))
        self._side.path.day_ended.connect(self._on_day_ended)
        self._extras.day_requested.connect(self._on_day_asked)
        store.changed.connect(self._on_changed)
        store.saved.connect(self._on_saved)
        store.failed.connect(self._on_failed)
        store.undo_state_changed.connect(self._header.set_can_undo)
        store.taken_back.connect(self._on_taken_back)
        store.brought_back.connect(self._header.show_brought_back)
        header.day_requested.connect(self._on_day_asked)
        header.step_requested.connect(self._step)
        header.today_requested.connect(self._go_to_today)
        self._notice.all_asked.connect(self._on_all_asked)
        self._sheet.edited.connect(self._on_edited)
        self._sheet.row_reached.connect(lambda row: self._scroll.ensureWidgetVisible(row, 0, 16))
        self._sheet.resettled.connect(self._spread)
        self._sheet.help_requested.connect(self.help_requested)
        self._sheet.page_requested.connect(self.page_requested)
        self._sheet.skill_requested.connect(self._extras.open_skill)
        self._sheet.setback_plan_requested.connect(self._extras.open_setback_plan)
        self._extras.page_requested.connect(self.page_requested)
        self._extras.machine_changed.connect(self.machine_changed)
        self._extras.offered.connect(self._spread)
        header.undo_requested.connect(self.undo)
        header.redo_requested.connect(self.redo)
        back, onward = (read_key(self, key) for key in (Qt.Key.Key_Left, Qt.Key.Key_Right))
        for keys, call in (
            (_with_control(back), lambda: self._step(-1)),
            (_with_control(onward), lambda: self._step(1)),
            (_with_control(Qt.Key.Key_Home), self._go_to_today),
            (QKeySequence(QKeySequence.StandardKey.Undo), self.undo),
            (QKeySequence("Ctrl+Shift+Z"), self.redo),
            (QKeySequence("Ctrl+P"), lambda: self._look_back("day")),
        ):
            shortcut = QShortcut(keys, self)  # Works while the page is shown, wherever in the window the focus is.
            shortcut.activated.connect(call)

    # what is laid over the day

    def set_machine(self, machine: "MachineSettings") -> None:
        """Take the machine's own choices: which offers are wanted here, and when they were last made."""
        self._extras.set_machine(machine)
        self._wins.set_machine(machine)

    def begin_offering(self) -> None:
        """Look for something to offer; the page does so by itself once it has been usable for a while."""
        self._extras.look()

    def begin_path(self) -> None:
        """Read the path of what was done; the page does so by itself once it has been usable for a moment."""
        self._path.read()

    # which day

    @property
    def date(self) -> Date:
        """The date that is open."""
        return self._day.date

    @property
    def entry(self) -> DayEntry | None:
        """The day as it is shown, or ``None`` until it has been read."""
        return None if self._day.is_unseen else self._day.entry

    def show_date(self, day: Date) -> None:
        """Open a day; what is still being typed in the one before is saved first."""
        self.flush()
        if day != self.date:
            self._header.show_nothing()
            self._shows_all = False
        self._day.open(day)

    def turn_to(self, today: Date) -> None:
        """Move on to the day that has begun, once the teen has let the one before rest for a while.

        Does nothing where another day is open, as the teen is looking at it.
        """
        if self.date != today - timedelta(days=1):
            return
        if not self._day.is_rested or self._sheet.is_being_filled_in:
            self._show_beside()
            QTimer.singleShot(_ASK_AGAIN_MS, self, lambda: self.turn_to(today))
            return
        self.show_date(today)

    def flush(self) -> None:
        """Save what is being typed."""
        for field in self.findChildren(QWidget):
            if isinstance(field, _TYPED_IN):
                field.flush()

    def focus_first_row(self) -> None:
        """Put the focus where a day begins, ready to type; the ring waits for the first key."""
        reason = Qt.FocusReason.MouseFocusReason
        if not self._sheet.focus_first_row(reason):
            self._notice.button.setFocus(reason)

    def _on_day_asked(self, day: Date) -> None:
        self.show_date(day)
        self.day_requested.emit(day)

    def _step(self, by: int) -> None:
        self._on_day_asked(self.date + timedelta(days=by))

    def _go_to_today(self) -> None:
        if self.date != self._store.today():
            self._on_day_asked(self._store.today())

    def _on_all_asked(self, wanted: bool) -> None:
        self._shows_all = wanted
        self._show_day()
        if wanted:
            self.focus_first_row()

    # what was read

    def _on_days_read(self, is_new: bool) -> None:
        days = tuple(self._day.days.values())
        for row in self._sheet.questions:
            row.offer_usual(days)
        if is_new and self._store.settings.check_in == "weekly":
            self._show_day()
        self._show_beside()
        self._spread()
        self._extras.look_again()

    def _on_day_read(self, is_new: bool) -> None:
        if is_new:
            self._show_day()
        else:
            self._show_late()

    def _on_day_unread(self, is_new: bool) -> None:
        if is_new:
            self._show_day()
        self._say_unseen()

    def _on_failed(self, sentence: str) -> None:
        self._header.show_problem(sentence)
        self._say_unseen()

    def _say_unseen(self) -> None:
        if self._day.is_unseen and not self._store.unwritten_dates:
            self._header.show_unread()

    # what the teen changes

    def _on_edited(self, fields: dict[str, Any]) -> None:
        self._day.change(fields)
        if self._day.entry is not None:
            self._path.take(self._day.entry)
        # Also where nothing is different to store: a row may have a question to ask first.
        self._show_day()

    def _on_taken_back(self, step: "tuple[DayEdit, ...]") -> None:
        self._day.removed = ""
        self._header.show_taken_back(step)
        for edit in step:
            back = taken_away(edit.after, edit.before) if edit.date == self.date else ()
            if back:
                # The day is read and shown anew first.
                QTimer.singleShot(0, self, partial(self._sheet.focus_part, back[0]))

    def undo(self) -> None:
        """Take the last change back."""
        self.flush()
        self._store.undo()

    def redo(self) -> None:
        """Bring back the change that was taken back."""
        self.flush()
        self._store.redo()

    def _on_saved(self, moment: datetime) -> None:
        if self._day.removed:
            self._header.show_removed(self._day.removed)
        else:
            self._header.show_saved(moment)

    def _on_changed(self, change: Any) -> None:
        # By their names, so that the window comes up without the rooms that keep the days.
        topics = {topic.name for topic in change.topics}
        if self.date in change.dates:
            self._day.read_again()
        if topics - {"DAYS"}:
            self._show_day()
        self._extras.look_again()
        if change.dates:
            self._path.read()
            self._wins.read()
        if change.dates - {self.date}:
            self._day.read_around()

    # what is shown

    def _context(self) -> DayContext:
        store = self._store
        return DayContext(store.person, store.settings, store.plan, store.life_events, store.words)

    def _show_day(self) -> None:
        # How a day of a weekly journal opens depends on the days before it.
        entry, is_weekly = self._day.entry, self._store.settings.check_in == "weekly"
        if entry is None or (is_weekly and not self._day.knows_days):
            return
        context, was = self._context(), self._opening
        logged = logged_before(self._day.days.values(), self._store.today())
        self._opening = opening_of(entry, self._store.today(), context.settings, logged)
        self._sheet.show_day(entry, context, self._opening, shows_all=self._shows_all)
        self._notice.show_opening(
            self._opening,
            shows_all=self._shows_all,
            holds_more=self._sheet.holds_more(),
            next_check_in=next_check_in_day(self._store.today(), context.settings),
        )
        self._show_beside()
        self._show_late()
        self._extras.show_day(entry)
        self._spread()
        if self._opening is not was:
            self._on_opened(was)

    def _on_opened(self, was: Opening | None) -> None:
        """Unfold the win for a check-in and fold it away after it; put the focus where the day begins."""
        if Opening.CHECK_IN in {self._opening, was}:
            self._sheet.unfold_win(self._opening is Opening.CHECK_IN)
        focused = QApplication.focusWidget()
        if not self._began or (self.isVisible() and (focused is None or self.isAncestorOf(focused))):
            self.focus_first_row()
        self._began = True

    def _show_late(self) -> None:
        settings, entry = self._store.settings, self._day.entry
        late = entry is not None and is_late(entry, settings.rollover, settings.zone)
        self._header.set_late(late)

    def _show_beside(self) -> None:
        context, days = self._context(), self._day.days.values()
        week = week_ending(self._day.last_of_week(), days, context, min(self._day.begins, self.date))
        names = short_weekday_names()
        strip = [StripDay(d.day, names[d.day.weekday()], weekday_and_day(d.day), d.fullness) for d in week.days]
        today = self._store.today()
        self._header.show_day(self.date, today, strip)
        self._sheet.ask_about_setback(self.date == today and may_go_on(days, today))
        entry = self._day.entry
        self._side.show_week(week, self.date, is_recent=week.days[-1].day == today)
        self._side.show_done(
            answered=answered_questions(entry, context) if entry is not None else 0,
            line=closing_line(entry, context) if entry is not None else None,
            minutes=self._minutes_words(entry, context),
        )
        self._show_end(entry)
        if self._day.knows_days:
            self._wins.look(self.date, days)
        self._side.show_ahead(coming_up(self.date, context.life_events), context.plan, self.date)

    def _show_end(self, entry: DayEntry | None) -> None:
        """Wish a good night once today has what it needs; all that was not answered can still be."""
        if entry is None or entry.date != self._store.today():
            self._side.path.show_end("", may_end=False)
            return
        answered = answered_questions(entry, self._context())
        is_done = bool(answered) and entry.date == self._ended  # What was said is taken back with the last answer.
        said = farewell(answered, is_done=is_done, now=self._store.now().time())
        # Only what the teen has just done ends a day; one that is opened again has ended before.
        self._side.path.show_end(said, may_end=bool(answered) and not said, is_new=self._unwished == entry.date)
        self._unwished = None if said else entry.date

    def _on_day_ended(self) -> None:
        self._ended = self._store.today()
        self._show_beside()
        self._spread()

    def _show_path(self, is_longer: bool = False) -> None:
        path = self._path.path()
        if path is not None:
            goal = goal_under_way(self._store.plan)
            step = next_step(goal) if goal is not None else None
            self._side.path.show_path(path, step.label if step is not None else "", settles=is_longer)
            self._spread()

    def _open_path(self) -> None:
        path = self._path.path()
        if path is not None:
            self.flush()
            self._extras.open_path(path)

    def _show_wins(self) -> None:
        self._side.show_wins(self._wins.is_there)
        self._spread()

    def _look_back(self, view: str) -> None:
        self.flush()
        self._extras.look_back(view)

    def _minutes_words(self, entry: DayEntry | None, context: DayContext) -> str:
        if entry is None or entry.date != self._store.today():
            return ""  # The words look ahead to tomorrow.
        minutes, quota = active_minutes(entry), quota_on(entry.date, context.plan)
        return quota_words(minutes, quota, programme_done=is_programme_done(entry, context.plan))

    def reading_order(self) -> list[QWidget]:
        """The date, the questions, and what is beside them."""
        return [self._header, self._notice, self._sheet, self._side]

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
        """Fit what is inside to the width and height there are."""
        edge, rest = self._scroll.edges()
        # The arrows keep room for a focus ring, and the week's circles are narrower than their places.
        self._top.setContentsMargins(sides(edge - RING, _TOP, rest - 7, 12))
        self._scroll.fit(self._theme)
