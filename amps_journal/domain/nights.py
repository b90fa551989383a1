"""What a night comes to: real hours asleep, its middle and its efficiency, from wall-clock times.

Lights-out and bed times from 15:00 lie on the evening before the entry's date, all others on the date itself.
"""

import enum
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from amps_journal.domain.day import Sleep

EVENING_BEGINS = time(15)
LONGEST_NIGHT = 20 * 60
ASKED_ABOVE = 14 * 60
ASKED_BELOW = 3 * 60
_DAYTIME = (time(7), time(18))
_MORNING = (time(3), time(15))
_LATEST_TO_BED = time(5)


@dataclass(frozen=True, slots=True)
class Night:
    """A night with both ends known.

    Attributes:
        lights_out: Local wall-clock moment of lights out.
        woke: Local wall-clock moment of waking.
        minutes: Real minutes between the two, so that nights of a clock change are right.
        asleep_minutes: ``minutes`` less falling asleep and lying awake, as far as they are known.
        asleep_is_partial: Whether falling asleep or lying awake was not answered and so not taken off.
        up_minutes: Real minutes from lights out to out of bed, or to waking where that is not known.
        in_bed_minutes: Real minutes from in bed to out of bed, or to waking; ``None`` without a time in bed.
    """

    lights_out: datetime
    woke: datetime
    minutes: float
    asleep_minutes: float
    asleep_is_partial: bool
    up_minutes: float
    in_bed_minutes: float | None

    @property
    def midpoint(self) -> datetime:
        """The wall-clock middle between lights out and waking."""
        return self.lights_out + (self.woke - self.lights_out) / 2

    @property
    def efficiency(self) -> float:
        """Share of the time from lights out to getting up that was spent asleep, 0 to 1."""
        return self.asleep_minutes / self.up_minutes

    @property
    def efficiency_from_in_bed(self) -> float | None:
        """Share of the time in bed that was spent asleep, 0 to 1; ``None`` without a time in bed."""
        return self.asleep_minutes / self.in_bed_minutes if self.in_bed_minutes else None


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def evening_moment(day: date, at: time) -> datetime:
    """The local moment of a bed or lights-out time of the night before ``day``."""
    return datetime.combine(day - timedelta(days=1) if at >= EVENING_BEGINS else day, at)


def real_minutes(start: datetime, end: datetime, zone: str) -> float:
    """Minutes that really pass between two local wall-clock moments, across a change of the clocks too."""
    if zone == "UTC":
        return (end - start).total_seconds() / 60
    place = _zone(zone)
    drift = (end.replace(tzinfo=place).utcoffset() or timedelta()) - (
        start.replace(tzinfo=place).utcoffset() or timedelta()
    )
    return (end - start - drift).total_seconds() / 60


def night_of(sleep: Sleep | None, day: date, zone: str) -> Night | None:
    """The night before ``day``, or ``None`` where an end is not known or the night has no length.

    Args:
        sleep: The answers.
        day: The date that the night belongs to.
        zone: IANA time zone of the journal.
    """
    if sleep is None or sleep.lights_out is None or sleep.woke is None:
        return None
    start = evening_moment(day, sleep.lights_out)
    end = datetime.combine(day, sleep.woke)
    minutes = real_minutes(start, end, zone)
    asleep = minutes - (sleep.asleep_after_minutes or 0) - (sleep.awake_minutes or 0)
    if minutes <= 0 or asleep <= 0:
        return None
    out = datetime.combine(day, sleep.out_of_bed) if sleep.out_of_bed else end
    up = max(minutes, real_minutes(start, out, zone))
    in_bed = real_minutes(evening_moment(day, sleep.in_bed), out, zone) if sleep.in_bed else None
    return Night(
        lights_out=start,
        woke=end,
        minutes=minutes,
        asleep_minutes=asleep,
        asleep_is_partial=sleep.asleep_after_minutes is None or sleep.awake_minutes is None,
        up_minutes=up,
        # A time in bed after lights out is a slip of the pen: nothing is claimed from it.
        in_bed_minutes=in_bed if in_bed is not None and in_bed >= up else None,
    )


def other_half_of_day(at: time) -> time:
    """The same clock face twelve hours on: 22:30 for 10:30, to offer after an a.m./p.m. slip."""
    return at.replace(hour=(at.hour + 12) % 24)


class NightDoubt(enum.Enum):
    """What may be wrong with the times of a night."""

    NONE = "none"
    UNUSUAL = "unusual"
    IMPOSSIBLE = "impossible"


def night_doubt(sleep: Sleep | None, day: date, zone: str) -> NightDoubt:
    """Whether a night can be kept as it is, is to be asked about (over 14 or under 3 hours), or cannot be.

    Nights of 0 or fewer or over 20 hours, and nights with more time awake than they are long, cannot be.
    """
    if sleep is None or sleep.lights_out is None or sleep.woke is None:
        return NightDoubt.NONE
    night = night_of(sleep, day, zone)
    if night is None or night.minutes > LONGEST_NIGHT:
        return NightDoubt.IMPOSSIBLE
    return NightDoubt.NONE if ASKED_BELOW <= night.minutes <= ASKED_ABOVE else NightDoubt.UNUSUAL


def odd_end(sleep: Sleep) -> str | None:
    """The one end that is known, where it is at an odd time for it: asleep at breakfast, or awake in the evening."""
    if sleep.woke is None and sleep.lights_out is not None and _LATEST_TO_BED <= sleep.lights_out < EVENING_BEGINS:
        return "lights_out"
    if sleep.lights_out is None and sleep.woke is not None and not _MORNING[0] <= sleep.woke < _MORNING[1]:
        return "woke"
    return None


def without_slip(sleep: Sleep, day: date, zone: str) -> Sleep | None:
    """The night with the one time mended that looks like an a.m./p.m. slip; ``None`` where none does.

    Lights out by day (10:30 for 22:30) reads as a slip before the time of waking is known, and both times do where
    the night is doubtful as it is, the time is an odd one, and twelve hours make a night of 3 to 14 hours of it.
    """
    out, woke = sleep.lights_out, sleep.woke
    odd_out = out is not None and _DAYTIME[0] <= out < _DAYTIME[1]
    if woke is None:
        is_slip = odd_out and out is not None and out < EVENING_BEGINS
        return _swapped(sleep, "lights_out") if is_slip else None
    if night_doubt(sleep, day, zone) is NightDoubt.NONE:
        return None
    odd_woke = not _MORNING[0] <= woke < _MORNING[1]
    odd = [name for name, is_odd in (("lights_out", odd_out), ("woke", odd_woke)) if is_odd]
    mended = (_swapped(sleep, name) for name in odd)
    return next((night for night in mended if night_doubt(night, day, zone) is NightDoubt.NONE), None)


def _swapped(sleep: Sleep, name: str) -> Sleep:
    changes: dict[str, Any] = {name: other_half_of_day(getattr(sleep, name))}
    return replace(sleep, **changes)
