"""Where things stand in the landscape: a way that winds from the front to the hills, things smaller the further off."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from math import atan2, cos, degrees, hypot, pi, radians, sin

STRETCH = 42
"""So many stones lie in one picture."""
TURN = STRETCH // 2
"""The picture moves on by so many stones at a time, so that from one day to the next it stays where it is."""
_SAMPLES = 360
_NEAR, _FAR = 1.04, 0.455
_SWING, _SWINGS, _BEGIN = 0.4, 2.62, 0.02
_SHRINK = 0.56
_FLAT = 0.8
"""How much shorter a step into the picture looks than one across it."""
_FIRST, _END = 0.146, 0.946
"""How far along the way the first and the last stone of a picture lie; the way comes from before and leads on.

The ring about the first fits into the picture, and no two stones meet in a bend."""


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the way.

    Attributes:
        x: Pixels from the left.
        y: Pixels from the top.
        size: How large things are there; 1 at the very front.
        angle: The way's direction in degrees.
    """

    x: float
    y: float
    size: float
    angle: float


def first_of_picture(stone: int) -> int:
    """The stone with which the picture begins that shows a stone, and some before it."""
    return max(0, (stone // TURN - 1) * TURN)


class Ground:
    """The way in a picture of some size.

    Args:
        width: Pixels.
        height: Pixels.
        is_mirrored: Whether the picture is seen from right to left.
    """

    def __init__(self, width: float, height: float, *, is_mirrored: bool = False) -> None:
        self.width, self.height, self.is_mirrored = width, height, is_mirrored
        self.unit = min(width / 290, height / 150)
        """Pixels of one step at the very front, as the small picture on Today has them."""
        self._way = [self._at(step / _SAMPLES) for step in range(_SAMPLES + 1)]
        self._walked = [0.0]
        for before, after in zip(self._way, self._way[1:], strict=False):
            # Steps that are drawn smaller are as long to walk.
            step = hypot(after.x - before.x, after.y - before.y) / ((before.size + after.size) / 2)
            self._walked.append(self._walked[-1] + step)
        self._bends = self._turned()

    def _at(self, along: float) -> Place:
        depth = 1 - (1 - along) ** 1.25
        size = 1 - _SHRINK * depth
        swing = _SWING * (1 - 0.4 * depth) * sin(pi * (_BEGIN + _SWINGS * along))
        x = self.width * (0.5 + swing)
        y = self.height * (_NEAR - (_NEAR - _FAR) * depth)
        return Place(self.width - x if self.is_mirrored else x, y, size, 0.0)

    def _turned(self) -> list[Place]:
        """The way's points, each with the direction from the one before to the one after."""
        around = zip([self._way[0], *self._way], self._way, [*self._way[1:], self._way[-1]], strict=False)
        return [
            replace(at, angle=degrees(atan2(after.y - before.y, after.x - before.x))) for before, at, after in around
        ]

    def on_way(self, along: float) -> Place:
        """The place so far along the way, from 0 at the front to 1 where it is lost from sight."""
        walked = along * self._walked[-1]
        after = min(max(1, bisect_left(self._walked, walked)), _SAMPLES)
        begin, end = self._way[after - 1], self._way[after]
        part = (walked - self._walked[after - 1]) / (self._walked[after] - self._walked[after - 1])
        return Place(
            begin.x + (end.x - begin.x) * part,
            begin.y + (end.y - begin.y) * part,
            begin.size + (end.size - begin.size) * part,
            degrees(atan2(end.y - begin.y, end.x - begin.x)),
        )

    def of_stone(self, place: float) -> Place:
        """Where a stone lies, by its place in the picture from 0."""
        return self.on_way(_FIRST + (_END - _FIRST) * (place + 0.5) / STRETCH)

    def up_to(self, place: float) -> list[Place]:
        """Points along the way from the front up to a stone."""
        return self._between(0.0, _FIRST + (_END - _FIRST) * (place + 0.5) / STRETCH)

    def from_on(self, place: float) -> list[Place]:
        """Points along the way from a stone until it is lost from sight."""
        return self._between(_FIRST + (_END - _FIRST) * (place + 0.5) / STRETCH, 1.0)

    def whole_way(self) -> list[Place]:
        """Points along all of the way."""
        return self._between(0.0, 1.0)

    def _between(self, first: float, last: float) -> list[Place]:
        # The way's own points: they lie closest where it bends, so that its edges have no corners.
        length = self._walked[-1]
        begin, end = bisect_right(self._walked, first * length), bisect_left(self._walked, last * length)
        return [self.on_way(first), *self._bends[begin:end], self.on_way(last)]

    def behind(self, place: float, steps: float) -> Place:
        """A place so many steps behind a stone, off the way, and never out of sight."""
        on = self.of_stone(place)
        away, turn = steps * self.unit * on.size, radians(on.angle)
        # Of the two directions across the way the one that leads to the hills, so that nothing stands on the stones.
        across, off = (sin(turn), -cos(turn)) if cos(turn) > 0 else (-sin(turn), cos(turn))
        margin = 12 * self.unit * on.size
        x = min(max(on.x + across * away, margin), self.width - margin)
        return Place(x, on.y + off * away * _FLAT, on.size, 0.0)


@lru_cache(maxsize=8)
def ground_of(width: int, height: int, *, is_mirrored: bool) -> Ground:
    """The ground of a picture; that of a size is worked out once."""
    return Ground(width, height, is_mirrored=is_mirrored)
