"""Fields with their labels: a form row sets name, label, buddy and description at once, so that none is forgotten."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from amps_journal.ui.theme import paint_icon
from amps_journal.ui.widgets.foundation.direction import seen
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.foundation.wheel import WheelScrolls
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel


def text_field(name: str, spoken: str, placeholder: str = "", longest: int = 100) -> QLineEdit:
    """A line to type in."""
    made = named(QLineEdit(), name)
    made.setAccessibleName(spoken)
    made.setPlaceholderText(placeholder)
    made.setMaxLength(longest)
    return made


class NoteField(QPlainTextEdit):
    """Several lines to type in; Tab goes on to the next field."""

    def __init__(self, name: str, spoken: str, theme: "Theme", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(theme.px(48))

    def sizeHint(self) -> QSize:
        """Room for its lines."""
        return QSize(240, self._lines * self.fontMetrics().lineSpacing() + 20)


class ChoiceBox(WheelScrolls, Themed, QComboBox):
    """One of many, folded away; Space or Alt+Down opens the list."""

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self.setAccessibleName(spoken)

    def value(self) -> object:
        """The key of the choice shown."""
        return self.currentData()

    def set_value(self, key: object) -> None:
        """Show the choice with that key; says nothing."""
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(key))
        self.blockSignals(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet draws the field, the arrow is ours."""
        super().paintEvent(event)
        painter = QPainter(self)
        size = self._theme.px(16)
        place = seen(self, QRectF(self.width() - size - 8, (self.height() - size) / 2, size, size))
        paint_icon(painter, "chevron_down", self._theme.colour("muted"), place)
        painter.end()


class CheckLine(Themed, QCheckBox):
    """Something to turn on or off; the style sheet draws the box, the mark is ours."""

    def __init__(self, name: str, text: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, the words and, where it is on, the mark."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = QRectF(self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self))
        painter = QPainter(self)
        paint_icon(painter, "check", self._theme.colour("on_accent"), box.adjusted(2, 2, -2, -2))
        painter.end()


def form_row(text: str, field: QWidget, help_text: str = "") -> QVBoxLayout:
    """A field under its label, with a line of help where there is something to add."""
    row = QVBoxLayout()
    row.setSpacing(4)
    words: PlainLabel = label(text, "strong")
    words.setBuddy(field)
    row.addWidget(words)
    row.addWidget(field)
    if help_text:
        row.addWidget(label(help_text, "small", wrap=True))
        field.setAccessibleDescription(help_text)
    return row
