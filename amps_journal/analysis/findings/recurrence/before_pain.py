"""Whether pain comes after stress, and after days with little activity."""

from collections.abc import Callable

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.days.planned import weekdays_of
from amps_journal.analysis.days.stretches import OF_USUAL_ACTIVITY
from amps_journal.analysis.findings.lag_findings import lag_finding, points
from amps_journal.analysis.methods.lag import LEVEL, Beside, LagTest, lag_test, recent_stretch
from amps_journal.analysis.methods.series import Floats, trailing_median
from amps_journal.analysis.results import OPPOSITE, SEEN, Finding
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate


def stress_then_pain(arrays: DailyArrays) -> Finding:
    """Whether average pain is higher 1 to 3 days after more stress: the lag test, in points for each point."""
    return _before_pain("stress_then_pain", arrays, arrays.stress, _stress_text)


def inactivity_then_pain(arrays: DailyArrays) -> Finding:
    """Whether average pain is higher 1 to 3 days after an inactive day: the lag test, in points of pain."""
    # The minutes themselves stand beside the yes or no that is made of them: pain of the same day may follow either.
    return _before_pain("inactivity_then_pain", arrays, inactivity(arrays), _inactivity_text, arrays.active_minutes)


def inactivity(arrays: DailyArrays) -> Floats:
    """1 on days below half of the trailing 28-day median of active minutes, else 0; NaN where either is not known."""
    usual = trailing_median(arrays.active_minutes)
    known = np.isfinite(usual) & np.isfinite(arrays.active_minutes)
    return np.where(known, arrays.active_minutes < usual * OF_USUAL_ACTIVITY, np.nan)


def _before_pain(
    identity: str, arrays: DailyArrays, predictor: Floats, text: Callable[[str, LagTest], str], *beside: Floats
) -> Finding:
    weekday = weekdays_of(arrays.start, arrays.n)
    found = lag_test(predictor, arrays.pain, weekday, arrays.day_off, beside=Beside(beside))
    return lag_finding(identity, arrays, recent_stretch(predictor, arrays.pain), found, text)


def _stress_text(verdict: str, found: LagTest) -> str:
    lag, size = found.best.lag, points(found.best.value)
    if verdict == SEEN:
        said = plural(
            "Findings",
            "On the day after more stress, pain was higher: {size} for each point of stress.",
            "{n} days after more stress, pain was higher: {size} for each point of stress.",
            lag,
            size=size,
        )
    elif verdict == OPPOSITE:
        said = plural(
            "Findings",
            "On the day after more stress, pain was lower: {size} for each point of stress.",
            "{n} days after more stress, pain was lower: {size} for each point of stress.",
            lag,
            size=size,
        )
    else:
        said = translate("Findings", "Your days show no clear link from stress to pain in the days after.")
    if not _goes_the_other_way(found):
        return said
    return sentences(
        said, translate("Findings", "It may go the other way: stress was higher after days with more pain.")
    )


def _inactivity_text(verdict: str, found: LagTest) -> str:
    lag, size = found.best.lag, points(found.best.value)
    if verdict == SEEN:
        said = plural(
            "Findings",
            "On the day after you moved little, pain was higher by {size}.",
            "{n} days after you moved little, pain was higher by {size}.",
            lag,
            size=size,
        )
    elif verdict == OPPOSITE:
        said = plural(
            "Findings",
            "On the day after you moved little, pain was lower by {size}. Your plan stays as it is. "
            "Do tell your therapist.",
            "{n} days after you moved little, pain was lower by {size}. Your plan stays as it is. "
            "Do tell your therapist.",
            lag,
            size=size,
        )
    else:
        said = translate("Findings", "Your days show no clear link from moving little to pain in the days after.")
    if not _goes_the_other_way(found):
        return said
    return sentences(said, translate("Findings", "It may go the other way: you did less after days with more pain."))


def _goes_the_other_way(found: LagTest) -> bool:
    """Whether more pain came before more of what is looked for: told beside the test, because the two mix."""
    return found.reverse is not None and found.reverse.p < LEVEL and found.reverse.value > 0
