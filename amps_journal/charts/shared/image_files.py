"""Figures as files and pixels, and the way back from a pixel to its day."""

import contextlib
import io
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.text import Text

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox
    from numpy.typing import NDArray

TIME_AXIS = "days"


@contextlib.contextmanager
def _even_letters() -> Iterator[None]:
    """Hinting moves each letter to whole pixels, which pulls words apart at the small sizes of a chart."""
    with mpl.rc_context({"text.hinting": "none"}):
        yield


def to_rgba(figure: "Figure", ratio: float = 1.0) -> "NDArray[np.uint8]":
    """The drawn pixels, shape (height, width, 4), at a device pixel ratio; fractions are fine."""
    usual = figure.dpi
    figure.set_dpi(72 * ratio)
    try:
        canvas = FigureCanvasAgg(figure)
        with _even_letters():
            canvas.draw()  # type: ignore[no-untyped-call]
        return np.array(canvas.buffer_rgba(), dtype=np.uint8)  # type: ignore[no-untyped-call]
    finally:
        figure.set_dpi(usual)
        _let_go_of_pixels(figure)


def _let_go_of_pixels(figure: "Figure") -> None:
    """Free what the figure was drawn on at once; the pixels of several charts else wait for the garbage collector.

    Each text keeps the renderer that drew it, for questions about its extent, and drops it when it is pickled, as here.
    """
    FigureCanvasAgg(figure)
    for text in figure.findobj(Text):
        vars(text)["_renderer"] = None


def to_png(figure: "Figure", ratio: float = 2.0, part: "Bbox | None" = None) -> bytes:
    """The figure as a PNG file, twice as fine as the screen's pixels unless told otherwise.

    Args:
        figure: The figure.
        ratio: Pixels of the file for each of the screen's.
        part: What to save of the plane in inches, where that is not just the figure.
    """
    out = io.BytesIO()
    # Without the name of the program that drew it the same figure is the same file everywhere.
    with _even_letters():
        FigureCanvasAgg(figure).print_figure(
            out, format="png", dpi=72 * ratio, metadata={"Software": None}, **_only(part)
        )
    _let_go_of_pixels(figure)
    return out.getvalue()


def to_svg(figure: "Figure", part: "Bbox | None" = None) -> str:
    """The figure as an SVG document with its letters as outlines; the same figure gives the same text.

    Args:
        figure: The figure.
        part: What to save of the plane in inches, where that is not just the figure.
    """
    out = io.StringIO()
    with mpl.rc_context({"svg.fonttype": "path", "svg.hashsalt": "amps-journal"}):
        FigureCanvasSVG(figure).print_figure(
            out,
            format="svg",
            dpi=72,
            metadata={"Date": None, "Creator": None, "Format": None, "Type": None},
            **_only(part),
        )
    return out.getvalue()


def _only(part: "Bbox | None") -> dict[str, Any]:
    return {} if part is None else {"bbox_inches": part, "pad_inches": 0}


def day_at(figure: "Figure", x: float, y: float) -> date | None:
    """The day under a point in pixels from the top left corner; ``None`` beside the charts with a time axis."""
    height = figure.get_figheight() * 72
    width = figure.get_figwidth() * 72
    for axes in figure.axes:
        box = axes.get_position()
        inside = box.x0 <= x / width <= box.x1 and box.y0 <= 1 - y / height <= box.y1
        if inside and axes.get_label() == TIME_AXIS:
            low, high = axes.get_xlim()
            return date.fromordinal(int(low + (x / width - box.x0) / box.width * (high - low)))
    return None
