"""What the card of each section shows of the plan."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain import catalogue
from amps_journal.domain.planning.ladder import current_step, offered_step
from amps_journal.domain.planning.quota_weeks import QuotaWeek, coming_weeks
from amps_journal.domain.planning.skills import skill_use
from amps_journal.formats.dates import short_date
from amps_journal.formats.joined import clauses, in_row, named
from amps_journal.formats.numbers import whole
from amps_journal.i18n import plural, translate
from amps_journal.ui.pages.plan import words
from amps_journal.ui.pages.plan.editing import PlanEditing
from amps_journal.ui.pages.plan.quota_words import beside_minutes, minutes_said
from amps_journal.ui.pages.plan.section_summary import Glance
from amps_journal.ui.theme import REGULAR
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.elided_label import LinesLabel
from amps_journal.ui.widgets.lists.ladder_rungs import Rungs
from amps_journal.ui.widgets.lists.ordered_row import OrderedRow
from amps_journal.ui.widgets.small_charts.coming_weeks import ComingWeek, ComingWeeks
from amps_journal.ui.widgets.small_charts.goal_steps import GoalSteps
from amps_journal.ui.widgets.small_charts.week_plan import WeekPlan

if TYPE_CHECKING:
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel

GOALS_SHOWN, SKILLS_SHOWN, LINES_SHOWN = 3, 5, 3


class ProgrammeGlance(Glance):
    """This week's programme as a small grid."""

    def build(self) -> None:
        """Make what it shows, once."""
        self._week = WeekPlan(
            "plan_programme_week", translate("Plan", "This week"), self._editing.first_weekday, self._theme
        )
        self.inside.addWidget(self._week, 1)

    def fill(self) -> str:
        """Show the plan; returns what a screen reader says."""
        plan, today, first = self._editing.plan, self._editing.today, self._editing.first_weekday
        lines = words.programme_lines(plan, today, first)
        self._week.set_first(first)
        self._week.set_lines(lines, today.weekday())
        planned = sum(int(line.cells[today.weekday()] or 0) for line in lines)
        self.pill.set_words(plural("Plan", "{n} min today", "{n} min today", planned) if planned else "", marked=True)
        return self._week.accessibleDescription()


class QuotaGlance(Glance):
    """Minutes a day now and next week, and the weeks to come."""

    def build(self) -> None:
        """Make what it shows, once."""
        numbers = QHBoxLayout()
        numbers.setSpacing(8)
        self._now: PlainLabel = label("", "number", "plan_quota_now")
        self._next: PlainLabel = label("", "small", "plan_quota_next", wrap=True)
        numbers.addWidget(self._now)
        numbers.addWidget(self._next, 1, Qt.AlignmentFlag.AlignVCenter)
        self._weeks = ComingWeeks(
            "plan_quota_weeks", translate("Plan", "The next 12 weeks"), self._theme, is_small=True
        )
        self.inside.addLayout(numbers)
        self.inside.addWidget(self._weeks, 1)

    def fill(self) -> str:
        """Show the plan; returns what a screen reader says."""
        weeks = coming_weeks(self._editing.plan, self._editing.today)
        if not weeks:
            return ""
        self._now.setText(whole(weeks[0].minutes))
        self._next.setText(beside_minutes(weeks, self._editing.today))
        self._weeks.set_weeks(week_bars(weeks))
        self.pill.set_words(translate("Plan", "held this week") if weeks[0].held else "")
        return minutes_said(weeks, self._editing.today)


def week_bars(weeks: Iterable[QuotaWeek]) -> list[ComingWeek]:
    """The weeks of the quota as bars."""
    return [ComingWeek(week.start, short_date(week.start), week.minutes, week.held) for week in weeks]


class RoutineGlance(Glance):
    """The routine by weekday."""

    def build(self) -> None:
        """Make what it shows, once."""
        self._week = WeekPlan(
            "plan_routine_week", translate("Plan", "Routine by weekday"), self._editing.first_weekday, self._theme
        )
        self.inside.addWidget(self._week, 1)

    def fill(self) -> str:
        """Show the plan; returns what a screen reader says."""
        plan, today, first = self._editing.plan, self._editing.today, self._editing.first_weekday
        self._week.set_first(first)
        self._week.set_lines(words.routine_lines(plan, today, first), today.weekday())
        return self._week.accessibleDescription()


