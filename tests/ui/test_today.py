from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from double_click import double_click
from parts import find
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from speaking import description_of, is_checked, name_of, press, reader
from today_pages import CONTENTS, EVERY_DAY, PLAN, START, THURSDAY, open_page, stored

from amps_journal.domain.day import Activity, CopingUse, DayEntry, Medicine, Pain, SchoolDay, Sleep
from amps_journal.domain.person import JournalSettings, LifeEvent, Person
from amps_journal.domain.plan import Plan, ProgrammeItem, RoutineItem, SetbackPlan
from amps_journal.ui.theme import load_theme
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.question_row import QuestionRow
from amps_journal.ui.widgets.layout.row_marks import RowState

__all__ = ["open_page"]  # A fixture, asked for by its name.

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SATURDAY = date(2026, 4, 18)


def row_of(widget):
    while not isinstance(widget, QuestionRow):
        widget = widget.parentWidget()
    return widget


def unfolded(page, question):
    row = find(page, f"row_{question}")
    row.unfold(True)
    return row


def state(page, question):
    return find(page, f"row_{question}").state


def keys(widget, *pressed):
    for key in pressed:
        QTest.keyClick(QApplication.focusWidget() or widget, key)


def test_nothing_is_stored_by_opening_looking_and_leaving(open_page):
    page, store = open_page()
    for question in ("your_day", "school", "moving", "skills", "last_night", "feelings", "pain", "notes"):
        unfolded(page, question)
    page._step(-1)
    page.flush()
    assert store.saves == []
    assert store.days == {}


class TestYourDay:
    def test_tags_are_stored_shown_again_and_cleared(self, open_page, qtbot):
        page, store = open_page()
        qtbot.mouseClick(find(page, "did_hobby"), LEFT)
        assert stored(store) == DayEntry(date=THURSDAY, did=("hobby",))
        assert state(page, "your_day") is RowState.ANSWERED
        again, _ = open_page(stored(store))
        assert is_checked(find(again, "did_hobby"))
        press(find(page, "did_hobby"))
        assert stored(store) is None
        assert state(page, "your_day") is RowState.UNANSWERED

    def test_a_win_is_stored_shown_again_and_cleared(self, open_page, qtbot):
        page, store = open_page()
        unfolded(page, "your_day")
        win = find(page, "win")
        qtbot.keyClicks(win, "Walked to the shop")
        win.flush()
        assert stored(store) == DayEntry(date=THURSDAY, win="Walked to the shop")
        again, _ = open_page(stored(store))
        unfolded(again, "your_day")
        assert find(again, "win").text() == "Walked to the shop"
        win.clear()
        win.textEdited.emit("")
        win.flush()
        assert stored(store) is None

    def test_own_words_of_the_last_days_are_offered_and_not_stored(self, open_page):
        before = DayEntry(date=date(2026, 4, 14), did=("Fed the goat",))
        page, store = open_page(before)
        assert find(page, "did_Fed the goat").text() == "Fed the goat"
        assert store.saves == []


class TestSchool:
    @pytest.mark.parametrize("status", ["all_day", "part_day", "day_off"])
    def test_a_status_is_stored_shown_again_and_cleared(self, open_page, status):
        page, store = open_page()
        press(find(page, f"school_status_{status}"))
        assert stored(store) == DayEntry(date=THURSDAY, school=SchoolDay(status=status))
        again, _ = open_page(stored(store))
        assert is_checked(find(again, f"school_status_{status}"))
        press(find(page, f"school_status_{status}"))
        assert stored(store) is None

    def test_not_today_asks_why_and_stores_only_the_reason(self, open_page):
        page, store = open_page()
        press(find(page, "school_status_absent"))
        assert store.days == {}
        assert is_checked(find(page, "school_status_absent"))
        press(find(page, "absent_reason_absent_worry"))
        assert stored(store).school == SchoolDay(status="absent_worry")
        again, _ = open_page(stored(store))
        assert is_checked(find(again, "school_status_absent"))
        assert is_checked(find(again, "absent_reason_absent_worry"))

    def test_not_today_takes_back_what_was_said_before(self, open_page):
        page, store = open_page(DayEntry(date=THURSDAY, school=SchoolDay(status="all_day")))
        press(find(page, "school_status_absent"))
        assert stored(store) is None

    def test_part_of_the_day_shows_half_and_stores_a_share_only_when_it_is_said(self, open_page):
        page, store = open_page()
        press(find(page, "school_status_part_day"))
        assert stored(store).school.attended is None
        assert find(page, "attended_0.5").suggested
        press(find(page, "attended_0.75"))
        assert stored(store).school == SchoolDay(status="part_day", attended=0.75)
        press(find(page, "school_status_all_day"))
        assert stored(store).school == SchoolDay(status="all_day")

    def test_a_day_off_comes_from_the_calendar_and_is_not_stored(self, open_page):
        page, store = open_page(day=SATURDAY)
        assert find(page, "school_status_day_off").suggested
        assert not is_checked(find(page, "school_status_day_off"))
        assert state(page, "school") is RowState.NOT_APPLICABLE
        assert store.days == {}

    def test_a_holiday_makes_a_day_off_and_an_answer_wins_over_it(self, open_page):
        holiday = LifeEvent(kind="holiday", start=THURSDAY, end=SATURDAY, no_school=True)
        page, store = open_page(contents=replace(CONTENTS, life_events=(holiday,)))
        assert find(page, "school_status_day_off").suggested
        press(find(page, "school_status_all_day"))
        assert stored(store).school == SchoolDay(status="all_day")
        assert not find(page, "school_status_day_off").suggested

    def test_pe_setting_and_nurse_visits_are_kept_and_cleared(self, open_page):
        page, store = open_page()
        press(find(page, "joined_pe_true"))
        unfolded(page, "school")
        press(find(page, "school_setting_hospital"))
        find(page, "nurse_visits_field").setValue(2)
        assert stored(store).school == SchoolDay(joined_pe=True, setting="hospital", nurse_visits=2)
        press(find(page, "joined_pe_more_false"))
        assert stored(store).school.joined_pe is False
        press(find(page, "joined_pe_more_false"))
        press(find(page, "school_setting_hospital"))
        find(page, "nurse_visits_field").setValue(-1)
        assert stored(store) is None


