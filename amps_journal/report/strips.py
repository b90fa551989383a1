"""The two strips of numbers: what the teen did, and the routine, each beside the period before."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from amps_journal.i18n import plural, translate
from amps_journal.report import phrases
from amps_journal.report.content import Statistic, Strip

if TYPE_CHECKING:
    from amps_journal.analysis.findings import Finding, Findings


def what_was_done(title: str, now: "Findings", before: "Findings") -> Strip:
    """School, active minutes beside the plan, days on which the plan was reached, and the programme."""
    found = (
        _statistic(now, before, "school_attendance", phrases.percent, _school),
        _active(now, before),
        _statistic(now, before, "quota_kept", phrases.percent, _quota),
        _statistic(now, before, "programme_kept", phrases.percent, _programme),
        _kept_going(now),
    )
    return Strip(title, tuple(statistic for statistic in found if statistic is not None))


def routine(now: "Findings", before: "Findings") -> Strip:
    """Sleep, its regularity, how far bedtimes move, and the routine list."""
    found = (
        _statistic(now, before, "sleep_duration", phrases.hours, _sleep),
        _statistic(now, before, "sleep_regularity", phrases.index, _regularity),
        _statistic(now, before, "bedtime_spread", phrases.minutes, _spread, phrases.was),
        _statistic(now, before, "weekend_shift", phrases.signed_minutes, _shift, phrases.was),
        _statistic(now, before, "routine_kept", phrases.percent, _routine),
    )
    return Strip(translate("Report", "Routine"), tuple(statistic for statistic in found if statistic is not None))


def _statistic(
    now: "Findings",
    before: "Findings",
    identity: str,
    said: phrases.Said,
    label: Callable[["Finding"], str],
    beside: Callable[[float, float | None, phrases.Said], str] = phrases.compared,
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
    """Mean active minutes beside the mean of the plan on the same days; without a plan the mean of the weeks."""
    mean, plan = _value(now, "quota_kept", "mean_minutes"), _value(now, "quota_kept", "mean_quota")
    if mean is not None and plan is not None:
        label = translate("Report", "active a day, plan {plan}", plan=f"{plan:.0f}")
        earlier = _value(before, "quota_kept", "mean_minutes")
    else:
        mean, earlier = _value(now, "activity_trend", "mean"), _value(before, "activity_trend", "mean")
        label = translate("Report", "active a day")
    if mean is None:
        return None
    return Statistic(phrases.minutes(mean), label, phrases.compared(mean, earlier, phrases.minutes))


def _kept_going(now: "Findings") -> Statistic | None:
    """The programme on the teen's own hard days beside the other days; silent until there are enough of both."""
    found = now.get("kept_going")
    if found is None or found.needed or found.value is None:
        return None
    other = phrases.percent(found.parts["other_share"])
    label = plural(
        "Report",
        "of the programme done on own hard days ({n}\u00a0day)",
        "of the programme done on own hard days ({n}\u00a0days)",
        found.n,
    )
    return Statistic(phrases.percent(found.value), label, translate("Report", "other days {share}", share=other))


def _school(found: "Finding") -> str:
    return plural(
        "Report", "of school time attended ({n}\u00a0day)", "of school time attended ({n}\u00a0days)", found.n
    )


def _quota(found: "Finding") -> str:
    return plural(
        "Report", "of days reached the plan ({n}\u00a0day)", "of days reached the plan ({n}\u00a0days)", found.n
    )


def _programme(found: "Finding") -> str:
    return plural(
        "Report", "of programme items done ({n}\u00a0day)", "of programme items done ({n}\u00a0days)", found.n
    )


def _sleep(found: "Finding") -> str:
    return plural("Report", "asleep, middle night ({n}\u00a0night)", "asleep, middle night ({n}\u00a0nights)", found.n)


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
