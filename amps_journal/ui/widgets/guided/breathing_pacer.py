"""The breathing guide: a slow shape to breathe with, for 1 to 5 minutes, worked by Space and Escape alone if wanted.

Its time is read off a steady clock for every picture and never summed up, so that it does not drift however late a
picture comes. Nothing in it changes faster than a breath does.
"""

import enum
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain.breathing import LONGEST_MINUTES, PATTERNS, SHORTEST_MINUTES, Moment, Pattern, moment_at
from amps_journal.i18n import plural, translate
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.announce import announce
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.guided.breath_shape import BreathShape, phase_words
from amps_journal.ui.widgets.guided.stopwatch import Clock, Stopwatch
from amps_journal.ui.widgets.inputs.form_rows import CheckLine
from amps_journal.ui.widgets.inputs.segmented_control import SegmentedControl
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

PICTURE_EVERY_MS = 16
STEP_EVERY_MS = 25
USUAL_MINUTES = 2
GROWS_UP_TO_SCALE = 1.25
_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Escape)


class PacerState(enum.Enum):
    """What the guide is doing."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"


def pattern_words(pattern: Pattern) -> str:
    """What a pattern is called, with its seconds."""
    counts = "-".join(str(seconds) for _phase, seconds in pattern.phases)
    names = {
        "long_out": translate("Pacer", "Long breath out"),
        "box": translate("Pacer", "Box"),
        "soft": translate("Pacer", "Slow and soft"),
    }
    return translate("Pacer", "{name} {counts}", name=names[pattern.key], counts=counts)


class Pacer(Themed, QWidget):
    """Leads the breath. Space starts, pauses and goes on; Escape stops.

    ``finished`` carries the whole seconds that were breathed, when the time is over or the teen stops early.
    ``phase_changed`` carries each new part of a breath as it is shown. A guide that is no longer seen pauses.

    Args:
        name: ``objectName``.
        theme: What to paint with.
        clock: Steady seconds.
        parent: Qt owner.
    """

    finished = Signal(int)
    phase_changed = Signal(object)

    def __init__(self, name: str, theme: "Theme", clock: Clock = time.monotonic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._watch = Stopwatch(clock)
        self._state = PacerState.READY
        self._shown: Moment | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look_at_the_clock)
        self.setObjectName(name)
        self.setAccessibleName(translate("Pacer", "Breathing guide"))
        self._shape = BreathShape(f"{name}_shape", theme)
        self._said = label("", "quiet", f"{name}_said", wrap=True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._choices = self._make_choices(name)
        self._start = button(f"{name}_start", "", "primary")
        self._stop = button(f"{name}_stop", translate("Pacer", "Stop"))
        self._start.clicked.connect(self.toggle)
        self._stop.clicked.connect(self.stop)
        self._arrange()
        self._show_state()

    def _make_choices(self, name: str) -> QWidget:
        patterns = [(pattern.key, pattern_words(pattern)) for pattern in PATTERNS]
        words = translate("Pacer", "How to breathe")
        self._pattern_choice = SegmentedControl(f"{name}_pattern", words, patterns, self._theme)
        minutes = [(n, plural("Pacer", "1 min", "{n} min", n)) for n in range(SHORTEST_MINUTES, LONGEST_MINUTES + 1)]
        self._minutes_choice = SegmentedControl(
            f"{name}_minutes", translate("Pacer", "For how long"), minutes, self._theme
        )
        self._minutes_choice.set_value(USUAL_MINUTES)
        self._light = CheckLine(
            f"{name}_light", translate("Pacer", "Soft light, to follow with eyes closed"), self._theme
        )
        self._light.toggled.connect(self._shape.set_lit)
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for choice in (self._pattern_choice, self._minutes_choice, self._light):
            column.addWidget(choice, 0, Qt.AlignmentFlag.AlignHCenter)
        return place

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._start)
        buttons.addWidget(self._stop)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._shape, 1)
        self._column.addWidget(self._said)
        self._column.addLayout(buttons)
        self._column.addWidget(self._choices)

    # what it does

    @property
    def state(self) -> PacerState:
        """What it is doing."""
        return self._state

    @property
    def pattern(self) -> Pattern:
        """How it breathes."""
        return next(pattern for pattern in PATTERNS if pattern.key == self._pattern_choice.value())

    @property
    def minutes(self) -> int:
        """For how long it leads."""
        return int(self._minutes_choice.value())

    @property
    def moment(self) -> Moment | None:
        """The moment that is shown, or ``None`` at rest."""
        return self._shown

    def choose(self, pattern: str, minutes: int) -> None:
        """Set how to breathe and for how long; nothing changes while it leads."""
        if self._state is PacerState.READY:
            self._pattern_choice.set_value(pattern)
            self._minutes_choice.set_value(minutes)

    def toggle(self) -> None:
        """Start, pause or go on."""
        if self._state is PacerState.RUNNING:
            self._pause()
            return
        if self._state is PacerState.READY:
            self._watch.reset()
            if self._choices.isAncestorOf(QApplication.focusWidget() or self):
                # The choices go away: the focus waits where the next Space pauses.
                self._start.setFocus(Qt.FocusReason.OtherFocusReason)
        self._state = PacerState.RUNNING
        self._watch.start()
        self._timer.start(STEP_EVERY_MS if self._theme.less_motion else PICTURE_EVERY_MS)
        self._show_state()
        self.look_at_the_clock()

    def _pause(self) -> None:
        self._watch.pause()
        self._timer.stop()
        self._state = PacerState.PAUSED
        self._show_state()
        announce(self, translate("Pacer", "Paused"))

    def stop(self) -> None:
        """End where it is; does nothing at rest."""
        if self._state is not PacerState.READY:
            self._end(min(self._watch.seconds, self.pattern.length(self.minutes)))

    def _end(self, seconds: float) -> None:
        self._timer.stop()
        self._watch.reset()
        self._state = PacerState.READY
        self._shown = None
        self._shape.show_moment(None)
        self._show_state()
        words = translate("Pacer", "Done. You breathed slowly for {time}.", time=time_words(int(seconds)))
        self._said.setText(words)
        announce(self, words)
        self.finished.emit(int(seconds))

    def look_at_the_clock(self) -> None:
        """Show where the breath is now, by the clock."""
        if self._state is not PacerState.RUNNING:
            return
        seconds, whole = self._watch.seconds, self.pattern.length(self.minutes)
        if seconds >= whole:
            self._end(whole)
            return
        moment, before = moment_at(self.pattern, seconds), self._shown
        self._shown = moment
        # Only the minutes: seconds that count down are looked at instead of breathed with.
        left = max(1, -int(-(whole - seconds) // 60))
        self._shape.show_moment(moment, plural("Pacer", "The last minute", "{n} minutes left", left))
        if before is None or (before.breath, before.phase) != (moment.breath, moment.phase):
            self.phase_changed.emit(moment.phase)
            # Late words would lead the breath astray, so that they are said at once or cut short by the next ones.
            announce(self, phase_words(moment.phase), at_once=True)

    # what is shown

    def _show_state(self) -> None:
        ready = self._state is PacerState.READY
        words = {
            PacerState.READY: translate("Pacer", "Start"),
            PacerState.RUNNING: translate("Pacer", "Pause"),
            PacerState.PAUSED: translate("Pacer", "Go on"),
        }[self._state]
        self._start.setText(words)
        self._start.setAccessibleName(words)
        self._light.setVisible(not self._theme.less_motion)
        # The shape takes the room of the choices while it leads, so that nothing around it moves. With large text that
        # would push its buttons out of sight.
        grows = not ready and self._theme.scale <= GROWS_UP_TO_SCALE
        room = self._choices.sizeHint().height() + self._column.spacing() if grows else 0
        self._shape.setMinimumHeight(self._shape.minimumSizeHint().height() + room)
        self._choices.setVisible(ready)
        self._stop.setVisible(not ready)
        hints = {
            PacerState.READY: translate("Pacer", "Space starts. Sit or lie as you like."),
            PacerState.RUNNING: translate("Pacer", "Space pauses, Escape stops."),
            PacerState.PAUSED: translate("Pacer", "Paused. Space goes on, Escape stops."),
        }
        self._said.setText(hints[self._state])
        self.setAccessibleDescription(hints[self._state])

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self._show_state()
        if self._timer.isActive():
            self._timer.start(STEP_EVERY_MS if theme.less_motion else PICTURE_EVERY_MS)

    def begin(self) -> None:
        """Put the focus where Space starts."""
        self._start.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """A breath that is no longer seen waits."""
        super().hideEvent(event)
        if self._state is PacerState.RUNNING:
            self._pause()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space starts, pauses and goes on; Escape stops, and at rest is left to what the guide lies in."""
        if event.key() not in _KEYS or (event.key() == Qt.Key.Key_Escape and self._state is PacerState.READY):
            event.ignore()
            return
        if event.isAutoRepeat():
            return  # A key that is held down is one press.
        if event.key() == Qt.Key.Key_Space:
            self.toggle()
        else:
            self.stop()


def time_words(seconds: int) -> str:
    """A length of time in words, such as "2 minutes" or "40 seconds"."""
    if seconds < 60:
        return plural("Pacer", "1 second", "{n} seconds", seconds)
    return plural("Pacer", "1 minute", "{n} minutes", round(seconds / 60))
