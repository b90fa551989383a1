"""The two strips of numbers: what the teen did, and the routine, each beside the period before."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from amps_journal.i18n import plural, translate
from amps_journal.report import phrases
from amps_journal.report.content import Statistic, Strip

if TYPE_CHECKING:
    from amps_journal.analysis.findings import Finding, Findings

Said = Callable[[float], str]


def what_was_done(title: str, now: "Findings", before: "Findings") -> Strip:
    """School, active minutes beside the plan, days on which the plan was reached, and the programme."""
    found = (
        _statistic(now, before, "school_attendance", phrases.percent, _school),
        _active(now, before),
        _statistic(now, before, "quota_kept", phrases.percent, _quota),
        _statistic(now, before, "programme_kept", phrases.percent, _programme),
        _statistic(now, before, "kept_going", phrases.percent, _kept_going),
    )
    return Strip(title, tuple(statistic for statistic in found if statistic is not None))


def routine(now: "Findings", before: "Findings") -> Strip:
    """Sleep, its regularity, how far bedtimes move, and the routine list."""
    found = (
        _statistic(now, before, "sleep_duration", phrases.hours, _sleep),
        _statistic(now, before, "sleep_regularity", phrases.index, _regularity),
        _statistic(now, before, "bedtime_spread", phrases.minutes, _spread),
        _statistic(now, before, "weekend_shift", phrases.signed_minutes, _shift),
        _statistic(now, before, "routine_kept", phrases.percent, _routine),
    )
    return Strip(translate("Report", "Routine"), tuple(statistic for statistic in found if statistic is not None))


def _statistic(
    now: "Findings", before: "Findings", identity: str, said: Said, label: Callable[["Finding"], str]
) -> Statistic | None:
    """The statistic of a finding; ``None`` where no day answers it, which is also how something withheld looks."""
    found = now.get(identity)
    if found is None or found.n == 0:
        return None
    if found.needed or found.value is None:
        return Statistic(translate("Report", "Too few days"), label(found), _more_needed(found))
    earlier = _value(before, identity)
    return Statistic(said(found.value), label(found), phrases.compared(found.value, earlier, said))


def _more_needed(found: "Finding") -> str:
    return translate("Report", "{n} more needed", n=found.needed)


def _value(findings: "Findings", identity: str, part: str | None = None) -> float | None:
    found = findings.get(identity)
    if found is None or found.needed:
        return None
    return found.value if part is None else found.parts.get(part)


def _active(now: "Findings", before: "Findings") -> Statistic | None:
    """Mean active minutes beside the mean of the plan on the same days."""
    found = now.get("quota_kept")
    mean = None if found is None or found.needed else found.parts.get("mean_minutes")
    if found is None or mean is None:
        return None
    plan = found.parts.get("mean_quota")
    label = translate("Report", "active a day")
    if plan is not None:
        label = translate("Report", "active a day, plan {plan}", plan=f"{plan:.0f}")
    earlier = _value(before, "quota_kept", "mean_minutes")
    return Statistic(phrases.minutes(mean), label, phrases.compared(mean, earlier, phrases.minutes))


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


def _kept_going(found: "Finding") -> str:
    return plural("Report", "of the programme kept on own hard days", "of the programme kept on own hard days", found.n)


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


def _shift(_found: "Finding") -> str:
    return translate("Report", "later on free nights")


def _routine(found: "Finding") -> str:
    return plural("Report", "of routine items done ({n}\u00a0day)", "of routine items done ({n}\u00a0days)", found.n)
