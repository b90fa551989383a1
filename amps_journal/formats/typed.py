"""What people type, read in their region's ways: a time of day, and a date."""

import re
from datetime import date, time

from amps_journal.formats import cldr, english
from amps_journal.formats.clock import half_day_marks
from amps_journal.formats.dates import month_names, order_in_numbers, short_month_names

_TIME = re.compile(r"(\d{1,2})(?:\s*[:.,h٫-]?\s*(\d{2}))?\s*(?:h|uhr|heures|horas)?\s*(\D*)", re.IGNORECASE)
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_SPACES_AND_DOTS = re.compile(r"[\s.]+")


def typed_time(text: str) -> time | None:
    """The time that a text such as 22:40, 2240, 7, 10.30pm, 22h30 or 10:30 م means, or ``None`` where it means none."""
    written = _TIME.fullmatch(text.strip())
    if written is None:
        return None
    hour, minute = int(written[1]), int(written[2] or 0)
    half = _half_of(written[3])
    if half is None:
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _half_of(mark: str) -> str | None:
    """``a`` or ``p``, empty where no mark stands there, ``None`` where it is no mark."""
    bare = _bare(mark)
    if bare in {"", "a", "am", "p", "pm"}:
        return bare[:1]
    before, after = map(_bare, half_day_marks())
    return "a" if bare == before else "p" if bare == after else None


def _bare(mark: str) -> str:
    return _SPACES_AND_DOTS.sub("", mark).casefold()


def typed_date(text: str) -> date | None:
    """The date that a text such as 21.12.2026, 12/21/2026, 2026-12-21 or 21 Dec 2026 means, or ``None``.

    Numbers are read in the region's order; a year has four digits, and where it stands first, the month follows.
    """
    parts = _PARTS.findall(text.casefold())
    numbers = [int(part) for part in parts if part.isdecimal()]
    month = next((found for part in parts if not part.isdecimal() and (found := _month_of(part))), None)
    if month is not None:
        return _date_with_named_month(numbers, month)
    if len(numbers) != 3:
        return None
    lengths = [len(part) for part in parts if part.isdecimal()]
    order = "ymd" if lengths[0] == 4 else order_in_numbers()
    if lengths[order.index("y")] != 4:
        return None
    value = dict(zip(order, numbers, strict=True))
    return _date(value["y"], value["m"], value["d"])


def _date_with_named_month(numbers: list[int], month: int) -> date | None:
    if len(numbers) != 2:
        return None
    day, year = sorted(numbers)
    return _date(year, month, day) if year > 31 else None


def _month_of(word: str) -> int | None:
    if len(word) < 3 and cldr.locale() is None:
        return None
    for names in (month_names(), short_month_names(), english.month_names()):
        for number, name in enumerate(names, start=1):
            if name.casefold().rstrip(".").startswith(word):
                return number
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
