"""What moves other things waits until the pointer lets go: a click that leaves a field must still hit its target."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_LOOK_AGAIN_MS = 20


def once_let_go(owner: QObject, call: Callable[[], None]) -> None:
    """Call at once, or when no button of the mouse is held down any more.

    Args:
        owner: Nothing is called once it is gone.
        call: What shows or hides something among other things.
    """
    if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
        call()
    else:
        QTimer.singleShot(_LOOK_AGAIN_MS, owner, lambda: once_let_go(owner, call))
