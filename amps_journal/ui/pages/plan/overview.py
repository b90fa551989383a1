"""All sections of the plan at a glance, in as many columns as there is room for."""

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from amps_journal.ui.pages.plan import summaries_by_section, words
from amps_journal.ui.pages.plan.editing import PlanEditing
from amps_journal.ui.pages.plan.section_summary import Glance
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.page import GAP

if TYPE_CHECKING:
    from amps_journal.ui.pages.plan.section_card import SectionCard
    from amps_journal.ui.theme import Theme

THREE_FROM, TWO_FROM = 960, 600
_ANY_HEIGHT = 16_777_215
TALL_FROM = 690
HIGHEST = 760
"""More would only make the cards tall white boxes."""
Places = tuple[tuple[str, int, int, int], ...]
_THREE: Places = (
    (words.PROGRAMME, 0, 0, 2),
    (words.QUOTA, 0, 2, 1),
    (words.ROUTINE, 1, 0, 1),
    (words.GOALS, 1, 1, 1),
    (words.LADDER, 1, 2, 1),
    (words.SETBACK, 2, 0, 2),
    (words.SKILLS, 2, 2, 1),
)
_TWO: Places = (
    (words.PROGRAMME, 0, 0, 2),
    (words.QUOTA, 1, 0, 1),
    (words.GOALS, 1, 1, 1),
    (words.ROUTINE, 2, 0, 1),
    (words.LADDER, 2, 1, 1),
    (words.SKILLS, 3, 0, 1),
    (words.SETBACK, 3, 1, 1),
)
_ONE: Places = tuple((section, row, 0, 1) for row, (section, *_rest) in enumerate(_TWO))
_HIGHER = {words.SETBACK: 4, words.SKILLS: 4}
"""How rows share the height: the setback plan and the skills need the least."""
_USUAL_SHARE = 5
_MAKERS = {
    words.PROGRAMME: summaries_by_section.ProgrammeGlance,
    words.QUOTA: summaries_by_section.QuotaGlance,
    words.LADDER: summaries_by_section.LadderGlance,
    words.ROUTINE: summaries_by_section.RoutineGlance,
    words.GOALS: summaries_by_section.GoalsGlance,
    words.SKILLS: summaries_by_section.SkillsGlance,
    words.SETBACK: summaries_by_section.SetbackGlance,
}


class Overview(Themed, QWidget):
    """The cards of the sections.

    Args:
        editing: The plan.
        theme: Colours and sizes.
        parent: Qt owner.
    """

    opened = Signal(str)

    def __init__(self, editing: PlanEditing, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._laid: Places | None = None
        self.setObjectName("plan_overview")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._cards: dict[str, SectionCard] = {}
        for section, *_place in _THREE:
            card = _MAKERS[section](section, editing, theme, self)
            card.clicked.connect(lambda _on=False, section=section: self.opened.emit(section))
            self._cards[section] = card
        self._lay_out()

    def show_plan(self) -> None:
        """Show the plan as it is now."""
        for card in self._cards.values():
            if isinstance(card, Glance):
                card.show_plan()

    def reading_order(self) -> list[QWidget]:
        """The cards as they are seen."""
        return [self._cards[section] for section, *_place in self._laid or _THREE]

    def focus_on(self, section: str, reason: Qt.FocusReason) -> None:
        """Put the keyboard on a section's card."""
        self._cards[section].setFocus(reason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for another column."""
        super().resizeEvent(event)
        self._lay_out()
        is_wide = self._laid is _THREE
        self.setMaximumHeight(self._theme.px(HIGHEST) if is_wide else _ANY_HEIGHT)
        for card in self._cards.values():
            if isinstance(card, Glance):
                card.fit(is_tall=self.height() >= self._theme.px(TALL_FROM))

    def set_theme(self, theme: "Theme") -> None:
        """Larger text needs wider columns."""
        super().set_theme(theme)
        self._lay_out()

    def _lay_out(self) -> None:
        wide = self.width()
        places = _THREE if wide >= self._theme.px(THREE_FROM) else _TWO if wide >= self._theme.px(TWO_FROM) else _ONE
        if places is self._laid:
            return
        self._laid = places
        while self._grid.takeAt(0) is not None:
            pass
        for line in range(len(_ONE)):
            self._grid.setRowStretch(line, 0)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if any(c <= column < c + n for _, _, c, n in places) else 0)
            self._grid.setColumnMinimumWidth(column, 0)
        for section, row, column, span in places:
            self._grid.addWidget(self._cards[section], row, column, 1, span)
            self._grid.setRowStretch(row, _HIGHER.get(section, _USUAL_SHARE))
        cards = self.reading_order()
        for before, after in itertools.pairwise(cards):
            QWidget.setTabOrder(before, after)
