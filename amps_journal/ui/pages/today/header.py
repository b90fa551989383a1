"""The top of Today: which day it is, the way to the days around it, and the quiet sign that it is saved."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from amps_journal.domain.answer_changes import changed_answers
from amps_journal.formats.clock import clock
from amps_journal.formats.dates import weekday_and_day
from amps_journal.formats.numbers import in_list
from amps_journal.i18n import plural, translate
from amps_journal.ui.theme import paint_icon
from amps_journal.ui.widgets.calendar_grids.week_strip import StripDay, WeekStrip
from amps_journal.ui.widgets.foundation.painted_button import CompactButton
from amps_journal.ui.widgets.foundation.plain_text import set_tip
from amps_journal.ui.widgets.foundation.themed import (
    RING,
    Themed,
    is_put_away,
    paint_ring,
    shows_ring,
)
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.journal.history import DayEdit
    from amps_journal.ui.theme import Theme

_BUTTON = 32
_NAMED_DAYS = 3
"""A step of more days is told by their number."""


class _Arrow(CompactButton, QPushButton):
    """A small square button with a chevron."""

    def __init__(self, name: str, spoken: str, drawing: str, theme: "Theme") -> None:
        super().__init__()
        self._drawing = drawing
        self.dress(name, theme)
        self.setProperty("role", "painted")
        self.setAccessibleName(spoken)
        set_tip(self, spoken)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_BUTTON) + 2 * RING, self._theme.px(_BUTTON) + 2 * RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        if shows_ring(self):
            paint_ring(painter, self._theme, shape, 10)
        painter.setBrush(self._theme.colour("chip" if self.underMouse() and self.isEnabled() else "card"))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        inset = shape.width() * 0.25
        if not self.isEnabled():
            painter.setOpacity(0.35)
        paint_icon(painter, self._drawing, self._theme.colour("ink"), shape.adjusted(inset, inset, -inset, -inset))
        painter.end()


class DayHeader(Themed, QWidget):
    """The date between its arrows, "Saved 20:14 · Undo", and the week.

    Args:
        theme: What to paint with.
    """

    day_requested = Signal(object)
    step_requested = Signal(int)
    undo_requested = Signal()
    redo_requested = Signal()
    today_requested = Signal()

    def __init__(self, theme: "Theme") -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("day_header")
        self._before = _Arrow("previous_day", translate("Today", "Day before (Ctrl+Left)"), "chevron_left", theme)
        self._after = _Arrow("next_day", translate("Today", "Day after (Ctrl+Right)"), "chevron_right", theme)
        self._before.clicked.connect(lambda: self.step_requested.emit(-1))
        self._after.clicked.connect(lambda: self.step_requested.emit(1))
        self._date = label("", "heading", "date")
        self._saved = label("", "quiet", "saved")
        self._late = label(translate("Today", "Entered later"), "quiet", "entered_later")
        set_tip(self._late, translate("Today", "First filled in more than two days after. That is fine."))
        self._late.hide()
        self._undo = self._link("undo", translate("Today", "Undo"), translate("Today", "Undo the last change"))
        set_tip(self._undo, translate("Today", "Take the last change back (Ctrl+Z)"))
        self._undo.clicked.connect(self.undo_requested)
        self._redo = self._link("redo", translate("Today", "Redo"), translate("Today", "Bring back what was undone"))
        set_tip(self._redo, translate("Today", "Bring it back (Ctrl+Shift+Z)"))
        self._redo.clicked.connect(self.redo_requested)
        self._today = self._link("go_to_today", translate("Today", "Today"), translate("Today", "Go to today"))
        set_tip(self._today, translate("Today", "Back to today (Ctrl+Home)"))
        self._today.clicked.connect(self.today_requested)
        self._words = ""
        self._day: date | None = None
        self.strip = WeekStrip("week_strip", translate("Today", "The last seven days"), theme)
        self.strip.day_requested.connect(self.day_requested)
        self._left = QWidget()
        self._arrange()

    @staticmethod
    def _link(name: str, words: str, spoken: str) -> QPushButton:
        made = QPushButton(words)
        made.setObjectName(name)
        made.setProperty("role", "link")
        made.setAccessibleName(spoken)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setAutoDefault(False)
        made.hide()
        return made

    def _arrange(self) -> None:
        left = QHBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self._before)
        left.addSpacing(10)
        left.addWidget(self._date)
        left.addSpacing(10)
        left.addWidget(self._after)
        left.addSpacing(8)
        left.addWidget(self._today)
        left.addSpacing(6)
        left.addWidget(self._late)
        left.addSpacing(4)
        left.addWidget(self._saved)
        left.addSpacing(2)
        left.addWidget(self._undo)
        left.addSpacing(2)
        left.addWidget(self._redo)
        left.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._left, 1)
        self._row.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is inside to the new size."""
        super().resizeEvent(event)
        self._turn()

    def minimumSizeHint(self) -> QSize:
        """The least size that still shows everything."""
        return QSize(self.strip.minimumSizeHint().width(), super().minimumSizeHint().height())

    def _turn(self) -> None:
        """Put the week under the date where both do not fit side by side."""
        fits = self._left.sizeHint().width() + self.strip.sizeHint().width() + 8 <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)

    def show_day(self, day: date, today: date, days: Sequence[StripDay]) -> None:
        """Show a date and the seven days around it."""
        self._day = day
        words = weekday_and_day(day)
        if day.year != today.year:
            words = translate("Today", "{day} {year}", day=words, year=day.year)
        self._date.setText(words)
        self._today.setVisible(day != today)
        self.strip.set_days(days, day)
        self._turn()

    def set_late(self, late: bool) -> None:
        """Mark a day that was first entered long after it ended, or do not."""
        self._late.setVisible(late)
        self._show_words()

    def show_saved(self, moment: datetime) -> None:
        """Say when the last answer was saved."""
        self._say(translate("Today", "Saved {time}", time=clock(moment.time())))

    def show_removed(self, what: str) -> None:
        """Say what was taken away; undo stands beside it."""
        self._say(translate("Today", "Removed {what}", what=what))

    def show_problem(self, sentence: str) -> None:
        """Say that something could not be saved."""
        self._say(translate("Today", "Not saved yet"))
        set_tip(self._saved, sentence)

    def show_unread(self) -> None:
        """Say that the answers of this day cannot be seen yet."""
        self._say(translate("Today", "Not read yet"))

    def show_taken_back(self, step: Iterable["DayEdit"]) -> None:
        """Say what undo took back."""
        self._say(translate("Today", "{answer} taken back", answer=self._changed(step)))

    def show_brought_back(self, step: Iterable["DayEdit"]) -> None:
        """Say what redo brought again."""
        self._say(translate("Today", "{answer} is back", answer=self._changed(step)))

    def _changed(self, step: Iterable["DayEdit"]) -> str:
        """What a step changed; of another day than the one that is open, with the day."""
        edits, said = tuple(step), []
        if not edits:
            return translate("Today", "Your words")
        if len(edits) > _NAMED_DAYS:
            return plural("Today", "{n} day", "{n} days", len(edits))
        for edit in edits:
            words = changed_answers(edit.before, edit.after)
            if edit.date != self._day:
                words = translate("Today", "{day}: {answer}", day=weekday_and_day(edit.date), answer=words)
            said.append(words)
        return in_list(said)

    def show_nothing(self) -> None:
        """Say nothing, as on a day that has just been opened."""
        self._say("")

    def _say(self, words: str) -> None:
        self._words = words
        set_tip(self._saved, "")
        self._show_words()

    def _show_words(self) -> None:
        offers_undo = not is_put_away(self._undo) or not is_put_away(self._redo)
        between = translate("Today", "{saved} ·", saved=self._words) if self._words and offers_undo else self._words
        is_late = not is_put_away(self._late)
        self._saved.setText(translate("Today", "· {saved}", saved=between) if between and is_late else between)
        self._turn()

    def set_can_undo(self, can_undo: bool, can_redo: bool) -> None:
        """Offer to take the last change back, and to bring back what was taken, or do not."""
        self._undo.setVisible(can_undo)
        self._redo.setVisible(can_redo)
        self._show_words()
