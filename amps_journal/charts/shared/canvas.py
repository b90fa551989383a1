"""A figure measured in pixels, and the few marks that all charts are made of.

The figure has 72 dots an inch, so that a point is a pixel; a device pixel ratio scales the whole when it is drawn.
Axes get their limits here and never scale themselves, so bars can be rounded in pixels and drawn as one artist.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.glyphs import drawable, glyphs
from amps_journal.charts.shared.text_width import fitting_px, shortened, text_width, wrapped
from amps_journal.charts.shared.ticks import date_ticks

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

Size = tuple[int, int]
Mark = Literal[
    "bar",
    "pale",
    "hollow",
    "dashed",
    "half",
    "box-dot",
    "box-dash",
    "box-bar",
    "speck",
    "diamond",
    "line",
    "dashes",
    "dot",
    "band",
]
_FULL = frozenset({"bar", "band"})
_SIGNS = {
    "box-dot": ("o", 0.32),
    "box-dash": ("_", 0.5),
    "box-bar": ("|", 0.5),
    "speck": ("o", 0.32),
    "diamond": ("D", 0.45),
}
_BARE = frozenset({"speck", "diamond"})
CARD_WIDTH = 480
_CORNER = np.linspace(0, np.pi / 2, 4)
_WEIGHTS = {"regular": 400, "medium": 500, "semibold": 600, "bold": 700}


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of the line that says what the marks mean; no mark for plain words."""

    text: str
    colour: str = ""
    mark: Mark | None = None


