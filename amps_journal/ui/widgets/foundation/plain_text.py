"""Every text is text: the only place where Qt is handed words that somebody wrote.

Qt guesses whether words are rich text, and rich text opens the files that it names. A goal called ``<img src="...">``
must be read as it was typed, so labels, tool tips and message boxes come from here; a test refuses all others.
"""

import html

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMessageBox, QToolTip, QWidget

from amps_journal.ui.widgets.foundation.direction import seen_alignment


class PlainLabel(QLabel):
    """A label that shows its words as they are."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(self.alignment())
        self.setText(text)

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Begin at the side of the language: Qt goes by the words, and a name in Latin letters would lie apart."""
        super().setAlignment(seen_alignment(alignment))


def tip_text(words: str) -> str:
    """The words as Qt's tool tips show them unchanged; tips have no switch for plain text."""
    if "<" not in words and "&" not in words:
        return words
    return f'<span style="white-space: pre-wrap">{html.escape(words)}</span>'


def set_tip(widget: QWidget, words: str) -> None:
    """Give a widget a tool tip of plain words."""
    widget.setToolTip(tip_text(words))


def set_action_tip(action: QAction, words: str) -> None:
    """Give an action, and the button that stands for it, a name and a tool tip of plain words."""
    action.setText(words)
    action.setToolTip(tip_text(words))


def show_tip(place: QPoint, words: str, widget: QWidget) -> None:
    """Show a tool tip of plain words at a place of the screen."""
    QToolTip.showText(place, tip_text(words), widget)


def message_box(name: str, words: str, more: str = "", parent: QWidget | None = None) -> QMessageBox:
    """A message box of plain words.

    Args:
        name: Its ``objectName``.
        words: What it says.
        more: What it says below, smaller.
        parent: Qt owner.
    """
    box = QMessageBox(parent)
    box.setObjectName(name)
    box.setWindowTitle("AMPS Journal")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    if more:
        box.setInformativeText(tip_text(more))
    return box
