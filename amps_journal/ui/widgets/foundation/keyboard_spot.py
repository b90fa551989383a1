"""Where the keyboard is in something painted: a button, so that a screen reader says what is there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from amps_journal.ui.widgets.foundation.themed import RemembersFocus


class KeyboardSpot(RemembersFocus, QAbstractButton):
    """A button over a part of a painted widget. The pointer goes through it, and it hides until it is needed."""

    def __init__(self, painted: QWidget) -> None:
        super().__init__(painted)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
