"""A simple timer for a session: start it, stop it, and it says how many minutes it was."""

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.announce import announce
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.themed import RING, Themed
from amps_journal.ui.widgets.guided.stopwatch import Clock, Stopwatch
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_LOOK_EVERY_MS = 200
_MINUTE = 60
_MOST_MINUTES = 1440


def whole_minutes(seconds: float) -> int:
    """The minutes to note for a session: the nearest, at least one."""
    return min(_MOST_MINUTES, max(1, math.floor(seconds / _MINUTE + 0.5)))


class SessionTimer(Themed, QWidget):
    """One button that starts and stops, and the time beside it. What was timed goes on when it is started again.

    ``timed`` carries the whole minutes each time it is stopped; ``started`` says that the time runs.

    Args:
        name: ``objectName``; the button is ``<name>_button``.
        spoken: What is timed.
        theme: What to paint with.
        clock: Steady seconds.
        parent: Qt owner.
    """

    timed = Signal(int)
    started = Signal()

    def __init__(
        self, name: str, spoken: str, theme: "Theme", clock: Clock = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spoken = spoken
        self._watch = Stopwatch(clock)
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look_at_the_clock)
        self.setObjectName(name)
        self._button = button(f"{name}_button", "")
        self._button.clicked.connect(self.toggle)
        self._time = label("", "strong", f"{name}_time")
        row = QHBoxLayout(self)
        row.setContentsMargins(sides(RING, 0, 0, 0))
        row.setSpacing(10)
        row.addWidget(self._button)
        row.addWidget(self._time, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.setFocusProxy(self._button)
        self._show()

    @property
    def is_running(self) -> bool:
        """Whether the time runs."""
        return self._watch.is_running

    def toggle(self) -> None:
        """Start, or stop and say the minutes."""
        if not self.is_running:
            self._watch.start()
            self._timer.start()
            self._show()
            self.started.emit()
            return
        minutes = self.stop()
        announce(self, self._time.text())
        self.timed.emit(minutes)

    def stop(self) -> int:
        """Stop without a word; returns the whole minutes so far."""
        self._watch.pause()
        self._timer.stop()
        self._show()
        return self.minutes

    @property
    def minutes(self) -> int:
        """The whole minutes so far."""
        return whole_minutes(self._watch.seconds)

    def look_at_the_clock(self) -> None:
        """Show the time so far."""
        minutes, seconds = divmod(int(self._watch.seconds), _MINUTE)
        shown = f"{minutes}:{seconds:02d}" if self._watch.seconds or self.is_running else ""
        if shown != self._time.text():
            self._time.setText(shown)

    def _show(self) -> None:
        if self.is_running:
            words, spoken = translate("Timer", "Stop"), translate("Timer", "Stop the timer: {what}", what=self._spoken)
        elif self._watch.seconds:
            words, spoken = translate("Timer", "Go on"), translate("Timer", "Go on timing: {what}", what=self._spoken)
        else:
            words = translate("Timer", "Start a timer")
            spoken = translate("Timer", "Start a timer: {what}", what=self._spoken)
        self._button.setText(words)
        self._button.setAccessibleName(spoken)
        self.look_at_the_clock()
