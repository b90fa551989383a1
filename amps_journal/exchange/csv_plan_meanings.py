"""What each field of the plan means, for the tables' README."""

from collections.abc import Iterator
from typing import Any

from amps_journal.domain.fields import CatalogueKey, Kind, fields_of
from amps_journal.domain.plan import Plan
from amps_journal.exchange.csv_meanings import with_codes
from amps_journal.exchange.csv_tables import listed
from amps_journal.i18n import translate


def plan_meanings() -> dict[tuple[str, str], str]:
    """The meaning of each field by the part of the plan and the field's name, as plan.csv has them."""
    said = _of_items() | _of_quota() | _of_goals_and_setbacks()
    return {place: with_codes(said[place], kind) for place, kind in _declared()}


def _declared() -> Iterator[tuple[tuple[str, str], Kind]]:
    for part in fields_of(Plan):
        cls = listed(part) or getattr(part.kind, "of", None)
        if cls is None:
            yield (part.name, "strategy"), CatalogueKey("strategies")
        else:
            yield from (((part.name, field), kind) for field, kind in _fields(cls, ""))


def _fields(cls: type[Any], prefix: str) -> Iterator[tuple[str, Kind]]:
    for declared in fields_of(cls):
        inner = listed(declared)
        if inner is None:
            yield prefix + declared.name, declared.kind
        else:
            yield from _fields(inner, f"{prefix}{declared.name}[n].")


def _of_items() -> dict[tuple[str, str], str]:
    key = translate("CsvReadme", "the key that activities and ticks name")
    label = translate("CsvReadme", "text: what it is called")
    weekdays = translate("CsvReadme", "list: weekdays on which it is planned, 0 = Monday")
    start = translate("CsvReadme", "date: the first day")
    end = translate("CsvReadme", "date: the day after the last")
    return {
        ("programme", "key"): key,
        ("programme", "label"): label,
        ("programme", "kind"): translate("CsvReadme", "what kind of activity"),
        ("programme", "minutes"): translate("CsvReadme", "planned minutes on each of its days"),
        ("programme", "weekdays"): weekdays,
        ("programme", "note"): translate("CsvReadme", "text: how to do it"),
        ("programme", "start"): start,
        ("programme", "end"): end,
        ("routine", "key"): key,
        ("routine", "label"): label,
        ("routine", "weekdays"): weekdays,
        ("routine", "on"): translate("CsvReadme", "all days, days with school, or free days"),
        ("routine", "start"): start,
        ("routine", "end"): end,
    }


def _of_quota() -> dict[tuple[str, str], str]:
    return {
        ("quota", "start"): translate("CsvReadme", "date: the first day of this stretch"),
        ("quota", "baseline"): translate("CsvReadme", "active minutes a day before the programme"),
        ("quota", "first_step"): translate("CsvReadme", "share of the baseline to begin with; 0.8 where not given"),
        ("quota", "growth"): translate("CsvReadme", "growth a week as a share; 0.1 where not given"),
        ("quota", "cap"): translate("CsvReadme", "most minutes a day"),
        ("quota", "holds"): translate("CsvReadme", "list: dates; weeks in which it did not grow, by their first day"),
        ("ladder", "stimulus"): translate("CsvReadme", "text: what touches the skin"),
        ("ladder", "minutes"): translate("CsvReadme", "minutes of a session"),
        ("ladder", "reached_on"): translate("CsvReadme", "date: when the step was reached"),
        ("ladder_rule", "tolerance"): translate("CsvReadme", "0 to 10: tolerance to move up with; 7 where not given"),
        ("ladder_rule", "sessions"): translate("CsvReadme", "count of such sessions; 3 where not given"),
        ("ladder_rule", "of"): translate("CsvReadme", "out of how many of the last sessions; 4 where not given"),
    }


def _of_goals_and_setbacks() -> dict[tuple[str, str], str]:
    return {
        ("goals", "label"): translate("CsvReadme", "text: what to get back to"),
        ("goals", "why"): translate("CsvReadme", "text: why it matters"),
        ("goals", "steps[n].label"): translate("CsvReadme", "text: the step with the number n"),
        ("goals", "steps[n].reached_on"): translate("CsvReadme", "date: when that step was reached"),
        ("goals", "reached_on"): translate("CsvReadme", "date: when the goal was reached"),
        ("favourite_skills", "strategy"): translate("CsvReadme", "a skill that the teen likes to use"),
        ("setback_plan", "words"): translate("CsvReadme", "text: what the teen tells themselves"),
        ("setback_plan", "skills"): translate("CsvReadme", "list: skills to use"),
        ("setback_plan", "first_steps"): translate("CsvReadme", "list: what to do first"),
        ("setback_plan", "tell"): translate("CsvReadme", "list: whom to tell"),
        ("setback_plan", "written_on"): translate("CsvReadme", "date: when it was written"),
        ("setback_reviews", "start"): translate("CsvReadme", "date: the first day of the setback"),
        ("setback_reviews", "note"): translate("CsvReadme", "text: how it went"),
    }
