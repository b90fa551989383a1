"""The weeks to come as bars that rise, with held weeks marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from amps_journal.formats.joined import clauses
from amps_journal.formats.numbers import whole
from amps_journal.i18n import plural, translate
from amps_journal.ui.theme import REGULAR, SEMI_BOLD
from amps_journal.ui.widgets.foundation.themed import Themed, begin_painting, remember_focus_reason, shows_ring

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_NUMBERS, _DATES, _SIDE = 20, 20, 4
_SMALL_PX = 12
_RADIUS = 5


@dataclass(frozen=True, slots=True)
class ComingWeek:
    """One week.

    Attributes:
        start: Its first day.
        short: What stands under its bar, such as "4 May".
        minutes: Active minutes a day.
        is_held: Whether the quota stays as it was the week before.
    """

    start: date
    short: str
    minutes: float
    is_held: bool = False


class ComingWeeks(Themed, QWidget):
    """Bars of minutes a day, one a week; hovering or the arrow keys tell the numbers of each.

    Args:
        name: ``objectName``.
        spoken: What the picture is called.
        theme: What to paint with.
        is_small: Whether it is only looked at: no numbers but the first and the last, and no keys.
        parent: Qt owner.
    """

    week_pointed = Signal(int)
    week_pressed = Signal(int)

    def __init__(
        self, name: str, spoken: str, theme: "Theme", *, is_small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weeks: tuple[ComingWeek, ...] = ()
        self._is_small = is_small
        self._here: int | None = None
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if not is_small:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setMouseTracking(True)

    def weeks(self) -> tuple[ComingWeek, ...]:
        """What is shown."""
        return self._weeks

    def set_weeks(self, weeks: Sequence[ComingWeek]) -> None:
        """Show these weeks, the first of which is this one."""
        self._weeks = tuple(weeks)
        if self._here is not None and self._here >= len(self._weeks):
            self._here = None
        self._describe()
        self.update()

    def here(self) -> int | None:
        """The place of the week that is pointed at."""
        return self._here

    @staticmethod
    def said(week: ComingWeek) -> str:
        """A week in words: "From 4 May: 32 minutes a day, held"."""
        minutes = round(week.minutes)
        if week.is_held:
            one, many = "From {day}: {n} minute a day, held", "From {day}: {n} minutes a day, held"
            return plural("Kit", one, many, minutes, day=week.short)
        return plural("Kit", "From {day}: {n} minute a day", "From {day}: {n} minutes a day", minutes, day=week.short)

    def _describe(self) -> None:
        shown = self._weeks if self._here is None else (self._weeks[self._here],)
        self.setAccessibleDescription(clauses(self.said(week) for week in shown))

    def sizeHint(self) -> QSize:
        """A picture that takes what room there is."""
        return QSize(self._theme.px(320), self._theme.px(96 if self._is_small else 180))

    def minimumSizeHint(self) -> QSize:
        """The least that can be read."""
        return QSize(self._theme.px(160), self._theme.px(76 if self._is_small else 140))

    # pointing

    def _point(self, place: int | None) -> None:
        if place == self._here or not self._weeks:
            return
        self._here = place
        self._describe()
        self.update()
        self.week_pointed.emit(-1 if place is None else place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along the weeks."""
        remember_focus_reason(self, Qt.FocusReason.TabFocusReason)
        here, last = self._here, len(self._weeks) - 1
        steps = {
            Qt.Key.Key_Right: 0 if here is None else min(last, here + 1),
            Qt.Key.Key_Left: last if here is None else max(0, here - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        wanted = steps.get(Qt.Key(event.key()))
        if self._is_small:
            super().keyPressEvent(event)
        elif wanted is not None:
            self._point(wanted)
        elif here is not None and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.week_pressed.emit(here)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the week under the pointer."""
        super().mouseReleaseEvent(event)
        is_here = self.rect().contains(event.position().toPoint())
        if not self._is_small and is_here and self._here is not None:
            self.week_pressed.emit(self._here)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the week under the pointer."""
        if self._weeks:
            slot = (self.width() - 2 * _SIDE) / len(self._weeks)
            self._point(max(0, min(len(self._weeks) - 1, int((event.position().x() - _SIDE) / slot))))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at none."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._point(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at this week."""
        remember_focus_reason(self, event.reason())
        super().focusInEvent(event)
        if self._here is None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._point(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at none."""
        super().focusOutEvent(event)
        self._point(None)

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint with the theme."""
        if not self._weeks:
            return
        painter = begin_painting(self)
        if shows_ring(self):
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        top = self._theme.px(_NUMBERS) + 4
        floor = self.height() - self._theme.px(_DATES) - 4
        slot = (self.width() - 2 * _SIDE) / len(self._weeks)
        tallest = max(1.0, *(week.minutes for week in self._weeks))
        numbers = self._places_of_numbers(slot)
        dates = self._places_of_dates(slot)
        for place, week in enumerate(self._weeks):
            column = QRectF(_SIDE + place * slot, top, slot, floor - top)
            high = max(3.0, week.minutes / tallest * column.height())
            bar = QRectF(column.left() + slot * 0.14, floor - high, slot * 0.72, high)
            self._paint_bar(painter, week, bar, place)
            if place in numbers:
                self._paint_number(painter, week, bar, place)
            if place in dates:
                self._paint_date(painter, week, QRectF(column.left(), floor + 4, slot, self._theme.px(_DATES)), place)
        painter.end()

    def _places_of_numbers(self, slot: float) -> set[int]:
        widest = QFontMetrics(self._theme.font(_SMALL_PX, SEMI_BOLD)).horizontalAdvance("000")
        everywhere = set(range(len(self._weeks)))
        if not self._is_small and slot > widest + 2:
            return everywhere
        here = set() if self._here is None else {self._here}
        return {0, len(self._weeks) - 1} | here

    def _places_of_dates(self, slot: float) -> set[int]:
        metrics = QFontMetrics(self._theme.font(_SMALL_PX))
        widest = max(metrics.horizontalAdvance(week.short) for week in self._weeks) + 8
        every = max(1, -int(-widest // slot))
        return set(range(0, len(self._weeks), every))

    def _paint_bar(self, painter: QPainter, week: ComingWeek, bar: QRectF, place: int) -> None:
        radius = min(_RADIUS, bar.height() / 2, bar.width() / 2)
        path = QPainterPath(bar.bottomLeft())
        path.lineTo(bar.left(), bar.top() + radius)
        path.quadTo(bar.topLeft(), QPointF(bar.left() + radius, bar.top()))
        path.lineTo(bar.right() - radius, bar.top())
        path.quadTo(bar.topRight(), QPointF(bar.right(), bar.top() + radius))
        path.lineTo(bar.bottomRight())
        path.closeSubpath()
        is_strong = place == self._here or (self._here is None and place == 0)
        colour = self._theme.colour
        if week.is_held:
            painter.fillPath(path, colour("accent_soft"))
            self._paint_hatching(painter, path, bar)
            painter.strokePath(path, QPen(colour("accent"), 1.2))
        else:
            painter.fillPath(path, colour("accent" if is_strong else "accent_fill"))

    def _paint_hatching(self, painter: QPainter, path: QPainterPath, bar: QRectF) -> None:
        """A held week is told by its hatching, not by a colour alone."""
        painter.save()
        painter.setClipPath(path)
        painter.setPen(QPen(self._theme.colour("accent"), 1))
        reach = int(bar.height() + bar.width())
        for offset in range(0, reach, 6):
            start = QPointF(bar.left(), bar.bottom() - offset)
            painter.drawLine(QLineF(start, start + QPointF(bar.width(), bar.width())))
        painter.restore()

    def _paint_number(self, painter: QPainter, week: ComingWeek, bar: QRectF, place: int) -> None:
        is_here = place == self._here or (self._here is None and place == 0)
        painter.setFont(self._theme.font(_SMALL_PX, SEMI_BOLD if is_here else REGULAR))
        painter.setPen(self._theme.colour("ink" if is_here else "muted"))
        tall = self._theme.px(_NUMBERS)
        words = QRectF(bar.center().x() - 40, bar.top() - tall, 80, tall - 2)
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, whole(week.minutes))

    def _paint_date(self, painter: QPainter, week: ComingWeek, under: QRectF, place: int) -> None:
        is_here = place == self._here or (self._here is None and place == 0)
        font = self._theme.font(_SMALL_PX, SEMI_BOLD if is_here else REGULAR)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink" if is_here else "muted"))
        wide = QFontMetrics(font).horizontalAdvance(week.short) + 4
        left = min(max(0.0, under.center().x() - wide / 2), self.width() - wide)
        place_of_words = QRectF(left, under.top(), wide, under.height())
        words = translate("Kit", "now") if place == 0 and not self._is_small and wide > under.width() else week.short
        painter.drawText(place_of_words, Qt.AlignmentFlag.AlignCenter, words)
