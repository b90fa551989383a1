"""The regions of the body as a list to tick: the way to the body map for the keyboard and for screen readers."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QVBoxLayout, QWidget

from amps_journal.ui.theme import REGULAR, SEMI_BOLD, paint_icon
from amps_journal.ui.widgets.foundation.button_group import Group
from amps_journal.ui.widgets.foundation.direction import seen
from amps_journal.ui.widgets.foundation.painted_button import ButtonOfMany
from amps_journal.ui.widgets.foundation.themed import begin_painting, shows_ring
from amps_journal.ui.widgets.foundation.toggle_button import Switch

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_HEIGHT = 28
_BOX = 16
_SIDE = 8
FORGET_TYPED_MS = 1200


class _Line(Switch, ButtonOfMany, QCheckBox):
    """A region to tick."""

    switched = Signal(bool)
    reached = Signal()
    pointed_at = Signal(bool)

    def __init__(self, name: str, words: str, theme: "Theme") -> None:
        super().__init__(words)
        self._is_marked = False
        self.dress(name, theme)
        self.listen()

    def mark(self, *, marked: bool) -> None:
        """Show it as pointed at, as the pointer is on its region in the drawing."""
        if marked != self._is_marked:
            self._is_marked = marked
            self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._theme.font(13.5, SEMI_BOLD)).horizontalAdvance(self.text())
        return QSize(words + self._theme.px(_BOX) + 3 * _SIDE, self._theme.px(_HEIGHT))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed_at.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed_at.emit(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin_painting(self)
        colour = self._theme.colour
        shape = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self._is_marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("chip_hover"))
            painter.drawRoundedRect(shape, 8, 8)
        if shows_ring(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRoundedRect(shape, 8, 8)
        size = self._theme.px(_BOX)
        box = seen(self, QRectF(shape.left() + _SIDE, shape.center().y() - size / 2, size, size))
        chosen = self.isChecked()
        painter.setPen(QPen(colour("pain" if chosen else "edge"), 1.25))
        painter.setBrush(colour("pain" if chosen else "field"))
        painter.drawRoundedRect(box, 4, 4)
        if chosen:
            paint_icon(painter, "check", colour("card"), box.adjusted(1, 1, -1, -1))
        painter.setPen(colour("ink"))
        painter.setFont(self._theme.font(13.5, SEMI_BOLD if chosen else REGULAR))
        words = seen(self, shape.adjusted(2 * _SIDE + size, 0, 0, 0))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.text())
        painter.end()


class RegionList(Group):
    """Regions to tick. Arrows move, letters find, Space ticks, Backspace clears; Tab comes in once.

    Args:
        name: ``objectName``; the lines are called ``<name>_<key>``.
        spoken: What the question is called.
        regions: Keys with their words, in the order in which they are offered.
        theme: What to paint with.
        parent: Qt owner.
    """

    switched = Signal(str)
    cleared = Signal()
    reached = Signal(QWidget)
    region_pointed_at = Signal(str)

    def __init__(
        self,
        name: str,
        spoken: str,
        regions: Sequence[tuple[str, str]],
        theme: "Theme",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, spoken, theme, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        self._lines = {key: self._make_line(key, words) for key, words in regions}
        for line in self._lines.values():
            column.addWidget(line)
        self._typed = ""
        self._forget = QTimer(self, singleShot=True, interval=FORGET_TYPED_MS)
        self._forget.timeout.connect(self._forget_typed)
        self.settle_tab_stop()

    def _make_line(self, key: str, words: str) -> _Line:
        line = _Line(f"{self.objectName()}_{key}", words, self._theme)
        line.switched.connect(lambda _on: self.switched.emit(key))
        line.reached.connect(lambda: self.reached.emit(line))
        line.pointed_at.connect(lambda on: self.region_pointed_at.emit(key if on else ""))
        return line

    def buttons(self) -> Sequence[QAbstractButton]:
        """The lines in reading order."""
        return list(self._lines.values())

    def line(self, key: str) -> QCheckBox:
        """The line of one region."""
        return self._lines[key]

    def show_chosen(self, regions: Collection[str], said: str) -> None:
        """Show these as ticked; says nothing."""
        for key, line in self._lines.items():
            line.show_checked(key in regions)
        self.setAccessibleDescription(said)
        self.settle_tab_stop()

    def mark(self, region: str) -> None:
        """Show one line as pointed at; none where the key is empty."""
        for key, line in self._lines.items():
            line.mark(marked=key == region)

    def clear_answer(self) -> None:
        """Go back to not answered."""
        self.cleared.emit()

    def take_digit(self, _digit: int) -> bool:
        """Digits mean nothing in a list as long as this."""
        return False

    def _handles(self, event: QKeyEvent) -> bool:
        control = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if not control and event.text().isalpha():
            self._find(event.text())
            return True
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
        if not control and event.key() in ends:
            self._go_to(self.shown_buttons()[ends[Qt.Key(event.key())]])
            return True
        return super()._handles(event)

    def _find(self, letter: str) -> None:
        """Go to the next region with a word that begins with what was typed."""
        self._typed += letter.casefold()
        self._forget.start()
        shown = self.shown_buttons()
        here = next((i for i, line in enumerate(shown) if line.hasFocus()), 0)
        first = here + 1 if len(self._typed) == 1 else here
        for line in shown[first:] + shown[:first]:
            if any(word.startswith(self._typed) for word in line.text().casefold().split()):
                self._go_to(line)
                return

    def _forget_typed(self) -> None:
        self._typed = ""

    def _go_to(self, line: QAbstractButton) -> None:
        line.setFocus(Qt.FocusReason.TabFocusReason)
        self.settle_tab_stop()
