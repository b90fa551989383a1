"""A month as a grid of days, worked with the mouse or the arrow keys."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from amps_journal.domain.day_summary import DayAtAGlance, event_name
from amps_journal.domain.person import LifeEvent
from amps_journal.formats.dates import short_weekday_names, weekdays_from
from amps_journal.ui.widgets.calendar_grids.day_cell import CellState, DayCell, EventBand
from amps_journal.ui.widgets.foundation.direction import read_key, sides
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_WEEKS = 6
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class MonthGrid(Themed, QWidget):
    """Up to six weeks of days.

    Arrow keys move from day to day and over the ends of the month, Page Up and Page Down from month to month, Home and
    End to the ends of the month; Enter opens. With Shift, arrow keys mark several days.
    """

    day_requested = Signal(object)
    event_requested = Signal(object)
    month_requested = Signal(object)
    day_selected = Signal(object)

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("calendar_month")
        self._selected: date | None = None
        self._today: date | None = None
        self._month: date | None = None
        self._found: frozenset[date] | None = None
        self._anchor: date | None = None
        self._shown: dict[date, DayCell] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._heads = [label("", "small", f"calendar_weekday_{column}") for column in range(7)]
        for column, head in enumerate(self._heads):
            head.setContentsMargins(sides(10, 10, 0, 6))
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, 1)
        self._cells = [DayCell(number, theme, self) for number in range(7 * _WEEKS)]
        for number, cell in enumerate(self._cells):
            self._grid.addWidget(cell, 1 + number // 7, number % 7)
            cell.clicked.connect(lambda _checked, cell=cell: self._open(cell))
            cell.event_requested.connect(self.event_requested)

    @property
    def selected(self) -> date | None:
        """The date that the keyboard is on."""
        return self._selected

    @property
    def selection(self) -> tuple[date, date] | None:
        """The first and last of the days that are marked, or ``None`` where it is not more than one."""
        if self._anchor is None or self._selected is None or self._anchor == self._selected:
            return None
        return min(self._anchor, self._selected), max(self._anchor, self._selected)

    def set_found(self, found: frozenset[date] | None) -> None:
        """Mark the days that a search found; ``None`` while nothing is searched for."""
        self._found = found
        self._mark_days()

    def _mark_days(self) -> None:
        marked = self.selection
        for day, cell in self._shown.items():
            is_marked = marked is not None and marked[0] <= day <= marked[1]
            cell.set_marks(None if self._found is None else day in self._found, is_marked=is_marked)

    def set_month(
        self, month: date, days: tuple[DayAtAGlance, ...], today: date, first_weekday: int, select: date
    ) -> None:
        """Show a month.

        Args:
            month: Any date of the month.
            days: Every date of its whole weeks, in order.
            today: Marked; days after it are muted.
            first_weekday: What the week begins with (0 = Monday).
            select: The date that the keyboard is on.
        """
        self._today, self._month, self._selected = today, month.replace(day=1), select
        for column, weekday in enumerate(weekdays_from(first_weekday)):
            self._heads[column].setText(short_weekday_names()[weekday])
        self._shown = {}
        bands = _bands(days)
        for number, cell in enumerate(self._cells):
            cell.setVisible(number < len(days))
            if number < len(days):
                day = days[number]
                in_month = day.date.month == month.month
                cell.set_state(
                    CellState(day, in_month, day.date == today, day.date > today, tuple(bands.get(day.date, ())))
                )
                self._shown[day.date] = cell
            self._grid.setRowStretch(1 + number // 7, 1 if number < len(days) else 0)
        self._mark_days()
        self._settle_tab_stop()

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> bool:
        """Put the keyboard on the selected day; returns whether it is there."""
        cell = self._shown.get(self._selected) if self._selected else None
        if cell is not None:
            cell.setFocus(reason)
        return cell is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, turn the page or open."""
        focused = next((day for day, cell in self._shown.items() if cell.hasFocus()), None)
        if focused is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif event.key() in _STEPS:
            marking = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._select(focused + timedelta(days=_STEPS[read_key(self, event.key())]), marking=marking)
        elif event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._select(_same_day_of_month(focused, -1 if event.key() == Qt.Key.Key_PageUp else 1))
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._select(_end_of_month(focused, last=event.key() == Qt.Key.Key_End))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.day_requested.emit(focused)
        else:
            super().keyPressEvent(event)

    def _select(self, day: date, *, marking: bool = False) -> None:
        self._anchor = (self._anchor or self._selected) if marking else None
        self._selected = day
        self._mark_days()
        if self._month is not None and (day.year, day.month) != (self._month.year, self._month.month):
            self.month_requested.emit(day)
            return
        self._settle_tab_stop()
        self.take_focus()
        self.day_selected.emit(day)

    def _open(self, cell: DayCell) -> None:
        state = cell.state()
        if state is not None:
            self._selected, self._anchor = state.day.date, None
            self._mark_days()
            self._settle_tab_stop()
            self.day_selected.emit(state.day.date)
            self.day_requested.emit(state.day.date)

    def _settle_tab_stop(self) -> None:
        for day, cell in self._shown.items():
            chosen = day == self._selected
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Thin lines between the days."""
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        rows = (len(self._shown) + 6) // 7
        for number in range(7 * rows):
            place = self._cells[number].geometry()
            painter.drawLine(place.left(), place.top() - 1, place.right(), place.top() - 1)
            if number % 7:
                side = place.right() + 1 if self.isRightToLeft() else place.left() - 1
                painter.drawLine(side, place.top(), side, place.bottom())
        painter.end()


def _same_day_of_month(day: date, step: int) -> date:
    """The date one month before or after, or the last of that month where it is shorter."""
    first = day.replace(day=1)
    there = (first - timedelta(days=1)).replace(day=1) if step < 0 else (first + timedelta(days=32)).replace(day=1)
    return there.replace(day=min(day.day, _end_of_month(there, last=True).day))


def _end_of_month(day: date, *, last: bool) -> date:
    """The first or last date of the month."""
    first = day.replace(day=1)
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1) if last else first


def _bands(days: tuple[DayAtAGlance, ...]) -> dict[date, list[EventBand]]:
    """The bands of every date, each week's stretches laid into lanes so that none covers another."""
    found: dict[date, list[EventBand]] = {}
    for start in range(0, len(days), 7):
        week = days[start : start + 7]
        taken: list[set[date]] = []
        for event in _events_of(week):
            stretch = [day.date for day in week if event in day.events]
            lane = next((n for n, used in enumerate(taken) if not used.intersection(stretch)), len(taken))
            if lane == len(taken):
                taken.append(set())
            taken[lane].update(stretch)
            for before, day in enumerate(stretch):
                band = EventBand(event_name(event), bool(event.stressful), lane, before, len(stretch), event)
                found.setdefault(day, []).append(band)
    return found


def _events_of(week: tuple[DayAtAGlance, ...]) -> list[LifeEvent]:
    return list(dict.fromkeys(event for day in week for event in day.events))
