"""What the Trends page says: answers, the days behind them, and what comes next in a young journal."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from amps_journal.analysis.findings.definitions import METHODS, shows_later
from amps_journal.formats.dates import date_span, long_date
from amps_journal.formats.joined import facts, sentences
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from amps_journal.analysis.findings.all_findings import Finding, Findings
    from amps_journal.charts.shared.chart import ChartDays
    from amps_journal.domain.contents import Period

FIRST_MEASURES = 7
FIRST_MONTH = 28
LONG_PAUSE = 21
"""Days without an entry after which somebody has been away."""


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a principle's card says.

    Attributes:
        verdict: The answer in a word or two.
        is_seen: Whether it is sure.
        statement: The answer, or while there is none a number of these days.
        behind: The other of the two.
        picture: The id of the chart of the same matter.
    """

    verdict: str
    is_seen: bool
    statement: str
    behind: str
    picture: str


def title_of(principle: str) -> str:
    """What a principle is called on its card."""
    return {
        "progressive_activity": translate("Trends", "Moving a little more"),
        "routine": translate("Trends", "Keeping a routine"),
        "recurrence": translate("Trends", "After stress or rest days"),
    }[principle]


def card_words(days: "ChartDays", principle: str, charts: "Sequence[str]") -> CardWords:
    """What the card of a principle says; the answer leads where there is one, else a number of these days.

    Args:
        days: The days that are shown.
        principle: Which principle.
        charts: The ids of the charts that may be seen, at least one.
    """
    from amps_journal.analysis.cards import card_of  # noqa: PLC0415  (brings NumPy, not needed to start)

    card = card_of(days.findings, days.arrays, principle, charts, days.so_far)
    lead, second = (card.answer, card.fact) if card.is_told else (card.fact, card.answer)
    return CardWords(card.pill, card.is_sure, lead, second, card.picture)


def sureness_words(found: "Finding") -> str:
    """How sure a test is, and what is behind it; empty for a measure, and where it says itself what it needs."""
    if found.verdict is None or found.needed:
        return ""
    behind = _behind(found)
    if found.sure:
        return translate("Trends", "Sure · {behind}", behind=behind)
    if found.hint:
        return translate("Trends", "Maybe, as it may be chance · {behind}", behind=behind)
    return translate("Trends", "Nothing clear · {behind}", behind=behind)


def _behind(found: "Finding") -> str:
    n = found.n
    return {
        "days": lambda: plural("Trends", "from {n} day", "from {n} days", n),
        "weeks": lambda: plural("Trends", "from {n} week", "from {n} weeks", n),
        "nights": lambda: plural("Trends", "from {n} night", "from {n} nights", n),
        "sessions": lambda: plural("Trends", "from {n} time of practice", "from {n} times of practice", n),
        "setbacks": lambda: plural("Trends", "from {n} setback", "from {n} setbacks", n),
    }[METHODS[found.id].gate_unit]()


def looked_at_words(findings: "Findings") -> str:
    """That answers come from all days, where only a part of them is shown."""
    period, so_far = findings.period, findings.so_far
    if period is None or so_far is None or so_far.start >= period.start:
        return ""
    return translate(
        "Trends",
        "The answers come from all your days since {day}, whatever time you look at. The other numbers are of "
        "this time.",
        day=long_date(so_far.start),
    )


def span_of(period: "Period") -> str:
    """The dates of a period."""
    return long_date(period.start) if period.days == 1 else date_span(period.start, period.last)


def period_words(findings: "Findings", *, with_dates: bool = True) -> str:
    """The dates, unless they are said elsewhere, and how many of their days are logged."""
    if findings.period is None:
        return ""
    logged, possible = findings.days_logged, findings.days_possible
    counted = plural("Trends", "{logged} of {n} day logged", "{logged} of {n} days logged", possible, logged=logged)
    return facts((span_of(findings.period), counted)) if with_dates else counted


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
    if not any(shows_later(found, elsewhere) for found in findings):
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
    return sentences(*said)
