"""The small tables of page 2: skills, stress sources, nights, clinic scores, medicines, and pain last."""

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.glyphs import drawable
from amps_journal.charts.shared.text_width import shortened
from amps_journal.charts.skills.figure import skills_of
from amps_journal.domain import catalogue
from amps_journal.formats import numbers
from amps_journal.formats.clock import clock_of_minutes
from amps_journal.formats.dates import short_date, short_date_and_year
from amps_journal.formats.joined import in_row
from amps_journal.i18n import plural, translate
from amps_journal.report import number_phrases
from amps_journal.report.quotes import and_more
from amps_journal.report.summary_parts import Bar, Share, Table

if TYPE_CHECKING:
    from amps_journal.analysis.findings.all_findings import Finding, Findings
    from amps_journal.charts.shared.chart import ChartDays
    from amps_journal.domain.person import ClinicScore

TEXT = 8.0
MOST_ROWS = 24
LABEL_ROOM = 128.0
_SCORES_SHOWN = 4
LOW_UP_TO, MIDDLE_UP_TO = 3, 6


def all_more(count: int, shown: int) -> tuple[str, ...]:
    """What is said where the last 0, 1, 2, ... of the shown rows do not fit."""
    return tuple(and_more(hidden + count - shown) for hidden in range(shown + 1))


def skills_table(days: "ChartDays") -> Table | None:
    """How often each skill was used, and how often it helped to do what the teen wanted, the most used first."""
    skills, _said = skills_of(days)
    if not skills:
        return None
    shown = skills[:MOST_ROWS]
    helped = translate("Report", "{helped} of {answered}", helped="{helped}", answered="{answered}")
    rows = tuple(
        (
            shortened(drawable(skill.name), LABEL_ROOM, TEXT),
            str(skill.used),
            helped.format(helped=skill.helped, answered=skill.answered) if skill.answered else "–",
        )
        for skill in shown
    )
    return Table(
        title=translate("Report", "Skills, and how they helped"),
        header=(
            translate("Report", "Skill"),
            translate("Report", "Times used"),
            translate("Report", "Helped*"),
        ),
        rows=rows,
        more=all_more(len(skills), len(shown)),
        note=translate("Report", "* to do what was wanted, somewhat or more, of the times it was said"),
        shares=(2.2, 1.0, 1.0),
        numbers=(1, 2),
    )


def stress_table(days: "ChartDays") -> Table | None:
    """On how many days each reason for stress was named, the most named first."""
    period = days.findings.period
    named: Counter[str] = Counter()
    for entry in days.contents.days:
        if period is not None and entry.date in period:
            named.update(entry.stress_sources or ())
    if not named:
        return None
    order = sorted(named, key=lambda key: (-named[key], key))
    rows = tuple(
        (shortened(drawable(catalogue.label("stress_sources", key)), LABEL_ROOM, TEXT), str(named[key]))
        for key in order[:MOST_ROWS]
    )
    return Table(
        title=translate("Report", "Reasons named for stress"),
        header=(translate("Report", "Reason"), translate("Report", "Days")),
        rows=rows,
        more=all_more(len(order), len(rows)),
        shares=(3.2, 1.0),
        numbers=(1,),
    )


def nights_table(findings: "Findings") -> Table | None:
    """Sleep in numbers, each with its interval and its nights; below their gates they are left out."""
    rows = [
        row
        for row in (
            _night(
                findings,
                "sleep_duration",
                translate("Report", "Asleep, middle night"),
                number_phrases.hours,
                number_phrases.hours,
            ),
            _in_range(findings.get("sleep_duration")),
            _night(
                findings,
                "sleep_regularity",
                translate("Report", "Regularity index"),
                number_phrases.index,
                number_phrases.index,
            ),
            _lights_out(findings.get("bedtime_spread")),
            _night(
                findings,
                "bedtime_spread",
                translate("Report", "Spread of bedtimes"),
                number_phrases.minutes,
                number_phrases.index,
            ),
            _night(
                findings,
                "weekend_shift",
                translate("Report", "Free nights later by"),
                number_phrases.signed_minutes,
                number_phrases.index,
            ),
        )
        if row is not None
    ]
    if not rows:
        return None
    found = findings.get("sleep_duration")
    partial = bool(found and found.parts.get("partial_nights"))
    return Table(
        title=translate("Report", "Nights"),
        header=(
            translate("Report", "What"),
            translate("Report", "Number"),
            translate("Report", "{level} interval", level=numbers.percent(95)),
            translate("Report", "Behind it"),
        ),
        rows=tuple(rows),
        more=all_more(len(rows), len(rows)),
        note=translate("Report", "Time awake is left in where it was not said.") if partial else "",
        least_rows=len(rows),
        shares=(1.85, 0.8, 1.4, 0.95),
        numbers=(1, 2),
    )


