"""A whole number with a minus and a plus beside it, and its usual values as chips."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QSpinBox, QWidget

from amps_journal.formats.clock import minutes_unit
from amps_journal.i18n import translate
from amps_journal.ui.theme import paint_icon
from amps_journal.ui.widgets.buttons.chip import ActionChip
from amps_journal.ui.widgets.foundation.painted_button import CompactButton
from amps_journal.ui.widgets.foundation.themed import Themed, begin_painting
from amps_journal.ui.widgets.foundation.wheel import WheelScrolls

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_BUTTON = 28


class _Step(CompactButton, QPushButton):
    """A round minus or plus; the number itself answers to arrow keys, so these are for the pointer."""

    def __init__(self, name: str, spoken: str, drawing: str, theme: "Theme") -> None:
        super().__init__()
        self._drawing = drawing
        self.dress(name, theme)
        self.setAccessibleName(spoken)
        self.setAutoDefault(False)
        self.setProperty("role", "painted")
        self.setAutoRepeat(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_BUTTON), self._theme.px(_BUTTON))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin_painting(self)
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(self._theme.colour("chip_hover" if self.underMouse() else "chip"))
        painter.setPen(QPen(self._theme.colour("chip_line"), 1))
        painter.drawEllipse(shape)
        inset = shape.width() * 0.25
        paint_icon(painter, self._drawing, self._theme.colour("ink"), shape.adjusted(inset, inset, -inset, -inset))
        painter.end()


class _Number(WheelScrolls, QSpinBox):
    def __init__(self, low: int, high: int, step: int) -> None:
        super().__init__()
        # One below the lowest stands for "not answered".
        self.setRange(low - 1, high)
        self.setSingleStep(step)
        # The style sheet takes the buttons away; Qt gives a styled box without buttons no room for its text.
        self.setProperty("role", "stepper")
        self.setSpecialValueText("–")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setKeyboardTracking(False)
        self.start = low

    def stepBy(self, steps: int) -> None:
        if self.value() < self.minimum() + 1:
            self.setValue(self.start)
            return
        low = self.minimum() + 1
        stepped = self.value() + steps * self.singleStep()
        grid = self.singleStep()
        stepped -= stepped % grid if self.value() % grid and steps > 0 else 0
        self.setValue(min(self.maximum(), max(low, stepped)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        field = self.lineEdit()
        untouched = field.text() == self.specialValueText()
        empty = untouched or field.selectedText() in {field.text(), self.cleanText()}
        if event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete} and empty:
            self.setValue(self.minimum())
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.interpretText()
            event.ignore()
            return
        if untouched and event.text().isdecimal():
            field.selectAll()
        super().keyPressEvent(event)


class Stepper(Themed, QWidget):
    """A number to step or type; arrows step, Backspace on the whole number clears.

    Args:
        name: ``objectName``; the field is ``<name>_field``.
        spoken: What the number is called.
        theme: What to paint with.
        low: The lowest answer.
        high: The highest answer.
        step: What one press adds.
        start: What the first press on plus answers; ``low`` unless given.
        unit: Words behind the number, such as " min".
        usual: Values offered as chips.
        parent: Qt owner.
    """

    value_changed = Signal(object)

    def __init__(  # noqa: PLR0913  (each is a keyword with its usual value)
        self,
        name: str,
        spoken: str,
        theme: "Theme",
        *,
        low: int = 0,
        high: int = 100,
        step: int = 1,
        start: int | None = None,
        unit: str = "",
        usual: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._quiet = False
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.field = _Number(low, high, step)
        self.field.start = low if start is None else start
        self.field.setObjectName(f"{name}_field")
        self.field.setAccessibleName(spoken)
        self.field.setAccessibleDescription(translate("Kit", "Not answered"))
        self.field.setSuffix(unit)
        self.setFocusProxy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        fewer = _Step(f"{name}_fewer", translate("Kit", "Less: {what}", what=spoken), "minus", theme)
        more = _Step(f"{name}_more", translate("Kit", "More: {what}", what=spoken), "plus", theme)
        fewer.clicked.connect(lambda: self.field.stepBy(-1))
        more.clicked.connect(lambda: self.field.stepBy(1))
        for widget in (fewer, self.field, more):
            row.addWidget(widget)
        for number in usual:
            chip = ActionChip(f"{name}_{number}", str(number), theme)
            chip.setAccessibleName(f"{number}{unit}")
            chip.clicked.connect(lambda _checked=False, number=number: self.field.setValue(number))
            row.addWidget(chip)
        row.addStretch(1)
        self._size_field()
        self.set_value(None)
        self.field.valueChanged.connect(self._on_changed)

    def value(self) -> int | None:
        """The number, or ``None``."""
        return None if self.field.value() == self.field.minimum() else self.field.value()

    def set_value(self, value: int | None) -> None:
        """Show a number, or none; says nothing."""
        if value != self.value() or not self.field.accessibleDescription():
            self._quiet = True
            self.field.setValue(self.field.minimum() if value is None else value)
            self._quiet = False
        self._describe()

    def flush(self) -> None:
        """Say at once what was typed."""
        self.field.interpretText()

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self._size_field()

    def _size_field(self) -> None:
        self.field.setFixedWidth(self._theme.px(84 if self.field.suffix() else 60))

    def _on_changed(self, _number: int) -> None:
        self._describe()
        if not self._quiet:
            self.value_changed.emit(self.value())

    def _describe(self) -> None:
        said = translate("Kit", "Not answered") if self.value() is None else self.field.text()
        self.field.setAccessibleDescription(said)


class MinutesStepper(Stepper):
    """Minutes in steps of five, 1 to 1440 unless given, with usual values to press."""

    def __init__(
        self,
        name: str,
        spoken: str,
        theme: "Theme",
        *,
        low: int = 1,
        high: int = 1440,
        start: int = 15,
        usual: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            name,
            spoken,
            theme,
            low=low,
            high=high,
            step=5,
            start=start,
            unit=minutes_unit(),
            usual=usual,
            parent=parent,
        )
