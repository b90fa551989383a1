"""The squares of a year at a glance, painted once for a theme and a size."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from amps_journal.domain.year import SCALES
from amps_journal.ui.widgets.calendar_grids.year_measure_words import HUES

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

MISSING, NOT_APPLICABLE, OUTSIDE = "missing", "not_applicable", "outside"
_LIGHTEST, _DARKEST = 0.10, 1.0


def step_colour(theme: "Theme", measure: str, step: int) -> QColor:
    """The ground of a step: one hue, from hardly there to full."""
    last = len(SCALES[measure]) - 1
    share = _LIGHTEST + (_DARKEST - _LIGHTEST) * step / last
    hue, ground = theme.colour(HUES[measure]), theme.colour("card")
    mixed = (round(a * share + b * (1 - share)) for a, b in zip(_rgb(hue), _rgb(ground), strict=True))
    return QColor(*mixed)


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def paint_tile(painter: QPainter, theme: "Theme", measure: str, tile: int | str, place: QRectF) -> None:
    """Draw one square: a step of the scale, or what stands for a day without a value.

    A step has a ground and an outline, also the lowest one; a missing day is hatched; a day to which the measure does
    not apply is a dot; a day outside the journal is a pale spot.
    """
    radius = max(2.0, place.width() / 5)
    if tile == NOT_APPLICABLE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("edge"))
        spot = max(1.5, place.width() / 9)
        painter.drawEllipse(QPointF(place.center()), spot, spot)
        return
    if isinstance(tile, int):
        painter.setBrush(step_colour(theme, measure, tile))
        outline = QColor(theme.colour(HUES[measure]))
        outline.setAlphaF(0.55)
        painter.setPen(QPen(outline, 1))
    elif tile == MISSING:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(theme.colour("edge"), Qt.BrushStyle.BDiagPattern))
        painter.setOpacity(0.55)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.setOpacity(0.35)
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setOpacity(1)


def tiles(theme: "Theme", measure: str, side: int, ratio: float) -> dict[int | str, QPixmap]:
    """Every square that the measure needs, as pictures.

    Args:
        theme: Colours.
        measure: One of ``MEASURES``.
        side: Pixels.
        ratio: Device pixels to a pixel.
    """
    kinds: list[int | str] = [*range(len(SCALES[measure])), MISSING, NOT_APPLICABLE, OUTSIDE]
    made = {}
    for kind in kinds:
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_tile(painter, theme, measure, kind, QRectF(0, 0, side, side))
        painter.end()
        made[kind] = picture
    return made
