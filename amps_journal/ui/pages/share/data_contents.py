"""What a file of data holds, for somebody who gets no page to read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from amps_journal.formats.joined import clauses, named
from amps_journal.i18n import translate
from amps_journal.ui.pages.share.share_job import FileLine, Made
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.emptying import empty

if TYPE_CHECKING:
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel


class Listing(QWidget):
    """What a file of data holds, line by line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scroll_ground")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(10)
        column.addWidget(label(translate("Share", "In the file for your parent"), "statement", "share_listing_title"))
        column.addWidget(
            label(
                translate(
                    "Share",
                    "A file of plain answers, for a spreadsheet or another program. There is no page to print for a"
                    " parent yet: on Trends, “Showing someone” hides what they should not see, and you look together.",
                ),
                "quiet",
                "share_listing_help",
                wrap=True,
            )
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)
        column.addSpacing(6)
        self._day_title: PlainLabel = label("", "strong", "share_listing_day_title", wrap=True)
        self._day: PlainLabel = label("", "small", "share_listing_day", wrap=True)
        column.addWidget(self._day_title)
        column.addWidget(self._day)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(translate("Share", "In the file for your parent"))

    def show_made(self, made: Made) -> None:
        """Show what the file would hold, and the newest day word for word."""
        self._show_lines(made.lines)
        self._day_title.setText(translate("Share", "The newest day, as it stands in the file") if made.sample else "")
        self._day.setText("\n".join(made.sample))
        lines = [named(line.words, line.amount) for line in made.lines]
        self.setAccessibleDescription(clauses([*lines, self._day_title.text(), *made.sample]))

    def _show_lines(self, lines: tuple[FileLine, ...]) -> None:
        empty(self._grid)
        for row, line in enumerate(lines):
            self._grid.addWidget(label(line.words, "", f"share_line_{row}", wrap=True), row, 0)
            amount: PlainLabel = label(line.amount, "quiet", f"share_amount_{row}")
            self._grid.addWidget(amount, row, 1, Qt.AlignmentFlag.AlignRight)
