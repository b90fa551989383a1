"""Years at a glance: one small square a day, worked with the mouse or the arrow keys."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from amps_journal.domain.calendar import events_on
from amps_journal.domain.day_summary import event_name
from amps_journal.domain.person import LifeEvent
from amps_journal.formats.dates import short_month_names
from amps_journal.ui.widgets.calendar_grids.year_layout import (
    COLUMNS,
    GAP,
    ROWS,
    YearBand,
    YearLayout,
    bands_of,
    days_of_month,
)
from amps_journal.ui.widgets.calendar_grids.year_measure_words import spoken_measure
from amps_journal.ui.widgets.calendar_grids.year_painting import BAND, Drawn, YearPainting, YearsShown
from amps_journal.ui.widgets.calendar_grids.year_tiles import tiles
from amps_journal.ui.widgets.foundation.direction import read_key
from amps_journal.ui.widgets.foundation.keyboard_spot import KeyboardSpot
from amps_journal.ui.widgets.foundation.painted_button import PressedBySpace
from amps_journal.ui.widgets.foundation.plain_text import show_tip
from amps_journal.ui.widgets.foundation.themed import Themed, shows_ring

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

LEAST_SHARE = 0.6
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_MONTHS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class _Here(PressedBySpace, KeyboardSpot):
    """The day that the keyboard is on, as a button, so that a screen reader says it."""

    def __init__(self, grid: "YearGrid") -> None:
        super().__init__(grid)
        self._grid = grid

    def paintEvent(self, _event: QPaintEvent) -> None:
        if shows_ring(self):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._grid.theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            painter.end()


class YearGrid(Themed, QWidget):
    """All years one below another; its height follows from its width and from ``set_room``.

    Left and Right move by a day, Up and Down to the day above and below, Page Up and Page Down by a month, Home and
    End to the ends of the year; Enter opens the day.
    """

    day_requested = Signal(object)
    event_requested = Signal(object)
    day_selected = Signal(object)
    pointed = Signal(str)

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: YearsShown | None = None
        self._layout = YearLayout((), 0, 1, 1, 1, 1, 1, 1, 1)
        self._drawn = Drawn()
        self._bands_of_what: tuple[object, ...] | None = None
        self._tiles_of_what: tuple[object, ...] | None = None
        self._room = 0
        self._selected: date | None = None
        self.setObjectName("calendar_year")
        self.setMouseTracking(True)
        # Two buttons that take turns: the focus really moves, and that is what makes a screen reader speak.
        self._here, self._next = _Here(self), _Here(self)
        for number, button in enumerate((self._here, self._next)):
            button.setObjectName(f"calendar_year_day_{number}")
            button.clicked.connect(self._open_selected)
        self._here.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def selected(self) -> date | None:
        """The date that the keyboard is on."""
        return self._selected

    @property
    def layout_of_days(self) -> YearLayout:
        """Where the days stand."""
        return self._layout

    def set_shown(self, shown: YearsShown, select: date) -> None:
        """Show years, with the keyboard on a date of theirs."""
        self._shown = shown
        self._selected = self._within(select)
        self._lay_out()

    def set_room(self, height: int) -> None:
        """Fit a year into the height, where the width and the text allow it."""
        if height != self._room:
            self._room = height
            self._lay_out()

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self._lay_out()

    def select(self, day: date, reason: Qt.FocusReason | None = None) -> None:
        """Go to a day; with a reason the keyboard goes there too."""
        day = self._within(day)
        self._selected = day
        has_focus = self._here.hasFocus()
        if reason is not None or has_focus:
            self._here, self._next = self._next, self._here
        self._settle()
        if reason is not None or has_focus:
            self._here.setFocus(reason or Qt.FocusReason.TabFocusReason)
            self._next.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._next.hide()
        self.day_selected.emit(day)

    def spoken(self, day: date) -> str:
        """A date with its value and its life events in one sentence."""
        shown = self._shown
        if shown is None:
            return ""
        events = [event_name(event) for event in events_on(day, shown.events)]
        return spoken_measure(day, shown.days.on(day), shown.measure, events, is_future=day > shown.today)

    def place_of(self, day: date) -> QRect:
        """The square of a day."""
        return QRect(QPoint(*self._layout.place(day)), QSize(self._layout.side, self._layout.side))

    def event_at(self, at: QPoint) -> LifeEvent | None:
        """The life event whose band is at the point."""
        zone = self._layout.band_zone(at.x(), at.y())
        if zone is None:
            return None
        year, month, column, below = zone
        for band in self._drawn.bands.get((year, month), ()):
            tall = self._layout.band_height(band.lanes)
            inside = band.lane * tall <= below < (band.lane + 1) * tall
            if inside and self._layout.column(band.first) <= column <= self._layout.column(band.last):
                return band.event
        return None

    # geometry

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another size of squares."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        shown = self._shown
        if shown is None or self.width() < 100:
            return
        theme = self._theme
        small = QFontMetrics(theme.font(12))
        left = max(small.horizontalAdvance(name) for name in short_month_names()) + 12
        head, foot = theme.px(30) + theme.px(20), theme.px(20)
        pitch = max(10, (self.width() - left) // COLUMNS)
        least, most = theme.px(BAND) + 16, pitch + theme.px(BAND) + 14
        row = min(max(least, most), max(least, (self._room - head - foot) // ROWS))
        foot = max(foot, self._room - head - ROWS * row)  # One year fills what is in view, where it can.
        bands = self._bands(shown)
        most_lanes = max((month[0].lanes for month in bands.values()), default=1)
        side = max(8, min(pitch - GAP, row - theme.px(BAND) - 5))
        smaller = row - most_lanes * (theme.px(BAND) + 2) - 4
        if most_lanes > 1 and smaller >= LEAST_SHARE * pitch:
            side = min(side, smaller)  # So that events which overlap keep room for their names.
        turned = self.width() if self.isRightToLeft() else 0
        self._layout = YearLayout(
            shown.years, shown.first_weekday, left, pitch, row, side, head, foot, theme.px(BAND) + 4, turned
        )
        self._drawn = Drawn(bands, self._tiles(shown.measure, side))
        self.setFixedHeight(self._layout.height)
        self._settle()
        self.update()

    def _bands(self, shown: YearsShown) -> Mapping[tuple[int, int], tuple[YearBand, ...]]:
        what = shown.years, shown.events
        if what == self._bands_of_what:
            return self._drawn.bands
        self._bands_of_what = what
        return bands_of(*what)

    def _tiles(self, measure: str, side: int) -> Mapping[int | str, QPixmap]:
        what = self._theme, measure, side, self.devicePixelRatioF()
        if what == self._tiles_of_what:
            return self._drawn.pictures
        self._tiles_of_what = what
        return tiles(*what)

    def _settle(self) -> None:
        """Put the button on the selected day."""
        if self._selected is None or self._shown is None:
            return
        self._here.setGeometry(self.place_of(self._selected).adjusted(-3, -3, 3, 3))
        self._here.setAccessibleName(self.spoken(self._selected))
        self._here.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._here.show()
        self._here.raise_()

    def _within(self, day: date) -> date:
        years = self._shown.years if self._shown is not None else (day.year,)
        return min(max(day, date(years[0], 1, 1)), date(years[-1], 12, 31))

    # keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or open."""
        day, key = self._selected, event.key()
        if day is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._move(day + timedelta(days=_STEPS[read_key(self, key)]))
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._move(self._in_other_month(day, _MONTHS[Qt.Key(key)], same_column=True))
        elif key in _MONTHS:
            self._move(self._in_other_month(day, _MONTHS[Qt.Key(key)], same_column=False))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._move(date(day.year, 1, 1) if key == Qt.Key.Key_Home else date(day.year, 12, 31))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open_selected()
        else:
            super().keyPressEvent(event)

    def _move(self, day: date) -> None:
        self.select(day, Qt.FocusReason.TabFocusReason)
        self.pointed.emit(self.spoken(self._within(day)))

    def _in_other_month(self, day: date, step: int, *, same_column: bool) -> date:
        months = 12 * day.year + day.month - 1 + step
        days = days_of_month(months // 12, months % 12 + 1)
        if not same_column:
            return days[min(day.day, len(days)) - 1]
        column = self._layout.column(day) - self._layout.column(days[0])
        return days[min(max(column, 0), len(days) - 1)]

    def _open_selected(self) -> None:
        if self._selected is not None:
            self.day_requested.emit(self._selected)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is under the pointer."""
        at = event.position().toPoint()
        day, life_event = self._layout.day_at(at.x(), at.y()), self.event_at(at)
        shape = Qt.CursorShape.PointingHandCursor if day or life_event else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.pointed.emit(self.spoken(day) if day else event_name(life_event) if life_event else "")

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self.pointed.emit("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the day or the life event."""
        at = event.position().toPoint()
        day, life_event = self._layout.day_at(at.x(), at.y()), self.event_at(at)
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
        elif day is not None:
            self.select(day, Qt.FocusReason.MouseFocusReason)
            self.day_requested.emit(day)
        elif life_event is not None:
            self.event_requested.emit(life_event)

    def event(self, event: QEvent) -> bool:
        """Show a tip over a day or a band."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day, life_event = self._layout.day_at(event.x(), event.y()), self.event_at(event.pos())
            words = self.spoken(day) if day else event_name(life_event) if life_event else ""
            show_tip(event.globalPos(), words, self)
            return True
        return bool(super().event(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The months that are in view."""
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        YearPainting(painter, self._theme, self._layout, self._shown, self._drawn).paint(event.rect())
        painter.end()
