"""A double click as a hand makes it: the second half goes to whatever lies under the pointer by then."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def double_click(widget: QWidget) -> None:
    """Click twice on the same place of the window."""
    left, window = Qt.MouseButton.LeftButton, widget.window()
    place = widget.mapTo(window, widget.rect().center())
    QTest.mouseClick(widget, left)
    QTest.qWait(80)
    there = window.childAt(place)
    for kind, held in ((QEvent.Type.MouseButtonDblClick, left), (QEvent.Type.MouseButtonRelease, Qt.MouseButton(0))):
        inside = QPointF(there.mapFrom(window, place))
        event = QMouseEvent(kind, inside, QPointF(there.mapToGlobal(inside)), left, held, Qt.KeyboardModifier(0))
        QApplication.sendEvent(there, event)
    QTest.qWait(20)
