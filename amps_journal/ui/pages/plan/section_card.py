"""A section of the plan at a glance: a button as large as its card."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from amps_journal.ui.pages.plan.words import section_purpose, section_title
from amps_journal.ui.widgets.card import label
from amps_journal.ui.widgets.pill import Pill
from amps_journal.ui.widgets.themed import Themed, remember_focus_reason, shows_ring

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

PADDING = 18
RADIUS = 16


class SectionCard(Themed, QAbstractButton):
    """One section; pressing it opens its editor. What it shows goes into ``body``.

    Args:
        section: Its key.
        theme: Colours and sizes.
        parent: Qt owner.
    """

    def __init__(self, section: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.section = section
        self.setObjectName(f"plan_{section}")
        self.setAccessibleName(section_title(section))
        self.setToolTip(section_purpose(section))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.pill = Pill(f"plan_{section}_state", theme)
        self.pill.hide()
        more: QLabel = label("›", "quiet")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(section_title(section), "title"), 1)
        head.addWidget(self.pill)
        head.addWidget(more)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING - 4, PADDING, PADDING - 2)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self.body, 1)

    def settle(self, said: str) -> None:
        """Let the whole card be one button, and say what it shows.

        Args:
            said: What a screen reader says of the section.
        """
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleDescription(said)

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
