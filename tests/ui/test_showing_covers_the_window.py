"""While somebody looks on, the whole window shows only what they may see, with one way out."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from deleting import delete_now
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from amps_journal.demo import demo_contents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import LifeEvent
from amps_journal.domain.plan import SetbackPlan
from amps_journal.journal import Journal
from amps_journal.ui.window import JournalWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PRIVATE_PAGES = ("today", "share", "settings")

SECRET_DAY = date(2026, 4, 7)


@pytest.fixture
def window(tmp_path, open_store, appearance, qtbot):
    journal = Journal.open(tmp_path / "journal", now=lambda: datetime(2026, 4, 16, 20, 14, tzinfo=UTC))
    journal.merge_contents(demo_contents(120, 3, date(2026, 4, 16)))
    journal.save_day(DayEntry(date=SECRET_DAY, private_note="the lighthouse", stress=9, did=("gardening",)))
    journal.save_life_events((LifeEvent(kind="exams", label="Mocks", start=date(2026, 4, 6), end=date(2026, 4, 12)),))
    made = JournalWindow(open_store(journal), appearance)
    made.start()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.page("today").entry is not None)
    yield made
    made.close()
    delete_now(made)


def settle(window, qtbot) -> None:
    page = window.page("trends")
    qtbot.waitUntil(lambda: page.is_settled and all(view.is_settled for view in page.views()), timeout=60_000)


def press_to_show(window, qtbot) -> None:
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL | SHIFT)
    settle(window, qtbot)


@pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)")  # the offscreen plugin
def test_one_key_covers_the_window_from_anywhere(window, qtbot) -> None:
    press_to_show(window, qtbot)
    assert window.current_page == "trends"
    for name in PRIVATE_PAGES:
        entry = window._rail.entry(name)
        assert not entry.isEnabled()
        qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
        window.show_page(name)
        assert window.current_page == "trends"
    for number in (1, 5, 6):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), CONTROL)
        assert window.current_page == "trends"
    window.show_day(date(2026, 4, 10))
    window.come_to_today()
    assert window.current_page == "trends"


class Clipboard:
    """A clipboard that says whose it is; the one of the test screen does not know."""

    def __init__(self, is_ours: bool) -> None:
        self.is_ours, self.held = is_ours, "stress 8, pain 7"

    def ownsClipboard(self) -> bool:  # noqa: N802
        return self.is_ours

    def clear(self) -> None:
        self.held = ""


@pytest.mark.parametrize(("is_ours", "held"), [(True, ""), (False, "stress 8, pain 7")])
def test_what_this_program_copied_is_taken_off_the_clipboard(window, qtbot, monkeypatch, is_ours, held) -> None:
    clipboard = Clipboard(is_ours)
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: clipboard)
    press_to_show(window, qtbot)
    assert clipboard.held == held


def test_help_stays_open_to_all(window, qtbot) -> None:
    press_to_show(window, qtbot)
    window.show_page("help")
    assert window.current_page == "help"
    window.show_page("trends")
    assert window.page("trends").findChild(QWidget, "trends_showing_bar").isVisible()


def test_no_card_that_is_hidden_keeps_its_words(window, qtbot) -> None:
    window.show_page("trends")
    settle(window, qtbot)
    card = window.page("trends").findChild(QWidget, "trends_recurrence")
    assert card.accessibleDescription() != ""
    press_to_show(window, qtbot)
    assert not card.isVisible()
    words = [card.accessibleName(), card.accessibleDescription(), card.toolTip()]
    words += [label.text() for label in card.findChildren(QLabel) if "title" not in label.objectName()]
    said = " ".join(words).lower()
    for word in ("higher", "lower", "setbacks that", "days behind", "seen", "%"):
        assert word not in said


def test_stopping_gives_everything_back(window, qtbot) -> None:
    press_to_show(window, qtbot)
    qtbot.mouseClick(window.page("trends").findChild(QAbstractButton, "trends_stop_showing"), Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    for name in PRIVATE_PAGES:
        window.show_page(name)
        assert window.current_page == name


def shown_calendar(window, qtbot):
    """The calendar as somebody who looks on sees it, once its month is there."""
    window.show_page("calendar")
    page = window.findChild(QWidget, "calendar_page_shown")
    qtbot.waitUntil(lambda: "logged" in page.findChild(QLabel, "calendar_count").text())
    return page


def all_words(widget) -> str:
    """Everything that can be seen, pointed at or heard in a part of the window."""
    words = []
    for part in (widget, *widget.findChildren(QWidget)):
        words += [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
        words += [part.text()] if isinstance(part, QLabel | QAbstractButton) else []
    return " ".join(words)


@pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)")
def test_the_calendar_is_shown_as_they_may_see_it_under_the_same_strip(window, qtbot) -> None:
    press_to_show(window, qtbot)
    page = shown_calendar(window, qtbot)
    assert window.current_page == "calendar"
    assert page.isVisible()
    whole = page.parentWidget()
    assert whole.findChild(QWidget, "trends_showing_bar").isVisible()
    said = all_words(whole)
    assert "Tuesday, 7 April" in said
    assert "Mocks" not in said  # a parent gets life events only where the teen says so
    assert "stress" not in said.lower()
    assert not page.findChild(QAbstractButton, "calendar_events").isVisible()


@pytest.mark.parametrize(("words", "found"), [("lighthouse", 0), ("mocks", 0), ("gardening", 1)])
def test_what_is_withheld_is_not_found_by_a_search(window, qtbot, words, found) -> None:
    press_to_show(window, qtbot)
    page = shown_calendar(window, qtbot)
    field = page.findChild(QWidget, "calendar_search")
    field.setFocus()
    QTest.keyClicks(field, words)
    page.search_now()
    qtbot.waitUntil(lambda: page.findChild(QWidget, "calendar_results") is not None)
    qtbot.wait(100)
    assert len(page._found or ()) == found


def test_a_day_of_which_they_see_nothing_is_no_day(window, qtbot) -> None:
    window._store.save_day(DayEntry(date=date(2026, 4, 8), private_note="only this", stress=9))
    window._store.flush()
    press_to_show(window, qtbot)
    page = shown_calendar(window, qtbot)
    got = []
    page._store.load_days(None, got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert date(2026, 4, 8) not in {entry.date for entry in got[0]}
    assert all(entry.stress is None and entry.private_note is None and entry.pain is None for entry in got[0])


def test_a_click_on_a_day_opens_nothing_and_nothing_can_be_changed(window, qtbot) -> None:
    press_to_show(window, qtbot)
    page = shown_calendar(window, qtbot)
    page.day_requested.emit(SECRET_DAY)
    assert window.current_page == "calendar"
    before = window._store.life_events
    page._store.save_life_events(())
    assert window._store.life_events == before


def test_the_strip_over_the_calendar_changes_who_looks_on_and_is_the_way_out(window, qtbot) -> None:
    press_to_show(window, qtbot)
    bar = shown_calendar(window, qtbot).parentWidget().findChild(QWidget, "trends_showing_bar")
    bar.audience_chosen.emit("therapist")
    page = shown_calendar(window, qtbot)
    assert "Mocks" in [event.label for event in page._store.life_events]
    stop = page.parentWidget().findChild(QAbstractButton, "trends_stop_showing")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert window.current_page == "calendar"
    assert window.findChild(QWidget, "calendar_page_shown") is None
    assert window.page("calendar").isVisible()


def test_the_plan_is_shown_as_a_sheet_without_the_setback_plan(window, qtbot) -> None:
    plan = replace(window._store.plan, setback_plan=SetbackPlan(words="It passes, I know that now", tell=("Grandma",)))
    window._store.save_plan(plan)
    window._store.flush()
    press_to_show(window, qtbot)
    window.show_page("plan")
    page = window.findChild(QWidget, "plan_page_shown")
    qtbot.waitUntil(lambda: bool(page.frame.preview.pages), timeout=60_000)
    assert window.current_page == "plan"
    said = " ".join([*page.frame.preview._texts, all_words(page.parentWidget())])
    assert plan.programme[0].label in said
    assert "It passes" not in said
    assert "Grandma" not in said
    assert not page.findChildren(QLineEdit)


@pytest.mark.parametrize("audience", ["parent", "therapist"])
def test_the_years_name_no_measure_whose_answers_are_not_shared(audience, window, qtbot) -> None:
    press_to_show(window, qtbot)
    bar = shown_calendar(window, qtbot).parentWidget().findChild(QWidget, "trends_showing_bar")
    bar.audience_chosen.emit(audience)
    page = shown_calendar(window, qtbot)
    page.show_view("year")
    choice = page.findChild(QWidget, "calendar_measure")
    offered = {choice.itemData(place) for place in range(choice.count())}
    function = {"active_minutes", "school", "programme", "routine"}
    assert offered == (function if audience == "parent" else function | {"sleep", "energy", "pain"})
