"""The journal as somebody who looks on may see it: to be read only, and all of it through the one filter."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from amps_journal.domain.answers import logged_dates
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import JournalSettings, LifeEvent, Person
from amps_journal.domain.plan import Plan
from amps_journal.i18n import translate
from amps_journal.sharing import shared_contents

if TYPE_CHECKING:
    from amps_journal.journal import Journal
    from amps_journal.ui.store import JournalStore


class ShownStore(QObject):
    """Stands for the store with pages that are made for somebody who looks on.

    Args:
        store: The window's own door to the journal.
        audience: Who looks on: ``parent`` or ``therapist``.
        parent: Qt owner.
    """

    changed = Signal(object)
    day_turned = Signal(object)
    failed = Signal(str)

    def __init__(self, store: "JournalStore", audience: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._audience = store, audience
        self.audience = audience
        store.changed.connect(self.changed)
        store.day_turned.connect(self.day_turned)

    def _seen(self, days: tuple[DayEntry, ...] = ()) -> JournalContents:
        store = self._store
        return shared_contents(
            JournalContents(
                person=store.person, settings=store.settings, plan=store.plan, life_events=store.life_events, days=days
            ),
            self._audience,
        )

    @property
    def person(self) -> Person:
        """What they may know of the teen."""
        return self._seen().person

    @property
    def settings(self) -> JournalSettings:
        """When days and weeks begin, which is no secret."""
        return self._store.settings

    @property
    def plan(self) -> Plan:
        """What they may see of the plan."""
        return self._seen().plan

    @property
    def life_events(self) -> tuple[LifeEvent, ...]:
        """The life events that they may see."""
        return self._seen().life_events

    def today(self) -> date:
        """The date that this moment belongs to."""
        return self._store.today()

    def now(self) -> datetime:
        """The local time."""
        return self._store.now()

    def load_days(self, period: Period | None, callback: Callable[[tuple[DayEntry, ...]], None]) -> None:
        """Hand what they may see of the days of a period to the callback."""
        self._store.load_days(period, lambda days: callback(self._seen(days).days))

    def load_first_day(self, callback: Callable[[date | None], None]) -> None:
        """Hand the first day of which they may see anything to the callback, ``None`` where there is none."""
        self.load_days(None, lambda days: callback(next(iter(logged_dates(days)), None)))

    def run(
        self,
        work: Callable[[Any], Any],
        callback: Callable[[Any], None] | None = None,
        on_error: Callable[[str], None] | None = None,
    ) -> None:
        """Do some reading on the journal's thread, of what they may see."""
        audience = self._audience
        self._store.run(lambda journal: work(_ShownJournal(journal, audience)), callback, on_error)

    def compute_of_contents(
        self,
        work: Callable[[JournalContents], Any],
        callback: Callable[[Any], None],
        on_error: Callable[[str], None],
    ) -> None:
        """Work something out of all that they may see, beside the journal's thread."""
        store = self._store

        def with_contents(contents: JournalContents) -> None:
            store.compute(lambda: work(shared_contents(contents, self._audience)), callback, on_error)

        store.load_contents(with_contents)

    def save_life_events(self, _events: tuple[LifeEvent, ...]) -> None:
        """Nothing is changed while somebody looks on."""
        self.failed.emit(translate("Store", "Nothing can be changed while somebody looks on."))


class _ShownJournal:
    """What a reading may ask of a journal, through the filter."""

    def __init__(self, journal: "Journal", audience: str) -> None:
        self._contents = shared_contents(journal.contents(), audience)

    def days(self) -> tuple[DayEntry, ...]:
        return self._contents.days

    def plan(self) -> Plan:
        return self._contents.plan

    def person(self) -> Person:
        return self._contents.person

    def settings(self) -> JournalSettings:
        return self._contents.settings

    def life_events(self) -> tuple[LifeEvent, ...]:
        return self._contents.life_events
