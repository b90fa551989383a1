"""While somebody looks on, the whole window shows only what they may see, with one way out."""

from datetime import UTC, date, datetime

import pytest
from deleting import delete_now
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from amps_journal.demo import demo_contents
from amps_journal.journal import Journal
from amps_journal.ui.window import JournalWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PRIVATE_PAGES = ("today", "calendar", "plan", "share", "settings")


@pytest.fixture
def window(tmp_path, open_store, appearance, qtbot):
    journal = Journal.open(tmp_path / "journal", now=lambda: datetime(2026, 4, 16, 20, 14, tzinfo=UTC))
    journal.merge_contents(demo_contents(120, 3, date(2026, 4, 16)))
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
    for number in range(1, 7):
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