class TestMoving:
    def test_ticking_an_item_adds_the_activity_that_names_it_and_unticking_removes_it(self, open_page):
        page, store = open_page()
        press(find(page, "activities_item_bike"))
        bike = Activity(kind="aerobic", minutes=20, item="bike")
        assert stored(store).activities == (bike,)
        press(find(page, "activities_item_stretch"))
        assert stored(store).activities == (bike, Activity(kind="stretching", minutes=10, item="stretch"))
        press(find(page, "activities_item_bike"))
        press(find(page, "activities_item_stretch"))
        assert stored(store) is None

    def test_only_what_is_planned_for_the_weekday_is_offered(self, open_page):
        page, _ = open_page(day=SATURDAY)
        assert page.findChild(QWidget, "activities_item_bike") is not None
        assert page.findChild(QWidget, "activities_item_stretch") is None

    def test_an_activity_is_added_with_kind_minutes_and_effort(self, open_page, qtbot):
        page, store = open_page()
        qtbot.mouseClick(find(page, "add_activity"), LEFT)
        qtbot.mouseClick(find(page, "activity_kind_chips_walk"), LEFT)
        qtbot.mouseClick(find(page, "activity_minutes_30"), LEFT)
        qtbot.mouseClick(find(page, "activity_effort_4"), LEFT)
        qtbot.mouseClick(find(page, "activity_editor_add"), LEFT)
        assert stored(store).activities == (Activity(kind="walk", minutes=30, effort=4),)
        assert find(page, "row_moving").follow_up is None

    def test_an_activity_can_have_an_own_word(self, open_page, qtbot):
        page, store = open_page()
        qtbot.mouseClick(find(page, "add_activity"), LEFT)
        qtbot.keyClicks(find(page, "activity_kind_own"), "Trampoline")
        find(page, "activity_minutes_field").setValue(12)
        keys(page, Key.Key_Return)
        assert stored(store).activities == (Activity(kind="Trampoline", minutes=12),)

    def test_desensitization_keeps_what_was_used_and_how_it_felt(self, open_page, qtbot):
        page, store = open_page()
        qtbot.mouseClick(find(page, "add_desensitization"), LEFT)
        qtbot.mouseClick(find(page, "stimulus_chips_towel"), LEFT)
        qtbot.mouseClick(find(page, "desensitization_minutes_10"), LEFT)
        qtbot.mouseClick(find(page, "tolerance_6"), LEFT)
        qtbot.mouseClick(find(page, "desensitization_editor_add"), LEFT)
        session = Activity(kind="desensitization", minutes=10, stimulus="towel", tolerance=6)
        assert stored(store).activities == (session,)

    def test_escape_leaves_the_editor_and_stores_nothing(self, open_page, qtbot):
        page, store = open_page()
        qtbot.mouseClick(find(page, "add_activity"), LEFT)
        keys(page, Key.Key_1, Key.Key_Escape)
        assert find(page, "row_moving").follow_up is None
        assert store.saves == []

    def test_a_usual_activity_is_offered_and_stored_only_when_it_is_ticked(self, open_page):
        walks = tuple(
            DayEntry(date=date(2026, 4, day), activities=(Activity(kind="walk", minutes=15),)) for day in (13, 14)
        )
        page, store = open_page(contents=replace(CONTENTS, days=walks))
        assert store.saves == []
        press(find(page, "activities_usual_walk"))
        assert stored(store).activities == (Activity(kind="walk", minutes=15),)
        press(find(page, "activities_usual_walk"))
        assert stored(store) is None

    def test_nothing_today_is_an_answer_and_is_taken_back(self, open_page):
        page, store = open_page()
        unfolded(page, "moving")
        press(find(page, "activity_list_none_true"))
        assert stored(store) == DayEntry(date=THURSDAY, activities=())
        assert state(page, "moving") is RowState.ANSWERED
        press(find(page, "activity_list_none_true"))
        assert stored(store) is None

    def test_details_of_an_activity_are_changed_and_it_is_removed(self, open_page, qtbot):
        page, store = open_page(
            DayEntry(date=THURSDAY, activities=(Activity(kind="aerobic", minutes=20, item="bike"),))
        )
        unfolded(page, "moving")
        find(page, "activity_0_minutes_field").setValue(25)
        press(find(page, "activity_0_effort_7"))
        assert stored(store).activities == (Activity(kind="aerobic", minutes=25, item="bike", effort=7),)
        qtbot.mouseClick(find(page, "activity_0_remove"), LEFT)
        assert stored(store) is None

    def test_a_double_click_removes_one_activity(self, open_page):
        twice = (Activity(kind="walk", minutes=10), Activity(kind="walk", minutes=20))
        page, store = open_page(DayEntry(date=THURSDAY, activities=twice))
        unfolded(page, "moving")
        page.resize(1192, 1700)
        QTest.qWait(50)
        double_click(find(page, "activity_0_remove"))
        assert stored(store).activities == twice[1:]

    def test_two_activities_of_a_kind_are_both_kept(self, open_page):
        twice = (Activity(kind="walk", minutes=10), Activity(kind="walk", minutes=20))
        page, store = open_page(DayEntry(date=THURSDAY, activities=twice))
        press(find(page, "activities_item_bike"))
        assert stored(store).activities[:2] == twice
        press(find(page, "activities_extra_0"))
        assert [a.minutes for a in stored(store).activities] == [20, 20]


