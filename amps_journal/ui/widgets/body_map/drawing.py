"""The body, front and back side by side; a region is chosen with a click."""

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from amps_journal.domain import catalogue
from amps_journal.i18n import translate
from amps_journal.ui.theme import SEMI_BOLD
from amps_journal.ui.widgets.body_map.figures import VIEWS, body_figure
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel, set_tip
from amps_journal.ui.widgets.foundation.themed import Themed, begin_painting

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_UNIT = 0.74
"""Pixels for a unit of the drawing, at 100 %."""
_BETWEEN = 28
_CAPTION = 24
_NEAR = 4
"""Pixels beside a shape that still count as on it: a wrist is small."""
_SIDE_WORDS_AT = 0.82


class BodyDrawing(Themed, PlainLabel):
    """Two figures. It shows what is chosen and says which region was clicked; the choice itself is kept elsewhere.

    A chosen region is filled, hatched and outlined, so that no colour is needed to see it. There is nothing here for
    the keyboard: the list beside it offers the same.

    Args:
        name: ``objectName``.
        spoken: What the drawing is called.
        theme: What to paint with.
        parent: Qt owner.
    """

    region_clicked = Signal(str)
    region_pointed_at = Signal(str)

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._chosen: frozenset[str] = frozenset()
        self._under = ""
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setPixmap(QPixmap(1, 1))  # A label with a picture is a graphic to screen readers.
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_chosen(self, regions: Collection[str], said: str) -> None:
        """Show these regions as chosen.

        Args:
            regions: Keys of the catalogue.
            said: The same in words.
        """
        self._chosen = frozenset(regions)
        self.setAccessibleDescription(said)
        self.update()

    def region_at(self, place: QPointF) -> str:
        """The key of the region at a place of the widget, or right beside it; empty where there is none."""
        near = [QPointF(x, y) for x in (0, -_NEAR, _NEAR) for y in (0, -_NEAR, _NEAR)]
        for by in sorted(near, key=QPointF.manhattanLength):
            for key, shape in self._shapes():
                if shape.containsPoint(place + by, Qt.FillRule.OddEvenFill):
                    return key
        return ""

    def middle_of(self, region: str) -> QPointF:
        """A place well inside a region, in the widget's pixels."""
        shape = dict(self._shapes())[region]
        box = shape.boundingRect()
        steps = [(i + 0.5) / 24 for i in range(24)]
        inside = (QPointF(box.left() + box.width() * x, box.top() + box.height() * y) for x in steps for y in steps)
        middle = box.center()
        return min(
            (place for place in inside if shape.containsPoint(place, Qt.FillRule.OddEvenFill)),
            key=lambda place: (place - middle).manhattanLength(),
        )

    # size and place

    def _unit(self) -> float:
        return self._theme.gap(1000) / 1000 * _UNIT

    def sizeHint(self) -> QSize:
        """Room for both figures and what stands above them."""
        widths = sum(body_figure(view).bounds.width() for view in VIEWS)
        height = max(body_figure(view).bounds.height() for view in VIEWS)
        unit = self._unit()
        across = widths * unit + (len(VIEWS) - 1) * self._theme.gap(_BETWEEN)
        return QSize(round(across) + 4, round(height * unit) + self._theme.px(_CAPTION) + 4)

    def minimumSizeHint(self) -> QSize:
        """The least size that still shows everything."""
        return self.sizeHint()

    def _placed(self, view: str) -> QTransform:
        """From the drawing's units to the widget's pixels."""
        box, unit = body_figure(view).bounds, self._unit()
        before = VIEWS[: VIEWS.index(view)]
        left = 2 + sum(body_figure(name).bounds.width() * unit + self._theme.gap(_BETWEEN) for name in before)
        top = self._theme.px(_CAPTION) + 2
        return QTransform(unit, 0, 0, unit, left - box.left() * unit, top - box.top() * unit)

    def _shapes(self) -> Iterator[tuple[str, QPolygonF]]:
        for view in VIEWS:
            place = self._placed(view)
            for key, shape in body_figure(view).regions.items():
                yield key, place.map(shape)

    # pointing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the region under the pointer."""
        self._point_at(self.region_at(event.position()))
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the region under the pointer, or take it back."""
        region = self.region_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and region:
            self.region_clicked.emit(region)
        else:
            super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        self._point_at("")
        super().leaveEvent(event)

    def show_pointed_at(self, region: str) -> None:
        """Show a region as pointed at, such as the one in whose line of the list the pointer is; says nothing."""
        if region != self._under:
            self._under = region
            self.update()

    def _point_at(self, region: str) -> None:
        if region != self._under:
            self.show_pointed_at(region)
            self.setCursor(Qt.CursorShape.PointingHandCursor if region else Qt.CursorShape.ArrowCursor)
            set_tip(self, catalogue.label("regions", region) if region else "")
            self.region_pointed_at.emit(region)

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint with the theme."""
        painter = begin_painting(self)
        for view in VIEWS:
            place = self._placed(view)
            outline = place.map(body_figure(view).outline)
            shapes = {key: place.map(shape) for key, shape in body_figure(view).regions.items()}
            self._paint_figure(painter, outline, shapes)
            for key in self._chosen & shapes.keys():
                self._paint_chosen(painter, shapes[key], pointed_at=key == self._under)
            self._paint_words(painter, view, outline.boundingRect())
        painter.end()

    def _paint_figure(self, painter: QPainter, outline: QPolygonF, shapes: Mapping[str, QPolygonF]) -> None:
        """The body at rest: regions divided by quiet lines, the whole held by one that can be seen."""
        colour = self._theme.colour
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("track"))
        painter.drawPolygon(outline)
        painter.setPen(QPen(colour("card"), 1.25))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for shape in shapes.values():
            painter.drawPolygon(shape)
        painter.setPen(QPen(colour("edge"), 1.5))
        painter.drawPolygon(outline)
        if self._under in shapes:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(colour("accent_soft"))
            painter.drawPolygon(shapes[self._under])

    def _paint_chosen(self, painter: QPainter, shape: QPolygonF, *, pointed_at: bool) -> None:
        colour = self._theme.colour
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("pain"))
        painter.drawPolygon(shape)
        painter.setBrush(QBrush(colour("card"), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(colour("focus" if pointed_at else "ink"), 2))
        painter.drawPolygon(shape)

    def _paint_words(self, painter: QPainter, view: str, figure: QRectF) -> None:
        """Say which side is seen, and at its sides whose left and right is meant."""
        front = view == "front"
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(self._theme.font(12.5, SEMI_BOLD))
        above = QRectF(figure.left(), 0, figure.width(), self._theme.px(_CAPTION - 4))
        caption = translate("Kit", "Front") if front else translate("Kit", "Back")
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, caption)
        painter.setFont(self._theme.font(11.5))
        left, right = translate("Kit", "your\nleft"), translate("Kit", "your\nright")
        lines = QRectF(figure.left(), figure.top() + figure.height() * _SIDE_WORDS_AT, figure.width(), 0)
        lines.setBottom(figure.bottom())
        # The sides of a body stay where they are, whichever way the language runs.
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(lines, Qt.AlignmentFlag.AlignLeft | top, right if front else left)
        painter.drawText(lines, Qt.AlignmentFlag.AlignRight | top, left if front else right)
