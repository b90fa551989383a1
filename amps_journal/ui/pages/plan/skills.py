"""The skills toolbox as a section of the plan."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amps_journal.ui.pages.plan.editing import PlanEditing
from amps_journal.ui.pages.plan.toolbox import ToolboxPanel
from amps_journal.ui.widgets.foundation.themed import Themed

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class SkillsEditor(Themed, QWidget):
    """The toolbox; it reads and keeps for itself."""

    def __init__(self, editing: PlanEditing, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ToolboxPanel(editing.store, theme))

    def show_plan(self) -> None:
        """The toolbox follows the journal itself."""

    def flush(self) -> None:
        """Nothing is typed here."""
