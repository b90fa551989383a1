"""The machine's system tray, where it has one."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from amps_journal.ui.theme import Theme, icon

SHOWN_FOR_MS = 15_000


def has_tray() -> bool:
    """Whether this machine shows icons and messages of programs in a tray."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


class Tray(QObject):
    """An icon in the tray that can say something; made when it is first wanted.

    Args:
        theme: What the icon is painted with.
        parent: Qt owner.
    """

    clicked = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon: QSystemTrayIcon | None = None

    def is_available(self) -> bool:
        """Whether there is a tray at this moment; it may come and go with the desktop."""
        return has_tray()

    def set_shown(self, shown: bool) -> None:
        """Show the icon, or take it away."""
        if not shown and self._icon is None:
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(icon("today", self._theme, "accent"), self)
            self._icon.setToolTip("AMPS Journal")
            self._icon.messageClicked.connect(self.clicked)
            self._icon.activated.connect(lambda _reason: self.clicked.emit())
        self._icon.setVisible(shown)

    def say(self, title: str, words: str) -> None:
        """Show a message for a while; a click on it, or on the icon, is told by ``clicked``."""
        if self._icon is not None:
            self._icon.showMessage(title, words, self._icon.icon(), SHOWN_FOR_MS)
