"""What lists that paint their entries share: how they are made, measured and scrolled, and which keys open an entry."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QListView, QWidget

from amps_journal.ui.widgets.foundation.themed import Themed, remember_focus_reason

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class PaintedList(Themed, QListView):
    """Entries of any height under each other. Enter, Space or a click opens; ``opened`` carries what was opened.

    Args:
        name: ``objectName``.
        spoken: What the list holds.
        theme: What to paint with.
        batch: How many entries are measured at a time, so that the window answers in between.
        parent: Qt owner.
    """

    opened = Signal(object)

    def __init__(self, name: str, spoken: str, theme: "Theme", batch: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setProperty("role", "bare")
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(batch)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def paint_with(self, model: QAbstractItemModel, painter: QAbstractItemDelegate) -> None:
        """Take what holds the entries and what paints them; to be called once."""
        self.setModel(model)
        self.setItemDelegate(painter)

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the words elsewhere."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes to an entry, not to the list as a whole."""
        remember_focus_reason(self, event.reason())
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self._go_to_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, or move as the list does."""
        self.setProperty("focused_by_mouse", False)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            self._move(event)

    def _move(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)

    def _go_to_first(self) -> None:
        """Put the keyboard on the first entry, where there is one."""

    def _open(self, index: QModelIndex) -> None:
        """Say which entry was opened."""
