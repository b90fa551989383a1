"""Every text is text: the only place where Qt is handed words that somebody wrote.

Qt guesses whether words are rich text, and rich text opens the files that it names. A goal called ``<img src="...">``
must be read as it was typed, so labels, tool tips and message boxes come from here; a test refuses all others.
"""

import html

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QTextCharFormat, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QLabel, QMessageBox, QToolTip, QWidget

from amps_journal.i18n import is_right_to_left
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin every line at the same place: drawn by Qt, a line from the right begins where its last space ends."""
        is_selectable = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        if self.wordWrap() and not is_selectable and is_right_to_left():
            self._paint_from_the_right()
        else:
            super().paintEvent(event)

    def _paint_from_the_right(self) -> None:
        painter = QPainter(self)
        self.drawFrame(painter)
        words = QTextDocument()
        words.setDocumentMargin(0)
        words.setDefaultFont(self.font())
        option = QTextOption(self.alignment())
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        words.setDefaultTextOption(option)
        words.setPlainText(self.text())
        margin = self.margin()
        room = self.contentsRect().adjusted(margin, margin, -margin, -margin)
        words.setTextWidth(room.width())
        left_over = room.height() - words.size().height()
        is_at_top, is_at_bottom = (
            bool(self.alignment() & side) for side in (Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom)
        )
        below = 0.0 if is_at_top else left_over if is_at_bottom else left_over / 2
        painter.translate(room.left(), room.top() + max(0.0, below))
        colour = QTextCharFormat()
        colour.setForeground(self.palette().color(self.foregroundRole()))
        all_of_it = QTextCursor(words)
        all_of_it.select(QTextCursor.SelectionType.Document)
        all_of_it.mergeCharFormat(colour)
        words.drawContents(painter)
        painter.end()


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
