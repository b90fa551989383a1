"""A scale from 0 to 10 as eleven cells with words at both ends."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.theme import BOLD, REGULAR
from amps_journal.ui.widgets.foundation.answering import AnswerGroup
from amps_journal.ui.widgets.foundation.button_group import together_but_free
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.painted_button import CompactButton
from amps_journal.ui.widgets.foundation.themed import RING, begin_painting, remember_focus_reason, shows_ring
from amps_journal.ui.widgets.foundation.toggle_button import Switch
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

CELL = 30
_INSET = 2
_RADIUS = 8
WAIT_FOR_SECOND_DIGIT_MS = 1500
_BARE = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class _Cell(Switch, CompactButton, QRadioButton):
    switched = Signal(bool)

    def __init__(self, name: str, number: int, theme: "Theme") -> None:
        super().__init__(str(number))
        self.dress(name, theme)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.listen()

    def sizeHint(self) -> QSize:
        side = self._theme.gap(CELL) if self._theme.scale > 1.3 else self._theme.px(CELL)
        return QSize(side + 2 * _INSET, self._theme.px(CELL) + 2 * _INSET)

    def minimumSizeHint(self) -> QSize:
        """Narrower where there is little room for large text, but never narrower than its number."""
        number = QFontMetrics(self._theme.font(13.5, BOLD)).horizontalAdvance("10")
        return QSize(min(self.sizeHint().width(), number + 4 + 2 * _INSET), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        remember_focus_reason(self, Qt.FocusReason.TabFocusReason)
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin_painting(self)
        colour = self._theme.colour
        shape = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        chosen = self.isChecked()
        ground = "accent" if chosen else "chip_hover" if self.underMouse() else "chip"
        painter.setBrush(colour(ground))
        painter.setPen(QPen(colour("accent" if chosen else "chip_line"), 1))
        painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if shows_ring(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("ink" if chosen else "focus"), 2))
            painter.drawRoundedRect(shape.adjusted(-1, -1, 1, 1), _RADIUS + 1, _RADIUS + 1)
        painter.setPen(colour("on_accent" if chosen else "ink"))
        painter.setFont(self._theme.font(13.5, BOLD if chosen else REGULAR))
        painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class ScaleSelector(AnswerGroup[int]):
    """A number from 0 to 10: click, arrows, digits (1 and then 0 is 10), Backspace to clear.

    Args:
        name: ``objectName``; the cells are called ``<name>_<number>``.
        spoken: What the question is called.
        ends: The words for the least and the most.
        theme: What to paint with.
        parent: Qt owner.
    """

    lowest, highest = 0, 10

    def __init__(
        self, name: str, spoken: str, ends: tuple[str, str], theme: "Theme", parent: QWidget | None = None
    ) -> None:
        super().__init__(name, spoken, theme, parent)
        self._ends = ends
        self._cells = [_Cell(f"{name}_{number}", number, theme) for number in range(self.highest + 1)]
        together = together_but_free(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(sides(RING, 0, 0, 0))
        row.setSpacing(0)
        least, most = (label(words, "small") for words in ends)
        row.addWidget(least)
        row.addSpacing(6)
        for number, cell in enumerate(self._cells):
            cell.setAccessibleName(self._spoken_number(number))
            cell.switched.connect(lambda on, number=number: self._answer(number if on else None))
            together.addButton(cell)
            row.addWidget(cell)
        row.addSpacing(6)
        row.addWidget(most)
        row.addStretch(1)
        self._second_digit = QTimer(self, singleShot=True, interval=WAIT_FOR_SECOND_DIGIT_MS)
        self._show()

    def buttons(self) -> Sequence[QAbstractButton]:
        """The buttons in reading order."""
        return self._cells

    def set_value(self, value: int | None) -> None:
        """Show a number, or none; says nothing."""
        self._second_digit.stop()
        super().set_value(value)

    def clear_answer(self) -> None:
        """Go back to not answered."""
        self._second_digit.stop()
        super().clear_answer()

    def take_digit(self, digit: int) -> bool:
        """A 0 soon after a 1 makes it 10."""
        if digit == 0 and self._value == 1 and self._second_digit.isActive():
            self._second_digit.stop()
            self._answer(10)
        else:
            self._answer(digit)
            if digit == 1:
                self._second_digit.start()
        self._focus_on_value()
        return True

    def step(self, by: int) -> None:
        """Arrows change the number; from not answered they come in at the near end."""
        self._second_digit.stop()
        if self._value is None:
            self._answer(self.lowest if by > 0 else self.highest)
        else:
            self._answer(min(self.highest, max(self.lowest, self._value + by)))
        self._focus_on_value()

    def _focus_on_value(self) -> None:
        if self._value is not None and any(cell.hasFocus() for cell in self._cells):
            self._cells[self._value].setFocus(Qt.FocusReason.TabFocusReason)
        self.settle_tab_stop()

    def _show(self) -> None:
        for number, cell in enumerate(self._cells):
            cell.show_checked(number == self._value)
        said = translate("Kit", "Not answered") if self._value is None else self._spoken_number(self._value)
        self.setAccessibleDescription(said)
        self.settle_tab_stop()

    def _spoken_number(self, number: int) -> str:
        if number == self.lowest:
            return translate("Kit", "{number}, {words}", number=number, words=self._ends[0])
        if number == self.highest:
            return translate("Kit", "{number}, {words}", number=number, words=self._ends[1])
        return translate("Kit", "{number} of 10", number=number)
