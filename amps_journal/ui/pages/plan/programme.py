"""The programme: exercises with their minutes and weekdays."""

from typing import TYPE_CHECKING, Any

from amps_journal.domain import catalogue
from amps_journal.domain.plan import Plan, ProgrammeItem
from amps_journal.domain.planning import programme
from amps_journal.domain.planning.programme import ProgrammeDraft
from amps_journal.i18n import translate
from amps_journal.ui.pages.plan import words
from amps_journal.ui.pages.plan.editor import captioned
from amps_journal.ui.pages.plan.items_editor import ItemsEditor
from amps_journal.ui.pages.plan.items_form import ItemForm
from amps_journal.ui.widgets.inputs.form_rows import ChoiceBox
from amps_journal.ui.widgets.inputs.note_box import NoteBox
from amps_journal.ui.widgets.inputs.stepper import MinutesStepper

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

USUAL_KIND, USUAL_MINUTES = "aerobic", 15
NOTE_LONGEST = 1000


class ExerciseForm(ItemForm):
    """Name, kind, minutes, weekdays and a note."""

    def example(self) -> str:
        """What stands in an empty name."""
        return translate("Plan", "Bike, stretches, stairs …")

    def build_more(self) -> None:
        """Kind, minutes, weekdays and a note."""
        self.kind = ChoiceBox(f"{self._name}_kind", translate("Plan", "Kind"), self._theme)
        for entry in catalogue.entries("activities"):
            self.kind.addItem(catalogue.label("activities", entry.key), entry.key)
        self.kind.currentIndexChanged.connect(self.tell)
        self.minutes = MinutesStepper(
            f"{self._name}_minutes", translate("Plan", "Minutes"), self._theme, usual=(10, 15, 20, 30)
        )
        self.minutes.value_changed.connect(self.tell)
        self.weekdays.value_changed.connect(self.tell)
        self.note = NoteBox(
            f"{self._name}_note",
            translate("Plan", "How to do it"),
            self._theme,
            translate("Plan", "Steps, how many times, what to think of …"),
            longest=NOTE_LONGEST,
        )
        self.note.value_changed.connect(self.tell)
        body: QVBoxLayout = self.card.body
        body.addLayout(captioned(translate("Plan", "Kind"), self.kind))
        body.addLayout(captioned(translate("Plan", "Minutes"), self.minutes))
        body.addLayout(captioned(translate("Plan", "Days"), self.weekdays))
        body.addLayout(captioned(translate("Plan", "How to do it, if you like"), self.note))

    def fill_more(self, item: ProgrammeItem | None) -> None:
        """Show an exercise, or what a new one begins with."""
        kind = USUAL_KIND if item is None else item.kind
        if self.kind.findData(kind) < 0:
            self.kind.addItem(kind, kind)
        self.kind.set_value(kind)
        self.minutes.set_value(USUAL_MINUTES if item is None else item.minutes)
        self.note.set_value(None if item is None else item.note)


class ProgrammeEditor(ItemsEditor):
    """The exercises, this week, and the form of the chosen one."""

    name = "programme"
    rules = programme
    form: ExerciseForm

    def list_title(self) -> str:
        """What the list holds."""
        return translate("Plan", "Your exercises")

    def add_words(self) -> str:
        """What the button that adds says."""
        return translate("Plan", "Add an exercise")

    def new_title(self) -> str:
        """What stands over the form of a new exercise."""
        return translate("Plan", "A new exercise")

    def make_form(self) -> ExerciseForm:
        """The form of an exercise."""
        return ExerciseForm(self.name, self._editing.first_weekday, self._theme)

    def draft(self) -> ProgrammeDraft:
        """What the form holds."""
        form = self.form
        return ProgrammeDraft(
            label=form.label.value() or "",
            kind=str(form.kind.value()),
            minutes=form.minutes.value() or 0,
            weekdays=form.weekdays.value(),
            note=form.note.value(),
            start=form.start_given(),
            end=form.end_given(),
        )

    def item_words(self, item: ProgrammeItem) -> str:
        """The small words under an exercise's name."""
        return words.exercise_words(item, self._editing.first_weekday)

    def items_of(self, plan: Plan) -> tuple[ProgrammeItem, ...]:
        """All exercises of the plan."""
        return plan.programme

    def week_lines(self) -> list[Any]:
        """What is planned this week."""
        return words.programme_lines(self._editing.plan, self._editing.today, self._editing.first_weekday)
