"""Where the keyboard is in a chart: two buttons that take turns, so that a screen reader says each spot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from amps_journal.ui.widgets.foundation.keyboard_spot import KeyboardSpot

if TYPE_CHECKING:
    from collections.abc import Callable

_STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class _Spot(KeyboardSpot):
    """The spot as a button: its words are its name, and pressing it opens its day."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # The view knows what its keys do.

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The view marks the spot."""


class SpotHere:
    """The pair of buttons of one view.

    Args:
        view: The view that they lie in.
        press: Called when a screen reader presses the spot.
        left: Called when the keyboard went elsewhere.
    """

    def __init__(self, view: QWidget, press: "Callable[[], None]", left: "Callable[[], None]") -> None:
        self._view = view
        self._left = left
        self._is_moving = False
        self._here, self._next = _Spot(view), _Spot(view)
        before = view
        for number, spot in enumerate((self._here, self._next)):
            spot.setObjectName(f"{view.objectName()}_spot_{number}")
            spot.clicked.connect(press)
            spot.left.connect(self._on_left)
            QWidget.setTabOrder(before, spot)
            before = spot

    @property
    def button(self) -> QAbstractButton:
        """The one that the keyboard is on."""
        return self._here

    def go(self, place: QRect, words: str) -> None:
        """Move the keyboard to a spot. The focus really moves, and that is what makes a screen reader speak."""
        self._is_moving = True
        before, self._here, self._next = self._here, self._next, self._here
        self._here.setGeometry(place)
        self._here.setAccessibleName(words)
        self._here.show()
        self._here.setFocus(Qt.FocusReason.TabFocusReason)
        before.hide()
        self._is_moving = False

    def leave(self) -> None:
        """Give the keyboard back to the view."""
        self._is_moving = True
        if self._here.hasFocus():
            self._view.setFocus(Qt.FocusReason.TabFocusReason)
        self._here.hide()
        self._is_moving = False

    def _on_left(self) -> None:
        if not self._is_moving:
            self._here.hide()
            self._left()
