"""The machine's system tray, where it has one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from amps_journal.i18n import translate
from amps_journal.ui.theme import Theme, icon

if TYPE_CHECKING:
    from collections.abc import Callable

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
        self._menu: QMenu | None = None
        self._quit: Callable[[], object] | None = None

    def set_theme(self, theme: Theme) -> None:
        """Paint the icon with another theme from now on."""
        self._theme = theme
        if self._icon is not None:
            self._icon.setIcon(self._drawn())

    def _drawn(self) -> QIcon:
        return icon("today", self._theme, "accent")

    def is_available(self) -> bool:
        """Whether there is a tray at this moment; it may come and go with the desktop."""
        return has_tray()

    def set_shown(self, shown: bool) -> None:
        """Show the icon, or take it away."""
        if not shown and self._icon is None:
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._drawn(), self)
            self._icon.setToolTip("AMPS Journal")
            self._icon.messageClicked.connect(self.clicked)
            self._icon.activated.connect(self._on_activated)
            if self._quit is not None:
                self._menu = self._made_menu()
                self._icon.setContextMenu(self._menu)
        self._icon.setVisible(shown)

    def offer_to_quit(self, quit_program: "Callable[[], object]") -> None:
        """Give the icon a menu, for a program that has no window to close."""
        self._quit = quit_program

    def _made_menu(self) -> QMenu:
        menu = QMenu()
        menu.addAction(translate("Tray", "Open AMPS Journal")).triggered.connect(self.clicked)
        menu.addAction(translate("Tray", "Stop waiting until the next start")).triggered.connect(self._quit)
        return menu

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.clicked.emit()

    def say(self, title: str, words: str) -> None:
        """Show a message for a while; a click on it, or on the icon, is told by ``clicked``."""
        if self._icon is not None:
            self._icon.showMessage(title, words, self._icon.icon(), SHOWN_FOR_MS)