@dataclass
class Canvas:
    """A figure of a size in pixels, with its look."""

    look: ChartLook
    size: Size
    figure: Figure = field(init=False)

    def __post_init__(self) -> None:
        glyphs()
        width, height = self.size
        self.figure = Figure(figsize=(width / 72, height / 72), dpi=72, facecolor=self.look.colour("card"))

    @property
    def em(self) -> float:
        """The height of ordinary text in pixels."""
        return self.look.text_px

    @property
    def is_card(self) -> bool:
        """Whether there is only room for the essentials."""
        return self.size[0] < CARD_WIDTH * self.em / 12

    def lane(self, box: tuple[float, float, float, float], x: tuple[float, float], y: tuple[float, float]) -> "Axes":
        """Axes without a frame.

        Args:
            box: Left, top, right and bottom in pixels from the figure's top left corner.
            x: Limits of the horizontal axis.
            y: Limits of the vertical axis, first the lower end.
        """
        width, height = self.size
        left, top, right, bottom = box
        right, bottom = max(right, left + 1), max(bottom, top + 1)  # a window may be made very small
        axes = self.figure.add_axes(
            (left / width, 1 - bottom / height, (right - left) / width, (bottom - top) / height),
            xlim=x,
            ylim=y,
            facecolor="none",
        )
        axes.set_autoscale_on(False)
        for spine in axes.spines.values():
            spine.set_visible(False)
        axes.tick_params(length=0, pad=0.35 * self.em)
        axes.set_xticks([])
        axes.set_yticks([])
        return axes

    def text(self, x: float, top: float, words: str, **look: Any) -> None:
        """Words at pixels from the top left corner, their line breaks kept.

        ``look`` may hold ``colour``, ``px``, ``weight``, ``ha`` and ``va``.
        """
        width, height = self.size
        px, weight = look.get("px", self.em), look.get("weight", "regular")
        self.figure.text(
            x / width,
            1 - top / height,
            "\n".join(map(drawable, words.split("\n"))),
            color=look.get("colour", self.look.colour("muted")),
            ha=look.get("ha", "left"),
            va=look.get("va", "center"),
            linespacing=1.3,
            **self.font(px, weight),
        )

    def font(self, px: float | None = None, weight: str = "regular") -> dict[str, Any]:
        """Keyword arguments for a text of matplotlib; user text is never read as a formula."""
        return {
            "fontfamily": [self.look.family, *glyphs().families],
            "fontsize": self.em if px is None else px,
            "fontweight": _WEIGHTS[weight],
            "parse_math": False,
        }

    def message(self, words: str) -> Figure:
        """The figure with nothing but a sentence in its middle, for when there is nothing to draw yet."""
        width, height = self.size
        self.text(width / 2, height / 2, wrapped(words, width - 2 * self.em, self.em), ha="center")
        return self.figure

    def keys(self, keys: Sequence[Key], left: float, middle: float) -> None:
        """One line of keys from the left, the first shortened to fit; others without room are left out."""
        width, height = self.size
        swatch, gap, x = 0.85 * self.em, 1.4 * self.em, left
        for key in keys:
            before = 1.5 * self.em if key.mark else 0
            words = text_width(key.text, self.em) + before
            if x + words > width - 0.2 * self.em and key is not keys[0]:
                return
            if key.mark:
                self._swatch(key, (x, middle, swatch), (width, height))
            self.text(x + 0.93 * before, middle, shortened(key.text, width - x - before, self.em))
            x += words + gap

    def _swatch(self, key: Key, place: tuple[float, float, float], size: Size) -> None:
        x, middle, side = place
        width, height = size
        across = np.array([x, x + side + (0.2 * self.em if key.mark in {"line", "dashes"} else 0)])
        if key.mark in {"line", "dashes", "dot"}:
            line = Line2D(
                across / width if key.mark != "dot" else [across.mean() / width],
                [1 - middle / height] * (1 if key.mark == "dot" else 2),
                color=key.colour,
                linewidth=max(1.0, 0.11 * self.em),
                linestyle=(0, (2.6, 1.6)) if key.mark == "dashes" else "-",
                transform=self.figure.transFigure,
                marker="o" if key.mark == "dot" else None,
                markersize=0.5 * self.em,
                markerfacecolor=self.look.colour("card"),
            )
            self.figure.add_artist(line)
            return
        if key.mark not in _BARE:
            self._box(key, (x, x + side, middle - side / 2, middle + side / 2))
        if key.mark == "half":
            self._box(Key("", key.colour, "bar"), (x, x + side, middle, middle + side / 2))
        if key.mark in _SIGNS:
            self._sign(key, (x + side / 2, middle))

    def _box(self, key: Key, sides: tuple[float, float, float, float]) -> None:
        width, height = self.size
        left, right, top, bottom = (np.array([side]) for side in sides)
        box = rounded(left, right, top, bottom, (0.22 * self.em,) * 2)
        box = np.stack((box[..., 0] / width, 1 - box[..., 1] / height), axis=-1)
        is_full = key.mark in _FULL
        ground = (key.colour, 0.2) if key.mark == "pale" else self.look.colour("card")
        patch = polygons(
            box,
            facecolors=key.colour if is_full else ground,
            edgecolors="none" if is_full else key.colour,
            linewidths=0 if is_full else 1,
            linestyles=[(0, (2.5, 2))] if key.mark == "dashed" else "-",
            transform=self.figure.transFigure,
        )
        self.figure.add_artist(patch)

    def _sign(self, key: Key, middle: tuple[float, float]) -> None:
        """The dot, dash or bar in the middle of a swatch."""
        marker, side = _SIGNS[key.mark or ""]
        sign = Line2D(
            [middle[0] / self.size[0]],
            [1 - middle[1] / self.size[1]],
            color=key.colour,
            linestyle="",
            transform=self.figure.transFigure,
            marker=marker,
            markersize=side * self.em,
            markeredgewidth=0.12 * self.em if marker in "_|" else 0,
        )
        self.figure.add_artist(sign)

    def value_axis(self, axes: "Axes", ticks: Sequence[tuple[float, str]]) -> None:
        """Labels at the left with a hairline across at each."""
        places = [place for place, _ in ticks]
        axes.set_yticks(places, [drawable(words) for _, words in ticks])
        px = fitting_px([words for _, words in ticks], axes.get_position().x0 * self.size[0], self.em)
        for label in axes.get_yticklabels():
            label.set(color=self.look.colour("muted"), va="center_baseline", **self.font(px))
        low, high = axes.get_xlim()
        lines = LineCollection(
            [[(low, place), (high, place)] for place in places],
            colors=self.look.colour("line"),
            linewidths=max(0.6, self.em / 14),
            zorder=0.5,
            clip_on=False,
        )
        axes.add_collection(lines, autolim=False)

    def time_axis(self, axes: "Axes", first: date, n: int) -> None:
        """A few dates below the axes, drawn inwards at the ends so that none is cut."""
        low, high = axes.get_xlim()
        box = axes.get_position()
        room = box.width * self.size[0]
        places, labels = date_ticks(first, n, room, self.em)
        axes.set_xticks(places, labels)
        for place, label in zip(places, axes.get_xticklabels(), strict=True):
            half = text_width(label.get_text(), self.em) / 2
            at = (place - low) / (high - low) * room
            side = "left" if at < half else "right" if at + half > room + 0.5 * self.em else "center"
            label.set(color=self.look.colour("muted"), ha=side, **self.font())

    def line(self, axes: "Axes", x: "Floats", y: "Floats", label: str, **look: Any) -> Line2D:
        """A line with a narrow rim in the colour of the ground, so that it stays visible on bars."""
        width = look.pop("linewidth")
        zorder = look.pop("zorder")
        rim = Line2D(x, y, color=self.look.colour("card"), linewidth=width + 0.16 * self.em, zorder=zorder - 0.01)
        rim.set_solid_capstyle("round")
        axes.add_line(rim)
        line = Line2D(x, y, linewidth=width, zorder=zorder, label=label, **look)
        axes.add_line(line)
        return line

    def bars(self, axes: "Axes", box: Sequence["Floats"], **look: Any) -> PolyCollection:
        """Rounded bars as one artist; ``box`` holds left, right, bottom and top of each."""
        left, right, bottom, top = (np.asarray(side, dtype=np.float64) for side in box)
        radius = look.pop("radius", 3.0)
        collection = polygons(rounded(left, right, bottom, top, pixel(axes, self.size, radius)), **look)
        axes.add_collection(collection, autolim=False)
        return collection


