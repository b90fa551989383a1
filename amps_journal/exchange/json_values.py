"""Values of the domain as JSON and back, driven by the fields' own declarations."""

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any

from amps_journal.domain.errors import JournalError
from amps_journal.domain.fields import CalendarDate, ClockTime, Instant, Kind, ListOf, Number, Part, fields_of, is_empty
from amps_journal.domain.rules import Problem
from amps_journal.formats.joined import in_row
from amps_journal.i18n import translate

_LONGEST_SHOWN_KEY = 60
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}")
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_LARGEST_EXACT = 2**53

InnerReader = Callable[[Kind, Any, "Place"], Any]


class JsonObject(dict[str, Any]):
    """A JSON object that remembers a key which the file gave twice."""

    __slots__ = ("repeated",)

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__()
        self.repeated: str | None = None
        for key, value in pairs:
            if key in self and self.repeated is None:
                self.repeated = key
            self.setdefault(key, value)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file a value stands: ``Day 2026-03-05`` and ``pain.average``."""

    where: str
    path: str = ""

    def field(self, name: str) -> "Place":
        """The place of a field of the object here."""
        return Place(self.where, f"{self.path}.{shown_key(name)}" if self.path else shown_key(name))

    def item(self, number: int) -> "Place":
        """The place of an item of the list here, counted from 1."""
        return Place(self.where, f"{self.path}[{number}]")

    def refusal(self, expected: str) -> JournalError:
        """The error that names this place and what was expected."""
        if not self.path:
            return JournalError(
                translate("Exchange", "{where}: expected {expected}.", where=self.where, expected=expected)
            )
        return JournalError(Problem(self.where, self.path, expected).sentence())


def shown_key(key: str) -> str:
    """A key from a file as a sentence can hold it: short, and nothing in it that cannot be printed."""
    short = key if len(key) <= _LONGEST_SHOWN_KEY else key[:_LONGEST_SHOWN_KEY] + "…"
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in short) or '""'


def check_keys(raw: object, known: list[str], place: Place) -> JsonObject:
    """The object itself.

    Raises:
        JournalError: It is not an object, gives a key twice or holds a key that is not known.
    """
    if not isinstance(raw, JsonObject):
        raise place.refusal(translate("Exchange", "an object"))
    if raw.repeated is not None:
        raise place.field(raw.repeated).refusal(translate("Exchange", "each key once, but this one is repeated"))
    for key in raw:
        if key not in known:
            expected = translate("Exchange", "no such key here, only {keys}", keys=in_row(known))
            raise place.field(key).refusal(expected)
    return raw


def read_answers(cls: type[Any], raw: object, place: Place, read_inner: InnerReader) -> dict[str, Any]:
    """The given fields of an object by name; null and ``""`` are ``None``, a key left out is not there.

    Args:
        cls: The domain dataclass whose declared fields may be given.
        raw: The parsed JSON.
        place: Where it stands.
        read_inner: Turns the value of one field into the domain's.

    Raises:
        JournalError: An unknown or repeated key, or a value that is refused.
    """
    kinds = {declared.name: declared.kind for declared in fields_of(cls)}
    given = check_keys(raw, list(kinds), place)
    return {
        name: None if value is None or value == "" else read_inner(kinds[name], value, place.field(name))
        for name, value in given.items()
    }


def read_part(cls: type[Any], raw: object, place: Place) -> Any:
    """An object of the domain from its JSON.

    Raises:
        JournalError: Something in it is refused or a required field is missing.
    """
    answers = read_answers(cls, raw, place, read_value)
    for declared in fields_of(cls):
        if declared.required and answers.get(declared.name) is None:
            raise place.field(declared.name).refusal(declared.kind.expected())
    return cls(**{name: value for name, value in answers.items() if value is not None})


def read_value(kind: Kind, raw: object, place: Place) -> Any:
    """A value of the domain from its JSON; an object without any answer is ``None``.

    Raises:
        JournalError: The value is not of the kind.
    """
    if isinstance(kind, Part):
        part = read_part(kind.of, raw, place)
        return None if is_empty(part) else part
    if isinstance(kind, ListOf):
        return _read_list(kind, raw, place)
    value = _single_value(kind, raw)
    if value is None or not kind.accepts(value):
        raise place.refusal(kind.expected())
    return float(value) if isinstance(kind, Number) and isinstance(value, int | float) else value


def _read_list(kind: ListOf, raw: object, place: Place) -> tuple[Any, ...]:
    if not isinstance(raw, list):
        raise place.refusal(translate("Exchange", "a list"))
    if len(raw) > kind.longest:
        raise place.refusal(translate("Exchange", "a list of at most {longest}", longest=kind.longest))
    values = tuple(read_value(kind.item, item, place.item(number)) for number, item in enumerate(raw, start=1))
    if kind.distinct:
        for number, value in enumerate(values):
            if value in values[:number]:
                expected = translate("Exchange", "each entry once, but this one is repeated")
                raise place.item(number + 1).refusal(expected)
    return values


def _single_value(kind: Kind, raw: object) -> object:
    if isinstance(kind, CalendarDate):
        return _matching(_DATE, raw, date.fromisoformat)
    if isinstance(kind, ClockTime):
        return _matching(_TIME, raw, time.fromisoformat)
    if isinstance(kind, Instant):
        return _matching(_INSTANT, raw, _instant)
    return raw


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text.removesuffix("Z")).replace(tzinfo=UTC)


def _matching(shape: re.Pattern[str], raw: object, made: Callable[[str], object]) -> object:
    """What ``made`` makes of the text; ``None`` where it is no text of that shape, or no such day or hour exists."""
    if not isinstance(raw, str) or shape.fullmatch(raw) is None:
        return None
    try:
        return made(raw)
    except ValueError:
        return None


@cache
def _defaults(cls: type) -> Mapping[str, object]:
    return {field.name: field.default for field in dataclasses.fields(cls)}


def json_object(part: Any) -> dict[str, Any]:
    """An object of the domain as JSON: keys in the order of declaration, what was not answered left out."""
    cls: type = type(part)
    defaults = _defaults(cls)
    written = {}
    for declared in fields_of(type(part)):
        value = getattr(part, declared.name)
        # A plan's lists are empty unless given; an answer's default is None, so its [] is kept.
        if value == defaults[declared.name]:
            continue
        if isinstance(declared.kind, Part) and is_empty(value):
            continue
        written[declared.name] = json_value(value)
    return written


def json_value(value: Any) -> Any:
    """A value of the domain as JSON; a number without a fraction is written without one."""
    if isinstance(value, tuple):
        return [json_value(item) for item in value]
    if dataclasses.is_dataclass(value):
        return json_object(value)
    return single_json_value(value)


def single_json_value(value: Any) -> str | int | float | bool:
    """A value that is neither a list nor an object as JSON; dates and times are texts."""
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) <= _LARGEST_EXACT
        return int(value) if whole else value
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    return value  # type: ignore[no-any-return]  # a text, a whole number or a flag
