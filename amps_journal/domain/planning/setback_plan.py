"""The setback plan, written on a good day, and how each setback went, in the teen's words."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from amps_journal.domain.errors import JournalError
from amps_journal.domain.plan import Plan, SetbackPlan, SetbackReview
from amps_journal.domain.planning.plan_checks import checked, given_lines, tidy
from amps_journal.i18n import translate

_FIRST_SKILLS = ("breathing",)


def write(
    plan: Plan,
    today: date,
    *,
    words: str | None = None,
    skills: Iterable[str] = (),
    first_steps: Iterable[str] = (),
    tell: Iterable[str] = (),
) -> Plan:
    """The plan with a setback plan as it is written today; lines that hold nothing are left out.

    One that is unchanged keeps its day, and one in which nothing is left is gone.

    Args:
        plan: The plan.
        today: The date.
        words: What I tell myself.
        skills: Which skills I use.
        first_steps: What I do first.
        tell: Who I tell.

    Raises:
        JournalError: A text is too long, or a skill is there twice.
    """
    written = SetbackPlan(
        words=tidy(words),
        skills=tuple(dict.fromkeys(given_lines(skills) or ())) or None,
        first_steps=given_lines(first_steps),
        tell=given_lines(tell),
    )
    if written == SetbackPlan():
        return replace(plan, setback_plan=None)
    if plan.setback_plan is not None and replace(plan.setback_plan, written_on=None) == written:
        return plan
    return checked(replace(plan, setback_plan=replace(written, written_on=today)))


def review(plan: Plan, start: date, note: str | None) -> Plan:
    """The plan with how the setback that began on ``start`` went; an empty note takes it away.

    Raises:
        JournalError: The note is too long.
    """
    others = tuple(other for other in plan.setback_reviews if other.start != start)
    said = tidy(note)
    if said is None:
        return replace(plan, setback_reviews=others)
    reviews = (*others, SetbackReview(start=start, note=said))
    return checked(replace(plan, setback_reviews=tuple(sorted(reviews, key=lambda review: review.start))))


def remove_setback_plan(plan: Plan) -> Plan:
    """The plan without a setback plan; what was said of past setbacks stays.

    Raises:
        JournalError: There is none.
    """
    if plan.setback_plan is None:
        raise JournalError(translate("Planning", "This part of the plan is no longer there."))
    return replace(plan, setback_plan=None)


def skills_for_a_hard_day(plan: Plan) -> tuple[str, ...]:
    """The skills to offer on a setback day: those of the setback plan, else the favourites, else one to begin with."""
    written = plan.setback_plan
    return (written.skills if written is not None else None) or plan.favourite_skills or _FIRST_SKILLS


def tells_whom(plan: Plan) -> bool:
    """Whether the setback plan names somebody to tell."""
    return plan.setback_plan is not None and bool(plan.setback_plan.tell)
