"""Answers to add to days: a key left out keeps, null clears, objects merge key by key, lists replace."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.fields import Kind, Part, field_of, is_empty
from amps_journal.exchange.json_file import FORMAT, check_version, day_place, read_list
from amps_journal.exchange.json_text import parse_json
from amps_journal.exchange.json_values import JsonObject, Place, check_keys, read_answers, read_value
from amps_journal.i18n import translate


@dataclass(frozen=True, slots=True)
class DayPatch:
    """What a file says of one day.

    Attributes:
        date: The day.
        answers: By field: the new value, ``None`` to clear it, or for an object such as ``pain`` a mapping of the
            same kind. A field that is not there stays as it is.
    """

    date: date
    answers: Mapping[str, Any]


def read_day_patches(text: str | bytes) -> tuple[DayPatch, ...]:
    """What a file says of its days: one day, a list of days, or an object with ``days``; by date.

    Raises:
        JournalError: It is neither, or anything in it is refused.
    """
    raw = parse_json(text)
    patches: dict[date, DayPatch] = {}
    for number, item in enumerate(_day_objects(raw), start=1):
        patch = _read_patch(item, day_place(item, number))
        if patch.date in patches:
            expected = translate("Exchange", "each date once, but this one is repeated")
            raise day_place(item, number).field("date").refusal(expected)
        patches[patch.date] = patch
    return tuple(patches[day] for day in sorted(patches))


def _day_objects(raw: object) -> list[Any]:
    if isinstance(raw, list):
        return raw
    if not isinstance(raw, JsonObject):
        raise JournalError(translate("Exchange", "Expected a day, a list of days or an object with days."))
    if "days" not in raw and "format" not in raw:
        return [raw]
    place = Place(translate("Exchange", "A file of days"))
    if "format" in raw:
        if raw["format"] != FORMAT:
            raise place.field("format").refusal(FORMAT)
        check_version(raw, place)
    # Dropping a person or a plan in silence would look as if it had been taken over.
    check_keys(raw, ["format", "version", "days"], place)
    return read_list(raw.get("days"), "days")


def _read_patch(raw: object, place: Place) -> DayPatch:
    answers = read_answers(DayEntry, raw, place, _read_answer)
    day = answers.pop("date", None)
    if day is None:
        raise place.field("date").refusal(field_of(DayEntry, "date").kind.expected())
    return DayPatch(day, MappingProxyType(answers))


def _read_answer(kind: Kind, raw: object, place: Place) -> Any:
    if isinstance(kind, Part):
        return MappingProxyType(read_answers(kind.of, raw, place, _read_answer))
    return read_value(kind, raw, place)


def merge_day(entry: DayEntry, patch: DayPatch) -> DayEntry:
    """The day with the patch applied; the rules of the domain are for whoever keeps it.

    A new school status that says itself what was attended takes an earlier ``attended`` with it.
    """
    merged: DayEntry = _merged(entry, patch.answers)
    school = patch.answers.get("school") or {}
    if merged.school and school.get("status") not in {None, "part_day"} and "attended" not in school:
        merged = replace(merged, school=replace(merged.school, attended=None))
    return merged


def _merged(part: Any, answers: Mapping[str, Any]) -> Any:
    changes = {}
    for name, value in answers.items():
        if isinstance(value, Mapping):
            inner = _merged(getattr(part, name) or _blank(type(part), name), value)
            changes[name] = None if is_empty(inner) else inner
        else:
            changes[name] = value
    return replace(part, **changes)


def _blank(cls: type[Any], name: str) -> Any:
    kind = field_of(cls, name).kind
    assert isinstance(kind, Part)  # noqa: S101  (only objects are read into mappings)
    return kind.of()
