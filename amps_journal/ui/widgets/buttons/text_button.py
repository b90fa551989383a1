"""Buttons with words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from amps_journal.ui.widgets.foundation.object_names import named

LINK_EDGE = 4
"""What a link keeps free before its words, for its focus ring; pixels."""


def button(name: str, text: str, role: str = "") -> QPushButton:
    """A push button; ``primary`` for the one that the page is about, ``link`` for a quiet one."""
    made = named(QPushButton(text), name)
    made.setProperty("role", role)
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made
