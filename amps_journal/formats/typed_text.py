"""What people type, read in their region's ways: a time of day, and a date."""

import re
from datetime import date, time

from amps_journal.formats import cldr, english
from amps_journal.formats.clock import half_day_marks
from amps_journal.formats.dates import month_names, order_in_numbers, short_month_names

_TIME = re.compile(r"(\d{1,2})(?:\s*[:.,h٫-]?\s*(\d{2}))?\s*(?:h|uhr|heures|horas)?\s*(\D*)", re.IGNORECASE)
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_FULL_YEAR, _SHORT_YEAR = 4, 2
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


def typed_date(text: str, near: date | None = None) -> date | None:
    """The date that a text such as 21.12.2026, 12/21/2026, 2026-12-21 or 21 Dec 2026 means, or ``None``.

    Numbers are read in the region's order; where four digits stand first, the month follows.

    Args:
        text: What was typed.
        near: A date to which the one that is meant is near: with it 21.12., 21/12/26 and 21 Dec are read too. Without
            it a year has to be there, in four digits.
    """
    parts = _PARTS.findall(text.casefold())
    digits = [part for part in parts if part.isdecimal()]
    words = [part for part in parts if not part.isdecimal()]
    months = {month for word in words if (month := _month_of(word)) is not None}
    if months:
        return _date_with_named_month(digits, months.pop(), near) if len(months) == 1 else None
    if any(word.isascii() for word in words):
        return None  # 年, 月 and 日 stand behind their numbers; other letters are a slip.
    order = "ymd" if digits and len(digits[0]) == _FULL_YEAR else order_in_numbers()
    if len(digits) == len(order) - 1:
        order = order.replace("y", "")
    if len(digits) != len(order):
        return None
    value = dict(zip(order, digits, strict=True))
    return _near_date(value.get("y"), int(value["m"]), int(value["d"]), near)


def _date_with_named_month(digits: list[str], month: int, near: date | None) -> date | None:
    if len(digits) == 1:
        return _near_date(None, month, int(digits[0]), near)
    if len(digits) != 2:
        return None
    day, year = digits if len(digits[0]) != _FULL_YEAR else reversed(digits)
    return _near_date(year, month, int(day), near)


def _near_date(year: str | None, month: int, day: int, near: date | None) -> date | None:
    if year is not None and len(year) == _FULL_YEAR:
        return _date(int(year), month, day)
    if near is None or (year is not None and len(year) != _SHORT_YEAR):
        return None
    if year is not None:
        return _date(near.year // 100 * 100 + int(year), month, day)
    possible = (_date(near.year + by, month, day) for by in (0, -1, 1))
    return min((day for day in possible if day is not None), key=lambda day: abs(day - near), default=None)


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
