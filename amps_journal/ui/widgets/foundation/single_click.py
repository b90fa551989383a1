"""The second half of a double click does nothing where the first one took something away."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


class _SecondClick(QObject):
    """Takes the second press of a double click away, whatever it would reach."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whether the event is such a press."""
        return event.type() == QEvent.Type.MouseButtonDblClick


def ignore_second_click() -> None:
    """To be called where a click removes something: another thing lies under the pointer a moment later.

    It listens to the window, which hands clicks on, and not to the application: that would see the events of things
    that are being deleted at this very moment.
    """
    window = QGuiApplication.focusWindow()
    if window is not None:
        second = _SecondClick(window)
        window.installEventFilter(second)
        QTimer.singleShot(QApplication.doubleClickInterval(), second, second.deleteLater)
