"""How a memory is drawn: as a card of a wall, all of one size, or as a paragraph that tells all of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from amps_journal.i18n import set_apart
from amps_journal.ui.theme import BOLD, SEMI_BOLD, paint_icon
from amps_journal.ui.widgets.foundation.themed import shows_ring
from amps_journal.ui.widgets.lists.memory import Memory, Month

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.lists.memory_list import MemoryList

GAP = 12
_CARD_WIDE, _CARD_HIGH = 224, 104
_INSIDE, _ICON = 13, 16
_NAME_WIDE, _BESIDE_FROM = 140, 420
"""What a part is called stands beside it where there is room, and above it where there is not."""
_WARMTH = 0.08
_CARD_LINES, _ALL = 3, 10_000
_HEADING_SIZE = 12.5
_LINE_BREAKS = str.maketrans({"\n": "\u2028", "\r": None})

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of one font and colour, how far from the lines above, and what stands before the first of them."""

    lines: tuple[str, ...]
    font: QFont
    colour: str
    above: int
    aside: int = 0
    name: str = ""

    @property
    def line_height(self) -> int:
        return QFontMetrics(self.font).lineSpacing()

    @property
    def height(self) -> int:
        return self.above + len(self.lines) * self.line_height


def broken(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """The text in lines; where there are more than the most, the last of those ends with an ellipsis.

    Args:
        text: With line breaks of its own.
        font: What it is set in.
        width: Of a line, in pixels.
        most: How many lines there may be.
    """
    layout = QTextLayout(text.translate(_LINE_BREAKS), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    whole = layout.text()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        if len(found) == most - 1 and end < len(whole):
            rest = re.sub(r"\s+", " ", whole[start:]).strip()
            found.append(QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        found.append(whole[start:end].rstrip("\u2028 "))
    layout.endLayout()
    return tuple(found)


class MemoryPainter(QStyledItemDelegate):
    """Measures and draws months and memories of a list."""

    def __init__(self, view: "MemoryList") -> None:
        super().__init__(view)
        self._view = view

    @property
    def _theme(self) -> "Theme":
        return self._view.theme

    def card_size(self) -> QSize:
        """A card of the wall with the gap after it: as many beside each other as there is room for."""
        wide = self._view.viewport().width() - 1
        columns = max(1, wide // (self._theme.px(_CARD_WIDE) + GAP))
        return QSize(wide // columns, self._theme.px(_CARD_HIGH) + GAP)

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as the list, or one of its columns."""
        entry, wide = index.data(Qt.ItemDataRole.UserRole), self._view.viewport().width() - 1
        if isinstance(entry, Month):
            return QSize(wide, self._theme.px(38))
        if self._view.is_wall:
            return self.card_size()
        inside = wide - GAP - 2 * _INSIDE
        return QSize(wide, sum(block.height for block in self._blocks(entry, inside)) + 2 * _INSIDE + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a month or a memory."""
        entry = index.data(Qt.ItemDataRole.UserRole)
        given: Any = option  # What it holds is not in the stubs of every PySide6.
        place: QRect = given.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, Month):
            self._write(painter, QRect(place.left(), place.top(), place.width(), place.height()), entry.words)
        else:
            is_current = index == self._view.currentIndex()
            self._paint_memory(painter, place, entry, given.state, is_current=is_current)
        painter.restore()

    def _write(self, painter: QPainter, place: QRect, words: str) -> None:
        painter.setFont(self._theme.font(weight=BOLD))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(QRectF(place), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_memory(self, painter: QPainter, place: QRect, memory: Memory, state: Any, *, is_current: bool) -> None:
        card = QRectF(place.left(), place.top(), place.width() - GAP, place.height() - GAP)
        if self._view.isRightToLeft():
            card.translate(GAP, 0)
        self._paint_ground(painter, card, state, is_current=is_current)
        if memory.is_win and self._view.is_wall:
            self._paint_warmth(painter, card)
        inside = card.adjusted(_INSIDE, _INSIDE, -_INSIDE, -_INSIDE)
        top = inside.top()
        painter.setClipRect(card)
        for number, block in enumerate(self._blocks(memory, int(inside.width()))):
            top += block.above
            before = QRectF(inside.left(), top, block.aside, block.line_height)
            if memory.icon and not number:
                self._paint_icon(painter, memory, self._turned(before, inside))
            if block.name:
                self._draw(painter, block.name, self._theme.font(_HEADING_SIZE), "muted", self._turned(before, inside))
            for line in block.lines:
                beside = QRectF(inside.left() + block.aside, top, inside.width() - block.aside, block.line_height)
                self._draw(painter, line, block.font, block.colour, self._turned(beside, inside))
                top += block.line_height

    def _draw(self, painter: QPainter, line: str, font: QFont, colour: str, place: QRectF) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(place, flags, set_apart(line))

    def _paint_icon(self, painter: QPainter, memory: Memory, place: QRectF) -> None:
        size = self._theme.px(_ICON)
        left = place.right() - size if self._view.isRightToLeft() else place.left()
        spot = QRectF(left, place.center().y() - size / 2, size, size)
        paint_icon(painter, memory.icon, self._theme.colour("stress_fill" if memory.is_win else "accent"), spot)

    def _turned(self, place: QRectF, within: QRectF) -> QRectF:
        if not self._view.isRightToLeft():
            return place
        return QRectF(within.left() + within.right() - place.right(), place.top(), place.width(), place.height())

    def _paint_ground(self, painter: QPainter, card: QRectF, state: Any, *, is_current: bool) -> None:
        colour = self._theme.colour
        has_keyboard = is_current and self._view.hasFocus()
        painter.setPen(QPen(colour("line"), 1))
        painter.setBrush(colour("chip" if state & QStyle.StateFlag.State_MouseOver else "card"))
        shape = card.adjusted(1, 1, -1, -1)
        if has_keyboard and shows_ring(self._view):
            painter.setPen(QPen(colour("focus"), 2))
        painter.drawRoundedRect(shape, 12, 12)

    def _paint_warmth(self, painter: QPainter, card: QRectF) -> None:
        """A breath of the star's colour over the card of a win, too light to change how its words are read."""
        tint = QColor(self._theme.colour("stress_fill"))
        tint.setAlphaF(_WARMTH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(card.adjusted(2, 2, -2, -2), 11, 11)

    def _blocks(self, memory: Memory, width: int) -> Iterator[_Block]:
        """The lines of a memory from top to bottom."""
        theme, aside = self._theme, self._theme.px(_ICON) + 6 if memory.icon else 0
        font, colour = (
            (theme.font(_HEADING_SIZE), "muted") if self._view.is_wall else (theme.font(weight=SEMI_BOLD), "ink")
        )
        yield _Block(broken(memory.heading, font, width - aside, 1), font, colour, 0, aside)
        yield from self._card_blocks(memory, width) if self._view.is_wall else self._told_blocks(memory, width)

    def _card_blocks(self, memory: Memory, width: int) -> Iterator[_Block]:
        """The win, and as much of the tags as there is room for."""
        strong, usual, small = self._theme.font(weight=SEMI_BOLD), self._theme.font(), self._theme.font(_HEADING_SIZE)
        taken = 0
        for _name, text in memory.parts:
            lines = broken(text, strong, width, _CARD_LINES)
            taken += len(lines)
            yield _Block(lines, strong, "ink", 4)
        if memory.tags and taken < _CARD_LINES:
            font, colour = (small, "muted") if taken else (usual, "ink")
            yield _Block(broken(memory.tags, font, width, _CARD_LINES - taken), font, colour, 4)

    def _told_blocks(self, memory: Memory, width: int) -> Iterator[_Block]:
        """Every part with what it is called, and all of its words."""
        theme, usual = self._theme, self._theme.font()
        small = theme.font(_HEADING_SIZE)
        beside = theme.px(_NAME_WIDE) if width >= theme.px(_BESIDE_FROM) else 0
        for name, text in memory.parts:
            if name and not beside:
                yield _Block(broken(name, small, width, _ALL), small, "muted", 6)
            shown = broken(name, small, beside - 8, 1)[0] if name and beside else ""
            yield _Block(broken(text, usual, width - beside, _ALL), usual, "ink", 6, beside, shown)
