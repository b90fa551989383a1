"""The daily reminder through the system tray, while the window is open; the rule is in ``domain.reminder``."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from amps_journal.domain.answers import DayContext
from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.reminder import reminder_due, reminder_words
from amps_journal.i18n import translate
from amps_journal.ui.appearance import Appearance
from amps_journal.ui.store import JournalStore

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

LOOK_EVERY_MS = 60_000


class _Tray(Protocol):
    """What a reminder needs of ``ui.tray.Tray``."""

    clicked: "SignalInstance"

    def is_available(self) -> bool: ...

    def set_shown(self, shown: bool) -> None: ...

    def say(self, title: str, words: str) -> None: ...


class Reminder(QObject):
    """Looks at the clock every minute and says a few words when the day's reminder is due.

    The icon is in the tray only while the reminder is turned on.

    Args:
        store: The journal, with its clock.
        appearance: This machine's choices: whether and when to remind, and when that was last done.
        tray: Where to say it.
        parent: Qt owner.
    """

    clicked = Signal()

    def __init__(self, store: JournalStore, appearance: Appearance, tray: _Tray, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._appearance = appearance
        self._tray = tray
        tray.clicked.connect(self.clicked)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        # Allowed to be late: a laptop that slept over the time catches up on waking.
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        appearance.machine_changed.connect(lambda _machine: self._settle())
        self._settle()

    def _settle(self) -> None:
        """Wait for the time, or for nothing where the reminder is off."""
        is_on = self._appearance.machine.reminder
        # Where a program waits in the tray its icon is there already; this one comes up to say something.
        self._tray.set_shown(is_on and not self._appearance.machine.starts_with_session and self._tray.is_available())
        if is_on != self._timer.isActive():
            (self._timer.start if is_on else self._timer.stop)()

    def look(self) -> None:
        """Remind if it is time to; the day as answered so far is read first."""
        machine, today = self._appearance.machine, self._store.today()
        if not machine.reminder or machine.last_reminded == today or self._store.is_new:
            return
        self._store.load_days(Period(today, today + timedelta(days=1)), self._on_read)

    def _on_read(self, days: tuple[DayEntry, ...]) -> None:
        store, machine = self._store, self._appearance.machine
        today = store.today()
        entry = next((day for day in days if day.date == today), DayEntry(date=today))
        context = DayContext(store.person, store.settings, store.plan, store.life_events)
        if not reminder_due(store.now(), machine.last_reminded, entry, machine.reminder_at, context):
            return
        if not self._tray.is_available():
            return  # Nothing was said, so it is still to be said should a tray come up.
        self._tray.set_shown(True)
        self._tray.say(translate("Reminder", "Your day"), reminder_words(today))
        self._appearance.change(replace(machine, reminded_on=today.isoformat()))
