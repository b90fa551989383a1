"""One end of the night on its bar: moved with the arrows or typed as a time."""

import re
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider

from amps_journal.domain.nights import other_half_of_day
from amps_journal.formats.clock import clock
from amps_journal.formats.typed_text import typed_time
from amps_journal.i18n import translate
from amps_journal.ui.theme import SEMI_BOLD
from amps_journal.ui.widgets.foundation.button_group import typed_digit
from amps_journal.ui.widgets.foundation.themed import Themed, begin_painting, remember_focus_reason, shows_ring
from amps_journal.ui.widgets.foundation.wheel import WheelScrolls

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

STEP = 5
DAY = 24 * 60
ORIGIN = 15 * 60  # minutes are counted from 15:00 of the evening before
TYPING_PAUSE_MS = 1500
_BETWEEN_TIMES = {" ", "-", "–"}
_HALVES = {"a", "p"}
_FULL = re.compile(r"\d{4}|\d{1,2}[:.,h]\d{2}")
_IN_TIMES = {":", ".", ",", "h", "a", "p", "m"}


def clock_of(minutes: int) -> time:
    """The time of day, from minutes after 15:00 of the evening before."""
    return time(*divmod((minutes + ORIGIN) % DAY, 60))


class NightHandle(WheelScrolls, Themed, QAbstractSlider):
    """One end of the night: a slider to screen readers, in minutes from 15:00 of the evening before.

    ``edited`` carries the minutes or ``None``; ``looks_changed`` asks for another place, as its words have changed;
    ``settled`` follows a time that was typed to its last digit, so that typing can go on at the other end; ``refused``
    carries what was typed and is no time, which stays to be seen.

    Args:
        name: ``objectName``.
        spoken: What the end is called.
        first: Where the first press of an arrow puts it, minutes.
        range_: The least and the most minutes.
        theme: What to paint with.
    """

    edited = Signal(object)
    looks_changed = Signal()
    settled = Signal()
    refused = Signal(str)

    def __init__(self, name: str, spoken: str, first: int, range_: tuple[int, int], theme: "Theme") -> None:
        super().__init__()
        self._theme = theme
        self._spoken = spoken
        self._first = first
        self._minutes: int | None = None
        self._typed = ""
        self._unread = ""
        self._before: NightHandle | None = None
        self.on_bar = False
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._enter_typed)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setRange(*range_)
        self.setSingleStep(STEP)
        self.setPageStep(60)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_minutes(None)
        self.valueChanged.connect(self._on_moved)

    def minutes(self) -> int | None:
        """Minutes from 15:00 of the evening before, or ``None``."""
        return self._minutes

    def show_minutes(self, minutes: int | None) -> None:
        """Show an answer, or none; says nothing."""
        if minutes != self._minutes:
            self._unread = ""
        self._minutes = minutes
        was_blocked = self.blockSignals(True)
        self.setValue(self._first if minutes is None else minutes)
        self.blockSignals(was_blocked)
        self.setAccessibleDescription(self.words() or translate("Kit", "Not answered"))
        self.update()

    def words(self) -> str:
        """What the end shows: what is being typed, the time, or nothing."""
        if self._typed:
            return f"{self._typed}_"
        if self._unread:
            return self._unread
        return "" if self._minutes is None else clock(clock_of(self._minutes))

    def take_over(self, before: "NightHandle") -> None:
        """Go on with typing after the end before; its time stays where it was taken."""
        if before.hasFocus():
            self.setFocus(Qt.FocusReason.TabFocusReason)
            self._before = before

    def event(self, event: QEvent) -> bool:
        """Take what people type between two times as the step that was made already, and pm as a word on the first."""
        if self._before is not None and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            text = event.text().lower()
            if event.key() == Qt.Key.Key_Tab or text in _BETWEEN_TIMES:
                if event.key() == Qt.Key.Key_Tab:
                    self._before = None
                return True
            if text in _HALVES | {"m"}:
                self._before.move_to_half(text)
                return True
            self._before = None
        return super().event(event)

    def move_to_half(self, half: str) -> None:
        """Move the time to the half of the day typed after it, ``a`` or ``p``; another letter does nothing."""
        if half in _HALVES and self._minutes is not None:
            at = clock_of(self._minutes)
            if (at.hour >= 12) != (half == "p"):
                self._go_to(self._place_of(other_half_of_day(at)))

    def _on_moved(self, minutes: int) -> None:
        if minutes != self._minutes:
            self.show_minutes(minutes)
            self.edited.emit(minutes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys that are its own and leave the rest to what it lies in."""
        remember_focus_reason(self, Qt.FocusReason.TabFocusReason)
        by = {Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif by is not None:
            self._go_to(self._first if self._minutes is None else self._stepped(by))
        elif event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            hour = 60 if event.key() == Qt.Key.Key_PageUp else -60
            self._go_to(self._first if self._minutes is None else self._minutes + hour)
        elif event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self._take_back()
        elif typed_digit(event) is not None or (event.text().lower() in _IN_TIMES and self._typed):
            self._type(event.text())
        elif event.text().lower() in _HALVES | {"m"} and self._minutes is not None:
            self.move_to_half(event.text().lower())
        else:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._enter_typed()
            event.ignore()

    def _stepped(self, by: int) -> int:
        stepped = (self._minutes or 0) + by * STEP
        return stepped - stepped % STEP

    def _go_to(self, minutes: int) -> None:
        self._typed = self._unread = ""
        minutes = min(self.maximum(), max(self.minimum(), minutes))
        if minutes != self._minutes:
            self.show_minutes(minutes)
            self.edited.emit(minutes)

    def _take_back(self) -> None:
        if self._typed:
            self._typed = self._typed[:-1]
            self.update()
        elif self._unread:
            self._unread = ""
            self.looks_changed.emit()
        elif self._minutes is not None:
            self.show_minutes(None)
            self.edited.emit(None)

    def _type(self, character: str) -> None:
        self._unread = ""
        self._typed += character
        self._pause.start()
        if _FULL.fullmatch(self._typed) and self._enter_typed():
            self.settled.emit()
        self.looks_changed.emit()

    def forget_unread(self) -> None:
        """Drop what was no time, as on another day."""
        if self._unread:
            self._unread = ""
            self.looks_changed.emit()

    def flush(self) -> None:
        """Take what has been typed so far as the time."""
        if self._typed:
            self._enter_typed()

    def _enter_typed(self) -> bool:
        """Take what was typed as the time, where it is one; returns whether it was."""
        self._pause.stop()
        typed, self._typed = self._typed, ""
        is_bare = typed.isdecimal() and len(typed) > 2
        written = typed_time(f"{typed[:-2]}:{typed[-2:]}" if is_bare else typed)
        if written is not None:
            self._go_to(self._place_of(written))
        elif typed:
            self._unread = typed
            self.refused.emit(typed)
        self.looks_changed.emit()
        return written is not None

    def _place_of(self, at: time) -> int:
        minutes = (at.hour * 60 + at.minute - ORIGIN) % DAY
        # Waking in the afternoon lies on the date itself, a day after the origin.
        return minutes + DAY if minutes < self.minimum() else minutes

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note how the focus came."""
        remember_focus_reason(self, event.reason())
        super().focusInEvent(event)
        self.looks_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish what was being entered."""
        self._before = None
        self._enter_typed()
        super().focusOutEvent(event)
        self.looks_changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint with the theme."""
        painter = begin_painting(self)
        shape = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if shows_ring(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("on_sleep" if self.on_bar else "focus"), 2))
            painter.drawRoundedRect(shape, 5, 5)
        painter.setPen(self._theme.colour("on_sleep" if self.on_bar else "ink"))
        painter.setFont(self._theme.font(12, SEMI_BOLD))
        painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, self.words() or ("--:--" if self.hasFocus() else ""))
        painter.end()