class TestRoutine:
    def test_ticks_are_stored_shown_again_and_cleared(self, open_page):
        page, store = open_page()
        press(find(page, "routine_done_up"))
        press(find(page, "routine_done_homework"))
        assert stored(store) == DayEntry(date=THURSDAY, routine_done=("up", "homework"))
        again, _ = open_page(stored(store))
        assert is_checked(find(again, "routine_done_homework"))
        press(find(page, "routine_done_up"))
        press(find(page, "routine_done_homework"))
        assert stored(store) is None

    def test_none_today_is_an_answer(self, open_page):
        page, store = open_page()
        press(find(page, "routine_done_none"))
        assert stored(store).routine_done == ()

    def test_the_list_follows_the_answer_about_school(self, open_page):
        page, _ = open_page()
        press(find(page, "school_status_day_off"))
        assert (
            page.findChild(QWidget, "routine_done_homework") is None or find(page, "routine_done_homework").isHidden()
        )

    def test_without_a_list_there_is_nothing_to_answer(self, open_page):
        page, _ = open_page(contents=replace(CONTENTS, plan=Plan()))
        assert state(page, "routine") is RowState.NOT_APPLICABLE
        assert find(page, "routine_set_up").isVisible()
        assert find(page, "moving_set_up").isVisible()
        asked = []
        page.page_requested.connect(asked.append)
        find(page, "routine_set_up").click()
        find(page, "moving_set_up").click()
        assert asked == ["plan", "plan"]

    def test_all_of_it_is_one_click_and_undone_as_one(self, open_page, qtbot):
        items = tuple(
            RoutineItem(key=key, label=key, weekdays=EVERY_DAY, on="all", start=START) for key in ("a", "b", "c")
        )
        page, store = open_page(contents=replace(CONTENTS, plan=replace(PLAN, routine=items)))
        qtbot.mouseClick(find(page, "routine_all"), LEFT)
        assert stored(store).routine_done == ("a", "b", "c")
        assert not find(page, "routine_all").isVisible()
        page.undo()
        assert stored(store) is None
        assert find(page, "routine_all").isVisible()

    def test_on_a_day_without_anything_planned_a_plan_is_not_offered_again(self, open_page):
        weekday = RoutineItem(key="up", label="Up", weekdays=(0,), on="all", start=START)
        page, _ = open_page(contents=replace(CONTENTS, plan=replace(PLAN, routine=(weekday,))))
        assert find(page, "routine_nothing").isVisible()
        assert not find(page, "routine_set_up").isVisible()
        assert not find(page, "moving_set_up").isVisible()


class TestSetbackWithoutPain:
    WITHOUT = replace(CONTENTS, settings=JournalSettings(timezone="Europe/London", pain_question="off"))

    def test_a_setback_day_is_said_and_answered_where_pain_is_not_asked(self, open_page, qtbot):
        page, store = open_page(contents=self.WITHOUT)
        unfolded(page, "skills")
        QTest.qWait(10)
        qtbot.mouseClick(find(page, "setback_without_pain"), LEFT)
        assert stored(store) == DayEntry(date=THURSDAY, setback=True)
        assert find(page, "setback_answer").isVisible()
        assert not find(page, "row_pain").isVisible()
        qtbot.mouseClick(find(page, "setback_without_pain"), LEFT)
        assert stored(store) is None
        assert row_of(find(page, "coping")).follow_up is None

    def test_it_is_answered_on_every_day_of_it(self, open_page):
        page, _ = open_page(DayEntry(date=THURSDAY, setback=True), contents=self.WITHOUT)
        assert find(page, "setback_answer").isVisible()
        asked = []
        page.page_requested.connect(asked.append)
        find(page, "setback_write_plan").click()
        assert asked == ["plan/setback"]

    def test_where_pain_is_asked_it_is_said_there_alone(self, open_page):
        page, _ = open_page()
        unfolded(page, "skills")
        assert not find(page, "setback_without_pain").isVisible()


class TestSkills:
    def test_a_skill_is_stored_then_asked_about_and_shown_with_the_answer(self, open_page):
        page, store = open_page()
        press(find(page, "coping_breathing"))
        assert stored(store).coping == (CopingUse(strategy="breathing"),)
        press(find(page, "breathing_helped_4"))
        assert stored(store).coping == (CopingUse(strategy="breathing", helped=4),)
        assert find(page, "coping_breathing").text() == "Breathing · helped a lot"
        assert find(page, "row_skills").follow_up is None
        again, _ = open_page(stored(store))
        assert find(again, "coping_breathing").text() == "Breathing · helped a lot"
        press(find(page, "coping_breathing"))
        assert stored(store) is None

    def test_the_question_whether_it_helped_can_be_skipped(self, open_page):
        page, store = open_page()
        press(find(page, "coping_breathing"))
        press(find(page, "coping_mindfulness"))
        assert stored(store).coping == (CopingUse(strategy="breathing"), CopingUse(strategy="mindfulness"))
        assert find(page, "row_skills").follow_up.objectName() == "helped_mindfulness"

    def test_with_keys_the_next_digit_answers_whether_it_helped(self, open_page):
        page, store = open_page()
        find(page, "row_skills").focus_answer()
        keys(page, Key.Key_1, Key.Key_4)
        assert stored(store).coping == (CopingUse(strategy="breathing", helped=3),)

    def test_an_answer_is_changed_in_what_is_folded_away(self, open_page):
        page, store = open_page(DayEntry(date=THURSDAY, coping=(CopingUse(strategy="music", helped=1),)))
        unfolded(page, "skills")
        press(find(page, "music_helped_more_3"))
        assert stored(store).coping == (CopingUse(strategy="music", helped=3),)

    def test_appointments_and_none_are_stored_and_cleared(self, open_page):
        page, store = open_page()
        unfolded(page, "skills")
        unfolded(page, "your_day")
        press(find(page, "appointments_psychology"))
        press(find(page, "coping_none_true"))
        assert stored(store) == DayEntry(date=THURSDAY, appointments=("psychology",), coping=())
        press(find(page, "appointments_psychology"))
        press(find(page, "coping_none_true"))
        assert stored(store) is None

    def test_favourites_come_first(self, open_page):
        page, _ = open_page(contents=replace(CONTENTS, plan=replace(PLAN, favourite_skills=("music", "talking"))))
        first = [chip.objectName() for chip in find(page, "coping").shown_buttons()[:2]]
        assert first == ["coping_music", "coping_talking"]


