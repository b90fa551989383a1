"""Skills: what was used to cope, and whether it helped to do what the teen wanted."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from amps_journal.domain import catalogue
from amps_journal.domain.answers import DayContext
from amps_journal.domain.day import CopingUse, DayEntry
from amps_journal.domain.questions import asked_questions
from amps_journal.i18n import translate
from amps_journal.ui.pages.today.answer_row import options
from amps_journal.ui.pages.today.setback_answer import SetbackRow
from amps_journal.ui.widgets.buttons.chip import ActionChip, TickChip
from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips
from amps_journal.ui.widgets.chips.helped_chips import helped_chips, helped_words
from amps_journal.ui.widgets.chips.tag_chips import TagChips
from amps_journal.ui.widgets.foundation.themed import shows_ring
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout
from amps_journal.ui.widgets.layout.fold_form import FoldForm

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


TRIED = ("breathing", "muscle_relaxation", "mindfulness")
"""Skills that have a guide to lead through them: these can be tried right here."""


class SkillsRow(SetbackRow):
    """Skills as chips; right after one is chosen the row asks once whether it helped.

    Where pain is not asked, a setback day is said and answered here.
    """

    def __init__(self, theme: "Theme") -> None:
        super().__init__("skills", translate("Today", "Skills"), theme, "wind")
        self._asked: str | None = None
        self._skills = TagChips(
            "coping",
            translate("Today", "Which skills did you use?"),
            options("strategies"),
            theme,
            icon_of=partial(self.word_icon, "coping"),
            add_words=translate("Today", "+ More"),
            chip_words=self._chip_words,
        )
        self._skills.value_changed.connect(self._on_skills)
        self.add_line(self._skills)
        self.set_fold_out(translate("Today", "Try"), self._build_more)

    def _offer(self) -> None:
        favourites = self.context.plan.favourite_skills
        skills = sorted(self.offered("coping"), key=lambda skill: skill[0] not in favourites)
        self._skills.set_offered(skills, self.known("coping"))

    def _used(self) -> tuple[CopingUse, ...]:
        return (self.entry.coping if self.entry is not None else None) or ()

    def _chip_words(self, strategy: str, words: str) -> str:
        helped = next((use.helped for use in self._used() if use.strategy == strategy), None)
        if helped is None:
            return words
        return translate("Today", "{skill} · {helped}", skill=words, helped=helped_words(helped))

    # what the teen says

    def _on_skills(self, strategies: tuple[str, ...] | None) -> None:
        used = {use.strategy: use for use in self._used()}
        added = [strategy for strategy in strategies or () if strategy not in used]
        self._asked = added[0] if added else None
        now = tuple(used.get(strategy) or CopingUse(strategy=strategy) for strategy in strategies or ())
        self.edit(coping=None if strategies is None else now)
        if self._asked is not None and self.follow_up is not None:
            self._go_on_to_follow_up()

    def _go_on_to_follow_up(self) -> None:
        """With the keyboard, the question that follows is where the next key goes."""
        focused = QApplication.focusWidget()
        helped = self.follow_up.findChild(ChoiceChips) if self.follow_up is not None else None
        if focused is not None and shows_ring(focused) and self._skills.isAncestorOf(focused) and helped is not None:
            helped.take_focus(Qt.FocusReason.TabFocusReason)

    def _on_helped(self, strategy: str, helped: int | None) -> None:
        was_follow_up = self.follow_up is not None and self.follow_up.isAncestorOf(QApplication.focusWidget() or self)
        if strategy == self._asked:
            self._asked = None
        if was_follow_up:
            self._skills.take_focus(Qt.FocusReason.OtherFocusReason)
        self.edit(
            coping=tuple(
                CopingUse(strategy=use.strategy, helped=helped) if use.strategy == strategy else use
                for use in self._used()
            )
        )

    # what is shown

    def show_day(self, entry: DayEntry, context: DayContext) -> None:
        """Show the answers of a day."""
        if self.entry is None or entry.date != self.entry.date:
            self._asked = None
        super().show_day(entry, context)

    def _show(self, entry: DayEntry) -> None:
        coping = entry.coping
        self._skills.set_value(None if coping is None else tuple(dict.fromkeys(use.strategy for use in coping)))
        strategies = [use.strategy for use in coping or ()]
        if self._asked not in strategies:
            self._asked = None
        self._show_follow_up()

    def _answer_setback(self) -> None:
        if self._asked is None:
            self._show_follow_up()

    def _show_follow_up(self) -> None:
        if self._asked is None:
            self.follows_fold_out = True  # The chip that is answered is folded out.
            if self._has_setback(self.entry or DayEntry(date=date.min)):
                self.show_setback_answer()
            else:
                self.set_follow_up(None)
        elif self.follow_up is None or self.follow_up.objectName() != f"helped_{self._asked}":
            form = FoldForm(f"helped_{self._asked}", self.theme)
            form.add_field(translate("Today", "Did it help you do what you wanted?"), self._helped_chips(self._asked))
            self.follows_fold_out = False
            self.set_follow_up(form)

    def _helped_chips(self, strategy: str, ending: str = "") -> ChoiceChips:
        chips = helped_chips(f"{strategy}_helped{ending}", strategy, self.theme)
        chips.value_changed.connect(lambda helped, strategy=strategy: self._on_helped(strategy, helped))
        return chips

    # folded away

    def _build_more(self) -> QWidget:
        form = FoldForm("skills_form", self.theme)
        self._none = ChoiceChips(
            "coping_none", translate("Today", "No skill today"), ((True, translate("Today", "None today")),), self.theme
        )
        self._none.value_changed.connect(lambda value: self.edit(coping=() if value else None))
        form.add_field(translate("Today", "Try one now"), self._trying(), has_chips=True)
        self._used_place = FoldForm("skills_used", self.theme)
        self._used_shown: tuple[str, ...] = ()
        form.add_wide(self._used_place)
        self._none_caption = form.add_field(translate("Today", "Skills"), self._none)
        self._setback = TickChip("setback_without_pain", translate("Today", "This is a setback day"), self.theme)
        self._setback.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._setback.switched.connect(lambda said: self.edit(setback=True if said else None))
        place = QWidget()
        FlowLayout(place, 8, 4).addWidget(self._setback)
        self._setback_caption = form.add_field(translate("Today", "Setback"), place, has_chips=True)
        self._setback_place = place
        self._form = form
        return form

    def _trying(self) -> QWidget:
        place = QWidget()
        flow = FlowLayout(place, 8, 2)
        for strategy in TRIED:
            words = catalogue.label("strategies", strategy)
            chip = ActionChip(f"try_{strategy}", words, self.theme)
            chip.set_icon(catalogue.icon("strategies", strategy))
            chip.setAccessibleName(translate("Today", "Try {skill}", skill=words))
            chip.clicked.connect(lambda _on=False, strategy=strategy: self.skill_requested.emit(strategy))
            flow.addWidget(chip)
        mine = ActionChip("open_setback_plan", translate("Today", "My setback plan"), self.theme)
        mine.clicked.connect(self.setback_plan_requested)
        flow.addWidget(mine)
        for chip in place.findChildren(ActionChip):
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return place

    def _show_folded(self, entry: DayEntry) -> None:
        self._none.set_value(True if entry.coping == () else None)
        for widget in (self._none, self._none_caption):
            widget.setVisible(not entry.coping)
        has_setback = self._has_setback(entry)
        self._setback_place.setVisible(has_setback)
        self._setback_caption.setVisible(has_setback)
        self._setback.show_checked(entry.setback is True)
        self._show_used(entry.coping or ())

    def _show_used(self, coping: tuple[CopingUse, ...]) -> None:
        strategies = tuple(dict.fromkeys(use.strategy for use in coping))
        if strategies != self._used_shown:
            self._used_shown = strategies
            self._used_place.clear()
            for strategy in strategies:
                chips = self._helped_chips(strategy, "_more")
                self._used_place.add_field(catalogue.label("strategies", strategy), chips)
        for use in coping:
            shown = self._used_place.findChild(ChoiceChips, f"{use.strategy}_helped_more")
            if shown is not None:
                shown.set_value(use.helped)

    def _folded_is_answered(self, entry: DayEntry) -> bool:
        return entry.setback is True and self._has_setback(entry)

    def _has_setback(self, entry: DayEntry) -> bool:
        """Whether a setback day is said here: where the question about pain, which has it else, is not asked."""
        return "pain" not in asked_questions(entry, self.context.settings)
