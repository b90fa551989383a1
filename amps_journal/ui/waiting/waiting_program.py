"""The program that waits in the tray: no window, no page, only the clock; at the chosen time it asks in a few words.

The journal is looked at once the time has come, only to see whether the day needs a reminder, and is closed again at
once. While a window has it open, that window reminds.
"""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from amps_journal.domain.answers import DayContext
from amps_journal.domain.calendar import journal_day
from amps_journal.domain.errors import JournalError
from amps_journal.domain.reminder import reminder_due, reminder_words
from amps_journal.i18n import translate
from amps_journal.settings import MachineSettings, load_settings, save_settings

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

LOOK_EVERY_MS = 60_000
LOOK_INTO_JOURNAL_AFTER = timedelta(minutes=15)
"""How long a journal that needed no reminder is left alone."""
_MORNING = 6
"""Until this hour a late reminder may still be of the day before."""

logger = logging.getLogger(__name__)


class _Tray(Protocol):
    """What waiting needs of ``ui.tray.Tray``."""

    clicked: "SignalInstance"

    def is_available(self) -> bool: ...

    def set_shown(self, shown: bool) -> None: ...

    def say(self, title: str, words: str) -> None: ...


class WaitingProgram(QObject):
    """Looks at the clock every minute.

    ``opened`` asks for the window, after a click on the icon or on what was said; ``ended`` says that nothing is left
    to wait for, as the teen has switched the reminder off.

    Args:
        folder: The journal's folder.
        settings_file: This machine's choices; they are read anew at each look, as a window may change them.
        tray: Where the icon stands.
        now: The clock, local time.
        parent: Qt owner.
    """

    opened = Signal()
    ended = Signal()

    def __init__(
        self,
        folder: Path,
        settings_file: Path,
        tray: _Tray,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._file, self._tray, self._now = folder, settings_file, tray, now
        self._left_alone_until: datetime | None = None
        tray.clicked.connect(self.opened)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        # Allowed to be late: a laptop that slept over the time catches up on waking.
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Remind if it is time to."""
        machine, now = load_settings(self._file), self._now()
        if not (machine.reminder and machine.starts_with_session):
            self._timer.stop()
            self.ended.emit()
            return
        self._tray.set_shown(self._tray.is_available())
        if self._may_be_due(machine, now) and self._tray.is_available():
            self._look_into_journal(machine, now)

    def _may_be_due(self, machine: MachineSettings, now: datetime) -> bool:
        """Whether the time has come by the clock alone, so that a journal is opened at most a few times a day."""
        if self._left_alone_until is not None and now < self._left_alone_until:
            return False
        at = machine.reminder_at
        return at is not None and (now.time() >= at or now.hour < _MORNING)

    def _look_into_journal(self, machine: MachineSettings, now: datetime) -> None:
        self._left_alone_until = now + LOOK_INTO_JOURNAL_AFTER
        from amps_journal.journal import Journal  # noqa: PLC0415  (only when the time has come)

        try:
            with Journal.open(self._folder, now=lambda: now.astimezone(UTC), create=False, read_only=True) as journal:
                context = DayContext(journal.person(), journal.settings(), journal.plan(), journal.life_events())
                day = journal_day(now, context.settings.rollover)
                due = reminder_due(now, machine.last_reminded, journal.day(day), machine.reminder_at, context)
        except JournalError as error:
            logger.info("No reminder, as the journal is not to be read: %s", type(error).__name__)
            return  # Open in a window, which reminds by itself, or gone: nothing is to be asked then.
        if due:
            self._tray.say(translate("Reminder", "Your day"), reminder_words(day))
            save_settings(self._file, replace(machine, reminded_on=day.isoformat()))
