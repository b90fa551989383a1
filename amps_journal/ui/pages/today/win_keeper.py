"""Keeps the wins beside the day: read once the day is there, and again after a day was changed."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from amps_journal.domain.day import DayEntry
from amps_journal.domain.setback_days import is_hard_day
from amps_journal.domain.wins import Win, win_to_show, written

if TYPE_CHECKING:
    from amps_journal.settings import MachineSettings
    from amps_journal.ui.pages.today.win_card import WinCard
    from amps_journal.ui.store import JournalStore

READ_AFTER_MS = 300
"""While something is typed the wins are not read at each letter."""


class WinKeeper(QObject):
    """Says what stands on the card of wins; ``changed`` follows when the card comes, goes or says something else.

    There are none beside a day of the past or to come, and none on a day that the teen calls hard themselves.

    Args:
        store: The window's door to the journal.
        card: Where they are shown.
        parent: Qt owner.
    """

    changed = Signal()

    def __init__(self, store: "JournalStore", card: "WinCard", parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._card = store, card
        self._is_wanted = True
        self._wins: tuple[Win, ...] | None = None
        self._day = store.today()
        self._days: tuple[DayEntry, ...] = ()
        self._shown: object = None
        self.is_there = False
        self._is_asked = False
        self._reading = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._reading.timeout.connect(lambda: store.load_wins(self._on_read))

    def set_machine(self, machine: "MachineSettings") -> None:
        """Take whether they are wanted on this machine."""
        self._is_wanted = machine.old_wins
        self._show()

    def read(self) -> None:
        """Read the wins anew in a moment."""
        self._reading.start()

    def look(self, day: date, days: Iterable[DayEntry]) -> None:
        """Take the day that is open and the days around it, once they are known: they say whether it is a hard one."""
        self._day, self._days = day, tuple(days)
        if not self._is_asked:
            self._is_asked = True
            self.read()  # In a moment, so that the day can be used sooner.
        self._show()

    def _on_read(self, wins: tuple[Win, ...]) -> None:
        self._wins = wins
        self._show()

    def _show(self) -> None:
        today, wins = self._store.today(), written(self._wins or ())
        self.is_there = self._is_wanted and bool(wins) and self._day == today and not is_hard_day(self._days, today)
        old = win_to_show(wins, today)
        shown = (self.is_there, len(wins), old, today)
        if shown != self._shown:
            self._shown = shown
            self._card.show_wins(len(wins), old, today)
            self.changed.emit()
