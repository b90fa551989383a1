"""What the tests of Today share: a journal with a plan, a store that was opened on it, and the page in front."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from fakes import FakeStore

from amps_journal.domain import plan
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.ui.pages.today import TodayPage

THURSDAY = date(2026, 4, 16)
START = date(2026, 1, 5)
EVERY_DAY = tuple(range(7))
PLAN = plan.Plan(
    programme=(
        plan.ProgrammeItem(key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=EVERY_DAY, start=START),
        plan.ProgrammeItem(key="stretch", label="Stretches", kind="stretching", minutes=10, weekdays=(3,), start=START),
    ),
    routine=(
        plan.RoutineItem(key="up", label="Up on time", weekdays=EVERY_DAY, on="all", start=START),
        plan.RoutineItem(key="homework", label="Homework", weekdays=EVERY_DAY, on="school", start=START),
    ),
    quota=(plan.QuotaStretch(start=START, baseline=30, growth=0.0),),
    ladder=(plan.LadderStep(stimulus="towel"),),
    goals=(
        plan.Goal(
            label="Back to orchestra",
            steps=(plan.GoalStep(label="At home", reached_on=START), plan.GoalStep(label="One rehearsal")),
        ),
    ),
)
CONTENTS = JournalContents(
    person=Person(name="Sam", pain_type="diffuse"), settings=JournalSettings(timezone="Europe/London"), plan=PLAN
)


def evening_store(contents: JournalContents, today: date) -> FakeStore:
    """A store over a journal, in the evening of a day."""
    return FakeStore(contents, datetime.combine(today, time(20, 14)))


def show_day(page: TodayPage, day: date, qtbot) -> TodayPage:
    """Shows a day on the page, in front."""
    qtbot.addWidget(page)
    page.resize(1192, 720)
    page.show_date(day)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def open_page(qtbot, theme):
    """Opens the page on a day of a journal, in front."""

    def make(entry=None, contents=CONTENTS, day=THURSDAY):
        if entry is not None:
            contents = replace(contents, days=(*contents.days, entry))
        store = evening_store(contents, max(day, THURSDAY))
        return show_day(TodayPage(store, theme), day, qtbot), store

    return make


def stored(store: FakeStore, day: date = THURSDAY):
    return store.days.get(day)
