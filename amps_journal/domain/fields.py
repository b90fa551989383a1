"""What an answer may be: the kinds that the fields of a day are declared with.

Each dataclass field of the domain carries a kind in its metadata. Files, the database check, the sharing table
and the window's widgets all read these declarations, so a range is written down once.
"""

import dataclasses
import math
import re
import unicodedata
from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

from amps_journal.domain import catalogue
from amps_journal.formats.joined import in_row
from amps_journal.i18n import plural, translate

_KIND = "kind"
FIRST_DATE = date(1900, 1, 1)
LAST_DATE = date(2199, 12, 31)
OWN_WORD_LONGEST = 60


class Kind(ABC):
    """What a value must be; ``accepts`` judges a Python value that is not ``None``."""

    __slots__ = ()

    @abstractmethod
    def accepts(self, value: object) -> bool:
        """Whether the value is one of this kind."""

    @abstractmethod
    def expected(self) -> str:
        """What was expected, to end a sentence with: "a whole number from 0 to 10"."""


@dataclass(frozen=True, slots=True)
class WholeNumber(Kind):
    """A whole number from ``low`` to ``high``, both allowed; ``higher_is_better`` where it is a scale."""

    low: int
    high: int
    higher_is_better: bool | None = None

    def accepts(self, value: object) -> bool:
        """Booleans are not numbers."""
        return isinstance(value, int) and not isinstance(value, bool) and self.low <= value <= self.high

    def expected(self) -> str:
        """The range in words."""
        return translate("Fields", "a whole number from {low} to {high}", low=self.low, high=self.high)


@dataclass(frozen=True, slots=True)
class Number(Kind):
    """A finite number from ``low`` to ``high``, both allowed."""

    low: float
    high: float

    def accepts(self, value: object) -> bool:
        """Booleans, NaN and infinities are refused."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        # The range first: a whole number too large for a float has no isfinite.
        return self.low <= value <= self.high and math.isfinite(value)

    def expected(self) -> str:
        """The range in words."""
        return translate("Fields", "a number from {low} to {high}", low=f"{self.low:g}", high=f"{self.high:g}")


@dataclass(frozen=True, slots=True)
class Flag(Kind):
    """Yes or no."""

    def accepts(self, value: object) -> bool:
        """Only booleans; 0 and 1 are numbers."""
        return isinstance(value, bool)

    def expected(self) -> str:
        """True or false."""
        return translate("Fields", "true or false")


def has_control_character(text: str, but: str = "\n\r") -> bool:
    """Whether the text holds a control character but those allowed, line breaks, or half of a surrogate pair."""
    return any(unicodedata.category(c) in {"Cc", "Cs"} and c not in but for c in text)


@dataclass(frozen=True, slots=True)
class Text(Kind):
    """Free text of 1 to ``longest`` characters, line breaks and tabs allowed."""

    longest: int = 1_000

    def accepts(self, value: object) -> bool:
        """Empty text is ``None`` in the domain, so it is not accepted here."""
        return isinstance(value, str) and 0 < len(value) <= self.longest and not has_control_character(value, "\n\r\t")

    def expected(self) -> str:
        """The longest allowed, in words."""
        return plural(
            "Fields",
            "text of at most {n} character without control characters",
            "text of at most {n} characters without control characters",
            self.longest,
        )


@dataclass(frozen=True, slots=True)
class Choice(Kind):
    """One of a closed list of keys."""

    options: tuple[str, ...]

    def accepts(self, value: object) -> bool:
        """Exactly one of the options."""
        return isinstance(value, str) and value in self.options

    def expected(self) -> str:
        """The options, listed."""
        return translate("Fields", "one of {options}", options=in_row(self.options))


@dataclass(frozen=True, slots=True)
class CatalogueKey(Kind):
    """A key of a shipped catalogue; with ``own`` any other short text is the teen's own word."""

    catalogue: str
    own: bool = True

    def accepts(self, value: object) -> bool:
        """A key of the catalogue, or an own word of 1 to 60 characters."""
        if not isinstance(value, str):
            return False
        if not self.own:
            return value in catalogue.keys(self.catalogue)
        return len(value.strip()) > 0 and len(value) <= OWN_WORD_LONGEST and not has_control_character(value)

    def expected(self) -> str:
        """The catalogue, or the length of an own word."""
        if self.own:
            return plural("Fields", "1 character", "1 to {n} characters", OWN_WORD_LONGEST)
        return translate("Fields", "a key of the list of {name}", name=self.catalogue.replace("_", " "))


@dataclass(frozen=True, slots=True)
class Identity(Kind):
    """The key of a planned item: lower-case letters, digits and underscores."""

    def accepts(self, value: object) -> bool:
        """1 to 60 characters of a-z, 0-9 and _."""
        return isinstance(value, str) and re.fullmatch(r"[a-z0-9_]{1,60}", value) is not None

    def expected(self) -> str:
        """The letters allowed."""
        return translate("Fields", "a key of small letters, digits and underscores")


