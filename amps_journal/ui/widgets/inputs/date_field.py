"""A date, typed the way people write it or chosen from a calendar that opens."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from amps_journal.formats.dates import short_date_and_year
from amps_journal.formats.region import region
from amps_journal.formats.typed_text import typed_date
from amps_journal.i18n import translate
from amps_journal.ui.theme import icon
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel, set_action_tip
from amps_journal.ui.widgets.foundation.pointer_release import once_let_go
from amps_journal.ui.widgets.inputs.typed_field import TypedField
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_EARLIEST, _LATEST = date(1900, 1, 1), date(2199, 12, 31)
_FIRST_SHOWN = date(2000, 1, 1)
_MONTH = 30
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: _MONTH, Qt.Key.Key_PageDown: -_MONTH}


class DateField(TypedField):
    """A date to type in the region's ways, to step through with the arrow keys, or to choose from a calendar.

    Text that is no date stays to be seen, and ``unread_words``, which the owner places under the field, says so. A date
    without its year is the one nearest to the date that was shown.

    Args:
        name: ``objectName``.
        spoken: What the date is of.
        theme: What to paint with.
        parent: Qt owner.
    """

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(
            name, spoken, theme, read=self._read_near, write=short_date_and_year, can_be_empty=False, parent=parent
        )
        self._day = _FIRST_SHOWN
        self.setMaxLength(40)
        self.setAccessibleDescription(
            translate("Kit", "A date such as {date}. Alt+Down opens a calendar.", date=_example())
        )
        self.unread_words: PlainLabel = label("", "notice", f"{name}_unread", wrap=True)
        self.unread_words.hide()
        self.refused.connect(self._say_unread)
        self._opens = QAction(self)
        self._opens.triggered.connect(self.open_calendar)
        set_action_tip(self._opens, translate("Kit", "Open a calendar (Alt+Down)"))
        self.addAction(self._opens, self.ActionPosition.TrailingPosition)
        self._opens.setIcon(icon("calendar", theme))

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self._opens.setIcon(icon("calendar", theme))

    def value(self) -> date:
        """The date that was last read or shown."""
        return self._day

    def set_value(self, value: date) -> None:
        """Show a date; says nothing."""
        self._day = value
        super().set_value(value)

    def open_calendar(self) -> None:
        """Let a date be chosen from a calendar; the field has the keyboard again when it closes."""
        calendar = _Calendar(self.value(), self._theme, self)
        calendar.chosen.connect(self._take)
        calendar.open_below(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows, open the calendar, or type."""
        by_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Down
        steps = None if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier else _STEPS.get(Qt.Key(event.key()))
        if by_alt or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        elif steps is not None and not self.isReadOnly():
            self._take(_stepped(self.value(), steps))
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with all of it marked, to be typed over; a click only places the caret."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def _read_near(self, text: str) -> date | None:
        day = typed_date(text, near=self.value())
        return day if day is not None and _EARLIEST <= day <= _LATEST else None

    def _say_unread(self, typed: str) -> None:
        if typed:
            words = translate("Kit", "{typed} is not a date. Type one such as {date}.", typed=typed, date=_example())
        else:
            words = translate("Kit", "Type a date such as {date}.", date=_example())
        self.unread_words.setText(words)
        self.unread_words.show()

    def _take(self, value: date) -> None:
        self._day = value
        super()._take(value)

    def _mark(self, is_unread: bool) -> None:
        super()._mark(is_unread)
        if not is_unread:
            once_let_go(self, self._drop_words)

    def _drop_words(self) -> None:
        if not self.is_unread:
            self.unread_words.hide()


def _example() -> str:
    return short_date_and_year(date(2026, 12, 21))


def _stepped(day: date, by: int) -> date:
    if abs(by) == _MONTH:
        moved = QDate(day.year, day.month, day.day).addMonths(1 if by > 0 else -1)
        stepped = date(moved.year(), moved.month(), moved.day())
    else:
        stepped = day + timedelta(days=by)
    return min(_LATEST, max(_EARLIEST, stepped))


class _Calendar(QFrame):
    """A month to choose a day from, over everything else; Escape or a click beside it closes it."""

    chosen = Signal(object)

    def __init__(self, shown: date, theme: "Theme", parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendar_popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.days = QCalendarWidget()
        self.days.setObjectName(f"{parent.objectName()}_calendar")
        self.days.setAccessibleName(parent.accessibleName())
        self.days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.days.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.days.setDateRange(_as_qt(_EARLIEST), _as_qt(_LATEST))
        self.days.setFirstDayOfWeek(Qt.DayOfWeek(region().first_weekday + 1))
        self.days.setSelectedDate(_as_qt(shown))
        for name, drawing in (("prevmonth", "chevron_left"), ("nextmonth", "chevron_right")):
            turn = self.days.findChild(QToolButton, f"qt_calendar_{name}")
            if turn is not None:
                turn.setIcon(icon(drawing, theme))
        self._colour_weekend(theme)
        self.days.clicked.connect(self._choose)
        self.days.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.days)

    def _colour_weekend(self, theme: "Theme") -> None:
        # Qt's own is red, which says something here.
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            looks = self.days.weekdayTextFormat(day)
            looks.setForeground(theme.colour("ink"))
            self.days.setWeekdayTextFormat(day, looks)

    def open_below(self, field: QWidget) -> None:
        """Open under a field, or above it where there is no room below."""
        self.adjustSize()
        begins = field.width() - self.width() if field.isRightToLeft() else 0
        below = field.mapToGlobal(QPoint(begins, field.height() + 2))
        room = field.screen().availableGeometry()
        top = (
            below.y() if below.y() + self.height() <= room.bottom() else below.y() - field.height() - self.height() - 4
        )
        self.move(max(room.left(), min(below.x(), room.right() - self.width())), max(room.top(), top))
        self.show()
        self.days.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the date as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _choose(self, day: QDate) -> None:
        self.chosen.emit(date(day.year(), day.month(), day.day()))
        self.close()


def _as_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
