"""Pages of a document as they will be printed, one under another."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.widgets.themed import Themed, remember_focus_reason, shows_ring

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

GAP = 12
A4 = 297 / 210


class PagePreview(Themed, QLabel):
    """Shows pages at the width that it has; a reader hears their text."""

    def __init__(self, name: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: tuple[QImage, ...] = ()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        empty = QPixmap(1, 1)
        empty.fill(Qt.GlobalColor.transparent)
        self.setPixmap(empty)
        self.setAccessibleName(translate("Share", "The page as it will be saved"))

    def set_pages(self, pages: Sequence[QImage], texts: Sequence[str]) -> None:
        """Show these pages."""
        self._pages = tuple(pages)
        self.setAccessibleDescription("\n".join(texts))
        self.updateGeometry()
        self.update()

    @property
    def pages(self) -> tuple[QImage, ...]:
        """The pages shown."""
        return self._pages

    def heightForWidth(self, width: int) -> int:
        """Room for all pages."""
        shapes = [page.height() / page.width() for page in self._pages] or [A4]
        return round(sum(shape * (width - 2) for shape in shapes)) + GAP * (len(shapes) - 1) + 2

    def hasHeightForWidth(self) -> bool:
        """Paper keeps its shape."""
        return True

    def sizeHint(self) -> QSize:
        """A page of readable size."""
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        """Half of that."""
        return QSize(240, 120)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the focus came: a click needs no ring."""
        remember_focus_reason(self, event.reason())
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White paper with a thin edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top, width = 1.0, self.width() - 2
        for page in self._pages:
            height = width * page.height() / page.width()
            place = QRectF(1, top, width, height)
            painter.drawImage(place, page)
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawRect(place)
            top += height + GAP
        if shows_ring(self):
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()
