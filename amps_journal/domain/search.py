"""Finding words in a journal, whatever their case and accents: in notes, wins, tags, activities and life events."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from amps_journal.domain import catalogue
from amps_journal.domain.day import DayEntry
from amps_journal.domain.day_summary import event_name
from amps_journal.domain.person import LifeEvent
from amps_journal.domain.plan import Plan
from amps_journal.formats.joined import facts

BEFORE_HIT = 28
EXCERPT = 110
MOST_HITS = 300


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that can be found.

    Attributes:
        field: The field of the day that it stands in, or ``life_events``.
        text: The text as it is shown.
        folded: The same without case and accents.
    """

    field: str
    text: str
    folded: str


@dataclass(frozen=True, slots=True)
class SearchableDay:
    """Every text of one date."""

    date: date
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A text in which a word was found.

    Attributes:
        date: The day, or the first day of the life event.
        field: The field of the day that it stands in, or ``life_events``.
        excerpt: The text, or the part of it around the first word found.
        marks: Where in the excerpt the words stand: start and end of each.
        event: The life event, where it is one.
    """

    date: date
    field: str
    excerpt: str
    marks: tuple[tuple[int, int], ...]
    event: LifeEvent | None = None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What was found, the newest day first.

    Attributes:
        hits: At most ``MOST_HITS`` texts.
        days: Every day on which something was found, also those beyond ``hits``.
    """

    hits: tuple[Hit, ...] = ()
    days: frozenset[date] = frozenset()


def folded(text: str) -> str:
    """The text without case and accents, so that "Café" and "cafe" are the same."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def words_of(query: str) -> tuple[str, ...]:
    """The words to look for, folded, each once."""
    return tuple(dict.fromkeys(folded(query).split()))


def searchable(entries: Iterable[DayEntry], plan: Plan) -> tuple[SearchableDay, ...]:
    """The texts of the days that have any, in the order given."""
    labels = {item.key: item.label for item in plan.programme}
    days = (SearchableDay(entry.date, tuple(_passages(entry, labels))) for entry in entries)
    return tuple(day for day in days if day.passages)


def _passages(entry: DayEntry, items: dict[str, str]) -> Iterator[Passage]:
    for field, text in _texts(entry, items):
        yield Passage(field, text, folded(text))


def _texts(entry: DayEntry, items: dict[str, str]) -> Iterator[tuple[str, str]]:
    for field in ("win", "private_note", "therapist_note"):
        text = getattr(entry, field)
        if text:
            yield field, text
    for field in ("did", "stress_sources", "appointments"):
        for key in getattr(entry, field) or ():
            yield field, catalogue.label(field, key)
    for activity in entry.activities or ():
        named = [catalogue.label("activities", activity.kind), activity.stimulus]
        if activity.item is not None:
            named.insert(0, items.get(activity.item))
        yield "activities", facts(dict.fromkeys(words for words in named if words))
    for use in entry.coping or ():
        yield "coping", catalogue.label("strategies", use.strategy)


def search(query: str, days: Iterable[SearchableDay], events: Iterable[LifeEvent] = ()) -> SearchResult:
    """The days on which every word of the query stands somewhere, and the texts that hold any of the words.

    Args:
        query: What was typed; without a word in it nothing is found.
        days: The texts, in order of their dates.
        events: Life events, found by their name or kind.
    """
    words = words_of(query)
    if not words:
        return SearchResult()
    found_days: set[date] = set()
    hits: list[tuple[date, Passage, LifeEvent | None]] = []
    for day in days:
        if not _all_stand_in(words, day.passages):
            continue
        found_days.add(day.date)
        hits.extend((day.date, passage, None) for passage in day.passages if any(w in passage.folded for w in words))
    for event in events:
        name = _event_text(event)
        passage = Passage("life_events", name, folded(name))
        if _all_stand_in(words, (passage,)):
            hits.append((event.start, passage, event))
    hits.sort(key=lambda hit: hit[0], reverse=True)
    shown = tuple(_hit(day, passage, words, event) for day, passage, event in hits[:MOST_HITS])
    return SearchResult(shown, frozenset(found_days))


def _all_stand_in(words: tuple[str, ...], passages: tuple[Passage, ...]) -> bool:
    return all(any(word in passage.folded for passage in passages) for word in words)


def _event_text(event: LifeEvent) -> str:
    """The event's name, and its kind where that says more."""
    name, kind = event_name(event), catalogue.label("life_events", event.kind)
    return name if folded(kind) in folded(name) else facts((name, kind))


def _hit(day: date, passage: Passage, words: tuple[str, ...], event: LifeEvent | None) -> Hit:
    marks = _marks(passage, words)
    text = passage.text
    begin = max(0, marks[0][0] - BEFORE_HIT) if len(text) > EXCERPT else 0
    if begin:  # From the start of a word, not from its middle.
        space = text.find(" ", begin, marks[0][0])
        begin = space + 1 if space >= 0 else begin
    end = min(len(text), begin + EXCERPT)
    lead = "…" if begin else ""
    excerpt = lead + text[begin:end].replace("\n", " ") + ("…" if end < len(text) else "")
    shift = len(lead) - begin
    inside = tuple((a + shift, min(b, end) + shift) for a, b in marks if begin <= a < end)
    return Hit(day, passage.field, excerpt, inside, event)


def _marks(passage: Passage, words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Where the words stand in the text as it is shown, in order and without overlap."""
    origins = _origins(passage.text) if len(passage.folded) != len(passage.text) or not passage.text.isascii() else None
    spans = []
    for word in words:
        at = passage.folded.find(word)
        while at >= 0:
            last = at + len(word) - 1
            spans.append((at, last + 1) if origins is None else (origins[at], _end_of(passage.text, origins[last])))
            at = passage.folded.find(word, last + 1)
    marks: list[tuple[int, int]] = []
    for begin, end in sorted(spans):
        if marks and begin < marks[-1][1]:
            marks[-1] = (marks[-1][0], max(end, marks[-1][1]))
        else:
            marks.append((begin, end))
    return tuple(marks)


def _end_of(text: str, place: int) -> int:
    """After the character at the place and the accents that belong to it."""
    end = place + 1
    while end < len(text) and not folded(text[end]):
        end += 1
    return end


def _origins(text: str) -> list[int]:
    """For each character of the folded text, the place of the character that it came from."""
    return [place for place, character in enumerate(text) for _ in folded(character)]
