"""Whether days go differently after nights that are far from the teen's own usual times."""

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.days.planned import weekdays_of
from amps_journal.analysis.findings.finding_builder import judged, silent
from amps_journal.analysis.findings.lag_findings import days_needed, days_of, numbers_of, too_few
from amps_journal.analysis.findings.verdicts import verdict_of
from amps_journal.analysis.methods.lag import LEVEL, Beside, LagTest, Stretch, lag_test, recent_stretch
from amps_journal.analysis.methods.series import Floats
from amps_journal.analysis.results import OPPOSITE, SEEN, Finding
from amps_journal.i18n import translate

_OUTCOMES = ("energy", "got_in_the_way")
# A night has no night of the same day to be held against, so ups and downs of a fortnight must be taken out too.
_DAYS_A_COSINE = 20


def regular_sleep_then_day(arrays: DailyArrays) -> Finding:
    """Whether energy is lower, or pain more in the way, on days after nights at unusual times.

    The lag test's model with one lag and without today's predictor: a night is stored under the day that it precedes.
    Both outcomes are planned, so p is twice the smaller one whether or not the other has enough days (Bonferroni). The
    finding is of the outcome with the smaller p, which is its ``subject``, and its value is in standard deviations of
    the outcome for each standard deviation of the distance.
    """
    distance = _standardised(distance_from_usual(arrays))
    outcomes = {name: _standardised(getattr(arrays, name)) for name in _OUTCOMES}
    stretches = {name: recent_stretch(distance, outcome, first_lag=0) for name, outcome in outcomes.items()}
    gated = [name for name, stretch in stretches.items() if stretch.is_enough]
    weekday = weekdays_of(arrays.start, arrays.n)
    level = LEVEL / len(_OUTCOMES)
    # In a bad fortnight the nights around a hard day are unusual too, and the days after it hard: only what the night
    # before it adds is its own.
    next_night = np.concatenate((distance[1:], [np.nan]))
    last_night = np.concatenate(([np.nan], distance[:-1]))
    next_day = {name: np.concatenate((outcomes[name][1:], [np.nan])) for name in gated}
    tests = {
        name: lag_test(
            distance,
            outcomes[name],
            weekday,
            arrays.day_off,
            lags=(0,),
            beside=Beside((next_night, last_night), (next_day[name],)),
            level=level,
            days_a_cosine=_DAYS_A_COSINE,
        )
        for name in gated
    }
    found = {name: test for name, test in tests.items() if test is not None}
    if not found:
        return _too_few(arrays, max(stretches.values(), key=lambda stretch: stretch.n))
    best = min(found, key=lambda name: found[name].p)
    return _told(arrays, best, stretches[best], found, min(1.0, len(_OUTCOMES) * found[best].p))


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


def _too_few(arrays: DailyArrays, stretch: Stretch) -> Finding:
    return silent(
        "regular_sleep_then_day",
        stretch.n,
        days_needed(stretch),
        days_of(arrays, stretch),
        lambda needed: too_few("regular_sleep_then_day", arrays, stretch, needed),
    )


def _told(arrays: DailyArrays, best: str, stretch: Stretch, found: dict[str, LagTest], p: float) -> Finding:
    fit = found[best].best
    verdict = verdict_of(p, fit.value, good_is_up=best == "got_in_the_way")
    parts = days_of(arrays, stretch)
    for name, test in found.items():
        parts |= numbers_of(name, test.best)
    return judged(
        "regular_sleep_then_day",
        verdict,
        (fit.value, fit.low, fit.high),
        p,
        n=stretch.n,
        parts=parts,
        text=_text(verdict, best),
        subject=best,
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
    return translate("Findings", "Nights far from your usual times show no clear link to how the next day went.")
