"""What a finding is to a therapist: its name, its number with its unit and interval, what is behind it, its method."""

from typing import TYPE_CHECKING

from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate
from amps_journal.report import number_phrases

if TYPE_CHECKING:
    from amps_journal.analysis.findings.all_findings import Finding


def has_direction(found: "Finding | None") -> bool:
    """Whether a test points to one side, be it only as a hint."""
    return found is not None and not found.needed and found.verdict in {"seen", "opposite"}


def counted(found: "Finding") -> str:
    """How many of what stand behind a finding: "13 weeks"."""
    forms = {
        "weeks": plural("Report", "{n}\u00a0week", "{n}\u00a0weeks", found.n),
        "sessions": plural("Report", "{n}\u00a0session", "{n}\u00a0sessions", found.n),
        "setbacks": plural("Report", "{n}\u00a0setback", "{n}\u00a0setbacks", found.n),
        "nights": plural("Report", "{n}\u00a0night", "{n}\u00a0nights", found.n),
        "pairs": plural("Report", "{n}\u00a0pair of nights", "{n}\u00a0pairs of nights", found.n),
    }
    return forms.get(METHODS[found.id].gate_unit, plural("Report", "{n}\u00a0day", "{n}\u00a0days", found.n))


def more_needed(found: "Finding") -> str:
    """What a finding lacks before it speaks: "3 more weeks needed", or days that differ."""
    n, gate = found.needed, METHODS[found.id].gate
    if found.kind == "test" and found.n >= gate:
        return translate("Report", "days too much alike to test")
    forms = {
        "weeks": plural("Report", "{n} more week needed", "{n} more weeks needed", n),
        "sessions": plural("Report", "{n} more session needed", "{n} more sessions needed", n),
        "setbacks": plural("Report", "{n} more setback needed", "{n} more setbacks needed", n),
        "nights": plural("Report", "{n} more night needed", "{n} more nights needed", n),
    }
    return forms.get(METHODS[found.id].gate_unit, plural("Report", "{n} more day needed", "{n} more days needed", n))


_DECIMALS = {
    "activity_trend": 1,
    "desensitization_trend": 2,
    "attendance_trend": 1,
    "routine_trend": 1,
    "regular_sleep_then_day": 2,
    "stress_then_pain": 2,
    "inactivity_then_pain": 1,
    "episodes_shorter": 1,
    "episodes_easier": 1,
}
_AS_PERCENT = {"attendance_trend", "routine_trend"}


def amount(found: "Finding", number: float) -> str:
    """A number of a test with as many decimals as it carries; weekly changes of shares in percent.

    An interval that lies within one unit gets a decimal more, so that its two ends can be told apart.
    """
    scale = 100 if found.id in _AS_PERCENT else 1
    places, ends = _DECIMALS[found.id], (found.low, found.high)
    if all(end is not None and abs(scale * end) < 1 for end in ends):
        places = 2
    return number_phrases.decimal(scale * number, places)


def unit(found: "Finding") -> str:
    """What the number of a test is counted in."""
    return {
        "activity_trend": translate("Report", "min/day a week"),
        "desensitization_trend": translate("Report", "points a week"),
        "attendance_trend": translate("Report", "% a week"),
        "routine_trend": translate("Report", "% a week"),
        "regular_sleep_then_day": translate("Report", "SD per SD"),
        "stress_then_pain": translate("Report", "points per point"),
        "inactivity_then_pain": translate("Report", "points of pain"),
        "episodes_shorter": translate("Report", "days per setback"),
        "episodes_easier": translate("Report", "days per setback"),
    }[found.id]


def interval(found: "Finding") -> str:
    """The 95% interval of a test, "−14.8 to 7.2"; empty where there is none."""
    if found.low is None or found.high is None:
        return ""
    return number_phrases.between(found.low, found.high, lambda number: amount(found, number))


def may_be_chance(sentence: str) -> str:
    """A sentence with a direction that does not hold beside the other tests of its principle."""
    return sentences(sentence, translate("Report", "(A hint, may be chance.)"))


def name_of(found: "Finding") -> str:
    """What a test asks, shortly."""
    if found.id == "desensitization_trend":
        return translate("Report", "Touch easier: {stimulus}", stimulus=found.subject or "")
    if found.id == "regular_sleep_then_day":
        if found.subject == "energy":
            return translate("Report", "Unusual night, then less energy")
        return translate("Report", "Unusual night, then pain in the way")
    return {
        "activity_trend": translate("Report", "Active minutes rise"),
        "attendance_trend": translate("Report", "School attendance rises"),
        "routine_trend": translate("Report", "Routine kept rises"),
        "stress_then_pain": translate("Report", "Stress, then pain"),
        "inactivity_then_pain": translate("Report", "Moving little, then pain"),
        "episodes_shorter": translate("Report", "Setbacks get shorter"),
        "episodes_easier": translate("Report", "Routine is back sooner"),
    }[found.id]


def method(found: "Finding") -> str:
    """How a test is made, and from how much on it speaks."""
    gate = METHODS[found.id].gate
    if found.id in {"activity_trend", "attendance_trend", "routine_trend"}:
        return plural("Report", "line, AR(1) errors; {n} week", "line, AR(1) errors; {n} weeks", gate)
    if found.id == "desensitization_trend":
        return plural("Report", "line, AR(1) errors; {n} session", "line, AR(1) errors; {n} sessions", gate)
    if found.id in {"episodes_shorter", "episodes_easier"}:
        return plural("Report", "order, permuted; {n} setback", "order, permuted; {n} setbacks", gate)
    lag = found.parts.get("lag")
    if lag is None:
        return plural("Report", "lag test; {n} day", "lag test; {n} days", gate)
    return plural("Report", "lag test, {n} day; {gate} days", "lag test, {n} days; {gate} days", round(lag), gate=gate)


def method_name(found: "Finding") -> str:
    """How a test is made, without its gate."""
    if found.id in {"episodes_shorter", "episodes_easier"}:
        return translate("Report", "order test, permuted")
    if found.id.endswith("_trend"):
        return translate("Report", "line, AR(1) errors")
    return translate("Report", "lag test")
