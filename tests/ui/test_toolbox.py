"""The skills toolbox: cards in the teen's order, a skill opened large, and noted for today."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from fakes import FakeStore
from moved_clock import MovedClock
from parts import find
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from speaking import description_of, is_checked, name_of, press, reader

from amps_journal.domain import catalogue
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import CopingUse, DayEntry
from amps_journal.domain.plan import Plan
from amps_journal.domain.skills import skill
from amps_journal.ui.pages.plan.toolbox import ToolboxPanel
from amps_journal.ui.widgets.foundation.themed import retheme
from amps_journal.ui.widgets.guided.breathing_pacer import Pacer
from amps_journal.ui.widgets.guided.stopwatch import Stopwatch
from amps_journal.ui.widgets.guided.walk_through import WalkThroughView

TODAY = date(2026, 4, 16)
RABBITS = "Feeding the rabbits"


def used(ago, *uses):
    return DayEntry(date=TODAY - timedelta(days=ago), coping=tuple(CopingUse(strategy=s, helped=h) for s, h in uses))


DAYS = (
    used(3, ("breathing", 3), ("music", 0)),
    used(2, ("breathing", 1), (RABBITS, 4)),
    used(1, ("breathing", None)),
)


@pytest.fixture
def open_toolbox(qtbot, theme):
    def make(days=DAYS, plan=None, width=1080):
        store = FakeStore(JournalContents(plan=plan or Plan(), days=days))
        panel = ToolboxPanel(store, theme)
        qtbot.addWidget(panel)
        panel.resize(width, 700)
        with qtbot.waitActive(panel):
            panel.show()
            panel.activateWindow()
        return panel, store

    return make


def words(panel, name):
    return panel.findChild(QLabel, name).text()


def today(store):
    return store.days.get(TODAY)


class TestCards:
    def test_every_skill_of_the_catalogue_has_a_card_and_own_ones_come_last(self, open_toolbox):
        panel, _ = open_toolbox()
        assert panel.strategies() == [*(entry.key for entry in catalogue.entries("strategies")), RABBITS]
        for strategy in panel.strategies():
            assert find(panel, f"skill_card_{strategy}").isVisible()

    def test_a_card_says_how_often_it_was_used_and_how_often_it_helped(self, open_toolbox):
        panel, _ = open_toolbox()
        assert words(panel, "skill_use_breathing") == "Used 3 times · helped in 1 of 2"
        assert words(panel, "skill_use_music") == "Used once · helped in 0 of 1"
        assert words(panel, "skill_use_imagery") == "Not used yet"

    def test_the_count_follows_the_day(self, open_toolbox):
        panel, store = open_toolbox()
        store.save_day(DayEntry(date=TODAY, coping=(CopingUse(strategy="imagery", helped=4),)))
        assert words(panel, "skill_use_imagery") == "Used once · helped in 1 of 1"

    def test_a_star_makes_a_favourite_and_brings_it_to_the_front(self, open_toolbox):
        panel, store = open_toolbox()
        press(find(panel, "star_music"))
        press(find(panel, "star_breathing"))
        assert store.plan.favourite_skills == ("music", "breathing")
        assert panel.strategies()[:2] == ["music", "breathing"]
        press(find(panel, "star_music"))
        assert store.plan.favourite_skills == ("breathing",)

    def test_a_favourite_of_the_plan_is_starred(self, open_toolbox):
        panel, store = open_toolbox(plan=Plan(favourite_skills=("talking",)))
        assert is_checked(find(panel, "star_talking"))
        store.change_plan(Plan())
        assert not is_checked(find(panel, "star_talking"))

    @pytest.mark.parametrize(("width", "columns"), [(1080, 3), (700, 2), (300, 1)])
    def test_cards_stand_side_by_side_where_there_is_room(self, open_toolbox, width, columns):
        panel, _ = open_toolbox(width=width)
        assert panel.columns() == columns

    def test_a_screen_reader_finds_names_for_all_of_it(self, open_toolbox):
        panel, _ = open_toolbox()
        assert name_of(find(panel, "star_music")) == "Favourite: Music"
        assert name_of(find(panel, "open_skill_music")) == "Open Music"
        assert description_of(find(panel, "open_skill_music")) == "Used once · helped in 0 of 1"
        assert "Press" in reader(find(panel, "open_skill_music")).actionInterface().actionNames()


class TestOneSkill:
    @pytest.mark.parametrize("strategy", [entry.key for entry in catalogue.entries("strategies")])
    def test_each_skill_opens_with_its_steps(self, open_toolbox, strategy):
        panel, _ = open_toolbox()
        find(panel, f"open_skill_{strategy}").click()
        assert panel.opened == strategy
        shown = [part.text() for part in panel.findChildren(QLabel) if part.isVisible()]
        assert [step for step in skill(strategy).steps if step not in shown] == []

    @pytest.mark.parametrize(
        ("strategy", "kind"),
        [
            ("breathing", Pacer),
            ("muscle_relaxation", WalkThroughView),
            ("mindfulness", WalkThroughView),
            ("music", type(None)),
        ],
    )
    def test_what_can_be_led_is_led(self, open_toolbox, strategy, kind):
        panel, _ = open_toolbox()
        panel.open_skill(strategy)
        assert type(panel._view.guide) is kind

    def test_an_own_skill_opens_too(self, open_toolbox):
        panel, _ = open_toolbox()
        find(panel, f"open_skill_{RABBITS}").click()
        assert words(panel, "skill_title") == RABBITS

    def test_it_was_used_and_whether_it_helped_are_noted_for_today_beside_all_else(self, open_toolbox):
        before = DayEntry(date=TODAY, mood=4, coping=(CopingUse(strategy="music", helped=2),))
        panel, store = open_toolbox(days=(*DAYS, before))
        panel.open_skill("imagery")
        find(panel, "skill_used").click()
        assert today(store).coping[-1] == CopingUse(strategy="imagery")
        find(panel, "skill_helped_4").click()
        noted = (CopingUse(strategy="music", helped=2), CopingUse(strategy="imagery", helped=4))
        assert today(store) == replace(before, coping=noted)
        find(panel, "skill_helped_4").click()
        assert today(store).coping[-1] == CopingUse(strategy="imagery")

    def test_a_skill_that_is_there_already_is_not_noted_twice(self, open_toolbox):
        before = DayEntry(date=TODAY, coping=(CopingUse(strategy="imagery", helped=1),))
        panel, store = open_toolbox(days=(before,))
        panel.open_skill("imagery")
        find(panel, "skill_used").click()
        assert today(store) == before
        assert store.saves == []

    def test_looking_at_a_skill_notes_nothing(self, open_toolbox):
        panel, store = open_toolbox()
        for strategy in panel.strategies():
            panel.open_skill(strategy)
        panel.close_skill()
        assert store.saves == []

    def test_a_guide_that_was_followed_asks_to_be_noted_and_one_that_was_stopped_at_once_does_not(self, open_toolbox):
        panel, store = open_toolbox()
        panel.open_skill("breathing")
        clock, guide = MovedClock(), panel._view.guide
        guide._watch = Stopwatch(clock)
        noted = find(panel, "skill_noted")
        guide.toggle()
        clock.move(10)
        guide.stop()
        assert not noted.isVisible()
        guide.toggle()
        clock.move(60)
        guide.stop()
        assert noted.text() == "Note it for today?"
        assert store.saves == []
        assert find(panel, "skill_used").hasFocus()
        QTest.keyClick(find(panel, "skill_used"), Qt.Key.Key_Space)
        assert today(store).coping == (CopingUse(strategy="breathing"),)

    def test_escape_goes_back_to_the_card_it_came_from(self, open_toolbox):
        panel, _ = open_toolbox()
        panel.open_skill("music")
        QTest.keyClick(find(panel, "skill_used"), Qt.Key.Key_Escape)
        assert panel.opened is None
        assert find(panel, "open_skill_music").hasFocus()

    def test_escape_stops_a_guide_first(self, open_toolbox):
        panel, _ = open_toolbox()
        panel.open_skill("breathing")
        panel._view.guide.toggle()
        QTest.keyClick(panel._view.guide, Qt.Key.Key_Escape)
        assert panel.opened == "breathing"
        QTest.keyClick(panel._view.guide, Qt.Key.Key_Escape)
        assert panel.opened is None

    def test_going_back_while_a_guide_runs_leaves_nothing_running(self, open_toolbox):
        panel, _ = open_toolbox()
        panel.open_skill("breathing")
        guide = panel._view.guide
        guide.toggle()
        panel.close_skill()
        assert not guide._timer.isActive()


def test_a_new_theme_reaches_everything(open_toolbox, theme):
    panel, _ = open_toolbox()
    panel.open_skill("breathing")
    retheme(panel, replace(theme, scale=1.5, less_motion=True))
    assert panel._view.guide.theme.less_motion
    assert find(panel, "pacer_shape").theme.scale == 1.5
