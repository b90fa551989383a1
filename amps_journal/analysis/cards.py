"""What a principle's card says: pill, fact, answer and picture, all about one matter, chosen in one place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis import card_facts
from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.analysis.findings.recurrence.day_after import levels_for
from amps_journal.analysis.results import OPPOSITE, SEEN, Finding, Findings
from amps_journal.formats import numbers
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from amps_journal.analysis.days.daily_arrays import DailyArrays

_WELL_ATTENDED = 0.9
# After so many logged days without one answer to a question, it is not asked or not told: no date can be promised.
_SETTLED_DAYS = 14
_LEAST_PACE = 0.1


@dataclass(frozen=True, slots=True)
class Card:
    """What is said of a principle.

    Attributes:
        matter: The id of the finding that all of it is about.
        pill: The answer to the card's question in words that stand alone.
        is_sure: Whether the answer rests on a sure test.
        is_told: Whether the test has enough days; else the fact leads and the answer says what is needed.
        fact: A number of these days, that needs no test.
        answer: What the test says.
        picture: The id of the chart of that matter.
        tests: The tests that the answer tells of: all sure ones, else one that may be chance, else the one still open.
    """

    matter: str
    pill: str
    is_sure: bool
    is_told: bool
    fact: str
    answer: str
    picture: str
    tests: tuple[Finding, ...] = ()


_TESTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "progressive_activity": ("activity_trend", "desensitization_trend"),
        "routine": ("routine_trend", "attendance_trend", "regular_sleep_then_day"),
        "recurrence": ("stress_then_pain", "inactivity_then_pain", "episodes_shorter", "episodes_easier"),
    }
)
_PICTURES: Mapping[str, str] = MappingProxyType(
    {
        "activity_trend": "activity",
        "desensitization_trend": "ladder",
        "routine_trend": "routine",
        "attendance_trend": "school",
        "regular_sleep_then_day": "nights",
        "stress_then_pain": "before_pain",
        "inactivity_then_pain": "before_pain",
        "episodes_shorter": "setbacks",
        "episodes_easier": "setbacks",
    }
)


ALL_PICTURES = tuple(dict.fromkeys((*_PICTURES.values(), "timeline", "after_stress_levels")))


def card_of(
    findings: Findings,
    arrays: "DailyArrays",
    principle: str,
    pictures: Sequence[str] = ALL_PICTURES,
    so_far: "DailyArrays | None" = None,
) -> Card:
    """The card of a principle, the same for the window and for the page.

    Args:
        findings: What the days show.
        arrays: The days themselves.
        principle: Which principle.
        pictures: The ids of the charts that may be seen, at least one.
        so_far: The days that tests look at, where they are more than those of the period.
    """
    tests = [
        found
        for identity in _TESTS[principle]
        for found in findings.findings
        if found.id == identity and _PICTURES[identity] in pictures
    ]
    tested = arrays if so_far is None else so_far
    speaking = [found for found in tests if found.sure] or [found for found in tests if found.hint][:1]
    matter = speaking[0] if speaking else _undirected(findings, tested, principle, pictures)
    return Card(
        matter=matter.id,
        pill=pill_of(matter, findings),
        is_sure=matter.sure,
        is_told=not matter.needed,
        fact=card_facts.fact_of(matter, findings, arrays),
        answer=sentences(*(found.text for found in speaking)) or _unclear(matter, findings),
        picture=_picture(matter, tested, pictures),
        tests=tuple(speaking) or (matter,),
    )


def _picture(matter: Finding, tested: "DailyArrays", pictures: Sequence[str]) -> str:
    """The chart of the matter, of those that may be seen."""
    picture = _PICTURES[matter.id] if _PICTURES[matter.id] in pictures else pictures[0]
    if picture == "before_pain" and matter.needed and "timeline" in pictures:
        return "timeline"  # before there is a test, the days with stress and pain side by side
    if picture == "before_pain" and "after_stress_levels" in pictures and levels_for(matter, tested):
        return "after_stress_levels"  # a link that shows on the day after is seen best in pain itself
    return picture


def _undirected(findings: Findings, tested: "DailyArrays", principle: str, pictures: Sequence[str]) -> Finding:
    """What a card is about where no test speaks."""
    wanted = {"progressive_activity": _moving, "routine": _week, "recurrence": _after}[principle](findings, tested)
    allowed = [identity for identity in wanted if _PICTURES[identity] in pictures] or list(wanted)
    known = (findings.get(identity) for identity in allowed)
    return next((found for found in known if found is not None), _nothing(principle))


def _nothing(principle: str) -> Finding:
    identity = _TESTS[principle][0]
    return Finding(id=identity, principle=principle, kind="test", needed=METHODS[identity].gate)


def _moving(_findings: Findings, _tested: "DailyArrays") -> tuple[str, ...]:
    return ("activity_trend", "desensitization_trend")


def _week(findings: Findings, _tested: "DailyArrays") -> tuple[str, ...]:
    """School where it needs a word, else the routine, else school or nights, whichever is told of."""
    school, routine = findings.get("school_attendance"), findings.get("routine_kept")
    needs_word = school is not None and school.value is not None and school.value < _WELL_ATTENDED
    has_routine = routine is not None and routine.n > 0
    if needs_word or (not has_routine and school is not None and school.n):
        return ("attendance_trend", "routine_trend", "regular_sleep_then_day")
    if has_routine:
        return ("routine_trend", "attendance_trend", "regular_sleep_then_day")
    sleep = findings.get("sleep_duration")
    nights = ("regular_sleep_then_day",) if sleep is not None and sleep.n else ()
    return (*nights, "routine_trend", "attendance_trend", "regular_sleep_then_day")


def _after(findings: Findings, tested: "DailyArrays") -> tuple[str, ...]:
    """The setbacks where their lengths can be told apart, else what has been tested, else what will be."""
    told = [
        found.id
        for identity in ("episodes_shorter", "stress_then_pain", "inactivity_then_pain")
        if (found := findings.get(identity)) is not None and not found.needed
    ]
    # Where stress was never told of, or not to this reader, it is not what will be tested.
    coming = ("stress_then_pain", "inactivity_then_pain")
    if not np.isfinite(tested.stress).any() and np.isfinite(tested.active_minutes).any():
        coming = ("inactivity_then_pain", "stress_then_pain")
    return (*told, *coming, "episodes_shorter")


def _unclear(matter: Finding, findings: Findings) -> str:
    """The sentence of a test without a direction, with how school holds where it does."""
    school = findings.get("school_attendance")
    if matter.id != "attendance_trend" or school is None or school.value is None:
        return matter.text
    if school.low is not None and school.low >= _WELL_ATTENDED:
        return translate("Cards", "School {share}: holding.", share=numbers.share_in_percent(school.value))
    return school.text


def pill_of(matter: Finding, findings: Findings) -> str:
    """The answer of a test to its question, in a word or two that stand alone.

    Args:
        matter: The test.
        findings: What the days show, for the teen's pace of logging.
    """
    if matter.needed:
        return _when(matter, findings)
    if matter.hint:
        return translate("Cards", "Maybe")
    if matter.id in _LINKS:
        return translate("Cards", "A link shows") if matter.sure else translate("Cards", "No link shows")
    side = matter.verdict if matter.sure else ""
    return _WORDS.get(matter.id, _LEVELS)[side or ""]()


_LINKS = frozenset({"stress_then_pain", "inactivity_then_pain", "regular_sleep_then_day"})
_Said = Mapping[str, Callable[[], str]]
_LEVELS: _Said = MappingProxyType(
    {
        SEEN: lambda: translate("Cards", "Growing"),
        OPPOSITE: lambda: translate("Cards", "Going down"),
        "": lambda: translate("Cards", "Steady"),
    }
)
_LENGTHS: _Said = MappingProxyType(
    {
        SEEN: lambda: translate("Cards", "Getting shorter"),
        OPPOSITE: lambda: translate("Cards", "Getting longer"),
        "": lambda: translate("Cards", "About as long"),
    }
)
_RETURNS: _Said = MappingProxyType(
    {
        SEEN: lambda: translate("Cards", "Back sooner"),
        OPPOSITE: lambda: translate("Cards", "Back later"),
        "": lambda: translate("Cards", "About as long"),
    }
)
_TOUCH: _Said = MappingProxyType(
    {
        SEEN: lambda: translate("Cards", "Getting easier"),
        OPPOSITE: lambda: translate("Cards", "Getting harder"),
        "": lambda: translate("Cards", "About the same"),
    }
)
_WORDS: Mapping[str, _Said] = MappingProxyType(
    {"episodes_shorter": _LENGTHS, "episodes_easier": _RETURNS, "desensitization_trend": _TOUCH}
)


def _when(matter: Finding, findings: Findings) -> str:
    """When it can be told, at the teen's own pace of logging."""
    method = METHODS[matter.id]
    is_untold = not matter.n and findings.days_logged >= _SETTLED_DAYS
    if is_untold or matter.n >= method.gate or method.gate_unit not in {"days", "weeks"}:
        return translate("Cards", "Too early to tell")
    pace = max(findings.days_logged / max(findings.days_possible, 1), _LEAST_PACE)
    weeks = matter.needed if method.gate_unit == "weeks" else ceil(matter.needed / pace / 7)
    return plural("Cards", "In about {n} week", "In about {n} weeks", weeks)
