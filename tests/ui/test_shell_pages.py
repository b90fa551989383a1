"""The pages around Today: welcome, calendar, settings and help, worked as a teen works them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from fake_journal import FakeJournal
from parts import said
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from amps_journal.domain import catalogue
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry, SchoolDay
from amps_journal.domain.person import JournalSettings, LifeEvent, Person
from amps_journal.journal import Journal
from amps_journal.settings import MachineSettings
from amps_journal.ui.pages.calendar import CalendarPage
from amps_journal.ui.pages.help import HelpPage
from amps_journal.ui.pages.settings import SettingsPage
from amps_journal.ui.pages.welcome import WelcomePage, machine_time_zone
from amps_journal.ui.widgets.calendar_grids.day_cell import DayCell

TODAY = date(2026, 4, 16)


@pytest.fixture
def show(in_front):
    def open_page(page: QWidget, width: int = 1160, height: int = 700) -> QWidget:
        in_front(page, width, height)
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return page

    return open_page


class TestWelcome:
    def test_a_name_and_enter_are_enough(self, store, theme, journal, show, qtbot):
        page = show(WelcomePage(store, theme))
        field = page.findChild(QLineEdit, "welcome_name")
        qtbot.keyClicks(field, "Sam")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        with qtbot.waitSignal(page.finished):
            qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Space)
        store.flush()
        assert journal.person() == Person(name="Sam", school_weekdays=(0, 1, 2, 3, 4))
        assert not store.is_new

    def test_another_school_week_is_kept(self, store, theme, journal, show):
        page = show(WelcomePage(store, theme))
        page.findChild(QWidget, "welcome_school_week_4").click()
        page.findChild(QPushButton, "welcome_start").click()
        store.flush()
        assert journal.person() == Person(school_weekdays=(0, 1, 2, 3))

    def test_skipping_stores_no_answer_but_is_not_asked_again(self, store, theme, journal, show, qtbot):
        page = show(WelcomePage(store, theme))
        qtbot.keyClicks(page.findChild(QLineEdit, "welcome_name"), "Sam")
        page.findChild(QPushButton, "welcome_skip").click()
        store.flush()
        assert journal.person() == Person()
        assert journal.settings().timezone is not None
        assert not store.is_new

    def test_privacy_is_three_sentences(self, store, theme, show):
        page = show(WelcomePage(store, theme))
        assert said(page, "welcome_privacy").count(".") == 3

    def test_the_time_zone_is_one_that_the_journal_accepts(self):
        zone = machine_time_zone()
        assert zone is None or "/" in zone or zone in {"UTC", "GMT"}


def month_of(*days: DayEntry, events: tuple[LifeEvent, ...] = (), first_weekday: int = 0) -> FakeJournal:
    settings = JournalSettings(timezone="UTC", first_weekday=first_weekday)
    return FakeJournal(JournalContents(settings=settings, days=days, life_events=events))


def cell(page: QWidget, day: date) -> DayCell:
    cells = (c for c in page.findChildren(DayCell) if c.state() is not None and not c.isHidden())
    return next(c for c in cells if c.state().day.date == day)


class TestCalendar:
    @pytest.fixture
    def calendar(self, open_store, theme, show):
        def make(journal: FakeJournal) -> CalendarPage:
            store = open_store(journal)
            page = show(CalendarPage(store, theme))
            store.flush()
            return page

        return make

    def test_a_missing_day_does_not_look_like_a_day_of_zero_minutes(self, calendar):
        first = DayEntry(date=date(2026, 4, 2), mood=3)
        page = calendar(month_of(first, DayEntry(date=date(2026, 4, 14), activities=()), DayEntry(date=TODAY, mood=3)))
        zero, missing = cell(page, date(2026, 4, 14)), cell(page, date(2026, 4, 13))
        assert "0 active minutes" in zero.accessibleName()
        assert "no entry" in missing.accessibleName()
        assert zero.grab().toImage() != missing.grab().toImage()

    def test_before_the_journal_was_begun_nothing_is_missing(self, calendar):
        page = calendar(month_of(DayEntry(date=date(2026, 4, 10), mood=3), DayEntry(date=TODAY, mood=3)))
        before, missing = cell(page, date(2026, 4, 9)), cell(page, date(2026, 4, 13))
        assert "no entry" not in before.accessibleName()
        assert (before.state().is_missing, missing.state().is_missing) == (False, True)

    def test_a_day_says_what_was_done(self, calendar):
        entry = DayEntry(
            date=date(2026, 4, 15),
            activities=(Activity(kind="walk", minutes=35),),
            school=SchoolDay(status="part_day", attended=0.5),
        )
        name = cell(calendar(month_of(entry)), entry.date).accessibleName()
        assert name == "Wednesday, 15 April, 35 active minutes, school part of the day"

    def test_today_is_marked_and_later_days_are_not_missing(self, calendar):
        page = calendar(month_of(DayEntry(date=TODAY, mood=3)))
        assert cell(page, TODAY).state().is_today
        assert "no entry" not in cell(page, date(2026, 4, 17)).accessibleName()

    def test_the_week_begins_where_the_settings_say(self, calendar):
        page = calendar(month_of(first_weekday=6))
        assert said(page, "calendar_weekday_0") == "Sun"
        assert page.findChildren(DayCell)[0].state().day.date == date(2026, 3, 29)

    def test_a_click_opens_the_day(self, calendar, qtbot):
        page = calendar(month_of())
        with qtbot.waitSignal(page.day_requested) as asked:
            qtbot.mouseClick(cell(page, date(2026, 4, 9)), Qt.MouseButton.LeftButton)
        assert asked.args == [date(2026, 4, 9)]

    def test_arrows_move_and_enter_opens(self, calendar, qtbot):
        page = calendar(month_of())
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            qtbot.keyClick(page.focusWidget(), key)
        with qtbot.waitSignal(page.day_requested) as asked:
            qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
        assert asked.args == [date(2026, 4, 8)]

    def test_arrows_go_over_the_end_of_the_month(self, calendar, qtbot):
        page = calendar(month_of())
        for _ in range(3):
            qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Up)
            page._store.flush()
        assert said(page, "calendar_name") == "March 2026"
        assert page.focusWidget() is cell(page, date(2026, 3, 26))

    def test_buttons_turn_the_months_and_come_back(self, calendar):
        page = calendar(month_of(DayEntry(date=date(2026, 3, 3), mood=3)))
        page.findChild(QPushButton, "calendar_back").click()
        page._store.flush()
        assert said(page, "calendar_name") == "March 2026"
        assert said(page, "calendar_count") == "1 day logged"
        page.findChild(QPushButton, "calendar_today").click()
        page._store.flush()
        assert said(page, "calendar_name") == "April 2026"

    def test_a_life_event_runs_over_its_days(self, calendar):
        exams = LifeEvent(kind="exams", start=date(2026, 4, 13), end=date(2026, 4, 16), stressful=True)
        trip = LifeEvent(kind="travel", label="Trip", start=date(2026, 4, 15), end=None)
        page = calendar(month_of(events=(exams, trip)))
        first, last = cell(page, date(2026, 4, 13)), cell(page, date(2026, 4, 15))
        assert [band.words for band in first.state().bands] == ["Exams"]
        assert {band.words: band.lane for band in last.state().bands} == {"Exams": 0, "Trip": 1}
        assert [band.words for band in cell(page, TODAY).state().bands] == ["Trip"]

    def test_a_day_that_changes_is_shown_anew(self, calendar):
        page = calendar(month_of())
        page._store.save_day(DayEntry(date=TODAY, activities=(Activity(kind="walk", minutes=12),)))
        page._store.flush()
        page._store.flush()
        assert "12 active minutes" in cell(page, TODAY).accessibleName()


class TestSettings:
    @pytest.fixture
    def page(self, store, theme, show) -> SettingsPage:
        page = show(SettingsPage(store, theme))
        page.set_machine(MachineSettings(theme="light"))
        return page

    def test_the_name_is_kept_when_the_field_is_left(self, page, store, journal, qtbot):
        field = page.findChild(QLineEdit, "settings_name")
        qtbot.keyClicks(field, "Robin")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        store.flush()
        assert journal.person().name == "Robin"

    def test_an_emptied_name_is_no_name(self, open_store, theme, show, qtbot):
        journal = FakeJournal(JournalContents(person=Person(name="Sam")))
        store = open_store(journal)
        page = show(SettingsPage(store, theme))
        field = page.findChild(QLineEdit, "settings_name")
        field.clear()
        qtbot.keyClick(field, Qt.Key.Key_Return)
        store.flush()
        assert journal.person().name is None

    def test_school_week_pain_question_and_rollover_are_kept(self, page, store, journal, qtbot):
        page.findChild(QWidget, "settings_school_week_5").click()
        page.findChild(QWidget, "settings_pain_question_weekly").click()
        box = page.findChild(QWidget, "settings_rollover")
        qtbot.keyClick(box, Qt.Key.Key_Down)
        first = page.findChild(QWidget, "settings_first_weekday")
        first.setCurrentIndex(6)
        first.activated.emit(6)
        store.flush()
        assert journal.person().school_weekdays == (0, 1, 2, 3, 4, 5)
        assert journal.settings() == JournalSettings(pain_question="weekly", rollover_hour=5, first_weekday=6)

    def test_theme_and_text_size_belong_to_the_machine(self, page, journal, store):
        told: list[MachineSettings] = []
        page.machine_changed.connect(told.append)
        page.findChild(QWidget, "settings_theme_dark").click()
        page.findChild(QWidget, "settings_text_size_1.5").click()
        assert told[-1] == replace(MachineSettings(), theme="dark", text_scale=1.5)
        store.flush()
        assert journal.calls == []

    def test_it_says_where_the_journal_lies_and_that_it_has_no_lock(self, page, journal):
        assert str(journal.folder) in said(page, "settings_place")
        assert "no lock" in said(page, "settings_lock")


class TestBackup:
    def test_a_backup_is_written_and_told(self, tmp_path, open_store, theme, show):
        journal = Journal.open(tmp_path / "journal", now=lambda: datetime(2026, 4, 16, 20, tzinfo=UTC))
        store = open_store(journal)
        page = show(SettingsPage(store, theme))
        page.back_up(tmp_path / "copy.zip")
        store.flush()
        assert (tmp_path / "copy.zip").stat().st_size > 0
        assert "copy.zip" in said(page, "settings_backup_said")

    def test_a_backup_that_fails_says_why(self, tmp_path, open_store, theme, show):
        journal = Journal.open(tmp_path / "journal", now=lambda: datetime(2026, 4, 16, 20, tzinfo=UTC))
        store = open_store(journal)
        page = show(SettingsPage(store, theme))
        (tmp_path / "copy.zip").write_text("already here")
        page.back_up(tmp_path / "copy.zip")
        store.flush()
        assert (tmp_path / "copy.zip").read_text() == "already here"
        assert page.findChild(QPushButton, "settings_backup").isEnabled()
        assert said(page, "settings_backup_said").endswith(".")


class TestHelp:
    def test_the_numbers_of_where_the_journal_is_kept_come_first(self, open_store, theme, show):
        settings = JournalSettings(timezone="Europe/Dublin")
        page = show(HelpPage(open_store(FakeJournal(JournalContents(settings=settings))), theme))
        assert page.findChild(QWidget, "help_region").value() == "ireland"

    @pytest.mark.parametrize("entry", catalogue.entries("helplines"), ids=lambda entry: entry.key)
    def test_every_region_shows_its_emergency_number_first(self, entry, store, theme, show):
        page = show(HelpPage(store, theme))
        page._regions.chip(entry.key).click() if page._regions.value() != entry.key else None
        shown = [label.text() for label in page.findChild(QWidget, "help_numbers").findChildren(QLabel)]
        numbers = [line["reach"] for line in entry.more["lines"]]
        assert entry.more["lines"][0]["name"] == "Emergency"
        assert [words for words in shown if words in numbers] == numbers

    def test_it_says_when_to_see_a_doctor(self, store, theme, show):
        words = " ".join(label.text() for label in show(HelpPage(store, theme)).findChildren(QLabel))
        for sign in ("Fever", "weakness", "numb", "bladder", "bowel", "swollen joint", "weight", "injury"):
            assert sign in words
