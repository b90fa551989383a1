"""What is planned by weekday: a line for each thing, a column for each day."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from amps_journal.formats.dates import short_weekday_names, weekday_initials, weekday_names, weekdays_from
from amps_journal.formats.joined import clauses, in_row
from amps_journal.i18n import plural, set_apart, translate
from amps_journal.ui.theme import REGULAR, SEMI_BOLD
from amps_journal.ui.widgets.foundation.direction import seen
from amps_journal.ui.widgets.foundation.themed import Themed, begin_painting

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_HEAD, _LINE, _TALLEST_LINE = 26, 30, 52
_SMALL_PX = 12.5
_CELL_MOST = 64


@dataclass(frozen=True, slots=True)
class WeekLine:
    """One thing that is planned.

    Attributes:
        words: What it is.
        cells: What stands under each weekday, Monday first: a few letters, an empty text for a tick without words, or
            ``None`` where nothing is planned.
        spoken: Its days for a screen reader.
    """

    words: str
    cells: tuple[str | None, ...]
    spoken: str = ""


class WeekPlan(Themed, QWidget):
    """The plan of a week; the description says the same in words.

    Args:
        name: ``objectName``.
        spoken: What the table is called.
        first: The weekday that stands first.
        theme: What to paint with.
        parent: Qt owner.
    """

    def __init__(self, name: str, spoken: str, first: int, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._first = first
        self._today: int | None = None
        self._lines: tuple[WeekLine, ...] = ()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def lines(self) -> tuple[WeekLine, ...]:
        """What is shown."""
        return self._lines

    def set_first(self, first: int) -> None:
        """Begin the week on another weekday."""
        self._first = first
        self.update()

    def set_lines(self, lines: Sequence[WeekLine], today: int | None = None) -> None:
        """Show these lines; the weekday of today stands out."""
        self._lines, self._today = tuple(lines), today
        said = [line.spoken or self._said(line) for line in self._lines]
        self.setAccessibleDescription(clauses(said))
        self.updateGeometry()
        self.update()

    def _said(self, line: WeekLine) -> str:
        days = [weekday_names()[day] for day in weekdays_from(self._first) if line.cells[day] is not None]
        return translate("Kit", "{what}: {days}", what=line.words, days=in_row(days))

    def sizeHint(self) -> QSize:
        """Room for every line."""
        return QSize(self._theme.px(420), self._theme.px(_HEAD + _LINE * max(1, len(self._lines))))

    def minimumSizeHint(self) -> QSize:
        """Room for a few lines."""
        few = min(3, max(1, len(self._lines)))
        return QSize(self._theme.px(240), self._theme.px(_HEAD + _LINE * few))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint with the theme."""
        if not self._lines:
            return
        painter = begin_painting(self)
        head = self._theme.px(_HEAD)
        least = self._theme.px(_LINE)
        fits = max(1, (self.height() - head) // least)
        shown = self._lines if len(self._lines) <= fits else self._lines[: fits - 1]
        count = len(shown) + (len(shown) < len(self._lines))
        high = min(self._theme.px(_TALLEST_LINE), (self.height() - head) / max(1, count))
        left, wide = self._columns()
        self._paint_today(painter, QRectF(left, 0, wide, head + high * len(shown)))
        self._paint_head(painter, left, wide, head)
        for number, line in enumerate(shown):
            place = QRectF(0, head + number * high, self.width(), high)
            self._paint_line(painter, line, place, left, wide)
        if len(shown) < len(self._lines):
            place = QRectF(0, head + len(shown) * high, self.width(), high)
            rest = len(self._lines) - len(shown)
            painter.setPen(self._theme.colour("muted"))
            painter.setFont(self._theme.font(_SMALL_PX))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, plural("Kit", "and {n} more", "and {n} more", rest))
        painter.end()

    def _columns(self) -> tuple[float, float]:
        """Where the first day begins, and how wide each is."""
        metrics = QFontMetrics(self._theme.font())
        widest = max(metrics.horizontalAdvance(line.words) for line in self._lines) + 16
        least = self._theme.px(26) * 7
        left = min(widest, max(self.width() * 0.42, self.width() - 7 * self._theme.px(_CELL_MOST)))
        left = max(self._theme.px(56), min(left, self.width() - least))
        return left, (self.width() - left) / 7

    def _paint_today(self, painter: QPainter, days: QRectF) -> None:
        if self._today is None:
            return
        column = weekdays_from(self._first).index(self._today)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("chip"))
        place = QRectF(days.left() + column * days.width(), 0, days.width(), days.height())
        painter.drawRoundedRect(seen(self, place), 10, 10)

    def _paint_head(self, painter: QPainter, left: float, wide: float, head: float) -> None:
        for column, day in enumerate(weekdays_from(self._first)):
            is_today = day == self._today
            font = self._theme.font(_SMALL_PX, SEMI_BOLD if is_today else REGULAR)
            words = short_weekday_names()[day]
            if QFontMetrics(font).horizontalAdvance(words) > wide - 2:
                words = weekday_initials()[day]
            painter.setFont(font)
            painter.setPen(self._theme.colour("ink" if is_today else "muted"))
            place = seen(self, QRectF(left + column * wide, 0, wide, head))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_line(self, painter: QPainter, line: WeekLine, place: QRectF, left: float, wide: float) -> None:
        font = self._theme.font()
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink"))
        words = QFontMetrics(font).elidedText(line.words, Qt.TextElideMode.ElideRight, int(left - 10))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, set_apart(words))
        for column, day in enumerate(weekdays_from(self._first)):
            cell = seen(self, QRectF(left + column * wide, place.top(), wide, place.height()))
            self._paint_cell(painter, line.cells[day], cell)

    def _paint_cell(self, painter: QPainter, words: str | None, cell: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if words is None:
            painter.setBrush(self._theme.colour("track"))
            painter.drawEllipse(QPointF(cell.center()), 2, 2)
            return
        if not words:
            painter.setBrush(self._theme.colour("accent_fill"))
            radius = self._theme.px(5)
            painter.drawEllipse(QPointF(cell.center()), radius, radius)
            return
        font = self._theme.font(_SMALL_PX, SEMI_BOLD)
        wide = min(cell.width() - 4, self._theme.px(44))
        tall = min(cell.height() - 6, self._theme.px(24))
        pill = QRectF(cell.center().x() - wide / 2, cell.center().y() - tall / 2, wide, tall)
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.drawRoundedRect(pill, 8, 8)
        painter.setPen(self._theme.colour("accent"))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