class TestSetbackDay:
    WRITTEN = SetbackPlan(words="It passes.", skills=("music",), tell=("Mum",), written_on=START)

    def tick(self, page):
        unfolded(page, "pain")
        press(find(page, "setback"))

    def test_ticking_it_always_answers_right_below(self, open_page):
        page, _ = open_page(DayEntry(date=THURSDAY, mood=3, pain=Pain(average=2)))
        assert page.findChild(QWidget, "setback_answer") is None
        self.tick(page)
        answer = find(page, "setback_answer")
        assert answer.isVisible()
        assert find(page, "setback").mapTo(page, QPoint()).y() < answer.mapTo(page, QPoint()).y()
        press(find(page, "setback"))
        assert find(page, "row_pain").follow_up is None

    def test_it_is_there_on_every_such_day_without_unfolding(self, open_page):
        page, _ = open_page(DayEntry(date=THURSDAY, setback=True))
        assert find(page, "setback_answer").isVisible()

    def the_day_before(self, setback, settings=CONTENTS.settings):
        before = DayEntry(date=THURSDAY - timedelta(days=1), mood=2, setback=setback)
        return replace(CONTENTS, settings=settings, days=(before,))

    def test_the_day_after_one_is_answered_too_and_asks_whether_it_is_still_here(self, open_page, qtbot):
        page, store = open_page(contents=self.the_day_before(True))
        assert find(page, "setback_answer").isVisible()
        assert find(page, "setback_try_skill").isVisible()
        qtbot.mouseClick(find(page, "setback_still_here"), LEFT)
        assert stored(store).setback is True
        answer = find(page, "row_pain").follow_up
        assert answer.isVisible()
        assert not answer.asks

    def test_a_double_click_on_the_question_opens_nothing_that_comes_in_its_place(self, open_page):
        plan = replace(PLAN, setback_plan=self.WRITTEN)
        page, store = open_page(contents=replace(self.the_day_before(True), plan=plan))
        page.resize(1192, 1700)
        QTest.qWait(50)
        double_click(find(page, "setback_still_here"))
        assert stored(store).setback is True
        assert page.findChild(QDialog, "setback_sheet") is None

    @pytest.mark.parametrize("chip", ["setback_still_here", "setback_over"])
    def test_the_keys_stay_in_the_row_that_asked(self, open_page, chip):
        page, _ = open_page(contents=self.the_day_before(True))
        find(page, chip).setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(find(page, chip), Key.Key_Space)
        assert find(page, "row_pain").isAncestorOf(QApplication.focusWidget())

    def test_a_setback_that_is_over_is_said_in_one_click_and_undone_in_one(self, open_page, qtbot):
        page, store = open_page(contents=self.the_day_before(True))
        qtbot.mouseClick(find(page, "setback_over"), LEFT)
        assert stored(store).setback is False
        assert find(page, "row_pain").follow_up is None
        page.undo()
        assert stored(store) is None
        assert find(page, "setback_answer").asks

    def test_where_pain_is_not_asked_the_skills_ask_whether_it_is_still_here(self, open_page, qtbot):
        settings = JournalSettings(timezone="Europe/London", pain_question="off")
        page, store = open_page(contents=self.the_day_before(True, settings))
        assert row_of(find(page, "setback_still_here")).objectName() == "row_skills"
        qtbot.mouseClick(find(page, "setback_over"), LEFT)
        assert stored(store).setback is False
        assert find(page, "row_skills").follow_up is None

    def test_nothing_is_asked_after_a_day_that_was_none_nor_on_another_day(self, open_page):
        page, _ = open_page(contents=self.the_day_before(False))
        assert find(page, "row_pain").follow_up is None
        page, _ = open_page(contents=self.the_day_before(True))
        page.show_date(THURSDAY - timedelta(days=2))
        assert find(page, "row_pain").follow_up is None

    def test_without_a_plan_it_offers_to_write_one_and_help(self, open_page, qtbot):
        page, _ = open_page(DayEntry(date=THURSDAY, setback=True))
        with qtbot.waitSignal(page.page_requested) as asked:
            qtbot.mouseClick(find(page, "setback_write_plan"), LEFT)
        assert asked.args == ["plan/setback"]
        with qtbot.waitSignal(page.help_requested):
            qtbot.mouseClick(find(page, "setback_tell"), LEFT)

    def test_with_a_plan_it_opens_that(self, open_page, qtbot):
        contents = replace(CONTENTS, plan=replace(PLAN, setback_plan=self.WRITTEN))
        page, _ = open_page(DayEntry(date=THURSDAY, setback=True), contents=contents)
        qtbot.mouseClick(find(page, "setback_my_plan"), LEFT)
        assert find(page, "setback_sheet").isVisible()
        assert find(page, "setback_tell_0").text() == "• Mum"
        find(page, "setback_sheet").close()


