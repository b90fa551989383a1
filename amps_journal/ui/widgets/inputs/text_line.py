"""Text that saves itself: after a short pause in typing, and when the focus leaves."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from amps_journal.domain.fields import has_control_character
from amps_journal.ui.widgets.foundation.themed import Themed

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

PAUSE_MS = 400


def without_control_characters(text: str) -> str:
    """The text as a journal can hold it: control characters are gone, but for tabs and line breaks."""
    return (
        "".join(c for c in text if c == "\t" or not has_control_character(c)) if has_control_character(text) else text
    )


def changes_the_day(event: QKeyEvent) -> bool:
    """Whether the key leads to another day where there is no text to move in."""
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home}


def beside_typed(new: str | None, typed: str, caret: int) -> tuple[str, int]:
    """A new text as a field shows it, and its caret.

    Where the text is what was typed, with other words before it, the caret stays behind the words that it was behind,
    and the space that was typed for the next word is kept.
    """
    new = new or ""
    words = typed.strip()
    if not words or not new.endswith(words):
        return new, min(caret, len(new))
    shown = new + typed[len(typed.rstrip()) :]
    return shown, max(0, caret + len(shown) - len(typed))


class TypingPause(QObject):
    """Says when typing has paused for a while."""

    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.over)

    @property
    def is_on(self) -> bool:
        """Whether somebody is typing."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Wait for the pause anew."""
        self._timer.start()

    def end(self) -> None:
        """Take the pause as over, where one is waited for."""
        if self._timer.isActive():
            self._timer.stop()
            self.over.emit()


class TextLine(Themed, QLineEdit):
    """One line of text; ``value_changed`` comes with the text or ``None`` after a pause or when the focus leaves.

    Args:
        name: ``objectName``.
        spoken: What the field is called; also its placeholder unless one is given.
        theme: What to paint with.
        placeholder: Words shown while it is empty.
        parent: Qt owner.
    """

    value_changed = Signal(object)

    def __init__(
        self, name: str, spoken: str, theme: "Theme", placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told: str | None = None
        self._is_showing = False
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setPlaceholderText(placeholder or spoken)
        self.setMaxLength(1000)
        self._pause = TypingPause(self)
        self._pause.over.connect(self._tell)
        # Not textEdited: a screen reader that gives the text does not edit it, and it is an answer all the same.
        self.textChanged.connect(self._on_text_changed)

    def value(self) -> str | None:
        """The text, or ``None`` where there is none."""
        return without_control_characters(self.text().replace("\t", " ")).strip() or None

    def set_value(self, value: str | None) -> None:
        """Show a text; says nothing. What is being typed at this moment, and its caret, stay as they are."""
        if self._pause.is_on or value == self.value():
            self._told = value if value == self.value() else self._told
            return
        self._told = value
        text, caret = beside_typed(value, self.text(), self.cursorPosition())
        self._is_showing = True
        self.setText(text)
        self._is_showing = False
        self.setCursorPosition(caret)

    def flush(self) -> None:
        """Say at once what was typed."""
        self._pause.end()

    def _on_text_changed(self) -> None:
        if not self._is_showing:
            self._pause.begin()

    def _tell(self) -> None:
        if self.value() != self._told:
            self._told = self.value()
            self.value_changed.emit(self._told)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish what was being entered."""
        self.flush()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the day when there is nothing typed to take back."""
        # With nothing of its own to take back, undo is the day's.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._leaves(event):
            event.ignore()
            return True
        return bool(super().event(event))

    def _leaves(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.isUndoAvailable()
        if event.matches(QKeySequence.StandardKey.Redo):
            return not self.isRedoAvailable()
        return changes_the_day(event) and not self.text()
