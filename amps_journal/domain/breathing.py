"""Paced breathing: where a breath is at any moment, from the time since the start and nothing else.

The three patterns are slow, 4 to 6 breaths a minute, and none holds the breath for more than 5 seconds:

* *Long breath out*, 4 in and 6 out, is offered first. Six breaths a minute is about the pace at which breathing and
  heart rate swing together (Lehrer and Gevirtz 2014), the way out is the longer one, and nothing is held, so that
  there is nothing to get wrong.
* *Box*, 4-4-4-4, is even. Many teens know it from sport, and the counting gives the mind something to do.
* *Slow and soft*, 3-5-6, keeps the shape of the well-known 4-7-8 (a hold longer than the breath in, a breath out
  longer than the hold) at three quarters of its length: a hold of 7 seconds is an effort for younger lungs, and the
  want of air that it brings is no way to calm down.
"""

import enum
import math
from dataclasses import dataclass

SHORTEST_MINUTES, LONGEST_MINUTES = 1, 5


class Phase(enum.Enum):
    """A part of a breath."""

    IN = "in"
    HOLD = "hold"
    OUT = "out"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A breath, as whole seconds of breathing in, holding, breathing out and resting; 0 leaves a part out."""

    key: str
    seconds: tuple[int, int, int, int]

    @property
    def breath(self) -> int:
        """Seconds of one whole breath."""
        return sum(self.seconds)

    @property
    def phases(self) -> tuple[tuple[Phase, int], ...]:
        """The parts that there are, with their seconds."""
        return tuple((phase, length) for phase, length in zip(Phase, self.seconds, strict=True) if length)

    def length(self, minutes: int) -> int:
        """Seconds of a session: so many minutes, and on to the end of the breath that is under way then."""
        return math.ceil(minutes * 60 / self.breath) * self.breath


PATTERNS = (
    Pattern("long_out", (4, 0, 6, 0)),
    Pattern("box", (4, 4, 4, 4)),
    Pattern("soft", (3, 5, 6, 0)),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a breath is.

    Attributes:
        breath: Which breath it is, from 0.
        phase: The part of it.
        since: Seconds since that part began.
        left: Seconds until the next one.
        fullness: How full the lungs are, 0 to 1; it moves without jumps and comes to rest at both ends.
    """

    breath: int
    phase: Phase
    since: float
    left: float
    fullness: float

    @property
    def count(self) -> int:
        """The second of the part that is being counted, from 1."""
        return int(self.since) + 1


def moment_at(pattern: Pattern, seconds: float) -> Moment:
    """Where a breath is so many seconds after the start.

    Args:
        pattern: How to breathe.
        seconds: Time since the start, 0 or more.

    Raises:
        ValueError: The time lies before the start.
    """
    if seconds < 0:
        message = "a session has no time before its start"
        raise ValueError(message)
    breath, since = divmod(seconds, pattern.breath)
    *before_last, (last, last_length) = pattern.phases
    for phase, length in before_last:
        if since < length:
            return _moment(int(breath), phase, since, length)
        since -= length
    return _moment(int(breath), last, since, last_length)


def _moment(breath: int, phase: Phase, since: float, length: int) -> Moment:
    way = (1 - math.cos(math.pi * since / length)) / 2
    fullness = {Phase.IN: way, Phase.HOLD: 1.0, Phase.OUT: 1 - way, Phase.REST: 0.0}[phase]
    return Moment(breath, phase, since, length - since, fullness)


def change_points(pattern: Pattern, minutes: int) -> tuple[tuple[int, Phase], ...]:
    """Every part of a session with the second at which it begins."""
    points, second = [], 0
    while second < pattern.length(minutes):
        for phase, length in pattern.phases:
            points.append((second, phase))
            second += length
    return tuple(points)
