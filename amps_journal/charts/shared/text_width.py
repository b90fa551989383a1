"""How wide text will be, and text made to fit."""

from collections.abc import Sequence
from functools import cache, lru_cache

import matplotlib as mpl
from matplotlib.ft2font import FT2Font

from amps_journal.charts.shared.glyphs import ORDERING, arabic_fonts, drawable, shipped_fonts
from amps_journal.i18n import is_right_to_left

_FEWEST_LETTERS = 3
_LEAST_SHARE, _BEFORE_THE_AXIS = 0.7, 0.4


@cache
def _measuring_fonts(*, with_arabic: bool) -> tuple[FT2Font, ...]:
    broad = FT2Font(f"{mpl.get_data_path()}/fonts/ttf/DejaVuSans.ttf")
    arabic = (FT2Font(arabic_fonts()[0]),) if with_arabic else ()
    return FT2Font(shipped_fonts()[1]), *arabic, broad


@lru_cache(maxsize=4096)
def _advance(character: str, *, with_arabic: bool) -> float:
    """How wide a character is by itself, in heights of its text; Arabic letters are narrower where they are joined."""
    if character in ORDERING:
        return 0.0
    for font in _measuring_fonts(with_arabic=with_arabic):
        if ord(character) in font.get_charmap():
            font.set_size(100, 72)
            return font.load_char(ord(character)).linearHoriAdvance / 65536 / 100
    return 1.05  # letters from the machine's own fonts, such as Chinese ones, are as wide as high


def text_width(text: str, px: float) -> float:
    """How wide a line of text will be, in pixels; a little generous."""
    return px * _letter_heights(text, with_arabic=is_right_to_left())


@lru_cache(maxsize=4096)
def _letter_heights(text: str, *, with_arabic: bool) -> float:
    """How wide a line of text is in heights of itself; the same few words are asked for again and again."""
    return sum(_advance(character, with_arabic=with_arabic) for character in drawable(text))


def fitting_px(words: Sequence[str], room: float, px: float) -> float:
    """The height of letters, at most ``px``, with which the widest words are not cut: a language may have long ones."""
    widest = max((text_width(said, px) for said in words), default=0.0)
    return px if widest <= room else px * max(_LEAST_SHARE, (room - _BEFORE_THE_AXIS * px) / widest)


def shortened(text: str, room: float, px: float) -> str:
    """The text cut with an ellipsis to fit ``room`` pixels; nothing if not even three letters fit."""
    shown = drawable(text)
    if text_width(shown, px) <= room:
        return shown
    left, end, with_arabic = room - text_width("…", px), 0, is_right_to_left()
    while end < len(shown) and (left := left - px * _advance(shown[end], with_arabic=with_arabic)) >= 0:
        end += 1
    return shown[:end].rstrip() + "…" if end >= _FEWEST_LETTERS else ""


def wrapped(text: str, room: float, px: float) -> str:
    """The text broken at spaces into lines of at most ``room`` pixels."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, px) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)
