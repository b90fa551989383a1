"""What each finding is called, how it is worked out, in which unit, and how much it needs before it speaks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from amps_journal.analysis.results import Finding
from amps_journal.i18n import translate


@dataclass(frozen=True, slots=True)
class Method:
    """How one finding comes about.

    Attributes:
        principle: The card that it belongs to.
        kind: ``measure`` or ``test``.
        unit: The unit of its value and interval.
        gate: How many of ``gate_unit`` it needs.
        gate_unit: What is counted: days, weeks, nights, pairs of nights, sessions or setbacks.
    """

    principle: str
    kind: str
    unit: str
    gate: int
    gate_unit: str


_ACTIVITY, _ROUTINE, _RECURRENCE = "progressive_activity", "routine", "recurrence"

METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "activity_trend": Method(_ACTIVITY, "test", "min/day per week", 8, "weeks"),
        "quota_kept": Method(_ACTIVITY, "measure", "share", 7, "days"),
        "programme_kept": Method(_ACTIVITY, "measure", "share", 7, "days"),
        "kept_going": Method(_ACTIVITY, "measure", "share", 10, "days"),
        "activity_swings": Method(_ACTIVITY, "measure", "ratio", 28, "days"),
        "desensitization_trend": Method(_ACTIVITY, "test", "points per week", 6, "sessions"),
        "school_attendance": Method(_ROUTINE, "measure", "share", 10, "days"),
        "attendance_trend": Method(_ROUTINE, "test", "share per week", 8, "weeks"),
        "sleep_duration": Method(_ROUTINE, "measure", "hours", 7, "nights"),
        "sleep_regularity": Method(_ROUTINE, "measure", "index", 5, "pairs"),
        "bedtime_spread": Method(_ROUTINE, "measure", "minutes", 7, "nights"),
        "weekend_shift": Method(_ROUTINE, "measure", "minutes", 5, "nights"),
        "routine_kept": Method(_ROUTINE, "measure", "share", 7, "days"),
        "routine_trend": Method(_ROUTINE, "test", "share per week", 8, "weeks"),
        "regular_sleep_then_day": Method(_ROUTINE, "test", "SD per SD", 42, "days"),
        "stress_then_pain": Method(_RECURRENCE, "test", "points of pain per point of stress", 42, "days"),
        "inactivity_then_pain": Method(_RECURRENCE, "test", "points of pain", 42, "days"),
        "episodes": Method(_RECURRENCE, "measure", "count", 24, "days"),
        "episodes_shorter": Method(_RECURRENCE, "test", "days per episode", 5, "setbacks"),
        "episodes_easier": Method(_RECURRENCE, "test", "days per episode", 5, "setbacks"),
        "after_stress": Method(_RECURRENCE, "measure", "share", 5, "setbacks"),
        "watch": Method(_RECURRENCE, "measure", "list", 21, "days"),
    }
)


def shows_later(found: Finding, elsewhere: int) -> bool:
    """Whether what a measure still needs may be there, only outside of the days that are shown.

    A test looks at all days anyhow.
    """
    if METHODS[found.id].kind == "test":
        return False
    days = {"days": 1, "nights": 1, "weeks": 7}.get(METHODS[found.id].gate_unit, 0)
    return bool(days) and 0 < days * found.needed <= elsewhere


def how_it_is_worked_out(identity: str) -> str:
    """The method of a finding in two or three plain sentences, for its detail page.

    Raises:
        KeyError: There is no such finding.
    """
    return _EXPLAINED[identity]()


def _trend() -> str:
    return translate(
        "Methods",
        "A straight line through the average of each week. Weeks that are alike because they are close are not taken "
        "for a direction. It needs 8 weeks.",
    )


def _sessions() -> str:
    return translate(
        "Methods",
        "A straight line through how each session felt. Days that are close are often alike, and holidays can help. "
        "That alone does not count. It needs 6 sessions.",
    )


def _order() -> str:
    return translate(
        "Methods",
        "Each one is held against each later one. Then the order is shuffled many times, to see how often "
        "chance does as much.",
    )


def _share() -> str:
    return translate(
        "Methods",
        "What was done, divided by what was planned. Only days with an answer count. The range takes account of days "
        "that are alike because they are close.",
    )


def _lag() -> str:
    return translate(
        "Methods",
        "Each day is held against the days before it. What the day before was like, the weekday, school and slow ups "
        "and downs are taken out first. It needs 42 days with the day before filled in too.",
    )


_EXPLAINED: Mapping[str, Callable[[], str]] = {
    "activity_trend": _trend,
    "attendance_trend": _trend,
    "routine_trend": _trend,
    "desensitization_trend": _sessions,
    "episodes_shorter": _order,
    "episodes_easier": _order,
    "stress_then_pain": _lag,
    "inactivity_then_pain": _lag,
    "regular_sleep_then_day": lambda: translate(
        "Methods",
        "How far the middle of each night is from your usual times. Then comes how you felt on the "
        "day after: your energy, and how much pain got in the way. What the day before was like, the weekday and slow "
        "ups and downs are taken out.",
    ),
    "quota_kept": _share,
    "programme_kept": _share,
    "school_attendance": _share,
    "routine_kept": _share,
    "kept_going": lambda: translate(
        "Methods",
        "A hard day is one with pain 2 or more above the middle of your last 28 days. The share of the programme done "
        "on them stands beside that of your other days. Days without an entry are not counted.",
    ),
    "activity_swings": lambda: translate(
        "Methods",
        "How much your active minutes change from one day to the next, as a share of their average. A swing is a day "
        "at 1.5 times your usual or more, and then half of it or less.",
    ),
    "sleep_duration": lambda: translate(
        "Methods",
        "From lights out to waking, less the time it took to fall asleep and the time awake. The number is the middle "
        "night: half were longer, half were shorter.",
    ),
    "sleep_regularity": lambda: translate(
        "Methods",
        "Each minute of a day is held against the same minute of the next day. Were you asleep both times, or awake "
        "both times? 100 means always alike. Nights with no pattern score about 11.",
    ),
    "bedtime_spread": lambda: translate("Methods", "How far your lights-out times tend to lie from their middle."),
    "weekend_shift": lambda: translate(
        "Methods",
        "The middle of your sleep on nights before school, beside that on nights before a free day.",
    ),
    "episodes": lambda: translate(
        "Methods",
        "A setback is what you said was one. Else it begins with 3 of 4 days of pain at least 2 above your usual. "
        "That pain must also get in the way. It ends before 2 days back near your usual.",
    ),
    "after_stress": lambda: translate(
        "Methods",
        "High stress is 2 or more above the middle of your last 28 days. Little moving is less than half of your "
        "usual. A setback counts when 2 days out of 3 were like that, up to 3 days before it. A stressful event counts "
        "too. The second number is for all days on which a setback could have begun. What comes first need not be the "
        "reason.",
    ),
    "watch": lambda: translate(
        "Methods",
        "Your last 7 days are set beside the 28 days before. A change counts when it is larger than your usual ups "
        "and downs. Bedtimes are set beside your usual ones, school nights and free nights apart. It needs answers on "
        "4 of the 7 days and 14 of the 28.",
    ),
}
