"""A skill, laid over the page that it was asked for on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.guided.skill_view import SkillView

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_WIDTH, _HEIGHT = 980, 640


def over(parent: QWidget, theme: "Theme", width: int, height: int) -> tuple[int, int]:
    """The size of a sheet that lies over a window and leaves some of it to be seen."""
    window = parent.window()
    return min(theme.px(width), window.width() - 40), min(theme.px(height), window.height() - 40)


class SkillSheet(QDialog):
    """The view of a skill in a window of its own; Escape or "Close" closes it.

    Args:
        strategy: A key of the catalogue, or the teen's own word.
        theme: What to paint with.
        parent: What it lies over.
    """

    def __init__(self, strategy: str, theme: "Theme", parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("skill_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.view = SkillView(strategy, theme)
        self.setWindowTitle(self.view.accessibleName())
        self.setAccessibleName(self.view.accessibleName())
        area = QScrollArea()
        area.setObjectName("skill_scroll")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setObjectName("scroll_ground")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.view)
        area.setWidget(ground)
        close = button("skill_close", translate("Skills", "Close"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(area, 1)
        column.addLayout(foot)
        self.resize(*over(parent, theme, _WIDTH, _HEIGHT))
        self.view.begin()
