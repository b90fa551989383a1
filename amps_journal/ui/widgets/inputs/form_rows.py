"""Fields with their labels: a form row sets name, label, buddy and description at once, so that none is forgotten."""

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QRectF, QSize, Qt, QTime
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from amps_journal.formats.dates import field_pattern
from amps_journal.formats.typed import typed_date
from amps_journal.ui.theme import paint_icon
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.foundation.wheel import WheelScrolls
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel


_TYPED_IN_NUMBERS = frozenset("0123456789/.-")
_BEGUN = re.compile(r"\d{1,4}(?:[./-]\d{0,4}){0,2}")
"""A date in numbers that is still being typed."""
_FULL = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{2}")
"""One to which no digit can follow."""


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


class DateField(WheelScrolls, QDateEdit):
    """A date to type or to step through with the arrow keys."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.lineEdit().setTextMargins(8, 0, 0, 0)  # The style sheet's padding does not reach the line in the field.
        self.setDisplayFormat(field_pattern())
        self.setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a whole date typed over the one shown; a part that is marked alone is typed over alone."""
        line = self.lineEdit()
        is_begun = _BEGUN.fullmatch(line.text()) is not None
        is_over_all = line.selectedText() == line.text() != ""
        if (is_over_all or is_begun) and event.text() and event.text() in _TYPED_IN_NUMBERS:
            self._type(line.insert, event.text())
        elif is_begun and event.key() == Qt.Key.Key_Backspace:
            self._type(line.backspace)
        else:
            self._end_typing()
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Half a date is none: the one before comes back."""
        self._end_typing()
        super().focusOutEvent(event)

    def _type(self, change: Callable[..., None], *words: str) -> None:
        # Qt would go from part to part of the date and take no other order.
        self.lineEdit().blockSignals(True)
        change(*words)
        self.lineEdit().blockSignals(False)
        if _FULL.fullmatch(self.lineEdit().text()):
            self._end_typing()

    def _end_typing(self) -> None:
        text = self.lineEdit().text()
        if not _BEGUN.fullmatch(text):
            return
        day = typed_date(text)
        if day is not None:
            self.set_value(day)
        self.lineEdit().setText(self.textFromDateTime(self.dateTime()))

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Let a whole date be typed or pasted the way it is written in the region, over all that stood there."""
        if typed_date(text) is not None:
            return QValidator.State.Acceptable, text, place
        if _BEGUN.fullmatch(text):
            return QValidator.State.Intermediate, text, place
        return super().validate(text, place)

    def dateTimeFromText(self, text: str) -> QDateTime:
        """The date that the text means."""
        day = typed_date(text)
        if day is None:
            return super().dateTimeFromText(text)
        return QDateTime(QDate(day.year, day.month, day.day), QTime())

    def value(self) -> date:
        """The date shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_value(self, day: date) -> None:
        """Show a date."""
        self.setDate(QDate(day.year, day.month, day.day))


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
        place = QRectF(self.width() - size - 8, (self.height() - size) / 2, size, size)
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
