"""What the Trends page reads of a journal, worked out off the window's thread; nothing is computed here."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from amps_journal.domain.answers import logged_dates
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.periods import FOUR_WEEKS, THREE_MONTHS, YEAR, recent_period
from amps_journal.ui.pages.trends.audience_view import PARENT, charts_for, findings_for, seen_by
from amps_journal.ui.pages.trends.words import CardWords, card_words
from amps_journal.ui.widgets.chart_views.rendered_chart import Drawing

if TYPE_CHECKING:
    from amps_journal.analysis.findings.all_findings import Finding, Findings
    from amps_journal.charts.shared.chart import ChartDays

RANGES = (FOUR_WEEKS, THREE_MONTHS, YEAR, None)
"""How far back one may look, in days; ``None`` is all of it."""
KEPT = 12
"""So many readings are kept, the newest."""
NO_CARDS: Mapping[str, CardWords] = MappingProxyType({})
NOTHING_NOTICED: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be seen.

    Attributes:
        days: How far back from the last logged day; ``None`` for all.
        period: Days of the teen's own choice instead.
        audience: Who looks on, ``parent`` or ``therapist``; empty for the teen alone.
    """

    days: int | None = THREE_MONTHS
    period: Period | None = None
    audience: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A journal over a period, as it may be seen.

    Attributes:
        asked: What was asked for.
        days: The journal, its findings over the period, and its days as arrays for the charts.
        whole: The first through the last logged day.
        cards: What the card of each principle says, of which any chart may be seen.
        noticed: For a parent, a sentence of what to notice for each chart's id.
    """

    asked: Asked
    days: "ChartDays"
    whole: Period
    cards: Mapping[str, CardWords] = field(default_factory=lambda: NO_CARDS)
    noticed: Mapping[str, str] = field(default_factory=lambda: NOTHING_NOTICED)

    @property
    def findings(self) -> "Findings":
        """What the days of the period show, to those who may see it."""
        return self.days.findings

    @property
    def period(self) -> Period:
        """The days that are shown."""
        return self.days.findings.period or self.whole

    @property
    def elsewhere(self) -> int:
        """How many days are logged outside of those that are shown."""
        return self.days.logged_elsewhere

    @property
    def tells_pain(self) -> bool:
        """Whether pain, or how much it got in the way, is told of on any of the days."""
        return any(self._lanes_told())

    @property
    def has_both_lanes(self) -> bool:
        """Whether both pain and how much it got in the way are told of."""
        return all(self._lanes_told())

    def _lanes_told(self) -> list[bool]:
        arrays = self.days.arrays
        answered = (values == values for values in (arrays.pain, arrays.got_in_the_way))  # NaN  # noqa: PLR0124
        return [bool(known.any()) for known in answered]

    def charts(self, charts: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the charts that may be seen."""
        return charts_for(self.asked.audience, charts)

    def findings_of(self, principle: str) -> "tuple[Finding, ...]":
        """The findings of a principle that may be seen."""
        own = (finding for finding in self.findings.findings if finding.principle == principle)
        return findings_for(self.asked.audience, own)

    def card_of(self, principle: str) -> CardWords | None:
        """What the card of a principle says; ``None`` where none of its charts may be seen."""
        return self.cards.get(principle)

    def drawing(self, chart: str) -> Drawing:
        """What draws a chart of this reading."""
        days = self.days

        def draw(look, size):
            from amps_journal.charts.chart_catalogue import CHARTS  # noqa: PLC0415  (brings matplotlib)

            return CHARTS[chart]()(days, look, size)

        return draw


def read(contents: JournalContents, asked: Asked) -> Reading | None:
    """What is asked for; ``None`` where nothing is logged that may be seen."""
    from amps_journal.analysis.four_week_change import noticings  # noqa: PLC0415  (NumPy and SciPy, not needed to start)
    from amps_journal.analysis.results import PRINCIPLES  # noqa: PLC0415
    from amps_journal.charts.chart_catalogue import charts_of  # noqa: PLC0415
    from amps_journal.charts.shared.chart import ChartDays  # noqa: PLC0415

    seen = seen_by(contents, asked.audience)
    logged = logged_dates(seen.days)
    whole, recent = recent_period(logged, None), recent_period(logged, asked.days)
    if whole is None or recent is None:
        return None
    period = _within(asked.period, whole) or recent
    days = ChartDays.of(seen, period)
    _ = days.logged_elsewhere  # Counted here: the window's thread, which asks for it next, would wait for it.
    cards = {
        principle: card_words(days, principle, charts)
        for principle in PRINCIPLES
        if (charts := charts_for(asked.audience, charts_of(principle)))
    }
    noticed = noticings(seen, period.last) if asked.audience == PARENT else NOTHING_NOTICED
    shown = replace(asked, period=None if period == recent else period)
    return Reading(shown, days, whole, MappingProxyType(cards), noticed)


class Readings:
    """The readings of one state of a journal, each made once; used by the thread that reads, and by no other.

    ``logged`` holds the logged dates once something was read.

    Args:
        contents: The whole journal.
    """

    def __init__(self, contents: JournalContents) -> None:
        self.contents = contents
        self.logged: tuple[date, ...] = ()
        self._made: dict[Asked, Reading | None] = {}

    def of(self, asked: Asked) -> Reading | None:
        """What is asked for; ``None`` where nothing is logged that may be seen."""
        if not self.logged:
            self.logged = tuple(logged_dates(self.contents.days))
        if asked not in self._made:
            if len(self._made) >= KEPT:
                del self._made[next(iter(self._made))]
            self._made[asked] = read(self.contents, asked)
        return self._made[asked]


def _within(period: Period | None, whole: Period) -> Period | None:
    """The part of a period that has been lived; ``None`` where none of it was."""
    if period is None:
        return None
    start, end = max(period.start, whole.start), min(period.end, whole.end)
    return Period(start, end) if start < end else None


def stepped(reading: Reading, by: int) -> Asked | None:
    """What lies a step before (-1) or after (1), as long as what is shown; ``None`` where nothing was logged."""
    shown, whole, asked = reading.period, reading.whole, reading.asked
    length = timedelta(days=shown.days)
    if by < 0:
        start = max(shown.start - length, whole.start)
        return replace(asked, period=Period(start, start + length)) if start < shown.start else None
    end = min(shown.end + length, whole.end)
    return replace(asked, period=Period(end - length, end)) if end > shown.end else None


def zoomed(asked: Asked, first: date, last: date) -> Asked:
    """The same, over the days from ``first`` to ``last``."""
    return replace(asked, period=Period(first, last + timedelta(days=1)))
