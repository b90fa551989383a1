"""A card of a recovery principle: a button as large as the card, with a verdict, a statement and a small chart."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.formats.joined import named, sentences
from amps_journal.ui.pages.trends.words import CardWords
from amps_journal.ui.theme import REGULAR
from amps_journal.ui.widgets.buttons.card_button import CardButton
from amps_journal.ui.widgets.chart_views.rendered_view import Compute, DrawnView
from amps_journal.ui.widgets.foundation.direction import onward_mark
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel, set_tip
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.elided_label import LinesLabel
from amps_journal.ui.widgets.layout.pill import Pill

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

PADDING = 18
SMALL_CHART = 112
STATEMENT_LINES = 3


class PrincipleCard(CardButton):
    """One recovery principle; pressing it opens its detail."""

    def __init__(self, name: str, title: str, compute: Compute, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(f"trends_{name}", title, theme, parent)
        self._title = title
        self.pill = Pill(f"trends_{name}_verdict", theme)
        self.statement = LinesLabel(f"trends_{name}_statement", STATEMENT_LINES, theme)
        self.view = DrawnView(f"trends_{name}_chart", title, compute, theme, SMALL_CHART)
        self.behind = LinesLabel(f"trends_{name}_behind", 1, theme, size=12.5, colour="muted", weight=REGULAR)
        self._name = LinesLabel(f"trends_{name}_title", 1, theme, size=14, colour="muted", weight=REGULAR)
        self._name.setText(title)
        self._more: PlainLabel = label(onward_mark(), "quiet")
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()

    def _build(self) -> None:
        foot = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self._name, 1)
        self._head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignLeft)
        foot.setSpacing(8)
        foot.addWidget(self.behind, 1)
        foot.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING - 2, PADDING, PADDING - 4)
        column.setSpacing(8)
        column.addLayout(self._head)
        column.addWidget(self.statement)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        self.let_through()

    def head_width(self) -> int:
        """How wide the card must be for its title and its verdict to stand side by side."""
        words = QFontMetrics(self._theme.font(14)).horizontalAdvance(self._title)
        return words + self._head.spacing() + self.pill.sizeHint().width() + 2 * PADDING + 4

    def stack_head(self, is_stacked: bool) -> None:
        """Put the verdict under the title, or beside it."""
        direction = QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight
        self._head.setDirection(direction)

    def forget_words(self) -> None:
        """Hold nothing of what was shown: a card that is withheld has no words to be read in any way."""
        self.pill.set_words("", marked=False)
        self.statement.setText("")
        self.behind.setText("")
        self.setAccessibleName(self._title)
        self.setAccessibleDescription("")
        set_tip(self, "")

    def set_words(self, words: CardWords) -> None:
        """Show what is known of the principle."""
        self.pill.set_words(words.verdict, marked=words.is_seen)
        self.statement.setText(words.statement)
        self.behind.setText(words.behind)
        self.setAccessibleName(named(self._title, words.verdict))
        self.setAccessibleDescription(sentences(words.statement, words.behind))
        set_tip(self, words.statement if self.statement.is_cut else "")
