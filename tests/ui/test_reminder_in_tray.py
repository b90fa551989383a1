"""The reminder in the tray: what is said when, and what a click does."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from deleting import delete_now
from fake_journal import FakeJournal
from PySide6.QtCore import QObject, Signal

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.domain.reminder import reminder_words
from amps_journal.settings import MachineSettings
from amps_journal.ui.appearance import Appearance
from amps_journal.ui.reminder import Reminder
from amps_journal.ui.tray import Tray
from amps_journal.ui.window import JournalWindow

TODAY = date(2026, 4, 16)
ON = MachineSettings(theme="light", reminder=True, reminder_time="19:30")
KNOWN = JournalContents(person=Person(name="Sam"), settings=JournalSettings(timezone="UTC"))


class FakeTray(QObject):
    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.there = True
        self.is_shown = False
        self.said: list[str] = []

    def is_available(self) -> bool:
        return self.there

    def set_shown(self, shown: bool) -> None:
        self.is_shown = shown

    def say(self, _title: str, words: str) -> None:
        assert self.is_shown
        self.said.append(words)


@pytest.fixture
def journal() -> FakeJournal:
    return FakeJournal(KNOWN)


@pytest.fixture
def tray() -> FakeTray:
    return FakeTray()


@pytest.fixture
def kept() -> list[MachineSettings]:
    return []


@pytest.fixture
def machine(qapp, kept) -> Appearance:
    return Appearance(qapp, ON, kept.append)


@pytest.fixture
def reminder(store, machine, tray, clock) -> Reminder:
    clock.moment = datetime(2026, 4, 16, 19, 31, tzinfo=UTC)
    return Reminder(store, machine, tray)


def look(reminder: Reminder, store) -> None:
    reminder.look()
    store.flush()


def test_it_says_the_words_of_the_day_once(reminder, store, tray):
    look(reminder, store)
    look(reminder, store)
    assert tray.said == [reminder_words(TODAY)]


def test_it_says_nothing_before_its_time(reminder, store, tray, clock):
    clock.moment -= timedelta(minutes=2)
    look(reminder, store)
    assert tray.said == []


def test_the_next_day_has_its_own_reminder(reminder, store, tray, clock):
    look(reminder, store)
    clock.moment += timedelta(days=1)
    look(reminder, store)
    assert tray.said == [reminder_words(TODAY), reminder_words(TODAY + timedelta(days=1))]


def test_a_window_opened_again_the_same_evening_does_not_remind_again(reminder, store, tray, kept, qapp):
    look(reminder, store)
    again = Reminder(store, Appearance(qapp, kept[-1], kept.append), tray)
    look(again, store)
    assert len(tray.said) == 1


def test_a_day_with_three_answers_is_left_in_peace(reminder, store, tray):
    store.save_day(DayEntry(date=TODAY, mood=3, did=("hobby",), activities=(Activity(kind="walk", minutes=5),)))
    look(reminder, store)
    assert tray.said == []


def test_answers_that_are_not_on_disk_yet_count_as_well(reminder, store, tray, journal):
    journal.failure = OSError("full")
    store.save_day(DayEntry(date=TODAY, mood=3, did=("hobby",), activities=(Activity(kind="walk", minutes=5),)))
    store.flush()
    look(reminder, store)
    assert tray.said == []
    journal.failure = None


def test_a_journal_that_nobody_has_begun_is_not_reminded_of(open_store, machine, tray, clock):
    clock.moment = datetime(2026, 4, 16, 19, 31, tzinfo=UTC)
    store = open_store(FakeJournal())
    look(Reminder(store, machine, tray), store)
    assert tray.said == []


def test_without_a_tray_nothing_is_said_and_nothing_counts_as_said(reminder, store, tray, kept):
    tray.there = False
    look(reminder, store)
    assert tray.said == []
    tray.there = True
    look(reminder, store)
    assert len(tray.said) == 1


def test_the_icon_is_there_only_while_the_reminder_is_on(reminder, machine, tray, store):
    assert tray.is_shown
    machine.change(replace(ON, reminder=False))
    assert not tray.is_shown
    look(reminder, store)
    assert tray.said == []
    machine.change(ON)
    assert tray.is_shown


def test_it_looks_at_the_clock_by_itself_only_while_it_is_on(reminder, machine):
    assert reminder._timer.isActive()
    machine.change(replace(ON, reminder=False))
    assert not reminder._timer.isActive()


def test_the_rollover_of_the_journal_counts(reminder, store, tray, clock, machine):
    machine.change(replace(ON, reminder_time="00:30"))
    clock.moment = datetime(2026, 4, 17, 0, 45, tzinfo=UTC)
    look(reminder, store)
    assert tray.said == [reminder_words(TODAY)]
    assert machine.machine.last_reminded == TODAY


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_click_opens_today(reminder, store, machine, tray, clock):
    window = JournalWindow(store, machine)
    window.start()
    window.show_day(TODAY - timedelta(days=3))
    window.show_page("settings")
    window.showMinimized()
    reminder.clicked.connect(window.come_to_today)
    tray.clicked.emit()
    assert window.current_page == "today"
    assert window.page("today").date == TODAY
    assert not window.isMinimized()
    window.close()
    delete_now(window)


def test_settings_changed_elsewhere_keep_the_day_of_the_last_reminder(reminder, store, machine, tray):
    window = JournalWindow(store, machine)
    window.start()
    page = window.page("settings")
    look(reminder, store)
    page._change_machine(text_scale=1.25)
    assert machine.machine.last_reminded == TODAY
    window.close()
    delete_now(window)


def test_the_real_tray_says_whether_it_is_there_and_fails_nowhere(theme):
    tray = Tray(theme)
    tray.say("Your day", "How was today?")
    tray.set_shown(False)
    assert tray.is_available() in {True, False}
