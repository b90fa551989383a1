"""A rounded card to lay things on."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from amps_journal.ui.widgets.foundation.plain_text import PlainLabel


def label(text: str, role: str, name: str = "", *, wrap: bool = False) -> PlainLabel:
    """Words in one of the roles of the style sheet: heading, statement, title, number, strong, quiet, small, notice.

    Args:
        text: What it says.
        role: How it looks.
        name: Its ``objectName``.
        wrap: Whether it may take several lines.
    """
    made = PlainLabel(text)
    made.setProperty("role", role)
    made.setObjectName(name)
    made.setWordWrap(wrap)
    return made


class Card(QFrame):
    """A rounded card with an optional title; add to ``body``.

    Args:
        name: Its ``objectName``.
        title: The words on top, also the name that a screen reader speaks.
        padding: Space inside, pixels.
        parent: Qt owner.
    """

    def __init__(self, name: str, title: str = "", padding: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(8)
        self._title = label(title, "title", f"{name}_title", wrap=True)
        self.setAccessibleName(title)
        if title:  # Shown only once it lies on the card: until then it would be a window of its own.
            self.body.addWidget(self._title)

    def set_title(self, title: str) -> None:
        """Change the words on top."""
        self._title.setText(title)
        self.setAccessibleName(title)
