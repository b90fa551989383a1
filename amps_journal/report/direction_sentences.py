"""What each test says to a therapist, in a sentence, when it points to one side."""

from typing import TYPE_CHECKING

from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate
from amps_journal.report import number_phrases
from amps_journal.report.finding_sentences import has_direction, may_be_chance, more_needed

if TYPE_CHECKING:
    from amps_journal.analysis.findings.all_findings import Finding


def said(found: "Finding") -> str:
    """What one test says, with or without a direction, or what it still needs."""
    if found.needed:
        return translate("Report", "{lack}.", lack=more_needed(found))
    if not has_direction(found):
        return translate("Report", "No clear direction.")
    sentence = _SENTENCES[found.id](found)
    return may_be_chance(sentence) if found.hint else sentence


def _either(found: "Finding", seen: str, opposite: str) -> str:
    return seen if found.verdict == "seen" else opposite


def _activity(found: "Finding") -> str:
    minutes = round(abs(found.value or 0.0), 1)
    size = number_phrases.per_week(abs(found.value or 0.0))
    return _either(
        found,
        plural(
            "Report",
            "About {size} more active minute a day each week.",
            "About {size} more active minutes a day each week.",
            minutes,
            size=size,
        ),
        plural(
            "Report",
            "About {size} fewer active minute a day each week.",
            "About {size} fewer active minutes a day each week.",
            minutes,
            size=size,
        ),
    )


def _attendance(found: "Finding") -> str:
    return _either(
        found,
        translate("Report", "School attendance is rising."),
        translate("Report", "School attendance is falling."),
    )


def _routine(found: "Finding") -> str:
    return _either(
        found,
        translate("Report", "More of the routine is kept."),
        translate("Report", "Less of the routine is kept."),
    )


def _sleep_then_day(found: "Finding") -> str:
    if found.subject == "energy":
        return _either(
            found,
            translate("Report", "After nights at unusual times, energy was lower."),
            translate("Report", "After nights at unusual times, energy was higher."),
        )
    return _either(
        found,
        translate("Report", "After nights at unusual times, pain got in the way more."),
        translate("Report", "After nights at unusual times, pain got in the way less."),
    )


def _lag(found: "Finding") -> int:
    """How many days later."""
    return round(found.parts.get("lag", 1))


def _points(amount: float) -> str:
    shown = number_phrases.decimal(amount)
    return plural("Report", "{size} points", "{size} points", amount, size=shown)


def _with_reverse(found: "Finding", sentence: str) -> str:
    if found.parts.get("reverse_p", 1.0) >= 0.05 or found.parts.get("reverse", 0.0) <= 0:
        return sentence
    return sentences(sentence, translate("Report", "It may go the other way round too."))


def _stress(found: "Finding") -> str:
    lag, size = _lag(found), number_phrases.decimal(abs(found.value or 0.0), 2)
    sentence = _either(
        found,
        plural(
            "Report",
            "On the day after more stress, pain was higher: {size} for each point.",
            "{n} days after more stress, pain was higher: {size} for each point.",
            lag,
            size=size,
        ),
        plural(
            "Report",
            "On the day after more stress, pain was lower: {size} for each point.",
            "{n} days after more stress, pain was lower: {size} for each point.",
            lag,
            size=size,
        ),
    )
    return _with_reverse(found, sentence)


def _inactivity(found: "Finding") -> str:
    lag, size = _lag(found), _points(abs(found.value or 0.0))
    sentence = _either(
        found,
        plural(
            "Report",
            "On the day after moving little, pain was higher by {size}.",
            "{n} days after moving little, pain was higher by {size}.",
            lag,
            size=size,
        ),
        plural(
            "Report",
            "On the day after moving little, pain was lower by {size}.",
            "{n} days after moving little, pain was lower by {size}.",
            lag,
            size=size,
        ),
    )
    return _with_reverse(found, sentence)


def _shorter(found: "Finding") -> str:
    return _either(
        found, translate("Report", "Later setbacks were shorter."), translate("Report", "Later setbacks were longer.")
    )


def _easier(found: "Finding") -> str:
    return _either(
        found,
        translate("Report", "The routine came back sooner in later setbacks."),
        translate("Report", "The routine came back later in later setbacks."),
    )


_SENTENCES = {
    "activity_trend": _activity,
    "attendance_trend": _attendance,
    "routine_trend": _routine,
    "regular_sleep_then_day": _sleep_then_day,
    "stress_then_pain": _stress,
    "inactivity_then_pain": _inactivity,
    "episodes_shorter": _shorter,
    "episodes_easier": _easier,
}