@dataclass(frozen=True, slots=True)
class CalendarDate(Kind):
    """A naive local date between 1900 and 2199."""

    def accepts(self, value: object) -> bool:
        """A date that is not a datetime."""
        return isinstance(value, date) and not isinstance(value, datetime) and FIRST_DATE <= value <= LAST_DATE

    def expected(self) -> str:
        """The shape of a date."""
        return translate("Fields", "a date such as 2026-03-05")


@dataclass(frozen=True, slots=True)
class Month(Kind):
    """A month as text, such as 2011-04."""

    def accepts(self, value: object) -> bool:
        """Year and month."""
        return isinstance(value, str) and re.fullmatch(r"(19|20|21)\d\d-(0[1-9]|1[0-2])", value) is not None

    def expected(self) -> str:
        """The shape of a month."""
        return translate("Fields", "a month such as 2011-04")


@dataclass(frozen=True, slots=True)
class ClockTime(Kind):
    """A naive wall-clock time in whole minutes."""

    def accepts(self, value: object) -> bool:
        """A time without seconds or zone."""
        return isinstance(value, time) and not value.second and not value.microsecond and value.tzinfo is None

    def expected(self) -> str:
        """The shape of a time."""
        return translate("Fields", "a time such as 22:40")


@dataclass(frozen=True, slots=True)
class Instant(Kind):
    """A moment in UTC, to the second."""

    def accepts(self, value: object) -> bool:
        """A UTC datetime without microseconds."""
        return (
            isinstance(value, datetime)
            and value.utcoffset() == timedelta()
            and not value.microsecond
            and FIRST_DATE <= value.date() <= LAST_DATE
        )

    def expected(self) -> str:
        """The shape of an instant."""
        return translate("Fields", "an instant such as 2026-03-05T19:30:00Z")


@dataclass(frozen=True, slots=True)
class TimeZoneName(Kind):
    """An IANA time zone."""

    def accepts(self, value: object) -> bool:
        """A name that this machine or the tzdata package knows."""
        return isinstance(value, str) and _is_time_zone(value)

    def expected(self) -> str:
        """The shape of a zone."""
        return translate("Fields", "a time zone such as Europe/London")


@cache
def _is_time_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo  # noqa: PLC0415  (reads files; only where a zone is judged)

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


@dataclass(frozen=True, slots=True)
class ListOf(Kind):
    """A tuple of items of one kind; ``distinct`` refuses a repeated item."""

    item: Kind
    distinct: bool = True
    longest: int = 200

    def accepts(self, value: object) -> bool:
        """Every item is accepted and, where distinct, appears once."""
        if not isinstance(value, tuple) or len(value) > self.longest:
            return False
        if not all(self.item.accepts(item) for item in value):
            return False
        return not self.distinct or len(set(value)) == len(value)

    def expected(self) -> str:
        """What the list holds."""
        return translate("Fields", "a list with {item} in each place", item=self.item.expected())


@dataclass(frozen=True, slots=True)
class Part(Kind):
    """An object of the domain inside another."""

    of: type

    def accepts(self, value: object) -> bool:
        """An instance of the dataclass; its own fields are judged one by one elsewhere."""
        return isinstance(value, self.of)

    def expected(self) -> str:
        """An object."""
        return translate("Fields", "an object")


@dataclass(frozen=True, slots=True)
class Field:
    """A declared field: its name, kind and whether it must be given."""

    name: str
    kind: Kind
    required: bool


def answer(kind: Kind) -> Any:
    """Declare a dataclass field that may be ``None`` = not answered."""
    return dataclasses.field(default=None, metadata={_KIND: kind})


def required(kind: Kind) -> Any:
    """Declare a dataclass field that must be given."""
    return dataclasses.field(metadata={_KIND: kind})


def collection(kind: Kind) -> Any:
    """Declare a dataclass field that is a tuple and empty unless given."""
    return dataclasses.field(default=(), metadata={_KIND: kind})


def fields_of(cls: Any) -> tuple[Field, ...]:
    """The declared fields of a domain dataclass, in the order in which files write them."""
    return tuple(_declared(cls).values())


def field_of(cls: Any, name: str) -> Field:
    """One declared field by its name.

    Raises:
        KeyError: The class declares no such field.
    """
    return _declared(cls)[name]


@cache
def _declared(cls: Any) -> dict[str, Field]:
    return {
        f.name: Field(f.name, f.metadata[_KIND], f.default is dataclasses.MISSING)
        for f in dataclasses.fields(cls)
        if _KIND in f.metadata
    }


def is_empty(part: Any) -> bool:
    """Whether an object of the domain holds no answer at all, so that it is written as if it were not there."""
    for field in fields_of(type(part)):  # noqa: SIM110  (asked some thousand times for a share)
        if getattr(part, field.name) is not None:
            return False
    return True
