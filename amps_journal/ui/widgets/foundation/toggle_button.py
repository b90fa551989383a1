"""A button that is switched on and off, however that is done: with the pointer, a key or a screen reader."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QAbstractButton

    _Button = QAbstractButton
else:
    _Button = object  # The mixin meets its Qt class where it is used; a second Qt base would be one too many.


class Switch(_Button):
    """Mixed into a checkable button that has a signal ``switched``; showing a state does not emit it.

    Screen readers toggle without clicking, so ``clicked`` would miss them.
    """

    switched: "SignalInstance"
    _is_showing = False

    def listen(self) -> None:
        """Begin to emit ``switched``; to be called once."""
        self.toggled.connect(self._on_toggled)

    def show_checked(self, checked: bool) -> None:
        """Show a state; says nothing."""
        if checked != self.isChecked():
            self._is_showing = True
            self.setChecked(checked)
            self._is_showing = False

    def _on_toggled(self, checked: bool) -> None:
        if not self._is_showing:
            self.switched.emit(checked)
