"""One skill, large: its steps, what leads through it, and a way to note that it was used."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain import catalogue
from amps_journal.domain.skills import BREATHING, Skill, skill, walk_through
from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.chips.helped_chips import helped_chips
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.themed import RING, Themed
from amps_journal.ui.widgets.guided.breathing_pacer import Pacer
from amps_journal.ui.widgets.guided.walk_through import WalkThroughView
from amps_journal.ui.widgets.layout.card import Card, label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips

_STEPS_PX = 19
_SIDE_BY_SIDE = 860
WORTH_NOTING_SECONDS = 30
"""A guide that was stopped sooner was looked at, not used."""


class _Step(Themed, QWidget):
    """A step with its number, large."""

    def __init__(self, number: int, words: str, theme: "Theme") -> None:
        super().__init__()
        self._number = label(str(number), "strong")
        self._words = label(words, "", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._number, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._words, 0, 1)
        grid.setColumnStretch(1, 1)
        self.set_theme(theme)

    def set_theme(self, theme: "Theme") -> None:
        super().set_theme(theme)
        size = theme.px(_STEPS_PX)
        self._words.setStyleSheet(f"font-size: {size}px;")
        self._number.setStyleSheet(f"font-size: {size}px; color: {theme.colours['accent']};")
        self._number.setFixedWidth(theme.px(26))


class SkillView(Themed, QWidget):
    """How to do a strategy, step by step.

    ``used`` carries the strategy when the teen notes it for today, ``helped`` the strategy and 0 to 4, or ``None``,
    when they say whether it helped, or take that back.

    Args:
        strategy: A key of the catalogue, or the teen's own word.
        theme: What to paint with.
        parent: Qt owner.
    """

    used = Signal(str)
    helped = Signal(str, object)

    def __init__(self, strategy: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.strategy = strategy
        self._words = catalogue.label("strategies", strategy)
        self._helped_chips: ChoiceChips | None = None
        self.setObjectName("skill_view")
        self.setAccessibleName(self._words)
        how = skill(strategy)
        self._guide = self._made_guide(how)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._columns.addWidget(self._steps_card(how), 1)
        if self._guide is not None:
            self._columns.addWidget(self._guide_card(self._guide), 1)

    def _made_guide(self, how: Skill | None) -> "Pacer | WalkThroughView | None":
        if how is None or how.guide is None:
            return None
        guide: Pacer | WalkThroughView
        if how.guide == BREATHING:
            guide = Pacer("pacer", self._theme)
        else:
            guide = WalkThroughView("walk_through", walk_through(how.guide), self._theme)
        guide.finished.connect(self._on_finished)
        return guide

    def _steps_card(self, how: Skill | None) -> Card:
        card = Card("skill_steps", padding=20)
        card.setAccessibleName(self._words)
        card.body.setSpacing(12)
        card.body.addWidget(label(self._words, "heading", "skill_title", wrap=True))
        if how is not None:
            card.body.addWidget(label(how.what_for, "quiet", "skill_what_for", wrap=True))
            for number, step in enumerate(how.steps, start=1):
                card.body.addWidget(_Step(number, step, self._theme))
        else:
            own = translate("Skills", "This skill is your own. You know best how it goes.")
            card.body.addWidget(label(own, "quiet", "skill_what_for", wrap=True))
        card.body.addStretch(1)
        card.body.addLayout(self._noting())
        return card

    def _noting(self) -> QVBoxLayout:
        self._note = button("skill_used", translate("Skills", "I used it today"))
        self._note.clicked.connect(self._on_used)
        self._noted = label("", "quiet", "skill_noted", wrap=True)
        self._noted.hide()
        row = QHBoxLayout()
        row.setContentsMargins(sides(RING, 0, 0, 0))
        row.addWidget(self._note)
        row.addWidget(self._noted, 1)
        row.addStretch(0)
        self._note_place = QVBoxLayout()
        self._note_place.setSpacing(6)
        self._note_place.addLayout(row)
        return self._note_place

    @staticmethod
    def _guide_card(guide: QWidget) -> Card:
        card = Card("skill_guide")
        card.setAccessibleName(guide.accessibleName())
        card.body.addWidget(guide, 1)
        return card

    @property
    def guide(self) -> "Pacer | WalkThroughView | None":
        """What leads through it, if anything does."""
        return self._guide

    def begin(self) -> None:
        """Put the focus where it begins."""
        if self._guide is not None:
            self._guide.begin()
        else:
            self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_finished(self, seconds: int) -> None:
        if seconds < WORTH_NOTING_SECONDS or not self._note.isVisible():
            return
        self._noted.setText(translate("Skills", "Note it for today?"))
        self._noted.show()
        self._note.setProperty("role", "primary")
        self._note.style().polish(self._note)
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_used(self) -> None:
        self.used.emit(self.strategy)
        self._noted.setText(translate("Skills", "Noted for today. Did it help you do what you wanted?"))
        self._noted.show()
        if self._helped_chips is None:
            self._helped_chips = helped_chips("skill_helped", self.strategy, self._theme)
            self._helped_chips.value_changed.connect(lambda value: self.helped.emit(self.strategy, value))
            self._note_place.addWidget(self._helped_chips)
        self._note.hide()
        self._helped_chips.take_focus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """The steps stand beside the guide where there is room for both."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.gap(_SIDE_BY_SIDE)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
