"""A layout that sets its items side by side and goes on in the next line where the width ends."""

from typing import Any

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget, QWidgetItem

_Measured = tuple[QLayoutItem, QSize, QSize]
"""An item, its usual size and its least."""


class FlowLayout(QLayout):
    """Items in reading order, centred on their line; its height follows from its width."""

    def __init__(self, parent: QWidget | None = None, across: int = 8, down: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gaps = across, down
        self._heights: dict[int, int] = {}
        self._measured: list[_Measured] | None = None
        self.setContentsMargins(QMargins())

    def set_gaps(self, across: int, down: int) -> None:
        """Set the space between items side by side and between lines."""
        self._gaps = across, down
        self.invalidate()

    def addWidget(self, widget: QWidget) -> None:
        """Put a widget at the end.

        The item is made here, as Python does not hear when one that Qt made goes; another item at the same place in
        memory would be taken for it.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)
        self._forget()

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Put a widget before the item with that index."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, or ``None``."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> Any:
        """Take the item at a place out."""
        self._forget()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It never asks for more room."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def invalidate(self) -> None:
        """Forget what was measured."""
        self._forget()
        super().invalidate()

    def _forget(self) -> None:
        self._heights.clear()
        self._measured = None

    def heightForWidth(self, width: int) -> int:
        """The height that the lines take at a width."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Set the items into the rectangle."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """The size that its words take in the theme."""
        sizes = [size for _, size, _ in self._shown()]
        across = sum(size.width() for size in sizes) + self._gaps[0] * max(0, len(sizes) - 1)
        return self._with_margins(QSize(across, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:
        """Room for the widest item."""
        least = QSize()
        for _, _, smallest in self._shown():
            least = least.expandedTo(smallest)
        return self._with_margins(least)

    def _shown(self) -> list[_Measured]:
        """The items that are seen, measured once: a page that is being laid out asks some thousand times."""
        if self._measured is None:
            self._measured = [(item, item.sizeHint(), item.minimumSize()) for item in self._items if not item.isEmpty()]
        return self._measured

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Set the items into the rectangle, or only measure; returns the height that they take."""
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        top = inner.top()
        for line in self._lines(inner.width()):
            tallest = max(size.height() for _, size in line)
            left = inner.left()
            for item, size in line:
                if move:
                    place = QRect(QPoint(left, top + (tallest - size.height()) // 2), size)
                    item.setGeometry(QStyle.visualRect(self._direction(), inner, place))
                left += size.width() + self._gaps[0]
            top += tallest + self._gaps[1]
        used = top - inner.top() - self._gaps[1]
        return max(0, used) + margins.top() + margins.bottom()

    def _direction(self) -> Qt.LayoutDirection:
        owner = self.parentWidget()
        return Qt.LayoutDirection.LeftToRight if owner is None else owner.layoutDirection()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item, usual, least in self._shown():
            size = usual.boundedTo(QSize(max(width, least.width()), 100_000))
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if lines and left + size.width() <= width:
                lines[-1].append((item, size))
            else:
                lines.append([(item, size)])
                left = 0
            left += size.width() + self._gaps[0]
        return lines
