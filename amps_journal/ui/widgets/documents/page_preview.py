"""Pages of a document as they will be printed, one under another, to look at from near and far."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollArea, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel
from amps_journal.ui.widgets.foundation.themed import Themed, remember_focus_reason, shows_ring

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

GAP = 12
EDGE = 3
"""Pixels around the pages that are kept free for the focus ring."""
A4 = 297 / 210
WHOLE_PAGE, PAGE_WIDTH = 0.0, 1.0
ZOOMS = (WHOLE_PAGE, PAGE_WIDTH, 1.5, 2.0)
"""As much as the whole page; then as wide as the room, and more."""
_FINEST = 2_400
_IN = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_SEVERAL_STEPS = 3


class PagePreview(Themed, PlainLabel):
    """The pages in a column, each as wide as it is told; a reader hears the text of the one that is looked at."""

    clicked = Signal(QPoint)
    key_pressed = Signal(object)

    def __init__(self, name: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._pages: tuple[QImage, ...] = ()
        self._texts: tuple[str, ...] = ()
        self._scaled: dict[tuple[int, int], QImage] = {}
        self._width = 0
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        empty = QPixmap(1, 1)
        empty.fill(Qt.GlobalColor.transparent)
        self.setPixmap(empty)  # A picture to readers, and not an empty line of text.
        self.setAccessibleName(translate("Share", "The page as it will be saved"))

    @property
    def pages(self) -> tuple[QImage, ...]:
        """The pages shown."""
        return self._pages

    def set_pages(self, pages: Sequence[QImage], texts: Sequence[str]) -> None:
        """Show these pages."""
        self._pages, self._texts = tuple(pages), tuple(texts)
        self._scaled.clear()
        self.set_page_width(self._width)
        self.say_page(0)
        self.update()

    def say_page(self, number: int) -> None:
        """Have readers say the text of a page (0 is the first)."""
        count = len(self._pages)
        if 0 <= number < count:
            self.setAccessibleName(
                translate("Share", "Page {number} of {count}, as it will be saved", number=number + 1, count=count)
            )
            self.setAccessibleDescription(self._texts[number] if number < len(self._texts) else "")

    def set_page_width(self, width: int) -> None:
        """Show each page so many pixels wide."""
        self._width = width
        bottom = self.place(len(self._pages) - 1).bottom() + 1 if self._pages else 0
        self.setFixedSize(width + 2 * EDGE, bottom + EDGE)

    @property
    def shapes(self) -> tuple[float, ...]:
        """The height of each page for a width of 1."""
        return tuple(page.height() / max(1, page.width()) for page in self._pages)

    def place(self, number: int) -> QRect:
        """Where a page lies."""
        heights = [round(shape * self._width) for shape in self.shapes]
        top = EDGE + sum(heights[:number]) + GAP * number
        return QRect(EDGE, top, self._width, heights[number])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the focus came: a click needs no ring."""
        remember_focus_reason(self, event.reason())
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The frame around knows what keys do."""
        remember_focus_reason(self, Qt.FocusReason.TabFocusReason)
        self.key_pressed.emit(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The release says more."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click looks nearer, or at the whole page again."""
        if event.button() == Qt.MouseButton.LeftButton and self._pages:
            self.clicked.emit(event.position().toPoint())
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """White paper with a thin edge."""
        painter = QPainter(self)
        for number in range(len(self._pages)):
            place = self.place(number)
            if not place.intersects(event.rect()):
                continue
            painter.drawImage(QPointF(place.topLeft()), self._picture(number, place.size()))
            painter.setPen(QPen(self._theme.colour("edge" if self._theme.is_dark else "line"), 1))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
            if shows_ring(self):
                painter.setPen(QPen(self._theme.colour("focus"), 2))
                painter.drawRect(place.adjusted(-2, -2, 1, 1))
        painter.end()

    def _picture(self, number: int, size: QSize) -> QImage:
        """The page in the screen's own pixels: made smaller smoothly, as a page of small print needs it."""
        ratio = self.devicePixelRatioF()
        wide = min(_FINEST, round(size.width() * ratio))
        if (number, wide) not in self._scaled:
            self._scaled = {key: kept for key, kept in self._scaled.items() if key[1] == wide}
            high = round(wide * size.height() / max(1, size.width()))
            smooth = Qt.TransformationMode.SmoothTransformation
            made = self._pages[number].scaled(wide, high, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            made.setDevicePixelRatio(wide / max(1, size.width()))
            self._scaled[number, wide] = made
        return self._scaled[number, wide]


class PageFrame(QScrollArea):
    """The room in which pages are looked at.

    Plus and minus look nearer and farther, 0 at the whole page, Page Up and Page Down turn pages, arrows move the
    paper, and a click or Enter looks nearer at a place and back.

    Args:
        name: ``objectName``; the pages are called ``<name>_pages`` unless ``pages_name`` is given.
        theme: What to paint with.
        pages_name: What the pages are called.
    """

    zoomed = Signal(float)
    page_turned = Signal(int, int)

    def __init__(self, name: str, theme: "Theme", pages_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName(name)
        self._zoom = WHOLE_PAGE
        self._number = 0
        self.preview = PagePreview(pages_name or f"{name}_pages", theme)
        self.preview.clicked.connect(self._look_nearer_at)
        self.preview.key_pressed.connect(self._on_key)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self.preview)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._find_page())

    def sizeHint(self) -> QSize:
        """No more than can be made out: pages take whatever room is left."""
        return QSize(400, 260)

    def minimumSizeHint(self) -> QSize:
        """Less, where there is no room."""
        return QSize(200, 260)

    def set_pages(self, pages: Sequence[QImage], texts: Sequence[str]) -> None:
        """Show these pages, at the place that was looked at."""
        place = self.verticalScrollBar().value()
        self.preview.set_pages(pages, texts)
        self._number = min(self._number, max(0, len(pages) - 1))
        self._fit()
        self.verticalScrollBar().setValue(place)
        self._find_page()

    @property
    def zoom(self) -> float:
        """``WHOLE_PAGE``, or the width of a page for a room of width 1."""
        return self._zoom

    @property
    def page_number(self) -> int:
        """The page looked at; 0 is the first."""
        return self._number

    def set_zoom(self, zoom: float) -> None:
        """Look at the pages from this near; what is in the middle stays there."""
        bar = self.verticalScrollBar()
        number = self._number
        middle = (bar.value() + self.viewport().height() / 2) / max(1, self.preview.height())
        self._zoom = zoom
        self._fit()
        if zoom == WHOLE_PAGE:
            self.show_page(number)
        else:
            bar.setValue(round(middle * self.preview.height() - self.viewport().height() / 2))
        self.zoomed.emit(zoom)

    def step_zoom(self, by: int) -> None:
        """One step nearer (1) or farther (-1)."""
        at = ZOOMS.index(self._zoom)
        self.set_zoom(ZOOMS[max(0, min(len(ZOOMS) - 1, at + by))])

    def show_page(self, number: int) -> None:
        """Turn to a page."""
        count = len(self.preview.pages)
        if count:
            self._number = max(0, min(count - 1, number))
            self.verticalScrollBar().setValue(self.preview.place(self._number).top() - EDGE)
            self._tell_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages fit the room anew."""
        number = self._number  # A new size moves the bar, and with it the page that is looked at.
        super().resizeEvent(event)
        self._fit()
        if self._zoom == WHOLE_PAGE:
            self.show_page(number)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel looks nearer and farther."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _fit(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        several = len(self.preview.pages) > 1
        shape = max(self.preview.shapes, default=A4)
        wide, high = self.width() - 2 * EDGE, self.height() - 2 * EDGE
        whole = min(wide - (bar if several else 0), int(high / shape))
        if self._zoom == WHOLE_PAGE:
            self.preview.set_page_width(max(1, whole))
        else:
            self.preview.set_page_width(max(1, round(self._zoom * (wide - bar))))

    def _find_page(self) -> None:
        """The page that holds the line a third down is the one looked at."""
        line = self.verticalScrollBar().value() + self.viewport().height() // _SEVERAL_STEPS
        tops = [self.preview.place(number).top() for number in range(len(self.preview.pages))]
        found = sum(top <= line for top in tops) - 1
        if found >= 0:
            self._number = found
            self._tell_page()

    def _tell_page(self) -> None:
        self.preview.say_page(self._number)
        self.page_turned.emit(self._number, len(self.preview.pages))

    def _look_nearer_at(self, at: QPoint) -> None:
        """Look nearer at a place on a page, or at the whole page again."""
        if self._zoom != WHOLE_PAGE:
            self.set_zoom(WHOLE_PAGE)
            return
        across, down = at.x() / max(1, self.preview.width()), at.y() / max(1, self.preview.height())
        self.set_zoom(PAGE_WIDTH)
        room = self.viewport()
        self.horizontalScrollBar().setValue(round(across * self.preview.width() - room.width() / 2))
        self.verticalScrollBar().setValue(round(down * self.preview.height() - room.height() / 2))

    def _on_key(self, event: QKeyEvent) -> None:
        key, bar = event.key(), self.verticalScrollBar()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        aside = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if key in _IN or key == Qt.Key.Key_Minus:
            self.step_zoom(-1 if key == Qt.Key.Key_Minus else 1)
        elif key == Qt.Key.Key_0:
            self.set_zoom(WHOLE_PAGE)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.set_zoom(PAGE_WIDTH if self._zoom == WHOLE_PAGE else WHOLE_PAGE)
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self.show_page(self._number + (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in steps:
            bar.setValue(bar.value() + steps[Qt.Key(key)] * _SEVERAL_STEPS * bar.singleStep())
        elif key in aside:
            across = self.horizontalScrollBar()
            across.setValue(across.value() + aside[Qt.Key(key)] * _SEVERAL_STEPS * across.singleStep())
        else:
            event.ignore()