class TestLastNight:
    def ends(self, page):
        return find(page, "night_lights_out"), find(page, "night_woke")

    def test_a_night_is_typed_stored_shown_again_and_cleared(self, open_page, qtbot):
        page, store = open_page()
        lights_out, woke = self.ends(page)
        qtbot.keyClicks(lights_out, "2240")
        qtbot.keyClicks(woke, "0650")
        assert stored(store) == DayEntry(date=THURSDAY, sleep=Sleep(lights_out=time(22, 40), woke=time(6, 50)))
        assert find(page, "night_length").text() == "8 h 10"
        again, _ = open_page(stored(store))
        assert description_of(find(again, "night_woke")) == "06:50"
        for end in (lights_out, woke):
            qtbot.keyClick(end, Key.Key_Backspace)
        assert stored(store) is None
        assert find(page, "night_length").text() == ""

    def test_a_slip_is_asked_about_before_anything_is_stored(self, open_page, qtbot):
        page, store = open_page()
        qtbot.keyClicks(self.ends(page)[0], "1030")
        assert store.saves == []
        assert find(page, "night_question_words").text() == "Did you mean 22:30?"
        qtbot.mouseClick(find(page, "night_mend"), LEFT)
        assert stored(store).sleep == Sleep(lights_out=time(22, 30))
        assert find(page, "row_last_night").follow_up is None

    def test_both_times_are_typed_without_a_tab(self, open_page, qtbot):
        page, store = open_page()
        qtbot.mouseClick(find(page, "night"), LEFT, pos=QPoint(120, 12))
        assert store.saves == []
        for character in "22400650":
            QTest.keyClick(QApplication.focusWidget(), character)
        assert stored(store).sleep == Sleep(lights_out=time(22, 40), woke=time(6, 50))

    @pytest.mark.parametrize(("end", "typed", "at"), [(0, "0650", "06:50"), (1, "1830", "18:30")])
    def test_one_end_at_an_odd_time_is_asked_about(self, open_page, qtbot, end, typed, at):
        page, store = open_page()
        qtbot.keyClicks(self.ends(page)[end], typed)
        assert store.saves == []
        assert at in find(page, "night_question_words").text()
        qtbot.mouseClick(find(page, "night_keep"), LEFT)
        assert stored(store).sleep is not None

    def test_what_is_no_time_is_said_and_nothing_is_stored(self, open_page, qtbot):
        page, store = open_page()
        qtbot.keyClicks(self.ends(page)[0], "2575")
        assert store.saves == []
        assert find(page, "night_question_words").text() == "2575 is not a time. Type one such as 22:40."

    def test_what_was_no_slip_is_kept(self, open_page, qtbot):
        page, store = open_page()
        qtbot.keyClicks(self.ends(page)[0], "1030")
        qtbot.mouseClick(find(page, "night_keep"), LEFT)
        assert stored(store).sleep == Sleep(lights_out=time(10, 30))

    def test_an_impossible_night_is_said_kindly_and_not_stored(self, open_page):
        page, store = open_page(DayEntry(date=THURSDAY, sleep=Sleep(lights_out=time(23, 0), woke=time(7, 0))))
        unfolded(page, "last_night")
        find(page, "awake_minutes_field").setValue(600)
        assert store.saves == []
        assert "fit together" in find(page, "night_question_words").text()
        find(page, "awake_minutes_field").setValue(60)
        assert stored(store).sleep.awake_minutes == 60
        assert find(page, "row_last_night").follow_up is None

    def test_an_unusual_night_is_asked_about_and_can_be_kept(self, open_page, qtbot):
        page, store = open_page(DayEntry(date=THURSDAY, sleep=Sleep(lights_out=time(21, 0))))
        qtbot.keyClicks(self.ends(page)[1], "1200")
        assert store.saves == []
        assert "15 h 00" in find(page, "night_question_words").text()
        qtbot.mouseClick(find(page, "night_keep"), LEFT)
        assert stored(store).sleep == Sleep(lights_out=time(21, 0), woke=time(12, 0))

    def test_the_rest_of_the_night_is_stored_and_cleared(self, open_page, qtbot):
        page, store = open_page()
        unfolded(page, "last_night")
        in_bed = find(page, "in_bed_time")
        in_bed.setFocus()
        qtbot.keyClicks(in_bed, "2200")
        qtbot.keyClick(in_bed, Key.Key_Return)
        find(page, "asleep_after_minutes_field").setValue(25)
        find(page, "awakenings_field").setValue(0)
        press(find(page, "quality_4"))
        kept = Sleep(in_bed=time(22, 0), asleep_after_minutes=25, awakenings=0, quality=4)
        assert stored(store).sleep == kept
        in_bed.clear()
        in_bed.editingFinished.emit()
        find(page, "asleep_after_minutes_field").setValue(-1)
        find(page, "awakenings_field").setValue(-1)
        press(find(page, "quality_4"))
        assert stored(store) is None

    def test_the_night_of_the_clock_change_has_its_real_hours(self, open_page):
        spring = date(2026, 3, 29)
        sleep = Sleep(lights_out=time(22, 0), woke=time(7, 0), asleep_after_minutes=0, awake_minutes=0)
        page, _ = open_page(DayEntry(date=spring, sleep=sleep), day=spring)
        assert find(page, "night_length").text() == "8 h 00"


class TestFeelings:
    @pytest.mark.parametrize(("name", "field", "value"), [("mood_4", "mood", 4), ("stress_0", "stress", 0)])
    def test_mood_and_stress_are_stored_shown_again_and_cleared(self, open_page, name, field, value):
        page, store = open_page()
        press(find(page, name))
        assert stored(store) == DayEntry(date=THURSDAY, **{field: value})
        again, _ = open_page(stored(store))
        assert is_checked(find(again, name))
        press(find(page, name))
        assert stored(store) is None

    def test_what_is_folded_away_is_stored_and_cleared(self, open_page):
        page, store = open_page()
        unfolded(page, "feelings")
        names = ("stress_sources_exams", "energy_7", "worry_2")
        for name in names:
            press(find(page, name))
        assert stored(store) == DayEntry(date=THURSDAY, stress_sources=("exams",), energy=7, worry=2)
        for name in names:
            press(find(page, name))
        assert stored(store) is None

    def test_not_feeling_safe_opens_the_help_page_and_is_kept(self, open_page, qtbot):
        page, store = open_page()
        unfolded(page, "feelings")
        with qtbot.waitSignal(page.help_requested):
            press(find(page, "unsafe"))
        assert stored(store).unsafe is True
        press(find(page, "unsafe"))
        assert stored(store) is None


