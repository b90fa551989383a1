"""What columns and rows share: the dot on its range, the ends of the scale, and what lies where."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.lines import Line2D

from amps_journal.analysis.findings.recurrence.day_after import MOST_PAIN
from amps_journal.charts.after_stress_levels.series import Panel
from amps_journal.charts.after_stress_levels.words import level_words
from amps_journal.charts.shared.canvas import Canvas
from amps_journal.charts.shared.chart import Spots
from amps_journal.charts.shared.day_spots import Box
from amps_journal.formats import numbers
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from amps_journal.analysis.findings.recurrence.day_after import Level

FALL = 0.35
"""How far the foot of a figure lies below its middle, in heights of text: words of one row stand on one line."""


@dataclass
class Drawn:
    """What is drawn so far: a box and its words for each kind of day."""

    boxes: list[Box] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def add(self, panel: Panel, level: "Level", box: Box) -> None:
        """Note one kind of day."""
        self.boxes.append(box)
        self.words.append(level_words(panel, level))

    def spots(self) -> Spots:
        """All of them, in reading order; none stands for a single day."""
        said = tuple(self.words)
        return Spots(np.array(self.boxes).reshape(-1, 4), (None,) * len(said), lambda number: said[number])


def scale_ticks() -> list[tuple[float, str]]:
    """None, the middle and the most of the scale of pain."""
    return [
        (0.0, translate("Charts", "0 none")),
        (MOST_PAIN / 2, numbers.whole(MOST_PAIN / 2)),
        (float(MOST_PAIN), translate("Charts", "10 most")),
    ]


def draw_mark(canvas: Canvas, axes: "Axes", level: "Level", place: float, *, is_upright: bool) -> None:
    """A dot on its likely range, in the neutral hue of pain."""
    em, pain, hue = canvas.em, level.pain, canvas.look.colour("pain")
    along, at, dot = (pain.low, pain.high), (place, place), ((place,), (pain.value,))
    line = Line2D(*((at, along) if is_upright else (along, at)), color=hue, label=f"range {level.name}", zorder=2)
    line.set(linewidth=max(1.2, 0.2 * em), solid_capstyle="round")
    middle = Line2D(*(dot if is_upright else dot[::-1]), color=hue, label=f"pain {level.name}", zorder=3)
    middle.set(marker="o", markersize=0.9 * em, markeredgecolor=canvas.look.colour("card"), markeredgewidth=0.1 * em)
    for artist in (line, middle):
        artist.set_clip_on(False)  # a range that ends at the end of the scale keeps its round cap
        axes.add_line(artist)
