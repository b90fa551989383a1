"""The window: rail, pages made on the first visit, place and look kept, nothing lost on closing."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from deleting import delete_now
from fake_journal import FULL_DISK, FakeJournal
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.settings import MachineSettings
from amps_journal.ui.appearance import Appearance
from amps_journal.ui.widgets.layout.rail import RailEntry
from amps_journal.ui.window import JournalWindow, page_entries

TODAY = date(2026, 4, 16)
KNOWN = JournalContents(
    person=Person(name="Sam"), settings=JournalSettings(timezone="UTC"), days=(DayEntry(date=TODAY, mood=4),)
)


@pytest.fixture
def journal() -> FakeJournal:
    return FakeJournal(KNOWN)


@pytest.fixture
def window(store, appearance, qapp, journal) -> Iterator[JournalWindow]:
    made = JournalWindow(store, appearance)
    made.start()
    made.show()
    yield made
    journal.failure = None
    made.close()
    delete_now(made)


def test_it_opens_on_today_with_the_stored_day(window, qtbot):
    assert window.current_page == "today"
    qtbot.waitUntil(lambda: window.page("today").entry is not None)
    assert window.page("today").entry.mood == 4


@pytest.mark.parametrize(("choice", "page"), [("later", "today"), ("now", "plan")])
def test_a_new_journal_opens_on_the_welcome_and_then_on_today_or_a_plan(open_store, appearance, qtbot, choice, page):
    window = JournalWindow(open_store(FakeJournal()), appearance)
    qtbot.addWidget(window)
    window.start()
    assert window.findChild(QWidget, "welcome_page") is not None
    assert window.findChild(QWidget, "rail").isHidden()
    window.findChild(QPushButton, "welcome_skip").click()
    assert window.current_page == "welcome"
    window.findChild(QPushButton, f"welcome_plan_{choice}").click()
    assert window.current_page == page
    assert not window.findChild(QWidget, "rail").isHidden()


def test_pages_are_made_on_their_first_visit(window):
    assert window.findChild(QWidget, "settings_page") is None
    window.show_page("settings")
    assert window.findChild(QWidget, "settings_page").isVisible()


def test_nothing_heavy_is_imported_before_the_window_is_up():
    code = (
        "import sys, amps_journal.app, amps_journal.ui.window, amps_journal.ui.pages.today, amps_journal.journal;"
        "print(sorted({n.partition('.')[0] for n in sys.modules}"
        " & {'matplotlib', 'numpy', 'scipy', 'alembic', 'typst'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("number", "name"), [(1, "today"), (2, "calendar"), (4, "plan"), (5, "share"), (6, "settings")]
)
def test_ctrl_and_a_digit_open_a_page(window, qtbot, number, name):
    window.show_page("help")
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
    assert window.current_page == name


def test_the_rail_marks_the_page_that_is_open(window, qtbot):
    entry = window.findChild(QWidget, "rail_calendar")
    qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert window.current_page == "calendar"
    assert entry.isChecked()
    assert not window.findChild(QWidget, "rail_today").isChecked()


def test_every_entry_of_the_rail_has_a_name_and_a_page(window):
    for entry in page_entries():
        widget = window.findChild(QWidget, f"rail_{entry.name}")
        assert widget.accessibleName() == entry.words.replace("\n", " ")
        window.show_page(entry.name)
        assert window.current_page == entry.name


def test_the_title_says_whose_journal_it_is(window, store):
    assert window.windowTitle().startswith("Sam’s journal")
    store.save_person(Person(name="Robin"))
    store.flush()
    assert window.windowTitle().startswith("Robin’s journal")


def test_what_went_wrong_is_said_in_the_banner_and_goes_when_it_is_mended(window, store, journal, qtbot):
    journal.failure = FULL_DISK
    banner = window.findChild(QWidget, "banner")
    with qtbot.waitSignal(store.failed):
        store.save_day(DayEntry(date=TODAY, mood=2))
    assert banner.isVisible()
    assert "The disk is full." in banner.value()
    journal.failure = None
    with qtbot.waitSignal(store.recovered):
        store.retry()
    assert not banner.isVisible()


def test_the_theme_changes_live_on_every_page(window, appearance):
    for name in ("calendar", "settings"):
        window.show_page(name)
    appearance.change(replace(appearance.machine, theme="dark", text_scale=1.5))
    assert window.page("calendar").theme.is_dark
    assert window.page("settings").theme.scale == 1.5
    appearance.change(MachineSettings(theme="light"))


def test_a_machine_that_turns_dark_is_followed(qapp, monkeypatch):
    kept: list[MachineSettings] = []
    shown = {"system": "light"}
    monkeypatch.setattr("amps_journal.ui.theme.shown_theme_name", lambda name: shown.get(name, name))
    appearance = Appearance(qapp, MachineSettings(theme="system"), kept.append)
    told: list[bool] = []
    appearance.theme_changed.connect(lambda theme: told.append(theme.is_dark))
    shown["system"] = "dark"
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert told == [True]
    assert kept == []
    appearance.change(MachineSettings(theme="light"))


def test_it_comes_back_where_it_was(store, qapp, qtbot):
    kept: list[MachineSettings] = []
    first = JournalWindow(store, Appearance(qapp, MachineSettings(theme="light"), kept.append))
    qtbot.addWidget(first)
    first.start()
    first.resize(960, 650)  # The screen of the tests is not larger than this.
    first.show()
    first.close()
    second = JournalWindow(store, Appearance(qapp, kept[-1], kept.append))
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (960, 650)


def test_a_place_that_cannot_be_read_is_forgotten(store, qapp, qtbot):
    window = JournalWindow(store, Appearance(qapp, MachineSettings(window_geometry="not base64!"), lambda _kept: None))
    qtbot.addWidget(window)
    assert (window.width(), window.height()) == (1280, 720)


def test_closing_writes_everything_first(window, store, journal):
    store.save_day(DayEntry(date=TODAY, mood=1))
    window.close()
    assert journal.stored[TODAY].mood == 1


@pytest.mark.parametrize(("name", "is_closed"), [("Keep open", False), ("Close without them", True)])
def test_closing_asks_before_anything_is_lost(window, store, journal, monkeypatch, name, is_closed):
    journal.failure = FULL_DISK
    store.save_day(DayEntry(date=TODAY, mood=1))

    def answer(box: QMessageBox) -> int:
        next(b for b in box.buttons() if b.text() == name).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    assert window.close() is is_closed
    journal.failure = None


def test_a_window_left_open_overnight_moves_on(window, store, clock, qtbot):
    qtbot.waitUntil(lambda: window.page("today").entry is not None)
    clock.moment = datetime(2026, 4, 17, 4, 1, tzinfo=UTC)
    store.look_at_the_clock()
    assert window.page("today").date == date(2026, 4, 17)


def test_an_older_day_stays_open_overnight(window, store, clock):
    window.show_day(date(2026, 4, 2))
    clock.moment = datetime(2026, 4, 17, 4, 1, tzinfo=UTC)
    store.look_at_the_clock()
    assert window.page("today").date == date(2026, 4, 2)


@pytest.mark.parametrize("name", [entry.name for entry in page_entries()])
def test_everything_that_takes_the_keyboard_has_a_name(window, qtbot, name):
    window.show_page(name)
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


@pytest.mark.parametrize("name", [entry.name for entry in page_entries()])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_page_is_wider_than_a_small_screen(window, appearance, qtbot, name, scale):
    appearance.change(replace(appearance.machine, text_scale=scale))
    window.resize(1280, 720)
    window.show_page(name)
    window.grab()
    page = window.page(name)
    assert window.width() == 1280
    assert page.minimumSizeHint().width() <= page.width()
    assert page.findChild(QWidget, "scroll_ground").width() <= page.width()
    appearance.change(MachineSettings(theme="light"))


@pytest.mark.parametrize(
    ("page", "opens", "is_open"),
    [
        ("trends", lambda page: page.open_detail("routine"), lambda page: page._opened is not None),
        ("plan", lambda page: page.open_section("programme"), lambda page: bool(page.opened)),
    ],
)
def test_the_entry_of_the_open_page_leads_back_to_its_beginning(window, qtbot, page, opens, is_open):
    qtbot.mouseClick(window.findChild(RailEntry, f"rail_{page}"), Qt.MouseButton.LeftButton)
    opens(window.page(page))
    qtbot.mouseClick(window.findChild(RailEntry, "rail_today"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.findChild(RailEntry, f"rail_{page}"), Qt.MouseButton.LeftButton)
    assert is_open(window.page(page))  # Coming back from another page is no wish to leave what was being read.
    qtbot.mouseClick(window.findChild(RailEntry, f"rail_{page}"), Qt.MouseButton.LeftButton)
    assert not is_open(window.page(page))


def test_writing_a_setback_plan_leads_straight_to_where_it_is_written(window, qtbot):
    """With no plan at all, too, where the page would offer plans to begin with instead."""
    today = window.page("today")
    qtbot.waitUntil(lambda: today.entry is not None)
    today.findChild(QWidget, "row_pain").unfold(True)
    qtbot.waitUntil(lambda: today.findChild(QWidget, "setback") is not None)
    for name in ("setback", "setback_write_plan"):
        chip = today.findChild(QWidget, name)
        today._scroll.ensureWidgetVisible(chip)
        qtbot.waitUntil(chip.isVisible)
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert window.current_page == "plan"
    assert window.page("plan").opened == "setback"
    assert window.findChild(QWidget, "plan_setback_editor").isVisible()


def test_a_section_that_was_left_open_gives_way_to_the_one_that_is_asked_for(window):
    window.show_place("plan/routine")
    assert window.page("plan").opened == "routine"
    window.show_place("plan/setback")
    assert window.findChild(QWidget, "plan_setback_editor").isVisible()
    assert not window.findChild(QWidget, "plan_routine_editor").isVisible()


def test_while_somebody_looks_on_no_part_of_the_plan_opens(window):
    window.page("plan")
    window._is_showing = True
    window.show_place("plan/setback")
    assert window.page("plan").opened == ""


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_settings_are_not_cut_off_in_the_smallest_window(window, appearance, scale):
    appearance.change(replace(appearance.machine, text_scale=scale))
    window.resize(960, 600)
    window.show_page("settings")
    QTest.qWait(10)
    window.grab()
    page = window.page("settings")
    shown = [part for part in page.findChildren(QWidget) if part.isVisible() and part.width() > 1]
    assert [part.objectName() for part in shown if part.mapTo(page, part.rect().topRight()).x() >= page.width()] == []
    ground = page.findChild(QWidget, "scroll_ground")
    assert ground.width() >= ground.minimumSizeHint().width()


class _Windows(QObject):
    """Notes every window that is shown, however shortly."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt calls it)
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_no_part_of_a_page_is_a_window_of_its_own_even_for_a_moment(store, appearance, qapp, journal, qtbot):
    windows = _Windows()
    qapp.installEventFilter(windows)
    try:
        window = JournalWindow(store, appearance)
        qtbot.addWidget(window)
        window.start()
        window.show()
        for entry in page_entries():
            window.show_page(entry.name)
            qtbot.wait(20)
    finally:
        qapp.removeEventFilter(windows)
    assert windows.shown == ["JournalWindow window"]
