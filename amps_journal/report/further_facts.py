"""Further facts of page 1, in smaller type: clinic scores, steps of goals, hard days, feelings, routine, skills."""

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.methods.shares import mean_of
from amps_journal.charts.shared.glyphs import drawable
from amps_journal.charts.shared.text_width import shortened
from amps_journal.charts.skills.figure import skills_of
from amps_journal.formats import numbers
from amps_journal.formats.dates import short_date, short_date_and_year
from amps_journal.formats.joined import within_sentence
from amps_journal.i18n import plural, translate
from amps_journal.report import number_phrases
from amps_journal.report.changes import Change, change, estimate, period_of
from amps_journal.report.summary_parts import Statistic

if TYPE_CHECKING:
    from datetime import date

    from amps_journal.analysis.days.daily_arrays import Floats
    from amps_journal.charts.shared.chart import ChartDays
    from amps_journal.domain.person import ClinicScore
    from amps_journal.domain.plan import Goal

IN_A_ROW = 3
_MOST_SCORES = 2
_NAME_ROOM, _TEXT = 120.0, 9.0
_LEAST_DAYS = 7


def further_facts(now: "ChartDays", before: "ChartDays") -> tuple[Statistic, ...]:
    """A row of what there is, what the clinic measured first, and a row of feelings where they were shared."""
    found = (*_scores(now), _goals(now), _kept_going(now), _routine(now, before), _skills(now))
    first = [one for one in found if one is not None][:IN_A_ROW]
    return (*first, *(one for one in _feelings(now, before) if one is not None))


def _scores(days: "ChartDays") -> list[Statistic]:
    """The latest score of each instrument up to the end of the period, beside the one before it."""
    period, by_name = period_of(days), defaultdict[str, list["ClinicScore"]](list)
    for score in sorted(days.contents.clinic_scores, key=lambda score: score.date):
        if score.date < period.end:
            by_name[score.instrument].append(score)
    latest_first = sorted(by_name.values(), key=lambda scores: scores[-1].date, reverse=True)
    return [_score(scores) for scores in latest_first[:_MOST_SCORES]]


def _score(scores: "list[ClinicScore]") -> Statistic:
    """The latest score under the clinic's name for it, beside the one before it.

    No band of an instrument is printed, nor what change of it matters: no source of either was read at first hand.
    """
    latest, earlier = scores[-1], scores[-2] if len(scores) > 1 else None
    name = shortened(drawable(latest.instrument), _NAME_ROOM, _TEXT)
    has_year = earlier is not None and earlier.date.year != latest.date.year
    label = translate("Report", "{name}, {date}", name=name, date=_dated(latest.date, has_year=has_year))
    beside = Change()
    if earlier is not None:
        was, when = numbers.plain(earlier.value, 10), _dated(earlier.date, has_year=has_year)
        beside = Change(translate("Report", "{was} on {date}", was=was, date=when))
    return Statistic(numbers.plain(latest.value, 10), label, *beside)


def _dated(when: "date", *, has_year: bool) -> str:
    return short_date_and_year(when) if has_year else short_date(when)


def _kept_going(days: "ChartDays") -> Statistic | None:
    """The programme on the teen's own hard days beside the other days; silent until there are enough of both."""
    found = days.findings.get("kept_going")
    if found is None or found.needed or found.value is None:
        return None
    label = plural(
        "Report",
        "of the programme done on own hard days ({n}\u00a0day)",
        "of the programme done on own hard days ({n}\u00a0days)",
        found.n,
    )
    other = number_phrases.percent(found.parts["other_share"])
    low, high = found.parts.get("difference_low"), found.parts.get("difference_high")
    if low is None or high is None or low <= 0 <= high:
        return Statistic(
            number_phrases.percent(found.value),
            label,
            translate("Report", "about the same as other days ({share})", share=other),
        )
    return Statistic(
        number_phrases.percent(found.value), label, translate("Report", "other days {share}", share=other), True
    )


def _goals(days: "ChartDays") -> Statistic | None:
    """Steps of the goals that were reached by the end of the period, and how many of them within it."""
    goals, period = days.contents.plan.goals, period_of(days)
    if not goals:
        return None
    steps = [reached_on for goal in goals for reached_on in _steps(goal)]
    by_now = [when for when in steps if when is not None and when < period.end]
    lately = sum(when in period for when in by_now)
    if len(goals) == 1:
        goal = shortened(drawable(goals[0].label), _NAME_ROOM, _TEXT)
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


def _feelings(now: "ChartDays", before: "ChartDays") -> list[Statistic | None]:
    """Mood, stress and worry, where they were shared: the mean with the direction of its scale."""
    here, earlier = now.arrays, before.arrays
    return [
        _feeling(now, here.mood, earlier.mood, translate("Report", "mood, of 5 (higher is better)")),
        _feeling(now, here.stress, earlier.stress, translate("Report", "stress, of 10 (higher is more stress)")),
        _feeling(now, here.worry, earlier.worry, translate("Report", "worry, of 10 (higher is more worry)")),
    ]


def _feeling(now: "ChartDays", values: "Floats", earlier: "Floats", scale: str) -> Statistic | None:
    known = values[np.isfinite(values)]
    if not known.size:
        return None
    label = plural("Report", "{scale}, over {n} day", "{scale}, over {n} days", known.size, scale=scale)
    beside = Change()
    if min(known.size, int(np.isfinite(earlier).sum())) >= _LEAST_DAYS:
        beside = change(mean_of(values), mean_of(earlier), number_phrases.decimal, period_of(now))
    return Statistic(number_phrases.decimal(float(known.mean())), label, *beside)


def _routine(now: "ChartDays", before: "ChartDays") -> Statistic | None:
    found = now.findings.get("routine_kept")
    if found is None or found.needed or found.value is None:
        return None
    label = plural("Report", "of routine items done ({n}\u00a0day)", "of routine items done ({n}\u00a0days)", found.n)
    earlier = estimate(before.findings.get("routine_kept"))
    beside = change(estimate(found), earlier, number_phrases.percent, period_of(now))
    return Statistic(number_phrases.percent(found.value), label, *beside)


def _skills(days: "ChartDays") -> Statistic | None:
    """How often skills were used, and which one the most."""
    skills, _said = skills_of(days)
    if not skills:
        return None
    times = sum(skill.used for skill in skills)
    name = shortened(within_sentence(drawable(skills[0].name)), _NAME_ROOM, _TEXT)
    label = plural(
        "Report", "skill used, most of all {skill}", "times a skill was used, most of all {skill}", times, skill=name
    )
    return Statistic(numbers.whole(times), label)
