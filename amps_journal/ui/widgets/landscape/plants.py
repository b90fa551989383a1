"""What grows beside the way: three kinds for each season, drawn about their foot in a box some 24 units high."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from amps_journal.domain.doing_path import Season

_Colours = Mapping[str, QColor]
_Draw = Callable[[QPainter, _Colours], None]


def draw_plant(painter: QPainter, colours: _Colours, season: Season, ordinal: int) -> None:
    """Draw what was planted in a season, with its foot at the origin.

    Args:
        painter: Moved to the foot, one unit of it a step of the way.
        colours: The landscape's.
        season: When it was planted.
        ordinal: The how-manieth it is, from 0; neighbours differ.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    kinds = _KINDS[season]
    kinds[ordinal % len(kinds)](painter, colours)


def _trunk(painter: QPainter, colours: _Colours, height: float, width: float = 1.8) -> None:
    painter.setBrush(colours["trunk"])
    painter.drawRoundedRect(QRectF(-width / 2, -height, width, height), width / 3, width / 3)


def _ball(painter: QPainter, colour: QColor, x: float, y: float, radius: float) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(x, y), radius, radius)


def _crown(painter: QPainter, colours: _Colours, fill: str, light: str) -> None:
    _trunk(painter, colours, 9)
    _ball(painter, colours[fill], 0, -15, 8)
    _ball(painter, colours[light], -2.4, -17.4, 4.2)


def _stroke(colours: _Colours, width: float) -> QPen:
    return QPen(colours["leaf_deep"], width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)


def _stem(painter: QPainter, colours: _Colours, x: float, height: float) -> None:
    painter.setPen(_stroke(colours, 1.0))
    painter.drawLine(QLineF(x, 0, x, -height))
    painter.setPen(Qt.PenStyle.NoPen)


def _blossom_tree(painter: QPainter, colours: _Colours) -> None:
    _trunk(painter, colours, 10)
    for x, y, radius in ((-4.0, -13.0, 5.0), (4.0, -13.0, 5.0), (0.0, -17.5, 5.6), (0.0, -12.0, 5.0)):
        _ball(painter, colours["blossom"], x, y, radius)
    for x, y in ((-4.5, -15.0), (1.0, -19.5), (4.6, -13.0), (-0.6, -13.5)):
        _ball(painter, colours["snow"], x, y, 0.9)


def _tulips(painter: QPainter, colours: _Colours) -> None:
    for x, height, name in ((-5.0, 8.0, "petal"), (0.0, 10.5, "petal_light"), (5.0, 8.5, "petal_cool")):
        _stem(painter, colours, x, height)
        painter.setBrush(colours[name])
        painter.drawChord(QRectF(x - 2.2, -height - 4, 4.4, 6.4), 180 * 16, 180 * 16)
        cup = [QPointF(x - 2.2, -height - 0.8), QPointF(x - 2.0, -height - 4), QPointF(x - 0.8, -height - 2.2)]
        cup += [QPointF(x, -height - 4.4), QPointF(x + 0.8, -height - 2.2), QPointF(x + 2.0, -height - 4)]
        painter.drawPolygon(QPolygonF([*cup, QPointF(x + 2.2, -height - 0.8)]))


def _birch(painter: QPainter, colours: _Colours) -> None:
    painter.setBrush(colours["snow"])
    painter.drawRoundedRect(QRectF(-0.9, -16, 1.8, 16), 0.6, 0.6)
    painter.setBrush(colours["trunk"])
    for y in (-4, -7.5, -11):
        painter.drawRect(QRectF(-0.9, y, 1.0, 0.6))
    painter.setBrush(colours["leaf_light"])
    painter.drawEllipse(QRectF(-5, -25, 10, 15))
    painter.setBrush(colours["leaf"])
    painter.drawEllipse(QRectF(-1, -22, 5, 9))


def _round_tree(painter: QPainter, colours: _Colours) -> None:
    _crown(painter, colours, "leaf", "leaf_light")


def _sunflowers(painter: QPainter, colours: _Colours) -> None:
    for x, height in ((-4.0, 11.0), (3.5, 14.0)):
        _stem(painter, colours, x, height)
        painter.setBrush(colours["leaf"])
        painter.drawEllipse(QRectF(x, -height / 2 - 1.2, 3.6, 2))
        painter.save()
        painter.translate(x, -height)
        painter.setBrush(colours["petal_light"])
        for _petal in range(4):
            painter.drawEllipse(QRectF(-1.3, -4.4, 2.6, 8.8))
            painter.rotate(45)
        painter.restore()
        _ball(painter, colours["trunk"], x, -height, 2)


