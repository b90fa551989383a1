"""A list of entries with a heading, something small beside it and a few words in which some are marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from amps_journal.formats.joined import in_row
from amps_journal.ui.theme import SEMI_BOLD
from amps_journal.ui.widgets.foundation.direction import seen
from amps_journal.ui.widgets.foundation.themed import shows_ring
from amps_journal.ui.widgets.lists.painted_list import PaintedList

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_SIDE, _TOP, _BAR = 12, 9, 4
_LINES = 3
BATCH = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry.

    Attributes:
        heading: The first line.
        aside: Small words after it or under it.
        text: What follows.
        marks: Where in the text its marked words begin and end.
        tone: A colour of the theme for a bar at its side; none where it is empty.
        payload: What the entry stands for.
    """

    heading: str
    aside: str = ""
    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    tone: str = ""
    payload: Any = None

    @property
    def spoken(self) -> str:
        """The entry for a screen reader."""
        return in_row((self.heading, self.aside, self.text))


_Index = QModelIndex | QPersistentModelIndex


class _Entries(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def replace(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.entries[index.row()].spoken
        return self.entries[index.row()] if role == Qt.ItemDataRole.UserRole else None


class _Painted(QStyledItemDelegate):
    """Draws an entry."""

    def __init__(self, view: "EntryList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        theme, entry = self._view.theme, index.data(Qt.ItemDataRole.UserRole)
        wide = self._view.viewport().width()
        tall = QFontMetrics(theme.font(weight=SEMI_BOLD)).height() + 2 * _TOP
        if entry.aside:
            tall += QFontMetrics(theme.font(12.5)).height()
        if entry.text:
            fits = QFontMetrics(theme.font(weight=SEMI_BOLD)).horizontalAdvance(entry.text) < wide - 2 * _SIDE
            lines = 1 if fits else self._laid_out(entry, wide).lineCount()
            tall += min(lines, _LINES) * QFontMetrics(theme.font()).lineSpacing() + 2
        return QSize(wide, tall)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, entry = self._view.theme, index.data(Qt.ItemDataRole.UserRole)
        given: Any = option  # What it holds is not in the stubs of every PySide6.
        place: QRect = given.rect
        state = given.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, QRectF(place), state, is_current=index == self._view.currentIndex())
        left = place.left() + _SIDE
        if entry.tone:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(entry.tone))
            bar = QRectF(left, place.top() + _TOP, _BAR, place.height() - 2 * _TOP)
            painter.drawRoundedRect(seen(self._view.viewport(), bar), 2, 2)
            left += _BAR + 8
        wide, top = place.right() - _SIDE - left, place.top() + _TOP
        top = self._write(painter, QRect(left, top, wide, 0), entry.heading, theme.font(weight=SEMI_BOLD), "ink")
        if entry.aside:
            top = self._write(painter, QRect(left, top, wide, 0), entry.aside, theme.font(12.5), "muted")
        if entry.text:
            painter.setPen(theme.colour("ink"))
            painter.setClipRect(place.adjusted(0, 0, 0, -_TOP + 2))
            text = seen(self._view.viewport(), QRectF(left, top + 2, self._line_width(place.width()), 0))
            self._laid_out(entry, place.width()).draw(painter, text.topLeft())
        painter.restore()

    def _paint_ground(self, painter: QPainter, place: QRectF, state: Any, *, is_current: bool) -> None:
        shape = place.adjusted(3, 1, -3, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_current and self._view.hasFocus():
            painter.setBrush(self._view.theme.colour("accent_soft"))
            if shows_ring(self._view):
                painter.setPen(QPen(self._view.theme.colour("focus"), 2))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._view.theme.colour("chip"))
        else:
            painter.setBrush(QColor(Qt.GlobalColor.transparent))
        painter.drawRoundedRect(shape, 10, 10)

    def _write(self, painter: QPainter, place: QRect, words: str, font: QFont, colour: str) -> int:
        """Write one line and return where the next begins."""
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._view.theme.colour(colour))
        line = QRectF(place.left(), place.top(), place.width(), metrics.height())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(
            seen(self._view.viewport(), line),
            Qt.AlignmentFlag.AlignLeft
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.TextFlag.TextDontClip,  # Arabic reaches lower
            shown,
        )
        return place.top() + metrics.height()

    def _laid_out(self, entry: Entry, wide: int) -> QTextLayout:
        theme = self._view.theme
        layout = QTextLayout(entry.text, theme.font())
        option = QTextOption()
        if self._view.isRightToLeft():  # Own words keep their order, and begin where the others do.
            option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._mark(begin, end) for begin, end in entry.marks])
        layout.beginLayout()
        top = 0.0
        for _ in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._line_width(wide))
            line.setPosition(QRectF(0, top, 0, 0).topLeft())
            top += QFontMetrics(theme.font()).lineSpacing()
        layout.endLayout()
        return layout

    @staticmethod
    def _line_width(wide: int) -> int:
        return max(40, wide - 2 * _SIDE)

    def _mark(self, begin: int, end: int) -> QTextLayout.FormatRange:
        """Marked words are heavier and underlined as well as tinted, so that no colour is needed to see them."""
        theme = self._view.theme
        look = QTextCharFormat()
        look.setFontWeight(SEMI_BOLD)
        look.setFontUnderline(True)
        look.setForeground(theme.colour("accent"))
        look.setBackground(theme.colour("accent_soft"))
        found: Any = QTextLayout.FormatRange()
        found.start, found.length, found.format = begin, end - begin, look
        marked: QTextLayout.FormatRange = found
        return marked


class EntryList(PaintedList):
    """Entries under each other. Arrows move, Enter or a click opens.

    Args:
        name: ``objectName``.
        spoken: What the list holds.
        theme: What to paint with.
        parent: Qt owner.
    """

    moved = Signal(object)

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(name, spoken, theme, BATCH, parent)
        self._entries = _Entries(self)
        self.paint_with(self._entries, _Painted(self))

    def entries(self) -> tuple[Entry, ...]:
        """What is shown."""
        return self._entries.entries

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries."""
        self._entries.replace(entries)

    def _go_to_first(self) -> None:
        if self.entries():
            self.setCurrentIndex(self._entries.index(0))
            self.moved.emit(self.entries()[0].payload)

    def _move(self, event: QKeyEvent) -> None:
        before = self.currentIndex().row()
        super()._move(event)
        row = self.currentIndex().row()
        if row != before and row >= 0:
            self.moved.emit(self.entries()[row].payload)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.entries()[index.row()].payload)
