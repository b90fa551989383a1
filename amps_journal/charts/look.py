"""How charts look: colours by the names of the palette, the shipped typeface, text that always has its glyphs."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from amps_journal import paths

SHIPPED_FAMILY = "Atkinson Hyperlegible Next"
MISSING_GLYPH = "□"
Weight = Literal["regular", "medium", "semibold", "bold"]

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


def shipped_fonts() -> tuple[Path, ...]:
    """The files of the shipped typeface, lightest first."""
    return tuple(sorted(paths.resource("fonts").glob("*.ttf")))


def fallback_font() -> Path:
    """The broad font that comes with matplotlib, for the letters that the shipped typeface lacks."""
    import matplotlib as mpl  # noqa: PLC0415  (slow to import, and the window starts without it)

    return Path(mpl.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")


@cache
def font_paths() -> Mapping[Weight, Path]:
    """Where the shipped typeface lies, by weight."""
    names: dict[Weight, str] = {
        "regular": "400Regular",
        "medium": "500Medium",
        "semibold": "600SemiBold",
        "bold": "700Bold",
    }
    return {weight: paths.resource("fonts", f"AtkinsonHyperlegibleNext_{name}.ttf") for weight, name in names.items()}


@cache
def use_fonts() -> None:
    """Make the shipped typeface known to matplotlib; the first call does the work."""
    from matplotlib import font_manager  # noqa: PLC0415

    for file in shipped_fonts():
        font_manager.fontManager.addfont(file)


@cache
def covered_characters() -> frozenset[str]:
    """Every character that the shipped typeface or the fallback font can draw."""
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415

    codes: set[int] = set()
    for file in (font_paths()["regular"], fallback_font()):
        codes.update(FT2Font(file).get_charmap())
    return frozenset(map(chr, codes))


def drawable(text: str, covered: frozenset[str] | None = None) -> str:
    """The text on one line with a box for every character that no font here can draw.

    A missing glyph is a warning in matplotlib and an error in PDF/UA. Signs that draw nothing by themselves, such as
    the joiners inside an emoji, are dropped.

    Args:
        text: Any text.
        covered: The characters with a glyph; those of the shipped fonts unless given.
    """
    have = covered_characters() if covered is None else covered
    line = " ".join(text.split())
    shown = []
    for character in unicodedata.normalize("NFC", line):
        if unicodedata.category(character) == "Cf" or "︀" <= character <= "️":
            continue
        if character in have:
            shown.append(character)
        elif unicodedata.combining(character) == 0 and not "\U0001f3fb" <= character <= "\U0001f3ff":
            shown.append(MISSING_GLYPH)
    return "".join(shown)
