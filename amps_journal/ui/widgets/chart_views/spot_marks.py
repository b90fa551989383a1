"""How a spot of a chart is marked, and a stretch of days that is being chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

WIDE_PX = 6
_TINT = 34


def _tint(theme: "Theme", name: str) -> QColor:
    colour = QColor(theme.colour(name))
    colour.setAlpha(_TINT)
    return colour


def paint_spot(painter: QPainter, theme: "Theme", place: QRectF, is_timeline: bool, *, is_walked: bool) -> None:
    """Mark a spot: a day of a timeline by a line down its column, any other by its outline.

    Args:
        painter: With smooth edges.
        theme: What to paint with.
        place: Where the spot lies.
        is_timeline: Whether it is a day of a timeline.
        is_walked: Whether the keyboard is on it, which is shown as plainly as any focus.
    """
    name = "focus" if is_walked else "ink"
    if not is_timeline:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour(name), 2 if is_walked else 1.5))
        painter.drawRoundedRect(place.adjusted(-1, -1, 1, 1), 5, 5)
        return
    if place.width() >= WIDE_PX:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_tint(theme, name))
        painter.drawRoundedRect(place, 3, 3)
    painter.setPen(QPen(theme.colour(name), 2 if is_walked else 1))
    middle = place.center().x()
    painter.drawLine(QLineF(middle, place.top(), middle, place.bottom()))


def paint_stretch(painter: QPainter, theme: "Theme", one: QRectF, other: QRectF) -> None:
    """Tint everything from one spot of a timeline to another."""
    whole = one.united(other)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_tint(theme, "accent"))
    painter.drawRect(whole)
    painter.setPen(QPen(theme.colour("accent"), 1.5))
    for edge in (whole.left(), whole.right()):
        painter.drawLine(QLineF(edge, whole.top(), edge, whole.bottom()))
