"""What the tests of the Plan page share: a journal that keeps plans, and ways to work the page."""

from dataclasses import replace
from datetime import date

import pytest
from deleting import delete_now
from fake_journal import FakeJournal
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

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


def find(page: QWidget, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


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


def said(page: QWidget, name: str) -> str:
    label = find(page, name)
    assert isinstance(label, QLabel), name
    return label.text()


def kept(page: QWidget) -> Plan:
    """The plan as the journal keeps it."""
    settle(page)
    return page._store._journal.kept.plan


@pytest.fixture
def plan_page(open_store, theme, qtbot):
    """Opens the page on a plan and on days."""
    pages: list[PlanPage] = []

    def make(plan: Plan = PLAN, *days: DayEntry, size=(1192, 720), **more) -> PlanPage:
        page = PlanPage(open_store(journal_of(plan, *days, **more)), theme)
        page.resize(*size)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        settle(page)
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.close()
        delete_now(page)
