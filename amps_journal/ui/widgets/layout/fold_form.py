"""Captions on the left, what they ask for on the right: the inside of a fold-out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from amps_journal.ui.widgets.foundation.button_group import Group
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel
from amps_journal.ui.widgets.foundation.themed import RING, Themed
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_CAPTION = 124
_FIRST_LINE = 32
_ANY_WIDTH = 10_000


class FoldForm(Themed, QWidget):
    """A column of captioned fields.

    Args:
        name: ``objectName``.
        theme: What to paint with.
        parent: Qt owner.
    """

    def __init__(self, name: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(sides(RING, 0, 0, 0))
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._captions: list[PlainLabel] = []

    def add_field(self, caption: str, field: QWidget, *, has_chips: bool = False) -> PlainLabel:
        """Add a field beside a caption; returns the caption.

        Args:
            caption: What is asked for.
            field: Where it is answered.
            has_chips: Whether the field begins with chips, which keep room for their focus ring.
        """
        words = label(caption, "small", wrap=True)
        words.setBuddy(field)
        row = self._grid.rowCount()
        self._grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        place = QHBoxLayout()
        # Chips keep room for their focus ring; other fields line up with what is painted of them.
        place.setContentsMargins(sides(0 if isinstance(field, Group) or has_chips else RING, 0, 0, 0))
        place.addWidget(field)
        if field.maximumWidth() < _ANY_WIDTH:
            place.addStretch(1)
        self._grid.addLayout(place, row, 1)
        self._captions.append(words)
        self._size(words)
        return words

    def lie_flush(self) -> None:
        """Begin at the very edge, as a form inside another does."""
        self._grid.setContentsMargins(0, 0, 0, 0)

    def clear(self) -> None:
        """Take every field out again."""
        self._captions.clear()
        while self._grid.takeAt(0) is not None:
            pass
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.hide()
            child.setParent(None)
            child.deleteLater()

    def add_wide(self, field: QWidget) -> None:
        """Add something that takes the whole width."""
        if isinstance(field, FoldForm):
            field.lie_flush()
        self._grid.addWidget(field, self._grid.rowCount(), 0, 1, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out once more: chips that then need one line less had left two captions at one place."""
        super().resizeEvent(event)
        self._grid.invalidate()
        self._grid.activate()

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        for words in self._captions:
            self._size(words)

    def _size(self, words: PlainLabel) -> None:
        words.setFixedWidth(self._theme.gap(_CAPTION))
        words.setMinimumHeight(self._theme.px(_FIRST_LINE) + 2 * RING)
