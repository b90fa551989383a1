"""What the teen entered and the disk does not hold yet, and what is said of it."""

from dataclasses import dataclass, field
from datetime import date

from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.formats.joined import sentences
from amps_journal.i18n import translate


@dataclass(slots=True)
class PendingDays:
    """Days on their way to the disk; nothing here is lost before it is written.

    Attributes:
        unwritten: The last entry of each day that is not written yet.
        failing: Those of them of which a write was refused; they are tried again.
        unseen: What was entered for days that could not be read; it waits to be joined with what is stored.
        missed: The day that was asked for and could not be read.
    """

    unwritten: dict[date, DayEntry] = field(default_factory=dict)
    failing: set[date] = field(default_factory=set)
    unseen: dict[date, DayEntry] = field(default_factory=dict)
    missed: date | None = None

    @property
    def dates(self) -> tuple[date, ...]:
        """The dates whose last entry is not on disk yet."""
        return tuple(sorted({*self.unwritten, *self.unseen}))

    @property
    def has_waited(self) -> bool:
        """Whether something was to be written or joined and could not be."""
        return bool(self.failing or self.unseen)

    def forget(self, entry: DayEntry) -> None:
        """An entry was written; one of the same day that was entered since is still on its way."""
        if self.unwritten.get(entry.date) is entry:
            del self.unwritten[entry.date]
        self.failing.discard(entry.date)

    def to_write(self) -> list[DayEntry]:
        """The entries to try again."""
        return [self.unwritten[day] for day in sorted(self.failing)]

    def to_read(self) -> list[date]:
        """The days to try to read again."""
        return sorted({*self.unseen} | ({self.missed} if self.missed else set()))

    def laid_over(self, days: tuple[DayEntry, ...], period: Period | None) -> tuple[DayEntry, ...]:
        """The stored days of a period, with the entries that are not written yet in their places."""
        waiting = {d: e for d, e in self.unwritten.items() if period is None or d in period}
        if not waiting:
            return days
        by_date = {entry.date: entry for entry in days} | waiting
        return tuple(by_date[d] for d in sorted(by_date))

    def first_of(self, span: Period | None) -> date | None:
        """The first date of all, with those that are not written yet; ``None`` where there is none."""
        return min([*self.unwritten, *((span.start,) if span is not None else ())], default=None)


def not_saved_yet(reason: str) -> str:
    """What is said while answers wait to be saved."""
    return sentences(
        translate("Store", "Your last answers are not saved yet. They are kept here and saving is tried again."), reason
    )


def not_read_yet(reason: str) -> str:
    """What is said while a day cannot be read."""
    return sentences(
        translate("Store", "This day cannot be read right now. What you enter is kept here under its date."), reason
    )


def something_went_wrong() -> str:
    """What is said of a fault in the program."""
    return translate("Store", "Something went wrong inside the program. Your journal is unchanged.")
