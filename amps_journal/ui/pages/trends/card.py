"""A card of a recovery principle: a button as large as the card, with a verdict, a statement and a small chart."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from amps_journal.ui.pages.trends.words import CardWords
from amps_journal.ui.theme import REGULAR
from amps_journal.ui.widgets.card import label
from amps_journal.ui.widgets.drawn_view import Compute, DrawnView
from amps_journal.ui.widgets.lines_label import LinesLabel
from amps_journal.ui.widgets.pill import Pill
from amps_journal.ui.widgets.themed import Themed, remember_focus_reason, shows_ring

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

PADDING = 18
SMALL_CHART = 112
STATEMENT_LINES = 3
RADIUS = 16


class PrincipleCard(Themed, QAbstractButton):
    """One recovery principle; pressing it opens its detail."""

    def __init__(self, name: str, title: str, compute: Compute, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = title
        self.setObjectName(f"trends_{name}")
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.pill = Pill(f"trends_{name}_verdict", theme)
        self.statement = LinesLabel(f"trends_{name}_statement", STATEMENT_LINES, theme)
        self.view = DrawnView(f"trends_{name}_chart", title, compute, theme, SMALL_CHART)
        self.behind = LinesLabel(f"trends_{name}_behind", 1, theme, size=12.5, colour="muted", weight=REGULAR)
        self._name = LinesLabel(f"trends_{name}_title", 1, theme, size=14, colour="muted", weight=REGULAR)
        self._name.setText(title)
        self._more: QLabel = label("›", "quiet")
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
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def head_width(self) -> int:
        """How wide the card must be for its title and its verdict to stand side by side."""
        words = QFontMetrics(self._theme.font(14)).horizontalAdvance(self._title)
        return words + self._head.spacing() + self.pill.sizeHint().width() + 2 * PADDING + 4

    def stack_head(self, is_stacked: bool) -> None:
        """Put the verdict under the title, or beside it."""
        direction = QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight
        self._head.setDirection(direction)

    def set_words(self, words: CardWords) -> None:
        """Show what is known of the principle."""
        self.pill.set_words(words.verdict, marked=words.is_seen)
        self.statement.setText(words.statement)
        self.behind.setText(words.behind)
        self.setAccessibleName(f"{self._title}: {words.verdict}")
        self.setAccessibleDescription(f"{words.statement} {words.behind}".strip())
        self.setToolTip(words.statement if self.statement.is_cut else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the focus came: a click needs no ring."""
        remember_focus_reason(self, event.reason())
        super().focusInEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is elsewhere."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card, with an edge that answers the pointer and the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("card"))
        edge, wide = ("line", 1.0)
        if shows_ring(self):
            edge, wide = "focus", 2.0
        elif self.underMouse() or self.isDown():
            edge, wide = "accent", 1.5
        painter.setPen(QPen(self._theme.colour(edge), wide))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), RADIUS, RADIUS)
        painter.end()
