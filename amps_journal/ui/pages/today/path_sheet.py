"""The whole path of doing, laid over the day: walked stone by stone, each with its day and what was done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain.doing_path import DoingPath
from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.icon_button import IconButton
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.guided.skill_sheet import over
from amps_journal.ui.widgets.landscape.path_view import PathWalk
from amps_journal.ui.widgets.landscape.path_words import path_in_words
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_WIDTH, _HEIGHT = 1040, 640


class PathSheet(QDialog):
    """The path in a window of its own; ``day_requested`` carries a day to be opened. Escape closes it.

    Args:
        path: What to show.
        zone: The journal's time zone, for the seasons.
        theme: What to paint with.
        parent: What it lies over.
    """

    day_requested = Signal(object)

    def __init__(self, path: DoingPath, zone: str, theme: "Theme", parent: QWidget) -> None:
        super().__init__(parent)
        self._path, self._theme = path, theme
        self.setObjectName("path_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("Path", "Your path")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._walk = PathWalk(path, zone, theme)
        self._walk.walked.connect(self._on_walked)
        self._words = label("", "statement", "path_stone", wrap=True)
        self._open = button("path_open_day", translate("Path", "Open this day"))
        self._open.clicked.connect(self._on_open)
        close = button("path_close", translate("Path", "Close"), "primary")
        close.clicked.connect(self.close)
        self._steps = self._made_steps()
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for step in self._steps:
            foot.addWidget(step)
        foot.addStretch(1)
        foot.addWidget(self._open)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(title, "heading", "path_title"))
        column.addWidget(label(path_in_words(path), "quiet", "path_far", wrap=True))
        column.addWidget(self._walk, 1)
        column.addWidget(self._words)
        column.addLayout(foot)
        self.resize(*over(parent, theme, _WIDTH, _HEIGHT))
        self._on_walked(self._walk.stone)
        self._walk.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_steps(self) -> list[IconButton]:
        walk, last = self._walk, len(self._path.stones) - 1
        made = []
        for name, icon, words, go in (
            ("path_first", "chevron_first", translate("Path", "To the first stone"), lambda: walk.go_to(0)),
            ("path_back", "chevron_left", translate("Path", "One stone back"), lambda: walk.go_to(walk.stone - 1)),
            ("path_on", "chevron_right", translate("Path", "One stone on"), lambda: walk.go_to(walk.stone + 1)),
            ("path_last", "chevron_last", translate("Path", "To the newest stone"), lambda: walk.go_to(last)),
        ):
            step = IconButton(name, icon, words, self._theme)
            step.clicked.connect(go)
            made.append(step)
        return made

    def _on_walked(self, stone: int) -> None:
        last = len(self._path.stones) - 1
        self._words.setText(self._walk.words() if stone >= 0 else "")
        self._open.setEnabled(stone >= 0)
        for step, ends in zip(self._steps, (stone <= 0, stone <= 0, stone >= last, stone >= last), strict=True):
            if ends and step.hasFocus():
                # Else Qt takes it on to the next button, and the next Space would do something else.
                self._walk.setFocus(Qt.FocusReason.TabFocusReason)
            step.setEnabled(not ends)

    def _on_open(self) -> None:
        day = self._path.stones[self._walk.stone].day
        self.close()
        self.day_requested.emit(day)
