"""Minutes a day, the ladder, goals and the setback plan on the Plan page."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from parts import find, said
from plan_pages import PLAN, TODAY, kept, plan_page, press, settle, write
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from speaking import description_of, name_of
from speaking import press as press_as_reader
from typing_dates import type_date

from amps_journal.domain.calendar import quota_on
from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.person import LifeEvent
from amps_journal.domain.plan import LadderRule, Plan, SetbackPlan
from amps_journal.ui.pages.plan import PlanPage
from amps_journal.ui.widgets.layout.card import Card
from amps_journal.ui.widgets.lists.line_list import LineList
from amps_journal.ui.widgets.lists.ordered_rows import OrderedRows
from amps_journal.ui.widgets.small_charts.coming_weeks import ComingWeeks

__all__ = ["plan_page"]  # A fixture, asked for by its name.

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def section(plan_page):
    def make(name: str, plan: Plan = PLAN, *days: DayEntry, **more) -> PlanPage:
        page = plan_page(plan, *days, **more)
        page.open_section(name)
        settle(page)
        return page

    return make


def heights(page: PlanPage) -> list[float]:
    return [week.minutes for week in page.findChild(ComingWeeks, "quota_weeks").weeks()]


class TestQuota:
    def test_an_empty_quota_shows_how_it_would_grow_and_keeps_nothing(self, section):
        page = section("quota", Plan())
        before = heights(page)
        assert len(before) == 12
        press(page, "quota_growth_5")
        assert heights(page)[-1] < before[-1]
        assert kept(page).quota == ()

    def test_it_starts_today_from_what_was_typed(self, section):
        page = section("quota", Plan())
        find(page, "quota_baseline_field").setValue(50)
        find(page, "quota_first_step_field").setValue(60)
        press(page, "quota_cap_90")
        press(page, "quota_begin")
        (stretch,) = kept(page).quota
        assert (stretch.start, stretch.baseline, stretch.first_step, stretch.growth, stretch.cap) == (
            TODAY,
            50,
            0.6,
            0.1,
            90,
        )
        assert said(page, "quota_now") == "30"
        assert said(page, "quota_history") == "16 Apr: started at 30 minutes a day"

    def test_it_starts_from_the_last_seven_logged_days(self, section):
        days = [
            DayEntry(date=YESTERDAY - timedelta(days=n), activities=(Activity(kind="walk", minutes=33),))
            for n in range(7)
        ]
        page = section("quota", Plan(), *days)
        assert find(page, "quota_baseline").value() == 33
        find(page, "quota_baseline_field").setValue(50)
        press(page, "quota_measured")
        assert find(page, "quota_baseline").value() == 33
        assert "33 minutes a day" in name_of(find(page, "quota_measured"))

    def test_other_growth_counts_from_next_week_on(self, section):
        page = section("quota")
        press(page, "quota_growth_10")
        plan = kept(page)
        assert quota_on(TODAY, plan) == quota_on(TODAY, PLAN)
        assert quota_on(TODAY + timedelta(weeks=3), plan) > quota_on(TODAY + timedelta(weeks=3), PLAN)

    def test_this_week_is_held_and_let_go_again(self, section):
        page = section("quota")
        press(page, "quota_hold")
        assert find(page, "quota_hold").text() == "Let it grow again"
        assert page.findChild(ComingWeeks, "quota_weeks").weeks()[0].is_held
        assert quota_on(YESTERDAY, kept(page)) == quota_on(YESTERDAY, PLAN)
        assert "held at" in said(page, "quota_history")

    def test_a_coming_week_is_held_with_the_keyboard_and_told_on_the_way(self, section):
        page = section("quota")
        picture = find(page, "quota_weeks")
        picture.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(2):
            QTest.keyClick(picture, Qt.Key.Key_Right)
        assert description_of(picture) == "From 27 Apr: 39 minutes a day"
        assert said(page, "quota_now") == "39"
        QTest.keyClick(picture, Qt.Key.Key_Space)
        settle(page)
        assert [week.is_held for week in picture.weeks()].index(True) == 2
        assert "held" in description_of(picture)
        QTest.keyClick(picture, Qt.Key.Key_Return)
        assert kept(page).quota == (replace(PLAN.quota[0], holds=None),)

    def test_the_pointer_tells_the_week_under_it_and_a_click_holds_it(self, section):
        page = section("quota")
        picture = find(page, "quota_weeks")
        place = QPoint(int(picture.width() * 3.5 / 12), picture.height() // 2)
        QTest.mouseMove(picture, place)
        assert picture.here() == 3
        QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=place)
        settle(page)
        assert picture.weeks()[3].is_held

    def test_it_starts_again_from_here_and_both_stay_in_the_history(self, section):
        ill = LifeEvent(
            kind="illness", label="", start=date(2026, 4, 1), end=date(2026, 4, 12), stressful=False, no_school=False
        )
        page = section("quota", events=(ill,))
        assert find(page, "quota_after_illness").isVisible()
        find(page, "quota_baseline_field").setValue(20)
        press(page, "quota_begin")
        assert quota_on(TODAY, kept(page)) == 16
        assert quota_on(YESTERDAY, kept(page)) == quota_on(YESTERDAY, PLAN)
        assert said(page, "quota_history").splitlines() == [
            "16 Apr: started again at 16 minutes a day",
            "5 Jan: started at 24 minutes a day",
        ]


def sessions(*felt: int) -> list[DayEntry]:
    return [
        DayEntry(
            date=TODAY - timedelta(days=len(felt) - n),
            activities=(Activity(kind="desensitization", minutes=10, stimulus="cotton", tolerance=tolerance),),
        )
        for n, tolerance in enumerate(felt)
    ]


class TestLadder:
    def test_moving_up_is_offered_when_the_rule_is_met(self, section):
        page = section("ladder", PLAN, *sessions(4, 7, 8, 7))
        assert find(page, "ladder_offer").isVisible()
        assert "“cotton” felt 7 or more in 3 of your last 4 times. Ready for “towel”?" in said(
            page, "ladder_offer_words"
        )
        press(page, "ladder_move_up")
        assert [step.reached_on for step in kept(page).ladder] == [TODAY, None]
        assert not find(page, "ladder_offer").isVisible()

    def test_not_yet_leaves_everything_as_it_is(self, section):
        page = section("ladder", PLAN, *sessions(7, 8, 7))
        press(page, "ladder_not_yet")
        assert not find(page, "ladder_offer").isVisible()
        assert kept(page) == PLAN

    def test_nothing_is_offered_before_the_rule_is_met_and_the_rule_can_change(self, section):
        page = section("ladder", PLAN, *sessions(4, 7, 8, 5))
        assert not find(page, "ladder_offer").isVisible()
        find(page, "ladder_tolerance_field").setValue(5)
        settle(page)
        assert kept(page).ladder_rule == LadderRule(tolerance=5, sessions=3, of=4)
        assert find(page, "ladder_offer").isVisible()

    def test_more_sessions_than_are_looked_at_are_refused_in_a_sentence(self, section):
        page = section("ladder")
        find(page, "ladder_sessions_field").setValue(6)
        settle(page)
        assert said(page, "plan_notice") == "Ask for at most as many sessions as you look at."
        assert kept(page).ladder_rule is None

    def test_a_rung_is_added_changed_moved_and_removed(self, section):
        page = section("ladder")
        write(page, "ladder_new", "brush")
        find(page, "ladder_minutes_field").setValue(15)
        settle(page)
        assert [(step.stimulus, step.minutes) for step in kept(page).ladder][-1] == ("brush", 15)
        brush = find(page, "ladder_list_2")
        brush.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(brush, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        settle(page)
        assert [step.stimulus for step in kept(page).ladder] == ["cotton", "brush", "towel"]
        press(page, "ladder_remove")
        assert [step.stimulus for step in kept(page).ladder] == ["cotton", "towel"]


class TestGoals:
    def test_a_goal_is_added_with_its_steps(self, section):
        page = section("goals", Plan())
        write(page, "goals_new", "A whole school week")
        write(page, "goals_steps_new", "One morning")
        write(page, "goals_steps_new", "Three mornings")
        find(page, "goals_why").setPlainText("My friends are there")
        find(page, "goals_why").flush()
        (goal,) = kept(page).goals
        assert goal.label == "A whole school week"
        assert goal.why == "My friends are there"
        assert [step.label for step in goal.steps] == ["One morning", "Three mornings"]

    def test_a_step_is_ticked_with_its_day_and_the_tick_is_taken_off(self, section):
        page = section("goals")
        press_as_reader(find(page, "goals_steps_0_done"))
        assert kept(page).goals[0].steps[0].reached_on == TODAY
        assert said(page, "goals_steps_0_aside") == "16 Apr"
        press(page, "goals_steps_0_done")
        assert kept(page).goals[0].steps[0].reached_on is None

    def test_a_reached_goal_keeps_the_day_that_is_chosen_and_none_to_come(self, section):
        page = section("goals")
        press(page, "goals_reached")
        assert kept(page).goals[0].reached_on == TODAY
        type_date(find(page, "goals_reached_on"), "2026-04-10")
        assert kept(page).goals[0].reached_on == date(2026, 4, 10)
        type_date(find(page, "goals_reached_on"), "2026-05-10")
        assert kept(page).goals[0].reached_on == TODAY

    def test_steps_change_places_and_an_emptied_one_is_gone(self, section):
        page = section("goals")
        first = find(page, "goals_steps_0_text")
        first.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        settle(page)
        assert [step.label for step in kept(page).goals[0].steps] == ["One rehearsal", "Play at home"]
        write(page, "goals_steps_0_text", " ")
        assert [step.label for step in kept(page).goals[0].steps] == ["Play at home"]
        press(page, "goals_steps_0_remove")
        assert kept(page).goals[0].steps is None

    def test_the_other_goal_opens_and_is_renamed(self, section):
        page = section("goals")
        press(page, "goals_list_1")
        write(page, "goals_label", "Climb outside")
        assert [goal.label for goal in kept(page).goals] == ["Back to orchestra", "Climb outside"]
        assert page.findChild(OrderedRows, "goals_list").rows()[1].heading == "Climb outside"


class TestSetbackPlan:
    def test_it_is_written_with_ideas_and_own_words_and_carries_its_day(self, section):
        page = section("setback", Plan())
        press(page, "setback_words_idea_0")
        press(page, "setback_steps_idea_0")
        write(page, "setback_steps_new", "Ten minutes on the bike")
        press(page, "setback_skills_breathing")
        press(page, "setback_tell_idea_0")
        plan = kept(page).setback_plan
        assert plan.words
        assert plan.first_steps[1] == "Ten minutes on the bike"
        assert plan.skills == ("breathing",)
        assert len(plan.tell) == 1
        assert plan.written_on == TODAY
        assert not find(page, "setback_steps_idea_0").isVisible()
        assert "16 April 2026" in said(page, "setback_written")

    def test_looking_at_it_does_not_write_it_anew(self, section):
        page = section("setback")
        page.close_section()
        assert kept(page) == PLAN

    def test_a_line_is_changed_moved_and_taken_away(self, section):
        page = section("setback")
        write(page, "setback_steps_new", "Breakfast")
        press(page, "setback_steps_1_up")
        write(page, "setback_steps_1_text", "Get up at eight")
        assert kept(page).setback_plan.first_steps == ("Breakfast", "Get up at eight")
        press(page, "setback_tell_0_remove")
        assert kept(page).setback_plan.tell is None

    def test_what_was_being_typed_is_kept_on_leaving(self, section):
        page = section("setback")
        QTest.keyClicks(find(page, "setback_tell_new"), "Coach")
        find(page, "setback_words").setPlainText("It passes")
        page.close_section()
        assert kept(page).setback_plan.words == "It passes"
        assert kept(page).setback_plan.tell == ("Mum", "Coach")

    def test_every_line_has_a_name_of_its_own(self, section):
        page = section("setback")
        write(page, "setback_steps_new", "Breakfast")
        lines = page.findChild(LineList, "setback_steps")
        names = [name_of(stop) for stop in lines.findChildren(type(find(page, "setback_steps_new")))]
        assert {"Step 1", "Step 2", "Add a small first step"} == set(names)

    def test_what_is_typed_in_one_line_is_kept_when_another_is_taken_away(self, section):
        page = section("setback", replace(PLAN, setback_plan=SetbackPlan(first_steps=("One", "Two", "Three"))))
        second = find(page, "setback_steps_1_text")
        second.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(second, Qt.Key.Key_End)
        QTest.keyClicks(second, "!")
        press(page, "setback_steps_0_remove")
        assert kept(page).setback_plan.first_steps == ("Two!", "Three")


@pytest.mark.parametrize("name", ["programme", "quota", "routine", "ladder", "goals", "setback"])
def test_in_a_high_window_the_cards_of_a_section_end_where_their_content_ends(section, name):
    page = section(name)
    page.resize(1800, 1080)
    settle(page)
    cards = [card for card in page.findChildren(Card) if card.isVisible()]
    assert len(cards) >= 2
    for card in cards:
        inside = card.contentsRect()
        lowest = max(
            part.mapTo(card, QPoint(0, part.height())).y()
            for part in card.findChildren(QWidget)
            if part.isVisible() and part.height() and not part.findChildren(QWidget)
        )
        assert inside.bottom() - lowest < 40, card.objectName()