class TestPain:
    def test_the_average_is_one_press_and_is_taken_back(self, open_page):
        page, store = open_page()
        press(find(page, "pain_average_5"))
        assert stored(store) == DayEntry(date=THURSDAY, pain=Pain(average=5))
        again, _ = open_page(stored(store))
        assert is_checked(find(again, "pain_average_5"))
        press(find(page, "pain_average_5"))
        assert stored(store) is None

    def test_what_is_folded_away_is_stored_and_cleared(self, open_page):
        page, store = open_page()
        unfolded(page, "pain")
        names = ("pain_got_in_the_way_3", "touch_hurt_false", "setback", "places_head")
        for name in names:
            press(find(page, name))
        kept = Pain(got_in_the_way=3, touch_hurt=False, places=("head",))
        assert stored(store) == DayEntry(date=THURSDAY, pain=kept, setback=True)
        for name in names:
            press(find(page, name))
        assert stored(store) is None

    def test_a_medicine_is_written_down_and_taken_away(self, open_page, qtbot):
        page, store = open_page()
        unfolded(page, "pain")
        qtbot.keyClicks(find(page, "medicines_name"), "Melatonin")
        qtbot.keyClicks(find(page, "medicines_amount"), "2 mg")
        press(find(page, "medicines_reason_sleep"))
        qtbot.mouseClick(find(page, "medicines_add"), LEFT)
        assert stored(store).medicines == (Medicine(name="Melatonin", amount="2 mg", reason="sleep"),)
        press(find(page, "medicines_0"))
        assert stored(store) is None

    def test_a_double_click_takes_one_medicine_away(self, open_page):
        taken = (Medicine(name="Iron"), Medicine(name="Zinc"))
        page, store = open_page(DayEntry(date=THURSDAY, medicines=taken))
        unfolded(page, "pain")
        page.resize(1192, 1700)
        QTest.qWait(50)
        double_click(find(page, "medicines_0"))
        assert stored(store).medicines == taken[1:]

    @pytest.mark.parametrize(
        ("pain_type", "asked"),
        [
            ("diffuse", set()),
            ("intermittent", {"attacks"}),
            ("crps", {"limb_signs", "limb_use"}),
            ("localized", {"limb_signs", "limb_use"}),
        ],
    )
    def test_what_is_asked_depends_on_the_kind_of_pain(self, open_page, pain_type, asked):
        page, _ = open_page(contents=replace(CONTENTS, person=Person(pain_type=pain_type)))
        unfolded(page, "pain")
        shown = {name for name in ("attacks", "limb_signs", "limb_use") if find(page, name).isVisible()}
        assert shown == asked

    def test_the_worst_pain_is_asked_only_where_it_is_wanted(self, open_page):
        page, _ = open_page()
        unfolded(page, "pain")
        assert not find(page, "pain_worst").isVisible()
        wanted = replace(CONTENTS, settings=JournalSettings(ask_worst_pain=True))
        page, _ = open_page(contents=wanted)
        unfolded(page, "pain")
        assert find(page, "pain_worst").isVisible()

    def test_the_row_is_absent_when_the_question_is_off_and_back_when_there_is_an_answer(self, open_page):
        silent = replace(CONTENTS, settings=JournalSettings(pain_question="off"))
        page, _ = open_page(contents=silent)
        assert not find(page, "row_pain").isVisible()
        page, _ = open_page(DayEntry(date=THURSDAY, pain=Pain(average=3)), contents=silent)
        assert find(page, "row_pain").isVisible()


class TestNotes:
    @pytest.mark.parametrize("name", ["private_note", "therapist_note"])
    def test_a_note_is_stored_shown_again_and_cleared(self, open_page, qtbot, name):
        page, store = open_page()
        unfolded(page, "notes")
        note = find(page, name)
        qtbot.keyClicks(note, "Stairs are easier.")
        note.flush()
        assert stored(store) == DayEntry(date=THURSDAY, **{name: "Stairs are easier."})
        again, _ = open_page(stored(store))
        unfolded(again, "notes")
        assert find(again, name).toPlainText() == "Stairs are easier."
        note.selectAll()
        qtbot.keyClick(note, Key.Key_Backspace)
        note.flush()
        assert stored(store) is None


