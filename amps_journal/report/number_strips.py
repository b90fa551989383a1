"""The two strips of numbers: what the teen did, and the routine, each beside the period before."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from amps_journal.charts.shared.text_width import shortened
from amps_journal.formats import numbers
from amps_journal.i18n import plural, translate
from amps_journal.report import number_phrases
from amps_journal.report.summary_parts import Statistic, Strip

if TYPE_CHECKING:
    from datetime import date

    from amps_journal.analysis.findings.all_findings import Finding, Findings
    from amps_journal.domain.contents import JournalContents
    from amps_journal.domain.plan import Goal

_GOAL_ROOM, _LABEL_TEXT = 130.0, 7.8


def what_was_done(title: str, now: "Findings", before: "Findings", contents: "JournalContents") -> Strip:
    """School, active minutes beside the plan, the programme on all and on hard days, and steps of goals."""
    found = (
        _statistic(now, before, "school_attendance", number_phrases.percent, _school),
        _active(now, before),
        _statistic(now, before, "programme_kept", number_phrases.percent, _programme),
        _kept_going(now),
        _goals(now, contents),
    )
    return Strip(title, tuple(statistic for statistic in found if statistic is not None))


def routine(now: "Findings", before: "Findings") -> Strip:
    """Sleep, its regularity, how far bedtimes move, and the routine list."""
    found = (
        _statistic(now, before, "sleep_duration", number_phrases.hours, _sleep),
        _statistic(now, before, "sleep_regularity", number_phrases.index, _regularity),
        _statistic(now, before, "bedtime_spread", number_phrases.minutes, _spread, number_phrases.was),
        _statistic(now, before, "weekend_shift", number_phrases.signed_minutes, _shift, number_phrases.was),
        _statistic(now, before, "routine_kept", number_phrases.percent, _routine),
    )
    return Strip(translate("Report", "Routine"), tuple(statistic for statistic in found if statistic is not None))


def _statistic(
    now: "Findings",
    before: "Findings",
    identity: str,
    said: number_phrases.Said,
    label: Callable[["Finding"], str],
    beside: Callable[[float, float | None, number_phrases.Said], str] = number_phrases.compared,
) -> Statistic | None:
    """The statistic of a finding; ``None`` where no day answers it, which is also how something withheld looks."""
    found = now.get(identity)
    if found is None or found.n == 0:
        return None
    if found.needed or found.value is None:
        return Statistic(translate("Report", "Too few days"), label(found), _more_needed(found))
    earlier = _value(before, identity)
    return Statistic(said(found.value), label(found), beside(found.value, earlier, said))


def _more_needed(found: "Finding") -> str:
    return translate("Report", "{n} more needed", n=found.needed)


def _value(findings: "Findings", identity: str, part: str | None = None) -> float | None:
    found = findings.get(identity)
    if found is None or found.needed:
        return None
    return found.value if part is None else found.parts.get(part)


def _active(now: "Findings", before: "Findings") -> Statistic | None:
    """Mean active minutes beside the mean of the plan on the same days; without a plan that of all answered days."""
    mean, plan = _value(now, "quota_kept", "mean_minutes"), _value(now, "quota_kept", "mean_quota")
    if mean is not None and plan is not None:
        label = translate(
            "Report",
            "active a day, plan {plan}; reached on {share} of days",
            plan=numbers.whole(plan),
            share=number_phrases.percent(_value(now, "quota_kept") or 0.0),
        )
        earlier = _value(before, "quota_kept", "mean_minutes")
    else:
        mean, earlier = now.active_minutes, before.active_minutes
        label = translate("Report", "active a day")
    if mean is None:
        return None
    return Statistic(
        number_phrases.minutes(mean), label, number_phrases.compared(mean, earlier, number_phrases.minutes)
    )


def _kept_going(now: "Findings") -> Statistic | None:
    """The programme on the teen's own hard days beside the other days; silent until there are enough of both."""
    found = now.get("kept_going")
    if found is None or found.needed or found.value is None:
        return None
    other = number_phrases.percent(found.parts["other_share"])
    label = plural(
        "Report",
        "of the programme done on own hard days ({n}\u00a0day)",
        "of the programme done on own hard days ({n}\u00a0days)",
        found.n,
    )
    return Statistic(number_phrases.percent(found.value), label, translate("Report", "other days {share}", share=other))


def _goals(now: "Findings", contents: "JournalContents") -> Statistic | None:
    """Steps of the goals that were reached by the end of the period, and how many of them within it."""
    goals, period = contents.plan.goals, now.period
    if not goals or period is None:
        return None
    steps = [reached_on for goal in goals for reached_on in _steps(goal)]
    by_now = [when for when in steps if when is not None and when < period.end]
    lately = sum(when in period for when in by_now)
    if len(goals) == 1:
        goal = shortened(goals[0].label, _GOAL_ROOM, _LABEL_TEXT)
        label = plural("Report", "goal step: {goal}", "goal steps: {goal}", len(steps), goal=goal)
    else:
        label = plural("Report", "steps of {n} goal", "steps of {n} goals", len(goals))
    said = translate("Report", "{reached} of {steps}", reached=len(by_now), steps=len(steps))
    return Statistic(said, label, translate("Report", "{n} in these days", n=lately) if lately else "")


def _steps(goal: "Goal") -> "list[date | None]":
    """When each step was reached; a goal without steps is one itself, and one that is reached has all behind it."""
    if not goal.steps:
        return [goal.reached_on]
    return [step.reached_on or goal.reached_on for step in goal.steps]


def _school(found: "Finding") -> str:
    return plural(
        "Report", "of school time attended ({n}\u00a0day)", "of school time attended ({n}\u00a0days)", found.n
    )


def _programme(found: "Finding") -> str:
    return plural(
        "Report", "of programme items done ({n}\u00a0day)", "of programme items done ({n}\u00a0days)", found.n
    )


def _sleep(found: "Finding") -> str:
    nights = plural("Report", "asleep ({n}\u00a0night)", "asleep ({n}\u00a0nights)", found.n)
    if "share_in_range" not in found.parts:
        return nights
    return translate(
        "Report",
        "{nights}, {share} in {low} to {high} hours",
        nights=nights,
        share=number_phrases.percent(found.parts["share_in_range"]),
        low=numbers.whole(found.parts["range_low"]),
        high=numbers.whole(found.parts["range_high"]),
    )


def _regularity(found: "Finding") -> str:
    return plural(
        "Report",
        "sleep regularity, of 100 ({n}\u00a0pair)",
        "sleep regularity, of 100 ({n}\u00a0pairs)",
        found.n,
    )


def _spread(_found: "Finding") -> str:
    return translate("Report", "spread of bedtimes")


def _shift(found: "Finding") -> str:
    if found.value is not None and found.value < 0:
        return translate("Report", "earlier on free nights")
    return translate("Report", "later on free nights")


def _routine(found: "Finding") -> str:
    return plural("Report", "of routine items done ({n}\u00a0day)", "of routine items done ({n}\u00a0days)", found.n)
