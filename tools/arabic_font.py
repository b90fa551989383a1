"""Make the shipped typeface of Arabic letters from the distribution's Noto Sans Arabic.

Noto Sans Arabic keeps more than two heights of its letters for every line, as it has room for the tallest ligatures of
scripture; rows that hold Latin and Arabic words would grow by half, or cut them. What is shipped has the letters of
Arabic, Persian and Urdu with all their joining, in lines that are a little higher than those of the Latin typeface.
Its licence allows that and reserves no name; it has a name of its own, so that no other version on a machine is taken
for it.

    python -m tools.arabic_font FOLDER_WITH_THE_FONTS
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

OUT = Path(__file__).parent.parent / "resources" / "fonts" / "arabic"
FAMILY = "Noto Sans Arabic Low"
ASCENT, DESCENT = 984, 400
"""In thousandths of the letters' height; the first is that of the Latin typeface."""
NAMES = {1: FAMILY, 16: FAMILY}
LETTERS = (range(0x20, 0x7F), range(0xA0, 0xA1), range(0x600, 0x700), range(0x750, 0x780), range(0x200C, 0x2070))


def made(source: Path, style: str) -> TTFont:
    """One style of the typeface."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options(hinting=False, layout_features=["*"], notdef_outline=True, name_IDs=["*"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for stretch in LETTERS for code in stretch])
    subsetter.subset(font)
    unit = font["head"].unitsPerEm / 1000
    ascent, descent = round(ASCENT * unit), round(DESCENT * unit)
    lines, system = font["hhea"], font["OS/2"]
    lines.ascent, lines.descent, lines.lineGap = ascent, -descent, 0
    system.sTypoAscender, system.sTypoDescender, system.sTypoLineGap = ascent, -descent, 0
    system.usWinAscent, system.usWinDescent = ascent, descent
    names = NAMES | {2: style, 4: f"{FAMILY} {style}", 6: f"{FAMILY.replace(' ', '')}-{style}", 17: style}
    for number, words in names.items():
        if font["name"].getDebugName(number) is not None:
            font["name"].setName(words, number, 3, 1, 0x409)
    return font


def main(folder: Path) -> None:
    OUT.mkdir(exist_ok=True)
    for style in ("Regular", "Bold"):
        font = made(folder / f"NotoSansArabic-{style}.ttf", style)
        font.save(OUT / f"{FAMILY.replace(' ', '')}-{style}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
