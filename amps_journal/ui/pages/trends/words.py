"""What the Trends page says: verdicts, the days behind them, and what comes next in a young journal."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.formats.dates import date_span, long_date
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from amps_journal.analysis.findings.all_findings import Finding, Findings
    from amps_journal.domain.contents import Period

FIRST_MEASURES = 7
FIRST_MONTH = 28
LONG_PAUSE = 21
"""Days without an entry after which somebody has been away."""
_STATEMENTS = {
    "progressive_activity": ("activity_trend", "quota_kept", "programme_kept"),
    "routine": ("school_attendance", "routine_kept", "sleep_regularity", "sleep_duration"),
    "recurrence": ("episodes",),
}
_USUAL_CHART = {"progressive_activity": "activity", "routine": "nights", "recurrence": "setbacks"}
_CHARTS = {
    "attendance_trend": "school",
    "routine_trend": "routine",
    "stress_then_pain": "before_pain",
    "inactivity_then_pain": "before_pain",
}
"""The charts that show what a finding says, where that is not the usual one."""


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a principle's card says.

    Attributes:
        verdict: In a word or two.
        is_seen: Whether the principle shows.
        statement: One sentence about this teen's days.
        behind: How many days stand behind it, and what would change it.
    """

    verdict: str
    is_seen: bool
    statement: str
    behind: str


def title_of(principle: str) -> str:
    """What a principle is called on its card."""
    return {
        "progressive_activity": translate("Trends", "Moving a little more"),
        "routine": translate("Trends", "Keeping a routine"),
        "recurrence": translate("Trends", "After stress or rest days"),
    }[principle]


def verdict_words(verdict: str) -> str:
    """A principle's verdict, or a test's, in a word or two."""
    return {
        "seen": translate("Trends", "Seen"),
        "mixed": translate("Trends", "Mixed"),
        "opposite": translate("Trends", "The other way"),
        "not_seen": translate("Trends", "Not seen"),
        "unclear": translate("Trends", "Not clear"),
        "not_enough_days": translate("Trends", "Not enough days yet"),
    }[verdict]


def card_words(findings: "Findings", principle: str, elsewhere: int = 0) -> CardWords:
    """What the card of a principle says about the findings.

    Args:
        findings: What the days of the period show.
        principle: Which principle.
        elsewhere: How many days are logged outside of the period.
    """
    verdict = findings.principles.get(principle, "not_enough_days")
    said = verdict_words(verdict)
    own = (found for found in findings.findings if found.principle == principle and found.kind == "test")
    if verdict == "not_enough_days" and any(_shows_later(found, elsewhere) for found in own):
        said = _too_short()
    return CardWords(said, verdict == "seen", _statement(findings, principle), _behind(findings, principle, elsewhere))


def finding_words(found: "Finding", elsewhere: int) -> str:
    """The verdict of a finding in a word or two, or that it is a hint, or that the days that are shown are too few."""
    if found.hint:
        return translate("Trends", "A hint")
    if _shows_later(found, elsewhere):
        return _too_short()
    return verdict_words(found.verdict or "not_enough_days")


def _too_short() -> str:
    return translate("Trends", "Too short a time")


def _shows_later(found: "Finding", elsewhere: int) -> bool:
    """Whether what a finding still needs may be there, only outside of the days that are shown."""
    days = {"days": 1, "nights": 1, "weeks": 7}.get(METHODS[found.id].gate_unit, 0)
    return bool(days) and 0 < days * found.needed <= elsewhere


def card_chart(findings: "Findings", principle: str, charts: "Sequence[str]") -> str:
    """The chart of a principle's card: that of what carries the verdict, or else the usual one.

    Args:
        findings: What the days show.
        principle: Which principle.
        charts: The ids of the charts that may be seen, at least one.
    """
    carried = [
        found.id for side in ("seen", "opposite") for found in findings.findings if _carries(found, principle, side)
    ]
    usual = _USUAL_CHART[principle]
    wanted = (_CHARTS.get(carried[0], usual) if carried else usual, usual)
    return next((chart for chart in wanted if chart in charts), charts[0])


def _statement(findings: "Findings", principle: str) -> str:
    """What carries the verdict; where nothing does, the first thing that is known, or what is still to come."""
    carrying = [
        next((found for found in findings.findings if _carries(found, principle, side)), None)
        for side in ("seen", "opposite")
    ]
    said = " ".join(found.text for found in carrying if found is not None)
    if said:
        return said
    known = (findings.get(name) for name in _STATEMENTS[principle])
    first = next((found for found in known if found is not None and not found.needed), None)
    return first.text if first is not None else _coming(principle)


def _carries(found: "Finding", principle: str, side: str) -> bool:
    return found.principle == principle and found.kind == "test" and found.verdict == side and not found.hint


def _coming(principle: str) -> str:
    return {
        "progressive_activity": translate("Trends", "Each day you log what you did adds to this picture."),
        "routine": translate("Trends", "School days and nights show up here as you log them."),
        "recurrence": translate("Trends", "This looks at hard stretches, and it needs about a month of days."),
    }[principle]


def _behind(findings: "Findings", principle: str, elsewhere: int) -> str:
    """The days behind a card, and what would change it."""
    parts = {
        "progressive_activity": lambda: _moving(findings, findings.get("activity_trend"), elsewhere),
        "routine": lambda: [
            _school(findings.get("school_attendance")),
            _nights(findings.get("sleep_duration")),
            _more_weeks(findings.get("attendance_trend"), elsewhere),
        ],
        "recurrence": lambda: [_days(findings), _more_days(findings, elsewhere)],
    }[principle]()
    return " · ".join(part for part in parts if part)


