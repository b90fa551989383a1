"""Small bars of active minutes against the plan: missing days are hatched, rest days are stubs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from amps_journal.formats.joined import clauses
from amps_journal.i18n import plural, translate
from amps_journal.ui.theme import SEMI_BOLD
from amps_journal.ui.widgets.foundation.direction import seen, seen_x
from amps_journal.ui.widgets.foundation.plain_text import set_tip
from amps_journal.ui.widgets.foundation.themed import Themed

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_GAP = 8
_LABELS = 20
_STUB = 3
_RADIUS = 5


@dataclass(frozen=True, slots=True)
class MinutesBar:
    """One day.

    Attributes:
        short: What stands under the bar, such as "T".
        spoken: The weekday in full.
        minutes: Active minutes, or ``None`` where the day says nothing of them.
        planned: The plan's minutes, or ``None``.
        is_shown: Whether it is the day that is open.
        is_before: Whether it lies before the journal was begun, so that nothing is missing.
    """

    short: str
    spoken: str
    minutes: int | None
    planned: float | None
    is_shown: bool = False
    is_before: bool = False


class MinutesBars(Themed, QWidget):
    """Seven bars with the plan as a dashed line; its description says the same numbers in words.

    Args:
        name: ``objectName``.
        spoken: What the bars are called.
        theme: What to paint with.
        parent: Qt owner.
    """

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: tuple[MinutesBar, ...] = ()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def bars(self) -> tuple[MinutesBar, ...]:
        """The days that are shown."""
        return self._bars

    def set_bars(self, bars: Sequence[MinutesBar]) -> None:
        """Show these days."""
        self._bars = tuple(bars)
        said = [self._said(bar) for bar in bars if not bar.is_before]
        self.setAccessibleDescription(clauses(said))
        set_tip(self, "\n".join(said))
        self.update()

    @staticmethod
    def _said(bar: MinutesBar) -> str:
        if bar.minutes is None:
            return translate("Kit", "{day}: no entry", day=bar.spoken)
        return plural("Kit", "{day}: {n} minute", "{day}: {n} minutes", bar.minutes, day=bar.spoken)

    def sizeHint(self) -> QSize:
        """The size that its words take in the theme."""
        return QSize(self._theme.px(240), self._theme.px(100))

    def minimumSizeHint(self) -> QSize:
        """The least size that still shows everything."""
        return QSize(self._theme.px(160), self._theme.px(76))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint with the theme."""
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.height() - self._theme.px(_LABELS)
        tallest = max(
            [1.0, *(float(b.minutes or 0) for b in self._bars), *(1.2 * (b.planned or 0) for b in self._bars)]
        )
        width = (self.width() - _GAP * (len(self._bars) - 1)) / len(self._bars)
        for index, bar in enumerate(self._bars):
            place = seen(self, QRectF(index * (width + _GAP), 0, width, room))
            self._paint_bar(painter, bar, place, tallest)
            label = QRectF(place.left(), room, width, self._theme.px(_LABELS))
            self._paint_label(painter, bar, label)
        self._paint_plan(painter, width, room, tallest)
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: MinutesBar, place: QRectF, tallest: float) -> None:
        colour = self._theme.colour
        painter.setPen(Qt.PenStyle.NoPen)
        if bar.minutes is None:
            if not bar.is_before:
                self._paint_hatching(painter, place)
            return
        height = max(_STUB, bar.minutes / tallest * place.height())
        shape = QRectF(place.left(), place.bottom() - height, place.width(), height)
        painter.setBrush(colour("accent_fill" if bar.minutes else "track"))
        painter.drawPath(self._with_round_top(shape, min(_RADIUS, height / 2)))

    @staticmethod
    def _with_round_top(shape: QRectF, radius: float) -> QPainterPath:
        path = QPainterPath(shape.bottomLeft())
        path.lineTo(shape.left(), shape.top() + radius)
        path.quadTo(shape.topLeft(), QPointF(shape.left() + radius, shape.top()))
        path.lineTo(shape.right() - radius, shape.top())
        path.quadTo(shape.topRight(), QPointF(shape.right(), shape.top() + radius))
        path.lineTo(shape.bottomRight())
        path.closeSubpath()
        return path

    def _paint_hatching(self, painter: QPainter, place: QRectF) -> None:
        painter.save()
        painter.setClipRect(place)
        painter.setPen(QPen(self._theme.colour("edge"), 0.6))
        step, reach = 5, int(place.height() + place.width())
        for offset in range(0, reach, step):
            start = QPointF(place.left(), place.bottom() - offset)
            painter.drawLine(QLineF(start, start + QPointF(place.width(), place.width())))
        painter.restore()

    def _paint_label(self, painter: QPainter, bar: MinutesBar, place: QRectF) -> None:
        painter.setPen(self._theme.colour("ink" if bar.is_shown else "muted"))
        painter.setFont(self._theme.font(11.5, SEMI_BOLD if bar.is_shown else 400))
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, bar.short)

    def _paint_plan(self, painter: QPainter, width: float, room: float, tallest: float) -> None:
        pen = QPen(self._theme.colour("muted"), 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        line = QPainterPath()
        for index, bar in enumerate(self._bars):
            if bar.planned is None:
                continue
            left = index * (width + _GAP) - (_GAP / 2 if index else 0)
            right = left + width + (_GAP if 0 < index < len(self._bars) - 1 else _GAP / 2)
            y = room - bar.planned / tallest * room
            if index and self._bars[index - 1].planned is not None:
                line.lineTo(seen_x(self, left), y)
            else:
                line.moveTo(seen_x(self, left), y)
            line.lineTo(seen_x(self, right), y)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)
