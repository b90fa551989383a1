"""A breath to look at: a large circle that grows and shrinks, or a row of steps that are filled and emptied."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from amps_journal.domain.breathing import Moment, Phase
from amps_journal.i18n import translate
from amps_journal.ui.theme import SEMI_BOLD
from amps_journal.ui.widgets.foundation.direction import seen
from amps_journal.ui.widgets.foundation.themed import Themed

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_LEAST, _USUAL = 200, 260
_WORDS = 64
_SMALLEST = 0.36
_DIMMED_LIGHT, _LIT_DARK = 0.34, 0.42
_STEP_HEIGHT = 34


def phase_words(phase: Phase) -> str:
    """What to do in a part of a breath, in two words at most."""
    return {
        Phase.IN: translate("Pacer", "Breathe in"),
        Phase.HOLD: translate("Pacer", "Hold"),
        Phase.OUT: translate("Pacer", "Breathe out"),
        Phase.REST: translate("Pacer", "Hold"),
    }[phase]


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two; ``share`` 0 is the first, 1 the second."""
    pairs = (one.redF(), other.redF()), (one.greenF(), other.greenF()), (one.blueF(), other.blueF())
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in pairs))


def ground_colour(theme: "Theme", fullness: float) -> QColor:
    """The ground of the soft light: bright with full lungs, dim with empty ones, so that closed eyes can follow."""
    card, ink = theme.colour("card"), theme.colour("ink")
    if theme.is_dark:
        return mixed(card, ink, _LIT_DARK * fullness)
    return mixed(mixed(card, ink, _DIMMED_LIGHT), card, fullness)


class BreathShape(Themed, QWidget):
    """Paints one moment of a breath. It keeps no time: whoever does hands over the next moment.

    Args:
        name: ``objectName``.
        theme: What to paint with; where it asks for less motion, steps are painted in place of the circle.
        parent: Qt owner.
    """

    def __init__(self, name: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._moment: Moment | None = None
        self._length = 0
        self._below = ""
        self._is_lit = False
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_moment(self, moment: Moment | None, below: str = "") -> None:
        """Show a moment, or the shape at rest.

        Args:
            moment: Where the breath is.
            below: A few quiet words under the shape, such as the time that is left.
        """
        was = self._moment
        self._moment, self._below = moment, below
        if self._theme.less_motion and was is not None and moment is not None:
            self._length = round(moment.since + moment.left)
            if (was.phase, was.count) == (moment.phase, moment.count):
                return
        self._length = round(moment.since + moment.left) if moment is not None else 0
        self.update()

    def set_lit(self, lit: bool) -> None:
        """Let the ground grow brighter and dimmer with the breath."""
        self._is_lit = lit
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough to be followed from across a room."""
        return QSize(self._theme.gap(_USUAL), self._theme.gap(_USUAL))

    def minimumSizeHint(self) -> QSize:
        """The least size that still leads a breath."""
        return QSize(self._theme.gap(_LEAST), self._theme.gap(_LEAST))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The shape, and the words under it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = QRectF(0, self.height() - self._theme.px(_WORDS), self.width(), self._theme.px(_WORDS))
        place = QRectF(0, 0, self.width(), words.top() - 8)
        if self._theme.less_motion:
            self._paint_steps(painter, place)
        else:
            self._paint_circle(painter, place)
        self._paint_words(painter, words)
        painter.end()

    def _paint_circle(self, painter: QPainter, place: QRectF) -> None:
        fullness = self._moment.fullness if self._moment is not None else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_lit and self._moment is not None:
            painter.setBrush(ground_colour(self._theme, fullness))
            painter.drawRoundedRect(place, 16, 16)
        largest = min(place.width(), place.height()) / 2 - 6
        radius = largest * (_SMALLEST + (1 - _SMALLEST) * fullness)
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.setPen(QPen(self._theme.colour("accent"), 3))
        painter.drawEllipse(place.center(), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("line"), 1.5))
        painter.drawEllipse(place.center(), largest, largest)

    def _paint_steps(self, painter: QPainter, place: QRectF) -> None:
        """A block for each second of the part; the blocks fill going in, stay through a hold and empty going out."""
        moment, height = self._moment, self._theme.px(_STEP_HEIGHT)
        if moment is None:
            return
        filled = {
            Phase.IN: moment.count,
            Phase.HOLD: self._length,
            Phase.OUT: self._length - moment.count,
            Phase.REST: 0,
        }[moment.phase]
        gap = 10.0
        width = min((place.width() - gap * (self._length - 1)) / self._length, self._theme.px(64))
        left = place.center().x() - (width * self._length + gap * (self._length - 1)) / 2
        for step in range(self._length):
            painter.setBrush(self._theme.colour("accent_fill" if step < filled else "track"))
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            block = QRectF(left + step * (width + gap), place.center().y() - height / 2, width, height)
            painter.drawRoundedRect(seen(self, block), 8, 8)
        self._paint_count(painter, QPointF(place.center().x(), place.center().y() - height), str(moment.count))

    def _paint_count(self, painter: QPainter, foot: QPointF, count: str) -> None:
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(self._theme.font(40, SEMI_BOLD))
        high = self._theme.px(56)
        place = QRectF(foot.x() - high, foot.y() - high, 2 * high, high)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, count)

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        upper, lower = QRectF(place), QRectF(place)
        upper.setHeight(place.height() * 0.6)
        lower.setTop(upper.bottom())
        if self._moment is not None:
            painter.setPen(self._theme.colour("ink"))
            painter.setFont(self._theme.font(24, SEMI_BOLD))
            painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, phase_words(self._moment.phase))
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(self._theme.font(14))
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, self._below)