class TestThePage:
    def test_the_whole_day_is_seen_without_scrolling(self, open_page):
        full = DayEntry(
            date=THURSDAY,
            did=("met_a_friend",),
            school=SchoolDay(status="all_day", joined_pe=True),
            activities=(Activity(kind="aerobic", minutes=20, item="bike"),),
            routine_done=("up",),
            coping=(CopingUse(strategy="breathing", helped=4),),
            sleep=Sleep(lights_out=time(22, 40), woke=time(6, 50)),
            mood=4,
            stress=4,
            pain=Pain(average=5),
        )
        for entry in (None, full):
            page, _ = open_page(entry)
            assert page._scroll.verticalScrollBar().maximum() == 0
            assert page._scroll.horizontalScrollBar().maximum() == 0

    def test_undo_takes_the_last_change_back_and_redo_brings_it_again(self, open_page):
        page, store = open_page()
        press(find(page, "mood_4"))
        press(find(page, "stress_3"))
        find(page, "row_feelings").focus_answer()
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert stored(store) == DayEntry(date=THURSDAY, mood=4)
        assert not is_checked(find(page, "stress_3"))
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Z, both)
        assert is_checked(find(page, "stress_3"))

    def test_the_quiet_sign_says_when_and_offers_to_undo(self, open_page, qtbot):
        page, store = open_page()
        assert not find(page, "undo").isVisible()
        press(find(page, "mood_4"))
        assert find(page, "saved").text() == "Saved 20:14 ·"
        qtbot.mouseClick(find(page, "undo"), LEFT)
        assert stored(store) is None
        assert not is_checked(find(page, "mood_4"))

    def test_undo_says_what_it_took_back_and_offers_redo_beside_it(self, open_page, qtbot):
        page, store = open_page()
        press(find(page, "stress_3"))
        assert not find(page, "redo").isVisible()
        qtbot.mouseClick(find(page, "undo"), LEFT)
        assert find(page, "saved").text() == "Stress 3 taken back ·"
        qtbot.mouseClick(find(page, "redo"), LEFT)
        assert find(page, "saved").text() == "Stress 3 is back ·"
        assert stored(store).stress == 3

    def test_undo_closes_a_question_about_a_night_that_is_stored_no_more(self, open_page, qtbot):
        page, store = open_page()
        end = find(page, "night_lights_out")
        qtbot.keyClicks(end, "2240")
        qtbot.keyClicks(end, "1030")
        assert find(page, "night_question_words").text() == "Did you mean 22:30?"
        page.undo()
        assert stored(store) is None
        assert find(page, "night").value() is None
        assert find(page, "row_last_night").follow_up is None

    def test_a_save_that_fails_is_said(self, open_page):
        page, store = open_page()
        store.failed.emit("The disk is full.")
        assert find(page, "saved").text().startswith("Not saved yet")
        assert find(page, "saved").toolTip() == "The disk is full."

    def test_the_arrows_and_keys_change_the_day(self, open_page, qtbot):
        page, _ = open_page()
        control = Qt.KeyboardModifier.ControlModifier
        with qtbot.waitSignal(page.day_requested):
            QTest.keyClick(QApplication.focusWidget(), Key.Key_Left, control)
        assert page.date == date(2026, 4, 15)
        assert find(page, "date").text() == "Wednesday, 15 April"
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Right, control)
        assert page.date == THURSDAY
        qtbot.mouseClick(find(page, "next_day"), LEFT)
        assert page.date == date(2026, 4, 17)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Left, control)
        assert page.date == THURSDAY

    @pytest.mark.parametrize("question", ["your_day", "last_night", "feelings", "notes"])
    def test_from_every_kind_of_field_ctrl_home_leads_to_today(self, open_page, question):
        page, _ = open_page(day=date(2026, 4, 14))
        find(page, f"row_{question}").focus_answer()
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        assert page.date == THURSDAY

    def test_a_link_leads_back_to_today_and_is_not_there_on_it(self, open_page, qtbot):
        page, _ = open_page(day=date(2026, 4, 14))
        qtbot.mouseClick(find(page, "go_to_today"), LEFT)
        assert page.date == THURSDAY
        assert not find(page, "go_to_today").isVisible()

    def test_what_is_being_typed_is_saved_to_its_own_day_when_the_day_changes(self, open_page, qtbot):
        page, store = open_page()
        qtbot.keyClicks(find(page, "private_note"), "Long day")
        page.show_date(date(2026, 4, 15))
        assert stored(store).private_note == "Long day"
        assert stored(store, date(2026, 4, 15)) is None
        assert find(page, "private_note").toPlainText() == ""

    def test_a_night_in_doubt_does_not_follow_to_another_day(self, open_page, qtbot):
        page, store = open_page()
        qtbot.keyClicks(find(page, "night_lights_out"), "1030")
        page.show_date(date(2026, 4, 15))
        assert find(page, "row_last_night").follow_up is None
        assert find(page, "night").value() is None
        assert store.saves == []

    def test_typing_goes_on_while_a_saved_day_comes_back(self, open_page, qtbot):
        page, store = open_page()
        note = find(page, "private_note")
        note.setFocus()
        qtbot.keyClicks(note, "one")
        note.flush()
        qtbot.keyClicks(note, " two")
        store.day_loaded.emit(DayEntry(date=THURSDAY, private_note="one"))
        qtbot.keyClicks(note, " three")
        note.flush()
        assert stored(store).private_note == "one two three"

    def test_a_day_of_another_date_that_comes_late_is_not_shown(self, open_page):
        page, store = open_page()
        store.day_loaded.emit(DayEntry(date=date(2026, 4, 1), mood=5))
        assert page.entry == DayEntry(date=THURSDAY)

    @pytest.mark.parametrize(
        ("row", "field"),
        [
            ("your_day", "win"),
            ("notes", "therapist_note"),
            ("feelings", "stress_sources"),
            ("last_night", "in_bed_time"),
        ],
    )
    def test_what_opens_takes_the_keyboard_and_escape_gives_it_back(self, open_page, qtbot, row, field):
        page, store = open_page()
        qtbot.mouseClick(find(page, f"row_{row}_more"), LEFT)
        focused = QApplication.focusWidget()
        assert focused is find(page, field) or find(page, field).isAncestorOf(focused)
        QTest.keyClick(focused, Key.Key_Space)
        QTest.keyClick(focused, "w")
        assert stored(store) is None or stored(store).school is None
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
        assert find(page, f"row_{row}_more").hasFocus()

    def test_enter_goes_from_answer_to_answer_in_the_order_that_is_seen(self, open_page):
        page, _ = open_page()
        page.focus_first_row()
        visited = []
        while not find(page, "private_note").hasFocus() and len(visited) < 30:
            focused = QApplication.focusWidget()
            group = focused.parentWidget() if isinstance(focused, QAbstractButton) else focused
            visited.append(group.objectName())
            QTest.keyClick(focused, Key.Key_Return)
        assert visited == [
            "did", "school_status", "joined_pe", "activities", "routine_done", "coping",
            "night_lights_out", "night_woke", "mood", "stress", "pain_average",
        ]  # fmt: skip

    def test_a_day_is_logged_with_the_keyboard_alone(self, open_page):
        page, store = open_page()
        page.focus_first_row()
        press_keys = (
            "1\r"  # met a friend
            "1\r\r"  # all day; nothing about PE
            "12\r"  # bike, stretches
            "12\r"  # up on time, homework
            "15\r"  # breathing, helped a lot
            "2240\t0650\r"  # the night
            "4\r4\r"  # mood, stress
            "5"  # pain
        )
        for character in press_keys:
            key = {"\r": Key.Key_Return, "\t": Key.Key_Tab}.get(character)
            target = QApplication.focusWidget()
            QTest.keyClick(target, key) if key is not None else QTest.keyClick(target, character)
        assert stored(store) == DayEntry(
            date=THURSDAY,
            did=("met_a_friend",),
            school=SchoolDay(status="all_day"),
            activities=(
                Activity(kind="aerobic", minutes=20, item="bike"),
                Activity(kind="stretching", minutes=10, item="stretch"),
            ),
            routine_done=("up", "homework"),
            coping=(CopingUse(strategy="breathing", helped=4),),
            sleep=Sleep(lights_out=time(22, 40), woke=time(6, 50)),
            mood=4,
            stress=4,
            pain=Pain(average=5),
        )
        assert len(press_keys) <= 45

    def test_tab_follows_the_order_that_is_seen(self, open_page, qtbot):
        page, _ = open_page()
        page.resize(1192, 4000)
        for question in ("your_day", "school", "moving", "skills", "last_night", "feelings", "pain", "notes"):
            unfolded(page, question)
        press(find(page, "coping_breathing"))
        press(find(page, "activities_item_bike"))
        qtbot.mouseClick(find(page, "add_activity"), LEFT)
        find(page, "did_add").click()
        QApplication.processEvents()
        page.focus_first_row()
        places, names = [], []
        while not names or names[-1] != "therapist_note":
            focused = QApplication.focusWidget()
            names.append(focused.objectName())
            middle = focused.mapTo(page, focused.rect().center())
            places.append((page._sheet.questions.index(row_of(focused)), middle.y()))
            QTest.keyClick(focused, Key.Key_Tab)
            assert len(names) < 100, " ".join(names)
        rows = [place[0] for place in places]
        assert rows == sorted(rows), names
        assert set(rows) == set(range(9))
        # Within a row the next stop is never above the line of the one before; "More" stands beside all of the answer.
        lines = [place for place, name in zip(places, names, strict=True) if not name.endswith("_more")]
        for (row, y), (next_row, next_y) in pairwise(lines):
            assert next_row > row or next_y >= y - 24, names

    def test_tab_and_shift_tab_lead_the_same_way(self, open_page):
        page, _ = open_page()
        page.focus_first_row()
        there = []
        for _ in range(20):
            there.append(QApplication.focusWidget())
            QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        back = []
        for _ in range(20):
            QTest.keyClick(QApplication.focusWidget(), Key.Key_Backtab)
            back.append(QApplication.focusWidget())
        assert back == there[::-1]

    def test_tab_comes_round_to_the_start(self, open_page):
        page, _ = open_page()
        page.focus_first_row()
        start, seen = QApplication.focusWidget(), 0
        while seen == 0 or QApplication.focusWidget() is not start:
            QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
            seen += 1
            assert seen < 60

    def test_everything_that_takes_the_focus_has_a_name(self, open_page):
        page, _ = open_page()
        for question in ("your_day", "school", "moving", "skills", "last_night", "feelings", "pain", "notes"):
            unfolded(page, question)
        takes_focus = [w for w in page.findChildren(QWidget) if w.focusPolicy() != Qt.FocusPolicy.NoFocus]
        unnamed = [w for w in takes_focus if not name_of(w) and w.objectName() != "qt_spinbox_lineedit"]
        assert [f"{type(w).__name__} {w.objectName()}" for w in unnamed] == []

    def test_the_plan_changing_elsewhere_is_seen(self, open_page):
        page, store = open_page()
        walk = ProgrammeItem(key="walk", label="Long walk", kind="walk", minutes=40, weekdays=EVERY_DAY, start=START)
        store.change_plan(replace(PLAN, programme=(*PLAN.programme, walk)))
        assert find(page, "activities_item_walk").text() == "Long walk 40 min"

    @pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
    def test_another_theme_and_text_size_reach_every_widget(self, open_page, scale):
        page, _ = open_page()
        unfolded(page, "pain")
        dark = load_theme("dark", scale)
        page.set_theme(dark)
        themed = [w for w in page.findChildren(QWidget) if isinstance(w, Themed)]
        assert len(themed) > 100
        assert all(w.theme == dark for w in themed)
        assert page._scroll.horizontalScrollBar().maximum() == 0


