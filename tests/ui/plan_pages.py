"""What the tests of the Plan page share: a journal that keeps plans, and ways to work the page."""

from dataclasses import replace
from datetime import date

import pytest
from fake_journal import FakeJournal
from parts import find
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import JournalSettings, LifeEvent, Person
from amps_journal.domain.plan import (
    Goal,
    GoalStep,
    LadderStep,
    Plan,
    ProgrammeItem,
    QuotaStretch,
    RoutineItem,
    SetbackPlan,
)
from amps_journal.journal import Change, Topic
from amps_journal.ui.pages.plan import PlanPage

TODAY = date(2026, 4, 16)
START = date(2026, 1, 5)
WEEK = tuple(range(7))
BIKE = ProgrammeItem(key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=WEEK, start=START)
STRETCH = ProgrammeItem(key="stretch", label="Stretches", kind="stretching", minutes=10, weekdays=(0, 2), start=START)
PLAN = Plan(
    programme=(BIKE, STRETCH),
    routine=(RoutineItem(key="up", label="Up on time", weekdays=WEEK, on="all", start=START),),
    quota=(QuotaStretch(start=START, baseline=30, first_step=0.8, growth=0.03, cap=90),),
    ladder=(LadderStep(stimulus="cotton", minutes=10), LadderStep(stimulus="towel", minutes=10)),
    goals=(
        Goal(label="Back to orchestra", steps=(GoalStep(label="Play at home"), GoalStep(label="One rehearsal"))),
        Goal(label="Climb again"),
    ),
    setback_plan=SetbackPlan(words="Same plan.", first_steps=("Get up",), tell=("Mum",), written_on=START),
)


class PlannedJournal(FakeJournal):
    def save_plan(self, plan: Plan) -> Change:
        self._write("plan", plan)
        self.kept = replace(self.kept, plan=plan)
        return self._tell(Change(frozenset({Topic.PLAN})))


def journal_of(plan: Plan, *days: DayEntry, events: tuple[LifeEvent, ...] = ()) -> PlannedJournal:
    return PlannedJournal(
        JournalContents(
            person=Person(name="Sam"),
            settings=JournalSettings(timezone="UTC"),
            plan=plan,
            days=days,
            life_events=events,
        )
    )


def settle(page: QWidget) -> None:
    """Let the journal's thread answer, and what follows from the answers."""
    for _ in range(4):
        page._store.flush()


def press(page: QWidget, name: str) -> None:
    """Click a control that is shown, with the mouse."""
    control = find(page, name)
    assert isinstance(control, QAbstractButton), name
    assert control.isVisible(), name
    assert control.isEnabled(), name
    QTest.mouseClick(control, Qt.MouseButton.LeftButton)
    settle(page)


def write(page: QWidget, name: str, words: str) -> None:
    """Replace what stands in a line by typing, and leave it with Enter."""
    field = find(page, name)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    if hasattr(field, "flush"):
        field.flush()
    settle(page)


def kept(page: QWidget) -> Plan:
    """The plan as the journal keeps it."""
    settle(page)
    return page._store._journal.kept.plan


@pytest.fixture
def plan_page(open_store, theme, in_front):
    """Opens the page on a plan and on days."""

    def make(plan: Plan = PLAN, *days: DayEntry, size=(1192, 720), **more) -> PlanPage:
        page = in_front(PlanPage(open_store(journal_of(plan, *days, **more)), theme), *size)
        settle(page)
        return page

    return make
