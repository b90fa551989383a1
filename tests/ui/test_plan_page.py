"""The Plan page: its overview, the way into each section and back, templates, undo, and the sheet for the fridge."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from double_click import double_click
from fake_journal import FULL_DISK
from parts import find, said
from plan_pages import BIKE, PLAN, TODAY, kept, plan_page, press, settle, write
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from speaking import description_of, name_of

from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.plan import Plan
from amps_journal.journal import Journal
from amps_journal.ui.pages.plan import PlanPage
from amps_journal.ui.theme import load_theme
from amps_journal.ui.widgets.foundation.tab_order import tab_stops

__all__ = ["plan_page"]  # A fixture, asked for by its name.

SECTIONS = ("programme", "quota", "ladder", "routine", "goals", "skills", "setback")
MOST_CLICKS = 25


def shown_cards(page: QWidget) -> list[str]:
    return [name for name in SECTIONS if find(page, f"plan_{name}").isVisible()]


def test_the_overview_says_the_essentials_of_every_section(plan_page):
    page = plan_page()
    assert shown_cards(page) == list(SECTIONS)
    assert "Bike: 20 min · every day" in description_of(find(page, "plan_programme"))
    assert said(page, "plan_quota_now") == "37"
    assert "38 next week" in said(page, "plan_quota_next")
    assert "cotton, 10 min, you are here" in description_of(find(page, "plan_ladder"))
    assert "Up on time: every day" in description_of(find(page, "plan_routine"))
    assert "Back to orchestra: 0 of 2 steps" in description_of(find(page, "plan_goals"))
    assert "What I tell myself: Same plan." in description_of(find(page, "plan_setback"))


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_opens_in_place_and_escape_leads_back_to_its_card(plan_page, section):
    page = plan_page()
    find(page, f"plan_{section}").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(find(page, f"plan_{section}"), Qt.Key.Key_Return)
    settle(page)
    assert page.opened == section
    assert find(page, f"plan_{section}_editor").isVisible()
    assert not find(page, "plan_overview").isVisible()
    assert QApplication.focusWidget() is find(page, "plan_back")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.opened == ""
    assert QApplication.focusWidget() is find(page, f"plan_{section}")


@pytest.mark.parametrize("section", ["", *SECTIONS])
@pytest.mark.parametrize("plan", [PLAN, Plan()], ids=["planned", "empty"])
def test_every_control_has_a_name_to_be_spoken(plan_page, section, plan):
    page = plan_page(plan)
    if section:
        page.open_section(section)
        settle(page)
    stops = [stop for stop in tab_stops(page) if stop.isVisible()]
    assert stops
    assert [stop.objectName() for stop in stops if not name_of(stop)] == []
    buttons = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    assert [button.objectName() for button in buttons if not name_of(button)] == []


@pytest.mark.parametrize("section", ["", *SECTIONS])
@pytest.mark.parametrize(("scale", "size"), [(1.0, (872, 600)), (2.0, (1150, 720)), (1.5, (1170, 720))])
def test_nothing_is_wider_than_the_window(plan_page, section, scale, size):
    page = plan_page(size=size)
    page.set_theme(load_theme("light", scale))
    if section:
        page.open_section(section)
    settle(page)
    QApplication.processEvents()
    assert page.ground.minimumSizeHint().width() <= page.width()


def test_an_empty_plan_offers_three_templates_to_be_changed_with_the_therapist(plan_page):
    page = plan_page(Plan())
    uses = [button for button in page.findChildren(QAbstractButton) if button.objectName().startswith("plan_use_")]
    assert len(uses) == 3
    assert all("Change it with your therapist" in description_of(button) for button in uses)
    press(page, "plan_skip")
    assert shown_cards(page) == list(SECTIONS)
    assert kept(page) == Plan()


def test_a_template_starts_from_what_was_logged(plan_page):
    days = tuple(
        DayEntry(date=TODAY.replace(day=number), activities=(Activity(kind="walk", minutes=40),))
        for number in range(8, 16)
    )
    page = plan_page(Plan(), *days)
    press(page, "plan_use_diffuse")
    assert kept(page).quota[0].baseline == 40


def test_a_plan_is_set_up_from_a_template_in_under_25_clicks(plan_page, monkeypatch):
    """A template, then one exercise, the growth, one routine item and a goal's step are made one's own."""
    clicks = []
    click = QTest.mouseClick
    monkeypatch.setattr(QTest, "mouseClick", lambda control, button: (clicks.append(control), click(control, button)))
    page = plan_page(Plan())
    press(page, "plan_use_diffuse")
    press(page, "plan_programme")
    press(page, "programme_minutes_20")
    press(page, "programme_weekdays_6")
    press(page, "plan_back")
    press(page, "plan_quota")
    press(page, "quota_growth_5")
    press(page, "plan_back")
    press(page, "plan_routine")
    press(page, "routine_list_homework")
    press(page, "routine_weekdays_4")
    press(page, "plan_back")
    press(page, "plan_goals")
    press(page, "goals_steps_0_done")
    plan = kept(page)
    assert len(clicks) < MOST_CLICKS
    assert (len(plan.programme), len(plan.routine), len(plan.quota), len(plan.goals)) == (4, 4, 1, 2)
    assert (plan.programme[0].minutes, plan.programme[0].weekdays) == (20, (0, 1, 2, 3, 4, 5))
    assert plan.quota[0].growth == pytest.approx(0.05)
    assert plan.goals[0].steps[0].reached_on == TODAY


def test_a_change_is_kept_said_and_taken_back(plan_page):
    page = plan_page()
    page.open_section("goals")
    assert not find(page, "plan_undo").isVisible()
    press(page, "goals_remove")
    assert [goal.label for goal in kept(page).goals] == ["Climb again"]
    assert said(page, "plan_kept") == "Removed Back to orchestra ·"
    press(page, "plan_undo")
    assert kept(page) == PLAN
    assert said(page, "plan_kept") == "Saved 20:14"
    assert not find(page, "plan_undo").isVisible()


def test_an_item_that_is_stopped_leaves_no_other_one_open_to_a_second_click(plan_page):
    page = plan_page()
    page.open_section("programme")
    end = next(part for part in page.findChildren(QAbstractButton) if part.text() == "Stop" and part.isVisible())
    double_click(end)
    settle(page)
    assert [item.end is None for item in kept(page).programme] == [False, True]
    assert not end.isVisible()
    press(page, "plan_undo")
    assert kept(page) == PLAN
    assert end.accessibleName() == f"Stop: {BIKE.label}"
    assert end.isVisible()


def test_a_double_click_takes_one_line_away_and_says_which(plan_page):
    page = plan_page()
    page.open_section("goals")
    double_click(find(page, "goals_steps_0_remove"))
    settle(page)
    assert [step.label for step in kept(page).goals[0].steps] == ["One rehearsal"]
    assert said(page, "plan_kept") == "Removed Play at home ·"
    press(page, "plan_undo")
    assert kept(page) == PLAN


@pytest.mark.parametrize(("section", "name"), [("goals", "Climb again"), ("ladder", "towel")])
def test_a_second_click_removes_no_second_thing_and_undo_opens_the_first_again(plan_page, section, name):
    page = plan_page()
    page.open_section(section)
    press(page, f"{section}_list_1")
    remove = find(page, f"{section}_remove")
    double_click(remove)
    settle(page)
    assert len(getattr(kept(page), section)) == 1
    assert not remove.isVisible()
    assert said(page, "plan_kept") == f"Removed {name} ·"
    press(page, "plan_undo")
    assert kept(page) == PLAN
    assert remove.isVisible()
    assert remove.accessibleName() == f"Remove: {name}"


def test_ctrl_z_takes_the_last_change_back(plan_page):
    page = plan_page()
    page.open_section("goals")
    press(page, "goals_remove")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kept(page) == PLAN


def test_a_change_of_yesterday_is_not_taken_back(plan_page, clock):
    page = plan_page()
    page.open_section("goals")
    press(page, "goals_remove")
    clock.moment = clock.moment.replace(day=17)
    page._store.look_at_the_clock()
    settle(page)
    assert not find(page, "plan_undo").isVisible()
    find(page, "plan_undo").click()
    assert len(kept(page).goals) == 1


def test_what_cannot_be_is_said_in_one_sentence_and_changes_nothing(plan_page):
    page = plan_page()
    page.open_section("programme")
    write(page, "programme_label", " ")
    assert said(page, "plan_notice") == "Give it a name first."
    assert kept(page) == PLAN
    write(page, "programme_label", "Bike outside")
    assert not find(page, "plan_notice").isVisible()
    assert kept(page).programme[1].label == "Bike outside"
    assert kept(page).programme[0].label == BIKE.label


def test_the_plan_is_saved_as_a_page_to_print(plan_page, tmp_path, qtbot):
    page = plan_page()
    out = tmp_path / "plan.pdf"
    page.save_sheet(out, TODAY)
    qtbot.waitUntil(lambda: said(page, "plan_kept") == "Saved as plan.pdf", timeout=60_000)
    assert out.read_bytes().startswith(b"%PDF")


def test_a_plan_that_changed_elsewhere_is_not_taken_back(plan_page):
    page = plan_page()
    page.open_section("goals")
    press(page, "goals_remove")
    elsewhere = replace(page._store.plan, favourite_skills=("music",))
    page._store.save_plan(elsewhere)
    settle(page)
    assert not find(page, "plan_undo").isVisible()
    find(page, "plan_undo").click()
    assert kept(page) == elsewhere


def test_a_plan_that_cannot_be_kept_is_not_shown_as_if_it_were(plan_page):
    page = plan_page()
    page.open_section("goals")
    page._store._journal.failure = FULL_DISK
    press(page, "goals_remove")
    assert find(page, "goals_label").text() == "Back to orchestra"
    assert not find(page, "plan_undo").isVisible()


def test_what_a_real_journal_keeps_is_what_was_set_up_and_can_be_taken_back(open_store, theme, tmp_path, qtbot):
    now = datetime(2026, 4, 16, 20, tzinfo=UTC)
    page = PlanPage(open_store(Journal.open(tmp_path / "journal", now=lambda: now)), theme)
    qtbot.addWidget(page)
    page.show()
    settle(page)
    press(page, "plan_use_one_limb")
    plan = page._store.plan
    assert page._store._journal.plan() == plan
    page.open_section("quota")
    press(page, "quota_hold")
    press(page, "plan_undo")
    assert page._store._journal.plan() == plan
