"""One date of the month: a real button that paints what is known of the day, and says it to a screen reader."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from amps_journal.domain.day_summary import DayAtAGlance
from amps_journal.domain.person import LifeEvent
from amps_journal.formats.clock import minutes as minutes_in_words
from amps_journal.formats.dates import weekday_and_day
from amps_journal.formats.joined import in_row
from amps_journal.i18n import plural, set_apart, translate
from amps_journal.ui.theme import BOLD, REGULAR, SEMI_BOLD, paint_icon
from amps_journal.ui.widgets.foundation.direction import seen
from amps_journal.ui.widgets.foundation.painted_button import PaintedButton, PressedBySpace
from amps_journal.ui.widgets.foundation.plain_text import set_tip
from amps_journal.ui.widgets.foundation.themed import shows_ring

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

PADDING = 10
SCHOOL_MARK = 12
MARK, MARKS_APART = 15, 5
MINUTES_WORDS = 12.5
BAND_HEIGHT = 20
BAND_WORDS = 12
THIN_BAND = 4
FULL_BAR_MINUTES = 60
"""The bar of a day is full at the daily hour of movement that is recommended for this age."""


@dataclass(frozen=True, slots=True)
class EventBand:
    """The stretch of a life event in one week, as one cell sees it.

    Attributes:
        words: The event's name.
        stressful: Whether it is drawn warm.
        lane: 0 is the lowest.
        before: Cells of the stretch to the left in this week.
        length: Cells of the stretch in this week.
        event: The life event itself.
    """

    words: str
    stressful: bool
    lane: int
    before: int
    length: int
    event: LifeEvent


@dataclass(frozen=True, slots=True)
class CellState:
    """What a cell shows beside the day itself."""

    day: DayAtAGlance
    in_month: bool
    is_today: bool
    is_future: bool
    bands: tuple[EventBand, ...] = ()

    @property
    def is_missing(self) -> bool:
        """Whether an entry could be here and is not: not on a day to come, nor before the journal was begun."""
        return not (self.day.logged or self.is_future or self.day.is_before)


class DayCell(PressedBySpace, PaintedButton, QAbstractButton):
    """A date; pressing it asks for the day to be opened, a click on a life event for the event."""

    event_requested = Signal(object)

    def __init__(self, number: int, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: CellState | None = None
        self._is_found: bool | None = None
        self._is_marked = False
        self.dress(f"calendar_day_{number}", theme)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def state(self) -> CellState | None:
        """What is shown, or ``None`` before the first month."""
        return self._state

    def set_state(self, state: CellState) -> None:
        """Show a date."""
        self._state = state
        self._speak()

    def set_marks(self, is_found: bool | None, *, is_marked: bool) -> None:
        """Show whether a search found the day (``None`` while nothing is searched for) and whether it is marked."""
        if (is_found, is_marked) != (self._is_found, self._is_marked):
            self._is_found, self._is_marked = is_found, is_marked
            self._speak()

    def _speak(self) -> None:
        if self._state is not None:
            words = spoken_day(self._state)
            if self._is_found:
                words = translate("Calendar", "{day}, found", day=words)
            if self._is_marked:
                words = translate("Calendar", "{day}, marked", day=words)
            self.setAccessibleName(words)
            set_tip(self, words)
        self.update()

    def band_at(self, y: float) -> EventBand | None:
        """The band of a life event at a height."""
        bands = self._state.bands if self._state is not None else ()
        return next(
            (band for band in bands if self._band_place(band).top() <= y <= self._band_place(band).bottom()), None
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a band is about the life event."""
        band = self.band_at(event.position().y())
        if band is not None and self.isDown() and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.event_requested.emit(band.event)
            return
        super().mouseReleaseEvent(event)

    def sizeHint(self) -> QSize:
        """Room for a number, the minutes and one band."""
        theme = self._theme
        height = theme.px(22 + 20) + 8 + theme.px(BAND_HEIGHT) + 2 * PADDING
        return QSize(theme.px(96), height)

    def minimumSizeHint(self) -> QSize:
        """Narrower than usual where the window is narrow."""
        return QSize(self._theme.px(64), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The number, what was done, the events."""
        state = self._state
        if state is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), self._theme.colour("chip"))
        if self._is_marked:
            painter.fillRect(self.rect(), self._theme.colour("accent_soft"))
        if state.is_missing and state.in_month:
            self._paint_missing(painter)
        painter.setOpacity(0.45 if not state.in_month or self._is_found is False else 1.0)
        self._paint_number(painter, state)
        self._paint_school(painter, state)
        self._paint_marks(painter, state.day)
        if state.day.active_minutes is not None:
            self._paint_minutes(painter, state.day.active_minutes)
        painter.setOpacity(1.0 if state.in_month else 0.45)
        for band in state.bands:
            self._paint_band(painter, band)
        painter.setOpacity(1)
        if self._is_found:
            painter.setPen(QPen(self._theme.colour("ink"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 8, 8)
        if shows_ring(self):
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 8, 8)
        painter.end()

    def _paint_missing(self, painter: QPainter) -> None:
        """A light hatch: nothing is known of the day, which is not the same as nothing done."""
        colour = QColor(self._theme.colour("line"))
        painter.fillRect(self.rect(), QBrush(colour, Qt.BrushStyle.BDiagPattern))

    def _paint_number(self, painter: QPainter, state: CellState) -> None:
        theme, size = self._theme, self._theme.px(24)
        place = seen(self, QRectF(PADDING - 4, PADDING - 4, size, size))
        if state.is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(place)
            painter.setPen(theme.colour("on_accent"))
        else:
            painter.setPen(theme.colour("ink" if state.day.logged else "muted"))
        painter.setFont(theme.font(weight=BOLD if state.is_today else SEMI_BOLD if state.day.logged else REGULAR))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(state.day.date.day))

    def _paint_school(self, painter: QPainter, state: CellState) -> None:
        """A square that is filled as far as the school day was attended; none where there is nothing to say."""
        attended = state.day.attended
        if attended is None:
            return
        size = self._theme.px(SCHOOL_MARK)
        place = seen(self, QRectF(self.width() - PADDING - size, PADDING + 2, size, size))
        paint_school_mark(painter, self._theme, place, attended)

    def _paint_marks(self, painter: QPainter, day: DayAtAGlance) -> None:
        """A star for a win and a flag for a step of a goal, where there is room; the day's name tells them in words."""
        marks = [name for name, told in (("star", day.win), ("flag", day.reached)) if told]
        size, theme = self._theme.px(MARK), self._theme
        row = _marks_place(self.width(), theme, day, len(marks))
        if row is None:
            return
        for number, name in enumerate(marks):
            place = QRectF(row.x() - size - number * (size + MARKS_APART), row.y(), size, size)
            paint_icon(painter, name, theme.colour("stress_fill"), seen(self, place))

    def _paint_minutes(self, painter: QPainter, minutes: int) -> None:
        theme = self._theme
        top = PADDING + theme.px(22)
        words = minutes_in_words(minutes)
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(MINUTES_WORDS))
        place = QRectF(PADDING, top, self.width() - 2 * PADDING, theme.px(18))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        track = QRectF(PADDING, top + theme.px(18) + 3, self.width() - 2 * PADDING, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(track, 2, 2)
        filled = QRectF(track)
        filled.setWidth(max(4.0, track.width() * min(1.0, minutes / FULL_BAR_MINUTES)) if minutes else 0)
        painter.setBrush(theme.colour("accent_fill"))
        painter.drawRoundedRect(seen(self, filled), 2, 2)

    def _has_room(self, band: EventBand) -> bool:
        theme = self._theme
        top = self.height() - 4 - (band.lane + 1) * (theme.px(BAND_HEIGHT) + 2)
        return band.lane == 0 or top >= PADDING + theme.px(22 + 18) + 8

    def _band_place(self, band: EventBand) -> QRectF:
        """The whole stretch of a band in this week; a thin strip where there is no room for its words."""
        height = self._theme.px(BAND_HEIGHT)
        top = self.height() - 4 - (band.lane + 1) * (height + 2)
        if not self._has_room(band):  # Over the first band; the day's name still says what it is.
            top = self.height() - 4 - (height + 2) - band.lane * (THIN_BAND + 1)
            height = THIN_BAND
        return seen(self, QRectF(4 - band.before * self.width(), top, band.length * self.width() - 8, height))

    def _paint_band(self, painter: QPainter, band: EventBand) -> None:
        theme, whole, has_room = self._theme, self._band_place(band), self._has_room(band)
        tone = theme.colour("stress" if band.stressful else "school")
        ground = QColor(tone)
        ground.setAlphaF((0.24 if theme.is_dark else 0.14) if has_room else 0.6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(whole, min(6, whole.height() / 2), min(6, whole.height() / 2))
        if not has_room:
            return
        font = theme.font(BAND_WORDS)
        painter.setFont(font)
        painter.setPen(tone)
        place = whole.adjusted(8, 0, -8, 0)
        words = QFontMetrics(font).elidedText(band.words, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, set_apart(words))


def _marks_place(width: int, theme: "Theme", day: DayAtAGlance, count: int) -> QPointF | None:
    """Where the row of marks ends and how high it stands: beside the number, else beside the minutes, else nowhere."""
    marks, end = count * (theme.px(MARK) + MARKS_APART), width - PADDING
    school = theme.px(SCHOOL_MARK) + MARKS_APART if day.attended is not None else 0
    if PADDING - 4 + theme.px(24) + marks + school <= end:
        return QPointF(end - school, PADDING + 1)
    words = "" if day.active_minutes is None else minutes_in_words(day.active_minutes)
    if PADDING + QFontMetrics(theme.font(MINUTES_WORDS)).horizontalAdvance(words) + marks <= end:
        return QPointF(end, PADDING + theme.px(22 + (18 - MARK) / 2))
    return None


def paint_school_mark(painter: QPainter, theme: "Theme", place: QRectF, attended: float) -> None:
    """A square, filled from below by the share of the school day attended."""
    colour = theme.colour("school")
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, 3, 3)
    if attended > 0:
        filled = place.adjusted(0, place.height() * (1 - attended), 0, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(filled, 3, 3)


def spoken_day(state: CellState) -> str:
    """The day in one sentence, for a screen reader and the tip."""
    day = state.day
    parts = [weekday_and_day(day.date)]
    if state.is_today:
        parts.append(translate("Calendar", "today"))
    if day.logged:
        if day.active_minutes is not None:
            parts.append(plural("Calendar", "{n} active minute", "{n} active minutes", day.active_minutes))
        parts.append(_school_in_words(day))
    elif state.is_missing:
        parts.append(translate("Calendar", "no entry"))
    if day.win:
        parts.append(translate("Calendar", "win: {win}", win=day.win))
    parts.extend(day.tags)
    parts.extend(translate("Calendar", "reached: {step}", step=step) for step in day.reached)
    parts.extend(band.words for band in state.bands)
    return in_row(parts)


def _school_in_words(day: DayAtAGlance) -> str:
    if day.day_off:
        return translate("Calendar", "day off")
    if day.attended is None:
        return ""
    if day.attended >= 1:
        return translate("Calendar", "school all day")
    if day.attended > 0:
        return translate("Calendar", "school part of the day")
    return translate("Calendar", "not at school")
