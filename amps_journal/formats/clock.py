"""Times of day, and lengths of time."""

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from amps_journal.formats import cldr
from amps_journal.formats.numbers import whole
from amps_journal.formats.region import region, use_region
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from babel import Locale

_DAY = 1_440


def clock(at: time) -> str:
    """A time of day: "22:40", or "10:40 pm" where the clock counts to 12 twice."""
    half_days = region().has_half_days
    known = cldr.locale()
    if known is not None:
        from babel.dates import format_time  # noqa: PLC0415  (English starts without it)

        pattern = str(known.datetime_skeletons["hm" if half_days else "Hm"].pattern)
        # Hours stand below each other: each with two digits, whatever CLDR has for running text.
        pattern = pattern if half_days or "HH" in pattern else pattern.replace("H", "HH")
        return format_time(at.replace(tzinfo=None), pattern, locale=known)
    if not half_days:
        return f"{at.hour:02d}:{at.minute:02d}"
    return _in_halves(at, f"{(at.hour - 1) % 12 + 1}:{at.minute:02d}")


def _in_halves(at: time, shown: str) -> str:
    if at.hour < 12:
        return translate("Dates", "{time}\u00a0am", time=shown)
    return translate("Dates", "{time}\u00a0pm", time=shown)


def with_clock(kind: str, at: time) -> str:
    """A time as the clock of ``12`` or ``24`` hours would show it, whichever is in use."""
    in_use = region()
    use_region(replace(in_use, clock=kind))
    try:
        return clock(at)
    finally:
        use_region(in_use)


def whole_hour(at: time) -> str:
    """A full hour, short enough for a scale: "21:00", or "9 pm" where the clock counts to 12 twice."""
    if not region().has_half_days:
        return clock(at)
    known = cldr.locale()
    if known is not None:
        from babel.dates import format_time  # noqa: PLC0415  (English starts without it)

        return format_time(at.replace(tzinfo=None), str(known.datetime_skeletons["h"].pattern), locale=known)
    return _in_halves(at, str((at.hour - 1) % 12 + 1))


def clock_of_minutes(minutes: float) -> str:
    """A time of day from minutes after midnight, negative ones on the evening before: "22:40"."""
    return clock(time(*divmod(round(minutes) % _DAY, 60)))


def half_day_marks() -> tuple[str, str]:
    """What the language writes behind a time before noon and after it: "am" and "pm"."""
    known = cldr.locale()
    if known is None:
        return "am", "pm"
    names = known.day_periods["format"]["abbreviated"]
    return str(names["am"]), str(names["pm"])


def minutes(amount: float, *, signed: bool = False) -> str:
    """Whole minutes: "36 min"; with ``signed`` also "+75 min"."""
    number = whole(amount, signed=signed)
    if cldr.locale() is None:
        return translate("Dates", "{n} min", n=number)
    return _unit(round(abs(amount)), "minute").replace(str(round(abs(amount))), number)


def minutes_unit() -> str:
    """What stands behind a number of minutes in a field, with the space before it: " min"."""
    known = cldr.locale()
    if known is None:
        return translate("Dates", " min")
    return _unit(10, "minute").replace("10", "")


def duration(amount: float) -> str:
    """Minutes as hours and minutes: "1 h 20 min", "2 h", "36 min"."""
    hours, rest = divmod(round(amount), 60)
    if not hours:
        return minutes(rest)
    known = cldr.locale()
    if known is not None:
        return _both(known).format(_unit(hours, "hour"), _unit(rest, "minute")) if rest else _unit(hours, "hour")
    if not rest:
        return translate("Dates", "{hours} h", hours=hours)
    return translate("Dates", "{hours} h {minutes} min", hours=hours, minutes=rest)


def hours_and_minutes(amount: float) -> str:
    """Minutes as hours and minutes in few signs, for numbers that stand alone: "8 h 05"."""
    if cldr.locale() is not None:
        return duration(amount)
    hours, rest = divmod(round(amount), 60)
    return translate("Dates", "{hours} h {minutes}", hours=hours, minutes=f"{rest:02d}")


def _both(known: "Locale") -> str:
    """How hours and minutes are joined; Babel lacks the pattern for two where it is like the one for the last."""
    places = ("unit-narrow", "2"), ("unit-short", "2"), ("unit-narrow", "end")
    found = (known.list_patterns.get(width, {}).get(place) for width, place in places)
    return str(next(filter(None, found), "{0} {1}"))


def _unit(amount: int, unit: str) -> str:
    from babel.units import format_unit  # noqa: PLC0415  (English starts without it)

    known = cldr.locale()
    return format_unit(amount, f"duration-{unit}", "short", locale=known, numbering_system=cldr.WESTERN_DIGITS)
