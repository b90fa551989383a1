"""The numbers of what came before pain: for each day after, how much pain differed and its likely range."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.analysis.results import OPPOSITE, SEEN
from amps_journal.charts.shared.table import ChartTable
from amps_journal.formats import numbers
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from amps_journal.analysis.findings.all_findings import Finding, Findings

STRESS, INACTIVITY = "stress_then_pain", "inactivity_then_pain"
LAGS = (0, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class Change:
    """How much one thing differs after another: its middle and the two ends of its likely range.

    Attributes:
        lag: Days between the two; ``None`` for the other way round.
        value: The difference.
        low: Lower end of its interval.
        high: Upper end.
    """

    lag: int | None
    value: float
    low: float
    high: float

    @property
    def label(self) -> str:
        """When it is, as the label of its row."""
        if self.lag is None:
            return translate("Charts", "1 day after")
        if not self.lag:
            return translate("Charts", "same day")
        return plural("Charts", "{n} day after", "{n} days after", self.lag)


@dataclass(frozen=True, slots=True)
class Panel:
    """One thing that may come before pain.

    Attributes:
        identity: The id of its finding.
        finding: What was found.
        changes: A difference for each day after, the same day first; empty below the gate.
        reverse: The other way round, in its own unit; ``None`` where it is not known.
    """

    identity: str
    finding: "Finding"
    changes: tuple[Change, ...]
    reverse: Change | None

    @property
    def colour(self) -> str:
        """The name of its colour."""
        return "stress" if self.identity == STRESS else "accent"

    @property
    def spoken(self) -> int | None:
        """The lag on which a clear finding rests; ``None`` where there is no clear one."""
        return int(self.finding.parts["lag"]) if self.finding.verdict in {SEEN, OPPOSITE} else None

    @property
    def still_needed(self) -> bool:
        """Whether days are what is lacking; else the days are there, but too much alike."""
        return self.finding.n < METHODS[self.identity].gate

    def title(self) -> str:
        """What came before."""
        if self.identity == STRESS:
            return translate("Charts", "Pain after more stress")
        return translate("Charts", "Pain after moving little")

    def unit(self) -> str:
        """What the numbers are."""
        if self.identity == STRESS:
            return translate("Charts", "points of pain, for each point of stress")
        return translate("Charts", "points of pain")

    def reverse_title(self) -> str:
        """What the other way round is."""
        if self.identity == STRESS:
            return translate("Charts", "The other way round: stress after more pain")
        return translate("Charts", "The other way round: moving little after more pain")

    def amount(self, change: Change) -> str:
        """A difference in words: "0.4 more"."""
        if change.lag is None and self.identity == INACTIVITY:
            return days_in_words(change.value)
        return in_words(change.value, 1)


def panels(findings: "Findings") -> list[Panel]:
    """Stress and little activity, each with what was found."""
    found = []
    for identity in (STRESS, INACTIVITY):
        finding = findings.get(identity)
        if finding is not None:
            changes = [_change(finding.parts, f"lag_{lag}", lag) for lag in LAGS]
            reverse = _change(finding.parts, "reverse", None)
            found.append(Panel(identity, finding, tuple(change for change in changes if change), reverse))
    return found


def _change(parts: Mapping[str, float], name: str, lag: int | None) -> Change | None:
    if f"{name}_low" not in parts:
        return None
    return Change(lag, parts[name], parts[f"{name}_low"], parts[f"{name}_high"])


def in_words(value: float, digits: int) -> str:
    """A signed number as "more" or "less", "about the same" where it rounds to nothing."""
    if not round(abs(value), digits):
        return translate("Charts", "about the same")
    said = numbers.decimal(abs(value), digits)
    if value > 0:
        return translate("Charts", "{amount} more", amount=said)
    return translate("Charts", "{amount} less", amount=said)


def days_in_words(share: float) -> str:
    """A difference of a share of days as days of 100, "about the same" where it rounds to none."""
    days = round(abs(share) * 100)
    if not days:
        return translate("Charts", "about the same")
    if share > 0:
        return plural("Charts", "{n} day more of 100", "{n} days more of 100", days)
    return plural("Charts", "{n} day fewer of 100", "{n} days fewer of 100", days)


def change_words(panel: Panel, change: Change) -> str:
    """All that is known of one row, a line each."""
    title = panel.reverse_title() if change.lag is None else panel.title()
    is_share = change.lag is None and panel.identity == INACTIVITY
    low, high = (days_in_words(end) if is_share else in_words(end, 2) for end in (change.low, change.high))
    lines = [
        translate("Charts", "{title}, {when}", title=title, when=change.label),
        panel.amount(change)
        if change.lag is None
        else translate("Charts", "{amount} ({unit})", amount=panel.amount(change), unit=panel.unit()),
        translate("Charts", "likely between {low} and {high}", low=low, high=high),
    ]
    if change.lag == 0:
        lines.append(translate("Charts", "Which of the two came first is not known."))
    return "\n".join(lines)


def panel_table(panel: Panel, *, reverse: bool) -> ChartTable:
    """The numbers of a panel, a row for each dot."""
    header = (
        translate("Charts", "When"),
        translate("Charts", "Difference"),
        translate("Charts", "Likely from"),
        translate("Charts", "Likely to"),
    )
    rows = [_row(change, change.label) for change in panel.changes]
    if reverse and panel.reverse:
        rows.append(_row(panel.reverse, panel.reverse_title()))
    caption = translate("Charts", "{title}: {unit}", title=panel.title(), unit=panel.unit())
    return ChartTable(caption, header, tuple(rows))


def _row(change: Change, name: str) -> tuple[str, ...]:
    return (name, *(numbers.decimal(number, 2, signed=True) for number in (change.value, change.low, change.high)))