def _moving(findings: "Findings", trend: "Finding | None", elsewhere: int) -> list[str]:
    """The weeks of the trend, or the days so far and what is still needed."""
    if trend is None or trend.needed:
        return [_days(findings), _more_weeks(trend, elsewhere)]
    return [plural("Trends", "{n} week", "{n} weeks", trend.n)]


def _more_weeks(trend: "Finding | None", elsewhere: int) -> str:
    if trend is None or not trend.needed:
        return ""
    if _shows_later(trend, elsewhere):
        return translate("Trends", "a longer time tells more")
    return plural("Trends", "{n} more week to see a direction", "{n} more weeks to see a direction", trend.needed)


def _school(attendance: "Finding | None") -> str:
    if attendance is None or not attendance.n:
        return ""
    return plural("Trends", "{n} school day", "{n} school days", attendance.n)


def _nights(sleep: "Finding | None") -> str:
    return plural("Trends", "{n} night", "{n} nights", sleep.n) if sleep is not None and sleep.n else ""


def _days(findings: "Findings") -> str:
    return plural("Trends", "{n} day", "{n} days", findings.days_logged) if findings.days_logged else ""


def _more_days(findings: "Findings", elsewhere: int) -> str:
    """What the card of stress and rest days waits for: first setbacks, then what came before pain."""
    episodes, stress = findings.get("episodes"), findings.get("stress_then_pain")
    if any(found is not None and _shows_later(found, elsewhere) for found in (episodes, stress)):
        return translate("Trends", "a longer time tells more")
    if episodes is not None and episodes.needed:
        return plural(
            "Trends", "{n} more day to look for setbacks", "{n} more days to look for setbacks", episodes.needed
        )
    if stress is not None and stress.needed:
        return plural("Trends", "{n} more day to test stress", "{n} more days to test stress", stress.needed)
    return ""


def span_of(period: "Period") -> str:
    """The dates of a period."""
    return long_date(period.start) if period.days == 1 else date_span(period.start, period.last)


def period_words(findings: "Findings", *, with_dates: bool = True) -> str:
    """The dates, unless they are said elsewhere, and how many of their days are logged."""
    if findings.period is None:
        return ""
    logged, possible = findings.days_logged, findings.days_possible
    counted = plural("Trends", "{logged} of {n} day logged", "{logged} of {n} days logged", possible, logged=logged)
    return f"{span_of(findings.period)} · {counted}" if with_dates else counted


def nothing_to_show() -> str:
    """What is said where somebody looks on and may see none of it."""
    return translate("Trends", "There is nothing here yet that may be shown.")


def what_comes_next(logged: int, days_since: int = 0) -> str:
    """A friendly line for a young journal, or after a long while; empty where neither is so.

    Args:
        logged: How many days are logged.
        days_since: How long ago the last one was.
    """
    if logged == 0:
        return translate("Trends", "Nothing to show yet, and that is fine. Your first day puts the first bar here.")
    if days_since >= LONG_PAUSE:
        return translate(
            "Trends",
            "Welcome back. Everything you logged is still here. Log today, and the picture goes on from where it was.",
        )
    if logged < FIRST_MEASURES:
        return plural(
            "Trends",
            "You have logged {n} day. A week of days gives the first numbers.",
            "You have logged {n} days. A week of days gives the first numbers.",
            logged,
        )
    if logged < FIRST_MONTH:
        return plural(
            "Trends",
            "You have logged {n} day. After about two months the weeks show a direction.",
            "You have logged {n} days. After about two months the weeks show a direction.",
            logged,
        )
    return ""


def part_words(findings: "Sequence[Finding]", elsewhere: int) -> str:
    """What is said where the days that are shown are too few for a finding that all days may be enough for."""
    if not any(_shows_later(found, elsewhere) for found in findings):
        return ""
    return translate("Trends", "This is only part of your days. Choose a longer time, and more can be told.")


def gate_words(gate: int, unit: str) -> str:
    """How much a finding needs before it speaks."""
    return {
        "days": lambda: plural("Trends", "It needs {n} day.", "It needs {n} days.", gate),
        "weeks": lambda: plural("Trends", "It needs {n} week.", "It needs {n} weeks.", gate),
        "nights": lambda: plural("Trends", "It needs {n} night.", "It needs {n} nights.", gate),
        "pairs": lambda: plural("Trends", "It needs {n} pair of nights.", "It needs {n} pairs of nights.", gate),
        "sessions": lambda: plural("Trends", "It needs {n} time of practice.", "It needs {n} times of practice.", gate),
        "setbacks": lambda: plural("Trends", "It needs {n} setback.", "It needs {n} setbacks.", gate),
    }[unit]()


def number_words(finding: "Finding") -> str:
    """The numbers of a finding for those who want them: its value, its range, and a test's p value."""
    if finding.value is None:
        return ""
    said = [translate("Trends", "Value: {value} ({unit}).", value=f"{finding.value:.3g}", unit=finding.unit)]
    if finding.low is not None and finding.high is not None:
        low, high = f"{finding.low:.3g}", f"{finding.high:.3g}"
        said.append(translate("Trends", "Likely between {low} and {high}.", low=low, high=high))
    if finding.p is not None:
        said.append(translate("Trends", "p = {p}.", p=f"{finding.p:.2g}"))
    return " ".join(said)
