"""Which way the window runs: what is painted by hand turns over where a language is written from right to left.

Qt turns layouts, and the side at which words in a rectangle begin. Places that are worked out in pixels are worked out
as if from left to right, and pass here before something is drawn at them. Nothing is turned as a picture, so letters
stay letters; what lies on an axis of time stays as it is.
"""

from PySide6.QtCore import QMargins, QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_TURNED_KEYS = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}


def seen(widget: QWidget, place: QRectF) -> QRectF:
    """A place within a widget as it is seen: turned over where the widget runs from right to left."""
    if not widget.isRightToLeft():
        return place
    return QRectF(widget.width() - place.right(), place.top(), place.width(), place.height())


def seen_x(widget: QWidget, x: float) -> float:
    """The same of a distance from the side at which lines begin."""
    return widget.width() - x if widget.isRightToLeft() else x


def read_key(widget: QWidget, key: int) -> Qt.Key:
    """A key as it is read where things stand in the order of reading: Right is always onward, and Left back."""
    pressed = Qt.Key(key)
    return _TURNED_KEYS.get(pressed, pressed) if widget.isRightToLeft() else pressed


def sides(start: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins from the side at which lines begin to the one at which they end; Qt does not turn margins."""
    left, right = (end, start) if QGuiApplication.isRightToLeft() else (start, end)
    return QMargins(left, top, right, bottom)


def seen_alignment(alignment: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    """An alignment at the side at which lines of the language begin or end, whatever script the words are in."""
    left, right, absolute = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignAbsolute
    if not QGuiApplication.isRightToLeft() or alignment & absolute or not alignment & (left | right):
        return alignment
    return alignment ^ (left | right) | absolute


def onward_mark() -> str:
    """A mark that stands alone and says that more lies behind; within words Qt turns it with them."""
    return "‹" if QGuiApplication.isRightToLeft() else "›"


def menu_place(button: QWidget, menu: QWidget, below: int) -> QPoint:
    """Where a menu opens under a button: flush with the side of the button at which lines end."""
    if button.isRightToLeft():
        return button.mapToGlobal(QPoint(0, button.height() + below))
    corner = button.mapToGlobal(QPoint(button.width(), button.height() + below))
    return corner - QPoint(menu.sizeHint().width(), 0)