def _bush(painter: QPainter, colours: _Colours) -> None:
    for x, y, radius in ((-4.5, -4.0, 4.4), (4.5, -4.0, 4.4), (0.0, -6.0, 5.6)):
        _ball(painter, colours["leaf_deep"], x, y, radius)
    for x, y in ((-5.0, -5.0), (-1.0, -8.5), (3.4, -3.6), (5.6, -6.0), (0.0, -3.0)):
        _ball(painter, colours["petal"], x, y, 1.1)


def _orange_tree(painter: QPainter, colours: _Colours) -> None:
    _crown(painter, colours, "ripe_deep", "ripe")


def _mushrooms(painter: QPainter, colours: _Colours) -> None:
    for x, height, radius in ((-3.0, 5.0, 3.6), (3.4, 7.5, 4.4)):
        painter.setBrush(colours["snow"])
        painter.drawRoundedRect(QRectF(x - 1.2, -height, 2.4, height), 1, 1)
        painter.setBrush(colours["cap"])
        painter.drawChord(QRectF(x - radius, -height - radius, 2 * radius, 2 * radius), 0, 180 * 16)
        for dot_x, dot_y in ((-1.6, 1.2), (1.3, 2.2)):
            _ball(painter, colours["snow"], x + dot_x, -height - dot_y, 0.7)


def _rowan(painter: QPainter, colours: _Colours) -> None:
    _trunk(painter, colours, 10, 1.5)
    for x, y, radius in ((-3.5, -13.0, 4.8), (3.5, -12.4, 4.8), (0.0, -17.0, 5.0)):
        _ball(painter, colours["ripe"], x, y, radius)
    for x, y in ((-5.0, -12.0), (-2.0, -15.5), (2.4, -11.0), (4.6, -14.0), (0.4, -18.4)):
        _ball(painter, colours["cap"], x, y, 1.1)


def _pine(painter: QPainter, colours: _Colours) -> None:
    _trunk(painter, colours, 4)
    for foot, half, height in ((-3, 7.5, 9), (-9, 6, 8), (-14.5, 4.4, 7.5)):
        painter.setBrush(colours["leaf_deep"])
        painter.drawPolygon(QPolygonF([QPointF(-half, foot), QPointF(half, foot), QPointF(0, foot - height)]))
    painter.setBrush(colours["snow"])
    for top, half, height in ((-22, 1.9, 3.2), (-17, 1.7, 2.2), (-12, 1.9, 2.2)):
        painter.drawPolygon(QPolygonF([QPointF(-half, top + height), QPointF(half, top + height), QPointF(0, top)]))


def _holly(painter: QPainter, colours: _Colours) -> None:
    for x, y, radius in ((-4.0, -4.0, 4.2), (4.0, -4.0, 4.2), (0.0, -7.4, 5.0)):
        _ball(painter, colours["leaf_deep"], x, y, radius)
    painter.setBrush(colours["snow"])
    painter.drawChord(QRectF(-5, -12.4, 10, 10), 30 * 16, 120 * 16)
    for x, y in ((-1.4, -5.0), (1.2, -5.6), (0.0, -3.6)):
        _ball(painter, colours["cap"], x, y, 1.2)


def _snowdrops(painter: QPainter, colours: _Colours) -> None:
    for x, height, lean in ((-4.5, 7.0, -1.6), (0.0, 9.5, 1.6), (4.5, 7.5, 1.8)):
        _stem(painter, colours, x, height)
        painter.setPen(_stroke(colours, 0.9))
        painter.drawLine(QLineF(x, -height, x + lean, -height + 0.6))
        painter.setPen(QPen(colours["leaf_deep"], 0.4))
        painter.setBrush(colours["snow"])
        painter.drawEllipse(QRectF(x + lean - 1.5, -height + 0.4, 3, 4.4))
        painter.setPen(Qt.PenStyle.NoPen)


_KINDS: dict[Season, tuple[_Draw, ...]] = {
    Season.SPRING: (_blossom_tree, _tulips, _birch),
    Season.SUMMER: (_round_tree, _sunflowers, _bush),
    Season.AUTUMN: (_orange_tree, _mushrooms, _rowan),
    Season.WINTER: (_pine, _snowdrops, _holly),
}
