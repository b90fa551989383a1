"""Findings are worked out beside the window, never on its thread, whoever asks for them and however it is imported."""

import sys
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from types import FrameType
from typing import Any

import pytest
from deleting import delete_now

from amps_journal.analysis.days import daily_arrays
from amps_journal.analysis.findings import all_findings
from amps_journal.demo import demo_contents
from amps_journal.journal import Journal
from amps_journal.ui.window import JournalWindow

LAST = date(2026, 4, 16)
LONG_WORK = {(all_findings.__file__, "findings_of"), (daily_arrays.__file__, "daily_arrays")}


class Seen:
    """Which of the long functions ran on the window's thread, and how often any ran on another."""

    def __init__(self) -> None:
        self.here: list[str] = []
        self.elsewhere = 0

    def on_this_thread(self, frame: FrameType, event: str, _argument: Any) -> None:
        if event == "call" and (frame.f_code.co_filename, frame.f_code.co_name) in LONG_WORK:
            self.here.append(frame.f_code.co_name)

    def on_another_thread(self, frame: FrameType, event: str, _argument: Any) -> None:
        if event == "call" and (frame.f_code.co_filename, frame.f_code.co_name) in LONG_WORK:
            self.elsewhere += 1


@pytest.fixture
def seen() -> Iterator[Seen]:
    watching = Seen()
    threading.setprofile(watching.on_another_thread)
    sys.setprofile(watching.on_this_thread)
    yield watching
    sys.setprofile(None)
    threading.setprofile(None)


@pytest.fixture
def window(seen, tmp_path, open_store, appearance) -> Iterator[JournalWindow]:
    """The window on a real journal; its threads begin under the watch."""
    journal = Journal.open(tmp_path / "journal", now=lambda: datetime(2026, 4, 16, 20, 14, tzinfo=UTC))
    journal.merge_contents(demo_contents(120, 3, LAST))
    made = JournalWindow(open_store(journal), appearance)
    made.start()
    made.show()
    yield made
    made.close()
    delete_now(made)


def test_no_page_works_out_findings_on_the_windows_thread(window, seen, qtbot):
    for page in ("trends", "share"):
        before = seen.elsewhere
        window.show_page(page)
        qtbot.waitUntil(lambda before=before: seen.elsewhere > before, timeout=60_000)
    for page in ("calendar", "today", "trends"):
        window.show_page(page)
        qtbot.wait(200)
    assert seen.here == []


def test_the_watch_sees_what_runs_here(seen):
    all_findings.findings_of(demo_contents(20, 3, LAST))
    assert seen.here == ["findings_of", "daily_arrays"]
