"""The life events as a list, to add, change and delete them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain.day_summary import event_name
from amps_journal.domain.person import LifeEvent
from amps_journal.formats.joined import facts
from amps_journal.i18n import translate
from amps_journal.ui.pages.calendar.words import span_in_words
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.buttons.icon_button import IconButton
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.lists.entry_list import Entry, EntryList


class EventsPanel(QWidget):
    """The list of life events; ``opened`` gives one."""

    opened = Signal(object)
    moved = Signal(object)
    added = Signal()
    undone = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_events_panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._head(theme))
        column.addWidget(self._build_undo())
        self._help = label(
            translate("Calendar", "Exams, a holiday, an illness: what was going on shows as a band on every chart."),
            "quiet",
            "calendar_events_help",
            wrap=True,
        )
        self._help.setContentsMargins(16, 0, 16, 8)
        self._list = EntryList("calendar_event_list", translate("Calendar", "Life events"), theme)
        self._list.opened.connect(self.opened)
        self._list.moved.connect(self.moved)
        column.addWidget(self._help)
        column.addWidget(self._list, 1)
        column.addStretch(0)

    def _head(self, theme: Theme) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(sides(16, 12, 12, 4))
        head.setSpacing(8)
        head.addWidget(label(translate("Calendar", "Life events"), "title"), 1)
        self._add = button("calendar_event_add", translate("Calendar", "Add"))
        self._add.setAccessibleName(translate("Calendar", "Add a life event"))
        self._add.clicked.connect(self.added)
        head.addWidget(self._add)
        close = IconButton("calendar_events_close", "close", translate("Calendar", "Close"), theme)
        close.clicked.connect(self.closed)
        head.addWidget(close)
        return head

    def _build_undo(self) -> QWidget:
        self._undo = named(QFrame(), "calendar_event_deleted")
        row = QHBoxLayout(self._undo)
        row.setContentsMargins(sides(16, 0, 12, 2))
        self._deleted = label("", "quiet", "calendar_event_deleted_words", wrap=True)
        self._undo_button = button("calendar_event_undo", translate("Calendar", "Undo"), "link")
        self._undo_button.clicked.connect(self.undone)
        row.addWidget(self._deleted, 1)
        row.addWidget(self._undo_button)
        self._undo.hide()
        return self._undo

    def show_events(self, events: Iterable[LifeEvent]) -> None:
        """Show the events, the latest first."""
        ordered = sorted(events, key=lambda event: event.start, reverse=True)
        self._list.set_entries([_entry(event) for event in ordered])
        self._list.setVisible(bool(ordered))
        self._help.setVisible(not ordered)

    def show_deleted(self, event: LifeEvent | None) -> None:
        """Offer to bring an event back; ``None`` when there is nothing to bring back any more."""
        self._undo.setVisible(event is not None)
        if event is not None:
            self._deleted.setText(translate("Calendar", "Deleted “{name}”.", name=event_name(event)))
            self._undo_button.setAccessibleName(
                translate("Calendar", "Bring back “{name}”", name=event_name(event)),
            )
            self._undo_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Put the keyboard on the button that adds."""
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)


def _entry(event: LifeEvent) -> Entry:
    notes = [
        translate("Calendar", "Stressful") if event.stressful else "",
        translate("Calendar", "No school") if event.no_school else "",
    ]
    aside = facts([span_in_words(event), *notes])
    return Entry(event_name(event), aside, tone="stress_fill" if event.stressful else "school", payload=event)
