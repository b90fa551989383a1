"""The numbers behind a picture, for the keyboard, the screen reader and the clipboard."""

from dataclasses import dataclass

from amps_journal.i18n import translate


@dataclass(frozen=True, slots=True)
class ChartTable:
    """What a chart draws, as text: a caption, a header and rows of as many cells."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def as_text(self) -> str:
        """The table with tabs between cells, ready for a spreadsheet."""
        return "\n".join("\t".join(row) for row in (self.header, *self.rows))


def cell(value: float, digits: int = 0) -> str:
    """A number as a cell; "no entry" for NaN, because missing is not zero."""
    if value != value:  # NaN  # noqa: PLR0124
        return translate("Charts", "no entry")
    return f"{value:.{digits}f}"
