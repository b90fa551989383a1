"""The desensitization ladder: its steps in order, and the offer to move up when the therapist's rule is met."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from amps_journal.domain.day import DESENSITIZATION, DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.plan import LadderRule, LadderStep, Plan
from amps_journal.domain.planning.plan_checks import alike, checked, inserted, moved, named, place_in, put, without
from amps_journal.i18n import translate

STIMULUS_LONGEST = 60
RECENT = timedelta(weeks=4)
"""Sessions of so long say where the teen is on the ladder."""
USUAL_RULE = LadderRule(tolerance=7, sessions=3, of=4)


@dataclass(frozen=True, slots=True)
class LadderOffer:
    """That the rule is met for a step.

    Attributes:
        place: The step's place on the ladder, to be given to ``step_reached``.
        step: The step that is ready to be called reached.
        following: The next one up; ``None`` at the top.
        met: In how many of the last sessions the tolerance was there.
        of: How many sessions were looked at.
    """

    place: int
    step: LadderStep
    following: LadderStep | None
    met: int
    of: int


def add_step(plan: Plan, stimulus: str, minutes: int | None = None, place: int | None = None) -> Plan:
    """The plan with one more step, before the one in ``place`` or at the top.

    Raises:
        JournalError: It has no name, or its minutes are out of range.
    """
    step = LadderStep(stimulus=named(stimulus, STIMULUS_LONGEST), minutes=minutes)
    return _with(plan, inserted(plan.ladder, place, step))


def change_step(plan: Plan, place: int, stimulus: str, minutes: int | None) -> Plan:
    """The plan with another stimulus or other minutes in that place.

    Raises:
        JournalError: There is no such step, it has no name, or its minutes are out of range.
    """
    old = plan.ladder[place_in(plan.ladder, place)]
    return _with(
        plan, put(plan.ladder, place, replace(old, stimulus=named(stimulus, STIMULUS_LONGEST), minutes=minutes))
    )


def move_step(plan: Plan, place: int, to: int) -> Plan:
    """The plan with a step in another place.

    Raises:
        JournalError: There is no such step.
    """
    return _with(plan, moved(plan.ladder, place, to))


def remove_step(plan: Plan, place: int) -> Plan:
    """The plan without a step; the sessions of past days stay as they are.

    Raises:
        JournalError: There is no such step.
    """
    return _with(plan, without(plan.ladder, place))


def step_reached(plan: Plan, place: int, day: date) -> Plan:
    """The plan with a step that was reached on that day.

    Raises:
        JournalError: There is no such step.
    """
    return _with(plan, put(plan.ladder, place, replace(plan.ladder[place_in(plan.ladder, place)], reached_on=day)))


def step_unreached(plan: Plan, place: int) -> Plan:
    """The plan with a step that is not reached after all.

    Raises:
        JournalError: There is no such step.
    """
    return _with(plan, put(plan.ladder, place, replace(plan.ladder[place_in(plan.ladder, place)], reached_on=None)))


def set_rule(plan: Plan, tolerance: int, sessions: int, of: int) -> Plan:
    """The plan with the therapist's rule: ``tolerance`` or more in ``sessions`` of the last ``of`` sessions.

    Raises:
        JournalError: A number is out of range, or more sessions are asked for than are looked at.
    """
    if sessions > of:
        raise JournalError(translate("Planning", "Ask for at most as many sessions as you look at."))
    return checked(replace(plan, ladder_rule=LadderRule(tolerance=tolerance, sessions=sessions, of=of)))


def rule_of(plan: Plan) -> LadderRule:
    """The plan's rule, with the usual number where it names none: 7 or more in 3 of the last 4 sessions."""
    rule = plan.ladder_rule or USUAL_RULE
    return LadderRule(
        tolerance=USUAL_RULE.tolerance if rule.tolerance is None else rule.tolerance,
        sessions=USUAL_RULE.sessions if rule.sessions is None else rule.sessions,
        of=USUAL_RULE.of if rule.of is None else rule.of,
    )


def first_open_step(plan: Plan) -> int | None:
    """The place of the first step that is not reached; ``None`` where all are, or there is no ladder."""
    return next((place for place, step in enumerate(plan.ladder) if step.reached_on is None), None)


def current_step(plan: Plan, days: Iterable[DayEntry], today: date) -> int | None:
    """The place of the step that the teen is on; ``None`` where all are reached, or there is no ladder.

    It is the one that was practised last, in the last four weeks and not reached yet; else the first that is not
    reached.

    Args:
        plan: The plan.
        days: Stored days, in any order.
        today: The date; later days do not count.
    """
    unreached = [(place, step) for place, step in enumerate(plan.ladder) if step.reached_on is None]
    open_steps = {alike(step.stimulus): place for place, step in reversed(unreached)}
    lately = (entry for entry in days if today - RECENT < entry.date <= today)
    for entry in sorted(lately, key=lambda entry: entry.date, reverse=True):
        for activity in reversed(entry.activities or ()):
            place = open_steps.get(alike(activity.stimulus)) if activity.kind == DESENSITIZATION else None
            if place is not None:
                return place
    return first_open_step(plan)


def sessions_with(plan: Plan, place: int, days: Iterable[DayEntry], today: date) -> tuple[tuple[date, float], ...]:
    """The sessions that speak for a step: each day with its mean tolerance, the earliest first.

    Where a lower step has the same stimulus (with fewer minutes), only sessions after that was reached count.

    Args:
        plan: The plan.
        place: The step's place.
        days: Stored days, in any order.
        today: The date; later days do not count.

    Raises:
        JournalError: There is no such step.
    """
    stimulus = alike(plan.ladder[place_in(plan.ladder, place)].stimulus)
    lower = [step.reached_on for step in plan.ladder[:place] if step.reached_on and alike(step.stimulus) == stimulus]
    after = max(lower, default=date.min)
    found = []
    for entry in sorted(days, key=lambda entry: entry.date):
        felt = [
            activity.tolerance
            for activity in entry.activities or ()
            if activity.kind == DESENSITIZATION
            and alike(activity.stimulus) == stimulus
            and activity.tolerance is not None
        ]
        if felt and after < entry.date <= today:
            found.append((entry.date, sum(felt) / len(felt)))
    return tuple(found)


def offered_step(plan: Plan, days: Iterable[DayEntry], today: date) -> LadderOffer | None:
    """The offer to move up, where the rule is met for the current step; ``None`` where it is not.

    Sessions of more than four weeks ago say nothing of now.
    Several sessions with a stimulus on one day count as one, with their mean, as in the findings.

    Args:
        plan: The plan.
        days: Stored days, in any order.
        today: The date.
    """
    days = tuple(days)
    place = current_step(plan, days, today)
    if place is None:
        return None
    rule = rule_of(plan)
    lately = [session for session in sessions_with(plan, place, days, today) if session[0] > today - RECENT]
    last = lately[-(rule.of or 1) :]
    met = sum(felt >= (rule.tolerance or 0) for _day, felt in last)
    if met < (rule.sessions or 1):
        return None
    following = plan.ladder[place + 1] if place + 1 < len(plan.ladder) else None
    return LadderOffer(place, plan.ladder[place], following, met, len(last))


def _with(plan: Plan, ladder: tuple[LadderStep, ...]) -> Plan:
    return checked(replace(plan, ladder=ladder))
