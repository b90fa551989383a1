"""A card of the Trends page: its title, its verdict, a sentence, a chart and the way to the numbers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.pages.trends.words import CardWords
from amps_journal.ui.widgets.buttons import button
from amps_journal.ui.widgets.card import Card, label
from amps_journal.ui.widgets.figure_view import Compute, FigureView
from amps_journal.ui.widgets.numbers_dialog import NumbersDialog
from amps_journal.ui.widgets.pill import Pill

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

PADDING = 18
SMALL_CHART = 108
LARGE_CHART = 196


def numbers_button(name: str, title: str, view: FigureView, parent: QWidget) -> QPushButton:
    """A quiet button that opens the numbers of the chart."""
    made = button(name, translate("Trends", "Numbers ›"), "link")
    made.setAccessibleName(translate("Trends", "Numbers of: {title}", title=title))
    made.clicked.connect(lambda: NumbersDialog(title, view.accessibleName(), view.tables, parent).exec())
    made.setEnabled(False)
    view.drawn.connect(lambda: made.setEnabled(bool(view.tables)))
    return made


class PrincipleCard(Card):
    """One recovery principle."""

    def __init__(self, name: str, title: str, compute: Compute, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(f"trends_{name}", padding=PADDING, parent=parent)
        self.setAccessibleName(title)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(title, "quiet", f"trends_{name}_title"), 1)
        self.pill = Pill(f"trends_{name}_verdict", theme)
        head.addWidget(self.pill)
        self.statement: QLabel = label("", "statement", f"trends_{name}_statement", wrap=True)
        self.view = FigureView(f"trends_{name}_chart", title, compute, theme, SMALL_CHART)
        self.behind: QLabel = label("", "small", f"trends_{name}_behind", wrap=True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.behind, 1)
        foot.addWidget(
            numbers_button(f"trends_{name}_numbers", title, self.view, self), 0, Qt.AlignmentFlag.AlignBottom
        )
        self.body.addLayout(head)
        self.body.addWidget(self.statement)
        self.body.addWidget(self.view, 1)
        self.body.addLayout(foot)

    def set_words(self, words: CardWords) -> None:
        """Show what is known of the principle."""
        self.pill.set_words(words.verdict, marked=words.is_seen)
        self.statement.setText(words.statement)
        self.behind.setText(words.behind)


class LargeCard(Card):
    """A chart over the whole width."""

    def __init__(self, name: str, title: str, compute: Compute, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(f"trends_{name}", padding=PADDING, parent=parent)
        self.setAccessibleName(title)
        self.view = FigureView(f"trends_{name}_chart", title, compute, theme, LARGE_CHART)
        head = QHBoxLayout()
        head.addWidget(label(title, "title", f"trends_{name}_title"), 1)
        head.addWidget(numbers_button(f"trends_{name}_numbers", title, self.view, self))
        column: QVBoxLayout = self.body
        column.addLayout(head)
        column.addWidget(self.view, 1)
