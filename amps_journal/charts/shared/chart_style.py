"""How charts look: colours by the names of the palette, a typeface and its size."""

from collections.abc import Mapping
from dataclasses import dataclass

from amps_journal.charts.shared.glyphs import SHIPPED_FAMILY

_PRINT_COLOURS = {
    "background": "#FFFFFF",
    "card": "#FFFFFF",
    "ink": "#20262B",
    "muted": "#535D65",
    "line": "#DDD8CF",
    "accent": "#0B6E69",
    "accent_soft": "#DCEFEC",
    "school": "#2F6DB5",
    "sleep": "#5457A6",
    "stress": "#B26A00",
    "skill": "#9C3D78",
    "pain": "#5F6573",
}


@dataclass(frozen=True)
class ChartLook:
    """The look that a chart is drawn in.

    Attributes:
        colours: Hex colours by the names of the palette; ``card`` is what the chart lies on.
        family: The typeface; the shipped one unless set.
        text_px: Height of ordinary chart text in pixels at device pixel ratio 1.
        dark: Whether the colours are those of a dark theme.
    """

    colours: Mapping[str, str]
    family: str = SHIPPED_FAMILY
    text_px: float = 12.0
    dark: bool = False

    def colour(self, name: str) -> str:
        """The hex colour of that name."""
        return self.colours[name]

    def tint(self, name: str, share: float) -> str:
        """The colour laid over the card with that opacity, as an opaque hex colour.

        Opaque tints print and convert to SVG the same everywhere, and overlapping bars do not darken each other.
        """
        return _mixed(self.colours[name], self.colours["card"], share)

    def deep(self, name: str) -> str:
        """The colour nearer to the ink, for small text that must still tell its kind."""
        return _mixed(self.colours[name], self.colours["ink"], 0.65)


def print_look(text_px: float = 7.6) -> ChartLook:
    """The look for paper: white ground, a little more contrast, text in points of the page."""
    return ChartLook(colours=_PRINT_COLOURS, text_px=text_px)


def _mixed(over: str, under: str, share: float) -> str:
    mixed = (round(share * a + (1 - share) * b) for a, b in zip(_channels(over), _channels(under), strict=True))
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
