"""Everything that a journal shows: all findings, the setbacks, and the verdict on each recovery principle.

Pure: the same journal gives the same numbers on any machine. No clock, no files.
"""

import math
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any

import numpy as np

from amps_journal.analysis.days.daily_arrays import logged_period
from amps_journal.analysis.days.looked_at import LookedAt, looked_at
from amps_journal.analysis.findings import wording
from amps_journal.analysis.findings.progressive_activity.measures import progressive_activity
from amps_journal.analysis.findings.recurrence.episodes import setback_episodes
from amps_journal.analysis.findings.recurrence.measures import episodes_within, recurrence, told_episodes
from amps_journal.analysis.findings.recurrence.setback_spans import setbacks_of
from amps_journal.analysis.findings.routine.measures import routine
from amps_journal.analysis.findings.verdicts import principle_verdict, weighed
from amps_journal.analysis.results import PRINCIPLES, Episode, Finding, Findings
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.formats.joined import sentences

__all__ = ["PRINCIPLES", "Episode", "Finding", "Findings", "as_json", "findings_of"]

_A_WEEK = 7


def findings_of(
    contents: JournalContents, period: Period | None = None, *, tests: bool = True, days: LookedAt | None = None
) -> Findings:
    """What the days of a period show.

    Tests look at all days up to the period's end, whatever the period, so that an answer does not hang on the range
    that is shown. Measures are of the period. Takes some milliseconds for a year; call it off the window's thread.

    Args:
        contents: The journal; what its reader may not see has been taken out before.
        period: The days to look at; the first through the last logged day where it is ``None``.
        tests: Whether tests are made too, and not only measures: what stands beside others for comparison has no use
            for them.
        days: The days of the period, where they have been read before.
    """
    of = period or logged_period(contents)
    days = days or looked_at(contents, of)
    minutes = days.period.active_minutes
    setbacks = setbacks_of(days.so_far)
    episodes = told_episodes(setback_episodes(days.so_far, contents, setbacks), days.so_far)
    cards = (
        progressive_activity(days, contents, tests=tests),
        routine(days, contents, tests=tests),
        recurrence(days, contents, setbacks, episodes, tests=tests),
    )
    marked = [[_with_hint_said(finding) for finding in weighed(card)] for card in cards]
    return Findings(
        period=of,
        so_far=None if of is None else Period(days.so_far.start, of.end),
        days_logged=int(days.period.logged.sum()),
        days_possible=days.period.n,
        principles=MappingProxyType(
            {name: principle_verdict(name, card) for name, card in zip(PRINCIPLES, marked, strict=True)}
        ),
        active_minutes=float(np.nanmean(minutes)) if np.isfinite(minutes).sum() >= _A_WEEK else None,
        findings=tuple(finding for card in marked for finding in card),
        episodes=episodes_within(episodes, days.period),
    )


def _with_hint_said(finding: Finding) -> Finding:
    if not finding.hint:
        return finding
    return replace(finding, text=sentences(finding.text, wording.a_hint()))


def as_json(findings: Findings) -> dict[str, Any]:
    """The findings as plain dicts, lists, numbers and text, in the shape that ``findings --json`` prints."""
    period = findings.period
    return {
        "period": {
            "start": period.start.isoformat() if period else None,
            "end": period.end.isoformat() if period else None,
        },
        "days_logged": findings.days_logged,
        "days_possible": findings.days_possible,
        "principles": dict(findings.principles),
        "findings": [_plain(finding) for finding in findings.findings],
        "episodes": [_plain(episode) for episode in findings.episodes],
    }


def _plain(part: Finding | Episode) -> dict[str, Any]:
    return {field.name: _plain_value(getattr(part, field.name)) for field in fields(part)}


def _plain_value(value: Any) -> Any:
    if isinstance(value, float):
        return _steady(value)
    if isinstance(value, tuple):
        return list(value)
    if hasattr(value, "items"):
        return {name: _plain_value(number) for name, number in value.items()}
    return value.isoformat() if hasattr(value, "isoformat") else value


def _steady(number: float) -> float | None:
    """Nine digits of a number, none of one without an end.

    Processors add up in orders of their own, so the last of a float's 16 digits differ from machine to machine.
    """
    if not math.isfinite(number):
        return None
    return float(f"{round(number, 12):.9g}") + 0.0  # a negative zero becomes a plain one
