"""Something to turn on or off as a whole or in parts: a line to tick, and a mark that folds its parts out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from amps_journal.ui.theme import paint_icon
from amps_journal.ui.widgets.foundation.plain_text import set_tip
from amps_journal.ui.widgets.foundation.themed import begin_painting, shows_ring
from amps_journal.ui.widgets.inputs.form_rows import CheckLine
from amps_journal.ui.widgets.layout.fold import FoldButton

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_SIDE = 26
_MARK = 14


class WholeCheck(CheckLine):
    """A tick that may also stand for a part; pressing it then turns all of it on."""

    def show_state(self, on: int, of: int) -> None:
        """Show that so many of its parts are on; says nothing."""
        state = Qt.CheckState.Checked if on == of else Qt.CheckState.PartiallyChecked
        self.blockSignals(True)
        self.setCheckState(state if on else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.update()

    def nextCheckState(self) -> None:
        """From nothing or a part to all, from all to nothing."""
        is_all = self.checkState() == Qt.CheckState.Checked
        self.setCheckState(Qt.CheckState.Unchecked if is_all else Qt.CheckState.Checked)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A part is a filled box with a dash."""
        if self.checkState() != Qt.CheckState.PartiallyChecked:
            super().paintEvent(event)
            return
        QCheckBox.paintEvent(self, event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = QRectF(self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self))
        painter = begin_painting(self)
        painter.setPen(QPen(self._theme.colour("ink" if self.hasFocus() else "accent"), 2 if self.hasFocus() else 1))
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        paint_icon(painter, "minus", self._theme.colour("accent"), box.adjusted(3, 3, -3, -3))
        painter.end()


class FoldMark(FoldButton):
    """A chevron that folds something out, and says what."""

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(name, spoken, theme, parent)
        set_tip(self, spoken)

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        return QSize(self._theme.px(_SIDE), self._theme.px(_SIDE))

    def minimumSizeHint(self) -> QSize:
        """The same as the usual size."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The chevron points down while the parts are shown."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        if shows_ring(self) or self.underMouse():
            painter.setPen(QPen(colour("focus"), 2) if shows_ring(self) else Qt.PenStyle.NoPen)
            painter.setBrush(colour("chip") if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        size = self._theme.px(_MARK)
        place = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        shown = colour("accent" if self.isChecked() or self.underMouse() else "muted")
        paint_icon(painter, "chevron_down" if self.isChecked() else "chevron_right", shown, place)
        painter.end()
