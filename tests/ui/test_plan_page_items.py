"""Programme and routine on the Plan page: added, changed, put in order, paused, ended; past days stay as they were."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from parts import find
from plan_pages import BIKE, PLAN, START, STRETCH, TODAY, kept, plan_page, press, settle, write
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from speaking import description_of, name_of
from typing_dates import type_date

from amps_journal.domain.calendar import programme_on, routine_on
from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.plan import Plan
from amps_journal.ui.pages.plan import PlanPage
from amps_journal.ui.widgets.lists.ordered_rows import OrderedRows

__all__ = ["plan_page"]  # A fixture, asked for by its name.

YESTERDAY = TODAY - timedelta(days=1)


def rows(page: PlanPage, name: str = "programme_list") -> list[str]:
    return [row.heading for row in page.findChild(OrderedRows, name).rows()]


def notes(page: PlanPage, name: str = "programme_list") -> list[str]:
    return [row.note for row in page.findChild(OrderedRows, name).rows()]


@pytest.fixture
def programme(plan_page):
    def make(plan: Plan = PLAN, *days: DayEntry) -> PlanPage:
        page = plan_page(plan, *days)
        page.open_section("programme")
        settle(page)
        return page

    return make


def planned(plan: Plan, day: date) -> list[tuple[str, int]]:
    return [(item.label, item.minutes) for item in programme_on(day, plan)]


def test_an_exercise_is_added_as_soon_as_it_has_a_name_and_runs_from_today(programme):
    page = programme()
    press(page, "programme_add")
    find(page, "programme_minutes_30").click()
    assert kept(page) == PLAN
    write(page, "programme_label", "Swim")
    (swim,) = (item for item in kept(page).programme if item.label == "Swim")
    assert (swim.minutes, swim.start, swim.kind) == (30, TODAY, "aerobic")
    assert rows(page) == ["Bike", "Stretches", "Swim"]
    assert page.findChild(OrderedRows, "programme_list").current() == swim.key


def test_a_change_begins_today_and_the_form_follows_it(programme):
    page = programme()
    press(page, "programme_minutes_30")
    press(page, "programme_weekdays_6")
    plan = kept(page)
    assert planned(plan, YESTERDAY) == planned(PLAN, YESTERDAY)
    assert planned(plan, TODAY) == [("Bike", 30)]
    assert rows(page) == ["Bike", "Stretches"]
    assert find(page, "programme_minutes").value() == 30


def test_an_exercise_ticked_today_keeps_today(programme):
    ticked = DayEntry(date=TODAY, activities=(Activity(kind="aerobic", minutes=20, item="bike"),))
    page = programme(PLAN, ticked)
    press(page, "programme_minutes_30")
    plan = kept(page)
    assert planned(plan, TODAY) == [("Bike", 20)]
    assert planned(plan, TODAY + timedelta(days=1)) == [("Bike", 30)]
    assert notes(page) == ["until 16 Apr", "from 17 Apr", ""]


def test_a_kind_a_note_and_a_last_day_are_kept(programme):
    page = programme()
    find(page, "programme_kind").setCurrentIndex(find(page, "programme_kind").findData("sport"))
    press(page, "programme_dates_words")
    find(page, "programme_has_last").click()
    type_date(find(page, "programme_last"), (TODAY + timedelta(days=3)).isoformat())
    find(page, "programme_note").setPlainText("Slow at first")
    find(page, "programme_note").flush()
    item = next(item for item in kept(page).programme if item.start == TODAY)
    assert (item.kind, item.note, item.end) == ("sport", "Slow at first", TODAY + timedelta(days=4))


def test_a_day_of_the_week_is_needed(programme):
    page = programme(replace(PLAN, programme=(STRETCH,)))
    press(page, "programme_weekdays_0")
    press(page, "programme_weekdays_2")
    assert find(page, "plan_notice").text() == "Pick at least one day of the week."
    assert kept(page).programme[-1].weekdays == (2,)


def test_alt_and_an_arrow_move_a_row_and_the_keyboard_goes_with_it(programme):
    page = programme()
    bike = find(page, "programme_list_bike")
    assert "Alt" in description_of(bike)
    bike.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(bike, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(page)
    assert [item.key for item in kept(page).programme] == ["stretch", "bike"]
    assert rows(page) == ["Stretches", "Bike"]
    assert QApplication.focusWidget() is bike
    QTest.keyClick(bike, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert rows(page) == ["Stretches", "Bike"]


def test_a_row_is_dragged_below_another(programme):
    page = programme()
    bike, stretch = find(page, "programme_list_bike"), find(page, "programme_list_stretch")
    QTest.mousePress(bike, Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    below = bike.mapFromGlobal(stretch.mapToGlobal(QPoint(40, stretch.height() - 4)))
    QTest.mouseMove(bike, QPoint(40, 30))
    QTest.mouseMove(bike, below)
    QTest.mouseRelease(bike, Qt.MouseButton.LeftButton, pos=below)
    settle(page)
    assert rows(page) == ["Stretches", "Bike"]
    assert [item.key for item in kept(page).programme] == ["stretch", "bike"]


def test_a_pause_says_until_when_and_is_ended_early(programme):
    page = programme()
    press(page, "programme_pause_2")
    assert planned(kept(page), TODAY) == []
    assert planned(kept(page), TODAY + timedelta(days=14)) == [("Bike", 20)]
    assert notes(page) == ["paused until 30 Apr", ""]
    press(page, "programme_resume")
    assert kept(page) == PLAN


def test_what_is_stopped_is_listed_as_earlier(programme):
    page = programme()
    press(page, "programme_end")
    assert rows(page) == ["Stretches"]
    assert planned(kept(page), YESTERDAY) == [("Bike", 20), ("Stretches", 10)]
    assert planned(kept(page), TODAY) == []
    assert find(page, "programme_past").isVisible()


def test_the_last_one_gone_leaves_a_form_to_begin_with(programme):
    page = programme(replace(PLAN, programme=(BIKE,)))
    press(page, "programme_end")
    assert rows(page) == []
    write(page, "programme_label", "Walk")
    assert planned(kept(page), TODAY) == [("Walk", 15)]


def test_the_week_names_what_is_planned_on_which_days(programme):
    page = programme()
    assert name_of(find(page, "programme_week")) == "This week"
    assert "Stretches: 10 min · Mon, Wed" in description_of(find(page, "programme_week"))


def test_no_way_of_editing_changes_what_a_past_day_was_planned(programme):
    page = programme()
    before = [planned(PLAN, START + timedelta(days=n)) for n in range((TODAY - START).days)]
    press(page, "programme_minutes_10")
    press(page, "programme_list_stretch")
    press(page, "programme_pause_1")
    press(page, "programme_end")
    press(page, page.findChild(OrderedRows, "programme_list").buttons()[0].objectName())
    press(page, "programme_end")
    plan = kept(page)
    assert planned(plan, TODAY) == []
    assert [planned(plan, START + timedelta(days=n)) for n in range((TODAY - START).days)] == before


class TestRoutine:
    @pytest.fixture
    def routine(self, plan_page):
        page = plan_page()
        page.open_section("routine")
        settle(page)
        return page

    def test_an_item_is_narrowed_to_school_days_from_today(self, routine):
        press(routine, "routine_on_school")
        plan = kept(routine)
        assert [item.label for item in routine_on(TODAY, plan, day_off=True)] == []
        assert [item.label for item in routine_on(TODAY, plan, day_off=False)] == ["Up on time"]
        assert [item.label for item in routine_on(YESTERDAY, plan, day_off=True)] == ["Up on time"]

    def test_a_template_brings_in_what_is_not_there_yet(self, routine):
        press(routine, "routine_template_school_days")
        items = kept(routine).routine
        assert [item.label for item in items].count("Up on time") == 1
        assert {item.on for item in items[1:]} == {"school"}
        press(routine, "routine_template_holidays")
        assert "free" in {item.on for item in kept(routine).routine}
        assert rows(routine, "routine_list") == [item.label for item in kept(routine).routine]


def test_what_is_being_filled_in_outlives_a_change_elsewhere(programme):
    page = programme()
    press(page, "programme_add")
    find(page, "programme_minutes_30").click()
    page._store.save_day(DayEntry(date=TODAY, mood=4))
    settle(page)
    assert find(page, "programme_minutes").value() == 30
    write(page, "programme_label", "Swim")
    assert kept(page).programme[-1].minutes == 30


def test_the_week_keeps_what_its_past_days_were_planned_in_one_line(programme):
    page = programme(replace(PLAN, programme=(BIKE,)))
    press(page, "programme_minutes_30")
    (line,) = find(page, "programme_week").lines()
    assert line.cells == ("20", "20", "20", "30", "30", "30", "30")
    press(page, "programme_end")
    (line,) = find(page, "programme_week").lines()
    assert line.cells == ("20", "20", "20", None, None, None, None)


def test_days_can_be_taken_off_and_picked_anew_while_the_journal_answers(programme):
    page = programme(replace(PLAN, programme=(BIKE,)))
    find(page, "programme_weekdays").clear_answer()
    page.refresh()
    settle(page)
    assert find(page, "programme_weekdays").value() == ()
    press(page, "programme_weekdays_5")
    assert kept(page).programme[-1].weekdays == (5,)


def test_what_was_refused_is_forgotten_on_leaving(programme):
    page = programme()
    find(page, "programme_weekdays").clear_answer()
    page.close_section()
    page.open_section("programme")
    assert find(page, "programme_weekdays").value() == BIKE.weekdays
    assert not find(page, "plan_notice").isVisible()


@pytest.mark.parametrize("section", ["programme", "routine"])
def test_a_last_day_that_is_folded_away_is_no_window_of_its_own(plan_page, section) -> None:
    coming = replace(BIKE, end=TODAY + timedelta(days=9))
    page = plan_page(replace(PLAN, programme=(coming,)))
    page.open_section(section)
    settle(page)
    own = [window for window in QApplication.topLevelWidgets() if window.isVisible() and window is not page.window()]
    assert own == []
    assert not find(page, f"{section}_last").isVisible()
