"""How a day opens on Today: ahead, as a check-in, folded, late, with the usual on offer, and after a night open."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from parts import find
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from speaking import description_of, is_checked, name_of, press
from today_pages import EVERY_DAY, START, THURSDAY, evening_store, show_day

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import JournalSettings, LifeEvent, Person
from amps_journal.domain.plan import Plan, ProgrammeItem, RoutineItem
from amps_journal.ui.pages.today import TodayPage
from amps_journal.ui.widgets.layout.keys_sheet import KeysSheet, key_groups

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SUNDAY = date(2026, 4, 19)
PLAN = Plan(
    programme=(ProgrammeItem(key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=EVERY_DAY, start=START),),
    routine=(
        RoutineItem(key="up", label="Up on time", weekdays=EVERY_DAY, on="all", start=START),
        RoutineItem(key="bag", label="Pack my bag", weekdays=EVERY_DAY, on="school", start=START),
    ),
)
CONTENTS = JournalContents(person=Person(name="Sam"), settings=JournalSettings(timezone="Europe/London"), plan=PLAN)
WEEKLY = replace(CONTENTS, settings=JournalSettings(timezone="Europe/London", check_in="weekly"))
QUESTIONS = ("your_day", "school", "moving", "routine", "skills", "last_night", "feelings", "pain", "notes")


@pytest.fixture
def open_page(qtbot, theme):
    """Opens the page on a day, today being another or the same."""

    def make(*entries, contents=CONTENTS, day=THURSDAY, today=THURSDAY):
        store = evening_store(replace(contents, days=tuple(entries)), today)
        return show_day(TodayPage(store, theme), day, qtbot), store

    return make


def shown(page):
    return [row.objectName().removeprefix("row_") for row in page._sheet.shown_rows()]


class TestAhead:
    def test_a_day_to_come_shows_what_is_planned_and_the_notes_alone(self, open_page):
        trip = LifeEvent(kind="travel", label="Class trip", start=date(2026, 4, 17), end=SUNDAY)
        page, _ = open_page(contents=replace(CONTENTS, life_events=(trip,)), day=date(2026, 4, 17))
        assert shown(page) == ["planned_moving", "planned_routine", "planned_events", "notes"]
        assert find(page, "row_planned_moving_words").text() == "Bike 20 min"
        assert "Pack my bag" in find(page, "row_planned_routine_words").text()
        assert "Class trip" in find(page, "row_planned_events_words").text()
        assert find(page, "opening_title").text() == "This day is still to come"
        assert not find(page, "all_questions").isVisible()

    def test_a_free_day_to_come_shows_the_routine_of_free_days(self, open_page):
        page, _ = open_page(day=date(2026, 4, 18))
        assert find(page, "row_planned_routine_words").text() == "Up on time"
        assert find(page, "row_planned_events_words").text() == "No school"

    def test_a_note_can_be_left_and_nothing_else_can_be_stored(self, open_page, qtbot):
        tomorrow = date(2026, 4, 17)
        page, store = open_page(day=tomorrow)
        assert find(page, "private_note").hasFocus()
        for question in QUESTIONS:
            find(page, f"row_{question}").unfold(True)
        for name in ("mood_4", "school_status_all_day", "activities_item_bike", "pain_average_3", "did_hobby"):
            press(find(page, name))
        page._on_edited({"mood": 4, "activities": ()})
        assert store.days == {}
        qtbot.keyClicks(find(page, "private_note"), "Bring the violin")
        page.flush()
        assert store.days == {tomorrow: DayEntry(date=tomorrow, private_note="Bring the violin")}

    def test_an_answer_that_a_wrong_clock_left_is_shown_and_stays(self, open_page):
        tomorrow = date(2026, 4, 17)
        page, store = open_page(DayEntry(date=tomorrow, mood=4), day=tomorrow)
        assert "feelings" in shown(page)
        assert is_checked(find(page, "mood_4"))
        press(find(page, "mood_4"))
        assert store.days[tomorrow].mood == 4

    def test_the_day_opens_whole_when_it_comes(self, open_page):
        tomorrow = date(2026, 4, 17)
        page, store = open_page(DayEntry(date=tomorrow, private_note="x"), day=tomorrow)
        store._now += timedelta(days=1)
        page.show_date(tomorrow)
        assert shown(page) == list(QUESTIONS)
        assert find(page, "did_met_a_friend").hasFocus()

    def test_walking_through_days_back_and_ahead_and_unfolding_all_of_them_stores_nothing(self, open_page):
        past = DayEntry(date=THURSDAY - timedelta(days=7), activities=(Activity(kind="walk", minutes=15),) * 2)
        night = DayEntry(date=THURSDAY - timedelta(days=1), sleep=Sleep(lights_out=time(22, 0), woke=time(7, 0)))
        for contents in (CONTENTS, WEEKLY):
            page, store = open_page(past, night, contents=contents)
            for keys in (Key.Key_Left,) * 9 + (Key.Key_Right,) * 12 + (Key.Key_Home,):
                QTest.keyClick(QApplication.focusWidget(), keys, CONTROL)
                for question in QUESTIONS:
                    row = find(page, f"row_{question}")
                    row.unfold(True)
                    row.unfold(False)
            page.flush()
            assert page.date == THURSDAY
            assert store.saves == []


class TestCheckIn:
    def test_on_the_last_day_of_the_week_it_asks_a_few_questions_of_that_day(self, open_page):
        page, store = open_page(contents=WEEKLY, day=SUNDAY, today=SUNDAY)
        assert find(page, "opening_title").text() == "Your weekly check-in"
        assert shown(page) == ["your_day", "school", "moving", "last_night", "feelings", "got_in_the_way"]
        assert find(page, "win").isVisible()
        press(find(page, "mood_4"))
        press(find(page, "check_in_got_in_the_way_2"))
        assert store.days[SUNDAY] == DayEntry(date=SUNDAY, mood=4, pain=Pain(got_in_the_way=2))
        assert find(page, "opening_title").text() == "Your weekly check-in"
        press(find(page, "check_in_got_in_the_way_2"))
        assert store.days[SUNDAY].pain is None

    def test_every_question_is_one_click_away_and_folds_back(self, open_page, qtbot):
        page, store = open_page(contents=WEEKLY, day=SUNDAY, today=SUNDAY)
        qtbot.mouseClick(find(page, "all_questions"), LEFT)
        assert shown(page) == list(QUESTIONS)
        press(find(page, "pain_average_3"))
        qtbot.mouseClick(find(page, "all_questions"), LEFT)
        assert "pain" not in shown(page)
        assert description_of(find(page, "all_questions")) == "Holds an answer"
        assert store.days[SUNDAY].pain == Pain(average=3)

    def test_missed_it_is_offered_at_the_next_opening_and_then_not_again(self, open_page):
        tuesday = SUNDAY + timedelta(days=2)
        page, _ = open_page(contents=WEEKLY, day=tuesday, today=tuesday)
        assert find(page, "opening_title").text() == "Your weekly check-in"
        page, _ = open_page(DayEntry(date=SUNDAY, mood=4), contents=WEEKLY, day=tuesday, today=tuesday)
        assert shown(page) == []
        assert "Sunday" in find(page, "opening_sentence").text()

    def test_between_check_ins_the_questions_are_folded_and_stay_once_they_are_wanted(self, open_page):
        tuesday = SUNDAY + timedelta(days=2)
        page, store = open_page(DayEntry(date=SUNDAY, mood=4), contents=WEEKLY, day=tuesday, today=tuesday)
        assert find(page, "all_questions").hasFocus()
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
        assert shown(page) == list(QUESTIONS)
        press(find(page, "mood_3"))
        assert shown(page) == list(QUESTIONS)
        assert store.days[tuesday] == DayEntry(date=tuesday, mood=3)

    def test_daily_journals_know_nothing_of_it(self, open_page):
        page, _ = open_page(day=SUNDAY, today=SUNDAY)
        assert shown(page) == list(QUESTIONS)
        assert not find(page, "opening_notice").isVisible()

    def test_with_the_pain_question_off_it_does_not_ask_what_pain_did(self, open_page):
        silent = replace(WEEKLY, settings=replace(WEEKLY.settings, pain_question="off"))
        page, _ = open_page(contents=silent, day=SUNDAY, today=SUNDAY)
        assert "got_in_the_way" not in shown(page)


class TestUsual:
    NIGHT = DayEntry(date=date(2026, 4, 15), sleep=Sleep(lights_out=time(22, 40), woke=time(6, 50)))
    MOVED = DayEntry(
        date=date(2026, 4, 9),
        activities=(Activity(kind="aerobic", minutes=20, item="bike"), Activity(kind="walk", minutes=15)),
    )

    def test_the_night_is_filled_in_by_one_click_marked_and_taken_back_by_the_next(self, open_page, qtbot):
        page, store = open_page(self.NIGHT)
        chip = find(page, "night_usual")
        assert (chip.text(), name_of(chip)) == ("Same as usual", "Same as usual: 22:40 to 06:50")
        assert store.saves == []
        qtbot.mouseClick(chip, LEFT)
        assert store.days[THURSDAY] == DayEntry(date=THURSDAY, sleep=self.NIGHT.sleep)
        assert (chip.text(), is_checked(chip)) == ("As usual", True)
        assert find(page, "night_length").text() == "8 h 10"
        qtbot.mouseClick(chip, LEFT)
        assert THURSDAY not in store.days
        assert (chip.text(), is_checked(chip)) == ("Same as usual", False)

    def test_ctrl_z_takes_it_back_too(self, open_page, qtbot):
        page, store = open_page(self.NIGHT)
        qtbot.mouseClick(find(page, "night_usual"), LEFT)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Z, CONTROL)
        assert THURSDAY not in store.days
        assert not is_checked(find(page, "night_usual"))

    def test_what_else_is_known_of_the_night_stays(self, open_page, qtbot):
        page, store = open_page(self.NIGHT, DayEntry(date=THURSDAY, sleep=Sleep(quality=4)))
        qtbot.mouseClick(find(page, "night_usual"), LEFT)
        assert store.days[THURSDAY].sleep == replace(self.NIGHT.sleep, quality=4)
        qtbot.mouseClick(find(page, "night_usual"), LEFT)
        assert store.days[THURSDAY].sleep == Sleep(quality=4)

    def test_a_changed_night_is_the_teens_own_and_loses_the_mark(self, open_page, qtbot):
        page, store = open_page(self.NIGHT)
        qtbot.mouseClick(find(page, "night_usual"), LEFT)
        find(page, "night_woke").setFocus()
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Right)
        assert store.days[THURSDAY].sleep.woke == time(6, 55)
        assert not find(page, "night_usual").isVisible()

    def test_it_is_not_offered_over_an_answer(self, open_page):
        page, _ = open_page(
            self.NIGHT, self.MOVED, DayEntry(date=THURSDAY, sleep=Sleep(lights_out=time(23, 0)), activities=())
        )
        assert not find(page, "night_usual").isVisible()
        assert not find(page, "moving_usual").isVisible()

    def test_moving_is_filled_in_by_one_click_and_taken_back_by_the_next(self, open_page, qtbot):
        page, store = open_page(self.MOVED)
        chip = find(page, "moving_usual")
        assert name_of(chip) == "Same as usual: Bike 20 min, Walk 15 min"
        qtbot.mouseClick(chip, LEFT)
        assert store.days[THURSDAY] == DayEntry(date=THURSDAY, activities=self.MOVED.activities)
        assert is_checked(chip)
        assert is_checked(find(page, "activities_item_bike"))
        qtbot.mouseClick(chip, LEFT)
        assert THURSDAY not in store.days

    def test_another_day_begins_unmarked(self, open_page, qtbot):
        page, _ = open_page(self.NIGHT)
        qtbot.mouseClick(find(page, "night_usual"), LEFT)
        page.show_date(date(2026, 4, 17))
        page.show_date(THURSDAY)
        assert not find(page, "night_usual").isVisible()


class TestTime:
    def test_a_day_first_entered_after_two_days_is_marked_quietly(self, open_page):
        late = datetime(2026, 4, 14, 12, tzinfo=UTC)
        page, _ = open_page(DayEntry(date=date(2026, 4, 10), mood=3, created_at=late), day=date(2026, 4, 10))
        assert find(page, "entered_later").isVisible()
        assert find(page, "entered_later").text() == "Entered later"
        page.show_date(date(2026, 4, 13))
        assert not find(page, "entered_later").isVisible()

    def test_the_mark_comes_when_the_moment_of_entering_is_known(self, open_page):
        day = date(2026, 4, 10)
        page, store = open_page(day=day)
        press(find(page, "mood_3"))
        assert not find(page, "entered_later").isVisible()
        store.day_loaded.emit(replace(store.days[day], created_at=datetime(2026, 4, 16, 20, tzinfo=UTC)))
        assert find(page, "entered_later").isVisible()

    @pytest.mark.parametrize(
        ("day", "length"),
        [(date(2026, 3, 29), "7 h 00"), (date(2026, 10, 25), "9 h 00"), (date(2026, 4, 16), "8 h 00")],
    )
    def test_the_nights_of_the_clock_change_show_their_real_hours(self, open_page, qtbot, day, length):
        page, store = open_page(day=day, today=day)
        qtbot.keyClicks(find(page, "night_lights_out"), "2300")
        qtbot.keyClicks(find(page, "night_woke"), "0700")
        assert store.days[day].sleep == Sleep(lights_out=time(23, 0), woke=time(7, 0))
        assert find(page, "night_length").text() == length

    def test_a_window_left_open_overnight_moves_on_and_keeps_what_was_typed(self, open_page, qtbot):
        page, store = open_page()
        note, lights_out = find(page, "private_note"), find(page, "night_lights_out")
        qtbot.keyClicks(note, "Long day")
        lights_out.setFocus()
        qtbot.keyClicks(lights_out, "224")
        store._now = datetime(2026, 4, 17, 4, 1)
        page.turn_to(date(2026, 4, 17))
        assert page.date == date(2026, 4, 17)
        assert store.days[THURSDAY].private_note == "Long day"
        assert date(2026, 4, 17) not in store.days
        assert note.toPlainText() == ""

    def test_it_waits_while_the_teen_is_still_writing(self, open_page):
        page, store = open_page()
        store._now = datetime(2026, 4, 17, 3, 58)
        press(find(page, "mood_3"))
        store._now = datetime(2026, 4, 17, 4, 1)
        page.turn_to(date(2026, 4, 17))
        assert page.date == THURSDAY
        store._now = datetime(2026, 4, 17, 4, 5)
        page.turn_to(date(2026, 4, 17))
        assert page.date == date(2026, 4, 17)

    def test_it_leaves_an_older_day_open(self, open_page):
        page, _ = open_page(day=date(2026, 4, 10))
        page.turn_to(date(2026, 4, 17))
        assert page.date == date(2026, 4, 10)


class TestBeside:
    def test_the_closing_line_tells_of_something_done_and_goes_with_it(self, open_page):
        page, _ = open_page()
        line = find(page, "closing_line")
        assert not line.isVisible()
        press(find(page, "school_status_all_day"))
        assert (line.isVisible(), line.text()) == (True, "You were at school all day.")
        press(find(page, "did_met_a_friend"))
        assert line.text() == "You met a friend."
        press(find(page, "did_met_a_friend"))
        press(find(page, "school_status_all_day"))
        assert not line.isVisible()

    def test_the_count_of_days_rolls_and_an_older_week_is_called_so(self, open_page):
        days = [DayEntry(date=THURSDAY - timedelta(days=back), mood=3) for back in (1, 2, 4, 20, 21, 40)]
        page, _ = open_page(*days)
        assert find(page, "logged_days").text() == "You have logged 3 of the last 7 days"
        page.show_date(THURSDAY - timedelta(days=20))
        assert find(page, "logged_days").text() == "You logged 2 of these 7 days"

    @pytest.mark.parametrize(
        ("back", "words"), [((), "Start wherever you like"), ((0,), "first day"), ((0, 2), "2 of your first 3 days")]
    )
    def test_days_before_the_first_are_neither_counted_nor_planned(self, open_page, back, words):
        page, _ = open_page(*(DayEntry(date=THURSDAY - timedelta(days=n), mood=3) for n in back))
        assert words in find(page, "logged_days").text()

    def test_skipping_is_never_scolded(self, open_page):
        page, _ = open_page()
        words = " ".join(w.text().lower() for w in find(page, "side_column").findChildren(QLabel))
        assert "start wherever you like" in words
        assert not {"missed", "failed", "only", "streak", "should"} & set(words.replace(".", " ").split())

    @pytest.mark.parametrize("often", ["twice_a_week", "weekly"])
    def test_an_answer_about_pain_is_shown_on_days_that_do_not_ask(self, open_page, often):
        rarely = replace(CONTENTS, settings=JournalSettings(pain_question=often))
        page, _ = open_page(contents=rarely)
        assert "pain" not in shown(page)
        page, _ = open_page(DayEntry(date=THURSDAY, pain=Pain(average=4)), contents=rarely)
        assert "pain" in shown(page)
        assert is_checked(find(page, "pain_average_4"))


class TestKeys:
    def test_the_sheet_names_its_keys_to_screen_readers_and_closes_with_escape(self, qtbot, theme):
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(1280, 720)
        window.show()
        sheet = KeysSheet(theme, window)
        sheet.open()
        qtbot.waitUntil(sheet.isVisible)
        assert name_of(sheet) == "All the keys"
        for words in ("Ctrl+Home", "Ctrl+Shift+Z", "F1", "Backspace"):
            assert words in description_of(sheet)
        finished = []
        sheet.finished.connect(finished.append)
        QTest.keyClick(sheet, Key.Key_Escape)
        assert finished == [QDialog.DialogCode.Rejected.value]

    def test_no_key_is_listed_twice_in_a_group(self):
        for group in key_groups():
            assert len({keys for keys, _does in group.keys}) == len(group.keys)


def test_school_stays_prefilled_on_days_off_only_and_is_not_stored(open_page):
    saturday = date(2026, 4, 18)
    page, store = open_page(day=saturday, today=saturday)
    assert find(page, "school_status_day_off").suggested
    page, _ = open_page()
    assert not find(page, "school_status_day_off").suggested
    press(find(page, "school_status_day_off"))
    assert page.entry.school == SchoolDay(status="day_off")
    assert store.saves == []


def test_what_is_folded_out_at_the_foot_of_the_page_comes_into_view(open_page, qtbot):
    page, _store = open_page()
    row = find(page, "row_pain")
    row.unfold(True)
    below = find(row, "pain_got_in_the_way")

    def heights_in_view() -> bool:
        return 0 < below.mapTo(page, below.rect().topLeft()).y() < page.height() / 2

    qtbot.waitUntil(heights_in_view, timeout=2_000)


def test_the_questions_of_a_check_in_wear_the_theme_that_was_chosen_before_they_were_needed(open_page):
    from amps_journal.ui.theme import load_theme  # noqa: PLC0415

    page, _store = open_page(contents=WEEKLY, day=THURSDAY, today=THURSDAY)
    dark = load_theme("dark")
    page.set_theme(dark)
    page.show_date(SUNDAY + timedelta(days=7))
    assert find(page, "row_planned_moving")._theme == dark
