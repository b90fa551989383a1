"""What lies where in a chart with an axis of time: one spot a day, over the whole height of its lanes."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.chart import NO_SPOTS, ChartDays, Spots
from amps_journal.charts.shared.event_names import event_name
from amps_journal.charts.shared.glyphs import drawable
from amps_journal.charts.shared.image_files import TIME_AXIS
from amps_journal.domain.calendar import events_on
from amps_journal.domain.person import LifeEvent
from amps_journal.formats import dates
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Box = tuple[float, float, float, float]


def lane_box(axes: "Axes", figure: "Figure") -> Box:
    """Left, top, right and bottom of axes in pixels from the figure's top left corner."""
    width, height = (72 * inches for inches in figure.get_size_inches())
    place = axes.get_position()
    return (place.x0 * width, (1 - place.y1) * height, place.x1 * width, (1 - place.y0) * height)


def timeline_spots(figure: "Figure", days: ChartDays, words: Callable[[int], Sequence[str]]) -> Spots:
    """One spot a day from the top of the uppermost to the bottom of the lowest lane that has the axis of time.

    Args:
        figure: The drawn figure; its lanes with an axis of time are labelled ``TIME_AXIS``.
        days: What was drawn; the axis runs over all of its days.
        words: The lines that say the values of the day with that number; the date before them and the life events
            after them are said here.
    """
    boxes = [lane_box(axes, figure) for axes in figure.axes if axes.get_label() == TIME_AXIS]
    n = days.arrays.n
    if not boxes or not n:
        return NO_SPOTS
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    edges = np.linspace(left, right, n + 1)
    every = days.dates
    places = np.column_stack((edges[:-1], np.full(n, top), edges[1:], np.full(n, bottom)))
    events = days.contents.life_events

    def said(number: int) -> str:
        return day_words(every[number], words(number), events)

    return Spots(places, every, said, is_timeline=True)


def day_words(day: date, values: Sequence[str], events: Sequence[LifeEvent] = ()) -> str:
    """The date, then the values, then what else was going on, a line each."""
    going_on = [drawable(event_name(event)) for event in events_on(day, events)]
    return "\n".join((dates.weekday_and_date(day), *values, *going_on))


def value_words(name: str, value: float, said: Callable[[float], str]) -> str:
    """A named value of a day: "Stress: 4 of 10"; "no entry" for NaN, because missing is not zero."""
    missing = value != value  # NaN  # noqa: PLR0124
    shown = translate("Charts", "no entry") if missing else said(value)
    return translate("Charts", "{name}: {value}", name=name, value=shown)
