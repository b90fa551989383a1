"""What the tests of the calendar share: a journal that keeps life events, and ways to find things on the page."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from fake_journal import FakeJournal
from PySide6.QtWidgets import QPushButton, QWidget

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import JournalSettings, LifeEvent, Person
from amps_journal.journal import Change, Topic
from amps_journal.ui.widgets.calendar_grids.day_cell import DayCell
from amps_journal.ui.widgets.calendar_grids.year_grid import YearGrid

TODAY = date(2026, 4, 16)


class EventfulJournal(FakeJournal):
    def save_life_events(self, events: Sequence[LifeEvent]) -> Change:
        self._write("life_events", events)
        self.kept = replace(self.kept, life_events=tuple(events))
        return self._tell(Change(frozenset({Topic.LIFE_EVENTS})))


def journal_of(*entries: DayEntry, events: tuple[LifeEvent, ...] = (), first_weekday: int = 0) -> EventfulJournal:
    settings = JournalSettings(first_weekday=first_weekday)
    return EventfulJournal(
        JournalContents(person=Person(name="Sam"), settings=settings, days=entries, life_events=events)
    )


def settle(page: QWidget) -> None:
    """Let the journal's thread answer, and what follows from the answers."""
    for _ in range(4):
        page._store.flush()


def press(page: QWidget, name: str) -> None:
    page.findChild(QPushButton, name).click()
    settle(page)


def cell(page: QWidget, day: date) -> DayCell:
    cells = (c for c in page.findChildren(DayCell) if c.state() is not None and not c.isHidden())
    return next(c for c in cells if c.state().day.date == day)


def year_grid(page: QWidget) -> YearGrid:
    return page.findChild(YearGrid)
