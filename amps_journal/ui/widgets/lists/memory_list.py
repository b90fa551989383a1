"""Days to look back on under their months: a wall of cards, or all that they tell in a row."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from amps_journal.ui.widgets.foundation.direction import read_key
from amps_journal.ui.widgets.lists.memory import Memory, Month
from amps_journal.ui.widgets.lists.memory_painting import MemoryPainter
from amps_journal.ui.widgets.lists.painted_list import PaintedList

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

BATCH = 40
_Index = QModelIndex | QPersistentModelIndex


class _Memories(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: tuple[Month | Memory, ...] = ()

    def replace(self, entries: Sequence[Month | Memory]) -> None:
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.entries[index.row()].spoken
        return self.entries[index.row()] if role == Qt.ItemDataRole.UserRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A month is no place to stop at."""
        if index.isValid() and isinstance(self.entries[index.row()], Month):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class MemoryList(PaintedList):
    """Memories under their months. Arrows move, Enter or a click opens; ``opened`` carries the date.

    Args:
        name: ``objectName``.
        spoken: What the list holds.
        theme: What to paint with.
        is_wall: Whether the memories are cards of one size beside each other, or tell all they hold.
        parent: Qt owner.
    """

    def __init__(self, name: str, spoken: str, theme: "Theme", *, is_wall: bool, parent: QWidget | None = None) -> None:
        super().__init__(name, spoken, theme, BATCH, parent)
        self.is_wall = is_wall
        self._memories = _Memories(self)
        self.paint_with(self._memories, MemoryPainter(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        if is_wall:
            self.setFlow(QListView.Flow.LeftToRight)
            self.setWrapping(True)

    def entries(self) -> tuple[Month | Memory, ...]:
        """What is shown."""
        return self._memories.entries

    def memories(self) -> tuple[Memory, ...]:
        """The days that are shown, without the months."""
        return tuple(entry for entry in self.entries() if isinstance(entry, Memory))

    def set_entries(self, entries: Sequence[Month | Memory]) -> None:
        """Show these."""
        self._memories.replace(entries)

    def _go_to_first(self) -> None:
        self._go_to(-1, 1)

    def _move(self, event: QKeyEvent) -> None:
        """On a wall, left and right go on over the ends of the rows."""
        key = read_key(self, event.key())
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = 1 if key == Qt.Key.Key_Right else -1
            self._go_to(self.currentIndex().row(), step)
        elif key == Qt.Key.Key_Home:
            self._go_to(-1, 1)
        elif key == Qt.Key.Key_End:
            self._go_to(len(self.entries()), -1)
        else:
            super()._move(event)

    def _go_to(self, row: int, step: int) -> None:
        """Go to the next memory from a row on, where there is one."""
        entries = self.entries()
        row += step
        while 0 <= row < len(entries) and isinstance(entries[row], Month):
            row += step
        if 0 <= row < len(entries):
            self.setCurrentIndex(self._memories.index(row))

    def _open(self, index: QModelIndex) -> None:
        entry = self.entries()[index.row()] if index.isValid() else None
        if isinstance(entry, Memory):
            self.opened.emit(entry.day)
