"""The sheet on F1: every key of the window and of Today, said calmly."""

from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from amps_journal.formats.clock import clock
from amps_journal.formats.joined import clauses, named
from amps_journal.i18n import translate
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from amps_journal.ui.theme import Theme

_WIDTH, _HEIGHT = 760, 540


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together: a title, and what each key does."""

    title: str
    keys: tuple[tuple[str, str], ...]


def key_groups() -> tuple[KeyGroup, ...]:
    """Every key of the window and of Today, in groups."""
    return (
        KeyGroup(
            translate("Keys", "Answering"),
            (
                (translate("Keys", "0 to 9"), translate("Keys", "Answer a scale; on other rows 1 is the first choice")),
                (translate("Keys", "1, then 0"), translate("Keys", "10 on a scale")),
                (translate("Keys", "Arrows"), translate("Keys", "Move along the choices or along a scale")),
                (translate("Keys", "Up and Down"), translate("Keys", "Change the minutes of a ticked activity")),
                (translate("Keys", "Space"), translate("Keys", "Choose, tick or press")),
                (translate("Keys", "Backspace"), translate("Keys", "Clear an answer")),
            ),
        ),
        KeyGroup(
            translate("Keys", "Moving around"),
            (
                (translate("Keys", "Enter"), translate("Keys", "On to the next answer")),
                (translate("Keys", "Tab"), translate("Keys", "On to the next thing; with Shift back")),
                (translate("Keys", "Escape"), translate("Keys", "Fold a row or close what is open")),
            ),
        ),
        KeyGroup(
            translate("Keys", "The last night"),
            (
                (
                    translate("Keys", "4 digits"),
                    translate("Keys", "Type a time: 2240 is {time}", time=clock(time(22, 40))),
                ),
                (translate("Keys", "Arrows"), translate("Keys", "Five minutes earlier or later")),
                (translate("Keys", "Page Up, Page Down"), translate("Keys", "An hour later or earlier")),
            ),
        ),
        KeyGroup(
            translate("Keys", "The breathing guide and exercises"),
            (
                (translate("Keys", "Space"), translate("Keys", "Start, pause and go on")),
                (translate("Keys", "Left, Right"), translate("Keys", "The step before, the next step")),
                (translate("Keys", "Escape"), translate("Keys", "Stop; once more goes back")),
            ),
        ),
        KeyGroup(
            translate("Keys", "Days"),
            (
                (translate("Keys", "Ctrl+Left, Ctrl+Right"), translate("Keys", "The day before, the day after")),
                (translate("Keys", "Ctrl+Home"), translate("Keys", "Back to today")),
                (
                    translate("Keys", "Ctrl+Home, Ctrl+End"),
                    translate("Keys", "In the calendar: the first and the last logged day"),
                ),
                (translate("Keys", "Ctrl+P"), translate("Keys", "The whole day to read, save or print")),
                (translate("Keys", "Ctrl+Z"), translate("Keys", "Take the last change back")),
                (translate("Keys", "Ctrl+Shift+Z"), translate("Keys", "Bring it again")),
            ),
        ),
        KeyGroup(
            translate("Keys", "The window"),
            (
                (translate("Keys", "Ctrl+1 to Ctrl+6"), translate("Keys", "The pages, from top to bottom")),
                (translate("Keys", "Ctrl+Shift+L"), translate("Keys", "Show somebody: only what a parent may see")),
                (translate("Keys", "F1"), translate("Keys", "This sheet")),
                (translate("Keys", "Ctrl+Q"), translate("Keys", "Close; everything is saved")),
            ),
        ),
    )


class KeysSheet(QDialog):
    """The keys in two columns; Escape or "Close" closes it.

    Args:
        theme: What sizes and gaps follow.
        parent: The window that it lies over.
    """

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("keys_sheet")
        title = translate("Keys", "All the keys")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        groups = key_groups()
        self.setAccessibleDescription(clauses(named(keys, does) for group in groups for keys, does in group.keys))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "heading", "keys_title"))
        column.addWidget(self._scrolled(groups), 1)
        close = QPushButton(translate("Keys", "Close"))
        close.clicked.connect(self.close)
        column.addLayout(self._foot(close))
        close.setFocus()  # With large text the list scrolls: it is one Shift+Tab away.
        self._take_size()

    def _scrolled(self, groups: "Sequence[KeyGroup]") -> QScrollArea:
        ground = QWidget()
        ground.setObjectName("scroll_ground")
        sides = QHBoxLayout(ground)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(self._theme.gap(32))
        for part in (groups[:2], groups[2:]):
            side = QVBoxLayout()
            side.setSpacing(self._theme.gap(16))
            for group in part:
                side.addLayout(self._group(group))
            side.addStretch(1)
            sides.addLayout(side, 1)
        area = QScrollArea()
        area.setObjectName("keys_scroll")
        area.setAccessibleName(translate("Keys", "All the keys"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(ground)
        return area

    def _group(self, group: KeyGroup) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.gap(12))
        grid.setVerticalSpacing(6)
        grid.addWidget(label(group.title, "title"), 0, 0, 1, 2)
        for row, (keys, does) in enumerate(group.keys, start=1):
            said = label(keys, "strong", wrap=True)
            said.setFixedWidth(self._theme.gap(104))
            grid.addWidget(said, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(does, "quiet", wrap=True), row, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        return grid

    @staticmethod
    def _foot(close: QPushButton) -> QHBoxLayout:
        close.setObjectName("keys_close")
        close.setProperty("role", "primary")
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        return foot

    def _take_size(self) -> None:
        parent = self.parentWidget()
        wide, high = self._theme.px(_WIDTH), self._theme.px(_HEIGHT)
        if parent is not None:
            wide, high = min(wide, parent.width() - 40), min(high, parent.height() - 40)
        self.resize(wide, high)
