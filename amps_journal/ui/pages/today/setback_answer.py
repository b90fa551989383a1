"""What a setback day is answered with, on the spot: the teen's plan, a skill, and somebody to tell."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.chip import ActionChip
from amps_journal.ui.widgets.foundation.themed import RING
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout

if TYPE_CHECKING:
    from amps_journal.domain.plan import Plan
    from amps_journal.ui.theme import Theme

_FIRST_SKILL = "breathing"


class SetbackAnswer(QWidget):
    """A kind sentence and three ways on; which they are follows from what the plan holds.

    Args:
        plan: The teen's plan.
        theme: What to paint with.
    """

    plan_requested = Signal()
    writing_requested = Signal()
    skill_requested = Signal(str)
    help_requested = Signal()

    def __init__(self, plan: "Plan", theme: "Theme") -> None:
        super().__init__()
        self.setObjectName("setback_answer")
        self.plan = plan
        self._theme = theme
        self._flow = FlowLayout(self, 8, 4)
        self._flow.setContentsMargins(RING, 0, 0, 0)
        words = translate("Today", "Setbacks pass. What helps now?")
        self.setAccessibleName(words)
        self._flow.addWidget(label(words, "strong", "setback_answer_words"))
        written = plan.setback_plan
        if written is not None:
            self._add("setback_my_plan", translate("Today", "My setback plan")).clicked.connect(self.plan_requested)
        else:
            write = self._add("setback_write_plan", translate("Today", "Write a setback plan in two minutes"))
            write.clicked.connect(self.writing_requested)
        skills = (written.skills if written is not None else None) or plan.favourite_skills or (_FIRST_SKILL,)
        skill = self._add("setback_try_skill", translate("Today", "Try a skill"))
        skill.clicked.connect(lambda: self.skill_requested.emit(skills[0]))
        has_somebody = written is not None and bool(written.tell)
        tell = self._add("setback_tell", translate("Today", "Tell somebody"))
        tell.clicked.connect(self.plan_requested if has_somebody else self.help_requested)

    def _add(self, name: str, words: str) -> ActionChip:
        chip = ActionChip(name, words, self._theme)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._flow.addWidget(chip)
        return chip


def show_setback_answer(row: Any, plan: "Plan", *, is_setback: bool) -> None:
    """Answer a setback day under a row, or take the answer away; what is asked for goes out by the row's own signals.

    Args:
        row: A row of Today with the signals of the answer, its ``plan_requested`` as ``setback_plan_requested``.
        plan: The teen's plan.
        is_setback: Whether there is something to answer here.
    """
    if not is_setback:
        row.set_follow_up(None)
    elif not isinstance(row.follow_up, SetbackAnswer) or row.follow_up.plan != plan:
        answer = SetbackAnswer(plan, row.theme)
        answer.plan_requested.connect(row.setback_plan_requested)
        answer.writing_requested.connect(row.writing_requested)
        answer.skill_requested.connect(row.skill_requested)
        answer.help_requested.connect(row.help_requested)
        row.set_follow_up(answer)
