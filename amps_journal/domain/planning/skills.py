"""The teen's favourite skills, and what the days say of each skill."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from amps_journal.domain.day import DayEntry
from amps_journal.domain.plan import Plan
from amps_journal.domain.planning.plan_checks import checked, moved, named

HELPED_FROM = 2
_OWN_WORD_LONGEST = 60


@dataclass(frozen=True, slots=True)
class SkillUse:
    """How often a skill was used.

    Attributes:
        times: How often.
        answered: How often it was said whether it helped to do what the teen wanted.
        helped: How often it helped somewhat or more.
    """

    times: int
    answered: int
    helped: int


def skill_use(days: Iterable[DayEntry]) -> Mapping[str, SkillUse]:
    """For each skill that was used, how often and how often it helped; the most used first."""
    times: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    helped: Counter[str] = Counter()
    for entry in days:
        for use in entry.coping or ():
            times[use.strategy] += 1
            answered[use.strategy] += use.helped is not None
            helped[use.strategy] += (use.helped or 0) >= HELPED_FROM
    return MappingProxyType({key: SkillUse(n, answered[key], helped[key]) for key, n in times.most_common()})


def add_favourite(plan: Plan, strategy: str) -> Plan:
    """The plan with one more favourite, last; one that it has already stays where it is.

    Raises:
        JournalError: An own word is empty or too long.
    """
    word = named(strategy, _OWN_WORD_LONGEST)
    if word in plan.favourite_skills:
        return plan
    return checked(replace(plan, favourite_skills=(*plan.favourite_skills, word)))


def remove_favourite(plan: Plan, strategy: str) -> Plan:
    """The plan without a favourite."""
    return replace(plan, favourite_skills=tuple(key for key in plan.favourite_skills if key != strategy))


def move_favourite(plan: Plan, strategy: str, to: int) -> Plan:
    """The plan with a favourite in another place; without it, the plan as it is."""
    if strategy not in plan.favourite_skills:
        return plan
    order = moved(plan.favourite_skills, plan.favourite_skills.index(strategy), to)
    return replace(plan, favourite_skills=order)
