"""An exercise that is led part by part, in large words: it goes on by itself, or waits for the teen."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from amps_journal.domain.skills import WalkThrough
from amps_journal.i18n import plural, translate
from amps_journal.ui.theme import SEMI_BOLD
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.announce import announce
from amps_journal.ui.widgets.foundation.direction import read_key
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.guided.stopwatch import Clock, Stopwatch
from amps_journal.ui.widgets.inputs.form_rows import CheckLine
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.small_charts.goal_steps import GoalSteps

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_LOOK_EVERY_MS = 50
_WORDS_PX = 26
_THOUSAND = 1000
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_PageDown)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp)


class _LargeWords(Themed, PlainLabel):
    """The words of the part, large enough to be read from where one lies."""

    def __init__(self, name: str, theme: "Theme") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.set_theme(theme)

    def set_theme(self, theme: "Theme") -> None:
        super().set_theme(theme)
        self.setStyleSheet(f"font-size: {theme.px(_WORDS_PX)}px; font-weight: {SEMI_BOLD};")
        self.setMinimumHeight(theme.px(140))


class WalkThroughView(Themed, QWidget):
    """Leads through an exercise. Space pauses and goes on, Right and Left turn the parts, Escape stops.

    ``finished`` carries the whole seconds that it took, pauses left out, when the last part is over or the teen stops.
    ``part_shown`` carries the number of each part that comes, from 0. It pauses when it is no longer seen.

    Args:
        name: ``objectName``.
        led: The exercise.
        theme: What to paint with.
        clock: Steady seconds.
        parent: Qt owner.
    """

    finished = Signal(int)
    part_shown = Signal(int)

    def __init__(
        self, name: str, led: WalkThrough, theme: "Theme", clock: Clock = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._led = theme, led
        self._place = -1  # before the first part
        self._in_part, self._whole = Stopwatch(clock), Stopwatch(clock)
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look_at_the_clock)
        self.setObjectName(name)
        self.setAccessibleName(led.title)
        self._words = _LargeWords(f"{name}_words", theme)
        self._steps = GoalSteps(f"{name}_steps", translate("WalkThrough", "Parts"), theme)
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{name}_bar")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(translate("WalkThrough", "Time of this part"))
        self._hint = label("", "quiet", f"{name}_hint", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._goes_on = CheckLine(f"{name}_goes_on", translate("WalkThrough", "Go on by itself"), theme)
        self._goes_on.setChecked(True)
        self._goes_on.toggled.connect(self._on_goes_on)
        self._arrange(name)
        self._show()

    def _arrange(self, name: str) -> None:
        self._back = button(f"{name}_back", translate("WalkThrough", "Back"))
        self._start = button(f"{name}_start", "", "primary")
        self._next = button(f"{name}_next", translate("WalkThrough", "Next"))
        self._stop = button(f"{name}_stop", translate("WalkThrough", "Stop"))
        self._back.clicked.connect(lambda: self.turn(-1))
        self._next.clicked.connect(lambda: self.turn(1))
        self._start.clicked.connect(self.toggle)
        self._stop.clicked.connect(self.stop)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for each in (self._back, self._start, self._next, self._stop):
            buttons.addWidget(each)
            each.installEventFilter(self)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._steps)
        column.addWidget(self._words, 1)
        column.addWidget(self._bar)
        column.addWidget(self._hint)
        column.addLayout(buttons)
        column.addWidget(self._goes_on, 0, Qt.AlignmentFlag.AlignHCenter)

    # what it does

    @property
    def place(self) -> int:
        """The number of the part that is shown, from 0; -1 before the first."""
        return self._place

    @property
    def is_running(self) -> bool:
        """Whether its time runs."""
        return self._whole.is_running

    def toggle(self) -> None:
        """Start, pause or go on."""
        if self._place < 0:
            self._whole.reset()
            self._go()
            self._come_to(0)
        elif self.is_running:
            self._pause()
        else:
            self._go()
            self._show()

    def _go(self) -> None:
        self._whole.start()
        self._in_part.start()
        self._timer.start()

    def _pause(self) -> None:
        for watch in (self._whole, self._in_part):
            watch.pause()
        self._timer.stop()
        self._show()
        announce(self, translate("WalkThrough", "Paused"))

    def turn(self, by: int) -> None:
        """Go on to the next part, or back; past the last one it is done."""
        if self._place < 0:
            if by > 0:
                self.toggle()
        elif self._place + by >= len(self._led.parts):
            self._end()
        else:
            self._come_to(max(0, self._place + by))

    def stop(self) -> None:
        """End where it is; does nothing before the start."""
        if self._place >= 0:
            self._end()

    def _come_to(self, place: int, since: float = 0.0) -> None:
        self._place = place
        self._in_part.reset(since)
        if self.is_running:
            self._in_part.start()
        self._show()
        self.part_shown.emit(place)
        announce(self, self._led.parts[place].words)

    def _end(self) -> None:
        seconds = int(self._whole.seconds)
        self._timer.stop()
        for watch in (self._whole, self._in_part):
            watch.reset()
        self._place = -1
        self._show()
        announce(self, translate("WalkThrough", "Done."))
        self.finished.emit(seconds)

    def look_at_the_clock(self) -> None:
        """Go on to the next part when the time of this one is over, and take over what it ran past its end."""
        if not self.is_running or not self._goes_on.isChecked():
            return
        over = self._in_part.seconds - self._led.parts[self._place].seconds
        if over < 0:
            self._bar.setValue(int(self._in_part.seconds * _THOUSAND))
        elif self._place + 1 == len(self._led.parts):
            self._end()
        else:
            self._come_to(self._place + 1, over)

    def _on_goes_on(self, _on: bool) -> None:
        # A part that was looked at for long must not be over at once.
        self._in_part.reset()
        if self.is_running:
            self._in_part.start()
        self._show()

    # what is shown

    def _show(self) -> None:
        started, parts = self._place >= 0, self._led.parts
        self._words.setText(parts[self._place].words if started else self._led.title)
        self._steps.set_value(tuple(place < self._place + started for place in range(len(parts))))
        if started:
            self._bar.setMaximum(parts[self._place].seconds * _THOUSAND)
            self._bar.setValue(int(self._in_part.seconds * _THOUSAND))
        runs_by_itself = started and self._goes_on.isChecked()
        self._bar.setVisible(runs_by_itself and not self._theme.less_motion)
        self._back.setVisible(started)
        self._back.setEnabled(self._place > 0)
        self._next.setVisible(started)
        self._stop.setVisible(started)
        self._show_start(runs_by_itself=runs_by_itself)

    def _show_start(self, *, runs_by_itself: bool) -> None:
        started = self._place >= 0
        words = translate("WalkThrough", "Pause") if self.is_running else translate("WalkThrough", "Go on")
        if not started:
            words = translate("WalkThrough", "Start")
        self._start.setText(words)
        self._start.setAccessibleName(words)
        # Where nothing runs there is nothing to pause.
        self._start.setVisible(runs_by_itself or not started)
        if not started:
            minutes = max(1, round(self._led.seconds / 60))
            hint = plural("WalkThrough", "About {n} minute. Space starts.", "About {n} minutes. Space starts.", minutes)
        elif runs_by_itself:
            hint = translate("WalkThrough", "Space pauses, arrows turn, Escape stops.")
        else:
            hint = translate("WalkThrough", "Arrows turn, Escape stops.")
        self._hint.setText(hint)
        self.setAccessibleDescription(hint)

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self._show()

    def begin(self) -> None:
        """Put the focus where Space starts."""
        self._start.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is no longer seen waits."""
        super().hideEvent(event)
        if self.is_running:
            self._pause()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn the parts with the arrows that a button would take to move the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _FORWARD + _BACK:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space pauses and goes on, Right and Left turn the parts, Escape stops."""
        key = read_key(self, event.key())
        if key in _FORWARD or (key in _BACK and self._place >= 0):
            self.turn(1 if key in _FORWARD else -1)
        elif key == Qt.Key.Key_Escape and self._place >= 0:
            self.stop()
        elif key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.toggle() if self._start.isVisible() else self.turn(1)
        else:
            event.ignore()
