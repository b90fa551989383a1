"""Findings that rest on the lag test: their gate, their numbers by lag, and the way round that they cannot tell."""

from collections.abc import Callable
from types import MappingProxyType

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.findings.finding_builder import Parts, judged, silent
from amps_journal.analysis.findings.verdicts import verdict_of
from amps_journal.analysis.methods.lag import GATE_DAYS, GATE_EACH_SIDE, LagFit, LagTest, Stretch
from amps_journal.analysis.results import Finding
from amps_journal.formats import numbers
from amps_journal.i18n import plural, translate

WEEK_DAYS = 7
_OF_PAIN = ("stress_then_pain", "inactivity_then_pain")


def lag_finding(
    identity: str, arrays: DailyArrays, stretch: Stretch, found: LagTest | None, text: Callable[[str, LagTest], str]
) -> Finding:
    """What a lag test says, with more of the outcome after more of the predictor as the principle's side.

    Args:
        identity: Its id.
        arrays: The days.
        stretch: The days that the test may look at.
        found: The test; ``None`` below its gate and where all days are alike.
        text: Makes the sentence from the verdict and the test.
    """
    days = days_of(arrays, stretch)
    if found is None:
        return silent(
            identity, stretch.n, days_needed(stretch), days, lambda needed: too_few(identity, arrays, stretch, needed)
        )
    best = found.best
    verdict = verdict_of(found.p, best.value, good_is_up=True)
    return judged(
        identity,
        verdict,
        (best.value, best.low, best.high),
        found.p,
        n=stretch.n,
        parts=_parts(days, found),
        text=text(verdict, found),
    )


def days_of(arrays: DailyArrays, stretch: Stretch) -> dict[str, float]:
    """The days used and missing."""
    return {"days_used": float(stretch.n), "days_missing": float(arrays.n - stretch.n)}


def _parts(days: dict[str, float], found: LagTest) -> Parts:
    parts = {**days, "lag": float(found.best.lag)}
    same_day = [found.same_day] if found.same_day else []
    for fit in (*same_day, *found.fits):
        parts |= numbers_of(f"lag_{fit.lag}", fit)
    if found.reverse:
        parts |= numbers_of("reverse", found.reverse)
    return MappingProxyType(parts)


def numbers_of(name: str, fit: LagFit) -> dict[str, float]:
    """The numbers of one fit, by names that begin with ``name``."""
    return {name: fit.value, f"{name}_low": fit.low, f"{name}_high": fit.high, f"{name}_p": fit.p}


def days_needed(stretch: Stretch) -> int:
    """How many more days the gate asks for at the least: 42 in all, 5 of them on each side."""
    return max(1, GATE_DAYS - stretch.n, GATE_EACH_SIDE - stretch.fewest)


def too_few(identity: str, arrays: DailyArrays, stretch: Stretch, needed: int) -> str:
    """The lack of a finding that rests on the lag test; it asks nobody to tell of pain more often than they do."""
    about = _about(identity)
    if identity in _OF_PAIN and _pain_is_told_now_and_then(arrays):
        return translate("Findings", "Pain is not told often enough here to test {about}. That is fine.", about=about)
    if stretch.n >= GATE_DAYS and stretch.fewest < GATE_EACH_SIDE:
        return translate("Findings", "These days are too much alike to test {about}. That is fine.", about=about)
    if stretch.n >= GATE_DAYS:
        return translate("Findings", "The answers on {about} are too much alike to test. That is fine.", about=about)
    return plural(
        "Findings",
        "{n} more day with the day before filled in too, then this can say more about {about}.",
        "{n} more days with the day before filled in too, then this can say more about {about}.",
        needed,
        about=about,
    )


def _pain_is_told_now_and_then(arrays: DailyArrays) -> bool:
    """Whether no two days in a row tell of pain in a week of logged days or more: it is asked weekly, say, or not."""
    told = np.isfinite(arrays.pain)
    return int(arrays.logged.sum()) >= WEEK_DAYS and not (told[1:] & told[:-1]).any()


def _about(identity: str) -> str:
    if identity == "stress_then_pain":
        return translate("Findings", "stress and pain")
    if identity == "inactivity_then_pain":
        return translate("Findings", "moving and pain")
    return translate("Findings", "your nights and days")


def points(amount: float) -> str:
    """Points on a scale, to a tenth."""
    tenths = round(abs(amount), 1)
    if not tenths:
        return translate("Findings", "less than 0.1 points")
    return plural("Findings", "1 point", "{amount} points", tenths, amount=numbers.decimal(tenths))
