"""What can be set beyond the look: the profile, checking in, the worst pain, the reminder, the language."""

from dataclasses import replace

import pytest
from fake_journal import FakeJournal
from parts import find
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from speaking import name_of

from amps_journal import i18n
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.settings import OFFERS, MachineSettings
from amps_journal.ui import tray
from amps_journal.ui.pages.settings import SettingsPage
from amps_journal.ui.pages.settings.this_computer import accent_names
from amps_journal.ui.theme import load_theme

ON = MachineSettings(reminder=True, reminder_time="18:15")


@pytest.fixture
def with_a_tray(monkeypatch):
    monkeypatch.setattr(tray, "has_tray", lambda: True)


@pytest.fixture
def show(theme, in_front):
    def open_page(store, machine: MachineSettings | None = None) -> SettingsPage:
        page = SettingsPage(store, theme)
        page.set_machine(machine or MachineSettings())
        return in_front(page)

    return open_page


@pytest.fixture
def page(store, show) -> SettingsPage:
    return show(store)


def choose(box: QComboBox, key: object) -> None:
    index = box.findData(key)
    assert index >= 0
    box.setCurrentIndex(index)
    box.activated.emit(index)


class TestProfile:
    def test_the_clinics_word_is_kept_and_can_be_taken_back(self, page, store, journal):
        box = find(page, "settings_pain_type")
        choose(box, "crps")
        store.flush()
        assert journal.person().pain_type == "crps"
        choose(box, None)
        store.flush()
        assert journal.person().pain_type is None

    def test_half_a_birth_month_is_no_answer(self, page, store, journal):
        choose(find(page, "settings_birth_month"), 4)
        store.flush()
        assert journal.calls == []
        choose(find(page, "settings_birth_year"), 2011)
        store.flush()
        assert journal.person().birth_month == "2011-04"

    def test_half_a_birth_month_stays_while_something_else_is_stored(self, page, store):
        choose(find(page, "settings_birth_month"), 4)
        find(page, "settings_home_schooled").click()
        store.flush()
        assert find(page, "settings_birth_month").value() == 4

    def test_a_birth_month_can_be_taken_back(self, open_store, show):
        journal = FakeJournal(JournalContents(person=Person(birth_month="2011-04")))
        store = open_store(journal)
        page = show(store)
        assert find(page, "settings_birth").value() == "2011-04"
        choose(find(page, "settings_birth_year"), None)
        store.flush()
        assert journal.person().birth_month is None

    def test_a_birth_year_that_is_not_offered_is_shown_all_the_same(self, open_store, show):
        page = show(open_store(FakeJournal(JournalContents(person=Person(birth_month="1979-12")))))
        assert find(page, "settings_birth_year").currentText() == "1979"

    def test_school_at_home_is_kept(self, page, store, journal):
        find(page, "settings_home_schooled").click()
        store.flush()
        assert journal.person().home_schooled is True

    def test_opening_the_page_answers_nothing(self, show, store, journal):
        show(store)
        store.flush()
        assert journal.calls == []
        assert journal.person() == Person()


class TestDays:
    def test_checking_in_and_the_worst_pain_are_kept(self, page, store, journal):
        find(page, "settings_check_in_weekly").click()
        find(page, "settings_ask_worst_pain").click()
        store.flush()
        assert journal.settings() == JournalSettings(check_in="weekly", ask_worst_pain=True)

    def test_what_is_stored_is_shown(self, open_store, show):
        settings = JournalSettings(check_in="weekly", ask_worst_pain=True, rollover_hour=6, first_weekday=6)
        page = show(open_store(FakeJournal(JournalContents(settings=settings))))
        assert find(page, "settings_check_in").value() == "weekly"
        assert find(page, "settings_ask_worst_pain").isChecked()
        assert find(page, "settings_rollover").value() == 6
        assert find(page, "settings_first_weekday").value() == 6


class TestOffersAndMovement:
    def test_offers_are_wanted_until_they_are_switched_off_all_together(self, store, show):
        page = show(store)
        told: list[MachineSettings] = []
        page.machine_changed.connect(told.append)
        assert find(page, "settings_offers").isChecked()
        find(page, "settings_offers").click()
        assert [name for name in OFFERS if told[-1].is_offer_on(name)] == []
        find(page, "settings_offers").click()
        assert [name for name in OFFERS if told[-1].is_offer_on(name)] == list(OFFERS)

    def test_old_wins_are_wanted_until_they_are_switched_off(self, store, show):
        page = show(store)
        told: list[MachineSettings] = []
        page.machine_changed.connect(told.append)
        assert find(page, "settings_old_wins").isChecked()
        find(page, "settings_old_wins").click()
        assert told == [MachineSettings(old_wins=False)]
        assert not find(show(store, told[0]), "settings_old_wins").isChecked()

    def test_offers_that_are_off_are_shown_as_off(self, store, show):
        machine = MachineSettings()
        for name in OFFERS:
            machine = machine.with_offer_on(name, on=False)
        assert not find(show(store, machine), "settings_offers").isChecked()

    def test_less_movement_is_asked_for_and_shown(self, store, show):
        page = show(store)
        told: list[MachineSettings] = []
        page.machine_changed.connect(told.append)
        assert not find(page, "settings_less_motion").isChecked()
        find(page, "settings_less_motion").click()
        assert told == [MachineSettings(less_motion=True)]
        assert find(show(store, told[0]), "settings_less_motion").isChecked()


