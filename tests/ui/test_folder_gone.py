"""A journal on a stick that is pulled out for a moment: no word is lost, and none lands on another day."""

import threading
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from parts import find
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from amps_journal.domain.day import DayEntry, Sleep
from amps_journal.domain.person import JournalSettings
from amps_journal.journal import Journal
from amps_journal.ui.window import JournalWindow

DAY = date(2026, 4, 16)
BEFORE = DAY - timedelta(days=1)
CONTROL = Qt.KeyboardModifier.ControlModifier
KNOWN = DayEntry(date=BEFORE, private_note="Rain.", mood=2, sleep=Sleep(lights_out=time(22, 30)))


class Stick:
    """The folder of a journal that can be pulled out and put in again."""

    def __init__(self, folder) -> None:
        self.folder, self._away = folder, folder.with_name("away")

    def pull_out(self, *, leaves_folder: bool = False) -> None:
        self.folder.rename(self._away)
        if leaves_folder:
            self.folder.mkdir()

    def put_in(self) -> None:
        if self.folder.exists():
            self.folder.rmdir()  # Fails where something was written in the stick's place.
        self._away.rename(self.folder)

    def day(self, day: date) -> DayEntry:
        with Journal.open(self.folder, now=lambda: datetime.now(UTC), create=False) as journal:
            return replace(journal.day(day), created_at=None, updated_at=None)


@pytest.fixture
def stick(tmp_path):
    place = tmp_path / "journal"
    with Journal.open(place, now=lambda: datetime.now(UTC)) as journal:
        journal.save_settings(JournalSettings(timezone="Europe/London"))
        journal.save_day(KNOWN)
    return Stick(place)


@pytest.fixture
def opened(open_store, appearance, stick, qtbot):
    """The window on the stick's journal, on Today, and its store."""
    store = open_store(Journal.open(stick.folder, now=lambda: datetime.now(UTC), create=False))
    window = JournalWindow(store, appearance)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.start()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: window.page("today").entry is not None)
    store.flush()
    yield window, store
    store.close()
    store._pending.unwritten.clear()
    store._pending.unseen.clear()  # A test that fails must not be asked whether to close.


def type_note(window, words):
    note = find(window, "private_note")
    note.setFocus()
    QTest.keyClicks(note, words)
    return note


def go(window, store, key):
    """Go to another day by its keys, wherever the focus is, and wait for what can be read of it."""
    find(window, "mood_3").setFocus()
    QTest.keyClick(window.focusWidget(), key, CONTROL)
    store._worker.wait()


@pytest.mark.parametrize("leaves_folder", [False, True])
def test_words_typed_while_the_stick_is_out_come_to_their_own_days(opened, stick, leaves_folder):
    window, store = opened
    type_note(window, "Sun.")
    stick.pull_out(leaves_folder=leaves_folder)
    type_note(window, " Swam.")
    go(window, store, Qt.Key.Key_Left)
    assert find(window, "private_note").toPlainText() == ""
    type_note(window, "Told Mum.")
    QTest.mouseClick(find(window, "mood_4"), Qt.MouseButton.LeftButton)
    go(window, store, Qt.Key.Key_Right)
    assert find(window, "private_note").toPlainText() == "Sun. Swam."
    go(window, store, Qt.Key.Key_Left)
    assert find(window, "private_note").toPlainText() == "Told Mum."
    assert "kept here" in window._banner.value()
    assert store.unwritten_dates == (BEFORE, DAY)

    stick.put_in()
    assert store.flush()
    assert find(window, "private_note").toPlainText() == "Rain.\nTold Mum."
    assert window._banner.value() == ""
    store.close()
    assert stick.day(DAY) == DayEntry(date=DAY, private_note="Sun. Swam.")
    assert stick.day(BEFORE) == replace(KNOWN, private_note="Rain.\nTold Mum.", mood=4)


def test_what_is_being_typed_when_the_stick_comes_back_goes_on(opened, stick):
    window, store = opened
    stick.pull_out()
    go(window, store, Qt.Key.Key_Left)
    note = type_note(window, "Told ")
    stick.put_in()
    store.retry()
    store._worker.wait()
    QTest.keyClicks(note, "Mum.")
    window.page("today").flush()
    assert store.flush()
    assert note.toPlainText() == "Rain.\nTold Mum."
    store.close()
    assert stick.day(BEFORE).private_note == "Rain.\nTold Mum."


def test_a_day_that_could_not_be_read_is_shown_as_soon_as_it_can_be(opened, stick):
    window, store = opened
    stick.pull_out()
    go(window, store, Qt.Key.Key_Left)
    assert "cannot be read right now" in window._banner.value()
    assert find(window, "saved").text() == "Not read yet"
    stick.put_in()
    store.retry()
    store.flush()
    assert window._banner.value() == ""
    assert find(window, "private_note").toPlainText() == "Rain."
    assert store.unwritten_dates == ()


def test_closing_says_which_days_wait(opened, stick, monkeypatch):
    window, store = opened
    said = []

    def keep_open(box):
        said.append(box.text())
        box.done(0)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", keep_open)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.buttons()[0])
    stick.pull_out()
    go(window, store, Qt.Key.Key_Left)
    type_note(window, "Told Mum.")
    window.close()
    assert window.isVisible()
    assert len(said) == 1
    assert "15" in said[0]
    stick.put_in()


def test_the_day_that_begins_while_the_stick_is_out_gets_its_own_words(opened, stick, clock, qtbot):
    window, store = opened
    type_note(window, "Good night.")
    stick.pull_out()
    clock.moment += timedelta(hours=9)
    store.look_at_the_clock()
    store._worker.wait()
    page = window.page("today")
    assert page.date == DAY + timedelta(days=1)
    type_note(window, "Good morning.")
    page.flush()
    stick.put_in()
    assert store.flush()
    store.close()
    assert stick.day(DAY).private_note == "Good night."
    assert stick.day(DAY + timedelta(days=1)).private_note == "Good morning."


def test_what_is_typed_before_a_slow_disk_has_answered_is_that_days(opened, stick, monkeypatch, qtbot):
    window, store = opened
    page = window.page("today")
    type_note(window, "Sun.")
    monkeypatch.setattr(page._day._waiting, "start", lambda: type(page._day._waiting).start(page._day._waiting, 1))
    may_read = threading.Event()
    store.run(lambda _journal: may_read.wait(20) and None)
    find(window, "mood_3").setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Left, CONTROL)
    qtbot.waitUntil(lambda: find(window, "private_note").toPlainText() == "")
    type_note(window, "Told Mum.")
    page.flush()
    may_read.set()
    assert store.flush()
    assert find(window, "private_note").toPlainText() == "Rain.\nTold Mum."
    store.close()
    assert stick.day(DAY).private_note == "Sun."
    assert stick.day(BEFORE).private_note == "Rain.\nTold Mum."
