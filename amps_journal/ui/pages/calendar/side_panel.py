"""What stands beside the calendar: what was found, the life events, or one of them to fill in."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from amps_journal.domain.person import LifeEvent
from amps_journal.domain.search import SearchResult
from amps_journal.i18n import translate
from amps_journal.ui.pages.calendar.event_form import EventForm
from amps_journal.ui.pages.calendar.event_list import EventsPanel
from amps_journal.ui.pages.calendar.search_results import ResultsPanel
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.layout.card import Card


@dataclass(frozen=True, slots=True)
class _Deleted:
    """A life event that was deleted, and where it stood."""

    index: int
    event: LifeEvent


class Side(Card):
    """Hidden until it is asked for; keeps the life events through the store."""

    hit_opened = Signal(object)
    day_pointed = Signal(object)
    search_cleared = Signal()
    closed = Signal()
    turned = Signal()

    def __init__(self, store: JournalStore, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("calendar_side", padding=1, parent=parent)
        self.setAccessibleName(translate("Calendar", "Beside the calendar"))
        self._store = store
        self._edited: LifeEvent | None = None
        self._deleted: _Deleted | None = None
        self._is_searching = False
        self._results = ResultsPanel(theme)
        self._events = EventsPanel(theme)
        self._form = EventForm(theme)
        self._stack = named(QStackedWidget(), "calendar_side_stack")
        self._stack.setProperty("role", "clear")  # The card is its ground.
        for part in (self._results, self._events, self._form):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack)
        self._days = store.today(), store.today()
        self._connect()
        self.hide()

    def _connect(self) -> None:
        self._results.opened.connect(self._on_hit)
        self._results.moved.connect(lambda hit: self.day_pointed.emit(hit.date))
        self._results.closed.connect(self.search_cleared)
        self._events.opened.connect(self.edit)
        self._events.moved.connect(lambda event: self.day_pointed.emit(event.start))
        self._events.added.connect(self._begin)
        self._events.undone.connect(self._bring_back)
        self._events.closed.connect(self.close_events)
        self._form.saved.connect(self._on_saved)
        self._form.deleted.connect(self._on_deleted)
        self._form.cancelled.connect(self._leave_form)
        self._store.changed.connect(self._show_stored)
        # What could not be kept is not shown as kept.
        self._store.failed.connect(self._show_stored)

    def _show_stored(self) -> None:
        self._events.show_events(self._store.life_events)

    @property
    def shows_events(self) -> bool:
        """Whether the life events, or one of them, are open."""
        return not self.isHidden() and self._stack.currentWidget() is not self._results

    def show_result(self, query: str, result: SearchResult) -> None:
        """Show what was found."""
        self._is_searching = True
        self._results.show_result(query, result)
        self._stack.setCurrentWidget(self._results)
        self.show()

    def focus_results(self) -> None:
        """Put the keyboard on the first hit."""
        self._results.take_focus()

    def end_search(self) -> None:
        """Put what was found away."""
        self._is_searching = False
        if self._stack.currentWidget() is self._results:
            self.hide()

    def show_events(self, first: date, last: date) -> None:
        """Show the life events; a new one will be offered for these days."""
        self._days = first, last
        self._events.show_events(self._store.life_events)
        self._stack.setCurrentWidget(self._events)
        self.show()
        self._events.take_focus()

    def begin_event(self, first: date, last: date) -> None:
        """Offer a new life event on these days."""
        self._days = first, last
        self._begin()

    def close_events(self) -> None:
        """Put the life events away; what was found comes back."""
        self._forget_deleted()
        if self._is_searching:
            self._stack.setCurrentWidget(self._results)
        else:
            self.hide()
        self.closed.emit()

    def edit(self, event: LifeEvent) -> None:
        """Show one life event to be changed."""
        self._edited = event
        self._form.show_event(event, self._store.today())
        self._show_form()

    def _begin(self) -> None:
        self._edited = None
        self._form.begin(*self._days, self._store.today())
        self._show_form()

    def _show_form(self) -> None:
        self._forget_deleted()
        self._stack.setCurrentWidget(self._form)
        self.show()
        self._form.take_focus()

    def _leave_form(self) -> None:
        self._edited = None
        self.show_events(*self._days)

    def _on_hit(self, hit: object) -> None:
        event = getattr(hit, "event", None)
        if event is not None:
            self.edit(event)
        else:
            self.hit_opened.emit(hit)

    def _on_saved(self, event: LifeEvent) -> None:
        events = list(self._store.life_events)
        if self._edited in events:
            events[events.index(self._edited)] = event
        else:
            events.append(event)
        self._store.save_life_events(tuple(events))
        self._leave_form()
        self.day_pointed.emit(event.start)

    def _on_deleted(self) -> None:
        events = list(self._store.life_events)
        gone = self._edited
        if gone in events:
            self._deleted = _Deleted(events.index(gone), gone)
            del events[self._deleted.index]
            self._store.save_life_events(tuple(events))
        self._leave_form()
        if self._deleted is not None:
            self._events.show_deleted(self._deleted.event)

    def _bring_back(self) -> None:
        if self._deleted is not None:
            events = list(self._store.life_events)
            events.insert(self._deleted.index, self._deleted.event)
            self._store.save_life_events(tuple(events))
        self._forget_deleted()
        self._events.show_events(self._store.life_events)
        self._events.take_focus()

    def _forget_deleted(self) -> None:
        self._deleted = None
        self._events.show_deleted(None)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that it takes room now."""
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it leaves its room."""
        super().hideEvent(event)
        self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes a step back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._stack.currentWidget() is self._form:
            self._leave_form()
        elif self._stack.currentWidget() is self._events:
            self.close_events()
        else:
            self.search_cleared.emit()
