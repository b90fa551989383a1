"""The chip "Same as usual": fills an answer visibly in one click, and takes it back with the next."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.chip import TickChip
from amps_journal.ui.widgets.foundation.plain_text import set_tip

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class UsualChip(TickChip):
    """A quiet chip that offers the usual answer; it stays ticked as long as the answer is the one that it filled in.

    ``filled`` carries what the answer is to be: the usual one, or again the one from before.

    Args:
        name: ``objectName``.
        theme: What to paint with.
    """

    ghost = True
    filled = Signal(object)

    def __init__(self, name: str, theme: "Theme") -> None:
        super().__init__(name, "", theme)
        self._offered: Any = None
        self._current: Any = None
        self._before: Any = None
        self._said = ""
        self.switched.connect(self._on_switched)
        self.hide()

    def forget(self) -> None:
        """Another day is shown: what was filled in before is nothing to take back here."""
        self._before, self._offered = None, None
        self.show_checked(False)

    def show_offer(self, offered: Any, words: str, current: Any, *, is_open: bool) -> None:
        """Show whether there is something to offer or to take back; says nothing.

        Args:
            offered: The usual answer as it would be stored, or ``None`` without one.
            words: The usual answer in words, for screen readers and the tooltip.
            current: The answer that is stored.
            is_open: Whether the answer has not been given yet.
        """
        self._current = current
        if self.isChecked():
            self.show_checked(current is not None and current == self._offered)
        if not self.isChecked():
            self._offered, self._said = offered, words
        self._say()
        self.setVisible(self.isChecked() or (offered is not None and is_open))

    def _say(self) -> None:
        short = translate("Today", "As usual") if self.isChecked() else translate("Today", "Same as usual")
        if short != self.text():
            self.setText(short)
            self.updateGeometry()
        self.setAccessibleName(translate("Today", "Same as usual: {what}", what=self._said))
        if self.isChecked():
            set_tip(self, translate("Today", "Filled in from your usual. Click again to take it back."))
        else:
            set_tip(self, translate("Today", "Fills in {what}", what=self._said))

    def _on_switched(self, on: bool) -> None:
        if on:
            self._before = self._current
            self.filled.emit(self._offered)
        else:
            self.filled.emit(self._before)