class GoalsGlance(Glance):
    """The goals with their steps done."""

    def fill(self) -> str:
        """Show the plan; returns what a screen reader says."""
        self.clear_inside()
        goals = self._editing.plan.goals
        reached = sum(goal.reached_on is not None for goal in goals)
        if reached:
            self.pill.set_words(plural("Plan", "{n} reached", "{n} reached", reached), marked=True)
        else:
            self.pill.set_words("")
        said = []
        under_way = sorted(range(len(goals)), key=lambda place: goals[place].reached_on is not None)
        for place in under_way[:GOALS_SHOWN]:
            goal = goals[place]
            far = words.goal_words(self._editing.plan, place)
            name = LinesLabel(f"plan_goal_{place}_name", 1, self._theme, size=14, weight=600)
            name.setText(goal.label)
            self.inside.addWidget(name)
            steps = GoalSteps(f"plan_goal_{place}_steps", goal.label, self._theme)
            steps.set_value(tuple(step.reached_on is not None for step in goal.steps or ()) or (bool(goal.reached_on),))
            self.inside.addWidget(steps)
            if self.is_tall and goal.steps and goal.reached_on is None:
                self.inside.addWidget(self._steps_of(place), len(goal.steps))
                said.append(named(goal.label, far))
                continue
            following = next((step.label for step in goal.steps or () if step.reached_on is None), "")
            small = LinesLabel(f"plan_goal_{place}_next", 1, self._theme, size=12.5, colour="muted", weight=REGULAR)
            is_open = bool(following) and goal.reached_on is None
            small.setText(translate("Plan", "Next: {step}", step=following) if is_open else far)
            self.inside.addWidget(small)
            said.append(named(goal.label, far))
        self.inside.addStretch(1)
        return clauses(said)

    def _steps_of(self, place: int) -> Rungs:
        """The steps of a goal as rungs, where there is room for them."""
        goal = self._editing.plan.goals[place]
        shown = Rungs(f"plan_goal_{place}_rungs", goal.label, self._theme, from_top=True)
        now = next((n for n, step in enumerate(goal.steps or ()) if step.reached_on is None), None)
        shown.set_rows(
            [
                OrderedRow(
                    str(n),
                    step.label,
                    short_date(step.reached_on) if step.reached_on else "",
                    translate("Plan", "next"),
                    "check" if step.reached_on else str(n + 1),
                    is_marked=step.reached_on is not None or n == now,
                )
                for n, step in enumerate(goal.steps or ())
            ]
        )
        return shown


class LadderGlance(Glance):
    """The rungs, with the current one marked."""

    def build(self) -> None:
        """Make what it shows, once."""
        self._rungs = Rungs("plan_ladder_rungs", words.section_title(self.section), self._theme)
        self.inside.addWidget(self._rungs, 1)

    def fill(self) -> str:
        """Show the plan; returns what a screen reader says."""
        plan = self._editing.plan
        if not plan.ladder:
            return ""
        offer = offered_step(plan, self._editing.days, self._editing.today)
        self.pill.set_words(translate("Plan", "ready to move up") if offer is not None else "", marked=True)
        self._rungs.set_rows(rung_rows(self._editing))
        return self._rungs.accessibleDescription()


def rung_rows(editing: PlanEditing) -> list[OrderedRow]:
    """The rungs as rows, the lowest first."""
    plan, now = editing.plan, current_step(editing.plan, editing.days, editing.today)
    rows = []
    for place, step in enumerate(plan.ladder):
        is_reached = step.reached_on is not None
        note = translate("Plan", "you are here") if place == now else ""
        if step.reached_on is not None:
            note = short_date(step.reached_on)
        aside = minutes_or_none(step.minutes)
        mark = "check" if is_reached else str(place + 1)
        rows.append(OrderedRow(str(place), step.stimulus, aside, note, mark, is_marked=is_reached or place == now))
    return rows


def minutes_or_none(minutes: int | None) -> str:
    """Minutes with their unit; empty without any."""
    return "" if minutes is None else words.minutes_words(minutes)


class SkillsGlance(Glance):
    """The favourite skills, and how often they helped."""

    def fill(self) -> str:
        """Show the plan; returns what a screen reader says."""
        self.clear_inside()
        used = skill_use(self._editing.days)
        favourites = self._editing.plan.favourite_skills or tuple(used)[:SKILLS_SHOWN]
        said = []
        for key in favourites[:SKILLS_SHOWN]:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            name = LinesLabel(f"plan_skill_{key}", 1, self._theme, size=14, weight=REGULAR)
            name.setText(catalogue.label("strategies", key))
            line.addWidget(name, 1)
            often = helped_words(used[key].helped, used[key].answered) if key in used else ""
            if often:
                line.addWidget(label(often, "small"))
            self.inside.addWidget(row)
            said.append(in_row((name.text(), often)))
        self.inside.addStretch(1)
        return clauses(said)


def helped_words(helped: int, answered: int) -> str:
    """How often a skill helped; empty where nobody said."""
    return (
        plural("Plan", "helped {n} of {of} time", "helped {n} of {of} times", helped, of=answered) if answered else ""
    )


class SetbackGlance(Glance):
    """The state of the setback plan and its first lines."""

    def fill(self) -> str:
        """Show the plan; returns what a screen reader says."""
        self.clear_inside()
        written = self._editing.plan.setback_plan
        if written is None:
            return ""
        day = written.written_on
        ready = translate("Plan", "written {day}", day=short_date(day)) if day else translate("Plan", "ready")
        self.pill.set_words(ready, marked=True)
        said = [ready]
        sides = QWidget()
        row = QHBoxLayout(sides)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        skills = tuple(catalogue.label("strategies", key) for key in written.skills or ())
        for caption, lines in (
            (translate("Plan", "What I tell myself"), (written.words or "",)),
            (translate("Plan", "First steps"), written.first_steps or ()),
            (translate("Plan", "Skills"), skills),
            (translate("Plan", "Who I tell"), written.tell or ()),
        ):
            shown = [line for line in lines if line]
            if shown:
                row.addLayout(self._lines(caption, shown), 1)
                said.append(named(caption, in_row(shown)))
        self.inside.addWidget(sides, 1)
        return clauses(said)

    def _lines(self, caption: str, lines: list[str]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label(caption, "small", wrap=True))
        for line in lines[:LINES_SHOWN]:
            words_of_line = label(" ".join(line.split()), "", wrap=True)
            column.addWidget(words_of_line)
        column.addStretch(1)
        return column
