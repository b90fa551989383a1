"""A time of day, typed the way people write it."""

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from amps_journal.formats.clock import clock
from amps_journal.formats.typed import typed_time
from amps_journal.i18n import translate
from amps_journal.ui.widgets.foundation.themed import Themed

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class TimeField(Themed, QLineEdit):
    """A time to type; says its value when it is entered.

    What is no time stays to be seen, marked, and ``refused`` carries it; what was known before is kept.

    Args:
        name: ``objectName``.
        spoken: What the time is of.
        theme: What to paint with.
        parent: Qt owner.
    """

    value_changed = Signal(object)
    refused = Signal(str)

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._value: time | None = None
        self._is_unread = False
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(translate("Kit", "A time such as {time}", time=clock(time(22, 40))))
        self.setPlaceholderText("--:--")
        self.setMaxLength(12)
        self.editingFinished.connect(self._on_entered)
        # A screen reader gives the whole text at once: it changes, but is not edited key by key, and no Enter follows.
        self._given = QTimer(self, singleShot=True, interval=0)
        self._given.timeout.connect(self._on_entered)
        self._is_typed = False
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._on_changed)
        self._size()

    def _size(self) -> None:
        self.setFixedWidth(self._theme.px(76))

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self._size()

    def value(self) -> time | None:
        """The time, or ``None``."""
        return self._value

    def set_value(self, value: time | None) -> None:
        """Show a time, or none; says nothing."""
        if value != self._value or not (self.hasFocus() or self._is_unread):
            self._value = value
            self._mark(False)
            self._show()

    def forget_unread(self) -> None:
        """Drop what was no time, as on another day."""
        if self._is_unread:
            self._mark(False)
            self._show()

    def flush(self) -> None:
        """Take what has been typed so far as the time."""
        self._on_entered()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note how the focus came."""
        super().focusInEvent(event)
        self.selectAll()

    def _on_edited(self) -> None:
        self._is_typed = True  # Qt says textEdited right before textChanged.

    def _on_changed(self) -> None:
        if not self._is_typed:
            self._given.start()
        self._is_typed = False

    def _on_entered(self) -> None:
        text = self.text().strip()
        value = typed_time(text)
        self._mark(bool(text) and value is None)
        if text and value is None:
            self._given.stop()
            self.refused.emit(text)
            return
        changed = value != self._value
        self._value = value
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
        self.setText("" if self._value is None else clock(self._value))
        self._given.stop()
