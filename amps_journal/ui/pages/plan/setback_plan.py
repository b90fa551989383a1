"""The setback plan: written on a good day, in the teen's own words."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amps_journal.domain import catalogue
from amps_journal.domain.plan import SetbackPlan
from amps_journal.domain.planning import setback_plan
from amps_journal.domain.planning.starters import setback_lines
from amps_journal.formats.dates import long_date
from amps_journal.i18n import translate
from amps_journal.ui.pages.plan.editor import SectionEditor, section_part
from amps_journal.ui.widgets.buttons.chip import ActionChip
from amps_journal.ui.widgets.chips.choice_chips import CHIP_GAP
from amps_journal.ui.widgets.chips.tag_chips import TagChips
from amps_journal.ui.widgets.inputs.note_box import NoteBox
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.emptying import empty
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout
from amps_journal.ui.widgets.lists.line_list import Line, LineList

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel

WORDS_LONGEST = 1000


class Ideas(QWidget):
    """Lines to pick with one press; those that are picked already are not offered."""

    def __init__(self, name: str, ideas: Iterable[str], theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._flow = FlowLayout(self, CHIP_GAP, CHIP_GAP)
        self.chips: dict[str, ActionChip] = {}
        for number, idea in enumerate(ideas):
            chip = ActionChip(f"{name}_{number}", translate("Plan", "+ {idea}", idea=idea), theme)
            chip.setAccessibleName(translate("Plan", "Add: {idea}", idea=idea))
            self.chips[idea] = chip
            self._flow.addWidget(chip)

    def offer(self, taken: Iterable[str]) -> None:
        """Offer those that are not taken."""
        taken = set(taken)
        for idea, chip in self.chips.items():
            chip.setVisible(idea not in taken)
        self.setVisible(not taken.issuperset(self.chips))


class SetbackEditor(SectionEditor):
    """What I tell myself, what I do first, which skills I use and whom I tell."""

    def build(self) -> None:
        """Four cards, and one with how earlier setbacks went."""
        ideas = setback_lines()
        self._build_words(ideas.words)
        self._first_steps = self._build_lines(
            "setback_steps",
            translate("Plan", "What I do first"),
            translate("Plan", "Step"),
            translate("Plan", "Add a small first step"),
            ideas.first_steps,
        )
        self._tell = self._build_lines(
            "setback_tell",
            translate("Plan", "Who I tell"),
            translate("Plan", "Person"),
            translate("Plan", "Add a person"),
            ideas.tell,
        )
        skills_card = self._build_skills()
        self.left.addWidget(self._words_card)
        self.left.addWidget(self._first_steps[0], 1)
        self.right.addWidget(skills_card)
        self.right.addWidget(self._tell[0], 1)
        self._build_reviews()
        self._written: PlainLabel = label("", "quiet", "setback_written", wrap=True)
        self.top.addWidget(self._written)

    def _build_words(self, ideas: Iterable[str]) -> None:
        self._words_card = section_part("setback_words_card", translate("Plan", "What I tell myself"))
        self._words = NoteBox(
            "setback_words",
            translate("Plan", "What I tell myself"),
            self._theme,
            translate("Plan", "Words that you would like to hear on a hard day"),
            longest=WORDS_LONGEST,
        )
        self._words.value_changed.connect(lambda _words: self._keep())
        self._words_ideas = Ideas("setback_words_idea", ideas, self._theme)
        for idea, chip in self._words_ideas.chips.items():
            chip.clicked.connect(lambda _on=False, idea=idea: self._say(idea))
        self._words_card.body.addWidget(self._words)
        self._words_card.body.addWidget(self._words_ideas)

    def _build_lines(
        self, name: str, title: str, spoken: str, add_words: str, ideas: Iterable[str]
    ) -> tuple[Card, LineList, Ideas]:
        card = section_part(f"{name}_card", title)
        lines = LineList(name, spoken, self._theme, add_words=add_words)
        picks = Ideas(f"{name}_idea", ideas, self._theme)

        def now() -> list[str]:
            return [shown.words for shown in lines.lines()]

        def keep(changed: list[str], removing: str = "") -> None:
            lines.set_lines([Line(said) for said in changed])
            self._keep(removing)

        def moved(place: int, to: int) -> list[str]:
            rest = now()
            rest.insert(to, rest.pop(place))
            return rest

        lines.added.connect(lambda said: keep([*now(), said]))
        lines.changed.connect(lambda n, said: keep([*now()[:n], said, *now()[n + 1 :]]))
        lines.removed.connect(lambda n: keep([*now()[:n], *now()[n + 1 :]], removing=now()[n]))
        lines.moved.connect(lambda n, to: keep(moved(n, to)))
        for idea, chip in picks.chips.items():
            chip.clicked.connect(lambda _on=False, idea=idea: keep([*now(), idea]))
        card.body.addWidget(lines)
        card.body.addWidget(picks)
        card.body.addStretch(1)
        return card, lines, picks

    def _build_skills(self) -> Card:
        card = section_part("setback_skills_card", translate("Plan", "Skills I use"))
        options = [(e.key, catalogue.label("strategies", e.key)) for e in catalogue.entries("strategies")]
        self._skills = TagChips(
            "setback_skills",
            translate("Plan", "Skills I use"),
            options,
            self._theme,
            icon_of=partial(catalogue.icon, "strategies"),
        )
        self._skills.value_changed.connect(lambda _skills: self._keep())
        card.body.addWidget(self._skills)
        return card

    def _build_reviews(self) -> None:
        self._reviews_card = section_part("setback_reviews", translate("Plan", "How it went before"))
        self._reviews = QVBoxLayout()
        self._reviews_card.body.addLayout(self._reviews)
        self.top.addWidget(self._reviews_card)

    # what is shown

    def show_plan(self) -> None:
        """Show the setback plan as it is now."""
        written = self._editing.plan.setback_plan or SetbackPlan()
        self._words.set_value(written.words)
        self._words_ideas.offer((written.words or "").splitlines())
        for (_card, lines, picks), said in ((self._first_steps, written.first_steps), (self._tell, written.tell)):
            lines.set_lines([Line(one) for one in said or ()])
            picks.offer(said or ())
        self._skills.set_value(written.skills)
        if written.written_on is not None:
            text = translate(
                "Plan",
                "Written on {day}. You can open it on any day, and Today offers it when a setback begins.",
                day=long_date(written.written_on),
            )
        else:
            text = translate("Plan", "A few words are enough. You can open it on any day, and change it any time.")
        self._written.setText(text)
        self._show_reviews()

    def _show_reviews(self) -> None:
        empty(self._reviews)
        reviews = self._editing.plan.setback_reviews
        self._reviews_card.setVisible(bool(reviews))
        for review in reversed(reviews):
            said = translate("Plan", "{day}: {note}", day=long_date(review.start), note=review.note or "")
            self._reviews.addWidget(label(said, "", wrap=True))

    # what is done

    def _say(self, idea: str) -> None:
        self._words.flush()
        said = self._words.value()
        self._words.set_value(idea if said is None else f"{said}\n{idea}")
        self._keep()

    def _keep(self, removing: str = "") -> None:
        said, skills = self._words.value(), self._skills.value() or ()
        first_steps = [shown.words for shown in self._first_steps[1].lines()]
        tell = [shown.words for shown in self._tell[1].lines()]
        self._editing.do(
            lambda plan, today: setback_plan.write(
                plan, today, words=said, skills=skills, first_steps=first_steps, tell=tell
            ),
            removing,
        )
