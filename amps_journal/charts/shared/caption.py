"""What a picture that leaves the program carries along: what it is, of which days, and whose word it is."""

from typing import TYPE_CHECKING

from matplotlib.transforms import Bbox

from amps_journal.charts.shared.canvas import Canvas
from amps_journal.charts.shared.glyphs import drawable
from amps_journal.charts.shared.text_width import shortened
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from amps_journal.charts.shared.chart_style import ChartLook

_TITLE, _FOOT = 1.35, 0.95
ABOVE, BELOW, _SIDE = 4.6, 2.6, 1.0
"""What the captions take above and below a figure and beside it, in heights of its text."""


def with_caption(figure: "Figure", look: "ChartLook", title: str, period: str) -> Bbox:
    """Write a title and the days above a figure, and below it that it is self-reported.

    Args:
        figure: The chart; what is written lies outside of it, so nothing in it moves.
        look: Colours and type.
        title: What the chart is called.
        period: Its days in words.

    Returns:
        The part of the plane to save, in inches: the figure with its captions.
    """
    em, width, height = look.text_px, figure.get_figwidth() * 72, figure.get_figheight() * 72
    canvas = Canvas(look, (round(width), round(height)))
    room = width - 2 * _SIDE * em

    def write(words: str, up: float, size: float, colour: str, weight: str) -> None:
        said = shortened(drawable(words), room, size)
        place = (_SIDE * em / width, 1 + up / height) if up > 0 else (_SIDE * em / width, up / height)
        figure.text(*place, said, color=look.colour(colour), va="center", **canvas.font(size, weight))

    write(title, 3.1 * em, _TITLE * em, "ink", "semibold")
    write(period, 1.3 * em, em, "muted", "regular")
    footer = translate("Charts", "Self-reported with AMPS Journal. Not medical advice, not a diagnosis.")
    write(footer, -1.2 * em, _FOOT * em, "muted", "regular")
    return Bbox([[0, -BELOW * em / 72], [width / 72, (height + ABOVE * em) / 72]])
