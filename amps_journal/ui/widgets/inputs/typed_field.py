"""A line whose text means something, a time or a date, and stays to be seen where it means nothing."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from amps_journal.ui.widgets.foundation.pointer_release import once_let_go
from amps_journal.ui.widgets.foundation.themed import Themed

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class TypedField(Themed, QLineEdit):
    """Something to type in one's own way; says its value when it is entered.

    What cannot be read stays to be seen, marked, and ``refused`` carries it; what was known before is kept.

    Args:
        name: ``objectName``.
        spoken: What the field is called.
        theme: What to paint with.
        read: Gives the value that a text means, or ``None``.
        write: Gives the text that stands for a value.
        can_be_empty: Whether no text at all is an answer, ``None``.
        parent: Qt owner.
    """

    value_changed = Signal(object)
    refused = Signal(str)

    def __init__(
        self,
        name: str,
        spoken: str,
        theme: "Theme",
        *,
        read: Callable[[str], Any],
        write: Callable[[Any], str],
        can_be_empty: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read, self._write, self._can_be_empty = read, write, can_be_empty
        self._value: Any = None
        self._is_unread = False
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.editingFinished.connect(self._on_entered)
        # A screen reader gives the whole text at once: it changes, but is not edited key by key, and no Enter follows.
        self._given = QTimer(self, singleShot=True, interval=0)
        self._given.timeout.connect(self._on_entered)
        self._is_typed = False
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._on_changed)

    @property
    def is_unread(self) -> bool:
        """Whether what stands in the field could not be read."""
        return self._is_unread

    def set_value(self, value: Any) -> None:
        """Show a value, or none; says nothing."""
        if value != self._value or not (self.hasFocus() or self._is_unread):
            self._value = value
            self._mark(False)
            self._show()

    def forget_unread(self) -> None:
        """Drop what could not be read, as on another day."""
        if self._is_unread:
            self._mark(False)
            self._show()

    def flush(self) -> None:
        """Take what has been typed so far."""
        self._on_entered()

    def _on_edited(self) -> None:
        self._is_typed = True  # Qt says textEdited right before textChanged.

    def _on_changed(self) -> None:
        if not self._is_typed:
            self._given.start()
        self._is_typed = False

    def _on_entered(self) -> None:
        text = self.text().strip()
        is_empty_answer = not text and self._can_be_empty
        value = self._read(text) if text else None
        self._mark(value is None and not is_empty_answer)
        if self._is_unread:
            self._given.stop()
            once_let_go(self, lambda: self._refuse(text))
            return
        self._take(value)

    def _refuse(self, text: str) -> None:
        if self._is_unread:
            self.refused.emit(text)

    def _take(self, value: Any) -> None:
        changed = value != self._value
        self._value = value
        self._mark(False)
        self._show()
        if changed:
            self.value_changed.emit(value)

    def _mark(self, is_unread: bool) -> None:
        """Mark what is written as not understood, or take the mark away."""
        if is_unread != self._is_unread:
            self._is_unread = is_unread
            self.setProperty("unread", is_unread)
            self.style().unpolish(self)
            self.style().polish(self)

    def _show(self) -> None:
        self.setText("" if self._value is None else self._write(self._value))
        self._given.stop()
