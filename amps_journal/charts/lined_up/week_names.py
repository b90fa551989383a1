"""The names of weeks below the axis, as many as stand apart from each other."""

from typing import NamedTuple

from amps_journal.charts.shared.text_width import text_width


class WeekName(NamedTuple):
    """Words below the axis: the day where they stand, how they are set there, and from where to where in pixels."""

    place: float
    words: str
    side: str
    start: float
    end: float


def week_name(place: float, words: str, limits: tuple[float, float], room: float, em: float) -> WeekName:
    """The name of a week as it stands below the axis from ``limits[0]`` to ``limits[1]`` with ``room`` pixels a day."""
    wide, (low, high) = text_width(words, em), limits
    side = "left" if place == low else "right" if (high - place) * room < wide / 2 - em else "center"
    start = (place - low) * room - {"left": 0.0, "center": wide / 2, "right": wide}[side]
    return WeekName(place, words, side, start, start + wide)


def apart(names: list[WeekName], em: float) -> list[WeekName]:
    """Those that stand apart from each other; the first day stays, and weeks near it before later ones."""
    kept: list[WeekName] = []
    for one in sorted(names, key=lambda name: (abs(name.place), name.place)):
        if all(one.end + 0.3 * em <= other.start or other.end + 0.3 * em <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda name: name.place)
