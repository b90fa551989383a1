"""One picture of the path: a stretch of stones in their landscape, from the far to the near."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from amps_journal.domain.doing_path import DoingPath, Flag, Plant, Season
from amps_journal.ui.widgets.landscape.colours import landscape_colours
from amps_journal.ui.widgets.landscape.ground import STRETCH, Ground, Place, first_of_picture
from amps_journal.ui.widgets.landscape.plants import draw_plant
from amps_journal.ui.widgets.landscape.scenery import draw_flag, draw_hills, draw_sky, draw_stone, draw_way

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_BEHIND_PLANT, _BEHIND_STEP, _BEHIND_GOAL = 10.0, 7.0, 13.0
_PLANT_SIZE = 1.35


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a path that one picture shows.

    Attributes:
        path: The whole path.
        first: Its first stone in the picture.
        season: The season that tints the picture.
    """

    path: DoingPath
    first: int
    season: Season

    @property
    def count(self) -> int:
        """How many stones are in the picture."""
        return min(len(self.path.stones) - self.first, STRETCH)

    def plants(self) -> Iterator[tuple[int, Plant]]:
        """The plants in the picture, each with how many were planted before it."""
        for ordinal, plant in enumerate(self.path.plants):
            if self.first <= plant.stone < self.first + STRETCH:
                yield ordinal, plant

    def flags(self) -> Iterator[Flag]:
        """The flags in the picture; those of before the first stone stand where the path begins."""
        for flag in self.path.flags:
            if self.first <= max(0, flag.stone) < self.first + STRETCH:
                yield flag


def stretch_at(path: DoingPath, stone: int, season: Season) -> Stretch:
    """The stretch that shows a stone, by its place on the path."""
    return Stretch(path, first_of_picture(max(0, stone)), season)


def plant_place(ground: Ground, stretch: Stretch, ordinal: int, plant: Plant) -> Place:
    """Where a plant's foot stands: behind the way, nearer to it and further off by turns."""
    return ground.behind(plant.stone - stretch.first, _BEHIND_PLANT + 3 * (ordinal % 2))


def flag_place(ground: Ground, stretch: Stretch, flag: Flag) -> Place:
    """Where a flag's foot stands: behind its stone."""
    return ground.behind(max(0, flag.stone - stretch.first), _BEHIND_GOAL if flag.milestone.is_goal else _BEHIND_STEP)


def paint_picture(painter: QPainter, ground: Ground, stretch: Stretch, theme: "Theme") -> None:
    """Paint a stretch of the path in its landscape.

    Args:
        painter: Of a room as large as the ground.
        ground: Where things stand.
        stretch: What to show.
        theme: Dark is night.
    """
    colours = landscape_colours(theme, stretch.season)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_sky(painter, ground, colours, is_night=theme.is_dark)
    draw_hills(painter, ground, colours)
    last = stretch.count - 1
    ahead = ground.from_on(last) if stretch.count > 0 else ground.whole_way()
    draw_way(painter, ground, ahead, colours["way_ahead"], fades=True)
    if stretch.count > 0:
        draw_way(painter, ground, ground.up_to(last + 0.6), colours["way"])
    for number in range(stretch.count):
        draw_stone(painter, ground, ground.of_stone(number), stretch.first + number, colours)
    standing: list[tuple[Place, int, Plant | Flag]] = [
        (plant_place(ground, stretch, ordinal, plant), ordinal, plant) for ordinal, plant in stretch.plants()
    ]
    standing += [(flag_place(ground, stretch, flag), -1, flag) for flag in stretch.flags()]
    # The far before the near, so that what is near stands in front.
    for place, ordinal, thing in sorted(standing, key=lambda found: found[0].y):
        painter.save()
        painter.translate(place.x, place.y)
        painter.scale(*(2 * [ground.unit * place.size * (_PLANT_SIZE if ordinal >= 0 else 1.25)]))
        if isinstance(thing, Plant):
            draw_plant(painter, colours, thing.season, ordinal)
        else:
            draw_flag(painter, colours, is_goal=thing.milestone.is_goal)
        painter.restore()


def ring_about(ground: Ground, place: Place) -> QRectF:
    """The room of the ring that marks a stone, with its edge."""
    radius = 6.4 * ground.unit * place.size + _edge_of_ring(ground, place) / 2
    return QRectF(place.x - radius, place.y - radius, 2 * radius, 2 * radius)


def _edge_of_ring(ground: Ground, place: Place) -> float:
    return max(2.0, 2.4 * ground.unit * place.size)


def paint_walker(painter: QPainter, ground: Ground, place: Place, theme: "Theme") -> None:
    """Paint the ring that marks a stone: the last one, or the one that is looked at."""
    edge = _edge_of_ring(ground, place)
    painter.setBrush(theme.colour("card"))
    painter.setPen(QPen(theme.colour("accent"), edge))
    painter.drawEllipse(ring_about(ground, place).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2))
    painter.setPen(Qt.PenStyle.NoPen)
