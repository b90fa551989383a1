"""Another language or clock chosen in Settings is there at once, and nothing that was typed is lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from deleting import delete_now
from fake_journal import FakeJournal
from parts import find
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QDialogButtonBox, QLabel, QLineEdit, QSpinBox

from amps_journal import i18n
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.formats.region import Region, region, use_region
from amps_journal.ui import qt_language
from amps_journal.ui.window import JournalWindow

GERMAN = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>
<TS version="2.1" language="de"><context><name>Window</name>
<message><source>Today</source><translation>Heute</translation></message>
</context><context><name>Settings</name>
<message><source>Settings</source><translation>Einstellungen</translation></message>
</context></TS>"""
TODAY = date(2026, 4, 16)
KNOWN = JournalContents(
    person=Person(name="Sam"), settings=JournalSettings(timezone="UTC"), days=(DayEntry(date=TODAY, mood=4),)
)


@pytest.fixture(autouse=True)
def _languages(catalogues: Path, qapp) -> Iterator[None]:
    (catalogues / "de.ts").write_text(GERMAN, "utf-8")
    for language in ("ar", "fa"):
        (catalogues / f"{language}.ts").write_text("<TS/>", "utf-8")
    yield
    i18n.use_language("en")
    use_region(Region())
    qt_language.speak(qapp)


@pytest.fixture
def journal() -> FakeJournal:
    return FakeJournal(KNOWN)


@pytest.fixture
def window(store, appearance, qapp) -> Iterator[JournalWindow]:
    made = JournalWindow(store, appearance)
    made.start()
    made.show()
    yield made
    made.close()
    delete_now(made)


def choose(window: JournalWindow, name: str, value: str, qtbot) -> None:
    """Pick a value of a list in Settings with the keyboard."""
    window.show_page("settings")
    box, before = find(window, name), window.page("settings")
    box.setFocus()
    for _ in range(abs(box.findData(value) - box.currentIndex())):
        QTest.keyClick(box, Qt.Key.Key_Down if box.findData(value) > box.currentIndex() else Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: window.page("settings") is not before)


def test_a_language_is_there_at_once_with_the_same_page_and_field(window, qtbot):
    choose(window, "settings_language", "de", qtbot)
    assert window.current_page == "settings"
    assert find(window, "rail_today").accessibleName() == "Heute"
    assert "Einstellungen" in [label.text() for label in window.page("settings").findChildren(QLabel)]
    assert find(window, "settings_language").value() == "de"
    assert window.focusWidget() is find(window, "settings_language")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Abbrechen"


def test_today_keeps_its_date_and_what_was_being_typed(window, journal, store, qtbot):
    window.show_day(date(2026, 4, 14))
    page = window.page("today")
    qtbot.waitUntil(lambda: page.entry is not None and page.entry.date == date(2026, 4, 14))
    note = find(page, "private_note")
    note.setFocus()
    QTest.keyClicks(note, "Went to the lake")
    choose(window, "settings_language", "de", qtbot)
    window.show_page("today")
    again = window.page("today")
    assert again is not page
    qtbot.waitUntil(lambda: again.entry is not None and again.entry.date == date(2026, 4, 14))
    assert again.entry.private_note == "Went to the lake"


def test_a_form_half_filled_in_stays_as_it_is_until_it_is_done(window, qtbot):
    window.show_page("calendar")
    page = window.page("calendar")
    search = find(page, "calendar_search")
    search.setFocus()
    QTest.keyClicks(search, "exam")
    choose(window, "settings_language", "de", qtbot)
    window.show_page("calendar")
    assert window.page("calendar") is page
    assert search.text() == "exam"
    search.clear()
    window.show_page("today")
    window.show_page("calendar")
    assert window.page("calendar") is not page


def test_pages_that_were_taken_away_are_gone_and_answer_no_more(window, store, qtbot):
    for name in ("calendar", "plan", "trends", "share"):
        window.show_page(name)
    before = [window.page(name) for name in ("calendar", "plan", "trends", "share")]
    gone = []
    for page in before:
        page.destroyed.connect(lambda _page: gone.append(1))
    choose(window, "settings_language", "de", qtbot)
    qtbot.waitUntil(lambda: len(gone) == len(before), timeout=20_000)
    store.save_settings(replace(store.settings, first_weekday=6))
    store.flush()
    qtbot.wait(50)  # A page that still listened would fail here.
    assert window.current_page == "settings"


def test_another_clock_shows_at_once(window, qtbot):
    assert find(window, "rail_today") is not None
    choose(window, "settings_clock", "12", qtbot)
    assert isinstance(find(window, "settings_reminder_time"), QLineEdit)
    assert find(window, "settings_reminder_time").text() == "7:30\u00a0pm"


@pytest.mark.parametrize("system", ["fa_IR", "ar_EG"])
def test_english_shows_western_digits_and_english_months_on_any_system(system, qapp, qtbot):
    QLocale.setDefault(QLocale(system))
    use_region(Region(system[3:]))
    qt_language.speak(qapp)
    number, day = QSpinBox(), QDateEdit()
    for field in (number, day):
        qtbot.addWidget(field)
    number.setSuffix(" min")
    number.setValue(35)
    day.setDisplayFormat("d MMM yyyy")
    day.setDate(TODAY)
    assert (number.text(), day.text()) == ("35 min", "16 Apr 2026")


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_right_to_left_languages_mirror_the_window_and_keep_western_digits(language, qapp, qtbot):
    i18n.use_language(language)
    use_region(Region("EG"))
    qt_language.speak(qapp)
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    number = QSpinBox()
    qtbot.addWidget(number)
    number.setValue(35)
    assert number.text() == "35"
    i18n.use_language("en")
    qt_language.speak(qapp)
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_paper_chosen_on_share_is_kept_for_the_next_time(window, appearance, qtbot):
    window.show_page("share")
    assert window.page("share")._preview.paper.value() == "a4"
    QTest.mouseClick(find(window, "share_paper_letter"), Qt.MouseButton.LeftButton)
    assert appearance.machine.paper == "letter"
    assert region().paper == "letter"


def test_a_new_journal_has_the_weeks_of_its_region_and_an_old_one_keeps_its_own(open_store, appearance, qtbot):
    use_region(Region("US"))
    new = open_store(FakeJournal())
    made = JournalWindow(new, appearance)
    qtbot.addWidget(made)
    made.start()
    find(made, "welcome_skip").click()
    assert new.settings.week_start == 6
    assert open_store(FakeJournal(KNOWN)).settings.week_start == 0
