"""Settings > Region: the first weekday, the clock and the paper, each used where it matters."""

from dataclasses import replace
from datetime import date

import pytest
from deleting import delete_now
from fake_journal import FakeJournal
from parts import find
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from amps_journal import cli, paths
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.formats import chosen_language
from amps_journal.formats.region import Region, region, use_region
from amps_journal.i18n import language
from amps_journal.settings import MachineSettings, load_settings, save_settings
from amps_journal.ui.window import JournalWindow

KNOWN = JournalContents(
    person=Person(name="Sam"),
    settings=JournalSettings(timezone="UTC"),
    days=(DayEntry(date=date(2026, 4, 16), mood=4),),
)


@pytest.fixture
def journal() -> FakeJournal:
    return FakeJournal(KNOWN)


@pytest.fixture
def window(store, appearance):
    made = JournalWindow(store, appearance)
    made.start()
    made.show()
    yield made
    made.close()
    delete_now(made)
    use_region(Region())


def choose(window: JournalWindow, name: str, value: object) -> None:
    """Pick a value with the keyboard."""
    window.show_page("settings")
    box = find(window, name)
    box.setFocus()
    while box.value() != value:
        down = box.findData(value) > box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


def test_the_paper_is_chosen_in_settings_and_taken_by_share(window, appearance):
    window.show_page("share")
    share = window.page("share")
    assert find(window, "share_paper").value() == "a4"
    choose(window, "settings_paper", "letter")
    assert appearance.machine.paper == "letter"
    assert region().paper == "letter"
    window.show_page("share")
    assert find(window, "share_paper").value() == "letter"
    assert share.request().paper == "letter"


def test_paper_chosen_on_share_shows_in_settings(window, appearance):
    window.show_page("settings")
    window.show_page("share")
    QTest.mouseClick(find(window, "share_paper_letter"), Qt.MouseButton.LeftButton)
    window.show_page("settings")
    assert find(window, "settings_paper").value() == "letter"


def test_weeks_and_times_are_chosen_beside_it(window, store, appearance):
    choose(window, "settings_first_weekday", 6)
    assert store.settings.week_start == 6
    choose(window, "settings_clock", "12")
    assert appearance.machine.clock == "12"


def test_the_command_line_prints_on_that_paper(monkeypatch):
    assert cli.parse(["summary", "out.pdf"]).paper == "a4"
    save_settings(paths.settings_file(), MachineSettings(paper="letter"))
    assert cli.parse(["summary", "out.pdf"]).paper == "letter"
    assert cli.parse(["summary", "out.pdf", "--paper", "a4"]).paper == "a4"


def test_settings_of_before_keep_following_the_land(monkeypatch):
    save_settings(paths.settings_file(), MachineSettings(theme="dark"))
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    chosen_language.follow(load_settings(paths.settings_file()))
    assert (region().paper, load_settings(paths.settings_file()).paper) == ("letter", "system")
    use_region(Region())


def test_a_language_of_the_command_line_stays_when_something_else_is_changed(catalogues, appearance):
    (catalogues / "de.ts").write_text("<TS/>", "utf-8")
    chosen_language.follow(appearance.machine, "de")
    appearance.change(replace(appearance.machine, clock="12"))
    assert language() == "de"
    appearance.change(replace(appearance.machine, language="en"))
    assert language() == "en"
    appearance.change(replace(appearance.machine, language="", clock="system"))
