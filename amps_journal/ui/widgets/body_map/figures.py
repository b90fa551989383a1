"""The figure of the body as shapes: front and back, one polygon for each region of the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QXmlStreamReader
from PySide6.QtGui import QPolygonF

from amps_journal import paths

VIEWS = ("front", "back")
_FIGURE = "figure"


@dataclass(frozen=True, slots=True, eq=False)
class BodyFigure:
    """The body from one side.

    Attributes:
        outline: The whole body.
        regions: The regions that are seen from this side, by their keys in the catalogue.
    """

    outline: QPolygonF
    regions: Mapping[str, QPolygonF]

    @property
    def bounds(self) -> QRectF:
        """The rectangle around the body, in the drawing's own units."""
        return self.outline.boundingRect()


@cache
def body_figure(view: str) -> BodyFigure:
    """The body seen from the ``front`` or the ``back``, read from ``resources/body``.

    On the front the teen's left is on the viewer's right, as with a person who stands opposite; on the back it is on
    the viewer's left.
    """
    shapes = dict(_shapes(paths.resource("body", f"{view}.svg").read_text("utf-8")))
    return BodyFigure(shapes.pop(_FIGURE), shapes)


def _shapes(drawing: str) -> list[tuple[str, QPolygonF]]:
    """The polygons of a drawing with their names. Ours hold nothing else."""
    reader = QXmlStreamReader(drawing)
    found = []
    while reader.readNextStartElement():
        if reader.name() == "polygon":
            given = reader.attributes()
            found.append((str(given.value("id")), _polygon(str(given.value("points")))))
            reader.skipCurrentElement()
    return found


def _polygon(points: str) -> QPolygonF:
    pairs = (point.split(",") for point in points.split())
    return QPolygonF([QPointF(float(x), float(y)) for x, y in pairs])