def bar_sides(axes: "Axes", canvas: Canvas, left: "Floats", right: "Floats") -> tuple["Floats", "Floats"]:
    """Left and right sides of bars inside their stretches: a small gap between them, never wider than a thumb."""
    px = pixel(axes, canvas.size)[0]
    room = right - left
    width = np.minimum(room - np.minimum(0.24 * room, 10 * px), 4.5 * canvas.em * px)
    middle = (left + right) / 2
    return middle - width / 2, middle + width / 2


def polygons(outlines: "Floats", **look: Any) -> PolyCollection:
    """Many polygons of as many corners each as one artist; ``outlines`` has the shape (number, corners, 2)."""
    # An array of three dimensions takes matplotlib's fast way; its stubs know only of sequences of arrays.
    return PolyCollection(outlines, **look)  # type: ignore[arg-type]


def pixel(axes: "Axes", size: Size, px: float = 1.0) -> tuple[float, float]:
    """How much of each axis ``px`` pixels are."""
    box = axes.get_position()
    (x0, x1), (y0, y1) = axes.get_xlim(), axes.get_ylim()
    return px * abs(x1 - x0) / (box.width * size[0]), px * abs(y1 - y0) / (box.height * size[1])


def rounded(left: "Floats", right: "Floats", bottom: "Floats", top: "Floats", radius: tuple[float, float]) -> "Floats":
    """Outlines of rounded rectangles, shape (number, 16, 2); a small one gets a smaller radius."""
    low, high = np.minimum(bottom, top), np.maximum(bottom, top)
    share = np.minimum(1.0, np.minimum((right - left) / 2 / radius[0], (high - low) / 2 / radius[1]))
    rx, ry = (share * radius[0])[:, None], (share * radius[1])[:, None]
    cos, sin = np.cos(_CORNER)[None, :], np.sin(_CORNER)[None, :]
    x0, x1, y0, y1 = left[:, None], right[:, None], low[:, None], high[:, None]
    x = np.hstack((x1 - rx + rx * cos, x0 + rx - rx * sin, x0 + rx - rx * cos, x1 - rx + rx * sin))
    y = np.hstack((y1 - ry + ry * sin, y1 - ry + ry * cos, y0 + ry - ry * sin, y0 + ry - ry * cos))
    return np.stack((x, y), axis=-1)
