"""What a search found, as a list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain.search import MOST_HITS, SearchResult
from amps_journal.i18n import plural, translate
from amps_journal.ui.pages.calendar.words import field_name, hit_date
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.buttons.icon_button import IconButton
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.lists.entry_list import Entry, EntryList


class ResultsPanel(QWidget):
    """The list of hits; ``opened`` and ``moved`` give a ``Hit``."""

    opened = Signal(object)
    moved = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_results")
        self._title = label("", "title", "calendar_results_title", wrap=True)
        close = IconButton("calendar_results_close", "close", translate("Calendar", "Clear the search"), theme)
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(sides(16, 12, 12, 4))
        head.addWidget(self._title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._nothing = label("", "quiet", "calendar_nothing", wrap=True)
        self._nothing.setContentsMargins(16, 0, 16, 0)
        self._more = label("", "small", "calendar_more", wrap=True)
        self._more.setContentsMargins(16, 0, 16, 10)
        self._list = EntryList("calendar_hits", translate("Calendar", "Found"), theme)
        self._list.opened.connect(self.opened)
        self._list.moved.connect(self.moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self._list, 1)
        column.addWidget(self._more)
        column.addStretch(0)

    def show_result(self, query: str, result: SearchResult) -> None:
        """Show what was found for a query."""
        hits = result.hits
        events = sum(hit.event is not None for hit in hits)
        self._title.setText(_found_words(len(result.days), events) if hits else translate("Calendar", "Nothing found"))
        self._nothing.setText(
            translate("Calendar", "No “{query}” so far. A shorter word may find more.", query=query.strip())
        )
        self._nothing.setVisible(not hits)
        self._list.setVisible(bool(hits))
        self._more.setText(
            plural("Calendar", "The newest place is listed.", "The newest {n} places are listed.", MOST_HITS)
        )
        self._more.setVisible(len(hits) >= MOST_HITS)
        self._list.set_entries(
            [Entry(hit_date(hit), field_name(hit.field), hit.excerpt, hit.marks, payload=hit) for hit in hits]
        )

    def take_focus(self) -> None:
        """Put the keyboard on the first hit."""
        if self._list.entries():
            self._list.setFocus(Qt.FocusReason.TabFocusReason)


def _found_words(days: int, events: int) -> str:
    """On how many days, and in how many life events."""
    if not events:
        return plural("Calendar", "Found on {n} day", "Found on {n} days", days)
    if not days:
        return plural("Calendar", "Found on {n} life event", "Found on {n} life events", events)
    counted = plural("Calendar", "{n} life event", "{n} life events", events)
    return plural("Calendar", "Found on {n} day, {events}", "Found on {n} days, {events}", days, events=counted)
