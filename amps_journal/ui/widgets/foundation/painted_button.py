"""What buttons that paint themselves share: how they are made, where they can be pressed, and which keys are theirs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from amps_journal.ui.widgets.foundation.themed import RemembersFocus, Themed, remember_focus_reason

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

    _Button = QAbstractButton
else:
    _Button = object  # The mixins meet their Qt class where they are used; a second Qt base would be one too many.


class PaintedButton(RemembersFocus, Themed, _Button):
    """Mixed into a button that paints itself and shows a ring to those who use the keyboard."""

    def dress(self, name: str, theme: "Theme") -> None:
        """Give it its name, its theme and the look of something to press; to be called once."""
        self._theme = theme
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)


class CompactButton(PaintedButton):
    """One that is never smaller than what it says, and can be pressed anywhere on it."""

    def minimumSizeHint(self) -> QSize:
        """The same as the usual size."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(pos)


class PressedBySpace(_Button):
    """Mixed into one of several buttons: what arrows, digits, letters and Enter do is up to what it lies in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and leave the rest to those around."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Select}:
            super().keyPressEvent(event)
        else:
            event.ignore()


class ButtonOfMany(PressedBySpace, CompactButton):
    """One of several in a group; a key shows its ring from then on, even if the pointer brought the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and leave the rest to the group and the row."""
        remember_focus_reason(self, Qt.FocusReason.TabFocusReason)
        super().keyPressEvent(event)
        self.update()


class EnterButton(PaintedButton):
    """One that stands for itself: Enter presses it, as Space does.

    Args:
        name: ``objectName``.
        spoken: What a screen reader calls it.
        theme: What to paint with.
        parent: Qt owner.
    """

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dress(name, theme)
        self.setAccessibleName(spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
