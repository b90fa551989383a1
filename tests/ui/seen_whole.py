"""What of a page cannot be seen: words that are cut, parts that lie on another or reach over what they lie in."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QScrollArea, QToolButton, QWidget

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
LIES_OVER_ON_PURPOSE = ("tip", "_spot_", "calendar_year_day_", "qt_", "_count", "_lights_out", "_woke", "corner")
SLACK = 1
MARGIN = 16
"""Pixels of empty margin at a side that may lie out of sight."""
AROUND_WORDS = 4
"""Pixels of the ground around words that a button may lose before they are cut."""


def faults_of(page: QWidget) -> list[str]:
    """Each fault in words; empty where all can be seen."""
    found = []
    for part in (page, *page.findChildren(QWidget)):
        if part.isVisible():
            found.extend(_faults(part))
    return found


def _faults(part: QWidget) -> Iterator[str]:
    name = part.objectName() or type(part).__name__
    if isinstance(part, QLabel | QAbstractButton) and part.text() and not _is_icon(part) and _is_cut(part):
        yield f"cut: {name} {part.text()[:40]!r} {part.size().toTuple()} needs {part.sizeHint().toTuple()}"
    if isinstance(part, QScrollArea) and part.widget() is not None:
        never, wide = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, part.widget().width() - part.viewport().width()
        if part.horizontalScrollBarPolicy() == never and wide > MARGIN:
            yield f"wider than it can be seen: {name} by {wide}"
    if not isinstance(part, QAbstractScrollArea):
        yield from _laid_over(part, name)


def _is_icon(part: QLabel | QAbstractButton) -> bool:
    """Whether its words are only for screen readers and tips."""
    return isinstance(part, QToolButton) and part.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly


def _is_cut(part: QLabel | QAbstractButton) -> bool:
    needed = part.minimumSizeHint()
    if isinstance(part, QLabel) and part.wordWrap():
        return part.heightForWidth(part.width()) > part.height() + SLACK
    slack = SLACK if isinstance(part, QLabel) else AROUND_WORDS
    return needed.width() > part.width() + slack or needed.height() > part.height() + SLACK


def _laid_over(parent: QWidget, name: str) -> Iterator[str]:
    parts = [part for part in parent.findChildren(QWidget, options=DIRECT) if _counts(part)]
    room = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    is_scrolled = isinstance(parent.parentWidget(), QAbstractScrollArea)
    for number, part in enumerate(parts):
        own = part.objectName() or type(part).__name__
        if not is_scrolled and not room.contains(part.geometry()):
            yield f"over the edge of {name}: {own} {part.geometry().getRect()} in {parent.size().toTuple()}"
        for other in parts[number + 1 :]:
            both = part.geometry().intersected(other.geometry())
            if both.width() > SLACK and both.height() > SLACK:
                yield f"in {name}: {own} on {other.objectName() or type(other).__name__} {QRect(both).getRect()}"


def _counts(part: QWidget) -> bool:
    name = part.objectName()
    return part.isVisible() and not part.isWindow() and not any(words in name for words in LIES_OVER_ON_PURPOSE)
