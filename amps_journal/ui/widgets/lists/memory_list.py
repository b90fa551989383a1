"""Days to look back on under their months: a wall of cards, or all that they tell in a row."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from amps_journal.ui.widgets.foundation.direction import read_key
from amps_journal.ui.widgets.foundation.themed import Themed, remember_focus_reason
from amps_journal.ui.widgets.lists.memory import Memory, Month
from amps_journal.ui.widgets.lists.memory_painting import MemoryPainter

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


class MemoryList(Themed, QListView):
    """Memories under their months. Arrows move, Enter or a click opens; ``opened`` carries the date.

    Args:
        name: ``objectName``.
        spoken: What the list holds.
        theme: What to paint with.
        is_wall: Whether the memories are cards of one size beside each other, or tell all they hold.
        parent: Qt owner.
    """

    opened = Signal(object)

    def __init__(self, name: str, spoken: str, theme: "Theme", *, is_wall: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.is_wall = is_wall
        self._memories = _Memories(self)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setProperty("role", "bare")
        self.setModel(self._memories)
        self.setItemDelegate(MemoryPainter(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        if is_wall:
            self.setFlow(QListView.Flow.LeftToRight)
            self.setWrapping(True)
        # A long list is measured in parts, between which the window answers.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def entries(self) -> tuple[Month | Memory, ...]:
        """What is shown."""
        return self._memories.entries

    def memories(self) -> tuple[Memory, ...]:
        """The days that are shown, without the months."""
        return tuple(entry for entry in self.entries() if isinstance(entry, Memory))

    def set_entries(self, entries: Sequence[Month | Memory]) -> None:
        """Show these."""
        self._memories.replace(entries)

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the words elsewhere."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes to a memory, not to the list as a whole."""
        remember_focus_reason(self, event.reason())
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self._go_to(-1, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or open; on a wall, left and right go on over the ends of the rows."""
        self.setProperty("focused_by_mouse", False)
        key = read_key(self, event.key())
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = 1 if key == Qt.Key.Key_Right else -1
            self._go_to(self.currentIndex().row(), step)
        elif key == Qt.Key.Key_Home:
            self._go_to(-1, 1)
        elif key == Qt.Key.Key_End:
            self._go_to(len(self.entries()), -1)
        else:
            super().keyPressEvent(event)

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
