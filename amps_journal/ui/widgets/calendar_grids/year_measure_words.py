"""The measures of a year at a glance in words: their names, the steps of their scales, and one day's value."""

from datetime import date
from itertools import pairwise

from amps_journal.domain.answers import AnswerState
from amps_journal.domain.year import MEASURES, SCALES, MeasuredDay
from amps_journal.formats.clock import duration
from amps_journal.formats.dates import weekday_and_date
from amps_journal.formats.joined import in_row, within_sentence
from amps_journal.formats.numbers import percent
from amps_journal.i18n import plural, translate

HUES = {
    "active_minutes": "accent",
    "school": "school",
    "sleep": "sleep",
    "programme": "accent",
    "routine": "accent",
    "mood": "skill",
    "energy": "skill",
    "stress": "stress_fill",
    "worry": "stress_fill",
    "pain": "pain",
}
"""The colour of the theme whose steps show each measure."""


def measure_names() -> dict[str, str]:
    """What to call each measure, in the order in which they are offered."""
    names = {
        "active_minutes": translate("Calendar", "Active minutes"),
        "school": translate("Calendar", "School"),
        "sleep": translate("Calendar", "Sleep"),
        "programme": translate("Calendar", "Programme kept"),
        "routine": translate("Calendar", "Routine kept"),
        "mood": translate("Calendar", "Mood"),
        "energy": translate("Calendar", "Energy"),
        "stress": translate("Calendar", "Stress"),
        "worry": translate("Calendar", "Worry"),
        "pain": translate("Calendar", "Pain"),
    }
    return {measure: names[measure] for measure in MEASURES}


def step_words(measure: str) -> tuple[str, ...]:
    """What each step of a measure's scale stands for, the lowest first, with its unit."""
    if measure == "active_minutes":
        return (*(_span(low, high) for low, high in _whole_steps(measure)), translate("Calendar", "60 minutes or more"))
    if measure == "school":
        return (
            translate("Calendar", "Not at school"),
            translate("Calendar", "Less than half the day"),
            translate("Calendar", "Half the day or more"),
            translate("Calendar", "All day"),
        )
    if measure == "sleep":
        between = ((6, 7), (7, 8), (8, 9), (9, 10))
        return (
            translate("Calendar", "Under 6 hours"),
            *(translate("Calendar", "{low} to {high}", low=low, high=high) for low, high in between),
            translate("Calendar", "10 hours or more"),
        )
    if measure in {"programme", "routine"}:
        return (
            translate("Calendar", "None"),
            translate("Calendar", "Less than half"),
            translate("Calendar", "Half or more"),
            translate("Calendar", "All of it"),
        )
    if measure == "mood":
        return mood_words()
    return (
        translate("Calendar", "0 (none)"),
        *(_span(low, high) for low, high in _whole_steps(measure)[1:]),
        translate("Calendar", "9–10 (most)"),
    )


def mood_words() -> tuple[str, ...]:
    """Mood 1 to 5 in words."""
    return (
        translate("Kit", "Low"),
        translate("Kit", "So-so"),
        translate("Kit", "OK"),
        translate("Kit", "Good"),
        translate("Kit", "Great"),
    )


def _whole_steps(measure: str) -> list[tuple[int, int]]:
    """The first and last whole number of every step but the last."""
    starts = [int(start) for start in SCALES[measure]]
    return [(low, after - 1) for low, after in pairwise(starts)]


def _span(low: int, high: int) -> str:
    return str(low) if low == high else translate("Calendar", "{low}–{high}", low=low, high=high)


def not_applicable_words(measure: str) -> str:
    """What to call a day to which the measure does not apply; empty where there is none."""
    words = {
        "school": translate("Calendar", "No school"),
        "programme": translate("Calendar", "Nothing planned"),
        "routine": translate("Calendar", "Nothing planned"),
    }
    return words.get(measure, "")


def value_in_words(measure: str, value: float) -> str:
    """One value with its unit: "45 active minutes", "7 h 40 min asleep"."""
    if measure == "active_minutes":
        return plural("Calendar", "{n} active minute", "{n} active minutes", round(value))
    if measure == "sleep":
        return translate("Calendar", "{duration} asleep", duration=duration(value))
    if measure in {"school", "programme", "routine"}:
        return _share_in_words(measure, value)
    name = measure_names()[measure]
    if measure == "mood":
        return translate("Calendar", "{name}: {value}", name=name, value=mood_words()[round(value) - 1])
    return translate("Calendar", "{name} {value} of 10", name=name, value=round(value))


def _share_in_words(measure: str, value: float) -> str:
    if measure == "school" and value in {0, 1}:
        return translate("Calendar", "school all day") if value else translate("Calendar", "not at school")
    share = percent(100 * value)
    words = {
        "school": translate("Calendar", "{share} of the school day", share=share),
        "programme": translate("Calendar", "{share} of the programme", share=share),
        "routine": translate("Calendar", "{share} of the routine", share=share),
    }
    return words[measure]


def spoken_measure(day: date, known: MeasuredDay | None, measure: str, events: list[str], *, is_future: bool) -> str:
    """A date of the year with its value and its life events in one sentence."""
    parts = [weekday_and_date(day)]
    value = known.value(measure) if known is not None else None
    if value is not None:
        parts.append(value_in_words(measure, value))
    elif known is not None and known.state(measure) is AnswerState.NOT_APPLICABLE and not_applicable_words(measure):
        parts.append(within_sentence(not_applicable_words(measure)))
    elif known is not None and known.logged:
        parts.append(translate("Calendar", "not answered"))
    elif not is_future:
        parts.append(translate("Calendar", "no entry"))
    return in_row([*parts, *events])
