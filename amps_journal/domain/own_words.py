"""The teen's own words, day by day: wins, notes, and the tags, activities and skills that they named themselves."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from amps_journal.domain import catalogue
from amps_journal.domain.day import DayEntry
from amps_journal.formats.joined import in_row
from amps_journal.i18n import translate


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What one day holds in the teen's own words; at least one of these.

    Attributes:
        day: The date.
        win: The win, or nothing.
        named: Own tags, activities, skills and other things, each once, in the order of the day's questions.
        private_note: The note for nobody else, or nothing.
        therapist_note: The note for the therapist, or nothing.
    """

    day: date
    win: str
    named: tuple[str, ...]
    private_note: str
    therapist_note: str


def own_words(
    day: date, win: str | None, private_note: str | None, therapist_note: str | None, named: Iterable[tuple[str, str]]
) -> OwnWords | None:
    """The own words of a day, or ``None`` where it holds none.

    Args:
        day: The date.
        win: The win.
        private_note: The private note.
        therapist_note: The note for the therapist.
        named: What the day's lists hold: each the name of its catalogue and its key.
    """
    own = dict.fromkeys(key for name, key in named if key not in catalogue.keys(name))
    if not (win or private_note or therapist_note or own):
        return None
    return OwnWords(day, win or "", tuple(own), private_note or "", therapist_note or "")


def own_words_of(days: Iterable[DayEntry]) -> tuple[OwnWords, ...]:
    """The own words of days, in the order of the days; days without any are left out."""
    found = (own_words(e.date, e.win, e.private_note, e.therapist_note, _named(e)) for e in days)
    return tuple(words for words in found if words is not None)


def _named(entry: DayEntry) -> Iterable[tuple[str, str]]:
    yield from (("did", key) for key in entry.did or ())
    yield from (("activities", activity.kind) for activity in entry.activities or ())
    yield from (("strategies", use.strategy) for use in entry.coping or ())
    for field in ("stress_sources", "appointments"):
        yield from ((field, key) for key in getattr(entry, field) or ())


def parts_of(words: OwnWords) -> tuple[tuple[str, str], ...]:
    """What a day's own words are called, each with the words; none that is empty."""
    parts = (
        (translate("OwnWords", "Win"), words.win),
        (translate("OwnWords", "My note"), words.private_note),
        (translate("OwnWords", "For my therapist"), words.therapist_note),
        (translate("OwnWords", "My own words"), in_row(words.named)),
    )
    return tuple((name, text) for name, text in parts if text)
