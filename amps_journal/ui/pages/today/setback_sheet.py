"""The setback plan, opened on a hard day: the same plan in fewer words, and afterwards how it went."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from amps_journal.domain import catalogue
from amps_journal.domain.calendar import programme_on
from amps_journal.domain.plan import Plan, SetbackPlan
from amps_journal.formats.dates import weekday_and_day
from amps_journal.i18n import plural, translate
from amps_journal.ui.widgets.buttons.chip import ActionChip
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.guided.skill_sheet import over
from amps_journal.ui.widgets.inputs.note_box import NoteBox
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_WIDTH, _HEIGHT = 620, 620
_REVIEW_LONGEST = 10_000
USUAL_SKILLS = ("breathing", "muscle_relaxation", "mindfulness")
"""Offered where the teen has chosen none: each has a guide that leads through it."""


class SetbackSheet(QDialog):
    """What I tell myself, first steps, skills and who to tell; today's plan as it is; and a line on how it went.

    ``skill_requested`` carries a strategy, ``reviewed`` the first day of the setback and what was written of it, and
    ``page_requested`` the page on which the plan is written.

    Args:
        plan: The plan.
        today: The date whose programme is shown.
        began: The first day of the setback, for what is written of it.
        theme: What to paint with.
        parent: What it lies over.
    """

    skill_requested = Signal(str)
    reviewed = Signal(object, object)
    page_requested = Signal(str)

    def __init__(self, plan: Plan, today: date, began: date, theme: "Theme", parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._began = theme, began
        self.setObjectName("setback_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("Setback", "My setback plan")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        ground = QWidget()
        ground.setObjectName("scroll_ground")
        self._body = QVBoxLayout(ground)
        self._body.setContentsMargins(sides(0, 0, 12, 0))
        self._body.setSpacing(6)
        self._show_plan(plan.setback_plan, title)
        self._show_today(plan, today)
        self._show_review(plan)
        self._body.addStretch(1)
        self._arrange(ground, title)
        self.resize(*over(parent, theme, _WIDTH, _HEIGHT))

    def _arrange(self, ground: QWidget, title: str) -> None:
        area = QScrollArea()
        area.setObjectName("setback_scroll")
        area.setAccessibleName(title)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(ground)
        close = button("setback_close", translate("Setback", "Close"), "primary")
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(sides(24, 20, 12, 16))
        column.setSpacing(12)
        column.addWidget(area, 1)
        column.addLayout(foot)

    # the plan

    def _show_plan(self, written: SetbackPlan | None, title: str) -> None:
        self._body.addWidget(label(title, "heading", "setback_title"))
        same = translate("Setback", "Hard days come and go. Your plan stays the same. One step at a time.")
        self._body.addWidget(label(same, "quiet", "setback_same", wrap=True))
        if written is not None and written.words:
            self._body.addSpacing(6)
            self._body.addWidget(label(written.words, "notice", "setback_words", wrap=True))
        self._show_lines(translate("Setback", "First"), written.first_steps if written else None, "setback_steps")
        self._show_skills(written.skills if written is not None and written.skills else USUAL_SKILLS)
        self._show_lines(translate("Setback", "Tell"), written.tell if written else None, "setback_tell")
        if written is None:
            words = translate(
                "Setback", "You can write your own plan on a good day: what to do first, and who to tell."
            )
            self._body.addWidget(label(words, "quiet", "setback_unwritten", wrap=True))
            write = button("setback_write", translate("Setback", "Write my plan"))
            write.clicked.connect(self._on_write)
            self._body.addWidget(write, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_write(self) -> None:
        self.close()
        self.page_requested.emit("plan/setback")

    def _title(self, words: str) -> None:
        self._body.addSpacing(10)
        self._body.addWidget(label(words, "title"))

    def _show_lines(self, title: str, lines: Iterable[str] | None, name: str) -> None:
        if not lines:
            return
        self._title(title)
        for number, line in enumerate(lines):
            self._body.addWidget(label(f"• {line}", "", f"{name}_{number}", wrap=True))

    def _show_skills(self, skills: Iterable[str]) -> None:
        self._title(translate("Setback", "Skills"))
        place = QWidget()
        flow = FlowLayout(place, 8, 4)
        for strategy in skills:
            words = catalogue.label("strategies", strategy)
            chip = ActionChip(f"setback_skill_{strategy}", words, self._theme)
            chip.set_icon(catalogue.icon("strategies", strategy))
            chip.setAccessibleName(translate("Setback", "Open {skill}", skill=words))
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.clicked.connect(lambda _on=False, strategy=strategy: self.skill_requested.emit(strategy))
            flow.addWidget(chip)
        self._body.addWidget(place)

    def _show_today(self, plan: Plan, today: date) -> None:
        items = programme_on(today, plan)
        if not items:
            return
        lines = [
            plural("Setback", "{what}, {n} min", "{what}, {n} min", item.minutes, what=item.label) for item in items
        ]
        self._show_lines(translate("Setback", "Today, as planned"), lines, "setback_today")

    # how it went

    def _show_review(self, plan: Plan) -> None:
        self._title(translate("Setback", "How it went"))
        hint = translate(
            "Setback", "Later, when it is over: what helped? It began on {day}.", day=weekday_and_day(self._began)
        )
        self._body.addWidget(label(hint, "small", "setback_review_hint", wrap=True))
        self._note = NoteBox(
            "setback_review", translate("Setback", "How it went"), self._theme, longest=_REVIEW_LONGEST
        )
        said = next((review.note for review in plan.setback_reviews if review.start == self._began), None)
        self._note.set_value(said)
        self._note.value_changed.connect(lambda note: self.reviewed.emit(self._began, note))
        self._body.addWidget(self._note)

    def begin_review(self) -> None:
        """Put the focus where it is written how it went."""
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """Keep what is being typed, however the sheet is closed."""
        self._note.flush()
        super().done(result)
