"""Every chart by its id: what it is called, which principle it belongs to, how it comes about, and its builder.

matplotlib and NumPy are first imported when a builder is asked for, so that a window starts without them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from amps_journal.analysis.findings.definitions import how_it_is_worked_out
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from amps_journal.charts.shared.chart import Builder

_ACTIVITY, _ROUTINE, _RECURRENCE = "progressive_activity", "routine", "recurrence"


@dataclass(frozen=True, slots=True)
class _Entry:
    """One chart: its principle, its title, what is drawn in words, and the findings that stand beside it."""

    principle: str
    title: Callable[[], str]
    drawn: Callable[[], str]
    findings: tuple[str, ...] = ()


_ENTRIES: Mapping[str, _Entry] = MappingProxyType(
    {
        "activity": _Entry(
            _ACTIVITY,
            lambda: translate("Gallery", "Active minutes and your plan"),
            lambda: translate(
                "Gallery", "Each bar is the average of the days that you filled in. The dashed line is your plan."
            ),
            ("activity_trend",),
        ),
        "programme": _Entry(
            _ACTIVITY,
            lambda: translate("Gallery", "Programme kept"),
            lambda: translate("Gallery", "What you did of your planned programme, week by week."),
            ("programme_kept",),
        ),
        "ladder": _Entry(
            _ACTIVITY,
            lambda: translate("Gallery", "Getting used to touch"),
            lambda: translate("Gallery", "Minutes, and how it felt, for each thing that you use."),
            ("desensitization_trend",),
        ),
        "function_and_pain": _Entry(
            _ACTIVITY,
            lambda: translate("Gallery", "What you did, and pain"),
            lambda: translate(
                "Gallery", "What you did is on top. Pain is below, with the middle and the range of each week."
            ),
        ),
        "nights": _Entry(
            _ROUTINE,
            lambda: translate("Gallery", "Nights side by side"),
            lambda: translate("Gallery", "Each bar is a night, from lights out at the top to waking."),
            ("sleep_duration", "bedtime_spread"),
        ),
        "night_raster": _Entry(
            _ROUTINE,
            lambda: translate("Gallery", "Nights, one below the other"),
            lambda: translate("Gallery", "Each row is a night, from noon to noon. The newest is at the bottom."),
            ("sleep_regularity", "weekend_shift"),
        ),
        "school": _Entry(
            _ROUTINE,
            lambda: translate("Gallery", "School, week by week"),
            lambda: translate("Gallery", "Each place is a day. Days off are not counted."),
            ("school_attendance", "attendance_trend"),
        ),
        "routine": _Entry(
            _ROUTINE,
            lambda: translate("Gallery", "Your routine, by weekday"),
            lambda: translate("Gallery", "How often each thing of your list was done on each weekday."),
            ("routine_kept",),
        ),
        "after_stress_levels": _Entry(
            _RECURRENCE,
            lambda: translate("Gallery", "Pain on the day after"),
            lambda: translate(
                "Gallery",
                "Each dot is the average pain on the day after, and its line is the likely range. Your stress answers "
                "are put in order and cut in three: calm, some and a lot. Days with the same stress stay together. You "
                "moved little on a day with less than half of your usual minutes. A kind of day needs 5 days. What "
                "comes after need not come from it.",
            ),
        ),
        "setbacks": _Entry(
            _RECURRENCE,
            lambda: translate("Gallery", "How long setbacks lasted"),
            lambda: translate("Gallery", "Each bar is a setback, the oldest first."),
            ("episodes", "episodes_shorter"),
        ),
        "timeline": _Entry(
            _RECURRENCE,
            lambda: translate("Gallery", "Setbacks and what was around them"),
            lambda: translate(
                "Gallery",
                "Setbacks are shaded. Below lie stress, days when you moved less than half of your usual, and what "
                "else was going on. What lies close together in time need not belong together.",
            ),
            ("episodes", "after_stress"),
        ),
        "lined_up": _Entry(
            _RECURRENCE,
            lambda: translate("Gallery", "Setbacks lined up"),
            lambda: translate(
                "Gallery",
                "All setbacks start at the same place. Bars show pain above your usual. Your usual is the middle of "
                "the 28 answers before that were not in a setback.",
            ),
            ("episodes", "episodes_shorter"),
        ),
        "before_pain": _Entry(
            _RECURRENCE,
            lambda: translate("Gallery", "What came before pain"),
            lambda: translate(
                "Gallery",
                "Each dot is how much pain changed, and its line is the likely range. A line that touches “no "
                "difference” may well be chance.",
            ),
            ("stress_then_pain",),
        ),
        "skills": _Entry(
            _RECURRENCE,
            lambda: translate("Gallery", "Skills that helped"),
            lambda: translate(
                "Gallery", "Which skills you used, and how often you said that they helped you do what you wanted."
            ),
        ),
    }
)


def _load(chart_id: str) -> "Builder":
    module = import_module(f"amps_journal.charts.{chart_id}.figure")
    builder: Builder = getattr(module, f"{chart_id}_chart")
    return builder


CHARTS: Mapping[str, Callable[[], "Builder"]] = MappingProxyType(
    {chart_id: partial(_load, chart_id) for chart_id in _ENTRIES}
)


def charts_of(principle: str) -> tuple[str, ...]:
    """The ids of the charts of a recovery principle, in the order in which they are told."""
    return tuple(chart_id for chart_id, entry in _ENTRIES.items() if entry.principle == principle)


def title_of(chart_id: str) -> str:
    """What the chart is called.

    Raises:
        KeyError: There is no such chart.
    """
    return _ENTRIES[chart_id].title()


def explanation_of(chart_id: str) -> str:
    """How the chart comes about: what is drawn, and how what is said beside it is worked out, a paragraph each.

    Raises:
        KeyError: There is no such chart.
    """
    entry = _ENTRIES[chart_id]
    return "\n\n".join((entry.drawn(), *map(how_it_is_worked_out, entry.findings)))
