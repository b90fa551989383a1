"""The desensitization ladder: its rungs, the rule for moving up, and the offer to do so."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from amps_journal.domain.planning import ladder
from amps_journal.formats import numbers
from amps_journal.formats.dates import short_date
from amps_journal.formats.joined import facts, sentences
from amps_journal.i18n import plural, translate
from amps_journal.ui.pages.plan.editor import captioned, line, section_part, show_checked
from amps_journal.ui.pages.plan.placed_editor import PlacedEditor
from amps_journal.ui.pages.plan.summaries_by_section import rung_rows
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.inputs.date_field import DateField
from amps_journal.ui.widgets.inputs.form_rows import CheckLine
from amps_journal.ui.widgets.inputs.stepper import MinutesStepper, Stepper
from amps_journal.ui.widgets.inputs.text_line import TextLine
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.lists.ordered_row import OrderedRow

if TYPE_CHECKING:
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel

SESSIONS_SHOWN = 8


class LadderEditor(PlacedEditor):
    """The rungs, the rule, and the offer to move up."""

    name = "ladder"
    longest = ladder.STIMULUS_LONGEST

    def build(self) -> None:
        """Make the offer over the list and the form."""
        self.top.insertWidget(0, self._build_offer())
        self._declined: tuple[int, str] | None = None
        super().build()

    def _build_offer(self) -> Card:
        self._offer = section_part("ladder_offer")
        row = QHBoxLayout()
        row.setSpacing(12)
        self._offer_words: PlainLabel = label("", "", "ladder_offer_words", wrap=True)
        up = button("ladder_move_up", translate("Plan", "Move up"), "primary")
        up.clicked.connect(self._move_up)
        later = button("ladder_not_yet", translate("Plan", "Not yet"))
        later.clicked.connect(self._decline)
        row.addWidget(self._offer_words, 1)
        row.addWidget(up)
        row.addWidget(later)
        self._offer.body.addLayout(row)
        self._offer.hide()
        return self._offer

    def list_title(self) -> str:
        """What the list holds."""
        return translate("Plan", "Steps, the softest first")

    def add_words(self) -> str:
        """What stands in the empty line that adds."""
        return translate("Plan", "Cotton, a towel, a brush …")

    def add_button_words(self) -> str:
        """What the button beside it says."""
        return translate("Plan", "Add")

    def empty_title(self) -> str:
        """What stands over the form while there is nothing."""
        return translate("Plan", "The first step")

    def empty_words(self) -> str:
        """What stands in the form while there is nothing."""
        return translate(
            "Plan",
            "If touch hurts, your skin can learn that touch is safe. Your therapist knows which things to begin with.",
        )

    def build_form(self) -> None:
        """What it is, for how long, and whether it is reached."""
        column = QVBoxLayout(self.fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._stimulus = TextLine("ladder_stimulus", translate("Plan", "What touches you"), self._theme)
        self._stimulus.setMaxLength(self.longest)
        self._stimulus.value_changed.connect(lambda _words: self._keep())
        self._minutes = MinutesStepper(
            "ladder_minutes", translate("Plan", "Minutes"), self._theme, start=5, usual=(5, 10, 15)
        )
        self._minutes.value_changed.connect(lambda _minutes: self._keep())
        self._sessions: PlainLabel = label("", "quiet", "ladder_sessions", wrap=True)
        column.addLayout(captioned(translate("Plan", "What touches you"), self._stimulus))
        column.addLayout(captioned(translate("Plan", "Minutes each time"), self._minutes))
        column.addLayout(captioned(translate("Plan", "How it felt the last times"), self._sessions))
        column.addWidget(line())
        column.addLayout(self._build_end())
        column.addWidget(self._reached_on.unread_words)

    def _build_end(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._reached = CheckLine("ladder_reached", translate("Plan", "This feels fine now"), self._theme)
        self._reached.toggled.connect(self._tick)
        self._reached_on = DateField("ladder_reached_on", translate("Plan", "Since"), self._theme)
        self._reached_on.value_changed.connect(lambda _day: self._tick(is_reached=True))
        self._remove_button = button("ladder_remove", translate("Plan", "Remove"), "link")
        self._remove_button.clicked.connect(self._remove)
        row.addWidget(self._reached)
        row.addWidget(self._reached_on)
        row.addStretch(1)
        row.addWidget(self._remove_button)
        return row

    def build_more(self) -> None:
        """The rule."""
        card = section_part("ladder_rule", translate("Plan", "When to move up"))
        said = translate("Plan", "10 means that it felt fine. Your therapist may set this otherwise.")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self._tolerance = self._number("tolerance", translate("Plan", "It felt at least"), 0, 10)
        self._needed = self._number("sessions", translate("Plan", "this many times"), 1, 20)
        self._of = self._number("of", translate("Plan", "out of the last"), 1, 20)
        for row, field in enumerate((self._tolerance, self._needed, self._of)):
            grid.addWidget(label(field.accessibleName(), ""), row, 0)
            grid.addWidget(field, row, 1)
        card.body.addLayout(grid)
        card.body.addWidget(label(said, "small", wrap=True))
        self.left.addWidget(card)

    def _number(self, name: str, spoken: str, low: int, high: int) -> Stepper:
        made = Stepper(f"ladder_{name}", spoken, self._theme, low=low, high=high)
        made.value_changed.connect(lambda _number: self._keep_rule())
        return made

    # what is shown

    def rows(self) -> list[OrderedRow]:
        """The rungs."""
        return rung_rows(self._editing)

    def show_chosen(self) -> None:
        """Show the rung in the form."""
        step = self._editing.plan.ladder[self.place]
        if self._stimulus.value() or not self._stimulus.hasFocus():  # An emptied name is about to be typed anew.
            self._stimulus.set_value(step.stimulus)
        self._minutes.set_value(step.minutes)
        sessions = ladder.sessions_with(self._editing.plan, self.place, self._editing.days, self._editing.today)
        felt = [
            translate("Plan", "{day}: {felt}", day=short_date(day), felt=numbers.whole(felt))
            for day, felt in sessions[-SESSIONS_SHOWN:]
        ]
        self._sessions.setText(facts(felt) or translate("Plan", "No times yet. Today has a timer for it."))
        show_checked(self._reached, checked=step.reached_on is not None)
        self._reached_on.setVisible(step.reached_on is not None)
        self._reached_on.forget_unread()
        self._reached_on.set_value(step.reached_on or self._editing.today)
        self._remove_button.setAccessibleName(translate("Plan", "Remove: {what}", what=step.stimulus))

    def show_more(self) -> None:
        """Show the rule, and the offer where it is met."""
        plan = self._editing.plan
        rule = ladder.rule_of(plan)
        self._tolerance.set_value(rule.tolerance)
        self._needed.set_value(rule.sessions)
        self._of.set_value(rule.of)
        offer = ladder.offered_step(plan, self._editing.days, self._editing.today)
        is_offered = offer is not None and self._declined != (offer.place, offer.step.stimulus)
        self._offer.setVisible(is_offered)
        if offer is not None:
            self._offer_words.setText(offer_words(offer, rule.tolerance or 0))

    # what is done

    def adding(self, words: str) -> Any:
        """The edit that adds a rung."""
        return lambda plan, _today: ladder.add_step(plan, words)

    def moving(self, place: int, to: int) -> Any:
        """The edit that puts a rung elsewhere."""
        return lambda plan, _today: ladder.move_step(plan, place, to)

    def _keep(self) -> None:
        said, minutes, place = self._stimulus.value() or "", self._minutes.value(), self.place
        self._editing.do(lambda plan, _today: ladder.change_step(plan, place, said, minutes))

    def _keep_rule(self) -> None:
        numbers = (self._tolerance.value(), self._needed.value(), self._of.value())
        usual = ladder.rule_of(self._editing.plan)
        tolerance, sessions, of = (
            before if number is None else number
            for number, before in zip(numbers, (usual.tolerance, usual.sessions, usual.of), strict=True)
        )
        self._editing.do(lambda plan, _today: ladder.set_rule(plan, tolerance or 0, sessions or 1, of or 1))

    def _tick(self, is_reached: bool) -> None:
        place, day = self.place, self._reached_on.value()
        if is_reached:
            self._editing.do(lambda plan, today: ladder.step_reached(plan, place, min(day, today)))
        else:
            self._editing.do(lambda plan, _today: ladder.step_unreached(plan, place))

    def _move_up(self) -> None:
        offer = ladder.offered_step(self._editing.plan, self._editing.days, self._editing.today)
        if offer is not None:
            self.place = offer.place + (offer.following is not None)
            self._editing.do(lambda plan, today: ladder.step_reached(plan, offer.place, today))

    def _decline(self) -> None:
        offer = ladder.offered_step(self._editing.plan, self._editing.days, self._editing.today)
        self._declined = None if offer is None else (offer.place, offer.step.stimulus)
        self.show_plan()
        self.list.take_focus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        place = self.place
        self.remove_chosen(
            self._editing.plan.ladder[place].stimulus, lambda plan, _today: ladder.remove_step(plan, place)
        )


def offer_words(offer: ladder.LadderOffer, tolerance: int) -> str:
    """What is said when the rule is met."""
    times = plural(
        "Plan",
        "“{what}” felt {felt} or more in {n} of your last {of} times.",
        "“{what}” felt {felt} or more in {n} of your last {of} times.",
        offer.met,
        what=offer.step.stimulus,
        felt=tolerance,
        of=offer.of,
    )
    if offer.following is None:
        return sentences(times, translate("Plan", "That was the top step. Ready to call it done?"))
    return sentences(times, translate("Plan", "Ready for “{what}”?", what=offer.following.stimulus))
