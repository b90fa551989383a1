"""Whether days go differently after nights that are far from the teen's own usual times."""

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.days.planned import weekdays_of
from amps_journal.analysis.findings.finding_builder import judged, silent
from amps_journal.analysis.findings.lag_findings import days_needed, days_of, numbers_of, too_few
from amps_journal.analysis.findings.verdicts import verdict_of
from amps_journal.analysis.methods.lag import DAYS_A_COSINE, LEVEL, Beside, LagTest, Stretch, lag_test, recent_stretch
from amps_journal.analysis.methods.series import Floats
from amps_journal.analysis.results import OPPOSITE, SEEN, Finding
from amps_journal.i18n import translate

_OUTCOMES = ("energy", "got_in_the_way")
# A night has no night of the same day to be held against, so ups and downs of a fortnight must be taken out too. With
# more than a few cosines, days that shape the nights after them would pass for what those nights did.
_COSINES = 6
_DAYS_A_COSINE = 20


def regular_sleep_then_day(arrays: DailyArrays) -> tuple[Finding, ...]:
    """Whether energy is lower, or pain more in the way, on days after nights at unusual times: a finding for each.

    The lag test's model with one lag and without today's predictor: a night is stored under the day that it precedes.
    Both outcomes are planned, so p is twice that of the outcome alone, whether or not the other has enough days or may
    be seen (Bonferroni). The outcome is the ``subject``, and the value is in its standard deviations for each standard
    deviation of the distance. An outcome without any answer has no finding, where the other one has.
    """
    distance = _standardised(distance_from_usual(arrays))
    answered = [name for name in _OUTCOMES if np.isfinite(getattr(arrays, name)).any()]
    if not answered:
        return (_too_few(arrays, recent_stretch(distance, arrays.energy, first_lag=0), None),)
    return tuple(_finding(arrays, distance, name) for name in answered)


def _finding(arrays: DailyArrays, distance: Floats, name: str) -> Finding:
    outcome = _standardised(getattr(arrays, name))
    stretch = recent_stretch(distance, outcome, first_lag=0)
    if not stretch.is_enough:
        return _too_few(arrays, stretch, name)
    # In a bad fortnight the nights around a hard day are unusual too, and the days after it hard: only what the night
    # before it adds is its own.
    next_night, next_day = (np.concatenate((values[1:], [np.nan])) for values in (distance, outcome))
    last_night = np.concatenate(([np.nan], distance[:-1]))
    test = lag_test(
        distance,
        outcome,
        weekdays_of(arrays.start, arrays.n),
        arrays.day_off,
        lags=(0,),
        beside=Beside((next_night, last_night), (next_day,)),
        level=LEVEL / len(_OUTCOMES),
        days_a_cosine=_days_a_cosine(stretch),
    )
    return _too_few(arrays, stretch, name) if test is None else _told(arrays, name, stretch, test)


def _days_a_cosine(stretch: Stretch) -> float:
    """For how many days a slow cosine stands: short ones up to some of them, then the usual ones."""
    days = int(stretch.days.stop - stretch.days.start)
    return min(max(_DAYS_A_COSINE, days / _COSINES), DAYS_A_COSINE)


def distance_from_usual(arrays: DailyArrays) -> Floats:
    """Minutes from each night's midpoint to the teen's own median of that kind of night, school or free."""
    distance = np.full(arrays.n, np.nan)
    for kind in (arrays.day_off, ~arrays.day_off):
        nights = kind & np.isfinite(arrays.midpoint)
        if nights.any():
            distance[nights] = np.abs(arrays.midpoint[nights] - np.median(arrays.midpoint[nights]))
    return distance


def _standardised(values: Floats) -> Floats:
    known = values[np.isfinite(values)]
    spread = float(known.std()) if known.size else 0.0
    return values / spread if spread > 0 else values


def _too_few(arrays: DailyArrays, stretch: Stretch, outcome: str | None) -> Finding:
    return silent(
        "regular_sleep_then_day",
        stretch.n,
        days_needed(stretch),
        days_of(arrays, stretch),
        lambda needed: too_few("regular_sleep_then_day", arrays, stretch, needed),
        outcome,
    )


def _told(arrays: DailyArrays, outcome: str, stretch: Stretch, test: LagTest) -> Finding:
    fit = test.best
    p = min(1.0, len(_OUTCOMES) * fit.p)
    verdict = verdict_of(p, fit.value, good_is_up=outcome == "got_in_the_way")
    return judged(
        "regular_sleep_then_day",
        verdict,
        (fit.value, fit.low, fit.high),
        p,
        n=stretch.n,
        parts=days_of(arrays, stretch) | numbers_of(outcome, fit),
        text=_text(verdict, outcome),
        subject=outcome,
    )


def _text(verdict: str, outcome: str) -> str:
    if verdict == SEEN and outcome == "energy":
        return translate("Findings", "After nights far from your usual times, you had less energy.")
    if verdict == SEEN:
        return translate("Findings", "After nights far from your usual times, pain got in the way more.")
    if verdict == OPPOSITE and outcome == "energy":
        return translate("Findings", "After nights far from your usual times, you had more energy.")
    if verdict == OPPOSITE:
        return translate("Findings", "After nights far from your usual times, pain got in the way less.")
    if outcome == "energy":
        return translate("Findings", "Nights far from your usual times show no clear link to your energy the next day.")
    return translate(
        "Findings", "Nights far from your usual times show no clear link to how much pain gets in the way the next day."
    )