@pytest.mark.usefixtures("with_a_tray")
class TestReminder:
    def test_it_is_off_until_it_is_turned_on(self, store, show):
        page = show(store)
        told: list[MachineSettings] = []
        page.machine_changed.connect(told.append)
        assert not find(page, "settings_reminder").isChecked()
        assert not find(page, "settings_reminder_time").isEnabled()
        find(page, "settings_reminder").click()
        assert told == [MachineSettings(reminder=True)]
        assert find(page, "settings_reminder_time").isEnabled()

    def test_its_time_is_typed(self, store, show, qtbot):
        page = show(store, ON)
        told: list[MachineSettings] = []
        page.machine_changed.connect(told.append)
        field = find(page, "settings_reminder_time")
        assert field.text() == "18:15"
        field.selectAll()
        qtbot.keyClicks(field, "7pm")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert told == [replace(ON, reminder_time="19:00")]

    def test_what_is_no_time_is_said_and_the_reminder_stays_as_it_was(self, store, show, qtbot):
        page = show(store, ON)
        told: list[MachineSettings] = []
        page.machine_changed.connect(told.append)
        field = find(page, "settings_reminder_time")
        field.clear()
        qtbot.keyClicks(field, "soon")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == "soon"
        assert find(page, "settings_reminder_help").text() == (
            "soon is not a time. It stays at 18:15 until you type another."
        )
        assert told == []

    def test_no_time_leaves_the_time_as_it_was(self, store, show, qtbot):
        page = show(store, ON)
        told: list[MachineSettings] = []
        page.machine_changed.connect(told.append)
        field = find(page, "settings_reminder_time")
        field.clear()
        qtbot.keyClick(field, Qt.Key.Key_Return)
        field.clearFocus()
        page.set_machine(ON)
        assert field.text() == "18:15"
        assert told == []

    def test_it_says_when_it_never_reminds_and_that_waiting_is_a_choice_of_its_own(self, store, show):
        page = show(store, ON)
        assert "school hours" in find(page, "settings_reminder_help").text()
        assert not find(page, "settings_waits").isChecked()


class TestWithoutTray:
    @pytest.fixture(autouse=True)
    def _without_a_tray(self, monkeypatch):
        monkeypatch.setattr(tray, "has_tray", lambda: False)

    def test_it_says_so_and_hides_nothing(self, page):
        assert "no system tray" in find(page, "settings_reminder_help").text()
        for name in ("settings_reminder", "settings_reminder_time", "settings_backup", "settings_theme"):
            assert find(page, name).isVisible()
        assert not find(page, "settings_reminder").isEnabled()

    def test_what_is_on_can_be_turned_off(self, store, show):
        page = show(store, ON)
        told: list[MachineSettings] = []
        page.machine_changed.connect(told.append)
        find(page, "settings_reminder").click()
        assert told == [replace(ON, reminder=False)]


class TestLanguage:
    def test_with_one_language_there_is_nothing_to_choose(self, page):
        assert page.findChild(QWidget, "settings_language") is None

    def test_with_two_the_choice_belongs_to_the_machine(self, store, show, monkeypatch):
        monkeypatch.setattr(i18n, "languages", lambda: ("en", "de"))
        page = show(store)
        told: list[MachineSettings] = []
        page.machine_changed.connect(told.append)
        choose(find(page, "settings_language"), "de")
        assert told == [MachineSettings(language="de")]


def test_everything_that_takes_the_keyboard_has_a_name(page):
    controls = (*page.findChildren(QAbstractButton), *page.findChildren(QComboBox), *page.findChildren(QLineEdit))
    for control in controls:
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            spoken = QAccessible.queryAccessibleInterface(control)
            assert spoken.text(QAccessible.Text.Name), control.objectName()


@pytest.mark.usefixtures("with_a_tray")
def test_at_the_usual_size_all_is_seen_without_scrolling(store, show):
    page = show(store, ON)
    assert page._scroll.verticalScrollBar().maximum() == 0
    assert page._scroll.horizontalScrollBar().maximum() == 0


def test_every_label_of_a_field_leads_to_it(page):
    buddies = [label.buddy() for label in page.findChildren(QLabel) if label.buddy() is not None]
    assert len(buddies) >= 10


class TestTheAccent:
    def test_it_is_chosen_by_pointer_or_keys_and_told_at_once(self, page):
        told = []
        page.machine_changed.connect(told.append)
        find(page, "settings_accent_plum").click()
        QTest.keyClick(find(page, "settings_accent_plum"), Qt.Key.Key_Right)
        assert [machine.accent for machine in told] == ["plum", "brick"]

    def test_a_reader_hears_what_it_is_called_and_which_is_chosen(self, store, show):
        page = show(store, MachineSettings(accent="moss"))
        assert name_of(find(page, "settings_accent")) == "Your colour"
        for key, name in accent_names():
            button = find(page, f"settings_accent_{key}")
            assert name_of(button) == name
            assert button.isChecked() == (key == "moss")

    def test_each_shows_a_dot_of_its_own_colour(self, page, theme):
        for key, _name in accent_names():
            image = find(page, f"settings_accent_{key}").grab().toImage()
            own = load_theme(theme.name, accent=key).colours["accent"]
            found = [image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())]
            assert found.count(own) >= 80
