"""The night as a bar over the hours: drag its ends, press arrows, or type the times."""

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from amps_journal.formats.clock import clock, whole_hour
from amps_journal.i18n import translate
from amps_journal.ui.widgets.foundation.themed import Themed, begin_painting, shows_ring
from amps_journal.ui.widgets.inputs.night_handle import DAY, ORIGIN, STEP, NightHandle, clock_of

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_FROM, _TO = 5 * 60 + 30, 19 * 60  # 20:30 to 10:00
_LABEL = 46
_ALONE = 180
_TRACK, _MARKS = 30, 14
_MARK_EVERY = 3 * 60
_FIRST_LIGHTS_OUT, _FIRST_WOKE = 7 * 60, 16 * 60

Night = tuple[time | None, time | None]


def _two_times() -> str:
    return f"{clock(time(22, 40))} {clock(time(6, 50))}"


class NightBar(Themed, QWidget):
    """Lights out and waking on one bar, in steps of five minutes.

    A click only puts the keyboard there; it takes a drag, arrows or digits to answer. Four digits settle lights out and
    go on to waking, so that a night can be typed in one go.

    Args:
        name: ``objectName``; the ends are ``<name>_lights_out`` and ``<name>_woke``.
        spoken: What the bar is called.
        theme: What to paint with.
        parent: Qt owner.
    """

    value_changed = Signal(object)
    refused = Signal(str)

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dragged: NightHandle | None = None
        self._pressed_at: QPointF | None = None
        self._held_span = (_FROM, _TO)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.lights_out = NightHandle(
            f"{name}_lights_out", translate("Kit", "Lights out"), _FIRST_LIGHTS_OUT, (0, DAY - 1), theme
        )
        self.woke = NightHandle(
            f"{name}_woke",
            translate("Kit", "Woke up"),
            _FIRST_WOKE,
            (DAY - ORIGIN, 2 * DAY - ORIGIN - 1),
            theme,
        )
        for handle in (self.lights_out, self.woke):
            handle.setParent(self)
            handle.edited.connect(lambda _minutes: self._on_edited())
            handle.looks_changed.connect(self.arrange)
            handle.refused.connect(self.refused)
        self.lights_out.settled.connect(lambda: self.woke.take_over(self.lights_out))
        self.setFocusProxy(self.lights_out)
        self._describe()

    def value(self) -> Night | None:
        """Lights out and waking; ``None`` for an end that is not answered, or for both."""
        out, woke = self.lights_out.minutes(), self.woke.minutes()
        if out is None and woke is None:
            return None
        return (None if out is None else clock_of(out), None if woke is None else clock_of(woke))

    def set_value(self, value: Night | None) -> None:
        """Show a night, or none; says nothing."""
        if self._dragged is not None:
            return
        out, woke = value or (None, None)
        self.lights_out.show_minutes(None if out is None else (out.hour * 60 + out.minute - ORIGIN) % DAY)
        self.woke.show_minutes(None if woke is None else woke.hour * 60 + woke.minute + DAY - ORIGIN)
        self._describe()
        self.arrange()

    def forget_unread(self) -> None:
        """Drop what was no time, as on another day."""
        self.lights_out.forget_unread()
        self.woke.forget_unread()

    def flush(self) -> None:
        """Take what is being typed at an end as its time."""
        self.lights_out.flush()
        self.woke.flush()

    def sizeHint(self) -> QSize:
        """The size that its words take in the theme."""
        return QSize(self._theme.px(340), self._theme.px(_TRACK + _MARKS))

    def minimumSizeHint(self) -> QSize:
        """The least size that still shows everything."""
        return QSize(self._theme.px(220), self._theme.px(_TRACK + _MARKS))

    def _on_edited(self) -> None:
        self._describe()
        self.arrange()
        self.value_changed.emit(self.value())

    def _describe(self) -> None:
        out, woke = self.lights_out.words(), self.woke.words()
        if out or woke:
            said = translate("Kit", "{lights_out} to {woke}", lights_out=out or "–", woke=woke or "–")
        else:
            said = translate("Kit", "Not answered")
        self.setAccessibleDescription(said)

    # places

    def _track(self) -> QRectF:
        """Where the bar lies; the hours are marked under it."""
        return QRectF(0, 0, self.width(), self.height() - self._theme.px(_MARKS))

    def _span(self) -> tuple[int, int]:
        """The minutes at both ends of the track: wider than usual where the night is."""
        out, woke = self.lights_out.minutes(), self.woke.minutes()
        if self._dragged is not None:
            return self._held_span
        known = [m for m in (out, woke) if m is not None]
        # An end on its own is drawn as a short bar, which needs room beside it.
        beside = _ALONE if len(known) == 1 else 30
        return min([_FROM, *(m - beside for m in known)]), max([_TO, *(m + beside for m in known)])

    def _x(self, minutes: int) -> float:
        first, last = self._span()
        return (minutes - first) / (last - first) * self.width()

    def _minutes_at(self, x: float) -> int:
        first, last = self._span()
        minutes = first + x / max(1, self.width()) * (last - first)
        return round(minutes / STEP) * STEP

    def _bar(self) -> QRectF | None:
        out, woke = self.lights_out.minutes(), self.woke.minutes()
        inset = self._theme.px(5)
        if out is None and woke is None:
            return None
        if out is not None and woke is not None:
            left, right = sorted((self._x(out), self._x(woke)))
        elif out is not None:
            left = self._x(out)
            right = left + self._theme.px(_LABEL + 4)
        else:
            right = self._x(woke or 0)
            left = right - self._theme.px(_LABEL + 4)
        return QRectF(left, inset, max(4.0, right - left), self._track().height() - 2 * inset)

    def arrange(self) -> None:
        """Put the labels where the ends are."""
        bar, width, height = self._bar(), self._theme.px(_LABEL), round(self._track().height())
        both = self.lights_out.minutes() is not None and self.woke.minutes() is not None
        holds_labels = bar is not None and (not both or bar.width() >= 2 * width + 8)
        if bar is None:
            left, right = 6.0, 6.0 + width + 4
        elif holds_labels:
            left, right = bar.left() + 2, bar.right() - width - 2
            if not both and self.woke.minutes() is None:
                right = bar.right() + 4
            elif not both:
                left = bar.left() - width - 4
        else:
            left, right = bar.left() - width - 2, bar.right() + 2
        inset = self._theme.px(6)
        for handle, x in ((self.lights_out, left), (self.woke, right)):
            handle.on_bar = holds_labels
            held = min(max(0.0, x), self.width() - float(width))
            handle.setGeometry(QRect(round(held), inset, width, height - 2 * inset))
            handle.update()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is inside to the new size."""
        super().resizeEvent(event)
        self.arrange()

    # the keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on from lights out to waking, where that is not known yet."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if (
            enter
            and self.lights_out.hasFocus()
            and self.lights_out.minutes() is not None
            and self.woke.minutes() is None
        ):
            self.woke.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()

    # the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the keyboard at the nearer end; nothing is answered before the pointer moves."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed_at = event.position()
        self._held_span = self._span()
        self._end_near(event.position().x()).setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the end that is held, or draw a night across the empty bar."""
        if self._dragged is None and self._pressed_at is not None:
            moved = event.position() - self._pressed_at
            if moved.manhattanLength() >= QApplication.startDragDistance():
                self._begin_to_drag(self._pressed_at.x())
        if self._dragged is not None:
            self._drag_to(event.position().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go and say the night, if one was dragged."""
        self._pressed_at = None
        if self._dragged is not None:
            self._dragged = None
            self._on_edited()

    def _end_near(self, x: float) -> NightHandle:
        out, woke = self.lights_out.minutes(), self.woke.minutes()
        if out is None:
            return self.lights_out
        if woke is None:
            return self.woke
        return self.woke if abs(x - self._x(woke)) < abs(x - self._x(out)) else self.lights_out

    def _begin_to_drag(self, x: float) -> None:
        if self.lights_out.minutes() is None and self.woke.minutes() is None:
            self.lights_out.show_minutes(self._held(self.lights_out, self._minutes_at(x)))
            self._dragged = self.woke
        else:
            self._dragged = self._end_near(x)
        self._dragged.setFocus(Qt.FocusReason.MouseFocusReason)

    def _drag_to(self, x: float) -> None:
        if self._dragged is not None:
            held = self._held(self._dragged, self._minutes_at(min(max(0.0, x), float(self.width()))))
            self._dragged.show_minutes(held)
            self.arrange()

    @staticmethod
    def _held(handle: NightHandle, minutes: int) -> int:
        return min(handle.maximum(), max(handle.minimum(), minutes))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint with the theme."""
        painter = begin_painting(self)
        colour, track = self._theme.colour, self._track()
        painter.setBrush(colour("chip"))
        painter.setPen(QPen(colour("chip_line"), 1))
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._paint_hours(painter)
        bar = self._bar()
        if bar is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("sleep"))
            painter.drawRoundedRect(bar, 6, 6)
        elif not (self.lights_out.hasFocus() or self.woke.hasFocus()):
            painter.setPen(colour("muted"))
            painter.setFont(self._theme.font(12.5))
            hint = translate("Kit", "Drag across your night, or click and type {times}", times=_two_times())
            painter.drawText(track, Qt.AlignmentFlag.AlignCenter, hint)
        if any(shows_ring(handle) for handle in (self.lights_out, self.woke)):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRoundedRect(track.adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _paint_hours(self, painter: QPainter) -> None:
        """Every third hour under the bar."""
        first, last = self._span()
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(self._theme.font(10))
        top, wide = self._track().bottom(), self._theme.px(36)
        for minutes in range(-(-first // _MARK_EVERY) * _MARK_EVERY, last + 1, _MARK_EVERY):
            x = self._x(minutes)
            painter.drawLine(QPointF(x, top - 3), QPointF(x, top))
            left = min(max(0.0, x - wide / 2), self.width() - wide)
            place = QRectF(left, top, wide, self._theme.px(_MARKS))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, whole_hour(clock_of(minutes)))
