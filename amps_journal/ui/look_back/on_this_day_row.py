"""On this day: what was done a month and a year ago, doing only, each with a way to its day."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.on_this_day import doing_in_words, month_before, year_before
from amps_journal.formats.dates import weekday_and_date
from amps_journal.formats.joined import at_the_start, facts
from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.layout.card import Card, label

if TYPE_CHECKING:
    from amps_journal.ui.store import JournalStore

_MONTH, _YEAR = "month_ago", "year_ago"


class OnThisDay(QWidget):
    """Hidden where nothing was done on either day; ``day_requested`` carries a day to be opened."""

    day_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "on_this_day")
        self.setAccessibleName(translate("LookBack", "On this day"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._is_wanted = True
        self.hide()

    def set_wanted(self, wanted: bool) -> None:
        """Say whether there is room for it beside what is looked at."""
        self._is_wanted = wanted
        self._settle()

    def _settle(self) -> None:
        self.setVisible(self._is_wanted and self._row.count() > 0)

    def read(self, store: "JournalStore") -> None:
        """Ask for the two days, and show what was done on them."""
        month, year = month_before(store.today()), year_before(store.today())
        one_day = timedelta(days=1)
        store.load_days(Period(year, year + one_day), lambda days: self._show(_YEAR, days))
        store.load_days(Period(month, month + one_day), lambda days: self._show(_MONTH, days))

    def _show(self, name: str, days: tuple[DayEntry, ...]) -> None:
        """Show what was done on the day, where anything was; the nearer day stands first."""
        if not isValid(self):  # Closed while the day was read.
            return
        words = {_MONTH: translate("LookBack", "A month ago"), _YEAR: translate("LookBack", "A year ago")}
        for entry in days:
            done = at_the_start(facts(doing_in_words(entry)))
            if done:
                self._row.insertWidget(0, self._card(name, words[name], entry.date, done), 1)
        self._settle()

    def _card(self, name: str, words: str, day: date, done: str) -> Card:
        card = Card(name, padding=12)
        heading = facts((words, weekday_and_date(day)))
        card.setAccessibleName(heading)
        opens = button(f"{name}_open", translate("LookBack", "Open ›"), "link")
        opens.setAccessibleName(translate("LookBack", "Open {day}", day=weekday_and_date(day)))
        opens.clicked.connect(lambda: self.day_requested.emit(day))
        line = QHBoxLayout()
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(label(heading, "small", wrap=True))
        told.addWidget(label(done, "strong", f"{name}_done", wrap=True))
        told.addStretch(1)
        line.addLayout(told, 1)
        line.addWidget(opens, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(line)
        return card
