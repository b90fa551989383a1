"""What every painted widget shares: a theme to paint with, and a focus ring for those who use the keyboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

    _Widget = QWidget
else:
    _Widget = object  # The mixin meets its Qt class where it is used; a second Qt base would be one too many.

RING = 3
"""Pixels around a painted shape that are kept free for its focus ring: a gap of one and a line of two."""

DISABLED = 0.45
"""How much is left of the colours of a widget that cannot be used."""

_RETURNING = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}


class Themed:
    """Mixed into a widget that paints with a theme."""

    _theme: "Theme"

    @property
    def theme(self) -> "Theme":
        """The theme in use."""
        return self._theme

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        self._theme = theme
        if isinstance(self, QWidget):
            self.updateGeometry()
            self.update()


def retheme(root: QWidget, theme: "Theme") -> None:
    """Hand the theme to the widget and to every themed widget in it."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, Themed):
            widget.set_theme(theme)


def begin_painting(widget: QWidget) -> QPainter:
    """A painter with smooth edges; paler where the widget cannot be used."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not widget.isEnabled():
        painter.setOpacity(DISABLED)
    return painter


def is_put_away(widget: QWidget) -> bool:
    """Whether the widget was hidden on purpose, and is not only waiting for its window to be shown."""
    explicit, hidden = Qt.WidgetAttribute.WA_WState_ExplicitShowHide, Qt.WidgetAttribute.WA_WState_Hidden
    return widget.testAttribute(explicit) and widget.testAttribute(hidden)


def shows_ring(widget: QWidget) -> bool:
    """Whether the focus should be drawn: not for a click, as the pointer already shows where the teen is."""
    return widget.hasFocus() and widget.property("focused_by_mouse") is not True


def remember_focus_reason(widget: QWidget, reason: Qt.FocusReason) -> None:
    """Note how the focus came, for ``shows_ring``."""
    if reason not in _RETURNING:
        widget.setProperty("focused_by_mouse", reason == Qt.FocusReason.MouseFocusReason)


class RemembersFocus(_Widget):
    """Mixed into a widget that draws a ring: it remembers how the focus came, as a click needs none."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the focus came."""
        remember_focus_reason(self, event.reason())
        super().focusInEvent(event)


def paint_ring(painter: QPainter, theme: "Theme", shape: QRectF, radius: float, gap: float = 1) -> None:
    """Draw the focus ring around a shape; it takes ``RING`` pixels outside it."""
    out = gap + 1
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("focus"), 2))
    painter.drawRoundedRect(shape.adjusted(-out, -out, out, out), radius + out, radius + out)
