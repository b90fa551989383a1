"""What a page that is made again must not lose: words half typed, and the place where the teen was."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QWidget

if TYPE_CHECKING:
    from amps_journal.ui.store import JournalStore


_ROUNDS = 4
"""An answer of the journal may ask for a computation, and that for the journal again."""


@dataclass(frozen=True, slots=True)
class PagePlace:
    """Where on a page the teen was: the name of the field with the keyboard, and how far it was scrolled."""

    field: str
    scrolled: int


def holds_typing(page: QWidget) -> bool:
    """Whether a page shows something that was typed into a form and may not be kept yet."""
    lines = (line for line in page.findChildren(QLineEdit) if line.isModified() and line.text())
    notes = (note for note in page.findChildren(QPlainTextEdit) if note.document().isModified() and note.toPlainText())
    return any(field.isVisibleTo(page) for field in (*lines, *notes))


def place_of(page: QWidget) -> PagePlace:
    """Where the teen is on the page."""
    used = page.focusWidget()
    area = page.findChild(QScrollArea)
    return PagePlace("" if used is None else used.objectName(), area.verticalScrollBar().value() if area else 0)


def come_back(page: QWidget, place: PagePlace) -> None:
    """Go to the place on a page that was made again."""
    field = page.findChild(QWidget, place.field) if place.field else None
    if field is not None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
    area = page.findChild(QScrollArea)
    if area is not None:
        # It has its height only once it was laid out.
        QTimer.singleShot(0, area, lambda: area.verticalScrollBar().setValue(place.scrolled))


def when_answered(store: "JournalStore", then: Callable[[], None]) -> None:
    """Call once all that was asked of the journal is answered, and all that was asked because of the answers."""

    def go_on(left: int) -> None:
        if not left:
            then()
        elif left % 2:
            store.compute(lambda: None, lambda _nothing: go_on(left - 1))
        else:
            store.run(lambda _journal: None, lambda _nothing: go_on(left - 1))

    go_on(_ROUNDS)