class TestBeside:
    def test_it_counts_the_minutes_of_seven_days_against_the_plan(self, open_page):
        days = tuple(
            DayEntry(date=date(2026, 4, day), activities=(Activity(kind="walk", minutes=minutes),))
            for day, minutes in ((9, 500), (10, 30), (13, 20))
        )
        page, _ = open_page(contents=replace(CONTENTS, days=days))
        assert find(page, "week_minutes").text() == "50"
        assert find(page, "week_planned").text() == "of 168 minutes planned"
        assert "Saturday: no entry" in description_of(find(page, "week_bars"))
        press(find(page, "activities_item_bike"))
        assert find(page, "week_minutes").text() == "70"

    def test_it_says_what_is_coming_up_and_leaves_out_what_is_far(self, open_page):
        exams = LifeEvent(
            kind="exams", label="Mock exams", start=date(2026, 4, 22), end=date(2026, 4, 24), stressful=True
        )
        far = LifeEvent(kind="travel", label="Summer trip", start=date(2026, 7, 1), end=date(2026, 7, 9))
        page, _ = open_page(contents=replace(CONTENTS, life_events=(exams, far)))
        words = [w.text() for w in find(page, "ahead_card").findChildren(QLabel)]
        assert "Mock exams" in words
        assert "in 6 days" in words
        assert "Summer trip" not in words

    def test_it_shows_the_next_step_of_a_goal(self, open_page):
        page, _ = open_page()
        assert find(page, "goal_next").text() == "Next step: One rehearsal"
        assert description_of(find(page, "goal_steps")) == "1 of 2 steps"

    def test_it_never_speaks_of_pain(self, open_page):
        page, _ = open_page(DayEntry(date=THURSDAY, pain=Pain(average=9)))
        words = " ".join(w.text().lower() for w in find(page, "side_column").findChildren(QLabel))
        assert "pain" not in words

    def test_the_week_shows_which_days_are_logged(self, open_page):
        page, _ = open_page(DayEntry(date=date(2026, 4, 15), mood=4, stress=3, did=("hobby",), coping=(), win="x"))
        days = find(page, "week_strip").buttons()
        assert description_of(days[5]) in {"Partly logged", "Logged"}
        assert description_of(days[4]) == "No entry"
        assert reader(days[5]).role() == QAccessible.Role.Button
