"""A double click as a hand makes it: the second half goes to whatever lies under the pointer by then."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def double_click(widget: QWidget) -> None:
    """Click twice on the same place of the screen's window, which finds out by itself what lies there."""
    window = widget.window()
    place = widget.mapTo(window, widget.rect().center())
    QTest.mouseDClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.qWait(20)