def _night(
    findings: "Findings", identity: str, name: str, said: number_phrases.Said, ends_said: number_phrases.Said
) -> tuple[str, ...] | None:
    found = findings.get(identity)
    if found is None or found.needed or found.value is None:
        return None
    ends = "" if found.low is None or found.high is None else number_phrases.between(found.low, found.high, ends_said)
    return name, said(found.value), ends, _nights_behind(found)


def _nights_behind(found: "Finding") -> str:
    if found.id == "sleep_regularity":
        return plural("Report", "{n} pair", "{n} pairs", found.n)
    return plural("Report", "{n} night", "{n} nights", found.n)


def _in_range(found: "Finding | None") -> tuple[str, ...] | None:
    if found is None or found.needed or "share_in_range" not in found.parts:
        return None
    parts = found.parts
    low, high = numbers.whole(parts["range_low"]), numbers.whole(parts["range_high"])
    name = plural(
        "Report",
        "Nights of {low} to {high} hour",
        "Nights of {low} to {high} hours",
        round(parts["range_high"]),
        low=low,
        high=high,
    )
    ends = number_phrases.percent_range(parts["share_low"], parts["share_high"])
    return name, number_phrases.percent(parts["share_in_range"]), ends, _nights_behind(found)


def _lights_out(found: "Finding | None") -> tuple[str, ...] | None:
    if found is None or found.needed or "middle" not in found.parts:
        return None
    return translate("Report", "Lights out, middle"), clock_of_minutes(found.parts["middle"]), "", _nights_behind(found)


def scores_table(days: "ChartDays") -> Table | None:
    """The latest scores of each instrument up to the end of the period, as the clinic gave them."""
    period, by_name = days.findings.period, defaultdict[str, list["ClinicScore"]](list)
    for score in sorted(days.contents.clinic_scores, key=lambda score: score.date):
        if period is not None and score.date < period.end:
            by_name[score.instrument].append(score)
    if not by_name or period is None:
        return None
    has_years = {score.date.year for scores in by_name.values() for score in scores} != {period.last.year}
    rows = tuple(
        (
            shortened(drawable(name), LABEL_ROOM, TEXT),
            in_row(_score(score, has_year=has_years) for score in scores[-_SCORES_SHOWN:]),
        )
        for name, scores in list(by_name.items())[:MOST_ROWS]
    )
    return Table(
        title=translate("Report", "Clinic scores, as entered"),
        header=(translate("Report", "Score"), translate("Report", "Latest last")),
        rows=rows,
        more=all_more(len(by_name), len(rows)),
        shares=(1.2, 2.6),
    )


def _score(score: "ClinicScore", *, has_year: bool) -> str:
    when = short_date_and_year(score.date) if has_year else short_date(score.date)
    return translate("Report", "{value} ({date})", value=numbers.plain(score.value, 10), date=when)


def medicines_table(days: "ChartDays") -> Table | None:
    """Medicines as the teen listed them, on how many days each, the most often listed first."""
    period = days.findings.period
    listed: Counter[tuple[str, str, str]] = Counter()
    for entry in days.contents.days:
        if period is not None and entry.date in period:
            listed.update({(m.name, m.amount or "", m.reason or "") for m in entry.medicines or ()})
    if not listed:
        return None
    reasons = {
        "sleep": translate("Report", "sleep"),
        "anxiety": translate("Report", "worry"),
        "other": translate("Report", "other"),
    }
    order = sorted(listed, key=lambda key: (-listed[key], key))
    rows = tuple(
        (
            shortened(drawable(_taken(name, amount)), LABEL_ROOM, TEXT),
            reasons.get(reason, "–"),
            str(listed[name, amount, reason]),
        )
        for name, amount, reason in order[:MOST_ROWS]
    )
    return Table(
        title=translate("Report", "Medicines, as listed"),
        header=(translate("Report", "Medicine"), translate("Report", "For"), translate("Report", "Days")),
        rows=rows,
        more=all_more(len(order), len(rows)),
        shares=(2.6, 1.0, 0.7),
        numbers=(2,),
    )


def _taken(name: str, amount: str) -> str:
    return translate("Report", "{name} {amount}", name=name, amount=amount) if amount else name


def pain_bar(days: "ChartDays") -> Bar | None:
    """The days on which pain was low, in the middle and high; last, because function comes first."""
    pain = days.arrays.pain
    known = pain[np.isfinite(pain)]
    if not known.size:
        return None
    low, high = int((known <= LOW_UP_TO).sum()), int((known > MIDDLE_UP_TO).sum())
    middle = known.size - low - high
    shares = (
        Share(plural("Report", "low (0 to 3): {n} day", "low (0 to 3): {n} days", low), low, 0.15),
        Share(plural("Report", "middle (4 to 6): {n} day", "middle (4 to 6): {n} days", middle), middle, 0.4),
        Share(plural("Report", "high (7 to 10): {n} day", "high (7 to 10): {n} days", high), high, 0.75),
    )
    return Bar(translate("Report", "Pain, of 10, on the days it was answered"), shares)
