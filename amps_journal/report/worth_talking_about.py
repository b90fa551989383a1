"""Worth talking about: what stands out in the period, said with care, and what was not logged."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.findings.progressive_activity.measures import LEAST_DAYS_A_WEEK
from amps_journal.analysis.methods.series import weekly
from amps_journal.analysis.methods.trend import trend_of
from amps_journal.charts.shared.setback_rows import runs_on
from amps_journal.formats import numbers
from amps_journal.formats.dates import date_span, long_date
from amps_journal.formats.joined import in_row
from amps_journal.i18n import plural, translate
from amps_journal.report import number_phrases

if TYPE_CHECKING:
    from amps_journal.analysis.days.daily_arrays import DailyArrays
    from amps_journal.analysis.findings.all_findings import Findings
    from amps_journal.charts.shared.chart import ChartDays

MOST = 4
MOST_GAPS = 3
_GAP_SAID = 3
_MISSED_A_LOT = 0.9
_KEPT_WELL, _KEPT_LITTLE = 0.8, 0.5
_LEAST_WEEKS = 8


def points_of(days: "ChartDays") -> tuple[str, ...]:
    """A few sentences, function first, gaps last."""
    findings = days.findings
    points = [
        *_school(findings),
        *_programme(findings),
        *_soreness(days.so_far, findings, days.first_weekday),
        *_hard_days(findings),
        *_setbacks(findings),
        *_lately(findings),
    ]
    return (*points[: MOST - 1], *_gaps(days.arrays))


def _school(findings: "Findings") -> list[str]:
    found = findings.get("school_attendance")
    if found is None or found.needed or found.value is None or found.value > _MISSED_A_LOT:
        return []
    share = number_phrases.percent(found.value)
    return [translate("Report", "School: {share} of the time attended; a tenth or more was missed.", share=share)]


def _programme(findings: "Findings") -> list[str]:
    found = findings.get("programme_kept")
    if found is None or found.needed or found.value is None:
        return []
    share = number_phrases.percent(found.value)
    if found.value >= _KEPT_WELL:
        return [translate("Report", "The programme was kept well: {share} of its items were done.", share=share)]
    if found.value < _KEPT_LITTLE:
        return [
            translate("Report", "The programme: {share} of its items were done. Does it fit the week?", share=share)
        ]
    return []


def _soreness(arrays: "DailyArrays", findings: "Findings", first_weekday: int) -> list[str]:
    """Said where pain rises beside activity, by the very test that activity rises by."""
    trend = findings.get("activity_trend")
    if trend is None or trend.verdict != "seen":
        return []
    pain = weekly(arrays.pain, arrays.day_off, arrays.start, first_weekday, least=LEAST_DAYS_A_WEEK)
    if len(pain.weeks) < _LEAST_WEEKS:
        return []
    beside = trend_of(pain.weeks, pain.values, pain.days_off)
    if beside.slope <= 0 or beside.p >= 0.05:
        return []
    return [
        translate(
            "Report",
            "Activity is up, and so is pain. Soreness early on can be part of retraining. Is anything new?",
        )
    ]


def _hard_days(findings: "Findings") -> list[str]:
    """Said where clearly less of the programme is kept on hard days: the whole interval is below no difference."""
    found = findings.get("kept_going")
    if found is None or found.needed or found.value is None or found.parts.get("difference_high", 0.0) >= 0:
        return []
    return [
        translate(
            "Report",
            "On own hard days {hard} of the programme was done, on other days {other}. What would help on a hard day?",
            hard=number_phrases.percent(found.value),
            other=number_phrases.percent(found.parts["other_share"]),
        )
    ]


def _setbacks(findings: "Findings") -> list[str]:
    running = [episode for episode in findings.episodes if runs_on(episode, findings)]
    if not running:
        return []
    began = long_date(running[-1].start)
    return [translate("Report", "The setback that began on {date} had not ended when the days end.", date=began)]


def _lately(findings: "Findings") -> list[str]:
    """What slipped in the last week, where that is enough to open the setback plan."""
    found = findings.get("watch")
    if found is None or found.needed or found.value is None or found.value < 2:
        return []
    names = {
        "activity": translate("Report", "less moving"),
        "programme": translate("Report", "less of the programme"),
        "stress": translate("Report", "more stress"),
        "bedtime": translate("Report", "later bedtimes"),
    }
    slipped = [name for key, name in names.items() if found.parts.get(key) == 1]
    listed = numbers.in_list(slipped)
    return [translate("Report", "The last week had {changes} than usual.", changes=listed)]


def _gaps(arrays: "DailyArrays") -> list[str]:
    """The stretches without entries, and that nothing is assumed about them."""
    gaps = gaps_of(arrays)
    if not gaps:
        return []
    longest = sorted(gaps, key=lambda gap: gap[0] - gap[1])[:MOST_GAPS]
    spans = [date_span(first, last) for first, last in sorted(longest)]
    if len(gaps) > len(longest):
        shorter = len(gaps) - len(longest)
        spans.append(plural("Report", "in {n} shorter stretch", "in {n} shorter stretches", shorter))
    listed = spans[0]
    if len(spans) > 1:
        listed = translate("Report", "{first}, and {last}", first=in_row(spans[:-1]), last=spans[-1])
    return [translate("Report", "No entries from {span}. Nothing is assumed about days without entries.", span=listed)]


def gaps_of(arrays: "DailyArrays") -> "list[tuple[date, date]]":
    """The first and last day of each stretch of at least three days without entries, at the ends of the period too."""
    logged = np.flatnonzero(arrays.logged)
    if not logged.size:
        return []
    edges = np.concatenate(([-1], logged, [arrays.n]))
    wide = np.flatnonzero(np.diff(edges) > _GAP_SAID)
    return [
        (arrays.start + timedelta(days=int(edges[i]) + 1), arrays.start + timedelta(days=int(edges[i + 1]) - 1))
        for i in wide
    ]
