"""Every place of the window: pages, what they open in themselves, editors, forms and what lies over them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from parts import find
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from amps_journal.ui.look_back.sheet import LookBackSheet
from amps_journal.ui.pages.share.clinic_code_sheet import CodeSheet
from amps_journal.ui.pages.share.share_history import SharedSheet
from amps_journal.ui.window import JournalWindow, page_entries

LOOK_BACK = ("wins", "words", "day")
VIEWS = ("month", "year")
PRINCIPLES = ("progressive_activity", "routine", "recurrence")
PLAN_SECTIONS = ("programme", "quota", "routine", "goals", "ladder", "skills", "setback")
WITH_FORMS = ("programme", "routine", "goals", "ladder")
SETTLES_MS = 60_000

Place = tuple[str, QWidget]


def pages() -> list[str]:
    """The names of the pages."""
    return [entry.name for entry in page_entries()]


def places_of(window: JournalWindow, name: str, qtbot: QtBot) -> Iterator[Place]:
    """Each state of a page by name with what is to be looked at, one after the other."""
    window.show_page(name)
    page = window.page(name)
    others = {"today": _of_today, "calendar": _of_calendar, "trends": _of_trends, "plan": _of_plan, "share": _of_share}
    others["settings"] = _of_settings
    yield name, page
    for state, part in others.get(name, _of_nothing)(window, page, qtbot):
        yield f"{name}, {state}", part


def _of_nothing(window: JournalWindow, _page: Any, _qtbot: QtBot) -> Iterator[Place]:
    if window.current_page != "help":
        return
    window.show_keys()
    yield from _dialogs(window, "the keys")


def _of_settings(window: JournalWindow, page: Any, qtbot: QtBot) -> Iterator[Place]:
    page.open_words()
    sheet = find(page, "words_sheet")
    qtbot.waitUntil(lambda: bool(find(sheet, "words").rows()))
    yield from _dialogs(window, "my words")


def _of_today(window: JournalWindow, page: Any, qtbot: QtBot) -> Iterator[Place]:
    for row in page._sheet.questions:
        row.unfold()
    yield "unfolded", page
    page._extras.open_setback_plan()
    yield from _dialogs(window, "the setback plan")
    page._extras.open_skill("breathing")
    yield from _dialogs(window, "a skill that is led")
    page._extras.open_skill("thought_check")
    yield from _dialogs(window, "a skill in steps")
    for days in (-40, 2):
        day = window._store.today() + timedelta(days=days)
        window.show_day(day)
        qtbot.waitUntil(lambda day=day: page.entry is not None and page.entry.date == day)
        yield f"{days} days from today", page


def _of_calendar(window: JournalWindow, page: Any, qtbot: QtBot) -> Iterator[Place]:
    for view in VIEWS:
        page.show_view(view)
        yield view, page
    page.show_view("month")
    page._side.begin_event(date(2026, 4, 20), date(2026, 4, 24))
    yield "a life event", page
    page._side.close_events()
    search = find(page, "calendar_search")
    search.setText("a")
    page.search_now()
    qtbot.wait(50)
    yield "found", page
    search.setText("þþþþþ")
    page.search_now()
    qtbot.wait(50)
    yield "nothing found", page
    page.clear_search()
    for view in LOOK_BACK:
        find(page, "calendar_look_back").click()
        sheet = find(page, "look_back_sheet")
        assert isinstance(sheet, LookBackSheet)
        sheet.show_view(view)
        qtbot.wait(200)
        yield from _dialogs(window, f"looking back, {view}")


def _of_trends(_window: JournalWindow, page: Any, _qtbot: QtBot) -> Iterator[Place]:
    for principle in PRINCIPLES:
        page.open_detail(principle)
        yield principle, page
        page.close_detail()


def _of_plan(_window: JournalWindow, page: Any, _qtbot: QtBot) -> Iterator[Place]:
    for section in PLAN_SECTIONS:
        page.open_section(section)
        yield section, page
        if section in WITH_FORMS:
            find(page, f"{section}_add").click()
            yield f"{section}, a new one", page
        page.close_section()


def _of_share(window: JournalWindow, page: Any, qtbot: QtBot) -> Iterator[Place]:
    for audience in ("therapist", "parent"):
        page.show_audience(audience)
        qtbot.waitUntil(lambda: page.is_settled, timeout=SETTLES_MS)
        yield audience, page
    page.show_audience("therapist")
    for sheet in (
        CodeSheet("clinic-17", "0a1b2c", window._appearance.theme, window),
        SharedSheet(window._store.share_records, window._appearance.theme, window),
    ):
        sheet.open()
        yield from _dialogs(window, type(sheet).__name__)


def _dialogs(window: JournalWindow, state: str) -> Iterator[Place]:
    """What lies over the window; it is gone afterwards."""
    found = [part for part in window.findChildren(QDialog) if part.isVisible()]
    assert found, state
    for part in found:
        yield state, part
    for part in found:
        part.close()
