"""Seven days as circles: which one is open, and how much of each was answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QWidget

from amps_journal.formats.joined import sentences
from amps_journal.i18n import translate
from amps_journal.ui.theme import MEDIUM, SEMI_BOLD
from amps_journal.ui.widgets.foundation.button_group import Group
from amps_journal.ui.widgets.foundation.painted_button import CompactButton
from amps_journal.ui.widgets.foundation.themed import RING, paint_ring, remember_focus_reason, shows_ring

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_CIRCLE = 32
_PITCH = 46
_NAME = 18


@dataclass(frozen=True, slots=True)
class StripDay:
    """One day of the strip.

    Attributes:
        day: The date.
        short: What stands over the circle, such as "Thu".
        spoken: The date in full.
        answered: Share of its questions that are answered, 0 to 1.
    """

    day: date
    short: str
    spoken: str
    answered: float


class _Day(CompactButton, QPushButton):
    def __init__(self, name: str, theme: "Theme") -> None:
        super().__init__()
        self.shown: StripDay | None = None
        self.is_open = False
        self.dress(name, theme)
        self.setAutoDefault(False)
        self.setProperty("role", "painted")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.gap(_PITCH), self._theme.px(_CIRCLE + _NAME) + 2 * RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        remember_focus_reason(self, Qt.FocusReason.TabFocusReason)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.click()
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        size = self._theme.px(_CIRCLE)
        circle = QRectF((self.width() - size) / 2, self.height() - size - RING, size, size)
        painter.setPen(colour("muted"))
        painter.setFont(self._theme.font(12))
        name = QRectF(0, 0, self.width(), self._theme.px(_NAME))
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self.shown.short)
        if shows_ring(self):
            paint_ring(painter, self._theme, circle, size / 2)
        self._paint_circle(painter, circle)
        painter.end()

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        colour = self._theme.colour
        share = self.shown.answered if self.shown is not None else 0.0
        full = share >= 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent" if self.is_open else "accent_soft" if full else "card"))
        painter.drawEllipse(circle)
        inner = circle.adjusted(1, 1, -1, -1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not self.is_open:
            painter.setPen(QPen(colour("line" if not self.underMouse() else "edge"), 2))
            painter.drawEllipse(inner)
            painter.setPen(QPen(colour("accent"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            if share > 0:
                painter.drawArc(inner, 90 * 16, -round(min(1.0, share) * 360 * 16))
        painter.setPen(colour("on_accent" if self.is_open else "accent" if full else "ink"))
        painter.setFont(self._theme.font(13, SEMI_BOLD if self.is_open or full else MEDIUM))
        number = str(self.shown.day.day) if self.shown is not None else ""
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, number)


class WeekStrip(Group):
    """Seven days to go to: click, or arrows and Enter.

    Args:
        name: ``objectName``; the days are ``<name>_0`` to ``<name>_6``.
        spoken: What the strip is called.
        theme: What to paint with.
        parent: Qt owner.
    """

    day_requested = Signal(object)

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(name, spoken, theme, parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._days = [_Day(f"{name}_{index}", theme) for index in range(7)]
        for index, button in enumerate(self._days):
            button.clicked.connect(lambda _checked=False, index=index: self._on_clicked(index))
            row.addWidget(button)

    def buttons(self) -> Sequence[QAbstractButton]:
        """The buttons in reading order."""
        return self._days

    def start_button(self) -> QAbstractButton | None:
        """The day that is open."""
        return next((button for button in self._days if button.is_open), self._days[0])

    def set_days(self, days: Sequence[StripDay], shown: date) -> None:
        """Show seven days, one of them open."""
        for button, strip_day in zip(self._days, days, strict=True):
            button.shown = strip_day
            button.is_open = strip_day.day == shown
            button.setText(strip_day.short)
            button.setAccessibleName(strip_day.spoken)
            button.setAccessibleDescription(self._said(strip_day, is_open=button.is_open))
            button.update()
        self.settle_tab_stop()

    @staticmethod
    def _said(strip_day: StripDay, *, is_open: bool) -> str:
        if strip_day.answered >= 1:
            said = translate("Kit", "Logged")
        elif strip_day.answered > 0:
            said = translate("Kit", "Partly logged")
        else:
            said = translate("Kit", "No entry")
        return sentences(translate("Kit", "Open now."), said) if is_open else said

    def clear_answer(self) -> None:
        """There is nothing to clear."""

    def take_digit(self, _digit: int) -> bool:
        """Digits mean nothing here."""
        return False

    def _on_clicked(self, index: int) -> None:
        strip_day = self._days[index].shown
        if strip_day is not None:
            self.day_requested.emit(strip_day.day)
