"""The routine: what keeps the day in shape, on school days and on free days."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from amps_journal.domain.plan import Plan, RoutineItem
from amps_journal.domain.planning import routine
from amps_journal.domain.planning.routine import RoutineDraft
from amps_journal.domain.planning.starters import add_routine, routine_templates
from amps_journal.formats.joined import in_row
from amps_journal.i18n import translate
from amps_journal.ui.pages.plan import words
from amps_journal.ui.pages.plan.editor import captioned, line
from amps_journal.ui.pages.plan.items_editor import ItemsEditor
from amps_journal.ui.pages.plan.items_form import ItemForm
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.plain_text import set_tip
from amps_journal.ui.widgets.inputs.segmented_control import SegmentedControl
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout


class RoutineForm(ItemForm):
    """Name, weekdays, and whether it is for school days or free days."""

    def example(self) -> str:
        """What stands in an empty name."""
        return translate("Plan", "Up on time, breakfast, homework …")

    def build_more(self) -> None:
        """Weekdays, and the kind of day."""
        options = [(on, words.kind_words(on)) for on in ("all", "school", "free")]
        self.on = SegmentedControl(f"{self._name}_on", translate("Plan", "On which days"), options, self._theme)
        self.on.value_changed.connect(self.tell)
        self.weekdays.value_changed.connect(self.tell)
        body: QVBoxLayout = self.card.body
        body.addLayout(captioned(translate("Plan", "Days"), self.weekdays))
        kinds = captioned(translate("Plan", "Of these, on"), self.on)
        self.on.setSizePolicy(self.on.sizePolicy().Policy.Maximum, self.on.sizePolicy().verticalPolicy())
        body.addLayout(kinds)

    def fill_more(self, item: RoutineItem | None) -> None:
        """Show an item, or what a new one begins with."""
        self.on.set_value("all" if item is None else item.on)


class RoutineEditor(ItemsEditor):
    """The routine items, this week, and the form of the chosen one."""

    name = "routine"
    rules = routine
    form: RoutineForm

    def list_title(self) -> str:
        """What the list holds."""
        return translate("Plan", "Your routine")

    def add_words(self) -> str:
        """What the button that adds says."""
        return translate("Plan", "Add to the routine")

    def new_title(self) -> str:
        """What stands over the form of a new item."""
        return translate("Plan", "Something new for the routine")

    def make_form(self) -> RoutineForm:
        """The form of an item."""
        return RoutineForm(self.name, self._editing.first_weekday, self._theme)

    def build_list_end(self, body: QVBoxLayout) -> None:
        """The templates for school days and for holidays."""
        body.addWidget(line())
        body.addWidget(label(translate("Plan", "Or bring in a few at once, then change them:"), "quiet", wrap=True))
        row = FlowLayout()
        for template in routine_templates():
            made = button(f"routine_template_{template.key}", template.label)
            made.setAccessibleName(translate("Plan", "Bring in: {template}", template=template.label))
            set_tip(made, in_row(item.label for item in template.items))
            made.setAccessibleDescription(made.toolTip())
            made.clicked.connect(lambda _on=False, items=template.items: self._bring(items))
            row.addWidget(made)
        body.addLayout(row)

    def _bring(self, items: tuple[RoutineDraft, ...]) -> None:
        self.flush()
        self._is_adding = False
        self._editing.do(lambda plan, today: add_routine(plan, items, today))

    def draft(self) -> RoutineDraft:
        """What the form holds."""
        form = self.form
        return RoutineDraft(
            label=form.label.value() or "",
            weekdays=form.weekdays.value(),
            on=str(form.on.value()),
            start=form.start_given(),
            end=form.end_given(),
        )

    def item_words(self, item: RoutineItem) -> str:
        """The small words under an item's name."""
        return words.routine_words(item, self._editing.first_weekday)

    def items_of(self, plan: Plan) -> tuple[RoutineItem, ...]:
        """All routine items of the plan."""
        return plan.routine

    def week_lines(self) -> list[Any]:
        """What is planned this week."""
        return words.routine_lines(self._editing.plan, self._editing.today, self._editing.first_weekday)
