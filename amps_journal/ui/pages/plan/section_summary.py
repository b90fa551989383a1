"""What the cards of all sections share: what an empty section says, and what else it shows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amps_journal.ui.pages.plan import words
from amps_journal.ui.pages.plan.editing import PlanEditing
from amps_journal.ui.pages.plan.section_card import SectionCard
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.emptying import empty

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel


class Glance(SectionCard):
    """A card that shows its section of the plan anew after each change."""

    def __init__(self, section: str, editing: PlanEditing, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(section, theme, parent)
        self._editing = editing
        self._start: PlainLabel = label(words.section_start(section), "quiet", f"plan_{section}_start", wrap=True)
        self._start.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._start, 1)
        self._shown = QWidget()
        self.inside = QVBoxLayout(self._shown)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(6)
        self.body.addWidget(self._shown, 1)
        self.build()

    is_tall = False

    def fit(self, *, is_tall: bool) -> None:
        """Show more where the window is high."""
        if is_tall != self.is_tall:
            self.is_tall = is_tall
            self.show_plan()

    def build(self) -> None:
        """Make what it shows, once."""

    def fill(self) -> str:
        """Show the plan; returns what a screen reader says, and nothing where the section is empty."""
        raise NotImplementedError

    def show_plan(self) -> None:
        """Show the plan as it is now."""
        said = self.fill()
        self._start.setVisible(not said)
        self._shown.setVisible(bool(said))
        if not said:
            self.pill.set_words("")
        self.settle(said or self._start.text())

    def clear_inside(self) -> None:
        """Take out what was shown before."""
        empty(self.inside)
