"""What the Trends page says: verdicts, the days behind them, and what comes next in a young journal."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from amps_journal.charts.dates import date_span, long_date
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from amps_journal.analysis.findings import Finding, Findings

FIRST_MEASURES = 7
FIRST_MONTH = 28
_STATEMENTS = {
    "progressive_activity": ("activity_trend", "quota_kept", "programme_kept"),
    "routine": ("school_attendance", "routine_kept", "sleep_regularity", "sleep_duration"),
    "recurrence": ("episodes",),
}


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


def card_words(findings: "Findings", principle: str) -> CardWords:
    """What the card of a principle says about the findings."""
    verdict = findings.principles.get(principle, "not_enough_days")
    words = {
        "seen": translate("Trends", "Seen"),
        "mixed": translate("Trends", "Mixed"),
        "opposite": translate("Trends", "The other way"),
        "not_seen": translate("Trends", "Not seen"),
        "not_enough_days": translate("Trends", "Not enough days yet"),
    }[verdict]
    return CardWords(words, verdict == "seen", _statement(findings, principle), _behind(findings, principle))


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


def _behind(findings: "Findings", principle: str) -> str:
    parts = {
        "progressive_activity": lambda: [_weeks(findings.get("activity_trend"))],
        "routine": lambda: [_school(findings.get("school_attendance")), _nights(findings.get("sleep_duration"))],
        "recurrence": lambda: [_days(findings), _month(findings.get("episodes"))],
    }[principle]()
    return " · ".join(part for part in parts if part)


def _weeks(trend: "Finding | None") -> str:
    if trend is None:
        return ""
    if trend.needed:
        return plural("Trends", "{n} more week to see a direction", "{n} more weeks to see a direction", trend.needed)
    return plural("Trends", "{n} week", "{n} weeks", trend.n)


def _school(attendance: "Finding | None") -> str:
    if attendance is None or not attendance.n:
        return ""
    return plural("Trends", "{n} school day", "{n} school days", attendance.n)


def _nights(sleep: "Finding | None") -> str:
    return plural("Trends", "{n} night", "{n} nights", sleep.n) if sleep is not None and sleep.n else ""


def _days(findings: "Findings") -> str:
    return plural("Trends", "{n} day", "{n} days", findings.days_logged) if findings.days_logged else ""


def _month(episodes: "Finding | None") -> str:
    if episodes is None or not episodes.needed:
        return ""
    return plural("Trends", "{n} more day to look for setbacks", "{n} more days to look for setbacks", episodes.needed)


def period_words(findings: "Findings") -> str:
    """The dates and how many of their days are logged."""
    if findings.period is None:
        return ""
    first, last = findings.period.start, findings.period.last
    return translate(
        "Trends",
        "{span} · {logged} of {possible} days logged",
        span=long_date(first) if first == last else date_span(first, last),
        logged=findings.days_logged,
        possible=findings.days_possible,
    )


def what_comes_next(logged: int) -> str:
    """A friendly line for a young journal; empty once there is a month of days."""
    if logged == 0:
        return translate("Trends", "Nothing to show yet, and that is fine. Your first day puts the first bar here.")
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
