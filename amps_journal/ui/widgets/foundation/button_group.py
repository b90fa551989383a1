"""Several buttons that answer one question together: one stop for Tab, arrows within, one value."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGroupBox, QWidget

from amps_journal.ui.widgets.foundation.direction import read_key
from amps_journal.ui.widgets.foundation.themed import Themed, is_put_away, remember_focus_reason

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_CLEAR = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


def typed_digit(event: QKeyEvent) -> int | None:
    """The digit that was typed without a modifier, or ``None``."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not event.text().isdecimal():
        return None
    return int(event.text())


def together_but_free(owner: QWidget) -> QButtonGroup:
    """A group in which radio buttons stay radio buttons to screen readers and can still be switched off."""
    together = QButtonGroup(owner)
    together.setExclusive(False)
    return together


class Group(Themed, QGroupBox):
    """A question's buttons. It is a grouping to screen readers, and its description says the answer in words.

    Args:
        name: ``objectName`` of the group.
        spoken: What the question is called.
        theme: What to paint with.
        parent: Qt owner.
    """

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setContentsMargins(0, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # QGroupBox would draw a frame and keep room for a title.
    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing of its own to paint."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """No frame to make room for."""

    def changeEvent(self, event: QEvent) -> None:
        """No frame to make room for."""
        QWidget.changeEvent(self, event)

    def buttons(self) -> Sequence[QAbstractButton]:
        """The buttons in reading order."""
        raise NotImplementedError

    def reading_order(self) -> list[QWidget]:
        """The buttons, and then whatever else is in the group."""
        buttons: list[QWidget] = list(self.buttons())
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        return buttons + [part for part in self.findChildren(QWidget, options=direct) if part not in buttons]

    def clear_answer(self) -> None:
        """Go back to not answered, as the teen asked for it."""
        raise NotImplementedError

    def pick(self, index: int) -> None:
        """Do what a click on the button with that index does."""
        shown = self.shown_buttons()
        if 0 <= index < len(shown):
            shown[index].click()

    def shown_buttons(self) -> list[QAbstractButton]:
        """The buttons that can be reached now."""
        return [button for button in self.buttons() if not is_put_away(button) and button.isEnabled()]

    def start_button(self) -> QAbstractButton | None:
        """The button that Tab comes to: the chosen one, or else the first."""
        shown = self.shown_buttons()
        return next((button for button in shown if button.isChecked()), shown[0] if shown else None)

    def settle_tab_stop(self) -> None:
        """Leave one button for Tab to stop at, unless the focus is inside already."""
        shown = self.shown_buttons()
        stop = next((button for button in shown if button.hasFocus()), None) or self.start_button()
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> bool:
        """Put the focus on the start button; returns whether there is one."""
        button = self.start_button()
        if button is not None:
            remember_focus_reason(button, reason)
            button.setFocus(reason)
        return button is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys that are its own and leave the rest to what it lies in."""
        if not self._handles(event):
            event.ignore()

    def _handles(self, event: QKeyEvent) -> bool:
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if event.key() in _CLEAR:
            self.clear_answer()
            return True
        digit = typed_digit(event)
        if digit is not None:
            return self.take_digit(digit)
        key = read_key(self, event.key())
        if key in _FORWARD + _BACK:
            self.step(1 if key in _FORWARD else -1)
            return True
        return False

    def take_digit(self, digit: int) -> bool:
        """Answer with a digit: 1 is the first button; returns whether it was used."""
        self.pick(digit - 1)
        return True

    def step(self, by: int) -> None:
        """Move the focus along the buttons, from the end back to the start."""
        shown = self.shown_buttons()
        focused = next((i for i, button in enumerate(shown) if button.hasFocus()), None)
        if focused is None:
            self.take_focus()
        elif shown:
            shown[(focused + by) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
        self.settle_tab_stop()
