"""Sky, hills, the way with its stones, and flags: what the landscape is made of besides plants."""

from collections.abc import Mapping, Sequence
from math import sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

if TYPE_CHECKING:
    from amps_journal.ui.widgets.landscape.ground import Ground, Place

_Colours = Mapping[str, QColor]
_STARS = 42
_SPREAD = 0.754_877_666_2, 0.569_840_291
"""Steps across and down by which points lie evenly and never in rows: the plastic number's first two powers."""
_WAY_HALF = 6.2
_HILLS = (
    ("hill_far", 0.43, 0.055, 4.1, 0.4),
    ("hill_mid", 0.54, 0.05, 5.3, 2.2),
    ("hill_near", 0.67, 0.04, 4.4, 4.0),
)
"""Colour, height of the ridge and its swing as shares of the picture's height, how often it swings, where it begins."""


def _round(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def draw_sky(painter: QPainter, ground: "Ground", colours: _Colours, *, is_night: bool) -> None:
    """Draw the sky with a sun and clouds, or a moon and stars."""
    width, height, unit = ground.width, ground.height, ground.unit
    sky = QLinearGradient(0, 0, 0, height * 0.6)
    sky.setColorAt(0, colours["sky_high"])
    sky.setColorAt(1, colours["sky_low"])
    painter.fillRect(QRectF(0, 0, width, height), sky)
    painter.setPen(Qt.PenStyle.NoPen)
    at = QPointF(width * (0.84 if ground.is_mirrored else 0.16), height * 0.22)
    if is_night:
        painter.setBrush(colours["snow"])
        for star in range(1, _STARS):
            x, y = star * _SPREAD[0] % 1.0 * width, star * _SPREAD[1] % 1.0 * height * 0.42
            painter.drawEllipse(QPointF(x, y), *(2 * [(0.5 + star % 3 * 0.25) * unit]))
    else:
        painter.setBrush(colours["cloud"])
        for x, y, size in ((0.46, 0.16, 1.0), (0.8, 0.1, 0.7)):
            _cloud(painter, QPointF(width * (1 - x if ground.is_mirrored else x), height * y), size * unit)
    painter.setBrush(colours["light"])
    painter.drawEllipse(at, 15 * unit, 15 * unit)


def _cloud(painter: QPainter, at: QPointF, unit: float) -> None:
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.WindingFill)
    for x, y, across, high in ((-16, -3, 20, 9), (-8, -9, 18, 14), (2, -5, 20, 11)):
        shape.addEllipse(QRectF(at.x() + x * unit, at.y() + y * unit, across * unit, high * unit))
    painter.drawPath(shape)


def draw_hills(painter: QPainter, ground: "Ground", colours: _Colours) -> None:
    """Draw three ridges, the far one first."""
    for name, ridge, swing, often, begin in _HILLS:
        shape = QPolygonF([QPointF(0, ground.height)])
        for step in range(41):
            share = step / 40
            across = 1 - share if ground.is_mirrored else share
            wave = sin(begin + often * across) + 0.4 * sin(begin * 2 + often * 1.9 * across)
            shape.append(QPointF(share * ground.width, ground.height * (ridge - swing * wave)))
        shape.append(QPointF(ground.width, ground.height))
        painter.setBrush(colours[name])
        painter.drawPolygon(shape)


def draw_way(
    painter: QPainter, ground: "Ground", places: "Sequence[Place]", colour: QColor, *, fades: bool = False
) -> None:
    """Draw a stretch of the way, narrower the further off it is; ``fades`` has its far end lost from sight."""
    left, right = [], []
    for place in places:
        half = _WAY_HALF * place.size * ground.unit
        # The way lies on the ground: what runs across the picture is seen flatter than what runs into it.
        turn = place.angle
        normal = QLineF.fromPolar(half, -turn + 90).p2()
        left.append(QPointF(place.x + normal.x(), place.y + normal.y() * 0.8))
        right.append(QPointF(place.x - normal.x(), place.y - normal.y() * 0.8))
    painter.setPen(Qt.PenStyle.NoPen)
    if fades:
        begin, end = places[0], places[-1]
        shade = QLinearGradient(0, begin.y, 0, min(end.y, begin.y - 1))
        gone = QColor(colour)
        gone.setAlpha(0)
        shade.setColorAt(0, colour)
        shade.setColorAt(0.4, colour)
        shade.setColorAt(1, gone)
        painter.setBrush(shade)
    else:
        painter.setBrush(colour)
    painter.drawPolygon(QPolygonF(left + right[::-1]), Qt.FillRule.WindingFill)


def draw_stone(painter: QPainter, ground: "Ground", place: "Place", number: int, colours: _Colours) -> None:
    """Draw a stone of the way; stones differ a little in shape and shade, by their number."""
    unit = ground.unit * place.size
    painter.save()
    painter.translate(place.x, place.y)
    painter.rotate(place.angle)
    colour = QColor(colours["stone"])
    colour.setAlphaF(0.72 + 0.14 * (number * 5 % 3))
    painter.setBrush(colour)
    across, deep = (4.2 + 0.5 * (number * 7 % 3)) * unit, (2.7 + 0.35 * (number * 11 % 3)) * unit
    painter.drawEllipse(QPointF(0, ((number * 13 % 3) - 1) * 0.7 * unit), across, deep)
    painter.restore()


def draw_flag(painter: QPainter, colours: _Colours, *, is_goal: bool) -> None:
    """Draw a step's flag, or a goal's viewpoint with a bench under a larger flag; the foot is at the origin."""
    if is_goal:
        painter.setBrush(colours["leaf_light"])
        painter.drawChord(QRectF(-15, -6, 30, 12), 0, 180 * 16)
        painter.setPen(_round(colours["pole"], 1.5))
        for line in (
            QLineF(-10, -9, -2, -9),
            QLineF(-9, -9, -9, -5.6),
            QLineF(-3, -9, -3, -5.6),
            QLineF(-10, -12, -2, -12),
        ):
            painter.drawLine(line)
    top, foot = (-32.0, -6.0) if is_goal else (-24.0, 0.0)
    at = 4.0 if is_goal else 0.0
    painter.setPen(_round(colours["pole"], 1.5))
    painter.drawLine(QLineF(at, foot, at, top))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours["flag_goal" if is_goal else "flag"])
    cloth = QPainterPath(QPointF(at + 0.6, top))
    cloth.quadTo(QPointF(at + 6, top + 1.2), QPointF(at + 12, top + 5))
    cloth.quadTo(QPointF(at + 6, top + 8.4), QPointF(at + 0.6, top + 10))
    cloth.closeSubpath()
    painter.drawPath(cloth)
