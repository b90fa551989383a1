"""An empty plan: three templates to begin with."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from amps_journal.domain.planning.starters import StarterPlan, change_it, starter_plans
from amps_journal.formats.joined import facts, in_row, sentences
from amps_journal.formats.numbers import percent
from amps_journal.i18n import translate
from amps_journal.ui.pages.plan.words import minutes_a_day, minutes_words, weekdays_in_words
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.page import GAP
from amps_journal.ui.widgets.layout.side_by_side import Stacking

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

SIDE_BY_SIDE_FROM = 820


class StarterCard(Card):
    """One template with what is in it."""

    chosen = Signal()

    def __init__(self, starter: StarterPlan, first: int, parent: QWidget | None = None) -> None:
        super().__init__(f"plan_starter_{starter.key}", padding=20, parent=parent)
        self.setAccessibleName(starter.label)
        self.body.setSpacing(10)
        self.body.addWidget(label(starter.label, "statement", wrap=True))
        self.body.addWidget(label(starter.about, "quiet", wrap=True))
        exercises = (
            facts((item.label, in_row((minutes_words(item.minutes), weekdays_in_words(item.weekdays, first)))))
            for item in starter.programme
        )
        self._add(translate("Plan", "Programme"), "\n".join(exercises))
        self._add(translate("Plan", "Routine"), in_row(item.label for item in starter.routine))
        self._add(translate("Plan", "Minutes a day"), _quota_words(starter))
        self._add(translate("Plan", "Getting used to touch"), in_row(step.stimulus for step in starter.ladder))
        self._add(translate("Plan", "Goals"), "\n".join(goal.label for goal in starter.goals))
        self.body.addStretch(1)
        self.body.addWidget(label(change_it(), "small", wrap=True))
        self.use: QPushButton = button(f"plan_use_{starter.key}", translate("Plan", "Start with this"), "primary")
        self.use.setAccessibleName(translate("Plan", "Start with this: {plan}", plan=starter.label))
        self.use.setAccessibleDescription(sentences(starter.about, change_it()))
        self.use.clicked.connect(self.chosen)
        self.body.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, caption: str, said: str) -> None:
        if said:
            part = QVBoxLayout()
            part.setSpacing(2)
            part.addWidget(label(caption, "small"))
            part.addWidget(label(said, "", wrap=True))
            self.body.addLayout(part)


def _quota_words(starter: StarterPlan) -> str:
    growth = percent(100 * starter.quota.growth)
    first = minutes_a_day(starter.quota.minutes_from * starter.quota.first_step)
    return translate("Plan", "From {first}, {growth} more each week", first=first, growth=growth)


class StartView(Themed, QWidget):
    """The templates, and the way to an empty plan.

    Args:
        first: The weekday that stands first.
        theme: Colours and sizes.
        parent: Qt owner.
    """

    chosen = Signal(object)
    skipped = Signal()

    def __init__(self, first: int, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("plan_start")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        hello = Card("plan_hello", translate("Plan", "Start with a template"))
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(
            label(
                translate(
                    "Plan",
                    "A plan is made by you and your therapist together. Pick what comes closest, then change it until"
                    " it is yours.",
                ),
                "quiet",
                "plan_hello_words",
                wrap=True,
            ),
            1,
        )
        skip = button("plan_skip", translate("Plan", "Start with an empty plan"))
        skip.clicked.connect(self.skipped)
        line.addWidget(skip)
        hello.body.addLayout(line)
        column.addWidget(hello)
        self._side_by_side = Stacking("plan_starters", SIDE_BY_SIDE_FROM, theme)
        for starter in starter_plans():
            card = StarterCard(starter, first)
            card.chosen.connect(lambda starter=starter: self.chosen.emit(starter))
            self._side_by_side.add(card, 1)
        column.addWidget(self._side_by_side, 3)
        column.addStretch(1)
