"""The path of what was done: a stone for each day with something done, and what has grown beside it.

It only grows. It says nothing of pain, mood or gaps: a day without a stone leaves no hole, as stones follow on each
other whatever lies between their days. The same journal gives the same path on any machine.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from amps_journal.domain.calendar import attended_share
from amps_journal.domain.day import DayEntry
from amps_journal.domain.plan import Plan
from amps_journal.domain.planning.goals import Milestone, milestones
from amps_journal.domain.time_zones import is_southern

STONES_A_PLANT = 7
"""After so many stones something is planted beside the path."""
_MONTHS_A_SEASON = 3


class Doing(Enum):
    """What a day can hold that lays a stone."""

    SCHOOL = "school"
    MOVING = "moving"
    ROUTINE = "routine"
    SKILLS = "skills"
    DID = "did"


class Season(Enum):
    """A season of three whole months; spring begins with March, or with September south of the equator."""

    SPRING = 0
    SUMMER = 1
    AUTUMN = 2
    WINTER = 3


@dataclass(frozen=True, slots=True)
class Stone:
    """A day with something done, and what that was."""

    day: date
    done: tuple[Doing, ...]


@dataclass(frozen=True, slots=True)
class Plant:
    """What was planted beside the path when a stone was laid.

    Attributes:
        stone: The place of its stone on the path, from 0.
        season: When it was planted, which says what it is.
    """

    stone: int
    season: Season


@dataclass(frozen=True, slots=True)
class Flag:
    """A step of a goal, or a goal, that was reached.

    Attributes:
        stone: The last stone that was laid by then, from 0; -1 before the first.
        milestone: What was reached, and when.
    """

    stone: int
    milestone: Milestone


@dataclass(frozen=True, slots=True)
class DoingPath:
    """Stones in the order of their days, plants and flags in the order of their stones; ``season`` is that of today."""

    stones: tuple[Stone, ...]
    plants: tuple[Plant, ...]
    flags: tuple[Flag, ...]
    season: Season


def stones_of(days: Iterable[DayEntry]) -> tuple[Stone, ...]:
    """The stones of days, in the order of the days."""
    return tuple(Stone(entry.date, done) for entry in days if (done := done_on(entry)))


def done_on(entry: DayEntry) -> tuple[Doing, ...]:
    """What was done on a day: school attended in whole or part, moving, routine, skills, things the teen got to do."""
    return doings(attended_share(entry), entry.activities, entry.routine_done, entry.coping, entry.did)


def doings(school: float | None, moving: object, routine: object, skills: object, did: object) -> tuple[Doing, ...]:
    """What was done, from the share of the school day attended and whether each of the others holds anything."""
    return tuple(doing for doing, said in zip(Doing, (school, moving, routine, skills, did), strict=True) if said)


def season_of(day: date, zone: str) -> Season:
    """The season of a day where a time zone lies."""
    from_march = (day.month - 3) % 12 // _MONTHS_A_SEASON
    return Season((from_march + (2 if is_southern(zone) else 0)) % len(Season))


def doing_path(stones: Iterable[Stone], plan: Plan, zone: str, today: date) -> DoingPath:
    """The path that the days up to today make.

    Args:
        stones: Those of all days, in any order.
        plan: Its goals say which steps were reached.
        zone: The journal's IANA time zone, which says when it is spring.
        today: Days and steps after it wait until they have come.
    """
    laid = tuple(sorted((stone for stone in stones if stone.day <= today), key=lambda stone: stone.day))
    plants = tuple(
        Plant(place, season_of(laid[place].day, zone)) for place in range(STONES_A_PLANT - 1, len(laid), STONES_A_PLANT)
    )
    reached = [milestone for milestone in milestones(plan) if milestone.day <= today]
    return DoingPath(laid, plants, _flags(laid, reached), season_of(today, zone))


def _flags(stones: tuple[Stone, ...], reached: list[Milestone]) -> tuple[Flag, ...]:
    flags, laid = [], 0
    for milestone in reached:  # In the order of their days, as the stones are.
        while laid < len(stones) and stones[laid].day <= milestone.day:
            laid += 1
        flags.append(Flag(laid - 1, milestone))
    return tuple(flags)
