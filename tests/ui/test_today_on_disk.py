"""Each of the nine questions, from the page to the disk and back: stored, shown again after reopening, cleared."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from parts import find
from PySide6.QtTest import QTest
from speaking import is_checked, press
from today_pages import show_day

from amps_journal.domain.day import Activity, CopingUse, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import JournalSettings
from amps_journal.domain.plan import Plan, ProgrammeItem, RoutineItem
from amps_journal.journal import Journal
from amps_journal.ui.pages.today import TodayPage
from amps_journal.ui.window import JournalWindow

DAY = date(2026, 4, 16)
START = date(2026, 1, 5)
PLAN = Plan(
    programme=(ProgrammeItem(key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=(3,), start=START),),
    routine=(RoutineItem(key="up", label="Up on time", weekdays=(3,), on="all", start=START),),
)
BY_BUTTON = {
    "your_day": ("did_hobby", {"did": ("hobby",)}),
    "school": ("school_status_all_day", {"school": SchoolDay(status="all_day")}),
    "moving": ("activities_item_bike", {"activities": (Activity(kind="aerobic", minutes=20, item="bike"),)}),
    "routine": ("routine_done_up", {"routine_done": ("up",)}),
    "skills": ("coping_breathing", {"coping": (CopingUse(strategy="breathing"),)}),
    "feelings": ("mood_4", {"mood": 4}),
    "pain": ("pain_average_0", {"pain": Pain(average=0)}),
}


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "journal"
    with Journal.open(place, now=lambda: datetime.now(UTC)) as journal:
        journal.save_settings(JournalSettings(timezone="Europe/London"))
        journal.save_plan(PLAN)
    return place


@pytest.fixture
def open_page(qtbot, theme, open_store, folder):
    """Opens the journal on disk and Today on it, and closes both again."""

    def make():
        store = open_store(Journal.open(folder, now=lambda: datetime.now(UTC), create=False))
        page = show_day(TodayPage(store, theme), DAY, qtbot)
        qtbot.waitUntil(lambda: page.entry is not None)
        return page, store

    return make


def close(page, store):
    page.flush()
    assert store.flush()
    store.close()


def on_disk(folder) -> DayEntry:
    with Journal.open(folder, now=lambda: datetime.now(UTC), create=False) as journal:
        assert journal.check() == []
        return replace(journal.day(DAY), created_at=None, updated_at=None)


@pytest.mark.parametrize("question", BY_BUTTON)
def test_an_answer_is_on_disk_shown_after_reopening_and_cleared_to_nothing(open_page, folder, question):
    button, answer = BY_BUTTON[question]
    page, store = open_page()
    press(find(page, button))
    close(page, store)
    assert on_disk(folder) == DayEntry(date=DAY, **answer)

    page, store = open_page()
    assert is_checked(find(page, button))
    press(find(page, button))
    close(page, store)
    assert on_disk(folder) == DayEntry(date=DAY)


def test_a_night_is_on_disk_shown_after_reopening_and_cleared_to_nothing(open_page, folder, qtbot):
    page, store = open_page()
    qtbot.keyClicks(find(page, "night_lights_out"), "2240")
    qtbot.keyClicks(find(page, "night_woke"), "0650")
    close(page, store)
    assert on_disk(folder) == DayEntry(date=DAY, sleep=Sleep(lights_out=time(22, 40), woke=time(6, 50)))

    page, store = open_page()
    assert find(page, "night").value() == (time(22, 40), time(6, 50))
    for end in ("night_lights_out", "night_woke"):
        QTest.keyClick(find(page, end), "\b")
    close(page, store)
    assert on_disk(folder) == DayEntry(date=DAY)


@pytest.mark.parametrize("field", ["private_note", "therapist_note"])
def test_a_note_is_on_disk_shown_after_reopening_and_cleared_to_nothing(open_page, folder, qtbot, field):
    page, store = open_page()
    find(page, "row_notes").unfold(True)
    qtbot.keyClicks(find(page, field), "Stairs are easier.")
    close(page, store)
    assert on_disk(folder) == DayEntry(date=DAY, **{field: "Stairs are easier."})

    page, store = open_page()
    find(page, "row_notes").unfold(True)
    note = find(page, field)
    assert note.toPlainText() == "Stairs are easier."
    note.selectAll()
    QTest.keyClick(note, "\b")
    close(page, store)
    assert on_disk(folder) == DayEntry(date=DAY)


def test_opening_and_unfolding_leave_the_disk_as_it_was(open_page, folder):
    page, store = open_page()
    for row in page._sheet.questions:
        row.unfold(True)
    page._step(-1)
    page._step(1)
    close(page, store)
    stored = on_disk(folder)
    assert all(getattr(stored, field.name) is None for field in fields(stored) if field.name != "date")
    with Journal.open(folder, now=lambda: datetime.now(UTC), create=False) as journal:
        assert journal.span() is None


def test_a_window_left_open_overnight_opens_the_new_day_and_keeps_the_old_ones_words(
    open_store, appearance, folder, clock, qtbot
):
    store = open_store(Journal.open(folder, now=lambda: datetime.now(UTC), create=False))
    window = JournalWindow(store, appearance)
    qtbot.addWidget(window)
    window.start()
    page = window.page("today")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: page.entry is not None)
    qtbot.keyClicks(find(page, "private_note"), "Good night")
    clock.moment += timedelta(hours=9)
    store.look_at_the_clock()
    tomorrow = DAY + timedelta(days=1)
    qtbot.waitUntil(lambda: page.entry is not None and page.entry.date == tomorrow)
    assert page.entry == DayEntry(date=tomorrow)
    close(page, store)
    assert on_disk(folder) == DayEntry(date=DAY, private_note="Good night")
