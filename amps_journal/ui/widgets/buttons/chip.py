"""One chip: a rounded pill that is chosen, ticked or pressed. Real buttons underneath, so every reader knows them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton, QWidget

from amps_journal.i18n import set_apart
from amps_journal.ui.theme import REGULAR, SEMI_BOLD, paint_icon
from amps_journal.ui.widgets.foundation.direction import seen
from amps_journal.ui.widgets.foundation.painted_button import ButtonOfMany
from amps_journal.ui.widgets.foundation.themed import RING, begin_painting, paint_ring, shows_ring
from amps_journal.ui.widgets.foundation.toggle_button import Switch

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

CHIP_HEIGHT = 32
_SIDE = 12
_MARK = 13
_ICON = 16
_MARK_GAP = 5


class _Chip(ButtonOfMany):
    """The face shared by all chips.

    An icon may stand before the words; it never takes their place. ``ticks`` chips carry a small ring that becomes a
    check mark, ``ghost`` chips are outlines, and a *suggested* chip shows what the calendar says without being an
    answer.
    """

    ticks = False
    ghost = False

    def __init__(self, name: str, text: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggested = False
        self._icon_name: str | None = None
        self.dress(name, theme)
        self.setText(text)
        self.setProperty("role", "painted")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def suggested(self) -> bool:
        """Whether the chip shows what the calendar says, without being an answer."""
        return self._suggested

    def set_suggested(self, suggested: bool) -> None:
        """Show the chip as what the calendar says, without it being an answer."""
        if suggested != self._suggested:
            self._suggested = suggested
            self.update()

    @property
    def icon_name(self) -> str | None:
        """The icon before the words, or ``None``."""
        return self._icon_name

    def set_icon(self, icon_name: str | None) -> None:
        """Show an icon of ``resources/icons`` before the words, or none."""
        self._icon_name = icon_name
        self.updateGeometry()
        self.update()

    def _mark_size(self) -> int:
        if self._icon_name is not None:
            return self._theme.px(_ICON)
        return self._theme.px(_MARK) if self.ticks else 0

    def sizeHint(self) -> QSize:
        # Measured in the heavier weight, so that choosing a chip does not push its neighbours.
        words = QFontMetrics(self._theme.font(weight=SEMI_BOLD)).horizontalAdvance(self.text())
        mark = self._mark_size()
        return QSize(
            words + mark + (self._theme.gap(_MARK_GAP) if mark else 0) + 2 * self._theme.gap(_SIDE) + 2 * RING + 1,
            self._theme.px(CHIP_HEIGHT) + 2 * RING,
        )

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin_painting(self)
        shape = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        radius = shape.height() / 2
        if shows_ring(self):
            paint_ring(painter, self._theme, shape, radius)
        ground, edge, words = self._colours()
        painter.setBrush(ground)
        painter.setPen(edge)
        inset = edge.widthF() / 2
        painter.drawRoundedRect(shape.adjusted(inset, inset, -inset, -inset), radius, radius)
        self._paint_words(painter, shape, words)
        painter.end()

    def _colours(self) -> tuple[QColor, QPen, QColor]:
        colour = self._theme.colour
        under = self.underMouse() and self.isEnabled()
        if self.isChecked():
            return colour("accent_soft"), QPen(colour("accent"), 1.5), colour("accent")
        if self._suggested:
            return colour("card"), QPen(colour("accent"), 1.5, Qt.PenStyle.DashLine), colour("accent")
        if self.ghost:
            ground = colour("chip") if under else QColor(Qt.GlobalColor.transparent)
            return ground, QPen(colour("line"), 1), colour("muted")
        return colour("chip_hover" if under else "chip"), QPen(colour("chip_line"), 1), colour("ink")

    def _paint_words(self, painter: QPainter, shape: QRectF, words: QColor) -> None:
        place = shape.adjusted(self._theme.gap(_SIDE), 0, -self._theme.gap(_SIDE), 0)
        chosen = self.isChecked()
        size = self._mark_size()
        if size:
            mark = QRectF(place.left(), shape.center().y() - size / 2, size, size)
            self._paint_mark(painter, seen(self, mark), words)
            place.setLeft(mark.right() + self._theme.gap(_MARK_GAP))
        painter.setPen(words)
        painter.setFont(self._theme.font(weight=SEMI_BOLD if chosen or self._suggested else REGULAR))
        align = Qt.AlignmentFlag.AlignVCenter
        align |= Qt.AlignmentFlag.AlignLeft if size else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(seen(self, place), align | Qt.TextFlag.TextSingleLine, set_apart(self.text()))

    def _paint_mark(self, painter: QPainter, mark: QRectF, words: QColor) -> None:
        if self.ticks and self.isChecked():
            paint_icon(painter, "check", words, mark.adjusted(-2, -2, 2, 2) if self._icon_name is None else mark)
            return
        if self._icon_name is not None:
            paint_icon(painter, self._icon_name, words, mark)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("edge"), 1.25))
        painter.drawEllipse(QPointF(mark.center()), mark.width() / 2 - 1.5, mark.width() / 2 - 1.5)


class ChoiceChip(Switch, _Chip, QRadioButton):
    """One of several; a radio button to screen readers. Its group decides what is checked."""

    switched = Signal(bool)

    def __init__(self, name: str, text: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(name, text, theme, parent)
        self.listen()


class TagChip(Switch, _Chip, QCheckBox):
    """Any of several; a check box to screen readers."""

    switched = Signal(bool)

    def __init__(self, name: str, text: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(name, text, theme, parent)
        self.listen()


class TickChip(TagChip):
    """Something to tick off, with a mark."""

    ticks = True


class ActionChip(_Chip, QPushButton):
    """An outlined chip that does something, such as "+ Add"."""

    ghost = True

    def __init__(self, name: str, text: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(name, text, theme, parent)
        self.setAutoDefault(False)
