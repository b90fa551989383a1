"""Goals: what to get back to, why, and the steps on the way."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from amps_journal.domain.planning import goals
from amps_journal.formats.dates import short_date
from amps_journal.i18n import translate
from amps_journal.ui.pages.plan import words
from amps_journal.ui.pages.plan.editor import captioned, line, show_checked
from amps_journal.ui.pages.plan.placed_editor import PlacedEditor
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.inputs.date_field import DateField
from amps_journal.ui.widgets.inputs.form_rows import CheckLine
from amps_journal.ui.widgets.inputs.note_box import NoteBox
from amps_journal.ui.widgets.inputs.text_line import TextLine
from amps_journal.ui.widgets.lists.line_list import Line, LineList
from amps_journal.ui.widgets.lists.ordered_row import OrderedRow

WHY_LONGEST = 1000


class GoalsEditor(PlacedEditor):
    """The goals, and the steps of the chosen one."""

    name = "goals"

    def list_title(self) -> str:
        """What the list holds."""
        return translate("Plan", "Your goals")

    def add_words(self) -> str:
        """What stands in the empty line that adds."""
        return translate("Plan", "Something to get back to")

    def add_button_words(self) -> str:
        """What the button beside it says."""
        return translate("Plan", "Add")

    def empty_title(self) -> str:
        """What stands over the form while there is nothing."""
        return translate("Plan", "Your first goal")

    def empty_words(self) -> str:
        """What stands in the form while there is nothing."""
        return translate("Plan", "Back to orchestra, a walk with the dog, a whole school week: what would you like?")

    def build_form(self) -> None:
        """Name, why, steps, and whether it is reached."""
        theme = self._theme
        column = QVBoxLayout(self.fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._label = TextLine("goals_label", translate("Plan", "Goal"), theme)
        self._label.setMaxLength(goals.LABEL_LONGEST)
        self._label.value_changed.connect(lambda _words: self._keep())
        self._why = NoteBox(
            "goals_why",
            translate("Plan", "Why I want it"),
            theme,
            translate("Plan", "What will be good about it?"),
            longest=WHY_LONGEST,
        )
        self._why.value_changed.connect(lambda _words: self._keep())
        self._steps = LineList(
            "goals_steps",
            translate("Plan", "Step"),
            theme,
            add_words=translate("Plan", "Add a small step"),
            tick_words=translate("Plan", "Reached"),
        )
        self._connect_steps()
        column.addLayout(captioned(translate("Plan", "Goal"), self._label))
        column.addLayout(captioned(translate("Plan", "Why I want it"), self._why))
        column.addLayout(captioned(translate("Plan", "Steps, the smallest first"), self._steps))
        column.addWidget(line())
        column.addLayout(self._build_end())
        column.addWidget(self._reached_on.unread_words)

    def _connect_steps(self) -> None:
        steps, do = self._steps, self._editing.do
        steps.added.connect(lambda said: do(lambda plan, _day: goals.add_step(plan, self.place, said)))
        steps.changed.connect(lambda n, said: do(lambda plan, _day: goals.change_step(plan, self.place, n, said)))
        steps.removed.connect(self._remove_step)
        steps.moved.connect(lambda n, to: do(lambda plan, _day: goals.move_step(plan, self.place, n, to)))
        steps.ticked.connect(self._tick)

    def _build_end(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._reached = CheckLine("goals_reached", translate("Plan", "I reached this goal"), self._theme)
        self._reached.toggled.connect(lambda on: self._tick(None, on))
        self._reached_on = DateField("goals_reached_on", translate("Plan", "Reached on"), self._theme)
        self._reached_on.value_changed.connect(lambda _day: self._tick(None, is_reached=True))
        remove = button("goals_remove", translate("Plan", "Remove"), "link")
        remove.clicked.connect(self._remove)
        self._remove_button = remove
        row.addWidget(self._reached)
        row.addWidget(self._reached_on)
        row.addStretch(1)
        row.addWidget(remove)
        return row

    def rows(self) -> list[OrderedRow]:
        """The goals with how far they are."""
        plan = self._editing.plan
        made = []
        for place, goal in enumerate(plan.goals):
            is_reached = goal.reached_on is not None
            mark = "check" if is_reached else str(place + 1)
            made.append(
                OrderedRow(str(place), goal.label, words.goal_words(plan, place), mark=mark, is_marked=is_reached)
            )
        return made

    def show_chosen(self) -> None:
        """Show the goal in the form."""
        goal = self._editing.plan.goals[self.place]
        if self._label.value() or not self._label.hasFocus():  # An emptied name is about to be typed anew.
            self._label.set_value(goal.label)
        self._why.set_value(goal.why)
        self._steps.set_lines(
            [
                Line(
                    step.label,
                    is_ticked=step.reached_on is not None,
                    aside=short_date(step.reached_on) if step.reached_on else "",
                )
                for step in goal.steps or ()
            ]
        )
        show_checked(self._reached, checked=goal.reached_on is not None)
        self._reached_on.setVisible(goal.reached_on is not None)
        self._reached_on.forget_unread()
        self._reached_on.set_value(goal.reached_on or self._editing.today)
        self._remove_button.setAccessibleName(translate("Plan", "Remove: {what}", what=goal.label))

    def adding(self, words: str) -> Any:
        """The edit that adds a goal."""
        return lambda plan, _today: goals.add_goal(plan, words)

    def moving(self, place: int, to: int) -> Any:
        """The edit that puts a goal elsewhere."""
        return lambda plan, _today: goals.move_goal(plan, place, to)

    def _keep(self) -> None:
        said, why, place = self._label.value() or "", self._why.value(), self.place
        self._editing.do(lambda plan, _today: goals.change_goal(plan, place, said, why))

    def _tick(self, step: int | None, is_reached: bool) -> None:
        place, day = self.place, self._reached_on.value() if step is None else self._editing.today
        if is_reached:
            self._editing.do(lambda plan, today: goals.reach(plan, place, step, min(day, today)))
        else:
            self._editing.do(lambda plan, _today: goals.unreach(plan, place, step))

    def _remove_step(self, step: int) -> None:
        name = (self._editing.plan.goals[self.place].steps or ())[step].label
        self._editing.do(lambda plan, _day: goals.remove_step(plan, self.place, step), name)

    def _remove(self) -> None:
        place = self.place
        self.remove_chosen(self._editing.plan.goals[place].label, lambda plan, _today: goals.remove_goal(plan, place))
