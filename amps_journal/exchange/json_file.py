"""The lossless journal file: everything a journal holds as JSON, and back.

The keys of the file are the fields of ``JournalContents`` and of the dataclasses in it; nothing is listed twice.
"""

import json
import typing
from dataclasses import dataclass
from functools import cache
from typing import Any

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.fields import CalendarDate
from amps_journal.domain.rules import contents_problems, day_name
from amps_journal.exchange.json_text import parse_json
from amps_journal.exchange.json_values import (
    JsonObject,
    Place,
    check_keys,
    json_object,
    json_value,
    read_part,
    read_value,
)
from amps_journal.formats.joined import in_row
from amps_journal.i18n import translate

FORMAT = "amps-journal"
VERSIONS = (1, 2)
"""A file says the lowest one that can hold what is in it."""
_SINCE = {"words": 2}


@dataclass(frozen=True, slots=True)
class _Section:
    of: type[Any]
    is_list: bool


@cache
def _sections() -> dict[str, _Section]:
    """The top-level keys of the file and what each holds, from the type hints of ``JournalContents``."""
    sections = {}
    for name, hint in typing.get_type_hints(JournalContents).items():
        is_list = typing.get_origin(hint) is tuple
        sections[name] = _Section(typing.get_args(hint)[0] if is_list else hint, is_list)
    return sections


def read_contents(text: str | bytes) -> JournalContents:
    """The journal that a file holds, its days in order of their dates.

    Args:
        text: The file's text or its bytes.

    Raises:
        JournalError: Anything in it is refused; the sentence names the day, the field and what was expected.
    """
    raw = parse_json(text)
    place = Place(translate("Exchange", "The file"))
    if not isinstance(raw, JsonObject) or raw.get("format") != FORMAT:
        raise JournalError(
            translate("Exchange", 'This is not a journal file: it does not say "format": "{format}".', format=FORMAT)
        )
    version = check_version(raw, place)
    known = [name for name in _sections() if _SINCE.get(name, 1) <= version]
    given = check_keys(raw, ["format", "version", *known], place)
    contents = JournalContents(
        **{
            name: _read_section(name, section, given[name])
            for name, section in _sections().items()
            if name in known and given.get(name) is not None and given[name] != ""
        }
    )
    for problem in contents_problems(contents):
        raise JournalError(problem.sentence())
    return contents


def check_version(raw: JsonObject, place: Place) -> int:
    """The version of a file.

    Raises:
        JournalError: The version is newer than this program, or none.
    """
    version = raw.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSIONS[-1]:
        raise JournalError(
            translate("Exchange", "The file was written by a newer version of AMPS Journal; update the program first.")
        )
    if version not in VERSIONS or not isinstance(version, int) or isinstance(version, bool):
        numbers = in_row(str(number) for number in VERSIONS)
        raise place.field("version").refusal(translate("Exchange", "one of the numbers {versions}", versions=numbers))
    return version


def _read_section(name: str, section: _Section, raw: object) -> Any:
    if not section.is_list:
        return read_part(section.of, raw, Place(_section_name(name)))
    items = read_list(raw, name)
    if section.of is DayEntry:
        days = [read_part(DayEntry, item, day_place(item, number)) for number, item in enumerate(items, start=1)]
        return tuple(sorted(days, key=lambda entry: entry.date))
    return tuple(
        read_part(
            section.of,
            item,
            Place(translate("Exchange", "{section}, number {number}", section=_section_name(name), number=number)),
        )
        for number, item in enumerate(items, start=1)
    )


def read_list(raw: object, name: str) -> list[Any]:
    """The list at a top-level key.

    Raises:
        JournalError: It is no list.
    """
    if not isinstance(raw, list):
        raise Place(_section_name(name)).refusal(translate("Exchange", "a list"))
    return raw


def _section_name(name: str) -> str:
    names = {
        "person": translate("Exchange", "Person"),
        "settings": translate("Exchange", "Settings"),
        "plan": translate("Exchange", "Plan"),
        "life_events": translate("Exchange", "Life events"),
        "clinic_scores": translate("Exchange", "Clinic scores"),
        "share_records": translate("Exchange", "Share records"),
        "words": translate("Exchange", "Words"),
        "days": translate("Exchange", "Days"),
    }
    return names[name]


def day_place(raw: object, number: int) -> Place:
    """How sentences name a day of a file: by its date, or by its number in the file where the date is no date."""
    unnamed = Place(translate("Exchange", "Day number {number} in the file", number=number))
    if not isinstance(raw, JsonObject):
        return unnamed
    try:
        return Place(day_name(read_value(CalendarDate(), raw.get("date"), unnamed)))
    except JournalError:
        return unnamed


def write_contents(contents: JournalContents) -> str:
    """The text of the file: days by date, keys in the order of declaration, ending in a line break."""
    version = max(_SINCE.get(name, 1) for name in _sections() if name == "days" or getattr(contents, name))
    written: dict[str, Any] = {"format": FORMAT, "version": version}
    for name, section in _sections().items():
        value = getattr(contents, name)
        if name == "days":
            written[name] = [json_object(entry) for entry in sorted(value, key=lambda entry: entry.date)]
        elif section.is_list:
            if value:
                written[name] = json_value(value)
        elif part := json_object(value):
            written[name] = part
    return json.dumps(written, indent=1, ensure_ascii=False, allow_nan=False) + "\n"
