"""What a setback day is answered with, on the spot: the teen's plan, a skill, and somebody to tell."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from amps_journal.domain.planning.setback_plan import skills_for_a_hard_day, tells_whom
from amps_journal.i18n import translate
from amps_journal.ui.pages.today.answer_row import Row
from amps_journal.ui.widgets.buttons.chip import ActionChip
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.single_click import ignore_second_click
from amps_journal.ui.widgets.foundation.themed import RING, shows_ring
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout

if TYPE_CHECKING:
    from amps_journal.domain.plan import Plan
    from amps_journal.ui.theme import Theme

_UNSEEN = Qt.FocusReason.MouseFocusReason


class SetbackAnswer(QWidget):
    """A kind sentence and three ways on; which they are follows from what the plan holds.

    Where it is not said whether the setback of the days before is still here, two more ask that: ``said`` carries the
    answer.

    Args:
        plan: The teen's plan.
        theme: What to paint with.
        asks: Whether to ask.
    """

    said = Signal(bool)
    plan_requested = Signal()
    writing_requested = Signal()
    skill_requested = Signal(str)
    help_requested = Signal()

    def __init__(self, plan: "Plan", theme: "Theme", *, asks: bool = False) -> None:
        super().__init__()
        self.setObjectName("setback_answer")
        self.plan, self.asks = plan, asks
        self._theme = theme
        self._flow = FlowLayout(self, 8, 4)
        self._flow.setContentsMargins(sides(RING, 0, 0, 0))
        setback_is_here = translate("Today", "Setbacks pass. What helps now?")
        words = translate("Today", "Is the setback still here? What helps now?") if asks else setback_is_here
        self.setAccessibleName(words)
        self._flow.addWidget(label(words, "strong", "setback_answer_words"))
        if asks:
            still = self._add("setback_still_here", translate("Today", "Yes, still here"))
            still.clicked.connect(lambda: self.said.emit(True))
            over = self._add("setback_over", translate("Today", "No, it is over"))
            over.clicked.connect(lambda: self.said.emit(False))
        self._add_ways_on()

    def _add_ways_on(self) -> None:
        plan = self.plan
        if plan.setback_plan is not None:
            self._add("setback_my_plan", translate("Today", "My setback plan")).clicked.connect(self.plan_requested)
        else:
            write = self._add("setback_write_plan", translate("Today", "Write a setback plan in two minutes"))
            write.clicked.connect(self.writing_requested)
        skill = self._add("setback_try_skill", translate("Today", "Try a skill"))
        skill.clicked.connect(lambda: self.skill_requested.emit(skills_for_a_hard_day(plan)[0]))
        tell = self._add("setback_tell", translate("Today", "Tell somebody"))
        tell.clicked.connect(self.plan_requested if tells_whom(plan) else self.help_requested)

    def _add(self, name: str, words: str) -> ActionChip:
        chip = ActionChip(name, words, self._theme)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._flow.addWidget(chip)
        return chip


class SetbackRow(Row):
    """A row of Today under which a setback is answered.

    ``setback_plan_requested`` asks for the teen's plan, ``writing_requested`` for the page to write one on,
    ``skill_requested`` carries a strategy to try, and ``help_requested`` asks for the help page.
    """

    setback_plan_requested = Signal()
    writing_requested = Signal()
    skill_requested = Signal(str)
    help_requested = Signal()
    _may_go_on = False

    def ask_about_setback(self, may_go_on: bool) -> None:
        """Say whether the setback of the days before may still be here on the day that is shown."""
        if may_go_on != self._may_go_on:
            self._may_go_on = may_go_on
            if self.entry is not None:
                self._answer_setback()

    def _answer_setback(self) -> None:
        """Answer the day that is shown, if there is anything to answer in this row."""
        raise NotImplementedError

    def show_setback_answer(self) -> None:
        """Answer a setback day under the row, or ask whether it is one; take the answer away where there is neither."""
        said = self.entry.setback if self.entry is not None else None
        asks = said is None and self._may_go_on
        plan, shown = self.context.plan, self.follow_up
        if not said and not asks:
            self.set_follow_up(None)
        elif not isinstance(shown, SetbackAnswer) or (shown.plan, shown.asks) != (plan, asks):
            answer = SetbackAnswer(plan, self.theme, asks=asks)
            answer.said.connect(self._on_said)
            answer.plan_requested.connect(self.setback_plan_requested)
            answer.writing_requested.connect(self.writing_requested)
            answer.skill_requested.connect(self.skill_requested)
            answer.help_requested.connect(self.help_requested)
            self.set_follow_up(answer)

    def _on_said(self, is_here: bool) -> None:
        # What was clicked goes with the question, and other chips come in its place; the keys stay in the row.
        ignore_second_click()
        focused = QApplication.focusWidget()
        reason = Qt.FocusReason.TabFocusReason if focused is not None and shows_ring(focused) else _UNSEEN
        self.edit(setback=is_here)
        chip = self.follow_up.findChild(ActionChip) if self.follow_up is not None else None
        if chip is not None:
            chip.setFocus(reason)
        else:
            self.focus_answer(reason)
