"""A time of day, typed the way people write it."""

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from amps_journal.formats.clock import clock
from amps_journal.formats.typed_text import typed_time
from amps_journal.i18n import translate
from amps_journal.ui.widgets.inputs.typed_field import TypedField

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class TimeField(TypedField):
    """A time to type.

    Args:
        name: ``objectName``.
        spoken: What the time is of.
        theme: What to paint with.
        parent: Qt owner.
    """

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(name, spoken, theme, read=typed_time, write=clock, parent=parent)
        self.setAccessibleDescription(translate("Kit", "A time such as {time}", time=clock(time(22, 40))))
        self.setPlaceholderText("--:--")
        self.setMaxLength(12)
        self._size()

    def _size(self) -> None:
        self.setFixedWidth(self._theme.px(76))

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self._size()

    def value(self) -> time | None:
        """The time, or ``None``."""
        return self._value if isinstance(self._value, time) else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with all of it marked, to be typed over."""
        super().focusInEvent(event)
        self.selectAll()
