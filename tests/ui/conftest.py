"""What the tests of the window share: a clock that stands still, a store over a journal in memory, a theme."""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from deleting import delete_now
from fake_journal import FakeJournal
from PySide6.QtWidgets import QWidget

from amps_journal.demo import demo_contents
from amps_journal.domain.contents import JournalContents
from amps_journal.journal import Journal
from amps_journal.settings import MachineSettings
from amps_journal.ui.appearance import Appearance
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import apply_theme, load_theme


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 4, 16, 20, 14, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journal() -> FakeJournal:
    return FakeJournal()


@pytest.fixture
def open_store(qapp, clock: Clock) -> Iterator[Callable[[object], JournalStore]]:
    """Opens a store over any journal and closes it after the test."""
    opened: list[JournalStore] = []

    def make(journal) -> JournalStore:
        store = JournalStore(lambda: journal, clock)
        store.open()
        opened.append(store)
        return store

    yield make
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store, journal: FakeJournal) -> JournalStore:
    return open_store(journal)


@pytest.fixture
def store_of(tmp_path: Path, open_store, clock: Clock) -> Callable[[JournalContents], JournalStore]:
    """Opens a store over a journal on disk that holds some contents."""

    def make(contents: JournalContents) -> JournalStore:
        journal = Journal.open(tmp_path / "journal", now=clock)
        journal.merge_contents(contents)
        return open_store(journal)

    return make


@pytest.fixture(scope="session")
def demo() -> JournalContents:
    """Four months of a made-up teen, up to a day after the clock's."""
    return demo_contents(120, 3, date(2026, 4, 17))


@pytest.fixture
def in_front(qtbot) -> Iterator[Callable[..., QWidget]]:
    """Shows a page in front of all others, and has it gone after the test."""
    shown: list[QWidget] = []

    def show(page: QWidget, width: int = 1192, height: int = 720) -> QWidget:
        page.resize(width, height)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        shown.append(page)
        return page

    yield show
    for page in shown:
        page.close()
        delete_now(page)


@pytest.fixture
def theme(qapp):
    theme = load_theme("light")
    apply_theme(qapp, theme)
    return theme


@pytest.fixture
def appearance(qapp) -> Appearance:
    made = Appearance(qapp, MachineSettings(theme="light"), lambda _kept: None)
    made.dress()
    return made
