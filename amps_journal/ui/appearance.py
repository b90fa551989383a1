"""The look in use on this machine: theme, text size and language, changed live, following the system where asked to."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from amps_journal import i18n
from amps_journal.formats import chosen_language
from amps_journal.settings import MachineSettings
from amps_journal.ui import qt_language
from amps_journal.ui.theme import Theme, apply_theme, load_theme, system_wants_less_motion


class Appearance(QObject):
    """Holds the machine's settings and dresses the application in the theme that follows from them.

    Args:
        app: The application to dress.
        machine: The settings as they were kept.
        keep: Called with every new version of them.
    """

    theme_changed = Signal(object)
    machine_changed = Signal(object)
    language_changed = Signal()

    def __init__(
        self,
        app: QApplication,
        machine: MachineSettings,
        keep: Callable[[MachineSettings], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._keep = keep
        self.machine = machine
        self.theme = self._chosen_theme()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_scheme_changed)
        if hasattr(hints, "accessibility") and hasattr(hints.accessibility(), "motionPreferenceChanged"):
            # since Qt 6.12
            hints.accessibility().motionPreferenceChanged.connect(lambda _preference: self._renew())

    def dress(self) -> None:
        """Apply the theme to the application, and have Qt speak its language."""
        qt_language.speak(self._app)
        apply_theme(self._app, self.theme)

    def change(self, machine: MachineSettings) -> None:
        """Take new settings: keep them, and where they change the look or the language, dress anew and tell."""
        before, self.machine = self.machine, machine
        self._keep(machine)
        if (machine.language, machine.clock, machine.paper) != (before.language, before.clock, before.paper):
            # A language asked for on the command line stays until another is chosen.
            stays = i18n.language() if machine.language == before.language else ""
            chosen_language.follow(machine, stays)
        if (machine.language, machine.clock) != (before.language, before.clock):
            before_direction = self._app.layoutDirection()
            qt_language.speak(self._app)
            if self._app.layoutDirection() != before_direction:
                apply_theme(self._app, self.theme)  # Its letters may come from another typeface.
            self.language_changed.emit()
        self.machine_changed.emit(machine)
        self._renew()

    def _on_system_scheme_changed(self) -> None:
        if self.machine.theme == "system":
            self._renew()

    def _chosen_theme(self) -> Theme:
        machine = self.machine
        still = machine.less_motion or system_wants_less_motion()
        return load_theme(machine.theme, machine.text_scale, less_motion=still, accent=machine.accent)

    def _renew(self) -> None:
        theme = self._chosen_theme()
        if theme != self.theme:
            self.theme = theme
            self.dress()
            self.theme_changed.emit(theme)
