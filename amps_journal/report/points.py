"""Worth talking about: what stands out in the period, said with care, and what was not logged."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.dates import date_span, long_date
from amps_journal.charts.setbacks import runs_on
from amps_journal.i18n import translate
from amps_journal.report import phrases

if TYPE_CHECKING:
    from amps_journal.analysis.days import DailyArrays
    from amps_journal.analysis.findings import Findings

MOST = 4
_GAP_SAID = 3
_MISSED_A_LOT = 0.9


def points_of(arrays: "DailyArrays", findings: "Findings") -> tuple[str, ...]:
    """A few sentences, function first, gaps last."""
    points = [*_school(findings), *_programme(findings), *_setbacks(findings)]
    return (*points[: MOST - 1], *_gaps(arrays))


def _school(findings: "Findings") -> list[str]:
    found = findings.get("school_attendance")
    if found is None or found.needed or found.value is None or found.value > _MISSED_A_LOT:
        return []
    share = phrases.percent(found.value)
    return [translate("Report", "School: {share} of the time attended; a tenth or more was missed.", share=share)]


def _programme(findings: "Findings") -> list[str]:
    found = findings.get("programme_kept")
    if found is None or found.needed or found.value is None:
        return []
    share = phrases.percent(found.value)
    if found.value >= 0.8:
        return [translate("Report", "The programme was kept well: {share} of its items were done.", share=share)]
    if found.value < 0.5:
        return [
            translate("Report", "The programme: {share} of its items were done. Does it fit the week?", share=share)
        ]
    return []


def _setbacks(findings: "Findings") -> list[str]:
    running = [episode for episode in findings.episodes if runs_on(episode, findings)]
    if not running:
        return []
    began = long_date(running[-1].start)
    return [translate("Report", "The setback that began on {date} had not ended when the days end.", date=began)]


def _gaps(arrays: "DailyArrays") -> list[str]:
    """The longest stretch without entries, and that nothing is assumed about it."""
    longest = longest_gap(arrays)
    if longest is None:
        return []
    first, last = longest
    return [
        translate(
            "Report",
            "No entries from {span}. Nothing is assumed about days without entries.",
            span=date_span(first, last),
        )
    ]


def longest_gap(arrays: "DailyArrays") -> "tuple[date, date] | None":
    """The first and last day of the longest stretch of at least three unlogged days between logged ones."""
    logged = np.flatnonzero(arrays.logged)
    if logged.size < 2:
        return None
    steps = np.diff(logged)
    widest = int(np.argmax(steps))
    if steps[widest] <= _GAP_SAID:
        return None
    first = arrays.start + timedelta(days=int(logged[widest]) + 1)
    return first, arrays.start + timedelta(days=int(logged[widest + 1]) - 1)
