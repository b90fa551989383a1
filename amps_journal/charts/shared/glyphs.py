"""Which characters can be drawn, and with which fonts.

A missing glyph is a warning in matplotlib and an error in PDF/UA, so every text passes here before it is drawn.
First come the shipped typeface and the broad font that matplotlib brings along; for letters that neither has, such as
Chinese ones, the machine's own fonts are asked.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from amps_journal import paths
from amps_journal.i18n import is_right_to_left

SHIPPED_FAMILY = "Atkinson Hyperlegible Next"
ARABIC_FAMILY = "Noto Sans Arabic Low"
FALLBACK_FAMILY = "DejaVu Sans"
MISSING_GLYPH = "□"
_LAST_RESORT = "Last Resort"
_PICTOGRAPHS = 0x1F000
# Spaces that may break a line; one that may not stays what it is.
_BREAKS = re.compile(r"[ \t\r\n\v\f\u0085\u2028\u2029]+")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_TAB = "\u2003"
_JOINER = "\u200d"
ORDERING = frozenset("\u200e\u200f\u2066\u2067\u2068\u2069")
"""Signs that draw nothing and say in which order the words around them stand."""


@dataclass
class Glyphs:
    """The fonts in use and the characters that they cover.

    Attributes:
        families: Names of the fonts in the order in which they are tried.
        folders: Where they lie.
        covered: Characters that one of them has.
        hopeless: Characters that no font here has.
    """

    families: list[str] = field(default_factory=lambda: [SHIPPED_FAMILY, FALLBACK_FAMILY])
    folders: list[Path] = field(default_factory=list)
    covered: set[str] = field(default_factory=set)
    hopeless: set[str] = field(default_factory=set)

    def has(self, character: str) -> bool:
        """Whether some font draws the character; asks the machine's fonts for letters not met before."""
        if character in self.covered:
            return True
        if character in self.hopeless:
            return False
        # Pictographs are not looked for: fonts that have them are in colour and large.
        is_letter = unicodedata.category(character)[0] in "LMNP" and ord(character) < _PICTOGRAPHS
        if is_letter and self._find(character):
            return True
        self.hopeless.add(character)
        return False

    def _find(self, character: str) -> bool:
        from matplotlib import font_manager  # noqa: PLC0415
        from matplotlib.ft2font import FT2Font  # noqa: PLC0415

        upright = (font for font in font_manager.fontManager.ttflist if font.style == "normal" and font.weight == 400)
        for font in upright:
            if font.name.startswith(_LAST_RESORT) or font.name in self.families:
                continue
            try:
                codes = FT2Font(font.fname).get_charmap()
            except (OSError, RuntimeError):  # a font that was removed or is not readable
                continue
            if ord(character) in codes:
                self.families.append(font.name)
                self.folders.append(Path(font.fname).parent)
                self.covered.update(map(chr, codes))
                return True
        return False


def shipped_fonts() -> tuple[Path, ...]:
    """The files of the shipped typeface, lightest first."""
    return tuple(sorted(paths.resource("fonts").glob("*.ttf")))


def arabic_fonts() -> tuple[Path, ...]:
    """The files of the shipped typeface of Arabic letters, the bold one first."""
    return tuple(sorted(paths.resource("fonts", "arabic").glob("*.ttf")))


def glyphs() -> Glyphs:
    """The fonts in use; the first call for a direction of writing makes the shipped typefaces known to matplotlib."""
    return _glyphs(is_right_to_left=is_right_to_left())


@cache
def _glyphs(*, is_right_to_left: bool) -> Glyphs:
    import matplotlib as mpl  # noqa: PLC0415  (slow to import, and the window starts without it)
    from matplotlib import font_manager  # noqa: PLC0415
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415

    for file in shipped_fonts():
        font_manager.fontManager.addfont(file)
    broad = Path(mpl.get_data_path(), "fonts", "ttf")
    shipped = set(FT2Font(shipped_fonts()[0]).get_charmap())
    # Its bold face has fewer characters, and a heading is bold.
    both = set(FT2Font(broad / "DejaVuSans.ttf").get_charmap()) & set(
        FT2Font(broad / "DejaVuSans-Bold.ttf").get_charmap()
    )
    known = Glyphs(folders=[paths.resource("fonts"), broad], covered=set(map(chr, shipped | both)))
    if is_right_to_left:
        for file in arabic_fonts():
            font_manager.fontManager.addfont(file)
            known.covered.update(map(chr, FT2Font(file).get_charmap()))
        known.families.insert(1, ARABIC_FAMILY)
        known.covered.update(ORDERING)
    return known


def drawable(text: str, *, names: bool = False) -> str:
    """The text on one line, with a stand-in for every character that no font here can draw.

    Signs that draw nothing by themselves are dropped, and an emoji joined from several counts as its first.

    Args:
        text: Any text.
        names: Whether a pictograph is replaced by its name, "[party popper]", rather than by a box.
    """
    fonts, shown, joined = glyphs(), [], False
    text = _FLAG.sub(_flag_name, text) if names else text
    for character in unicodedata.normalize("NFC", _BREAKS.sub(" ", text).strip()):
        if character in ORDERING and character in fonts.covered:
            shown.append(character)
            continue
        if _draws_nothing(character):
            joined = character == _JOINER
            continue
        if fonts.has(character):
            shown.append(character)
        elif not unicodedata.combining(character) and not joined:
            shown.append(_stand_in(character, names=names))
        joined = False
    return "".join(shown)


def drawable_lines(text: str) -> str:
    """A text of several lines as it was written, each line as it can be drawn, with pictographs by their names."""
    return "\n".join(drawable(line.replace("\t", _TAB), names=True) for line in text.strip().splitlines())


def _flag_name(pair: re.Match[str]) -> str:
    """A flag by its country's letters: "[flag GB]"."""
    letters = "".join(chr(ord("A") + ord(sign) - ord("\U0001f1e6")) for sign in pair[0])
    return f"[flag {letters}]"


def _stand_in(character: str, *, names: bool) -> str:
    name = unicodedata.name(character, "") if names and ord(character) >= _PICTOGRAPHS else ""
    return f"[{name.lower()}]" if name else MISSING_GLYPH


def _draws_nothing(character: str) -> bool:
    """Whether it is a control, a joiner, a variation selector or the skin tone of an emoji."""
    is_selector = "\ufe00" <= character <= "\ufe0f" or "\U0001f3fb" <= character <= "\U0001f3ff"
    return is_selector or unicodedata.category(character) in {"Cc", "Cf", "Cs"}
