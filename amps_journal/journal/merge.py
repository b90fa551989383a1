"""The rule of ``import``: add what is missing, name what differs, replace only when told to."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from amps_journal.db.rows import without_empty_parts
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.fields import fields_of
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person
from amps_journal.domain.plan import Plan
from amps_journal.domain.rules import Problem, contents_problems, day_name
from amps_journal.domain.words import WordChoice, label
from amps_journal.formats.joined import in_row
from amps_journal.i18n import plural, translate
from amps_journal.journal.changes import Topic
from amps_journal.journal.history import DayEdit

NAMED = 10
NOT_ANSWERS = frozenset({"date", "created_at", "updated_at"})


def is_blank(entry: DayEntry) -> bool:
    """Whether the day holds no answer and no note at all, so that there is nothing to store."""
    return all(getattr(entry, f.name) is None for f in fields_of(DayEntry) if f.name not in NOT_ANSWERS)


def same_answers(one: DayEntry, other: DayEntry) -> bool:
    """Whether two days hold the same answers, whenever they were entered."""
    return one == replace(other, created_at=one.created_at, updated_at=one.updated_at)


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What an import would do.

    Attributes:
        added: Dates that are not in the journal yet.
        same: Dates that are there with the same answers.
        differing: Names of what is there and differs, such as "Day 2026-01-06" or "the plan".
    """

    added: tuple[date, ...]
    same: tuple[date, ...]
    differing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """An import worked out against what is stored: the days to write and everything as it would be afterwards."""

    preview: MergePreview
    edits: tuple[DayEdit, ...]
    result: JournalContents


def work_out(stored: JournalContents, given: JournalContents) -> Merge:
    """The import of ``given`` into ``stored``, as if everything that differs were to be replaced."""
    given = replace(given, plan=without_empty_parts(given.plan))
    days = {entry.date: entry for entry in stored.days}
    edits, added, same, differing = [], [], [], []
    for entry in map(without_empty_parts, given.days):
        there = days.get(entry.date)
        after = None if is_blank(entry) else entry
        if there is None and after is None:
            continue
        if there is None:
            added.append(entry.date)
        elif same_answers(there, entry):
            same.append(entry.date)
            continue
        else:
            differing.append(day_name(entry.date))
        edits.append(DayEdit(entry.date, there, after))
    result, names = _around(stored, given)
    days |= {edit.date: edit.after for edit in edits if edit.after is not None}
    emptied = {edit.date for edit in edits if edit.after is None}
    kept = tuple(days[day] for day in sorted(days) if day not in emptied)
    return Merge(
        MergePreview(tuple(added), tuple(same), (*names, *differing)), tuple(edits), replace(result, days=kept)
    )


def problems(merge: Merge, given: JournalContents) -> Iterator[Problem]:
    """What the rules say against the import: against the given parts, and for stored days that lose a planned item."""
    dates = {entry.date for entry in given.days}
    plan = merge.result.plan
    items, routine = {item.key for item in plan.programme}, {item.key for item in plan.routine}

    def loses_item(entry: DayEntry) -> bool:
        named = {activity.item for activity in entry.activities or () if activity.item is not None}
        return not named <= items or not routine.issuperset(entry.routine_done or ())

    losing = tuple(entry for entry in merge.result.days if entry.date not in dates and loses_item(entry))
    yield from contents_problems(replace(merge.result, days=given.days + losing))


def _around(stored: JournalContents, given: JournalContents) -> tuple[JournalContents, list[str]]:
    """Everything but the days after the import, and the names of what differs."""
    names = []
    changes: dict[str, Any] = {}
    singles = {
        "person": (Person(), translate("Journal", "the person")),
        "settings": (JournalSettings(), translate("Journal", "the settings")),
        "plan": (Plan(), translate("Journal", "the plan")),
    }
    for name, (empty, spoken) in singles.items():
        there, new = getattr(stored, name), getattr(given, name)
        if new in (empty, there):
            continue
        changes[name] = new
        if there != empty:
            names.append(spoken)
    changes["life_events"], differing = _joined(stored.life_events, given.life_events, _event_identity, _event_name)
    names += differing
    changes["clinic_scores"], differing = _joined(
        stored.clinic_scores, given.clinic_scores, _score_identity, _score_name
    )
    names += differing
    changes["words"], differing = _joined(stored.words, given.words, _word_identity, _word_name)
    names += differing
    new_records = tuple(record for record in given.share_records if record not in stored.share_records)
    changes["share_records"] = stored.share_records + new_records
    return replace(stored, **changes), names


def _joined(
    stored: tuple[Any, ...],
    given: Iterable[Any],
    identity: Callable[[Any], Hashable],
    name: Callable[[Any], str],
) -> tuple[tuple[Any, ...], list[str]]:
    """Stored and given objects together, the given one wherever both have the same identity; names of what differs."""
    new = [part for part in given if part not in stored]
    replaced = {identity(part) for part in new}
    there = {identity(part) for part in stored}
    differing = [name(part) for part in new if identity(part) in there]
    kept = tuple(part for part in stored if identity(part) not in replaced)
    return (*kept, *new), differing


def _event_identity(event: LifeEvent) -> Hashable:
    return event.kind, event.label, event.start


def _event_name(event: LifeEvent) -> str:
    return translate("Journal", "the life event {label}", label=event.label or event.kind)


def _score_identity(score: ClinicScore) -> Hashable:
    return score.date, score.instrument


def _score_name(score: ClinicScore) -> str:
    return translate("Journal", "the clinic score of {date}", date=score.date)


def _word_identity(choice: WordChoice) -> Hashable:
    return choice.field, choice.word


def _word_name(choice: WordChoice) -> str:
    return translate("Journal", "the word {word}", word=label(choice.field, choice.word))


def would_replace(differing: tuple[str, ...]) -> str:
    """The sentence that names what an import would replace."""
    named = in_row(differing[:NAMED])
    if len(differing) > NAMED:
        named = plural("Journal", "{named} and {n} more", "{named} and {n} more", len(differing) - NAMED, named=named)
    return translate(
        "Journal",
        "Nothing was imported, because the journal holds something else for: {named}. Use --replace to replace it.",
        named=named,
    )


def changed_topics(before: JournalContents, after: JournalContents) -> list[Topic]:
    """The parts around the days that differ between two states of a journal."""
    around = (topic for topic in Topic if topic is not Topic.DAYS)
    return [topic for topic in around if getattr(before, topic.value) != getattr(after, topic.value)]
