"""What lies around the days: kept at hand on the window's thread, and written on the journal's."""

import dataclasses
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from amps_journal.domain.errors import JournalError
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person, ShareRecord
from amps_journal.domain.plan import Plan
from amps_journal.domain.words import WordChoice
from amps_journal.ui.store.journal_context import JournalContext, Refused, read_context
from amps_journal.ui.store.journal_thread import JournalThread

if TYPE_CHECKING:
    from amps_journal.domain.contents import Period
    from amps_journal.domain.renaming import Renaming
    from amps_journal.journal import Journal


class ContextStore(JournalThread):
    """Person, settings, plan, life events, clinic scores and share records, each shown as it was last changed.

    ``person``, ``settings``, ``plan``, ``life_events``, ``clinic_scores``, ``share_records``, ``words`` and ``span``
    (the period of the stored days) are kept up to date on the window's thread. ``saved`` follows each write.
    """

    saved = Signal(object)
    audience = ""
    """Nobody looks on: this is the teen's own door to the journal."""

    def __init__(
        self, opening: Callable[[], "Journal"], now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(opening, parent)
        self.person = Person()
        self.settings = JournalSettings()
        self.plan = Plan()
        self.life_events: tuple[LifeEvent, ...] = ()
        self.clinic_scores: tuple[ClinicScore, ...] = ()
        self.share_records: tuple[ShareRecord, ...] = ()
        self.words: tuple[WordChoice, ...] = ()
        self.span: Period | None = None
        self._now = now
        self._context_writes = 0

    def now(self) -> datetime:
        """The local time by the clock that was passed in."""
        return self._now()

    def save_person(self, person: Person) -> None:
        """Keep who the journal is about."""
        self.person = person
        self._write(lambda journal: journal.save_person(person))

    def save_settings(self, settings: JournalSettings) -> None:
        """Keep the journal's settings."""
        self.settings = settings
        self._write(lambda journal: journal.save_settings(settings))

    def save_plan(self, plan: Plan) -> None:
        """Keep the plan."""
        self.plan = plan
        self._write(lambda journal: journal.save_plan(plan))

    def save_life_events(self, events: tuple[LifeEvent, ...]) -> None:
        """Keep the life events."""
        self.life_events = events
        self._write(lambda journal: journal.save_life_events(events))

    def save_clinic_scores(self, scores: tuple[ClinicScore, ...]) -> None:
        """Keep the scores from the clinic."""
        self.clinic_scores = scores
        self._write(lambda journal: journal.save_clinic_scores(scores))

    def add_share_record(self, record: ShareRecord) -> None:
        """Remember that something was shared."""
        self._write(lambda journal: journal.add_share_record(record))

    def save_words(self, words: tuple[WordChoice, ...], renaming: "Renaming | None" = None) -> None:
        """Keep what was chosen for words; the days follow where one is renamed."""
        self.words = words
        self._write(lambda journal: journal.save_words(words, renaming))

    def _write(self, work: Callable[["Journal"], Any]) -> None:
        def write(journal: "Journal") -> JournalContext | Refused:
            try:
                work(journal)
            except JournalError as error:
                # What is shown must be what is kept, so the reading goes along with the refusal.
                return Refused(str(error), read_context(journal))
            return read_context(journal)

        self._context_writes += 1
        self.run(write, self._on_context_written)

    def _on_context_written(self, context: "JournalContext | Refused") -> None:
        self._context_writes -= 1
        if isinstance(context, Refused):
            self._take_context(context.held)
            self.failed.emit(context.sentence)
        else:
            self._take_context(context)
            self.saved.emit(self._now())

    def _take_context(self, context: JournalContext) -> None:
        if self._context_writes:
            return  # A newer value is shown already and is on its way to the disk.
        for field in dataclasses.fields(context):
            setattr(self, field.name, getattr(context, field.name))
