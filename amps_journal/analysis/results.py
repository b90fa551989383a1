"""What the days show, frozen: findings, setback episodes and the verdict on each principle."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from amps_journal.domain.contents import Period

PRINCIPLES = ("progressive_activity", "routine", "recurrence")
SEEN, OPPOSITE, UNCLEAR, NOT_ENOUGH_DAYS = "seen", "opposite", "unclear", "not_enough_days"
MIXED, NOT_SEEN = "mixed", "not_seen"
NO_PARTS: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A measure (a number with an interval and its days) or a test (that, and a verdict).

    Attributes:
        id: Its name, such as ``activity_trend``; ``methods.METHODS`` says how each is worked out.
        principle: One of ``PRINCIPLES``.
        kind: ``measure`` or ``test``.
        verdict: ``seen``, ``opposite``, ``unclear`` or ``not_enough_days`` for a test, ``None`` for a measure.
        hint: Whether the test speaks, but not surely: p is under 0.05 and not under its share.
        sure: Whether p is under the test's own share of the errors that its principle may make.
        share: That share; ``None`` for a measure.
        subject: Tells apart findings of one id, such as the stimulus.
        value: The number in its ``unit``; ``None`` below the gate.
        unit: The unit of ``value``, ``low`` and ``high``.
        low: Lower end of the 95 % interval; ``None`` where there is none.
        high: Upper end.
        p: Two-sided p value of a test; ``None`` below the gate and for a measure.
        n: How many of the gate's unit (days, weeks, nights, sessions, episodes) are behind it.
        needed: How many more of them the gate asks for; 0 when it is met.
        parts: Further numbers by name, among them ``days_used`` and ``days_missing`` of the period.
        text: The sentence that the teen reads.
    """

    id: str
    principle: str
    kind: str
    verdict: str | None = None
    hint: bool = False
    subject: str | None = None
    value: float | None = None
    unit: str = ""
    low: float | None = None
    high: float | None = None
    p: float | None = None
    n: int = 0
    needed: int = 0
    parts: Mapping[str, float] = field(default_factory=lambda: NO_PARTS)
    text: str = ""
    sure: bool = False
    share: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """A setback: tagged by the teen, or worked out from pain and function.

    Attributes:
        start: Its first day.
        end: The first day after it; ``None`` while it is open.
        days: Its length, so far where it is open.
        is_open: Whether its end is not known: three unlogged days followed, or the period ended.
        tagged: Whether the teen said that it was one.
        peak: The highest average pain in it; ``None`` where pain was not answered.
        programme_lost: Planned items that were not done, on its answered days; ``None`` where none is answered.
        school_lost: School days missed in it, in fractions; ``None`` where none is answered.
        days_until_routine: Days from its start to the first 3-day stretch with the programme kept as before.
        skills: Coping strategies used in it, the most used first.
        before: What came in the 3 days before: ``stress``, ``inactivity``, and kinds of life events, which are planned
            and may begin on its first day.
    """

    start: date
    end: date | None
    days: int
    is_open: bool = False
    tagged: bool = False
    peak: int | None = None
    programme_lost: float | None = None
    school_lost: float | None = None
    days_until_routine: int | None = None
    skills: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Everything that the days of a period show.

    Attributes:
        period: The days that measures are of; ``None`` where nothing is logged and no period was asked for.
        so_far: The days that tests look at: all from the first logged one to the period's end.
        days_logged: Logged days in the period.
        days_possible: All days of the period.
        principles: Each principle's headline: ``seen``, ``mixed``, ``opposite``, ``not_seen``, ``not_enough_days``.
        findings: All findings, in the order of the principles.
        active_minutes: The mean of the period's answered days; ``None`` below a week of them.
        episodes: Setbacks that reach into the period, by their start.
    """

    period: Period | None
    days_logged: int
    days_possible: int
    principles: Mapping[str, str]
    findings: tuple[Finding, ...] = ()
    episodes: tuple[Episode, ...] = ()
    so_far: Period | None = None
    active_minutes: float | None = None

    def get(self, identity: str, subject: str | None = None) -> Finding | None:
        """The finding of that id; with several of one id the first, unless a subject is named."""
        for finding in self.findings:
            if finding.id == identity and subject in {None, finding.subject}:
                return finding
        return None
