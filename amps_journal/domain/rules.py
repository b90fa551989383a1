"""The rules of the domain in one place: what is wrong with a value, a day or a whole journal, in sentences.

Files that come in, ``check`` and every write through the journal ask here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry, SchoolDay, Sleep
from amps_journal.domain.fields import ListOf, Part, fields_of
from amps_journal.domain.nights import LONGEST_NIGHT, evening_moment, real_minutes
from amps_journal.domain.person import LifeEvent
from amps_journal.domain.plan import Plan
from amps_journal.domain.words import WordChoice
from amps_journal.i18n import translate


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong: where (``day 2026-03-05, pain.average``) and what was expected."""

    where: str
    field: str
    expected: str

    def sentence(self) -> str:
        """One plain sentence that names the place, the field and what was expected."""
        if not self.field:
            return translate("Rules", "{where}: {expected}.", where=self.where, expected=self.expected)
        return translate(
            "Rules",
            "{where}, {field}: expected {expected}.",
            where=self.where,
            field=self.field,
            expected=self.expected,
        )


def day_name(day: date) -> str:
    """How sentences name a day."""
    return translate("Rules", "Day {date}", date=day.isoformat())


def value_problems(part: Any, where: str, path: str = "") -> Iterator[Problem]:
    """Every field of a domain object, and of the objects in it, that does not hold what it is declared to hold."""
    for declared in fields_of(type(part)):
        value = getattr(part, declared.name)
        name = f"{path}{declared.name}"
        if value is None:
            if declared.required:
                yield Problem(where, name, declared.kind.expected())
            continue
        if not declared.kind.accepts(value):
            yield Problem(where, name, declared.kind.expected())
            continue
        yield from _inner_problems(declared.kind, value, where, name)


def _inner_problems(kind: object, value: Any, where: str, name: str) -> Iterator[Problem]:
    if isinstance(kind, Part):
        yield from value_problems(value, where, f"{name}.")
    elif isinstance(kind, ListOf) and isinstance(kind.item, Part):
        for number, item in enumerate(value, start=1):
            yield from value_problems(item, where, f"{name}[{number}].")


def day_problems(entry: DayEntry, plan: Plan, zone: str) -> Iterator[Problem]:
    """What is wrong with one day: values out of range, an impossible night, an item that the plan never had."""
    where = day_name(entry.date)
    found = list(value_problems(entry, where))
    yield from found
    if found:
        return
    yield from _school_problems(entry.school, where)
    yield from night_problems(entry.sleep, entry.date, zone, where)
    items = {item.key for item in plan.programme}
    for number, activity in enumerate(entry.activities or (), start=1):
        if activity.item is not None and activity.item not in items:
            field = f"activities[{number}].item"
            yield Problem(where, field, translate("Rules", "the key of an item that the plan has or had"))
    routine = {item.key for item in plan.routine}
    for key in entry.routine_done or ():
        if key not in routine:
            yield Problem(where, "routine_done", translate("Rules", "keys of routine items that the plan has or had"))
            break


def _school_problems(school: SchoolDay | None, where: str) -> Iterator[Problem]:
    if school is None or school.attended is None:
        return
    follows = {"all_day": 1, "absent_symptoms": 0, "absent_worry": 0, "absent_other": 0}
    status = school.status
    if status == "day_off":
        yield Problem(where, "school.attended", translate("Rules", "nothing on a day off"))
    elif status in follows and school.attended != follows[status]:
        expected = translate("Rules", "{share} or nothing, because the status says so", share=follows[status])
        yield Problem(where, "school.attended", expected)


def night_problems(sleep: Sleep | None, day: date, zone: str, where: str) -> Iterator[Problem]:
    """A night of 0 or fewer or over 20 hours, or one with more time awake than it is long."""
    if sleep is None or sleep.lights_out is None or sleep.woke is None:
        return
    start = evening_moment(day, sleep.lights_out)
    end = datetime.combine(day, sleep.woke)
    minutes = real_minutes(start, end, zone)
    if not 0 < minutes <= LONGEST_NIGHT:
        yield Problem(
            where,
            "sleep",
            translate("Rules", "a night of more than 0 and at most 20 hours from lights out to waking"),
        )
    elif minutes - (sleep.asleep_after_minutes or 0) - (sleep.awake_minutes or 0) <= 0:
        yield Problem(where, "sleep", translate("Rules", "less time awake than the night is long"))


def _repeated(values: Iterable[str | date]) -> list[str]:
    return [str(value) for value, count in Counter(values).items() if count > 1]


def plan_problems(plan: Plan) -> Iterator[Problem]:
    """What is wrong with a plan: values out of range, repeated keys, an end before its start."""
    where = translate("Rules", "Plan")
    yield from value_problems(plan, where)
    for name, items in (("programme", plan.programme), ("routine", plan.routine)):
        for key in _repeated(item.key for item in items):
            yield Problem(where, name, translate("Rules", "each key once, but {key} is repeated", key=key))
        for item in items:
            if item.end is not None and item.end < item.start:
                field = f"{name}.{item.key}.end"
                yield Problem(where, field, translate("Rules", "an end that is not before the start"))
    for start in _repeated(stretch.start for stretch in plan.quota):
        yield Problem(where, "quota", translate("Rules", "each start once, but {key} is repeated", key=start))


def event_problems(event: LifeEvent) -> Iterator[Problem]:
    """What is wrong with a life event."""
    where = translate("Rules", "Life event {label}", label=event.label or event.kind)
    yield from value_problems(event, where)
    if event.end is not None and event.end <= event.start:
        yield Problem(where, "end", translate("Rules", "a date after the start, because the end is exclusive"))


def word_problems(words: Iterable[WordChoice]) -> Iterator[Problem]:
    """What is wrong with what was chosen for words: a value, or a word of a list that is there twice."""
    where, known = translate("Rules", "Words"), set()
    for choice in words:
        yield from value_problems(choice, where)
        if (choice.field, choice.word) in known:
            yield Problem(
                where, choice.field, translate("Rules", "each word once, but {word} is repeated", word=choice.word)
            )
        known.add((choice.field, choice.word))


def contents_problems(contents: JournalContents) -> Iterator[Problem]:
    """Everything that is wrong with a whole journal."""
    yield from value_problems(contents.person, translate("Rules", "Person"))
    yield from value_problems(contents.settings, translate("Rules", "Settings"))
    yield from plan_problems(contents.plan)
    for event in contents.life_events:
        yield from event_problems(event)
    for score in contents.clinic_scores:
        yield from value_problems(score, translate("Rules", "Clinic score of {date}", date=score.date))
    for record in contents.share_records:
        yield from value_problems(record, translate("Rules", "Share of {date}", date=record.shared_at))
    yield from word_problems(contents.words)
    for repeated in _repeated(entry.date for entry in contents.days):
        expected = translate("Rules", "each date once, but {date} is repeated", date=repeated)
        yield Problem(translate("Rules", "Days"), "date", expected)
    for entry in contents.days:
        yield from day_problems(entry, contents.plan, contents.settings.zone)
