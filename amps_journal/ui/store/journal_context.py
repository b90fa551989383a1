"""What lies around the days, read in one go on the worker's thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from amps_journal.domain.contents import Period
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person, ShareRecord
from amps_journal.domain.plan import Plan
from amps_journal.domain.words import WordChoice

if TYPE_CHECKING:
    from amps_journal.journal import Journal


@dataclass(frozen=True, slots=True)
class JournalContext:
    """What the worker reads besides the days."""

    person: Person
    settings: JournalSettings
    plan: Plan
    life_events: tuple[LifeEvent, ...]
    clinic_scores: tuple[ClinicScore, ...]
    share_records: tuple[ShareRecord, ...]
    words: tuple[WordChoice, ...]
    span: Period | None


@dataclass(frozen=True, slots=True)
class Refused:
    """A write that the journal refused, and what it holds instead."""

    sentence: str
    held: JournalContext


def read_context(journal: "Journal") -> JournalContext:
    """Everything that the journal holds besides the days."""
    return JournalContext(
        journal.person(),
        journal.settings(),
        journal.plan(),
        journal.life_events(),
        journal.clinic_scores(),
        journal.share_records(),
        journal.words(),
        journal.span(),
    )
